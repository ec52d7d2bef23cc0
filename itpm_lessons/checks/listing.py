"""Everything that is written has its place in course.toml; everything listed is written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from .finding import Finding, Kit

# What belongs into each folder of content/; "" is content/ itself.
SUFFIXES = {
    "": {".py", ".toml"},
    "career": {".py", ".toml"},
    "cases": {".py", ".toml"},
    "decks": {".toml"},
    "dialogues": {".toml"},
    "exercises": {".py"},
    "formulas": {".py"},
    "glossary": {".toml"},
    "lessons": {".md"},
    "own": {".csv"},
    "questions": {".toml"},
}


def lists(kit: Kit) -> Iterator[Finding]:
    """Compare course.toml with the files, both ways."""
    lessons = kit.content.lessons
    written = {
        "lesson": kit.content.lesson_ids,
        "exercise": kit.content.exercise_ids,
        "question": [block.get("id", "") for block in kit.content.blocks],
    }
    listed = {
        "lesson": [lesson.id for lesson in lessons],
        "exercise": [id for lesson in lessons for id in lesson.exercises],
        "question": _homes(kit),
    }
    for what in written:
        yield from _compare(kit, what, written[what], listed[what])
    shown = [each.name for each in kit.content.gallery]
    for name in sorted({name for lesson in lessons for name in lesson.widgets} - set(shown)):
        yield Finding(
            kit.place("gallery.toml"), f"does not show {name}", "add a block [[widget]] for it"
        )
    for number in sorted(_repeated([lesson.number for lesson in lessons])):
        yield Finding(
            kit.place("course.toml"),
            f"gives the number {number!r} to two lessons",
            "give one of them another",
        )


def _homes(kit: Kit) -> list[str]:
    """List each question where it is at home: in the diagnostic, as a card, or only recalled.

    Later lessons may recall the card of an earlier one; a card belongs to one lesson.
    """
    lessons = kit.content.lessons
    cards = [*kit.content.diagnostic, *(id for lesson in lessons for id in lesson.cards)]
    twice = [id for lesson in lessons for id in _repeated(lesson.questions + lesson.cards)]
    recalled = {id for lesson in lessons for id in lesson.questions} - set(cards)
    return [*cards, *sorted(recalled), *twice]


def _compare(
    kit: Kit, what: str, written: Sequence[str], listed: Sequence[str]
) -> Iterator[Finding]:
    course = kit.place("course.toml")
    for id in sorted(set(listed) - set(written)):
        yield Finding(
            course, f"lists {what} {id!r}, which is not there", f"run `itpm new {what} {id}`"
        )
    for id in sorted(set(written) - set(listed)):
        yield Finding(
            course, f"does not list {what} {id!r}", "add it to a lesson, then run `itpm build`"
        )
    for id in sorted(_repeated(listed)):
        yield Finding(course, f"lists {what} {id!r} twice", "take one of them out")
    for id in sorted(_repeated(written)):
        yield Finding(kit.place("questions"), f"{what} {id!r} stands there twice", "rename one")


def _repeated(ids: Iterable[str]) -> list[str]:
    return [id for id, count in Counter(ids).items() if count > 1]


def stray_files(kit: Kit) -> Iterator[Finding]:
    """Find files of which nothing in the kit knows what they are."""
    for path in sorted(kit.content.folder.rglob("*")):
        inside = path.relative_to(kit.content.folder)
        if path.is_file() and not belongs(inside):
            repair = f"remove it: git rm -f {kit.place(inside.as_posix())}"
            yield Finding(kit.place(inside.as_posix()), "is a stray file", repair)


def belongs(path: Path) -> bool:
    """Tell whether a file may stand at this place in content/.

    >>> belongs(Path("lessons/planning/slips.md")), belongs(Path("lessons/planning/slips.txt"))
    (True, False)
    """
    if "__pycache__" in path.parts:
        return True
    folder = path.parts[0] if len(path.parts) > 1 else ""
    return path.suffix in SUFFIXES.get(folder, set())


def outcomes(kit: Kit) -> Iterator[Finding]:
    """Each outcome that a lesson or an exercise names is one of outcomes.toml."""
    known = kit.content.table("outcomes")
    for lesson in kit.content.lessons:
        for id in set(lesson.outcomes) - set(known):
            yield Finding(
                kit.place("course.toml"),
                f"lesson {lesson.id!r} names outcome {id!r}, which is unknown",
                f"add it to {kit.place('outcomes.toml')}, or name one that is there",
            )
