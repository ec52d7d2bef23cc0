"""The course as learners meet it: lessons, exercises and questions, opened by their ids."""

from functools import cache

from itpm_lessons.catalogue import Content, Lesson
from itpm_lessons.content.artefacts import artefacts
from itpm_lessons.content.documents import library
from itpm_lessons.exchange.artefacts import Kind
from itpm_lessons.practice import Progress, Task
from itpm_lessons.practice.mastery import Chapter, CourseState, Piece
from itpm_lessons.widgets.course_map import MapWidget
from itpm_lessons.widgets.documents import DocumentWidget
from itpm_lessons.widgets.exercise import ExerciseWidget
from itpm_lessons.widgets.portfolio import PortfolioWidget
from itpm_lessons.widgets.sorter import SorterWidget


@cache
def content() -> Content:
    """Return the content of the kit."""
    return Content()


def portfolio(file: str = "my_portfolio.csv") -> PortfolioWidget:
    """Open the portfolio: a page from the learner's own files in the folder of `file`.

    What is typed about them is kept in `file`.
    """
    return PortfolioWidget(artefact_kinds(), file)


def artefact_kinds() -> tuple[Kind, ...]:
    """Return what a portfolio can be made of, each with the lesson that makes it."""
    shelf = {each.id: (f"{each.number} {each.title}", each.notebook) for each in lessons()}
    return artefacts(shelf)


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


def sorter(id: str, *, seed: int = 1) -> SorterWidget:
    """Open the deck of cards `id` of content/decks, for a learner to sort; `seed` shuffles it.

    Raises `Refusal` when there is no deck of this id.
    """
    return SorterWidget(content().deck(id), seed=seed)


def documents(seed: int = 1) -> DocumentWidget:
    """Open the document finder: documents of a structured method by need, and a quiz.

    `seed` chooses the quiz.
    """
    return DocumentWidget(library(), seed)


def _place(id: str) -> str:
    """Say where in the course an exercise stands; nothing when no lesson lists it yet."""
    for lesson in content().lessons:
        if id in lesson.exercises:
            return f"{lesson.title}, exercise {lesson.exercises.index(id) + 1}"
    return ""
