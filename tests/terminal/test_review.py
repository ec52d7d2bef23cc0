"""`itpm review`: the deck asked from the keyboard, and what is due."""

import json
from datetime import date, timedelta

import pytest

from itpm_lessons.course import deck, lessons
from itpm_lessons.practice import Attempt, Progress
from itpm_lessons.practice.review import CardBox, CardLesson, Review, ReviewCard
from itpm_lessons.terminal import review as screens
from itpm_lessons.terminal.screen import Screen

from .typed import itpm, lines_for, words

LESSON = lessons()[0]


@pytest.fixture
def begun():
    """The first lesson is begun, so that its cards have entered."""
    Progress.open().record(Attempt(LESSON.exercises[0], "hint"))


def hand():
    return Review(deck.card_box(), Progress.open()).hand


def right():
    drawn = hand().drawn
    return lines_for(drawn.kind, drawn.expected)


def wrong():
    drawn = hand().drawn
    return lines_for(drawn.kind, drawn.wrong[0][1])


def last():
    return Progress.open().attempts()[-1]


def test_an_empty_deck_says_how_cards_enter():
    assert "No card has entered yet" in words(itpm("review"))
    assert "No card has entered yet" in words(itpm("review", "--due"))


def test_a_right_answer_is_rated(begun):
    card = hand().card.id
    done = itpm("review", lines=[*right(), "2", "", "q"])
    assert "Correct." in words(done) and "How well did you know it?" in words(done)
    assert "1 again (1 min) · 2 hard (6 min) · 3 good (10 min) · 4 easy (8 days)" in words(done)
    attempt = last()
    assert (attempt.exercise, attempt.event) == (card, "review")
    assert attempt.entries["rating"] == "hard" and attempt.status == "correct"


def test_enter_means_good(begun):
    itpm("review", lines=[*right(), "", "", "q"])
    assert last().entries["rating"] == "good"


def test_a_wrong_answer_is_explained_and_not_rated(begun):
    done = itpm("review", lines=[*wrong(), "", "q"])
    said = words(done)
    assert "Not yet." in said and "Answer:" in said and "it comes back in 1 min" in said
    assert "How well" not in said and last().entries["rating"] == "again"
    assert f"Lesson: {LESSON.title}" in said


def test_who_does_not_know_sees_the_answer(begun):
    done = itpm("review", lines=["", "d", "", "q"])
    assert "Answer:" in words(done) and last().entries == {"rating": "again"}


def test_an_unrated_card_stays(begun):
    done = itpm("review", lines=[*right(), "7", "q"])
    said = words(done)
    assert "Give a number from 1 to 4." in said and "stays in today's pile" in said
    assert last().event == "hint"


def test_a_rating_is_taken_back(begun):
    card = hand().card.id
    done = itpm("review", lines=[*right(), "4", "", "u", "", "u", "", "q"])
    assert "There is nothing to take back" in words(done)
    assert last().event == "review-undo" and last().exercise == card


def test_it_ends_calmly_with_the_input(begun):
    done = itpm("review", lines=[])
    assert done.exit_code == 0 and "No terminal is connected" in words(done)
    assert "Stopped." in words(done)


def test_all_of_today_and_then_the_next_day(begun):
    itpm("review", "--exam", (date.today() + timedelta(days=60)).isoformat())
    for _ in range(10):
        itpm("review", lines=[*right(), "4", "", "q"])
    done = itpm("review")
    assert "Done for today, 10 cards reviewed. Next on" in words(done)
    numbers = json.loads(itpm("review", "--json").stdout)
    assert numbers["due"] == numbers["new"] == 0 and numbers["reviewed_today"] == 10
    assert numbers["forecast"][str(date.fromisoformat(numbers["today"]) + timedelta(days=8))] == 10


def test_what_is_due_is_printed_as_numbers_and_bars(begun):
    itpm("review", lines=[*right(), "", "", "q"])
    done = itpm("review", "--due")
    assert "Due today: 1 card, and 9 new." in words(done)
    assert "today 1 ####" in words(done)
    assert f"{len(LESSON.cards) - 10} cards more, new, wait for other days." in words(done)


def test_an_exam_is_remembered_and_taken_away(begun):
    day = date.today() + timedelta(days=30)
    said = words(itpm("review", "--due", "--exam", day.isoformat()))
    assert "no card stays away longer than" in said
    assert json.loads(itpm("review", "--json").stdout)["exam"] == day.isoformat()
    itpm("review", "--due", "--exam", "none")
    assert json.loads(itpm("review", "--json").stdout)["exam"] is None


@pytest.mark.parametrize("bad", ["soon", "2020-01-01", "2026-13-01"])
def test_an_exam_that_is_no_day_ahead_is_refused_in_one_line(bad):
    done = itpm("review", "--exam", bad)
    assert done.exit_code == 2 and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("columns", [24, 40])
def test_a_narrow_terminal_cuts_nothing(begun, columns):
    done = itpm("review", lines=["", "q"], env={"COLUMNS": str(columns)})
    told = "".join(done.stdout.split())
    for label in hand().drawn.kind.named.labels.values():
        assert "".join(label.replace("*", "").split()) in told
    lines = itpm("review", "--due", env={"COLUMNS": str(columns)}).stdout
    assert max(map(len, lines.splitlines())) <= columns


# ---- cards with two sides, and with the deck of the widget

BOX = CardBox.of(
    [ReviewCard("term/float", "term", "x", "Float", "What is **float**?", "Room to *slip*.")],
    [CardLesson("x", "The X")],
)


class Typed(Screen):
    """A screen at which these lines are typed; then comes Ctrl-C."""

    def __init__(self, *lines):
        super().__init__(read=self._next)
        self.lines, self.prompts = list(lines), []

    def _next(self, prompt):
        self.prompts.append(prompt)
        if not self.lines:
            raise KeyboardInterrupt
        return self.lines.pop(0)


def test_a_card_is_turned_over_and_rated(capsys):
    review = Review(BOX, Progress(None))
    review.add_lesson("x")
    screens.run(review, Typed("", "4"))
    said = " ".join(capsys.readouterr().out.split())
    assert "What is float?" in said and "Room to slip." in said and "Lesson: The X" in said
    assert "Done for today, 1 card reviewed." in said


def test_ctrl_c_ends_calmly_wherever_it_comes(capsys):
    for typed in ([], [""], ["", "9"]):
        review = Review(BOX, Progress(None))
        review.add_lesson("x")
        screens.run(review, Typed(*typed))
        assert "Stopped. What you have answered is kept." in capsys.readouterr().out
        assert review.deck.reviewed == 0


def test_what_was_rated_here_is_rated_in_the_notebook(begun):
    itpm("review", lines=[*right(), "4", "", "q"])
    assert deck.review().review.deck.reviewed == 1


def test_one_can_stop_or_give_up_where_a_letter_is_asked(begun):
    done = itpm("review", lines=["q"])
    assert "q stops" in words(done) and "Kept." in words(done) and "is none of" not in words(done)
    card = hand().card.id
    done = itpm("review", lines=["?", "q"])
    assert "is none of" not in words(done)
    assert last().exercise == card and last().event == "review"
