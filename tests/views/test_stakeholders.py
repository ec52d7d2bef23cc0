"""The power-interest grid: names never on each other, in their quadrant, told without colour."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.stakeholders import ATTITUDES, LEVELS, Stakeholder, StakeholderMap
from itpm_lessons.engines.stakeholders.examples import CLOCKIN, HELP_DESK
from itpm_lessons.views.stakeholders import StakeholderState, grid, stakeholder_page
from itpm_lessons.views.stakeholders.chips import chips
from itpm_lessons.views.stakeholders.panels import track
from itpm_lessons.views.stakeholders.room import Room

WIDTHS = (320, 424, 640, 960, 1200)


def parsed(markup):
    return ET.fromstring(re.sub(r"<!--[{}]-->", "", markup))


def words(element):
    return " ".join(" ".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def crowd(count, power=9, interest=9):
    return StakeholderMap(
        tuple(Stakeholder(f"Stakeholder of a long name {n}", power, interest) for n in range(count))
    )


maps = st.lists(
    st.builds(
        Stakeholder, st.uuids().map(lambda name: str(name)[:18]), st.integers(1, 10),
        st.integers(1, 10), st.sampled_from(ATTITUDES), st.sampled_from(LEVELS),
        st.sampled_from(LEVELS),
    ),
    max_size=14,
    unique_by=lambda who: who.name,
).map(tuple)  # fmt: skip


def overlapping(people, width):
    found = [chip.box for chip in chips(people, Room(width, people.high_from))]
    return [(a, b) for i, a in enumerate(found) for b in found[:i] if a.overlaps(b)]


@settings(max_examples=40)
@given(maps, st.sampled_from(WIDTHS))
def test_names_never_overlap_and_stay_in_their_quadrant(people, width):
    people = StakeholderMap(people)
    room = Room(width, people.high_from)
    assert not overlapping(people, width)
    for chip in chips(people, room):
        area, box = room.quadrant(chip.who.quadrant()), chip.box
        assert area.x <= box.x and box.x + box.width <= area.x + area.width
        assert area.y <= box.y and box.y + box.height <= area.y + area.height


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [2, 8, 40])
def test_many_at_one_place_do_not_overlap(count, width):
    assert not overlapping(crowd(count), width)


@pytest.mark.parametrize("width", WIDTHS)
def test_names_keep_clear_of_the_words_of_the_quadrants(width):
    room = Room(width, 6)
    for chip in chips(CLOCKIN, room):
        assert not any(chip.box.overlaps(caption) for caption in room.captions())


def test_where_names_do_not_fit_numbers_stand_and_the_list_names_them():
    people = crowd(40)
    drawn = parsed(stakeholder_page(StakeholderState(people, width=320)))
    assert [words(each) for each in of_class(drawn, "itpm-who-name")][:2] == ["● 1", "● 2"]
    assert words(of_class(drawn, "itpm-engaged")[39]).startswith("40 · Stakeholder of a long name")


def test_a_name_that_had_to_move_has_a_line_to_its_place():
    room = Room(640, 6)
    moved = [chip for chip in chips(crowd(4), room) if chip.aside]
    drawn = parsed(grid(crowd(4), 640))
    marks = [c for c in of_class(drawn, "itpm-leaders")[0] if c.tag == "circle"]
    assert len(marks) == len(moved) > 0
    x, y = room.at(9, 9)
    assert float(marks[0].get("cx")) == pytest.approx(x, abs=0.1)
    assert float(marks[0].get("cy")) == pytest.approx(y, abs=0.1)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("people", [CLOCKIN, HELP_DESK])
def test_the_line_to_a_name_beside_its_place_is_long_enough_to_be_seen(people, width):
    for chip in chips(people, Room(width, 6)):
        assert not chip.aside or chip.box.distance(*chip.point) >= 8


def test_every_place_takes_a_drop_and_lies_where_its_ratings_are():
    room, drawn = Room(640, 6), parsed(grid(CLOCKIN, 640))
    places = {
        each.get("data-drop"): each.get("style") for each in drawn.iter() if each.get("data-drop")
    }
    assert len(places) == 100
    x, y = room.corner(10, 1)
    assert places["10:1"].startswith(f"left:{round(x, 1):g}px;top:{round(y, 1):g}px")


def test_attitude_is_a_shape_and_a_word():
    drawn = parsed(grid(CLOCKIN, 760))
    said = {words(each) for each in of_class(drawn, "itpm-who")}
    assert "▼ Staff representatives against · resistant → neutral" in said
    assert "▲ Payroll for · engaged as wanted" in said


def test_a_name_is_moved_by_keys_and_tells_where_it_is():
    chip = next(e for e in parsed(grid(CLOCKIN, 760)).iter() if e.get("data-id") == "who:HR")
    assert chip.get("data-keys") == "ArrowLeft ArrowRight ArrowUp ArrowDown"
    assert chip.get("data-move") and chip.get("tabindex") == "0"
    assert chip.get("aria-label") == "HR: power 7, interest 5, for · neutral → supportive"


def test_the_page_says_what_lacks_and_what_the_map_means():
    drawn = parsed(stakeholder_page(StakeholderState(CLOCKIN, asked=True)))
    assert [words(each) for each in of_class(drawn, "itpm-figure")] == [
        "3 managed closely", "7 not yet where wanted", "1 without action",
    ]  # fmt: skip
    assert "nobody acts" in words(of_class(drawn, "itpm-lack-loud")[0])
    assert "3 manage closely, 2 keep satisfied" in words(of_class(drawn, "itpm-note")[0])


def test_one_who_is_selected_has_fields():
    drawn = parsed(stakeholder_page(StakeholderState(CLOCKIN, selected="HR")))
    fields = [
        each.get("data-id") for each in drawn.iter() if "field:" in (each.get("data-id") or "")
    ]
    assert fields == [
        f"field:{name}" for name in (
            "name", "role", "power", "interest", "attitude", "now", "wanted", "wants", "action",
            "owner",
        )
    ]  # fmt: skip


def test_the_arrow_of_a_gap_goes_from_now_to_wanted_or_back():
    ahead = parsed(track(Stakeholder("x", now="unaware", wanted="leading")))
    back = parsed(track(Stakeholder("x", now="leading", wanted="neutral")))
    assert of_class(ahead, "itpm-gap")[0].get("d").startswith("M8 9H118")
    assert of_class(back, "itpm-gap")[0].get("d").startswith("M124 9H72")
    assert not of_class(parsed(track(Stakeholder("x"))), "itpm-gap")


@pytest.mark.parametrize("people", [StakeholderMap(), HELP_DESK, CLOCKIN])
@pytest.mark.parametrize("limit", [1, 6, 10])
def test_any_map_is_a_page(people, limit):
    people = StakeholderMap(people.people, "x", limit)
    for width in WIDTHS:
        parsed(stakeholder_page(StakeholderState(people, width=width)))


def test_an_empty_map_says_how_to_begin():
    page = stakeholder_page(StakeholderState())
    assert "Press Add." in page and "Begin with who pays" in page


def test_a_name_is_text():
    evil = StakeholderMap((Stakeholder('<script>"&', 9, 9),))
    assert "<script>" not in stakeholder_page(StakeholderState(evil, selected='<script>"&'))


def test_a_problem_stands_alone():
    page = stakeholder_page(StakeholderState(problem="cannot be opened"))
    assert "cannot be opened" in page and "itpm-power-grid" not in page
