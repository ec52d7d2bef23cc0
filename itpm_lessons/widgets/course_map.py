"""The course map: where a learner stands, what is weakest, and what to do next."""

from collections.abc import Mapping, Sequence

from itpm_lessons.practice import Progress
from itpm_lessons.practice.mastery import (
    Chapter,
    CourseState,
    LessonState,
    OutcomeState,
    Piece,
    coming,
    next_words,
)
from itpm_lessons.views.course_map import Line, MapState, Meter, Place, map_page
from itpm_lessons.views.markup import Markup

from .stage import Stage


class MapWidget(Stage):
    """Lessons by part with what is solved in each; one of them in detail, or all outcomes.

    It shows the log as it is when the cell runs, and again after *Refresh*.

    Parameters
    ----------
    progress : Progress
        The learner's log.
    chapters : sequence of Chapter
        The lessons in the order of the course.
    outcomes : mapping
        The words of each outcome by its id.

    Examples
    --------
    >>> slip = Piece("planning/slip", "How late?")
    >>> path = Chapter("planning/path", "07", "Path", "planning", "07.ipynb", 90, (slip,))
    >>> "0 of 1" in MapWidget(Progress(None), [path], {}).draw()
    True
    """

    def __init__(
        self, progress: Progress, chapters: Sequence[Chapter], outcomes: Mapping[str, str]
    ):
        self.progress, self.chapters, self.outcomes = progress, chapters, outcomes
        self._open, self._by_outcome = "", False
        self._read()
        super().__init__()

    def _read(self) -> None:
        self.state = CourseState.of(self.chapters, self.outcomes, self.progress.attempts())

    @property
    def table(self):
        """The lessons as a pandas DataFrame: what is solved, whether it is mastered, minutes."""
        import pandas as pd

        rows = [
            {
                "lesson": each.chapter.id,
                "solved": len(each.solved),
                "exercises": len(each.chapter.exercises),
                "mastered": each.mastered,
                "minutes": each.minutes,
            }
            for each in self.state.lessons
        ]
        return pd.DataFrame(rows).set_index("lesson") if rows else pd.DataFrame()

    def on_pick(self, id: str) -> None:
        """Show a lesson beside the map, change what is listed, or read the log again."""
        kind, _, name = id.partition(":")
        if id == "refresh":
            self._read()
        elif kind == "by":
            self._by_outcome = name == "outcome"
        elif kind == "lesson" and name in {each.id for each in self.chapters}:
            self._open = "" if self._open == name else name
        self.redraw()

    def draw(self) -> Markup:
        """Draw the map from what was read of the log."""
        state, step = self.state, self.state.next_step
        by_id = {each.id: each for each in state.outcomes}
        return map_page(
            MapState(
                [_place(each, by_id) for each in state.lessons],
                [_outcome(each) for each in state.outcomes],
                step=next_words(step),
                go=step.lesson.chapter.id if step.lesson else "",
                weakest=_outcome(state.weakest) if state.weakest else None,
                spent=state.minutes,
                open=self._open,
                by_outcome=self._by_outcome,
                notice=self.progress.notice,
                coming=coming(each.number for each in self.chapters),
            )
        )


def _place(lesson: LessonState, outcomes: Mapping[str, OutcomeState]) -> Place:
    chapter = lesson.chapter
    pieces = (*chapter.exercises, *chapter.cards)
    served = dict.fromkeys(piece.outcome for piece in pieces if piece.outcome in outcomes)
    return Place(
        chapter.id,
        chapter.number,
        chapter.part,
        chapter.notebook,
        Meter(chapter.title, len(lesson.solved), len(chapter.exercises), lesson.mastered),
        Meter("cards", len(lesson.cards), len(chapter.cards)),
        [_line(each, lesson) for each in chapter.exercises],
        [_outcome(outcomes[each]) for each in served],
        begun=lesson.begun,
        spent=lesson.minutes,
        minutes=chapter.minutes,
    )


def _line(piece: Piece, lesson: LessonState) -> Line:
    return Line(piece.title, piece.id in lesson.solved)


def _outcome(outcome: OutcomeState) -> Meter:
    return Meter(outcome.text, outcome.solved, len(outcome.pieces), outcome.mastered)
