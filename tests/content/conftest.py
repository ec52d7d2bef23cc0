"""A small course made from the templates, complete and without findings, for tests to break."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from itpm_lessons import build
from itpm_lessons.catalogue import CONTENT
from itpm_lessons.check import check
from itpm_lessons.new import new

TODAY = date(2026, 12, 1)
COURSE = """
[[lesson]]
id = "sample/two_chains"
number = "03"
title = "Two chains"
minutes = 20
exercises = ["sample/first"]
questions = ["late-vendor"]
widgets = ["PlanWidget"]
outcomes = ["calculate-dates"]
"""


class Sample:
    """The checkout of the small course, and what the referee says of it."""

    def __init__(self, root: Path):
        self.root, self.content = root, root / build.SOURCES
        self.exercise = self.content / "exercises/sample/first.py"
        self.lesson = self.content / "lessons/sample/two_chains.md"
        self.question = self.content / "questions/sample.toml"

    def change(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path.name}"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def build(self) -> None:
        build.build(self.root)

    def findings(self) -> list[str]:
        return [str(finding) for finding in check(self.root, TODAY)]


@pytest.fixture(scope="session")
def pattern(tmp_path_factory):
    """Make the small course once: the templates, with their blanks filled in."""
    sample = Sample(tmp_path_factory.mktemp("pattern"))
    new("exercise", "sample/first", sample.root)
    new("lesson", "sample/two_chains", sample.root)
    new("question", "sample/late-vendor", sample.root, TODAY)
    for path in (sample.exercise, sample.lesson, sample.question):
        sample.change(path, "CHANGE ME", "Here it says what belongs here")
    sample.change(sample.lesson, "## Look back", "word " * 1800 + "\n\n## Look back")
    for name in ("facts", "gallery", "misconceptions", "outcomes", "sources"):
        shutil.copy(CONTENT / f"{name}.toml", sample.content)
    (sample.content / "course.toml").write_text(COURSE, encoding="utf-8")
    sample.build()
    return sample.root


@pytest.fixture
def sample(pattern, tmp_path):
    """A fresh copy of the small course."""
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(pattern, tmp_path, dirs_exist_ok=True, ignore=leave)
    return Sample(tmp_path)
