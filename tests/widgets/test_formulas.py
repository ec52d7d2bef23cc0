"""The formula sheet, driven by gestures as the browser sends them."""

import xml.etree.ElementTree as ET

import pytest

from itpm_lessons.content.formulas import sheet
from itpm_lessons.practice import Progress
from itpm_lessons.widgets.formulas import FormulaWidget

LESSONS = {"planning/outsourcing": "15 Outsourcing"}


@pytest.fixture
def widget():
    return FormulaWidget(sheet(), lessons=LESSONS, progress=Progress(None))


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def said(widget):
    return " ".join(" ".join(ET.fromstring(widget.picture).itertext()).split())


def test_it_begins_with_the_first_and_lists_all(widget):
    page = ET.fromstring(widget.picture)
    rows = [each.get("data-id") for each in page.iter()]
    assert [id for id in rows if (id or "").startswith("formula:")] == [
        f"formula:{each.id}" for each in sheet().formulas
    ]
    assert widget.formula == sheet().formulas[0].id


def test_all_that_belongs_to_a_formula_is_said(widget):
    for each in sheet().formulas:
        send(widget, "pick", f"formula:{each.id}")
        text = said(widget)
        for part in (each.words, each.example, each.wrong, each.why):
            assert " ".join(part.split()) in text
    send(widget, "pick", "formula:pta")
    assert "15 Outsourcing" in said(widget)
    send(widget, "pick", "formula:pert")
    assert "Its lesson is still to come." in said(widget)


def test_back_forward_and_reset(widget):
    first = widget.formula
    send(widget, "pick", "formula:pta")
    send(widget, "pick", "formula:npv")
    send(widget, "key", "formulas", value="Control+z")
    assert widget.formula == "pta"
    send(widget, "key", "formulas", value="Control+Shift+z")
    assert widget.formula == "npv"
    send(widget, "pick", "do:reset")
    assert widget.formula == first


def test_a_formula_is_added_to_the_review_once(tmp_path):
    progress = Progress(tmp_path / "log.sqlite3")
    widget = FormulaWidget(sheet(), "pta", progress=progress)
    for _ in range(2):
        send(widget, "pick", "add")
    assert [(x.exercise, x.event) for x in progress.attempts()] == [("formula/pta", "review-add")]
    assert FormulaWidget(sheet(), progress=progress).added == {"pta"}
    assert "In your review." in said(widget)
    progress.close()


def test_the_table_has_all_formulas(widget):
    pytest.importorskip("pandas")
    assert len(widget.table) == len(sheet().formulas)


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "formula:none"},
        {"type": "pick", "id": "do:all"},
        {"type": "enter", "id": "x", "value": "y"},
        {"type": "key", "id": "formulas", "value": "q"},
        5,
    ],
)
def test_odd_gestures_do_no_harm(widget, gesture):
    before = widget.formula
    widget.receive(gesture)
    assert widget.formula == before and not widget.notice


def test_a_formula_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="is not on the sheet"):
        FormulaWidget(sheet(), "nothing")
