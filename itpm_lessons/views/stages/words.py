"""How the stage board says things: money, days, what can be decided, what came of it."""

from itpm_lessons.engines.stages import (
    Choice,
    Entry,
    Issue,
    Reading,
    Run,
    State,
    keeps,
    project_readings,
    readings,
    rules,
)

from ..lettering import money

TITLES = {
    "rework": "A supplier has changed an interface; finished work has to be done again",
    "absence": "Somebody whose work others wait for is ill",
    "wish": "Users ask for something that the plan does not have",
    "price": "A licence costs more than was offered",
    "case": "The business has changed: fewer people will use the result",
    "forecast": "The forecast leaves the tolerance",
}
SHORT = {
    "rework": "Changed interface",
    "absence": "Absence",
    "wish": "A wish",
    "price": "Dearer licence",
    "case": "Weaker business case",
    "forecast": "Forecast outside",
    "gate": "Gate",
    "end": "Stage ended",
    "review": "The board hears of an overrun at the gate",
}
LABELS = {
    "absorb": "Absorb it in the stage",
    "reserve": "Pay from the reserve",
    "exception": "Raise an exception now",
    "wait": "Wait a reporting period",
    "decline": "Decline it",
    "authorise": "Authorise the next stage",
    "re-plan": "Re-plan, and authorise again",
    "stop": "Stop the project",
}
SILENT = "Say nothing until the next report"
KINDS = {
    "continue": "Keep the scope and deal with the cause",
    "descope": "Leave out the lesser products of this stage",
    "extend": "Take the time and the money that it needs",
    "stop": "Stop the project in order",
}
CAUSES = {
    "pace": "The work takes longer than the plan said",
    "extra": "Work came in that the plan did not have",
    "prices": "Days, licences or reports cost more than the plan said",
    "people": "The team does not try hard enough",
}
CONSEQUENCES = {
    "cost": "It will cost more than allowed; the date holds",
    "time": "It will end later than allowed; the money holds",
    "both": "It will cost more than allowed, and end later",
}
BECAME = {
    "gone": "It went away by itself.",
    "grown": "It has grown.",
    "same": "It is as large as before.",
}
RETURNED = {
    "options": "one option is no choice, the board wants two at least",
    "recommendation": "the board wants to know which of the options you advise",
    "consequence": "the consequence does not fit the forecasts of cost and time",
}


def more(value: float) -> str:
    """Write a change of dollars with its sign.

    >>> more(500), more(-500), more(0)
    ('+$500', '−$500', '$0')
    """
    if abs(value) < 0.5:
        return "$0"
    return f"+{money(value)}" if value > 0 else money(value)


def days(value: float) -> str:
    """Write days, to a tenth.

    >>> days(1), days(13.04), days(2.55)
    ('1 day', '13 days', '2.5 days')
    """
    rounded = round(value, 1)
    return f"{rounded:g} {'day' if rounded == 1 else 'days'}"


def percent(value: float | None) -> str:
    """Write a deviation in percent, with its sign.

    >>> percent(12), percent(-3.24), percent(0.3), percent(None)
    ('+12 %', '−3 %', '0 %', '')
    """
    if value is None:
        return ""
    whole = round(value)
    if not whole:
        return "0 %"
    return f"{'+' if whole > 0 else '−'}{abs(whole)} %"


def amount_of(reading: Reading, value: float) -> str:
    """Write a value in the unit of a reading."""
    return money(value) if reading.tolerance.target == "cost" else days(value)


def verdict(reading: Reading, already: bool = True) -> str:
    """Say in words how a forecast stands against its tolerance.

    >>> from itpm_lessons.engines.stages import Tolerance
    >>> verdict(Tolerance.of_percent("cost", 30_000, 10).read(33_600))
    'outside by $600'
    """
    if not reading.exception:
        return "within"
    by = f"outside by {amount_of(reading, reading.beyond)}"
    return f"{by} already" if already and reading.state is State.EXCEEDED else by


def standing(
    reading: Reading, known: bool, already: bool = True, agreed: float | None = None
) -> str:
    """Say how a stage stands; of one that has not begun, what room it has.

    `agreed` is what was agreed first, where limits may have been set anew since.

    >>> from itpm_lessons.engines.stages import Tolerance
    >>> reading = Tolerance.of_percent("cost", 30_000, 10).read(33_600)
    >>> standing(reading, True), standing(reading, False)
    ('deviation +12 %, outside by $600', 'tolerance ±$3,000')
    >>> standing(reading, True, agreed=28_000)
    'deviation +20 %, outside by $600; new limit'
    """
    if not known:
        return f"tolerance ±{amount_of(reading, reading.tolerance.above)}"
    first = reading.tolerance.planned if agreed is None else agreed
    off = 100 * (reading.forecast.at_completion - first) / first
    new = "; new limit" if abs(reading.tolerance.planned - first) > 0.01 else ""
    return f"deviation {percent(off)}, {verdict(reading, already)}{new}"


def said_of(reading: Reading, known: bool, agreed: float | None = None) -> str:
    """Say figure and standing in one."""
    total = amount_of(reading, reading.forecast.at_completion)
    return f"{total}, {standing(reading, known, agreed=agreed)}"


