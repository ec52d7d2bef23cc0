"""The documents of a structured method, found by what somebody needs; and a quiz on them.

A `Library` holds documents, needs that they answer, and the moments of a project at which they
are made or looked at. Searching is by words: all of them must stand somewhere in a document or in
a need. Nothing here reads files, and nothing knows which documents there are.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from .refusal import Refusal, shown

KINDS = {"ahead": "Looking ahead", "watch": "Keeping watch", "report": "Reporting"}
QUIZ, DISTRACTORS = 8, 3


@dataclass(frozen=True)
class Neighbour:
    """A document that is easily taken for another, and how they differ."""

    document: str
    difference: str


@dataclass(frozen=True)
class Document:
    """One document.

    Parameters
    ----------
    id, name : str
        How it is referred to, and how it is called.
    kind : str
        One of `KINDS`.
    purpose : str
        What it is for, in a sentence.
    owner, reader : str
        Who keeps it, and who uses it.
    when : str
        When it is made and looked at, in a sentence.
    moments : tuple of str
        Ids of the moments at which it matters.
    holds : tuple of str
        What stands in it.
    neighbours : tuple of Neighbour
        What it is easily taken for.
    also : tuple of str
        Other names.
    """

    id: str
    name: str
    kind: str
    purpose: str
    owner: str
    reader: str
    when: str
    moments: tuple[str, ...]
    holds: tuple[str, ...]
    neighbours: tuple[Neighbour, ...] = ()
    also: tuple[str, ...] = ()

    @cached_property
    def words(self) -> str:
        """All that a search looks at."""
        parts = (self.name, *self.also, self.purpose, self.owner, self.when, *self.holds)
        return " ".join(parts).casefold()


@dataclass(frozen=True)
class Lure:
    """A document that somebody may take for the answer, what they then believe, and a reply."""

    document: str
    misconception: str
    words: str


@dataclass(frozen=True)
class Need:
    """A situation: "I need to …", the document that answers it, why, and what else is taken."""

    id: str
    text: str
    document: str
    why: str
    lures: tuple[Lure, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What is said to an answer; `misconception` is empty where none was recognised."""

    right: bool
    words: str
    misconception: str = ""


@dataclass(frozen=True)
class Quiz:
    """Needs to be answered and documents to answer them with, of which some are too many."""

    needs: tuple[Need, ...]
    documents: tuple[Document, ...]


@dataclass(frozen=True)
class Library:
    """Documents, needs, and moments by their ids; whatever refers to something finds it.

    Raises
    ------
    Refusal
        For an id that stands twice, or that something names and nothing has.

    Examples
    --------
    >>> plan = Document("plan", "Plan", "ahead", "To say when.", "PM", "all", "first", ("go",), ())
    >>> need = Need("when", "know when it is done", "plan", "The plan has the dates.")
    >>> library = Library((plan,), (need,), {"go": "Going"})
    >>> [each.name for each in library.search("say WHEN")], library.judge("when", "plan").right
    (['Plan'], True)
    """

    documents: tuple[Document, ...]
    needs: tuple[Need, ...]
    moments: dict[str, str]

    def __post_init__(self) -> None:
        for what, ids in (
            ("document", [each.id for each in self.documents]),
            ("need", [each.id for each in self.needs]),
        ):
            for id in ids:
                if ids.count(id) > 1:
                    raise Refusal(f"{what} {shown(id)}", "stands there twice", "rename one")
        for document in self.documents:
            self._refuse_unknown(document)
        for need in self.needs:
            where = f"need {shown(need.id)}"
            self._known(where, "document", [need.document], self._by_id)
            self._known(where, "document", [lure.document for lure in need.lures], self._by_id)

    def _refuse_unknown(self, document: Document) -> None:
        where = f"document {shown(document.id)}"
        self._known(where, "kind", [document.kind], KINDS)
        self._known(where, "moment", document.moments, self.moments)
        others = [each.document for each in document.neighbours]
        self._known(where, "document", others, self._by_id)

    def _known(self, where: str, what: str, ids: Iterable[str], there: Iterable[str]) -> None:
        for id in ids:
            if id not in there:
                problem = f"names {what} {shown(id)}, which is not there"
                raise Refusal(where, problem, f"use one of {', '.join(there)}")

    @cached_property
    def _by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _needs_by_id(self) -> dict[str, Need]:
        return {need.id: need for need in self.needs}

    def __getitem__(self, id: str) -> Document:
        """Return the document of this id."""
        if id not in self._by_id:
            raise Refusal(f"document {shown(id)}", "is not there", f"use {', '.join(self._by_id)}")
        return self._by_id[id]

    def need(self, id: str) -> Need:
        """Return the need of this id."""
        if id not in self._needs_by_id:
            known = ", ".join(self._needs_by_id)
            raise Refusal(f"need {shown(id)}", "is not there", f"use one of {known}")
        return self._needs_by_id[id]

    def needs_of(self, document: str) -> tuple[Need, ...]:
        """Return the needs that a document answers."""
        return tuple(need for need in self.needs if need.document == document)

    # ---- finding

    def search(self, words: str = "", moment: str = "", kind: str = "") -> tuple[Document, ...]:
        """Find documents of a moment and a kind in which, or in whose needs, all words stand."""
        asked = words.casefold().split()
        return tuple(
            document
            for document in self.documents
            if (not moment or moment in document.moments)
            and (not kind or kind == document.kind)
            and all(word in self._all_words[document.id] for word in asked)
        )

    @cached_property
    def _all_words(self) -> dict[str, str]:
        """Words of each document, with those of the needs that it answers."""
        return {
            document.id: " ".join(
                (document.words, *(need.text.casefold() for need in self.needs_of(document.id)))
            )
            for document in self.documents
        }

    # ---- judging

    def judge(self, need: str, document: str) -> Verdict:
        """Say whether a document answers a need; if not, what speaks against it."""
        asked, given = self.need(need), self[document]
        if asked.document == given.id:
            return Verdict(True, asked.why)
        lure = next((lure for lure in asked.lures if lure.document == given.id), None)
        if lure is not None:
            return Verdict(False, lure.words, lure.misconception)
        return Verdict(False, self.difference(asked.document, given.id))

    def difference(self, right: str, other: str) -> str:
        """Say how two documents differ: as neighbours where they are, else by their purposes."""
        for one, two in ((right, other), (other, right)):
            for neighbour in self[one].neighbours:
                if neighbour.document == two:
                    return neighbour.difference
        name, purpose = (text[:1].lower() + text[1:] for text in self._said(other))
        return f"The {name} has another purpose: {purpose}"

    def _said(self, id: str) -> tuple[str, str]:
        return self[id].name, self[id].purpose

    def quiz(self, seed: object, count: int = QUIZ) -> Quiz:
        """Draw needs that different documents answer, and documents, some of them too many.

        What is too many comes from the lures of the needs, so that it is worth a thought.
        """
        chance = random.Random(f"documents:{seed}")
        by_document: dict[str, list[Need]] = {}
        for need in self.needs:
            by_document.setdefault(need.document, []).append(need)
        answers = chance.sample(sorted(by_document), min(count, len(by_document)))
        needs = [chance.choice(by_document[id]) for id in answers]
        lures = {lure.document for need in needs for lure in need.lures} - set(answers)
        extra = chance.sample(sorted(lures), min(DISTRACTORS, len(lures)))
        shown_ids = set(answers) | set(extra)
        documents = tuple(each for each in self.documents if each.id in shown_ids)
        return Quiz(tuple(needs), documents)
