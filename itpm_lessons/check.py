"""The referee: looks at everything that authors write, and says what to mend and how."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from itpm_lessons.build import SOURCES
from itpm_lessons.catalogue import Content
from itpm_lessons.checks import (
    blanks,
    career,
    decks,
    diagnostic,
    dialogues,
    documents,
    exercises,
    facts,
    glossary,
    guessing,
    lessons,
    listing,
    made,
    questions,
    wording,
)
from itpm_lessons.checks.finding import Finding, Kit, Rule, guarded

RULES: tuple[Rule, ...] = (
    listing.lists,
    listing.stray_files,
    listing.outcomes,
    blanks.blanks,
    lessons.lessons,
    exercises.exercises,
    questions.questions,
    guessing.guessing,
    decks.decks,
    dialogues.dialogues,
    documents.documents,
    career.career,
    diagnostic.diagnostic,
    diagnostic.needs,
    glossary.glossary,
    facts.facts,
    made.made_notebooks,
    wording.wording,
)


def check(root: Path, today: date) -> list[Finding]:
    """Return all that is to mend in the checkout at `root`; on `today` facts may be stale."""
    kit = Kit(root, Content(root / SOURCES), today)
    return list(_findings(kit))


def _findings(kit: Kit) -> Iterator[Finding]:
    for rule in RULES:
        yield from guarded(f"the rule {rule.__name__!r}", rule(kit))


def report(root: Path, today: date | None = None) -> int:
    """Print the findings and return the exit status: 0 when there are none."""
    found = check(root, today or date.today())
    for finding in found:
        print(finding)
    print(f"{len(found)} to mend." if found else "Nothing to mend.")
    return int(bool(found))
