"""The page of a review: what it asks, what the buttons say, the columns of the next days."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest

from itpm_lessons.views.forms import radio_list
from itpm_lessons.views.review import (
    CardShown,
    Choice,
    Group,
    ReviewState,
    forecast_picture,
    review_page,
)
from itpm_lessons.views.task_card import Feedback

DAYS = [("today", 4), *((f"day {number}", number % 3) for number in range(1, 15))]
CARD = CardShown(
    "Question",
    "",
    "Which **one** fits?",
    form=radio_list("answer-x", "Choose one", {"a": "A", "b": "B"}, ""),
    turn="q:0:False",
)
CHOICES = [Choice("1", "Again", "1 min"), Choice("3", "Good", "2 days", suggested=True)]
STATE = ReviewState(12, 3, 40, CARD, forecast=DAYS, note="Today: 12.")


def page(state=STATE):
    return ET.fromstring(review_page(state))


def words(state=STATE):
    return " ".join(" ".join(page(state).itertext()).split())


def found(root, id):
    return root.find(f".//*[@data-id='{id}']")


def test_the_figures_say_how_many():
    figures = [each for each in page().iter() if each.get("class") == "itpm-figure"]
    assert ["".join(each.itertext()) for each in figures] == [
        "12left today", "3reviewed today", "40in the deck"
    ]  # fmt: skip


def test_a_question_has_its_form_and_two_ways_out():
    root = page()
    assert found(root, "review:check") is not None and found(root, "review:turn") is not None
    assert found(root, "review:form").get("data-submit") == "review:check"
    assert "How well" not in words()


def test_a_card_with_two_sides_is_turned_by_a_press_anywhere():
    root = page(replace(STATE, card=replace(CARD, form=None)))
    card = found(root, "review:card")
    assert card.get("tabindex") == "0" and "itpm-flips" in card.get("class")
    assert found(root, "review:check") is None


def test_a_turned_card_shows_what_was_given_and_what_each_rating_does():
    turned = replace(
        CARD,
        turned=True,
        given="A",
        choices=CHOICES,
        feedback=Feedback("Correct.", "Why.", tone="good"),
    )
    root = page(replace(STATE, card=turned))
    assert found(root, "review:form") is None
    said = words(replace(STATE, card=turned))
    assert "Your answer: A" in said and "1 Again 1 min" in said and "3 Good 2 days" in said
    good, again = found(root, "rate:good"), found(root, "rate:again")
    assert good.get("data-focus") == "q:0:False" and "itpm-primary" in good.get("class")
    assert again.get("data-focus") is None


def test_after_a_wrong_answer_one_goes_on():
    turned = replace(CARD, turned=True, answer="**Answer: B**", rated="It comes back in 1 min.")
    root = page(replace(STATE, card=turned))
    assert found(root, "rate:good") is None
    assert found(root, "review:next").get("data-focus") == "q:0:False"
    assert "Answer: B" in words(replace(STATE, card=turned))


def test_an_empty_page_says_when_there_is_more():
    state = ReviewState(0, 9, 40, empty="Done. Next on Mon 23 Nov.")
    assert "Done. Next on Mon 23 Nov." in words(state)
    assert found(page(state), "review:refresh") is not None
    assert found(page(state), "review:card") is None


def test_panels_appear_with_what_they_are_about():
    full = replace(
        STATE, exam="2026-12-20", exam_day=28, longest="9 days", kept_back=7,
        leeches=[Group("question/x", "Float", "Critical path")],
        to_add=[Group("a/b", "Kanban", "25 cards")],
    )  # fmt: skip
    said = words(full)
    for part in (
        "No card stays away longer than 9 days", "28 days", "7 more wait for other days",
        "Float : read “Critical path” again", "Kanban (25 cards)",
    ):  # fmt: skip
        assert part.replace(" :", ":") in said.replace(" :", ":")
    assert found(page(full), "back:question/x") is not None
    assert "slipping" not in words() and "add a lesson" not in words()


def test_undo_and_redo_are_marked_when_there_is_nothing():
    assert found(page(), "review:undo").get("aria-disabled") == "true"
    assert found(page(replace(STATE, can_undo=True)), "review:undo").get("aria-disabled") is None


# ---- the forecast


def bars(days, exam=0):
    root = ET.fromstring(
        forecast_picture(days, exam).replace("<!--{-->", "").replace("<!--}-->", "")
    )
    return root, [each for each in root.iter() if each.tag == "rect"]


def test_each_day_with_reviews_has_a_column_in_proportion():
    _, drawn = bars(DAYS)
    heights = [float(each.get("height")) for each in drawn]
    counts = [count for _, count in DAYS if count]
    assert len(drawn) == len(counts)
    for height, count in zip(heights, counts, strict=True):
        assert height / heights[0] == pytest.approx(count / counts[0], abs=0.01)


def test_columns_stand_beside_each_other_and_inside():
    root, drawn = bars([(str(day), 7) for day in range(15)])
    edges = [(float(each.get("x")), float(each.get("width"))) for each in drawn]
    assert all(x + w <= other for (x, w), (other, _) in pairwise(edges))
    assert edges[0][0] >= 0 and sum(edges[-1]) <= float(root.get("width"))


def test_the_picture_says_all_of_it_in_words():
    root, _ = bars(DAYS, exam=9)
    assert root.get("aria-label").startswith("Reviews due: today 4, day 1 1, day 2 2, day 4 1")
    assert root.get("aria-label").endswith("Exam in 9 days.")
    assert bars([("today", 0)])[0].get("aria-label") == "No review is due on these days."


def test_the_exam_is_marked_where_it_lies_within_the_picture():
    assert "exam" in "".join(bars(DAYS, exam=14)[0].itertext())
    assert "exam" not in "".join(bars(DAYS, exam=15)[0].itertext())


def test_a_count_of_three_digits_has_room():
    assert "99+" in "".join(bars([("today", 120), ("x", 1)])[0].itertext())


def test_a_third_of_the_time_is_named_where_a_third_is_a_day_or_more():
    for days, said in ((2, False), (3, True)):
        state = replace(STATE, exam="2026-12-20", exam_day=days, longest="1 day")
        assert ("a third of the time left" in review_page(state)) is said
