"""How much work there is when some of it has to be done again: the closed form of the cycle.

Of all work a share comes out right. If all that is wrong is found and done again, with the same
share right, the work adds up to a geometric series: ``1 + (1 - q) + (1 - q)**2 + ... = 1 / q``.

Not done here: time, and that errors are found late; `flow` does that.
Source: the geometric series; that projects rework their rework is Cooper's, see `rules`.
"""

from math import inf, isfinite

from ..activity import plain_number
from ..refusal import Refusal, shown


def _share(what: str, value: object, *, above: bool) -> float:
    share = plain_number(what, "it", value, "between 0 and 1")
    if not isfinite(share) or not 0 <= share <= 1 or (above and share == 0):
        remedy = "give a share such as 0.85 for 85 %" + (", above 0" if above else "")
        raise Refusal(what, f"it is {shown(value)}", remedy)
    return share


def total_work(quality: float, found: float = 1, again: float | None = None) -> float:
    """Return all work as a multiple of the plan.

    Parameters
    ----------
    quality : float
        Share of the work that comes out right at the first time.
    found : float
        Share of what is wrong that is ever found.
    again : float, optional
        Share of the rework that comes out right; the same as `quality` where it is missing.

    Raises
    ------
    Refusal
        Where a share is none, or so small that the work is beyond all numbers.

    Examples
    --------
    >>> round(total_work(0.85), 3)
    1.176
    >>> total_work(0.5), total_work(0.5, found=0), total_work(0.8, again=1)
    (2.0, 1.0, 1.2)
    """
    first = _share("quality", quality, above=True)
    seen = _share("share found", found, above=False)
    second = first if again is None else _share("quality of rework", again, above=True)
    left = (1 - seen) + second * seen  # of a round of rework, what does not come back
    work = 1 + (1 - first) * seen / left if left else inf
    if not isfinite(work):
        smallest = f"at {shown(second)} right, rework has no end"
        raise Refusal("quality of rework", smallest, "give a greater share")
    return round(work, 12)


def rounds(quality: float, count: int) -> list[float]:
    """Return the work of each round as a multiple of the plan: new, then again, then again.

    >>> [round(each, 3) for each in rounds(0.85, 3)]
    [1.0, 0.15, 0.023]
    """
    share = _share("quality", quality, above=True)
    if not isinstance(count, int) or not 0 <= count <= 10_000:
        raise Refusal("rounds", f"{shown(count)} of them", "give a whole number up to 10,000")
    return [(1 - share) ** number for number in range(count)]
