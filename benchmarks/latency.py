"""From a key press or a drag in JupyterLab to the changed page: the plan widget beside interact.

python -m benchmarks latency [--presses N] [--json]

Both draw the same plan, of 12 and of 200 activities, in one JupyterLab server with the kit's own
settings, in one Chromium. `interact` redraws an inline matplotlib Gantt chart of the same
schedule from ipywidgets' integer slider. A press is a real key event; its time runs from the
event's own time stamp to the first change of the page that shows the recomputed plan. `drag` is
the plan widget's own: from the pointer event to the bar that follows it, drawn by the stage.
Milliseconds; medians and 95th percentiles over the presses, the first five left out.
"""

import argparse
import json
import statistics
import tempfile
from pathlib import Path

from . import lab_session

SIZES = (12, 200)
WARM_UP = 5

PLAN = """
import random
from itpm_lessons.engines.network import Activity, Dependency, Project
from itpm_lessons.engines.critical_path import schedule
draw = random.Random(7)
names = [f"a{i}" for i in range(SIZE)]
places = [place for place in range(1, SIZE) for _ in range(2)]
links = {(draw.choice(names[max(0, to - 6) : to]), names[to]) for to in places}
activities = [Activity(name, draw.randint(2, 9)) for name in names]
project = Project(activities, [Dependency(*pair) for pair in sorted(links)])
driver = schedule(project).critical[0]
"""
OURS = """
from itpm_lessons import PlanWidget
plan = PlanWidget(project)
plan
"""
INTERACT = """
%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import IntSlider, interact

def show(days):
    rows = schedule(project.with_duration(driver, days)).rows
    plt.figure(figsize=(9, 1 + len(rows) * 0.25))
    colours = ["tab:red" if row.critical else "tab:blue" for row in rows]
    starts, days = [row.early_start for row in rows], [row.duration for row in rows]
    plt.barh(range(len(rows)), days, left=starts, color=colours)
    plt.yticks(range(len(rows)), [row.name for row in rows])
    plt.gca().invert_yaxis()
    plt.show()

_ = interact(show, days=IntSlider(value=5, min=1, max=400))
"""

# Times the first mutation, after each input event, for which `shown()` gives a new value.
RECORDER = """([kind, target, shown]) => {
  const read = new Function("return " + shown), times = [];
  let since = null, before = read();
  window.addEventListener(kind, (event) => { since = event.timeStamp; before = read(); }, true);
  new MutationObserver(() => {
    if (since === null || read() === before) return;
    times.push(performance.now() - since); since = null;
  }).observe(document.querySelector(target), {
    subtree: true, childList: true, attributes: true, characterData: true });
  return (window.recorded = times).length;
}"""
BAR = ".itpm-gantt [data-id].itpm-critical"  # the first critical activity of the plan
FINISH = "document.querySelector('.itpm-figure b')?.textContent"
IMAGE = "document.querySelector('.jp-OutputArea-output img')?.src"


def main(arguments: list[str]) -> int:
    """Measure, print a table or JSON; exit status 1 where there is no Chromium to measure in."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks latency", description=__doc__)
    parser.add_argument("--presses", type=int, default=40, help="key presses for each figure")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    if not lab_session.find_chromium():
        print("latency: there is no Chromium; install it, or set ITPM_CHROMIUM to its path")
        return 1
    figures = measure(options.presses)
    print(json.dumps(figures, indent=2) if options.json else as_table(figures))
    return 0


def measure(presses: int) -> dict[str, dict[str, float]]:
    """Figures by size: ``plan_median``, ``plan_p95``, ``interact_…``, ``drag_…``, ``ratio``."""
    with tempfile.TemporaryDirectory() as folder:
        work, home = Path(folder, "work"), Path(folder, "home")
        work.mkdir()
        home.mkdir()
        for size in SIZES:
            write_notebook(work / f"plan{size}.ipynb", PLAN.replace("SIZE", str(size)), OURS)
            write_notebook(
                work / f"interact{size}.ipynb", PLAN.replace("SIZE", str(size)), INTERACT
            )
        with (
            lab_session.start(work, home) as lab,
            lab_session.browser(viewport={"width": 1280, "height": 1000}) as context,
        ):
            return {str(size): _one_size(lab, context, size, presses) for size in SIZES}


def _one_size(lab, context, size: int, presses: int) -> dict[str, float]:
    ours = _presses(lab, context, f"plan{size}.ipynb", BAR, FINISH, presses)
    peer = _presses(lab, context, f"interact{size}.ipynb", ".noUi-handle", IMAGE, presses)
    drag = _drags(lab, context, f"plan{size}.ipynb", BAR, presses)
    return {
        **summary("plan", ours),
        **summary("interact", peer),
        **summary("drag", drag),
        "ratio": round(statistics.median(peer) / statistics.median(ours), 2),
    }


def _presses(lab, context, notebook: str, target: str, shown: str, presses: int) -> list[float]:
    page = _opened(lab, context, notebook)
    page.focus(target)
    page.evaluate(RECORDER, ["keydown", ".jp-Notebook", shown])
    for done in range(presses + WARM_UP):
        page.keyboard.press("ArrowRight")
        page.wait_for_function("count => recorded.length > count", arg=done, timeout=10_000)
    times = page.evaluate("recorded")[WARM_UP:]
    page.close()
    return times


def _drags(lab, context, notebook: str, target: str, moves: int) -> list[float]:
    page = _opened(lab, context, notebook)
    page.focus(target)
    bar = f"{target} [data-drag]"
    box = page.locator(bar).first.bounding_box()
    x, y = box["x"] + box["width"] - 1, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    width = f"document.querySelector({bar!r}).getBoundingClientRect().right"
    page.evaluate(RECORDER, ["pointermove", ".jp-Notebook", width])
    for done in range(moves + WARM_UP):
        page.mouse.move(x + 30 + 25 * (done % 8), y)
        page.wait_for_function("count => recorded.length > count", arg=done, timeout=10_000)
    page.mouse.up()
    times = page.evaluate("recorded")[WARM_UP:]
    page.close()
    return times


def _opened(lab, context, notebook: str):
    page = context.new_page()
    lab.open(page, notebook)
    lab.run_all(page)
    page.wait_for_selector(".itpm-figure b, .jp-OutputArea-output img")
    page.wait_for_timeout(500)
    return page


def summary(name: str, times: list[float]) -> dict[str, float]:
    """Median and 95th percentile, their names beginning with `name`."""
    begin = f"{name}_" if name else ""
    return {
        f"{begin}median": round(statistics.median(times), 1),
        f"{begin}p95": round(statistics.quantiles(times, n=20)[-1], 1),
    }


def write_notebook(path: Path, *sources: str) -> None:
    """Write a notebook of code cells."""
    cells = [
        {"cell_type": "code", "id": f"cell-{number}", "metadata": {}, "execution_count": None,
         "outputs": [], "source": source.strip()}
        for number, source in enumerate(sources)
    ]  # fmt: skip
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook), encoding="utf-8")


def as_table(figures: dict[str, dict[str, float]]) -> str:
    """The figures as lines of text, in milliseconds."""
    lines = ["activities            plan          interact   ratio              drag"]
    for size, row in figures.items():
        plan, interact, drag = (_pair(row, name) for name in ("plan", "interact", "drag"))
        lines.append(f"{size:>10} {plan} {interact} {row['ratio']:7.1f} {drag}")
    return "\n".join([*lines, "milliseconds: median (95th percentile)"])


def _pair(row: dict[str, float], name: str) -> str:
    return f"{row[name + '_median']:8.1f} ({row[name + '_p95']:6.1f})"
