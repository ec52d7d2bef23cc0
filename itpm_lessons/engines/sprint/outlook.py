"""What may still come of a Sprint: the rest of it, replayed with other luck."""

from __future__ import annotations

from dataclasses import dataclass

from ..percentile import nearest_rank
from .policy import run_sprint
from .world import DOING, DONE, World

REPLAYS = 100
LEAST_LEFT = 0.1  # of a story's estimate is left at the least, as long as it is being built
LOW, HIGH = 10, 90  # percentiles between which eight of ten replays lie


@dataclass(frozen=True)
class Outlook:
    """Replays of the rest of a Sprint, summed up.

    Attributes
    ----------
    low, high : tuple of float
        Points that remain after each day, as many as one in ten replays has at most, or exceeds;
        from the present day on.
    goal, all_done : float
        Share of the replays in which the Sprint Goal is met, and in which all that was planned
        is Done.
    velocities : tuple of float
        Points Done at the end of the Sprint, one a replay, sorted.
    """

    low: tuple[float, ...]
    high: tuple[float, ...]
    goal: float
    all_done: float
    velocities: tuple[float, ...]


def outlook(world: World, replays: int = REPLAYS) -> Outlook:
    """Replay the rest of the Sprint from here; cards are answered by their first option.

    What the team knows stays: what is Done, and the hours already spent. What it does not know
    is drawn anew: how long the rest of each story takes, the hours of the coming days, the cards.
    """
    here = len(world.remaining) - 1
    number = world.number
    series, velocities, met, all_done = [], [], 0, 0
    for place in range(replays):
        twin = world.copy()
        _draw_anew(twin, f"{world.luck.seed}:{number}:{world.day}:{place}")
        run_sprint(twin, {})
        result = twin.results[-1]
        series.append(result.remaining[here:])
        velocities.append(result.velocity)
        met += result.goal_met
        all_done += result.plan_met
    low, high = (nearest_rank(replays, percent) - 1 for percent in (LOW, HIGH))
    by_day = [sorted(day) for day in zip(*series, strict=True)]
    return Outlook(
        tuple(day[low] for day in by_day),
        tuple(day[high] for day in by_day),
        met / replays,
        all_done / replays,
        tuple(sorted(velocities)),
    )


def _draw_anew(world: World, seed: str) -> None:
    """Give what lies ahead another luck."""
    open_ = [story for story in world.order if world.place[story] != DONE]
    world.luck = world.luck.redrawn(open_, world.number - 1, world.day, seed)
    for story in open_:
        if world.place[story] <= DOING:
            factor = world.luck.factors[story]
            if world.refined[story]:
                factor = (factor + 1) / 2
            whole = world.hours_to_build(story) * world.size[story] * factor
            least = LEAST_LEFT * world.hours_to_build(story)
            world.build[story] = max(least, whole - world.spent[story])
