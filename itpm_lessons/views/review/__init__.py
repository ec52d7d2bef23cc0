"""The page of a review: the card at hand, what is due on the next days, exam and limits.

It draws the values that it is given, and knows nothing of logs or of when a card comes back.
"""

from .forecast import forecast_picture
from .page import review_page
from .state import CardShown, Choice, Group, ReviewState

__all__ = [
    "CardShown",
    "Choice",
    "Group",
    "ReviewState",
    "forecast_picture",
    "review_page",
]
