"""Lay out the notebooks that learners open; equal content gives equal bytes on every machine."""

import ast
import inspect
import re
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from itpm_lessons.practice import Exercise, Task
from itpm_lessons.practice.exercise import in_words

# What JupyterLab itself writes, less the version of Python, which differs between machines.
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
HELP = (
    "Stuck? Run `task.hint()` in a new cell; there are three hints. `task.solution()` shows the "
    "answer, worked out. `task.variant()` opens the same task with other numbers."
)
_MONEY = re.compile(r"(?<![\\$])\$(?=\d)")


def lesson_notebook(markdown: str) -> str:
    """Make the notebook of a lesson written in MyST Markdown."""
    notebook = jupytext.reads(markdown, fmt="md:myst")
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        if cell.cell_type == "markdown":
            cell.source = markdown_text(cell.source)
    return as_text(notebook.cells)


def exercise_notebook(id: str, exercise: Exercise) -> str:
    """Make the notebook in which a learner answers by form or writes the body of the solution."""
    starter = exercise.starter_code
    imports, _ = surroundings(exercise, exercise.solution_code)
    _, definitions = surroundings(exercise, starter)
    return as_text(
        [
            _statement(exercise, exercise.title),
            _opening(id),
            new_markdown_cell(
                "Answer in the form above. Or, if you like to program, replace the `...` below "
                "and run both cells: the same check judges the answer.",
                id="choice",
            ),
            new_code_cell(_blocks(*imports, *definitions, starter), id="answer"),
            new_code_cell(_check(exercise), id="check"),
            new_markdown_cell(HELP, id="help"),
        ]
    )


def solution_notebook(id: str, exercise: Exercise) -> str:
    """Make the notebook with the worked solution; its verdict is stored, and nbval compares it."""
    code = exercise.solution_code
    imports, definitions = surroundings(exercise, code)
    case = exercise.draw()
    verdict = Task(id, exercise, variant=0).check(exercise.solution(case))
    return as_text(
        [
            _statement(exercise, f"Solution: {exercise.title}"),
            _opening(id),
            new_markdown_cell(
                f"## Worked out\n\n{_words(exercise.explanation, case)}", id="worked"
            ),
            new_code_cell(_blocks(*imports, *definitions, code), id="answer"),
            new_code_cell(
                _check(exercise),
                id="check",
                metadata={"tags": ["nbval-check-output"]},
                outputs=[new_output("execute_result", data=shown(verdict))],
            ),
            new_markdown_cell(_mistakes(exercise), id="mistakes"),
        ]
    )


def _statement(exercise: Exercise, title: str) -> Any:
    statement = _words(exercise.statement, exercise.draw())
    return new_markdown_cell(f"# {title}\n\n{statement}", id="statement")


def _opening(id: str) -> Any:
    source = f'from itpm_lessons import exercise\n\ntask = exercise("{id}")\ntask'
    return new_code_cell(source, id="task")


def _check(exercise: Exercise) -> str:
    return f"task.check({exercise.solution.__name__}(task.case))"


def _mistakes(exercise: Exercise) -> str:
    drawn = exercise.at(0)
    rows = [
        f"- **{drawn.kind.describe(answer)}** {_words(mistake.feedback, drawn.case)}"
        for mistake, answer in drawn.wrong
    ]
    return "\n".join(["## Answers that miss, and why", "", *map(markdown_text, rows)])


def _words(words: Any, case: Any) -> str:
    return markdown_text(in_words(words, case))


def markdown_text(text: str) -> str:
    r"""Keep amounts of money from being read as mathematics.

    >>> markdown_text("from $3,800 to $5,100")
    'from \\$3,800 to \\$5,100'
    """
    return _MONEY.sub(r"\\$", text)


def shown(value: object) -> dict[str, Any]:
    """Return what a notebook stores when a cell ends in `value`, by kind of text."""
    from IPython.core.formatters import DisplayFormatter

    return dict(DisplayFormatter().format(value)[0])


def surroundings(exercise: Exercise, code: str) -> tuple[list[str], list[str]]:
    """Find what `code` needs from the module of its exercise: imports, and other definitions."""
    path = inspect.getsourcefile(exercise.solution)
    source = Path(str(path)).read_text(encoding="utf-8")
    named = _names(ast.parse(code)) - {exercise.solution.__name__}
    needed: set[ast.stmt] = set()
    body = ast.parse(source).body
    while found := {s for s in body if s not in needed and _supplied(s) & named}:
        needed |= found
        named |= {name for s in found for name in _names(s)}
    inside = [statement for statement in body if statement in needed]
    imports = [s for s in inside if isinstance(s, ast.Import | ast.ImportFrom)]
    wanted = [_only(s, named) for s in imports]
    return wanted, [_source(source, s) for s in inside if s not in imports]


def _names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _supplied(statement: ast.stmt) -> set[str]:
    """Names that a statement of a module defines."""
    match statement:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return {alias.asname or alias.name.partition(".")[0] for alias in names}
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Assign(targets=targets):
            return {name for target in targets for name in _names(target)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()


def _only(statement: ast.Import | ast.ImportFrom, named: set[str]) -> str:
    """Write an import without the names that are not needed."""
    statement.names = [
        alias
        for alias in statement.names
        if (alias.asname or alias.name.partition(".")[0]) in named
    ]
    return ast.unparse(statement)


def _source(source: str, statement: ast.stmt) -> str:
    first = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", []))])
    return "\n".join(source.splitlines()[first - 1 : statement.end_lineno])


def _blocks(*parts: str) -> str:
    """Join statements as a formatter would: imports together, functions apart."""
    text = ""
    for part in (part.strip() for part in parts):
        plain = part.startswith(("from ", "import "))
        text += ("\n" if plain else "\n\n\n") * bool(text) + part
    return text


def as_text(cells: list[Any]) -> str:
    """Write a notebook, valid and always in the same way."""
    notebook = new_notebook(cells=cells, metadata=METADATA)
    nbformat.validate(notebook)
    return str(nbformat.writes(notebook)) + "\n"
