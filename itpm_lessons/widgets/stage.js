// Shows the markup that Python drew and tells Python what the learner did to it.
// Nothing about projects is computed here: new behaviour belongs in Python, not in this file.
//
// Markup asks for behaviour by attributes:
//   data-id        the element's name: found again in the next picture, and named in gestures
//   tabindex       with data-id: a click, Enter or Space on it is a pick, as on a button
//   data-keys      keys that are sent as "key" of the data-id they are pressed on: "ArrowLeft"
//   data-shortcuts the same for everything inside, except while typing: "Control+Shift+z"
//   data-notebook  on a link: the notebook beside this one that it opens
//   data-nav       up and down arrows, Home and End move the focus among the things inside
//   data-drag      "end", "start" or "move": which part follows the pointer (see Drag)
//   data-move      with data-id: can be carried onto something with data-drop, and let go there
//   data-drop      the name of a place for such things, sent as the value of "drop" (see Carry)
//   data-tick      with data-id: so many milliseconds after it was shown, it sends "tick"
//   data-submit    Enter in an input inside also picks this id
//   data-follow    is brought into sight when another element had it before
//   data-focus     takes the focus, if it is inside, each time its value is another one
//   data-live      of a text field: what is typed is sent as "enter" while it is typed
//   data-measure   its width in pixels is sent as "size", so that pictures are drawn to fit

// ---------------------------------------------------------------- patching

const keyOf = (node) => (node.nodeType === 1 ? node.getAttribute("data-id") : null);

// Pieces, marked in the markup, are cut out before it is parsed, and a comment with their number
// takes their place. A piece that stands where it stood before is not parsed again at all.
const shownPieces = new WeakMap();
let pieces = [];

function parse(html) {
  pieces = html.split(/<!--[{}]-->/);
  const skeleton = pieces.map((part, i) => (i % 2 ? `<!--${i}-->` : part)).join("");
  const fresh = document.createElement("div");
  fresh.innerHTML = skeleton;
  return fresh;
}

function parsePiece(text, parent) {
  const svg = parent.namespaceURI.endsWith("svg");
  const around = document.createElement("template");
  around.innerHTML = svg ? `<svg>${text}</svg>` : text;
  const element = svg ? around.content.firstChild.firstChild : around.content.firstChild;
  shownPieces.set(element, text);
  return element;
}

// Make `old` like `fresh` while keeping the nodes, so that focus, typed text and motion survive.
function patch(old, fresh) {
  if (old.nodeType !== 1) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  if (old.isEqualNode(fresh) && !isField(old)) return;
  const before = isField(old) ? fieldState(old) : null;
  patchAttributes(old, fresh);
  patchChildren(old, fresh);
  if (before) patchField(old, before);
}

function patchAttributes(old, fresh) {
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.attributes.length === fresh.attributes.length) return;
  for (const { name } of [...old.attributes]) {
    if (fresh.hasAttribute(name)) continue;
    if (name === "open" && old.localName === "details") continue; // the reader opened it
    old.removeAttribute(name);
  }
}

