"""The one frame of all widgets: title and figures, tools, picture, side panel, a closing sentence.

What the classes look like stands in ``widgets/stage.css``; nothing here sets a colour or a size.
"""

from collections.abc import Iterable

from .markup import Markup, classes, join, tag

#: The keys of undo and redo, for `frame`; a letter is named in lower case whatever Caps Lock says.
UNDO_KEYS = "Control+z Control+Shift+z Control+y"


def frame(
    title: str,
    *body: object,
    figures: Iterable[tuple[object, str]] = (),
    tools: Iterable[Markup] = (),
    side: Markup | None = None,
    note: object = None,
    label: str | None = None,
    data_id: str | None = None,
    keys: str | None = None,
) -> Markup:
    """Put a picture into the frame that every widget has.

    Parameters
    ----------
    title : str
        What is shown, in a few words.
    *body : object
        The picture; several pieces stand below each other.
    figures : iterable of (value, name)
        Two or three key figures, as ``("day 45", "finish")``.
    tools : iterable of Markup
        Buttons, or groups of them made by `group`.
    side : Markup, optional
        Panels about what is selected.
    note : object, optional
        One sentence that says what the picture means; text or Markup.
    label : str, optional
        Name of the region for a screen reader; the title where it is missing.
    data_id, keys : str, optional
        Id of the frame, and the keys that it takes anywhere inside, as ``"Control+z"``.

    Examples
    --------
    >>> "day 45" in frame("ClockIn", tag("svg"), figures=[("day 45", "finish")])
    True
    """
    shown = (
        tag("div", tag("b", value), tag("span", name), class_="itpm-figure")
        for value, name in figures
    )
    head = tag(
        "div",
        tag("div", title, class_="itpm-title", role="heading", aria_level=3),
        *shown,
        tag("div", class_="itpm-spring"),
        *tools,
        class_="itpm-head",
    )
    main = tag("div", *body, class_="itpm-main", data_id="frame-main")
    return tag(
        "section",
        head,
        tag("div", main, side, class_=classes("itpm-body", side is not None and "itpm-has-side")),
        None if note is None else tag("p", note, class_="itpm-note"),
        class_="itpm-frame",
        aria_label=label or title,
        data_id=data_id,
        data_shortcuts=keys,
    )


def unopened(title: str, problem: str, *, data_id: str) -> Markup:
    """Draw the frame of a file that cannot be opened, under the name of the file.

    >>> "mine.csv</" in unopened("Shop", "mine.csv cannot be opened yet. Why.", data_id="x")
    True
    """
    file, cannot, _ = problem.partition(" cannot be opened")
    body = tag("p", problem, class_="itpm-problem")
    return frame(file if cannot else title, body, data_id=data_id)


def button(
    label: object,
    id: str,
    *,
    primary: bool = False,
    pressed: bool | None = None,
    disabled: bool = False,
    spoken: str | None = None,
    focus: str | None = None,
) -> Markup:
    """Make a button that the stage reports as picked.

    A disabled button stays focusable, so that undoing the last step does not throw the focus
    out of the widget; the stage does not report it.

    Parameters
    ----------
    label : object
        What stands on it.
    id : str
        What the widget's ``on_pick`` is given.
    primary : bool
        Whether it is the one thing to do next.
    pressed : bool, optional
        Whether it is on; leave out for a button that is not a switch.
    disabled : bool
        Whether it does nothing at present.
    spoken : str, optional
        What a screen reader says instead of the label, for a label that is a sign.
    focus : str, optional
        Takes the focus, if it is in the widget, each time this text is another one.

    Examples
    --------
    >>> button("Check", "check", primary=True)
    '<button type="button" class="itpm-button itpm-primary" data-id="check">Check</button>'
    """
    return tag(
        "button",
        label,
        type="button",
        class_=classes("itpm-button", primary and "itpm-primary"),
        data_id=id,
        aria_pressed=None if pressed is None else str(pressed).lower(),
        aria_disabled="true" if disabled else None,
        aria_label=spoken,
        title=spoken,
        data_focus=focus,
    )


def group(*buttons: Markup, label: str | None = None) -> Markup:
    """Set buttons close together, as one group that `label` names.

    >>> group(button("Undo", "undo"), label="History").count("<button")
    1
    """
    return tag("div", *buttons, class_="itpm-tools", role="group", aria_label=label)


def panel(title: object, *rows: object, data_id: str | None = None) -> Markup:
    """Make a part of the side panel: a heading and what stands under it.

    >>> panel("F · Payroll", row("duration", "9 days")).startswith('<div class="itpm-panel">')
    True
    """
    heading = tag("div", title, class_="itpm-panel-title", role="heading", aria_level=4)
    return tag("div", heading, *rows, class_="itpm-panel", data_id=data_id)


def row(name: object, value: object, *, critical: bool = False) -> Markup:
    """Make one line of a panel: what it is left, how much it is right.

    >>> row("total float", "4 days")
    '<div class="itpm-row"><span>total float</span><b>4 days</b></div>'
    """
    shown = tag("b", value, class_="itpm-critical-text" if critical else None)
    return tag("div", tag("span", name), shown, class_="itpm-row")


def side(*panels: object) -> Markup:
    """Put panels into the column at the right of the picture.

    >>> side(panel("A")).startswith('<aside class="itpm-side"')
    True
    """
    return tag("aside", join(*panels), class_="itpm-side", aria_label="Details")


def scroller(element: Markup, label: str) -> Markup:
    """Let what is wider than the page be scrolled, by keys too; `label` says what it is.

    >>> 'tabindex="0"' in scroller(tag("table"), "Dates")
    True
    """
    return tag("div", element, class_="itpm-scroll", role="region", tabindex=0, aria_label=label)
