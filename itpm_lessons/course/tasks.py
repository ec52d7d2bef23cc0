"""Exercises and questions, opened for a learner."""

from itpm_lessons.practice import Progress, Task
from itpm_lessons.widgets.exercise import ExerciseWidget

from . import content


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


def _place(id: str) -> str:
    """Say where in the course an exercise stands; nothing when no lesson lists it yet."""
    for lesson in content().lessons:
        if id in lesson.exercises:
            return f"{lesson.title}, exercise {lesson.exercises.index(id) + 1}"
    return ""
