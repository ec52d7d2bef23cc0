"""Vendor scores, driven by gestures as the browser sends them."""

import re

import pytest

from itpm_lessons.engines.procurement import Scores
from itpm_lessons.engines.procurement.examples import SUPPLIERS
from itpm_lessons.widgets.vendors import VendorWidget


@pytest.fixture
def widget():
    return VendorWidget()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def test_a_weight_by_slider_and_by_field(widget):
    for weight in (34, 40):
        send(widget, "drag", "weight:0", value=weight, done=False)
    send(widget, "enter", "weight:0", value="40")
    assert widget.scores.best == ("Kestrel",)
    assert "add up to 110" in widget.picture
    send(widget, "enter", "type:weight:0", value="30")
    assert widget.scores == SUPPLIERS
    for weight in (40, 30):
        send(widget, "key", "vendors", value="Control+z")
        assert widget.scores.criteria[0].weight == weight
    assert not widget.can_undo


def test_weights_are_made_to_add_up_to_100(widget):
    send(widget, "enter", "weight:0", value="40")
    send(widget, "pick", "hundred")
    assert sum(each.weight for each in widget.scores.criteria) == 100
    assert "add up to 100" in widget.picture and "hundred" not in widget.picture


def test_scores_and_least_scores(widget):
    send(widget, "enter", "score:2:2", value="5")
    assert widget.scores.best == ("Bluewater",)
    send(widget, "enter", "least:2", value="6")
    assert widget.scores.best == ("Northline",) and len(widget.scores.still_in) == 2
    send(widget, "enter", "least:2", value="")
    assert len(widget.scores.still_in) == 3
    send(widget, "enter", "score:0:0", value="6,5")
    assert widget.scores.score("Northline", "Price") == 6.5


def test_everybody_out_and_ties_are_said(widget):
    send(widget, "enter", "least:0", value="10")
    send(widget, "enter", "least:1", value="10")
    assert widget.scores.best == () and "Nobody is left" in widget.picture
    widget.scores = Scores.of({"a": 1}, V=(5,), W=(5,))
    assert "V and W tie" in widget.picture


def test_every_change_that_is_offered_flips_the_ranking(widget):
    offered = re.findall(r'data-id="(try:[^"]+)"', widget.picture)
    assert len(offered) == 9
    for id in offered:
        send(widget, "pick", id)
        assert widget.scores.best != ("Northline",), id
        widget.undo()
        assert widget.scores == SUPPLIERS


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [
        ("weight:0", "heavy", ""),
        ("type:weight:0", "-5", "weight is -5"),
        ("type:weight:0", "5000", "weight is 5000"),
        ("score:0:0", "11", "a score is 11"),
        ("score:0:0", "", "is not a number"),
        ("score:9:0", "5", "no number 9"),
        ("score:0:9", "5", "no number 9"),
        ("least:0", "12", "least score is 12"),
        ("least:9", "5", "no number 9"),
        ("score:0", "5", ""),
    ],
)
def test_what_is_no_score_is_said_and_changes_nothing(widget, id, value, said):
    send(widget, "enter", id, value=value)
    assert widget.scores == SUPPLIERS and widget.notice and said in widget.notice


@pytest.mark.parametrize(
    "gesture", [("pick", "try:moon:1"), ("drag", "moon"), ("pick", "try:weight:x:1"), ("key", "x")]
)
def test_odd_gestures_change_nothing(widget, gesture):
    send(widget, *gesture, value=5, done=False)
    assert widget.scores == SUPPLIERS and "itpm-frame" in widget.picture


def test_the_last_weight_stays():
    widget = VendorWidget(Scores.of({"a": 5}, V=(5,)))
    send(widget, "enter", "weight:0", value="0")
    assert widget.scores.criteria[0].weight == 5 and "all of them are 0" in widget.notice
    assert "only one left" in widget.picture


def test_the_table_has_weights_shares_and_scores(widget):
    table = widget.table
    assert table.loc["Price", ["weight", "share", "Kestrel"]].tolist() == [30, 0.3, 8]
    assert table.loc["Data protection", "least"] == 5


def test_reads_a_file_and_saves_a_copy_beside_it(tmp_path):
    file = tmp_path / "my_vendors.csv"
    file.write_text("criterion,weight,North,South\nPrice,60,7,5\nHelp,40,5,8\n", encoding="utf-8")
    before, widget = file.read_bytes(), VendorWidget(file)
    send(widget, "enter", "score:1:0", value="9")
    send(widget, "pick", "do:save")
    assert widget.notice.startswith("Saved as my_vendors-2.csv")
    assert VendorWidget(tmp_path / "my_vendors-2.csv").scores.score("South", "Price") == 9
    assert file.read_bytes() == before


def test_a_file_with_a_mistake_is_explained_and_the_notebook_runs_on(tmp_path):
    file = tmp_path / "my_vendors.csv"
    file.write_text("criterion,North\nPrice,eleven\n", encoding="utf-8")
    widget = VendorWidget(file)
    assert "my_vendors.csv cannot be opened yet. row 2, column" in widget.picture


def test_names_are_no_markup():
    widget = VendorWidget(Scores.of({"<i>": 1}, **{"<b>x": (5,)}))
    assert "<i>" not in widget.picture and "<b>x" not in widget.picture


def test_the_still_picture_has_scores_in_letters(widget):
    still = VendorWidget(size="presenter").still().partition("</style>")[2]
    assert "<input" not in still and "tabindex" not in still
    assert "Northline leads Kestrel by 0.15 points" in still


def test_the_picture_follows_the_room(widget):
    send(widget, "size", "vendors", value=330)
    assert 'viewBox="0 0 330' in widget.picture
