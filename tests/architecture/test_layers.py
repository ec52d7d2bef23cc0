"""Who may import whom: the contracts in pyproject.toml hold, and would notice a breach."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "itpm_lessons"
CONTRACTS = ROOT / "pyproject.toml"
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
LINTER = tomllib.loads(CONTRACTS.read_text(encoding="utf-8"))["tool"]["importlinter"]
LAYERS = LINTER["contracts"][0]["layers"]
TOP = [name for layer in LAYERS[:3] for name in re.split(r" [:|] ", layer)]
BELOW_THE_COURSE = ("engines", "views", "practice", "exchange", "widgets", "content")
SUBMODULES = {path.stem for path in PACKAGE.iterdir() if path.suffix in ("", ".py")}
# One breach for each cell of the table that says no: (a module, what it must not import).
BREACHES = (
    ("engines.sample", "itpm_lessons.views"),
    ("engines.sample", "itpm_lessons.practice"),
    ("engines.sample", "traitlets"),
    ("views.sample", "itpm_lessons.practice"),
    ("views.sample", "itpm_lessons.exchange"),
    ("views.sample", "ipywidgets"),
    ("practice.sample", "itpm_lessons.exchange"),
    ("practice.sample", "itpm_lessons.widgets"),
    ("practice.sample", "IPython"),
    ("exchange.sample", "itpm_lessons.practice"),
    ("exchange.sample", "itpm_lessons.views"),
    ("exchange.sample", "anywidget"),
    ("widgets.sample", "itpm_lessons.content"),
    ("content.sample", "itpm_lessons.widgets"),
    ("content.sample", "ipywidgets"),
    ("widgets.other", "itpm_lessons.classroom"),
)


def lint(folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            LINT,
            "--no-cache",
            "--no-logo",
            "--config",
            ROOT / "pyproject.toml",
        ],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_every_module_keeps_the_contracts():
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 broken" in run.stdout


def test_each_breach_of_the_table_is_noticed(tmp_path):
    for path in PACKAGE.rglob("*.py"):
        if path.name == "__init__.py":  # the floors without their rooms
            copy = tmp_path / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text("", encoding="utf-8")
    for name in TOP:
        (tmp_path / "itpm_lessons" / f"{name}.py").write_text("", encoding="utf-8")
    for module, forbidden in BREACHES:
        path = tmp_path / "itpm_lessons" / f"{module.replace('.', '/')}.py"
        with path.open("a", encoding="utf-8") as file:
            file.write(f"import {forbidden}\n")
    run = lint(tmp_path)
    assert run.returncode == 1, run.stdout + run.stderr
    said = run.stdout + run.stderr
    unnoticed = [
        f"{module} -> {forbidden}"
        for module, forbidden in BREACHES
        if f"itpm_lessons.{module} -> {forbidden}" not in said
    ]
    assert not unnoticed, f"not noticed: {unnoticed}\n{said}"


def test_a_module_without_a_floor_is_noticed(tmp_path):
    shutil.copytree(
        PACKAGE, tmp_path / "itpm_lessons", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "itpm_lessons" / "basement.py").write_text("", encoding="utf-8")
    run = lint(tmp_path)
    assert run.returncode == 1 and "basement" in run.stdout + run.stderr


def reaches(source: str) -> list[str]:
    """Ways around the contracts: names taken from the package's face, modules found by text."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "itpm_lessons" and not node.level:
            found += [alias.name for alias in node.names if alias.name not in SUBMODULES]
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).rpartition(".")[2]
            loaded = "itpm_lessons" in ast.unparse(node) or ast.unparse(node).count("'.")
            if called in ("import_module", "__import__") and loaded:
                found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize("floor", BELOW_THE_COURSE)
def test_no_module_reaches_upwards_by_another_way(floor):
    for path in (PACKAGE / floor).rglob("*.py"):
        assert not reaches(path.read_text(encoding="utf-8")), path.relative_to(ROOT)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from itpm_lessons import exercise", ["exercise"]),
        ("from itpm_lessons import engines", []),
        ("import_module('itpm_lessons.course')", ["import_module('itpm_lessons.course')"]),
        ("importlib.import_module('..course', x)", ["importlib.import_module('..course', x)"]),
        ("importlib.import_module('numpy')", []),
    ],
)
def test_a_reach_is_recognised(source, expected):
    assert reaches(source) == expected
