"""A career in projects: the ladder, skills and gaps, months, certificates, keeping one up.

Numbers about certificates are none of the engine's: each comes in with the fact that states it
(`engines.facts`: source, mark, day), and every reason that comes out names its fact.

What this package does not do: it knows no pay, promises no job, ranks nobody, and counts nothing
in secret. What an owner of a certificate decides, only that owner can say.
"""

from .assessment import Assessment, Gap, Rating, gaps, met, next_steps
from .career import Career
from .certificates import EDUCATION, Certificate, Condition, Renewal, Route
from .choosing import GROUPS, Advice, Certificates, Reason, Situation, choose
from .continuing import Category, ContinuingPlan
from .eligibility import Missing, Person, Standing, eligibility
from .experience import Experience
from .figures import Figure
from .ladder import DIMENSIONS, Ladder, Level, Place, compared
from .months import Period, month_name, month_of, month_range, read_day
from .skills import HIGHEST, Demand, Framework, Role, Skill
from .words import day_words, listed, missing_words

__all__ = [
    "DIMENSIONS",
    "EDUCATION",
    "GROUPS",
    "HIGHEST",
    "Advice",
    "Assessment",
    "Career",
    "Category",
    "Certificate",
    "Certificates",
    "Condition",
    "ContinuingPlan",
    "Demand",
    "Experience",
    "Figure",
    "Framework",
    "Gap",
    "Ladder",
    "Level",
    "Missing",
    "Period",
    "Person",
    "Place",
    "Rating",
    "Reason",
    "Renewal",
    "Role",
    "Route",
    "Situation",
    "Skill",
    "Standing",
    "choose",
    "compared",
    "day_words",
    "eligibility",
    "gaps",
    "listed",
    "met",
    "missing_words",
    "month_name",
    "month_of",
    "month_range",
    "next_steps",
    "read_day",
]
