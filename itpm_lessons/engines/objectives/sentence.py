"""Check a free sentence by rules that can be stated: a number, a unit, a date, an owner.

The rules look at signs, not at sense. So they take "3 apples by Friday 2027, owner: Bob" for an
objective, and overlook a date that is written in a way they do not know. `CANNOT_JUDGE` says so.
"""

import re
from collections.abc import Iterable

from .days import names_a_time
from .objective import CANNOT_JUDGE
from .rules import Check

__all__ = ["CANNOT_JUDGE", "RULES", "check_sentence"]

#: The rules as a learner reads them before writing.
RULES = (
    "Measure: its number has a unit that can be counted, such as %, seconds, dollars, sheets.",
    "Start: it says how it is today, so that the change can be seen.",
    "Target: it names a number that is wanted, besides any date.",
    "Date: it names a time by which the target is to be reached.",
    "Owner: it names one, such as “owner: …”, or one of the people you know.",
)

_UNITS = (
    r"%|percent|per cent|points?|\$|€|£|dollars?|euros?|seconds?|secs?|s|minutes?|mins?|hours?|h"
    r"|days?|weeks?|months?|years?|people|persons?|staff|employees?|users?|customers?|calls?"
    r"|tickets?|errors?|corrections?|sheets?|timesheets?|clock-ins?|incidents?|complaints?"
    r"|orders?|requests?|cases?|sessions?|crashes|visits?|sites?|mailboxes|devices?|kg|km|ms|mb|gb"
)
_NUMBER = r"\d+(?:[.,]\d+)*"
_WITH_UNIT = re.compile(
    rf"[$€£]\s?{_NUMBER}|{_NUMBER}\s?(?:{_UNITS})(?![a-z])|{_NUMBER} (?:of|in|out of) {_NUMBER}",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\bfrom\b[^.;]{{0,40}}?{_NUMBER}[^;]{{0,40}}?\bto\b[^;]{{0,40}}?{_NUMBER}"
    rf"|\b(?:instead of|today|now|so far|currently|baseline|up from|down from)\b[^;]{{0,40}}?"
    rf"{_NUMBER}|{_NUMBER}[^;.]{{0,30}}?\b(?:today|now|so far|currently)\b",
    re.IGNORECASE,
)
_NOBODY = (
    r"(?:the )?(?:(?:tbd|tbc|tba|n/a|none|nobody|no one|unknown|undecided|to be|not yet|still open)"
    r"\b|open\s*(?:[.;,)]|$))"
)
_OWNER = re.compile(
    r"\b(?:owner|owned by|responsible|accountable|answers? for|in charge)\b\s*(?:is|:|=|–|-)?\s*"
    rf"(?!{_NOBODY})(?:the )?(?!is\b|for\b)[a-z]{{2,}}"
    r"|\b(?:head|manager|lead|leader|director|chief|officer|supervisor)\b[^.;,]{0,40}?"
    r"\b(?:answers?|owns|is (?:responsible|accountable))\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b|\bQ[1-4]\b"
    r"|\b(?:day|week|month|sprint) \d+\b"
    r"|\b(?:within|in|after) \d+ (?:day|week|month|year)s?\b"
    r"|\b\d+ (?:day|week|month|year)s? (?:after|from|before)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b",
    re.IGNORECASE,
)


def check_sentence(text: str, people: Iterable[str] = ()) -> tuple[Check, ...]:
    """Check a sentence by the `RULES`, in their order.

    `people` are names and roles that count as owners where the sentence contains one.

    >>> said = "By 30 June 2027, corrections fall from 6 % to 2 %. Owner: head of payroll."
    >>> [check.holds for check in check_sentence(said)]
    [True, True, True, True, True]
    >>> [check.rule for check in check_sentence("Make clocking in much easier") if check.holds]
    []
    """
    written = " ".join(str(text).split())
    bare = _TIMES.sub(" ", written)
    number, unit = re.search(rf"(?<![\w.]){_NUMBER}", bare), _WITH_UNIT.search(bare)
    change, owner = _FROM_TO.search(bare), _owner(written, people)
    timed = names_a_time(written)
    return (
        _check("a measure", unit and unit[0], "say what the number counts: %, seconds, dollars"),
        _check("a start", change and change[0], "say today's value too: from 6 % to 2 %"),
        _check("a target", number and number[0], "say which value is wanted"),
        _check("a date", "yes" if timed else "", "say by which day"),
        _check("an owner", owner, "write “owner: …”"),
    )


def _owner(text: str, people: Iterable[str]) -> str:
    found = _OWNER.search(text)
    if found:
        return found[0]
    lowered = text.casefold()
    known = (name for name in people if name.strip() and not re.match(_NOBODY, name.strip(), re.I))
    return next((name for name in known if name.casefold() in lowered), "")


def _check(rule: str, found: str | None, remedy: str) -> Check:
    return Check(rule, bool(found), (found or "").strip(), "" if found else remedy)
