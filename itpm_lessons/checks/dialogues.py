"""What every dialogue keeps: all of it can be reached, none of it is blank, and no look tells."""

from collections.abc import Iterator

from itpm_lessons.engines.dialogue import Play, best_way, debrief, problems
from itpm_lessons.engines.dialogue.reading import read_script
from itpm_lessons.engines.refusal import Refusal

from .finding import Finding, Kit, guarded

CHOICES = 3  # in a scene, to be a decision; a late consequence has two at least


def dialogues(kit: Kit) -> Iterator[Finding]:
    """Check all dialogues; one that breaks does not hide the others."""
    for id in kit.content.dialogue_ids:
        where = kit.place(f"dialogues/{id}.toml")
        yield from guarded(where, _one(kit, id, where))


def _one(kit: Kit, id: str, where: str) -> Iterator[Finding]:
    try:
        script = read_script(kit.content.dialogue_block(id))
    except Refusal as refusal:
        yield Finding(f"{where} [{refusal.culprit}]", refusal.problem, refusal.remedy)
        return
    found = problems(script)
    for problem in found:
        yield Finding(f"{where} [{problem.where}]", problem.what, problem.repair)
    if found:
        return
    for scene in script.scenes:
        late = scene.only_if or scene.beyond
        if len(scene.choices) < CHOICES and not late:
            what = f"has {len(scene.choices)} choices"
            yield Finding(f"{where} [scene {scene.id!r}]", what, f"give it {CHOICES}")
    best = best_way(script)
    if debrief(Play(script, best.picks)).gap:
        yield Finding(where, "its own best way is not the best", "mend the engine of dialogues")