function patchChildren(old, fresh) {
  const wanted = new Set();
  for (const child of fresh.childNodes) if (keyOf(child) !== null) wanted.add(keyOf(child));
  const known = new Map();
  for (const child of [...old.childNodes]) {
    const key = keyOf(child);
    if (key === null) continue;
    if (wanted.has(key)) known.set(key, child);
    else child.remove();
  }
  let place = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const text = child.nodeType === 8 ? pieces[child.data] : undefined;
    if (text !== undefined && place && shownPieces.get(place) === text) {
      place = place.nextSibling;
      continue;
    }
    const wish = text === undefined ? child : parsePiece(text, old);
    const match = matching(wish, place, known);
    if (!match) {
      old.insertBefore(wish, place);
      fill(wish);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else move(old, match, place);
    patch(match, wish);
    if (text !== undefined) shownPieces.set(match, text);
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

// Put the pieces into an element that is new as a whole.
function fill(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
  const stubs = [];
  while (walker.nextNode()) stubs.push(walker.currentNode);
  for (const stub of stubs) {
    if (pieces[stub.data] !== undefined) stub.replaceWith(parsePiece(pieces[stub.data], stub.parentNode));
  }
}

function matching(child, place, known) {
  const key = keyOf(child);
  if (key !== null) {
    const match = known.get(key);
    known.delete(key);
    return match?.nodeName === child.nodeName ? match : undefined;
  }
  if (!place || keyOf(place) !== null || place.nodeName !== child.nodeName) return undefined;
  return place;
}

// moveBefore keeps focus and running transitions; older browsers insert anew.
function move(parent, node, place) {
  if (parent.moveBefore && node.isConnected) parent.moveBefore(node, place);
  else parent.insertBefore(node, place);
}

const isField = (node) => /^(input|textarea|select)$/.test(node.localName);

function fieldState(field) {
  return { drawn: drawnValue(field), sent: field.itpmSent, focused: field.matches(":focus") };
}

// What the markup says, as against what the learner made of it.
function drawnValue(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.defaultChecked;
  if (field.localName === "select") {
    return [...field.options].filter((o) => o.defaultSelected).map((o) => o.value).join("\n");
  }
  return field.defaultValue;
}

// Sliders that have moved on since the gesture that this picture answers: their ids.
let ahead = new Set();

// The learner's text stays unless the markup has something new to say; text that is being
// typed and was not sent yet stays always.
function patchField(field, { drawn, sent, focused }) {
  if (field.type === "range" && ahead.has(field.dataset.id)) return;
  if (field.dataset.live !== undefined && focused) return; // it was sent letter by letter
  const now = drawnValue(field);
  if (now === drawn) return;
  if (field.type === "checkbox" || field.type === "radio") field.checked = now;
  else if (field.localName === "select") for (const o of field.options) o.selected = o.defaultSelected;
  else if (field.value !== now) {
    const unsent = focused && field.value !== drawn && field.value !== sent;
    if (!unsent) field.value = now;
  }
}

// ---------------------------------------------------------------- sending

// At most one message is under way. Of drags that wait the latest wins; a key that repeats
// faster than the answers come is dropped.
const PATIENCE = 10000; // milliseconds of "Still working" before a lost kernel is thought of

class Outbox {
  constructor(model, onSilence) {
    Object.assign(this, { model, onSilence, waiting: [], token: null, count: 0 });
    this.name = Math.random().toString(36).slice(2, 8);
  }

  post(message, repeated = false) {
    const last = this.waiting.at(-1);
    if (repeated && this.token) return;
    const replaces = last && last.type === message.type && last.id === message.id && !last.done;
    const stale = message.type === "drag" || message.type === "size" || message.live;
    if (replaces && stale) this.waiting.pop();
    this.waiting.push(message);
    this.pump();
  }

  pump() {
    if (this.token || !this.waiting.length) return;
    const message = this.sent = this.waiting.shift();
    this.token = `${this.name}.${++this.count}`;
    try {
      this.model.send({ ...message, token: this.token });
    } catch {
      this.onSilence(true);
    }
    this.timer = setTimeout(() => this.wait(message), 1500);
  }

  // A slow computer is the usual reason for silence, a lost kernel the rare one.
  wait(message) {
    if (message.type !== "size") this.onSilence(false);
    this.timer = setTimeout(() => this.giveUp(message), PATIENCE);
  }

  giveUp(message) {
    if (message.type !== "size") this.onSilence(false, true);
    this.timer = setTimeout(() => this.answered(this.token), 2000);
  }

  answered(token) {
    if (token !== this.token) return undefined;
    const { sent } = this;
    clearTimeout(this.timer);
    this.token = null;
    this.pump();
    return sent;
  }

  close() {
    clearTimeout(this.timer);
    this.waiting = [];
  }
}

// ---------------------------------------------------------------- dragging

// <g data-id="F"> <rect data-part="bar"> <g data-part="after"> <rect data-drag="end"
// data-value="9">: while the handle is dragged its owner's bar grows, what comes after it moves
// along, and data-part="value" says the new value. The handle or something around it has
// data-step, the length of 1 in the picture's own coordinates; data-unit, what values are rounded
// to; data-min and data-max.
class Drag {
  constructor(handle, event, post, root) {
    this.post = post;
    this.root = root;
    this.pointer = event.pointerId;
    this.from = event.clientX;
    this.at = event.clientX;
    this.owner = handle.closest("[data-id]").dataset.id;
    this.value = this.start = Number(handle.dataset.value);
    this.node = handle;
    this.kind = handle.dataset.drag;
    this.said = new Map(); // what Python had drawn where the dragged value is shown
  }

  // The handle under the pointer; a new picture may have drawn it anew.
  get handle() {
    const again = `[data-id="${CSS.escape(this.owner)}"] [data-drag="${this.kind}"]`;
    if (!this.node.isConnected) this.node = this.root.querySelector(again) ?? this.node;
    return this.node;
  }

  move(event) {
    this.at = event.clientX;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.follow();
    });
  }

  follow() {
    if (!this.handle.isConnected) return;
    const { step, unit, min, max } = this.handle.closest("[data-step]").dataset;
    const scale = this.handle.getScreenCTM?.().a || 1;
    const grain = Number(unit || 1);
    const moved = (this.at - this.from) / scale / Number(step);
    let value = Math.round((this.start + moved) / grain) * grain;
    value = Math.max(Number(min ?? -Infinity), Math.min(Number(max ?? Infinity), value));
    value = Number(value.toFixed(6));
    if (value !== this.value) {
      this.value = value;
      this.moved = true;
      this.post({ type: "drag", id: this.owner, value, done: false });
    }
    this.draw();
  }

  // Draw the dragged value over whatever Python drew last.
  draw() {
    if (!this.handle.isConnected) return;
    const group = this.handle.closest("[data-id]");
    const step = Number(this.handle.closest("[data-step]").dataset.step);
    const by = (this.value - Number(this.handle.dataset.value)) * step;
    group.classList.add("itpm-dragging");
    for (const part of group.querySelectorAll("[data-part]")) this.drawPart(part, by);
  }

  drawPart(part, by) {
    const { kind } = this;
    const role = part.dataset.part;
    if (role === "bar" && kind !== "move") {
      const width = Number(part.getAttribute("width")) + (kind === "end" ? by : -by);
      part.style.width = `${Math.max(width, 0)}px`;
    }
    const follows = role === "after" ? kind !== "start" : role === "bar" && kind !== "end";
    if (follows) part.style.translate = `${by}px`;
    if (role !== "value") return;
    if (!this.said.has(part)) this.said.set(part, part.textContent);
    part.textContent = `${this.value}${part.dataset.suffix ?? ""}`;
  }

  // Take away what `draw` laid over the picture, for the next picture to be patched in clean.
  clear() {
    const group = this.handle.closest("[data-id]");
    for (const part of group?.querySelectorAll("[data-part]") ?? []) {
      part.style.width = part.style.translate = "";
      if (!part.getAttribute("style")) part.removeAttribute("style");
    }
    for (const [part, words] of this.said) part.textContent = words;
    this.said.clear();
    group?.classList.remove("itpm-dragging");
  }

  end(cancelled) {
    cancelAnimationFrame(this.frame);
    if (!cancelled) this.follow();
    this.clear();
    if (this.moved) {
      const value = cancelled ? this.start : this.value;
      this.post({ type: "drag", id: this.owner, value, done: true });
    } else if (!cancelled) this.post({ type: "pick", id: this.owner });
  }
}

