"""The documents of documents.toml: complete, each answers a need, and no rule of an owner."""

from collections.abc import Iterator
from typing import Any

from itpm_lessons.content.documents import read_library
from itpm_lessons.engines.documents import Document, Library, Need
from itpm_lessons.engines.refusal import Refusal

from .finding import Finding, Kit

SHORTEST, LURES = 40, 2
OWNED = ("PRINCE2", "PMBOK", "PMP", "ITIL")  # names of owners' methods: facts.toml speaks of them


def documents(kit: Kit) -> Iterator[Finding]:
    """Check the documents and the needs, where there are any."""
    if not (kit.content.folder / "documents.toml").exists():
        return
    where = kit.place("documents.toml")
    table = kit.content.table("documents")
    try:
        library = read_library(table)
    except Refusal as refusal:
        yield Finding(where, f"{refusal.culprit}: {refusal.problem}", refusal.remedy)
        return
    known = set(kit.content.table("misconceptions"))
    for document in library.documents:
        for what, repair in _document(library, document):
            yield Finding(f"{where} [{document.id}]", what, repair)
    for need in library.needs:
        for what, repair in _need(need, known):
            yield Finding(f"{where} [{need.id}]", what, repair)
    for name in OWNED:
        if name in _texts(table):
            repair = "say it of methods of this kind, or state it as a fact in facts.toml"
            yield Finding(where, f"names {name}, whose rules are its owner's", repair)


def _document(library: Library, document: Document) -> Iterator[tuple[str, str]]:
    parts = ("name", "purpose", "owner", "reader", "when", "moments", "holds")
    for part in parts:
        value = getattr(document, part)
        if not value or (isinstance(value, str) and not value.strip()):
            yield f"{part} is blank", "write it"
    if not library.needs_of(document.id):
        yield "answers no need", "add a need for it, or take it out"
    for neighbour in document.neighbours:
        back = [each.document for each in library[neighbour.document].neighbours]
        if document.id not in back:
            yield f"has neighbour {neighbour.document!r}, which does not have it", "add it there"


def _need(need: Need, known: set[str]) -> Iterator[tuple[str, str]]:
    if len(need.lures) < LURES:
        yield f"has {len(need.lures)} lures", f"name {LURES} documents that one could take"
    taken = [lure.document for lure in need.lures]
    if need.document in taken or len(set(taken)) < len(taken):
        yield "has a lure that is the answer, or one twice", "choose other documents"
    for lure in need.lures:
        if lure.misconception not in known:
            what = f"names misconception {lure.misconception!r}, which is unknown"
            yield what, "add it to misconceptions.toml, or name another"
    for text in (need.why, *(lure.words for lure in need.lures)):
        if len(text) < SHORTEST:
            yield f"says only {text!r}", f"explain it in {SHORTEST} letters or more"


def _texts(table: dict[str, Any]) -> str:
    return repr({key: value for key, value in table.items() if key in ("document", "need")})
