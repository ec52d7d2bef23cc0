"""A month of outages against a service level: what counts, and what the supplier gives back."""

from dataclasses import dataclass

from itpm_lessons.content.cases import server_move
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount

ROWS = ("Minutes allowed", "Minutes that count", "Credit in dollars")
MONTH_DAYS = 30
WHEN = (
    "Monday, 08:50",
    "Tuesday, 14:10",
    "Thursday, 10:05",
    "Friday, 16:30",
    "Wednesday, 09:20",
)


@dataclass(frozen=True)
class Month:
    """A level in percent, a second and lower step, credits for both in percent, and outages.

    The last of the outages lies in the maintenance window.
    """

    fee: int
    percent: float
    lower_percent: float
    credit: int
    higher_credit: int
    outages: tuple[int, ...]
    days: tuple[str, ...]

    @property
    def whole(self):
        """The minutes of the month."""
        return MONTH_DAYS * 24 * 60

    def allowed(self, percent):
        """Return the minutes that a level lets through."""
        return round(self.whole * (100 - percent) / 100, 2)

    @property
    def counted(self):
        """The minutes outside the maintenance window."""
        return sum(self.outages[:-1])


def case(random):
    """Take the first month of ServerMove's mail, or another month."""
    facts = server_move.facts
    if random is None:
        level, fee = float(facts["service_level_percent"]), int(facts["service_fee_month"])
        return Month(fee, level, 99.0, 5, 10, (95, 380, 240), WHEN[:2])
    while True:
        level, lower = random.choice(((99.5, 99.0), (99.8, 99.5), (99.0, 98.0), (99.6, 99.2)))
        fee = random.randrange(1_000, 6_000, 200)
        outages = [random.randrange(10, 500, 5) for _ in range(random.choice((2, 3)))]
        outages.append(random.randrange(60, 300, 10))
        low, high = random.choice(((5, 10), (4, 8), (5, 15)))
        month = Month(fee, level, lower, low, high, tuple(outages), WHEN[: len(outages) - 1])
        allowed = month.allowed(level)
        longest, shortest = max(outages[:-1]), min(outages[:-1])
        if shortest <= allowed < longest and month.allowed(lower) < month.counted:
            return month


def statement(month):
    """Give the level, the outages and the credits."""
    rows = [
        f"| {day} | {minutes} |" for day, minutes in zip(month.days, month.outages, strict=False)
    ]
    rows.append(f"| Sunday, 02:00, in the agreed maintenance window | {month.outages[-1]} |")
    table = table_of_rows("| Outage | Minutes |", rows)
    return f"""The mail costs {dollars(month.fee)} a month. The service level: available \
{amount(month.percent)} % of the time, round the clock, over {MONTH_DAYS} days. Outages in the \
maintenance window on Sundays, 01:00 to 06:00, do not count.

The credit, a part of the monthly fee that is given back:

| Availability in the month | Credit |
| --- | ---: |
| {amount(month.percent)} % or more | none |
| below {amount(month.percent)} % | {month.credit} % of the fee |
| below {amount(month.lower_percent)} % | {month.higher_credit} % of the fee, in place of \
{month.credit} % |

This month:

{table}

**How many minutes of outage does {amount(month.percent)} % allow, how many count, and how large \
is the credit?**"""


def vendor_service_credit(month):
    """Return the minutes allowed, the minutes that count, and the credit in dollars."""
    whole = 30 * 24 * 60
    allowed = whole * (100 - month.percent) / 100
    counted = sum(month.outages[:-1])  # the last one lies in the maintenance window
    available = 100 * (whole - counted) / whole
    credit = 0
    if available < month.percent:
        credit = month.credit
    if available < month.lower_percent:
        credit = month.higher_credit
    return [[allowed], [counted], [month.fee * credit / 100]]


def _credit(month, minutes):
    if minutes > month.allowed(month.lower_percent):
        return month.fee * month.higher_credit / 100
    return month.fee * month.credit / 100 if minutes > month.allowed(month.percent) else 0


def _answer(month, counted, credit):
    return [[month.allowed(month.percent)], [counted], [credit]]


def _long_ones(month):
    """Count the outages which alone are longer than all that is allowed."""
    return sum(each for each in month.outages[:-1] if each > month.allowed(month.percent))


def _both_credits(month):
    return month.fee * (month.credit + month.higher_credit) / 100


