"""Cards in bins: nothing is judged before the check, and a verdict goes with its card's place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.sorting import PILE, Bin, Card, Deck, Lure, Sorting

BINS = (Bin("fruit", "Fruit"), Bin("root", "Roots", "below the ground"), Bin("other", "Other"))
DECK = Deck(
    "Shop",
    BINS,
    (
        Card("Pear", "fruit", "It grows on trees.", (Lure("root", "buried", "Nobody digs."),)),
        Card("Beet", "root", "It grows below the ground."),
        Card("Soap", "other", "It does not grow."),
    ),
)
RIGHT = {"Pear": "fruit", "Beet": "root", "Soap": "other"}


def laid(places, sorting=None):
    sorting = sorting or Sorting(DECK)
    for title, bin in places.items():
        sorting = sorting.lay(title, bin)
    return sorting


def test_nothing_is_judged_before_the_check():
    sorting = laid(RIGHT)
    assert not sorting.judged and not sorting.is_solved
    assert all(sorting.verdict(title) is None for title in RIGHT)


def test_verdicts_by_hand():
    sorting = laid({"Pear": "root", "Beet": "other"}).check()
    tempted, wrong = sorting.verdict("Pear"), sorting.verdict("Beet")
    assert (tempted.right, tempted.misconception, tempted.words) == (
        False, "buried", "Nobody digs.",
    )  # fmt: skip
    assert (wrong.right, wrong.misconception) == (False, "")
    assert "Other" in wrong.words and "below" not in wrong.words  # it does not give the answer away
    assert sorting.verdict("Soap") is None and sorting.pile == ("Soap",)
    solved = laid(RIGHT, sorting).check()
    assert solved.is_solved
    assert solved.verdict("Soap").words == "It does not grow."


def test_a_verdict_goes_when_its_card_moves_and_comes_back_with_it():
    sorting = laid({"Pear": "root", "Beet": "root"}).check()
    moved = sorting.lay("Pear", "fruit")
    assert moved.verdict("Pear") is None and moved.verdict("Beet").right
    assert moved.lay("Pear", PILE).verdict("Pear") is None
    assert moved.lay("Pear", "root").verdict("Pear") == sorting.verdict("Pear")


def test_cards_lie_in_the_order_in_which_they_were_laid():
    sorting = laid({"Pear": "fruit", "Beet": "fruit"})
    assert sorting.lying_in("fruit") == ("Pear", "Beet")
    assert sorting.lay("Soap", "fruit", before="Beet").lying_in("fruit") == ("Pear", "Soap", "Beet")
    assert sorting.lay("Pear", "fruit").lying_in("fruit") == ("Beet", "Pear")


def test_a_seed_shuffles():
    assert Sorting(DECK, 1).order == Sorting(DECK, 1).order
    orders = {Sorting(DECK, seed).order for seed in range(40)}
    assert len(orders) == 6  # all orders of three cards come up
    assert not laid(RIGHT).check().shuffled(2).places


moves = st.lists(
    st.tuples(st.sampled_from(list(RIGHT)), st.sampled_from(["fruit", "root", "other", PILE]))
)


@given(moves)
def test_every_card_lies_in_one_place(steps):
    sorting = Sorting(DECK)
    for title, bin in steps:
        sorting = sorting.lay(title, bin)
    everywhere = [*sorting.pile, *(t for bin in BINS for t in sorting.lying_in(bin.id))]
    assert sorted(everywhere) == sorted(RIGHT)
    checked = sorting.check()
    last = {title: bin for title, bin in steps if bin}
    last = {title: bin for title, bin in last.items() if title not in sorting.pile}
    assert set(checked.judged) == set(sorting.places) == set(last)
    for title, verdict in checked.judged.items():
        assert verdict.right == (RIGHT[title] == sorting.places[title])


def tempted(*bins):
    return Deck("D", BINS, (Card("P", "fruit", "w", tuple(Lure(b, "m", "w") for b in bins)),))


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (lambda: Deck("D", BINS, ()), "too little to sort"),
        (lambda: Deck("D", BINS[:1], DECK.cards), "too little to sort"),
        (lambda: Deck("D", (*BINS, BINS[0]), DECK.cards), "bin 'fruit': stands there twice"),
        (lambda: Deck("D", BINS, (*DECK.cards, DECK.cards[0])), "card 'Pear': stands there twice"),
        (lambda: Deck("D", BINS, (Card("", "fruit", "w"),)), "card: has no name"),
        (lambda: Deck("D", BINS, (Card("Pear", "bag", "w"),)), "no bin 'bag'; use one of fruit"),
        (lambda: Deck("D", BINS, (Card("Pear", "fruit", "w", (Lure("bag", "m", "w"),)),)), "'bag'"),
        (lambda: Deck("D", BINS, (Card("Pear", "fruit", "w", (Lure("fruit", "m", "w"),)),)), "own"),
        (
            lambda: Deck("D", BINS, (Card("P", "fruit", "w", (Lure("root", "m", "w"),) * 2),)),
            "twice",
        ),
        (lambda: Sorting(DECK).lay("Tea", "fruit"), "card 'Tea': is not in the deck"),
        (lambda: Sorting(DECK).lay("Pear", "bag"), "bin 'bag': is not in the deck"),
        (lambda: DECK["Tea"], "'Tea'"),
    ],
)
def test_refusals(bad, message):
    with pytest.raises(Refusal, match=message):
        bad()
