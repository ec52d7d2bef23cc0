"""What each decision on a letter costs and brings, before it is made; made from `rules` alone.

These are the prices that an impact analysis finds: what the work will probably take, with the
trust that it costs until the end: surprises, a delay that nobody agreed to, defects. What the work
really takes is known afterwards. That is the only difference to what `World.decide` does, and a
test holds the two together.

Not counted: what other decisions will still do, and that trust ends at 0 and at 100.
"""

from typing import NamedTuple

from . import rules
from .deck import Letter
from .requests import Kind
from .world import World


class Price(NamedTuple):
    """The price of one decision on one letter.

    `days` of work on `activity` (by its place), `delay` of the finish, `cost` and `value` in
    dollars, `defects` on average, `trust` by group, until the end; `decider` is who decides, `fine`
    what is due if the decision leaves a must undone. `open` tells whether it can be made.
    """

    decision: str
    activity: int
    days: float
    delay: float
    cost: float
    value: float
    defects: float
    trust: tuple[tuple[str, float], ...]
    decider: str
    fine: float
    late: bool
    open: bool

    @property
    def worth(self) -> float:
        """All of it in dollars: value and trust less cost, delay, defects and fine."""
        trust = sum(points for _, points in self.trust)
        dollars = rules.BENEFITS * rules.TRUST_WORTH * trust / len(rules.GROUPS)
        return (
            self.value
            + dollars
            - self.cost
            - rules.DELAY_PRICE * self.delay
            - rules.DEFECT_PRICE * self.defects
            - self.fine
        )


def prices(world: World, place: int) -> dict[str, Price]:
    """Return the price of each decision on an open letter, as an analysis finds it today."""
    return {decision: price(world, place, decision) for decision in rules.DECISIONS}


def price(world: World, place: int, decision: str) -> Price:
    """Return the price of one decision."""
    letter = world.luck.letters[place]
    if letter.kind is Kind.ELABORATION:
        return _of_detail(world, letter, decision)
    if decision in ("approve", "trade"):
        return _of_yes(world, place, decision)
    if decision in rules.UNRECORDED:
        return _of_doing(world, letter, decision)
    return _of_no(world, place, decision)


def _of_detail(world: World, letter: Letter, decision: str) -> Price:
    activity, late = world.lands(letter)
    days = cost = delay = 0.0
    decider = "manager"
    if decision in rules.UNRECORDED:
        trust = float(rules.ANSWERED) if decision == "answer" else 0.0
    elif decision in ("approve", "trade"):
        trust, cost, decider = rules.NEEDLESS_BOARD, float(rules.BOARD_PRICE), "board"
    else:
        trust, days = rules.NO, rules.GUESSED
        cost, delay = days * rules.RATE, world.delay_of(activity, days)
    points = _trust(
        (letter.group, trust), ("sponsor", rules.SURPRISE * days + _unagreed(world, delay))
    )
    possible = decision != "trade"
    return Price(decision, activity, days, delay, cost, 0, 0, points, decider, 0, late, possible)


def _of_yes(world: World, place: int, decision: str) -> Price:
    letter, known = world.luck.letters[place], world.analysed[place]
    activity, days, cost, late = world.estimate(letter)
    trust, value, net = [(letter.group, float(rules.YES))], letter.request.value, days
    possible = decision == "approve" or world.can_trade(letter)
    if decision == "trade":
        trust = [(letter.group, float(rules.TRADED)), ("users", float(rules.LEFT_OUT))]
        net = 0.0
        cost -= days * rules.RATE
        worth = rules.LESSER.get(letter.activity, (0, 0, ""))[1]
        value -= days * worth
    delay = world.delay_of(activity, net) if net else 0.0
    decider = world.decider(letter, delay, cost, known)
    if decider == "board":
        cost += rules.BOARD_PRICE
    if not known:
        trust.append(("sponsor", rules.BLIND * net + _unagreed(world, delay)))
    defects = rules.defects(days, tracked=True, late=late)
    return Price(
        decision,
        activity,
        net,
        delay,
        cost,
        value,
        defects,
        _trust(*trust, _hurt(letter), ("users", rules.DEFECT * defects)),
        decider,
        0,
        late,
        possible,
    )


def _of_doing(world: World, letter: Letter, decision: str) -> Price:
    activity, days, cost, late = world.estimate(letter)
    real = days * rules.UNTRACKED
    delay = world.delay_of(activity, real)
    defects = rules.defects(real, tracked=False, late=late)
    return Price(
        decision,
        activity,
        real,
        delay,
        cost + (real - days) * rules.RATE,
        letter.request.value,
        defects,
        _trust(
            (letter.group, rules.DONE_AT_ONCE),
            _hurt(letter),
            ("sponsor", rules.SURPRISE * real + _unagreed(world, delay)),
            ("users", rules.DEFECT * defects),
        ),
        "nobody",
        0,
        late,
        True,
    )


def _of_no(world: World, place: int, decision: str) -> Price:
    letter, known = world.luck.letters[place], world.analysed[place]
    activity, late = world.lands(letter)
    if decision == "defer":
        points = rules.LATER_WITH_REASON if known else rules.LATER
        value = rules.kept(letter.request.value, letter.request.cost)
        cost = float(rules.DEFER_PRICE)
    else:
        points, value, cost = rules.NO_WITH_REASON if known else rules.NO, 0.0, 0.0
    trust = _trust((letter.group, points), ("sponsor", rules.FINED if letter.fine else 0))
    return Price(
        decision, activity, 0, 0, cost, value, 0, trust, "manager", letter.fine, late, True
    )


def _hurt(letter: Letter) -> tuple[str, float]:
    group, lost = letter.hurts
    return group, -lost


def _unagreed(world: World, delay: float) -> float:
    """Return the trust that a delay costs at the end if nobody agrees to it."""
    before = world.finish - world.agreed_finish
    return rules.UNAGREED_DELAY * (max(0.0, before + delay) - max(0.0, before))


def _trust(*parts: tuple[str, float]) -> tuple[tuple[str, float], ...]:
    """Add up points by group, and leave out who neither gains nor loses."""
    total: dict[str, float] = {}
    for group, points in parts:
        total[group] = total.get(group, 0.0) + points
    return tuple((group, points) for group, points in total.items() if points)
