"""The composer of an exception report: cause, consequence, options with prices, advice, lessons."""

from collections.abc import Mapping

from itpm_lessons.engines.stages import (
    ExceptionReport,
    Offer,
    Run,
    evidence,
    exceptions,
    forecast,
    offers,
    readings,
    report_price,
    return_price,
    rules,
    seen,
)

from ..frame import button
from ..lettering import money
from ..markup import Markup, classes, join, tag
from .state import StageState
from .words import CAUSES, CONSEQUENCES, KINDS, TITLES, days, more, percent, verdict


def report_of(state: StageState) -> ExceptionReport:
    """Put what has been chosen so far into a report, which says what is missing."""
    run, draft = state.run, state.draft
    there = {offer.option.kind: offer.option for offer in offers(run)}
    return ExceptionReport(
        run.plan.name,
        readings(run, run.card),
        CAUSES.get(draft.cause, ""),
        CONSEQUENCES.get(draft.consequence, ""),
        tuple(there[kind] for kind in draft.offered if kind in there),
        draft.recommended,
        state.lessons or "-",
    )


def composer(state: StageState) -> Markup:
    """Draw the report while it is written; ids are ``report:`` and a part."""
    run, draft = state.run, state.draft
    there = offers(run)
    missing = [
        what.partition(":")[0]
        for what in report_of(state).missing
        if not what.startswith("the reading")
    ]
    ready = not missing
    said = (
        f"Still to choose: {', '.join(missing)}." if missing else "The board will answer at once."
    )
    return tag(
        "div",
        tag("p", tag("b", "Exception report. ", class_="itpm-critical-text"), _situation(run)),
        tag(
            "div",
            _choose("Cause", "cause", CAUSES, draft.cause),
            _choose("If nothing is done", "consequence", CONSEQUENCES, draft.consequence),
            class_="itpm-report-why",
        ),
        _evidence(run),
        _options(there, draft.offered, draft.recommended),
        tag(
            "label",
            tag("span", "Lessons for later stages (kept; no rule can judge them)"),
            tag(
                "input",
                data_id="report:lessons",
                value=state.lessons,
                maxlength=300,
                autocomplete="off",
                class_="itpm-input itpm-textarea",
            ),
            class_="itpm-field itpm-field-tall",
        ),
        tag(
            "div",
            button(
                join("Send it to the board", tag("span", f" · {_price(run)}", class_="itpm-price")),
                "report:send",
                primary=ready,
                disabled=not ready,
            ),
            button("Not now", "report:close"),
            tag("span", said, class_="itpm-price"),
            class_="itpm-choices itpm-report-end",
        ),
        class_="itpm-decision itpm-decision-loud itpm-report",
        data_id="report",
        role="region",
        aria_label="Exception report",
    )


def _situation(run: Run) -> str:
    found = readings(run, run.card)
    issue = run.card
    off = exceptions(found)
    parts = []
    for reading in off or found[:1]:
        cost = reading.tolerance.target == "cost"
        write = money if cost else days
        total = write(reading.forecast.at_completion)
        name = "Cost" if cost else "Time"
        parts.append(f"{name}: {total}, {percent(reading.percent)}, {verdict(reading)}.")
    if issue is not None and issue.kind != "forecast":
        parts.insert(0, f"{TITLES[issue.kind]}.")
    return " ".join(parts)


def _price(run: Run) -> str:
    if run.sent:
        return "paid already"
    return f"{money(report_price(run))}; {money(return_price(run))} more, once, if it comes back"


