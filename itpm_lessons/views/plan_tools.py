"""The buttons of a plan: what is shown, what can be taken back, and the steps of the passes."""

from .frame import button, group
from .markup import Markup

VIEWS = {"gantt": "Gantt", "network": "Network", "both": "Both", "table": "Table"}


def plan_tools(
    view: str,
    *,
    stepping: bool,
    can_undo: bool,
    can_redo: bool,
    can_reset: bool,
    can_save: bool = False,
) -> list[Markup]:
    """Draw the buttons; ids are ``view:`` and the view, and ``plan:`` and what is done.

    Saving is offered only where it can be done.
    """
    views = [button(label, f"view:{id}", pressed=id == view) for id, label in VIEWS.items()]
    changes = [
        button("↶", "plan:undo", disabled=not can_undo, spoken="Undo"),
        button("↷", "plan:redo", disabled=not can_redo, spoken="Redo"),
        button("Reset", "plan:reset", disabled=not can_reset),
    ]
    if can_save:
        changes.append(button("Save a copy", "plan:save"))
    spoken = "Step through the forward and the backward pass"
    steps = button("Passes", "step:begin", pressed=stepping, spoken=spoken)
    return [
        group(*views, label="View"),
        group(steps, label="Passes"),
        group(*changes, label="Changes"),
    ]
