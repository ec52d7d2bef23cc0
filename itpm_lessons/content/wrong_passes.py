"""Passes through a network as they come out when something about them is believed wrongly.

They are for plans whose links are all finish-to-start without lag.
"""

from collections.abc import Callable
from typing import Any

from itpm_lessons.engines.network import Project

Join = Callable[..., Any]


def early_finishes(project: Project, join: Join = max, handover: float = 0) -> dict[str, float]:
    """Go forward, but `join` the predecessors otherwise, or wait `handover` days between.

    >>> shop = Project.of(A=(3, ""), B=(5, ""), C=(1, "A, B"))
    >>> early_finishes(shop, join=min)["C"], early_finishes(shop, handover=1)["C"]
    (4, 7)
    """
    finishes: dict[str, float] = {}
    for name in project.order:
        waits = [finishes[link.predecessor] + handover for link in project.into(name)]
        finishes[name] = (join(waits) if waits else 0) + project[name].duration
    return finishes


def late_starts(project: Project, finish: float, join: Join = min) -> dict[str, float]:
    """Go backward from `finish`, but `join` the successors otherwise.

    >>> late_starts(Project.of(A=(3, ""), B=(5, "A"), C=(1, "A")), 8, join=max)["A"]
    4
    """
    starts: dict[str, float] = {}
    for name in reversed(project.order):
        waits = [starts[link.successor] for link in project.out_of(name)]
        starts[name] = (join(waits) if waits else finish) - project[name].duration
    return starts


def longest_next_chain(project: Project) -> tuple[str, ...]:
    """Follow the longest next activity at each fork, from the first activity on.

    >>> longest_next_chain(Project.of(A=(1, ""), B=(2, "A"), C=(3, "A"), D=(9, "B")))
    ('A', 'C')
    """
    names = [project.names[0]]
    while waiting := [link.successor for link in project.out_of(names[-1])]:
        names.append(max(waiting, key=lambda name: project[name].duration))
    return tuple(names)
