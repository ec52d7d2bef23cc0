"""The referee on decks of cards: each rule, broken on purpose."""

import pytest

DECK = """
title = "Shop"
task = "Sort what is sold."
closing = "Two bins, two cards."
source = ["arithmetic"]

[[bin]]
id = "fruit"
title = "Fruit"
[[bin]]
id = "root"
title = "Roots"

[[card]]
title = "Pear"
bin = "fruit"
why = "It grows on trees and is eaten with its skin."
[[card.lures]]
bin = "root"
misconception = "waits-for-itself"
words = "Nobody has ever dug up one of these."
[[card]]
title = "Beet"
bin = "root"
why = "It grows below the ground and is dug up in autumn."
[[card.lures]]
bin = "fruit"
misconception = "waits-for-itself"
words = "It looks like one, and hangs on no tree at all."
"""


def findings(sample, text):
    folder = sample.content / "decks"
    folder.mkdir()
    (folder / "shop.toml").write_text(text, encoding="utf-8")
    return [each for each in sample.findings() if "shop" in each.lower() or "'Pear'" in each]


def test_a_good_deck_is_without_findings(sample):
    good = DECK.replace("one of these.", "one of these in a garden.")
    assert findings(sample, good) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", "[Pear]: says too little on bin 'root'; untangle it in 40 letters or more"),
        ("and is eaten with its skin.", "", "[Pear]: is not explained; say why it belongs there"),
        ('bin = "root"', 'bin = "bag"', "card 'Pear': there is no bin 'bag'; use one of"),
        ("waits-for-itself", "waits-for-me", "misconception 'waits-for-me' is unknown; add it to"),
        ('task = "Sort what is sold."', "", "shop.toml: has no task; write a sentence"),
        ('source = ["arithmetic"]', "", "shop.toml: names no source"),
        ('"arithmetic"', '"hearsay"', "shop.toml: source 'hearsay' is unknown"),
        ("[[card]]", '[[bin]]\nid="x"\ntitle="X"\n[[card]]', "no card belongs to bin 'x'"),
        ("why =", "because =", "deck 'Shop': cannot be read"),
        ("[[card.lures]]", "[[card.not]]", "deck 'Shop': cannot be read"),
        ("title = \"Shop\"", "title = Shop", "content file 'shop.toml'"),
    ],
)  # fmt: skip
def test_a_broken_deck_is_named(sample, old, new, said):
    found = findings(sample, DECK.replace(old, new, 1) if old else DECK)
    assert any(said in each for each in found), found


def test_a_card_that_tempts_nowhere(sample):
    head, tail = DECK.split("[[card.lures]]", 1)
    text = f"{head}[[card]]{tail.split('[[card]]', 1)[1]}"
    assert any("[Pear]: tempts nowhere" in each for each in findings(sample, text))
