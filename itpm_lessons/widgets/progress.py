"""The overview of what a learner has solved, as it is now."""

from collections.abc import Mapping, Sequence

from itpm_lessons.practice import Progress, Standing
from itpm_lessons.practice.standing import is_mastered
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.progress_card import Lesson, Line, progress_card

from .exercise import stands
from .stage import Stage


class ProgressWidget(Stage):
    """Lessons with their exercises; `lessons` pairs a title with titles by exercise id.

    >>> widget = ProgressWidget(Progress(None), [("Critical path", {"planning/slip": "How late?"})])
    >>> "0 of 1" in widget.draw()
    True
    """

    def __init__(self, progress: Progress, lessons: Sequence[tuple[str, Mapping[str, str]]]):
        self.progress, self.lessons = progress, lessons
        super().__init__()

    def draw(self) -> Markup:
        """Draw the overview from the log as it is now."""
        ids = [id for _, exercises in self.lessons for id in exercises]
        standings = self.progress.standings(ids)
        shown = [_lesson(title, exercises, standings) for title, exercises in self.lessons]
        return progress_card(shown, self.progress.notice)


def _lesson(title: str, exercises: Mapping[str, str], standings: Mapping[str, Standing]) -> Lesson:
    lines = [
        Line(name, standings[id].solved, stands(standings[id]) or "not tried yet")
        for id, name in exercises.items()
    ]
    return Lesson(title, lines, is_mastered(standings[id] for id in exercises))