// ---------------------------------------------------------------- carrying

const FIRM = 5; // pixels that a pointer may tremble before a press becomes a carry

// <div data-drop="done"> <div data-id="card:F" data-move> ... : the card follows the pointer as a
// ghost; the place under it, and the card before which it would land, are marked. A press that
// goes nowhere stays a pick.
class Carry {
  constructor(node, event, post, root) {
    Object.assign(this, { node, post, root, id: node.dataset.id, pointer: event.pointerId });
    this.from = { x: event.clientX, y: event.clientY };
    this.at = this.from;
  }

  get card() {
    if (!this.node.isConnected) this.node = this.root.querySelector(`[data-id="${CSS.escape(this.id)}"]`) ?? this.node;
    return this.node;
  }

  move(event) {
    this.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(this.at.x - this.from.x, this.at.y - this.from.y);
    if (!this.ghost && far < FIRM) return;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.draw(true);
    });
  }

  draw(begin = false) {
    if (!this.ghost && !begin) return;
    this.unmark();
    this.ghost ??= this.makeGhost();
    this.ghost.style.translate = `${this.at.x - this.from.x}px ${this.at.y - this.from.y}px`;
    this.card.classList.add("itpm-carried");
    this.mark();
  }

  // Outside the widget, so that no edge of it cuts the ghost off.
  makeGhost() {
    const { left, top, width, height } = this.card.getBoundingClientRect();
    const ghost = document.createElement("div");
    ghost.className = `itpm-stage itpm-ghost${this.root.closest(".itpm-presenter") ? " itpm-ghost-large" : ""}`;
    ghost.setAttribute("aria-hidden", "true");
    Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    const copy = this.card.cloneNode(true);
    for (const each of [copy, ...copy.querySelectorAll("[data-id]")]) each.removeAttribute("data-id");
    ghost.append(copy);
    document.body.append(ghost);
    return ghost;
  }

  mark() {
    const under = document.elementFromPoint(this.at.x, this.at.y)?.closest("[data-drop]");
    this.place = under && this.root.contains(under) ? under : null;
    this.place?.classList.add("itpm-over");
    this.next = this.place && this.cardBelow(this.place);
    this.next?.classList.add("itpm-lands");
  }

  cardBelow(place) {
    const others = [...place.querySelectorAll("[data-move]")].filter((card) => card !== this.card);
    return others.find((card) => {
      const { top, bottom, left, width } = card.getBoundingClientRect();
      const beside = "dropRow" in place.dataset && this.at.y <= bottom && this.at.x < left + width / 2;
      return beside || this.at.y < ("dropRow" in place.dataset ? top : (top + bottom) / 2);
    });
  }

  unmark() {
    this.card.classList.remove("itpm-carried");
    this.place?.classList.remove("itpm-over");
    this.next?.classList.remove("itpm-lands");
  }

  clear() {
    this.unmark();
  }

  end(cancelled) {
    cancelAnimationFrame(this.frame);
    if (this.ghost && !cancelled) this.draw();
    this.unmark();
    if (!this.ghost) {
      if (!cancelled) this.post({ type: "pick", id: this.id });
      return;
    }
    this.ghost.remove();
    if (cancelled || !this.place) return;
    this.post({ type: "drop", id: this.id, value: this.place.dataset.drop, before: this.next?.dataset.id ?? "" });
  }
}

