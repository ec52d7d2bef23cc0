"""Numbers in a line of a resume: what they count, and where a line says from where to where.

Numbers that count nothing are left out: dates, versions and names such as iOS 17, and 24/7.
"""

import re
from typing import NamedTuple

_DIGITS = r"\d{1,15}(?:[.,]\d{1,9}){0,4}(?:\s?(?:k|m|million|thousand)\b)?"
_SPELLED = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|hundred|a dozen"
)
_NUMBER = rf"(?:{_DIGITS}|\b(?:{_SPELLED})\b)"
_PERCENT = r"\s?(?:%|percent\b|per cent\b)"
_FUNCTION_WORDS = """
a about above after against all an and any around as at because before below between but by
during each earlier every for from had has have if in instead into is it later more of off on
only or out over per planned rather since so than that the their then there they through to too
under until up was were when which while who with within without worth yet
"""
#: Words that name no thing that could be counted.
NO_THINGS = frozenset(_FUNCTION_WORDS.split())
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_YEAR = r"(?:19|20)\d\d"
_ANY_STOP = "|".join(sorted(NO_THINGS))
_NO_AMOUNT = re.compile(
    rf"\b\d{{4}}-\d{{1,2}}-\d{{1,2}}\b|(?<!from )(?<!to )\b{_YEAR}\b(?! (?!(?:{_ANY_STOP})\b)[a-z])"
    rf"|\b(?:in|since|until|spring|summer|autumn|fall|winter|early|late) {_YEAR}\b"
    rf"|\bfrom {_YEAR} (?:to|until) {_YEAR}\b(?! [a-z])|\b24/7\b|\bQ[1-4]\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?{_MONTH}\b|\b{_MONTH}\.? \d{{1,2}}\b(?! ?%)"
    r"|\b\d+(?:st|nd|rd|th)\b"
    r"|\b(?:iOS|Android|Windows|Office|ISO|Python|Java|PRINCE|ITIL|Level|Version|Phase|Stage"
    r"|Sprint|Class|Grade|SAP|HTML|CSS|Web|v)[ -]?\d[\d.]*\b",
    re.IGNORECASE,
)
#: Words that describe a thing, so that the thing comes after them: “400 hourly staff”.
_DESCRIBES = r"\w+(?:ly|ing|ed|al|ic|ive|ous|ile|est|er)|new|old|open"
_QUANTITY = re.compile(
    rf"(?P<currency>[$€£]\s?)?(?P<number>{_NUMBER})(?P<percent>{_PERCENT})?"
    rf"(?:[ -](?P<noun>(?:(?:{_DESCRIBES}) )?[A-Za-z][A-Za-z-]*))?",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(team|group|staff|crew|department|class|fleet|batch|queue)s? of\s*$",
    re.IGNORECASE,
)
AMOUNT = rf"(?:[$€£]\s?)?{_NUMBER}(?:{_PERCENT})?"
_STOP = "|".join(sorted(NO_THINGS - {"a", "per", "each", "every", "planned"}))
THING = rf"(?:[ -](?!(?:{_STOP})\b)[a-z][\w-]*){{0,3}}"
GAP = r"[^.;:\d]{0,30}?"
_INSTEAD = r"instead of|rather than|against|compared (?:with|to)|(?:down|up) from"
_CHANGES = re.compile(
    rf"\bfrom\b{GAP}{AMOUNT}{THING}\s+(?:down |up )?to\s+{GAP}{AMOUNT}{THING}"
    rf"|{AMOUNT}{GAP},?\s(?:{_INSTEAD})\s{GAP}{AMOUNT}{THING}"
    rf"|{AMOUNT}{THING}\s*\((?:before|was|instead of|planned|from|against){GAP}{AMOUNT}[^)]*\)"
    rf"|{AMOUNT}{THING}\s+before{GAP}{AMOUNT}{THING}\s+(?:after|since|now)"
    rf"|{AMOUNT}\s+(?:of|out of)\s+(?:the |all )?{AMOUNT}{THING}"
    rf"|\b(?:within|under|below|inside)\s+(?:the |its |a )?(?:planned )?"
    rf"(?:budget of {AMOUNT}|{AMOUNT} budget)"
    rf"|{AMOUNT} (?:working )?(?:day|week|month|hour)s?\s+(?:early|earlier|late|ahead|before"
    r"|after (?:the )?(?:plan|date|due))[^.;,\d]{0,30}"
    r"|\bon the (?:planned|agreed|promised) (?:day|date)\b"
    rf"|\b(?:halved|doubled|tripled|trebled)\b{GAP}{AMOUNT}{THING}",
    re.IGNORECASE,
)


class Quantity(NamedTuple):
    """A number: where it stands with what it counts, and what that is, "" where nothing follows."""

    start: int
    end: int
    thing: str
    percent: bool


def masked(text: str) -> str:
    """Blank out numbers that count nothing, so that places stay as they are.

    >>> masked("Since 2021: 9 people on iOS 17")
    '··········: 9 people on ······'
    """
    return _NO_AMOUNT.sub(lambda found: "·" * len(found[0]), text)


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a line with what they count.

    >>> [(each.thing, each.percent) for each in quantities_in("9 people cut 30 % in 3.")]
    [('people', False), ('', True), ('', False)]
    """
    found = []
    for each in _QUANTITY.finditer(masked(text)):
        noun = _thing(each["noun"] or "")
        spelled = not any(sign.isdigit() for sign in each["number"])
        if spelled and not noun:
            continue  # “one of two”, “ten out of ten”: no amount that could be checked
        thing = each["currency"].strip() if each["currency"] else noun
        group = _GROUP.search(text[: each.start()])
        end = each.end("percent" if each["percent"] else "number")
        if noun and not each["percent"]:
            end = each.start("noun") + len(noun)
        start = group.start() if group else each.start()
        thing = thing or (group[1] if group else "")
        found.append(Quantity(start, end, thing, each["percent"] is not None))
    return tuple(found)


def _thing(words: str) -> str:
    """Return the thing counted: the words after a number, as far as they name one.

    >>> _thing("hourly staff"), _thing("people"), _thing("hourly in"), _thing("in")
    ('hourly staff', 'people', 'hourly', '')
    """
    first, _, second = words.partition(" ")
    if first.casefold() in NO_THINGS:
        return ""
    return first if second.casefold() in NO_THINGS else words


def counted(quantity: Quantity) -> bool:
    """Tell whether a number says what it counts."""
    return bool(quantity.thing) and not quantity.percent


def changes_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a line says from where to where, or what came against what was planned.

    >>> said = "Cut corrections from 6 % to 2 % of 400 sheets."
    >>> [said[start:end] for start, end in changes_in(said)]
    ['from 6 % to 2 %']
    """
    return tuple(each.span() for each in _CHANGES.finditer(masked(text)))
