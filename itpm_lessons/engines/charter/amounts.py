"""Sums of money and rates as people write them on a page: ``$97,000``, ``1.2 million``, ``8 %``.

A sign before three digits parts thousands, since nobody writes a budget to tenths of a cent;
what was understood is always shown again, so that a misreading is seen.
"""

import re

from ..business_case.numbers import checked_money, checked_rate
from ..refusal import Refusal, shown

#: More years than a page has room for.
MOST_BENEFITS = 30

_TIMES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}
_MONEY = re.compile(
    r"(?P<sign>[-+−–]?)\s*(?:[$€£]|usd|eur)?\s*(?P<minus>[-−–]?)"
    r"(?P<whole>\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+|\d{1,15})(?:[.,](?P<part>\d{1,2}))?"
    r"\s*(?P<times>k|m|thousand|million)?\s*(?:[$€£]|usd|eur|dollars?|euros?)?",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(\d{1,3})[.,](\d{1,3})\s*(k|m|thousand|million)", re.IGNORECASE)


_YEARLY = re.compile(
    r"\s*(?:\b(?:a|per|each|every) ?|/ ?)(?:year|yr|annum)\b|\s*\bp\. ?a\."
    r"|\s*\b(?:yearly|annually)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"(?P<one>.*\d[^−–-]*?)\s+[-−–]\s+(?P<other>[$€£]?\s*\d.*)")


def read_money(text: str, culprit: str = "the sum", example: str = "$97,000") -> float:
    """Read one sum of money; `example` shows how one is written where it cannot be read.

    >>> read_money("$97,000"), read_money("97.000 €"), read_money("1.25 million")
    (97000, 97000, 1250000)
    >>> read_money("-12 000"), read_money("99,50")
    (-12000, 99.5)
    >>> read_money("11k per year"), read_money("$12,000/year")
    (11000, 12000)
    """
    written = _YEARLY.sub("", text).strip().rstrip(".").strip()
    found = _MONEY.fullmatch(written)
    small = _SMALL.fullmatch(written.lstrip("$€£ "))
    if small:
        number = float(f"{small[1]}.{small[2]}") * _TIMES[small[3].lower()]
    elif found:
        whole = re.sub(r"\D", "", found["whole"])
        number = float(f"{whole}.{found['part'] or 0}")
        number *= _TIMES.get((found["times"] or "").lower(), 1)
        number *= -1 if (found["sign"] or "") in "-−–" and found["sign"] else 1
        number *= -1 if found["minus"] else 1
    else:
        _refuse_two(written, culprit, example)
        problem = f"{shown(text.strip())} is no sum of money"
        raise Refusal(culprit, problem, f"write it as {example}")
    rounded = round(number, 2)
    return checked_money(culprit, int(rounded) if rounded.is_integer() else rounded)


def _refuse_two(written: str, culprit: str, example: str) -> None:
    """Refuse "16,000 − 4,000" with what remains: it could be a range, too."""
    two = _TWO.fullmatch(written)
    if two is None:
        return
    try:
        rest = read_money(two["one"], culprit, example) - read_money(two["other"], culprit, example)
    except Refusal:
        return
    written_rest = f"{'−' if rest < 0 else ''}{abs(rest):,.10g}"
    raise Refusal(
        culprit, f"{shown(written)} is two sums", f"for what remains write {written_rest}"
    )


def read_benefits(text: str, culprit: str = "the benefits") -> tuple[float, ...]:
    """Read sums of money, one a year, parted by semicolons, lines, or commas with a space.

    >>> read_benefits("$38,000, $46,000, $46,000") == read_benefits("38000; 46000; 46000")
    True
    >>> read_benefits("year 1: 5k; year 2: 6k")
    (5000, 6000)

    Refuses more than `MOST_BENEFITS` years.
    """
    bare = re.sub(r"\b(?:in )?year \d+\s*[:=]?\s*", "", text, flags=re.IGNORECASE)
    bare = _YEARLY.sub("", bare)
    parts = [part for part in re.split(r"[;\n|/]|,\s+|\band\b", bare) if part.strip()]
    if not parts:
        raise Refusal(culprit, "name no sum", "write one a year: 38,000; 46,000; 46,000")
    if len(parts) > MOST_BENEFITS:
        problem = f"run over {len(parts)} years"
        raise Refusal(culprit, problem, f"give {MOST_BENEFITS} years at most")
    return tuple(
        read_money(part, f"{culprit} of year {year}", "12,000, or 12k")
        for year, part in enumerate(parts, 1)
    )


def read_percent(text: str, culprit: str = "the rate") -> float:
    """Read a rate in percent as a share; refuse what may be a share already.

    >>> read_percent("8 %"), read_percent("7.5"), read_percent("0")
    (0.08, 0.075, 0.0)
    """
    found = re.fullmatch(r"(\d{1,4}(?:[.,]\d{1,6})?)\s*(%|percent)?(?: a year)?", text.strip())
    if not found:
        raise Refusal(culprit, f"{shown(text.strip())} is no rate", "write it as 8 %")
    number = float(found[1].replace(",", "."))
    if 0 < number < 0.5 and not found[2]:
        problem = f"{shown(text.strip())} may be a share or percent"
        raise Refusal(culprit, problem, f"write {number * 100:g} % or {number:g} %")
    return checked_rate(round(number / 100, 10))
