"""The communication lab: what its markup means."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.communication import (
    Chain,
    CommunicationPlan,
    Meeting,
    Row,
    Structure,
    other_ways,
)
from itpm_lessons.engines.communication.examples import NOTICE
from itpm_lessons.views.communication import CommunicationState, Lab, communication_page
from itpm_lessons.views.communication.costs import bars
from itpm_lessons.views.communication.growth import growth
from itpm_lessons.views.communication.ring import ring


def parsed(markup):
    return ET.fromstring(re.sub("<!--[{}]-->", "", markup))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def page(tab, lab=None, **more):
    return parsed(communication_page(CommunicationState(lab or Lab(), tab, **more)))


def lines(root, kind):
    """Count the chords of one kind: each begins with M."""
    return sum(path.get("d").count("M") for path in of_class(root, f"itpm-channel-{kind}"))


@given(st.lists(st.integers(1, 5), min_size=1, max_size=5).map(tuple))
def test_the_ring_has_a_line_for_each_channel_and_a_faint_one_for_each_that_is_gone(sizes):
    structure = Structure(sizes)
    root = parsed(ring(structure, None, 480))
    drawn = lines(root, "within") + lines(root, "leads")
    assert drawn == structure.channels
    if structure.people <= 16 and structure.leads:
        assert lines(root, "gone") == structure.flat - structure.channels
    assert len(of_class(root, "itpm-talker")) == structure.people
    assert len(of_class(root, "itpm-lead")) == len(structure.leads)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8).map(tuple), st.sampled_from([320, 520]))
def test_people_stand_within_the_picture_and_not_on_each_other(sizes, width):
    structure = Structure(sizes)
    root = parsed(ring(structure, None, width))
    high = float(root.get("viewBox").split()[3])
    at = [
        (float(c.get("cx")), float(c.get("cy")))
        for g in of_class(root, "itpm-talker")
        for c in g.iter("circle")
    ]
    assert all(14 <= x <= width - 14 and 14 <= y <= high - 14 for x, y in at)
    if structure.people <= 24 and width == 520:
        gaps = [
            ((x - a) ** 2 + (y - b) ** 2) ** 0.5 for i, (x, y) in enumerate(at) for a, b in at[:i]
        ]
        assert min(gaps, default=99) > 24


def test_the_picked_person_has_all_their_channels():
    root = parsed(ring(Structure((4, 4, 4)), 0, 480))
    (own,) = of_class(root, "itpm-channel-own")
    assert own.get("d").count("M") == 3 + 2, "three in the team, two leads"
    (picked,) = of_class(root, "itpm-picked")
    assert picked.get("aria-label") == "Person 1, lead of team A, 5 channels"


def test_growth_names_both_numbers():
    said = words(parsed(growth(Structure((4, 4, 4)), 480)))
    assert "everybody with everybody: 66" in said and "in 3 teams: 21" in said


def test_one_stop_for_the_tab_key_on_ring_and_chain():
    for tab, kind in (("channels", "itpm-talker"), ("hand-overs", "itpm-station")):
        marks = of_class(page(tab), kind)
        assert [mark.get("tabindex") for mark in marks].count("0") == 1


def test_the_sum_of_teams_is_written_out():
    root = page("channels", Lab(structure=Structure((4, 4, 4))))
    rows = [words(each) for each in of_class(root, "itpm-row")]
    assert "Team A: 4 × 3 ÷ 26" in rows and "leads: 3 × 2 ÷ 23" in rows and "together21" in rows


@pytest.mark.parametrize("station", range(5))
def test_a_station_has_as_many_words_as_it_says(station):
    root = page("hand-overs", station=station)
    there = NOTICE.after(Chain(4, 0.9), 8)[station]
    assert len(of_class(root, "itpm-lost")) == there.count(False)
    answers = [words(each) for each in of_class(root, "itpm-answer-row")]
    assert [a.endswith("can say") for a in answers] == list(NOTICE.answered(there))
    assert all(gap.get("aria-label") == "lost" for gap in of_class(root, "itpm-lost"))


def test_bars_of_stations_are_as_long_as_their_shares():
    root = page("hand-overs")
    full = float(of_class(root, "itpm-hole")[0].get("width"))
    long = [float(bar.get("width")) / full for bar in of_class(root, "itpm-arrives")]
    assert long == pytest.approx([1, 0.9, 0.81, 0.729, 0.6561], abs=0.002)


@given(st.integers(1, 30), st.integers(5, 180), st.integers(1, 260), st.integers(0, 200))
def test_bars_of_meetings_are_as_long_as_their_costs(people, minutes, times, rate):
    meeting = Meeting(people, minutes, times, rate)
    root = parsed(bars(meeting, 700))
    costs = [meeting.cost, *(way.cost for way in other_ways(meeting))]
    long = [float(bar.get("width")) for bar in root.iter("rect")]
    assert len(long) == len(costs)
    if max(costs):
        assert long == pytest.approx(
            [max(2, max(long) * cost / max(costs)) for cost in costs], abs=1.1
        )


def test_the_plan_has_a_lane_for_everybody_and_loud_ones_for_the_forgotten():
    root = page("plan")
    lanes = of_class(root, "itpm-lane")
    assert len(lanes) == 6
    loud = [lane.get("aria-label") for lane in lanes if "itpm-loud" in lane.get("class")]
    assert loud == ["works council"]


def test_checks_are_said_with_their_remedy_and_lead_to_their_row():
    plan = CommunicationPlan((Row("payroll", "sites", "soon", "e-mail", "Ada"),))
    root = page("plan", Lab(plan=plan), row=0)
    assert any("'soon' is no time" in words(each) for each in of_class(root, "itpm-try"))
    assert any(each.get("data-id") == "see:0" for each in root.iter("button"))
    fields = {each.get("data-id"): each for each in root.iter("input")}
    assert fields["field:what"].get("value") == "sites"


@pytest.mark.parametrize("tab", ["channels", "hand-overs", "meetings", "plan"])
@pytest.mark.parametrize("width", [280, 600, 1240])
def test_every_id_stands_once_and_pictures_fit_their_room(tab, width):
    root = page(tab, Lab(structure=Structure((5, 4, 3))), width=width)
    ids = [each.get("data-id") for each in root.iter() if each.get("data-id")]
    assert len(ids) == len(set(ids))
    assert all(float(svg.get("width")) <= width for svg in root.iter("svg"))
