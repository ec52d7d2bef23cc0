"""What a charter lacks: empty or open lines, what cannot be read, contradictions; and notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..business_case import benefit_cost_ratio, margins, payback
from ..objectives.days import written_day
from ..objectives.sentence import check_sentence
from ..typed import money
from .charter import Charter, split_items
from .hollow import notes
from .lines import BY_KEY, LINES

Kind = Literal["missing", "open", "unreadable", "contradiction", "incomplete", "note"]

_OPEN = re.compile(
    r"\b(?:tbd|tbc|tba|n/a|to be (?:named|defined|decided|settled|completed|confirmed|agreed)"
    r"|will follow|to follow|follows later|open|unknown yet|none known|as agreed)\b|^[-–?.…x]+$",
    re.IGNORECASE,
)
#: A text that says no more than this, beside a word such as "open", settles nothing.
_WORDS_OF_A_STUB = 8


@dataclass(frozen=True)
class Finding:
    """One thing to mend: its kind, the lines it is about, what is wrong, what to do.

    A `note` is softer: the line may stand as it is, if there is an answer to its question.
    """

    kind: Kind
    keys: tuple[str, ...]
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}"


@lru_cache(64)
def findings(charter: Charter) -> tuple[Finding, ...]:
    """Name all that is missing or does not fit, contradictions first.

    >>> page = Charter.of(project="Shop", budget="$9,000", benefits="2,000; 2,000", rate="8 %")
    >>> print(findings(page)[0])
    The benefits of 2 years, $4,000, are less than the budget of $9,000. Say what else it \
