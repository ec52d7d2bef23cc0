"""A day or a month that somebody typed, taken apart into year, month and day; one for all readers.

Known are ``2027-03-15``, ``2027/3/15``, ``15.3.2027``, ``15 March 2027``, ``March 15, 2027``, and
without a day ``2027-03``, ``3/2027``, ``March 2027``. With points the day comes first, wherever a
date is written so. With strokes, ``3/4/2027`` is two days, depending on who reads it.

What this module does not do: it neither knows the calendar nor refuses anything; who asks does.
"""

import re

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
FEWEST = 3  # letters of a month
_TH = r"(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})(?: 00:00:00)?",
        r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})",
        rf"(?:the )?(?P<day>\d{{1,2}}){_TH}\.? (?:of )?(?P<name>[a-z]+)\.? (?P<year>\d{{4}})",
        rf"(?P<name>[a-z]+)\.? (?P<day>\d{{1,2}}){_TH} (?P<year>\d{{4}})",
        r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})",
        r"(?P<month>\d{1,2})[-/. ](?P<year>\d{4})",
        r"(?P<name>[a-z]+)\.? (?P<year>\d{4})",
    )
)
_FIGURES = re.compile(r"\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})", re.ASCII)


def parts_of(text: str) -> tuple[int, int, int | None] | None:
    """Return year, month and day, the day None for a month alone; None for any other text.

    >>> parts_of("15.3.2027"), parts_of("Sept 2027"), parts_of("3/4/2027"), parts_of("junk 2024")
    ((2027, 3, 15), (2027, 9, None), None, None)
    """
    plain = _plain(text)
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found:
            named = found.groupdict()
            name, day = named.get("name"), named.get("day")
            month = month_named(name) if name else int(named["month"])
            return (int(named["year"]), month, int(day) if day else None) if month else None
    return None


def month_named(name: str) -> int:
    """Return the number of a month from its name or the beginning of it; 0 where it is none.

    >>> month_named("March"), month_named("sept"), month_named("ju"), month_named("decade")
    (3, 9, 0, 0)
    """
    low = name.casefold()
    if len(low) < FEWEST:
        return 0
    return next((place for place, month in enumerate(MONTHS, 1) if month.startswith(low)), 0)


def is_two_days(text: str) -> bool:
    """Tell whether a text is a day in figures alone that countries read differently.

    >>> is_two_days("03/04/2027"), is_two_days("3.4.27"), is_two_days("2027-03-04")
    (True, True, False)
    """
    return parts_of(text) is None and _FIGURES.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(",", " ").split()).rstrip(".")