// ---------------------------------------------------------------- one view

const HURRY = 400; // milliseconds between pictures, below which nothing is animated

class View {
  constructor(model, el) {
    this.model = model;
    this.root = document.createElement("div");
    this.root.className = "itpm-stage";
    this.root.tabIndex = -1;
    this.picture = document.createElement("div");
    this.notice = document.createElement("p");
    this.notice.className = "itpm-notice";
    this.notice.setAttribute("role", "status");
    this.root.append(this.picture, this.notice);
    el.append(this.root);
    this.outbox = new Outbox(model, (dead, long) => this.silence(dead, long));
    this.measured = new WeakMap();
    this.sizes = new ResizeObserver((entries) => this.resized(entries));
    this.listen();
    this.update();
  }

  listen() {
    const on = (type, act) => this.root.addEventListener(type, (event) => act.call(this, event));
    on("click", this.click);
    on("change", this.change);
    on("input", this.input);
    on("keydown", this.keydown);
    on("pointerdown", this.pointerdown);
    on("pointermove", (event) => this.drag?.move(event));
    on("pointerup", () => {
      this.endDrag(false);
      setTimeout(() => (this.justDragged = false)); // after the click that the browser makes
    });
    on("pointercancel", () => {
      this.endDrag(true);
      this.justDragged = false;
    });
  }

