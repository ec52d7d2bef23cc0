"""What every drawing of an artefact is made of: a picture that says itself, tables, figures."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..markup import Markup, classes, join, tag

WIDTH, TALLEST, SMALLEST = 640, 880, 0.72  # pixels of paper, and how far a picture may shrink
MOST_ROWS, MOST_BARS = 200, 60
LEFT_OUT = "The picture is left out: on paper its letters would be too small."
_GESTURES = re.compile(
    r' (?:tabindex|title|role|aria-[a-z]+|draggable|data-[a-z]+)="[^"]*"|<!--[{}]-->'
)
LONGEST = 22  # letters of a word that is never broken
_PIECES = re.compile(rf"\S{{{LONGEST}}}|\s*\S{{1,{LONGEST - 1}}}\s*|\s+")
_DRAWN = re.compile(r"<svg\b[^>]*>")
_SIZES = (re.compile(r'\bwidth="([\d.]+)"'), re.compile(r'\bheight="([\d.]+)"'))


@dataclass(frozen=True)
class Drawing:
    """An artefact as it stands on the page.

    `figures` are pairs of (value, name) that an engine computed, `said` is what they mean, and
    `body` holds pictures and tables. `notes` say what is not shown, or lacks.
    """

    figures: tuple[tuple[str, str], ...] = ()
    said: object = None
    body: tuple[Markup | None, ...] = ()
    notes: tuple[str, ...] = ()


def picture(drawn: Markup, label: str, size: tuple[float, float] | None = None) -> Markup:
    """Put a view's picture on paper, without anything to press; `label` says what it shows.

    What would be too small to read, or taller than a page, is left out and said to be: the
    table holds the same. `size` is width and height; those of the picture where it is missing.

    >>> drawn = Markup('<svg width="90" height="40"><g role="button" data-id="x"/></svg>')
    >>> picture(drawn, "One bar").count("role")
    1
    >>> "left out" in picture(drawn, "One bar", (90, 9000))
    True
    """
    width, height = size or _size(drawn)
    scale = min(1, WIDTH / max(width, 1))
    if scale < SMALLEST or height * scale > TALLEST:
        return too_large()
    bare = Markup(_GESTURES.sub("", drawn))
    shown = tag("div", bare, class_="itpm-stage picture", role="img", aria_label=label)
    return tag("figure", shown)


def too_large() -> Markup:
    """Say that a picture is not there."""
    return tag("p", LEFT_OUT, class_="muted")


def _size(drawn: Markup) -> tuple[float, float]:
    """Measure a picture; one of several drawings has them below each other."""
    sizes = [[pattern.search(each) for pattern in _SIZES] for each in _DRAWN.findall(drawn)]
    widths, heights = ([float(found[1]) if found else 0 for found in axis] for axis in
                       zip(*sizes, strict=True))  # fmt: skip
    return max(widths), sum(heights)


def table(
    caption: str,
    names: Sequence[str],
    rows: Iterable[Sequence[object]],
    numbers: Iterable[int] = (),
    loud: Iterable[int] = (),
) -> Markup:
    """Make a table whose first cell heads its row.

    Of many rows the first `MOST_ROWS` are shown, and how many more there are is said.
    `numbers` are the columns of numbers, from 0, set to the right; `loud` the rows that stand
    out, which a word in them has to say as well.

    >>> made = table("Dates", ["activity", "day"], [("A", 3)], numbers=[1])
    >>> made.count('scope="col"'), made.count('scope="row"')
    (2, 1)
    """
    right, stands_out, listed = set(numbers), set(loud), list(rows)
    if len(listed) > MOST_ROWS:
        caption += f" · the first {MOST_ROWS} of {len(listed):,} rows"
    head = (
        tag("th", name, scope="col", class_=classes(at in right and "number"))
        for at, name in enumerate(names)
    )
    body = (
        tag("tr", *_cells(row, right), class_=classes(at in stands_out and "loud"))
        for at, row in enumerate(listed[:MOST_ROWS])
    )
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", *head)),
        tag("tbody", *body),
    )


def _cells(row: Sequence[object], right: set[int]) -> Iterable[Markup]:
    for at, value in enumerate(row):
        shown = breakable("" if value is None else value)
        number = classes(at in right and "number")
        if at == 0:
            yield tag("th", shown, scope="row", class_=number)
        else:
            yield tag("td", shown, class_=number)


def breakable(value: object) -> object:
    """Let words that are longer than any word break anywhere, so that no column is too wide.

    >>> breakable("a" * 30).count("<wbr />"), breakable("short words")
    (1, 'short words')
    """
    if isinstance(value, Markup) or not any(len(word) > LONGEST for word in str(value).split()):
        return value
    parts = _PIECES.findall(str(value))
    return join(*(part if at == 0 else join(tag("wbr"), part) for at, part in enumerate(parts)))


def lines(title: str, texts: Iterable[object]) -> Markup | None:
    """Make a short list under a heading; nothing where there is nothing.

    >>> lines("Open", [])
    """
    listed = [tag("li", text) for text in texts]
    return join(tag("h3", title), tag("ul", *listed)) if listed else None


def some(number: int, one: str, many: str = "") -> str:
    """Count things in words.

    >>> some(1, "risk"), some(0, "risk"), some(2, "activity", "activities")
    ('1 risk', '0 risks', '2 activities')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
