"""The forward and the backward pass as something to step through, one activity at a time."""

from collections.abc import Sequence

from itpm_lessons.engines.passes import PassStep

from .frame import button, group
from .markup import Markup, tag


def steps_panel(steps: Sequence[PassStep], place: int) -> Markup:
    """Say the arithmetic of the step at `place` (0 is before the first), with ways to go on.

    Ids: ``step:back``, ``step:next``, ``step:end``.
    """
    at_end = place >= len(steps)
    buttons = group(
        button("◀ Back", "step:back", disabled=place == 0, spoken="One step back"),
        button("Next ▶", "step:next", primary=True, disabled=at_end, spoken="Next step"),
        button("Leave", "step:end", spoken="Leave the steps"),
        label="Steps",
    )
    return tag(
        "div",
        tag("div", _heading(steps, place), class_="itpm-panel-title"),
        tag("p", _sentence(steps, place), role="status", class_="itpm-sum"),
        buttons,
        class_="itpm-steps",
        data_id="steps",
    )


def known_after(steps: Sequence[PassStep], place: int) -> dict[str, set[str]]:
    """Name the dates that are known after the first `place` steps, by activity.

    >>> from itpm_lessons.engines.network import Project
    >>> from itpm_lessons.engines.passes import passes
    >>> known = known_after(passes(Project.of(A=(3, ""))), 1)
    >>> sorted(known["A"])
    ['early_finish', 'early_start']
    """
    known: dict[str, set[str]] = {}
    for step in steps[:place]:
        found = {"early_start", "early_finish"}
        if step.direction == "backward":
            found = {"late_start", "late_finish", "total_float"}
        known.setdefault(step.activity, set()).update(found)
    return known


def _heading(steps: Sequence[PassStep], place: int) -> str:
    if place == 0:
        return "Forward pass, then backward pass"
    step = steps[place - 1]
    way = "Forward pass" if step.direction == "forward" else "Backward pass"
    return f"{way} · {step.activity} · step {place} of {len(steps)}"


def _sentence(steps: Sequence[PassStep], place: int) -> str:
    if not steps:
        return "There is nothing to compute yet."
    if place == 0:
        return (
            "Forward: the latest of what an activity waits for gives its early start (ES). "
            "Backward: the earliest of what waits for it gives its late finish (LF)."
        )
    return steps[place - 1].sentence.replace(" - ", " − ") + "."
