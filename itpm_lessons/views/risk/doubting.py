"""Why the matrix lies: the pairs of this very register that it sorts wrongly, and how often."""

from itpm_lessons.engines.risk import Matrix, Misranking
from itpm_lessons.engines.risk.matrix import Cell
from itpm_lessons.engines.risk.matrix_quality import REVERSED
from itpm_lessons.engines.risk.ranking_study import LONG_RUN

from ..frame import panel
from ..lettering import money
from ..markup import Markup, classes, tag
from .state import RisksState

MOST_PAIRS = 6
_KINDS = {
    "score": ("score", False),
    "score, rare = large": ("score", True),
    "colours": ("colour", False),
    "colours, rare = large": ("colour", True),
}


def doubt_panels(state: RisksState) -> list[Markup | None]:
    """Draw what speaks against the matrix; id ``pair:N`` points a pair out."""
    return [_own(state), _cell_range(state), _study()]


def _own(state: RisksState) -> Markup:
    found = state.misled
    pairs = [_pair(each, n == state.pair, n) for n, each in enumerate(found[:MOST_PAIRS])]
    if not pairs:
        said = (
            "No pair of your register is turned round or hidden at present. Change a number "
            "within its level and look again: the chip stays in its cell, the money does not."
        )
        pairs = [tag("p", said)]
    more = len(found) - MOST_PAIRS
    return panel(
        "Why the matrix lies: your register",
        *pairs,
        tag("p", f"… and {more} pairs more.") if more > 0 else None,
        data_id="panel-own",
    )


def _pair(found: Misranking, shown: bool, number: int) -> Markup:
    larger = f"on average {found.larger} is about {money(found.larger_value)}"
    smaller = f"{found.smaller} {money(found.smaller_value)}"
    if found.kind == REVERSED:
        said = (
            f"{larger} and scores {found.larger_score}; {smaller} and scores "
            f"{found.smaller_score}. The matrix puts {found.smaller} first."
        )
    else:
        said = f"{larger}, {smaller}; both score {found.larger_score}."
    return tag(
        "div",
        tag("b", "Turned round: " if found.kind == REVERSED else "Not told apart: "),
        said,
        class_=classes("itpm-pair", shown and "itpm-selected"),
        role="button",
        tabindex=0,
        aria_pressed=str(shown).lower(),
        data_id=f"pair:{number}",
    )


def _cell_range(state: RisksState) -> Markup | None:
    """Say what one cell holds: that of the selected risk."""
    if state.selected is None:
        return None
    matrix, risk = state.assessment.matrix, state.register[state.selected]
    cell = matrix.cell(risk, state.residual)
    low, high = worth_between(matrix, cell)
    upper = "any amount" if high == float("inf") else money(high)
    return panel(
        f"The cell of {risk.name}",
        tag(
            "p",
            f"In it stands whatever comes to between {money(low)} and {upper} on average. "
            "All of that gets the same score.",
        ),
        data_id="panel-cell",
    )


def worth_between(matrix: Matrix, cell: Cell) -> tuple[float, float]:
    """Return the expected values at the lower and the upper corner of a cell.

    >>> worth_between(Matrix(), (1, 1))
    (400.0, 2000.0)
    """
    (p_low, p_high), (low, high) = matrix.probability.bounds(cell[0]), matrix.impact.bounds(cell[1])
    return p_low * low, p_high * high


def _study() -> Markup:
    head = tag(
        "tr", tag("td"), *(tag("th", each, scope="col") for each in ("right", "tied", "turned"))
    )
    rows = (
        tag(
            "tr",
            tag("th", name, scope="row"),
            *(tag("td", _share(each)) for each in LONG_RUN[kind]),
        )
        for name, kind in _KINDS.items()
    )
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="itpm-compare")
    return panel(
        "Random pairs on a 5 × 5 matrix",
        table,
        tag(
            "p",
            "How a score of 1 to 25 and three colours sort, measured over hundreds of thousands of "
            "pairs. Both fail most where large risks are rare, as in most registers. Sort by "
            "money; use the matrix to talk (after Cox, 2008).",
        ),
        data_id="panel-study",
    )


def _share(percent: float) -> str:
    return f"{percent:.0f} %" if percent >= 1 else "< 1 %"
