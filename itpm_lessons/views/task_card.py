"""The card of an exercise: what is asked, the form, what was said to the last answer.

It knows nothing of exercises; it draws the values that it is given.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .frame import button, frame, group
from .markup import Markup, classes, join, tag
from .prose import inline, prose


@dataclass(frozen=True)
class Feedback:
    """What is said to an answer; `tone` is "good", "off", or "quiet" for no answer at all."""

    opening: str
    message: str
    next_step: str = ""
    tone: str = "quiet"


def task_card(
    title: str,
    statement: str,
    form: Markup,
    *,
    where: str = "",
    picture: Markup | None = None,
    hints: Sequence[str] = (),
    hints_in_all: int = 0,
    feedback: Feedback | None = None,
    solution: str = "",
    notes: Sequence[str] = (),
    more_variants: bool = True,
    way_back: bool = False,
) -> Markup:
    """Draw the card of one exercise.

    Parameters
    ----------
    title, where : str
        What is asked, and its place in the course, as ``"exercise 4 of 8 · variant 3"``.
    statement, hints, solution : str
        Prose, see `prose`; hints are those asked for so far, of `hints_in_all`.
    form, picture : Markup
        The inputs of the answer, and what is shown above them.
    feedback : Feedback, optional
        What is said to the last answer.
    notes : sequence of str
        Sentences for the last line: where the learner stands, how progress is kept.
    more_variants : bool
        Whether the button for another variant is there.
    way_back : bool
        Whether there is one for the variant that everybody begins with, too.

    Examples
    --------
    >>> card = task_card("How late?", "A slip of **6 days**.", tag("input"), hints_in_all=3)
    >>> "Hint 1 of 3" in card
    True
    """
    return frame(
        join(title, tag("span", where, class_="itpm-where") if where else None),
        tag(
            "div",
            tag("div", prose(statement), class_="itpm-prose"),
            tag("div", picture, class_="itpm-task-picture") if picture else None,
            tag(
                "div",
                _answer(form),
                tag("div", _said(feedback), role="status", data_id="feedback"),
                _hints(hints),
                _solution(solution),
                class_="itpm-task-answer",
            ),
            class_=classes("itpm-task", picture and "itpm-pictured"),
        ),
        tools=[_tools(len(hints), hints_in_all, more_variants, way_back)],
        note=join(*(tag("span", note) for note in notes)) if notes else None,
        label=f"Exercise: {title}",
    )


def _tools(shown: int, in_all: int, more_variants: bool, way_back: bool) -> Markup:
    more = shown < in_all
    label = f"Hint {shown + 1} of {in_all}" if more else "No more hints"
    return group(
        *((button(label, "hint", disabled=not more),) if in_all else ()),
        *((button("Another variant", "variant"),) if more_variants else ()),
        *((button("First version", "variant:0"),) if more_variants and way_back else ()),
        button("Solution", "solution"),
        label="Help",
    )


def _answer(form: Markup) -> Markup:
    return tag(
        "div",
        form,
        button("Check", "check", primary=True),
        class_="itpm-answer",
        data_submit="check",
    )


def _said(feedback: Feedback | None) -> Markup | None:
    if feedback is None:
        return None
    first, _, others = feedback.message.strip().partition("\n\n")
    if first.startswith(("|", "- ")):  # a table or a list begins: it needs a block of its own
        first, others = "", feedback.message.strip()
    return tag(
        "div",
        tag("p", tag("strong", feedback.opening), " ", inline(" ".join(first.split("\n")))),
        prose(others),
        tag("div", prose(feedback.next_step), class_="itpm-next") if feedback.next_step else None,
        class_=classes("itpm-feedback", f"itpm-{feedback.tone}"),
    )


def _hints(hints: Sequence[str]) -> Markup | None:
    if not hints:
        return None
    rows = (
        tag("li", tag("b", f"Hint {place}"), prose(hint), data_id=f"hint-{place}")
        for place, hint in enumerate(hints, 1)
    )
    return tag("ul", *rows, class_="itpm-hints", aria_label="Hints")


def _solution(solution: str) -> Markup | None:
    if not solution:
        return None
    return tag("div", prose(solution), class_="itpm-solution", data_id="the-solution")
