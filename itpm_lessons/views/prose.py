"""Turn the small prose of exercises into markup: what may stand in it is what is read here.

Paragraphs stand apart by an empty line. Within a line: ``**strong**``, ``*emphasis*``, code in
backticks; an asterisk after a backslash is one. Lines that begin with ``- `` are a list, those
that begin with ``1. `` a numbered one, which counts on from its first number, lines that begin
with ``|`` a table whose first row is its head. Within a paragraph a number begins a list only
where it is 1: else a line that was wrapped before "45. Then" would. Everything else is text and
escaped, so no prose can break a page. What it does not do: links, headings, nested lists, HTML.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from .frame import scroller
from .markup import Markup, join, tag

_INLINE = re.compile(r"\\\*|`([^`]+)`|\*\*(.+?)\*\*|\*(\S(?:[^*]*\S)?)\*")
_NUMBERED = re.compile(r"\d{1,2}\. ")
_RULE = re.compile(r"\|?[\s:|-]*-[\s:|-]*")


@lru_cache(maxsize=256)
def prose(source: str) -> Markup:
    """Turn prose into HTML.

    >>> prose("The finish is **day 45**, not `R&D`.")
    '<p>The finish is <strong>day 45</strong>, not <code>R&amp;D</code>.</p>'
    """
    return join(*(_block(block) for block in blocks(source)))


def plain_text(source: str) -> str:
    """Return prose without its marks, for a terminal or a screen reader.

    >>> plain_text("The finish is **day 45**.")
    'The finish is day 45.'
    """
    return _INLINE.sub(lambda found: next(filter(None, found.groups()), "*"), source)


def inline(source: str) -> Markup:
    """Turn one line of prose into HTML.

    >>> inline("*early* start")
    '<em>early</em> start'
    """
    makers: dict[str, Callable[[str], object]] = {
        "text": lambda text: text,
        "code": lambda text: tag("code", text),
        "strong": lambda text: tag("strong", inline(text)),
        "emphasis": lambda text: tag("em", text),
    }
    return join(*(makers[kind](text) for kind, text in spans(source)))


def spans(source: str) -> Iterable[tuple[str, str]]:
    """Cut a line of prose into spans: text, code, strong or emphasis, and what is in it.

    >>> list(spans("day **45**"))
    [('text', 'day '), ('strong', '45')]
    """
    end = 0
    for found in _INLINE.finditer(source):
        if found.start() > end:
            yield "text", source[end : found.start()]
        code, strong, emphasis = found.groups()
        end = found.end()
        if not any(found.groups()):
            yield "text", "*"
            continue
        yield ("code", code) if code else ("strong", strong) if strong else ("emphasis", emphasis)
    if end < len(source):
        yield "text", source[end:]


def blocks(source: str) -> Iterable[tuple[str, list[str]]]:
    r"""Cut prose into blocks of lines of one kind: paragraph, list or table.

    >>> list(blocks("One\nline.\n\n- an item"))
    [('paragraph', ['One', 'line.']), ('list', ['- an item'])]
    """
    for kind, block in groupby(_kinds(source), key=itemgetter(0)):
        if kind:
            yield kind, [line for _, line in block]


def _kinds(source: str) -> Iterable[tuple[str, str]]:
    before = ""
    for line in source.strip().splitlines():
        before = _kind(line.strip(), before)
        yield before, line.strip()


def _kind(line: str, before: str) -> str:
    if not line:
        return ""
    if _NUMBERED.match(line) and (before in ("", "numbered") or line.startswith("1. ")):
        return "numbered"
    return "list" if line.startswith("- ") else "table" if line.startswith("|") else "paragraph"


def _block(block: tuple[str, list[str]]) -> Markup:
    kind, lines = block
    if kind == "list":
        return tag("ul", *(tag("li", inline(line[2:])) for line in lines))
    if kind == "numbered":
        items = (tag("li", inline(_NUMBERED.sub("", line, 1))) for line in lines)
        first = int(lines[0].partition(".")[0])
        return tag("ol", *items, start=first if first != 1 else None)
    if kind == "table":
        return _table(cells(lines))
    return tag("p", inline(" ".join(lines)))


def cells(lines: Iterable[str]) -> list[list[str]]:
    """Return the cells of a table row by row, its head first.

    >>> cells(["| a | b |", "|---|---|", "| 1 | 2 |"])
    [['a', 'b'], ['1', '2']]
    """
    rows = (line for line in lines if not _RULE.fullmatch(line))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in rows]


def _table(rows: list[list[str]]) -> Markup:
    if not rows:  # nothing but rules
        return join()
    head, *body = rows
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
