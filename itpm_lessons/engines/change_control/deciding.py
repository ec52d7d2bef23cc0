"""What each decision on a letter does to a world: the rules of `rules`, carried out."""

from typing import TYPE_CHECKING

from ..refusal import Refusal
from . import rules
from .course import NAMES
from .deck import Letter
from .recording import enter
from .records import OPEN
from .requests import Kind

if TYPE_CHECKING:
    from .world import World


def analyse(world: "World", place: int) -> None:
    """Look into a letter; what is running waits a little."""
    _refuse_unless_open(world, place)
    if world.analysed[place]:
        raise Refusal("this request", "was looked into already", "decide on it")
    days, price = rules.analysis(world.analyses_this_week)
    world.analyses_this_week += 1
    world.analysed[place] = True
    before = world.finish
    world.lengthen(days)
    world.agreed_finish += world.finish - before  # whoever asks for it agrees to it
    world.pay(price)
    world.tell(place, "analysed", world.finish - before, price)


def decide(world: "World", place: int, decision: str) -> None:
    """Carry out a decision on an open letter."""
    _refuse_unless_open(world, place)
    letter = world.luck.letters[place]
    if decision not in rules.DECISIONS:
        known = ", ".join(rules.DECISIONS)
        raise Refusal(f"decision {decision!r}", "is not known", f"use one of {known}")
    if decision == "trade" and not world.can_trade(letter):
        problem = "there is not as much lesser work left in the same activity"
        raise Refusal("the trade", problem, "decide otherwise")
    world.state[place] = decision
    if letter.kind is Kind.ELABORATION:
        _elaborate(world, place, decision)
    elif decision in rules.UNRECORDED:
        what = "did" if decision == "do" else "promised"
        do_now(world, place, what, rules.DONE_AT_ONCE)
    elif decision in ("approve", "trade"):
        _accept(world, place, decision)
    else:
        _decline(world, place, decision)


def _refuse_unless_open(world: "World", place: int) -> None:
    here = world.state[place] == OPEN and world.luck.arrives[place] <= world.week
    if world.over or not here:
        raise Refusal("this request", "is not open", "choose one from the inbox")


def _elaborate(world: "World", place: int, decision: str) -> None:
    group = world.luck.letters[place].group
    if decision == "answer":
        world.move_trust(group, rules.ANSWERED)
        world.tell(place, "answered", trust=rules.ANSWERED)
    elif decision == "do":
        world.tell(place, "done as agreed")
    elif decision in ("approve", "trade"):
        world.move_trust(group, rules.NEEDLESS_BOARD)
        world.pay(rules.BOARD_PRICE)
        enter(world, place, decision, world.analysed[place], 0, rules.BOARD_PRICE, "board", True)
        world.tell(place, "needless", cost=rules.BOARD_PRICE, trust=rules.NEEDLESS_BOARD)
    else:
        world.move_trust(group, rules.NO)
        enter(world, place, decision, world.analysed[place], 0, 0, "manager", False)
        guess(world, place, rules.NO, f"guessed after {decision}")


def guess(world: "World", place: int, trust: float, what: str = "guessed") -> None:
    """Let the team guess what nobody answered or somebody refused; some of it is done again."""
    activity, _ = world.lands(world.luck.letters[place])
    days = rules.GUESSED * world.luck.factor[place]
    world.hide(activity, days, days * rules.RATE, place, "guess")
    world.tell(place, what, trust=trust)


def do_now(world: "World", place: int, what: str, trust: float) -> None:
    """Have it done with no trace in plan and log."""
    letter = world.luck.letters[place]
    activity, days, cost, late = world.estimate(letter)
    real = days * world.luck.factor[place] * rules.UNTRACKED
    defects = world.build(place, real, tracked=False, late=late)
    world.hide(activity, real, cost + (real - days) * rules.RATE, place, "undecided", defects)
    world.move_trust(letter.group, trust)
    world.tell(place, what, trust=trust)


def _accept(world: "World", place: int, decision: str) -> None:
    letter = world.luck.letters[place]
    activity, days, cost, late = world.estimate(letter)
    real = days * world.luck.factor[place]
    world.expected_defects += world.build(place, real, tracked=True, late=late)
    trust, traded = rules.YES, ""
    out = days if decision == "trade" else 0.0
    if out:
        trust, traded = rules.TRADED, _trade(world, activity, days)
        cost -= out * rules.RATE
    known = world.analysed[place]
    delay = world.delay_of(activity, days - out) if days > out else 0.0
    decider = _decided_by(world, letter, delay, cost, known)
    world.move_trust(letter.group, trust)
    if known:
        world.add(activity, days - out, days - out)
        world.agreed_finish += delay
        world.pay(cost)
        over = real - days
        world.hide(activity, over, over * rules.RATE, place, "estimate")
    else:
        over = real - out
        world.hide(activity, over, cost + (real - days) * rules.RATE, place, "blind")
    owner = rules.OWNERS.get(NAMES[activity], rules.MANAGER)
    enter(world, place, decision, known, delay, cost, decider, True, traded, owner)
    fee = rules.BOARD_PRICE if decider == "board" else 0
    told = (delay, cost + fee) if known else (0.0, float(fee))
    world.tell(place, decision if known else f"{decision} blind", *told, trust)


def _trade(world: "World", activity: int, days: float) -> str:
    """Take lesser work out of an activity; its days and value go."""
    name = NAMES[activity]
    _, worth, what = rules.LESSER[name]
    world.lesser[name] -= days
    world.value -= days * worth
    world.move_trust("users", rules.LEFT_OUT)
    return what


def _decided_by(world: "World", letter: Letter, delay: float, cost: float, known: bool) -> str:
    if world.decider(letter, delay, cost, known) == "board":
        world.pay(rules.BOARD_PRICE)
        return "board"
    if known:
        world.use_room(delay, cost)
    return "manager"


def _decline(world: "World", place: int, decision: str) -> None:
    letter, known = world.luck.letters[place], world.analysed[place]
    if decision == "defer":
        trust = rules.LATER_WITH_REASON if known else rules.LATER
        world.value += rules.kept(letter.request.value, letter.request.cost)
        world.pay(rules.DEFER_PRICE)
    else:
        trust = rules.NO_WITH_REASON if known else rules.NO
    world.move_trust(letter.group, trust)
    activity, days, cost, _ = world.estimate(letter)
    delay = world.delay_of(activity, days)
    enter(world, place, decision, known, delay, cost, "manager", False)
    world.tell(place, decision, trust=trust)
