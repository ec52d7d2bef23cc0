"""The page of a self-assessment; what is drawn is said by one value, `SkillState`."""

from dataclasses import dataclass
from functools import cached_property

from itpm_lessons.engines.career import Assessment, Framework, Gap, Role, gaps, met, next_steps

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..markup import Markup, join, tag
from .panels import about_panel, evidence_panel, steps_panel
from .rows import Sheet, rows


@dataclass(frozen=True)
class SkillState:
    """All that the page shows: ratings, framework, the skill that is open, the room.

    `open` is the id of the skill whose anchors are shown, "" for none; `problem` says why there
    is nothing to show.
    """

    assessment: Assessment
    framework: Framework
    open: str = ""
    width: int = 560
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""

    @cached_property
    def role(self) -> Role:
        """The role that the ratings are compared with."""
        return self.framework.role_named(self.assessment.role) or self.framework.roles[0]

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the role asks for, skill by skill."""
        return gaps(self.assessment, self.role, self.framework)


def skill_page(state: SkillState) -> Markup:
    """Draw the whole page."""
    title = f"Your skills · {state.role.name}"
    if state.problem:
        return unopened(title, state.problem, data_id="skills")
    steps = next_steps(state.gaps)
    body = tag(
        "div",
        tag("p", state.role.about, class_="itpm-caption"),
        rows(Sheet(state.assessment, state.framework, state.gaps, state.open, state.width)),
        data_measure="skills",
        data_id="skill-rows",
        class_="itpm-skills",
    )
    return frame(
        title,
        body,
        figures=_figures(state, steps),
        tools=[_role_list(state), _changes(state)],
        side=side(
            steps_panel(state.gaps, steps),
            evidence_panel(state.assessment, state.framework),
            about_panel(state.framework),
        ),
        note=_note(state, steps),
        data_id="skills",
        keys=UNDO_KEYS,
    )


def _figures(state: SkillState, steps: tuple[Gap, ...]) -> list[tuple[object, str]]:
    rated = sum(gap.own is not None for gap in state.gaps)
    share = met(state.gaps)
    return [
        (f"{rated} of {len(state.gaps)}", "rated"),
        (len(steps), "gap" if len(steps) == 1 else "gaps"),
        ("–" if share is None else f"{_percent(share)} %", "of it met"),
    ]


def _percent(share: object) -> int:
    """Round a share down, so that 100 % means that nothing is missing."""
    return int(float(share) * 100 + 1e-9)  # type: ignore[arg-type]


def _role_list(state: SkillState) -> Markup:
    options = (
        tag("option", role.name, value=role.id, selected=role.id == state.role.id)
        for role in state.framework.roles
    )
    return tag(
        "div",
        tag("select", *options, data_id="role", aria_label="Role to compare with"),
        class_="itpm-tools",
    )


def _changes(state: SkillState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")


def _note(state: SkillState, steps: tuple[Gap, ...]) -> Markup:
    rated = [gap for gap in state.gaps if gap.own is not None]
    if not rated:
        return join(
            tag("b", "Nothing is rated yet. "),
            "Open a skill and pick the sentence that is true of you today.",
        )
    if not steps:
        left = len(state.gaps) - len(rated)
        more = f"{left} of its skills are still open. " if left else ""
        return join(
            tag("b", "No gap in what you rated. "),
            more,
            "An employer believes what you can show: write down the evidence.",
        )
    first = steps[0]
    return join(
        tag("b", f"{first.skill.name} counts most: "),
        f"{first.size} {'level' if first.size == 1 else 'levels'} × weight {first.demand.weight} "
        f"= {first.counts}. One level at a time: {first.closes}",
    )
