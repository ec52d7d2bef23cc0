"""Tell the indicators that still leave time to act from those that show the result."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

KINDS = {
    "leading": "Leading: can be read before, while something can be changed",
    "lagging": "Lagging: shows the result itself, when it is there",
}
MEASURES = {
    "leading": (
        "Share of staff trained, a week before go-live",
        "Median time to clock in, on day 2 of the pilot",
        "Severe defects still open in the system test",
        "Clock-ins lost without a network, in the system test",
        "Share of staff with the app on their phones, three days before go-live",
        "Shift leaders who have shown the app to their crew, by the pilot",
        "Days by which the payroll vendor is behind the plan",
        "Share of the pilot group that has gone back to paper",
        "Share of hourly staff who clock in with the app on day 30",
    ),
    "lagging": (
        "Share of timesheets corrected in the quarter after go-live",
        "Hours of typing that payroll no longer pays for, in the first year",
        "Wages paid wrongly in the first half-year",
        "Cost of paper and storage in the year after",
        "Complaints about hours at the end of the year",
        "Money saved after three years",
        "Temporary helpers in payroll, at the end of the year",
    ),
}
# What somebody takes for a result who thinks that using the product is the benefit.
USE = ("phones", "crew", "trained", "gone back", "day 30")


def case(random):
    """Take eight measures of ClockIn, four of each kind or nearly so; in any order."""
    if random is None:
        order = [("lagging", 0), ("leading", 0), ("leading", 2), ("lagging", 1)]
        order += [("leading", 1), ("leading", 8), ("lagging", 2), ("leading", 4)]
        return tuple((MEASURES[kind][place], kind) for kind, place in order)
    count = random.randint(3, 5)
    while True:
        chosen = [(text, "leading") for text in random.sample(MEASURES["leading"], count)]
        if any(_of_use(text) for text, _ in chosen) and not all(_of_use(t) for t, _ in chosen):
            break
    chosen += [(text, "lagging") for text in random.sample(MEASURES["lagging"], 8 - count)]
    random.shuffle(chosen)
    return tuple(chosen)


def _of_use(text):
    return any(word in text for word in USE)


STATEMENT = """The result that ClockIn is for: in the quarter after go-live few timesheets need a \
correction, and money follows from that. **Seen from this result, which of these eight indicators \
lead, and which lag?**"""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def kpi_leading(case):
    """Return the kind of each measure, by its number."""
    return {str(number): kind for number, (text, kind) in enumerate(case, 1)}


def swapped(case):
    """Exchange the two words."""
    other = {"leading": "lagging", "lagging": "leading"}
    return {number: other[kind] for number, kind in kpi_leading(case).items()}


def use_is_result(case):
    """Take what shows use, or readiness to use, for the result."""
    return {
        str(number): "lagging" if _of_use(text) else kind
        for number, (text, kind) in enumerate(case, 1)
    }


def only_use_lags(answer, case):
    """Recognise that measures of use, one or more, were taken for the result, and no others."""
    wrong = [text for n, (text, kind) in enumerate(case, 1) if answer[str(n)] != kind]
    return bool(wrong) and all(_of_use(text) for text in wrong)


def explanation(case):
    """Give the kind of each."""
    rows = [f"| {text} | **{kind}** |" for text, kind in case]
    table = table_of_rows("| Indicator | Kind |", rows)
    return f"""{table}

The leading ones are no results. A crew that is trained may still keep to paper. But while they \
can be read, something can still be done. The lagging ones say whether it was worth it, when it \
is too late to change. One needs both.

Seen from another result, an indicator may change sides. For somebody who asks only whether the \
app is used, day 30 is the result; for the corrections it comes early."""


def _of(case, kind):
    return next(text for text, found in case if found == kind)


EXERCISE = Exercise(
    title="Leading or lagging?",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), KINDS, label="Which is it?"),
    solution=kpi_leading,
    explanation=explanation,
    hints=(
        "Ask of each: when I can read it, is there still time to change the result?",
        lambda case: (
            f"“{_of(case, 'lagging')}” is the result. “{_of(case, 'leading')}” can be read before "
            "that."
        ),
        lambda case: (
            f"{sum(kind == 'leading' for _, kind in case)} of the eight are known while that "
            "quarter is still to come or still running, and lead."
        ),
    ),
    mistakes=(
        Mistake(
            "leading-means-important",
            swapped,
            "You have them the other way round. *Leading* does not mean important: it runs ahead "
            "of the result, in time. The result itself lags.",
            "Exchange them, and check each by its date.",
        ),
        Mistake(
            "measured-is-past",
            lambda case: dict.fromkeys(_lines(case), "lagging"),
            lambda case: (
                "Each number is about something that has happened, that is true. Yet "
                f"“{_of(case, 'leading')}” is known while the result is still open."
            ),
            "Look for those that can be read before that quarter is over.",
        ),
        Mistake(
            "product-is-benefit",
            use_is_result,
            lambda case: (
                f"“{next(t for t, k in case if k == 'leading' and _of_use(t))}” shows that the app "
                "is ready to be used, or is used. What it is for comes after that: hours that are "
                "right. For these it is an early sign, and there is time to act on it."
            ),
            "Compare each with the result: few corrections in the quarter after go-live.",
            only_use_lags,
        ),
        Mistake(
            "everything-leads",
            lambda case: dict.fromkeys(_lines(case), "leading"),
            lambda case: (
                f"“{_of(case, 'lagging')}” is known when all is over. It can teach the next "
                "project; this one it can't change."
            ),
            "Look for those that can be read only when the result is there.",
        ),
    ),
    outcome="define-kpis",
    domains=("capm:business_analysis", "pmp:process"),
)
