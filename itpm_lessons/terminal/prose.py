"""The small prose of the course on a screen of letters: paragraphs, lists, tables, strong words.

A table that is too wide for the screen is shown row by row, each cell with the name of its column.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from itpm_lessons.views.prose import blocks, cells, spans

if TYPE_CHECKING:
    from rich.console import JustifyMethod, RenderableType
    from rich.text import Text

STYLES = {"text": "", "code": "cyan", "strong": "bold", "emphasis": "italic"}
WIDEST = 88  # columns of a paragraph; longer lines are hard to read
BETWEEN = 2  # columns between two cells


def rendered(source: str, width: int) -> "Iterator[RenderableType]":
    """Make a block for the screen of each block of prose."""
    for kind, lines in blocks(source):
        if kind == "list":
            yield _list([("-", line[2:]) for line in lines], min(width, WIDEST))
        elif kind == "numbered":
            yield _list([tuple(line.split(" ", 1)) for line in lines], min(width, WIDEST))
        elif kind == "table":
            yield from _table(cells(lines), width)
        else:
            yield _narrow(line_of(" ".join(lines)), min(width, WIDEST))


def line_of(source: str, style: str = "") -> "Text":
    """Make one line of prose; what it marks as strong is bold.

    >>> line_of("day **45**").plain
    'day 45'
    """
    from rich.text import Text

    text = Text(style=style)
    for kind, inside in spans(source):
        if kind == "strong":
            text.append_text(line_of(inside, "bold"))
        else:
            text.append(inside, STYLES[kind])
    return text


def _narrow(text: "Text", width: int) -> "RenderableType":
    from rich.constrain import Constrain

    return Constrain(text, width)


def _list(lines: Sequence[Sequence[str]], width: int) -> "RenderableType":
    from rich.table import Table

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=max(len(mark) for mark, _ in lines), justify="right")
    grid.add_column(max_width=max(10, width - 2))
    for mark, text in lines:
        grid.add_row(mark, line_of(text))
    return grid


def _table(rows: list[list[str]], width: int) -> "Iterator[RenderableType]":
    from rich.table import Table

    if not rows:
        return
    head, *body = rows
    widths = column_widths(rows, width)
    if widths is None:
        yield from _records(head, body, width)
        return
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, BETWEEN, 0, 0))
    for place, name in enumerate(head):
        numbers = all(_is_number(row[place]) for row in body if place < len(row))
        justify: JustifyMethod = "right" if numbers and body else "left"
        table.add_column(line_of(name), width=widths[place], justify=justify)
    for row in body:
        table.add_row(*(line_of(cell) for cell in row[: len(head)]))
    yield table


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """Share a width out to columns: none less than its longest word; None where that can't be.

    What is left goes to columns that want more, one letter at a time to the one that lacks most.

    >>> column_widths([["a", "two words"], ["1", "x"]], 40)
    [1, 9]
    >>> column_widths([["a", "two words"], ["1", "x"]], 8), column_widths([["abc", "def"]], 5)
    ([1, 5], None)
    """
    columns = [[row[at] for row in rows if at < len(row)] for at in range(len(rows[0]))]
    wanted = [max(len(line_of(cell).plain) for cell in cells) or 1 for cells in columns]
    widths = [_longest_word(cells) for cells in columns]
    left = width - sum(widths) - BETWEEN * (len(columns) - 1)
    if left < 0:
        return None
    for _ in range(min(left, sum(wanted) - sum(widths))):
        lacking = [want / has for want, has in zip(wanted, widths, strict=True)]
        widths[lacking.index(max(lacking))] += 1
    return widths


def _records(
    head: Sequence[str], body: Sequence[Sequence[str]], width: int
) -> "Iterator[RenderableType]":
    """Show a table that has no room: what its columns are, then a line for each row."""
    yield _narrow(line_of(f"{head[0] or 'each'}: {'; '.join(head[1:])}", "dim"), width)
    for row in body:
        first, *others = row
        named = (f"{name} {cell}" for name, cell in zip(head[1:], others, strict=False) if cell)
        yield _narrow(line_of(f"**{first or '–'}**: {'; '.join(named)}"), width)


def _longest_word(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in line_of(text).plain.split()), default=1)


def _is_number(cell: str) -> bool:
    text = line_of(cell).plain.strip("$%?–- ")
    return not text or text.replace(",", "").replace(".", "").isdigit()
