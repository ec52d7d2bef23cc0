"""The page of the release composer: what its markup means."""

import itertools
import xml.etree.ElementTree as ET

import pytest

from itpm_lessons.engines.methodology import (
    Composition,
    Part,
    best_composition,
    gates,
    sprints,
)
from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.releases import (
    ReleasesState,
    Sheet,
    releases_page,
    timeline,
    value_chart,
)
from itpm_lessons.views.releases.value import Curve

LATER = CLOCKIN_RELEASES.at_week(1, 10)


def words(element):
    return " ".join(" ".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def page(plan, **more):
    return ET.fromstring(releases_page(ReleasesState(plan, **more)))


def test_the_figures_say_net_value_and_weeks():
    """Value 11,600 less 3 x 600; at week 4 -600, then +300 a week: even in week 6."""
    figures = [words(each) for each in of_class(page(CLOCKIN_RELEASES), "itpm-figure")]
    assert figures == [
        "$9,800 net by week 20",
        "week 6 costs paid back for good",
        "week 12 last release",
    ]


def test_plans_are_compared_row_by_row():
    """One release: 1,000 x 8 - 600 = 7,400; after week 12 even 0.6 weeks later."""
    table = of_class(page(CLOCKIN_RELEASES), "itpm-compare")[0]
    assert [words(row) for row in table.iter("tr")] == [
        "yours one",
        "value 11,600 8,000",
        "releases −1,800 −600",
        "net 9,800 7,400",
        "paid by wk 6 12.6",
        "last in wk 12 12",
    ]


def test_the_best_is_compared_where_it_is_shown():
    best = best_composition(CLOCKIN_RELEASES, 20)
    drawn = page(CLOCKIN_RELEASES, best=best)
    table = of_class(drawn, "itpm-compare")[0]
    assert "net 9,800 7,400 10,450" in words(table)
    ids = {each.get("data-id") for each in drawn.iter("button")}
    assert {"show:best", "try:best"} <= ids
    assert "try:best" not in {b.get("data-id") for b in page(CLOCKIN_RELEASES).iter("button")}


def test_what_comes_out_when_in_the_best_is_listed():
    """200 x 18 + 450 x 13 + 350 x 8: see the test of the engine."""
    best = best_composition(CLOCKIN_RELEASES, 20)
    panel = next(
        e for e in page(CLOCKIN_RELEASES, best=best).iter() if e.get("data-id") == "panel-compare"
    )
    listed = [words(each) for each in panel.iter("li")]
    assert listed[0] == "Week 2: Clock in and out" and listed[1].startswith("Week 7: ")


def test_marks_are_named_where_they_stand_or_in_a_sentence():
    wide = page(CLOCKIN_RELEASES, width=720)
    assert sorted(words(e) for e in of_class(wide, "itpm-mark-name")) == [
        "built",
        "in use",
        "waits",
    ]
    assert "solid bar" not in words(wide)
    narrow = page(CLOCKIN_RELEASES, width=320)
    assert "solid bar" in words(narrow)


def test_the_axis_of_money_goes_up_to_a_round_number():
    chart = of_class(page(CLOCKIN_RELEASES), "itpm-chart")[0]
    ticks = of_class(chart, "itpm-ticks")[0]
    assert [words(e) for e in ticks if e.get("class") == "itpm-end"] == ["0", "5,000", "10,000"]


def test_bars_stand_where_their_weeks_are():
    sheet = Sheet(640, 21)
    drawn = ET.fromstring(timeline(LATER, sheet, 20))
    building, live = of_class(drawn, "itpm-building"), of_class(drawn, "itpm-in-use")
    for row, bar, use in zip(LATER.building, building, live, strict=True):
        assert float(bar.get("x")) == pytest.approx(sheet.axis.exactly(row.start), abs=0.1)
        assert float(use.get("x")) == pytest.approx(sheet.axis.exactly(row.live), abs=0.1)
        end = float(use.get("x")) + float(use.get("width"))
        assert end == pytest.approx(sheet.axis.exactly(20), abs=0.2)
    assert len(of_class(drawn, "itpm-waits")) == sum(bool(r.waits) for r in LATER.building) == 4


def test_chart_and_timeline_have_their_weeks_at_the_same_place():
    drawn = page(CLOCKIN_RELEASES)
    mast = [each.get("d") for each in of_class(drawn, "itpm-mast")]
    chart = of_class(drawn, "itpm-chart")[0]
    line = of_class(chart, "itpm-line-task")[0].get("d")
    for path in mast:
        x = path[1:].split()[0]
        assert f"L{x} " in line


def test_a_flag_can_be_dragged_and_says_its_week():
    drawn = page(LATER)
    flags = [e for e in drawn.iter() if (e.get("data-id") or "").startswith("release:")]
    assert [f.get("aria-valuetext") for f in flags] == ["week 4", "week 10", "week 12"]
    assert [f.get("data-min") for f in flags] == ["4", "8", "12"]
    assert all(f.get("data-keys") == "ArrowLeft ArrowRight" for f in flags)
    assert float(flags[0].get("data-step")) == pytest.approx(Sheet(640, 21).axis.step, abs=1e-3)
    assert all(any(e.get("data-drag") == "move" for e in f.iter()) for f in flags)


def test_lanes_take_cards_and_the_new_one_has_a_price():
    drawn = page(CLOCKIN_RELEASES)
    lanes = of_class(drawn, "itpm-lane")
    assert [lane.get("data-drop") for lane in lanes] == ["0", "1", "2", "new"]
    assert "costs $600" in words(lanes[-1])
    assert "week 12 · +$400 a week" in words(lanes[2])
    cards = [each for each in drawn.iter() if each.get("data-move")]
    assert [card.get("data-id") for card in cards][:2] == [
        "part:Clock in and out",
        "part:Approve hours",
    ]
    assert "needs Clock in and out" in words(cards[1])


def test_a_release_that_waits_says_so_and_can_stop_waiting():
    drawn = page(LATER)
    assert "week 10 (built in week 8) · +$300 a week" in words(of_class(drawn, "itpm-lane")[1])
    buttons = {each.get("data-id") for each in drawn.iter("button")}
    assert "soon:1" in buttons and "soon:0" not in buttons


def test_the_closing_sentence_compares_and_says_what_waiting_costs():
    note = words(of_class(page(CLOCKIN_RELEASES), "itpm-note")[0])
    assert note.startswith("3 releases bring $9,800 net by week 20 , $2,400 more than one big")
    assert note.endswith("would have brought $1,050.")
    alone = words(of_class(page(CLOCKIN_RELEASES.alone()), "itpm-note")[0])
    assert alone.endswith("No finished part waits for its release.")
    one = words(of_class(page(CLOCKIN_RELEASES.as_one()), "itpm-note")[0])
    assert "One release brings $7,400 net by week 20" in one and "big release" not in one


def test_sprints_and_gates_stand_on_the_same_weeks():
    sheet = Sheet(640, 21)
    drawn = ET.fromstring(timeline(LATER, sheet, 20, sprints=sprints(12, 3), gates=gates(LATER)))
    boxes = list(of_class(drawn, "itpm-sprints")[0].iter("rect"))
    assert len(boxes) == 4
    assert float(boxes[1].get("x")) == pytest.approx(sheet.axis.exactly(3) + 1, abs=0.1)
    said = [each.text for each in of_class(drawn, "itpm-gates")[0].iter("title")]
    assert said[0] == "Gate, week 0: Begin?"
    assert said[-1] == "Gate, week 12: Release 3: go live, and close?"


def test_names_at_the_ends_of_lines_do_not_meet():
    same = [Curve(f"plan {i}", "p", CLOCKIN_RELEASES, "task") for i in range(3)]
    drawn = ET.fromstring(value_chart(same, Sheet(640, 21), 20))
    ys = sorted(float(t.get("y")) for t in drawn.iter("text") if (t.text or "").startswith("plan"))
    assert all(later - sooner >= 13 for sooner, later in itertools.pairwise(ys))


def test_an_empty_plan_and_one_that_never_pays_are_drawn():
    assert "There are no parts yet." in words(page(Composition((), ())))
    poor = Composition.of([Part("A", 2, 0)], [["A"]], 600)
    drawn = page(poor)
    assert "never costs paid back for good" in " ".join(
        words(each) for each in of_class(drawn, "itpm-figure")
    )
    late = page(CLOCKIN_RELEASES, horizon=2)
    assert "−$1,800 net by week 2" in words(of_class(late, "itpm-figure")[0])


def test_a_problem_takes_the_place_of_the_picture():
    drawn = page(CLOCKIN_RELEASES, problem="mine.csv cannot be opened yet.")
    assert "cannot be opened" in words(drawn) and not of_class(drawn, "itpm-timeline")


def test_names_of_parts_are_only_text_and_ids_are_unique():
    evil = '<img src=x onerror="alert(1)">'
    plan = Composition.of([Part(evil, 1, 1), Part("undo", 1, 1)], [[evil, "undo"]])
    drawn = page(plan, selected=evil)
    assert not list(drawn.iter("img"))
    ids = [e.get("data-id") for e in drawn.iter() if e.get("data-id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("weeks", [0, 5, 2.5, True, "2"])
def test_sprints_of_other_lengths_are_refused(weeks):
    with pytest.raises(Refusal, match="give 1, 2, 3 or 4"):
        sprints(12, weeks)


def test_each_part_of_the_timeline_is_a_piece_that_is_kept_while_another_moves():
    sheet = Sheet(640, 21)
    before, after = (
        str(timeline(plan, sheet, 20)).split("<!--{-->")[1:]
        for plan in (CLOCKIN_RELEASES, CLOCKIN_RELEASES.at_week(1, 11))
    )
    before, after = ([each.partition("<!--}-->")[0] for each in one] for one in (before, after))
    assert len(before) == len(CLOCKIN_RELEASES.parts) == 6
    moved = {row.part.name for row in CLOCKIN_RELEASES.building if row.batch == 1}
    assert [a == b for a, b in zip(before, after, strict=True)] == [
        row.part.name not in moved for row in CLOCKIN_RELEASES.building
    ]
