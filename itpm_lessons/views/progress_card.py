"""An overview of what a learner has solved, lesson by lesson."""

from collections.abc import Sequence
from dataclasses import dataclass

from .frame import frame
from .markup import Markup, classes, join, tag


@dataclass(frozen=True)
class Line:
    """One exercise in the overview: what it is called, whether it is solved, and what happened."""

    title: str
    solved: bool = False
    said: str = "not tried yet"


@dataclass(frozen=True)
class Lesson:
    """A lesson in the overview, with its exercises."""

    title: str
    lines: Sequence[Line]
    mastered: bool = False


def progress_card(lessons: Sequence[Lesson], notice: str = "") -> Markup:
    """Draw lessons with their exercises; `notice` says how progress is kept, where it matters.

    >>> card = progress_card([Lesson("Critical path", [Line("How late?", True, "2 tries")])])
    >>> "1 of 1" in card
    True
    """
    lines = [line for lesson in lessons for line in lesson.lines]
    solved = sum(line.solved for line in lines)
    mastered = sum(lesson.mastered for lesson in lessons)
    return frame(
        "Your progress",
        *map(_lesson, lessons),
        None if lessons else tag("p", "No lesson was opened yet.", class_="itpm-empty"),
        figures=[
            (f"{solved} of {len(lines)}", "exercises solved"),
            (f"{mastered} of {len(lessons)}", "lessons mastered"),
        ],
        note=join(
            tag("span", "A lesson is mastered when four in five of its exercises are solved."),
            tag("span", notice) if notice else None,
        ),
    )


def _lesson(lesson: Lesson) -> Markup:
    done, count = sum(line.solved for line in lesson.lines), len(lesson.lines)
    bar = tag("span", style=f"width:{100 * done / count if count else 0:.0f}%")
    heading = tag(
        "div",
        tag("b", lesson.title),
        tag("span", f"{done} of {count}" + (" · mastered" if lesson.mastered else "")),
        class_="itpm-row",
        role="heading",
        aria_level=4,
    )
    return tag(
        "div",
        heading,
        tag("div", bar, class_="itpm-meter", aria_hidden="true"),
        tag("ul", *map(_line, lesson.lines), class_="itpm-lines"),
        class_="itpm-lesson",
    )


def _line(line: Line) -> Markup:
    return tag(
        "li",
        tag("span", "✓" if line.solved else "○", class_="itpm-tick", aria_hidden="true"),
        tag("span", line.title),
        tag("span", line.said, class_="itpm-said"),
        class_=classes(line.solved and "itpm-solved"),
    )
