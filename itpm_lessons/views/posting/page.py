"""The page of the posting matcher."""

from itpm_lessons.engines.resume import GOAL, KEYWORD_RULES, NOT_THEIR_SOFTWARE, STUFFED, Match

from ..frame import UNDO_KEYS, button, frame, group, panel, row, side
from ..markup import Markup, join, piece, tag
from .bar import share_bar
from .state import PostingState
from .table import keyword_table
from .words import percent


def posting_page(state: PostingState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.resume.application import Application
    >>> from itpm_lessons.engines.resume.examples import POSTING, RESUME
    >>> "50.0 %" in posting_page(PostingState(Application(POSTING, RESUME)))
    True
    """
    found = state.application.match()
    return frame(
        "A posting and a resume",
        tag("p", NOT_THEIR_SOFTWARE, class_="itpm-caption"),
        _texts(state),
        _adding(state),
        share_bar(found, state.width),
        piece(tag("div", keyword_table(found))),
        figures=[
            (f"{len(found.of('shown'))} of {len(found.found)}", "keywords shown"),
            (percent(found.shown_share), f"goal {100 * GOAL:.0f} %"),
            (len(found.stuffed), "stuffed"),
        ],
        tools=[_changes(state)],
        side=side(_count_panel(found), _rules_panel()),
        note=_meaning(found),
        data_id="posting",
        keys=UNDO_KEYS,
    )


def _texts(state: PostingState) -> Markup:
    fields = (
        tag(
            "label",
            tag("b", name),
            tag(
                "textarea",
                getattr(state.application, id),
                data_id=f"text:{id}",
                rows=12,
                class_="itpm-input itpm-textarea",
                data_live="",
            ),
            class_="itpm-field itpm-field-tall",
        )
        for id, name in (
            ("posting", "The posting, pasted"),
            ("resume", "Your resume, pasted as plain text"),
        )
    )
    return tag("div", *fields, class_="itpm-resume-columns", data_id="texts")


def _adding(state: PostingState) -> Markup:
    field = tag(
        "label",
        tag("span", "Add what the list missed"),
        tag("input", type="text", value=state.typed, data_id="new:keyword", class_="itpm-input"),
        class_="itpm-field",
    )
    return tag(
        "div",
        field,
        button("Add", "keyword:add"),
        class_="itpm-answer itpm-add-keyword",
        data_id="adding",
        data_submit="keyword:add",
    )


def _changes(state: PostingState) -> Markup:
    return group(
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
        button("Empty both", "texts:clear"),
        label="Changes",
    )


def _count_panel(found: Match) -> Markup:
    return panel(
        "Counted",
        row("shown in a sentence", len(found.of("shown"))),
        row("named in a list alone", len(found.of("named"))),
        row("missing", len(found.of("missing"))),
        row("shown, of all", percent(found.shown_share)),
        row("shown or named, of all", percent(found.share)),
        tag(
            "p",
            "A keyword in a bare list is named. That shows nobody that you did it, so it "
            "does not count towards the goal.",
        ),
        data_id="panel:count",
    )


def _rules_panel() -> Markup:
    rules = (
        *KEYWORD_RULES,
        f"More than {STUFFED} times in a resume is stuffing: it reads as if written for a machine.",
        "Words count in any form: plan, plans, planned, planning. A “no” before one isn't noticed.",
    )
    listed = tag("ul", *(tag("li", rule) for rule in rules), class_="itpm-rules")
    return panel("The rules", listed, data_id="panel:rules")


def _meaning(found: Match) -> Markup:
    if not found.found:
        return join(tag("b", "Nothing to compare yet. "), "Paste a posting and a resume.")
    shown = len(found.of("shown"))
    said = [f"{shown} of {len(found.found)} keywords are shown by something you did. "]
    if found.needed:
        more = "One more reaches" if found.needed == 1 else f"{found.needed} more reach"
        said.append(f"{more} three quarters: those only that are true of you. ")
    if named := found.of("named"):
        terms = ", ".join(each.keyword.name for each in named[:3])
        said.append(f"Only named so far: {terms}{' …' if len(named) > 3 else ''}. ")
    if found.stuffed:
        each = found.stuffed[0]
        said.append(f"“{each.keyword.name}” stands there {len(each.hits)} times. ")
    if len(said) == 1:
        said.append("Read the sentences: would they convince a person?")
    return join(tag("b", f"{percent(found.shown_share)}: "), *said)
