"""A plan of study: from days, minutes and a goal to sessions with dates, spaced and with review.

Somebody says on which days of the week there is time, how long a session may be, how many hours a
week they give, and when the exam is. The lessons have minutes and an order; those of weak domains
come as early as what they need allows. Out come sessions with dates: no two more than seven days
apart, review in each of them, review alone once the lessons are done. Where it does not fit, that
is said, and so is each single change with which it would.

That spaced practice keeps more than the same hours in one go is well supported (A. Latimier,
H. Peyre and F. Ramus, Educational Psychology Review 33, 2021, found g = 0.74). The exact
spacing matters little, so that seven days are a rule of this course and no finding.

What it does not do: say which card to review when (that is the deck's affair), move sessions
around holidays, know the date of today, and promise a result.
"""

from .findings import findings
from .fitting import Way, in_full, ways_to_fit
from .lessons import StudyLesson, in_study_order
from .rules import LONGEST_GAP
from .sessions import Piece, Session, StudyPlan, make_plan, monday
from .wish import WEEKDAYS, StudyWish

__all__ = [
    "LONGEST_GAP",
    "WEEKDAYS",
    "Piece",
    "Session",
    "StudyLesson",
    "StudyPlan",
    "StudyWish",
    "Way",
    "findings",
    "in_full",
    "in_study_order",
    "make_plan",
    "monday",
    "ways_to_fit",
]
