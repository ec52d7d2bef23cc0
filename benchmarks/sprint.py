"""How many Sprints are replayed in a second: beside a model of the same Sprint in SimPy.

python -m benchmarks sprint [--seconds S] [--json]

ClockIn's backlog and team, CPython alone. `replays_per_second`: one Sprint from Planning to the
Review, cards included, as the range of a burn-down replays it from its first day.
`games_per_second`: three Sprints by drawn policies, as the debrief plays them. `simpy_ratio`: the
time that SimPy takes for one Sprint without cards, over ours for the same one; the SimPy model is
the one that the tests hold ours against. In turns, medians of several runs.
"""

import argparse
import json
import statistics
import sys
import time
from pathlib import Path
from random import Random

from itpm_lessons.content.cases import clockin_backlog
from itpm_lessons.engines.sprint import Game, Policy, Team, outlook, play
from itpm_lessons.engines.sprint.luck import Luck
from itpm_lessons.engines.sprint.policy import run_sprint
from itpm_lessons.engines.sprint.world import World

ROUNDS = 7
BACKLOG, TEAM = clockin_backlog.without_done("clock in/out"), Team()


def main(arguments: list[str]) -> int:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks sprint", description=__doc__)
    parser.add_argument("--seconds", type=float, default=5, help="about how long it may take")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    figures = measure(options.seconds)
    if options.json:
        print(json.dumps(figures, indent=2))
    else:
        print("\n".join(f"{name:20} {value:10,.1f}" for name, value in figures.items()))
    return 0


def measure(seconds: float) -> dict[str, float]:
    """Figures by name; per second, or as a ratio."""
    planned = _planned()
    contenders = {
        "outlook": lambda count: outlook(planned.world, count),
        "games": lambda count: [_game(seed) for seed in range(count)],
        "ours": lambda count: [_plain_sprint(seed) for seed in range(count)],
        "simpy": lambda count: [_simpy_sprint(seed) for seed in range(count)],
    }
    counts = {name: _enough(run, seconds / 4 / ROUNDS) for name, run in contenders.items()}
    rates: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            rates[name].append(counts[name] / _timed(run, counts[name]))
    rate = {name: statistics.median(each) for name, each in rates.items()}
    return {
        "replays_per_second": round(rate["outlook"], 1),
        "games_per_second": round(rate["games"], 1),
        "simpy_ratio": round(rate["ours"] / rate["simpy"], 1),
    }


def _planned() -> Game:
    game = Game(BACKLOG, TEAM, 7)
    names = [BACKLOG.names[story] for story in Policy().stories(game.world)]
    return game.plan(names, goal=names[:2])


def _game(seed: int) -> object:
    return play(BACKLOG, TEAM, seed, Policy.drawn(Random(seed)))


def _luck(seed: int) -> Luck:
    luck = Luck(f"{seed}", BACKLOG.items, TEAM)
    luck.sprint(0).card_days = frozenset()
    return luck


def _plain_sprint(seed: int) -> float:
    world = World(BACKLOG, TEAM, _luck(seed))
    world.plan(Policy().stories(world), [], 3, True)
    run_sprint(world, {})
    return world.results[0].velocity


def _simpy_sprint(seed: int) -> float:
    luck = _luck(seed)
    world = World(BACKLOG, TEAM, luck)
    return _model().points_done(BACKLOG.items, luck, Policy().stories(world), 3, TEAM)


def _model():
    """The model of the tests, which stands beside them and is in no package."""
    root = str(Path(__file__).parents[1])
    if root not in sys.path:
        sys.path.insert(0, root)
    from tests.engines import sprint_in_simpy

    return sprint_in_simpy


def _enough(run, seconds: float) -> int:
    """How many runs take about so long."""
    count = 2
    while (taken := _timed(run, count)) < seconds / 4:
        count *= 2
    return max(2, round(count * seconds / taken))


def _timed(run, count: int) -> float:
    started = time.perf_counter()
    run(count)
    return time.perf_counter() - started
