"""How many projects in stages are replayed in a second: beside a SimPy model of the same rules.

python -m benchmarks stages [--count N] [--json]

ClockIn's four stages, CPython alone, processor time. For each way of control: `N replays` from
the draw of their luck to the outcome, in seconds. `debrief`: what a learner waits for at the end,
with its 200 other runs. `simpy_ratio`: the time that the SimPy model of the tests takes for the
same number under control by exception, over ours; it keeps no state to go back to, and no log.
Medians of several rounds.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable

from itpm_lessons.engines.stages import CLOCKIN, REGIMES, by_exception, debrief, outcome, replay
from itpm_lessons.engines.stages.examples import BENEFITS, RESERVE
from itpm_lessons.engines.stages.regimes import BY_EXCEPTION, play
from itpm_lessons.engines.stages.run import begin
from tests.engines import stages_by_simpy

ROUNDS = 3


def main(arguments: list[str]) -> int:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks stages", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000, help="how many replays")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    figures = measure(options.count)
    if options.json:
        print(json.dumps(figures, indent=2))
    else:
        print("\n".join(f"{name:36} {value:8.2f}" for name, value in figures.items()))
    return 0


def measure(count: int) -> dict[str, float]:
    """Measure all figures."""
    figures = {
        f"{count} replays {regime.name}": seconds(
            lambda regime=regime: [outcome(replay(CLOCKIN, seed, regime)) for seed in range(count)]
        )
        for regime in REGIMES
    }
    run = play(begin(CLOCKIN, 1), by_exception)
    figures["debrief"] = seconds(lambda: debrief(run))
    plan = [
        (stage.days, stage.budget, stage.cost_percent, stage.time_weeks * 5)
        for stage in CLOCKIN.stages
    ]
    theirs = seconds(
        lambda: [
            stages_by_simpy.Project(plan, BENEFITS, 0.08, RESERVE, f"b{seed}", True)
            for seed in range(count)
        ]
    )
    figures["simpy_ratio"] = theirs / figures[f"{count} replays {BY_EXCEPTION.name}"]
    return figures


def seconds(work: Callable[[], object]) -> float:
    """Return the median of several rounds, in seconds of processor time."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