def _evidence(run: Run) -> Markup:
    """Show where the difference to the plan comes from, so that the cause can be told."""
    found, plan, known = evidence(run), run.plan, seen(run)
    came = run.work - plan.days + sum(issue.days for _, issue in run.waiting)
    came += run.card.days if run.card else 0
    total = forecast(run, run.card).cost
    done = f"{days(run.day)} have brought {days(run.done)} of planned work"
    work = f"{days(abs(came))} of work {'more' if came >= 0 else 'less'} than planned"
    dear = f"a day is at {money(known.rate)}, planned {money(plan.rate)}; and what else was paid"
    rows = (("Pace", done, "pace"), ("Extra work", work, "extra"), ("Prices", dear, "prices"))
    table = tag(
        "table",
        tag("caption", f"Where the forecast of {money(total)} comes from"),
        tag(
            "tbody",
            _piece("Agreed", "cost of the stage", money(plan.budget)),
            *(_piece(name, said, more(found[cause])) for name, said, cause in rows),
            _piece("Forecast", "the sum", money(total)),
        ),
        class_="itpm-figures itpm-evidence",
        data_id="evidence",
    )
    return tag("div", table, class_="itpm-scroll")


def _piece(name: str, said: str, amount: str) -> Markup:
    return tag("tr", tag("th", name, scope="row"), tag("td", said), tag("td", amount))


def _choose(legend: str, part: str, options: Mapping[str, str], chosen: str) -> Markup:
    return tag(
        "fieldset",
        tag("legend", legend),
        tag(
            "div",
            *(
                tag(
                    "label",
                    tag(
                        "input",
                        type="radio",
                        name=part,
                        value=key,
                        checked=key == chosen,
                        data_id=f"report:{part}:{key}",
                    ),
                    tag("span", label),
                    class_="itpm-option",
                )
                for key, label in options.items()
            ),
            class_="itpm-options",
        ),
        class_="itpm-fieldset",
    )


def _options(there: tuple[Offer, ...], offered: tuple[str, ...], advised: str) -> Markup:
    """Draw a row for each option: offered or not, what it costs, what it is worth, advised."""
    names = (
        "Offer", "Advise", "Option", "Paid now", "Stage cost", "Project cost", "Project end",
        "Benefits", "Worth from here",
    )  # fmt: skip
    head = tag("tr", *(tag("th", name, scope="col") for name in names))
    rows = (_option(offer, offer.option.kind in offered, advised) for offer in there)
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="itpm-figures")
    return tag(
        "fieldset",
        tag(
            "legend",
            "Options. Stage, project and benefits: changes against the present forecast; "
            "with − it costs less or ends earlier",
        ),
        tag(
            "div",
            table,
            class_="itpm-scroll",
            role="region",
            tabindex=0,
            aria_label="Options and their prices",
        ),
        tag(
            "p",
            "Worth from here: benefits still to come, less what is still to be paid. The board "
            f"takes the greatest that is offered; within {money(rules.SAME)}, what you advise.",
            class_="itpm-price",
        ),
        class_="itpm-fieldset",
    )


def _option(offer: Offer, is_offered: bool, advised: str) -> Markup:
    kind, option = offer.option.kind, offer.option
    label = KINDS[kind]
    kept = "none" if kind == "stop" else percent(100 * (option.benefits - 1))
    return tag(
        "tr",
        tag(
            "td",
            tag(
                "input",
                type="checkbox",
                checked=is_offered,
                data_id=f"report:offer:{kind}",
                aria_label=f"Offer: {label}",
            ),
        ),
        tag(
            "td",
            tag(
                "input",
                type="radio",
                name="advise",
                value=kind,
                checked=kind == advised,
                data_id=f"report:advise:{kind}",
                aria_label=f"Advise: {label}",
            ),
        ),
        tag("th", label, scope="row"),
        tag("td", money(offer.now)),
        tag("td", more(offer.stage)),
        tag("td", more(offer.project)),
        tag("td", "-" if kind == "stop" else _later(option.weeks * 5)),
        tag("td", kept),
        tag("td", money(offer.value)),
        class_=classes(kind == advised and "itpm-selected"),
    )


def _later(value: float) -> str:
    if abs(value) < 0.05:
        return "the same"
    return f"{'+' if value > 0 else '−'}{days(abs(value))}"