def project_outside(run: Run) -> str:
    """Say where the forecasts of the whole project leave its own limits; empty where they hold."""
    return " and ".join(
        f"{name} {write(each.forecast.at_completion)}, limit {write(each.tolerance.highest)}"
        for each, name, write in zip(
            project_readings(run), ("cost", "time"), (money, weeks), strict=True
        )
        if each.exception
    )


def weeks(value: float) -> str:
    """Write weeks, to a tenth.

    >>> weeks(9), weeks(10.26)
    ('9 weeks', '10.3 weeks')
    """
    return f"{round(value, 1):g} weeks"


def size_of(run: Run, issue: Issue) -> str:
    """Say what an issue adds."""
    parts = []
    if issue.days:
        parts.append(f"{days(issue.days)} of work")
    if issue.money:
        parts.append(money(issue.money))
    if issue.kind == "case":
        lost = run.project.case.worth * run.share / (1 - issue.loss) * issue.loss
        parts.append(f"{issue.loss:.0%} of the benefits are gone, {money(lost)} in present value")
    return " and ".join(parts)


def price_of(run: Run, choice: Choice) -> str:
    """Say what a choice costs, before it is made."""
    reserve = f"of the {money(run.reserve)} in reserve"
    match choice.id:
        case "absorb":
            state = "then within the limits" if keeps(run) else "then outside: the board is asked"
            added = f", +{days(choice.days)}" if choice.days else ""
            return f"adds {money(choice.price)}{added}; {state}"
        case "reserve" if not choice.open:
            return f"{money(choice.price)}; only {money(run.reserve)} left in reserve"
        case "reserve":
            return f"{money(choice.price)} {reserve}; the stage stays as it is"
        case "exception":
            outside = any(each.exception for each in readings(run, run.card))
            above = outside and project_outside(run)
            who = "the board takes it to the company's management" if above else "the board decides"
            return f"{money(choice.price)} for the report; {who}"
        case "decline":
            loss = run.card.loss if run.card else 0
            worth = run.project.case.worth * run.share * loss
            return f"{loss:.0%} of the benefits, {money(worth)}"
        case "wait":
            return _waiting(run)
        case "authorise":
            name = run.project.stages[run.stage + 1].name
            return f"commits {money(choice.price)} for {name}"
        case "re-plan":
            share = f"{rules.CURE_SHARE:.0%}"
            return (
                f"{money(choice.price)} and half a day: new limits, and {share} of the slowness "
                "that stages share is taken away, at its usual price"
            )
    return f"{money(choice.price)} to stop in order; no benefits"


def _waiting(run: Run) -> str:
    kind = run.card.kind if run.card else ""
    if kind == "forecast":
        hold = days(rules.REVIEW_DAYS)
        return f"$0 today; if the stage ends outside, the project is on hold for {hold}"
    if kind == "case":
        return "$0 today; the board hears of it at the gate"
    return (
        f"$0 today; in {rules.REPORT_DAYS} days {rules.GONE:.0%} of such issues are gone, "
        f"{rules.GROWN:.0%} have grown by {rules.GROWTH - 1:.0%}"
    )


def told(entry: Entry, run: Run) -> str:
    """Say what came of a decision, or what happened; what was paid is called paid."""
    paid = f" Paid: {money(entry.price)}." if entry.price >= 0.5 else ""
    match entry.what, entry.choice:
        case "end", _:
            return _ended(entry, run)
        case "review", _:
            return f"The project is on hold for {days(entry.days)}.{paid}"
        case _, "":
            return BECAME[entry.came_to or "same"]
        case _, "exception":
            return f"{_answered(entry)}{paid}{_new_limit(entry)}"
        case "gate", "authorise":
            return f"{LABELS[entry.choice]}."
        case "forecast", "wait":
            return f"{SILENT}."
        case _, "absorb":
            added = f" and {days(entry.days)}" if entry.days >= 0.05 else ""
            return f"{LABELS[entry.choice]}. It adds {money(entry.price)}{added}."
    return f"{LABELS[entry.choice]}.{paid}"


def _new_limit(entry: Entry) -> str:
    before, after = entry.limits
    if not after:
        return ""
    return (
        f" Limit of the stage's cost: {money(before)} before, {money(after)} now; "
        f"forecast {money(entry.promised)}."
    )


def _ended(entry: Entry, run: Run) -> str:
    """Set the end of a stage beside what was agreed, and beside what was promised later."""
    agreed = money(run.project.stages[entry.stage].budget)
    said = f"It cost {money(entry.price)} and took {days(entry.days)}; agreed were {agreed}"
    late = [each for each in run.log if each.stage == entry.stage and each.promised]
    if late:
        said += f", forecast after the answer of day {late[-1].day:.0f}: {money(late[-1].promised)}"
    return f"{said}."


def _answered(entry: Entry) -> str:
    came_to = entry.came_to
    if came_to.startswith("returned: "):
        return f"The report comes back: {RETURNED[came_to.removeprefix('returned: ')]}."
    if came_to == "missed":
        return (
            "The board: keep the scope and deal with the cause. The report named a wrong cause, "
            "so the team is as slow as before."
        )
    return f"The board: {KINDS[came_to][0].lower()}{KINDS[came_to][1:]}."
