"""The schedule beside published answers, and beside a commercial tool's emulation."""

import gzip
import itertools
import json
from pathlib import Path

import pytest

from itpm_lessons.engines.crashing import crash
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Activity, Dependency, Project

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
HERE = json.loads(Path(__file__).with_name("published.json").read_text(encoding="utf-8"))
LABELS = {
    "ES": "early_start",
    "EF": "early_finish",
    "LS": "late_start",
    "LF": "late_finish",
    "TF": "total_float",
    "FF": "free_float",
}


def shared(path):
    file = SHARED / path
    if not file.exists():
        return [pytest.param(None, marks=pytest.mark.skip(f"{file} is not on this machine"))]
    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8") as text:
        return json.load(text)


def of_kind(kind):
    return [
        pytest.param(e, id=e["id"]) if isinstance(e, dict) else e
        for e in shared("textbook.json")
        if not isinstance(e, dict) or e["kind"] == kind
    ]


@pytest.mark.parametrize("case", HERE["published"], ids=lambda case: case["title"])
def test_published_numbers_restated(case):
    plan = schedule(Project.of(**{name: (days, before) for name, days, before in case["plan"]}))
    assert plan.duration == case["duration"]
    assert [tuple(case["critical"])] == list(plan.critical_paths())
    check_rows(plan, case.get("rows", {}))


@pytest.mark.parametrize("case", HERE["emulated"], ids=lambda case: case["family"])
def test_emulated_networks_restated(case):
    check_network(case)


def test_every_emulated_network():
    (first, *_) = cases = shared("msproject/random_networks.json.gz")
    if not isinstance(first, dict):
        pytest.skip("../shared/data/msproject is not on this machine")
    assert len(cases) == 180
    for case in cases:
        check_network(case)


def check_network(case):
    project = Project(
        [Activity(str(number), days) for number, days in enumerate(case["dur"])],
        [Dependency(str(a), str(b), type, lag) for a, b, type, lag in case["rel"]],
    )
    rows = schedule(project).rows
    for label, field in LABELS.items():
        assert [getattr(row, field) for row in rows] == case["mine"][label], label


@pytest.mark.parametrize("entry", of_kind("cpm"))
def test_textbook(entry):
    plan = schedule(project_of(entry))
    published = entry["published"]
    published = {**published, **published.get("computed", {})}
    assert plan.duration == published["T"]
    if "critical" in published:
        assert set(plan.critical) == set(published["critical"])
        assert list(plan.critical_paths()) == [tuple(published["critical"])]
    check_rows(plan, published.get("table", {}))
    check_rows(plan, {name: e["right"] for name, e in published.get("errata", {}).items()})
    check_events(plan, published.get("event_times", {"ES": {}, "LC": {}}))
    check_paths(plan, published)


def check_rows(plan, table):
    for name, row in table.items():
        for label, value in row.items():
            if value is not None:
                assert getattr(plan[name], LABELS[label]) == value, (name, label)


def check_events(plan, times):
    """An event of an activity-on-arrow network: arrows are named by the events they join."""
    for event, day in times["ES"].items():
        ends = [row.early_finish for row in plan.rows if row.name.endswith(f"-{event}")]
        assert max(ends, default=0) == day
    for event, day in times["LC"].items():
        starts = [row.late_start for row in plan.rows if row.name.startswith(f"{event}-")]
        assert min(starts, default=plan.finish) == day


def check_paths(plan, published):
    days = {row.name: row.duration for row in plan.rows}
    lengths = {tuple(name.split("-")): n for name, n in published.get("path_lengths", {}).items()}
    paths = list(lengths) or [tuple(path) for path in published.get("paths", [])]
    for path in paths:
        length = sum(days[name] for name in path)
        assert length == lengths.get(path, length)
        assert (length == plan.duration) == (path in set(plan.critical_paths()))
        assert all((before in befores(plan, after)) for before, after in itertools.pairwise(path))
    if "sum_durations" in published:
        assert sum(days.values()) == published["sum_durations"]


def befores(plan, name):
    return {link.predecessor for link in plan.project.into(name)}


@pytest.mark.parametrize("entry", of_kind("crash"))
def test_crashing(entry):
    project, published = project_of(entry), entry["published"]
    options = {a["id"]: (a["dur"] - a["crash"], a["cost_per"]) for a in entry["activities"]}
    assert schedule(project).duration == published["T0"]
    if "computed" in published:
        assert crash(project, options, published["target"]).cost == published["computed"]["cost"]
    for target, total in published.get("total_cost", {}).items():
        assert crash(project, options, int(target)).cost + published["direct0"] == total


def project_of(entry):
    return Project(
        [Activity(a["id"], a["dur"]) for a in entry["activities"]],
        [
            Dependency(before, a["id"])
            if isinstance(before, str)
            else Dependency(before[0], a["id"], *before[1:])
            for a in entry["activities"]
            for before in a["preds"]
        ],
    )
