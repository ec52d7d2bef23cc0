"""Where a learner stands in the course, and the map that shows it."""

from itpm_lessons.practice import Progress
from itpm_lessons.practice.mastery import Chapter, CourseState, Piece
from itpm_lessons.widgets.course_map import MapWidget

from . import content


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
