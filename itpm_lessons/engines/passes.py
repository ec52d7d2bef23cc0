"""The forward and the backward pass, one activity at a time, with the arithmetic in words.

For showing and stepping through; `critical_path.schedule` is the same computation done fast.
Labels are the usual ones: ES and EF for early start and finish, LS and LF for late.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf
from typing import Literal

from .activity import Dependency, exact
from .critical_path import schedule
from .network import Project


@dataclass(frozen=True)
class PassStep:
    """One activity in one pass: the dates found and the sentence that finds them.

    `start` and `finish` are early in the forward pass, late in the backward pass. `links` are the
    dependencies looked at, `deciding` those of them that decide.
    """

    direction: Literal["forward", "backward"]
    activity: str
    start: float
    finish: float
    sentence: str
    links: tuple[Dependency, ...]
    deciding: tuple[Dependency, ...]


@dataclass(frozen=True)
class _Bound:
    """A date that an activity may not pass: that of `label`, moved by `terms`; set by `link`."""

    value: float
    label: str
    date: float
    terms: tuple[float, ...] = ()
    link: Dependency | None = None

    @property
    def words(self) -> str:
        return f"{self.label} {_n(self.date)}{''.join(map(_term, self.terms))}"


def passes(project: Project, *, start_clamp: bool = True) -> tuple[PassStep, ...]:
    """Walk `project` forward, then backward; two steps for each activity.

    `start_clamp` is that of `critical_path.schedule`, and so is what counts as a rounding error.

    >>> steps = passes(Project.of(A=(3, ""), B=(2, "A"), C=(4, "A SS+1")))
    >>> for step in steps:
    ...     print(step.activity, step.sentence)
    A ES = 0, the start of the project; EF = 0 + 3 = 3
    B ES = EF of A = 3; EF = 3 + 2 = 5
    C ES = ES of A 0 + 1 = 1; EF = 1 + 4 = 5
    C LF = 5, the finish of the project; LS = 5 - 4 = 1; total float = 1 - 1 = 0
    B LF = 5, the finish of the project; LS = 5 - 2 = 3; total float = 3 - 3 = 0
    A LF = smallest of (LS of B 3, LS of C 1 - 1 + 3) = 3; LS = 3 - 3 = 0; total float = 0 - 0 = 0
    """
    tolerance = schedule(project, start_clamp=start_clamp).tolerance
    forward: dict[str, PassStep] = {}
    for name in project.order:
        forward[name] = _forward(project, name, forward, start_clamp, tolerance)
    finish = max((step.finish for step in forward.values()), default=0)
    backward: dict[str, PassStep] = {}
    for name in reversed(project.order):
        backward[name] = _backward(project, name, backward, forward[name], finish, tolerance)
    return (*forward.values(), *backward.values())


def _forward(
    project: Project, name: str, done: dict[str, PassStep], start_clamp: bool, tolerance: float
) -> PassStep:
    days, links = project[name].duration, tuple(project.into(name))
    bounds = [_early_bound(link, done[link.predecessor], days) for link in links]
    zero: float = 0
    if not links:
        found, words = zero, "0, the start of the project"
    else:
        floor = 0 if start_clamp else -inf
        if max(bound.value for bound in bounds) < floor:
            bounds.insert(0, _Bound(0, "start of the project", 0))
        found, words = _decide(max, bounds)
    sentence = f"ES = {words}; EF = {_n(found)} + {_n(days)} = {_n(found + days)}"
    deciding = _deciding(bounds, found, tolerance)
    return PassStep("forward", name, found, found + days, sentence, links, deciding)


def _early_bound(link: Dependency, before: PassStep, days: float) -> _Bound:
    leaves_start, enters_finish = link.type[0] == "S", link.type[1] == "F"
    date = before.start if leaves_start else before.finish
    terms = (link.lag, -days) if enters_finish else (link.lag,)
    label = f"{'ES' if leaves_start else 'EF'} of {link.predecessor}"
    return _Bound(date + sum(terms), label, date, terms, link)


def _backward(
    project: Project,
    name: str,
    done: dict[str, PassStep],
    early: PassStep,
    finish: float,
    tolerance: float,
) -> PassStep:
    days, links = project[name].duration, tuple(project.out_of(name))
    bounds = [_late_bound(link, done[link.successor], days) for link in links]
    if not links:
        found, words = finish, f"{_n(finish)}, the finish of the project"
    else:
        if min(bound.value for bound in bounds) > finish:
            bounds.insert(0, _Bound(finish, "finish of the project", finish))
        found, words = _decide(min, bounds)
    start = found - days
    sentence = (
        f"LF = {words}; LS = {_n(found)} - {_n(days)} = {_n(start)}; "
        f"total float = {_n(start)} - {_n(early.start)} = {_n(start - early.start)}"
    )
    deciding = _deciding(bounds, found, tolerance)
    return PassStep("backward", name, start, found, sentence, links, deciding)


def _late_bound(link: Dependency, after: PassStep, days: float) -> _Bound:
    leaves_start, enters_finish = link.type[0] == "S", link.type[1] == "F"
    date = after.finish if enters_finish else after.start
    terms = (-link.lag, days) if leaves_start else (-link.lag,)
    label = f"{'LF' if enters_finish else 'LS'} of {link.successor}"
    return _Bound(date + sum(terms), label, date, terms, link)


def _decide(choose: Callable[[Iterable[float]], float], bounds: list[_Bound]) -> tuple[float, str]:
    found = choose(bound.value for bound in bounds)
    if len(bounds) > 1:
        which = "largest" if choose is max else "smallest"
        return found, f"{which} of ({', '.join(bound.words for bound in bounds)}) = {_n(found)}"
    only = bounds[0]
    return found, f"{only.words if any(only.terms) else only.label} = {_n(found)}"


def _deciding(bounds: list[_Bound], found: float, tolerance: float) -> tuple[Dependency, ...]:
    return tuple(
        bound.link for bound in bounds if bound.link and abs(bound.value - found) <= tolerance
    )


def _n(value: float) -> str:
    """Write a number as a planner would: 23, 2.5, -1.

    >>> _n(23.0), _n(0.1 + 0.2), _n(-1), _n(-1e-17)
    ('23', '0.3', '-1', '0')
    """
    return exact(round(value, 6))


def _term(value: float) -> str:
    """Write a number to be added, or nothing for 0: `` + 3``, `` - 7``."""
    return f" {'-' if value < 0 else '+'} {_n(abs(value))}" if value else ""
