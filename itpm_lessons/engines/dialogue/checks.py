"""What is wrong with a script: how its scenes hang together, and what is blank in it."""

import random
from collections.abc import Iterator

from .guessing import guessable
from .play import begin, end_for, follow, open_choices
from .problem import Problem
from .script import EFFECT, END, PRICE, Choice, Scene, Script
from .ways import places

SHORTEST, LEAST_CHOICES = 30, 2
WALKS = 3_000  # at random, before all ways are gone through


def problems(script: Script) -> list[Problem]:
    """Return all that is to mend in a script.

    >>> from .examples import ORDER
    >>> problems(ORDER)[0].what
    "says only 'It is for the board.' after choice 'ask'"
    """
    broken = [*_unknown(script), *_cycles(script)]
    found = [*broken, *_blank(script)]
    if broken:  # the rest would stumble over them
        return found
    return [*found, *_unreached(script), *_marks(script), *guessable(script)]


# ---- how it hangs together


def _edges(scene: Scene) -> list[str]:
    nexts = [choice.next for choice in scene.choices]
    return [*nexts, scene.otherwise] if scene.only_if or scene.needs_left else nexts


def _unknown(script: Script) -> Iterator[Problem]:
    kinds = {meter.id: meter.kind for meter in script.meters}
    for scene in script.scenes:
        where = f"scene {scene.id!r}"
        if len(scene.choices) < LEAST_CHOICES:
            yield Problem(
                where, f"has {len(scene.choices)} choices", "give two or more, or drop it"
            )
        for to in _edges(scene):
            if to != END and to not in script.by_id:
                yield Problem(where, f"leads to {to!r}, which is not there", "mend “next”")
        for choice in scene.choices:
            for kind, given in ((PRICE, choice.costs), (EFFECT, choice.effects)):
                for id, _ in given:
                    if kinds.get(id) != kind:
                        what = f"choice {choice.id!r} changes {id!r}, which is no {kind} meter"
                        yield Problem(where, what, f"name a meter of kind {kind}")
    for end in script.ends:
        for id, _ in end.least:
            if id not in kinds:
                yield Problem(f"end {end.id!r}", f"asks for {id!r}, no meter", "name a meter")
    for id in script.share.of if script.share else ():
        if kinds.get(id) != PRICE:
            yield Problem("share", f"counts {id!r}, which is no price meter", "name a price meter")
    if script.ends[-1].least or script.ends[-1].unless:
        yield Problem("ends", "the last one asks for something", "let it come where no other does")


def _cycles(script: Script) -> Iterator[Problem]:
    """Find a scene that can lead back to itself."""
    done: set[str] = set()

    def visit(id: str, path: tuple[str, ...]) -> str | None:
        if id in path:
            return " → ".join((*path[path.index(id) :], id))
        if id == END or id in done or id not in script.by_id:
            return None
        for to in _edges(script[id]):
            if circle := visit(to, (*path, id)):
                return circle
        done.add(id)
        return None

    for scene in script.scenes:
        if circle := visit(scene.id, ()):
            yield Problem(f"scene {scene.id!r}", f"leads in a circle: {circle}", "let it go on")
            return


def _unreached(script: Script) -> Iterator[Problem]:
    reached = {place.scene for place in places(script)}
    for scene in script.scenes:
        if scene.id not in reached:
            yield Problem(f"scene {scene.id!r}", "is never reached", "lead to it, or drop it")
    came = _ends(script)
    for end in script.ends:
        if end.id not in came:
            yield Problem(f"end {end.id!r}", "is never reached", "ask for less, or drop it")


def _ends(script: Script) -> set[str]:
    """Return the ends that come on some way: by walks at random, then, if one lacks, by all."""
    came: set[str] = set()
    for seed in range(WALKS):
        came.add(_walk(script, random.Random(f"walk:{seed}")))
        if len(came) == len(script.ends):
            return came
    return _all_ends(script)


def _walk(script: Script, chance: random.Random) -> str:
    place, values = begin(script), {meter.id: meter.start for meter in script.meters}
    while place.scene != END:
        choice = chance.choice(open_choices(script, place))
        for id, value in (*choice.costs, *choice.effects):
            values[id] += value
        place = follow(script, place, choice)
    end = end_for(script, values)
    return end.id if end else ""


def _all_ends(script: Script) -> set[str]:
    """Return the ends of all ways, going through all states layer by layer."""
    ids = sorted({id for end in script.ends for id, _ in end.least})
    layer = {(begin(script), tuple(script.meters_by_id[id].start for id in ids))}
    came: set[str] = set()
    while layer:
        for place, values in layer:
            if place.scene != END:
                continue
            if end := end_for(script, dict(zip(ids, values, strict=True)), place.marks):
                came.add(end.id)
        layer = {
            (follow(script, place, choice), _moved(ids, values, choice))
            for place, values in layer
            if place.scene != END
            for choice in open_choices(script, place)
        }
    return came


def _moved(ids: list[str], values: tuple[int, ...], choice: Choice) -> tuple[int, ...]:
    changes = dict((*choice.costs, *choice.effects))
    return tuple(value + changes.get(id, 0) for id, value in zip(ids, values, strict=True))


def _marks(script: Script) -> Iterator[Problem]:
    sets = {mark for scene in script.scenes for each in scene.choices for mark in each.sets}
    asks = {mark for scene in script.scenes for mark in scene.only_if}
    asks |= {mark for end in script.ends for mark in end.unless}
    for mark in sorted(asks - sets):
        yield Problem(f"mark {mark!r}", "is asked for and never set", "let a choice set it")
    for mark in sorted(sets - asks):
        yield Problem(f"mark {mark!r}", "is set and never asked for", "drop it, or use it")


# ---- words


def _blank(script: Script) -> Iterator[Problem]:
    for what in ("title", "task", "closing"):
        if not getattr(script, what).strip():
            yield Problem("script", f"has no {what}", "write it")
    for meter in script.meters:
        if not meter.name.strip():
            yield Problem(f"meter {meter.id!r}", "has no name", "write it")
    for end in script.ends:
        if not end.title.strip() or not end.says.strip():
            yield Problem(f"end {end.id!r}", "has no title or no words", "write them")
    for scene in script.scenes:
        yield from _blank_scene(scene)


def _blank_scene(scene: Scene) -> Iterator[Problem]:
    where = f"scene {scene.id!r}"
    if not scene.title.strip() or not scene.says.strip():
        yield Problem(where, "has no title or no words", "write them")
    texts = [choice.text.strip().casefold() for choice in scene.choices]
    if len(set(texts)) < len(texts):
        yield Problem(where, "has two choices of the same words", "say how they differ")
    for choice in scene.choices:
        if not choice.text.strip():
            yield Problem(where, f"choice {choice.id!r} has no words", "write them")
        for what, said in (("after", choice.after), ("to explain", choice.why)):
            if len(said.strip()) < SHORTEST:
                shown = f"says only {said!r} {what} choice {choice.id!r}"
                yield Problem(where, shown, f"write {SHORTEST} letters or more")
        if not choice.costs:
            yield Problem(where, f"choice {choice.id!r} costs nothing", "say what it takes")
