"""Plans of MS Project in its own file form: with Java and the extra `plans`, else refused."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import open_plan

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "msproject"
MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_without_the_extra_the_remedy_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "jpype", None)  # as if it were not installed
    file = tmp_path / "plan.mpp"
    file.write_bytes(MARK + b"\0" * 600)
    with pytest.raises(Refusal, match=r"is an MS Project \.mpp file; save it as XML"):
        open_plan(file)


@pytest.fixture
def java():
    """Skip without what reads such files."""
    pytest.importorskip("jpype", reason="reading .mpp needs the extra `plans`")
    pytest.importorskip("mpxj", reason="reading .mpp needs the extra `plans`")
    if not shutil.which("java"):
        pytest.skip("reading .mpp needs Java")


def test_what_only_looks_like_a_plan_is_refused(java, tmp_path):
    file = tmp_path / "plan.mpp"
    file.write_bytes(MARK + bytes(range(256)) * 40)
    with pytest.raises(Refusal, match=r"file 'plan': .*; save it as XML"):
        open_plan(file)


@pytest.mark.skipif(not SHARED.exists(), reason=f"the reference files are not at {SHARED}")
def test_tasks_and_links_are_those_that_ms_project_stored(java):
    plan = open_plan(SHARED / "slack9.mpp")
    oracles = json.loads((SHARED / "msproject_small_oracle.json").read_text("utf-8"))
    oracle = next(each for each in oracles if "slack9" in each["file"])
    names = {task["uid"]: task.get("name") for task in oracle["tasks"]}
    hours = {"d": 8, "h": 1}
    assert {a.name: a.duration * 8 for a in plan.project.activities} == {
        task["name"]: task["dur"][0] * hours[task["dur"][1]]
        for task in oracle["tasks"]
        if not task["summary"]
    }
    found = {(d.predecessor, d.successor, str(d.type), d.lag) for d in plan.project.dependencies}
    assert found == {(names[a], names[b], kind, lag[0]) for a, b, kind, lag in oracle["rels"]}
    assert "must finish on 2006-05-04" in plan.notes[0]
