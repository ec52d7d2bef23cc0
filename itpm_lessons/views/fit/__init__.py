"""The page on which a project's approach is weighed: ratings, radar, scales, reasons, changes.

`fit_page` draws all of it from one `FitState`; `radar` and `thirds` can be used alone. It says
what the ratings amount to and computes nothing itself.
"""

from .page import FitState, fit_page
from .radar import radar
from .scale import thirds

__all__ = ["FitState", "fit_page", "radar", "thirds"]
