"""Ways to control a run, replays of them, and the best of other decisions under the same luck.

A policy is a function that is given a run waiting for a decision and returns the id of a choice,
or that of an exception together with its report.
"""

import random
from collections.abc import Callable, Iterable
from typing import NamedTuple

from .board import Draft, gate_decision, true_cause, true_consequence
from .decisions import choices, decide, keeps, offered
from .foresight import outlook
from .plan import DAYS_A_WEEK, StagedProject
from .run import advance, begin
from .state import GATE, STOPPED, Run

Policy = Callable[[Run], str | tuple[str, Draft]]


class Outcome(NamedTuple):
    """How a run ended.

    `value` is the net present value: benefits' worth less all money spent, benefits only if it
    was finished. `weeks` is until the end, `asked` how often somebody above had to decide.
    """

    value: float
    cost: float
    weeks: float
    finished: bool
    asked: int


class Regime(NamedTuple):
    """A way of control: how forecasts are watched, and how decisions are made."""

    name: str
    watch: str
    policy: Policy


def outcome(run: Run) -> Outcome:
    """Sum up a run that is over; for one under way, as it is forecast."""
    look, stopped = outlook(run), run.status == STOPPED
    asked = sum(entry.choice == "exception" or entry.what == "gate" for entry in run.log)
    cost = run.spent if run.over else look.cost
    days = run.today if run.over else look.days
    worth = 0.0 if stopped else look.worth
    return Outcome(worth - cost, cost, days / DAYS_A_WEEK, not stopped, asked)


def play(run: Run, policy: Policy) -> Run:
    """Let a run go on to its end under a policy."""
    while not run.over:
        waits = run.card is not None or run.status == GATE
        run = follow(run, policy) if waits else advance(run, 1e9)
    return run


def follow(run: Run, policy: Policy) -> Run:
    """Make the one decision that a policy makes."""
    chosen = policy(run)
    return decide(run, chosen) if isinstance(chosen, str) else decide(run, *chosen)


def replay(project: StagedProject, seed: object, regime: Regime) -> Run:
    """Play a project from the start under a regime; the same seed gives the same."""
    return play(begin(project, seed, regime.watch), regime.policy)


# ---- policies


def by_exception(run: Run) -> str:
    """Absorb what stays within, then use the reserve, then ask; at gates, follow the rules."""
    if run.status == GATE:
        return gate_decision(run)
    if "absorb" in offered(run):
        if keeps(run):
            return "absorb"
        if any(each.id == "reserve" and each.open for each in choices(run)):
            return "reserve"
    return "exception"


def keep_silent(run: Run) -> str:
    """Do as control by exception does, but never raise an exception within a stage."""
    chosen = by_exception(run)
    if chosen != "exception":
        return chosen
    return "absorb" if "absorb" in offered(run) else "wait"


def ask_always(run: Run) -> str:
    """Take everything to the board, as micromanagement does."""
    return gate_decision(run) if run.status == GATE else "exception"


def look_away(run: Run) -> str:
    """Absorb everything and go on."""
    if run.status == GATE:
        return "authorise"
    return "absorb" if "absorb" in offered(run) else "wait"


BY_EXCEPTION = Regime("by exception", "tolerance", by_exception)
MICROMANAGEMENT = Regime("micromanagement", "daily", ask_always)
SILENCE = Regime("silence", "tolerance", keep_silent)
NO_CONTROL = Regime("no control", "none", look_away)
REGIMES = (BY_EXCEPTION, MICROMANAGEMENT, NO_CONTROL)


def at_random(seed: object) -> Policy:
    """Return a policy that takes any open choice, by the luck of its own seed.

    It keeps to the rules of the house: outside the limits it raises an exception, with a sound
    report that offers some option and, beside it, to stop. At a gate it stops only where the
    rules would: runs that stop for no reason are no others to learn from.
    """
    chance = random.Random(f"decisions:{seed}")

    def policy(run: Run) -> str | tuple[str, Draft]:
        if run.status == GATE:
            stops = ("stop",) if gate_decision(run) == "stop" else ()
            return str(chance.choice(("authorise", "re-plan", *stops)))
        if run.card is not None and run.card.kind == "forecast":
            kind = chance.choice(("continue", "extend", *(() if run.dropped else ("descope",))))
            cause, consequence = true_cause(run), true_consequence(run)
            return "exception", Draft(cause, consequence, (kind, "stop"), kind)
        return chance.choice([each.id for each in choices(run) if each.open])

    return policy


# ---- many of them


def compare(
    project: StagedProject, seeds: Iterable[object], regimes: Iterable[Regime] = REGIMES
) -> dict[str, tuple[Outcome, ...]]:
    """Replay a project under each regime, with the same luck for all of them."""
    drawn = list(seeds)
    return {
        regime.name: tuple(outcome(replay(project, seed, regime)) for seed in drawn)
        for regime in regimes
    }


def other_decisions(project: StagedProject, seed: object, count: int = 200) -> tuple[Run, ...]:
    """Replay the luck of `seed` with other decisions, best first.

    All but one are decided at random, the last by exception. They show what was possible, with
    hindsight: nobody could know which of them it would be.
    """
    start = begin(project, seed)
    runs = [play(start, at_random(f"{seed}:{number}")) for number in range(count - 1)]
    runs.append(play(start, by_exception))
    return tuple(sorted(runs, key=lambda run: -outcome(run).value))


class Debrief(NamedTuple):
    """A run beside other decisions, and beside ways of control, all under the same luck.

    `values` are those of the other runs and `best` is the first of them, best first; `regimes`
    are by name.
    """

    mine: Outcome
    best: Run
    values: tuple[float, ...]
    regimes: dict[str, Outcome]


def debrief(run: Run, count: int = 200) -> Debrief:
    """Compare a run that is over with `count` others of the same project and luck."""
    project, seed = run.project, run.luck.seed
    regimes = {regime.name: outcome(replay(project, seed, regime)) for regime in REGIMES}
    others = other_decisions(project, seed, count)
    values = tuple(outcome(other).value for other in others)
    return Debrief(outcome(run), others[0], values, regimes)
