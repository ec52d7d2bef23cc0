"""Results that a line of a resume tells without “from … to …”, and signs that it can be checked.

Not done here: telling whether a result is worth anything, or whether the line brought it about.
"""

import re

from .quantities import AMOUNT, GAP, THING

_PER = r"(?:,? (?:a|per|each|every) (?:hour|shift|day|week|month|year))?"
_BEFORE = r"(?:before (?:that|this|it)|until then|previously|formerly|earlier)"
_TIME = r"(?:day|morning|evening|night|hour|shift|week|weekend|month)"
_RESULTS = re.compile(
    rf"\b(?:the )?(?:same|next|first|very) {_TIME} (?:instead of|rather than){GAP}\w+ {_TIME}s?\b"
    rf"|{AMOUNT}{THING}{_PER}[,;]? (?:and )?{_BEFORE} (?:it was |there (?:was|were) )?"
    rf"(?:none|nothing|no \w+|{AMOUNT}{THING})"
    rf"|{AMOUNT} (?:lower|higher|fewer|less|more|faster|slower|shorter|longer|cheaper)"
    rf"(?: [a-z]+)? than {GAP}(?:(?:19|20)\d\d|before|last \w+|(?:year|month|week|day))\b"
    rf"|{AMOUNT}{THING}[,;]?{GAP}\bused to\b{GAP}{AMOUNT}{THING}"
    rf"|\bused to\b{GAP}{AMOUNT}{THING}[,;]?{GAP}\b(?:now|today|since)\b{GAP}{AMOUNT}{THING}"
    r"|\bno (?:[a-z-]+ ){1,3}?(?:was |were |has been |have been |had to be |got )"
    r"(?:missed|lost|late|cancel\w*|broken|delayed|forgotten|repeated|postponed|refused|damaged"
    r"|\w+ed)\b"
    r"|\bno (?:[a-z-]+ ){1,2}(?:missed|lost|late|cancel\w*)\b"
    r"|\b(?:nobody|no one|none of [^.;,]{1,30}?) (?:has|had|was|were|is|needed|needs|missed|waited"
    r"|left|lost)\b[^.;]{0,60}"
    r"|\b(?:no longer|any ?more)\b"
    rf"|\b(?:opened|reopened|went live|ran|worked|finished|ready|delivered|done)\b[^.;:\d]{{0,20}}"
    rf"\b(?:the )?(?:next|same|following|planned|agreed) {_TIME}(?: at \w+)?",
    re.IGNORECASE,
)
_TO_LOOK_AT = re.compile(
    r"\bstill (?:in use|us(?:e|es|ed)|runs?|holds?|work(?:s|ed)? (?:with|by|from))\b"
    r"|\bin use (?:today|since|ever since)\b|\b(?:can )?confirms?\b|\bconfirmed by\b",
    re.IGNORECASE,
)


def results_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a line says what was different afterwards, in words other than “from … to …”.

    >>> said = "Moved the tills in a night; no sale was lost."
    >>> [said[start:end] for start, end in results_in(said)]
    ['no sale was lost']
    """
    return tuple(each.span() for each in _RESULTS.finditer(text))


def to_look_at(text: str) -> tuple[int, int] | None:
    """Return where a line names something that can be looked at, or somebody who confirms it.

    >>> said = "Wrote the checklist that the ward still uses"
    >>> said[slice(*to_look_at(said))]
    'still uses'
    """
    found = _TO_LOOK_AT.search(text)
    return found.span() if found else None
