"""The page of careers and that of skills: what the pictures mean, read from their markup."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.content.career import career, framework
from itpm_lessons.engines.career import (
    Assessment,
    Category,
    ContinuingPlan,
    Experience,
    Period,
    Person,
    Place,
    Rating,
    Situation,
    month_of,
    month_range,
)
from itpm_lessons.views.career import CareerPath, CareerState, career_page
from itpm_lessons.views.career.keep_tab import chart
from itpm_lessons.views.career.stairs import NARROW, stairs
from itpm_lessons.views.career.timeline import LEFT, RIGHT, timeline
from itpm_lessons.views.lettering import width_of
from itpm_lessons.views.skills import SkillState, skill_page
from itpm_lessons.views.skills.rows import track

TODAY = date(2026, 11, 26)
BOTH = Experience.of(
    month_range("2024-01", "2024-06", "Help desk"), month_range("2024-04", "2024-12", "Clocks")
)


def parsed(markup):
    return ET.fromstring(re.sub(r"<!--[{}]-->", "", f"<main>{markup}</main>"))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def by_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def page(tab, **changes):
    state = {"path": CareerPath(), **changes}
    return parsed(career_page(CareerState(career(), today=TODAY, tab=tab, **state)))


def led(experience, **person):
    return CareerPath(situation=Situation(Person(experience=experience, **person)))


# ---- months


def test_bars_stand_over_their_months_and_overlaps_are_marked():
    """12 months on 600 - 8 - 10 pixels: 48.5 each. Apr to Jun are the months 3 to 6."""
    drawn = parsed(timeline(BOTH, None, 600))
    step = (600 - LEFT - RIGHT) / 12
    again = [
        (float(r.get("x")), float(r.get("width"))) for r in of_class(drawn, "itpm-period-again")
    ]
    assert again == [pytest.approx((LEFT + 3 * step, 3 * step), abs=0.11)] * 2
    bars = [(float(r.get("x")), float(r.get("width"))) for r in of_class(drawn, "itpm-period-bar")]
    assert bars == [
        pytest.approx((LEFT, 6 * step), abs=0.11),
        pytest.approx((LEFT + 3 * step, 9 * step), abs=0.11),
    ]
    counted = of_class(drawn, "itpm-period-counted")
    assert [float(r.get("width")) for r in counted] == [pytest.approx(12 * step, abs=0.11)]
    assert "add up to 15, 3 counted twice; 12 count" in drawn[0].get("aria-label")


def test_a_bar_says_what_it_is():
    bar = by_id(parsed(timeline(BOTH, 1, 600)), "period:1")
    assert bar.get("aria-label") == (
        "Clocks, Apr 2024 to Dec 2024, 9 months, 3 of them in another period too"
    )
    assert bar.get("aria-pressed") == "true"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 3000), st.text()),
        max_size=6,
    ),
    st.integers(280, 1240),
)
def test_nothing_lies_outside_the_picture(rows, width):
    periods = tuple(
        Period(day, date.fromordinal(day.toordinal() + length), text[:80])
        for day, length, text in rows
    )
    drawn = parsed(timeline(Experience(periods), None, width))
    for each in drawn.iter("rect"):
        if each.get("class") != "itpm-grip" and each.get("x"):
            assert float(each.get("x")) >= 0
            assert float(each.get("x")) + float(each.get("width")) <= width + 3
    for each in drawn.iter("text"):
        assert float(each.get("x")) + width_of(each.text or "", 11) <= width + 12


def test_the_room_of_months_says_the_sum_and_what_is_missing():
    root = page("months", path=led(BOTH, education="degree", goes_on=True))
    assert "12 months, not 15." in words(root)
    assert "15 − 3 = 12" in words(root)
    standing = words(by_id(root, "standing"))
    assert "12 of 36 months of the last 8 years" in standing
    assert "Missing: 24 months of leading projects and 35 hours of lessons." in standing
    assert "Earliest day: 1 December 2028." in standing
    assert "pmp-months-once" in words(by_id(root, "panel-facts"))


def figures(root):
    return [words(each) for each in of_class(root, "itpm-figure")]


def test_figures_stop_at_today_and_name_the_window():
    """Jan 2013 to Dec 2030: by 26 Nov 2026 13 years and 10 months, 166; of 8 years 95 or 96."""
    root = page("months", path=led(Experience.of(month_range("2013-01", "2030-12", "Shop"))))
    within = 7 * 12 + 11  # Dec 2018 to Oct 2026; November 2018 began before the 26th
    assert figures(root) == [
        "166added up", "0counted twice", "166different months",
        f"{within}of these in the last 8 years",
    ]  # fmt: skip
    assert "not over yet, not counted50" in words(by_id(root, "panel-sum")).replace(" 50", "50")


def test_a_long_bar_is_asked_whether_it_had_an_end():
    for end, asked in (("2014-12", False), ("2015-01", True)):
        path = led(Experience.of(month_range("2013-01", end, "Shop")))
        found = [each.get("data-id") for each in page("months", path=path, period=0).iter("p")]
        assert ("did-it-end" in found) == asked


def test_a_bar_that_was_not_led_says_so_and_counts_nothing():
    period = replace(month_range("2024-01", "2024-06", "Help desk"), led=False)
    root = page("months", path=led(Experience.of(period)))
    assert "6 months, not led" in by_id(root, "period:0").get("aria-label")
    assert figures(root)[2] == "0different months" and "No month counts yet." in words(root)


def test_nothing_is_picked_before_somebody_picks():
    root = page("choose")
    assert "Pick a certificate" in words(by_id(root, "panel-reasons"))
    assert not [e for e in root.iter("button") if e.get("aria-pressed") == "true"
                and (e.get("data-id") or "").startswith("certificate:")]  # fmt: skip
    assert "Pick a step" in words(by_id(page("ladder"), "panel-level"))


def test_advice_is_no_condition_and_another_schooling_is_a_question():
    def cell(path, id):
        row = by_id(page("choose", path=path), f"row:{id}")
        return row[3][0].get("aria-label")

    assert cell(CareerPath(situation=Situation(goal="first")), "project-plus") == (
        "advised, not asked"
    )
    elsewhere = CareerPath(situation=Situation(Person("other", hours=40)))
    assert cell(elsewhere, "capm") == cell(elsewhere, "pmp") == "ask the owner"
    root = page("choose", certificate="prince2-practitioner")
    assert "Has PRINCE2 Foundation" in words(by_id(root, "panel-reasons"))


def test_no_period_is_no_blank():
    root = page("months")
    assert "No period yet" in words(root) and "No months yet" in words(root)


# ---- the ladder


@pytest.mark.parametrize("width", [320, 480, 900])
def test_stairs_rise_and_marks_stand_on_their_steps(width):
    place = Place(scope=2, autonomy=2, budget=0, evidence=4)
    drawn = parsed(stairs(career().ladder, place, 1, width))
    steps = of_class(drawn, "itpm-step")
    assert [step.get("data-id") for step in steps] == [f"level:{n}" for n in range(5)]
    marks = [[words(m) for m in of_class(step, "itpm-step-mark")] for step in steps]
    assert marks == [["budget"], [], ["scope", "autonomy"], [], ["evidence"]]
    blocks = [of_class(step, "itpm-step-block")[0] for step in steps]
    size = "width" if width < NARROW else "height"
    sizes = [float(block.get(size)) for block in blocks]
    assert sizes == sorted(sizes) and len(set(sizes)) == 5
    assert all(float(r.get("y")) >= 0 for r in drawn.iter("rect"))
    for step in steps:
        for each in of_class(step, "itpm-step-name"):
            assert "…" not in each.text


def test_the_note_of_the_ladder_says_where_somebody_stands():
    def note(**place):
        return words(of_class(page("ladder", path=CareerPath(Place(**place))), "itpm-note")[0])

    assert note().startswith("Four things change")
    assert note(scope=1).startswith("Junior in scope so far.")
    assert note(scope=2, budget=0).startswith(
        "Between Coordinator and Middle. Budget stands lowest"
    )
    assert "Budget and evidence stand lowest" in note(scope=2, budget=0, evidence=0)
    assert note(scope=4, autonomy=4, budget=4, evidence=4).startswith("Program, PMO in scope")


def test_every_sentence_of_the_ladder_can_be_picked():
    root = page("ladder", path=CareerPath(Place(scope=2)))
    cells = [each for each in root.iter("button") if "itpm-place" in (each.get("class") or "")]
    assert len(cells) == 20 + 4  # and “none yet” in each column
    assert [each.get("data-id") for each in cells if each.get("aria-pressed") == "true"] == [
        "place:scope:2"
    ]


@pytest.mark.parametrize("level", range(5))
def test_every_level_has_its_panel(level):
    root = page("ladder", level=level)
    assert f"step {level + 1} of 5" in words(by_id(root, "panel-level"))
    assert words(by_id(root, "panel-next"))


# ---- certificates


def test_groups_and_signs_agree_with_the_reasons():
    situation = next(s for who, s in career().situations.items() if who.startswith("Luca"))
    root = page("choose", path=CareerPath(situation=situation), certificate="csm")
    assert words(by_id(root, "group:fits")).startswith("Fits what you say (1)PSM I")
    signs = [
        cell[0].get("aria-label") if len(cell) else "" for cell in by_id(root, "row:psm-1")[1:]
    ]
    assert signs == ["for", "for", "for", "for", "for"]
    csm = [cell[0].get("aria-label") if len(cell) else "" for cell in by_id(root, "row:csm")[1:]]
    assert csm == ["for", "for", "ask the owner", "ask the owner", "against"]
    panel = words(by_id(root, "panel-reasons"))
    assert panel.startswith("CSM: something speaks against it")
    assert "[csm-renewal]" in panel and "csm-renewal" in words(by_id(root, "panel-facts"))
    assert words(of_class(root, "itpm-note")[0]).startswith("PSM I fits what you say.")


def test_without_a_goal_the_page_asks_for_one():
    root = page("choose")
    assert "Say what it is for" in words(by_id(root, "group:silent"))
    assert words(of_class(root, "itpm-note")[0]).startswith("Say what it is for.")


def test_doubtful_facts_say_check_with_the_owner():
    root = page("choose", certificate="capm")
    doubtful = [words(each) for each in of_class(root, "itpm-fact-doubtful")]
    assert any(
        each.startswith("Check with the owner. CAPM is kept by 15 PDUs") for each in doubtful
    )


def test_nothing_is_scored():
    root = page("choose", path=CareerPath(situation=Situation(goal="first")))
    assert "Nothing is added up" in words(root) and "There is no score" in words(root)


# ---- keeping


def test_the_chart_of_keeping_says_both_paces():
    plan = ContinuingPlan(60, 14, (Category("all", 35),), 4)
    label = parsed(chart(plan, "PDUs", 480))[0].get("aria-label")
    assert "1.79 a month reach 60 in 14 months" in label
    assert "after 4 months of waiting 2.50 a month" in label


def test_the_room_of_keeping_shows_limits_as_doubtful():
    plan = ContinuingPlan.of(career().certificates["pmp"].renewal, 14).with_done(1, 30)
    root = page("keep", path=CareerPath(plan=plan))
    assert "These limits are from memory; you said that the owner confirms them." in words(root)
    assert "above a limit, not counted5" in words(by_id(root, "panel-keep")).replace(" 5", "5")


def test_what_does_not_expire_needs_no_plan():
    root = page("keep", path=CareerPath(kept="psm-1", plan=ContinuingPlan(0, 0)))
    assert "does not expire" in words(root) and "Nothing to renew" in words(root)


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 120), st.floats(0, 120), st.integers(0, 60), st.integers(0, 60))
def test_every_plan_can_be_drawn(needed, done, months, wait):
    plan = ContinuingPlan(needed, months, (Category("all", done),), wait)
    root = page("keep", path=CareerPath(plan=plan), width=360)
    assert "nan" not in words(root) and words(of_class(root, "itpm-note")[0])


# ---- skills


def skills(*ratings, open="", role="Junior project manager", **state):
    mine = Assessment(tuple(Rating(*each) for each in ratings), role).fitted(framework())
    return parsed(skill_page(SkillState(mine, framework(), open, **state)))


def test_a_gap_reaches_from_own_to_asked():
    """180 wide, 14 at each end: a level is 38. Level 1 stands at 52, level 3 at 128."""
    drawn = parsed(track(1, 3))
    assert of_class(drawn, "itpm-skill-gap")[0].get("d") == "M52.0 12H128.0"
    assert of_class(drawn, "itpm-skill-own")[0].get("cx") == "52.0"
    assert not of_class(parsed(track(3, 3)), "itpm-skill-gap")
    assert not of_class(parsed(track(None, 3)), "itpm-skill-own")
    assert not of_class(parsed(track(2, 0)), "itpm-skill-asked")


def test_rows_steps_and_the_note_agree():
    """Junior: planning 2 x 3; own 0: 2 x 3 = 6. Risk 2 x 2; own 1: 1 x 2 = 2."""
    root = skills(("Planning", 0), ("Risk", 1), ("Tracking and status", 4))
    head = by_id(root, "skill:planning")
    assert head.get("aria-label") == "Planning: you 0, asked 2, gap 2"
    assert "gap 2 × weight 3 = 6" in words(head)
    steps = words(by_id(root, "panel-steps"))
    assert steps.index("Planning (2 × 3 = 6)") < steps.index("Risk (1 × 2 = 2)")
    assert words(of_class(root, "itpm-note")[0]).startswith(
        "Planning counts most: 2 levels × weight 3"
    )
    assert "Tracking and status: what could you show?" in words(by_id(root, "panel-evidence"))


def test_an_open_skill_shows_its_five_sentences():
    root = skills(("Planning", 2), open="planning")
    cells = of_class(by_id(root, "of:planning"), "itpm-anchor")
    assert [each.get("data-id") for each in cells] == [f"rate:planning:{n}" for n in range(5)]
    assert [each.get("aria-pressed") for each in cells].index("true") == 2
    assert "asked for" in words(cells[2])
    assert len([each for each in root.iter() if each.get("aria-expanded") == "true"]) == 1


def test_nothing_rated_is_no_gap_and_no_share():
    root = skills()
    figures = [words(each) for each in of_class(root, "itpm-figure")]
    assert figures == ["0 of 12rated", "0gaps", "–of it met"]
    assert "Nothing is rated yet" in words(root)


def test_a_share_is_not_rounded_up_to_all_of_it():
    ratings = [(skill.name, 4) for skill in framework()]
    ratings[0] = (ratings[0][0], 3)
    root = skills(*ratings, role="Senior project manager")
    assert words(of_class(root, "itpm-figure")[2]).startswith("98 %")


def test_other_skills_of_a_file_are_named_and_escaped():
    root = skills(("<b>Singing</b>", 3))
    assert "asked for by no role here: <b>Singing</b>" in words(root)


def test_a_problem_is_shown_instead():
    problem = "my.csv cannot be opened yet. Row 2. Then run this cell again."
    assert problem in words(skills(problem=problem))


def test_the_periods_of_one_month_are_named_so():
    one = month_range("2024-02", "2024-02")
    assert month_of(one.start) == month_of(one.end)
    assert "Feb 2024 · 1 month" in words(parsed(timeline(Experience.of(one), None, 600)))


def test_a_route_of_which_facts_say_too_little_is_a_question_and_no_tick():
    """36 months of 2000 to 2002 by an accredited degree: window and hours are not known."""
    old = Person("accredited", Experience.of(month_range("2000-01", "2002-12")))
    drawn = page("months", path=CareerPath(situation=Situation(old)))
    rows = [words(each) for each in of_class(drawn, "itpm-route")]
    third = next(row for row in rows if "GAC" in row)
    assert "You have what is named. No fact here says" in third
    assert "ask the owner" in third and "✓" not in third and "Earliest" not in third
