"""The page of a sorter, read as markup."""

from xml.etree import ElementTree

from itpm_lessons.engines.sorting import Bin, Card, Deck, Lure, Sorting
from itpm_lessons.views.sorter import SorterState, sorter_page

DECK = Deck(
    "Shop",
    (Bin("fruit", "Fruit"), Bin("root", "Roots", "below the ground")),
    (
        Card("Pear", "fruit", "It grows on trees.", (Lure("root", "buried", "Nobody digs."),)),
        Card("R&D <b>", "root", "It grows below the ground."),
    ),
    task="Sort what is sold.",
    closing="Two in two bins.",
)


def page(sorting=None, **state):
    return ElementTree.fromstring(sorter_page(SorterState(sorting or Sorting(DECK), **state)))


def by_id(root, id):
    return next((each for each in root.iter() if each.get("data-id") == id), None)


def words(element):
    return " ".join("".join(element.itertext()).split())


def cards_in(root, lane):
    return [
        each.get("data-id").removeprefix("card:")
        for each in by_id(root, lane).iter()
        if each.get("data-move")
    ]


def test_cards_lie_in_the_pile_and_in_bins_that_take_them():
    root = page(Sorting(DECK).lay("Pear", "root"))
    assert cards_in(root, "lane:pile") == ["R&D <b>"]
    assert cards_in(root, "lane:root") == ["Pear"] and cards_in(root, "lane:fruit") == []
    drops = [each.get("data-drop") for each in root.iter() if each.get("data-drop")]
    assert drops == ["pile", "fruit", "root"]
    assert "1 card to sort" in words(by_id(root, "lane:pile"))
    assert "1 of 2 laid down" in words(root).replace("1 of 2laid", "1 of 2 laid")


def test_before_the_check_no_card_says_whether_it_lies_right():
    root = page(Sorting(DECK).lay("Pear", "root"), selected="Pear")
    assert "✓" not in words(root) and "✗" not in words(root) and "Nobody digs" not in words(root)
    assert by_id(root, "sorter:check").get("aria-disabled") is None
    assert page().find(".//*[@data-id='sorter:check']").get("aria-disabled") == "true"


def test_after_the_check_words_and_marks_say_it_without_colour():
    root = page(Sorting(DECK).lay("Pear", "root").lay("R&D <b>", "root").check(), selected="Pear")
    assert words(by_id(root, "card:Pear")) == "Pear✗ not here"
    assert words(by_id(root, "card:R&D <b>")) == "R&D <b>✓ right"
    assert words(by_id(root, "said")).startswith("Not here. Nobody digs.")
    assert "It grows on trees" not in words(root)  # the answer is not given away
    assert words(by_id(root, "wrong:Pear")) == "Pear: Nobody digs."


def test_the_answer_is_there_for_who_asks():
    sorting = Sorting(DECK).lay("Pear", "root").check()
    assert by_id(page(sorting, selected="Pear"), "show:Pear") is not None
    root = page(sorting, selected="Pear", shown=frozenset({"Pear"}))
    assert "It grows on trees." in words(by_id(root, "said"))
    assert by_id(root, "show:Pear") is None


def test_the_closing_sentence_comes_when_all_lie_right():
    sorting = Sorting(DECK).lay("Pear", "fruit").lay("R&D <b>", "root")
    assert "Two in two bins." not in words(page(sorting))
    root = page(sorting.check())
    assert "All cards lie right. Two in two bins." in words(root)
    assert by_id(root, "to-move") is None


def test_every_gesture_of_the_mouse_has_a_key_or_a_button():
    root = page(selected="Pear")
    assert root.get("data-shortcuts").split()[:3] == ["1", "2", "0"]
    goes = [words(each) for each in by_id(root, "hand").iter("button")]
    assert goes == ["1 Fruit", "2 Roots", "0 Back"]


def test_tab_stops_once_in_each_bin():
    sorting = Sorting(DECK).lay("Pear", "root").lay("R&D <b>", "root")
    for selected in (None, "Pear", "R&D <b>"):
        root = page(sorting, selected=selected)
        stops = [e for e in by_id(root, "lane:root").iter() if e.get("tabindex") == "0"]
        assert len(stops) == 1


def test_names_of_a_deck_cannot_become_markup():
    evil = '<img src=x onerror="alert(1)">'
    deck = Deck(evil, (Bin("a", evil, evil), Bin("b", "B")), (Card(evil, "a", evil),), evil, evil)
    for sorting in (Sorting(deck), Sorting(deck).lay(evil, "b").check()):
        assert "<img" not in sorter_page(SorterState(sorting, selected=evil))
