"""The Gantt chart, read as the SVG that it is and asked what it means."""

import itertools
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.views.axis import Axis, round_step
from itpm_lessons.views.gantt import axis_of, gantt

SHOP = Project.of("Shop", A=(3, "", "Scope"), B=(2, "A"), C=(4, "A"), D=(0, "B, C", "Gate"))


def parsed(project, **options):
    return ET.fromstring(gantt(schedule(project), **options))


def bars(picture):
    found = [g for g in picture.iter("g") if "itpm-activity" in g.get("class", "")]
    return {g.get("data-id").removeprefix("bar:"): g for g in found}


def shift(element):
    x, y = re.fullmatch(r"translate\((\S+) (\S+)\)", element.get("transform")).groups()
    return float(x), float(y)


def box(bar):
    """Left edge and right edge of a bar in the picture."""
    slide = next(g for g in bar.iter("g") if g.get("class") == "itpm-slide")
    rect = next(r for r in bar.iter("rect") if r.get("class") == "itpm-bar")
    left = shift(slide)[0]
    return left, left + float(rect.get("width"))


def test_every_activity_has_a_bar_that_says_what_it_shows():
    said = [bar.get("aria-label") for bar in bars(parsed(SHOP)).values()]
    assert said == [
        "A Scope: 3 days, day 0 to 3, critical",
        "B: 2 days, day 3 to 5, total float 2 days",
        "C: 4 days, day 3 to 7, critical",
        "D Gate: milestone, day 7, critical",
    ]


def test_bars_stand_where_the_axis_says():
    plan, width = schedule(SHOP), 800
    axis = axis_of(plan, width)
    for name, bar in bars(ET.fromstring(gantt(plan, width=width))).items():
        if name != "D":
            left, right = box(bar)
            assert left == pytest.approx(axis.at(plan[name].early_start), abs=0.06)
            assert right == pytest.approx(axis.at(plan[name].early_finish), abs=0.2)


def test_critical_is_said_hatched_and_bold_not_only_coloured():
    shown = bars(parsed(SHOP))
    for name in "AC":
        texts = ["".join(t.itertext()) for t in shown[name].iter("text")]
        assert any("critical" in words for words in texts)
        assert any("url(#" in r.get("fill", "") for r in shown[name].iter("rect"))
        assert "itpm-critical" in shown[name].get("class")
    assert not any("url(#" in r.get("fill", "") for r in shown["B"].iter("rect"))


def test_a_milestone_is_a_diamond():
    gate = bars(parsed(SHOP))["D"]
    assert not [r for r in gate.iter("rect") if r.get("class") == "itpm-bar"]
    assert [p for p in gate.iter("path") if p.get("class") == "itpm-bar"]


def test_float_is_drawn_and_said_only_where_there_is_some():
    shown = bars(parsed(SHOP))
    whiskers = {
        name: [p for p in bar.iter("path") if p.get("class") == "itpm-whisker"]
        for name, bar in shown.items()
    }
    assert [name for name, drawn in whiskers.items() if drawn] == ["B"]
    assert "float 2 d" in ET.tostring(shown["B"], "unicode")


def test_driving_links_are_strong_and_others_faint():
    links = {p.get("data-id"): p.get("class") or "" for p in parsed(SHOP).iter("path")}
    assert "itpm-critical-link" in links["~1"]  # A → C
    assert links["~0"] == "itpm-drives"  # A → B holds B, which is not critical
    assert links["~2"] == ""  # B → D has 2 days to spare


def test_two_pictures_on_a_page_have_patterns_of_their_own():
    ids = {re.search(r'pattern id="(.*?)"', gantt(schedule(project)))[1] for project in (
        SHOP, SHOP.with_duration("A", 4), SHOP.with_duration("A", 5))}  # fmt: skip
    assert len(ids) == 3
    assert gantt(schedule(SHOP)) == gantt(schedule(SHOP))


def test_a_chart_that_nobody_can_act_on_has_no_controls():
    drawn = gantt(schedule(SHOP))
    assert "data-drag" not in drawn and 'role="img"' in drawn and 'role="button"' not in drawn
    chart = drawn.partition("<svg")[2]
    assert "tabindex" not in chart, "only what scrolls the whole chart can be reached by Tab"


def test_an_interactive_chart_is_one_stop_of_the_tab_key():
    shown = bars(parsed(SHOP, interactive=True, selected="C"))
    assert [name for name, bar in shown.items() if bar.get("tabindex") == "0"] == ["C"]
    assert {bar.get("role") for bar in shown.values()} == {"button"}
    assert shown["C"].get("aria-current") == "true"


def test_an_empty_plan_is_said():
    assert "no activities yet" in gantt(schedule(Project(())))


NAMES = ['<script>alert("1")</script>', "a & b", "🚀" * 30, "مشروع", "漢字" * 40, "x" * 500, "'"]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_shown_as_text_and_in_full_to_a_screen_reader(name):
    picture = parsed(Project.of(**{name: (2, "", name)}), interactive=True)
    assert bars(picture)[name].get("aria-label").startswith(f"{name}: 2 days")
    assert "script" not in {element.tag for element in picture.iter()}


@given(
    st.lists(st.floats(0, 1e7, allow_subnormal=False), min_size=1, max_size=12),
    st.integers(320, 1800),
)
@settings(max_examples=60, deadline=None)
def test_nothing_leaves_the_picture_or_covers_names(durations, width):
    rows = {f"n{i}": (days, f"n{i - 1}" if i % 3 else "") for i, days in enumerate(durations)}
    plan = schedule(Project.of(**rows))
    axis = axis_of(plan, width)
    for bar in bars(ET.fromstring(gantt(plan, width=width))).values():
        slide = next(g for g in bar.iter("g") if g.get("class") == "itpm-slide")
        left = shift(slide)[0]
        assert left >= axis.left - 7
        for rect in slide.iter("rect"):
            assert left + float(rect.get("width")) <= axis.right + 3.2


@given(st.floats(1e-3, 1e8), st.integers(200, 2000))
@settings(max_examples=100, deadline=None)
def test_ticks_are_round_sparse_and_inside(horizon, width):
    axis = Axis(0, width, horizon)
    ticks = axis.ticks()
    assert ticks[0] == 0 and ticks[-1] <= horizon * (1 + 1e-9)
    assert all((b - a) * axis.step >= 43.9 for a, b in itertools.pairwise(ticks))


@given(st.floats(1e-6, 1e9))
def test_round_steps_are_at_least_what_is_asked_and_not_ten_times_more(least):
    assert least * (1 - 1e-6) <= round_step(least) <= max(least * 2.5000001, 1)
