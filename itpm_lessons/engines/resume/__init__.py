"""A resume looked at by rules: bullets (what was done, how much of it, what came of it), and words.

`check_bullet` looks at one line of a resume. `match` looks for the keywords of a posting in the
text of a resume, and shows the sentence in which each stands.

Not done here: whether anything is true, whether it matters to a reader, and how a resume looks.
No employer's software is imitated; the rules are those that stand in these modules.
"""

from .application import Application
from .bullet import CANNOT_JUDGE, PARTS, RULES, BulletCheck, Part, check_bullet
from .bullets import Bullet, BulletList
from .findings import Finding
from .match import GOAL, NOT_THEIR_SOFTWARE, STUFFED, Hit, Match, match
from .posting import KEYWORD_RULES, Keyword, keywords_in, listed_keywords
from .words import form

__all__ = [
    "CANNOT_JUDGE",
    "GOAL",
    "KEYWORD_RULES",
    "NOT_THEIR_SOFTWARE",
    "PARTS",
    "RULES",
    "STUFFED",
    "Application",
    "Bullet",
    "BulletCheck",
    "BulletList",
    "Finding",
    "Hit",
    "Keyword",
    "Match",
    "Part",
    "check_bullet",
    "form",
    "keywords_in",
    "listed_keywords",
    "match",
]
