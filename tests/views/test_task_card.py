"""The card of an exercise, and the overview of progress."""

from xml.etree import ElementTree

from itpm_lessons.views.markup import tag
from itpm_lessons.views.task_card import Feedback, task_card

FORM = tag("input", data_id="answer", aria_label="Answer")


def card(**changed):
    settings = {"hints_in_all": 3, **changed}
    return ElementTree.fromstring(
        task_card("How <late>?", "A slip of **6 days**.", FORM, **settings)
    )


def words(tree):
    return " ".join(" ".join(tree.itertext()).split())


def by_id(tree, id):
    return next(element for element in tree.iter() if element.get("data-id") == id)


def test_it_says_what_is_asked_and_where_one_is():
    tree = card(where="exercise 4 of 8 · variant 3", picture=tag("svg"))
    assert tree.get("aria-label") == "Exercise: How <late>?"
    assert "exercise 4 of 8 · variant 3" in words(tree) and "A slip of 6 days ." in words(tree)
    assert tree.find(".//svg") is not None


def test_the_tools_are_hint_variant_and_solution():
    def buttons(tree):
        return {b.get("data-id"): b for b in tree.iter("button")}

    found = buttons(card())
    assert set(found) == {"hint", "variant", "solution", "check"}
    assert found["hint"].text == "Hint 1 of 3"
    used = buttons(card(hints=["a", "b", "c"]))["hint"]
    assert used.get("aria-disabled") == "true" and used.text == "No more hints"
    assert set(buttons(card(hints_in_all=0, more_variants=False))) == {"solution", "check"}


def test_enter_in_the_form_checks():
    (answer,) = [e for e in card().iter() if e.get("data-submit")]
    assert answer.get("data-submit") == "check"
    assert answer.find("input").get("data-id") == "answer"


def test_feedback_is_announced_and_its_place_is_there_before():
    assert by_id(card(), "feedback").get("role") == "status"
    tree = card(feedback=Feedback("Not yet.", "You added **all**.\n\n- look", "See F.", "off"))
    said = by_id(tree, "feedback")
    assert words(said) == "Not yet. You added all . look See F."
    assert "itpm-off" in said[0].get("class")


def test_a_message_that_begins_with_a_table_shows_it_as_one():
    said = by_id(
        card(feedback=Feedback("Correct.", "| act | LF |\n|--|--|\n| A | 5 |")), "feedback"
    )
    assert [cell.text for cell in said.iter("td")] == ["A", "5"]
    assert "|" not in words(said) and words(said).startswith("Correct.")


def test_hints_solution_and_notes_are_shown():
    tree = card(hints=["Look *here*."], solution="**Answer: 47**", notes=["1 try so far."])
    assert "Hint 1 Look here ." in words(tree) and "Answer: 47" in words(tree)
    assert "1 try so far." in words(tree)
