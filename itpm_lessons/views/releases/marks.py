"""The marks of a part on the timeline: built, waiting, in use; each named where it first fits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from itpm_lessons.engines.methodology import BuiltPart

from ..lettering import pixels, width_of
from ..markup import Markup, tag
from .sheet import Sheet

ROW, BAR = 22, 14
_NAMES = {"building": "built", "waits": "waits", "in-use": "in use"}
_ROOM = 8  # pixels around a name


@dataclass(frozen=True)
class Mark:
    """A stretch of a part's row: what it is, and from which pixel to which."""

    kind: str
    left: float
    right: float

    @property
    def name(self) -> str:
        """What the mark is called."""
        return _NAMES[self.kind]

    @property
    def has_room(self) -> bool:
        """Whether its name fits into it."""
        return self.right - self.left >= width_of(self.name, 11) + _ROOM


def marks_of(row: BuiltPart, sheet: Sheet, horizon: float) -> tuple[Mark, ...]:
    """Lay out one part: built, waiting for its release, in use until the value is counted."""
    at = sheet.axis.exactly
    start, built, live = at(row.start), at(row.built), at(row.live)
    found = [Mark("building", start, max(built, start + 2))]
    if row.waits:
        found.append(Mark("waits", built, live))
    if (end := max(at(horizon), live)) > live:
        found.append(Mark("in-use", live, end))
    return tuple(found)


def with_names(rows: Iterable[tuple[Mark, ...]]) -> Iterator[tuple[tuple[Mark, bool], ...]]:
    """Tell of each mark whether it is the first of its kind that has room for its name."""
    named: set[str] = set()
    for marks in rows:
        told = []
        for mark in marks:
            told.append((mark, mark.has_room and mark.kind not in named))
            named |= {mark.kind} if mark.has_room else set()
        yield tuple(told)


def nameless(rows: Iterable[tuple[Mark, ...]]) -> bool:
    """Tell whether a kind of mark is drawn that is named nowhere, for want of room."""
    marks = [mark for row in rows for mark in row]
    return {mark.kind for mark in marks} != {mark.kind for mark in marks if mark.has_room}


def draw_mark(mark: Mark, named: bool) -> Markup:
    """Draw a mark, and its name on it."""
    return tag("g", _shape(mark), _name(mark) if named else None)


def _shape(mark: Mark) -> Markup:
    if mark.kind == "waits":
        path = f"M{pixels(mark.left)} {ROW / 2:g}H{pixels(mark.right)}"
        return tag("path", d=path, class_="itpm-waits")
    return tag(
        "rect",
        x=pixels(mark.left),
        y=(ROW - BAR) / 2,
        width=pixels(mark.right - mark.left),
        height=BAR,
        rx=2,
        class_=f"itpm-{mark.kind}",
    )


def _name(mark: Mark) -> Markup:
    """Write the name; "in use" at the right end, clear of the masts of later releases."""
    last = mark.kind == "in-use"
    return tag(
        "text",
        mark.name,
        x=pixels(mark.right - 6 if last else (mark.left + mark.right) / 2),
        y=ROW / 2 + 4,
        class_=f"{'itpm-end' if last else 'itpm-middle'} itpm-mark-name itpm-on-{mark.kind}",
    )
