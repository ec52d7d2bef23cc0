"""The page of the approach fit: what its markup means."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.methodology import CRITERIA, Fit, Profile, Rated, fewest_steps
from itpm_lessons.engines.methodology.examples import CLOCKIN, PROFILES
from itpm_lessons.views.fit import FitState, fit_page, radar, thirds
from itpm_lessons.views.fit.rose import Rose
from itpm_lessons.views.lettering import width_of


def parsed(markup):
    return ET.fromstring(markup)


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def page(profile, **more):
    return parsed(fit_page(FitState(Fit(profile), **more)))


def test_the_page_says_what_fits_how_firm_and_how_much_control():
    figures = [words(each) for each in of_class(page(CLOCKIN), "itpm-figure")]
    assert figures == ["hybridfits best", "clearhow firm", "moderatecontrol"]


def test_both_scales_say_their_numbers():
    """Fits 40.6, 81.25 and 59.4 of 100 at a mean of 3.375; control 8 of 16."""
    said = [each.get("aria-label") for each in of_class(page(CLOCKIN), "itpm-thirds")]
    assert said == [
        "Fit, each from 0 to 100: predictive 41, hybrid 81, agile 59. Mean rating 3.38.",
        "Structured control 50 of 100: moderate.",
    ]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=list(PROFILES))
def test_the_filled_zone_and_the_filled_third_are_the_best_fit(profile):
    drawn, best = page(profile), Fit(profile).best
    zones = of_class(drawn, "itpm-zone-best")
    assert [re.search(r"itpm-zone-(\w+)", zone.get("class"))[1] for zone in zones] == list(best)
    thirds_filled = [words(each) for each in of_class(drawn, "itpm-third-best")]
    assert thirds_filled[0].startswith(best[0])
    assert thirds_filled[1].strip() == Fit(profile).control_level


def test_a_zone_can_be_told_without_colour():
    """Bounds differ in their dashes (see the style sheet), and each zone bears its name."""
    drawn = parsed(radar(Fit(CLOCKIN)))
    assert [words(each) for each in of_class(drawn, "itpm-zone-name")] == [
        "predictive", "hybrid", "agile",
    ]  # fmt: skip
    assert len({zone.get("class") for zone in of_class(drawn, "itpm-zone")}) == 3


def test_points_stand_where_their_ratings_are():
    rose = Rose(8, 440)
    drawn = parsed(radar(Fit(CLOCKIN), 440))
    for axis, (point, row) in enumerate(zip(of_class(drawn, "itpm-point"), CLOCKIN, strict=True)):
        circle = next(point.iter("circle"))
        x, y = float(circle.get("cx")) - rose.x, float(circle.get("cy")) - rose.y
        assert (x**2 + y**2) ** 0.5 == pytest.approx(rose.radius * row.rating / 5, abs=0.2)
        assert words(point).endswith(str(row.rating)), axis


def test_a_criterion_without_weight_is_passed_by_and_says_so():
    drawn = page(CLOCKIN.with_weight("team", 0).with_weight("delivery", 3))
    outline = of_class(drawn, "itpm-outline")[0].get("d")
    assert outline.count("L") == 6
    names = [words(each) for each in of_class(drawn, "itpm-axis-name")]
    assert "Teamleft out" in names and any(n.endswith("counts × 3") for n in names)


@pytest.mark.parametrize("width", [280, 424, 460])
@pytest.mark.parametrize("count", [1, 2, 3, 6, 8])
def test_names_stay_in_the_picture_and_apart(width, count):
    profile = Profile(tuple(Rated(each, 4) for each in CRITERIA[:count]))
    drawn = parsed(radar(Fit(profile), width))
    spans = []
    for label in of_class(drawn, "itpm-axis-name"):
        for line in label.iter("text"):
            x, wide = float(line.get("x")), width_of(line.text, 12)
            anchor = line.get("class") or ""
            left = x - (wide / 2 if "middle" in anchor else wide if "end" in anchor else 0)
            assert width < 400 or (left >= -1 and left + wide <= width + 1)
            spans.append((float(line.get("y")), left, left + wide))
    for i, (y, left, right) in enumerate(spans):
        for other_y, other_left, other_right in spans[i + 1 :]:
            assert abs(y - other_y) >= 11 or right <= other_left or other_right <= left


def test_sliders_have_names_and_say_their_ratings_in_words():
    sliders = [e for e in page(CLOCKIN).iter("input") if e.get("type") == "range"]
    assert [slider.get("data-id") for slider in sliders] == [f"rate:{r.name}" for r in CLOCKIN]
    assert sliders[0].get("aria-label") == "Requirements, from 1 to 5"
    assert sliders[0].get("aria-valuetext") == "4: the goal is known; most of the rest will change"
    assert {(s.get("min"), s.get("max"), s.get("step")) for s in sliders} == {("1", "5", "1")}


def test_reasons_come_by_their_push_and_make_the_mean():
    drawn = page(CLOCKIN)
    rows = [words(each) for each in of_class(drawn, "itpm-reason")]
    assert rows[0] == "Requirements+1" and "Harm and regulation−1" in rows
    assert [row[-1] for row in rows] == ["1"] * 5 + ["0"] * 3
    assert "Mean = 3 + 3 / 8 = 3.38." in words(drawn)


def test_each_way_to_change_the_answer_has_a_button():
    drawn = page(CLOCKIN)
    tries = {words(each) for each in of_class(drawn, "itpm-try")}
    assert "agile: Harm and regulation 5 instead of 2Try" in tries
    steps = "3 steps: Requirements 5, Delivery in parts 5, Customer and users 5"
    assert f"agile: {steps}Try" in tries
    ids = {button.get("data-id") for button in drawn.iter("button")}
    assert {"try:rating:criticality:5", "steps:agile", "steps:predictive"} <= ids
    assert len(fewest_steps(CLOCKIN, "agile")) == 3


def test_a_change_that_ends_in_a_tie_says_so():
    """Hybrid and agile are even at 3 2/3; a weight is told from a rating by its word."""
    tries = {words(each) for each in of_class(page(PROFILES["Hospital pump"]), "itpm-try")}
    tied = Profile.of(team=4, delivery=4, customer=4)
    tries |= {words(each) for each in of_class(page(tied), "itpm-try")}
    assert any(said.startswith("tie between hybrid and agile: ") for said in tries)
    assert any("counts × 5 instead of × 1" in said for said in tries)


def test_control_says_which_ratings_make_its_number():
    """Ratings 3, 2, 4, 3 lie 2 + 3 + 1 + 2 = 8 below 5; with the team twice, 9 of 20."""
    said = words(page(CLOCKIN))
    assert "2 + 3 + 1 + 2 = 8 of at most 16, so 50 of 100." in said
    twice = words(page(CLOCKIN.with_weight("team", 2)))
    assert "times its weight, 2 + 3 + 2 + 2 = 9 of at most 20, so 45 of 100." in twice
    assert "team 3: how" in words(page(Profile.of(team=3))).lower()


def test_where_no_single_change_is_enough_it_is_said():
    assert "By one change: nothing would." in words(page(PROFILES["ServerMove"]))


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (CLOCKIN, "One step of any one rating does not change that. The reasons are mild"),
        (PROFILES["Hospital pump"], "There are strong reasons on both sides (a 1 and a 5)"),
        (Profile.of(team=3, delivery=4, customer=4), "Both fit equally well"),
        (Profile.of(team=4, delivery=4, customer=4), "It is a near tie"),
    ],
)
def test_the_closing_sentence_says_how_firm_it_is(profile, said):
    assert said in words(of_class(page(profile), "itpm-note")[0])


def test_it_says_that_it_is_not_validated():
    assert "No study has validated them" in words(page(CLOCKIN))


def test_where_nothing_speaks_about_control_no_scale_is_drawn():
    drawn = page(Profile.of(requirements=4))
    assert len(of_class(drawn, "itpm-thirds")) == 1
    assert "Nothing that has weight speaks about control." in words(drawn)


def test_a_problem_takes_the_place_of_the_picture():
    drawn = page(CLOCKIN, problem="mine.csv cannot be opened yet.")
    assert "cannot be opened" in words(drawn) and not of_class(drawn, "itpm-radar")


@given(st.builds(Rated, st.sampled_from(CRITERIA), st.integers(1, 5), st.integers(1, 5)))
def test_the_smallest_profile_is_drawn(row):
    assert words(page(Profile((row,)))).count(row.criterion.title) >= 3


def test_ids_are_unique_and_the_title_is_only_text():
    drawn = page(Profile(CLOCKIN.rows, "<b>&"))
    ids = [e.get("data-id") for e in drawn.iter() if e.get("data-id")]
    assert len(ids) == len(set(ids))
    assert drawn.get("aria-label") == "<b>& · which approach fits"


@pytest.mark.parametrize("at", [0, 0.01, 0.5, 1])
def test_the_mark_of_a_scale_keeps_its_words_inside(at):
    drawn = parsed(
        thirds([("a", ""), ("b", ""), ("c", "")], ["a"], at, "mean 1.75", "1234", "", 300)
    )
    marker = of_class(drawn, "itpm-strong")[0]
    half = width_of("mean 1.75", 12) / 2
    assert half <= float(marker.get("x")) <= 300 - half
