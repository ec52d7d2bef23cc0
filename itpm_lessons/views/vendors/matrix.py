"""Weights as sliders, each with the room it has; scores as a table of fields."""

from functools import lru_cache

from itpm_lessons.engines.procurement import BEST_SCORE, Criterion, Room, Scores, weight_room

from ..frame import button, scroller
from ..lettering import amount, pixels
from ..markup import Markup, classes, join, piece, tag
from ..sliders import slider, sliders


def weights(scores: Scores) -> Markup:
    """Draw a slider for each weight. Ids: ``weight:N``, from 0, and ``hundred``.

    >>> from itpm_lessons.engines.procurement.examples import SUPPLIERS
    >>> weights(SUPPLIERS).count('type="range"')
    5
    """
    most = max(100.0, *(each.weight for each in scores.criteria))
    rooms = _rooms(scores)
    drawn = (
        slider(
            f"weight:{number}",
            f"{number + 1} {each.name}",
            each.weight,
            0,
            most,
            words=join(_share(scores, each), rooms and _told(rooms[number], most)),
        )
        for number, each in enumerate(scores.criteria)
    )
    return tag(
        "div",
        tag("div", tag("b", "Weights"), _sum(scores), class_="itpm-matrix-head"),
        sliders(*drawn, label="Weights", data_id="weights"),
        data_id="weights-of",
    )


def _share(scores: Scores, each: Criterion) -> str:
    return f"{amount(round(float(scores.share(each.name)) * 100, 1))} % of all. "


def _sum(scores: Scores) -> Markup:
    """Say how weights that do not add up to 100 are counted, and offer to make them do so."""
    total = scores.total_weight
    if total == 100:
        return tag("span", "add up to 100", class_="itpm-small")
    said = f"add up to {amount(float(total))}: each counts by its share of that. "
    return tag(
        "span",
        said,
        button("Make it 100", "hundred"),
        class_="itpm-small",
        data_id="sum-of-weights",
    )


def _rooms(scores: Scores) -> list[Room]:
    if len(scores.best) != 1 or len(scores.still_in) < 2:
        return []
    return [weight_room(scores, each.name) for each in scores.criteria]


def _told(room: Room, most: float) -> Markup:
    """Show how far a weight may move before another vendor leads, as a line and in words."""
    low, high = float(room.low), min(float(room.high), most)
    if room.below is None and room.above is None:
        words = "Nobody else leads at any weight."
    else:
        ends = [f"below {amount(low)} {room.below} leads" if room.below else None]
        ends.append(f"above {amount(float(room.high))} {room.above} leads" if room.above else None)
        said = ", ".join(filter(None, ends))
        words = said[0].upper() + said[1:] + "."
    scale = 100 / most
    line = tag(
        "svg",
        tag("rect", x=0, y=2, width=100, height=2, class_="itpm-hole"),
        tag("rect", x=pixels(low * scale), y=1, width=pixels(max(0.5, (high - low) * scale)),
            height=4, class_="itpm-arrives"),
        viewBox="0 0 100 6",
        preserveAspectRatio="none",
        class_="itpm-weight-room",
        role="img",
        aria_label="Range of this weight in which the ranking holds",
    )  # fmt: skip
    return join(line, words)


def table(scores: Scores) -> Markup:
    """Draw the scores as fields. Ids: ``score:VENDOR:CRITERION`` and ``least:CRITERION``, from 0.

    >>> from itpm_lessons.engines.procurement.examples import SUPPLIERS
    >>> table(SUPPLIERS).count('data-id="score:')
    15
    """
    head = tag(
        "tr",
        tag("th", "criterion", scope="col"),
        tag("th", "at least", scope="col"),
        *(tag("th", each.name, scope="col") for each in scores.vendors),
    )
    body = (_row(scores, number, each) for number, each in enumerate(scores.criteria))
    drawn = tag(
        "table",
        tag("thead", head),
        tag("tbody", *body, _totals(scores)),
        class_="itpm-figures itpm-matrix",
    )
    return tag(
        "div",
        tag("div", tag("b", "Scores"), tag("span", f"0 to {BEST_SCORE}, the higher the better. "
            "Below “at least” a vendor is out.", class_="itpm-small"), class_="itpm-matrix-head"),
        scroller(drawn, "Scores of the vendors"),
        data_id="scores-of",
    )  # fmt: skip


def _row(scores: Scores, number: int, each: Criterion) -> Markup:
    given = tuple((vendor.name, vendor.scores[number]) for vendor in scores.vendors)
    return _inside(number, each.name, each.least, given)


@lru_cache(256)
def _inside(
    number: int, name: str, least: float | None, given: tuple[tuple[str, float], ...]
) -> Markup:
    """Draw a row, which stays as it is while weights move."""
    floor = _field(f"least:{number}", least, f"Least score on {name}")
    cells = (
        tag(
            "td",
            _field(
                f"score:{place}:{number}",
                score,
                f"{vendor}, {name}",
                low=least is not None and score < least,
            ),
        )
        for place, (vendor, score) in enumerate(given)
    )
    heading = tag("th", f"{number + 1} {name}", scope="row")
    return piece(tag("tr", heading, tag("td", floor), *cells))


def _field(id: str, value: float | None, spoken: str, low: bool = False) -> Markup:
    return tag(
        "input",
        type="number",
        min=0,
        max=BEST_SCORE,
        step="any" if value is not None and value * 2 % 1 else 0.5,
        value="" if value is None else amount(value),
        data_id=id,
        autocomplete="off",
        placeholder="–" if value is None else None,
        aria_label=spoken + (", below the least score" if low else ""),
        class_=classes("itpm-cell", low and "itpm-too-low"),
    )


def _totals(scores: Scores) -> Markup:
    cells = (tag("td", tag("b", f"{float(scores.total(v.name)):.2f}")) for v in scores.vendors)
    return tag("tr", tag("th", "total", scope="row"), tag("td"), *cells, class_="itpm-totals")
