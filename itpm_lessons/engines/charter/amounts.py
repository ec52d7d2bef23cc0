"""The sums of money of a charter: one, or one a year, as people list them on a page.

What was understood is always shown again, so that a misreading is seen.
"""

import re

from ..business_case.numbers import checked_money
from ..refusal import Refusal
from ..typed import read_money


def read_sum(text: str, culprit: str = "the sum") -> float:
    """Read one sum of money, to the cent.

    >>> read_sum("$97,000 a year."), read_sum("1.25 million"), read_sum("99,50")
    (97000, 1250000, 99.5)
    """
    bare = text.strip().rstrip(".").removesuffix("a year")
    number = round(read_money(bare, culprit, example="97000"), 2)
    return checked_money(culprit, int(number) if float(number).is_integer() else number)


def read_benefits(text: str, culprit: str = "the benefits") -> tuple[float, ...]:
    """Read sums of money, one a year, parted by semicolons, lines, or commas.

    A comma parts two sums where a space follows, or more digits than thousands have.

    >>> read_benefits("$38,000, $46,000, $46,000") == read_benefits("38000,46000,46000")
    True
    >>> read_benefits("year 1: 5k; year 2: 6k")
    (5000, 6000)
    """
    bare = re.sub(r"\b(?:in )?year \d+\s*[:=]?\s*", "", text, flags=re.IGNORECASE)
    parts = re.split(r"[;\n|/]|,\s+|,(?=[-−–+]?[$€£]|\d{4})|\band\b", bare)
    parts = [part for part in parts if part.strip()]
    if not parts:
        raise Refusal(culprit, "name no sum", "write one a year: 38,000; 46,000; 46,000")
    return tuple(read_sum(part, f"{culprit} of year {year}") for year, part in enumerate(parts, 1))
