"""Risks on a matrix and in money: move them, answer them, doubt the matrix."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.risk import Matrix, Register, Risk
from itpm_lessons.engines.risk.assessment import Assessment
from itpm_lessons.engines.risk.examples import CLOCKIN
from itpm_lessons.engines.risk.rescaling import bounded, labelled, longer, rescaled, shorter
from itpm_lessons.engines.risk.scale import SHARE, Scale
from itpm_lessons.engines.typed import read_money, read_share
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.risk import RisksState, moved, risks_page

from .own_file import place_to_save
from .stage import read_number
from .value_stage import ValueStage

NARROWEST, WIDEST = 300, 900  # pixels of the matrix; wider cells would only hold more air
UNKNOWN = 620  # until the page has said how much room there is
STEPS = {"ArrowLeft": (0, -1), "ArrowRight": (0, 1), "ArrowUp": (1, 0), "ArrowDown": (-1, 0)}
TEXTS = ("cause", "event", "effect", "owner")


class RiskWidget(ValueStage):
    """A register of risks, its matrix, what the risks cost together, and why a matrix misleads.

    Parameters
    ----------
    register : Register or path, optional
        The risks, or a CSV file with the columns event, probability and impact, and more; five
        risks of ClockIn where it is missing. Scales that were saved beside a file come with it.
    matrix : Matrix, optional
        Scales and colours.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    assessment : Assessment
        The register and the matrix.
    selected : str or None
        Name of the risk that can be edited.
    residual, doubting, scales : bool
        Whether what responses leave is shown, where the matrix misleads, and the scales.
    correlation : float
        How much the risks share a common cause, 0 to 1.
    reserve : float or None
        What is set aside, in dollars; None for the expected value.
    seed : int
        Of the simulated totals.
    table : pandas.DataFrame
        The register, with cells and expected values.

    Examples
    --------
    >>> widget = RiskWidget()
    >>> widget.register.expected_value()
    11200
    >>> widget.on_drop("risk:R1", "2,3", "")
    >>> widget.register["R1"].probability
    0.5
    """

    HELD = "assessment"
    assessment = traitlets.Instance(Assessment)
    selected = traitlets.Unicode(None, allow_none=True)
    residual = traitlets.Bool(False)
    doubting = traitlets.Bool(False)
    pair = traitlets.Int(None, allow_none=True)
    scales = traitlets.Bool(False)
    correlation = traitlets.Float(0, min=0, max=0.9)
    reserve = traitlets.Float(None, allow_none=True, min=0)
    seed = traitlets.Int(1, min=0)
    _focus = ""

    def __init__(self, register: Any = None, matrix: Matrix | None = None, **state: Any):
        self._given = matrix
        if isinstance(register, Register):
            register = Assessment(register, matrix or Matrix())
        super().__init__(register, **state)

    def pattern(self) -> Assessment:
        """Return ClockIn's risks."""
        return Assessment(CLOCKIN, self._given or Matrix())

    def read(self, file: Path) -> Assessment:
        """Read a register from CSV, with the scales that lie beside it."""
        from itpm_lessons.exchange.risks_csv import read_risks
        from itpm_lessons.exchange.scales_csv import read_scales, scales_beside

        scales = scales_beside(file)
        matrix = read_scales(scales) if scales.exists() else Matrix()
        return Assessment(read_risks(file), self._given or matrix)

    def write(self, value: Assessment, file: Path) -> None:
        """Write the register as CSV, and scales that are not the usual ones beside it."""
        from itpm_lessons.exchange.risks_csv import write_risks
        from itpm_lessons.exchange.scales_csv import scales_beside, write_scales

        write_risks(value.register, file)
        if value.matrix != Matrix():
            write_scales(value.matrix, scales_beside(file))

    def save_xlsx(self, path: Any = None) -> Path:
        """Write register and matrix as a workbook for spreadsheets, and return where.

        Without `path`, to a new file beside the one that was opened. Raises as `save` does.
        """
        from itpm_lessons.exchange.risks_xlsx import write_risks_xlsx

        target = place_to_save(self._file, path, "register", ".xlsx")
        write_risks_xlsx(self.register, self.assessment.matrix, target)
        self.say(f"Saved as {target.name}, for a spreadsheet.")
        return target

    @property
    def register(self) -> Register:
        """The risks."""
        return self.assessment.register

    @property
    def table(self) -> Any:
        """The register as a pandas table."""
        import pandas

        matrix = self.assessment.matrix
        rows = [
            {
                "risk": risk.name,
                "kind": risk.kind,
                "event": risk.event,
                "probability": risk.probability,
                "impact": risk.impact,
                "score": matrix.score(matrix.cell(risk)),
                "colour": matrix.colour(matrix.cell(risk)),
                "expected value": risk.expected_value,
                "response": risk.response.strategy if risk.response else "",
                "residual score": matrix.score(matrix.cell(risk, True)),
                "residual expected value": risk.residual_expected_value,
                "worth of response": risk.response_worth,
                "owner": risk.owner,
            }
            for risk in self.register
        ]
        columns = list(rows[0]) if rows else ["risk"]
        return pandas.DataFrame(rows, columns=columns).set_index("risk")

    @traitlets.observe(
        "selected", "residual", "doubting", "pair", "scales", "correlation", "reserve", "seed"
    )
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.observe("assessment")
    def _keep_selection(self, _: Any) -> None:
        if self.selected not in self.register.names:
            self.selected = None

    # ---- gestures

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Put a risk, or what is left of it, into the cell on which it was let go."""
        kind, _, name = id.partition(":")
        found = re.fullmatch(r"(\d),(\d)", target)
        if kind in ("risk", "left") and found:
            cell = (int(found[1]), int(found[2]))
            self._move(name, self.assessment.placed(name, cell, kind == "left"), kind == "left")

    def on_key(self, id: str, key: str) -> None:
        """Move a risk by a level, remove it; undo and redo."""
        kind, _, name = id.partition(":")
        if kind in ("risk", "left") and key in STEPS:
            up, right = STEPS[key]
            left = kind == "left"
            self._move(name, self.assessment.stepped(name, up, right, left), left)
        elif kind == "risk" and key == "Delete":
            self._remove(name)
        elif kind == "left" and key == "Delete":
            self.assessment = self.assessment.responded(name, "")
        else:
            super().on_key(id, key)

    def on_pick(self, id: str) -> None:
        """Press a tool, or select a risk."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "risk" | "row" | "left":
                self.selected = None if what == self.selected else self.register[what].name
            case "show" if what in ("residual", "doubting", "scales"):
                setattr(self, what, not getattr(self, what))
                self.pair = None
            case "pair" if what.isdecimal():
                self.pair = None if int(what) == self.pair else int(what)
            case "add":
                self._add()
            case "remove" if self.selected is not None:
                self._remove(self.selected)
            case "again":
                self.seed += 1
            case "xlsx":
                self.save_xlsx()
            case "more" | "fewer" if what in ("probability", "impact"):
                self._scale(what, longer if kind == "more" else shorter)

    def _move(self, name: str, to: Assessment, left: bool) -> None:
        before, self.assessment = self.register[name], to
        now = self.register[name]
        was, is_ = (before.residual, now.residual) if left else (before, now)
        self.say(moved(name, (was.probability, was.impact), (is_.probability, is_.impact)))

    def _add(self) -> None:
        matrix, name = self.assessment.matrix, self.assessment.free_name
        middle = len(matrix.probability) // 2, len(matrix.impact) // 2
        risk = Risk(
            name,
            "",
            "",
            "",
            matrix.probability.value_at(middle[0]),
            matrix.impact.value_at(middle[1]),
        )
        self.assessment = self.assessment.with_risk(risk)
        self._focus = self.selected = name

    def _remove(self, name: str) -> None:
        self.assessment = self.assessment.without(name)
        self.say(f"{name} is removed. Undo brings it back.")

    def _scale(self, which: str, change: Any, *arguments: Any) -> None:
        matrix = self.assessment.matrix
        scale = change(getattr(matrix, which), *arguments)
        self.assessment = self.assessment.with_matrix(rescaled(matrix, **{which: scale}))

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Let the risks share a common cause."""
        if id == "correlation":
            self.correlation = min(90, max(0, value)) / 100

    def on_enter(self, id: str, value: str) -> None:
        """Take what was typed or chosen."""
        kind, _, rest = id.partition(":")
        if kind in ("label", "top"):
            self._level(kind, rest, value)
        elif id in ("medium", "high"):
            score = read_number(value, "score", "points")
            self.assessment = self.assessment.with_matrix(
                replace(self.assessment.matrix, **{id: score})
            )
        elif id == "reserve":
            self.reserve = _amount(value, "reserve") if value.strip() else None
        elif id == "correlation":
            self.on_drag(id, float(value), True)
        elif self.selected is not None:
            self._edit(self.register[self.selected], id, value.strip())

    def _level(self, kind: str, rest: str, value: str) -> None:
        which, _, level = rest.partition(":")
        if which not in ("probability", "impact") or not level.isdecimal():
            return
        if kind == "label":
            self._scale(which, labelled, int(level), value)
        else:
            scale: Scale = getattr(self.assessment.matrix, which)
            read = read_share if scale.unit == SHARE else lambda text: _amount(text, "bound")
            self._scale(which, bounded, int(level), read(value))

    def _edit(self, risk: Risk, id: str, value: str) -> None:
        now = self.assessment
        part = id.removeprefix("response-")
        if id == "strategy":
            now = now.responded(risk.name, value)
        elif id == "kind":
            now = now.turned(risk.name, value)
        elif id in TEXTS:
            now = now.with_risk(replace(risk, **{id: value}))
        elif id in ("probability", "impact"):
            now = now.with_risk(replace(risk, **{id: self._number(id, value)}))
        elif risk.response is not None and part != id:
            text = part in ("action", "secondary")
            new: Any = value if text else self._number(part, value)
            now = now.with_risk(replace(risk, response=replace(risk.response, **{part: new})))
        self.assessment = now

    def _number(self, what: str, value: str) -> float:
        return read_share(value) if what == "probability" else _amount(value, what)

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return risks_page(
            RisksState(
                self.assessment,
                selected=self.selected,
                residual=self.residual,
                doubting=self.doubting,
                pair=self.pair,
                scales=self.scales,
                correlation=self.correlation,
                reserve=self.reserve,
                seed=self.seed,
                width=min(WIDEST, max(NARROWEST, self.width("matrix") or UNKNOWN)),
                focus=self._focus,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )


def _amount(text: str, what: str) -> float:
    number = read_money(text, what)
    if number < 0:
        raise Refusal(what, f"it is {text}", "give 0 or more dollars")
    return number
