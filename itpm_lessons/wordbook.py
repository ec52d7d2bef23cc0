"""Lays out what learners look things up in: the glossary as a page, and two notebooks.

The page is Markdown: a link to a place in it opens there in JupyterLab, which a link into a
notebook does not, and it needs no kernel.
"""

from collections.abc import Iterable, Iterator, Mapping

from nbformat.v4 import new_code_cell, new_markdown_cell

from itpm_lessons.engines.formula_sheet import Formula, FormulaSheet
from itpm_lessons.engines.glossary import Glossary, Term
from itpm_lessons.notebooks import as_text, money_text
from itpm_lessons.word_links import PAGE

HEAD = (
    "# Glossary\n\nThe words of the course from A to Z. To search them, or to see them by topic, "
    "open the [glossary to search](glossary.ipynb)."
)
LOOK_UP = (
    "# Glossary\n\nChoose *Run → Run All Cells*. Type what you remember of a word; case, hyphens, "
    f"plurals and small slips do not matter. All words on one page: [from A to Z]({PAGE})."
)
SHEET = (
    "# Formula sheet\n\nThe formulas of the course, each with an example of the case, worked out "
    "by the kit when this page was made. Choose *Run → Run All Cells* to look them up one by one "
    "and to put them into your review; below they stand one after another, to read or to print."
)


def glossary_page(glossary: Glossary, lessons: Mapping[str, tuple[str, str]]) -> str:
    """Write all terms from A to Z; `lessons` gives the title and the file of each by its id."""
    parts = [HEAD, " ".join(f"[{letter}](#{_anchor(letter)})" for letter in glossary.letters)]
    for letter, terms in glossary.letters.items():
        parts.append(f'## {letter} <span id="{_anchor(letter)}"></span>')
        parts += [_entry(glossary, term, lessons) for term in terms]
    return "\n\n".join(parts) + "\n"


def _anchor(letter: str) -> str:
    return f"letter-{'figures' if letter == '#' else letter.lower()}"


def _entry(glossary: Glossary, term: Term, lessons: Mapping[str, tuple[str, str]]) -> str:
    other = f"*also: {', '.join(term.also)}*\n\n" if term.also else ""
    text = f"{term.short} {term.more}".strip()
    see = ", ".join(f"[{glossary[id].term}](#{id})" for id in term.see)
    taught = ", ".join(
        f"[{title}]({file})" for id, (title, file) in lessons.items() if id in term.lessons
    )
    more = [f"See {see}." if see else "", f"Taught in {taught}." if taught else ""]
    tail = " ".join(filter(None, more))
    return f'### {term.term} <span id="{term.id}"></span>\n\n{other}{text}' + (
        f"\n\n{tail}" if tail else ""
    )


def glossary_notebook() -> str:
    """Make the notebook in which words are looked up."""
    code = "from itpm_lessons import glossary\n\nglossary()"
    return as_text([new_markdown_cell(LOOK_UP, id="head"), new_code_cell(code, id="glossary")])


def formula_notebook(sheet: FormulaSheet, titles: Mapping[str, str]) -> str:
    """Make the notebook with all formulas; `titles` names lessons by id."""
    code = "from itpm_lessons import formula_sheet\n\nformula_sheet()"
    cells = [new_markdown_cell(SHEET, id="head"), new_code_cell(code, id="formula-sheet")]
    for number, (topic, formulas) in enumerate(sheet.topics.items(), 1):
        text = "\n\n".join((f"## {topic}", *_written(formulas, titles)))
        cells.append(new_markdown_cell(money_text(text), id=f"topic-{number}"))
    return as_text(cells)


def _written(formulas: Iterable[Formula], titles: Mapping[str, str]) -> Iterator[str]:
    for each in formulas:
        symbols = "\n".join(f"- *{symbol}*: {meaning}" for symbol, meaning in each.symbols)
        title = titles.get(each.lesson)
        lines = [
            f"### {each.name}",
            f"`{each.formula}`",
            each.words,
            symbols,
            f"**Example.** {each.example}",
            f"**Often wrong:** `{each.wrong}`. {each.why}",
            f"Taught in {title}." if title else "Its lesson is still to come.",
        ]
        yield "\n\n".join(lines)
