"""Releases on a line of weeks: each part as it is built, as it waits, and as it is in use."""

from itpm_lessons.engines.methodology import BuiltPart, Composition, Gate, Sprint

from ..lettering import amount, fitted, money, pixels
from ..markup import Markup, classes, piece, tag
from .marks import ROW, Mark, draw_mark, marks_of, with_names
from .sheet import Sheet

TOP, LINE = 18, 22  # the axis; rows of Sprints, gates and flags


def timeline(
    plan: Composition,
    sheet: Sheet,
    horizon: float,
    *,
    sprints: tuple[Sprint, ...] = (),
    gates: tuple[Gate, ...] = (),
    interactive: bool = False,
) -> Markup:
    """Draw the timeline; ids of the flags that can be dragged: ``release:INDEX``.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
    >>> drawn = timeline(CLOCKIN_RELEASES, Sheet(640, 21), 20)
    >>> "Release 2, week 8" in drawn
    True
    """
    above = TOP + LINE * (bool(sprints) + bool(gates))
    rows = above + LINE + 4
    height = rows + ROW * len(plan.parts) + 6
    return tag(
        "svg",
        _weeks(sheet, height),
        _until(sheet, horizon, height),
        _sprints(sheet, sprints) if sprints else None,
        _gates(sheet, gates, above - LINE) if gates else None,
        tag(
            "g",
            *_parts(plan, sheet, horizon),
            transform=f"translate(0 {rows})",
        ),
        _caption("Releases", above + 15),
        *(_flag(plan, sheet, i, above, height, interactive) for i in range(len(plan.batches))),
        viewBox=f"0 0 {sheet.width} {height}",
        width=sheet.width,
        height=height,
        role="group" if interactive else "img",
        aria_label=spoken(plan),
        class_="itpm-timeline",
    )


def spoken(plan: Composition) -> str:
    """Say what the timeline shows."""
    said = (
        f"Release {number} in week {amount(week)}: {', '.join(batch.parts)}"
        for number, (week, batch) in enumerate(zip(plan.weeks, plan.batches, strict=True), 1)
    )
    return f"Timeline of releases. {'. '.join(said)}."


def _weeks(sheet: Sheet, height: float) -> Markup:
    ticks = sheet.axis.ticks(30)
    lines = (tag("path", d=f"M{sheet.axis.at(week)} {TOP}V{height}") for week in ticks)
    names = (
        tag("text", amount(week), x=sheet.axis.at(week), y=12, class_="itpm-middle")
        for week in ticks
    )
    word = tag("text", "week", x=6, y=12)
    return tag("g", tag("g", *lines, class_="itpm-grid"), word, *names, class_="itpm-ticks")


def _until(sheet: Sheet, horizon: float, height: float) -> Markup:
    """Mark the week by which value is counted."""
    at = sheet.axis.at(horizon)
    return tag("path", d=f"M{at} {TOP}V{height}", class_="itpm-horizon")


def _caption(words: str, y: float) -> Markup:
    return tag("text", words, x=6, y=y, class_="itpm-caption-text")


def _sprints(sheet: Sheet, sprints: tuple[Sprint, ...]) -> Markup:
    return tag(
        "g",
        _caption("Sprints", TOP + 15),
        *(_sprint(sheet, each) for each in sprints if each.end <= sheet.end),
        class_="itpm-sprints",
    )


def _sprint(sheet: Sheet, each: Sprint) -> Markup:
    left, right = sheet.axis.exactly(each.start), sheet.axis.exactly(each.end)
    return tag(
        "g",
        tag("title", f"Sprint {each.number}, week {amount(each.start)} to {amount(each.end)}"),
        tag(
            "rect",
            x=pixels(left + 1),
            y=TOP + 2,
            width=pixels(right - left - 2),
            height=17,
            rx=3,
        ),
        tag(
            "text",
            each.number,
            x=pixels((left + right) / 2),
            y=TOP + 15,
            class_="itpm-middle",
        ),
    )


def _gates(sheet: Sheet, gates: tuple[Gate, ...], y: float) -> Markup:
    drawn = []
    for gate in gates:
        x, middle = sheet.axis.at(gate.week), y + 11
        drawn.append(
            tag(
                "g",
                tag("title", f"Gate, week {amount(gate.week)}: {gate.question}"),
                tag("path", d=f"M{x} {middle - 8}l8 8l-8 8l-8 -8z"),
            )
        )
    return tag("g", _caption("Gates", y + 15), *drawn, class_="itpm-gates")


def _parts(plan: Composition, sheet: Sheet, horizon: float) -> list[Markup]:
    marks = [marks_of(row, sheet, horizon) for row in plan.building]
    rows = zip(plan.building, with_names(marks), strict=True)
    return [piece(_part(sheet, row, drawn, place)) for place, (row, drawn) in enumerate(rows)]


def _part(sheet: Sheet, row: BuiltPart, marks: tuple[tuple[Mark, bool], ...], place: int) -> Markup:
    """Draw the row of one part."""
    middle = ROW / 2
    return tag(
        "g",
        tag("title", _told(row)),
        tag("text", fitted(row.part.name, sheet.left - 14, 12), x=6, y=middle + 4),
        *(draw_mark(mark, named) for mark, named in marks),
        tag(
            "text",
            f"{money(row.part.value)} / wk",
            x=sheet.width - 2,
            y=middle + 4,
            class_="itpm-end itpm-brings",
        ),
        transform=f"translate(0 {ROW * place})",
    )


def _told(row: BuiltPart) -> str:
    waits = f", waits {amount(row.waits)} weeks" if row.waits else ""
    return (
        f"{row.part.name}: built from week {amount(row.start)} to {amount(row.built)}{waits}, "
        f"in use from week {amount(row.live)} on, {money(row.part.value)} a week"
    )


def _flag(
    plan: Composition, sheet: Sheet, index: int, y: float, height: float, interactive: bool
) -> Markup:
    """Draw the flag of a release, to be dragged to a later week or back."""
    week, least = plan.weeks[index], plan.ready[index]
    if index:
        least = max(least, plan.weeks[index - 1])
    x = sheet.axis.at(week)
    said = f"Release {index + 1}, week {amount(week)}"
    shape = tag(
        "g",
        tag("path", d=f"M{x} {y + 20}V{height}", class_="itpm-mast"),
        tag("rect", x=pixels(x - 11), y=y + 2, width=22, height=18, rx=4),
        tag("text", f"R{index + 1}", x=x, y=y + 15, class_="itpm-middle"),
        data_part="bar" if interactive else None,
    )
    if not interactive:
        return tag("g", tag("title", said), shape, class_="itpm-flag")
    grip = tag(
        "rect",
        x=pixels(x - 14),
        y=y,
        width=28,
        height=height - y,
        class_="itpm-grip",
        data_drag="move",
        data_value=week,
    )
    return tag(
        "g",
        tag("title", f"{said}. Drag it, or press ← →, to let it wait longer or less."),
        shape,
        grip,
        data_id=f"release:{index}",
        data_step=pixels(sheet.axis.step * 1000) / 1000,
        data_unit=1,
        data_min=least,
        data_max=sheet.end,
        data_keys="ArrowLeft ArrowRight",
        tabindex=0,
        role="slider",
        aria_label=f"Release {index + 1}",
        aria_valuemin=least,
        aria_valuemax=sheet.end,
        aria_valuenow=week,
        aria_valuetext=f"week {amount(week)}",
        class_=classes("itpm-flag", week > plan.ready[index] and "itpm-flag-waits"),
    )
