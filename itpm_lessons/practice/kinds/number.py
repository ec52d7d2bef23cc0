"""An answer that is one number, with its unit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, isfinite, log10
from typing import Any

from itpm_lessons.views import forms
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .plain import LARGEST_NUMBER, Malformed, shown

_SYNONYMS = (
    {"day", "days", "d", "working", "workday", "workdays", "wd"},
    {"minute", "minutes", "min", "mins"},
    {"hour", "hours", "h", "hr", "hrs", "working"},
    {"week", "weeks", "w", "wk", "wks", "working"},
    {"month", "months", "mo"},
    {"point", "points", "pt", "pts", "story", "sp"},
    {"person", "people", "persons"},
    {"$", "usd", "dollar", "dollars", "us"},
    {"€", "eur", "euro", "euros"},
    {"£", "gbp", "pound", "pounds"},
    {"%", "percent", "per", "cent", "pct"},
)
_PERCENT = _SYNONYMS[-1]
MONEY = ("$", "€", "£")
_NUMBER = re.compile(
    r"(?P<sign>[-+]?)[ ]*(?P<digits>(?:\d[\d.,'’_]*(?:[   ]\d{3}(?![\d])[\d.,]*)*)|[.,]\d+)"
    r"(?P<power>e[-+]?\d{1,4}(?![\w]))?",
    re.ASCII,
)
_WORD = re.compile(r"[^\W\d_]+|[%$€£]")


@dataclass(frozen=True)
class Number(Kind[float]):
    """One number in `unit`, right within `tolerance` (same unit, absolute).

    Text is understood as people write it: ``"12"``, ``"12 days"``, ``"day 47"``, ``"$3,800.50"``,
    ``"3.800,50"``, ``"75 %"``. Where a comma could mean two things, that is explained.

    >>> Number(unit="days").read("day 47")
    47.0
    """

    unit: str = ""
    tolerance: float = 0
    label: str = "Your answer"

    def understand(self, value: Any) -> float:
        """Read a number, also from text or from a list that holds only it."""
        while isinstance(value, (list, tuple, frozenset)) and len(value) == 1:
            value = next(iter(value))
        if isinstance(value, str):
            value = self._from_text(value)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise Malformed(f"{shown(value)} is not one number. Write a number such as 12.")
        if not isfinite(value):
            raise Malformed(f"{value} is not a number to judge; look for a slip before it.")
        if abs(value) > LARGEST_NUMBER:
            raise Malformed("This number is too large to be meant.")
        return float(value)

    def _from_text(self, text: str) -> float:
        clean = text[:200].strip().casefold().replace("−", "-")
        numbers = list(_NUMBER.finditer(clean))
        if len(numbers) != 1 or len(text) > 200:
            many = "more than one number" if numbers else "no number that can be read"
            raise Malformed(f"There is {many} in {shown(text)}. Write one, such as 12 or 12.5.")
        found = numbers[0]
        words = set(_WORD.findall(clean[: found.start()] + " " + clean[found.end() :]))
        value = _decimal(found["digits"], found["power"] or "", money=self.unit in MONEY)
        return self._in_unit(-value if found["sign"] == "-" else value, words, text)

    def _in_unit(self, value: float, words: set[str], text: str) -> float:
        if words <= _PERCENT and words and not self.unit:
            return value / 100
        allowed = _known_words(self.unit) | set(_WORD.findall(self.label.casefold()))
        strange = words - allowed - {"on", "is", "about", "the", "at"}
        if not strange:
            return value
        if any(strange & unit for unit in _SYNONYMS) and self.unit:
            raise Malformed(f"The answer is asked in {self.unit}; you wrote {shown(text)}.")
        raise Malformed(f"{shown(text)} has words that are not a unit here. Write just the number.")

    def same(self, answer: float, expected: float) -> bool:
        """Compare within the tolerance, and within what computing with fractions loses."""
        return abs(answer - expected) <= self.tolerance + 1e-9 * max(1, abs(answer), abs(expected))

    def difference(self, answer: float, expected: float) -> str:
        """Say whether sign, percentage or rounding explains it; more would let one hunt for it."""
        you = f"You gave {self.describe(answer)}."
        if self.same(-answer, expected):
            if self._is_day:
                return f"{you} Days are counted from 0 upwards: leave the minus out."
            return f"{you} Look at the sign: which of the two is taken from which?"
        if any(_near(answer * factor, expected) for factor in (100, 0.01)):
            return f"{you} It is off by a factor of 100; look at what a percentage means here."
        if _near(answer, expected):
            return f"{you} That is close: look at the counting and the rounding."
        return f"{you} That is not it yet."

    def describe(self, value: float) -> str:
        """Write the number with its unit; after a label that ends in "day", as that day.

        >>> Number(unit="days").describe(47.0), Number(unit="$").describe(-3800)
        ('47 days', '-$3,800')
        >>> Number(unit="days", label="Finish on day").describe(47)
        'day 47'
        """
        places = 2 if self.tolerance >= 0.005 else 4
        value = round(value, places)
        digits = f"{abs(value):,.0f}" if value == round(value) else f"{abs(value):,.4f}".rstrip("0")
        sign = "-" if value < 0 else ""
        if self._is_day:
            return f"day {sign}{digits}"
        if self.unit in MONEY:
            return f"{sign}{self.unit}{digits}"
        return f"{sign}{digits} {self._unit_of(digits)}".strip()

    def rounded(self, value: float) -> float:
        """Round a solution to as many decimals as the tolerance asks for.

        >>> Number(tolerance=0.01).rounded(8 / 3), Number(tolerance=0.5).rounded(8 / 3)
        (2.67, 3.0)
        >>> Number().rounded(0.125)
        0.125
        """
        if not 0 < self.tolerance < 10:
            return value
        return round(value, max(0, ceil(-log10(2 * self.tolerance) - 1e-9)))

    def in_full(self, value: float) -> str:
        """Write the solution with no more decimals than are asked for."""
        return super().in_full(self.rounded(value))

    @property
    def _is_day(self) -> bool:
        return self.label.casefold().split()[-1:] == ["day"]

    def _unit_of(self, digits: str) -> str:
        singular = digits == "1" and self.unit in ("days", "hours", "weeks", "months", "points")
        return self.unit[:-1] if singular else self.unit

    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw one input for a number."""
        unit = "" if self._is_day else self.unit
        near = f"within {self.tolerance:g} counts as right" if self.tolerance else ""
        return forms.number_input(
            "answer", self.label, entries.get("answer", ""), unit=unit, note=near
        )

    def given(self, entries: Mapping[str, str]) -> object:
        """Take the text of the input."""
        return entries.get("answer")

    def entries(self, value: float) -> dict[str, str]:
        """Write the number into the input."""
        return {"answer": str(int(value)) if value == int(value) else repr(value)}


