"""How the fact browser writes days, ages and what speaks against a fact."""

from datetime import date

from itpm_lessons.engines.facts import MARKS, Fact

from ..markup import Markup, join, tag

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
OWNER = "check with the owner"


def day(when: date) -> str:
    """Write a day.

    >>> day(date(2026, 11, 22))
    '22 November 2026'
    """
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def age(fact: Fact, today: date) -> str:
    """Write how long ago somebody looked."""
    months = fact.age(today)
    if months == 0:
        return "less than a month ago"
    return "a month ago" if months == 1 else f"{months} months ago"


def known(fact: Fact) -> str:
    """Write how it is known, in a word or two."""
    return MARKS[fact.mark].name


def warnings(fact: Fact, today: date) -> list[str]:
    """List what somebody should hear before using it, in a few words each."""
    said = [OWNER] if fact.needs_owner else []
    if fact.disagrees:
        said.append("sources disagree")
    if fact.is_stale(today):
        said.append(f"stale: looked at {age(fact, today)}")
    return said


def emphasised(text: str) -> Markup:
    """Write a text in which *these marks* stand for emphasis.

    >>> emphasised("a *b* & c")
    'a <em>b</em> &amp; c'
    """
    parts = text.split("*")
    if len(parts) % 2 == 0:
        return join(text)
    return join(*(tag("em", part) if n % 2 else part for n, part in enumerate(parts)))


def plain(text: str) -> str:
    """Write the same text without the marks of emphasis."""
    return text.replace("*", "") if text.count("*") % 2 == 0 else text
