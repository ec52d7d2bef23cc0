"""Forward and backward pass on random networks, ours beside six peers.

python -m benchmarks cpm [--size N] [--json]

Every contender finds the early and late start of every activity; answers are compared in the
run. Times are wall clock, medians in milliseconds. Repeats are interleaved, so that a noisy
moment hits all; a ratio is the median of the ratios within each round. What a contender works on
(graph, records, arrays) is there before the clock starts; README.md beside this file says what
is timed for each.

Ratios of networkx, rustworkx and igraph: their time over ours with numbering and rows included
(`…_once_compiled`: over our two passes alone). stream_ratio: our two passes, once compiled, over
one loop through the same arrays. All four are the worst of the shuffled networks of the largest
size. pmcontrols_ratio: pmcontrols over `schedule(project)` without any compiler, on 1,000
activities, whatever --size says.
"""

import argparse
import gc
import json
import platform
import sys
from statistics import median
from time import perf_counter

from itpm_lessons.engines import fast_network

from .contenders import CONTENDERS, Contender
from .networks import Columns, draw

SIZES = (1_000, 10_000, 100_000, 1_000_000)
REPEATS = {1_000: 31, 10_000: 9}
PLAN = 1_000
GRAPHS = ("networkx", "rustworkx", "igraph")


def main(arguments: list[str]) -> int:
    """Measure and print; status 1 where contenders disagree."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks cpm", description=__doc__)
    parser.add_argument("--size", type=int, help=f"activities; else each of {SIZES}")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    sizes = (options.size,) if options.size else SIZES
    if min(sizes) < 2:
        parser.error("--size: give 2 or more activities")
    results = [
        measure(size, deep=deep, shuffled=shuffled)
        for size in dict.fromkeys((PLAN, *sizes))
        for deep in (False, True)
        for shuffled in (False, True)
    ]
    report = {**ratios(results, max(sizes)), "python": platform.python_version(), "rows": results}
    print(json.dumps(report, indent=2) if options.json else as_text(report))
    return 0 if all(row["agree"] for row in results) else 1


def measure(size: int, *, deep: bool, shuffled: bool) -> dict:
    """Time every contender that takes part on one network."""
    columns = draw(size, deep=deep, shuffled=shuffled)
    print(f"{size} {columns.name} …", file=sys.stderr, flush=True)
    repeats = next((REPEATS[most] for most in REPEATS if size <= most), 5)
    running, answers, absent = {}, {}, {}
    for contender in CONTENDERS:
        if size <= contender.most:
            _prepare(contender, columns, running, answers, absent)
    times = {name: [] for name in running}
    gc.collect()
    gc.freeze()  # one contender's heap is not another's garbage to sift
    for _ in range(repeats):
        for name, run in running.items():
            times[name].append(_time(run))
    gc.unfreeze()
    expected = next(iter(answers.values()))
    return {
        "size": size,
        "network": columns.name,
        "links": len(columns.predecessors),
        "agree": all(answer == expected for answer in answers.values()),
        "compared": list(answers),
        "absent": absent,
        "ms": {name: median(taken) for name, taken in times.items()},
        "rounds": times,
    }


def _prepare(
    contender: Contender, columns: Columns, running: dict, answers: dict, absent: dict
) -> None:
    """Build, run once (which also compiles what has to be) and keep the answer."""
    try:
        run, answer = contender.prepare(columns)
        found = answer(run())
    except Exception as reason:  # a peer that is missing, or refuses: said in the table
        if contender.name.startswith("ours") and fast_network.is_available():
            raise
        absent[contender.name] = f"{type(reason).__name__}: {str(reason)[:120]}"
        return
    running[contender.name] = run
    if found is not None:
        answers[contender.name] = tuple(map(list, found))


def _time(run) -> float:
    begun = perf_counter()
    result = run()
    taken = perf_counter() - begun
    del result
    return taken * 1000


def ratios(results: list[dict], size: int) -> dict:
    """Bigger is better, but for the stream."""
    largest = [r["rounds"] for r in results if r["size"] == size and "shuffled" in r["network"]]
    plan = [r["rounds"] for r in results if r["size"] == PLAN and "shuffled" in r["network"]]
    ours = "ours, numba" if "ours, numba" in largest[0] else "ours, plain"
    compiled = f"{ours}, once compiled"
    found = {"size": size, "engine": ours}
    for peer in GRAPHS:
        found[f"{peer}_ratio"] = _worst(largest, peer, ours)
        found[f"{peer}_ratio_once_compiled"] = _worst(largest, peer, compiled)
    found["stream_ratio"] = _worst(largest, compiled, "stream", max)
    found["pmcontrols_ratio"] = _worst(plan, "pmcontrols", "ours, schedule(project)")
    found["pmcontrols_ratio_with_rows"] = _worst(plan, "pmcontrols", "ours, schedule(project).rows")
    found["pmcontrols_ratio_from_records"] = _worst(plan, "pmcontrols", "ours, rows from records")
    found["pmcontrols_ratio_arrays"] = _worst(plan, "pmcontrols", "ours, plain")
    found["trueppm_ratio"] = _worst(plan, "trueppm-scheduler", "ours, schedule(project)")
    return found


def _worst(networks: list[dict], above: str, below: str, choose=min) -> float | None:
    found = [
        median(a / b for a, b in zip(rounds[above], rounds[below], strict=True))
        for rounds in networks
        if above in rounds and below in rounds
    ]
    return round(choose(found), 2) if found else None


def as_text(report: dict) -> str:
    """Render a table in Markdown, one column a network, then the ratios."""
    rows = report["rows"]
    heads = [f"{r['size']:,} {r['network']}" for r in rows]
    lines = [f"| ms | {' | '.join(heads)} |", "|---|" + "---:|" * len(rows)]
    for contender in CONTENDERS:
        cells = [
            f"{r['ms'][contender.name]:.3g}" if contender.name in r["ms"] else "-" for r in rows
        ]
        lines.append(f"| {contender.name} | {' | '.join(cells)} |")
    absent = {f"{name}: {why}" for r in rows for name, why in r["absent"].items()}
    lines += ["", *(f"absent: {line}" for line in sorted(absent))]
    agree = all(r["agree"] for r in rows)
    lines.append("answers agree" if agree else "ANSWERS DIFFER: see --json")
    lines += [f"{key}: {value}" for key, value in report.items() if key != "rows"]
    return "\n".join(lines)
