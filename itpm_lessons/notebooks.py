"""Lay out the notebooks that learners open; equal content gives equal bytes on every machine."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from itpm_lessons.catalogue import Shown
from itpm_lessons.engines.glossary import Glossary
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Exercise, Task
from itpm_lessons.practice.exercise import in_words
from itpm_lessons.surroundings import surroundings
from itpm_lessons.word_links import linked

# What JupyterLab itself writes, less the version of Python, which differs between machines.
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
HELP = (
    "Stuck? Run `task.hint()` in a new cell; there are three hints. `task.solution()` shows the "
    "answer, worked out. `task.variant()` opens the same task with other numbers."
)
GALLERY = (
    "# Gallery\n\nEverything that moves, in one place: for a try, a workshop, or your own plan. "
    "Choose *Run → Run All Cells*."
)
ON_ONE_PAGE = "\n## On one page\n"
LONGEST_ANSWER = 80  # characters; a whole table is no way to name an answer
_RULE = re.compile(r"\|[\s:|-]+$")
# Code is left as it is. JupyterLab takes all between two dollar signs as a formula, escaped ones
# included; only a sign in an element of its own is safe.
_CODE_OR_MONEY = re.compile(r"(```.*?```|`[^`\n]*`)|\$(?=\d)", re.DOTALL)
_DOLLAR = "<span>&#36;</span>"


def lesson_notebook(
    markdown: str, handout: str = "", glossary: Glossary | None = None, lesson: str = ""
) -> str:
    """Make the notebook of a lesson written in MyST Markdown, with the terms of `glossary` marked.

    `handout` is the page to print of the lesson, `lesson` its id.
    """
    notebook = _jupytext().reads(_with_way_to(handout, markdown), fmt="md:myst")
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
    prose = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    for cell in prose:
        cell.source = money_text(cell.source)
    if glossary is not None and glossary.terms:
        marked = linked([cell.source for cell in prose], glossary, lesson)
        for cell, source in zip(prose, marked, strict=True):
            cell.source = source
    return as_text(notebook.cells)


def _with_way_to(handout: str, markdown: str) -> str:
    """Put a link to the printed page under the heading that it is made of."""
    link = f"{ON_ONE_PAGE}\n\n[This page as a PDF to print]({handout})\n"
    return markdown.replace(ON_ONE_PAGE, link, 1) if handout else markdown


def _jupytext() -> Any:
    """Load jupytext, an extra: in a learner's JupyterLab it would be one more extension."""
    try:
        import jupytext
    except ImportError:
        remedy = "install the extra `author`: pip install jupytext"
        raise Refusal("making notebooks", "jupytext is not installed", remedy) from None
    return jupytext


def gallery_notebook(widgets: Iterable[Shown]) -> str:
    """Make the notebook that shows every widget."""
    cells = [new_markdown_cell(GALLERY, id="head")]
    for shown in widgets:
        text = f"## {shown.title}\n\n{markdown_text(shown.about)}"
        cells.append(new_markdown_cell(text, id=f"about-{shown.name}"))
        cells.append(new_code_cell(shown.code.strip(), id=f"show-{shown.name}"))
    return as_text(cells)


def exercise_notebook(id: str, exercise: Exercise) -> str:
    """Make the notebook in which a learner answers by form or writes the body of the solution."""
    starter = exercise.starter_code
    imports, _ = surroundings(exercise, exercise.solution_code)
    _, definitions = surroundings(exercise, starter)
    return as_text(
        [
            new_markdown_cell(f"# {exercise.title}\n\n{_start(exercise)}", id="statement"),
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
            _opening(id, ", record=False"),
            new_markdown_cell(
                f"## Worked out\n\n{_words(exercise.explanation, case)}", id="worked"
            ),
            new_code_cell(_blocks(*imports, *definitions, code), id="answer"),
            new_code_cell(
                _check(exercise),
                id="check",
                execution_count=3,  # nbval compares the output of a cell that was run
                metadata={"tags": ["nbval-check-output"]},
                outputs=[new_output("execute_result", data=shown(verdict), execution_count=3)],
            ),
            new_markdown_cell(_mistakes(exercise), id="mistakes"),
        ]
    )


def _start(exercise: Exercise) -> str:
    return f"About {exercise.minutes} minutes. Run the cell below, and the task appears under it."


def _statement(exercise: Exercise, title: str) -> Any:
    statement = _words(exercise.statement, exercise.draw())
    return new_markdown_cell(f"# {title}\n\n{statement}", id="statement")


def _opening(id: str, more: str = "") -> Any:
    source = f'from itpm_lessons import exercise\n\ntask = exercise("{id}"{more})\ntask'
    return new_code_cell(source, id="task")


def _check(exercise: Exercise) -> str:
    return f"task.check({exercise.solution.__name__}(task.case))"


def _mistakes(exercise: Exercise) -> str:
    drawn = exercise.at(0)
    rows = []
    for mistake, answer in drawn.wrong:
        given = f"**{drawn.kind.describe(answer)}** "
        said = in_words(mistake.feedback, drawn.case)
        rows.append(f"- {given if len(given) <= LONGEST_ANSWER else ''}{said}")
    return "\n".join(["## Answers that miss, and why", "", *map(markdown_text, rows)])


def _words(words: Any, case: Any) -> str:
    return markdown_text(in_words(words, case))


def markdown_text(text: str) -> str:
    r"""Write prose as Markdown: rule off the heads of tables, keep money from becoming formulas.

    >>> markdown_text("| Day | Float |\n| 40 | 5 |")
    '| Day | Float |\n|---|---|\n| 40 | 5 |'
    """
    return "\n".join(_ruled_off(money_text(text).split("\n")))


def money_text(text: str) -> str:
    """Keep amounts of money from being read as formulas.

    >>> money_text("$600, or `$600`")
    '<span>&#36;</span>600, or `$600`'
    """
    return _CODE_OR_MONEY.sub(lambda found: found[1] or _DOLLAR, text)


def _ruled_off(lines: list[str]) -> Iterator[str]:
    before, after = "", [*lines[1:], ""]
    for line, following in zip(lines, after, strict=True):
        yield line
        head = line.startswith("|") and not before.startswith("|")
        if head and not _RULE.match(following):
            yield "|" + "---|" * (line.count("|") - 1)
        before = line


def shown(value: object) -> dict[str, Any]:
    """Return what a notebook stores when a cell ends in `value`, by kind of text."""
    from IPython.core.formatters import DisplayFormatter

    return dict(DisplayFormatter().format(value)[0])


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
