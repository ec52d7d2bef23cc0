"""Branching scenes, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.course import content
from itpm_lessons.course.tools import dialogue
from itpm_lessons.engines.dialogue import Play, best_way
from itpm_lessons.engines.dialogue.examples import ORDER
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.widgets.dialogue import DialogueWidget


def send(widget, type, id="dialogue", **more):
    widget.receive({"type": type, "id": id, **more})


@pytest.fixture
def order():
    return DialogueWidget(ORDER)


def test_choices_by_mouse_to_the_end_and_the_debrief(order):
    send(order, "pick", "choose:start:ask")
    send(order, "pick", "choose:write:show")
    assert order.play.over and order.play.total == 3
    send(order, "pick", "dialogue:debrief")
    assert order.at_debrief and "Nothing was given away" in order.picture
    send(order, "pick", "dialogue:talk")
    assert not order.at_debrief and "A clear order" in order.picture


def test_number_keys_choose_what_stands_at_that_number(order):
    from itpm_lessons.engines.dialogue import shuffled

    second = shuffled(ORDER["start"], order.seed)[1]
    send(order, "key", value="2")
    assert order.play.picks == (second.id,)
    for key in ("0", "9", "x", "²", ""):
        send(order, "key", value=key)
    assert len(order.play.picks) == 1 and not order.notice


def test_undo_redo_and_reset_by_buttons_and_keys(order):
    send(order, "pick", "choose:start:brag")
    send(order, "key", value="Control+z")
    assert order.play.picks == () and order.can_redo
    send(order, "key", value="Control+Shift+z")
    assert order.play.picks == ("brag",)
    send(order, "pick", "dialogue:reset")
    assert order.play.picks == () and not order.can_reset
    send(order, "pick", "dialogue:undo")
    assert order.play.picks == ("brag",)
    send(order, "pick", "dialogue:redo")
    assert order.play.picks == ()


def test_another_seed_begins_anew_in_another_order_and_can_be_taken_back(order):
    send(order, "pick", "choose:start:ask")
    send(order, "pick", "dialogue:seed")
    assert (order.seed, order.play.picks) == (2, ())
    assert "Shuffle 2" in order.picture
    send(order, "pick", "dialogue:undo")
    assert (order.seed, order.play.picks) == (1, ("ask",))


def test_a_choice_of_a_scene_that_has_passed_is_passed_over(order):
    send(order, "pick", "choose:start:ask")
    send(order, "pick", "choose:start:brag")  # a second click, too late
    assert order.play.picks == ("ask",) and not order.notice
    send(order, "pick", "choose:write:sing")
    assert "is none of scene 'write'" in order.notice
    assert order.play.picks == ("ask",)


def test_what_costs_more_than_is_left_is_refused():
    widget = dialogue("interview")
    play = Play(content().dialogue("interview"))
    while not play.over and len(play.open) == len(play.scene.choices):
        play = play.choose(max(play.open, key=lambda c: sum(v for _, v in c.costs)).id)
    assert not play.over
    shut = next(each for each in play.scene.choices if each not in play.open)
    widget.play = play
    send(widget, "pick", f"choose:{play.scene.id}:{shut.id}")
    assert "take one that costs less" in widget.notice and widget.play == play


def test_notes_are_kept_and_unknown_ones_are_not(order):
    order.play = Play(ORDER, ("ask", "show"))
    send(order, "pick", "dialogue:debrief")
    send(order, "enter", "note:next", value="ask first")
    send(order, "enter", "note:other", value="x")
    assert order.notes == {"next": "ask first"} and "ask first" in order.picture


def test_there_is_no_debrief_before_the_end(order):
    send(order, "pick", "dialogue:debrief")
    assert not order.at_debrief


def test_the_table_holds_the_decisions(order):
    send(order, "pick", "choose:start:ask")
    table = order.table
    assert list(table.columns) == ["scene", "choice", "cost", "clarity", "minutes"]
    assert table.iloc[0].tolist() == ["A vague order", "Ask what it is for", 5, 2, 5]
    assert len(DialogueWidget(ORDER).table) == 0


@pytest.mark.parametrize("id", ["interview", "day"])
def test_the_courses_own_are_opened_and_played_to_the_best(id):
    widget = dialogue(id, seed=4)
    for pick in best_way(content().dialogue(id)).picks:
        send(widget, "pick", f"choose:{widget.play.scene.id}:{pick}")
    assert widget.play.over and widget.seed == 4
    send(widget, "pick", "dialogue:debrief")
    assert "Nothing was given away" in widget.picture


@pytest.mark.parametrize(
    "gesture",
    [
        None,
        7,
        {"type": "pick"},
        {"type": "pick", "id": "choose"},
        {"type": "pick", "id": "choose:start"},
        {"type": "pick", "id": {"a": 1}},
        {"type": "key", "id": "dialogue", "value": None},
        {"type": "enter", "id": "note:next", "value": {"a": 1}},
        {"type": "drag", "id": "x", "value": "nan"},
    ],
)
def test_gestures_that_are_none_break_nothing(order, gesture):
    order.receive(gesture)
    assert order.play.picks == () and "A vague order" in order.picture


def test_what_is_no_dialogue_and_no_seed_is_refused():
    with pytest.raises(Refusal, match=r"dialogue 'interveiw'.*did you mean 'interview'"):
        dialogue("interveiw")
    with pytest.raises(Refusal, match=r"seed: 1\.5 is none"):
        DialogueWidget(ORDER, seed=1.5)


def test_the_still_picture_tells_the_talk(order):
    send(order, "pick", "choose:start:ask")
    assert "It is for the board." in order.still()
