"""The page of the communication lab."""

from ..frame import UNDO_KEYS, button, frame, group, unopened
from ..markup import Markup, tag
from .state import TABS, CommunicationState
from .tabs import TABS as DRAWN


def communication_page(state: CommunicationState) -> Markup:
    """Draw the tab that is shown, in the frame of all widgets.

    >>> "36" in communication_page(CommunicationState())
    True
    """
    title = f"{state.lab.plan.title or 'Project'} · communication"
    if state.problem:
        return unopened(title, state.problem, data_id="talk")
    tab = DRAWN[state.tab](state)
    body = tag(
        "div", tab.body, data_measure="talk", data_id=f"talk-{state.tab}", class_="itpm-talk"
    )
    return frame(
        title,
        body,
        figures=tab.figures,
        tools=[_tabs(state), _changes(state)],
        side=tab.side,
        note=tab.note,
        data_id="talk",
        keys=UNDO_KEYS,
    )


def _tabs(state: CommunicationState) -> Markup:
    shown = (button(name, f"show:{id}", pressed=id == state.tab) for id, name in TABS.items())
    return group(*shown, label="What is shown")


def _changes(state: CommunicationState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save and state.tab == "plan":
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")
