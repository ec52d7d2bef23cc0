"""KPIs to start from: those of ClockIn, and a small project to make one's own."""

from datetime import date

from .kpi import Kpi
from .kpi_set import KpiSet, Measured
from .objective import Objective

#: ClockIn's four KPIs on day 30 after go-live: 322 of 400 use the app, 7 of 400 were corrected.
#: They lead or lag as seen from the corrections, which are what ClockIn is for.
CLOCKIN_KPIS = KpiSet(
    (
        Measured(
            Kpi(
                "hourly staff who clock in with the app on day 30 after go-live",
                0, 85, "%", "up", "product owner", "app log ÷ 400 hourly staff", "leading", 82,
            ),
            80.5,
        ),
        Measured(
            Kpi(
                "clock-ins that need a correction",
                6, 2, "%", "down", "head of payroll", "payroll's list, each week", "lagging", 3,
            ),
            1.75,
        ),
        Measured(
            Kpi(
                "median time to clock in",
                None, 10, "s", "down", "UX designer", "app log, each week", "leading", 12,
            ),
            11,
        ),
        Measured(
            Kpi(
                "sessions without a crash",
                None, 99.5, "%", "up", "DevOps engineer", "crash reports, each day", "leading", 99,
            ),
            99.45,
        ),
    ),
    "ClockIn",
)  # fmt: skip

#: What ClockIn is for, as an objective: corrections of 6 in 100 sheets fall to 2.
CLOCKIN_OBJECTIVE = Objective(
    "payroll corrects fewer working times",
    "clock-ins that need a correction",
    6,
    2,
    "%",
    date(2027, 6, 30),
    "head of payroll",
    "payroll's list of corrections, each month",
)

#: A help desk that answers faster; small enough to be replaced by a learner's own.
HELP_DESK_KPIS = KpiSet(
    (
        Measured(
            Kpi(
                "median time to a first answer",
                9, 4, "hours", "down", "head of the help desk", "ticket log, each week",
                "leading", 5,
            ),
            6,
        ),
        Measured(
            Kpi(
                "callers who say it is solved",
                71, 80, "%", "up", "head of the help desk", "question after each ticket",
                "lagging", 77,
            ),
        ),
    ),
    "Help desk",
)  # fmt: skip
