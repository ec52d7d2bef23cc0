"""`itpm practice`: the exercises of the course one by one, answered line by line.

It is the same task with the same log as in the notebook: what is solved here is solved there,
and each goes on where the other stopped. Answers by code are given in the notebooks.
"""

from dataclasses import dataclass, replace
from difflib import get_close_matches

from itpm_lessons.catalogue import Content, Lesson
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Number, Progress, Standing, Status, Task
from itpm_lessons.views.prose import plain_text

from .asking import Command, ask
from .pictures import in_words
from .screen import Screen, safely

KEYS = (
    ("Enter", "answer"), ("h", "hint"), ("v", "variant"), ("s", "solution"),
    ("n", "next"), ("b", "back"), ("q", "quit"),
)  # fmt: skip
CODE = "=()[]{}"  # signs of somebody who answers by code
BY_CODE = "By code you answer it in {}, which `itpm lab` opens; both reach the same check."


@dataclass(frozen=True)
class Walk:
    """Exercises in their order, and the place where one stands; `lesson` names the only one."""

    ids: tuple[str, ...]
    place: int = 0
    lesson: str = ""

    @property
    def id(self) -> str:
        """The exercise at this place."""
        return self.ids[self.place]

    def to(self, step: int) -> "Walk | None":
        """Go on or back; None at either end."""
        place = self.place + step
        return replace(self, place=place) if 0 <= place < len(self.ids) else None


def begin(content: Content, progress: Progress, wanted: str = "") -> Walk:
    """Find where to begin: at an exercise, in a lesson, or where the learner left off.

    In a lesson, and in the whole course, that is the exercise tried last, or the next one if it
    is solved. Raises `Refusal` when `wanted` is neither an exercise nor a lesson.
    """
    course = tuple(id for lesson in content.lessons for id in lesson.exercises)
    if wanted and (id := _exercise(content, wanted)):
        ids = course if id in course else (*course, id)
        return Walk(ids, ids.index(id))
    lesson = _lesson(content, wanted) if wanted else None
    ids = lesson.exercises if lesson else course
    if not ids:
        raise Refusal(f"{wanted or 'the course'}", "it has no exercises", "choose another lesson")
    return Walk(ids, _left_off(ids, progress), lesson.title if lesson else "")


def _exercise(content: Content, wanted: str) -> str:
    named = [id for id in content.exercise_ids if wanted in (id, id.rpartition("/")[2])]
    return named[0] if len(named) == 1 else ""


def _lesson(content: Content, wanted: str) -> Lesson:
    for lesson in content.lessons:
        if wanted in (lesson.id, lesson.id.rpartition("/")[2], lesson.number):
            return lesson
        if wanted.isascii() and wanted.isdigit() and int(wanted[-9:]) == int(lesson.number):
            return lesson
    known = [*content.exercise_ids, *(lesson.id for lesson in content.lessons)]
    near = get_close_matches(wanted, known, n=3, cutoff=0.6)
    remedy = f"did you mean {' or '.join(near)}?" if near else "`itpm course` lists the lessons"
    raise Refusal(f"{wanted!r}", "is neither a lesson nor an exercise", remedy)


def _left_off(ids: tuple[str, ...], progress: Progress) -> int:
    """Return the place of the exercise tried last, or of the first unsolved one behind it."""
    places = {id: place for place, id in enumerate(ids)}
    tried = [places[each.exercise] for each in progress.attempts() if each.exercise in places]
    last = tried[-1] if tried else 0
    standings = progress.standings(ids)
    behind = [place for place in range(last, len(ids)) if not standings[ids[place]].solved]
    before = [place for place in range(last) if not standings[ids[place]].solved]
    return next(iter([*behind, *before]), last)


def practise(content: Content, progress: Progress, screen: Screen, wanted: str = "") -> None:
    """Walk through the exercises until the learner quits, or they end."""
    walk: Walk | None = begin(content, progress, wanted)
    with safely(screen):
        while walk is not None:
            walk = _at(content, progress, screen, walk)
        if progress.notice:
            screen.line(progress.notice)


