"""The inbox, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.exchange.changes_csv import read_changes
from itpm_lessons.widgets.changes import ChangeWidget


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def finished(seed=1, decision="reject"):
    widget = ChangeWidget(seed=seed)
    while not widget.game.over:
        for letter in widget.game.inbox:
            send(widget, "pick", f"choose:{letter.id}:{decision}")
        send(widget, "pick", "game:week")
    return widget


def test_look_into_then_decide():
    widget = ChangeWidget(seed=1)
    first = widget.game.inbox[0].id
    assert "itpm-prices" not in widget.picture
    send(widget, "pick", f"analyse:{first}")
    assert widget.game.analysed(first) and "itpm-prices" in widget.picture
    send(widget, "pick", f"choose:{first}:approve")
    assert widget.game.log[0].decision == "approve"
    assert list(widget.table["decision"]) == ["approve"]


def test_opening_a_letter():
    widget = ChangeWidget(seed=1)
    while len(widget.game.inbox) < 2:
        send(widget, "pick", "game:week")
    second = widget.game.inbox[1].id
    send(widget, "pick", f"letter:{second}")
    assert f'data-id="letter-open:{second}"' in widget.picture


def test_to_the_next_letter_stops_where_one_comes():
    widget = ChangeWidget(seed=1)
    send(widget, "pick", f"choose:{widget.game.inbox[0].id}:reject")
    send(widget, "pick", "game:on")
    assert widget.game.inbox and widget.game.week > 1
    widget.undo()
    assert widget.game.week == 1


def test_undo_redo_reset_and_another_seed():
    widget = ChangeWidget(seed=1)
    first = widget.game
    assert not widget.can_reset
    send(widget, "pick", "game:week")
    later = widget.game
    send(widget, "key", "changes", value="Control+z")
    assert widget.game == first and widget.can_redo
    send(widget, "key", "changes", value="Control+y")
    assert widget.game == later
    send(widget, "pick", "game:reset")
    assert widget.game == first and not widget.can_reset
    send(widget, "pick", "game:seed")
    assert widget.seed == 2 and widget.game.seed == 2 and not widget.can_reset
    send(widget, "pick", "game:undo")
    assert widget.seed == 1 and widget.game == first
    send(widget, "pick", "game:undo")
    assert widget.game == later


def test_assigning_a_game_is_a_step():
    widget = ChangeWidget(seed=1)
    before = widget.game
    widget.game = before.next_week()
    assert "week 2" in widget.picture
    widget.undo()
    assert widget.game == before and "week 1" in widget.picture


def test_the_log_is_saved_beside_and_never_over_another(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    widget = ChangeWidget(seed=1)
    first = widget.game.inbox[0].id
    send(widget, "pick", f"analyse:{first}")
    send(widget, "pick", f"choose:{first}:defer")
    send(widget, "pick", "game:save")
    assert "my_changes.csv" in widget.notice
    assert read_changes("my_changes.csv") == widget.game.log
    send(widget, "pick", "game:save")
    assert (tmp_path / "my_changes-2.csv").exists()


def test_the_debrief_and_back():
    widget = finished(2)
    send(widget, "pick", "game:debrief")
    assert widget.at_debrief and "debrief" in widget.picture
    send(widget, "enter", "note:next", value="Ask first.")
    assert widget.notes == {"next": "Ask first."} and "Ask first." in widget.picture
    send(widget, "pick", "game:desk")
    assert not widget.at_debrief
    widget.undo()
    assert widget.at_debrief


def test_there_is_no_debrief_before_the_end():
    widget = ChangeWidget(seed=1)
    send(widget, "pick", "game:debrief")
    assert not widget.at_debrief and not widget.can_undo


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "choose:nobody:approve"},
        {"type": "pick", "id": "choose:"},
        {"type": "pick", "id": "analyse:"},
        {"type": "pick", "id": "letter:nobody"},
        {"type": "pick", "id": "game:nothing"},
        {"type": "drag", "id": "x", "value": "nan"},
        {"type": "enter", "id": "note:other", "value": "x"},
        {"type": "key", "id": "", "value": None},
        {"type": "tick"},
        None,
        [],
    ],
)
def test_odd_gestures_leave_the_game_playable(gesture):
    widget = ChangeWidget(seed=1)
    before = widget.game
    widget.receive(gesture)
    assert widget.game == before
    send(widget, "pick", "game:week")
    assert widget.game.week == 2


def test_another_seed_and_the_presenter():
    widget = ChangeWidget("mine", size="presenter")
    assert widget.seed == "mine" and "seed mine" in widget.picture
    assert "itpm-presenter" in str(widget.still())
