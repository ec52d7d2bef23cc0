"""A strip: the scale of one KPI, with its zones, baseline, target, limits and the value of now."""

from dataclasses import dataclass, replace
from itertools import pairwise, product

from ..lettering import amount, pixels, width_of
from ..markup import Markup, classes, tag
from .scale import Scale, with_unit
from .state import SIGNS

TOP, BAND = 20, 20
FIRST, LINE = TOP + BAND + 14, 14
KEYS = "ArrowLeft ArrowRight"


def strip(scale: Scale, place: int, interactive: bool = True) -> Markup:
    """Draw the strip; the marker's id is ``actual:PLACE``.

    >>> from itpm_lessons.engines.objectives import Kpi, Measured
    >>> drawn = strip(Scale.of(Measured(Kpi("used", 0, 85, "%", amber=82), 80.5), 600), 0)
    >>> "target 85" in drawn, 'aria-valuetext="80.5 %, red"' in drawn
    (True, True)
    """
    labels = labels_of(scale)
    height = FIRST + LINE * max((each.line for each in labels), default=0) + 6
    return tag(
        "svg",
        tag(
            "rect", x=scale.axis.left, y=TOP, width=scale.width - 2 * scale.axis.left,
            height=BAND, rx=3, class_="itpm-strip-ground",
        ),
        *(_zone(scale, *zone) for zone in scale.zones),
        *_draw_labels(labels),
        _marker(scale, place, interactive),
        viewBox=f"0 0 {scale.width} {height}",
        width=scale.width,
        height=height,
        role="group" if interactive else "img",
        aria_label=spoken(scale),
        class_="itpm-strip",
    )  # fmt: skip


def spoken(scale: Scale) -> str:
    """Say what the strip shows."""
    kpi = scale.row.kpi
    parts = [
        f"{name} {with_unit(value, kpi.unit)}"
        for name, value in (("start", kpi.baseline), ("target", kpi.target))
        if value is not None
    ]
    parts += [
        f"{name} from {with_unit(start, kpi.unit)} to {with_unit(end, kpi.unit)}"
        for name, start, end in scale.zones
    ]
    return f"Scale of {kpi.name}: {', '.join(parts) or 'nothing is set yet'}"


def _zone(scale: Scale, name: str, start: float, end: float) -> Markup:
    left, right = scale.axis.exactly(start), scale.axis.exactly(end)
    middle = _clear_middle(scale, left, right, width_of(name, 11) + 8)
    word = None
    if middle is not None:
        word = tag("text", name, x=pixels(middle), y=TOP + 14, class_="itpm-middle")
    box = tag("rect", x=pixels(left), y=TOP, width=pixels(right - left), height=BAND)
    return tag("g", box, word, class_=f"itpm-strip-zone itpm-strip-{name}")


def _clear_middle(scale: Scale, left: float, right: float, wide: float) -> float | None:
    """Where a word of a zone stands clear of the marker and of the baseline; None where nowhere."""
    known = [scale.row.kpi.baseline, scale.row.actual]
    at = sorted(scale.axis.exactly(value) for value in known if value is not None)
    inside = [x for x in at if left < x < right]
    bounds = [left, *inside, right]
    gaps = [(b - a, (a + b) / 2) for a, b in pairwise(bounds)]
    whole = (left + right) / 2
    if right - left >= wide and all(abs(x - whole) > wide / 2 + 8 for x in inside):
        return whole
    room, middle = max(gaps)
    return middle if room >= wide + 16 else None


def _marks(scale: Scale) -> list[tuple[float, str, str]]:
    """Values that are marked: where, in which words, of which kind."""
    kpi = scale.row.kpi
    marks = []
    if kpi.baseline is not None:
        marks.append((kpi.baseline, f"start {amount(kpi.baseline)}", "baseline"))
    if kpi.amber is not None:
        marks.append((kpi.amber, f"amber to {amount(kpi.amber)}", "limit"))
    if kpi.green is not None and kpi.green != kpi.target:
        marks.append((kpi.green, f"green from {amount(kpi.green)}", "limit"))
    if kpi.target is not None:
        marks.append((kpi.target, f"target {amount(kpi.target)}", "target"))
    return sorted(marks)


@dataclass(frozen=True)
class Label:
    """Words of a mark, with where they begin, and on which line below the strip."""

    at: float
    words: str
    kind: str
    left: float
    line: int = 0

    @property
    def right(self) -> float:
        """Where the words end."""
        return self.left + _wide(self.words)


