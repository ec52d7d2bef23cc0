"""The page on which parts are put into releases: timeline, value over time, lanes, comparison.

`releases_page` draws all of it from one `ReleasesState`; `timeline` and `value_chart` can be
used alone. It shows what an engine has computed and computes nothing itself.
"""

from .page import ReleasesState, releases_page
from .sheet import Sheet
from .timeline import timeline
from .value import value_chart

__all__ = ["ReleasesState", "Sheet", "releases_page", "timeline", "value_chart"]