def explanation(month):
    """Count, compare with both steps, and say what the credit is not."""
    allowed, lower = month.allowed(month.percent), month.allowed(month.lower_percent)
    sums = " + ".join(map(str, month.outages[:-1]))
    credit = month.fee * month.higher_credit / 100
    return f"""- Allowed: {month.whole:,} minutes × {amount(100 - month.percent)} % = \
**{amount(allowed)}**.
- Counted: {sums} = **{month.counted}**. The window was agreed on, so its {month.outages[-1]} \
minutes do not count.
- {month.counted} is more than {amount(allowed)} and also more than the {amount(lower)} minutes of \
{amount(month.lower_percent)} %. So {month.higher_credit} % of {dollars(month.fee)} come back: \
**{dollars(credit)}**.

Compare: if each of 260 people loses a quarter of these {month.counted} minutes, \
{260 * month.counted / 60 / 4:.0f} hours of work are gone. A credit does not make that good. It is \
there so that the outage is noticed, on both sides."""


EXERCISE = Exercise(
    title="The first month of the mail",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(
        ROWS,
        ["Number"],
        label="This month",
        corner="line",
        numbers={
            ROWS[0]: Number("minutes", tolerance=0.5),
            ROWS[1]: Number("minutes", tolerance=0.5),
            ROWS[2]: Number("$", tolerance=0.5),
        },
    ),
    solution=vendor_service_credit,
    explanation=explanation,
    hints=(
        "First the promise in minutes, then the outages that count under this contract.",
        lambda month: (
            f"The month has {month.whole:,} minutes. {amount(month.percent)} % allow "
            f"{amount(month.allowed(month.percent))} of them, {amount(month.lower_percent)} % "
            f"allow {amount(month.allowed(month.lower_percent))}."
        ),
        lambda month: (
            f"{month.counted} minutes count, more than both. Take {month.higher_credit} % of "
            f"{dollars(month.fee)}."
        ),
    ),
    mistakes=(
        Mistake(
            "agreed-window-counts",
            lambda month: _answer(month, sum(month.outages), _credit(month, sum(month.outages))),
            lambda month: (
                f"You counted the {month.outages[-1]} minutes of Sunday night as well. The "
                "contract takes its maintenance window out."
            ),
            "Count what lies outside the window.",
            lambda answer, month: answer["Minutes that count"]["Number"] == sum(month.outages),
        ),
        Mistake(
            "level-is-per-outage",
            lambda month: _answer(month, _long_ones(month), _credit(month, _long_ones(month))),
            "You compared each outage with the level, and left out the short ones. The level holds "
            "for the whole month: all outages outside the window add up.",
            "Add the outages, and then compare.",
            lambda answer, month: answer["Minutes that count"]["Number"] == _long_ones(month),
        ),
        Mistake(
            "credit-steps-add-up",
            lambda month: _answer(month, month.counted, _both_credits(month)),
            lambda month: (
                f"You added {month.credit} % and {month.higher_credit} %. By this contract the "
                "higher credit comes in place of the lower one."
            ),
            "Read the last line of the table of credits.",
            lambda answer, month: (
                abs(answer["Credit in dollars"]["Number"] - _both_credits(month)) <= 0.5
            ),
        ),
        Mistake(
            "first-step-is-enough",
            lambda month: _answer(month, month.counted, month.fee * month.credit / 100),
            lambda month: (
                f"{month.credit} % is the first step. {month.counted} minutes are also more than "
                f"the {amount(month.allowed(month.lower_percent))} of "
                f"{amount(month.lower_percent)} %, so the second step holds."
            ),
            "Compare the minutes that count with both steps.",
            lambda answer, month: (
                abs(answer["Minutes that count"]["Number"] - month.counted) <= 0.5
                and abs(answer["Credit in dollars"]["Number"] - month.fee * month.credit / 100)
                <= 0.5
            ),
        ),
        Mistake(
            "uptime-for-downtime",
            lambda month: [
                [month.whole - month.allowed(month.percent)],
                [month.counted],
                [_credit(month, month.counted)],
            ],
            lambda month: (
                f"{amount(month.whole - month.allowed(month.percent))} minutes is how long the "
                "mail has to be there. Allowed as outage is the rest of the month."
            ),
            lambda month: f"Take {amount(100 - month.percent)} % of {month.whole:,}.",
            lambda answer, month: (
                abs(
                    answer["Minutes allowed"]["Number"] - month.whole + month.allowed(month.percent)
                )
                <= 0.5
            ),
        ),
    ),
    outcome="manage-supplier",
    domains=("pmp:process", "project-plus:it_governance"),
)
