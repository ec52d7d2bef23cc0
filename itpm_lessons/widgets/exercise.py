"""An exercise on the stage: answer by its form or from a cell, both reach the same check."""

from contextlib import suppress
from datetime import datetime

from itpm_lessons.practice import NotAttempted, Standing, Status, Task, Verdict
from itpm_lessons.practice.kinds import Malformed
from itpm_lessons.practice.verdict import not_attempted
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.prose import Prose
from itpm_lessons.views.task_card import Feedback, task_card

from .stage import Stage

_TONES = {Status.CORRECT: "good", Status.INCORRECT: "off", Status.NOT_ATTEMPTED: "quiet"}


class ExerciseWidget(Stage):
    """The card of a task; `where` says its place in the course.

    What the methods do, the buttons of the card do too; each shows its result in the card.

    >>> from itpm_lessons.practice import Exercise, Mistake, Number
    >>> double = Exercise(
    ...     title="Twice", case=lambda random: random.randint(3, 9) if random else 5,
    ...     statement="What is twice {}?".format, answer=Number(), solution=lambda case: 2 * case,
    ...     explanation="Add it to itself.", hints=("Add.", "To itself.", "Like 4 + 4."),
    ...     mistakes=[Mistake("square", lambda case: case**2, "You took the square.")],
    ... )
    >>> widget = ExerciseWidget(Task("sums/double", double))
    >>> widget.on_enter("answer", "25")
    >>> widget.on_pick("check")
    >>> "You took the square." in widget.draw()
    True
    """

    def __init__(self, task: Task, where: str = ""):
        self.task, self.where = task, where
        self._shown_solution = ""
        self._pictures: dict[int, Markup] = {}
        self._verdict: Verdict | None = None
        self._entries = dict(task.standing.last_entries)
        if self._entries:
            given = task.kind.given(self._entries)
            verdict = task.exercise.judge(given, task.number)
            solved = task.standing.solved and task.number in task.standing.done
            # What is solved is not greeted by a later try that went wrong.
            self._verdict = None if solved and verdict.status is Status.INCORRECT else verdict
        super().__init__()

    @property
    def case(self) -> object:
        """The data of this variant, for an answer by code."""
        return self.task.case

    @property
    def statement(self) -> str:
        """What is asked, as prose."""
        return Prose(self.task.statement)

    def check(self, answer: object) -> Verdict:
        """Judge an answer; missing or unreadable ones cost nothing.

        An untouched starter leaves the card as it was: a form may hold an answer already.
        """
        verdict = self.task.check(answer)
        if verdict != not_attempted() or self._verdict is None:
            self._verdict = verdict
        self._mirror(answer)
        self.redraw()
        return verdict

    def _mirror(self, answer: object) -> None:
        """Show in the form what a cell has given, as far as it could be read."""
        with suppress(Malformed, NotAttempted):
            self._entries = self.task.kind.entries(self.task.kind.read(answer))

    def hint(self) -> Prose:
        """Give the next hint."""
        hint = Prose(self.task.hint())
        self.redraw()
        return hint

    def solution(self) -> Prose:
        """Show the answer with the worked solution of this variant."""
        self._shown_solution = self.task.solution()
        self.redraw()
        return Prose(self._shown_solution)

    def variant(self, number: int | None = None) -> Prose:
        """Open another variant, 0 for the course's own numbers, and return what it asks."""
        self.task.variant(number)
        self._entries, self._verdict, self._shown_solution = {}, None, ""
        self.redraw()
        return Prose(self.task.statement)

    def on_pick(self, id: str) -> None:
        """Press a button of the card, or one of the form's own."""
        match id:
            case "check":
                self._verdict = self.task.check(self.task.kind.given(self._entries))
                self.redraw()
            case "hint":
                self.hint()
            case "solution":
                self.solution()
            case "variant":
                self.variant()
            case "variant:0":
                self.variant(0)
            case _:
                self._entries = self.task.kind.pick(self._entries, id) or self._entries
                self.redraw()

    def on_enter(self, id: str, value: str) -> None:
        """Keep what an input of the form holds."""
        self._entries = self.task.kind.enter(self._entries, id, value)
        self.redraw()

    def draw(self) -> Markup:
        """Draw the card."""
        task = self.task
        return task_card(
            task.exercise.title,
            task.statement,
            task.kind.form(self._entries, f"-{self.model_id[:8]}"),
            where=" · ".join(filter(None, (self.where, _variant_name(task)))),
            picture=self._drawn_once(task.number),
            hints=task.hints,
            hints_in_all=len(task.exercise.hints),
            feedback=_feedback(self._verdict),
            solution=self._shown_solution,
            notes=[
                note for note in (stands(task.standing, task.number), task.progress.notice) if note
            ],
            more_variants=_has_variants(task),
            way_back=task.number != 0,
        )

    def _drawn_once(self, variant: int) -> Markup | None:
        """Draw the picture of a variant; it stays the same, and drawing it is most of a check."""
        picture = self.task.exercise.picture
        if picture is not None and variant not in self._pictures:
            self._pictures = {variant: picture(self.task.case)}
        return self._pictures.get(variant)


def _variant_name(task: Task) -> str:
    if not _has_variants(task):
        return ""
    return f"variant {task.number}" if task.number else "first version"


def _has_variants(task: Task) -> bool:
    return task.exercise.varies and len(task.exercise.variants) > 1


def _feedback(verdict: Verdict | None) -> Feedback | None:
    if verdict is None:
        return None
    return Feedback(verdict.opening, verdict.message, verdict.next_step, _TONES[verdict.status])


def stands(standing: Standing, variant: int | None = None) -> str:
    """Say in a line where the learner stands with an exercise, and with the variant that is open.

    >>> stands(Standing(tries=1)), stands(Standing())
    ('1 try so far.', '')
    """
    if standing.solved:
        solved = f"Solved on {_day(standing.solved_at)}, {_tries(standing.tries_to_solve)}."
        is_open = variant is not None and variant not in standing.done
        return f"{solved} These numbers are still open." if is_open else solved
    return f"{_tries(standing.tries)} so far." if standing.tries else ""


def _tries(count: int) -> str:
    return "1 try" if count == 1 else f"{count} tries"


def _day(moment: str) -> str:
    """Write the day of a moment, in this machine's time zone, as ``22 Nov``."""
    try:
        day = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return moment
    return f"{day.day} {day:%b}"
