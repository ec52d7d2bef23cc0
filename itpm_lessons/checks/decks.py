"""What every deck of cards keeps: each card is explained, and each temptation untangled."""

from collections.abc import Iterator

from itpm_lessons.catalogue import deck_of
from itpm_lessons.engines.sorting import Card, Sorting

from .finding import Finding, Kit, guarded

LEAST = 40  # letters of a sentence that explains something


def decks(kit: Kit) -> Iterator[Finding]:
    """Check all decks; one that breaks does not hide the others."""
    for id in kit.content.deck_ids:
        where = kit.place(f"decks/{id}.toml")
        yield from guarded(where, _one(kit, id, where))


def _one(kit: Kit, id: str, where: str) -> Iterator[Finding]:
    block = kit.content.deck_block(id)
    deck = deck_of(block)  # refuses bins that are not there, and names that stand there twice
    for what in ("task", "closing"):
        if not block.get(what, "").strip():
            yield Finding(where, f"has no {what}", "write a sentence")
    for card in deck.cards:
        for what, repair in _card(card, set(kit.content.table("misconceptions"))):
            yield Finding(f"{where} [{card.title}]", what, repair)
    for bin in deck.bins:
        if all(card.bin != bin.id for card in deck.cards):
            yield Finding(where, f"no card belongs to bin {bin.id!r}", "add one, or drop the bin")
    sources = block.get("source", [])
    for id in sorted(set(sources) - set(kit.content.table("sources"))):
        yield Finding(where, f"source {id!r} is unknown", "add it to sources.toml")
    if not sources:
        yield Finding(where, "names no source", "say on what it rests: source = [...]")
    right = {card.title: card.bin for card in deck.cards}
    if not Sorting(deck, places=right).check().is_solved:
        yield Finding(where, "its own answer is not right", "mend the engine of sorting")


def _card(card: Card, misconceptions: set[str]) -> Iterator[tuple[str, str]]:
    if len(card.why) < LEAST:
        yield "is not explained", f"say why it belongs there, in {LEAST} letters or more"
    if not card.lures:
        yield "tempts nowhere", "name a wrong bin that somebody would choose, and why"
    for lure in card.lures:
        if len(lure.words) < LEAST:
            yield f"says too little on bin {lure.bin!r}", f"untangle it in {LEAST} letters or more"
        if lure.misconception not in misconceptions:
            repair = "add it to misconceptions.toml, or name another"
            yield f"misconception {lure.misconception!r} is unknown", repair
