"""The page of risks: what its markup means."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from itpm_lessons.engines.risk import Matrix, Register, Response, Risk, total_distribution
from itpm_lessons.engines.risk.assessment import Assessment
from itpm_lessons.engines.risk.examples import CLOCKIN
from itpm_lessons.views.risk import RisksState, risks_page
from itpm_lessons.views.risk.room import CHIP_WIDTH, Mark, Room

BARE = Register(tuple(replace(risk, response=None) for risk in CLOCKIN), "ClockIn")
CALMED = BARE.with_risk(
    BARE["R1"].with_response(Response("mitigate", "agree on notice", 1_000, 0.05, 6_000))
)


def words(element):
    return " ".join(" ".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def by_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def page(register=BARE, matrix=None, **more):
    assessment = Assessment(register, matrix or Matrix())
    return ET.fromstring(risks_page(RisksState(assessment, **more)))


def test_the_figures_are_those_of_the_register():
    """0.2x18,000 + 0.4x9,000 + 0.25x8,000 + 0.5x8,000 - 0.2x10,000 = 11,200."""
    figures = [words(each) for each in of_class(page(), "itpm-figure")]
    assert figures == ["$11,200 expected value", "$18,000 P80 of the total", "5 risks"]


def test_each_risk_stands_in_its_cell():
    root = page()
    found = {
        cell.get("data-drop"): [words(chip) for chip in of_class(cell, "itpm-chip")]
        for cell in of_class(root, "itpm-risk-cell")
    }
    assert {cell: chips for cell, chips in found.items() if chips} == {
        "0,3": ["R1"],
        "1,2": ["R2", "R3"],
        "2,2": ["R4"],
        "0,2": ["R5"],
    }
    assert len(found) == 25


def test_rows_begin_with_the_most_likely_and_colours_are_said_in_words():
    cells = of_class(page(), "itpm-risk-cell")
    assert cells[0].get("data-drop") == "4,0" and cells[-1].get("data-drop") == "0,4"
    assert cells[4].get("aria-label") == "very likely, very large: score 25, high"
    assert words(cells[4]) == "25 high" and words(cells[-5]) == "1"


def test_the_register_is_sorted_by_money():
    rows = [words(row) for row in of_class(page(), "itpm-risk-row")]
    assert [row.split()[0] for row in rows] == ["R4", "R1", "R2", "R3", "R5"]
    assert rows[-1].endswith("−$2,000")


def test_arrows_run_only_where_a_response_moves_a_risk():
    root = page(CALMED, residual=True)
    assert len(by_id(root, "risk-lines")) == len(by_id(root, "risk-heads")) == 1
    assert not of_class(page(CALMED), "itpm-arrow")
    assert words(by_id(root, "left:R1")) == "R1"
    assert "after the response: the supplier changes" in by_id(root, "left:R1").get("aria-label")


def test_an_arrow_begins_at_its_risk_and_its_tip_touches_what_is_left():
    """R1 goes left, from column 3 to column 2; what is left is the only chip there beside R5."""
    root = page(CALMED, residual=True, width=620)
    room = Room(620, 5, 5, (((0, 3), Mark("R1")), ((0, 2), Mark("R5")), ((0, 2), Mark("R1", True))))
    start, end = room.middle((0, 3), Mark("R1")), room.middle((0, 2), Mark("R1", True))
    assert by_id(root, "risk-lines")[0].get("d").startswith(f"M{start[0]:g} {start[1]:g}L")
    tip, _ = by_id(root, "risk-heads")[0].get("d").removeprefix("M").split("L")[0].split()
    assert float(tip) == pytest.approx(end[0] + CHIP_WIDTH / 2 + 1, abs=0.2)


def test_the_arrows_of_others_fade_while_one_risk_is_picked():
    both = CALMED.with_risk(CALMED["R4"].with_response(Response("mitigate", "ask", 0, 0.1)))
    classes = [
        each.get("class") for each in by_id(page(both, residual=True, selected="R1"), "risk-lines")
    ]
    assert ["strong" in each for each in classes] == [True, False]
    assert ["faint" in each for each in classes] == [False, True]


def test_what_is_left_stands_in_the_order_in_which_arrows_come_in():
    """R4 comes from straight above, R1 from the right: R4 first, though R1 is first in the list."""
    both = CALMED.with_risk(CALMED["R4"].with_response(Response("mitigate", "ask", 0, 0.1)))
    cell = by_id(page(both, residual=True), "chips:0,2")
    assert [chip.get("data-id") for chip in of_class(cell, "itpm-chip")] == [
        "risk:R5",
        "left:R4",
        "left:R1",
    ]


def test_the_price_of_responses_belongs_to_what_is_enough():
    """R1 answered for 1,000: P80 of what is left and the 1,000 that is paid in any case."""
    root = page(CALMED, residual=True)
    p80 = total_distribution(CALMED, residual=True).percentile(0.8)
    figures = [words(each) for each in of_class(root, "itpm-figure")]
    assert figures[1] == f"${p80 + 1_000:,} P80, responses paid"
    assert f"with them ${p80 + 1_000:,}" in words(by_id(root, "risk-sum"))


def test_a_worse_response_is_drawn_as_harm():
    worse = BARE.with_risk(BARE["R1"].with_response(Response("mitigate", "", 0, 0.9)))
    assert of_class(page(worse, residual=True), "itpm-arrow-worse")


def test_a_full_cell_counts_what_it_does_not_show():
    many = Register(tuple(Risk(f"R{n}", "", "", "", 0.5, 100) for n in range(1, 60)))
    root = page(many, width=420)
    (more,) = of_class(root, "itpm-chip-more")
    shown = len(of_class(root, "itpm-chip"))
    assert shown + int(more.text.removeprefix("+")) == 59
    assert "47 smaller ones" in words(by_id(root, "panel-register"))


def test_why_the_matrix_lies_names_the_pairs():
    """R1 is worth 3,600 with a score of 1 x 4; R3 2,000 with 2 x 3."""
    root = page(doubting=True, pair=0)
    first = words(by_id(root, "pair:0"))
    assert first == (
        "Turned round: on average R1 is about $3,600 and scores 4; R3 $2,000 and scores 6. "
        "The matrix puts R3 first."
    )
    assert {words(chip) for chip in of_class(root, "itpm-chip-pointed")} == {"R1", "R3"}
    assert "1 pair of your risks is sorted the wrong way round" in words(root)


def test_the_cell_of_a_risk_is_said_as_a_range_of_money():
    """R2: 20 to 40 % of 5,000 to 10,000."""
    said = words(by_id(page(doubting=True, selected="R2"), "panel-cell"))
    assert "between $1,000 and $4,000" in said
    dear = page(BARE.with_risk(Risk("R9", "", "", "", 0.5, 90_000)), doubting=True, selected="R9")
    assert "any amount" in words(by_id(dear, "panel-cell"))


def test_a_response_is_set_against_its_price():
    """3,600 - 0.05 x 6,000 = 3,300 saved for 1,000."""
    form = words(by_id(page(CALMED, selected="R1"), "risk-form"))
    assert "saves $3,300, costs $1,000. On average the response is worth $2,300" in form
    dear = BARE.with_risk(BARE["R1"].with_response(Response("mitigate", "x", 5_000, 0.1)))
    said = words(by_id(page(dear, selected="R1"), "risk-form"))
    assert "costs $3,200 more than it saves" in said


def test_a_reserve_is_said_in_projects():
    """P(total > 11,200) = 0.407, of which the four rows of the sum are in the case's file."""
    assert "41 of 100" in words(by_id(page(), "risk-sum"))
    assert "that is not enough in 0 of 100" in words(by_id(page(reserve=60_000), "risk-sum"))


def test_a_common_cause_changes_the_words():
    said = words(by_id(page(correlation=0.6), "risk-sum"))
    assert "much (60 %)" in said and "bad things come together" in said


def test_an_empty_register_and_a_register_of_hostile_texts():
    assert "Add one" in words(page(Register()))
    assert "nobody looked" in words(page(Register()))
    evil = Register.of(Risk("<b>", "<script>", "a & b", "'\"", 0.5, 5), name="<i>")
    assert "<script>" in words(
        page(evil, selected="<b>", residual=True, doubting=True, scales=True)
    )


def test_scales_are_offered_with_their_bounds():
    root = page(scales=True)
    assert by_id(root, "top:probability:0").get("value") == "20 %"
    assert by_id(root, "label:impact:4").get("value") == "very large"
    assert not [each for each in root.iter() if each.get("data-id") == "top:impact:4"]
