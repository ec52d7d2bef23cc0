"""How the rework simulation says things."""

from ..changes.words import more
from ..lettering import amount

__all__ = ["LEVERS", "PROMPTS", "TEAM", "more", "percent", "person_days", "weeks"]

TEAM = "A team that builds a web shop"
LEVERS = {
    "care": "care",
    "pressure": "pressure",
    "overtime": "overtime",
    "hire": "hiring",
}
PROMPTS = {
    "ninety": "How long did it look 90 % done? What would have told you so earlier?",
    "lever": "Which lever would you move earlier, and which would you leave alone?",
    "next": "What will you ask of the next report that says how much is done?",
}


def percent(share: float) -> str:
    """Write a share in percent.

    >>> percent(0.853), percent(1.0)
    ('85 %', '100 %')
    """
    return f"{share * 100:.0f} %"


def person_days(value: float) -> str:
    """Write person-days, whole ones.

    >>> person_days(12.4), person_days(1)
    ('12 person-days', '1 person-day')
    """
    whole = round(value)
    return f"{whole:,} person-day{'' if whole == 1 else 's'}"


def weeks(value: float) -> str:
    """Write weeks, to a tenth.

    >>> weeks(14.0), weeks(14.26), weeks(1)
    ('14 weeks', '14.3 weeks', '1 week')
    """
    rounded = round(value, 1)
    return f"{amount(rounded)} week{'' if rounded == 1 else 's'}"