brings, lower the cost, or stop here.
    >>> findings(page)[1].kind
    'missing'
    """
    return (
        *_contradictions(charter),
        *_unreadable(charter),
        *_open(charter),
        *_objective(charter),
        *_notes(charter),
        *_missing(charter),
    )


def _missing(charter: Charter) -> Iterator[Finding]:
    for line in LINES:
        if line.needed and not charter[line.key]:
            yield Finding("missing", (line.key,), f"{line.name} is empty:", line.question)


def _open(charter: Charter) -> Iterator[Finding]:
    for line in LINES:
        text = charter[line.key]
        stub = len(text.split()) <= _WORDS_OF_A_STUB and _OPEN.search(text)
        if text and stub and line.key not in charter.unreadable:
            problem = f"{line.name} says that it is still open."
            yield Finding("open", (line.key,), problem, "Settle it, or say who does, by when.")


def _unreadable(charter: Charter) -> Iterator[Finding]:
    for key, refusal in charter.unreadable.items():
        problem = f"{refusal.culprit}: {refusal.problem}."
        yield Finding("unreadable", (key,), problem, f"{refusal.remedy.capitalize()}.")


def _objective(charter: Charter) -> Iterator[Finding]:
    text = charter["objective"]
    if text:
        people = [charter[key] for key in ("sponsor", "manager") if charter[key]]
        for check in check_sentence(text, people):
            if not check.holds:
                problem = f"The objective lacks {check.rule}:"
                yield Finding("incomplete", ("objective",), problem, f"{check.remedy}.")


def _notes(charter: Charter) -> Iterator[Finding]:
    unsettled = {key for each in _open(charter) for key in each.keys}
    for line in LINES:
        text = charter[line.key]
        if text and line.key not in unsettled and line.key not in charter.unreadable:
            for problem, question in notes(line.key, text):
                yield Finding("note", (line.key,), problem, question)


def _contradictions(charter: Charter) -> Iterator[Finding]:
    yield from _money(charter)
    yield from _dates(charter)
    yield from _people(charter)
    yield from _scope(charter)


def _money(charter: Charter) -> Iterator[Finding]:
    case = charter.case
    if case is None or case.value >= 0:
        return
    total, years = sum(case.benefits), len(case.benefits)
    span = "1 year" if years == 1 else f"{years} years"
    if total < case.cost:
        problem = (
            f"The benefits of {span}, {money(total)}, are less than the budget of "
            f"{money(case.cost)}."
        )
    else:
        problem = (
            f"In today's money the benefits are worth {money(case.worth)}, less than the budget "
            f"of {money(case.cost)}."
        )
    remedy = "Say what else it brings, lower the cost, or stop here."
    yield Finding("contradiction", ("budget", "benefits"), problem, remedy)


def _dates(charter: Charter) -> Iterator[Finding]:
    start, finish = charter.day("start"), charter.day("finish")
    if start and finish and finish <= start:
        problem = f"It ends on {written_day(finish)}, not after its start, {written_day(start)}."
        yield Finding("contradiction", ("start", "finish"), problem, "Correct one of the dates.")
        return
    for day in charter.days("objective"):
        if start and day <= start:
            problem = f"The objective is due on {written_day(day)}, before the project has begun."
            yield Finding("contradiction", ("objective", "start"), problem, "Name a later day.")
        elif finish and day < finish:
            problem = (
                f"The objective is due on {written_day(day)}, before the project ends, "
                f"{written_day(finish)}."
            )
            remedy = "Name a day by which what was built can have had its effect."
            yield Finding("contradiction", ("objective", "finish"), problem, remedy)
    for day in charter.days("milestones"):
        if (start and day < start) or (finish and day > finish):
            problem = f"A milestone, {written_day(day)}, lies outside the project."
            keys = ("milestones", "start", "finish")
            yield Finding("contradiction", keys, problem, "Move it, or the dates of the project.")


def _people(charter: Charter) -> Iterator[Finding]:
    sponsor, manager = charter["sponsor"].casefold(), charter["manager"].casefold()
    if sponsor and sponsor == manager:
        problem = "Sponsor and project manager are the same person."
        remedy = "Nobody can approve their own work: name another sponsor."
        yield Finding("contradiction", ("sponsor", "manager"), problem, remedy)


def _scope(charter: Charter) -> Iterator[Finding]:
    inside = {item.casefold() for item in split_items(charter["in"])}
    for item in split_items(charter["out"]):
        if item.casefold() in inside:
            problem = f"“{item}” is both in and out."
            yield Finding("contradiction", ("in", "out"), problem, "Strike it in one of the lines.")


def standing(charter: Charter) -> str:
    """Say in words how far the page is; no share, since one empty line can be the one that counts.

    >>> standing(Charter.of()).split(":")[0]
    'Not ready to be signed'
    """
    found = [each for each in findings(charter) if each.kind != "note"]
    if not found:
        return (
            "Every line that is needed is there, and nothing contradicts another line."
            f"{_noted(charter)} Whether it is wise, the sponsor has to judge."
        )
    counts = {kind: len({each.keys for each in found if each.kind == kind}) for kind in _WORDS}
    said = [
        words[0] if number == 1 else f"{number} {words[1]}"
        for kind, words in _WORDS.items()
        if (number := counts[kind])
    ]
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    empty = [BY_KEY[each.keys[0]].name.lower() for each in found if each.kind == "missing"]
    names = f" Empty: {', '.join(empty)}." if empty else ""
    return f"Not ready to be signed: {listed}.{names}"


def _noted(charter: Charter) -> str:
    lines = {each.keys for each in findings(charter) if each.kind == "note"}
    if not lines:
        return ""
    if len(lines) == 1:
        return " 1 line sounds as if nobody could ever break it."
    return f" {len(lines)} lines sound as if nobody could ever break them."


_WORDS: dict[Kind, tuple[str, str]] = {
    "contradiction": ("one contradiction", "contradictions"),
    "unreadable": ("one line that cannot be read", "lines that cannot be read"),
    "open": ("one line still open", "lines still open"),
    "incomplete": ("an objective that is not complete", "objectives that are not complete"),
    "missing": ("one line empty", "lines empty"),
}


@lru_cache(64)
def figures(charter: Charter) -> tuple[tuple[str, str], ...]:
    """Return name and value of what its money comes to; nothing where it cannot be computed.

    >>> page = Charter.of(budget="97000", benefits="38000; 46000; 46000", rate="8 %")
    >>> for name, value in figures(page): print(f"{name}: {value}")
    Net present value: $14,139
    Benefit-cost ratio: 1.15
    Payback: 2.28 years
    Benefits may fall by: 12.7 %
    """
    case = charter.case
    if case is None:
        return ()
    ratio, years = benefit_cost_ratio(case.flows, case.rate), payback(case.flows)
    fall = margins(case).benefits
    back = "not within these years" if years is None else f"{years:.2f} years"
    rows = [("Net present value", money(case.value))]
    rows.append(("Benefit-cost ratio", "none" if ratio is None else f"{ratio:.2f}"))
    rows.append(("Payback", back))
    if fall is not None:
        name = "Benefits may fall by" if fall >= 0 else "Benefits would have to rise by"
        rows.append((name, f"{abs(fall) * 100:.1f} %"))
    return tuple(rows)
