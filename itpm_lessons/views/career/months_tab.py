"""The room of months: periods as bars, how they are counted, and who may take an exam when."""

from datetime import date

from itpm_lessons.engines.career import (
    EDUCATION,
    Experience,
    Period,
    Standing,
    day_words,
    eligibility,
    listed,
    missing_words,
    month_name,
)
from itpm_lessons.engines.career.months import first_day, last_day, month_of

from ..frame import button, group, panel, row, side
from ..lettering import amount
from ..markup import Markup, join, tag
from .state import CareerState
from .tab import Tab, check, entry, facts_below, listing, start_from, typed
from .timeline import timeline

LONG = 24  # months; a longer bar is asked whether it was one project
CONVENTION = (
    "A calendar month counts if every day of it lies in a period, and counts once. That is the "
    "careful reading of this course; the owner may count days in another way."
)


def months_tab(state: CareerState) -> Tab:
    """Draw the periods, their sum, and the conditions of one certificate."""
    led = state.path.experience
    over = led.before(state.today)
    tools = group(
        button("+ period", "add"),
        button("− period", "remove", disabled=not led.periods,
               spoken="Remove the period that is picked, or the last one"),
        label="Periods",
    )  # fmt: skip
    picture = timeline(led, state.period, state.width, over) if led.periods else _empty()
    hint = (
        "Pick a bar to type its months. Drag its ends, or press ← → on it to move its end. "
        "“− period” takes away the bar that is picked, or else the last one."
    )
    figures: list[tuple[object, str]] = [
        (over.added_up, "added up"),
        (over.twice, "counted twice"),
        (over.months, "different months"),
    ]
    if years := _window(state):
        figures.append((over.on(state.today, years), f"of these in the last {years} years"))
    return Tab(
        figures,
        join(tag("div", start_from(state), class_="itpm-career-form"), picture,
             tag("div", tools, tag("span", hint, class_="itpm-small"),
                          class_="itpm-hand"), _fields(state), _standing(state)),
        side(_sum_panel(led, over), _facts(state)),
        _note(led, over),
    )  # fmt: skip


def _window(state: CareerState) -> int:
    """Years within which months have to lie for the certificate that is looked at; 0 for none."""
    return max((each.route.years for each in _routes(state)), default=0)


def _empty() -> Markup:
    return tag(
        "p",
        "No period yet. Press “+ period” and give the months, or start from an example.",
        class_="itpm-empty",
    )


def _fields(state: CareerState) -> Markup | None:
    led, number = state.path.experience, state.period
    if number is None or number >= len(led.periods):
        return None
    period = led.periods[number]
    return tag(
        "div",
        entry("what it was", typed("what", period.what, wide=True)),
        entry("from", typed("from", _typed(period.start, first=True), wide=True)),
        entry("to", typed("to", _typed(period.end, first=False), wide=True)),
        tag("div", check("led", "I led this project", period.led), class_="itpm-checks itpm-wide"),
        _ended(period),
        class_="itpm-career-form",
        data_id=f"fields:{number}",
    )


def _ended(period: Period) -> Markup | None:
    """Ask of a long period whether it was a project at all."""
    if period.months <= LONG:
        return None
    words = (
        f"{period.months} months are long for one project. Did it have an end, and a result of its "
        "own? Work that goes on and repeats is operations: give each project in it a bar of its "
        "own."
    )
    return tag("p", words, class_="itpm-small itpm-wide", data_id="did-it-end")


def _typed(day: date, *, first: bool) -> str:
    """Write a day as a month where it is its first or last day."""
    end = (first_day if first else last_day)(month_of(day))
    return str(day)[:7] if day == end else str(day)


def _sum_panel(everything: Experience, led: Experience) -> Markup:
    rows = [
        row(period.what or f"period {number + 1}", f"{period.months}" if period.led else "not led")
        for number, period in enumerate(led.periods)
    ]
    rows.append(row("added up", led.added_up))
    if led.twice:
        rows.append(row("counted twice", f"−{led.twice}", critical=True))
    if led.joined:
        rows.append(row("whole only together", f"+{led.joined}"))
    rows.append(row("different months", led.months))
    if ahead := everything.months - led.months:
        rows.append(row("not over yet, not counted", ahead))
    if led.partly:
        names = listed([month_name(month) for month in led.partly[:4]])
        more = " and more" if len(led.partly) > 4 else ""
        rows.append(tag("p", f"Only partly, and not counted: {names}{more}."))
    return panel("The sum", *rows, tag("p", CONVENTION), data_id="panel-sum")


