"""The sorter from the kernel's side: gestures as the browser would send them."""

import pytest

from itpm_lessons.course import content
from itpm_lessons.course.tools import sorter
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.sorting import Bin, Card, Deck, Lure
from itpm_lessons.widgets.sorter import SorterWidget

DECK = Deck(
    "Shop",
    (Bin("fruit", "Fruit"), Bin("root", "Roots")),
    (
        Card("Pear", "fruit", "It grows on trees.", (Lure("root", "buried", "Nobody digs."),)),
        Card("Beet", "root", "It grows below the ground."),
        Card("Plum", "fruit", "It grows on trees, too."),
    ),
)


@pytest.fixture
def widget():
    return SorterWidget(DECK)


def pick(widget, id):
    widget.receive({"type": "pick", "id": id})


def key(widget, key, id="sorter"):
    widget.receive({"type": "key", "id": id, "value": key})


def drop(widget, id, target, before=""):
    widget.receive({"type": "drop", "id": id, "value": target, "before": before})


def test_by_keys_alone(widget):
    # the card in the hand goes down, the next of the pile is taken up
    for title in widget.sorting.order:
        assert widget.selected == title
        key(widget, "1" if DECK[title].bin == "fruit" else "2")
    pick(widget, "sorter:check")
    assert widget.sorting.is_solved and "All cards lie right" in widget.picture


def test_by_mouse_alone(widget):
    drop(widget, "card:Pear", "root")
    drop(widget, "card:Beet", "root", "card:Pear")
    assert widget.sorting.lying_in("root") == ("Beet", "Pear")
    drop(widget, "card:Beet", "pile")
    assert widget.sorting.lying_in("root") == ("Pear",)
    assert not widget.notice


def test_by_buttons_alone(widget):
    pick(widget, "card:Pear")
    pick(widget, "bin:root")
    assert widget.sorting.places == {"Pear": "root"}
    assert widget.selected in widget.sorting.pile
    pick(widget, "card:Pear")
    pick(widget, "bin:")
    assert widget.sorting.places == {} and widget.selected == "Pear"


def test_a_check_takes_up_the_first_wrong_card(widget):
    for title in widget.sorting.order:
        drop(widget, f"card:{title}", "root")
    pick(widget, "sorter:check")
    wrong = [title for title in widget.sorting.order if title != "Beet"]
    assert widget.selected == wrong[0]
    pick(widget, "card:Pear")
    assert "Nobody digs." in widget.picture and "It grows on trees." not in widget.picture
    pick(widget, "show:Pear")
    assert "It grows on trees." in widget.picture


def test_undo_redo_reset_and_another_order(widget):
    drop(widget, "card:Pear", "root")
    pick(widget, "sorter:check")
    key(widget, "Control+z")
    assert not widget.sorting.judged and widget.sorting.places == {"Pear": "root"}
    pick(widget, "sorter:undo")
    assert widget.sorting.places == {}
    pick(widget, "sorter:redo")
    key(widget, "Control+Shift+z")
    assert widget.sorting.judged
    pick(widget, "sorter:reset")
    assert widget.sorting.places == {} and widget.seed == 1
    pick(widget, "sorter:undo")
    assert widget.sorting.judged
    pick(widget, "sorter:shuffle")
    assert (widget.seed, widget.sorting.places) == (2, {}) and "Shuffle 2" in widget.picture


def test_a_card_put_back_where_it_lies_is_no_step(widget):
    drop(widget, "card:Pear", "root")
    drop(widget, "card:Pear", "root")
    pick(widget, "sorter:undo")
    assert widget.sorting.places == {}


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "card:Tea"},
        {"type": "pick", "id": "bin:bag"},
        {"type": "pick", "id": "show:Tea"},
        {"type": "pick", "id": "sorter:explode"},
        {"type": "drop", "id": "card:Tea", "value": "root"},
        {"type": "drop", "id": "card:Pear", "value": "bag"},
        {"type": "key", "id": "sorter", "value": "9"},
        {"type": "key", "id": "sorter", "value": "²"},
        {"type": "key", "id": "sorter", "value": "x"},
    ],
)
def test_what_makes_no_sense_changes_nothing(widget, gesture):
    widget.receive(gesture)
    assert widget.sorting.places == {} and not widget.shown


def test_without_a_card_in_the_hand_keys_do_nothing(widget):
    widget.selected = None
    for each in ("1", "0"):
        key(widget, each)
    pick(widget, "bin:root")
    assert widget.sorting.places == {} and "Pick a card" in widget.picture


def test_the_table_tells_what_was_checked(widget):
    drop(widget, "card:Pear", "root")
    pick(widget, "sorter:check")
    drop(widget, "card:Beet", "root")
    table = widget.table
    assert list(table.index) == list(widget.sorting.order)
    assert table.loc["Pear"].tolist() == ["root", False]
    assert table.loc["Beet"].tolist() == ["root", None]
    assert table.loc["Plum"].tolist() == ["", None]


# ---- the deck of the course


def test_the_deck_on_scrum():
    deck = sorter("scrum").sorting.deck
    sizes = {bin.id: sum(card.bin == bin.id for card in deck.cards) for bin in deck.bins}
    assert sizes == dict(accountabilities=3, events=5, artifacts=3, commitments=3, outside=10)
    assert len(deck.cards) == 24


def test_every_temptation_says_its_sentence():
    for id in content().deck_ids:
        deck = content().deck(id)
        for card in deck.cards:
            for lure in card.lures:
                widget = SorterWidget(deck)
                drop(widget, f"card:{card.title}", lure.bin)
                pick(widget, "sorter:check")
                verdict = widget.sorting.verdict(card.title)
                assert (verdict.right, verdict.misconception) == (False, lure.misconception)


def test_an_unknown_deck_is_refused():
    with pytest.raises(Refusal, match="did you mean 'scrum'"):
        sorter("scrumm")
