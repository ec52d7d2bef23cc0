"""The risk tool, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.risk import Matrix, Register
from itpm_lessons.engines.risk.examples import CLOCKIN
from itpm_lessons.exchange.risks_csv import read_risks, write_risks
from itpm_lessons.widgets.risk import RiskWidget


@pytest.fixture
def widget():
    return RiskWidget()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def enter(widget, id, value):
    send(widget, "enter", id, value=value)


def test_a_chip_is_dropped_into_another_cell(widget):
    send(widget, "drop", "risk:R1", value="2,3", before="")
    assert (widget.register["R1"].probability, widget.register["R1"].impact) == (0.5, 18_000)
    assert widget.register.expected_value() == 16_600  # 0.3 x 18,000 more
    widget.undo()
    assert widget.register == CLOCKIN


@pytest.mark.parametrize("target", ["9,9", "x", "", "2", "-1,2", "2,3,4"])
def test_a_drop_on_what_is_no_cell_changes_nothing(widget, target):
    send(widget, "drop", "risk:R1", value=target, before="")
    assert widget.register == CLOCKIN


def test_arrows_move_a_risk_and_undo_takes_it_back(widget):
    for key in ("ArrowUp", "ArrowLeft"):
        send(widget, "key", "risk:R1", value=key)
    assert widget.assessment.matrix.cell(widget.register["R1"]) == (1, 2)
    send(widget, "key", "risks", value="Control+z")
    send(widget, "key", "risks", value="Control+z")
    assert widget.register == CLOCKIN and not widget.can_undo


def test_delete_removes_and_undo_brings_back(widget):
    send(widget, "key", "risk:R2", value="Delete")
    assert widget.register.names == ("R1", "R3", "R4", "R5") and "Undo" in widget.notice
    send(widget, "pick", "do:undo")
    assert widget.register == CLOCKIN


def test_a_risk_is_added_written_and_answered(widget):
    send(widget, "pick", "add")
    assert widget.selected == "R6" and widget.register["R6"].probability == 0.5
    for id, value in {
        "cause": "the night shift was not trained",
        "event": "it clocks in late",
        "effect": "make payroll correct by hand",
        "probability": "30 %",
        "impact": "12,000",
        "owner": "Head of site 2",
        "strategy": "mitigate",
        "response-action": "train it first",
        "response-cost": "900",
        "response-probability": "5 %",
        "response-impact": "$6000",
        "response-secondary": "",
    }.items():
        enter(widget, id, value)
        assert not widget.notice, (id, widget.notice)
    risk = widget.register["R6"]
    assert (risk.expected_value, risk.residual_expected_value) == (3_600, 300)
    assert risk.response_worth == 2_400 and risk.owner == "Head of site 2"


@pytest.mark.parametrize(
    "id, value, said",
    [
        ("probability", "20", "write 20 % if it is meant"),
        ("probability", "120", "give 0 to 1"),
        ("probability", "-5", "is not a share"),
        ("probability", "often", "is not a share"),
        ("impact", "-5", "give 0 or more"),
        ("impact", "a lot", "is not a number"),
        ("impact", "9" * 15, "give at most"),
        ("strategy", "pray", "use avoid"),
        ("kind", "hope", "use threat"),
    ],
)
def test_what_can_not_be_is_said_and_nothing_changes(widget, id, value, said):
    send(widget, "pick", "row:R1")
    enter(widget, id, value)
    assert said in widget.notice and widget.register == CLOCKIN


def test_a_move_says_what_it_did_to_the_numbers(widget):
    send(widget, "key", "risk:R2", value="ArrowUp")
    assert widget.notice == "R2: 40 % → 50 %, the middle of its new level."
    send(widget, "drop", "risk:R1", value="1,2", before="")
    assert widget.notice.startswith("R1: 20 % → 30 %, $18,000 → $7,500, the middles")
    send(widget, "key", "risk:R5", value="ArrowDown")
    assert not widget.notice  # the edge holds it


def test_money_with_three_digits_after_a_point_is_asked_about(widget):
    send(widget, "pick", "row:R1")
    enter(widget, "impact", "18.000")
    assert "could be a thousand or a decimal" in widget.notice and widget.register == CLOCKIN


def test_scales_are_changed_and_reset(widget):
    send(widget, "pick", "show:scales")
    enter(widget, "top:probability:0", "10 %")
    assert widget.assessment.matrix.cell(widget.register["R1"]) == (1, 3)
    enter(widget, "top:impact:2", "8,000")
    enter(widget, "label:impact:2", "a van")
    assert widget.assessment.matrix.impact.labels[2] == "a van"
    send(widget, "pick", "more:impact")
    assert len(widget.assessment.matrix.impact) == 6
    enter(widget, "high", "12")
    assert widget.assessment.matrix.high == 12
    send(widget, "pick", "do:reset")
    assert widget.assessment.matrix == Matrix()


@pytest.mark.parametrize(
    "id, value",
    [
        ("top:probability:0", "90 %"),
        ("top:impact:9", "5"),
        ("high", "3"),
        ("high", "x"),
        ("label:impact:0", " "),
        ("top:x:0", "5"),
        ("top:impact:x", "5"),
    ],
)
def test_a_scale_that_can_not_be_changes_nothing(widget, id, value):
    enter(widget, id, value)
    assert widget.assessment.matrix == Matrix()


def test_fewer_levels_down_to_three_only(widget):
    for _ in range(4):
        send(widget, "pick", "fewer:probability")
    assert len(widget.assessment.matrix.probability) == 3 and "give 3 to 7" in widget.notice


def test_reserve_and_common_cause(widget):
    enter(widget, "reserve", "18,000")
    assert widget.reserve == 18_000 and "17 of 100" in widget.picture
    enter(widget, "reserve", " ")
    assert widget.reserve is None
    send(widget, "drag", "correlation", value=60, done=False)
    assert widget.correlation == 0.6
    send(widget, "drag", "correlation", value=900, done=True)
    assert widget.correlation == 0.9


def test_another_draw_is_another_seed(widget):
    before = widget.picture
    send(widget, "pick", "again")
    assert widget.seed == 2 and widget.picture != before
    assert RiskWidget(seed=2).picture == widget.picture


def test_odd_gestures_leave_it_playable(widget):
    for id in (
        "pair:",
        "pair:x",
        "more:x",
        "remove",
        "show:x",
        "xlsx",
        "row:R99",
        "left:R9",
        "",
        ":",
    ):
        send(widget, "pick", id)
    for id in ("left:R1", "risk:R99", "risk:"):
        send(widget, "key", id, value="ArrowUp")
        send(widget, "key", id, value="Delete")
    enter(widget, "probability", "30 %")  # nothing is selected
    assert widget.register == CLOCKIN and widget.picture


def test_the_table_says_what_the_matrix_says(widget):
    table = widget.table
    assert list(table["score"]) == [4, 6, 6, 9, 3]
    assert table["expected value"].sum() == 11_200
    assert len(RiskWidget(Register()).table) == 0


def test_a_file_is_opened_changed_and_saved_with_its_scales(tmp_path):
    path = tmp_path / "my_risks.csv"
    write_risks(CLOCKIN, path)
    widget = RiskWidget(path)
    send(widget, "key", "risk:R1", value="ArrowUp")
    send(widget, "pick", "more:impact")
    send(widget, "pick", "do:save")
    assert "my_risks-2.csv" in widget.notice
    assert read_risks(path).risks == CLOCKIN.risks
    again = RiskWidget(tmp_path / "my_risks-2.csv")
    assert again.register.risks == widget.register.risks
    assert again.assessment.matrix == widget.assessment.matrix
    assert RiskWidget(path).assessment.matrix == Matrix()


def test_a_workbook_is_saved_beside_the_file(tmp_path):
    path = tmp_path / "my_risks.csv"
    write_risks(CLOCKIN, path)
    widget = RiskWidget(path)
    send(widget, "pick", "xlsx")
    send(widget, "pick", "xlsx")
    assert (tmp_path / "my_risks-2.xlsx").stat().st_size > 4_000
    assert "my_risks-3.xlsx" in widget.notice
    with pytest.raises(Refusal, match="from no file"):
        RiskWidget().save_xlsx()


def test_a_file_that_can_not_be_read_says_why(tmp_path):
    path = tmp_path / "my_risks.csv"
    path.write_text("event,probability,impact\nrain,often,200\n")
    assert "row 2" in RiskWidget(path).picture
    path.write_text("event,probability,impact\nrain,0.5,200\n")
    (tmp_path / "my_risks-scales.csv").write_text("scale,level,up to\nprobability,a,2\n")
    assert "my_risks-scales.csv" in RiskWidget(path).picture


def test_the_still_picture_has_matrix_and_figures(widget):
    still = widget.still()
    assert "11,200" in still and "R4" in still
