"""What every question keeps: the rules of item writing, and a check that tells options apart."""

from collections.abc import Iterator

from .finding import Finding, Kit, guarded


def questions(kit: Kit) -> Iterator[Finding]:
    """Check all questions; one that breaks does not hide the others."""
    for block in kit.content.blocks:
        where = kit.place(f"{block['file']} [{block.get('id', '?')}]")
        yield from guarded(where, _one(kit, block, where))


def _one(kit: Kit, block: dict, where: str) -> Iterator[Finding]:
    known = kit.content.table("misconceptions")
    for option in block.get("options", []):
        id = option.get("misconception")
        if id is not None and id not in known:
            what = f"option {option.get('id')!r} names misconception {id!r}, which is unknown"
            yield Finding(where, what, "add it to misconceptions.toml, or name another")
