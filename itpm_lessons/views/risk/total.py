"""What all risks together cost: a histogram of random runs, percentiles, and a reserve."""

from bisect import bisect_left
from itertools import pairwise

from ..axis import Axis
from ..chart import Chart
from ..frame import button, row
from ..lettering import amount, money
from ..markup import Markup, tag
from .state import RisksState, of_hundred, percent

NARROWEST, WIDEST, BESIDE = 280, 560, 260  # pixels of the chart, and of the figures beside it
HEIGHT, BINS = 170, 24
APART = 100  # pixels between two lines that are both named


def total_picture(state: RisksState) -> Markup:
    """Draw what all risks together cost, and how often a reserve is enough.

    Ids: ``reserve`` (an amount), ``correlation`` (a slider, in hundredths), ``again`` (other runs).
    """
    short = state.total.chance_above(state.set_aside - state.paid)
    after = ", after the responses" if state.residual else ""
    average = "left on average" if state.residual else "on average"
    enough = "enough in 80 of 100 (P80)"
    figures = (
        row(average, money(state.expected)),
        row("responses, paid in any case", money(state.paid)) if state.residual else None,
        row(
            f"{enough}, with them" if state.residual else enough, money(state.enough), critical=True
        ),
        _reserve(state),
        row("that is not enough in", of_hundred(short)),
    )
    return tag(
        "div",
        tag(
            "div",
            f"All risks together{after}",
            class_="itpm-panel-title",
            role="heading",
            aria_level=4,
        ),
        tag(
            "div",
            _chart(state),
            tag("div", *figures, _together(state), class_="itpm-risk-figures"),
            class_="itpm-risk-total",
            data_id="risk-total-parts",
        ),
        tag("p", _drawn(state), " ", button("Draw again", "again"), class_="itpm-small"),
        class_="itpm-risk-sum",
        data_id="risk-sum",
    )


def _reserve(state: RisksState) -> Markup:
    field = tag(
        "input",
        type="text",
        inputmode="decimal",
        data_id="reserve",
        value=amount(state.set_aside).replace(",", ""),
        autocomplete="off",
        class_="itpm-short",
    )
    return tag("label", tag("span", "set aside, $"), field, class_="itpm-entry")


def _together(state: RisksState) -> Markup:
    hundredths = round(100 * state.correlation)
    word = "no" if not hundredths else "a little" if hundredths <= 30 else "much"
    slider = tag(
        "input",
        type="range",
        min=0,
        max=90,
        step=10,
        value=hundredths,
        data_id="correlation",
        aria_valuetext=f"{hundredths} of 100",
    )
    much = f" ({percent(hundredths / 100)})" if hundredths else ""
    name = f"share a common cause: {word}{much}"
    return tag("label", tag("span", name), slider, class_="itpm-slide")


def _drawn(state: RisksState) -> str:
    runs = f"The columns are {state.runs.runs:,} simulated projects (seed {state.seed})"
    if state.correlation:
        return f"{runs}, and so are the figures. With a common cause bad things come together."
    by_chance = money(state.runs.percentile(0.8))
    return f"{runs}, with a P80 of {by_chance}. Mean and P80 are counted over all combinations."


def _chart(state: RisksState) -> Markup:
    totals, width = state.runs.totals, max(NARROWEST, min(WIDEST, state.width - BESIDE))
    low, high = min(0, totals[0]), max(totals[-1], 1)
    size = (high - low) / BINS
    edges = [bisect_left(totals, low + n * size) for n in range(BINS)] + [len(totals)]
    counts = [after - before for before, after in pairwise(edges)]
    top = max(counts)
    p80 = state.total.percentile(0.8)
    room = Chart((low, high), (0, top * 1.2), width, HEIGHT, left=26, right=16, top=20)
    bars = [(low + n * size, low + (n + 1) * size, count) for n, count in enumerate(counts)]
    within = [bar for bar in bars if bar[0] < p80]
    apart = room.across(p80) - room.across(state.expected)
    mean = "mean\N{NO-BREAK SPACE}"
    return room.draw(
        room.columns(within, "task"),
        room.columns(bars[len(within) :], "muted"),
        room.upright(state.expected, "mean" if apart > APART else "", "muted"),
        None if apart > APART else room.words(state.expected, top * 1.2, mean, end=True, dy=9),
        room.upright(p80, f"P80 {money(p80)}", "critical"),
        label=(
            f"Totals of {len(totals):,} runs, from {money(totals[0])} to {money(totals[-1])}; "
            f"80 of 100 are {money(p80)} or less"
        ),
        y_ticks=(),
        y_name="how often",
        x_name="total of a project, $ (pale: beyond P80)",
        x_ticks=Axis(26, width - 16, high, low).ticks(70),
        data_id="risk-total",
    )
