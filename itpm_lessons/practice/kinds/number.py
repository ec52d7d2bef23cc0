"""An answer that is one number, with its unit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from itpm_lessons.views import forms
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .plain import LARGEST_NUMBER, Malformed, shown
from .rounding import decimals, how_to_round, in_decimals, rounded_too_far
from .shares import part_of

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
_WHOLE = (*MONEY, "jobs")  # of these nobody writes thousandths: three digits part thousands
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
    ``"3.800,50"``, ``"75 %"``. Where a comma could mean two things, that is explained. A `share`
    of something lies between 0 and 1; text above 1 can only be meant in percent.

    >>> Number(unit="days").read("day 47")
    47.0
    >>> chance = Number(share=True)
    >>> chance.read("41.5"), chance.read("41.5 %"), chance.read("41 of 100"), chance.read("0.41")
    (0.415, 0.415, 0.41, 0.41)
    """

    unit: str = ""
    tolerance: float = 0
    label: str = "Your answer"
    share: bool = False

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
        if (self.share or self.unit == "%") and (two := part_of(clean)):
            return self._of(*map(_decimal, two))
        numbers = list(_NUMBER.finditer(clean))
        if len(numbers) != 1 or len(text) > 200:
            many = "more than one number" if numbers else "no number that can be read"
            raise Malformed(f"There is {many} in {shown(text)}. Write one, such as 12 or 12.5.")
        found = numbers[0]
        words = set(_WORD.findall(clean[: found.start()] + " " + clean[found.end() :]))
        value = _decimal(found["digits"], found["power"] or "", money=self.unit in _WHOLE)
        return self._in_unit(-value if found["sign"] == "-" else value, words, text)

    def _of(self, part: float, whole: float) -> float:
        if whole <= 0:
            raise Malformed("A part of 0 is no share. Write it as in 41 of 100.")
        return part / whole if self.share else 100 * part / whole

    def _in_unit(self, value: float, words: set[str], text: str) -> float:
        if words <= _PERCENT and words and not self.unit:
            return value / 100
        allowed = _known_words(self.unit) | set(_WORD.findall(self.label.casefold()))
        strange = words - allowed - {"on", "is", "about", "the", "at"}
        if not strange:
            return value / 100 if self.share and 1 < value <= 100 else value
        if any(strange & unit for unit in _SYNONYMS) and self.unit:
            raise Malformed(f"The answer is asked in {self.unit}; you wrote {shown(text)}.")
        raise Malformed(f"{shown(text)} has words that are not a unit here. Write just the number.")

    def same(self, answer: float, expected: float) -> bool:
        """Compare within the tolerance, and within what computing with fractions loses."""
        return abs(answer - expected) <= self.tolerance + 1e-9 * max(1, abs(answer), abs(expected))

    def difference(self, answer: float, expected: float) -> str:
        """Say whether sign, percentage or rounding explains it; more would let one hunt for it."""
        you = f"You gave {self.describe(answer)}."
        if why := self.slip(answer, expected):
            return f"{you} {why}"
        if any(_near(answer * factor, expected) for factor in (100, 0.01)):
            return f"{you} {self._hundred(answer)}"
        if _near(answer, expected):
            return f"{you} That is close: look at the counting and the rounding."
        return f"{you} That is not it yet."

    def slip(self, answer: float, expected: float) -> str:
        """Name what alone parts an answer from the right one: its sign, or its rounding; or "".

        >>> Number("$").slip(-47, 47)
        'The size is right, the sign is not: write it without a minus here.'
        >>> Number(tolerance=0.006).slip(2.3, 2.2826)
        'Your way is right; give two decimals.'
        """
        if expected != 0 and self.same(-answer, expected):
            if self._is_day:
                return "Days are counted from 0 upwards: leave the minus out."
            if expected > 0:
                return "The size is right, the sign is not: write it without a minus here."
            return "The size is right. Look at the sign: does it count with a plus or with a minus?"
        count = rounded_too_far(answer, expected, self.tolerance)
        if count is None:
            return ""
        if self.share:
            return "Your way is right; give three decimals, or percent with one."
        how = how_to_round(answer, expected)
        return f"Your way is right; {how} {in_decimals(count)}."

    def share_for_percent(self, answer: float, expected: float) -> str:
        """Say that a share was given where percent are asked for; "" where it was not.

        >>> Number("%").share_for_percent(0.4, 40)[:29], Number("%").share_for_percent(0.4, 0.4)
        ('That reads as a share, a part', '')
        """
        if self.unit == "%" and abs(answer) <= 1 and _near(100 * answer, expected):
            return self._hundred(answer)
        return ""

    def _hundred(self, answer: float) -> str:
        if self.share and answer > 1:
            return f"Write {answer:g} % with its sign, or {answer / 100:g}."
        if self.unit == "%" and abs(answer) <= 1:
            return (
                "That reads as a share, a part of 1. Here percent are asked for, parts of 100: "
                "multiply by 100."
            )
        return "It is off by a factor of 100; look at what a percentage means here."

    def advice(self, answer: float, expected: float) -> str:
        """Say how far off the size is, and never in which direction."""
        if self.slip(answer, expected):
            return ""
        if any(_near(answer * factor, expected) for factor in (1, 100, 0.01)):
            return "One slip is enough for that: look at the last step once more."
        ratio = answer / expected if expected else 0
        near = 1.25 if self.share or self.unit == "%" else 2  # of percent, half is far off
        if 1 / near <= ratio <= near:
            return "The size is about right. Check the single steps, or ask for a hint."
        if ratio and not 0.1 <= abs(ratio) <= 10:
            return "The size is far off. Which numbers are multiplied or divided, in which unit?"
        return super().advice(answer, expected)

    def describe(self, value: float) -> str:
        """Write the number with its unit; after a label that ends in "day", as that day.

        >>> Number(unit="days").describe(47.0), Number(unit="$").describe(-3800)
        ('47 days', '-$3,800')
        >>> Number(share=True, tolerance=0.006).describe(0.008)
        '0.8 % (0.008)'
        >>> Number(unit="days", label="Finish on day").describe(47)
        'day 47'
        """
        places = 2 if self.tolerance >= 0.005 else 4
        exact, value = value, round(value, places)
        digits = f"{abs(value):,.0f}" if value == round(value) else f"{abs(value):,.4f}".rstrip("0")
        sign = "-" if value < 0 else ""
        if self.share:
            return f"{_trimmed(100 * exact, 2)} % ({_trimmed(exact, 4)})"
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
        return round(value, decimals(self.tolerance) + self.share)

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
        if self.share and 1 < value <= 100:
            return {"answer": f"{100 * value!r} %"}
        return {"answer": str(int(value)) if value == int(value) else repr(value)}


def _trimmed(value: float, places: int) -> str:
    """Write a number with at most so many decimals.

    >>> _trimmed(40.70, 2), _trimmed(100.0, 2), _trimmed(0.0, 4)
    ('40.7', '100', '0')
    """
    return f"{round(value, places):,.{places}f}".rstrip("0").rstrip(".")


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
