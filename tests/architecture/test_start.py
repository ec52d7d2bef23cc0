"""The package starts light, and its floors stand on the standard library (plus anywidget)."""

import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = ("numpy", "pandas", "matplotlib", "networkx", "nbformat", "IPython", "traitlets", "sqlite3")

# Pretends that the bulk libraries were never installed, as in a kernel inside a browser.
BLOCKED = """
import sys

class NotInstalled:
    blocked = {"numpy", "pandas", "matplotlib", "networkx", "numba"}
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.blocked:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NotInstalled())
"""


def run(source: str) -> str:
    """Run `source` in a new interpreter and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(source)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_package_loads_nothing_heavy():
    loaded = run("import itpm_lessons, sys; print(*sys.modules)").split()
    assert "itpm_lessons" in loaded
    assert not {name.partition(".")[0] for name in loaded} & set(HEAVY)
    assert [name for name in loaded if name.startswith("itpm_lessons.")] == []


def test_names_of_the_face_are_offered_and_arrive():
    printed = run(
        """
        import itpm_lessons
        assert set(itpm_lessons.__all__) <= set(dir(itpm_lessons))
        for name in itpm_lessons.__all__:
            getattr(itpm_lessons, name)
        from itpm_lessons import Project, schedule
        print(schedule(Project.of("Two", A=(5, ""), B=(3, "A"))).duration)
        """
    )
    assert printed == "8"


def test_an_unknown_name_of_the_face_is_an_ordinary_attribute_error():
    printed = run(
        """
        import itpm_lessons
        print(hasattr(itpm_lessons, "excercise"))
        """
    )
    assert printed == "False"


def test_every_lower_floor_imports_without_the_bulk_libraries():
    printed = run(
        BLOCKED
        + textwrap.dedent(
            """
            import importlib, pkgutil
            count = 0
            for floor in ("engines", "views", "practice", "exchange", "widgets", "content"):
                package = importlib.import_module(f"itpm_lessons.{floor}")
                for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
                    importlib.import_module(found.name)
                    count += 1
            print(count)
            """
        )
    )
    assert int(printed) > 8


def test_the_blocked_libraries_are_really_blocked():
    assert "blocked" in run(
        BLOCKED
        + textwrap.dedent(
            """
            try:
                import pandas
            except ModuleNotFoundError:
                print("blocked")
            """
        )
    )


def test_plan_and_exercise_work_without_the_bulk_libraries():
    printed = run(
        BLOCKED
        + textwrap.dedent(
            """
            import os, tempfile
            os.environ["ITPM_DATA"] = tempfile.mkdtemp()
            from itpm_lessons import PlanWidget, Project, exercise, course
            plan = PlanWidget(Project.of("Two", A=(5, "", "Dig"), B=(3, "A", "Build")))
            assert "Dig" in plan.picture and "Build" in plan.picture
            first = course.lessons()[0].exercises[0]
            task = exercise(first)
            assert task.picture
            print(task.check(task.task.exercise.solution(task.case)).status)
            """
        )
    )
    assert printed == "correct"
