"""What can be decided on a morning, what it costs, and what it does.

Each decision says its price before it is taken, `price(state, decision)`, and is refused where it
makes no sense. It takes effect on the morning on which it is taken, before anything is pulled.
What this module does not do: advise.
"""

from dataclasses import dataclass, replace
from functools import singledispatch

from ..refusal import Refusal, shown
from .bench import Bench, Piece
from .items import ServiceClass
from .rules import interrupt, latest, put_down, wait
from .state import State

#: Days that a person needs to find their way in another stage.
FIND_WAY = 0.5


@dataclass(frozen=True)
class SetLimit:
    """Give a stage, or with None the whole board, another WIP limit; None for none.

    Nothing that is begun is sent back: what is above a new limit only takes in nothing more.
    """

    stage: str | None
    limit: int | None


@dataclass(frozen=True)
class MovePerson:
    """Let a person of one stage work in another one from now on."""

    source: str
    target: str


@dataclass(frozen=True)
class Expedite:
    """Make an item expedite: it goes first everywhere, passes limits and interrupts others."""

    number: int


@dataclass(frozen=True)
class Swarm:
    """Let a person of its stage help to clear the block of an item, in half the time left."""

    number: int


def decide(state: State, decision: object) -> State:
    """Return the state after a decision, before the day goes on.

    Refuses an unknown stage or item, a limit below 1, a person where nobody is, and an expedite
    or blocked item that is not one.
    """
    bench = Bench(state)
    apply(decision, bench)
    return bench.state()


def price(state: State, decision: object) -> str:
    """Say in a sentence what a decision costs; refuses what `decide` refuses."""
    decide(state, decision)
    return say_price(decision, state)


# ---- what they do


@singledispatch
def apply(decision: object, bench: Bench) -> None:
    """Take a decision on a board at work."""
    raise Refusal("decision", f"is {shown(decision)}", "give one of the decisions of this module")


@apply.register
def _(decision: SetLimit, bench: Bench) -> None:
    if decision.stage is None:
        bench.adopt(replace(bench.board, limit=decision.limit))
    else:
        bench.adopt(bench.board.with_stage(decision.stage, limit=decision.limit))


@apply.register
def _(decision: MovePerson, bench: Bench) -> None:
    board = bench.board
    source, target = board.place(decision.source), board.place(decision.target)
    if source == target:
        raise Refusal("move", "source and target are the same", "choose two stages")
    free_a_person(bench, source)
    board = board.with_stage(decision.source, people=board.stages[source].people - 1)
    bench.adopt(board.with_stage(decision.target, people=board.stages[target].people + 1))
    bench.free[source] -= 1
    bench.free[target] += 1
    bench.leave(target, bench.time + FIND_WAY)


@apply.register
def _(decision: Expedite, bench: Bench) -> None:
    piece = find(bench, decision.number)
    if piece.status == "done" or piece.service is ServiceClass.EXPEDITE:
        what = "done" if piece.status == "done" else "expedite"
        raise Refusal(f"item {piece.number}", f"is {what} already", "choose another item")
    others = sum(p.service is ServiceClass.EXPEDITE and p.status != "done" for p in bench.pieces)
    if others >= bench.board.expedite_limit:
        problem = f"{others} expedite items are not done, and the policy allows no more"
        raise Refusal(f"item {piece.number}", problem, "wait until they are done")
    piece.service = ServiceClass.EXPEDITE


@apply.register
def _(decision: Swarm, bench: Bench) -> None:
    piece = find(bench, decision.number)
    if piece.status != "blocked" or piece.until is None:
        raise Refusal(f"item {piece.number}", "is not blocked", "choose a blocked item")
    free_a_person(bench, piece.place)
    piece.until = bench.time + (piece.until - bench.time) / 2
    bench.expect(piece.until, piece)
    bench.leave(piece.place, piece.until)


def find(bench: Bench, number: int) -> Piece:
    """Return the item of this number; refuse where there is none."""
    piece = next((piece for piece in bench.pieces if piece.number == number), None)
    if piece is None:
        raise Refusal(f"item {shown(number)}", "is not on the board", "give the number of a card")
    return piece


def free_a_person(bench: Bench, place: int) -> None:
    """See to it that somebody in a stage is free, if need be by an interruption."""
    if bench.free[place] > 0:
        return
    piece = latest(bench, place)
    if piece is None:
        name = bench.board.stages[place].name
        raise Refusal(f"stage {shown(name)}", "has nobody to spare now", "ask another stage")
    interrupt(bench, piece)


def pause(bench: Bench, place: int, days: float) -> None:
    """Let nobody in a stage work for so many days; their items lose time and nothing else."""
    for piece in [p for p in bench.pieces if p.place == place and p.status == "working"]:
        put_down(bench, piece)
        wait(bench, piece)
    for _ in range(bench.free[place]):
        bench.leave(place, bench.time + days)


# ---- what they cost


@singledispatch
def say_price(decision: object, state: State) -> str:
    """Say what a decision costs, without asking whether it can be taken."""
    raise Refusal("decision", f"is {shown(decision)}", "give one of the decisions of this module")


@say_price.register
def _(decision: SetLimit, state: State) -> str:
    if decision.limit is None:
        return "Free of charge; everything finished moves on, and the board may fill up."
    return f"Free of charge; nothing moves in above {decision.limit}, so people before may wait."


@say_price.register
def _(decision: MovePerson, state: State) -> str:
    lost = f"{FIND_WAY:g} days to find the way in {decision.target}"
    return f"Costs {lost}{interrupted(state, decision.source)}."


@say_price.register
def _(decision: Expedite, state: State) -> str:
    card = state[decision.number]
    cost = f"{state.board.restart:g} person-days"
    stages = state.board.names[max(0, card.place) :]
    where, each = " and ".join(stages), " each time" if len(stages) > 1 else ""
    return f"In {where} it may interrupt another item, which costs {cost}{each}."


@say_price.register
def _(decision: Swarm, state: State) -> str:
    card = state[decision.number]
    left = ((card.until or 0) - state.day) / 2
    stage = state.board.stages[card.place].name
    return f"Costs a person of {stage} for {left:g} days{interrupted(state, stage)}."


def interrupted(state: State, stage: str) -> str:
    """Say which item is interrupted when a person of a stage is called away, if one is."""
    place = state.board.place(stage)
    bench = Bench(state)
    piece = None if bench.free[place] > 0 else latest(bench, place)
    if piece is None:
        return ""
    return f", and {state.board.restart:g} person-days as item {piece.number} is interrupted"
