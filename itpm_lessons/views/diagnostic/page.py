"""The diagnostic before and while it is taken; `outcome` has the page after it."""

from .. import forms
from ..frame import button, frame, group
from ..markup import Markup, join, tag
from ..prose import inline
from .outcome import outcome_page
from .state import DiagnosticState, Question

TITLE = "Where do you stand?"
SURE = {
    33: "33 %: a guess among three",
    50: "50 %: as likely right as wrong",
    75: "75 %: fairly sure",
    95: "95 %: nearly certain",
}


def diagnostic_page(state: DiagnosticState) -> Markup:
    """Draw the page that is due.

    >>> "How many of the 20" in diagnostic_page(DiagnosticState((("Agile", 20, 100),)))
    True
    """
    if state.question is not None:
        return _asking(state, state.question)
    if state.outcome is not None:
        return outcome_page(state, state.outcome)
    return _before(state)


def _before(state: DiagnosticState) -> Markup:
    look = button("See the last result", "last") if state.has_result else None
    return frame(
        TITLE,
        tag(
            "div",
            tag("p", f"{state.count} questions from all over the subject, each with three options. "
                "Much of it you cannot know yet; the course teaches it. Beside each answer say how "
                "sure you are. Nothing is judged before the end."),
            _outline(state),
            class_="itpm-prose",
        ),
        tag(
            "div",
            forms.number_input(
                "predict", f"How many of the {state.count} will you get right?", state.typed,
                note=f"0 to {state.count}; write it down before you see a question",
            ),
            button("Begin", "begin", primary=True),
            class_="itpm-answer itpm-predict",
            data_submit="begin",
        ),
        _earlier(state),
        tools=[group(look, label="Results")] if look else [],
        note=join("Everything is kept as you go. You can stop at any question and go on "
                  "another day. ", state.notice),
        data_id="diagnostic",
    )  # fmt: skip


def _outline(state: DiagnosticState) -> Markup:
    rows = (
        tag("tr", tag("th", name, scope="row"), tag("td", items), tag("td", f"{percent} %"))
        for name, items, percent in state.outline
    )
    head = ("Domain", "Questions here", "Share of the CAPM exam")
    return tag(
        "table",
        tag("thead", tag("tr", *(tag("th", each, scope="col") for each in head))),
        tag("tbody", *rows),
        class_="itpm-figures",
    )


def _earlier(state: DiagnosticState) -> Markup | None:
    if not state.earlier:
        return None
    lines = (tag("li", line) for line in state.earlier)
    return tag(
        "div",
        tag("p", "The same questions come again: a better score is in part memory. So far:"),
        tag("ul", *lines),
        class_="itpm-small itpm-earlier",
    )  # fmt: skip


def _asking(state: DiagnosticState, question: Question) -> Markup:
    answered, count = sum(state.marks), len(state.marks)
    return frame(
        TITLE,
        _strip(state, question),
        _question(state, question),
        _steps(state, question),
        figures=[(f"{answered} of {count}", "answered"), (state.predicted, "predicted")],
        note=_asking_note(state),
        data_id="diagnostic",
    )


def _strip(state: DiagnosticState, question: Question) -> Markup:
    """Draw a button for each question; a dot says that it is answered."""
    buttons = (
        button(
            f"{place} •" if done else place,
            f"go:{place}",
            pressed=place == question.place,
            spoken=f"Question {place}, {'answered' if done else 'open'}",
        )
        for place, done in enumerate(state.marks, 1)
    )
    return tag("div", group(*buttons, label="Questions"), class_="itpm-strip", data_id="strip")


def _question(state: DiagnosticState, question: Question) -> Markup:
    place = question.place
    where = f"Question {place} of {len(state.marks)} · {question.domain}"
    sure = {str(step): SURE.get(step, f"{step} %") for step in state.steps}
    return tag(
        "div",
        tag("div", where, class_="itpm-small"),
        tag(
            "div",
            inline(question.stem),
            class_="itpm-prose itpm-stem",
            tabindex=-1,
            data_id="stem",
            data_focus=f"question {place}",
            role="heading",
            aria_level=4,
        ),
        tag(
            "div",
            forms.radio_list(
                f"diagnostic-option-{place}", "Your answer", question.options, question.option,
                kind="option",
            ),
            forms.radio_list(
                f"diagnostic-sure-{place}", "How sure are you that it is right?", sure,
                str(question.confidence), kind="sure",
            ),
            class_="itpm-question-answers",
        ),
        class_="itpm-question",
        data_id=f"question:{place}",
    )  # fmt: skip


def _steps(state: DiagnosticState, question: Question) -> Markup:
    last = question.place == len(state.marks)
    done = all(state.marks)
    return tag(
        "div",
        button("Back", "back", disabled=question.place == 1),
        button("Next", "next", primary=not last, disabled=last),
        button("End, and see the result", "end", primary=done, disabled=not done),
        class_="itpm-tools itpm-steps-on",
        role="group",
        aria_label="Go on",
    )


def _asking_note(state: DiagnosticState) -> Markup:
    open_ = [place for place, done in enumerate(state.marks, 1) if not done]
    if not open_:
        return join(
            tag("b", "All is answered. "),
            "You can still change answers. When you end it, they stay as they are. ",
            state.notice,
        )
    if len(open_) > 5:
        said = "Answers and confidence can be changed until the end. Nothing is judged before it. "
    else:
        said = f"Still open: {', '.join(map(str, open_))}. Each needs an answer and a confidence. "
    return join(said, state.notice)
