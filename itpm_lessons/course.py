"""The course as learners meet it: lessons, exercises and questions, opened by their ids."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, partial
from os import PathLike
from pathlib import Path
from typing import Any

from itpm_lessons.catalogue import Content, Lesson
from itpm_lessons.content.career import career, framework
from itpm_lessons.content.documents import library
from itpm_lessons.content.fact_shelf import read_shelf, tables
from itpm_lessons.content.formulas import sheet
from itpm_lessons.engines.facts import Shelf
from itpm_lessons.engines.study_plan import StudyLesson
from itpm_lessons.practice import Progress, Task
from itpm_lessons.practice.diagnostic import DOMAINS, Diagnostic, item_of
from itpm_lessons.practice.mastery import Chapter, CourseState, Piece
from itpm_lessons.practice.review import CardBox, CardLesson, Review, ReviewCard
from itpm_lessons.practice.standing import is_mastered
from itpm_lessons.widgets.course_map import MapWidget
from itpm_lessons.widgets.diagnostic import DiagnosticWidget
from itpm_lessons.widgets.dialogue import DialogueWidget
from itpm_lessons.widgets.documents import DocumentWidget
from itpm_lessons.widgets.exercise import ExerciseWidget
from itpm_lessons.widgets.facts import FactWidget
from itpm_lessons.widgets.formulas import FormulaWidget
from itpm_lessons.widgets.glossary import GlossaryWidget
from itpm_lessons.widgets.ladder import LadderWidget
from itpm_lessons.widgets.review import ReviewWidget
from itpm_lessons.widgets.skills import SkillWidget
from itpm_lessons.widgets.sorter import SorterWidget
from itpm_lessons.widgets.study_plan import StudyPlanWidget


@cache
def content() -> Content:
    """Return the content of the kit."""
    return Content()


def course_map() -> MapWidget:
    """Show the course: what is mastered, what is weakest, what to do next."""
    return MapWidget(Progress.open(), chapters(), outcomes())


def course_state(progress: Progress | None = None) -> CourseState:
    """Work out where the learner of this machine stands, or the one of another log."""
    attempts = (progress or Progress.open()).attempts()
    return CourseState.of(chapters(), outcomes(), attempts)


def chapters() -> list[Chapter]:
    """Return the lessons with the titles and outcomes of their exercises and cards."""
    return [
        Chapter(
            lesson.id,
            lesson.number,
            lesson.title,
            lesson.part,
            lesson.notebook,
            lesson.minutes,
            tuple(_exercise_piece(id) for id in lesson.exercises),
            tuple(_card_piece(id) for id in lesson.cards),
        )
        for lesson in content().lessons
    ]


def outcomes() -> dict[str, str]:
    """Return what the course teaches, by id."""
    return {id: block["text"] for id, block in content().table("outcomes").items()}


def _exercise_piece(id: str) -> Piece:
    exercise = content().exercise(id)
    return Piece(id, exercise.title, exercise.outcome)


def _card_piece(id: str) -> Piece:
    item = content().items[id]
    return Piece(f"question/{id}", item["stem"], item["tags"].get("outcome", ""))


def lessons() -> list[Lesson]:
    """Return the lessons of the course in their order.

    >>> "planning/critical_path" in [lesson.id for lesson in lessons()]
    True
    """
    return list(content().lessons)


def gallery() -> list[dict[str, object]]:
    """List the widgets that can be tried without a lesson, with the lessons that use them.

    >>> gallery()[0]
    {'name': 'PlanWidget', 'lessons': ['planning/critical_path']}
    """
    return [
        {"name": shown.name, "lessons": [x.id for x in lessons() if shown.name in x.widgets]}
        for shown in content().gallery
    ]


def exercise(id: str, *, record: bool = True) -> ExerciseWidget:
    """Open an exercise, for a learner to try: statement, form, and what they did so far.

    Without `record` it is opened afresh and nothing is kept, as in the solutions. Raises
    `Refusal` when there is no exercise of this id.
    """
    progress = Progress.open() if record else Progress(None)
    return ExerciseWidget(Task(id, content().exercise(id), progress), _place(id))


def question(id: str) -> ExerciseWidget:
    """Open a question, for a learner to answer.

    Raises `Refusal` when there is no question of this id.
    """
    return ExerciseWidget(Task(f"question/{id}", content().question(id), Progress.open()))


def review() -> ReviewWidget:
    """Open the review deck: what is due today of the cards of all lessons that were begun."""
    return ReviewWidget(Review(card_box(), Progress.open()))


@cache
def card_box() -> CardBox:
    """Return all cards of the course, of every kind that `CARD_MAKERS` knows."""
    listed = content().lessons
    lessons = [CardLesson(each.id, each.title, frozenset(each.exercises)) for each in listed]
    lessons += [CardLesson(GLOSSARY, "Glossary"), CardLesson(SHEET, "Formula sheet")]
    return CardBox.of([card for make in CARD_MAKERS for card in make()], lessons)


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


# What has other cards adds a function here: it makes a `ReviewCard` of each, with front and back.
CARD_MAKERS: list[Callable[[], Iterable[ReviewCard]]] = [
    _question_cards,
    _term_cards,
    _formula_cards,
]
GLOSSARY, SHEET = "glossary", "formula_sheet"  # where cards without a lesson belong


def sorter(id: str, *, seed: int = 1) -> SorterWidget:
    """Open the deck of cards `id` of content/decks, for a learner to sort; `seed` shuffles it.

    Raises `Refusal` when there is no deck of this id.
    """
    return SorterWidget(content().deck(id), seed=seed)


def dialogue(id: str, *, seed: int = 1) -> DialogueWidget:
    """Open the branching scene `id` of content/dialogues, for a learner to play.

    `seed` chooses the order in which choices are listed. Raises `Refusal` when there is no
    dialogue of this id.
    """
    return DialogueWidget(content().dialogue(id), seed)


def documents(seed: int = 1) -> DocumentWidget:
    """Open the document finder: documents of a structured method by need, and a quiz.

    `seed` chooses the quiz.
    """
    return DocumentWidget(library(), seed)


def ladder(tab: str = "ladder", **state: Any) -> LadderWidget:
    """Open the rooms of careers: ladder, certificates, months of experience, keeping one.

    `tab` is what is shown first: "ladder", "choose", "months" or "keep".

    >>> ladder("months").path.experience.months
    27
    """
    return LadderWidget(career(), tab=tab, **state)


def skills(file: str | PathLike[str] | None = None, **state: Any) -> SkillWidget:
    """Open a self-assessment of skills; `file` is one's own, such as ``my_skills.csv``.

    >>> skills().assessment.role
    'Junior project manager'
    """
    return SkillWidget(framework(), file, **state)


def glossary(term: str = "") -> GlossaryWidget:
    """Open the glossary, at `term` where one is given: a name, an abbreviation, any spelling.

    >>> glossary("total floats").term
    'total-float'
    """
    return GlossaryWidget(
        content().glossary, term, lessons=numbered_titles(), progress=Progress.open()
    )


def formula_sheet(formula: str = "") -> FormulaWidget:
    """Open the formula sheet, at the formula of this id where one is given.

    >>> formula_sheet("channels").formula
    'channels'
    """
    return FormulaWidget(sheet(), formula, lessons=numbered_titles(), progress=Progress.open())


def numbered_titles() -> dict[str, str]:
    """Return the lessons as they are named to a learner, by id.

    >>> numbered_titles()["planning/critical_path"]
    '07 The critical path'
    """
    return {lesson.id: f"{lesson.number} {lesson.title}" for lesson in lessons()}


def fact_browser(topic: str = "", *, today: date | None = None) -> FactWidget:
    """Open the facts that this course states, each with source, day and doubts.

    `topic` is the id of the heading that is shown first, as `"pay"`; ages are counted to `today`.
    """
    return FactWidget(fact_shelf(), today or date.today(), topic=topic)


@cache
def fact_shelf() -> Shelf:
    """Return all facts, with the lessons and questions that rest on their sources."""
    facts, sources = tables()
    rests = [
        (source["id"], lesson.id, content().items[id]["stem"])
        for lesson in lessons()
        for id in (*lesson.cards, *lesson.questions)
        for source in content().items[id]["source"]
    ]
    titles = {lesson.id: f"{lesson.number} {lesson.title}" for lesson in lessons()}
    return read_shelf(facts, sources, rests, titles)


def diagnostic(*, record: bool = True) -> DiagnosticWidget:
    """Open the diagnostic: twenty questions, a forecast of oneself, a profile by domain.

    Without `record` it begins afresh and nothing is kept.
    """
    items = [item_of(content().items[id]) for id in content().diagnostic]
    progress = Progress.open() if record else Progress(None)
    return DiagnosticWidget(Diagnostic(items, progress), _numbered())


def study_plan(
    file: str | Path | None = None, *, today: date | None = None, record: bool = True
) -> StudyPlanWidget:
    """Open a plan of study over the lessons that are left, from a learner's `file` or without.

    What was solved is taken off the minutes of a lesson. Domains that were weak in the last
    diagnostic come first, unless the file names others. Without `record` nothing is solved yet.
    """
    progress = Progress.open() if record else Progress(None)
    items = [item_of(content().items[id]) for id in content().diagnostic]
    result = DiagnosticWidget(Diagnostic(items, progress)).result
    return StudyPlanWidget(
        file,
        lessons=_left_to_study(progress),
        weak=result.weak if result else (),
        domains={domain.id: domain.name for domain in DOMAINS},
        today=today,
        owner=progress.learner,
    )


def _numbered() -> dict[str, str]:
    return {lesson.id: f"{lesson.number} {lesson.title}" for lesson in lessons()}


def _left_to_study(progress: Progress) -> list[StudyLesson]:
    """Return the lessons that are not mastered, each with the minutes that are left of it."""
    first = lessons()[0].id
    standings = progress.standings(id for lesson in lessons() for id in lesson.exercises)
    left = []
    for lesson in lessons():
        stand = [standings[id] for id in lesson.exercises]
        if is_mastered(stand):
            continue
        open_share = sum(not each.solved for each in stand) / len(stand) if stand else 1
        needs = content().needs.get(lesson.id, ())
        left.append(
            StudyLesson(
                lesson.id,
                lesson.title,
                max(5, round(lesson.minutes * open_share)),
                needs if lesson.id == first else (first, *needs),
                _domains(lesson),
                lesson.number,
            )
        )
    return left


def _domains(lesson: Lesson) -> tuple[str, ...]:
    """Return the domains of the outline that most of a lesson's cards serve."""
    known = {domain.id for domain in DOMAINS}
    tags = (content().items[id]["tags"].get("cert", ()) for id in lesson.cards)
    counts = Counter(
        cert["domain"]
        for certs in tags
        for cert in certs
        if cert.get("id") == "capm" and cert.get("domain") in known
    )
    most = max(counts.values(), default=0)
    return tuple(domain for domain, count in counts.items() if count == most)


def _place(id: str) -> str:
    """Say where in the course an exercise stands; nothing when no lesson lists it yet."""
    for lesson in content().lessons:
        if id in lesson.exercises:
            return f"{lesson.title}, exercise {lesson.exercises.index(id) + 1}"
    return ""
