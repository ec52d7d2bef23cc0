"""Key performance indicators as CSV, one a row, with the last value that was measured.

The columns are ``kpi,baseline,target,unit,direction,green,amber,kind,owner,source,actual``; only
the first is needed. An empty cell means "not known yet". The direction may be left out: then it
is the one from baseline to target, and up where there is no baseline.
"""

import os
import re
from pathlib import Path

from ..engines.objectives import DIRECTIONS, KINDS, Kpi, KpiSet, Measured
from ..engines.objectives.kpi_set import MOST_KPIS
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, write_bytes
from .stakeholders_csv import refuse_doubles, word_in
from .table_csv import Column, TableRow, number_cell, read_table

HEADERS = (
    "kpi", "baseline", "target", "unit", "direction", "green", "amber", "kind", "owner", "source",
    "actual",
)  # fmt: skip
_COLUMNS = (
    Column("kpi", ("kpi", "kpis", "indicator", "name", "measure")),
    Column("baseline", ("baseline", "start", "today"), needed=False),
    Column("target", ("target", "goal"), needed=False),
    Column("unit", ("unit", "units"), needed=False),
    Column("direction", ("direction", "better", "way"), needed=False),
    Column("green", ("green", "green limit", "green from"), needed=False),
    Column("amber", ("amber", "amber limit", "amber from", "amber to"), needed=False),
    Column("kind", ("kind", "type", "leading lagging"), needed=False),
    Column("owner", ("owner", "responsible"), needed=False),
    Column("source", ("source", "data", "from"), needed=False),
    Column("actual", ("actual", "value", "now", "actual value"), needed=False),
)
_WAYS = {
    "more": "up", "higher": "up", "rising": "up", "less": "down", "lower": "down",
    "fewer": "down", "falling": "down",
}  # fmt: skip


def read_kpis(path: str | os.PathLike[str]) -> KpiSet:
    r"""Read indicators; refuse, with row and remedy, what is none.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "my_kpis.csv")
    ...     _ = file.write_text("KPI;Baseline;Target;Unit;Actual\nerrors;6 %;2,0 %;%;3\n")
    ...     row = read_kpis(file)[0]
    >>> row.kpi.direction, row.status, row.progress
    ('down', 'red', 0.75)
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_KPIS:
        problem = f"is past {MOST_KPIS} KPIs"
        raise Refusal(f"row {rows[MOST_KPIS].number}", problem, "keep the few that are looked at")
    refuse_doubles(rows, "kpi")
    return KpiSet(tuple(map(_measured, rows)), file.stem)


def _measured(row: TableRow) -> Measured:
    baseline, target, green, amber, actual = (
        _number(row, column) for column in ("baseline", "target", "green", "amber", "actual")
    )
    falls = baseline is not None and target is not None and target < baseline
    direction = word_in(row, "direction", DIRECTIONS, "down" if falls else "up", _WAYS)
    kind = word_in(row, "kind", KINDS, "lagging")
    try:
        kpi = Kpi(
            row["kpi"], baseline, target, row["unit"], direction,  # type: ignore[arg-type]
            row["owner"], row["source"], kind, amber, green,  # type: ignore[arg-type]
        )  # fmt: skip
        return Measured(kpi, actual)
    except Refusal as refusal:
        culprit = f"row {row.number}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _number(row: TableRow, column: str) -> float | None:
    """Read a number that may have its unit behind it, which may be digits itself."""
    if re.fullmatch(r"[+-]?[\d.,]+(?:e-?\d+)?", row[column], flags=re.IGNORECASE):
        return row.number_in(column, "85")
    unit = re.escape(row["unit"]) or "%"
    bare = re.sub(rf"(?<=\d)\s*(?:{unit}|%)$", "", row[column], flags=re.IGNORECASE)
    return TableRow(row.number, {column: bare}).number_in(column, "85")


def write_kpis(kpis: KpiSet, path: str | os.PathLike[str]) -> None:
    """Write indicators so that `read_kpis` reads them back; an existing file is replaced."""
    rows = [HEADERS]
    for row in kpis:
        kpi = row.kpi
        numbers = (kpi.baseline, kpi.target, kpi.green, kpi.amber, row.actual)
        baseline, target, green, amber, actual = (number_cell(number) for number in numbers)
        rows.append(
            (
                kpi.name, baseline, target, kpi.unit, kpi.direction, green, amber, kpi.kind,
                kpi.owner, kpi.source, actual,
            )
        )  # fmt: skip
    write_bytes(path, written(rows).encode("utf-8-sig"))
