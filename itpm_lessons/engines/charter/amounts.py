"""The sums of money of a charter: one, or one a year, as people list them on a page.

What was understood is always shown again, so that a misreading is seen.
"""

import re

from ..business_case.numbers import checked_money
from ..refusal import Refusal, shown
from ..typed import read_money

#: More years than a page has room for.
MOST_BENEFITS = 30

_YEARLY = re.compile(
    r"\s*(?:\b(?:a|per|each|every) ?|/ ?)(?:year|yr|annum)\b|\s*\bp\. ?a\."
    r"|\s*\b(?:yearly|annually)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"(?P<one>.*\d[^−–-]*?)\s+[-−–]\s+(?P<other>[$€£]?\s*\d.*)")


def read_sum(text: str, culprit: str = "the sum", example: str = "$97,000") -> float:
    """Read one sum of money, to the cent; `example` shows how one is written.

    >>> read_sum("$97,000 a year."), read_sum("1.25 million"), read_sum("99,50")
    (97000, 1250000, 99.5)
    >>> read_sum("11k per year"), read_sum("$12,000/year")
    (11000, 12000)
    """
    written = _YEARLY.sub("", text).strip().rstrip(".").strip()
    _refuse_two(written, culprit)
    number = round(read_money(written, culprit, example=example), 2)
    return checked_money(culprit, int(number) if float(number).is_integer() else number)


def _refuse_two(written: str, culprit: str) -> None:
    """Refuse "16,000 − 4,000" with what remains: it could be a range, too."""
    two = _TWO.fullmatch(written)
    if two is None:
        return
    try:
        rest = read_money(two["one"], culprit) - read_money(two["other"], culprit)
    except Refusal:
        return
    written_rest = f"{'−' if rest < 0 else ''}{abs(rest):,.10g}"
    raise Refusal(
        culprit, f"{shown(written)} is two sums", f"for what remains write {written_rest}"
    )


def read_benefits(text: str, culprit: str = "the benefits") -> tuple[float, ...]:
    """Read sums of money, one a year, parted by semicolons, lines, or commas.

    A comma parts two sums where a space follows, or more digits than thousands have.

    >>> read_benefits("$38,000, $46,000, $46,000") == read_benefits("38000,46000,46000")
    True
    >>> read_benefits("year 1: 5k; year 2: 6k")
    (5000, 6000)

    Refuses more than `MOST_BENEFITS` years.
    """
    bare = re.sub(r"\b(?:in )?year \d+\s*[:=]?\s*", "", text, flags=re.IGNORECASE)
    bare = _YEARLY.sub("", bare)
    parts = re.split(r"[;\n|/]|,\s+|,(?=[-−–+]?[$€£]|\d{4})|\band\b", bare)
    parts = [part for part in parts if part.strip()]
    if not parts:
        raise Refusal(culprit, "name no sum", "write one a year: 38,000; 46,000; 46,000")
    if len(parts) > MOST_BENEFITS:
        problem = f"run over {len(parts)} years"
        raise Refusal(culprit, problem, f"give {MOST_BENEFITS} years at most")
    return tuple(
        read_sum(part, f"{culprit} of year {year}", "12,000, or 12k")
        for year, part in enumerate(parts, 1)
    )