  // ---- showing

  // One message may change several traits: draw once, after all of them have arrived.
  update() {
    this.root.classList.toggle("itpm-presenter", this.model.get("size") === "presenter");
    const html = this.model.get("picture");
    if (html !== this.html) this.show(html);
    const sent = this.outbox.answered(this.model.get("answered"));
    if (sent) this.heard(sent);
    this.tell(this.model.get("notice"));
  }

  heard(sent) {
    this.waitingSaid = false;
    this.root.classList.remove("itpm-silent");
    if (sent.type !== "size") this.restore(sent.id);
    if (sent.type === "enter") this.slideBack(sent);
  }

  // A value that Python refused stays for the learner to mend, until they do something else.
  restore(id) {
    for (const field of this.picture.querySelectorAll("input[type=text], input:not([type]), textarea")) {
      const refused = field.itpmSent === field.value && field.value !== drawnValue(field);
      if (refused && field.dataset.id !== id && !field.matches(":focus")) field.value = drawnValue(field);
    }
  }

  // A slider that was let go stands where Python says: what it refused, it cannot mend by typing.
  slideBack({ id, value }) {
    const field = this.byId(id);
    if (field?.type === "range" && field.value === value) field.value = field.defaultValue;
  }

  show(html) {
    this.html = html;
    this.hurry();
    const fresh = parse(html);
    const focus = this.focus();
    ahead = new Set(this.outbox.waiting.map((message) => message.id));
    this.drag?.clear();
    patchChildren(this.picture, fresh);
    this.drag?.draw();
    this.refocus(focus);
    this.leadOn(focus);
    this.follow();
    this.measure();
    this.tick();
  }

  // What plays by itself asks for its next step each time it was shown.
  tick() {
    clearTimeout(this.ticking);
    const node = this.picture.querySelector("[data-tick]");
    if (!node) return;
    const { id, tick } = node.dataset;
    const turn = this.model.get("turn"); // of several views, Python answers the first one's tick
    this.ticking = setTimeout(() => this.outbox.post({ type: "tick", id, turn }), Number(tick));
  }

  // Motion shows where things went; when pictures follow each other it only holds them up.
  hurry() {
    const now = performance.now();
    this.root.classList.toggle("itpm-hurried", now - this.shownAt < HURRY);
    this.shownAt = now;
  }

  focus() {
    const node = this.root.contains(document.activeElement) ? document.activeElement : null;
    const id = node?.closest("[data-id]")?.dataset.id;
    return node && { node, id, start: safely(() => node.selectionStart), end: safely(() => node.selectionEnd) };
  }

  refocus(focus) {
    if (!focus || document.activeElement === focus.node) return;
    const again = focus.node.isConnected ? focus.node : this.byId(focus.id);
    (again ?? this.root).focus({ preventScroll: true });
    if (again && focus.start != null) safely(() => again.setSelectionRange(focus.start, focus.end));
    if (document.activeElement === document.body) this.root.focus({ preventScroll: true });
  }

  // After a decision the keyboard goes on where the next step is taken.
  leadOn(focus) {
    const node = this.picture.querySelector("[data-focus]");
    if (focus && node && node.dataset.focus !== this.led) node.focus({ preventScroll: true });
    this.led = node?.dataset.focus ?? this.led;
  }

