"""Would such forecasts have held? Forecasts of the past, from what was known then.

For each period of a known series, one after another (rolling origin): take the periods just
before as sample, forecast as `how_many` and `when_done` do, exactly, and see what came. The share
of forecasts that held is the hit rate; a good 85 % holds about 85 times of 100.

Measured on two real teams (335 and 239 weeks, window 12): the 85 % answer for the next week held
90 and 86 times of 100, that for the next four weeks 77 and 76, that for the next twelve 62 and 64.
Weeks are less independent, and the future less like the past, than the method assumes; so a
forecast is for the near future, and made anew as weeks come in.

Two cautions. Outcomes that overlap are not independent: a hundred forecasts of the next ten weeks
from two years are much less than a hundred proofs. And a hit rate far above what was stated is no
success either: it means answers later, or smaller, than they had to be.

Data of the measurement: rueedlinger, agile-project-dataset (MIT), by weeks of ISO 8601.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from .quantity import Sample, read_quantity
from .simulation import how_many, when_done

LEVELS = (0.5, 0.85, 0.95)


@dataclass(frozen=True)
class HitRate:
    """How often forecasts at one confidence held.

    >>> HitRate(0.85, 40, 34).share
    0.85
    """

    confidence: float
    forecasts: int
    hits: int

    @property
    def share(self) -> float:
        """Hits by forecasts; 0 where there were none."""
        return self.hits / self.forecasts if self.forecasts else 0.0


@dataclass(frozen=True)
class BackTest:
    """Hit rates by confidence, and how often the outcome lay inside the range.

    The range goes from what is exceeded with the highest confidence asked for to what is not
    exceeded with it: with 95 %, at most one in twenty outcomes should lie below, one in twenty
    above, so that `within` states 90 %.
    """

    rates: tuple[HitRate, ...]
    within: HitRate

    def __getitem__(self, confidence: float) -> HitRate:
        for rate in self.rates:
            if rate.confidence == confidence:
                return rate
        raise Refusal(f"confidence {shown(confidence)}", "was not asked for", "name it in `levels`")


def back_test_how_many(
    series: Iterable[float], periods: int, *, window: int = 12, levels: Sequence[float] = LEVELS
) -> BackTest:
    """Forecast the sum of the next `periods` from the `window` before, all along `series`.

    An answer holds where the sum was as large or larger. Refuses a series without room for one
    forecast.

    >>> test = back_test_how_many([5, 3, 4, 6, 2, 5, 4, 3], 2, window=3)
    >>> test[0.5].forecasts, test[0.5].hits, test[0.95].hits
    (4, 2, 4)
    """
    known = _read(series, window, periods)
    found = []
    for now in range(window, len(known) - periods + 1):
        sample = known[now - window : now]
        if any(sample):
            sums = how_many(sample, periods, exact=True).distribution
            answers = [sums.highest(level) for level in levels]
            came = sum(known[now : now + periods])
            held = [came >= answer for answer in answers]
            found.append((held, sums.highest(max(levels)) <= came <= sums.lowest(max(levels))))
    return _counted(found, levels)


def back_test_when(
    series: Iterable[float], items: float, *, window: int = 12, levels: Sequence[float] = LEVELS
) -> BackTest:
    """Forecast in how many periods `items` are done, from the `window` before, along `series`.

    An answer holds where they were done within it. A forecast counts only where even its latest
    answer lies inside the series, so that those near the end do not count as held, or as missed,
    for want of a future. Periods in which nothing was ever finished give no forecast.

    >>> test = back_test_when([5, 3, 4, 6, 2, 5, 4, 3], 8, window=3)
    >>> test[0.5].forecasts, test[0.5].hits, test[0.95].hits
    (3, 2, 3)
    """
    known = _read(series, window, 1)
    sums = [0, *accumulate(known)]
    found = []
    for now in range(window, len(known)):
        sample = known[now - window : now]
        if not any(sample):
            continue
        ends = when_done(items, sample, exact=True).distribution
        latest = int(ends.lowest(max(levels)))
        if now + latest <= len(known):
            done = [sums[now + n] - sums[now] >= items for n in range(latest + 1)]
            held = [done[int(ends.lowest(level))] for level in levels]
            earliest = int(ends.highest(max(levels)))
            found.append((held, done[latest] and not (earliest and done[earliest - 1])))
    return _counted(found, levels)


def _counted(found: list[tuple[list[bool], bool]], levels: Sequence[float]) -> BackTest:
    if not found:
        raise Refusal(
            "back-test", "the series leaves no forecast to judge", "give more periods, or ask less"
        )
    rates = tuple(
        HitRate(level, len(found), sum(held[place] for held, _ in found))
        for place, level in enumerate(levels)
    )
    stated = float(2 * exact_fraction(max(levels)) - 1)
    return BackTest(rates, HitRate(stated, len(found), sum(inside for _, inside in found)))


def _read(series: Iterable[float], window: int, periods: int) -> tuple[float, ...]:
    known = read_quantity("series", series)
    if not isinstance(known, Sample):
        raise Refusal("series", "it is a range", "give what was finished in each period")
    for what, number in (("window", window), ("periods", periods)):
        if isinstance(number, bool) or not isinstance(number, int) or number < 1:
            raise Refusal(what, f"it is {shown(number)}", "give a whole number, 1 or more")
    return known.values
