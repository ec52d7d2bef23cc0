"""Flow metrics: by hand, against slower ways, against published numbers, and as laws."""

import json
from itertools import pairwise
from math import isnan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.flow import (
    Item,
    ages,
    average_wip,
    cumulative_flow,
    cycle_times,
    flow_efficiency,
    lead_times,
    littles_law,
    measure,
    throughput,
)
from itpm_lessons.engines.refusal import Refusal

PUBLISHED = Path(__file__).with_name("published_forecasts.json")
# Asked for, begun, done; touched: A 1 2 5 (2), B 1 3 9 (3), C 4 6 -, D 8 - -.
LOG = [
    Item("A", 1, 2, 5, 2, (2, 3)),
    Item("B", 1, 3, 9, 3, (3, 5)),
    Item("C", 4, 6, None, 1, (6,)),
    Item("D", 8),
]


def test_by_hand():
    """Over 10 days: A was in progress for 3, B for 6, C for 4: 13 item-days, 1.3 on average."""
    assert cycle_times(LOG) == [3, 6] and cycle_times(LOG, inclusive=True) == [4, 7]
    assert lead_times(LOG) == [4, 8]
    assert ages(LOG, now=10) == [4]
    assert average_wip(LOG, 0, 10) == 1.3
    assert throughput(LOG, 0, 10) == 0.2
    assert flow_efficiency(LOG) == (2 + 3) / (3 + 6)
    figures = measure(LOG, end=10)
    assert (figures.arrived, figures.begun, figures.done) == (4, 3, 2)
    assert (figures.cycle_time, figures.cycle_p50, figures.cycle_p85) == (4.5, 3, 6)


def test_a_window_counts_what_is_done_after_its_start():
    """From 5 to 10: B is done, A was before; in progress B for 4 days and C for 4."""
    assert throughput(LOG, 5, 10) == 1 / 5
    assert average_wip(LOG, 5, 10) == (4 + 4) / 5


def test_nothing_done_has_no_cycle_time():
    figures = measure([Item("D", 8, 9)], end=10)
    assert isnan(figures.cycle_time) and isnan(figures.cycle_p85)
    assert isnan(figures.flow_efficiency) and figures.throughput == 0


def test_the_percentile_of_the_curriculum():
    log = [Item(str(i), 0, 0, days) for i, days in enumerate((2, 3, 3, 4, 4, 5, 5, 6, 8, 13))]
    assert measure(log, end=20).cycle_p85 == 8


@pytest.mark.parametrize("call", [average_wip, throughput])
def test_a_window_without_length_is_refused(call):
    with pytest.raises(Refusal, match="window"):
        call(LOG, 5, 5)


# ---- cumulative flow


def test_curves_by_hand():
    """Counted in the mornings: B, done at 9, is among the done from the morning of day 9 on."""
    flow = cumulative_flow(LOG, stages=2, until=10)
    assert flow.arrived == (0, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4)
    assert flow.started == (0, 0, 1, 2, 2, 2, 3, 3, 3, 3, 3)
    assert flow.entered[1] == (0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2)
    assert flow.done == (0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2)
    assert flow.wip[10] == 1


def test_the_distance_of_two_curves_is_what_is_in_progress():
    """Curriculum: 46 begun and 34 done are 12 in progress."""
    log = [Item(str(i), 0, 0, 1 if i < 34 else None, entered=(0,)) for i in range(46)]
    assert cumulative_flow(log, 1, 2).wip[2] == 12


days = st.integers(0, 20)


@st.composite
def logs(draw, closed=False):
    """Logs of up to a dozen items, some not done, none when `closed`."""
    made = []
    for number in range(draw(st.integers(1, 12))):
        moments = sorted(draw(st.lists(days, min_size=4, max_size=4)))
        arrived, started, entered, done = moments
        left = draw(st.integers(0, 3)) if not closed else 3
        made.append(
            Item(
                str(number),
                arrived,
                started if left > 0 else None,
                done if left > 2 else None,
                entered=((started, entered)[:left] if left < 3 else (started, entered)),
            )
        )
    return made


@given(logs())
def test_curves_never_cross_and_never_fall(log):
    flow = cumulative_flow(log, stages=2, until=20)
    curves = [flow.arrived, *flow.entered, flow.done]
    for upper, lower in pairwise(curves):
        assert all(a >= b for a, b in zip(upper, lower, strict=True))
    for curve in curves:
        assert list(curve) == sorted(curve)


@given(logs())
def test_average_wip_is_the_sum_over_the_days(log):
    """With whole days, what is in progress changes in the mornings only."""
    flow = cumulative_flow(log, stages=2, until=20)
    assert average_wip(log, 0, 20) == pytest.approx(sum(flow.wip[:20]) / 20)


# ---- Little's law


@given(logs(closed=True))
def test_littles_law_is_arithmetic_from_empty_to_empty(log):
    law = littles_law(log, start=-1, end=21)
    assert law.exact and law.holds
    assert law.gap == pytest.approx(0, abs=1e-9)


def test_littles_law_of_the_curriculum():
    """3 done a day, 4 days each: 12 in progress. A steady stream, seen over 40 of its days."""
    log = [Item(f"{day}.{i}", day, day, day + 4) for day in range(-10, 60) for i in range(3)]
    law = littles_law(log, start=0, end=40)
    assert (law.wip, law.throughput, law.cycle_time) == (12, 3, 4)
    assert law.gap == 0 and law.holds and not law.exact


def test_a_window_that_fills_up_breaks_its_conditions():
    """Begun daily, done after 8 days: by day 10, 10 are begun and 3 done, on day 8, 9 and 10."""
    log = [Item(str(day), day, day, day + 8) for day in range(30)]
    law = littles_law(log, start=0, end=10)
    assert (law.begun, law.done, law.wip_at_start, law.wip_at_end) == (10, 3, 0, 7)
    assert law.wip == sum(min(8, 10 - day) for day in range(10)) / 10
    assert not law.holds
    assert [condition.holds for condition in law.conditions] == [False, False, True]
    assert "10 begun, 3 done" in law.conditions[0].figures


# ---- real dates


def test_published_cycle_times_count_inclusively():
    """Magennis' items: start and end, and cycle days that count both of them.

    Calendar days there, so dates are plain day numbers. Two items end before they start: a
    log that has such an item is refused.
    """
    rows = json.loads(PUBLISHED.read_text(encoding="utf-8"))["magennis_items"]["days"]
    rows = [(start, end, days) for start, end, days in rows if start <= end]
    items = [Item(str(n), start, start, end) for n, (start, end, _) in enumerate(rows)]
    assert len(items) == 147
    assert cycle_times(items, inclusive=True) == [days for *_, days in rows]
