"""Shares as people say them: 0.41, 41 %, 41 of 100."""

import re

_OF = re.compile(
    r"(?:in |about |it is )?(?P<part>\d[\d.,]*) ?(?:of|out of|in|from|/) ?(?:every )?"
    r"(?P<whole>\d[\d,]*)(?: [a-z]+)?[.]?"
)


def part_of(text: str) -> tuple[str, str] | None:
    """Return the digits of both numbers in "41 of 100", as they stand; None for other text.

    >>> part_of("41 of 100 projects"), part_of("40.7/100"), part_of("41")
    (('41', '100'), ('40.7', '100'), None)
    """
    found = _OF.fullmatch(text)
    return (found["part"], found["whole"]) if found else None
