"""With which board the Kanban flow game opens: that of ClockIn's team, invented, or a file's."""

from dataclasses import replace
from pathlib import Path

from itpm_lessons.engines.flow import Arrivals, Board, WorkStage

from .own_file import opened

OVERLOAD = 1.2  # items asked for ÷ what a board of the learner's own can finish

#: One designer, three developers, one tester; a fifth more is asked for than Test can finish.
CLOCKIN = Board(
    (WorkStage("Design", 1, 1), WorkStage("Build", 3, 3), WorkStage("Test", 1, 2)),
    arrivals=Arrivals.POISSON,
    rate=0.6,
    spread=0.5,
    blocked_chance=0.1,
    blocked_days=3,
    name="ClockIn",
)

#: What the items of the board are called, in the order in which they are asked for.
NAMES = (
    "Clock-in button",
    "Sign in",
    "Break timer",
    "Offline clock-in",
    "Site map",
    "Correction request",
    "Supervisor view",
    "Payroll export",
    "Shift reminder",
    "Night shifts",
    "Sick leave",
    "Overtime report",
    "Spanish texts",
    "Large letters",
    "Lost phone",
    "Site transfer",
    "Audit log",
    "Push messages",
    "Holiday calendar",
    "Cost centres",
    "New hire import",
    "Leaver clean-up",
    "Late clock-out",
    "Double clock-in",
    "Weekly summary",
    "Photo badge",
    "Team chat link",
    "Quick restart",
    "Dark theme",
    "Widget on lock screen",
    "Watch app",
    "Time zone fix",
    "Travel time",
    "Meal break rule",
    "Union report",
    "Data retention",
    "Sign-in by badge",
    "Kiosk mode",
    "Battery saver",
    "Roster import",
    "Shift swap",
    "Absence note",
    "Approval in bulk",
    "Payroll preview",
    "Error codes",
    "Help page",
    "Site opening hours",
    "Contractor access",
    "Beacon at the gate",
    "Storm closure",
    "Sync status",
    "Old phones",
    "Faster start",
    "Export to Excel",
    "Access rights",
    "Reminder to rest",
    "Year-end report",
    "Tablet layout",
    "Two sites a day",
    "Rounding rule",
)


def own_board(file: Path) -> tuple[Board, str, str]:
    """Read a board and what it assumes; where that is refused, some board and why."""
    from itpm_lessons.exchange.board_csv import read_board

    board, why = opened(file, read_board)
    if board is None:
        return Board.of(file.stem, Work=(1, 1)), "", why
    rate = round(OVERLOAD * board.capacity, 3)
    said = (
        "Items and their past are invented; effort is days of work on one. Assumed, as your file "
        f"does not say: {rate:.2g} items are asked for a day, a fifth more "
        "than can be done; efforts vary by half; one item in ten is blocked in a stage."
    )
    chance = {"spread": 0.5, "blocked_chance": 0.1}
    return replace(board, arrivals=Arrivals.POISSON, rate=rate, **chance), said, ""
