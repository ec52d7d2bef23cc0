"""Charter, KPIs and stakeholders, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.charter import examples as charters
from itpm_lessons.engines.objectives.examples import CLOCKIN_KPIS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stakeholders import examples as maps
from itpm_lessons.widgets.charter import CharterWidget
from itpm_lessons.widgets.kpi import KpiWidget
from itpm_lessons.widgets.stakeholder import StakeholderWidget

WIDGETS = {"charter": CharterWidget, "kpis": KpiWidget, "stakeholders": StakeholderWidget}
FILES = {
    "charter": "field,text\nproject,Shop\n",
    "kpis": "kpi,target\nsales,5\n",
    "stakeholders": "stakeholder,power,interest\nBoard,9,9\n",
}


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def held(widget):
    return getattr(widget, widget.HELD)


def change(widget):
    """Make one change."""
    if isinstance(widget, CharterWidget):
        send(widget, "enter", "line:sponsor", value="somebody else")
    elif isinstance(widget, KpiWidget):
        send(widget, "key", "actual:0", value="ArrowRight")
    else:
        name = held(widget).people[0].name
        send(widget, "key", f"who:{name}", value="ArrowDown")


# ---- what all three do


@pytest.mark.parametrize("kind", WIDGETS)
def test_undo_redo_and_reset_by_buttons_and_keys(kind):
    widget = WIDGETS[kind]()
    first = held(widget)
    change(widget)
    second = held(widget)
    assert second != first
    send(widget, "key", kind, value="Control+z")
    assert held(widget) == first
    send(widget, "key", kind, value="Control+Shift+z")
    assert held(widget) == second
    send(widget, "pick", "do:undo")
    send(widget, "pick", "do:redo")
    assert held(widget) == second
    send(widget, "pick", "do:reset")
    assert held(widget) == first
    widget.undo()
    assert held(widget) == second


@pytest.mark.parametrize("kind", WIDGETS)
def test_a_file_is_read_and_a_copy_saved_beside_it(kind, tmp_path):
    file = tmp_path / f"my_{kind}.csv"
    file.write_text(FILES[kind], encoding="utf-8")
    before, widget = file.read_bytes(), WIDGETS[kind](str(file))
    change(widget)
    send(widget, "pick", "do:save")
    assert widget.notice.startswith(f"Saved as my_{kind}-2.csv")
    again = WIDGETS[kind](tmp_path / f"my_{kind}-2.csv")
    assert again.table.equals(widget.table)
    assert file.read_bytes() == before


@pytest.mark.parametrize("kind", WIDGETS)
def test_a_file_with_a_mistake_is_explained_and_the_notebook_runs_on(kind, tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("nonsense,more\n1,2\n", encoding="utf-8")
    widget = WIDGETS[kind](file)
    assert ">mine.csv</div>" in widget.picture
    assert "mine.csv cannot be opened yet" in widget.picture and not widget.can_save
    change(widget)
    assert "itpm-problem" not in widget.picture


@pytest.mark.parametrize("kind", WIDGETS)
def test_without_a_file_one_has_to_say_where(kind, tmp_path):
    widget = WIDGETS[kind]()
    assert "do:save" not in widget.picture
    with pytest.raises(Refusal, match="say where"):
        widget.save()
    assert WIDGETS[kind](widget.save(tmp_path / "mine.csv")).table.equals(widget.table)


@pytest.mark.parametrize("kind", WIDGETS)
@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "who:nobody"},
        {"type": "pick", "id": "pick:99"},
        {"type": "pick", "id": "pick:²"},
        {"type": "pick", "id": "go:nothing:1"},
        {"type": "pick", "id": "remove"},
        {"type": "pick", "id": ""},
        {"type": "enter", "id": "line:colour", "value": "blue"},
        {"type": "enter", "id": "line:problem", "value": "x" * 9000},
        {"type": "enter", "id": "field:colour", "value": "blue"},
        {"type": "drag", "id": "actual:99", "value": 5},
        {"type": "drag", "id": "actual:0", "value": "nan"},
        {"type": "drag", "id": "actual:", "value": 5},
        {"type": "drop", "id": "who:HR", "value": "nowhere"},
        {"type": "drop", "id": "who:nobody", "value": "5:5"},
        {"type": "drop", "id": "kpi:0", "value": "5:5"},
        {"type": "key", "id": "who:nobody", "value": "ArrowUp"},
        {"type": "key", "id": "actual:99", "value": "ArrowLeft"},
        {"type": "key", "id": "actual:0", "value": "x"},
        {"type": "wink"},
    ],
)
def test_odd_gestures_leave_all_as_it_was(kind, gesture):
    widget = WIDGETS[kind]()
    before = held(widget)
    widget.receive(gesture)
    if gesture == {"type": "pick", "id": "remove"} and kind == "kpis":
        widget.undo()
    assert held(widget) == before and widget.picture
    change(widget)
    assert held(widget) != before


@pytest.mark.parametrize("kind", WIDGETS)
def test_the_still_picture_needs_no_buttons(kind):
    still = WIDGETS[kind](size="presenter").still().partition("</style>")[2]
    assert "<input" not in still and "<textarea" not in still and "tabindex" not in still
    assert "itpm-presenter" in still


# ---- the charter


def test_a_line_is_written_and_the_money_follows():
    widget = CharterWidget()
    assert "$14,139" in widget.picture
    send(widget, "enter", "line:budget", value="$140,000")
    assert "less than the budget of" in widget.picture
    assert "−$28,861" in widget.picture
    assert "less than the budget" in widget.table.loc["budget", "findings"]


def test_deleting_the_date_is_complained_of():
    widget = CharterWidget()
    text = widget.charter["objective"].replace("By 30 June 2027, clock", "Clock")
    send(widget, "enter", "line:objective", value=text)
    assert "The objective lacks a date" in widget.picture


def test_it_is_read_as_one_page_and_a_thing_to_mend_leads_back_to_its_line():
    widget = CharterWidget(charters.HELP_DESK)
    send(widget, "pick", "view:page")
    assert widget.reading and "itpm-charter-page" in widget.picture
    send(widget, "pick", "view:page")
    assert not widget.reading
    send(widget, "pick", "go:out:100")
    assert 'data-focus="out:1"' in widget.picture
    send(widget, "pick", "go:out:100")
    assert 'data-focus="out:2"' in widget.picture


def test_a_page_is_saved_beside_the_file_and_replaces_none(tmp_path):
    file = tmp_path / "my_charter.csv"
    CharterWidget().save(file)
    widget = CharterWidget(file)
    for name in ("my_charter.md", "my_charter-2.md"):
        send(widget, "pick", "save:page")
        assert widget.notice.startswith(f"Saved as {name}")
        assert (tmp_path / name).read_text("utf-8").startswith("# Project charter: ClockIn")


def test_a_page_is_saved_as_html_with_its_style(tmp_path):
    target = CharterWidget().save_page(tmp_path / "page.html")
    text = target.read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>") and "itpm-charter-sections{" in text.replace(" ", "")
    with pytest.raises(Refusal, match="say where"):
        CharterWidget().save_page()


# ---- KPIs


def test_a_marker_is_dragged_in_one_step_and_its_colour_follows():
    widget = KpiWidget()
    for value in (82, 84, 86):
        send(widget, "drag", "actual:0", value=value, done=False)
    assert widget.kpis[0].status == "green"
    send(widget, "drag", "actual:0", value=86, done=True)
    widget.undo()
    assert widget.kpis == CLOCKIN_KPIS and not widget.can_undo


def test_the_strip_stands_still_while_its_marker_is_dragged():
    widget = KpiWidget()
    bounds = 'data-min="0.0" data-max="100.0"'
    assert bounds in widget.picture
    send(widget, "enter", "field:actual", value="40")
    low = widget.picture
    send(widget, "drag", "actual:1", value=0.2, done=False)
    assert widget._held is not None
    send(widget, "drag", "actual:1", value=0.2, done=True)
    assert widget._held is None and widget.picture != low


def test_arrows_move_a_value_by_a_round_step_without_dust():
    widget = KpiWidget()
    seen = []
    for _ in range(6):
        send(widget, "key", "actual:0", value="ArrowRight")
        seen.append(widget.kpis[0].actual)
    assert seen == [81.5, 82, 83, 84, 85, 86]  # the limits are not stepped over
    assert "344 of 400 hourly staff" in widget.picture
    send(widget, "enter", "field:actual", value="82.5")
    send(widget, "key", "actual:0", value="ArrowLeft")
    assert widget.kpis[0].actual == 82


def test_a_value_that_is_not_known_begins_at_the_baseline():
    widget = KpiWidget()
    send(widget, "enter", "field:actual", value="")
    assert widget.kpis[0].actual is None and widget.kpis[0].status is None
    send(widget, "key", "actual:0", value="ArrowRight")
    assert widget.kpis[0].actual == 1


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("baseline", "6 %", 6),
        ("target", "90,5", 90.5),
        ("amber", "", None),
        ("green", "84", 84),
        ("name", "  staff   who use it ", "staff who use it"),
        ("unit", "points", "points"),
        ("owner", "HR", "HR"),
        ("source", "log", "log"),
        ("kind", "leading", "leading"),
    ],
)
def test_fields_of_the_one_that_is_picked(field, typed, value):
    widget = KpiWidget()
    send(widget, "enter", f"field:{field}", value=typed)
    assert getattr(widget.kpis[0].kpi, field) == value and not widget.notice


def test_limits_keep_their_distance_when_target_or_direction_change():
    widget = KpiWidget()
    send(widget, "enter", "field:target", value="90")
    assert widget.kpis[0].kpi.amber == 87
    send(widget, "enter", "field:direction", value="down")
    assert widget.kpis[0].kpi.amber == 93


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("target", "much", "is not a number"),
        ("baseline", "25 sheets", "start: '25 sheets' is not a number"),
        ("target", "1,000", "could be a thousand or a decimal"),
        ("amber", "99", "above where green begins"),
        ("name", "", "give it a name"),
        ("name", "clock-ins that need a correction", "is there twice"),
        ("owner", "x" * 500, "keep 200 at most"),
        ("actual", "9" * 16, "give a number of ordinary size"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(field, typed, said):
    widget = KpiWidget()
    send(widget, "enter", f"field:{field}", value=typed)
    assert said in widget.notice and widget.kpis == CLOCKIN_KPIS


def test_kpis_are_added_picked_and_removed():
    widget = KpiWidget()
    send(widget, "pick", "add")
    assert widget.selected == 4 and "New KPI 1" in widget.picture
    send(widget, "pick", "remove")
    assert widget.selected is None and widget.kpis == CLOCKIN_KPIS
    send(widget, "pick", "pick:2")
    assert widget.selected == 2
    send(widget, "pick", "actual:1")
    assert widget.selected == 1
    widget.selected = 99
    assert widget.selected is None


@pytest.mark.parametrize("typed", ["25 seconds", "25 s", "25 sec", "25"])
def test_a_unit_behind_a_number_is_understood(typed):
    widget = KpiWidget(selected=2)
    send(widget, "enter", "field:baseline", value=typed)
    assert widget.kpis[2].kpi.baseline == 25 and not widget.notice


def test_a_red_value_is_told_by_what_is_missing_and_not_by_a_share_of_the_way():
    said = KpiWidget().picture
    assert "322 of 400 hourly staff: 4.5 points short of the target, 18 more are needed" in said
    assert "94.7" not in said


def test_the_closing_sentence_is_about_the_one_that_is_picked():
    widget = KpiWidget()
    send(widget, "pick", "pick:2")
    note = widget.picture.rpartition('class="itpm-note"')[2]
    assert "Median time to clock in" in note and "1 red, 1 amber" in note
    assert "Hourly staff" not in note


def test_the_table_of_kpis():
    table = KpiWidget().table
    assert table["status"].tolist() == ["red", "green", "amber", "amber"]
    assert table["progress"].iloc[0] == pytest.approx(0.947, abs=5e-4)


# ---- stakeholders


def test_a_name_is_carried_to_a_place_and_moved_by_keys():
    widget = StakeholderWidget()
    send(widget, "drop", "who:Hourly staff", value="7:9", before="")
    who = widget.stakeholders["Hourly staff"]
    assert (who.power, who.interest, who.quadrant()) == (7, 9, "manage closely")
    for key in ("ArrowUp", "ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight"):
        send(widget, "key", "who:Hourly staff", value=key)
    who = widget.stakeholders["Hourly staff"]
    assert (who.power, who.interest) == (9, 10)
    send(widget, "key", "who:Hourly staff", value="ArrowLeft")
    send(widget, "key", "who:Hourly staff", value="ArrowDown")
    who = widget.stakeholders["Hourly staff"]
    assert (who.power, who.interest) == (8, 9)


def test_a_move_beyond_the_edge_is_no_step_to_undo():
    widget = StakeholderWidget()
    send(widget, "drop", "who:HR", value="10:10")
    send(widget, "key", "who:HR", value="ArrowUp")
    widget.undo()
    assert widget.stakeholders == maps.CLOCKIN


def test_the_gap_of_clockin_is_closed_by_its_fields():
    widget = StakeholderWidget()
    assert "nobody acts" not in widget.picture and "itpm-who-loud" not in widget.picture
    send(widget, "pick", "ask")
    assert "nobody acts" in widget.picture and "itpm-who-loud" in widget.picture
    send(widget, "pick", "go:Staff representatives:0")
    assert widget.selected == "Staff representatives"
    send(widget, "enter", "field:action", value="listen before the design")
    assert "nobody acts" in widget.picture
    send(widget, "enter", "field:owner", value="project manager")
    assert "nobody acts" not in widget.picture
    assert widget.stakeholders.findings == ()


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [("power", "9", 9), ("interest", "2", 2), ("attitude", "against", "against"),
     ("now", "leading", "leading"), ("wanted", "unaware", "unaware"), ("role", " a  b ", "a b"),
     ("wants", "peace", "peace"), ("name", "Personnel", "Personnel")],
)  # fmt: skip
def test_fields_of_the_one_who_is_selected(field, typed, value):
    widget = StakeholderWidget(selected="HR")
    send(widget, "enter", f"field:{field}", value=typed)
    who = widget.stakeholders[widget.selected]
    assert getattr(who, field) == value and not widget.notice
    widget.undo()
    assert widget.stakeholders == maps.CLOCKIN


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [("power", "11", "power is 11"), ("power", "2.5", "power is 2.5"),
     ("power", "", "not a number"),
     ("attitude", "angry", "attitude is"), ("name", "", "give a name"),
     ("name", "Sponsor", "is there twice"), ("action", "x" * 500, "keep 400 at most")],
)  # fmt: skip
def test_what_cannot_be_is_refused(field, typed, said):
    widget = StakeholderWidget(selected="HR")
    send(widget, "enter", f"field:{field}", value=typed)
    assert said in widget.notice and widget.stakeholders == maps.CLOCKIN


def test_stakeholders_are_added_selected_and_removed():
    widget = StakeholderWidget()
    send(widget, "pick", "add")
    assert widget.selected == "New stakeholder 1" and len(widget.stakeholders) == 9
    send(widget, "pick", "remove")
    assert widget.selected is None and widget.stakeholders == maps.CLOCKIN
    send(widget, "pick", "who:HR")
    send(widget, "pick", "who:HR")
    assert widget.selected is None
    send(widget, "pick", "row:HR")
    assert widget.selected == "HR"


def test_the_table_of_stakeholders():
    table = StakeholderWidget().table
    assert table.loc["Hourly staff", ["quadrant", "gap"]].tolist() == ["keep informed", 3]
    assert table["quadrant"].value_counts().to_dict() == {
        "manage closely": 3, "keep satisfied": 2, "keep informed": 2, "monitor": 1,
    }  # fmt: skip


def test_the_grid_follows_the_room():
    widget = StakeholderWidget()
    send(widget, "size", "stakeholders", value=456)
    assert "width:456px" in widget.picture
    send(widget, "size", "stakeholders", value=4000)
    assert "width:1200px" in widget.picture


def test_a_kpi_in_money_reads_thousands():
    widget = KpiWidget()
    widget.on_enter("field:unit", "$")
    widget.on_enter("field:actual", "115,000")
    assert widget.kpis[0].actual == 115_000
