"""From a key press in JupyterLab to the changed page, for every widget of the gallery.

python -m benchmarks widgets [--presses N] [--json]

Each widget stands alone in a notebook, as the gallery shows it, and takes two keys in turn: one
changes it, the other takes that back. The time runs from the event's own time stamp to the first
change of the page that shows the recomputed picture; milliseconds, medians and 95th percentiles,
the first presses left out. `empty` is an echo: a widget that draws one number, the least that a
way through the kernel and back takes here. Ratios are to it.
"""

import argparse
import json
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import lab_session
from .latency import RECORDER, WARM_UP, summary, write_notebook

PAGE = "document.querySelector('.itpm-stage').textContent"

LETTERS = "[...document.querySelectorAll('.itpm-stage svg text')].map((t) => t.textContent).join()"

ECHO = """
from itpm_lessons.views.markup import tag
from itpm_lessons.widgets.stage import Stage

class Echo(Stage):
    count = 0
    def draw(self):
        return tag("button", self.count, data_id="echo", data_keys="ArrowRight ArrowLeft")
    def on_key(self, id, key):
        self.count += 1
        self.redraw()
Echo()
"""


@dataclass(frozen=True)
class Case:
    """What is measured: code that shows a widget, what to press first, what to focus, two keys."""

    code: str
    focus: str
    keys: tuple[str, str]
    before: tuple[str, ...] = ()
    shown: str = PAGE


CASES = {
    "empty": Case(ECHO, "[data-id=echo]", ("ArrowRight", "ArrowLeft")),
    "Sprint planning": Case(
        "from itpm_lessons import SprintWidget, clockin_backlog\n"
        'SprintWidget(clockin_backlog.without_done("clock in/out"), seed=7)',
        '[data-id="story:geofence"]',
        ("ArrowRight", "ArrowLeft"),
    ),
    "Kanban limit": Case(
        "from itpm_lessons import KanbanWidget\nKanbanWidget()",
        '[aria-label="Lower limit of Test"]',
        ("Enter", "Control+z"),
    ),
    "Kanban day": Case(
        "from itpm_lessons import KanbanWidget\nKanbanWidget()",
        '[aria-label="One day on"]',
        ("Enter", "Control+z"),
    ),
    "approach rating": Case(
        "from itpm_lessons import FitWidget\nFitWidget()",
        "input[type=range]",
        ("ArrowRight", "ArrowLeft"),
        shown=LETTERS,
    ),
    "release move": Case(
        "from itpm_lessons import ReleaseWidget\nReleaseWidget()",
        "[data-move]",
        ("ArrowRight", "ArrowLeft"),
    ),
    "stage board day": Case(
        "from itpm_lessons import StageWidget\nStageWidget()",
        '[data-id="run:day"]',
        ("Enter", "Control+z"),
    ),
    "change analysis": Case(
        "from itpm_lessons import ChangeWidget\nChangeWidget(seed=1)",
        '[data-id^="analyse:"], [data-id^="letter-open:"] [data-id^="choose:"]',
        ("Enter", "Control+z"),
    ),
    "change week": Case(
        "from itpm_lessons import ChangeWidget\nChangeWidget(seed=1)",
        '[data-id="game:week"]',
        ("Enter", "Control+z"),
    ),
    "rework week": Case(
        "from itpm_lessons import ReworkWidget\nReworkWidget(seed=1)",
        '[data-id="game:week"]',
        ("Enter", "Control+z"),
    ),
    "rework overtime": Case(
        "from itpm_lessons import ReworkWidget\nReworkWidget(seed=1)",
        'input[data-id="set:overtime"]',
        ("ArrowRight", "ArrowLeft"),
    ),
    "documents": Case(
        "from itpm_lessons import documents\ndocuments()",
        '[data-id^="need:"]',
        ("Enter", "Enter"),
    ),
    "charter page": Case(
        "from itpm_lessons import CharterWidget\nCharterWidget()",
        '[data-id="view:page"]',
        ("Enter", "Enter"),
    ),
    "KPI value": Case(
        "from itpm_lessons import KpiWidget\nKpiWidget()",
        '[data-id="actual:0"]',
        ("ArrowRight", "ArrowLeft"),
    ),
    "stakeholder move": Case(
        "from itpm_lessons import StakeholderWidget\nStakeholderWidget()",
        '[data-id="who:Site managers"]',
        ("ArrowUp", "ArrowDown"),
    ),
    "risk move": Case(
        "from itpm_lessons import RiskWidget\nRiskWidget()",
        '[data-id="risk:R1"]',
        ("ArrowUp", "ArrowDown"),
    ),
    "channels": Case(
        "from itpm_lessons import CommunicationWidget\nCommunicationWidget()",
        '[data-id="people"]',
        ("ArrowRight", "ArrowLeft"),
    ),
    "contract cost": Case(
        "from itpm_lessons import ContractWidget\nContractWidget()",
        '[data-id="actual"]',
        ("ArrowRight", "ArrowLeft"),
    ),
    "vendor weight": Case(
        "from itpm_lessons import VendorWidget\nVendorWidget()",
        '[data-id="weight:0"]',
        ("ArrowRight", "ArrowLeft"),
    ),
    "sorter": Case('from itpm_lessons import sorter\nsorter("scrum")', "[data-move]", ("1", "2")),
    "decision tree": Case(
        "from itpm_lessons import DecisionTreeWidget\nDecisionTreeWidget()",
        '[data-id="kind:chance"]',
        ("Enter", "Control+z"),
    ),
    "tails": Case(
        "from itpm_lessons import TailWidget\nTailWidget()",
        "input[type=range]",
        ("ArrowRight", "ArrowLeft"),
        shown=LETTERS,
    ),
    "plan of 12": Case(
        "from itpm_lessons import PlanWidget, clockin\nPlanWidget(clockin.project)",
        '.itpm-gantt [data-id="bar:D"]',
        ("ArrowRight", "ArrowLeft"),
    ),
}


