"""What a week does to a world: people wait, work ends, and what is hidden comes to light."""

from typing import TYPE_CHECKING

from ..refusal import Refusal
from . import rules
from .course import COST, FINISH
from .deciding import do_now, guess
from .recording import enter_found
from .records import GONE, Hidden
from .requests import Kind

if TYPE_CHECKING:
    from .world import World


def pass_week(world: "World") -> None:
    """Let a week pass: people wait, go round, and what nobody recorded comes to light."""
    if world.over:
        raise Refusal("the project", "is finished", "look at the debrief, or begin anew")
    for place in world.inbox():
        _wait(world, place)
    world.week += 1
    world.day += rules.DAYS_A_WEEK
    world.analyses_this_week = 0
    _surface(world)
    if world.true_ends[-1] <= world.day or world.week > rules.LONGEST_WEEKS:
        _finish(world)
    world.leave_trail()


def _wait(world: "World", place: int) -> None:
    """Let the writer of an open letter wait another week, and see what that leads to."""
    letter = world.luck.letters[place]
    waited = world.week - world.luck.arrives[place] + 1
    if letter.kind is Kind.GOLD_PLATING:
        world.state[place] = GONE
        do_now(world, place, "finished alone", 0)
    elif waited < rules.PATIENCE or letter.fine:
        world.move_trust(letter.group, rules.WAITED)
    elif letter.kind is Kind.ELABORATION:
        world.state[place] = GONE
        world.move_trust(letter.group, rules.NO)
        guess(world, place, rules.NO)
    elif letter.days <= rules.SMALL:
        world.state[place] = GONE
        do_now(world, place, "went round", rules.WENT_ROUND)
    else:
        world.state[place] = GONE
        world.move_trust(letter.group, rules.NO)
        world.tell(place, "gave up", trust=rules.NO)


def _surface(world: "World") -> None:
    """Show what is hidden in each activity that should be finished, or is."""
    while True:
        known, true = world.known_ends, world.true_ends
        due = [
            each
            for each in world.hidden
            if known[each.activity] <= world.day or true[each.activity] <= world.day
        ]
        if not due:
            return
        for each in due:
            world.hidden.remove(each)
            _show(world, each)


def _show(world: "World", each: Hidden) -> None:
    before = world.finish
    world.add(each.activity, each.days, 0)
    world.cost += each.cost
    world.expected_defects += each.defects
    if each.how != "estimate":
        world.found[each.activity] += each.days
    delay = world.finish - before
    if each.how == "blind" and not world.luck.letters[each.letter].fine:
        world.use_room(delay, each.cost)
    points = {"undecided": rules.SURPRISE, "guess": rules.SURPRISE, "blind": rules.BLIND}
    lost = points.get(each.how, 0.0) * max(0.0, each.days)
    world.move_trust("sponsor", lost)
    world.tell(each.letter, f"found {each.how}", each.days, each.cost, lost, delay)
    if each.how == "undecided":
        enter_found(world, each.letter, delay, each.cost)


def _finish(world: "World") -> None:
    """Settle the accounts."""
    for each in list(world.hidden):
        world.hidden.remove(each)
        _show(world, each)
    for place in world.inbox():
        letter = world.luck.letters[place]
        world.state[place] = GONE
        if not letter.fine:
            world.move_trust(letter.group, rules.NO)
            world.tell(place, "unanswered", trust=rules.NO)
    for place, letter in enumerate(world.luck.letters):
        if letter.fine and world.state[place] not in ("approve", "trade", *rules.UNRECORDED):
            world.fines += letter.fine
            world.move_trust("sponsor", rules.FINED)
            world.tell(place, "fined", 0, letter.fine, rules.FINED)
    unagreed = max(0.0, world.finish - world.agreed_finish)
    lost = rules.UNAGREED_DELAY * unagreed
    world.move_trust("sponsor", lost)
    world.move_trust("users", rules.DEFECT * world.defects)
    world.over = True
    world.tell(None, "over", world.finish - FINISH, world.cost - COST, lost)
