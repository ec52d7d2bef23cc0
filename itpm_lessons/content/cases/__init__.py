"""The projects that lessons and exercises are about: one TOML file each, read when asked for.

>>> from itpm_lessons.content.cases import clockin
>>> clockin.project["F"].label, clockin.budgets["F"], clockin.crash["F"].cost_per_day
('F Payroll integration', 12600, 400)
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from itpm_lessons.engines.backlog import Backlog, Item
from itpm_lessons.engines.network import Activity, Project
from itpm_lessons.engines.notation import read_predecessors
from itpm_lessons.engines.risk import Register

from .risks import register

NAMES = ("clockin", "help_desk", "server_move")
BACKLOGS = ("clockin_backlog",)
RISKS = {"clockin_risks": "clockin"}


@dataclass(frozen=True)
class ThreePoints:
    """Days that an activity takes if all goes well, most likely, and if much goes wrong."""

    optimistic: float
    likely: float
    pessimistic: float


@dataclass(frozen=True)
class Crash:
    """How many days of an activity can be bought, and what each of them costs in dollars."""

    max_days: int
    cost_per_day: int


@dataclass(frozen=True)
class Case:
    """A project with what is known about it; what a file does not say is empty.

    `budgets` are in dollars, `estimates` in working days; both are by name of the activity.
    `people` and `kpis` are rows as the file has them.
    """

    name: str
    title: str
    story: str
    project: Project
    budgets: Mapping[str, int]
    estimates: Mapping[str, ThreePoints]
    crash: Mapping[str, Crash]
    doers: Mapping[str, str]
    people: tuple[Mapping[str, object], ...]
    kpis: tuple[Mapping[str, object], ...]
    facts: Mapping[str, object]


@cache
def case(name: str) -> Case:
    """Read the case `name`, once.

    >>> case("server_move").doers["C"]
    'supplier'
    """
    written = _written(name)
    rows = written["activities"]
    return Case(
        name,
        written["title"],
        written["story"].strip(),
        _project(written["title"], rows),
        _column(rows, "budget", int),
        _column(rows, "estimate", lambda days: ThreePoints(*days)),
        _column(rows, "crash", lambda offer: Crash(offer["days"], offer["cost"])),
        _column(rows, "by", str),
        _frozen_rows(written.get("people", ())),
        _frozen_rows(written.get("kpis", ())),
        MappingProxyType(written.get("facts", {})),
    )


@cache
def backlog(name: str) -> Backlog:
    """Read the backlog `name`, once.

    >>> backlog("clockin_backlog")["export"].after
    ('approve', 'audit log')
    """
    written = _written(name)
    return Backlog(
        tuple(Item(item, **row) for item, row in written["items"].items()), written["title"]
    )


def _written(name: str) -> dict:
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def _project(title: str, rows: dict) -> Project:
    activities = [Activity(name, row["days"], row.get("title", "")) for name, row in rows.items()]
    links = [
        link
        for name, row in rows.items()
        for link in read_predecessors(row.get("after", ""), name, rows.keys())
    ]
    return Project(tuple(activities), tuple(links), title)


def _column(rows: dict, key: str, make) -> Mapping:
    return MappingProxyType({name: make(row[key]) for name, row in rows.items() if key in row})


def _frozen_rows(rows) -> tuple[Mapping[str, object], ...]:
    return tuple(MappingProxyType(row) for row in rows)


def __getattr__(name: str) -> Case | Backlog | Register:
    if name in NAMES:
        return case(name)
    if name in BACKLOGS:
        return backlog(name)
    if name in RISKS:
        return register(RISKS[name])
    known = ", ".join((*NAMES, *BACKLOGS, *RISKS))
    raise AttributeError(f"there is no case {name!r}; there are {known}")
