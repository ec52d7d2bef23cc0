"""Charts, read as markup: where values stand, and that words stay inside."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.views.chart import Chart

ROOM = Chart((0, 10), (0, 22), 334, 222, left=30, right=4, top=10, bottom=12)


def test_values_stand_where_their_share_of_the_room_says():
    """300 pixels for 10 days from 30 on; 200 pixels for 22 points, from 210 upwards."""
    assert ROOM.across(0) == 30 and ROOM.across(5) == 180 and ROOM.across(10) == 330
    assert ROOM.down(0) == 210 and ROOM.down(11) == 110 and ROOM.down(22) == 10


def test_a_line_goes_through_its_points_and_a_step_holds_its_value():
    points = [(0, 22), (5, 11), (10, 0)]
    assert 'd="M30 10L180 110L330 210"' in ROOM.line(points)
    assert 'd="M30 10H180V110H330V210"' in ROOM.line(points, step=True)


def test_an_area_is_closed():
    drawn = ROOM.area([(0, 0), (10, 0)], [(0, 11), (10, 11)])
    assert 'd="M30 110L330 110L330 210L30 210Z"' in drawn


def test_columns_stand_on_the_ground():
    (column,) = re.findall(r"<rect [^>]*>", ROOM.columns([(0, 5, 11)], gap=0))
    assert 'x="30" y="110" width="150" height="100"' in column


def test_words_at_a_line_turn_round_before_the_edge():
    assert "itpm-end" not in ROOM.upright(1, "P80 18k")
    assert "itpm-end" in ROOM.upright(9.8, "P80 18k")


def test_the_name_of_an_axis_stands_below_its_ticks():
    drawn = ROOM.draw(label="x", x_name="working days")
    assert '<text x="270" y="226" class="itpm-middle">8</text>' in drawn  # 10 would be cut off
    assert '<text x="330" y="240" class="itpm-end">working days</text>' in drawn
    assert 'viewBox="0 0 334 236"' in drawn


def test_the_whole_is_a_picture_with_a_name():
    drawn = ElementTree.fromstring(ROOM.draw(ROOM.dots([(1, 2)]), None, label="Burn-down"))
    assert drawn.get("role") == "img" and drawn.get("aria-label") == "Burn-down"


@given(
    st.floats(0, 1e6),
    st.floats(0.01, 1e6),
    st.sampled_from([160, 320, 900]),
)
def test_ticks_are_inside_and_do_not_crowd(low, extent, width):
    drawn = Chart((low, low + extent), (0, extent), width, 200).draw(label="x")
    ticks = re.findall(r'<text x="([\d.]+)" y="192" class="itpm-middle">', drawn)
    places = [float(x) for x in ticks]
    assert all(0 <= x <= width for x in places)
    assert all(b - a >= 20 for a, b in pairwise(places))


@pytest.mark.parametrize("low", [0, 5])
def test_a_range_of_nothing_is_drawn_too(low):
    assert "<svg" in Chart((low, low), (low, low)).draw(label="x")
