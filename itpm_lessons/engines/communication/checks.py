"""What is missing or does not fit in a communication plan, with a reason and a remedy for each.

The rules, in the order in which they are asked:

- nobody: a stakeholder for whom there is no row; a row for everybody, which is a row for nobody
- gaps: a row without content, time, way or owner
- owner: several owners, or a group: when two see to it, each may think that the other one does;
  "and" alone may also be part of one role, so that is a question
- time: a word that is no time ("regularly", "soon", "as needed"); "as soon as it fails" is one
- way: too slow for how soon it must be known; no answer possible where one must come back; a
  meeting for news that needs no answer; a way that the kit does not know
- twice: the same content for the same people in two rows

What no rule can see: whether the content is true, useful and understood, and whether somebody who
matters is not named at all. Ask the people.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .plan import CommunicationPlan, Row
from .ways import URGENCIES

EVERYBODY = ("all", "everybody", "everyone", "all stakeholders", "stakeholders", "the company")
NOBODY = ("team", "the team", "we", "us", "all", "everybody", "everyone", "tbd", "?", "nobody")
NO_TIME = (
    "regular",
    "regularly",
    "often",
    "soon",
    "as needed",
    "when needed",
    "if needed",
    "asap",
    "tbd",
)
GAPS = {
    "what": ("does not say what they need", "write what they have to know or decide"),
    "when": ("has no time", 'write a day, a date or a rhythm, such as "Fridays"'),
    "how": ("has no way", "choose a way, such as e-mail or meeting"),
    "owner": ("has no owner", "name the one person or role that sees to it"),
}


@dataclass(frozen=True)
class Finding:
    """What is wrong: with which row (its place from 0, None for a stakeholder), and the remedy.

    `kind` is one of nobody, gap, owner, time, way and twice.
    """

    kind: str
    who: str
    problem: str
    remedy: str
    place: int | None = None

    def __str__(self) -> str:
        return f"{self.who}: {self.problem}; {self.remedy}"


def check_plan(plan: CommunicationPlan) -> tuple[Finding, ...]:
    """Check a plan; see the module for the rules. Stakeholders without a row come first.

    >>> plan = CommunicationPlan((Row("payroll", "sites", "soon", "e-mail", "Ada"), Row("staff")))
    >>> [(finding.who, finding.kind) for finding in check_plan(plan)]
    [('staff', 'nobody'), ('payroll', 'time')]
    """
    return (*_without_rows(plan), *_of_rows(plan), *_twice(plan))


def _without_rows(plan: CommunicationPlan) -> Iterator[Finding]:
    for who in plan.audiences:
        if not plan.of(who):
            yield Finding("nobody", who, "gets nothing yet", "write a row, or say why not")


def _of_rows(plan: CommunicationPlan) -> Iterator[Finding]:
    for place, row in enumerate(plan.rows):
        if row.empty:
            continue
        for rule in _RULES:
            for kind, problem, remedy in rule(row):
                yield Finding(kind, row.who, problem, remedy, place)


_Said = tuple[str, str, str]


def _broad(row: Row) -> Iterator[_Said]:
    if row.who.casefold() in EVERYBODY:
        yield "nobody", "is a row for nobody in particular", "name a group that needs just this"


def _gaps(row: Row) -> Iterator[_Said]:
    for name, said in GAPS.items():
        if not getattr(row, name):
            yield "gap", *said


def _owner(row: Row) -> Iterator[_Said]:
    words = row.owner.casefold()
    if words in NOBODY:
        yield "owner", f"is owned by {row.owner!r}, so by nobody", "name one person or role"
    elif any(mark in f" {words} " for mark in (" or ", "/", ",", ";", " + ")):
        yield "owner", f"has several owners: {row.owner}", "let one of them see to it"
    elif any(mark in f" {words} " for mark in (" and ", " & ")):
        problem = f"may have two owners: {row.owner}"
        yield "owner", problem, "if it is one role, keep it; else let one of them see to it"


def _time(row: Row) -> Iterator[_Said]:
    if any(re.search(rf"\b{word}\b", _without_events(row.when)) for word in NO_TIME):
        yield "time", f"{row.when!r} is no time", 'write a day or a rhythm, such as "Fridays"'


def _without_events(when: str) -> str:
    """Take out "as soon as", where an event follows: "as soon as it fails", not "as possible"."""
    return re.sub(r"\bas soon as (?!possible|(?:we|you|i|they) can\b)", "", when.casefold())


def _way(row: Row) -> Iterator[_Said]:
    known = row.way
    if known is None:
        if row.how:
            yield "way", f"{row.how!r} is no way that the kit knows", "check yourself that it fits"
        return
    if row.within and known.speed > URGENCIES.index(row.within):
        yield (
            "way",
            f"must know {row.within}, and {known.name} is slower than that",
            "take a quicker way, such as a phone call",
        )
    if row.answer and not known.answers:
        yield "way", f"must answer, and {known.name} takes no answer", "take a way with an answer"
    if known.name == "meeting" and row.within and not row.answer:
        yield (
            "way",
            "need not answer, yet all sit in a meeting",
            "write it, or say which answer you need",
        )


_RULES: tuple[Callable[[Row], Iterator[_Said]], ...] = (_broad, _gaps, _owner, _time, _way)


def _twice(plan: CommunicationPlan) -> Iterator[Finding]:
    first: dict[tuple[str, str], int] = {}
    for place, row in enumerate(plan.rows):
        key = (row.who.casefold(), row.what.casefold())
        if row.what and first.setdefault(key, place) != place:
            problem = f"gets {row.what!r} in row {first[key] + 1} too"
            yield Finding("twice", row.who, problem, "keep one of them", place)
