"""The plan as it is known: bars with what was added to them, over the bars of the first plan."""

from itpm_lessons.engines.change_control import CLOCKIN, World
from itpm_lessons.engines.change_control.course import BASE, FINISH, NAMES, ends

from ..axis import Axis
from ..lettering import amount, fitted, pixels, width_of
from ..markup import Markup, classes, tag
from .words import days, later

ROW, TOP, BAR = 19, 24, 11
NARROW, ABOVE = 12, 14  # left edge and room for names above the bars, where all is narrow
FIRST_ENDS = ends(BASE)
FIRST_STARTS = [end - base for end, base in zip(FIRST_ENDS, BASE, strict=True)]


def plan_picture(world: World, width: int) -> Markup:
    """Draw the plan: what was planned first, what was agreed since, what came to light.

    >>> from itpm_lessons.engines.change_control import Game
    >>> "H System test: day 30 to 36" in plan_picture(Game.of(1).world, 700)
    True
    """
    left = 196 if width >= 660 else 150 if width >= 540 else NARROW
    step = ROW + (ABOVE if left == NARROW else 0)
    far = max(FINISH, world.finish, world.agreed_finish) + 4
    axis = Axis(left, width - 12, max(52.0, far))
    height = TOP + step * len(NAMES) + 16
    return tag(
        "svg",
        _hatch(),
        _days(axis, height, world),
        *(_row(world, axis, place, left) for place in range(len(NAMES))),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_label=_said(world),
        class_="itpm-change-plan",
        data_id="change-plan",
    )


def _said(world: World) -> str:
    longer = [
        f"{name} {later(world.known[place] - BASE[place])}"
        for place, name in enumerate(NAMES)
        if abs(world.known[place] - BASE[place]) > 0.004
    ]
    changed = ", ".join(longer) if longer else "nothing was added"
    return (
        f"The plan on day {amount(world.day)}: it finishes on day {amount(world.finish)}, first "
        f"planned for day {amount(FINISH)}; {changed}."
    )


def _hatch() -> Markup:
    lines = tag("path", d="M0 6L6 0", class_="itpm-stripe")
    pattern = tag(
        "pattern",
        tag("rect", width=6, height=6, class_="itpm-hatch"),
        lines,
        id="itpm-change-hatch",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
    )
    return tag("defs", pattern)


def _days(axis: Axis, height: int, world: World) -> Markup:
    """Draw ticks, the day that it is, and the finish of the first plan."""
    today, first = axis.at(min(world.day, axis.horizon)), axis.at(FINISH)
    marks = [axis.at(day) for day in axis.ticks(40)]
    words = "today"
    flip = today + width_of(words, 11) + 4 > axis.right
    return tag(
        "g",
        *(tag("path", d=f"M{x} {TOP - 5}V{height - 13}", class_="itpm-grid") for x in marks),
        *(
            tag("text", amount(day), x=axis.at(day), y=11, class_="itpm-middle")
            for day in axis.ticks(40)
        ),
        tag("path", d=f"M{first} {TOP - 7}V{height - 13}", class_="itpm-change-first"),
        tag("path", d=f"M{today} {TOP - 7}V{height - 13}", class_="itpm-change-today"),
        tag(
            "text",
            words,
            x=pixels(today + (-3 if flip else 3)),
            y=height - 3,
            class_=classes("itpm-said-here", flip and "itpm-end"),
        )
        if not world.over
        else None,
        tag(
            "text",
            "first finish",
            x=pixels(first - 4),
            y=height - 3,
            class_="itpm-said-here itpm-end",
        )
        if world.over or abs(first - today) > 110
        else None,
        class_="itpm-ticks",
    )


def _row(world: World, axis: Axis, place: int, left: int) -> Markup:
    end, length = world.known_ends[place], world.known[place]
    above = ABOVE if left == NARROW else 0
    begin, top = end - length, TOP + (ROW + above) * place + above
    found = min(max(0.0, world.found[place]), length)
    added = max(0.0, length - BASE[place] - found)
    plain = length - found - added
    pieces = []
    for size, kind in ((plain, "plain"), (added, "agreed"), (found, "found")):
        if size > 0.004:
            pieces.append(_piece(axis, begin, size, top, kind))
        begin += size
    name = NAMES[place]
    title = CLOCKIN.project[name].title
    said = f"{name} {title}: day {amount(round(end - length, 2))} to {amount(round(end, 2))}"
    change = length - BASE[place]
    if abs(change) > 0.004:
        said += f", {later(change)}"
    if found:
        said += f", {days(found)} of it not agreed"
    return tag(
        "g",
        tag("title", said),
        tag(
            "text",
            tag("tspan", name, class_="itpm-name"),
            f" {title if above else fitted(title, left - 30, 12)}",
            x=2,
            y=top + 12 - above,
            class_="itpm-activity-name" if above else None,
        ),
        tag(
            "rect",
            x=axis.at(FIRST_STARTS[place]),
            y=top + BAR + 3,
            width=pixels(BASE[place] * axis.step),
            height=3,
            class_="itpm-change-before",
        ),
        *pieces,
        _added(axis, end, top, change, found),
        data_id=f"bar:{name}",
    )


def _piece(axis: Axis, begin: float, size: float, top: int, kind: str) -> Markup:
    return tag(
        "rect",
        x=pixels(axis.exactly(begin)),
        y=top + 2,
        width=pixels(max(1.0, size * axis.step)),
        height=BAR,
        class_=f"itpm-change-bar itpm-change-{kind}",
        fill="url(#itpm-change-hatch)" if kind == "found" else None,
    )


def _added(axis: Axis, end: float, top: int, change: float, found: float) -> Markup | None:
    """Write behind a bar how much longer it has become."""
    if abs(change) < 0.05:
        return None
    said = f"{'+' if change > 0 else ''}{amount(round(change, 1))}"
    x = axis.exactly(end) + 4
    flip = x + width_of(said, 11) > axis.right + 10
    return tag(
        "text",
        said,
        x=pixels(axis.exactly(end) - 4 if flip else x),
        y=top + 12,
        class_=classes(
            "itpm-said-here", flip and "itpm-end", found > 0.05 and "itpm-said-critical"
        ),
    )
