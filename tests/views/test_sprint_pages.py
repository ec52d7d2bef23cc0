"""The charts of a Sprint, read as markup."""

import re
from xml.etree import ElementTree

import pytest

from itpm_lessons.engines.sprint import Outlook
from itpm_lessons.views.sprint.charts import burn_down, burn_up, flow


def path_of(markup, name):
    return re.search(rf'<path[^>]*d="([^"]*)"[^>]*class="itpm-(?:line|area) [^"]*{name}"', markup)[
        1
    ]


def test_a_burn_down_on_day_6_of_10_is_behind_an_even_pace():
    """22 points planned, 13 not Done on day 6; an even pace would have 22 x 4/10 = 8.8 left."""
    drawn = burn_down([22, 22, 20, 19, 17, 15, 13], 22, 10)
    assert "on day 6, 13 points are not Done; at an even pace 8.8 would be left." in drawn


def test_the_range_begins_where_the_line_ends():
    outlook = Outlook((13, 8, 5, 2, 0), (13, 13, 11, 10, 8), 0.62, 0.3, (14, 22))
    drawn = burn_down([22, 22, 20, 19, 17, 15, 13], 22, 10, outlook)
    line, band = path_of(drawn, "task"), path_of(drawn, "band")
    assert line.split("L")[-1] == band.split("L")[0][1:]


def test_nothing_is_shaded_when_the_sprint_is_over():
    outlook = Outlook((13,), (13,), 0, 0, (9,))
    assert "itpm-area-band" not in burn_down([22] * 10 + [13], 22, 10, outlook)


def test_a_burn_up_shows_added_scope_as_a_step():
    drawn = burn_up([20, 18, 15], [20, 20, 23], 10)
    assert "8 of 23 points are Done" in drawn
    assert path_of(drawn, "muted").count("V") == 2


@pytest.mark.parametrize("lanes", [[(3, 0, 0, 0)], [(3, 0, 0, 0), (0, 2, 1, 0), (0, 0, 0, 3)]])
def test_flow_is_a_picture_with_a_sentence(lanes):
    drawn = ElementTree.fromstring(flow(lanes, 10))
    assert drawn.get("role") == "img" and f"{lanes[-1][3]} Done." in drawn.get("aria-label")


def test_the_lanes_of_a_flow_lie_on_each_other():
    drawn = flow([(4, 0, 0, 0), (2, 1, 0, 1)], 10)
    edges = re.findall(r'd="M[\d.]+ [\d.]+L[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)', drawn)
    lower = [float(low) for _, low in edges]
    upper = [float(high) for high, _ in edges]
    assert lower[1:] == upper[:-1]
