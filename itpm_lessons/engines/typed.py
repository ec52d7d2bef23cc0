"""Money, other amounts and shares as people write them: read with care, and written again.

One rule for all fields and files. A sign before a single group of three digits could part thousands
or decimals: ``1.234`` is refused with both readings named. A comma there parts thousands where the
pictures write it so, in fields; in a file, which may come from a spreadsheet with decimal commas,
it is refused too. In a share thousands cannot be meant, so nothing is in doubt.

Not done here: days and other counts with their units (`notation`), and dates.
"""

import re
from decimal import Decimal
from fractions import Fraction
from math import isfinite

from .business_case.numbers import checked_rate
from .refusal import Refusal, shown

#: No sum of money that somebody types may be larger; what is more is a slip of the keyboard.
MOST_MONEY = 1e15
MOST_DIGITS, MOST_DECIMALS = 17, 40  # that a number may have before its sign and after it
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_CURRENCY = re.compile(r"[$€£]|(?<![a-z])(?:usd|eur|dollars?|euros?)(?![a-z])")
_PLAIN = re.compile(
    rf"[+-]?(?:\d{{1,{MOST_DIGITS}}}(?:[.,]\d{{0,{MOST_DECIMALS}}})?|[.,]\d{{1,{MOST_DECIMALS}}})"
    r"(?:e[+-]?\d{1,3})?"
)
_GROUPED = re.compile(
    r"[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+|(?:,\d{3}){2,}|(?:\.\d{3}){2,})"
)
_DOUBTFUL = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")


def could_be_thousands(text: str) -> bool:
    """Tell whether a sign in a number could part thousands as well as decimals.

    >>> could_be_thousands("80.437"), could_be_thousands("80.4370"), could_be_thousands("0.437")
    (True, False, False)
    """
    return _DOUBTFUL.fullmatch(text) is not None


def read_money(text: str, what: str = "money", example: str = "9000") -> float:
    """Read a sum of money: ``48,000``, ``$48,000.50``, ``48 000``, ``48k``, ``0,5``, ``−2 €``.

    Refuses, naming `what`, what is none, ``1.234``, which could be two sums, and what is larger
    than `MOST_MONEY`.

    >>> read_money("$48,000"), read_money("48k"), read_money("−2,5"), read_money("1.25 million")
    (48000, 48000, -2.5, 1250000)
    """
    number = read_amount(text, what, commas=True, example=example)
    if abs(number) > MOST_MONEY:
        raise Refusal(what, f"{shown(text)} is more than {MOST_MONEY:,.0f}", "check its zeros")
    return number


def read_amount(text: str, what: str, *, commas: bool = False, example: str = "9000") -> float:
    """Read a number that may have a currency, thousands, or ``k`` and ``million`` behind it.

    With `commas` a comma before three digits parts thousands; without, it is refused.

    >>> read_amount("1,234,567.5", "value"), read_amount("1.234,50", "value")
    (1234567.5, 1234.5)
    """
    bare, factor = _without_words(text)
    if commas and re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", bare) and factor == 1:
        bare = bare.replace(",", "")
    if factor == 1 and could_be_thousands(bare):
        digits, exact = re.sub(r"[.,]", "", bare), bare.replace(",", ".")
        exact = exact.rstrip("0").rstrip(".") if exact.endswith("0") else f"{exact}0"
        problem = f"{shown(text.strip())} could be a thousand or a decimal"
        raise Refusal(what, problem, f"write {digits}, or {exact}")
    if _GROUPED.fullmatch(bare):
        parts = max(bare.rfind(","), bare.rfind("."))
        several = bare.count(bare[parts]) > 1  # the last sign then parts thousands, too
        whole, part = (bare, "0") if several else (bare[:parts], bare[parts + 1 :])
        bare = f"{re.sub('[.,]', '', whole)}.{part}"
    if not _PLAIN.fullmatch(bare):
        raise Refusal(
            what, f"{shown(text.strip())} is not a number", f"write a number such as {example}"
        )
    number = float(bare.replace(",", ".")) if factor == 1 else _times(bare, factor)
    if not isfinite(number):
        raise Refusal(
            what, f"{shown(text.strip())} is too large", f"write a number such as {example}"
        )
    return int(number) if number.is_integer() else number


def _without_words(text: str) -> tuple[str, int]:
    """Leave sign and digits of a number; tell by what a word behind it multiplies."""
    plain = re.sub(r"[−–]", "-", text.strip().casefold())
    plain = _CURRENCY.sub(" ", plain).strip()
    found = re.search(r"(?<=[\d\s])(k|m|thousand|million)$", plain)
    factor = _TIMES[found[1]] if found else 1
    plain = plain[: found.start()].strip() if found else plain
    plain = re.sub(r"(?<=\d)[\s_'’](?=\d{3}(?!\d))", "", plain)
    return re.sub(r"^([+-])\s+", r"\1", plain), factor


def _times(bare: str, factor: int) -> float:
    return float(Decimal(bare.replace(",", ".")) * factor)


def read_share(text: str, what: str = "probability") -> float:
    """Read a share: ``0.2``, ``0,2``, ``.2``, ``20 %``; refuse ``20``, which could be percent.

    >>> read_share("0,2"), read_share("20 %"), read_share(".5"), read_share("1.125 %")
    (0.2, 0.2, 0.5, 0.01125)
    """
    found = re.fullmatch(r"([\d.,]+(?:e-?\d{1,3})?)(%?)", re.sub(r"\s", "", text).casefold())
    if not found or not _PLAIN.fullmatch(found[1]):
        remedy = "give a number from 0 to 1, such as 0.2, or 20 %"
        raise Refusal(what, f"{shown(text.strip())} is not a share", remedy)
    number = Fraction(Decimal(found[1].replace(",", ".")))
    if found[2]:
        number /= 100
        if number > 1:
            raise Refusal(what, f"{shown(text)} is more than 100 %", "give 100 % at most")
    elif number > 1:
        remedy = f"write {found[1]} % if it is meant in percent" if number <= 100 else "give 0 to 1"
        raise Refusal(what, f"{shown(text)} is more than 1", remedy)
    return int(number) if number in (0, 1) else float(number)


def read_percent(text: str, what: str = "the rate") -> float:
    """Read a rate in percent as a share; refuse what may be a share already.

    >>> read_percent("8 %"), read_percent("7.5"), read_percent("0")
    (0.08, 0.075, 0.0)
    """
    bare = re.sub(r"\s*a year$", "", text.strip())
    found = re.fullmatch(r"(\d{1,4}(?:[.,]\d{1,6})?)\s*(%|percent)?", bare)
    if not found:
        raise Refusal(what, f"{shown(text.strip())} is no rate", "write it as 8 %")
    number = float(found[1].replace(",", "."))
    if 0 < number < 0.5 and not found[2]:
        problem = f"{shown(text.strip())} may be a share or percent"
        raise Refusal(what, problem, f"write {number * 100:g} % or {number:g} %")
    return checked_rate(round(number / 100, 10))


def money(value: float) -> str:
    """Write an amount of dollars: whole ones from a hundred on, below with cents if there are any.

    >>> money(51666.67), money(-2000), money(12.5), money(5), money(-0.001)
    ('$51,667', '−$2,000', '$12.50', '$5', '$0')
    """
    known = round(value, 0 if abs(value) >= 100 else 2)
    return f"{'−' if known < 0 else ''}${abs(known):,.2f}".removesuffix(".00")
