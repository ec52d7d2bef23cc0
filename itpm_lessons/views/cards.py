"""Cards in lanes: boards, backlogs, things to be sorted.

A card is one thing with a title; a lane is a place where cards lie. What a card can do (be
carried, take keys) is said by attributes that `widgets/stage.js` understands.
"""

from .markup import Markup, classes, tag

TONES = ("", "task", "good", "critical", "warn", "quiet")


def card(
    id: str,
    title: object,
    *lines: object,
    corner: object = None,
    tone: str = "",
    movable: bool = False,
    keys: str | None = None,
    spoken: str | None = None,
    selected: bool | None = None,
    reachable: bool = True,
    focus: str | None = None,
) -> Markup:
    """Draw one card.

    Parameters
    ----------
    id : str
        Its ``data-id``; a click, Enter or Space on it is a pick of this id.
    title : object
        What it is, in a few words.
    *lines : object
        What stands below, in small letters; None is left out.
    corner : object, optional
        A figure at the right of the title: points, an age.
    tone : {"", "task", "good", "critical", "warn", "quiet"}
        Colour of its edge; say in a line what the colour means.
    movable : bool
        Whether it can be carried to another lane. Give `keys` for those who use no mouse.
    keys : str, optional
        Keys that it answers, as ``"ArrowLeft ArrowRight"``.
    spoken : str, optional
        What a screen reader says, where title and lines do not make a sentence.
    selected : bool, optional
        Whether it is picked; leave out where picking does not select.
    reachable : bool
        Whether Tab stops at it; in a lane with `data-nav` one card is enough.
    focus : str, optional
        Takes the focus, if it is in the widget, each time this text is another one.

    Examples
    --------
    >>> "5" in card("card:export", "Payroll export", "blocked", corner=5, tone="critical")
    True
    """
    head = tag(
        "div",
        tag("span", title, class_="itpm-card-title"),
        None if corner is None else tag("b", corner, class_="itpm-card-corner"),
        class_="itpm-card-head",
    )
    return tag(
        "div",
        head,
        *(tag("div", line, class_="itpm-card-line") for line in lines if line is not None),
        class_=classes("itpm-card", tone and f"itpm-card-{tone}", selected and "itpm-selected"),
        data_id=id,
        role="button",
        tabindex=0 if reachable else -1,
        aria_label=spoken,
        aria_pressed=None if selected is None else str(selected).lower(),
        data_move=movable or None,
        data_keys=keys,
        data_focus=focus,
    )


def lane(
    title: object,
    *cards: Markup,
    id: str,
    count: object = None,
    drop: str | None = None,
    note: object = None,
    loud: bool = False,
    empty: str = "",
    controls: Markup | None = None,
    label: str | None = None,
) -> Markup:
    """Draw a lane with the cards that lie in it.

    Parameters
    ----------
    title : object
        Its heading.
    id : str
        Its ``data-id``, as ``"lane:test"``.
    count : object, optional
        What stands right of the heading: how many, how much.
    drop : str, optional
        Name under which a card that is let go here is reported; None takes none.
    note : object, optional
        A sentence below the heading: a limit, a rule.
    loud : bool
        Whether something is wrong here; `note` says what.
    empty : str
        What is said while no card lies here.
    controls : Markup, optional
        Buttons or inputs below the heading.
    label : str, optional
        Name for a screen reader, where the heading is not enough.

    Examples
    --------
    >>> 'data-drop="done"' in lane("Done", id="lane:done", drop="done", empty="nothing yet")
    True
    """
    head = tag(
        "div",
        tag("b", title, role="heading", aria_level=4),
        None if count is None else tag("span", count),
        class_="itpm-lane-head",
    )
    inside = cards or ([tag("p", empty, class_="itpm-lane-empty")] if empty else [])
    return tag(
        "div",
        head,
        None if note is None else tag("div", note, class_="itpm-lane-note"),
        controls,
        tag("div", *inside, class_="itpm-lane-cards", data_nav=True, data_id=f"{id}-cards"),
        class_=classes("itpm-lane", loud and "itpm-loud"),
        data_id=id,
        data_drop=drop,
        role="group",
        aria_label=label or (title if isinstance(title, str) else None),
    )


def lanes(*each: Markup, label: str, data_id: str = "lanes", wide: bool = False) -> Markup:
    """Set lanes side by side, in as many columns as there is room for; `wide` gives each more.

    >>> "itpm-lanes" in lanes(lane("To do", id="lane:todo"), label="Board")
    True
    """
    return tag(
        "div",
        *each,
        class_=classes("itpm-lanes", wide and "itpm-lanes-wide"),
        role="group",
        aria_label=label,
        data_id=data_id,
    )
