"""The formula sheet: every formula of the course, with an example that the engines work out.

Each module holds the formulas of one topic; an example is computed when the sheet is made, so
that it can't say another number than the lesson, the widget and the exercise do.

>>> round(sheet()["pta"].result)
121429
"""

from functools import cache

from itpm_lessons.engines.formula_sheet import FormulaSheet

from . import control, estimates, flow, money, procurement, rounds, schedule, team, uncertainty

MODULES = (schedule, estimates, rounds, flow, money, uncertainty, team, control, procurement)


@cache
def sheet() -> FormulaSheet:
    """Make the sheet, once."""
    return FormulaSheet(tuple(formula for module in MODULES for formula in module.formulas()))
