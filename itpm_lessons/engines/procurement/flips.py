"""How firm a ranking of vendors is: how far a weight or a score may move before another one leads.

Exact: while one weight moves and the others stay as they are, the gap between two vendors is a
straight line, so the weight at which they tie is a division; the same holds for one score.
Knock-outs count: a vendor who is out cannot lead, and one who falls below a least score is out.

What this does not do: two changes at once. Several small ones together may turn what no single
one turns.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import chain

from ..percentile import exact_fraction
from ..refusal import Refusal
from .vendors import BEST_SCORE, MOST_WEIGHT, Scores


@dataclass(frozen=True)
class Flip:
    """A single change after which another vendor leads alone.

    A weight or a score leads to a tie at `after`, and to another leader beyond it; so `after` lies
    inside the scale, with room beyond. Where a knock-out decides, there is no tie: the leader is
    out once the score is below `after`; a vendor who was out leads at `after` or beyond it.

    Parameters
    ----------
    what : {"weight", "score", "knock-out"}
        What moves. A knock-out is a score that falls below its least, or rises to it.
    criterion : str
        On which criterion.
    vendor : str
        Whose score moves; "" for a weight.
    before, after : Fraction
        Where it stands now, and where it has to be passed. For a knock-out `after` is the least
        score, or what the vendor who comes back needs, if that is more.
    winner : str
        Who leads then.
    """

    what: str
    criterion: str
    vendor: str
    before: Fraction
    after: Fraction
    winner: str

    @property
    def size(self) -> Fraction:
        """By how much it moves, in points of the weight or of the score."""
        return abs(self.after - self.before)


@dataclass(frozen=True)
class Room:
    """How far one weight may move, in its own points, while who leads now stays level or ahead.

    `low` and `high` are the ends; `below` and `above` say who leads beyond them, None where the
    end is the scale's own.
    """

    criterion: str
    weight: Fraction
    low: Fraction
    high: Fraction
    below: str | None
    above: str | None


@lru_cache(512)
def weight_room(scores: Scores, criterion: str) -> Room:
    """Find how far the weight of a criterion may move while the others stay.

    Refuses a ranking without a single leader.

    >>> scores = Scores.of({"price": 60, "support": 40}, A=(5, 9), B=(8, 4))
    >>> room = weight_room(scores, "price")
    >>> round(float(room.high), 1), room.above, room.below
    (66.7, 'B', None)
    """
    leader, place = _leader(scores), scores.place(criterion)
    weight = exact_fraction(scores.criteria[place].weight)
    ends: dict[bool, list[tuple[Fraction, Fraction, str]]] = {True: [], False: []}
    for rival in scores.still_in:
        slope = _gap_on(scores, leader, rival, place)
        if rival != leader and slope:
            tie = weight - _gap(scores, leader, rival) / slope
            # of several who tie there, the one who gains most leads beyond it
            ends[slope < 0].append((abs(tie - weight), -abs(slope), rival))
    up, down = min(ends[True], default=None), min(ends[False], default=None)
    high, above = (weight + up[0], up[2]) if up else (Fraction(MOST_WEIGHT), None)
    low, below = (weight - down[0], down[2]) if down else (Fraction(0), None)
    if low <= 0:
        low, below = Fraction(0), None
    if high >= MOST_WEIGHT:
        high, above = Fraction(MOST_WEIGHT), None
    return Room(criterion, weight, low, high, below, above)


@lru_cache(64)
def flips(scores: Scores) -> tuple[Flip, ...]:
    """List every single change that turns the leader out; weights first, the smallest moves first.

    Empty where nobody leads alone, or nobody else is left.

    >>> scores = Scores.of({"price": 60, "support": 40}, A=(5, 9), B=(8, 4))
    >>> [(f.what, f.criterion, f.vendor, round(float(f.after), 2)) for f in flips(scores)][:2]
    [('weight', 'support', '', 36.0), ('weight', 'price', '', 66.67)]
    """
    if len(scores.best) != 1 or len(scores.vendors) < 2:
        return ()
    found = list(_comes_back(scores))
    if len(scores.still_in) > 1:
        found += chain(_of_weights(scores), _of_scores(scores), _of_knock_outs(scores))
    order = {"weight": 0, "score": 1, "knock-out": 1}
    return tuple(sorted(found, key=lambda flip: (order[flip.what], flip.size)))


def _of_weights(scores: Scores) -> list[Flip]:
    found = []
    for each in scores.criteria:
        room = weight_room(scores, each.name)
        for end, winner in ((room.low, room.below), (room.high, room.above)):
            if winner is not None:
                found.append(Flip("weight", each.name, "", room.weight, end, winner))
    return found


def _of_scores(scores: Scores) -> list[Flip]:
    """Raise a rival's score, or lower the leader's, until the two tie within the scale."""
    leader, found = _leader(scores), []
    rivals = [name for name in scores.still_in if name != leader]
    nearest = min(rivals, key=lambda rival: _gap(scores, leader, rival))
    for place, each in enumerate(scores.criteria):
        if not each.weight:
            continue
        pairs = [(rival, rival, 1) for rival in rivals] + [(leader, nearest, -1)]
        for moved, winner, way in pairs:
            before = exact_fraction(scores.vendor(moved).scores[place])
            needed = _gap(scores, leader, winner) / exact_fraction(each.weight)
            after = before + way * needed
            least = exact_fraction(each.least or 0)
            if least <= after and 0 < after < BEST_SCORE:  # beyond a tie there must be room
                found.append(Flip("score", each.name, moved, before, after, winner))
    return found


def _of_knock_outs(scores: Scores) -> list[Flip]:
    """List the leader's scores that may fall below a least one before the totals tie."""
    leader = _leader(scores)
    rivals = [name for name in scores.still_in if name != leader]
    winner = max(rivals, key=scores.total)
    found = []
    for place, each in enumerate(scores.criteria):
        if not each.least:  # nobody falls below 0
            continue
        before, least = exact_fraction(scores.vendor(leader).scores[place]), each.least
        fall = _gap(scores, leader, winner) / exact_fraction(each.weight) if each.weight else None
        if fall is None or before - fall < least:
            found.append(
                Flip("knock-out", each.name, leader, before, exact_fraction(least), winner)
            )
    return found


def _comes_back(scores: Scores) -> Iterator[Flip]:
    """List who would lead if the one score that knocks them out rose far enough."""
    leader = _leader(scores)
    for vendor in scores.vendors:
        out = scores.knocked_out(vendor.name)
        if len(out) != 1 or out[0].least is None:
            continue
        before = exact_fraction(scores.score(vendor.name, out[0].name))
        needed, weight = exact_fraction(out[0].least), exact_fraction(out[0].weight)
        behind = _gap(scores, leader, vendor.name)
        tie = before + behind / weight if weight else None
        if tie is None and behind >= 0:
            continue
        needed, level = max(needed, tie or needed), tie is not None and tie >= needed
        if needed < BEST_SCORE or (needed == BEST_SCORE and not level):
            yield Flip("knock-out", out[0].name, vendor.name, before, needed, vendor.name)


def _gap(scores: Scores, one: str, other: str) -> Fraction:
    """Lead of one vendor over another in points x weight: the totals' gap, not divided."""
    return (scores.total(one) - scores.total(other)) * scores.total_weight


def _gap_on(scores: Scores, one: str, other: str, place: int) -> Fraction:
    return exact_fraction(scores.vendor(one).scores[place]) - exact_fraction(
        scores.vendor(other).scores[place]
    )


def _leader(scores: Scores) -> str:
    if len(scores.best) != 1:
        problem = "nobody is left" if not scores.best else f"{' and '.join(scores.best)} tie"
        raise Refusal("ranking", problem, "change a score, a weight or a least score first")
    return scores.best[0]
