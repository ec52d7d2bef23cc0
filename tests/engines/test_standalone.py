"""Engines run on the standard library alone: in a browser kernel, on a bare Python."""

import subprocess
import sys
from pathlib import Path

ENGINES = Path(__file__).parents[2] / "itpm_lessons" / "engines"
HEAVY = ("numpy", "pandas", "networkx", "matplotlib", "numba", "scipy", "IPython", "anywidget")
MODULES = [
    ".".join(path.relative_to(ENGINES.parents[1]).with_suffix("").parts)
    for path in sorted(ENGINES.rglob("*.py"))
]

SCRIPT = f"""
import importlib, sys
for name in {HEAVY!r}:
    sys.modules[name] = None  # importing it raises ImportError
for name in {MODULES!r}:
    importlib.import_module(name)
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.crashing import crash
from itpm_lessons.engines.network import Project
project = Project.of(A=(3, ""), B=(2, "A"), C=(4, "A SS+1"))
assert schedule(project).slip("B", 2).duration == 7
assert crash(project, {{"B": (1, 10), "C": (1, 10)}}, 4).cost == 20
"""


def test_every_engine_imports_and_works_with_the_standard_library_alone():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
