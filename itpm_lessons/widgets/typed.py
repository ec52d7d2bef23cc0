"""What learners type into fields: money and shares, in the ways in which people write them."""

import re

from itpm_lessons.engines.refusal import Refusal


def read_money(text: str, what: str = "money") -> float:
    """Read an amount: ``48,000``, ``48000``, ``$48,000.50``, ``48 000``, ``48k``, ``0,5``.

    Three digits after a comma are thousands, as the pictures write them. Three after a point could
    be either and are refused.

    >>> read_money("$48,000"), read_money("48k"), read_money("−2,5"), read_money("1,250.5")
    (48000, 48000, -2.5, 1250.5)
    """
    plain = re.sub(r"[\s$€£ _]", "", text).replace("−", "-").casefold()
    factor = 1
    if re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?k", plain):
        plain, factor = plain[:-1], 1000
    elif re.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}", plain):
        problem = f"{_shown(text)} could be a thousand or a decimal"
        raise Refusal(what, problem, f"type {plain.replace('.', '')}, or {plain.rstrip('0')}")
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,9})?", plain):
        plain = plain.replace(",", "")
    if not re.fullmatch(r"[+-]?(?:\d{1,15}(?:[.,]\d{0,9})?|[.,]\d{1,9})", plain):
        raise Refusal(what, f"{_shown(text)} is not an amount", "type one such as 9000")
    number = float(plain.replace(",", ".")) * factor
    return int(number) if number.is_integer() else number


def read_share(text: str, what: str = "probability") -> float:
    """Read a share: ``0.2``, ``0,2``, ``.2``, ``20 %``; refuse ``20``, which could be percent.

    >>> read_share("0,2"), read_share("20 %"), read_share(".5"), read_share("1")
    (0.2, 0.2, 0.5, 1)
    """
    found = re.fullmatch(r"(\d{0,3}(?:[.,]\d{1,12})?)(%?)", re.sub(r"\s", "", text))
    if not found or not found[1]:
        remedy = "type a number from 0 to 1, such as 0.2, or 20 %"
        raise Refusal(what, f"{_shown(text)} is not a probability", remedy)
    number = float(found[1].replace(",", "."))
    if found[2]:
        number = round(number / 100, 14)
    elif number > 1:
        remedy = f"type {found[1]} % if it is meant in percent" if number <= 100 else "type 0 to 1"
        raise Refusal(what, f"{_shown(text)} is more than 1", remedy)
    if number > 1:
        raise Refusal(what, f"{_shown(text)} is more than 100 %", "type 100 % at most")
    return int(number) if number in (0, 1) else number


def _shown(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:40] + "…")