def main(arguments: list[str]) -> int:
    """Measure, print a table or JSON; exit status 1 where there is no Chromium to measure in."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks widgets", description=__doc__)
    parser.add_argument("--presses", type=int, default=40, help="key presses for each figure")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--only", default="", help="names that contain this")
    options = parser.parse_args(arguments)
    if not lab_session.find_chromium():
        print("widgets: there is no Chromium; install it, or set ITPM_CHROMIUM to its path")
        return 1
    cases = {name: case for name, case in CASES.items() if options.only in name or name == "empty"}
    figures = measure(cases, options.presses)
    print(json.dumps(figures, indent=2) if options.json else as_table(figures))
    return 0


def measure(cases: dict[str, Case], presses: int) -> dict[str, dict[str, float]]:
    """Figures by case: ``median``, ``p95`` and ``ratio`` to the empty one."""
    with tempfile.TemporaryDirectory() as folder:
        work, home = Path(folder, "work"), Path(folder, "home")
        work.mkdir()
        home.mkdir()
        with (
            lab_session.start(work, home) as lab,
            lab_session.browser(viewport={"width": 1280, "height": 1000}) as context,
        ):
            times = {
                name: _times(lab, context, work, case, presses) for name, case in cases.items()
            }
    least = statistics.median(times["empty"])
    return {
        name: {**summary("", each), "ratio": round(statistics.median(each) / least, 2)}
        for name, each in times.items()
    }


def _times(lab, context, work: Path, case: Case, presses: int) -> list[float]:
    write_notebook(work / "case.ipynb", case.code)
    page = context.new_page()
    lab.open(page, "case.ipynb")
    lab.run_all(page)
    page.wait_for_selector(case.focus)
    page.wait_for_timeout(600)
    for button in case.before:
        page.locator(button).first.click()
        page.wait_for_timeout(400)
    page.locator(case.focus).first.focus()
    page.evaluate(RECORDER, ["keydown", ".jp-Notebook", case.shown])
    for done in range(presses + WARM_UP):
        page.keyboard.press(case.keys[done % 2])
        try:
            page.wait_for_function("count => recorded.length > count", arg=done, timeout=10_000)
        except Exception:
            raise RuntimeError(f"{case.focus}: key {done + 1} changed nothing") from None
        page.wait_for_timeout(60)
    times = page.evaluate("recorded")[WARM_UP:]
    page.close()
    return times


def as_table(figures: dict[str, dict[str, float]]) -> str:
    """The figures as lines of text, in milliseconds."""
    lines = [f"{'':18}  median (95th)     times an empty one"]
    for name, row in figures.items():
        lines.append(f"{name:18} {row['median']:7.1f} ({row['p95']:6.1f}) {row['ratio']:8.1f}")
    return "\n".join(lines)
