"""Choices, sets, orders, matches: what learners write and what is understood."""

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Choice, ChoiceSet, Malformed, Matching, NameSet, Ordering

WHAT = Choice({"a": "It moves to day 51.", "b": "It stays", "true": "Yes"})
NAMES = NameSet(["A", "B", "C", "UI design", "go-live"])
STEPS = Ordering({"x": "Draw", "y": "Go forward", "z": "Go backward"})
PATH = Ordering(["A", "B", "D", "go-live"], path=True)


@pytest.mark.parametrize(
    "given", ["a", "A", " a ", "(a)", "a)", "[a]", "it moves to day 51", ["a"]]
)
def test_a_choice_is_understood(given):
    assert WHAT.read(given) == "a"


def test_true_and_numbers_name_options():
    assert WHAT.read(True) == "true"
    assert Choice(["1", "2", "3"]).read(2) == Choice(["1", "2", "3"]).read(2.0) == "2"


def test_a_choice_that_is_none_lists_the_options():
    with pytest.raises(Malformed, match="not one of the options: a, b, true"):
        WHAT.read("d")
    with pytest.raises(Malformed, match="Choose one option; you gave 2"):
        WHAT.read(["a", "b"])


def test_options_that_differ_in_case_only_need_the_case():
    kind = Choice(["a", "A"])
    assert kind.read("a") == "a" and kind.read("A") == "A"


@pytest.mark.parametrize("options", [[], ["A"], ["", "B"], [1, 2]])
def test_options_are_refused(options):
    with pytest.raises(Refusal):
        Choice(options)


@pytest.mark.parametrize(
    "given",
    [
        {"A", "B"},
        frozenset("AB"),
        ["B", "A"],
        ("a", "b", "b"),
        "A, B",
        "A and B",
        "a,b",
        "{A, B}",
        "A; B",
        "A B",
        "A & B",
        "A\nB",
        {"A": 1, "B": 2}.keys(),
    ],
)
def test_a_set_is_understood(given):
    assert NAMES.read(given) == {"A", "B"}


def test_names_of_several_words_are_understood_in_a_list():
    assert NAMES.read("A, ui design and Go-Live") == {"A", "UI design", "go-live"}
    assert NAMES.read("A, B, and UI design") == {"A", "B", "UI design"}
    assert NameSet("ABCD").read("ABD") == {"A", "B", "D"}


def test_a_stranger_in_a_set_is_named():
    with pytest.raises(Malformed, match="'Z' is not one of the options"):
        NAMES.read(["A", "Z"])
    with pytest.raises(Malformed, match="dict"):
        NAMES.read({"A": True})


def test_the_difference_of_sets_counts_and_names_nothing():
    said = NameSet("ABCDE").difference(frozenset("ABE"), frozenset("ABCD"))
    assert said == "2 of yours are right; 1 does not belong; 2 are still missing."
    all_right = NameSet("ABCDE").difference(frozenset("AB"), frozenset("ABC"))
    assert all_right == "All of yours are right; 1 is still missing."
    assert NameSet("ABCD").score(frozenset("AB"), frozenset("ABCD")) == 0.5


def test_an_order_is_understood():
    assert STEPS.read("x > z > y") == STEPS.read(["X", "Go backward", "y"]) == ("x", "z", "y")


@pytest.mark.parametrize(
    "given",
    ["A-B-D", "a → b → d", "A->B->D", "A, B, D", "A – B – D", "A B D", ["A", "B", "D"], "ABD"],
)
def test_a_path_is_understood(given):
    assert Ordering("ABCD", path=True).read(given) == ("A", "B", "D")


def test_a_name_with_a_hyphen_may_stand_in_a_path():
    assert PATH.read("A, B, go-live") == PATH.read("A → B → go-live") == ("A", "B", "go-live")
    assert PATH.read("A > B > go-live") == ("A", "B", "go-live")


def test_an_order_without_order_is_explained():
    with pytest.raises(Malformed, match="set has no order"):
        STEPS.read({"x", "y", "z"})
    with pytest.raises(Malformed, match="more than once"):
        STEPS.read(["x", "x", "y", "z"])
    with pytest.raises(Malformed, match="z is missing"):
        STEPS.read(["x", "y"])


def test_the_difference_of_orders_says_how_far_it_is_right():
    assert "right up to “B”" in PATH.difference(("A", "B", "go-live"), ("A", "B", "D"))
    assert "does not begin" in PATH.difference(("B",), ("A", "B"))
    assert "goes on" in PATH.difference(("A",), ("A", "B"))
    assert PATH.difference(("A", "B"), ("A",)) == "It is right up to “A”; look at what follows."
    assert PATH.score(("A", "D"), ("A", "B", "D", "go-live")) == 0.5


def test_buttons_move_an_item_and_stop_at_the_ends():
    entries = STEPS.pick({}, "answer-down:x")
    assert STEPS.read(STEPS.given(entries)) == ("y", "x", "z")
    entries = STEPS.pick(entries, "answer-up:y")
    assert STEPS.read(STEPS.given(entries)) == ("y", "x", "z")
    assert STEPS.pick(entries, "answer-up:Q") is None and STEPS.pick(entries, "other") is None


def test_entries_from_an_older_exercise_do_not_break_an_order():
    assert STEPS.given({"answer": "0 1 2 3"}) == ["x", "y", "z"]


MATCH = Matching(["FS", "SS"], {"a": "finish to start", "b": "start to start"})


@pytest.mark.parametrize(
    "given",
    [
        {"FS": "a", "SS": "b"},
        {"ss": "B", "fs": "Finish to start"},
        [("FS", "a"), ("SS", "b")],
        "FS: a, SS: b",
        "FS=a\nSS=b",
        "FS → a, SS → b",
    ],
)
def test_a_match_is_understood(given):
    assert MATCH.read(given) == {"FS": "a", "SS": "b"}


def test_an_open_match_is_explained():
    with pytest.raises(Malformed, match="Still to be matched: SS"):
        MATCH.read({"FS": "a", "SS": ""})
    with pytest.raises(Malformed, match="Give a dict"):
        MATCH.read("FS a")
    with pytest.raises(Malformed, match="Give a dict"):
        MATCH.read(7)


def test_the_difference_of_matches_names_a_row_not_its_partner():
    said = MATCH.difference({"FS": "a", "SS": "a"}, {"FS": "a", "SS": "b"})
    assert said == "1 of 2 is right. Look again at “SS”."


def test_a_choice_set_by_labels():
    kind = ChoiceSet({"a": "Undo, redo", "b": "Reset"})
    assert kind.read("Undo, redo") == {"a"} and kind.read(["reset", "a"]) == {"a", "b"}