def _near(answer: float, expected: float) -> bool:
    """Tell whether rounding or counting may explain what is between two numbers."""
    return abs(answer - expected) <= 0.02 * abs(expected)


def _known_words(unit: str) -> set[str]:
    own = set(_WORD.findall(unit.casefold()))
    return own.union(*(words for words in _SYNONYMS if own & words))


def _decimal(digits: str, power: str = "", *, money: bool = False) -> float:
    """Tell thousands from decimals; a point alone is a decimal point, before cents in `money`.

    >>> _decimal("1,234.5"), _decimal("3.800,00"), _decimal("12,5"), _decimal("1 234")
    (1234.5, 3800.0, 12.5, 1234.0)
    >>> _decimal("3,800", money=True), _decimal("3.800", money=True), _decimal("3.80", money=True)
    (3800.0, 3800.0, 3.8)
    """
    clean = re.sub(r"['’_   ]", "", digits).rstrip(".,")
    if money and re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", clean):  # nobody gives tenths of a cent
        clean = re.sub("[.,]", "", clean)
    marks = [mark for mark in clean if mark in ".,"]
    if marks == [","] and re.fullmatch(r"[1-9]\d{0,2},\d{3}", clean):
        whole, part = clean.split(",")
        raise Malformed(
            f"{clean!r} can be read as {whole}{part} or as {whole}.{part}. "
            f"Write {whole}{part}, or {whole}.{part} with a point."
        )
    point = "" if len(marks) > 1 and len(set(marks)) == 1 else marks[-1] if marks else ""
    whole, _, part = clean.rpartition(point) if point else (clean, "", "")
    if not re.fullmatch(r"\d*|\d{1,3}([.,]\d{3})+", whole) or (point in whole and point):
        raise Malformed(f"{digits!r} mixes points and commas. Write it as in 1234.56.")
    return float(f"{re.sub('[.,]', '', whole) or 0}.{part or 0}{power}")
