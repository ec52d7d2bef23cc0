"""What every lesson keeps: its length, and code that a reader who never programmed can bear."""

import re
from collections.abc import Iterator

from .finding import Finding, Kit

LEAST, MOST, LINES = 1_800, 3_500, 5
_CELL = re.compile(r"^```\{code-cell\}[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)


def lessons(kit: Kit) -> Iterator[Finding]:
    """Check all lessons that course.toml lists."""
    for lesson in kit.content.lessons:
        where = kit.place(f"lessons/{lesson.id}.md")
        if not LEAST <= lesson.words <= MOST:
            yield Finding(where, f"has {lesson.words} words", f"make it {LEAST} to {MOST}")
        for number, cell in enumerate(code_cells(kit.content.lesson_text(lesson.id)), 1):
            if len(cell) > LINES:
                what = f"code cell {number} has {len(cell)} lines"
                yield Finding(where, what, f"split it, or move code into the kit: {LINES} at most")


def code_cells(markdown: str) -> list[list[str]]:
    """Return the lines of each code cell, without options and blank lines."""
    return [
        [line for line in cell.splitlines() if line.strip() and not line.startswith(":")]
        for cell in _CELL.findall(markdown)
    ]
