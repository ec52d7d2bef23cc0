"""The whole page of a review."""

from ..frame import UNDO_KEYS, button, frame, group, side
from ..markup import Markup, join, tag
from .card import card_at_hand
from .panels import panels
from .state import ReviewState

KEYS = "1 2 3 4"


def review_page(state: ReviewState) -> Markup:
    """Draw the page.

    >>> "Nothing is due" in review_page(ReviewState(0, 0, 5, empty="Nothing is due."))
    True
    """
    notes = [state.note, *state.notices]
    return frame(
        "Review",
        card_at_hand(state.card) if state.card else _empty(state),
        figures=[
            (state.left, "left today"),
            (state.reviewed, "reviewed today"),
            (state.size, "in the deck"),
        ],
        tools=[
            group(
                button("Undo", "review:undo", disabled=not state.can_undo),
                button("Redo", "review:redo", disabled=not state.can_redo),
                label="History",
            )
        ],
        side=side(*panels(state)),
        note=join(*(tag("span", note) for note in notes if note)),
        label="Review of cards",
        data_id="review",
        keys=f"{KEYS} {UNDO_KEYS}",
    )


def _empty(state: ReviewState) -> Markup:
    return tag(
        "div",
        tag("p", state.empty),
        button("Look again", "review:refresh"),
        class_="itpm-review-empty",
        data_id="review:empty",
        tabindex=-1,
        data_focus=f"empty:{state.empty}",
    )