  // Bring what the picture is about now into sight, once.
  follow() {
    const node = this.picture.querySelector("[data-follow]");
    if (node && node.dataset.id !== this.followed) node.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.followed = node?.dataset.id;
  }

  byId(id) {
    return id === undefined ? null : this.picture.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  tell(words) {
    if (this.waitingSaid && !words) return;
    if (this.notice.textContent === words) return;
    this.notice.textContent = words;
    if (words && this.outbox.count) this.notice.scrollIntoView({ block: "nearest" });
  }

  silence(dead, long = false) {
    this.waitingSaid = false;
    this.root.classList.add("itpm-silent");
    this.tell(dead || this.disconnected()
      ? "The kernel is not running, so nothing can be computed. Choose Run, then Run All Cells."
      : long
        ? "No answer yet. If this stays, the kernel was restarted: choose Run, then Run All Cells."
        : "Still working …");
    this.waitingSaid = true;
  }

  disconnected() {
    return this.root.closest(".jupyter-widgets-disconnected") !== null;
  }

  // Widths come from the observer: asking an element for its width would lay out the page.
  measure() {
    for (const node of this.picture.querySelectorAll("[data-measure]")) {
      if (this.measured.has(node)) continue;
      this.measured.set(node, null);
      this.sizes.observe(node);
    }
  }

  resized(entries) {
    for (const { target, contentRect } of entries) {
      const width = Math.floor(contentRect.width / 8) * 8;
      if (!width || this.measured.get(target) === width) continue;
      this.measured.set(target, width);
      this.outbox.post({ type: "size", id: target.dataset.measure, value: width });
    }
  }

  // ---- gestures

  pickable(target) {
    const found = target.closest("button[data-id], [data-id][tabindex], a[data-id]");
    return found && this.picture.contains(found) ? found : null;
  }

  click(event) {
    this.openBeside(event);
    const target = this.pickable(event.target);
    if (!target || this.justDragged) return;
    if (target.getAttribute("aria-disabled") === "true") return;
    this.outbox.post({ type: "pick", id: target.dataset.id });
  }

  // A link to another notebook: JupyterLab opens it in a tab, by the attributes it looks for. In
  // other places the link leads there as any link does.
  openBeside(event) {
    const link = event.target.closest("[data-notebook]");
    const here = decodeURIComponent(location.pathname).match(/\/lab\/(?:workspaces\/[^/]+\/)?tree\/(.*)$/);
    if (!link || !here) return;
    event.preventDefault();
    const folder = here[1].includes("/") ? here[1].replace(/[^/]*$/, "") : "";
    link.dataset.commandlinkerCommand = "docmanager:open";
    link.dataset.commandlinkerArgs = JSON.stringify({ path: folder + link.dataset.notebook });
  }

  change({ target }) {
    if (target.dataset.id === undefined) return;
    this.enter(target);
  }

  enter(field) {
    const box = field.type === "checkbox";
    const value = box ? (field.checked ? "on" : "") : field.value;
    if (!box) field.itpmSent = value;
    const live = field.dataset.live !== undefined;
    this.outbox.post({ type: "enter", id: field.dataset.id, value: value.slice(0, 20000), live });
  }

  input({ target }) {
    if (target.dataset.live !== undefined) this.enter(target);
    if (target.type !== "range" || target.dataset.id === undefined) return;
    const value = Number(target.value);
    for (const shown of this.picture.querySelectorAll(`[data-shows="${CSS.escape(target.dataset.id)}"]`)) {
      shown.textContent = `${value}${shown.dataset.suffix ?? ""}`;
    }
    this.outbox.post({ type: "drag", id: target.dataset.id, value, done: false });
  }

  keydown(event) {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape" && this.drag) {
      event.stopPropagation();
      this.endDrag(true);
      return;
    }
    // The notebook's own shortcuts must not fire: a stray x would cut the learner's cell.
    if (plain && event.key !== "Tab" && event.key !== "Escape") event.stopPropagation();
    if (isField(event.target)) this.fieldKey(event, plain);
    else this.markKey(event, plain);
  }

