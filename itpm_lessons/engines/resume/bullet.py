"""One line of a resume, checked for four parts: verb, scope, measure, result.

The rules see signs, not sense. `RULES` says them to a learner before they write, `CANNOT_JUDGE`
what they leave open. A line that keeps them all may still be false, or beside the point.
"""

import re
from dataclasses import dataclass

from ..refusal import Refusal, shown
from .findings import LEAST, MOST, Finding, findings
from .quantities import Quantity, changes_in, counted, quantities_in
from .results import results_in, to_look_at
from .verbs import is_strong

LONGEST = 1_000  # letters of a line
PARTS = ("verb", "scope", "measure", "result")
RULES = (
    "Verb: it begins with what you did, such as planned, moved, cut, trained, wrote.",
    "Scope: it says how large the work was, as a number with what it counts.",
    "Measure: it has a second number with its unit, or with the thing counted.",
    "Result: it says what was different: from 9 to 4 hours, 5 days instead of 8, 322 of 400, "
    "two days before the date, within the budget of $9,000, no appointment was missed.",
    f"Length: it has {LEAST} to {MOST} words.",
    "Nobody counted? Then it says what is still used or who confirms it, or you name beside it "
    "who or what could show it.",
)
CANNOT_JUDGE = (
    "The rules cannot judge whether it is true, whether it was your own doing, and whether it "
    "matters for the post. Claim nothing that you could not show or explain."
)
_REMEDIES = {
    "verb": "begin with what you did: planned, moved, cut, trained, wrote",
    "scope": "say how large it was: how many people, sites, sheets, weeks, dollars",
    "measure": "give a number and what it counts",
    "result": "say what was different afterwards: from … to …, instead of …, N of M",
}
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


@dataclass(frozen=True)
class Part:
    """One of the four parts: where it was found; where it is missing, what to write."""

    name: str
    start: int = 0
    end: int = 0
    remedy: str = ""

    @property
    def holds(self) -> bool:
        """Whether it was found."""
        return self.end > self.start


@dataclass(frozen=True)
class BulletCheck:
    """A line that was checked: its text with single spaces, its parts, what speaks against it.

    `witness` is what could be looked at, or who could confirm it, "" where neither is named.
    """

    text: str
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]
    witness: str = ""

    def __getitem__(self, name: str) -> Part:
        found = {part.name: part for part in self.parts}
        if name not in found:
            raise Refusal(f"part {shown(name)}", "is none", f"use one of {', '.join(PARTS)}")
        return found[name]

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the parts that were not found."""
        return tuple(part.name for part in self.parts if not part.holds)

    @property
    def complete(self) -> bool:
        """Whether all four parts are there and nothing speaks against it."""
        return not self.missing and not self.findings

    @property
    def checkable(self) -> bool:
        """Whether it counts too little, but begins with a verb and names what could show it."""
        return (
            bool(self.missing)
            and "verb" not in self.missing
            and not self.findings
            and bool(self.witness)
        )

    def words_of(self, name: str) -> str:
        """Return the words that were taken for a part; "" where it is missing."""
        part = self[name]
        return self.text[part.start : part.end]


def check_bullet(text: str, proof: str = "") -> BulletCheck:
    """Check one line of a resume by the `RULES`; refuse what is no text, or much too long.

    `proof` is who or what could show it, as it stands beside the line.

    >>> good = check_bullet("Planned the shifts of 14 people; gaps fell from 5 to 1 a month.")
    >>> good.complete, good.words_of("result"), good.words_of("scope")
    (True, 'from 5 to 1 a month', '14 people')
    >>> poor = check_bullet("Responsible for many tickets and saved 30 %")
    >>> poor.missing, [each.kind for each in poor.findings]
    (('verb', 'scope', 'measure', 'result'), ['duty', 'vague amount', 'no base'])
    """
    if not isinstance(text, str):
        raise Refusal("bullet", f"{shown(text)} is no text", "write it in words")
    line = re.sub(r"^[\s•·*–-]+", "", " ".join(text.split()))
    if len(line) > LONGEST:
        raise Refusal("bullet", f"has {len(line):,} letters", f"keep {LONGEST:,} at most")
    quantities, changes = quantities_in(line), changes_in(line)
    results = results_in(line)
    outcomes = changes + results
    told = changes + tuple(span for span in results if "%" not in line[slice(*span)])
    scope = _scope(line, quantities, outcomes)
    spans = {
        "verb": _verb(line),
        "scope": scope,
        "measure": _measure(quantities, outcomes, scope),
        "result": outcomes[0] if outcomes else None,
    }
    parts = tuple(
        Part(name, *spans[name]) if spans[name] else Part(name, remedy=_REMEDIES[name])  # type: ignore[misc]
        for name in PARTS
    )
    seen = to_look_at(line)
    witness = line[slice(*seen)] if seen else " ".join(proof.split())
    return BulletCheck(line, parts, findings(line, quantities, told), witness)


Span = tuple[int, int] | None


def _verb(line: str) -> Span:
    """Find the verb that a line begins with; a pronoun or an adverb before it is passed over."""
    for place, word in enumerate(_WORD.finditer(line)):
        if is_strong(word[0]):
            return word.span()
        passed = word[0] in ("I", "I've") or word[0].casefold().endswith("ly")
        if place >= 2 or not passed:
            return None
    return None


def _scope(line: str, found: tuple[Quantity, ...], changes: tuple[tuple[int, int], ...]) -> Span:
    """Find a counted thing besides the change itself, or the whole of which something is a part."""
    for each in found:
        inside = any(start <= each.start < end for start, end in changes)
        of_all = line[: each.start].casefold().rstrip().endswith((" of", " of the", " of all"))
        if counted(each) and (not inside or of_all):
            return each.start, each.end
    return None


def _measure(
    found: tuple[Quantity, ...], changes: tuple[tuple[int, int], ...], scope: Span
) -> Span:
    """Find a number with its unit, another than that of the scope.

    In a change, one unit serves both numbers.
    """
    for start, end in changes:
        if any(start <= each.start < end for each in found):
            return start, end
    used = scope[0] if scope else -1
    each = next((each for each in found if counted(each) and each.start != used), None)
    return (each.start, each.end) if each else None
