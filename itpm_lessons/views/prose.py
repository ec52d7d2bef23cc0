"""Turn the small prose of exercises into markup: what may stand in it is what is read here.

Paragraphs stand apart by an empty line. Within a line: ``**strong**``, ``*emphasis*``, code in
backticks. Lines that begin with ``- `` are a list, those that begin with ``1. `` a numbered one,
lines that begin with ``|`` a table whose first row is its head. Everything else is text and
escaped, so no prose can break a page. What it does not do: links, headings, nested lists, HTML.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from .frame import scroller
from .markup import Markup, join, tag

_INLINE = re.compile(r"`([^`]+)`|\*\*(.+?)\*\*|\*(\S(?:[^*]*\S)?)\*")
_NUMBERED = re.compile(r"\d{1,2}\. ")
_RULE = re.compile(r"\|?[\s:|-]*-[\s:|-]*")


@lru_cache(maxsize=256)
def prose(source: str) -> Markup:
    """Turn prose into HTML.

    >>> prose("The finish is **day 45**, not `R&D`.")
    '<p>The finish is <strong>day 45</strong>, not <code>R&amp;D</code>.</p>'
    """
    return join(*(_block(block) for block in _blocks(source)))


def plain_text(source: str) -> str:
    """Return prose without its marks, for a terminal or a screen reader.

    >>> plain_text("The finish is **day 45**.")
    'The finish is day 45.'
    """
    return _INLINE.sub(lambda found: next(filter(None, found.groups())), source)


def inline(source: str) -> Markup:
    """Turn one line of prose into HTML.

    >>> inline("*early* start")
    '<em>early</em> start'
    """
    pieces: list[object] = []
    end = 0
    for found in _INLINE.finditer(source):
        pieces.append(source[end : found.start()])
        code, strong, emphasis = found.groups()
        pieces.append(
            tag("code", code)
            if code
            else tag("strong", inline(strong))
            if strong
            else tag("em", emphasis)
        )
        end = found.end()
    return join(*pieces, source[end:])


def _blocks(source: str) -> Iterable[tuple[str, list[str]]]:
    """Cut prose into blocks of lines of one kind."""
    lines = (line.strip() for line in source.strip().splitlines())
    for kind, block in groupby(lines, key=_kind):
        if kind:
            yield kind, list(block)


def _kind(line: str) -> str:
    if not line:
        return ""
    if _NUMBERED.match(line):
        return "numbered"
    return "list" if line.startswith("- ") else "table" if line.startswith("|") else "paragraph"


def _block(block: tuple[str, list[str]]) -> Markup:
    kind, lines = block
    if kind == "list":
        return tag("ul", *(tag("li", inline(line[2:])) for line in lines))
    if kind == "numbered":
        return tag("ol", *(tag("li", inline(_NUMBERED.sub("", line, 1))) for line in lines))
    if kind == "table":
        return _table([line for line in lines if not _RULE.fullmatch(line)])
    return tag("p", inline(" ".join(lines)))


def _table(lines: list[str]) -> Markup:
    if not lines:  # nothing but rules
        return join()
    head, *body = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", inline(cell), scope="col") for cell in head))),
        tag("tbody", *(tag("tr", *(tag("td", inline(c)) for c in row)) for row in body)),
        class_="itpm-figures",
    )
    return scroller(table, "Table")


class Prose(str):
    """Prose that a notebook shows as such, and a terminal without its marks."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(prose(self))

    def _repr_pretty_(self, printer: object, cycle: bool) -> None:
        printer.text(plain_text(self))  # type: ignore[attr-defined]
