"""A small course of cards, a clock that can be set, and FSRS written down a second time."""

from datetime import UTC, datetime, timedelta
from math import exp

from itpm_lessons.practice import Attempt
from itpm_lessons.practice.question import question_exercise
from itpm_lessons.practice.review import CardBox, CardLesson, Rating, ReviewCard

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AGAIN, HARD, GOOD, EASY = Rating


def question(id):
    return question_exercise(
        {
            "id": id, "version": 3, "status": "draft", "type": "single",
            "stem": f"Which of these answers belongs to the question {id}?",
            "options": [
                {"id": "a", "text": f"right {id}", "correct": True, "explanation": "So it is."},
                {"id": "b", "text": f"wrong {id}", "correct": False, "misconception": "mixed-up",
                 "explanation": "No, it is not."},
                {"id": "c", "text": f"other {id}", "correct": False, "misconception": "other-thing",
                 "explanation": "Another thing."},
            ],
            "tags": {}, "source": [], "author": "kit", "licence": "CC-BY-4.0",
        }
    )  # fmt: skip


def question_card(id, lesson):
    return ReviewCard(f"question/{id}", "question", lesson, id, ask=lambda: question(id))


def term_card(id, lesson):
    return ReviewCard(f"term/{id}", "term", lesson, id, front=f"What is {id}?", back=f"It is {id}.")


LESSONS = (
    CardLesson("one", "Lesson one", frozenset({"planning/first"})),
    CardLesson("two", "Lesson two", frozenset({"planning/second"})),
)
BOX = CardBox.of(
    [
        *(question_card(f"q{number}", "one") for number in range(1, 7)),
        *(term_card(f"t{number}", "two") for number in range(1, 7)),
    ],
    LESSONS,
)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment=NOON):
        self.moment = moment

    def __call__(self):
        return self.moment

    def go(self, **by):
        self.moment += timedelta(**by)


def row(name, rating="good", at=NOON, event="review", **more):
    entries = {"rating": str(rating)} if event == "review" else {}
    return Attempt(name, event, entries=entries, at=at.isoformat(), **more)


# FSRS-6 as its authors publish it, written down from the formulas, with the published defaults.
W = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip


def retention(days, stability):
    factor = 0.9 ** (-1 / W[20]) - 1
    return (1 + factor * days / stability) ** -W[20]


def begins_with(grade):
    return W[grade - 1], easier(W[4] - exp(W[5] * (grade - 1)) + 1)


def easier(difficulty):
    return min(10, max(1, difficulty))


def next_difficulty(difficulty, grade):
    moved = difficulty - W[6] * (grade - 3) * (10 - difficulty) / 9
    goal = W[4] - exp(W[5] * 3) + 1
    return easier(W[7] * goal + (1 - W[7]) * moved)


def next_stability(stability, difficulty, grade, days):
    if days < 1:
        gain = exp(W[17] * (grade - 3 + W[18])) * stability ** -W[19]
        return stability * (max(1, gain) if grade >= 2 else gain)
    recalled = retention(days, stability)
    if grade == 1:
        forgotten = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1)
        most = stability / exp(W[17] * W[18])
        return min(most, forgotten * exp(W[14] * (1 - recalled)))
    bonus = {2: W[15], 3: 1, 4: W[16]}[grade]
    grown = exp(W[8]) * (11 - difficulty) * stability ** -W[9] * (exp(W[10] * (1 - recalled)) - 1)
    return stability * (1 + grown * bonus)


def by_formulas(grades_after_days):
    """Stability and difficulty after grades 1 to 4, each so many whole days after the last."""
    (_, first), *others = grades_after_days
    stability, difficulty = begins_with(first)
    for days, grade in others:
        stability, difficulty = (
            max(0.001, next_stability(stability, difficulty, grade, days)),
            next_difficulty(difficulty, grade),
        )
    return stability, difficulty
