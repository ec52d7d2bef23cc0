"""The exercise on the stage: gestures as the browser sends them, and calls from a cell."""

import re

import pytest

from itpm_lessons.practice import (
    Attempt,
    Choice,
    Exercise,
    Mistake,
    NameSet,
    Number,
    Ordering,
    Progress,
    Standing,
    Status,
    Task,
)
from itpm_lessons.widgets.exercise import ExerciseWidget, stands

ID = "planning/slip"


def exercise(kind=None, right=47, wrong=51):
    return Exercise(
        title="How late?",
        case=lambda random: random.randint(1, 99) if random else 0,
        statement="Case {}.".format,
        answer=kind or Number("days", label="Finish on day"),
        solution=lambda case: right,
        explanation="Float comes first.",
        hints=("one", "two", "three"),
        mistakes=[Mistake("all", lambda case: wrong, "You added **all** of it.", "See F.")],
    )


def widget(progress=None, **changed):
    return ExerciseWidget(Task(ID, exercise(**changed), progress), "exercise 1 of 8")


@pytest.fixture
def progress(tmp_path):
    progress = Progress(tmp_path / "progress.sqlite3")
    yield progress
    progress.close()


def enter(widget, id, value):
    widget.receive({"type": "enter", "id": id, "value": value})


def pick(widget, id):
    widget.receive({"type": "pick", "id": id})


def test_answer_by_form():
    card = widget()
    enter(card, "answer", "51")
    assert "itpm-feedback" not in card.picture
    pick(card, "check")
    assert "You added <strong>all</strong> of it." in card.picture and "itpm-off" in card.picture
    assert 'value="51"' in card.picture and "1 try so far." in card.picture
    enter(card, "answer", "day 47")
    pick(card, "check")
    assert "itpm-good" in card.picture and "Float comes first." in card.picture
    assert re.search(r"Solved on \d+ \w+, 2 tries\.", card.picture)


def test_answer_from_a_cell_shows_in_the_card_and_as_text():
    card = widget()
    verdict = card.check(51)
    assert str(verdict) == "Not yet. You added all of it. See F."
    assert 'value="51"' in card.picture and "itpm-off" in card.picture
    assert card.check(...).status is Status.NOT_ATTEMPTED
    assert "itpm-off" in card.picture, "an untouched starter takes nothing from the form"
    assert "Not attempted." not in card.picture
    fresh = widget()
    fresh.check(None)
    assert "Not attempted." in fresh.picture
    fresh.check("nine")
    assert "Not counted." in fresh.picture


def test_what_can_not_be_read_stays_in_the_form_and_costs_nothing():
    card = widget()
    enter(card, "answer", "1,234")
    pick(card, "check")
    assert 'value="1,234"' in card.picture and "1234 or as 1.234" in card.picture
    assert "so far" not in card.picture


def test_hint_solution_and_variant_by_button_and_by_call():
    card = widget()
    pick(card, "hint")
    assert "one" in card.picture and "Hint 2 of 3" in card.picture
    assert card.hint() == "two"
    pick(card, "solution")
    assert "Answer: day 47" in card.picture
    assert "**Answer: day 47**" in card.solution()
    before = card.case
    pick(card, "variant")
    assert "Answer: day 47" not in card.picture and "Hint 1 of 3" in card.picture
    assert card.case != before and f"Case {card.case}." in card.picture
    assert card.variant() == card.statement == f"Case {card.case}."


def test_back_to_the_courses_own_numbers_and_what_is_solved_of_them():
    card = widget()
    assert "variant:0" not in card.picture
    enter(card, "answer", "47")
    pick(card, "check")
    assert "Solved on" in card.picture and "still open" not in card.picture
    pick(card, "variant")
    assert "These numbers are still open." in card.picture
    pick(card, "variant:0")
    assert card.task.number == 0 and "still open" not in card.picture


def test_tomorrow_the_card_is_as_it_was(progress):
    first = widget(progress)
    first.variant()
    first.hint()
    first.check(51)
    again = widget(progress)
    assert again.picture == first.picture
    assert len(progress.attempts()) == 3


def test_choices():
    card = widget(kind=Choice({"a": "It stays", "b": "It moves"}), right="b", wrong="a")
    enter(card, "answer:a", "a")
    assert card.picture.count('checked="checked"') == 1
    pick(card, "check")
    assert "You added" in card.picture
    enter(card, "answer:b", "b")
    pick(card, "check")
    assert "itpm-good" in card.picture and card.picture.count('checked="checked"') == 1


def test_the_same_choice_shown_twice_has_two_groups_of_buttons():
    def group():
        card = widget(kind=Choice({"a": "It stays", "b": "It moves"}), right="b", wrong="a")
        return set(re.findall(r'name="([^"]+)"', card.picture))

    assert len(group() | group()) == 2


def test_sets():
    card = widget(kind=NameSet("ABC"), right="AB", wrong="C")
    for name, value in (("A", "on"), ("C", "on"), ("B", "on"), ("C", "")):
        enter(card, f"answer:{name}", value)
    pick(card, "check")
    assert "itpm-good" in card.picture


def test_orders():
    card = widget(kind=Ordering("BAC"), right="ABC", wrong="CBA")
    pick(card, "check")
    assert "Not attempted." in card.picture
    pick(card, "answer-up:A")
    pick(card, "check")
    assert "itpm-good" in card.picture


def test_a_pick_on_something_else_changes_nothing():
    card = widget()
    before = card.picture
    pick(card, "F")
    assert card.picture == before and card.notice == ""


def test_what_progress_has_to_say_stands_in_the_card(tmp_path):
    (tmp_path / "file").write_text("in the way")
    card = widget(Progress(tmp_path / "file" / "progress.sqlite3"))
    card.check(47)
    assert "Your progress can&#x27;t be kept" in card.picture and "itpm-good" in card.picture


def test_a_day_is_written_in_this_machines_time():
    assert "22 Nov" in stands(solved("2026-11-22T12:00:00+00:00"))
    assert "nonsense" in stands(solved("nonsense"))


def solved(moment):
    return Standing.of([Attempt(ID, "answer", status="correct", at=moment)])