def _wide(words: str) -> float:
    return width_of(words, 11) * 1.05  # some are bold


def labels_of(scale: Scale) -> list[Label]:
    """Place the words of all marks: on one line, if they can stand clear of each other.

    Words stand below their mark, or end or begin there; where that is not enough, they go to
    further lines.
    """
    marks = _marks(scale)
    ways = [_ways(scale, value, words, kind) for value, words, kind in marks]
    for chosen in sorted(product((0, 1, 2), repeat=len(ways)), key=lambda way: sum(map(bool, way))):
        row = [options[way] for options, way in zip(ways, chosen, strict=True)]
        if all(a.right + 6 <= b.left for a, b in pairwise(row)):
            return row
    placed: list[Label] = []
    for first, *_ in ways:
        lines = (
            line for line in range(len(ways))
            if all(each.right + 6 <= first.left for each in placed if each.line == line)
        )  # fmt: skip
        placed.append(replace(first, line=next(lines)))
    return placed


def _ways(scale: Scale, value: float, words: str, kind: str) -> tuple[Label, ...]:
    at, wide = scale.axis.exactly(value), _wide(words)
    most = scale.width - wide - 2
    starts = (at - wide / 2, at - wide + 3, at - 3)
    return tuple(Label(at, words, kind, min(max(start, 2), most)) for start in starts)


def _draw_labels(labels: list[Label]) -> list[Markup]:
    stems = [
        tag(
            "path",
            d=f"M{pixels(each.at)} {TOP - (3 if each.kind == 'target' else 0)}"
            f"V{TOP + BAND + 3 + LINE * each.line}",
            class_=f"itpm-strip-mark itpm-strip-{each.kind}",
        )
        for each in labels
    ]
    words = [
        tag(
            "text",
            each.words,
            x=pixels(each.left),
            y=FIRST + LINE * each.line,
            class_=f"itpm-strip-word itpm-strip-{each.kind}",
        )
        for each in labels
    ]
    return stems + words


def _marker(scale: Scale, place: int, interactive: bool) -> Markup:
    row, kpi = scale.row, scale.row.kpi
    known = row.actual is not None
    value = row.actual if row.actual is not None else start_value(scale)
    shown = min(max(value, scale.low), scale.high)
    x, status = scale.axis.at(shown), row.status
    said = with_unit(value, kpi.unit) if known else "not measured"
    middle = TOP + BAND / 2
    half = width_of(said, 12) / 2 + 2
    at = min(max(x, half), scale.width - half)
    shape = tag("path", d=f"M{x} {middle - 11}l8 11l-8 11l-8 -11z", data_part="bar")
    label = tag("text", said, x=pixels(at), y=12, class_="itpm-middle", data_part="bar")
    kind = f"itpm-actual itpm-actual-{status or 'none'}"
    if not interactive:
        return tag("g", shape, label, class_=classes(kind, not known and "itpm-unknown"))
    grip = tag(
        "rect", x=pixels(x - 14), y=TOP - 6, width=28, height=BAND + 12, class_="itpm-grip",
        data_drag="move", data_value=shown,
    )  # fmt: skip
    return tag(
        "g",
        tag("title", "Drag it, or press ← →."),
        shape,
        label,
        grip,
        data_id=f"actual:{place}",
        data_step=round(scale.axis.step, 6),
        data_unit=scale.unit,
        data_min=scale.low,
        data_max=scale.high,
        data_keys=KEYS,
        tabindex=0,
        role="slider",
        aria_label=f"Value of {kpi.name}",
        aria_valuemin=scale.low,
        aria_valuemax=scale.high,
        aria_valuenow=shown,
        aria_valuetext=f"{said}, {status or 'no colour'}",
        class_=classes(kind, not known and "itpm-unknown"),
    )


def start_value(scale: Scale) -> float:
    """Return where a value that is not known yet begins: at the baseline, else at the left end."""
    baseline = scale.row.kpi.baseline
    return scale.low if baseline is None else baseline


def badge(status: str | None) -> Markup:
    """Draw a status as sign and word.

    >>> badge("red")
    '<span class="itpm-status itpm-status-red"><b>✕</b> red</span>'
    """
    word = status or "no colour"
    return tag(
        "span",
        tag("b", SIGNS[status]),
        f" {word}",
        class_=f"itpm-status itpm-status-{status or 'none'}",
    )
