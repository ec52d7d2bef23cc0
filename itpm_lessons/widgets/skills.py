"""A self-assessment of skills: pick the sentence that is true, see gaps to a role, next steps."""

from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.career import HIGHEST, Assessment, Framework, gaps
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.skills import SkillState, skill_page

from .value_stage import ValueStage

NARROWEST, WIDEST = 280, 1000  # pixels of the list
UNKNOWN = 560  # until the page has said how much room there is


class SkillWidget(ValueStage):
    """Skills with anchors for five levels, compared with what a role asks for.

    Parameters
    ----------
    framework : Framework
        Skills and roles; `skills()` opens those of the course.
    assessment : Assessment or path, optional
        Ratings, or a CSV file with the columns skill, level, evidence, asked and role; nothing is
        rated where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    assessment : Assessment
        The ratings and the name of the role.
    skill : str
        Id of the skill whose sentences are shown, "" for none.
    table : pandas.DataFrame
        Skill by skill: own level, level asked for, weight, gap, evidence.
    """

    HELD = "assessment"
    assessment = traitlets.Instance(Assessment)
    skill = traitlets.Unicode("")

    def __init__(self, framework: Framework, assessment: Any = None, **state: Any):
        self.framework = framework
        if isinstance(assessment, Assessment):
            assessment = assessment.fitted(framework)
        super().__init__(assessment, **state)

    def pattern(self) -> Assessment:
        """Return skills without ratings, for the second role of the framework if there is one."""
        role = self.framework.roles[min(1, len(self.framework.roles) - 1)]
        return Assessment(role=role.name).fitted(self.framework)

    def read(self, file: Path) -> Assessment:
        """Read a self-assessment from CSV."""
        from itpm_lessons.exchange.skills_csv import read_skills

        return read_skills(file).fitted(self.framework)

    def write(self, value: Assessment, file: Path) -> None:
        """Write a self-assessment as CSV."""
        from itpm_lessons.exchange.skills_csv import write_skills

        write_skills(value, file)

    @property
    def table(self) -> Any:
        """Own levels, what is asked for, gaps and evidence as a pandas table."""
        import pandas

        state = self._state()
        rows = [
            {"skill": gap.skill.name, "own": gap.own, "asked": gap.demand.level,
             "weight": gap.demand.weight, "gap": gap.size, "counts": gap.counts,
             "evidence": gap.evidence}
            for gap in gaps(self.assessment, state.role, self.framework)
        ]  # fmt: skip
        columns = ["skill", "own", "asked", "weight", "gap", "counts", "evidence"]
        frame = pandas.DataFrame(rows, columns=columns).set_index("skill")
        return frame.astype({"own": "Int64"})

    @traitlets.observe("skill")
    def _on_open(self, _: Any) -> None:
        self.redraw()

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, open a skill, or pick a sentence."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "skill":
                self.skill = "" if what == self.skill else self.framework.skill(what).id
            case "see":
                self.skill = self.framework.skill(what).id
            case "next":
                self._open_next()
            case "rate":
                skill, _, level = what.partition(":")
                self._rate(skill, None if level == "open" else int(level))

    def _open_next(self) -> None:
        ids = [skill.id for skill in self.framework]
        here = ids.index(self.skill) if self.skill in ids else -1
        self.skill = ids[(here + 1) % len(ids)]

    def _rate(self, id: str, level: int | None) -> None:
        self._set(id, level=level)

    def _set(self, id: str, **changes: Any) -> None:
        name = self.framework.skill(id).name
        self.assessment = self.assessment.with_rating(name, **changes)

    def on_key(self, id: str, key: str) -> None:
        """Move a level up or down, or take the rating away; undo and redo."""
        kind, _, what = id.partition(":")
        if kind == "skill" and key in ("ArrowLeft", "ArrowRight", "Delete"):
            level = self.assessment[self.framework.skill(what).name].level
            if key == "Delete":
                self._rate(what, None)
            elif level is None:
                self._rate(what, 0)
            else:
                self._rate(what, min(max(level + (1 if key == "ArrowRight" else -1), 0), HIGHEST))
        else:
            super().on_key(id, key)
        self.redraw()

    def on_enter(self, id: str, value: str) -> None:
        """Choose a role, write down evidence, or say what a posting asks for."""
        kind, _, what = id.partition(":")
        if id == "role":
            role = self.framework.role(value)
            self.assessment = Assessment(self.assessment.ratings, role.name)
        elif kind == "evidence":
            self._set(what, evidence=value)
        elif kind == "asked":
            self._set(what, asked=_asked(value))
        self.redraw()

    # ---- drawing

    def _state(self) -> SkillState:
        return SkillState(
            self.assessment,
            self.framework,
            self.skill,
            width=min(WIDEST, max(NARROWEST, self.width("skills") or UNKNOWN)),
            can_undo=self.can_undo,
            can_redo=self.can_redo,
            can_reset=self.can_reset,
            can_save=self.can_save,
            problem=self._problem,
        )

    def draw(self) -> Markup:
        """Draw the page."""
        return skill_page(self._state())


def _asked(value: str) -> int | None:
    if not value:
        return None
    if value not in map(str, range(HIGHEST + 1)):
        raise Refusal("level", f"{value!r} is none", f"choose one from 0 to {HIGHEST}")
    return int(value)
