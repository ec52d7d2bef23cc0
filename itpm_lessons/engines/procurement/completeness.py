"""Whether a statement of work, or the hand-over at its end, names what it has to name.

Two lists of parts, each with what goes wrong where it is missing. A part is there if somebody wrote
something for it, and firm if what was written can be checked: for work and services that needs a
number or a day, for people and things a name; here, a few words and no word that promises nothing
("appropriate", "as needed").

What this does not do: it does not understand what was written, and is no legal advice. A lawyer
reads the contract; this list makes sure that there is something to read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..refusal import Refusal, shown


@dataclass(frozen=True)
class Part:
    """One part: its name, the question that it answers, and what its absence costs."""

    name: str
    question: str
    without: str


STATEMENT_OF_WORK = (
    Part("scope", "What is done, and where does it end?", "every wish is in or out by argument"),
    Part("exclusions", "What is not part of it?", "both sides think that the other one does it"),
    Part("deliverables", "What is handed over, in which form?", "work is done, nothing arrives"),
    Part(
        "acceptance",
        "By which test is it accepted, by whom, in how many days?",
        "nobody can say that it is finished",
    ),
    Part("dates", "When is what due?", "late has no meaning"),
    Part("price", "What is paid, when, on which condition?", "money is due before the result"),
    Part("people", "Who decides and who answers on both sides?", "questions wait for days"),
    Part("our part", "What do we have to provide, and by when?", "they wait, and bill the waiting"),
    Part(
        "service level",
        "How available, how soon repaired, measured how?",
        "a slow repair breaks no promise",
    ),
    Part(
        "changes", "How is a change asked for, priced and agreed?", "changes are done, then billed"
    ),
    Part(
        "data protection",
        "Who may see which data, and where does it lie?",
        "the law finds out first",
    ),
    Part("exit", "What is handed back at the end, and who helps?", "nobody can leave"),
)

HAND_OVER = (
    Part(
        "inventory", "Which systems, licences and contracts are there?", "bills for things unknown"
    ),
    Part(
        "access",
        "Which accounts and keys change hands, and which are closed?",
        "the old supplier still has the keys",
    ),
    Part("documents", "How is it built and run, as it is today?", "the first failure is a riddle"),
    Part("known errors", "What is known to fail, and what helps?", "old errors are found again"),
    Part(
        "backup",
        "When was a restore last tried out, and how long did it take?",
        "the backup exists, the restore does not",
    ),
    Part("monitoring", "Who is told when it fails, and how?", "users report what breaks"),
    Part("training", "Who was shown what, and did it alone once?", "they know who used to know"),
    Part(
        "support", "Whom to call until which day, and at what price?", "help ends with the invoice"
    ),
    Part("open points", "What is not finished, who does it until when?", "it stays unfinished"),
    Part("acceptance", "Who signed, on which day?", "the warranty has no beginning"),
)
LISTS: Mapping[str, tuple[Part, ...]] = {
    "statement of work": STATEMENT_OF_WORK,
    "hand-over": HAND_OVER,
}
EMPTY_WORDS = ("appropriate", "as needed", "if necessary", "reasonable", "timely", "tbd", "usual",
               "best effort", "as soon as possible", "state of the art", "etc")  # fmt: skip
FEWEST_WORDS = 3


@dataclass(frozen=True)
class Completeness:
    """What of a list is firm, what is vague and why, and what is missing."""

    list: str
    firm: tuple[str, ...]
    vague: tuple[tuple[str, str], ...]
    missing: tuple[Part, ...]

    @property
    def complete(self) -> bool:
        """Whether every part is there and none is vague."""
        return not self.vague and not self.missing


def check_completeness(list: str, written: Mapping[str, str]) -> Completeness:
    """Compare what was written, by the names of parts, with a list of `LISTS`.

    Refuses an unknown list and a part that is not in it.

    >>> done = check_completeness("hand-over", {"backup": "restored on 3 May in 40 minutes"})
    >>> done.firm, done.vague, len(done.missing)
    (('backup',), (), 9)
    """
    if list not in LISTS:
        raise Refusal(f"list {shown(list)}", "is not known", "use one of " + ", ".join(LISTS))
    parts = {part.name: part for part in LISTS[list]}
    for name, text in written.items():
        if name not in parts:
            listed = ", ".join(parts)
            raise Refusal(f"part {shown(name)}", f"is not in the {list}", f"use one of {listed}")
        if not isinstance(text, str):
            raise Refusal(f"part {name!r}", f"is {shown(text)}", "write it in words")
    there = {name: written[name] for name in parts if written.get(name, "").strip()}
    doubts = {name: doubt(text) for name, text in there.items()}
    return Completeness(
        list,
        tuple(name for name in there if not doubts[name]),
        tuple((name, said) for name, said in doubts.items() if said),
        tuple(part for part in parts.values() if part.name not in there),
    )


def doubt(text: str) -> str:
    """Say why words promise nothing that could be checked; "" where they may.

    >>> doubt("in a timely manner"), doubt("Ada Miller, ext. 204")
    ("'timely' can be read in any way", '')
    """
    words = " ".join(text.casefold().split())
    empty = next((each for each in EMPTY_WORDS if _stands_in(each, words)), None)
    if empty is not None:
        return f"{empty!r} can be read in any way"
    count = len(words.split())
    if count < FEWEST_WORDS and not any(letter.isdigit() for letter in words):
        return "too short to be checked"
    return ""


def _stands_in(empty: str, words: str) -> bool:
    """Whether empty words stand there as words of their own, or as their adverb: "usually"."""
    return re.search(rf"(?<!\w){re.escape(empty)}(?:ly)?(?!\w)", words) is not None
