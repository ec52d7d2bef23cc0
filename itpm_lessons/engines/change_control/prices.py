"""What each decision on a letter costs and brings, before it is made; made from `rules` alone.

These are the prices that an impact analysis finds: what the work will probably take. What it
really takes is known afterwards. That is the only difference to what `World.decide` does, and a
test holds the two together.
"""

from typing import NamedTuple

from . import rules
from .deck import Letter
from .requests import Kind
from .world import World


class Price(NamedTuple):
    """The price of one decision on one letter.

    `days` of work on `activity` (by its place), `delay` of the finish, `cost` and `value` in
    dollars, `defects` on average, `trust` by group; `decider` is who decides, `fine` what is due
    if the decision leaves a must undone. `open` tells whether the decision can be made.
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
        return _of_yes(world, letter, decision)
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
    points = ((letter.group, float(trust)),)
    possible = decision != "trade"
    return Price(decision, activity, days, delay, cost, 0, 0, points, decider, 0, late, possible)


def _of_yes(world: World, letter: Letter, decision: str) -> Price:
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
    decider = world.decider(letter, delay, cost)
    if decider == "board":
        cost += rules.BOARD_PRICE
    return Price(
        decision,
        activity,
        net,
        delay,
        cost,
        value,
        rules.defects(days, tracked=True, late=late),
        (*trust, *_hurt(letter)),
        decider,
        0,
        late,
        possible,
    )


def _of_doing(world: World, letter: Letter, decision: str) -> Price:
    activity, days, cost, late = world.estimate(letter)
    real = days * rules.UNTRACKED
    return Price(
        decision,
        activity,
        real,
        world.delay_of(activity, real),
        cost + (real - days) * rules.RATE,
        letter.request.value,
        rules.defects(real, tracked=False, late=late),
        (
            (letter.group, float(rules.DONE_AT_ONCE)),
            *_hurt(letter),
            ("sponsor", rules.SURPRISE * real),
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
    trust: tuple[tuple[str, float], ...] = ((letter.group, float(points)),)
    if letter.fine:
        trust = (*trust, ("sponsor", float(rules.FINED)))
    return Price(
        decision, activity, 0, 0, cost, value, 0, trust, "manager", letter.fine, late, True
    )


def _hurt(letter: Letter) -> tuple[tuple[str, float], ...]:
    group, lost = letter.hurts
    return ((group, -lost),) if group else ()
