"""What a check and an import add: beside an empty cell, and beside bare Python.

python -m benchmarks check [--rounds N] [--json]

`check`: the time from sending a cell to its reply, in a real kernel, for `task.check(51)` with
progress kept, beside an empty cell; in turn, in one kernel. `import`: the whole life of a process
that imports `itpm_lessons`, beside one that does nothing. Milliseconds, medians.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

OPEN = """
from itpm_lessons import exercise
task = exercise("planning/late_payroll")
task
"""


def main(arguments: list[str]) -> int:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks check", description=__doc__)
    parser.add_argument("--rounds", type=int, default=100, help="how often each is timed")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ITPM_DATA"] = folder
        figures = {**_cells(options.rounds), **_imports(max(5, options.rounds // 5))}
    if options.json:
        print(json.dumps(figures, indent=2))
    else:
        print("\n".join(f"{name:22} {value:8.2f} ms" for name, value in figures.items()))
    return 0


def _cells(rounds: int) -> dict[str, float]:
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(kernel_name="python3")
    try:
        _run(client, OPEN)
        times: dict[str, list[float]] = {"pass": [], "task.check(51)": []}
        for _ in range(rounds + 5):
            for source, taken in times.items():
                taken.append(_run(client, source))
        empty, check = (statistics.median(taken[5:]) for taken in times.values())
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return {"empty_cell": empty, "check": check, "check_adds": check - empty}


def _run(client, source: str) -> float:
    """Milliseconds until the reply; raises where the cell failed."""
    start = time.perf_counter()
    reply = client.execute_interactive(source, timeout=60, output_hook=lambda message: None)
    taken = (time.perf_counter() - start) * 1000
    if reply["content"]["status"] != "ok":
        raise RuntimeError(reply["content"]["evalue"])
    return taken


def _imports(rounds: int) -> dict[str, float]:
    times: dict[str, list[float]] = {"pass": [], "import itpm_lessons": []}
    for _ in range(rounds + 1):
        for source, taken in times.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", source], check=True)
            taken.append((time.perf_counter() - start) * 1000)
    bare, ours = (statistics.median(taken[1:]) for taken in times.values())
    return {"bare_python": bare, "import": ours, "import_adds": ours - bare}
