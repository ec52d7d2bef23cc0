"""A risk register as CSV: one risk a row, with its response in the columns on the right.

Needed are event, probability and impact. A probability is a share (``0.2``) or has a percent sign
(``20 %``). Where no column numbers the risks they are called R1, R2 and so on. Strategies go by
their names, also as nouns: ``mitigate``, ``mitigation``, ``reduce``.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from ..engines.refusal import Refusal
from ..engines.risk import MOST_RISKS, OPPORTUNITY, STRATEGIES, THREAT, Register, Response, Risk
from ..engines.tidy import SENTENCE
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .shares import share_in
from .table_csv import Column, TableRow, number_cell, read_table

_RESPONSE = ("action", "cost", "residual probability", "residual impact", "secondary risk")
_COLUMNS = (
    Column("name", ("name", "id", "risk id", "no", "number", "nr", "#"), needed=False),
    Column("kind", ("kind", "threat or opportunity", "type", "sign"), needed=False),
    Column("cause", ("cause", "because", "source", "reason"), needed=False, longest=SENTENCE),
    Column(
        "event",
        ("event", "risk event", "what may happen", "risk", "description", "risk description"),
        longest=SENTENCE,
    ),
    Column("effect", ("effect", "consequence", "what it would do"), needed=False, longest=SENTENCE),
    Column("probability", ("probability", "likelihood", "chance", "p")),
    Column("impact", ("impact", "cost if it happens", "amount", "loss", "money", "severity")),
    Column("owner", ("owner", "risk owner", "responsible", "who"), needed=False),
    Column("response", ("response", "strategy", "response strategy"), needed=False),
    Column("action", ("action", "response action", "measure"), needed=False, longest=SENTENCE),
    Column("cost", ("cost", "response cost", "cost of response", "action cost"), needed=False),
    Column("residual probability", ("residual probability", "probability after"), needed=False),
    Column("residual impact", ("residual impact", "impact after"), needed=False),
    Column("secondary risk", ("secondary risk", "secondary"), needed=False, longest=SENTENCE),
)
_KINDS = {
    **dict.fromkeys(("", "threat", "negative", "risk", "downside"), THREAT),
    **dict.fromkeys(("opportunity", "positive", "upside"), OPPORTUNITY),
}
_STRATEGIES = {
    "avoidance": "avoid",
    "mitigation": "mitigate",
    "reduce": "mitigate",
    "reduction": "mitigate",
    "transference": "transfer",
    "insure": "transfer",
    "acceptance": "accept",
    "escalation": "escalate",
    "exploitation": "exploit",
    "enhancement": "enhance",
    "sharing": "share",
    "none": "",
    "-": "",
    "–": "",
}


def read_risks(path: str | os.PathLike[str]) -> Register:
    """Read a register; refuse, with row and remedy, what cannot be understood."""
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_RISKS:
        problem = f"has {len(rows):,} risks, more than one register can hold here"
        raise Refusal(
            f"file {shown(file.name)}", problem, f"keep the {MOST_RISKS} that matter most"
        )
    names = _names(rows)
    return Register(tuple(map(_risk, rows, names)), file.stem)


def _names(rows: Sequence[TableRow]) -> list[str]:
    first: dict[str, int] = {}
    for row in rows:
        name = row["name"]
        if name and name in first:
            problem = f"{shown(name)} stands in row {first[name]} too"
            raise row.refusal("name", problem, "rename one of them")
        first[name] = row.number
    free = (f"R{number}" for number in range(1, 2 * len(rows) + 1) if f"R{number}" not in first)
    return [row["name"] or next(free) for row in rows]


def _risk(row: TableRow, name: str) -> Risk:
    kind = row["kind"].casefold()
    if kind not in _KINDS:
        split = kind.isdigit()  # the thousands of an impact with a comma in it
        remedy = "write an impact without a comma in it" if split else "write threat or opportunity"
        raise row.refusal("kind", f"is {shown(row['kind'])}", remedy)
    probability, impact = share_in(row, "probability"), row.number_in("impact", "5000")
    for column, number, example in (
        ("probability", probability, "0.2"),
        ("impact", impact, "5000"),
    ):
        if number is None:
            raise row.refusal(column, "is empty", f"write a number such as {example}")
    given = _response_cells(row)
    try:
        return Risk(
            name,
            row["cause"],
            row["event"],
            row["effect"],
            probability or 0,
            impact or 0,
            _KINDS[kind],
            row["owner"],
            given and Response(*given),
        )
    except Refusal as refusal:
        culprit = f"row {row.number}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _response_cells(
    row: TableRow,
) -> tuple[str, str, float, float | None, float | None, str] | None:
    """Read what a `Response` is made of; None where there is none."""
    said = row["response"].casefold()
    strategy = _STRATEGIES.get(said, said)
    if not strategy:
        filled = next((column for column in _RESPONSE if row[column] not in ("", "-", "–")), None)
        if filled is None or (filled == "cost" and not row.number_in("cost", "900")):
            return None
        remedy = f"write {', '.join(STRATEGIES[THREAT])}, exploit, enhance or share"
        raise row.refusal("response", f"is empty, though there is {filled!r}", remedy)
    return (
        strategy,
        row["action"],
        row.number_in("cost", "900") or 0,
        share_in(row, "residual probability"),
        row.number_in("residual impact", "3000"),
        row["secondary risk"],
    )


def write_risks(register: Register, path: str | os.PathLike[str]) -> None:
    """Write a register so that `read_risks` reads it back; an existing file is replaced."""
    rows = [tuple(column.name for column in _COLUMNS), *map(_cells, register)]
    write_bytes(path, written(rows).encode("utf-8-sig"))


def _cells(risk: Risk) -> tuple[str, ...]:
    response = risk.response
    left: tuple[str, ...] = ("",) * 6
    if response is not None:
        left = (
            response.strategy,
            response.action,
            number_cell(response.cost),
            number_cell(response.probability),
            number_cell(response.impact),
            response.secondary,
        )
    numbers = (number_cell(risk.probability), number_cell(risk.impact))
    texts = (risk.name, risk.kind, risk.cause, risk.event, risk.effect)
    return (*texts, *numbers, risk.owner, *left)
