"""The rules of the rework cycle, all of them; the rest of the simulation only applies them.

Work is counted in person-days. What is worked on comes out right or wrong. Wrong work looks
finished until somebody finds it, and then it is to be done again: four heaps, *to do*, *known
rework*, *hidden rework*, *right*, and flows between them.

    reported done = hidden rework + right          really done = right

**Pace.** A person who knows the work gets `DAYS_A_WEEK` person-days done a week, less the share of
time that goes into care (reviews, tests), times ``1 + PRESSURE_PACE * pressure``, times
``1 + overtime / HOURS``, times ``1 - TIRED_PACE * fatigue``. A newcomer does `NEWCOMER_PACE` of
that, and takes `MENTORING` of somebody's time.

**Right the first time**, a share of all work: `BEST_QUALITY` less ``WITHOUT_CARE`` that care takes
away, the first hour of it more than the last; less what pressure, fatigue and newcomers take; and
less `ERRORS_BREED` times the share of finished work that is wrong, as work is built on it. Known
rework is done before new work.

**Finding.** A share `FOUND` of the hidden rework is found each week, more with care, and up to
`TEST_FINDS` times as much once most is reported done and the test begins.

**Fatigue** goes where overtime pulls it, slowly, and comes down as slowly: `TIRES_WEEKS`.

**Hiring** takes some weeks and costs `HIRE_PRICE` a person; newcomers learn in `LEARN_WEEKS` on
average.

**The end.** The project ends when `ENOUGH` of the work is right, or when it is released; hidden
rework that is released is done again at `ESCAPED` times the price. Each week after the date costs
`LATE_PRICE`.

The structure is that of the rework cycle, as K. G. Cooper described it ("Naval ship production: a
claim settled and a framework built", Interfaces 10, 1980; "The rework cycle", 1993), with the
effects of pressure, fatigue and newcomers of T. Abdel-Hamid and S. Madnick (Software Project
Dynamics, 1991) and of J. Lyneis and D. Ford ("System dynamics applied to project management",
System Dynamics Review 23, 2007). The numbers are ours, chosen for learning; none is measured.
"""

from math import exp
from typing import NamedTuple

SCOPE, PEOPLE, DATE = 300.0, 6, 14  # person-days; who is there; the week in which it is due
DAYS_A_WEEK, HOURS = 5, 40
ENOUGH, LONGEST_WEEKS = 0.99, 60

CARE, PRESSURE, OVERTIME = 0.10, 0.0, 0.0  # undisturbed
MOST_CARE, MOST_OVERTIME, MOST_HIRES = 0.40, 20.0, 6
BEST_QUALITY, WITHOUT_CARE, CARE_SCALE = 0.98, 0.28, 0.1303  # so that a tenth of care gives 85 %
LEAST_QUALITY, ERRORS_BREED = 0.30, 0.35
PRESSURE_PACE, PRESSURE_QUALITY = 0.25, 0.15
TIRED_PACE, TIRED_QUALITY, TIRES_WEEKS = 0.30, 0.12, 4.0
NEWCOMER_PACE, NEWCOMER_QUALITY, MENTORING, LEARN_WEEKS = 0.25, 0.15, 0.20, 4.0
FOUND, CARE_FINDS = 0.06, 0.6  # a week without care; what all the time for care would add
TEST_FROM, TEST_FINDS = 0.85, 6.0  # of the work reported done; how much sooner the test finds

RATE, OVERTIME_RATE = 2_000, 1.5  # dollars a person and week; overtime hours cost so much more
HIRE_PRICE, ESCAPED, LATE_PRICE = 2_000, 4.0, 10_000

# Luck: pace and quality of a week, quality of the team, weeks that hiring takes.
WEEK_PACE, WEEK_QUALITY, TEAM_QUALITY, HIRE_WEEKS = 0.15, 0.04, 0.04, (1, 2, 2, 3, 4)


class Settings(NamedTuple):
    """How a week is worked: share of time for care, pressure 0 to 1, overtime hours, new hires."""

    care: float = CARE
    pressure: float = PRESSURE
    overtime: float = OVERTIME
    hire: int = 0


UNDISTURBED = Settings()


def pace(settings: Settings, fatigue: float) -> float:
    """Return the person-days that one who knows the work gets done in a week.

    >>> pace(UNDISTURBED, 0), round(pace(Settings(pressure=1, overtime=20), 0), 2)
    (4.5, 8.44)
    """
    return (
        DAYS_A_WEEK
        * (1 - settings.care)
        * (1 + PRESSURE_PACE * settings.pressure)
        * (1 + settings.overtime / HOURS)
        * (1 - TIRED_PACE * fatigue)
    )


def quality(settings: Settings, fatigue: float, newcomers: float, wrong: float = 0) -> float:
    """Return the share that comes out right.

    `newcomers` is their share of all hands, `wrong` the share of finished work that is wrong.

    >>> round(quality(UNDISTURBED, 0, 0), 3), round(quality(Settings(0.2), 0, 0), 3)
    (0.85, 0.92)
    """
    right = (
        BEST_QUALITY
        - WITHOUT_CARE * exp(-settings.care / CARE_SCALE)
        - PRESSURE_QUALITY * settings.pressure
        - TIRED_QUALITY * fatigue
        - NEWCOMER_QUALITY * newcomers
        - ERRORS_BREED * wrong
    )
    return max(LEAST_QUALITY, right)


def finding(settings: Settings, reported: float) -> float:
    """Return the share of the hidden rework that is found in a week.

    >>> round(finding(UNDISTURBED, 0.5), 2), round(finding(UNDISTURBED, 1), 2)
    (0.12, 0.72)
    """
    testing = max(0.0, reported - TEST_FROM) / (1 - TEST_FROM)
    return (FOUND + CARE_FINDS * settings.care) * (1 + (TEST_FINDS - 1) * testing)


def hands(knowing: float, newcomers: float) -> float:
    """Return how many people who know the work all of them amount to.

    >>> hands(9, 3)
    9.15
    """
    return round(knowing + newcomers * (NEWCOMER_PACE - MENTORING), 12)


def wages(settings: Settings, people: float) -> float:
    """Return what a week costs, without hiring.

    >>> wages(UNDISTURBED, 6), wages(Settings(overtime=10), 6)
    (12000.0, 16500.0)
    """
    return RATE * people * (1 + settings.overtime / HOURS * OVERTIME_RATE)
