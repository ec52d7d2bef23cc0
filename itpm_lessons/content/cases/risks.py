"""The risks of a case as a register, and a decision under uncertainty, as its file has them.

>>> from itpm_lessons.content.cases.risks import register, titles
>>> risk = register("clockin")["R1"]
>>> risk.impact, risk.response.strategy, titles("clockin")["R1"]
(18000, 'transfer', 'Payroll interface changes')
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from itpm_lessons.engines.risk import Register, Response, Risk


@dataclass(frozen=True)
class Option:
    """A way to decide: its sure cost, and what it costs more if something happens; in dollars."""

    name: str
    cost: int
    event: str
    probability: float
    extra: int


@dataclass(frozen=True)
class Ends:
    """Upper ends of the levels of a matrix, each included in its level; one more lies above."""

    probability: tuple[float, ...]
    impact: tuple[int, ...]


@cache
def register(case: str) -> Register:
    """Read the risks of `case`, in the order of the file."""
    written = _written(case)
    risks = [_risk(name, **row) for name, row in written["risks"].items()]
    return Register.of(*risks, name=written["title"])


@cache
def titles(case: str) -> Mapping[str, str]:
    """Read in a few words what each risk is, by its name."""
    rows = _written(case)["risks"]
    return MappingProxyType({name: row["title"] for name, row in rows.items()})


@cache
def scale_ends(case: str) -> Ends:
    """Read the scales on which the risks of `case` are placed in a matrix."""
    written = _written(case)["scales"]
    return Ends(tuple(written["probability"]), tuple(written["impact"]))


@cache
def decision(case: str) -> Mapping[str, Option]:
    """Read the options of the decision of `case`, by their short names."""
    rows = _written(case)["decision"]["options"]
    return MappingProxyType({short: Option(**row) for short, row in rows.items()})


def _risk(name: str, title: str, response: dict | None = None, **row) -> Risk:
    return Risk(name, **row, response=Response(**response) if response else None)


def _written(case: str) -> dict:
    path = files(__package__).joinpath(f"{case}_risks.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
