"""What is known of both worlds without drawing anything: means and percentiles."""

from math import inf, log

from ..activity import plain_number
from ..refusal import Refusal, shown

LEAST_ALPHA, MOST_ALPHA = 0.3, 10.0


def theoretical_mean(alpha: float) -> float:
    """Mean of the fat world: alpha / (alpha - 1), infinite at 1 and below.

    >>> theoretical_mean(2), theoretical_mean(1), theoretical_mean(0.9)
    (2.0, inf, inf)
    """
    known = read_alpha(alpha)
    return known / (known - 1) if known > 1 else inf


def theoretical_percentile(alpha: float, share: float) -> float:
    """Cost that this share of the fat world's projects stays below: (1 - share) ** (-1 / alpha).

    It is finite for every alpha.

    >>> theoretical_percentile(2, 0.75), round(theoretical_percentile(0.9, 0.5), 2)
    (2.0, 2.16)
    """
    return float((1 - inner_share(share)) ** (-1 / read_alpha(alpha)))


def thin_mean(alpha: float) -> float:
    """Mean of the thin world with the same median; finite for every alpha.

    >>> round(thin_mean(1), 3)  # 1 + (2 - 1) / ln 2
    2.443
    """
    return 1 + thin_scale(read_alpha(alpha))


def thin_percentile(alpha: float, share: float) -> float:
    """Cost that this share of the thin world's projects stays below.

    >>> thin_percentile(1.5, 0.5) == theoretical_percentile(1.5, 0.5)
    True
    """
    return 1 - thin_scale(read_alpha(alpha)) * log(1 - inner_share(share))


def thin_scale(alpha: float) -> float:
    """Scale of the exponential that lies above 1 and has the fat world's median."""
    return (2 ** (1 / alpha) - 1) / log(2)


def read_alpha(alpha: float) -> float:
    """Read alpha; refuse what lies outside `LEAST_ALPHA` to `MOST_ALPHA`."""
    number = plain_number("tail", "alpha", alpha, "0.3 to 10")
    if not LEAST_ALPHA <= number <= MOST_ALPHA:
        raise Refusal("tail", f"alpha is {shown(alpha)}", "give 0.3 to 10")
    return number


def inner_share(share: float) -> float:
    """Read a share between 0 and 1, both excluded."""
    number = plain_number("percentile", "its share", share, "0 to 1, such as 0.95")
    if not 0 < number < 1:
        raise Refusal("percentile", f"its share is {shown(share)}", "give it such as 0.95")
    return number
