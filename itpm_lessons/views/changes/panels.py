"""Beside the desk: finish and cost against the first plan, trust, quality."""

from itpm_lessons.engines.change_control import rules
from itpm_lessons.engines.change_control.course import COST, FINISH

from ..chart import Chart
from ..frame import panel, row
from ..lettering import amount, money, pixels
from ..markup import Markup, classes, tag
from .state import ChangeState
from .words import day_said, days, later, more

WIDTH, HEIGHT = 220, 150


def plan_panel(state: ChangeState) -> Markup:
    """Show finish and cost: first plan, agreed since, as known now."""
    world = state.game.world
    unagreed = world.finish - world.agreed_finish
    dearer = world.cost - world.agreed_cost
    unseen = [
        letter.title
        for letter, how in zip(state.game.letters, world.state, strict=True)
        if how in rules.UNRECORDED and letter.days
    ]
    over = "ended" if world.over else "as known now"
    return panel(
        "Against the first plan",
        row("finish, first plan", day_said(FINISH)),
        row("finish, as agreed", day_said(world.agreed_finish)),
        row(f"finish, {over}", day_said(world.finish), critical=unagreed > 0.05),
        row("of it not agreed", later(unagreed), critical=unagreed > 0.05),
        row("cost, first plan", money(COST)),
        row("cost, as agreed", money(world.agreed_cost)),
        row(f"cost, {over}", money(world.cost), critical=dearer > rules.ROOM_COST),
        row("done with no record", len(unseen), critical=bool(unseen)),
        data_id="panel:plan",
    )


def trail_panel(state: ChangeState) -> Markup:
    """Draw the finish week by week: as agreed, and as it was known."""
    world = state.game.world
    trail = list(world.trail)
    trail[-1:] = [(world.day, world.agreed_finish, world.finish, world.cost)]
    if world.week == 1:
        said = "Here the finish will be drawn week by week, as agreed and as it is known."
        return panel("Finish, week by week", tag("p", said), data_id="panel:trail")
    highest = max(max(known, agreed) for _, agreed, known, _ in trail)
    lowest = min(FINISH, *(min(known, agreed) for _, agreed, known, _ in trail))
    last = max(10.0, world.day)
    room = Chart(
        (0, last), (lowest - 1, max(highest + 1, FINISH + 5)), WIDTH, HEIGHT, left=28, top=24
    )
    agreed_end, known_end = trail[-1][1], trail[-1][2]
    off = known_end - agreed_end > 0.05
    kind = "critical" if off else "task"
    apart = abs(room.down(known_end) - room.down(agreed_end)) > 13
    drawn = room.draw(
        room.level(FINISH, "" if min(agreed_end, known_end) - FINISH < 1.5 else "first plan"),
        room.line([(day, agreed) for day, agreed, _, _ in trail], "ideal", step=True),
        room.line([(day, known) for day, _, known, _ in trail], kind, step=True),
        room.dots([(trail[-1][0], known_end)], kind, 4),
        room.words(last, known_end, "as known", kind, end=True, dy=-7),
        room.words(last, agreed_end, "agreed", end=True, dy=-4) if apart and off else None,
        label=f"Finish by day: now known as {day_said(known_end)}, agreed {day_said(agreed_end)}.",
        x_name="day",
        y_name="finish, day",
    )
    return panel("Finish, week by week", drawn, data_id="panel:trail")


def trust_panel(state: ChangeState) -> Markup:
    """Show the trust of the four groups, and the quality to expect."""
    world = state.game.world
    worth = rules.worth_of_trust(world.mean_trust)
    count = world.defects if world.over else world.expected_defects
    return panel(
        "Trust and quality",
        *(_meter(group, value) for group, value in world.trust.items()),
        row("trust is worth", more(worth), critical=worth < -500),
        row("defects that came" if world.over else "defects to expect", amount(round(count, 1))),
        data_id="panel:trust",
    )


def _meter(group: str, value: float) -> Markup:
    low = value < rules.TRUST - 10
    width = 96
    bar = tag(
        "svg",
        tag("rect", x=0, y=3, width=width, height=6, class_="itpm-trust-ground"),
        tag(
            "rect",
            x=0,
            y=3,
            width=pixels(width * value / 100),
            height=6,
            class_=classes("itpm-trust", low and "itpm-trust-low"),
        ),
        tag("path", d=f"M{pixels(width * rules.TRUST / 100)} 0V12", class_="itpm-trust-first"),
        viewBox=f"0 0 {width} 12",
        width=width,
        height=12,
        aria_hidden="true",
    )
    shown = tag("b", amount(round(value)), class_="itpm-critical-text" if low else None)
    return tag("div", tag("span", group), bar, shown, class_="itpm-row itpm-trust-row")


def room_panel(state: ChangeState) -> Markup:
    """Show what the manager may still approve alone."""
    left_days, left_cost = state.game.world.room.left
    lesser = [(name, left) for name, left in state.game.world.lesser.items() if left > 0.01]
    return panel(
        "Who decides",
        row("manager alone, days left", amount(round(left_days, 2))),
        row("manager alone, money left", money(left_cost)),
        tag(
            "p",
            f"The room is one for the sum of all: {rules.ROOM_DAYS} days and "
            f"{money(rules.ROOM_COST)}. What is more, or law, goes to the board "
            f"({money(rules.BOARD_PRICE)} a case).",
        ),
        tag(
            "p",
            f"Net: value − cost − {money(rules.DELAY_PRICE)} a day of delay − "
            f"{money(rules.DEFECT_PRICE)} a defect + {money(round(rules.POINT))} a point of trust.",
        ),
        tag("p", "Lesser work that a trade can take out:") if lesser else None,
        *(
            row(f"{name}: {rules.LESSER[name][2]}", days(left).replace(" ", "\u00a0"))
            for name, left in lesser
        ),
        data_id="panel:room",
    )
