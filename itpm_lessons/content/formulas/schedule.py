"""Formulas of a schedule, on the plan of ClockIn."""

from collections.abc import Iterator

from itpm_lessons.content.cases import clockin
from itpm_lessons.engines.crashing import crash
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.formula_sheet import Formula

TOPIC, LESSON = "Schedule", "planning/critical_path"
ES, EF = ("ES", "early start, in days"), ("EF", "early finish, in days")
LS, LF = ("LS", "late start, in days"), ("LF", "late finish, in days")
TF, D = ("TF", "total float, in days"), ("d", "duration, in working days")


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_forward(), _backward(), _total_float(), _free_float(), _slip(), _crash())


def _forward() -> Formula:
    plan = schedule(clockin.project)
    e, c, d = plan["E"], plan["C"], plan["D"]
    return Formula(
        "early-dates",
        "Early start and early finish",
        TOPIC,
        "ES = largest EF of all predecessors;  EF = ES + d",
        "An activity can start when the last of those before it is done.",
        (ES, EF, D),
        f"Geofence (E) waits for C, done on day {c.early_finish:g}, and D, done on day "
        f"{d.early_finish:g}: ES = {e.early_start:g}, EF = {e.early_start:g} + "
        f"{clockin.project['E'].duration:g} = {e.early_finish:g}.",
        e.early_finish,
        "ES = smallest EF of the predecessors",
        "Then it would begin while something it needs is still missing.",
        LESSON,
    )


def _backward() -> Formula:
    plan = schedule(clockin.project)
    c, e, f, g = (plan[name] for name in "CEFG")
    return Formula(
        "late-dates",
        "Late finish and late start",
        TOPIC,
        "LF = smallest LS of all successors;  LS = LF − d",
        "An activity must be done before the most demanding of those after it has to start.",
        (LF, LS, D),
        f"The API (C) holds E, F and G, which must start on days {e.late_start:g}, "
        f"{f.late_start:g} and {g.late_start:g}: LF = {c.late_finish:g}, "
        f"LS = {c.late_finish:g} − {clockin.project['C'].duration:g} = {c.late_start:g}.",
        c.late_start,
        "LF = largest LS of the successors",
        "Then the most demanding successor would start too late, and so would the finish.",
        LESSON,
    )


def _total_float() -> Formula:
    row = schedule(clockin.project)["C"]
    return Formula(
        "total-float",
        "Total float",
        TOPIC,
        "TF = LS − ES = LF − EF",
        "How many days an activity can slip before the whole plan ends later.",
        (TF, LS, ES, LF, EF),
        f"API (C): {row.late_start:g} − {row.early_start:g} = {row.total_float:g} days.",
        row.total_float,
        "ES − LS",
        "Turned round, float comes out negative although there is room.",
        LESSON,
    )


def _free_float() -> Formula:
    plan = schedule(clockin.project)
    row, next_starts = plan["F"], plan["H"].early_start
    return Formula(
        "free-float",
        "Free float",
        TOPIC,
        "FF = smallest ES of all successors − EF",
        "How many days an activity can slip before any other has to start later.",
        (("FF", "free float, in days"), ES, EF),
        f"Payroll integration (F): {next_starts:g} − {row.early_finish:g} = "
        f"{row.free_float:g} days.",
        row.free_float,
        "FF = TF",
        "They are equal only where nobody else needs the room: the API has 4 days of total float "
        "and no free float.",
        LESSON,
    )


def _slip() -> Formula:
    plan = schedule(clockin.project)
    late = plan.slip("F", 6)
    room = plan["F"].total_float
    return Formula(
        "slip",
        "Finish after a slip",
        TOPIC,
        "later = slip − TF, and 0 where that is below 0",
        "Only what is beyond the total float moves the finish.",
        (("slip", "days that one activity takes longer"), TF),
        f"F is 6 days late: 6 − {room:g} = {late.delay:g}, so day {late.duration:g} instead of "
        f"{plan.duration:g}.",
        late.duration,
        "finish + slip",
        "Adds the whole slip, as if every activity were critical.",
        LESSON,
    )


def _crash() -> Formula:
    options = {name: (each.max_days, each.cost_per_day) for name, each in clockin.crash.items()}
    plan = crash(clockin.project, options, 40)
    bought = " + ".join(
        f"{days:g} × ${clockin.crash[name].cost_per_day:,}" for name, days in plan.bought.items()
    )
    return Formula(
        "crash-cost",
        "Cost of a shorter plan",
        TOPIC,
        "cost = sum of (days bought × price of a day), on the critical path only",
        "Buy the cheapest critical day, see which path is longest now, and go on.",
        (
            ("days bought", "by how many days an activity is made shorter"),
            ("price", "dollars a day"),
        ),
        f"From day 45 to day 40: {bought} = ${plan.cost:,.0f}.",
        plan.cost,
        "buy the cheapest day of all",
        "F costs least, but it is not critical: paid for, and not a day won.",
        LESSON,
    )
