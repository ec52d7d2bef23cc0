"""What asks for a decision: an issue, a forecast outside its tolerance, a gate."""

from itpm_lessons.engines.stages import (
    GATE,
    Choice,
    Reading,
    Run,
    choices,
    gate_advice,
    present,
    project_readings,
    readings,
)

from ..frame import button
from ..lettering import money
from ..markup import Markup, classes, join, tag
from .words import (
    LABELS,
    SILENT,
    TITLES,
    days,
    percent,
    price_of,
    size_of,
    verdict,
    weeks,
)


def decision(run: Run) -> Markup:
    """Draw the card with its choices, each with its price."""
    if run.status == GATE:
        return _gate(run)
    issue = run.card
    assert issue is not None
    if issue.kind == "forecast":
        head = tag("b", "Exception: ", class_="itpm-critical-text")
        return _card(run, join(head, _forecast_said(run)), loud=True)
    return _card(run, join(tag("b", "Issue: "), _issue_said(run)), loud=False)


def _card(run: Run, said: Markup, *, loud: bool) -> Markup:
    return tag(
        "div",
        tag("p", said),
        tag(
            "div",
            *(_choice(run, choice) for choice in choices(run)),
            class_="itpm-choices",
            role="group",
            aria_label="Your decision",
        ),
        class_=classes("itpm-decision", loud and "itpm-decision-loud"),
        data_id=f"decision:{run.stage}:{len(run.log)}",
        data_follow=True,
        role="region",
        aria_label="A decision is needed",
    )


def _choice(run: Run, choice: Choice) -> Markup:
    label = LABELS[choice.id]
    if run.card is not None and choice.id == "wait" and run.card.kind == "forecast":
        label = SILENT
    if run.card is not None and choice.id == "wait" and run.card.kind == "case":
        label = "Go on until the gate"
    return button(
        join(label, tag("span", f" · {price_of(run, choice)}", class_="itpm-price")),
        f"choose:{choice.id}",
        disabled=not choice.open,
    )


def _issue_said(run: Run) -> Markup:
    issue = run.card
    assert issue is not None
    size = size_of(run, issue)
    return join(TITLES[issue.kind], f": {size}." if size else ".")


def _forecast_said(run: Run) -> Markup:
    cost, time = readings(run)
    return join(*(_reading_said(each) for each in (cost, time) if each.exception))


def _reading_said(reading: Reading) -> str:
    cost = reading.tolerance.target == "cost"
    write = money if cost else days
    return (
        f"{'Cost' if cost else 'Time'} is forecast at {write(reading.forecast.at_completion)}, "
        f"{percent(reading.percent)} off plan; the limit is {write(reading.tolerance.highest)}, "
        f"so it is {verdict(reading)}. {write(reading.forecast.so_far)} are used. "
    )


def still_outside() -> Markup:
    """Draw what can be done on a day on which an exception is kept silent."""
    said = "The forecast is outside, and the board has not been told. Any day can be the day."
    return tag(
        "div",
        tag("p", tag("b", "Kept silent: ", class_="itpm-critical-text"), said),
        tag(
            "div",
            button(LABELS["exception"], "run:raise", primary=True),
            class_="itpm-choices",
        ),
        class_="itpm-decision itpm-decision-loud",
        data_id="silent",
    )


# ---- the gate


def _gate(run: Run) -> Markup:
    advice, case = gate_advice(run), present(run)
    after = run.project.stages[run.stage + 1]
    question = (
        f"{run.plan.name} is done. Is what comes still worth what it costs, and on which plan?"
    )
    cost, time = project_readings(run)
    least = advice.then - run.project.cost.above
    lines = [
        ("Net value as agreed", f"{money(advice.then)}; may fall to {money(least)}"),
        ("Net value as expected now", money(advice.now)),
        ("Benefits still to come", money(case.worth)),
        ("Still to be paid", f"− {money(max(0, case.cost - run.spent))}"),
        ("Going on is worth", f"= {money(advice.going_on)}"),
        ("Stopping in order is worth", money(advice.stopping)),
        ("Project cost, forecast", f"{money(cost.forecast.at_completion)}; {_state(cost)}"),
        ("Project time, forecast", f"{weeks(time.forecast.at_completion)}; {_state(time)}"),
        ("Next stage, as agreed", money(after.budget)),
    ]
    table = tag("table", tag("tbody", *(_row(*line) for line in lines)), class_="itpm-figures")
    head = join(tag("b", f"Gate {run.stage + 1}: "), question)
    return tag(
        "div",
        tag("p", head),
        tag(
            "div",
            table,
            tag(
                "div",
                *(_choice(run, choice) for choice in choices(run)),
                class_="itpm-choices",
                role="group",
                aria_label="Decision of the board",
            ),
            class_="itpm-gate-question",
        ),
        class_="itpm-decision itpm-decision-gate",
        data_id=f"decision:gate:{run.stage}",
        data_follow=True,
        role="region",
        aria_label="The gate asks for a decision",
    )


def _row(name: str, value: str) -> Markup:
    return tag("tr", tag("th", name, scope="row"), tag("td", value))


def _state(reading: Reading) -> str:
    write = money if reading.tolerance.target == "cost" else weeks
    limit = f"limit {write(reading.tolerance.highest)}"
    if not reading.exception:
        return f"{limit}: within"
    return f"{limit}: outside by {write(reading.beyond)}"