  fieldKey(event, plain) {
    const field = event.target;
    const submits = field.closest("[data-submit]");
    if (!plain || event.key !== "Enter" || !submits || field.localName === "textarea") return;
    event.preventDefault();
    if (field.dataset.id !== undefined) this.enter(field);
    this.outbox.post({ type: "pick", id: submits.dataset.submit });
  }

  markKey(event, plain) {
    const chord = chordOf(event);
    const asked = event.target.closest("[data-keys]");
    if (plain && asked?.dataset.keys.split(" ").includes(event.key)) {
      event.preventDefault();
      const { id } = event.target.closest("[data-id]").dataset;
      this.outbox.post({ type: "key", id, value: event.key }, event.repeat);
      return;
    }
    const home = event.target.closest("[data-shortcuts]");
    if (!event.altKey && home?.dataset.shortcuts.split(" ").includes(chord)) {
      event.preventDefault();
      event.stopPropagation();
      this.outbox.post({ type: "key", id: home.dataset.id, value: chord }, event.repeat);
      return;
    }
    if (plain) this.walkOrPick(event);
  }

  walkOrPick(event) {
    const target = this.pickable(event.target);
    if ((event.key === "Enter" || event.key === " ") && target) {
      event.preventDefault();
      target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      return;
    }
    const list = event.target.closest("[data-nav]");
    if (!list) return;
    const all = [...list.querySelectorAll("[data-id][tabindex]")];
    const here = all.indexOf(target);
    const to = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
  }

  pointerdown(event) {
    const handle = event.target.closest("[data-drag]") ?? this.carried(event.target);
    if (!handle || event.button !== 0 || this.drag) return;
    event.preventDefault();
    handle.closest("[tabindex]")?.focus({ preventScroll: true });
    safely(() => this.root.setPointerCapture(event.pointerId));
    const carry = handle.dataset.drag === undefined;
    const Gesture = carry ? Carry : Drag;
    this.drag = new Gesture(handle, event, (message) => this.outbox.post(message), this.picture);
    this.root.classList.add(carry ? "itpm-carries" : "itpm-drags");
  }

  // The card that a press takes hold of; a button or a field on it keeps its own meaning.
  carried(target) {
    const card = target.closest("[data-move]");
    const own = target.closest("button, input, select, textarea, a, label");
    return own && card?.contains(own) && own !== card ? null : card;
  }

  endDrag(cancelled) {
    const { drag } = this;
    if (!drag) return;
    this.drag = null;
    this.root.classList.remove("itpm-drags", "itpm-carries");
    safely(() => this.root.releasePointerCapture(drag.pointer));
    drag.end(cancelled);
    this.justDragged = true;
  }

  remove() {
    clearTimeout(this.ticking);
    this.endDrag(true);
    this.outbox.close();
    this.sizes.disconnect();
    this.root.remove();
  }
}

// A letter is named in lower case, whatever Caps Lock and Shift make of it: "Control+Shift+z".
function chordOf({ key, ctrlKey, metaKey, shiftKey }) {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return `${ctrlKey || metaKey ? "Control+" : ""}${shiftKey ? "Shift+" : ""}${name}`;
}

function safely(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function render({ model, el, signal }) {
  const view = new View(model, el);
  let due = false;
  const update = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      view.update();
    });
  };
  const live = () => setTimeout(() => view.disconnected() && view.silence(true));
  const events = ["change:picture", "change:notice", "change:answered", "change:size"];
  for (const event of events) model.on(event, update);
  model.on("comm_live_update", live);
  model.on("comm:close", live);
  const leave = () => {
    for (const event of events) model.off(event, update);
    model.off("comm_live_update", live);
    model.off("comm:close", live);
    view.remove();
  };
  return leave;
}

export default { render };
