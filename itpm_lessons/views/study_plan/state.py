"""What the page of the study plan shows, said by one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from itpm_lessons.engines.study_plan import StudyPlan, Way


@dataclass(frozen=True)
class StudyPlanState:
    """The plan, what was found about it, the ways with which it would fit, and what can be done.

    `domains` are names of the domains that can be taken up first, by their ids; `title` is the
    name of the file, `coming` a sentence about lessons that are being written. `problem` says why
    there is nothing to show.
    """

    plan: StudyPlan | None
    findings: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    domains: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None
    title: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    can_renew: bool = False
    coming: str = ""
    problem: str = ""
