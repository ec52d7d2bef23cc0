"""Cards in lanes, read as markup."""

import re
from xml.etree import ElementTree

import pytest

from itpm_lessons.views.cards import TONES, card, lane, lanes


def test_a_card_says_what_it_is_and_what_it_can_do():
    drawn = ElementTree.fromstring(
        card("card:F", "Payroll", "blocked", None, corner=5, movable=True, keys="ArrowLeft")
    )
    assert "".join(drawn.itertext()) == "Payroll5blocked"
    assert drawn.get("data-move") and drawn.get("data-keys") == "ArrowLeft"
    assert drawn.get("tabindex") == "0" and drawn.get("role") == "button"


def test_a_card_that_cannot_be_carried_does_not_ask_for_it():
    assert "data-move" not in card("card:F", "Payroll")


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_is_a_class(tone):
    shown = ElementTree.fromstring(card("card:F", "F", tone=tone)).get("class").split()
    assert shown == (["itpm-card", f"itpm-card-{tone}"] if tone else ["itpm-card"])


def test_text_of_others_is_escaped():
    evil = '<img src=x onerror="alert(1)">'
    assert "<img" not in lane(evil, card(f"card:{evil}", evil, evil), id="lane:x", note=evil)


def test_a_lane_says_that_it_is_empty_until_it_is_not():
    assert "nothing yet" in lane("Done", id="lane:done", empty="nothing yet")
    assert "nothing yet" not in lane("Done", card("card:F", "F"), id="lane:d", empty="nothing yet")


def test_lanes_hold_their_cards_in_order():
    board = lanes(
        lane("A", card("card:1", "one"), id="lane:a", drop="a"),
        lane("B", card("card:2", "two"), card("card:3", "three"), id="lane:b", drop="b"),
        label="Board",
    )
    found = re.findall(r'data-drop="(\w)"|data-id="card:(\d)"', board)
    assert [a or b for a, b in found] == ["a", "1", "b", "2", "3"]
