"""The ladder as stairs: a step a level, with marks where somebody stands in four things."""

from itpm_lessons.engines.career import DIMENSIONS, Ladder, Level, Place

from ..lettering import pixels, width_of, wrapped
from ..markup import Markup, classes, tag

RISE, BASE, MARK = 26, 54, 17  # pixels: of a step, of the lowest one, of a line of marks
NARROW, ROW = 500, 32  # below this width the steps lie as bars above each other, so high each


def stairs(ladder: Ladder, place: Place, selected: int | None, width: int) -> Markup:
    """Draw the steps; each can be picked, by ``level:N``.

    >>> from itpm_lessons.engines.career import Level
    >>> one = Level("a", "Coordinator", (), "", "", "", "")
    >>> "Coordinator: you stand here in scope" in stairs(Ladder((one,)), Place(scope=0), 0, 640)
    True
    """
    if width < NARROW:
        return _lying(ladder, place, selected, width)
    step = width / max(1, len(ladder))
    marks = {n: [d for d, at in place.said.items() if at == n] for n in range(len(ladder))}
    above = max((MARK * len(names) - RISE * (len(ladder) - 1 - n) for n, names in marks.items()),
                default=0)  # fmt: skip
    top = max(6, above + 8)
    bottom = top + RISE * (len(ladder) - 1) + BASE
    drawn = [
        _step(level, number, selected, marks[number], step, bottom)
        for number, level in enumerate(ladder)
    ]
    return _picture(drawn, width, bottom)


def _picture(drawn: list[Markup], width: int, height: float) -> Markup:
    return tag(
        "svg",
        *drawn,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group",
        aria_label="The ladder, from the lowest step to the highest",
        class_="itpm-stairs",
    )


def _lying(ladder: Ladder, place: Place, selected: int | None, width: int) -> Markup:
    """Draw the steps as bars, the highest above and longest."""
    drawn, top = [], 2
    for number in reversed(range(len(ladder))):
        level = ladder[number]
        marks = [name for name, at in place.said.items() if at == number]
        high = ROW + (MARK + 3 if marks else 0)
        wide = width * (0.5 + 0.5 * (number + 1) / len(ladder))
        inside = [
            tag("rect", x=1, y=top, width=pixels(wide - 2), height=high - 3,
                class_="itpm-step-block"),
            tag("text", level.short or level.name, x=10, y=top + 19, class_="itpm-step-name"),
        ]  # fmt: skip
        left = 8.0
        for word in marks:
            chip = width_of(word, 11) + 12
            inside.append(_mark(word, left + chip / 2, top + ROW - 5))
            left += chip + 4
        drawn.append(_pickable(level, number, selected, marks, inside))
        top += high
    return _picture(drawn[::-1], width, top + 2)


def _pickable(
    level: Level, number: int, selected: int | None, marks: list[str], inside: list[Markup]
) -> Markup:
    here = f": you stand here in {', '.join(marks)}" if marks else ""
    return tag(
        "g",
        *inside,
        data_id=f"level:{number}",
        tabindex=0,
        role="button",
        aria_pressed=str(number == selected).lower(),
        aria_label=f"{level.name}{here}",
        class_=classes("itpm-step", number == selected and "itpm-selected"),
    )


def _step(
    level: Level, number: int, selected: int | None, marks: list[str], step: float, bottom: float
) -> Markup:
    left, high = number * step, BASE + RISE * number
    top = bottom - high
    lines = wrapped(level.short or level.name, step - 14, 12, 2)
    names = (
        tag("text", line, x=pixels(left + step / 2), y=pixels(top + 20 + 15 * n),
            class_="itpm-middle itpm-step-name")
        for n, line in enumerate(lines)
    )  # fmt: skip
    chips = [_mark(word, left + step / 2, top - MARK * (n + 1)) for n, word in enumerate(marks)]
    block = tag(
        "rect", x=pixels(left + 1), y=pixels(top), width=pixels(step - 2), height=pixels(high),
        class_="itpm-step-block",
    )  # fmt: skip
    return _pickable(level, number, selected, marks, [block, *names, *chips])


def _mark(word: str, middle: float, top: float) -> Markup:
    wide = width_of(word, 11) + 12
    return tag(
        "g",
        tag("rect", x=pixels(middle - wide / 2), y=pixels(top), width=pixels(wide), height=15,
            rx=7.5),
        tag("text", word, x=pixels(middle), y=pixels(top + 11.5), class_="itpm-middle"),
        class_="itpm-step-mark",
    )  # fmt: skip


def columns(ladder: Ladder, place: Place, none: tuple[str, ...] = ()) -> Markup:
    """Offer each level's sentence in each of the four things, and “none yet”.

    Ids: ``place:WHAT:N``, ``place:WHAT:none``.
    """
    return tag(
        "div",
        *(_column(ladder, place, name, asks, name in none) for name, asks in DIMENSIONS.items()),
        class_="itpm-places",
        data_id="places",
    )


def _column(ladder: Ladder, place: Place, name: str, asks: str, none: bool) -> Markup:
    chosen = place.at(name)
    cells = (
        tag(
            "button",
            tag("small", level.short or level.name),
            tag("span", level.says(name)),
            type="button",
            data_id=f"place:{name}:{number}",
            aria_pressed=str(number == chosen).lower(),
            class_="itpm-place",
        )
        for number, level in enumerate(ladder)
    )
    nothing = tag(
        "button",
        "None yet",
        type="button",
        data_id=f"place:{name}:none",
        aria_pressed=str(none).lower(),
        class_="itpm-place",
    )
    head = tag("div", tag("b", name.capitalize()), f" {asks}", class_="itpm-place-head")
    return tag("div", head, nothing, *cells, role="group", aria_label=f"{name}: {asks}")
