"""The page of the power-interest grid."""

from itpm_lessons.engines.stakeholders import QUADRANTS, StakeholderMap

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..lettering import are
from ..markup import Markup, join, tag
from .panels import details, engagement, lacks
from .picture import grid, numbered
from .state import StakeholderState


def stakeholder_page(state: StakeholderState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.stakeholders.examples import CLOCKIN
    >>> "Staff representatives" in stakeholder_page(StakeholderState(CLOCKIN))
    True
    """
    people = state.people
    title = f"{people.title or 'Project'} · stakeholders"
    if state.problem:
        return unopened(title, state.problem, data_id="stakeholders")
    return frame(
        title,
        tag(
            "div",
            grid(people, state.width, state.selected, state.asked),
            data_measure="stakeholders",
            data_id="stakeholders-picture",
        ),
        engagement(people, state.selected, numbered(people, state.width), state.asked),
        figures=_figures(people, state.asked),
        tools=[group(button("Add", "add"), label="Stakeholders"), _changes(state)],
        side=side(lacks(people, state.asked), details(people, state.selected)),
        note=meaning(people, state.asked),
        data_id="stakeholders",
        keys=UNDO_KEYS,
    )


def _figures(people: StakeholderMap, asked: bool) -> list[tuple[object, str]]:
    shown: list[tuple[object, str]] = [
        (len(people.in_quadrant("manage closely")), "managed closely"),
        (sum(who.gap > 0 for who in people), "not yet where wanted"),
    ]
    if asked:
        shown.append((sum(not who.looked_after for who in people), "without action"))
    return shown


def _changes(state: StakeholderState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")


def meaning(people: StakeholderMap, asked: bool = True) -> Markup:
    """Say what the map means: where most attention belongs, and what is to be done first."""
    if not people.people:
        return join("The map is empty. Begin with who pays and who will use it.")
    counts = [(len(people.in_quadrant(name)), name) for name in QUADRANTS]
    said = ", ".join(f"{number} {name}" for number, name in counts if number)
    first = next(iter(people.findings), None)
    total = len(people)
    head = f"{total} stakeholder{'' if total == 1 else 's'}: {said}. "
    if not asked:
        return join(head, "Does everybody who counts have a step, and somebody who takes it?")
    if first is None:
        none = "Nothing is missing. Whether the ratings are right, only people know."
        return join(head, none)
    if first.serious:
        return join(head, tag("b", first.problem), " ", first.remedy)
    waits = len(people.findings)
    return join(head, f"{waits} {'thing' if waits == 1 else 'things'} {are(waits)} to be settled: ",
                tag("b", first.problem), " ", first.remedy)  # fmt: skip