def _at(content: Content, progress: Progress, screen: Screen, walk: Walk) -> Walk | None:
    """Stay at one exercise until the learner goes elsewhere; None to quit."""
    task = Task(walk.id, content.exercise(walk.id), progress)
    screen.heading(task.exercise.title, _where(content, walk, task))
    _show(screen, task)
    entries = dict(task.standing.last_entries)
    while True:
        match command := screen.ask(_menu(task)):
            case "q":
                screen.line(f"Kept. `itpm practice` goes on here: {walk.id}")
                return None
            case "n" | "b":
                if moved := walk.to(1 if command == "n" else -1):
                    return moved
                screen.line(_end(walk, command == "n"))
            case "":
                if _is_done(task):
                    if moved := walk.to(1):
                        return moved
                    screen.line(_end(walk, True))
                    return None
                entries = _answer(screen, task, entries)
            case "a":
                entries = _answer(screen, task, entries)
            case "v":
                entries = {}
                _vary(screen, task)
            case _:
                _help(screen, task, command)


def _answer(screen: Screen, task: Task, entries: dict[str, str]) -> dict[str, str]:
    try:
        entries = ask(task.kind, screen, entries)
    except Command as command:
        screen.line("Not answered yet.")
        if str(command) == "h":
            _help(screen, task, "h")
        return entries
    screen.verdict(task.check(task.kind.given(entries)))
    return entries


def _vary(screen: Screen, task: Task) -> None:
    if not task.exercise.varies:
        screen.line("This one has no other numbers.")
        return
    task.variant()
    screen.heading(task.exercise.title, _variant(task))
    _show(screen, task)


def _help(screen: Screen, task: Task, command: str) -> None:
    """Give a hint or the solution; explain what is no command."""
    match command:
        case "h":
            hint = task.hint()
            shown, most = len(task.hints), len(task.exercise.hints)
            screen.prose(f"**Hint {shown} of {most}.** {hint}" if most else hint)
        case "s":
            screen.prose(task.solution())
        case _ if isinstance(task.kind, Number) and any(sign.isdigit() for sign in command):
            screen.verdict(task.check(command))
        case _:
            screen.line(
                f"{command!r} is no command. Press Enter to answer, or a letter from below."
            )
            if any(sign in command for sign in CODE):
                screen.line(BY_CODE.format(f"exercises/{task.id}.ipynb"), "dim")


def _show(screen: Screen, task: Task) -> None:
    screen.prose(task.statement)
    if task.exercise.picture is not None:
        first, *rest = in_words(task.exercise.picture(task.case))
        screen.line(f"Picture, in words: {plain_text(first)}", "dim")
        for line in rest:
            screen.line(f"  {line}", "dim")
        screen.console.print()
    if last := _last(task):
        screen.line(last, "dim")


def _last(task: Task) -> str:
    """Say where the learner stands with this exercise."""
    standing: Standing = task.standing
    if task.number in standing.done:
        return "Solved. Enter goes on to the next; v opens other numbers."
    if standing.last_status == str(Status.INCORRECT):
        return "You have tried this one; in brackets stands what you gave."
    return "Solved with other numbers." if standing.solved else ""


def _is_done(task: Task) -> bool:
    """Whether Enter leads on: these numbers are answered right."""
    return task.number in task.standing.done


def _menu(task: Task) -> str:
    done = _is_done(task)
    keys = (("Enter", "next"), ("a", "answer again"), *KEYS[1:4], *KEYS[5:]) if done else KEYS
    return "\n" + " · ".join(f"{key} {name}" for key, name in keys) + "\n> "


def _where(content: Content, walk: Walk, task: Task) -> str:
    parts = []
    for lesson in content.lessons:
        if task.id in lesson.exercises:
            number = lesson.exercises.index(task.id) + 1
            parts.append(f"{lesson.number} {lesson.title}")
            parts.append(f"exercise {number} of {len(lesson.exercises)}")
    return " · ".join([*parts, _variant(task), task.id])


def _variant(task: Task) -> str:
    return f"variant {task.number}" if task.number else "first version"


def _end(walk: Walk, forward: bool) -> str:
    where = f"“{walk.lesson}”" if walk.lesson else "the course"
    if not forward:
        return f"This is the first exercise of {where}."
    on = " `itpm practice` goes on with the course." if walk.lesson else ""
    return f"That was the last exercise of {where}.{on}"
