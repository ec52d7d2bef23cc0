"""Compose releases: put parts into them, move them in time, watch what they bring."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.methodology import Composition, Part, best_composition
from itpm_lessons.engines.methodology.best_releases import MOST_PARTS
from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed import read_money
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.releases import ReleasesState, Sheet, releases_page
from itpm_lessons.views.releases.board import NEW

from .stage import read_number
from .value_stage import ValueStage

NARROWEST, WIDEST = 320, 1600  # pixels of the pictures
UNKNOWN = 640  # until the page has said how much room there is
LONGEST = 520  # weeks that anybody plans


class ReleaseWidget(ValueStage):
    """Parts of a product in releases, on a line of weeks, with what they bring over time.

    Parameters
    ----------
    plan : Composition or path, optional
        Parts and releases, or a CSV file with the columns part, effort, value, release, needs,
        week and release cost; three releases of ClockIn where it is missing.
    horizon : int, optional
        The week until which value is counted.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    selected : str or None
        Name of the part whose numbers can be changed.
    sprint_weeks : int
        Length of the Sprints that the timeline shows; 0 shows none.
    gates : bool
        Whether the timeline shows gates.
    table : pandas.DataFrame
        The parts with release, weeks and value.

    Examples
    --------
    >>> widget = ReleaseWidget()
    >>> widget.plan.net_by(20)
    9800
    >>> widget.on_drop("part:Payroll export", "1", "")
    >>> widget.plan.weeks
    (4, 11, 12)
    """

    HELD = "plan"
    plan = traitlets.Instance(Composition)
    horizon = traitlets.Float(20, min=1, max=LONGEST)
    selected = traitlets.Unicode(None, allow_none=True)
    sprint_weeks = traitlets.Int(0, min=0, max=4)
    gates = traitlets.Bool(False)
    show_best = traitlets.Bool(False)
    _end: float | None = None  # stands still while a release is dragged

    def __init__(self, plan: Any = None, **state: Any):
        super().__init__(plan, **state)

    def pattern(self) -> Composition:
        """Return three releases of ClockIn."""
        return CLOCKIN_RELEASES

    def read(self, file: Path) -> Composition:
        """Read parts and releases from CSV."""
        from itpm_lessons.exchange.releases_csv import read_releases

        return read_releases(file)

    def write(self, value: Composition, file: Path) -> None:
        """Write parts and releases as CSV."""
        from itpm_lessons.exchange.releases_csv import write_releases

        write_releases(value, file)

    @property
    def table(self) -> Any:
        """The parts as a pandas table, in the order in which they are built."""
        import pandas

        rows = [
            {
                "part": row.part.name,
                "release": row.batch + 1,
                "effort": row.part.effort,
                "built": row.built,
                "live": row.live,
                "value a week": row.part.value,
                "value": row.part.value * max(0, self.horizon - row.live),
            }
            for row in self.plan.building
        ]
        columns = ["part", "release", "effort", "built", "live", "value a week", "value"]
        return pandas.DataFrame(rows, columns=columns).set_index("part")

    @traitlets.observe("horizon", "selected", "sprint_weeks", "gates", "show_best")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.observe("plan")
    def _keep_selection(self, _: Any) -> None:
        if self.selected not in {part.name for part in self.plan.parts}:
            self.selected = None

    # ---- gestures

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Put a part into the release on which its card was let go."""
        kind, _, name = id.partition(":")
        if kind == "part":
            to = len(self.plan.batches) if target == NEW else int(target)
            self.plan = self.plan.moved(name, to, before.partition(":")[2])

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Let a release wait until the week to which its flag was dragged."""
        kind, _, index = id.partition(":")
        if kind != "release":
            return
        self._end = self._end or Sheet.of(self.plan, self.horizon, UNKNOWN).end
        self.preview(self.plan.at_week(int(index), value))
        if done:
            self._end = None
            self.settle()
        self.redraw()

    def on_key(self, id: str, key: str) -> None:
        """Move a release by a week, or a part by a release; undo and redo."""
        kind, _, what = id.partition(":")
        by = {"ArrowLeft": -1, "ArrowRight": 1}.get(key)
        if by is None:
            super().on_key(id, key)
        elif kind == "release":
            self.plan = self.plan.at_week(int(what), self.plan.weeks[int(what)] + by)
        elif kind == "part":
            self._carry(what, by)

    def _carry(self, name: str, by: int) -> None:
        here = self.plan.batch_of(name)
        alone = len(self.plan.batches[here].parts) == 1
        last = len(self.plan.batches) - 1
        if 0 <= here + by <= (last if alone else last + 1):
            self.plan = self.plan.moved(name, here + by)

    def on_pick(self, id: str) -> None:
        """Press a tool, or select a part by its card."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "part":
                self.selected = None if what == self.selected else self.plan.part(what).name
            case "earlier" | "later":
                self.plan = self.plan.shifted(int(what), 1 if kind == "later" else -1)
            case "soon":
                self.plan = self.plan.at_week(int(what), None)
            case "show":
                self.show_best = not self.show_best
            case "try":
                self._try(what)

    def _try(self, what: str) -> None:
        match what:
            case "one":
                self.plan = self.plan.as_one()
            case "alone":
                self.plan = self.plan.alone()
            case "best":
                self.plan = best_composition(self.plan, self.horizon)

    def on_enter(self, id: str, value: str) -> None:
        """Take a number that was typed, or what the calendar shall show."""
        match id:
            case "sprints":
                self.sprint_weeks = int(value)
            case "gates":
                self.gates = value == "on"
            case "horizon":
                self.horizon = self._within(value)
            case "release-cost":
                cost = read_money(value, "cost of a release")
                self.plan = self.plan.with_release_cost(cost)
            case "effort":
                self._change_part(id, read_number(value, id, "weeks"))
            case "value":
                self._change_part(id, read_money(value, id))

    def _within(self, typed: str) -> float:
        week = read_number(typed, "week", "weeks")
        if not 1 <= week <= LONGEST:
            raise Refusal("week", f"it is {typed}", f"give a week from 1 to {LONGEST}")
        return week

    def _change_part(self, what: str, number: float) -> None:
        if self.selected is not None:
            old = self.plan.part(self.selected)
            effort, value = (number, old.value) if what == "effort" else (old.effort, number)
            self.plan = self.plan.with_part(Part(old.name, effort, value, old.after))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        many = len(self.plan.parts) > MOST_PARTS
        return releases_page(
            ReleasesState(
                self.plan,
                horizon=self.horizon,
                best=self._best() if self.show_best and not many else None,
                width=min(WIDEST, max(NARROWEST, self.width("releases") or UNKNOWN)),
                end=self._end,
                selected=self.selected,
                sprint_weeks=self.sprint_weeks,
                gates=self.gates,
                many=many,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )

    def _best(self) -> Composition:
        """Return the best releases, which depend on the parts and not on how they lie now."""
        return _best_of(self.plan.alone(), self.horizon)


@lru_cache(16)
def _best_of(plan: Composition, horizon: float) -> Composition:
    return best_composition(plan, horizon)
