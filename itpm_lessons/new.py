"""Write the first form of an exercise, lesson, widget or question: a template that works at once.

What an author has to replace says CHANGE ME; `itpm check` lists what is left of it.
"""

import re
from collections.abc import Callable
from datetime import date
from keyword import iskeyword
from pathlib import Path

from itpm_lessons.build import SOURCES
from itpm_lessons.engines.refusal import Refusal

TEMPLATES = Path(__file__).parent / "templates"
KINDS = ("exercise", "lesson", "widget", "question")
# Windows has devices of these names, whatever the ending.
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
RESERVED = {"con", "prn", "aux", "nul", *_PORTS}
_PART = r"[a-z][a-z0-9_]*"
SHAPES = {
    "exercise": (rf"{_PART}(/{_PART})+", "planning/late_payroll"),
    "lesson": (rf"{_PART}(/{_PART})+", "planning/critical_path"),
    "widget": (_PART, "burn_chart"),
    "question": (rf"{_PART}/[a-z][a-z0-9-]*", "critical_path/late-vendor"),
}


def new(kind: str, id: str, root: Path, today: date | None = None) -> list[str]:
    """Write the files of a new thing below `root`; return their paths, and what to do next.

    Parameters
    ----------
    kind : {"exercise", "lesson", "widget", "question"}
        What to make.
    id : str
        `topic/name` of an exercise or lesson, `name` of a widget, `file/id` of a question.
    root : Path
        The checkout.
    today : date, optional
        The day on which a question's source was looked at.

    Nothing is overwritten. Raises `Refusal` when the id has not that form or is taken.
    """
    if kind not in KINDS:
        raise Refusal(f"{kind!r}", "is nothing that can be made", f"use one of {', '.join(KINDS)}")
    pattern, example = SHAPES[kind]
    if not re.fullmatch(pattern, id):
        raise Refusal(f"{kind} {id!r}", "its id has another form", f"write it like {example!r}")
    taken = next((part for part in id.split("/") if iskeyword(part) or part in RESERVED), None)
    if taken:
        problem = f"{taken!r} is a word of Python, or no file name on Windows"
        raise Refusal(f"{kind} {id!r}", problem, f"take another, like {example!r}")
    makers: dict[str, Callable[[str, Path, date], list[str]]] = {
        "exercise": _exercise,
        "lesson": _lesson,
        "widget": _widget,
        "question": _question,
    }
    return makers[kind](id, root, today or date.today())


def _exercise(id: str, root: Path, today: date) -> list[str]:
    made = _write(root, {f"{SOURCES.as_posix()}/exercises/{id}.py": "exercise.py"}, id)
    return [*made, f'Next: add "{id}" to a lesson in content/course.toml, then run `itpm build`.']


def _lesson(id: str, root: Path, today: date) -> list[str]:
    made = _write(root, {f"{SOURCES.as_posix()}/lessons/{id}.md": "lesson.md"}, id)
    block = f'[[lesson]]\nid = "{id}"\nnumber = "99"\ntitle = "{_title(id)}"\nminutes = 60'
    lists = 'exercises = []\nquestions = []\nwidgets = ["PlanWidget"]\noutcomes = []'
    next_ = "Next: put this where it belongs in content/course.toml, then run `itpm build`.\n\n"
    return [*made, f"{next_}{block}\n{lists}"]


def _widget(id: str, root: Path, today: date) -> list[str]:
    files = {
        f"itpm_lessons/views/{id}.py": "view.py",
        f"itpm_lessons/widgets/{id}.py": "widget.py",
        f"tests/views/test_{id}.py": "test_view.py",
        f"tests/widgets/test_{id}.py": "test_widget.py",
    }
    run = f"uv run pytest tests/views/test_{id}.py tests/widgets/test_{id}.py"
    next_ = f"Next: run `{run}`, and show the widget in content/gallery.toml."
    return [*_write(root, files, id), next_]


def _question(id: str, root: Path, today: date) -> list[str]:
    file, _, name = id.partition("/")
    path = root / SOURCES / "questions" / f"{file}.toml"
    block = _filled("question.toml", name).replace("@today@", today.isoformat())
    for other in path.parent.rglob("*.toml"):
        if f'id = "{name}"\n' in other.read_text(encoding="utf-8"):
            raise Refusal(f"question {name!r}", f"is in {other.name} already", "take another id")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(("\n" if stream.tell() else "") + block)
    where = path.relative_to(root).as_posix()
    return [where, f'Next: add "{name}" to the questions of a lesson in content/course.toml.']


def _write(root: Path, files: dict[str, str], id: str) -> list[str]:
    """Write all files or none."""
    for path in files:
        if (root / path).exists():
            raise Refusal(path, "is there already", "take another id; nothing is overwritten")
    for path, template in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(_filled(template, id), encoding="utf-8", newline="\n")
    return list(files)


def _filled(template: str, id: str) -> str:
    name = id.rpartition("/")[2]
    values = {"name": name, "class": name.title().replace("_", "") + "Widget", "title": _title(id)}
    text = (TEMPLATES / f"{template}.txt").read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _title(id: str) -> str:
    """Make a heading of an id.

    >>> _title("planning/critical_path")
    'Critical path'
    """
    return id.rpartition("/")[2].replace("_", " ").capitalize()
