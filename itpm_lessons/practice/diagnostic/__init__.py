"""The diagnostic: twenty questions over the domains of an exam outline, with a forecast of oneself.

Before the first question a learner predicts the score, and beside each answer says how sure they
are. Nothing is judged before the end. Then: score, error of the prediction, Brier score, a profile
by domain with intervals, and the lessons to begin with. All of it is worked out from the log of
attempts, so that a restart loses nothing and a second taking stands beside the first.

What it does not do: adapt to answers, draw from a larger bank, or forecast an exam.
"""

from .items import COUNT, DOMAINS, Domain, Item, Option, item_of, off_the_outline, shares
from .result import (
    ALWAYS_HALF,
    DomainResult,
    Result,
    StepResult,
    brier_score,
    lessons_to_begin_with,
    missed_domains,
    result_of,
)
from .sitting import STEPS, Diagnostic, Given, Sitting, sittings

__all__ = [
    "ALWAYS_HALF",
    "COUNT",
    "DOMAINS",
    "STEPS",
    "Diagnostic",
    "Domain",
    "DomainResult",
    "Given",
    "Item",
    "Option",
    "Result",
    "Sitting",
    "StepResult",
    "brier_score",
    "item_of",
    "lessons_to_begin_with",
    "missed_domains",
    "off_the_outline",
    "result_of",
    "shares",
    "sittings",
]
