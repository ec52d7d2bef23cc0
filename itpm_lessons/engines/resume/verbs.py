"""Verbs with which a line of a resume can begin: they name something that was done.

Besides those listed, a word that ends in -ed counts, unless it is one of the weak ones. So the
rule takes "embed" for a verb of the past; a person sees that.
"""

from .words import form

_STRONG = """
achieve adapt agree analyse analyze answer arrange assign audit automate balance book budget
calculate catalogue chair check clean clear close coach collect combine compare complete compile
conduct configure convert coordinate correct cost count create cut decide define deliver deploy
design detect develop direct divide document double draft edit establish estimate evaluate
examine expand explain facilitate file fix forecast gather guide halve hand hire identify
implement improve increase inspect install instruct interview introduce inventory investigate
join launch lead learn list locate lower maintain manage map measure mediate mend mentor merge
migrate monitor moderate move negotiate order organise organize outline pack phone pilot plan
prepare present prevent price prioritise prioritize process procure produce program publish
purchase raise rank reach reconcile record recruit redesign reduce register reorganise
reorganize repair replace report research reschedule resolve restore restructure review revise
roll rescue route save schedule screen secure select settle shape shorten simplify solve sort
specify staff standardise standardize start steer stop store streamline summarise summarize
supervise survey swap test trace track train transfer translate treble triage trim triple type
unify update upgrade verify visit watch weigh write
"""
_IRREGULAR = """
began brought built bought chose cut drew drove fed found gave grew held kept laid led made met
freed oversaw put ran rebuilt rewrote set shut sold spent spoke taught took undid went won wrote did
sent split spread
"""

_WEAK = """
assisted attended contributed dedicated experienced helped interested involved motivated needed
participated skilled supported talented tasked tried used wanted worked
"""

#: Words that end in -ed and name nothing done; with them goes what ends in -eed, such as speed.
_NO_VERBS = """
advanced certified hundred infrared kindred limited qualified related sacred united
"""
_EED = frozenset({"agreed", "guaranteed", "refereed"})

_FORMS = frozenset(form(verb) for verb in _STRONG.split())
_IRREGULARS, _WEAK_ONES = (
    frozenset(_IRREGULAR.split()),
    frozenset(_WEAK.split()) | frozenset(_NO_VERBS.split()),
)


def is_strong(word: str) -> bool:
    """Tell whether a word names something done.

    >>> [is_strong(word) for word in ("Planned", "led", "Responsible", "helped", "greeted")]
    [True, True, False, False, True]
    """
    low = word.casefold().strip("'’")
    if low in _WEAK_ONES or low.endswith("ing"):
        return False
    first = low.split("-")[0]
    if low in _IRREGULARS or first in _IRREGULARS:
        return True
    past = len(low) > 4 and low.endswith("ed") and (not low.endswith("eed") or low in _EED)
    return form(low) in _FORMS or past
