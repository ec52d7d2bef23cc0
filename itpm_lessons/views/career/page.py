"""The page of careers."""

from ..frame import UNDO_KEYS, button, frame, group
from ..markup import Markup, tag
from .certificates_tab import certificates_tab
from .keep_tab import keep_tab
from .ladder_tab import ladder_tab
from .months_tab import months_tab
from .state import TABS, CareerState

DRAWN = {
    "ladder": ladder_tab,
    "choose": certificates_tab,
    "months": months_tab,
    "keep": keep_tab,
}


def career_page(state: CareerState) -> Markup:
    """Draw the tab that is shown, in the frame of all widgets."""
    tab = DRAWN[state.tab](state)
    body = tag(
        "div",
        tab.body,
        data_measure="career",
        data_id=f"career-{state.tab}",
        class_="itpm-career",
    )
    return frame(
        f"Your path · {TABS[state.tab].casefold()}",
        body,
        figures=tab.figures,
        tools=[_tabs(state), _changes(state)],
        side=tab.side,
        note=tab.note,
        label="Your path",
        data_id="career",
        keys=UNDO_KEYS,
    )


def _tabs(state: CareerState) -> Markup:
    shown = (button(name, f"show:{id}", pressed=id == state.tab) for id, name in TABS.items())
    return group(*shown, label="What is shown")


def _changes(state: CareerState) -> Markup:
    return group(
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
        label="Changes",
    )
