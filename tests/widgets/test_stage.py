"""The bridge, from the kernel's side: gestures as the browser would send them."""

import logging

import pytest
import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.frame import button
from itpm_lessons.views.markup import Markup, join, tag
from itpm_lessons.widgets.stage import CALM, HERE, LONGEST, Stage
from itpm_lessons.widgets.still import still_picture


class Counter(Stage):
    """A number to count, to type, to drag and to break."""

    number = traitlets.Float(0)
    drawn = 0

    @traitlets.observe("number")
    def _changed(self, change):
        self.redraw()

    def draw(self) -> Markup:
        self.drawn += 1
        return join(button("+", "more"), tag("output", f"{self.number:g}", data_id="number"))

    def on_pick(self, id):
        match id:
            case "more":
                self.number += 1
            case "twice":
                self.number += 1
                self.number += 1
            case "refuse":
                self.number = 99
                raise Refusal("number", "it is refused", "take another")
            case "break":
                raise RuntimeError("boiler")

    def on_enter(self, id, value):
        self.number = float(len(value)) if id == "length" else float(value)

    def on_drag(self, id, value, done):
        self.number = value + (1000 if done else 0)

    def on_key(self, id, key):
        self.say(f"{id} {key}")


@pytest.fixture
def counter():
    return Counter()


def send(stage, type, id="x", **more):
    stage.receive({"type": type, "id": id, **more})


def test_draws_at_once_and_once(counter):
    assert ">0</output>" in counter.picture
    assert counter.drawn == 1


def test_a_pick_changes_the_picture(counter):
    send(counter, "pick", "more")
    assert ">1</output>" in counter.picture


def test_many_changes_of_one_gesture_make_one_picture(counter):
    send(counter, "pick", "twice")
    assert counter.drawn == 2
    assert ">2</output>" in counter.picture


def test_an_assignment_in_a_cell_is_drawn(counter):
    counter.number = 7
    assert ">7</output>" in counter.picture


def test_enter_drag_and_key_reach_their_handlers(counter):
    send(counter, "enter", value="2.5")
    assert counter.number == 2.5
    send(counter, "drag", value=4, done=False)
    assert counter.number == 4
    send(counter, "drag", value=4, done=True)
    assert counter.number == 1004
    send(counter, "key", "F", value="ArrowLeft")
    assert counter.notice == "F ArrowLeft"


def test_a_refusal_is_said_and_the_state_still_shown(counter):
    send(counter, "pick", "refuse")
    assert counter.notice == "number: it is refused; take another"
    assert ">99</output>" in counter.picture


def test_the_next_gesture_takes_the_notice_away(counter):
    send(counter, "pick", "refuse")
    send(counter, "pick", "more")
    assert counter.notice == ""


def test_a_defect_is_said_calmly_and_logged(counter, caplog):
    with caplog.at_level(logging.ERROR):
        send(counter, "pick", "break")
    assert "not your fault" in counter.notice
    assert "boiler" in caplog.text and "Traceback" in caplog.text


def test_a_picture_that_cannot_be_drawn_is_said_and_the_old_one_stays(counter, caplog):
    before = counter.picture
    counter.draw = lambda: 1 / 0
    with caplog.at_level(logging.ERROR):
        send(counter, "pick", "more")
    assert counter.picture == before
    assert counter.notice == CALM and "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize(
    "gesture",
    [
        {},
        {"type": "explode"},
        {"type": "drag", "id": "x", "value": "far", "done": True},
        {"type": "drag", "id": "x"},
        {"type": "drag", "id": "x", "value": "nan", "done": True},
        {"type": "size", "id": "x", "value": "inf"},
        {"type": "enter", "id": "x", "value": "2,5"},
        {"type": "size", "id": "x", "value": None},
        {"type": ["pick"], "id": {"a": 1}},
    ],
)
def test_a_strange_message_is_answered_with_a_notice(counter, gesture):
    counter.receive({**gesture, "token": "t"})
    assert counter.notice == CALM
    assert counter.number == 0
    assert counter.answered == "t"


@pytest.mark.parametrize("message", [[], None, "x", 5, [["type", "pick"]]])
def test_a_message_that_is_no_gesture_is_passed_over(counter, message):
    send(counter, "pick", "refuse", token="t")
    before = counter.picture, counter.notice, counter.answered
    counter.receive(message)
    assert (counter.picture, counter.notice, counter.answered) == before


