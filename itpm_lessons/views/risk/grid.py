"""The matrix: cells with chips that can be carried, arrows to what the responses leave."""

from itpm_lessons.engines.risk import OPPORTUNITY, Matrix, Risk
from itpm_lessons.engines.risk.matrix import LOW, Cell
from itpm_lessons.engines.risk.scale import Scale

from ..lettering import amount, fitted, money
from ..markup import Markup, classes, join, tag
from .arrows import arrows
from .room import CHIP_WIDTH, GAP, Mark, Room
from .state import RisksState, percent

ARROWS = "ArrowLeft ArrowRight ArrowUp ArrowDown Delete"


def matrix_grid(state: RisksState) -> Markup:
    """Draw the matrix of a state.

    Ids: ``risk:NAME`` for a risk as it is, ``left:NAME`` for what its response leaves; both can be
    carried to a cell (drop target ``row,column``) and answer the arrow keys.
    """
    matrix = state.assessment.matrix
    room = _room(state)
    rows = reversed(range(len(matrix.probability)))
    cells = join(*(_row(state, room, row) for row in rows))
    width, label = room.width, room.label
    style = (
        f"width:{width}px;grid-template-columns:{label}px repeat({room.columns},minmax(0,1fr));"
        f"gap:{GAP}px;grid-auto-rows:{room.height}px"
    )
    grid = tag("div", cells, class_="itpm-risk-cells", style=style, data_id="risk-cells")
    return tag(
        "div",
        tag("div", "↑ probability", class_="itpm-risk-axis"),
        tag("div", grid, *arrows(state, room), class_="itpm-risk-field", data_id="risk-field"),
        _foot(matrix.impact, room),
        class_="itpm-risk-matrix",
        role="group",
        aria_label="Matrix of probability and impact",
        data_measure="matrix",
        data_id="risk-matrix",
    )


def _room(state: RisksState) -> Room:
    matrix = state.assessment.matrix
    marks = [(matrix.cell(risk), Mark(risk.name)) for risk in state.register]
    size = (state.width, len(matrix.probability), len(matrix.impact))
    bare = Room(*size, tuple(marks))
    if not state.residual:
        return bare
    answered = [risk for risk in state.register if risk.response is not None]
    # in the order in which their arrows come in, so that few of these cross
    answered.sort(key=lambda r: bare.middle(matrix.cell(r), Mark(r.name)) or (0, 0))
    left = tuple((matrix.cell(risk, True), Mark(risk.name, True)) for risk in answered)
    return Room(*size, (*marks, *left))


def _row(state: RisksState, room: Room, row: int) -> Markup:
    scale = state.assessment.matrix.probability
    head = tag(
        "div",
        tag("b", scale.labels[row]),
        tag("span", _up_to(scale, row)),
        class_="itpm-risk-level",
    )
    return join(head, *(_cell(state, room, (row, column)) for column in range(room.columns)))


def _up_to(scale: Scale, level: int) -> str:
    low, high = scale.bounds(level)
    said = percent if scale.unit == "share" else _short_money
    if high == float("inf"):
        return f"above {said(low)}"
    return f"to {said(high)}"


def _short_money(value: float) -> str:
    """Write money as short as the foot of a column needs.

    >>> _short_money(20_000), _short_money(1_500_000), _short_money(2_500)
    ('$20k', '$1.5M', '$2.5k')
    """
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if value >= size:
            return f"${amount(value / size)}{letter}"
    return f"${amount(value)}"


def _cell(state: RisksState, room: Room, cell: Cell) -> Markup:
    matrix: Matrix = state.assessment.matrix
    colour, score = matrix.colour(cell), matrix.score(cell)
    marks, shown = room.by_cell.get(cell, []), room.shown(cell)
    more = len(marks) - len(shown)
    word = "" if colour == LOW else f" {colour if room.cell_width >= 66 else colour[:4]}"
    return tag(
        "div",
        tag(
            "div",
            *(_chip(state, mark) for mark in shown),
            tag("span", f"+{more}", class_="itpm-chip-more") if more else None,
            class_="itpm-chips",
            data_id=f"chips:{cell[0]},{cell[1]}",
        ),
        tag("small", score, word),
        class_=f"itpm-risk-cell itpm-risk-{colour}",
        data_id=f"cell:{cell[0]},{cell[1]}",
        data_drop=f"{cell[0]},{cell[1]}",
        role="group",
        aria_label=(
            f"{matrix.probability.labels[cell[0]]}, {matrix.impact.labels[cell[1]]}: "
            f"score {score}, {colour}"
        ),
    )


def _chip(state: RisksState, mark: Mark) -> Markup:
    risk = state.register[mark.risk]
    return tag(
        "div",
        fitted(risk.name, CHIP_WIDTH - 2, 11),
        class_=classes(
            "itpm-chip",
            mark.left and "itpm-chip-left",
            risk.kind == OPPORTUNITY and "itpm-chip-opportunity",
            mark.risk in state.pointed_at and not mark.left and "itpm-chip-pointed",
            mark.risk == state.selected and "itpm-selected",
        ),
        data_id=f"{'left' if mark.left else 'risk'}:{risk.name}",
        data_move=True,
        data_keys=ARROWS,
        role="button",
        tabindex=0,
        aria_pressed=str(mark.risk == state.selected).lower(),
        aria_label=spoken(risk, mark.left),
        title=f"{risk.name}: {risk.event}" if risk.event else risk.name,
    )


def spoken(risk: Risk, left: bool) -> str:
    """Say what a chip stands for.

    >>> spoken(Risk("R1", "", "it rains", "", 0.2, 500), False)
    'R1, threat: it rains. 20 %, $500'
    """
    now = risk.residual if left else risk
    after = " after the response" if left else ""
    said = f"{risk.name}, {risk.kind}{after}: {risk.event or 'not described yet'}"
    return f"{said}. {percent(now.probability)}, {money(now.impact)}"


def _foot(scale: Scale, room: Room) -> Markup:
    style = (
        f"width:{room.width}px;grid-template-columns:{room.label}px "
        f"repeat({room.columns},minmax(0,1fr));gap:{GAP}px"
    )
    levels = (
        tag(
            "div",
            tag("b", label),
            tag("span", _up_to(scale, level)),
        )
        for level, label in enumerate(scale.labels)
    )
    return tag("div", tag("div", "impact →"), *levels, class_="itpm-risk-foot", style=style)
