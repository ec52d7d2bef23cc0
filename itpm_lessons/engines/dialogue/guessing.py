"""Whether a script can be played well without reading it.

It can where the longest, the dearest or the first choice is always the best one. So players who
choose by looks alone are let loose on it; none of them may come out among the best tenth of all
ways. Nor may a choice be best in every meter, price included, in more than half of the scenes:
where nothing speaks against it, there is nothing to decide.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from .play import Play, begin, open_choices, price
from .problem import Problem
from .script import EFFECT, Choice, Scene, Script
from .ways import Outlook, outlook, places

TOP = 0.1
FEW = 4  # scenes below which looks say nothing
Bot = Callable[[Sequence[Choice]], Choice]


def guessable(script: Script) -> Iterator[Problem]:
    """Say what gives the best choices of a script away."""
    if len(script.scenes) < FEW:
        return
    found = outlook(script)
    totals = found.totals(begin(script))
    for name, bot in BOTS.items():
        play = Play(script)
        while play.scene is not None:
            play = play.choose(bot(play.open).id)
        if _share_above(totals, play.total) < TOP:
            what = f"who always takes {name} is among the best {TOP:.0%} of all ways"
            yield Problem("script", what, "reword or reprice some choices")
    yield from _longest_best(script, found)
    yield from _no_decision(script)


def _share_above(totals: Mapping[int, int], total: int) -> float:
    above = sum(count for each, count in totals.items() if each > total)
    return above / sum(totals.values())


def _longest_best(script: Script, found: Outlook) -> Iterator[Problem]:
    """Count scenes in which the longest choice is a best one, in most places one comes from."""
    seen: dict[str, list[bool]] = {}
    for place in places(script):
        taken = _longest(script[place.scene].choices)
        is_open = taken in open_choices(script, place)
        best = is_open and found.given_away(place, taken) == 0
        seen.setdefault(place.scene, []).append(best)
    longest = [id for id, best in seen.items() if sum(best) * 2 > len(best)]
    if len(longest) * 3 > len(script.scenes):
        what = f"the longest choice is a best one in {len(longest)} of {len(script.scenes)} scenes"
        yield Problem("script", what, "shorten the best, or say more in the others")


def _no_decision(script: Script) -> Iterator[Problem]:
    easy = [scene.id for scene in script.scenes if _dominating(scene, script)]
    if len(easy) * 2 > len(script.scenes):
        what = f"one choice is best in every meter in {len(easy)} of {len(script.scenes)} scenes"
        yield Problem("script", what, f"give it a price, in {easy[0]!r} for one")


def _dominating(scene: Scene, script: Script) -> bool:
    """Tell whether one choice is at least as good as all others in every meter."""

    def values(choice: Choice) -> list[int]:
        effects = dict(choice.effects)
        signed = [
            effects.get(meter.id, 0) * (1 if meter.worth >= 0 else -1)
            for meter in script.of_kind(EFFECT)
        ]
        return [*signed, -price(choice)]

    listed = [values(choice) for choice in scene.choices]
    best = [max(column) for column in zip(*listed, strict=True)]
    return best in listed


def _longest(choices: Sequence[Choice]) -> Choice:
    return max(choices, key=lambda choice: len(choice.text))


BOTS: dict[str, Bot] = {
    "the longest choice": _longest,
    "the shortest choice": lambda choices: min(choices, key=lambda choice: len(choice.text)),
    "the dearest choice": lambda choices: max(choices, key=price),
    "the cheapest choice": lambda choices: min(choices, key=price),
    "the first choice": lambda choices: choices[0],
    "the last choice": lambda choices: choices[-1],
}