@pytest.mark.parametrize("error", [KeyError("lane:9"), traitlets.TraitError("-1 > 0"), int])
def test_words_of_python_are_for_the_log_alone(counter, error, caplog):
    def fail(id):
        raise ValueError("invalid literal for int()") if error is int else error

    counter.on_pick = fail
    send(counter, "pick")
    assert counter.notice == CALM
    assert "Traceback" in caplog.text


def test_what_is_typed_is_bounded(counter):
    send(counter, "enter", "length", value="x" * (LONGEST + 5))
    assert counter.number == LONGEST


def test_one_gesture_is_one_message_that_carries_its_token(counter, monkeypatch):
    sent = []
    monkeypatch.setattr(
        type(counter), "_send", lambda self, message, buffers=None: sent.append(message)
    )
    send(counter, "pick", "twice", token="v.1")
    assert [sorted(message["state"]) for message in sent] == [["answered", "picture"]]
    assert counter.answered == "v.1"


def test_even_a_gesture_that_changes_nothing_is_answered(counter):
    send(counter, "pick", "nothing", token="v.2")
    assert counter.answered == "v.2"


def test_a_width_is_kept_and_asks_for_a_new_picture_once(counter):
    send(counter, "size", "chart", value=640)
    send(counter, "size", "chart", value=640)
    assert counter.width("chart") == 640
    assert counter.width("other") is None
    assert counter.drawn == 2


def test_a_reader_without_a_kernel_gets_a_still_picture(counter):
    data, _ = counter._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert data["text/plain"] == "Counter()"
    assert "<style>" in data["text/html"] and ">0</output>" in data["text/html"]
    assert "http" not in data["text/html"]


def test_a_still_picture_says_what_its_fields_hold():
    fields = join(
        tag("input", type="text", value="5 < 6"),
        tag("input", type="checkbox", checked="checked"),
        tag("input", type="radio"),
        tag(
            "select", tag("option", "A", value="a"), tag("option", "B", selected="selected"), id="x"
        ),
        tag("textarea", "why & how", rows=3),
    )
    drawn = still_picture(str(tag("div", fields))).partition("</style>")[2]
    assert (
        "5 &lt; 6" in drawn and "☑ ☐ " in drawn and ">B</b>" in drawn and "why &amp; how" in drawn
    )
    assert "<input" not in drawn and "<select" not in drawn and "<textarea" not in drawn


def test_the_style_of_a_still_picture_is_that_of_what_is_in_it(counter):
    still = counter.still()
    assert "itpm-again" in still.partition("<style>")[2].partition("</style>")[0]
    assert ".itpm-network" not in still
    assert len(still) < 0.6 * len((HERE / "stage.css").read_text("utf-8"))


def test_what_is_carried_somewhere_is_told_with_its_place():
    class Board(Counter):
        def on_drop(self, id, target, before):
            self.say(f"{id} to {target} before {before or 'nothing'}")

    board = Board()
    send(board, "drop", "card:F", value="done", before="card:G")
    assert board.notice == "card:F to done before card:G"
    send(board, "drop", "card:F", value="done")
    assert board.notice == "card:F to done before nothing"


def test_a_tick_is_told(counter):
    class Clock(Counter):
        def on_tick(self, id):
            self.number += 1

    clock = Clock()
    send(clock, "tick", "clock")
    assert clock.number == 1
    send(counter, "tick", "clock")  # a widget that plays nothing lets it pass
    assert not counter.notice


def test_of_several_views_of_one_widget_the_first_tick_of_a_picture_counts(counter):
    class Clock(Counter):
        def on_tick(self, id):
            self.number += 1

    clock = Clock()
    shown = clock.turn
    send(clock, "tick", "clock", turn=shown, token="a.1")
    send(clock, "tick", "clock", turn=shown, token="b.1")
    assert clock.number == 1
    assert clock.answered == "b.1"  # the second view may send on
    send(clock, "tick", "clock", turn=clock.turn, token="b.2")
    assert clock.number == 2


def test_a_tick_that_comes_late_leaves_the_notice(counter):
    counter.say("five cards wait")
    send(counter, "tick", "clock", turn=counter.turn - 1)
    assert counter.notice == "five cards wait"
