"""Price and profit over the actual cost: a line a type of contract, the chosen one in the front."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor

from itpm_lessons.engines.procurement import ContractType, corners

from ..axis import round_step
from ..chart import Chart, Point
from ..lettering import pixels
from ..markup import Markup, classes, tag
from .state import ContractState, dollars

HEIGHT, LEFT, RIGHT, TOP = 268, 58, 44, 30
GAP = 12  # pixels between names at the ends of lines
TICK = 36  # pixels between ticks
PRICE = "price, $"


def price_chart(state: ContractState, width: int) -> Markup:
    """Draw what the buyer pays, and the cost itself; between them lies the profit.

    >>> from itpm_lessons.engines.procurement import Settlement
    >>> from itpm_lessons.engines.procurement.examples import TERMS
    >>> done = Settlement(ContractType("FPIF"), TERMS, 115_000)
    >>> "buyer pays $120,500" in price_chart(ContractState(done), 480)
    True
    """
    low, high = state.costs
    lines = _prices(state)
    cost = [(low, low), (high, high)]
    room, ticks = _room(state, [*lines.values(), cost], width)
    mine = lines[state.done.type]
    drawn = [
        _between(room, mine),
        room.line(cost, "ideal"),
        *_lines(room, state, lines),
        _point(room, state, "price"),
        _actual(room, state, state.done.price, drag=True),
        _names(room, [*((each.value, line[-1][1]) for each, line in lines.items()), ("cost", high)],
               state.done.type.value),
    ]  # fmt: skip
    said = f"the buyer pays {dollars(state.done.price)}"
    label = f"Price over actual cost: at {_at(state)} {said}."
    return _draw(room, drawn, ticks, state, PRICE, label)


def profit_chart(state: ContractState, width: int) -> Markup:
    """Draw what the seller keeps; below 0 it is a loss.

    >>> from itpm_lessons.engines.procurement import Settlement
    >>> from itpm_lessons.engines.procurement.examples import TERMS
    >>> done = Settlement(ContractType("FPIF"), TERMS, 130_000)
    >>> "−$5,000" in profit_chart(ContractState(done), 480)
    True
    """
    lines = {
        each: [(cost, price - cost) for cost, price in line]
        for each, line in _prices(state).items()
    }
    room, ticks = _room(state, list(lines.values()), width, zero=True)
    drawn = [
        room.level(0),
        *_lines(room, state, lines),
        _point(room, state, "profit"),
        _actual(room, state, state.done.profit, drag=False),
        _names(room, [(each.value, line[-1][1]) for each, line in lines.items()],
               state.done.type.value),
    ]  # fmt: skip
    said = f"the seller keeps {dollars(state.done.profit)}"
    label = f"Profit over actual cost: at {_at(state)} {said}."
    return _draw(room, drawn, ticks, state, "seller's profit, $", label)


def _at(state: ContractState) -> str:
    return dollars(state.done.actual)


def _prices(state: ContractState) -> dict[ContractType, list[Point]]:
    return {each: list(corners(each, state.terms, *state.costs)) for each in ContractType}


def _room(
    state: ContractState, lines: Sequence[Sequence[Point]], width: int, zero: bool = False
) -> tuple[Chart, list[float]]:
    values = [y for line in lines for _, y in line] + ([0.0] if zero else [])
    low, high = min(values), max(values)
    step = round_step(TICK * (high - low or 1) / (HEIGHT - TOP - 24))
    low, high = step * floor(low / step), step * ceil(high / step)
    room = Chart(state.costs, (low, high), width, HEIGHT, LEFT, RIGHT, TOP)
    return room, [low + step * n for n in range(round((high - low) / step) + 1)]


def _draw(
    room: Chart,
    drawn: Sequence[Markup | None],
    ticks: list[float],
    state: ContractState,
    name: str,
    label: str,
) -> Markup:
    low, high = state.costs
    step = round_step(56 * (high - low) / (room.width - LEFT - RIGHT))
    across = [step * n for n in range(ceil(low / step), floor(high / step) + 1)]
    return room.draw(
        *drawn,
        label=label,
        x_name="what the work costs the seller, $",
        y_name=name,
        x_ticks=across,
        y_ticks=ticks,
        role="group" if name == PRICE else "img",
    )


def _lines(
    room: Chart, state: ContractState, lines: dict[ContractType, list[Point]]
) -> list[Markup]:
    """Draw the other types in grey and the chosen one over them."""
    mine = state.done.type
    others = [room.line(line, "other") for each, line in lines.items() if each is not mine]
    return [*others, room.line(lines[mine], "mine")]


def _between(room: Chart, line: Sequence[Point]) -> Markup:
    """Fill between price and cost: profit in one kind, loss in another, each by its word."""
    drawn = []
    for (left, before), (right, after) in pairwise(_with_zero(line)):
        middle = (before - left) + (after - right)
        if middle:
            kind, word = ("band", "profit") if middle > 0 else ("critical", "loss")
            drawn.append(
                room.area([(left, left), (right, right)], [(left, before), (right, after)], kind,
                          title=word)
            )  # fmt: skip
    return tag("g", *drawn, class_="itpm-between")


def _with_zero(line: Sequence[Point]) -> list[Point]:
    """Add the points at which price and cost are equal."""
    points = [line[0]]
    for (left, before), (right, after) in pairwise(line):
        start, end = before - left, after - right
        if start * end < 0:
            cost = left + (right - left) * start / (start - end)
            points.append((cost, cost))
        points.append((right, after))
    return points


def _point(room: Chart, state: ContractState, what: str) -> Markup | None:
    """Mark the point of total assumption, by its name on the price."""
    point = state.point
    if point is None or not room.x[0] <= point <= room.x[1]:
        return None
    price = state.terms.ceiling
    y = price if what == "price" else price - point
    name = "point of total assumption" if what == "price" else ""
    return tag("g", room.upright(point, name, "critical"), room.dots([(point, y)], "critical", 4.5))


def _actual(room: Chart, state: ContractState, y: float, *, drag: bool) -> Markup:
    """Mark the actual cost; on one picture it can be dragged. Its id is ``actual``."""
    at, (low, high) = room.across(state.done.actual), state.costs
    bottom = room.height - room.bottom
    mark = tag(
        "g",
        tag("path", d=f"M{at} {room.down(y)}V{bottom}", class_="itpm-mast"),
        tag("circle", cx=at, cy=room.down(y), r=6, class_="itpm-now"),
        data_part="bar" if drag else None,
    )
    said = f"actual cost {_at(state)}"
    if not drag:
        return tag("g", tag("title", said), mark)
    step = round_step((high - low) / 200)
    grip = tag("rect", x=pixels(at - 14), y=room.top, width=28, height=bottom - room.top,
               class_="itpm-grip", data_drag="move", data_value=state.done.actual)  # fmt: skip
    return tag(
        "g",
        tag("title", f"{said}. Drag it, or press ← →."),
        mark,
        grip,
        data_id="mark:actual",
        data_step=(room.width - LEFT - RIGHT) / (high - low),
        data_unit=step,
        data_min=low,
        data_max=high,
        tabindex=0,
        role="button",
        aria_label=f"{said}: buyer pays {dollars(state.done.price)}",
        data_keys="ArrowLeft ArrowRight",
        class_="itpm-cost-mark",
    )


def _names(room: Chart, ends: Sequence[tuple[str, float]], mine: str) -> Markup:
    """Write the names behind the ends of the lines, moved apart where they would meet."""
    placed = sorted((room.down(y), name) for name, y in ends)
    downs = [down for down, _ in placed]
    for i in range(1, len(downs)):
        downs[i] = max(downs[i], downs[i - 1] + GAP)
    bottom = room.height - room.bottom
    for i in range(len(downs) - 1, -1, -1):
        downs[i] = min(downs[i], bottom - GAP * (len(downs) - 1 - i))
    return tag(
        "g",
        *(
            tag(
                "text",
                name,
                x=room.width - RIGHT + 5,
                y=pixels(down + 4),
                class_=classes("itpm-said-here", name == mine and "itpm-said-task itpm-strong"),
            )
            for down, (_, name) in zip(downs, placed, strict=True)
        ),
    )
