"""The review widget, driven by gestures as the browser sends them."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest

from itpm_lessons.course import deck, lessons
from itpm_lessons.practice import Progress
from itpm_lessons.practice.review import CardBox, CardLesson, Review, ReviewCard
from itpm_lessons.widgets.review import ReviewWidget

LESSONS = (CardLesson("x", "The X"), CardLesson("y", "The Y"))
SIDES = [
    ReviewCard(f"term/{n}", "term", "x", f"Term {n}", f"What is {n}?", f"It is {n}.")
    for n in range(3)
]


def questions():
    card = next(card for card in deck.card_box().cards if card.kind == "question")
    return ReviewCard(card.id, card.kind, "y", card.title, ask=card.ask)


BOX = CardBox.of([*SIDES, questions()], LESSONS)


def send(widget, type, id, value="", **more):
    widget.receive({"type": type, "id": id, "value": value, **more})


def words(widget):
    return " ".join(" ".join(ET.fromstring(plain(widget)).itertext()).split())


def plain(widget):
    return widget.picture.replace("<!--{-->", "").replace("<!--}-->", "")


def ids(widget):
    return {each.get("data-id") for each in ET.fromstring(plain(widget)).iter()}


@pytest.fixture
def empty():
    return ReviewWidget(Review(BOX, Progress(None)))


@pytest.fixture
def sides(empty):
    send(empty, "enter", "review:add", "x")
    return empty


@pytest.fixture
def asked(empty):
    send(empty, "enter", "review:add", "y")
    return empty


def answer(widget, right=True):
    drawn = widget.review.hand.drawn
    key = drawn.expected if right else drawn.wrong[0][1]
    send(widget, "enter", f"answer:{key}", key)
    send(widget, "pick", "review:check")


def test_an_empty_deck_says_how_cards_enter(empty):
    assert "No card has entered yet." in words(empty) and "The X (3 cards)" in words(empty)
    assert empty.table.empty


def test_a_card_is_turned_by_its_button_by_a_press_or_by_space(sides):
    """Space and Enter on the card reach Python as a pick of the card."""
    for id in ("review:turn", "review:card"):
        assert "It is" not in words(sides)
        send(sides, "pick", id)
        assert "It is" in words(sides)
        send(sides, "key", "review", "4")


def test_keys_rate_only_what_was_turned(sides):
    for key in "1234":
        send(sides, "key", "review", key)
    assert sides.review.deck.reviewed == 0
    send(sides, "pick", "review:turn")
    assert "4 Easy 8 days" in words(sides)
    send(sides, "key", "review", "4")
    assert sides.review.deck.reviewed == 1 and len(sides.table) == 1


def test_the_buttons_rate_too(sides):
    send(sides, "pick", "rate:good")
    assert sides.review.deck.reviewed == 0
    send(sides, "pick", "review:turn")
    send(sides, "pick", "rate:good")
    assert list(sides.table["meetings"]) == [1]


def test_undo_and_redo_by_keys_and_buttons(sides):
    send(sides, "pick", "review:turn")
    send(sides, "pick", "rate:easy")
    send(sides, "key", "review", "Control+z")
    assert sides.review.deck.reviewed == 0 and "It is" not in words(sides)
    send(sides, "key", "review", "Control+y")
    assert sides.review.deck.reviewed == 1
    send(sides, "pick", "review:undo")
    send(sides, "pick", "review:redo")
    assert sides.review.deck.reviewed == 1


def test_a_right_answer_is_explained_and_then_rated(asked):
    answer(asked)
    assert "Correct." in words(asked) and "3 Good 10 min" in words(asked)
    assert asked.review.deck.reviewed == 0
    send(asked, "key", "review", "3")
    assert asked.review.deck.reviewed == 1


def test_a_wrong_answer_is_explained_kept_and_gone_on_from(asked):
    answer(asked, right=False)
    said = words(asked)
    assert "Not yet." in said and "Answer:" in said and "it comes back in 1 min" in said
    assert asked.review.deck.reviewed == 1 and "rate:good" not in ids(asked)
    send(asked, "key", "review", "3")
    assert asked.review.deck.reviewed == 1
    send(asked, "pick", "review:next")
    assert "review:check" in ids(asked)


def test_an_answered_card_takes_no_other_answer(asked):
    answer(asked, right=False)
    answer(asked)
    assert asked.review.deck.reviewed == 1 and "Not yet." in words(asked)


def test_nothing_chosen_costs_nothing(asked):
    send(asked, "pick", "review:check")
    assert "Not attempted." in words(asked) and asked.review.deck.reviewed == 0


def test_who_does_not_know_says_so(asked):
    send(asked, "pick", "review:turn")
    assert "Answer:" in words(asked) and "Kept as Again" in words(asked)


def test_the_lesson_is_named_when_the_card_was_answered(asked):
    place = "itpm-where"
    head = plain(asked).partition(place)[2].partition("</span>")[0]
    assert "The Y" not in head
    answer(asked)
    assert "The Y" in plain(asked).partition(place)[2].partition("</span>")[0]


def test_an_exam_is_set_shown_and_taken_away(sides):
    today = sides.review.deck.today
    send(sides, "enter", "review:exam", (today + timedelta(days=12)).isoformat())
    assert "No card stays away longer than 4 days" in words(sides)
    send(sides, "pick", "review:turn")
    assert "4 Easy 4 days" in words(sides)
    send(sides, "enter", "review:exam", "")
    assert "4 Easy 8 days" in words(sides)


@pytest.mark.parametrize("bad", ["soon", "2026-02-31", "1999-01-01", "9" * 400])
def test_an_exam_that_is_no_day_ahead_is_refused_in_words(sides, bad):
    send(sides, "enter", "review:exam", bad)
    assert sides.notice and sides.review.exam is None
    assert "not your fault" not in sides.notice


@pytest.mark.parametrize("bad", ["", "-1", "many", "101", "1e9", "²"])
def test_a_limit_that_is_none_is_refused_in_words(sides, bad):
    send(sides, "enter", "review:new", bad)
    assert sides.notice and sides.review.history.new_per_day == 10


def test_a_limit_is_kept(sides):
    send(sides, "enter", "review:new", "2")
    assert "1 more wait for other days." in words(sides)


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "rate:none"},
        {"type": "pick", "id": "back:none"},
        {"type": "enter", "id": "review:add", "value": "none"},
        {"type": "enter", "id": "answer:zzz", "value": "zzz"},
        {"type": "key", "id": "review", "value": "9"},
        {"type": "pick", "id": "review:none"},
        {"type": "pick"},
        {"type": "drop", "id": "a", "value": "b"},
        [],
        None,
    ],
)
def test_what_makes_no_sense_changes_nothing(asked, sides, gesture):
    for widget in (asked, sides):
        widget.receive(gesture)
        assert "not your fault" not in widget.notice
        assert widget.review.deck.reviewed == 0


def test_a_card_of_a_leech_is_put_back(sides, monkeypatch):
    card = SIDES[0]
    monkeypatch.setattr("itpm_lessons.practice.review.memory.LAPSES_OF_A_LEECH", 0)
    send(sides, "pick", "review:turn")
    card = sides.review.hand.card
    send(sides, "key", "review", "4")
    assert "read “The X” again" in words(sides) and f"back:{card.id}" in ids(sides)
    monkeypatch.undo()
    send(sides, "pick", f"back:{card.id}")
    assert f"back:{card.id}" not in ids(sides)


def test_the_course_opens_its_deck_with_the_log_of_the_learner():
    from itpm_lessons.practice import Attempt

    first = lessons()[0]
    Progress.open().record(Attempt(first.exercises[0], "hint"))
    widget = deck.review()
    assert widget.review.deck.size == len(first.cards) and len(widget.review.deck.fresh) == 10
    assert widget.review.hand.card.lesson == first.id
    assert isinstance(widget.review.deck.today, date)


def test_it_grows_for_a_projector_and_leaves_a_still_picture(sides):
    sides.size = "presenter"
    still = sides.still().partition("</style>")[2]
    assert "itpm-presenter" in still and "What is" in still and "tabindex" not in still
