"""The desk: files that are there, which are on the page, their order, and what is said of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from itpm_lessons.engines.portfolio import HEAD, LONGEST_LINE, LONGEST_TEXT, QUESTIONS, Portfolio

from ..frame import UNDO_KEYS, button, frame, group, panel, side
from ..markup import Markup, classes, join, tag, text

PRIVATE = (
    "All three may stay empty. Who shows the page publicly shows this too: a name and a way to "
    "write to you are enough; leave out home address, date of birth and telephone number."
)
SECRET = (
    "A real employer's plans, prices and risks are confidential unless somebody who may decide "
    "says otherwise. Ask first; change names and figures; write roles instead of people's names. "
    "The page shows all that stands in the file."
)
FREE = (
    "Only your own sentences; what stays empty is not on the page. Say what you did and what you "
    "did not do: somebody may ask about it."
)


@dataclass(frozen=True)
class Line:
    """A file on the desk: its title, and whether it is shown, an unchanged example, unreadable."""

    file: str
    title: str
    shown: bool
    unchanged: bool = False
    problem: str = ""


@dataclass(frozen=True)
class Missing:
    """An artefact that no file holds yet, with words and notebook of the lesson that makes it."""

    file: str
    title: str
    lesson: str = ""
    notebook: str = ""


@dataclass(frozen=True)
class Desk:
    """All that the desk shows.

    `page` is the document while it is looked at, "" while the desk is; `selected` is the file
    about which sentences are typed, `led` a number that is another one each time the focus is to go
    to them; `warning` says why nothing is kept.
    """

    portfolio: Portfolio
    lines: Sequence[Line] = ()
    missing: Sequence[Missing] = ()
    selected: str = ""
    led: int = 0
    page: str = ""
    warning: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False

    @property
    def line(self) -> Line | None:
        """The line of the selected file."""
        return next((line for line in self.lines if line.file == self.selected), None)

    @property
    def shown(self) -> int:
        """How many files are on the page."""
        return sum(line.shown for line in self.lines)


def desk_page(desk: Desk) -> Markup:
    """Draw the desk, or the page as it will be saved.

    Ids: ``show:FILE``, ``up:FILE``, ``down:FILE``, ``words:FILE``; ``head:LINE``, ``say:LINE`` and
    ``own`` are fields; ``view:desk``, ``view:page``, ``save:html``, ``save:pdf``, ``look``.

    >>> "Nothing of yours" in desk_page(Desk(Portfolio()))
    True
    """
    looking = bool(desk.page)
    body = _preview(desk.page) if looking else join(_head(desk), _list(desk), _missing(desk))
    return frame(
        "Your portfolio",
        tag("p", desk.warning, class_="itpm-problem") if desk.warning else None,
        tag("div", body, class_="itpm-desk", data_id="desk-preview" if looking else "desk"),
        figures=[(f"{desk.shown} of {len(desk.lines)}", "files on the page")],
        tools=_tools(desk, looking),
        side=side(_words(desk)) if desk.line and not looking else None,
        note=_note(desk),
        data_id="portfolio",
        keys=UNDO_KEYS,
    )


def _tools(desk: Desk, looking: bool) -> list[Markup]:
    none = not desk.shown
    views = group(
        button("Arrange", "view:desk", pressed=not looking),
        button("Preview", "view:page", pressed=looking, disabled=none),
        label="View",
    )
    changes = group(
        button("↶", "do:undo", disabled=not desk.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not desk.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not desk.can_reset),
        label="Changes",
    )
    saving = group(
        button("Save as HTML", "save:html", disabled=none),
        button("Save as PDF", "save:pdf", disabled=none),
        label="Save",
    )
    return [views, changes, button("Look again", "look"), saving]


def _note(desk: Desk) -> str:
    if not desk.shown:
        return (
            "The page is made of your own files only; an unchanged example of the course is none."
        )
    return (
        "The page holds what your files and sentences say, and figures computed from them. "
        "Read it in the preview as a stranger would, before you show it."
    )


def _preview(page: str) -> Markup:
    """Show the very document that is saved; nothing in it can run."""
    return Markup(
        f'<iframe class="itpm-paper" title="Preview of the page" sandbox="" srcdoc="{text(page)}">'
        "</iframe>"
    )


def _head(desk: Desk) -> Markup:
    fields = (
        _field(f"head:{key}", words, getattr(desk.portfolio, key), LONGEST_LINE)
        for key, words in HEAD.items()
    )
    return tag(
        "div",
        _heading("At the top"),
        tag("div", *fields, class_="itpm-desk-head"),
        tag("p", PRIVATE, class_="itpm-small"),
        data_id="desk-head",
    )


def _heading(words: str) -> Markup:
    return tag("div", words, class_="itpm-panel-title", role="heading", aria_level=4)


def _field(id: str, words: str, value: str, longest: int) -> Markup:
    field = tag(
        "input", type="text", value=value, maxlength=longest, autocomplete="off", data_id=id
    )
    return tag("label", tag("span", words), field, class_="itpm-desk-field")


def _list(desk: Desk) -> Markup:
    if not desk.lines:
        empty = "Nothing of yours is in this folder yet. The lessons below make it."
        return tag("p", empty, class_="itpm-empty")
    last = len(desk.lines) - 1
    rows = (_line(desk, at, line, last) for at, line in enumerate(desk.lines))
    return tag(
        "div",
        _heading("Your files, in the order of the page"),
        tag("ul", *rows, class_="itpm-desk-lines"),
        data_id="desk-list",
    )


def _line(desk: Desk, at: int, line: Line, last: int) -> Markup:
    box = tag(
        "input",
        type="checkbox",
        data_id=f"show:{line.file}",
        checked=line.shown,
        disabled=bool(line.problem),
    )
    said = len(desk.portfolio[line.file].sentences)
    words = f"Your words ({said} of {len(QUESTIONS)})"
    tools = group(
        button("↑", f"up:{line.file}", disabled=at == 0, spoken=f"Move {line.title} up"),
        button("↓", f"down:{line.file}", disabled=at == last, spoken=f"Move {line.title} down"),
        button(words, f"words:{line.file}", pressed=line.file == desk.selected),
        label=f"{line.title}, {line.file}",
    )
    return tag(
        "li",
        tag(
            "label",
            box,
            tag("span", tag("b", line.title), " ", tag("span", line.file, class_="itpm-small")),
            class_="itpm-desk-show",
        ),
        None if line.problem else tools,
        _state(desk, line),
        class_=classes(line.problem and "itpm-desk-off", line.shown and "itpm-desk-on"),
        data_id=f"line:{line.file}",
    )


def _state(desk: Desk, line: Line) -> Markup:
    if line.problem:
        said = join(tag("b", "✕ cannot be read. "), line.problem)
    elif line.unchanged:
        said = join(tag("b", "– unchanged example: "), "as the course laid it here")
    else:
        own = "a project of your own" if desk.portfolio[line.file].own else "a case of the course"
        said = join(tag("b", "✓ yours"), f", about {own}")
    return tag("div", said, class_="itpm-small itpm-desk-state")


def _missing(desk: Desk) -> Markup | None:
    if not desk.missing:
        return None
    rows = (
        tag(
            "li",
            tag("span", each.title),
            tag("span", each.file, class_="itpm-small"),
            tag("a", each.lesson, href=each.notebook, data_notebook=each.notebook)
            if each.lesson
            else None,
        )
        for each in desk.missing
    )
    return tag(
        "div",
        _heading("Not here yet, and the lesson that makes it"),
        tag("ul", *rows, class_="itpm-lines"),
        data_id="desk-missing",
    )


def _words(desk: Desk) -> Markup:
    line = desk.line
    assert line
    piece = desk.portfolio[line.file]
    options = (
        tag("option", words, value=value, selected=(value == "own") == piece.own)
        for value, words in (("course", "a case of the course"), ("own", "a project of my own"))
    )
    fields = (
        tag(
            "label",
            tag("span", words),
            tag("textarea", getattr(piece, key), rows=4, maxlength=LONGEST_TEXT,
                data_id=f"say:{key}", class_="itpm-textarea"),
            class_="itpm-desk-field",
        )
        for key, words in QUESTIONS.items()
    )  # fmt: skip
    return panel(
        f"{line.title}, {line.file}",
        tag(
            "label",
            tag("span", "It is about"),
            tag("select", *options, data_id="own", data_focus=f"{desk.led}"),
            class_="itpm-desk-field",
            data_id=f"about:{line.file}",
            data_follow=True,
        ),
        tag("p", tag("b", "Confidential? "), SECRET, class_="itpm-desk-secret")
        if piece.own
        else None,
        *fields,
        tag("p", FREE),
        data_id=f"panel-words:{line.file}",
    )
