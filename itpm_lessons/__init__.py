"""Lessons, exercises and widgets that teach IT project management.

What a notebook needs is at hand here and is loaded when it is first asked for, so that the
import itself costs nothing:

>>> from itpm_lessons import Project, schedule
>>> schedule(Project.of("ClockIn", A=(5, ""), B=(8, "A"))).duration
13
"""

from importlib import import_module

_HOMES = {
    "ChangeWidget": "widgets.changes",
    "CharterWidget": "widgets.charter",
    "CommunicationWidget": "widgets.communication",
    "ContractWidget": "widgets.contract",
    "DecisionTreeWidget": "widgets.decision",
    "DocumentWidget": "widgets.documents",
    "FitWidget": "widgets.fit",
    "KanbanWidget": "widgets.kanban",
    "KpiWidget": "widgets.kpi",
    "PlanWidget": "widgets.plan",
    "Project": "engines.network",
    "ReleaseWidget": "widgets.release",
    "ReworkWidget": "widgets.rework",
    "RiskWidget": "widgets.risk",
    "SprintWidget": "widgets.sprint",
    "StageWidget": "widgets.stage_board",
    "StakeholderWidget": "widgets.stakeholder",
    "TailWidget": "widgets.tails",
    "VendorWidget": "widgets.vendors",
    "clockin": "content.cases",
    "clockin_backlog": "content.cases",
    "clockin_risks": "content.cases",
    "course_map": "course",
    "documents": "course",
    "exercise": "course",
    "own_file": "content.own_files",
    "portfolio": "course",
    "question": "course",
    "read_backlog": "exchange",
    "read_plan": "exchange",
    "schedule": "engines.critical_path",
    "sorter": "course",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
