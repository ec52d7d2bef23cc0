"""A project charter on one page: its lines, what can be read out of them, and what is missing.

Rules see whether a line is there, whether it can be read, and whether lines contradict each
other: money against money, dates against dates, in against out. They do not see whether a line
is wise, true, or agreed.

Not done here: layouts, versions, signatures, other languages, charters of many pages.
"""

from .amounts import read_benefits, read_sum
from .charter import Charter
from .findings import Finding, figures, findings, standing
from .lines import BY_KEY, GROUPS, LINES, LONGEST, Line

__all__ = [
    "BY_KEY",
    "GROUPS",
    "LINES",
    "LONGEST",
    "Charter",
    "Finding",
    "Line",
    "figures",
    "findings",
    "read_benefits",
    "read_sum",
    "standing",
]
