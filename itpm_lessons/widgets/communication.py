"""A communication lab: channels, hand-overs, the price of meetings, and a plan with its checks."""

from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.communication import CommunicationPlan, Row
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed import read_money
from itpm_lessons.views.communication import (
    MOST_PEOPLE,
    TABS,
    CommunicationState,
    Lab,
    communication_page,
)
from itpm_lessons.views.markup import Markup

from .communication_sliders import SLIDERS
from .stage import read_number
from .value_stage import ValueStage

NARROWEST, WIDEST = 280, 1240  # pixels of the pictures
UNKNOWN = 600  # until the page has said how much room there is
MOST_ROWS = 120


class CommunicationWidget(ValueStage):
    """A lab in four tabs: channels, hand-overs, meetings, and a communication plan.

    Parameters
    ----------
    plan : CommunicationPlan, Lab or path, optional
        The plan of the last tab: a value, or a CSV file with the columns who, what, when, how,
        owner, within and answer; that of ClockIn where it is missing. A file is shown first.
    tab : {"channels", "hand-overs", "meetings", "plan"}, optional
        What is shown.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    lab : Lab
        People and teams, chain, meeting, plan, and the seed by which words are lost.
    person, row : int or None
        Who is picked on the ring, and which row of the plan; from 0.
    station : int
        Whose words are shown, from 0; -1 for the last.
    table : pandas.DataFrame
        What the tab shows, as numbers or words.

    Examples
    --------
    >>> widget = CommunicationWidget()
    >>> widget.on_enter("people", "12")
    >>> widget.lab.structure.channels
    66
    """

    HELD = "lab"
    lab = traitlets.Instance(Lab)
    tab = traitlets.Enum(list(TABS), "channels")
    person = traitlets.Int(None, allow_none=True)
    row = traitlets.Int(None, allow_none=True)
    station = traitlets.Int(-1, min=-1)

    def __init__(self, plan: Any = None, **state: Any):
        if isinstance(plan, CommunicationPlan):
            plan = Lab(plan=plan)
        if plan is not None and not isinstance(plan, Lab):
            state.setdefault("tab", "plan")
        super().__init__(plan, **state)

    def pattern(self) -> Lab:
        """Return the team and the plan of ClockIn."""
        return Lab()

    def read(self, file: Path) -> Lab:
        """Read a communication plan from CSV."""
        from itpm_lessons.exchange.communication_csv import read_communication

        return Lab(plan=read_communication(file))

    def write(self, value: Lab, file: Path) -> None:
        """Write the communication plan as CSV."""
        from itpm_lessons.exchange.communication_csv import write_communication

        write_communication(value.plan, file)

    @property
    def table(self) -> Any:
        """What the tab shows as a pandas table; see `communication_table`."""
        from .communication_table import communication_table

        return communication_table(self.lab, self.tab)

    @traitlets.observe("tab", "person", "row", "station")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.observe("lab")
    def _keep_selection(self, change: Any) -> None:
        if self.person is not None and self.person >= self.lab.structure.people:
            self.person = None
        if self.row is not None and self.row >= len(self.lab.plan.rows):
            self.row = None

    def _show_change(self, before: Lab) -> None:
        """Show the tab on which something changed."""
        self.tab = self.lab.differs(before) or self.tab

    def undo(self) -> None:
        """Take back the last change, and show where it was."""
        before = self.lab
        super().undo()
        self._show_change(before)

    def redo(self) -> None:
        """Make the change again that was taken back, and show where it is."""
        before = self.lab
        super().redo()
        self._show_change(before)

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, or pick a person, a station, a row."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "show" if what in TABS:
                self.tab = what
            case "person":
                number = int(what)
                self.lab.structure.team_of(number)
                self.person = None if number == self.person else number
            case "more" | "less" | "away":
                self._people(kind)
            case "station":
                self.station = min(max(0, int(what)), self.lab.chain.hand_overs)
            case "luck":
                self.lab = self.lab.changed(seed=self.lab.seed + 1)
            case "row" | "see":
                self.lab.plan.row(int(what))
                self.row = None if kind == "row" and int(what) == self.row else int(what)
            case "remove":
                self._remove()
            case "add":
                self._add_row(what)
            case "forget":
                self.row = None
                self._plan(self.lab.plan.without_audience(what))

    def _people(self, what: str) -> None:
        structure = self.lab.structure
        if what == "more":
            if structure.people >= MOST_PEOPLE:
                raise Refusal("group", f"{MOST_PEOPLE} people fill the ring", "take one away first")
            grown = structure.with_more()
            team = next(t for t, n in enumerate(grown.teams) if n != structure.teams[t])
            self.lab = self.lab.changed(structure=grown)
            self.person = sum(grown.teams[: team + 1]) - 1
        else:
            last = structure.people - 1
            person = last if what == "less" or self.person is None else self.person
            self._take_away(person)

    def _take_away(self, person: int) -> None:
        fewer = self.lab.structure.without(person)
        self.person = None
        self.lab = self.lab.changed(structure=fewer)

    def _plan(self, plan: CommunicationPlan) -> None:
        self.lab = self.lab.changed(plan=plan)

    def _add_row(self, who: str) -> None:
        plan = self.lab.plan
        if len(plan.rows) >= MOST_ROWS:
            raise Refusal("plan", f"has {MOST_ROWS} rows", "remove one first")
        blank = [
            i for i, r in enumerate(plan.rows) if r.empty and r.who.casefold() == who.casefold()
        ]
        row = Row(who, what="to be written")
        self._plan(plan.with_row(blank[0], what=row.what) if blank else plan.with_new(row))
        self.row = blank[0] if blank else len(plan.rows)

    def _remove(self) -> None:
        if self.row is not None:
            place, self.row = self.row, None
            self._plan(self.lab.plan.without_row(place))

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Give a row to the audience on whose lane its card was let go."""
        kind, _, what = id.partition(":")
        if kind == "row" and target in self.lab.plan.audiences:
            self._give(int(what), target)

    def _give(self, place: int, who: str) -> None:
        plan = self.lab.plan
        old = plan.row(place).who
        if old.casefold() == who.casefold():
            return
        self._plan(plan.given(place, who))  # the old one is still a stakeholder, without a row

    def on_key(self, id: str, key: str) -> None:
        """Take a person or a row away, give a row to a neighbour; undo and redo."""
        kind, _, what = id.partition(":")
        if kind == "person" and key in ("Delete", "Backspace"):
            self._take_away(int(what))
        elif kind == "row" and key == "Delete":
            self.row = None
            self._plan(self.lab.plan.without_row(int(what)))
        elif kind == "row" and key in ("ArrowLeft", "ArrowRight"):
            names = self.lab.plan.audiences
            here = [n.casefold() for n in names].index(self.lab.plan.row(int(what)).who.casefold())
            to = here + (1 if key == "ArrowRight" else -1)
            if 0 <= to < len(names):
                self._give(int(what), names[to])
        else:
            super().on_key(id, key)
        self.redraw()

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show what a slider comes to while it is moved."""
        if id in SLIDERS:
            self.preview(SLIDERS[id][1](self.lab, value))

    def on_enter(self, id: str, value: str) -> None:
        """Take a number from a slider or a field, or words for the plan."""
        kind, _, what = id.partition(":")
        if id in SLIDERS:
            self.preview(SLIDERS[id][1](self.lab, float(value)))
            self.settle()
        elif kind == "type" and what in SLIDERS:
            unit, change = SLIDERS[what]
            money = unit == "dollars"
            number = read_money(value, what) if money else read_number(value, what, unit)
            self.lab = change(self.lab, number)
        elif kind == "field":
            self._write(what, value)
        elif id == "stakeholder" and value.strip():
            self._add_stakeholder(value)
        self.redraw()

    def _add_stakeholder(self, name: str) -> None:
        row = Row(name)
        if row.who.casefold() not in map(str.casefold, self.lab.plan.audiences):
            self._plan(self.lab.plan.with_new(row))

    def _write(self, name: str, value: str) -> None:
        if self.row is None:
            return
        written: str | bool = value == "on" if name == "answer" else value
        if name in ("what", "when", "how", "owner", "within", "answer"):
            self._plan(self.lab.plan.with_row(self.row, **{name: written}))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return communication_page(
            CommunicationState(
                self.lab,
                self.tab,
                person=self.person,
                station=self.station,
                row=self.row,
                width=min(WIDEST, max(NARROWEST, self.width("talk") or UNKNOWN)),
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )
