"""How sure a share is that was seen on few cases: the interval of Wilson.

From k successes in n tries it finds the shares under which what was seen would not be unusual.
It stays inside 0 and 1, and is honest where the plain formula is not: with few tries, and with
none or all of them right.

Tries are taken to be independent and alike; questions of a test are neither quite, so that such an
interval is a rough guide. What this module does not do: compare two shares, and exact intervals.

Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
Journal of the American Statistical Association 22 (1927).
"""

from math import sqrt
from statistics import NormalDist

from .refusal import Refusal, shown
from .within import number_within, whole_within

MOST_TRIES = 1_000_000_000


def wilson_interval(successes: int, tries: int, confidence: float = 0.8) -> tuple[float, float]:
    """Return the interval of Wilson for a share, lower and upper end, both from 0 to 1.

    `confidence` is a share as well: 0.8 for an interval of 80 %. Refuses no tries, more successes
    than tries, and a confidence outside 0.01 to 0.999.

    >>> low, high = wilson_interval(52, 70, 0.95)
    >>> f"{low:.0%} to {high:.0%}"
    '63% to 83%'
    """
    tries = whole_within("share", "tries", tries, 1, MOST_TRIES, "tries")
    successes = whole_within("share", "successes", successes, 0, MOST_TRIES, "tries")
    if successes > tries:
        problem = f"{shown(successes)} of {shown(tries)} were right"
        raise Refusal("share", problem, "give no more successes than tries")
    level = number_within("interval", "confidence", confidence, 0.01, 0.999, "")
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share, weight = successes / tries, z * z / tries
    middle = (share + weight / 2) / (1 + weight)
    reach = z / (1 + weight) * sqrt(share * (1 - share) / tries + weight / (4 * tries))
    low = 0.0 if successes == 0 else max(0.0, middle - reach)
    high = 1.0 if successes == tries else min(1.0, middle + reach)
    return low, high
