"""The tails, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.fat_tails import Tails
from itpm_lessons.widgets.tails import TailWidget


@pytest.fixture
def widget():
    return TailWidget(Tails(1.0, 1_000, samples=3))


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def test_a_slide_is_one_step(widget):
    for alpha in (1.1, 1.6, 2.2):
        send(widget, "drag", "alpha", value=alpha, done=False)
        assert widget.tails.alpha == alpha
    send(widget, "enter", "alpha", value="2.4")
    assert widget.tails.alpha == 2.4 and "thinner now" in widget.picture
    send(widget, "key", "tails", value="Control+z")
    assert widget.tails.alpha == 1 and not widget.can_undo
    send(widget, "pick", "do:redo")
    assert widget.tails.alpha == 2.4


def test_alpha_stays_on_its_slider(widget):
    send(widget, "drag", "alpha", value=99, done=False)
    assert widget.tails.alpha == 4
    send(widget, "drag", "alpha", value=-1, done=False)
    assert widget.tails.alpha == 0.5


def test_more_projects_begin_with_the_same_ones(widget):
    before = widget.tails.fat[0].costs
    send(widget, "pick", "more")
    assert widget.tails.draws == 2_000 and widget.tails.fat[0].costs[:1_000] == before
    for _ in range(9):
        send(widget, "pick", "more")
    assert widget.tails.draws == 5_000
    send(widget, "pick", "fewer")
    assert widget.tails.draws == 1_000
    send(widget, "pick", "do:reset")
    assert widget.tails == Tails(1.0, 1_000, samples=3)


def test_other_samples_and_a_seed(widget):
    send(widget, "pick", "other")
    assert widget.tails.seed == 2
    send(widget, "enter", "seed", value=" 17 ")
    assert widget.tails.seed == 17
    for typed in ("", "1.5", "-3", "0", "seven", "9" * 30, "²"):
        send(widget, "enter", "seed", value=typed)
        assert "type a whole number" in widget.notice and widget.tails.seed == 17


def test_a_tail_to_try(widget):
    send(widget, "pick", "try:3.0")
    assert widget.tails.alpha == 3
    send(widget, "pick", "do:undo")
    assert widget.tails.alpha == 1


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "try:much"},
        {"type": "enter", "id": "alpha", "value": "fat"},
        {"type": "drag", "id": "alpha", "value": "nan"},
        {"type": "pick", "id": "nothing"},
        {"type": "key", "id": "tails", "value": "x"},
        {"type": "pick", "id": "do:save"},
        None,
    ],
)
def test_odd_gestures_change_nothing(widget, gesture):
    widget.receive(gesture)
    assert widget.tails == Tails(1.0, 1_000, samples=3) and "chart:fat" in widget.picture


def test_the_table_has_each_sample(widget):
    table = widget.table
    assert len(table) == 6 and table.loc[("fat", 2), "mean"] == widget.tails.fat[1].mean
    assert table["share of largest"].between(0, 1).all()


def test_it_is_drawn_for_the_room_there_is(widget):
    send(widget, "size", "tails", value=424)
    assert 'width="424"' in widget.picture
