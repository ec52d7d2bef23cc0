"""A risk register as a workbook for spreadsheets: the register with formulas, and the matrix.

Numbers are numbers and expected values are formulas, so that whoever gets the file can go on
working in it; each formula has its result stored beside it for readers that do not compute. Texts
are always texts, whatever they begin with. The matrix is a picture of the state in which it was
written: it does not follow later changes. Nothing is read back from a workbook; that is what
`risks_csv` is for.
"""

import os
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from ..engines.risk import COLOURS, Matrix, Register, Risk
from .intake import write_bytes

_WIDTHS = (8, 12, 30, 30, 30, 12, 12, 14, 18, 12, 34, 12, 12, 12, 14, 14, 30)
_HEADERS = (
    "Risk", "Kind", "Cause", "Event", "Effect", "Probability", "Impact", "Expected value", "Owner",
    "Response", "Action", "Response cost", "Residual probability", "Residual impact",
    "Residual expected value", "Worth of the response", "Secondary risk",
)  # fmt: skip
_PERCENT, _MONEY = "0%", "#,##0;-#,##0"
# Low, medium, high: also told by a word in each cell, so that no one needs to see the colour.
_FILLS = dict(zip(COLOURS, ("#EDEDED", "#F7DFC3", "#E8A06A"), strict=True))


def write_risks_xlsx(register: Register, matrix: Matrix, path: str | os.PathLike[str]) -> None:
    """Write a register and its matrix as a workbook; an existing file is replaced.

    Parameters
    ----------
    register : Register
        The risks; may be empty.
    matrix : Matrix
        What sorts them; it must hold every probability and impact of the register.
    path : path
        Where to; usually ends in ``.xlsx``.

    Raises
    ------
    Refusal
        For a risk that the scales do not hold, and a file that cannot be written.
    """
    import xlsxwriter

    out = BytesIO()
    safe = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, safe) as book:
        _register_sheet(book, register)
        _matrix_sheet(book, register, matrix)
    write_bytes(path, out.getvalue())


def _register_sheet(book: Any, register: Register) -> None:
    sheet = book.add_worksheet("Register")
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    for column, (header, width) in enumerate(zip(_HEADERS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, header, head)
    sheet.freeze_panes(1, 1)
    kinds = {kind: book.add_format(look) for kind, look in _looks().items()}
    for row, risk in enumerate(register, 1):
        _risk_row(sheet, row, risk, kinds)
    _totals(sheet, register, kinds)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _looks() -> dict[str, dict[str, object]]:
    top: dict[str, object] = {"valign": "top"}
    bold: dict[str, object] = {"bold": True, "top": 1}
    return {
        "text": {**top, "text_wrap": True},
        "percent": {**top, "num_format": _PERCENT},
        "money": {**top, "num_format": _MONEY},
        "sum": {**bold, "num_format": _MONEY},
        "bold": bold,
    }


def _risk_row(sheet: Any, row: int, risk: Risk, looks: dict[str, Any]) -> None:
    number, response = row + 1, risk.response  # rows of a spreadsheet are counted from 1
    sign = f'IF(B{number}="opportunity",-1,1)'
    texts = {
        0: risk.name,
        1: risk.kind,
        2: risk.cause,
        3: risk.event,
        4: risk.effect,
        8: risk.owner,
    }
    numbers = {5: (risk.probability, "percent"), 6: (risk.impact, "money")}
    formulas = {7: (f"={sign}*F{number}*G{number}", risk.expected_value)}
    if response is not None:
        left = risk.residual
        texts |= {9: response.strategy, 10: response.action, 16: response.secondary}
        numbers |= {11: (response.cost, "money"), 12: (left.probability, "percent")}
        numbers |= {13: (left.impact, "money")}
        formulas[14] = (f"={sign}*M{number}*N{number}", risk.residual_expected_value)
        formulas[15] = (f"=H{number}-O{number}-L{number}", risk.response_worth)
    else:
        formulas[14] = (f"=H{number}", risk.expected_value)
    for column, text in texts.items():
        sheet.write_string(row, column, text, looks["text"])
    for column, (value, look) in numbers.items():
        sheet.write_number(row, column, value, looks[look])
    for column, (formula, value) in formulas.items():
        sheet.write_formula(row, column, formula, looks["money"], value)


def _totals(sheet: Any, register: Register, looks: dict[str, Any]) -> None:
    last = len(register) + 1
    sheet.write_string(last, 0, "Total", looks["bold"])
    worth = sum(risk.response_worth for risk in register)
    sums = {
        "H": (7, register.expected_value()),
        "L": (11, register.response_cost),
        "O": (14, register.expected_value(residual=True)),
        "P": (15, worth),
    }
    for letter, (column, value) in sums.items():
        if len(register):
            formula = f"=SUM({letter}2:{letter}{last})"
            sheet.write_formula(last, column, formula, looks["sum"], value)
        else:
            sheet.write_number(last, column, 0, looks["sum"])


def _matrix_sheet(book: Any, register: Register, matrix: Matrix) -> None:
    sheet = book.add_worksheet("Matrix")
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, len(matrix.impact), 20)
    row = _grid(book, sheet, 0, "Before the responses", matrix, register, False)
    if any(risk.response for risk in register):
        row = _grid(book, sheet, row + 1, "After the responses", matrix, register, True)
    said = f"A score is the product of the two levels. Medium from {matrix.medium}, "
    sheet.write_string(row + 1, 0, f"{said}high from {matrix.high}. It sorts; it is no amount.")


def _grid(
    book: Any,
    sheet: Any,
    top: int,
    title: str,
    matrix: Matrix,
    register: Register,
    residual: bool,
) -> int:
    """Draw one matrix, the most probable row on top; return the row below it."""
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    fills = {
        colour: book.add_format({"bg_color": fill, "border": 1, "text_wrap": True, "valign": "top"})
        for colour, fill in _FILLS.items()
    }
    sheet.write_string(top, 0, title, head)
    for column, bounds in enumerate(_bounds(matrix.impact, _money(matrix.impact.unit)), 1):
        sheet.write_string(top + 1, column, bounds, head)
    labels = _bounds(matrix.probability, lambda share: f"{100 * share:.4g} %")
    places = [(matrix.cell(risk, residual), risk.name) for risk in register]
    for level, label in enumerate(labels):
        row = top + 1 + len(labels) - level
        sheet.set_row(row, 45)
        sheet.write_string(row, 0, label, head)
        for column in range(len(matrix.impact)):
            cell = (level, column)
            names = ", ".join(name for place, name in places if place == cell)
            colour = matrix.colour(cell)
            text = (
                f"{matrix.score(cell)} {colour}\n{names}"
                if names
                else f"{matrix.score(cell)} {colour}"
            )
            sheet.write_string(row, column + 1, text, fills[colour])
    return top + 2 + len(labels)


def _money(unit: str) -> Callable[[float], str]:
    return lambda amount: f"{unit}{amount:,.10g}" if len(unit) == 1 else f"{amount:,.10g} {unit}"


def _bounds(scale: Any, said: Callable[[float], str]) -> Sequence[str]:
    tops = [level.top for level in scale.levels]
    texts = [f"{level.label}, up to {said(level.top)}" for level in scale.levels]
    if tops[-1] == float("inf"):
        texts[-1] = f"{scale.levels[-1].label}, above {said(tops[-2])}"
    return texts
