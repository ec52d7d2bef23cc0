"""How pictures write numbers and words: short, never cut off, never in each other's way.

A picture is drawn before any browser measures it, so widths are estimated, with the widest of
the common interface fonts in mind; what fits by this estimate fits in the others too.
"""

from functools import lru_cache
from unicodedata import category, east_asian_width

from itpm_lessons.engines.typed import money as money

_NARROW, _WIDE = frozenset("iljtfrI.,:;|!'`()[]/ "), frozenset("mwMW@%&")


@lru_cache(4096)
def amount(value: float) -> str:
    """Write a number as people do: two decimals at most, no needless zeros, thousands apart.

    >>> amount(9.0), amount(2.505), amount(1234567), amount(-0.001)
    ('9', '2.5', '1,234,567', '0')
    """
    written = f"{round(value, 2) + 0.0:,.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written.replace("-", "−")


def are(number: int) -> str:
    """Choose the verb for a number of things.

    >>> are(1), are(2)
    ('is', 'are')
    """
    return "is" if number == 1 else "are"


def days(value: float) -> str:
    """Write a number of days with its unit.

    >>> days(1), days(4), days(0.5)
    ('1 day', '4 days', '0.5 days')
    """
    return f"{amount(value)} {'day' if value == 1 else 'days'}"


def hours(minutes: float) -> str:
    """Write a time in hours and minutes.

    >>> hours(0), hours(60), hours(135)
    ('0 min', '1 h', '2 h 15 min')
    """
    whole, rest = divmod(round(minutes), 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest} min" if rest else f"{whole} h"


def pixels(value: float) -> float:
    """Round a coordinate; a tenth of a pixel is finer than any eye, and short to send.

    >>> pixels(12.0), pixels(3.14159)
    (12, 3.1)
    """
    rounded = round(value, 1)
    whole = int(rounded)
    return whole if whole == rounded else rounded


def least_width(width: float) -> str:
    """Say how far a picture may be scaled down before it is scrolled: letters must stay letters.

    >>> least_width(600)
    'min-width:510px'
    """
    return f"min-width:{round(width * 0.85)}px"


@lru_cache(4096)
def width_of(text: str, size: float = 12) -> float:
    """Estimate how many pixels `text` takes at a font size of `size` pixels.

    >>> width_of("Payroll") < width_of("Payroll integration")
    True
    """
    return sum(map(_width, text)) * size


@lru_cache(4096)
def _width(letter: str) -> float:
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0
    if letter in _NARROW:
        return 0.38
    if letter in _WIDE:
        return 0.98
    if east_asian_width(letter) in "WF":
        return 1.15
    return 0.72 if letter.isupper() else 0.64


@lru_cache(4096)
def fitted(text: str, width: float, size: float = 12) -> str:
    """Shorten `text` to `width` pixels, with … where letters are missing.

    >>> fitted("Go", 100), fitted("Payroll integration", 60)
    ('Go', 'Payroll…')
    """
    if width_of(text, size) <= width:
        return text
    room = width - size  # for the three dots
    kept = 0
    for letter in text:
        room -= _width(letter) * size
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + "…" if kept else "…"


@lru_cache(4096)
def wrapped(text: str, width: float, size: float = 12, lines: int = 2) -> tuple[str, ...]:
    """Break `text` between words into lines of `width` pixels; what is too long ends in ….

    >>> wrapped("Device roll-out and App Store", 140)
    ('Device roll-out and', 'App Store')
    """
    words = text.split()
    broken: list[str] = []
    while words and len(broken) < lines - 1:
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", size) <= width:
            line += f" {words.pop(0)}"
        broken.append(fitted(line, width, size))
    if words:
        broken.append(fitted(" ".join(words), width, size))
    return tuple(broken)
