"""The review deck: cards of questions, terms and formulas."""

from collections.abc import Iterable
from functools import cache, partial

from itpm_lessons.content.formulas import sheet
from itpm_lessons.practice import Progress
from itpm_lessons.practice.review import CardBox, CardLesson, Review, ReviewCard
from itpm_lessons.widgets.review import ReviewWidget

from . import content

GLOSSARY, SHEET = "glossary", "formula_sheet"  # where cards without a lesson belong


def review() -> ReviewWidget:
    """Open the review deck: what is due today of the cards of all lessons that were begun."""
    return ReviewWidget(Review(card_box(), Progress.open()))


@cache
def card_box() -> CardBox:
    """Return all cards of the course: questions, terms and formulas."""
    listed = content().lessons
    lessons = [CardLesson(each.id, each.title, frozenset(each.exercises)) for each in listed]
    lessons += [CardLesson(GLOSSARY, "Glossary"), CardLesson(SHEET, "Formula sheet")]
    return CardBox.of([*_question_cards(), *_term_cards(), *_formula_cards()], lessons)


def _question_cards() -> Iterable[ReviewCard]:
    """Make a card of each question that a lesson lists among its `cards`."""
    for lesson in content().lessons:
        for id in lesson.cards:
            topics = content().items[id]["tags"].get("topic") or ["Question"]
            ask = partial(content().question, id)
            yield ReviewCard(f"question/{id}", "question", lesson.id, topics[0], ask=ask)


def _term_cards() -> Iterable[ReviewCard]:
    """Make a card of each term; it enters when the learner adds it, for there are hundreds."""
    known = {lesson.id for lesson in content().lessons}
    for term in content().glossary.terms:
        home = next((id for id in term.lessons if id in known), GLOSSARY)
        front, back = f"What does **{term.term}** mean?", f"{term.short} {term.more}".strip()
        yield ReviewCard(f"term/{term.id}", "term", home, term.term, front, back, chosen=True)


def _formula_cards() -> Iterable[ReviewCard]:
    """Make a card of each formula; it enters with its lesson, where that stands."""
    known = {lesson.id for lesson in content().lessons}
    for each in sheet().formulas:
        lesson = each.lesson if each.lesson in known else SHEET
        id = f"formula/{each.id}"
        yield ReviewCard(
            id, "formula", lesson, each.name, each.front, each.back, chosen=lesson == SHEET
        )
