"""How days, lists and what is missing are said, the same everywhere.

What this module does not do: it decides nothing.
"""

from datetime import date

from .eligibility import Missing

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def listed(words: list[str]) -> str:
    """Join words as a sentence does.

    >>> listed(["a", "b", "c"]), listed(["a"]), listed([])
    ('a, b and c', 'a', '')
    """
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def missing_words(missing: Missing) -> str:
    """Say what is missing.

    >>> missing_words(Missing("months", 35, 36)), missing_words(Missing("hours", 0, 23))
    ('1 month of leading projects', '23 hours of lessons')
    """
    if missing.kind == "education":
        return missing.what
    count = f"{missing.short:,g}"
    if missing.kind == "months":
        return f"{count} {'month' if missing.short == 1 else 'months'} of leading projects"
    return f"{count} {'hour' if missing.short == 1 else 'hours'} of lessons"


def day_words(day: date) -> str:
    """Write a day without doubt about its order.

    >>> day_words(date(2027, 3, 1))
    '1 March 2027'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
