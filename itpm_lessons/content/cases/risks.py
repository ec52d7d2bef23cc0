"""The risks of a case, as its file has them, and a decision under uncertainty.

>>> from itpm_lessons.content.cases.risks import risks
>>> found = risks("clockin")
>>> found["R1"].impact, found["R1"].response.strategy, found["R5"].kind
(18000, 'transfer', 'opportunity')
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class Response:
    """What is done about a risk, its price in dollars, and the risk that is left.

    `secondary` says which new risk the response brings, if any.
    """

    strategy: str
    action: str
    cost: int
    probability: float
    impact: int
    secondary: str = ""


@dataclass(frozen=True)
class Risk:
    """A risk; `impact` is in dollars, a cost for a threat and a saving for an opportunity."""

    name: str
    cause: str
    event: str
    effect: str
    probability: float
    impact: int
    kind: str = "threat"
    owner: str = ""
    response: Response | None = None


@dataclass(frozen=True)
class Option:
    """A way to decide: its sure cost, and what it costs more if something happens."""

    name: str
    cost: int
    event: str
    probability: float
    extra: int


@dataclass(frozen=True)
class Scales:
    """Upper ends of the levels of a matrix, each included in its level; one more lies above."""

    probability: tuple[float, ...]
    impact: tuple[int, ...]


@cache
def risks(case: str) -> Mapping[str, Risk]:
    """Read the risks of `case`, by their short names, in the order of the file."""
    rows = _written(case)["risks"]
    return MappingProxyType({short: _risk(**row) for short, row in rows.items()})


@cache
def scales(case: str) -> Scales:
    """Read the scales on which the risks of `case` are placed in a matrix."""
    written = _written(case)["scales"]
    return Scales(tuple(written["probability"]), tuple(written["impact"]))


@cache
def decision(case: str) -> Mapping[str, Option]:
    """Read the options of the decision of `case`, by their short names."""
    rows = _written(case)["decision"]["options"]
    return MappingProxyType({short: Option(**row) for short, row in rows.items()})


def _risk(response=None, **row) -> Risk:
    return Risk(**row, response=Response(**response) if response else None)


def _written(case: str) -> dict:
    path = files(__package__).joinpath(f"{case}_risks.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
