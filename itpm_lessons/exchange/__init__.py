"""Files of the outside world, in and out: project plans as CSV and as MS Project XML, backlogs."""

from .backlog_csv import read_backlog, write_backlog
from .plan import Plan, PlanNote
from .plan_file import open_plan, read_plan, write_plan

__all__ = [
    "Plan",
    "PlanNote",
    "open_plan",
    "read_backlog",
    "read_plan",
    "write_backlog",
    "write_plan",
]
