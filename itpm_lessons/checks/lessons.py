"""What every lesson keeps: its length, its minutes, and code that any reader can bear."""

import re
from collections.abc import Iterator

from itpm_lessons.catalogue import Lesson

from .finding import Finding, Kit

LEAST, MOST, LINES = 1_800, 3_500, 5
WORDS_A_MINUTE = 170
PLAY = 1.5  # at most this much of the counted time, for trying things out and for one's own plan
_CELL = re.compile(r"^```\{code-cell\}[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)


def lessons(kit: Kit) -> Iterator[Finding]:
    """Check all lessons that course.toml lists."""
    for lesson in kit.content.lessons:
        where = kit.place(f"lessons/{lesson.id}.md")
        if not LEAST <= lesson.words <= MOST:
            yield Finding(where, f"has {lesson.words} words", f"make it {LEAST} to {MOST}")
        least = counted_minutes(kit, lesson)
        if not least <= lesson.minutes <= PLAY * least:
            what = f"lesson {lesson.id!r} states {lesson.minutes} minutes"
            repair = f"words and tasks come to {least}: state {least} to {PLAY * least:.0f}"
            yield Finding(kit.place("course.toml"), what, repair)
        on_page = shown_exercises(kit.content.lesson_text(lesson.id))
        if sorted(on_page) == sorted(lesson.exercises) and on_page != list(lesson.exercises):
            late = next(a for a, b in zip(on_page, lesson.exercises, strict=True) if a != b)
            what = f"lists the exercises of {lesson.id!r} in another order than its page"
            repair = f"put {late!r} where the page has it: their numbers follow the list"
            yield Finding(kit.place("course.toml"), what, repair)
        for number, cell in enumerate(code_cells(kit.content.lesson_text(lesson.id)), 1):
            if len(cell) > LINES:
                what = f"code cell {number} has {len(cell)} lines"
                yield Finding(where, what, f"split it, or move code into the kit: {LINES} at most")


def counted_minutes(kit: Kit, lesson: Lesson) -> int:
    """Add up reading, exercises and questions of a lesson, in minutes."""
    exercises = sum(kit.content.exercise(id).minutes for id in lesson.exercises)
    asked = lesson.questions + lesson.cards
    questions = sum(kit.content.items[id].get("time_s", 60) for id in asked) / 60
    return round(lesson.words / WORDS_A_MINUTE + exercises + questions)


def shown_exercises(markdown: str) -> list[str]:
    """Return the exercises of a page, in its order.

    >>> shown_exercises('exercise("planning/risk_parse")')
    ['planning/risk_parse']
    """
    return re.findall(r"\bexercise\(\"([^\"]+)\"\)", markdown)


def code_cells(markdown: str) -> list[list[str]]:
    """Return the lines of each code cell, without options and blank lines."""
    return [
        [line for line in cell.splitlines() if line.strip() and not line.startswith(":")]
        for cell in _CELL.findall(markdown)
    ]
