"""Marks terms of the glossary in the prose of a lesson: its own lead there, others say their sense.

The first mention of a term that the lesson teaches becomes a link to its place in glossary.md;
where the lesson introduces it in bold, that is the mention. A term of another lesson is marked
as an abbreviation with its meaning, which browsers underline with dots. An everyday word is only
marked where it is introduced. Both marks work where no script runs, and JupyterLab lets them be.

A link to a place in a notebook opens the notebook in JupyterLab but does not go to the place; in
a Markdown file it does. That is why the target is a Markdown file.

Code, headings, tables, links, formulas and markup stay as they are, and so does all before the
first section (what the lesson is about) and its last page (the handout).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from itpm_lessons.engines.glossary import Glossary, Mention, Names, Term

PAGE = "glossary.md"
_KEPT = re.compile(
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)"  # code
    r"|^(?:#|\||<|\*\*Sources).*?$"  # headings, tables, blocks of markup, titles of books
    r"|(?P<ticks>`+)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    r"|!?\[[^\]]*\]\([^)]*\)"  # links and pictures
    r"|<[^>\n]*>[^<\n]*</[^>\n]*>|<[^>\n]*>"
    r"|\$\$.*?\$\$|\$[^$\n]+\$",
    re.DOTALL | re.MULTILINE,
)
_BOLD = re.compile(r"\*\*([^*\n]+?)[:.,]?\*\*")
_SECTION, _HANDOUT = re.compile(r"^## ", re.MULTILINE), re.compile(r"^## On one page", re.MULTILINE)
_END = re.compile(r"^## (?!On one page)", re.MULTILINE)
_ESCAPED = str.maketrans({'"': '\\"', "\\": "\\\\"})


@dataclass(frozen=True)
class _Place:
    """Where a term is mentioned: in which cell, where in it, and whether it is introduced there."""

    cell: int
    mention: Mention
    bold: bool


def linked(cells: list[str], glossary: Glossary, lesson: str) -> list[str]:
    r"""Return the Markdown cells of a lesson with its terms marked, each at most once.

    >>> risk = Term("risk", "Risk", "It may happen.", lessons=("a/b",))
    >>> linked(["## One\n\nA **risk** is no `risk`."], Glossary((risk,)), "a/b")
    ['## One\n\nA **[risk](glossary.md#risk "It may happen.")** is no `risk`.']
    """
    names = glossary.names(lesson)
    places: dict[str, _Place] = {}
    for cell, (start, end) in enumerate(_teaching(cells)):
        for mention, bold in _mentions(cells[cell], names, start, end):
            term = mention.term
            own = lesson in term.lessons
            if (term.everyday and not (own and bold)) or (bold and not own):
                continue
            if _means_another(cells[cell], mention):
                continue
            known = places.get(term.id)
            if known is None or (bold and not known.bold):
                places[term.id] = _Place(cell, mention, bold)
    return [
        _marked(text, [p.mention for p in places.values() if p.cell == number], lesson)
        for number, text in enumerate(cells)
    ]


def _teaching(cells: list[str]) -> Iterator[tuple[int, int]]:
    """Say for each cell which part of it teaches: from the first section on, not the handout."""
    begun = handout = False
    for text in cells:
        start, end = 0, len(text)
        if not begun:
            first = _SECTION.search(text)
            begun, start = first is not None, first.start() if first else end
        if handout and (again := _END.search(text)):
            handout, start = False, max(start, again.start())
        elif handout:
            start = end
        if last := _HANDOUT.search(text, start):
            handout, end = _END.search(text, last.end()) is None, last.start()
        yield start, end


def _mentions(text: str, names: Names, start: int, end: int) -> Iterator[tuple[Mention, bool]]:
    """Find the mentions in a part of a cell, and whether each is all that stands in bold."""
    bold = {found.span(1) for found in _BOLD.finditer(text)}
    for piece, shift in _prose(text, start, end):
        for each in names.mentions(piece):
            mention = Mention(each.term, each.start + shift, each.end + shift)
            yield mention, (mention.start, mention.end) in bold


def _means_another(text: str, mention: Mention) -> bool:
    """Tell whether a mention lies in one of the phrases in which its term is not meant.

    >>> gate = Term("gate", "Gate", "A decision.", unmarked=("clocking in at the gate",))
    >>> text = "Clocking in at the gate is no gate."
    >>> [_means_another(text, Mention(gate, start, start + 4)) for start in (19, 30)]
    [True, False]
    """
    folded = text.lower()
    for phrase in mention.term.unmarked:
        at = folded.find(phrase.lower())
        while at >= 0:
            if at <= mention.start and mention.end <= at + len(phrase):
                return True
            at = folded.find(phrase.lower(), at + 1)
    return False


def _prose(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Cut out what is prose, with the place where each piece begins."""
    at = 0
    for kept in (*_KEPT.finditer(text), None):
        stop = kept.start() if kept else len(text)
        first, last = max(at, start), min(stop, end)
        if first < last:
            yield text[first:last], first
        if kept:
            at = kept.end()


def _marked(text: str, mentions: list[Mention], lesson: str) -> str:
    for mention in sorted(mentions, key=lambda each: -each.start):
        words = text[mention.start : mention.end]
        mark = _link if lesson in mention.term.lessons else _dotted
        text = text[: mention.start] + mark(mention.term, words) + text[mention.end :]
    return text


def _link(term: Term, words: str) -> str:
    return f'[{words}]({PAGE}#{term.id} "{term.short.translate(_ESCAPED)}")'


def _dotted(term: Term, words: str) -> str:
    return f'<abbr title="{escape(term.short)}">{words}</abbr>'
