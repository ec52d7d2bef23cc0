"""Stakeholders on the power-interest grid: move them, say what is done for whom."""

from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stakeholders import StakeholderMap
from itpm_lessons.engines.stakeholders.examples import CLOCKIN
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.stakeholders import StakeholderState, stakeholder_page

from .stage import read_number
from .value_stage import ValueStage

NARROWEST, WIDEST = 320, 1200  # pixels of the grid
UNKNOWN = 640  # until the page has said how much room there is
FIELDS = ("name", "role", "attitude", "now", "wanted", "wants", "action", "owner")
LONGEST = 400
STEPS = {"ArrowUp": (1, 0), "ArrowDown": (-1, 0), "ArrowRight": (0, 1), "ArrowLeft": (0, -1)}


class StakeholderWidget(ValueStage):
    """Who has a stake in a project, by power and interest, with engagement and action.

    Parameters
    ----------
    stakeholders : StakeholderMap or path, optional
        The map, or a CSV file with the columns stakeholder, power, interest, attitude, now,
        wanted, action, owner; those of ClockIn where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    selected : str or None
        Name of the stakeholder whose fields can be changed.
    asked : bool
        Whether it is said what the map lacks.
    table : pandas.DataFrame
        The stakeholders with quadrant, gap and action.

    Examples
    --------
    >>> widget = StakeholderWidget()
    >>> widget.on_drop("who:Hourly staff", "7:9", "")
    >>> widget.stakeholders["Hourly staff"].quadrant()
    'manage closely'
    """

    HELD = "stakeholders"
    stakeholders = traitlets.Instance(StakeholderMap)
    selected = traitlets.Unicode(None, allow_none=True)
    asked = traitlets.Bool(False)

    def __init__(self, stakeholders: Any = None, **state: Any):
        super().__init__(stakeholders, **state)

    def pattern(self) -> StakeholderMap:
        """Return the stakeholders of ClockIn."""
        return CLOCKIN

    def read(self, file: Path) -> StakeholderMap:
        """Read stakeholders from CSV."""
        from itpm_lessons.exchange.stakeholders_csv import read_stakeholders

        return read_stakeholders(file)

    def write(self, value: StakeholderMap, file: Path) -> None:
        """Write stakeholders as CSV."""
        from itpm_lessons.exchange.stakeholders_csv import write_stakeholders

        write_stakeholders(value, file)

    @property
    def table(self) -> Any:
        """The stakeholders as a pandas table, in the order of the map."""
        import pandas

        rows = [
            {
                "stakeholder": who.name,
                "power": who.power,
                "interest": who.interest,
                "quadrant": who.quadrant(self.stakeholders.high_from),
                "attitude": who.attitude,
                "now": who.now,
                "wanted": who.wanted,
                "gap": who.gap,
                "action": who.action,
                "owner": who.owner,
            }
            for who in self.stakeholders
        ]
        columns = [
            "stakeholder", "power", "interest", "quadrant", "attitude", "now", "wanted", "gap",
            "action", "owner",
        ]  # fmt: skip
        return pandas.DataFrame(rows, columns=columns).set_index("stakeholder")

    @traitlets.observe("selected", "asked")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.observe("stakeholders")
    def _keep_selection(self, _: Any) -> None:
        if self.selected not in {who.name for who in self.stakeholders}:
            self.selected = None

    # ---- gestures

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Put a stakeholder on the place where the name was let go."""
        kind, _, name = id.partition(":")
        power, _, interest = target.partition(":")
        if kind == "who" and power.isdecimal() and interest.isdecimal():
            self.stakeholders = self.stakeholders.moved(name, int(power[:3]), int(interest[:3]))

    def on_key(self, id: str, key: str) -> None:
        """Move a stakeholder by one step; undo and redo."""
        kind, _, name = id.partition(":")
        if kind != "who" or key not in STEPS:
            super().on_key(id, key)
            return
        who, (up, right) = self.stakeholders[name], STEPS[key]
        self.stakeholders = self.stakeholders.moved(name, who.power + up, who.interest + right)

    def on_pick(self, id: str) -> None:
        """Press a tool, or select a stakeholder."""
        if self.change(id):
            return
        kind, _, name = id.partition(":")
        match kind:
            case "who" | "row":
                self.selected = None if name == self.selected else self.stakeholders[name].name
            case "go":
                self.selected = self.stakeholders[name.rpartition(":")[0]].name
            case "ask":
                self.asked = True
            case "add":
                self.stakeholders = self.stakeholders.added()
                self.selected = self.stakeholders.people[-1].name
            case "remove" if self.selected is not None:
                self.stakeholders = self.stakeholders.without(self.selected)

    def on_enter(self, id: str, value: str) -> None:
        """Take what was typed or chosen for the one who is selected."""
        kind, _, field = id.partition(":")
        name, people = self.selected, self.stakeholders
        if kind != "field" or name is None:
            return
        if field in ("power", "interest"):
            self.stakeholders = people.changed(name, **{field: read_number(value, field, "points")})
        elif field == "name":
            self._rename(name, " ".join(value.split()))
        elif field in FIELDS:
            text = " ".join(value.split())
            if len(text) > LONGEST:
                raise Refusal(field, f"has {len(text)} letters", f"keep {LONGEST} at most")
            self.stakeholders = people.changed(name, **{field: text})

    def _rename(self, old: str, new: str) -> None:
        people = self.stakeholders.changed(old, name=new)
        with self.hold_trait_notifications():
            self.selected, self.stakeholders = new, people

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return stakeholder_page(
            StakeholderState(
                self.stakeholders,
                width=min(WIDEST, max(NARROWEST, self.width("stakeholders") or UNKNOWN)),
                selected=self.selected,
                asked=self.asked,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )
