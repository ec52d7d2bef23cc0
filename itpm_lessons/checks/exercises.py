"""What every exercise must keep, on every variant that a learner can meet."""

from collections.abc import Iterator
from random import Random

from itpm_lessons.practice import Exercise, Status
from itpm_lessons.practice.exercise import Variant, in_words

from .finding import Finding, Kit, guarded

HINTS, MISTAKES, SEEDS = 3, 2, 20
AGAIN = "mend it, then run `itpm check`"


def exercises(kit: Kit) -> Iterator[Finding]:
    """Check all exercises that are written; one that breaks does not hide the others."""
    for id in kit.content.exercise_ids:
        where = kit.place(f"exercises/{id}.py")
        yield from guarded(where, _one(kit, id, where))


def _one(kit: Kit, id: str, where: str) -> Iterator[Finding]:
    exercise = kit.content.exercise(id)
    known = set(kit.content.table("misconceptions"))
    for what, repair in [*shape(exercise, known), *behaviour(exercise)]:
        yield Finding(where, what, repair)
    if exercise.outcome not in kit.content.table("outcomes"):
        yield Finding(where, f"outcome {exercise.outcome!r} is unknown", "see outcomes.toml")


def shape(exercise: Exercise, misconceptions: set[str]) -> Iterator[tuple[str, str]]:
    """Yield what is missing, and what to do, without looking at variants."""
    seeds = set(exercise.seeds)
    if not exercise.title.strip():
        yield "the title is blank", "write it"
    if len(exercise.hints) != HINTS:
        yield f"there are {len(exercise.hints)} hints", f"write {HINTS}, from nudge to nearly there"
    if len(exercise.mistakes) < MISTAKES:
        yield "fewer than two misconceptions are named", "add what a learner might believe"
    if len(seeds) < SEEDS or 0 in seeds:
        yield f"{len(seeds - {0})} seeds are deployed", f"give at least {SEEDS}, without 0"
    ids = [mistake.id for mistake in exercise.mistakes]
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        yield f"misconception {id!r} is named twice", "keep one of the two"
    for id in sorted(set(ids) - misconceptions):
        yield f"misconception {id!r} is unknown", "add it to misconceptions.toml, or name another"


def behaviour(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Yield what goes wrong on its variants, and what to do."""
    yield from on_all_variants(exercise)
    cases = {repr(exercise.case(Random(seed))) for seed in exercise.seeds}
    if len(cases) < 2 and len(set(exercise.seeds)) > 1:
        yield "all seeds draw the same case", "draw something from `random`"
    if repr(exercise.case(Random(1))) != repr(exercise.case(Random(1))):
        yield "a seed does not repeat its case", "draw from the given `random` alone"


def on_all_variants(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Yield what goes wrong on variants, and on which; questions are checked by this, too."""
    seen: dict[str, list[int]] = {}
    for variant in exercise.variants:
        drawn = exercise.at(variant)
        for what in [*words(exercise, drawn), *verdicts(exercise, drawn)]:
            seen.setdefault(what, []).append(variant)
    for what, variants in seen.items():
        yield f"{what} (variants {', '.join(map(str, variants[:5]))})", AGAIN


def words(exercise: Exercise, drawn: Variant) -> Iterator[str]:
    """Yield what a learner would find blank on this variant."""
    said = {"statement": exercise.statement, "explanation": exercise.explanation}
    for name, text in said.items():
        if not in_words(text, drawn.case).strip():
            yield f"the {name} is blank"
    for number, hint in enumerate(exercise.hints, 1):
        if not in_words(hint, drawn.case).strip():
            yield f"hint {number} is blank"
    for mistake, _ in drawn.wrong:
        if not in_words(mistake.feedback, drawn.case).strip():
            yield f"mistake {mistake.id!r} has no message"


def verdicts(exercise: Exercise, drawn: Variant) -> Iterator[str]:
    """Yield what the check gets wrong on this variant."""
    untouched = drawn.kind.given({})
    for name, answer in {"None": None, "...": ..., "the untouched form": untouched}.items():
        if exercise.judge(answer, drawn.number).status is Status.CORRECT:
            yield f"it passes unsolved, with {name}"
    if exercise.judge(exercise.solution(drawn.case), drawn.number).status is not Status.CORRECT:
        yield "its own solution fails"
    for mistake, answer in drawn.wrong:
        verdict = exercise.judge(answer, drawn.number)
        if verdict.status is not Status.INCORRECT or verdict.misconception != mistake.id:
            yield f"mistake {mistake.id!r} is not recognised"
