"""The formula sheet: look a formula up, with its example, and keep it for a later day."""

from collections.abc import Mapping
from typing import Any

import traitlets

from itpm_lessons.engines.formula_sheet import FormulaSheet
from itpm_lessons.practice import Attempt, Progress
from itpm_lessons.practice.review.history import ADD
from itpm_lessons.views.formula_page import FormulaState, formula_page
from itpm_lessons.views.markup import Markup

from .history import History, step_for
from .stage import Stage

FORMULA = "formula/"


class FormulaWidget(Stage):
    """Formulas of the course, each with an example and with what is often done wrong.

    Parameters
    ----------
    sheet : FormulaSheet
        The formulas, at least one.
    formula : str, optional
        Id of the one to open; the first where it is missing.
    lessons : mapping of str to str, optional
        Titles of lessons by their ids.
    progress : Progress, optional
        The log into which formulas are put for review; without one they are forgotten.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    formula : str
        Id of the formula that is open.
    table : pandas.DataFrame
        All formulas with their examples.

    Examples
    --------
    >>> from itpm_lessons.engines.formula_sheet import Formula
    >>> one = Formula("ef", "Early finish", "Schedule", "EF = ES + d", "", (), "", 1, "", "")
    >>> widget = FormulaWidget(FormulaSheet((one,)))
    >>> widget.on_pick("add")
    >>> widget.added
    frozenset({'ef'})
    """

    sheet = traitlets.Instance(FormulaSheet)
    formula = traitlets.Unicode("")

    def __init__(
        self,
        sheet: FormulaSheet,
        formula: str = "",
        *,
        lessons: Mapping[str, str] | None = None,
        progress: Progress | None = None,
        **state: Any,
    ):
        self._history = History()
        self._lessons = dict(lessons or {})
        self._progress = progress or Progress(None)
        self._added = frozenset(
            id
            for each in self._progress.attempts()
            if each.event == ADD and (id := each.exercise.removeprefix(FORMULA)) in sheet
        )
        self._begun = formula or sheet.formulas[0].id
        super().__init__(sheet=sheet, formula=self._begun, **state)

    @property
    def added(self) -> frozenset[str]:
        """Ids of the formulas that are in the learner's review."""
        return self._added

    @property
    def table(self) -> Any:
        """All formulas, as a pandas table."""
        import pandas

        columns = ["topic", "name", "formula", "example", "result"]
        rows = [[getattr(each, name) for name in columns] for each in self.sheet.formulas]
        return pandas.DataFrame(rows, columns=columns)

    @traitlets.observe("formula")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.validate("formula")
    def _known(self, proposal: Any) -> str:
        return self.sheet[str(proposal.value)].id  # refuses what is not there

    # ---- going from formula to formula

    def look_up(self, id: str) -> None:
        """Open a formula."""
        if id != self.formula:
            self._history.leave(self.formula)
            self.formula = id

    def undo(self) -> None:
        """Go back to the formula that was open before."""
        self.formula = self._history.back(self.formula)

    def redo(self) -> None:
        """Go forward to the formula that was left."""
        self.formula = self._history.forward(self.formula)

    def reset(self) -> None:
        """Open what was open in the beginning."""
        self.look_up(self._begun)

    def add(self) -> None:
        """Put the open formula into the learner's review, once."""
        if self.formula not in self._added:
            self._progress.record(Attempt(f"{FORMULA}{self.formula}", ADD))
            self._added |= {self.formula}

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button, or pick a formula."""
        kind, _, what = id.partition(":")
        if kind == "formula" and what in self.sheet:
            self.look_up(what)
        elif kind == "add":
            self.add()
        elif kind == "do" and what in ("undo", "redo", "reset"):
            getattr(self, what)()
        self.redraw()

    def on_key(self, id: str, key: str) -> None:
        """Go back and forward by the keys of undo and redo."""
        if step := step_for(key):
            getattr(self, step)()
        self.redraw()

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the list and the formula that is open."""
        return formula_page(
            FormulaState(
                self.sheet,
                self.formula,
                lessons=self._lessons,
                added=self._added,
                can_undo=self._history.has_past,
                can_redo=self._history.has_future,
                problem=self._progress.notice if self.formula in self._added else "",
            )
        )
