"""Five indicators of a report, and their colours; some should be high, others low."""

from dataclasses import dataclass
from statistics import mean, median

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

COLOURS = {"green": "Green", "amber": "Amber", "red": "Red"}


@dataclass(frozen=True)
class Indicator:
    """An indicator with its limits, what was counted, and the value that follows."""

    name: str
    target: float
    amber: float
    counted: str
    value: float
    unit: str = "%"
    average: float | None = None

    @property
    def low_is_good(self) -> bool:
        """Whether it is met from below."""
        return self.amber > self.target

    def colour(self, value=None):
        """Return the colour of its value, or of another one."""
        value = self.value if value is None else value
        sign = -1 if self.low_is_good else 1
        if sign * value >= sign * self.target:
            return "green"
        return "amber" if sign * value >= sign * self.amber else "red"

    def turned(self):
        """Return the colour that somebody gives for whom more is always better."""
        if not self.low_is_good:
            return self.colour()
        return "green" if self.value >= self.target else "red"


def case(random):
    """Take ClockIn's report of day 30, or draw other counts."""
    if random is None:
        return _report(322, 7, (7, 8, 9, 11, 12, 13, 41), 11_934, 11)
    while True:
        seconds = sorted(random.randint(5, 15) for _ in range(6))
        report = _report(
            random.randint(316, 352),
            random.randint(5, 16),
            (*seconds, random.randint(38, 70)),
            random.randint(11_860, 11_970),
            random.randint(8, 24),
        )
        if _usable(report):
            return report


def _report(used, corrections, seconds, good, calls):
    return (
        Indicator(
            "Hourly staff who clock in with the app", 85, 82, f"{used} of 400", 100 * used / 400
        ),
        Indicator(
            "Timesheets that need a correction",
            2,
            3,
            f"{corrections} of 400",
            100 * corrections / 400,
        ),
        Indicator(
            "Median time to clock in",
            10,
            12,
            f"in seconds: {', '.join(map(str, seconds))}",
            median(seconds),
            "s",
            mean(seconds),
        ),
        Indicator("Sessions without a crash", 99.5, 99, f"{good:,} of 12,000", good / 120),
        Indicator("Calls to the help desk a day", 12, 20, f"{calls}", calls, "calls"),
    )


def _usable(report):
    """Tell whether all beliefs show, and the colours are mixed."""
    colours = [each.colour() for each in report]
    turned = [each.turned() for each in report]
    averaged = [each.colour(each.average) for each in report]
    return (
        len(set(colours)) == 3
        and turned != colours
        and averaged != colours
        and averaged != _softened(colours)
    )


def _softened(colours):
    return ["green" if colour == "amber" else colour for colour in colours]


def statement(report):
    """Show limits and counts."""
    rows = [
        f"| {number} | {each.name} | {_bound(each, each.target)} | {_bound(each, each.amber)} | "
        f"{each.counted} |"
        for number, each in enumerate(report, 1)
    ]
    table = table_of_rows("| | Indicator | Green | Amber | Counted |", rows)
    return f"""The report of day 30. Whatever is not green and has not passed the amber limit is \
amber; beyond that it is red.

{table}

**Which colour has each indicator?**"""


def _bound(each, limit):
    return f"at {'most' if each.low_is_good else 'least'} {limit:g} {each.unit}"


def kpi_status(report):
    """Return the colour of each indicator, by its number."""
    colours = {}
    for number, indicator in enumerate(report, 1):
        sign = -1 if indicator.amber > indicator.target else 1
        if sign * indicator.value >= sign * indicator.target:
            colours[str(number)] = "green"
        elif sign * indicator.value >= sign * indicator.amber:
            colours[str(number)] = "amber"
        else:
            colours[str(number)] = "red"
    return colours


def _by(colour):
    return lambda report: {str(number): colour(each) for number, each in enumerate(report, 1)}


def _softer(each):
    return "green" if each.colour() == "amber" else each.colour()


def _harder(each):
    return "red" if each.colour() == "amber" else each.colour()


def _first(report, differs):
    return next(each for each in report if each.colour() != differs(each))


def explanation(report):
    """Give value and colour of each."""
    rows = [
        f"| {each.name} | {each.value:.2f} {each.unit} | **{COLOURS[each.colour()]}** |"
        for each in report
    ]
    table = table_of_rows("| Indicator | Value | Colour |", rows)
    return f"""{table}

The median is the middle one of the sorted times. One very slow clock-in moves the average to \
{report[2].average:.1f} s and leaves the median where it is."""


def _name(report, differs):
    return f"“{_first(report, differs).name}”"


EXERCISE = Exercise(
    title="The report of day 30",
    minutes=4,
    case=case,
    statement=statement,
    answer=lambda report: Matching(
        {str(number): each.name for number, each in enumerate(report, 1)},
        COLOURS,
        label="Colour",
    ),
    solution=kpi_status,
    explanation=explanation,
    hints=(
        "Turn each count into the unit of its limits first.",
        "Look at “at least” and “at most”: for three of the five, less is good. The median is the "
        "value in the middle, not the average.",
        lambda report: (
            f"{report[0].counted} are {report[0].value:.2f} %, {report[1].counted} are "
            f"{report[1].value:.2f} %, the median is {report[2].value:g} s, and "
            f"{report[3].counted} are {report[3].value:.2f} %."
        ),
    ),
    mistakes=(
        Mistake(
            "more-is-better",
            _by(Indicator.turned),
            lambda report: (
                "You read each indicator as if more were better. "
                f"{_name(report, Indicator.turned)} is met from below."
            ),
            "Read “at most” and “at least” once more.",
            lambda answer, report: any(
                {answer[str(number)], each.colour()} == {"green", "red"}
                for number, each in enumerate(report, 1)
                if each.low_is_good and each.average is None
            ),
        ),
        Mistake(
            "nearly-is-enough",
            _by(_softer),
            lambda report: (
                f"{_name(report, _softer)} misses its target and you call it green. That it comes "
                "near is what amber is for."
            ),
            "Give green to what has reached its target.",
        ),
        Mistake(
            "colour-by-feeling",
            _by(_harder),
            lambda report: (
                f"{_name(report, _harder)} misses its target, and stays inside the amber limit. "
                "Red is kept for what is beyond that, or red means nothing any more."
            ),
            "Use the amber limit.",
        ),
        Mistake(
            "mean-for-median",
            _by(lambda each: each.colour(each.average)),
            lambda report: (
                f"For the time you took the average, {report[2].average:.1f} s. One clock-in that "
                "took very long makes it. The indicator is the median: the one in the middle."
            ),
            "Sort the seven times, and take the fourth.",
        ),
    ),
    outcome="define-kpis",
    domains=("capm:business_analysis", "pmp:process", "project-plus:tools_documentation"),
)
