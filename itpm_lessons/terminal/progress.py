"""`itpm progress`: where a learner stands; their log as a file of their own, and its removal."""

from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from itpm_lessons.course.standing import course_state
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Progress
from itpm_lessons.practice.keeping import counted, deleted, exported, kept_files
from itpm_lessons.practice.mastery import CourseState, LessonState, coming, next_words
from itpm_lessons.views.lettering import hours

WIDTH = 10  # letters of a bar


def summary(progress: Progress | None = None) -> dict[str, object]:
    """Return where the learner stands, ready for JSON."""
    state = course_state(progress)
    return {
        "lessons": [
            {
                "id": each.chapter.id,
                "number": each.chapter.number,
                "title": each.chapter.title,
                "solved": len(each.solved),
                "exercises": len(each.chapter.exercises),
                "mastered": each.mastered,
                "minutes": each.minutes,
            }
            for each in state.lessons
        ],
        "outcomes": [{**asdict(each), "mastered": each.mastered} for each in state.outcomes],
        "weakest": state.weakest.id if state.weakest else None,
        "next": next_words(state.next_step),
        "minutes": state.minutes,
    }


def show(console: Console, progress: Progress | None = None) -> None:
    """Print the map: a line a lesson, then the next step and the weakest outcome."""
    progress = progress or Progress.open()
    state = course_state(progress)
    table = Table(box=None, pad_edge=False)
    for name in ("", "lesson", "solved", "", "time"):
        table.add_column(name, justify="right" if name in ("solved", "time") else "left")
    part = ""
    for each in state.lessons:
        if each.chapter.part != part:
            part = each.chapter.part
            table.add_row("", Text(part.capitalize(), style="bold"))
        table.add_row(*_line(each))
    console.print(table)
    for sentence in _sentences(state, progress.notice):
        console.print(Text(sentence))


def _line(lesson: LessonState) -> tuple[str, Text, str, str, str]:
    chapter = lesson.chapter
    title = Text(chapter.title, style="" if lesson.begun else "dim")
    filled = round(WIDTH * lesson.share)
    bar = "█" * filled + "░" * (WIDTH - filled)
    return (
        chapter.number,
        title,
        f"{len(lesson.solved)} of {len(chapter.exercises)}",
        bar + (" mastered" if lesson.mastered else ""),
        hours(lesson.minutes) if lesson.minutes else "",
    )


def _sentences(state: CourseState, notice: str) -> list[str]:
    said = [
        "",
        f"{state.mastered} of {len(state.lessons)} lessons mastered (four in five exercises "
        f"solved); {hours(state.minutes)} spent, at least.",
        f"Next: {next_words(state.next_step)}",
    ]
    if state.weakest:
        weakest = state.weakest
        numbers = f"{weakest.solved} of {len(weakest.pieces)} solved"
        said.append(f"Weakest outcome: {weakest.text} {numbers}.")
    if unwritten := coming(each.chapter.number for each in state.lessons):
        said.append(unwritten)
    return [*said, notice] if notice else said


def export(target: Path) -> str:
    """Write the log to a file that is not there yet; return what was done."""
    progress = Progress.open()
    attempts = progress.attempts()
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(exported(progress))
    except FileExistsError:
        raise Refusal(f"file {target.name!r}", "is there already", "give another name") from None
    except OSError as error:
        problem = f"cannot be written ({error.strerror or error})"
        raise Refusal(f"file {str(target)!r}", problem, "give another place") from None
    kinds = ", ".join(f"{number} {event}" for event, number in counted(attempts).items())
    said = f"Wrote {len(attempts)} entries of your log to {target} ({kinds or 'nothing yet'})."
    return f"{said} {progress.notice}".strip()


def delete() -> str:
    """Delete the log of this machine; return what was done."""
    files = kept_files()
    left = deleted(Progress.open(), files)
    if left:
        problem = f"could not be deleted: {', '.join(path.name for path in left)}"
        raise Refusal("progress", problem, "close JupyterLab and try again")
    if not files:
        return "There is no progress on this machine; nothing was deleted."
    what = "1 file" if len(files) == 1 else f"{len(files)} files"
    return f"Deleted {what} with your progress. Your notebooks and my_* files were not touched."
