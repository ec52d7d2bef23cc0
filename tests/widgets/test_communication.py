"""The communication lab, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.communication import CommunicationPlan, Row, check_plan
from itpm_lessons.engines.communication.examples import CLOCKIN_PLAN
from itpm_lessons.views.communication import MOST_PEOPLE, TABS, Lab
from itpm_lessons.widgets.communication import CommunicationWidget


@pytest.fixture
def widget():
    return CommunicationWidget()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def test_people_by_slider_by_field_and_by_buttons(widget):
    send(widget, "drag", "people", value=12, done=False)
    assert widget.lab.structure.channels == 66
    send(widget, "enter", "people", value="12")
    send(widget, "enter", "type:people", value="10")
    assert widget.lab.structure.channels == 45
    send(widget, "pick", "more")
    assert widget.lab.structure.people == 11 and widget.person == 10
    send(widget, "pick", "less")
    assert widget.lab.structure.people == 10 and widget.person is None
    for people in (11, 10, 12, 9):
        send(widget, "key", "talk", value="Control+z")
        assert widget.lab.structure.people == people
    assert not widget.can_undo


def test_teams_take_channels_away(widget):
    send(widget, "enter", "people", value="12")
    send(widget, "enter", "teams", value="3")
    assert widget.lab.structure.channels == 21 and "66" in widget.picture
    send(widget, "enter", "people", value="2")
    assert widget.lab.structure.teams == (1, 1), "no more teams than people"


def test_a_person_is_picked_and_taken_away(widget):
    send(widget, "pick", "person:3")
    assert widget.person == 3 and "itpm-channel-own" in widget.picture
    send(widget, "pick", "away")
    assert widget.lab.structure.people == 8 and widget.person is None
    send(widget, "key", "person:7", value="Delete")
    assert widget.lab.structure.people == 7
    send(widget, "pick", "person:5")
    send(widget, "pick", "person:5")
    assert widget.person is None


def test_the_last_person_stays_and_the_ring_has_an_end(widget):
    send(widget, "enter", "people", value="1")
    send(widget, "key", "person:0", value="Delete")
    assert widget.lab.structure.people == 1 and "only one person" in widget.notice
    send(widget, "enter", "people", value=str(MOST_PEOPLE))
    send(widget, "pick", "more")
    assert widget.lab.structure.people == MOST_PEOPLE and "fill the ring" in widget.notice


def test_hand_overs_fidelity_and_read_back(widget):
    send(widget, "pick", "show:hand-overs")
    send(widget, "enter", "fidelity", value="80")
    send(widget, "enter", "hand-overs", value="3")
    assert widget.lab.chain.kept == pytest.approx(0.8**3)
    send(widget, "enter", "type:caught", value="50 %")
    assert widget.lab.chain.kept == pytest.approx(0.9**3)
    send(widget, "pick", "station:1")
    assert widget.station == 1
    send(widget, "pick", "luck")
    assert widget.lab.seed == 9 and "seed 9" in widget.picture


def test_the_daily_costs_8100_and_other_meetings_something_else(widget):
    send(widget, "pick", "show:meetings")
    assert "$8,100" in widget.picture
    send(widget, "enter", "type:rate", value="$80")
    send(widget, "enter", "minutes", value="30")
    assert widget.lab.meeting.cost == 9 * 30 * 60 * 80 / 60
    assert widget.table.loc["as it is", "cost"] == widget.lab.meeting.cost


def test_undo_shows_the_tab_on_which_it_changed_something(widget):
    send(widget, "enter", "people", value="12")
    send(widget, "pick", "show:meetings")
    send(widget, "enter", "minutes", value="30")
    send(widget, "pick", "do:undo")
    assert widget.tab == "meetings"
    send(widget, "pick", "do:undo")
    assert widget.tab == "channels"
    send(widget, "pick", "do:redo")
    assert widget.lab.structure.people == 12


def test_a_row_is_written_by_fields(widget):
    send(widget, "pick", "show:plan")
    send(widget, "pick", "add:works council")
    assert widget.row == 5 and widget.lab.plan.rows[5].what == "to be written"
    for name, value in [
        ("what", "which data the app keeps"), ("when", "20 working days before the pilot"),
        ("how", "meeting"), ("owner", "project manager"), ("within", "this month"),
        ("answer", "on"),
    ]:  # fmt: skip
        send(widget, "enter", f"field:{name}", value=value)
    assert check_plan(widget.lab.plan) == ()
    assert widget.lab.plan.rows[5].answer is True
    send(widget, "pick", "remove")
    assert len(widget.lab.plan.rows) == 5
    assert "works council" in widget.lab.plan.audiences


def test_a_row_is_given_to_somebody_else_by_drop_and_by_keys(widget):
    send(widget, "drop", "row:1", value="hourly staff", before="")
    assert widget.lab.plan.rows[1].who == "hourly staff"
    assert "payroll" in widget.lab.plan.audiences, "still a stakeholder, now without a row"
    widget.undo()
    send(widget, "key", "row:1", value="ArrowRight")
    assert widget.lab.plan.rows[1].who == "site supervisors"
    send(widget, "drop", "row:1", value="nobody that is known", before="")
    assert widget.lab.plan.rows[1].who == "site supervisors"


def test_stakeholders_come_and_go(widget):
    send(widget, "enter", "stakeholder", value="  App Store  ")
    assert "App Store" in widget.lab.plan.audiences
    send(widget, "enter", "stakeholder", value="app store")
    assert len(widget.lab.plan.audiences) == 7
    send(widget, "pick", "forget:App Store")
    assert widget.lab.plan == CLOCKIN_PLAN


def test_names_are_no_markup(widget):
    send(widget, "pick", "show:plan")
    send(widget, "enter", "stakeholder", value="<script>x</script>")
    assert "<script>" not in widget.picture and "&lt;script&gt;" in widget.picture


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [
        ("people", "many", ""),
        ("type:people", "2.5", "whole number"),
        ("type:people", "1000", "people is 1000"),
        ("type:people", "99999999999999", "people is"),
        ("type:fidelity", "0.9.1", "is not a number"),
        ("type:fidelity", "120", "fidelity is 120 %"),
        ("type:hand-overs", "9", "hand-overs is 9"),
        ("type:minutes", "0", "length is 0"),
        ("type:times", "1.5", "whole number"),
    ],
)
def test_what_is_no_number_is_said_and_changes_nothing(widget, id, value, said):
    send(widget, "enter", id, value=value)
    assert widget.lab == Lab() and widget.notice and said in widget.notice


@pytest.mark.parametrize(
    "gesture",
    [
        ("pick", "person:99"), ("pick", "person:x"), ("pick", "row:99"), ("pick", "see:x"),
        ("pick", "show:moon"), ("key", "row:99"), ("drop", "row:x"), ("drop", "lane:payroll"),
        ("drag", "moon"), ("pick", "station:99"), ("pick", "nothing"),
    ],
)  # fmt: skip
def test_odd_gestures_change_nothing(widget, gesture):
    send(widget, *gesture, value="ArrowLeft" if gesture[0] == "key" else 5, done=False)
    assert widget.lab == Lab() and "itpm-frame" in widget.picture


def test_tables_of_all_tabs(widget):
    send(widget, "enter", "teams", value="3")
    assert widget.table["channels"].tolist() == [3, 3, 3, 3]
    widget.tab = "hand-overs"
    assert widget.table["kept"].iloc[-1] == pytest.approx(0.6561)
    widget.tab = "plan"
    assert widget.table["who"].tolist() == [row.who for row in CLOCKIN_PLAN.rows]


def test_reads_a_file_shows_the_plan_and_saves_a_copy_beside_it(tmp_path):
    file = tmp_path / "my_communication.csv"
    file.write_text("who,what,owner\npayroll,sites,Ada\n", encoding="utf-8")
    before, widget = file.read_bytes(), CommunicationWidget(file)
    assert widget.tab == "plan" and "payroll" in widget.picture
    send(widget, "pick", "row:0")
    send(widget, "enter", "field:when", value="Fridays")
    send(widget, "pick", "do:save")
    assert widget.notice.startswith("Saved as my_communication-2.csv")
    again = CommunicationWidget(str(tmp_path / "my_communication-2.csv"))
    assert again.lab.plan.rows[0].when == "Fridays" and file.read_bytes() == before


def test_a_file_with_a_mistake_is_explained_and_the_notebook_runs_on(tmp_path):
    file = tmp_path / "my_communication.csv"
    file.write_text("who,within\npayroll,now\n", encoding="utf-8")
    widget = CommunicationWidget(file)
    assert "cannot be opened yet. row 2, column" in widget.picture and not widget.can_save


def test_an_empty_plan_says_what_to_do():
    widget = CommunicationWidget(CommunicationPlan(), tab="plan")
    assert "Nobody is named yet" in widget.picture
    send(widget, "enter", "stakeholder", value="payroll")
    assert widget.lab.plan.rows == (Row("payroll"),)


@pytest.mark.parametrize("tab", TABS)
def test_the_still_picture_makes_sense_without_buttons(tab):
    widget = CommunicationWidget(tab=tab, size="presenter")
    still = widget.still().partition("</style>")[2]
    assert "<input" not in still and "tabindex" not in still and "itpm-presenter" in still
    assert {"channels": "36", "hand-overs": "41 of 64", "meetings": "8,100",
            "plan": "gets nothing yet"}[tab] in still  # fmt: skip


def test_the_picture_follows_the_room(widget):
    send(widget, "size", "talk", value=330)
    assert 'viewBox="0 0 330' in widget.picture
    send(widget, "size", "talk", value=4000)
    assert 'viewBox="0 0 520' in widget.picture


def test_a_rate_with_a_comma_for_thousands_is_thousands():
    lab = CommunicationWidget()
    lab.on_enter("type:rate", "1,200")
    assert lab.lab.meeting.rate == 1_200