def _routes(state: CareerState) -> tuple[Standing, ...]:
    certificate = state.career.certificates[state.path.aim]
    return eligibility(certificate, state.path.person, state.today)


def _standing(state: CareerState) -> Markup:
    known = {each.id: each.name for each in state.career.certificates.all}
    routes = _routes(state)
    goes_on = check("goes_on", "I go on leading projects every month", state.path.person.goes_on)
    education = EDUCATION[state.path.person.education]
    known_of = f"{education}, {amount(state.path.person.hours)} hours of lessons"
    said = [_route(each) for each in routes]
    if not routes:
        said = [tag("p", "No fact here says who may take it: ask the owner.")]
    return tag(
        "div",
        tag("div", f"May I take it? On {day_words(state.today)}, with {known_of}",
            class_="itpm-panel-title", role="heading", aria_level=4),
        tag("div", listing("aim", state.path.aim, known, "Certificate to look at"), goes_on,
            class_="itpm-hand"),
        tag("div", *said, class_="itpm-routes"),
        tag("p", "Education and hours are changed in the room “Certificates”.",
            class_="itpm-small"),
        data_id="standing",
    )  # fmt: skip


def _facts(state: CareerState) -> Markup:
    routes = _routes(state)
    once = state.career.months_once if any(each.route.months for each in routes) else None
    facts = facts_below([*(each.route.fact for each in routes), once])
    return panel("What this rests on", *facts, data_id="panel-facts") if facts else Markup()


def _route(standing: Standing) -> Markup:
    if standing.eligible and not standing.missing:
        verdict = tag("b", "✓ Nothing is missing.", class_="itpm-says-for")
    elif standing.eligible:
        verdict = tag("b", "✓ Nobody is turned away.", class_="itpm-says-for")
    elif standing.asks:
        verdict = tag("b", "You have what is named. ")
    else:
        missing = listed([missing_words(each) for each in standing.missing])
        verdict = tag("b", f"Missing: {missing}.")
    day = standing.route.ask or None
    if standing.missing and not standing.eligible:
        day = (
            f"Earliest day: {day_words(standing.earliest)}."
            if standing.earliest
            else "What you plan does not close that."
        ) + f" {standing.route.ask}"
    counted = None
    if standing.route.months:
        within = f" of the last {standing.route.years} years" if standing.route.years else ""
        counted = f"{standing.months} of {standing.route.months.value:g} months{within}. "
    return tag(
        "div",
        tag(
            "div",
            standing.route.name[:1].upper() + standing.route.name[1:],
            class_="itpm-route-name",
        ),
        tag("div", counted, verdict, " ", day),
        class_="itpm-route",
    )


def _note(everything: Experience, led: Experience) -> Markup:
    if not everything.periods:
        return join(tag("b", "No months yet. "), "Work that was a project counts, whatever "
                    "your title was; what counts for a certificate says its owner.")  # fmt: skip
    if not led.counting:
        return join(tag("b", "No month counts yet. "), "Pick a bar, and tick “I led this project” "
                    "where you led it; only months that are over count.")  # fmt: skip
    total = " + ".join(str(each.months) for each in led.counting[:6])
    more = " + …" if len(led.counting) > 6 else ""
    if led.twice:
        joined = f" + {led.joined}" if led.joined else ""
        return join(
            tag("b", f"{led.months} months, not {led.added_up}. "),
            f"{total}{more} = {led.added_up}; {led.twice} of these lie in two periods or more and "
            f"count once: {led.added_up} − {led.twice}{joined} = {led.months}.",
        )
    one = "month" if led.months == 1 else "months"
    why = f"No month lies in two periods, so {total}{more} can be added up."
    if led.joined:
        why = "Some months are whole only by two periods together."
    return join(tag("b", f"{led.months} {one}. "), why)
