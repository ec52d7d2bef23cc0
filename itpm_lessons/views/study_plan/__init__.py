"""The page of the study plan: wishes, a calendar by weeks, what does not fit and what would."""

from .page import study_plan_page
from .state import StudyPlanState

__all__ = ["StudyPlanState", "study_plan_page"]
