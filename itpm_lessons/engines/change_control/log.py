"""The change log and its rules: every entry says its impact, the decision, who decided, and when.

`problems` names what an entry lacks and where it contradicts itself; `problems_of_log` adds what
only the whole log shows. A log that keeps the rules can still hold bad decisions: what is checked
is whether somebody else could see what was decided and why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ..refusal import shown
from ..tidy import SENTENCE, tidy
from ..within import MOST, number_within, whole_within
from .authority import Room

DECISIONS = ("approve", "reject", "defer", "trade")
IMPACTS = ("scope", "time", "cost", "quality", "risk")
FOUND = "found"  # what came to light undecided
_NOTHING = ("", "?", "-", "—", "n/a", "tbd", "unknown")


@dataclass(frozen=True)
class Entry:
    """One line of a change log; what is not known yet is empty or None.

    Parameters
    ----------
    number : int
        Its number in the log.
    what, asker : str
        What was asked for, and by whom.
    raised, decided_on : float, optional
        Days of the project.
    scope, quality, risk : str
        The impact in words; "none" says that there is none.
    time, cost : float, optional
        Days by which the finish moves, and dollars; 0 says that there is none.
    decision : str
        One of `DECISIONS`, ``"found"`` for what was done undecided, or empty while it is open.
    decided_by : str
        Who decided.
    given_up : str
        What leaves the scope in a trade.
    done : bool
        Whether it is in the product.
    owner : str
        Who sees to it that what was decided happens: one person.
    """

    number: int
    what: str
    asker: str = ""
    raised: float | None = None
    scope: str = ""
    time: float | None = None
    cost: float | None = None
    quality: str = ""
    risk: str = ""
    decision: str = ""
    decided_by: str = ""
    decided_on: float | None = None
    given_up: str = ""
    done: bool = False
    owner: str = ""

    def __post_init__(self) -> None:
        culprit, put = f"entry {shown(self.number)}", object.__setattr__
        put(self, "number", whole_within(culprit, "number", self.number, -MOST, MOST, ""))
        for what in ("what", "asker", "scope", "quality", "risk", "decision", "decided_by",
                     "given_up"):  # fmt: skip
            put(self, what, tidy(culprit, what, getattr(self, what), SENTENCE))
        for what in ("raised", "time", "cost", "decided_on"):
            value = getattr(self, what)
            if value is not None:
                put(self, what, number_within(culprit, what, value, -MOST, MOST, ""))


class Problem(NamedTuple):
    """A rule that an entry breaks: the entry's number, the field, and what is wrong."""

    number: int
    field: str
    said: str


def problems(entry: Entry) -> tuple[Problem, ...]:
    """Name what an entry lacks and where it contradicts itself; nothing for a sound one.

    >>> entry = Entry(1, "Sign in by face", "sponsor", 12, "one more way to sign in", 6, 7_200,
    ...               "more to test", "", "approve", "board", 15, owner="tester")
    >>> [problem.field for problem in problems(entry)]
    ['risk']
    """
    found = [
        *((field, f"the impact on {field} is missing") for field in _missing(entry)),
        *_contradictions(entry),
    ]
    if _empty(entry.what):
        found.append(("what", "it does not say what is asked for"))
    if _empty(entry.asker):
        found.append(("asker", "it does not say who asks"))
    return tuple(Problem(entry.number, field, said) for field, said in found)


def _empty(text: str) -> bool:
    return text.strip().lower() in _NOTHING


def _missing(entry: Entry) -> list[str]:
    values: dict[str, bool] = {
        "scope": _empty(entry.scope),
        "time": entry.time is None,
        "cost": entry.cost is None,
        "quality": _empty(entry.quality),
        "risk": _empty(entry.risk),
    }
    return [field for field in IMPACTS if values[field]]


def _contradictions(entry: Entry) -> Iterable[tuple[str, str]]:
    decision = entry.decision
    if decision == FOUND:
        yield "decision", "it was done, and nobody decided it"
        return
    if decision and decision not in DECISIONS:
        yield "decision", f"{decision!r} is no decision; use {', '.join(DECISIONS)}"
    if not decision:
        if entry.done:
            yield "decision", "it is in the product, and nothing was decided"
        elif entry.decided_by or entry.decided_on is not None:
            yield "decision", "somebody decided, and it does not say what"
        else:
            yield "decision", "nothing is decided yet"
        return
    if _empty(entry.decided_by):
        yield "decided by", "it does not say who decided"
    if entry.decided_on is None:
        yield "decided on", "it does not say when it was decided"
    elif entry.raised is not None and entry.decided_on < entry.raised:
        yield "decided on", "it was decided before it was raised"
    if decision in DECISIONS and _empty(entry.owner):
        yield "owner", "it does not say who sees to it"
    if decision in ("reject", "defer") and entry.done:
        yield "decision", f"the decision is to {decision}, and it is in the product"
    if decision == "trade" and _empty(entry.given_up):
        yield "given up", "a trade has to name what leaves the scope"
    if decision != "trade" and not _empty(entry.given_up):
        yield "given up", f"something is given up, and the decision is to {decision}"


def problems_of_log(entries: Iterable[Entry], room: Room | None = None) -> tuple[Problem, ...]:
    """Name the problems of all entries, numbers used twice, and decisions beyond the room.

    With `room`, approvals by a decider called "manager" are added up against it in the order of
    the log; one without its delay or cost cannot be held against it, and is named for that.

    >>> small = [Entry(n, "a wish", "sales", 1, "a field", 0.75, 900, "none", "none", "approve",
    ...                "manager", 2, owner="Mia") for n in (1, 2, 3)]
    >>> [(problem.number, problem.field) for problem in problems_of_log(small, Room(2, 5_000))]
    [(3, 'decided by')]
    """
    there = tuple(entries)
    found: list[Problem] = []
    seen: set[int] = set()
    for entry in there:
        found += problems(entry)
        if entry.number in seen:
            found.append(Problem(entry.number, "number", "another entry has this number"))
        seen.add(entry.number)
        if room is not None and entry.decision == "approve" and _by_manager(entry):
            delay, cost = max(0, entry.time or 0), max(0, entry.cost or 0)
            if entry.time is None or entry.cost is None:
                said = "without delay and cost nobody can tell if the manager may approve it alone"
                found.append(Problem(entry.number, "decided by", said))
            if room.decides(delay, cost) != "manager":
                said = "in sum this is more than the manager may approve alone"
                found.append(Problem(entry.number, "decided by", said))
            room = room.after(delay, cost)
    return tuple(found)


def _by_manager(entry: Entry) -> bool:
    return "manager" in entry.decided_by.lower()
