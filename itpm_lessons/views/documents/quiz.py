"""The quiz: documents are laid on needs, and what was laid is judged when one asks for it."""

from itpm_lessons.engines.documents import Document, Need, Verdict

from ..cards import card, lane, lanes
from ..frame import UNDO_KEYS, button, frame, group
from ..markup import Markup, join, tag
from .finder import modes
from .state import DocumentState

KEYS = "1 2 3 4 5 6 7 8"


def quiz_page(state: DocumentState) -> Markup:
    """Draw the quiz."""
    assert state.quiz is not None
    laid = len(state.places)
    figures: list[tuple[object, str]] = [(f"{laid} of {len(state.quiz.needs)}", "answered")]
    if state.judged:
        figures.append((f"{state.right} of {len(state.judged)}", "right when checked"))
    open_now = any(need not in state.judged for need in state.places)
    return frame(
        "Which document answers which need?",
        _pile(state),
        _needs(state),
        figures=figures,
        tools=[
            modes(state),
            group(
                button("↶", "quiz:undo", disabled=not state.can_undo, spoken="Undo"),
                button("↷", "quiz:redo", disabled=not state.can_redo, spoken="Redo"),
                button("Reset", "quiz:reset", disabled=not state.places),
                button(f"seed {state.seed} ↻", "quiz:seed", spoken="Another quiz: other needs"),
                label="History",
            ),
            group(button("Check", "quiz:check", primary=open_now, disabled=not open_now)),
        ],
        note=_meaning(state),
        data_id="documents",
        keys=UNDO_KEYS,
    )


def _pile(state: DocumentState) -> Markup:
    assert state.quiz is not None
    laid = set(state.places.values())
    free = [each for each in state.quiz.documents if each.id not in laid]
    return tag(
        "div",
        lane(
            "Documents, some of them too many",
            *(_document(state, each, None, first=place == 0) for place, each in enumerate(free)),
            id="lane:pile",
            drop="pile",
            empty="All are laid down.",
        ),
        class_="itpm-pile itpm-document-pile",
        data_id="slot:pile",
    )


def _document(
    state: DocumentState, document: Document, verdict: Verdict | None, *, first: bool
) -> Markup:
    said = None if verdict is None else "right" if verdict.right else "another one fits"
    return card(
        f"chip:{document.id}",
        document.name,
        said,
        tone="" if verdict is None else "good" if verdict.right else "critical",
        movable=True,
        keys=f"{KEYS} 0",
        selected=document.id == state.in_hand,
        reachable=first or document.id == state.in_hand,
    )


def _needs(state: DocumentState) -> Markup:
    assert state.quiz is not None
    return lanes(
        *(_need(state, number, need) for number, need in enumerate(state.quiz.needs, 1)),
        label="Needs",
        data_id="lanes:needs",
        wide=True,
    )


def _need(state: DocumentState, number: int, need: Need) -> Markup:
    laid = state.places.get(need.id)
    verdict = state.judged.get(need.id)
    inside = [_document(state, state.library[laid], verdict, first=True)] if laid else []
    settled = verdict is not None and verdict.right
    here = button("Lay it here", f"lay:{need.id}", spoken=f"Lay it on need {number}")
    return lane(
        f"{number} I need to {need.text}.",
        *inside,
        id=f"lane:{need.id}",
        drop=need.id,
        note=verdict.words if verdict else None,
        empty="" if state.in_hand and not laid else "nothing yet",
        controls=here if state.in_hand and state.in_hand != laid and not settled else None,
        label=f"Need {number}: {need.text}",
    )


def _meaning(state: DocumentState) -> Markup:
    assert state.quiz is not None
    count = len(state.quiz.needs)
    if len(state.judged) == count == state.right:
        return join(tag("b", "All needs are answered. "), "Another seed asks for others.")
    wrong = len(state.judged) - state.right
    if wrong:
        those = "One answer needs" if wrong == 1 else f"{wrong} answers need"
        return join(tag("b", f"{those} another document. "), "Read why, lay another, check again.")
    if state.in_hand:
        name = state.library[state.in_hand].name
        return join(tag("b", f"In your hand: {name}. "), f"Press 1 to {count}, or Lay it here.")
    return join(
        "Drag a document onto a need, or pick it and press the number of the need; 0 takes it "
        "back. Nothing is judged before you check."
    )
