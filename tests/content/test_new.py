"""What `itpm new` writes works at once, says what is to replace, and overwrites nothing."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from itpm_lessons.catalogue import CONTENT, Content
from itpm_lessons.checks.exercises import behaviour, shape
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.new import KINDS, new
from itpm_lessons.practice import Status
from itpm_lessons.practice.question import question_exercise
from itpm_lessons.practice.question_rules import findings

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 12, 1)
IDS = {
    "exercise": "planning/late_vendor",
    "lesson": "planning/late_vendors",
    "widget": "float_gauge",
    "question": "critical_path/late-vendor",
}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_overwritten(tmp_path, kind):
    written = [path for path in new(kind, IDS[kind], tmp_path, TODAY) if (tmp_path / path).exists()]
    assert written
    before = {path: (tmp_path / path).read_bytes() for path in written}
    with pytest.raises(Refusal, match="already"):
        new(kind, IDS[kind], tmp_path, TODAY)
    assert before == {path: (tmp_path / path).read_bytes() for path in written}


def test_one_file_that_is_there_stops_all_four_of_a_widget(tmp_path):
    taken = tmp_path / "tests/widgets/test_float_gauge.py"
    taken.parent.mkdir(parents=True)
    taken.write_text("mine", encoding="utf-8")
    with pytest.raises(Refusal, match="nothing is overwritten"):
        new("widget", "float_gauge", tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [taken]


@pytest.mark.parametrize(
    ("kind", "id"),
    [
        ("exercise", "late_vendor"),
        ("exercise", "planning/Late"),
        ("exercise", "../planning/late"),
        ("lesson", "planning/07_slips"),
        ("widget", "planning/gauge"),
        ("widget", "Gauge"),
        ("question", "late-vendor"),
        ("question", "critical_path/late_vendor!"),
        ("poem", "planning/late"),
        ("widget", "import"),
        ("exercise", "planning/class"),
        ("exercise", "planning/con"),
        ("lesson", "nul/late"),
    ],
)
def test_an_id_of_another_form_is_refused_before_anything_is_written(tmp_path, kind, id):
    with pytest.raises(Refusal):
        new(kind, id, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_to_replace_is_marked_and_the_next_step_is_said(tmp_path, kind):
    *written, next_step = new(kind, IDS[kind], tmp_path, TODAY)
    texts = [(tmp_path / path).read_text(encoding="utf-8") for path in written]
    assert any("CHANGE ME" in text for text in texts)
    assert not any("@" in text.replace("@traitlets", "") for text in texts)
    assert next_step.startswith("Next: ")


def test_a_new_exercise_keeps_the_contract(tmp_path):
    new("exercise", IDS["exercise"], tmp_path)
    content = Content(tmp_path / "itpm_lessons/content")
    exercise = content.exercise(IDS["exercise"])
    known = set(Content(CONTENT).table("misconceptions"))
    assert [*shape(exercise, known), *behaviour(exercise)] == []
    assert exercise.judge(exercise.solution(exercise.draw())).status is Status.CORRECT
    assert exercise.outcome in Content(CONTENT).table("outcomes")


@pytest.mark.parametrize("kind", ["exercise", "widget"])
def test_what_is_written_keeps_the_linters_rules(tmp_path, kind):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    own = 'lint.isort.known-first-party = ["itpm_lessons"]'  # of which little is there
    *written, _ = new(kind, IDS[kind], tmp_path)
    for command in (["check", "--config", own], ["format", "--check"]):
        run = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--no-cache", *written],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stdout


def test_a_new_question_keeps_the_rules_and_stands_below_the_others(tmp_path):
    new("question", "critical_path/late-vendor", tmp_path, TODAY)
    new("question", "critical_path/later-vendor", tmp_path, TODAY)
    blocks = Content(tmp_path / "itpm_lessons/content").blocks
    assert [block["id"] for block in blocks] == ["late-vendor", "later-vendor"]
    assert blocks[0]["source"][0]["asof"] == TODAY
    assert findings(blocks) == []
    assert question_exercise(blocks[0]).judge("b").status is Status.CORRECT
    with pytest.raises(Refusal, match="already"):
        new("question", "other/late-vendor", tmp_path, TODAY)


def test_the_code_of_a_new_lesson_runs(tmp_path, monkeypatch):
    from itpm_lessons.checks.lessons import code_cells

    path, _ = new("lesson", IDS["lesson"], tmp_path)
    text = (tmp_path / path).read_text(encoding="utf-8")
    assert "# Late vendors" in text
    cells = code_cells(text)
    assert cells and all(len(cell) <= 5 for cell in cells)
    exec("\n".join(line for cell in cells for line in cell), {})


def test_the_tests_of_a_new_widget_pass(tmp_path):
    shutil.copytree(
        ROOT / "itpm_lessons",
        tmp_path / "itpm_lessons",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    new("widget", "float_gauge", tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--doctest-modules"]
        + ["--import-mode=importlib", "tests"]
        + [f"itpm_lessons/{floor}/float_gauge.py" for floor in ("views", "widgets")],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stdout
    assert "5 passed" in run.stdout
