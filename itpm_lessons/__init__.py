"""Lessons, exercises and widgets that teach IT project management.

What a notebook needs is at hand here and is loaded when it is first asked for, so that the
import itself costs nothing:

>>> from itpm_lessons import Project, schedule
>>> schedule(Project.of("ClockIn", A=(5, ""), B=(8, "A"))).duration
13
"""

from importlib import import_module

_HOMES = {
    "BulletWidget": "widgets.bullets",
    "ChangeWidget": "widgets.changes",
    "CharterWidget": "widgets.charter",
    "CommunicationWidget": "widgets.communication",
    "ContractWidget": "widgets.contract",
    "DecisionTreeWidget": "widgets.decision",
    "DiagnosticWidget": "widgets.diagnostic",
    "DialogueWidget": "widgets.dialogue",
    "DocumentWidget": "widgets.documents",
    "FactWidget": "widgets.facts",
    "FitWidget": "widgets.fit",
    "FormulaWidget": "widgets.formulas",
    "GlossaryWidget": "widgets.glossary",
    "KanbanWidget": "widgets.kanban",
    "KpiWidget": "widgets.kpi",
    "PlanWidget": "widgets.plan",
    "PostingWidget": "widgets.posting",
    "Project": "engines.network",
    "ReleaseWidget": "widgets.release",
    "ReworkWidget": "widgets.rework",
    "RiskWidget": "widgets.risk",
    "SprintWidget": "widgets.sprint",
    "StageWidget": "widgets.stage_board",
    "StakeholderWidget": "widgets.stakeholder",
    "StudyPlanWidget": "widgets.study_plan",
    "TailWidget": "widgets.tails",
    "VendorWidget": "widgets.vendors",
    "clockin": "content.cases",
    "clockin_backlog": "content.cases",
    "clockin_risks": "content.cases",
    "course_map": "course.standing",
    "diagnostic": "course.beginning",
    "dialogue": "course.tools",
    "documents": "course.tools",
    "exercise": "course.tasks",
    "fact_browser": "course.tools",
    "formula_sheet": "course.tools",
    "glossary": "course.tools",
    "ladder": "course.tools",
    "own_file": "content.own_files",
    "portfolio": "course.folio",
    "question": "course.tasks",
    "read_backlog": "exchange",
    "read_plan": "exchange",
    "review": "course.deck",
    "schedule": "engines.critical_path",
    "skills": "course.tools",
    "sorter": "course.tools",
    "study_plan": "course.beginning",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
