"""The rework simulation, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.quality import UNDISTURBED, Settings
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.widgets.rework import ReworkWidget


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def to_the_end(widget):
    for _ in range(80):
        if widget.game.over:
            return widget
        send(widget, "pick", "game:week")
    raise AssertionError("it never ends")


def test_a_slider_is_dragged_as_one_step():
    widget = ReworkWidget(seed=1)
    for value in (12, 15, 20):
        send(widget, "drag", "set:care", value=value)
        assert widget.settings.care == value / 100
    send(widget, "enter", "set:care", value="20")
    assert "20 % reviews, tests" in widget.picture
    widget.undo()
    assert widget.settings == UNDISTURBED and not widget.can_undo
    widget.redo()
    assert widget.settings.care == 0.2


def test_a_week_is_worked_as_it_was_set():
    widget = ReworkWidget(seed=1)
    send(widget, "enter", "set:pressure", value="50")
    send(widget, "enter", "set:overtime", value="8")
    send(widget, "pick", "hire:more")
    send(widget, "pick", "game:week")
    assert widget.game.moves == (Settings(0.1, 0.5, 8.0, 1),)
    assert widget.settings.hire == 0 and widget.settings.overtime == 8
    assert list(widget.table["worked"]) == [0, widget.game.state.worked]


def test_a_drag_that_never_ended_belongs_to_the_next_step():
    widget = ReworkWidget(seed=1)
    send(widget, "drag", "set:care", value=30)
    send(widget, "pick", "game:week")
    widget.undo()
    assert widget.game.state.week == 0 and widget.settings.care == 0.3
    widget.undo()
    assert widget.settings == UNDISTURBED


def test_hiring_has_a_limit():
    widget = ReworkWidget(seed=1)
    for _ in range(9):
        send(widget, "pick", "hire:more")
    assert widget.settings.hire == 6
    send(widget, "pick", "game:week")
    send(widget, "pick", "hire:more")
    assert widget.settings.hire == 0
    send(widget, "pick", "hire:less")
    assert widget.settings.hire == 0


def test_weeks_pass_by_themselves_until_one_may_release():
    widget = ReworkWidget(seed=1)
    send(widget, "pick", "game:play")
    assert widget.playing and "data-tick" in widget.picture
    for _ in range(60):
        if not widget.playing:
            break
        send(widget, "tick", "clock", turn=widget.turn)
    assert widget.game.may_release and not widget.game.over
    send(widget, "pick", "game:release")
    assert widget.game.over and "Released" in widget.picture
    widget.undo()
    assert not widget.game.over


def test_a_tick_without_play_does_nothing():
    widget = ReworkWidget(seed=1)
    send(widget, "tick", "clock")
    assert widget.game.state.week == 0


def test_hidden_rework_is_shown_or_not():
    widget = ReworkWidget(seed=1)
    send(widget, "pick", "game:week")
    assert "itpm-area-critical" in widget.picture
    send(widget, "pick", "game:seen")
    assert not widget.seen and "itpm-area-critical" not in widget.picture


def test_undo_redo_reset_and_another_seed():
    widget = ReworkWidget(seed=1)
    assert not widget.can_reset
    send(widget, "pick", "game:week")
    later = widget.game
    send(widget, "key", "rework", value="Control+z")
    assert widget.game.state.week == 0
    send(widget, "key", "rework", value="Control+Shift+z")
    assert widget.game == later
    send(widget, "pick", "game:seed")
    assert widget.seed == 2 and widget.game.seed == 2 and widget.game.state.week == 0
    assert not widget.can_reset
    widget.undo()
    assert widget.seed == 1 and widget.game == later
    send(widget, "pick", "game:reset")
    assert widget.game.state.week == 0 and not widget.can_reset


def test_the_debrief_and_back():
    widget = to_the_end(ReworkWidget(seed=2))
    send(widget, "pick", "game:debrief")
    assert widget.at_debrief and "What each lever did" in widget.picture
    send(widget, "enter", "note:lever", value="Care.")
    assert widget.notes == {"lever": "Care."}
    send(widget, "pick", "game:board")
    assert not widget.at_debrief


def test_settings_that_cannot_be_are_refused():
    widget = ReworkWidget(seed=1)
    with pytest.raises(Refusal):
        widget.settings = Settings(care=2)
    assert widget.settings == UNDISTURBED


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "drag", "id": "set:care", "value": "nan"},
        {"type": "drag", "id": "set:care", "value": 1e300},
        {"type": "drag", "id": "set:hire", "value": 3},
        {"type": "enter", "id": "set:overtime", "value": "much"},
        {"type": "enter", "id": "set:overtime", "value": "-5"},
        {"type": "pick", "id": "game:release"},
        {"type": "pick", "id": "game:debrief"},
        {"type": "pick", "id": "game:anything"},
        {"type": "pick", "id": ""},
        {"type": "drop", "id": "x"},
        None,
        "week",
    ],
)
def test_odd_gestures_leave_the_game_playable(gesture):
    widget = ReworkWidget(seed=1)
    widget.receive(gesture)
    assert widget.settings == UNDISTURBED and widget.game.state.week == 0
    send(widget, "pick", "game:week")
    assert widget.game.state.week == 1
