"""What a day of work does to a Sprint; the rules behind it stand in `rules`."""

from __future__ import annotations

from . import rules
from .world import CHECK, DOING, DONE, TODO, World

TINY = 1e-9  # hours; less is nothing


def work_a_day(world: World) -> None:
    """Let a day pass, with the Review at the end of the last one."""
    work(world)
    if world.day == world.team.days:
        world.review()
    else:
        world.morning()


def work(world: World) -> None:
    """Let the team work for a day."""
    people, hours = _hours_today(world)
    ready, in_progress = _start(world, people)
    hours *= 0 if world.idle else rules.left_after_switching(in_progress)
    spare = 0.0 if ready else hours
    for story, heads in _shared_out(world, ready, people):
        spare += _work_on(world, story, hours / people * rules.attention(heads))
    while spare > TINY and (more := _next_for_spare(world)) is not None:
        spare = _work_on(world, more, spare)
    world.day += 1
    world.note()


def _hours_today(world: World) -> tuple[int, float]:
    """Count the people who are there, and the hours that they have for stories."""
    hours = world.luck.sprint(world.number - 1).hours[world.day]
    away = 0.0
    for until, share in world.absences:
        away += share if world.day < until else 0
    people = world.team.people - away
    hours = max(0.0, hours * people / world.team.people - world.daily_loss)
    paid = min(world.debt, hours)
    world.debt -= paid
    return max(1, round(people + 0.01)), hours - paid


def _start(world: World, people: int) -> tuple[list[int], int]:
    """Start stories for people with nothing in hand; return those to work on, and all begun."""
    place, blocked, today = world.place, world.blocked_until, world.day
    begun = [story for story in world.order if DOING <= place[story] <= CHECK]
    ready = [story for story in begun if blocked[story] <= today]
    count = len(begun)
    while len(ready) < people and count < world.limit:
        following = _next_to_start(world)
        if following is None:
            break
        place[following] = DOING
        ready.append(following)
        count += 1
    ready.sort(key=place.__getitem__, reverse=True)  # those in check first
    return ready, count


def _next_to_start(world: World) -> int | None:
    place = world.place
    for story in world.order:
        if place[story] == TODO and all(place[other] == DONE for other in world.after[story]):
            return story
    return None


def _shared_out(world: World, ready: list[int], people: int) -> list[tuple[int, int]]:
    """Share people out over stories, evenly, the first ones first."""
    if world.swarm in ready and len(ready) > 1 and people > 3:
        rest = [story for story in ready if story != world.swarm]
        return [(world.swarm, 3), *_evenly(rest, people - 3)]
    return _evenly(ready, people)


def _evenly(stories: list[int], people: int) -> list[tuple[int, int]]:
    if not stories:
        return []
    each, more = divmod(people, len(stories))
    shared = [(story, each + (place < more)) for place, story in enumerate(stories)]
    return [(story, heads) for story, heads in shared if heads]


def _next_for_spare(world: World) -> int | None:
    """Find work for hours that are left over: a story begun, else the next one."""
    place, begun = world.place, 0
    for story in world.order:
        if DOING <= place[story] <= CHECK:
            if world.blocked_until[story] <= world.day:
                return story
            begun += 1
    following = _next_to_start(world) if begun < world.limit else None
    if following is not None:
        place[following] = DOING
    return following


def _work_on(world: World, story: int, hours: float) -> float:
    """Put hours into a story; return those that it did not need."""
    if world.place[story] == DOING:
        used = min(hours, world.build[story])
        world.build[story] -= used
        world.spent[story] += used
        hours -= used
        if world.build[story] > TINY:
            return 0.0
        world.place[story] = CHECK
        world.check[story] = _hours_to_check(world, story)
    used = min(hours, world.check[story])
    world.check[story] -= used
    world.spent[story] += used
    if world.check[story] <= TINY:
        world.escaped += sum(u >= _finds(world) for u in world.luck.defects[story])
        world.finish(story)
    return hours - used


def _finds(world: World) -> float:
    if not world.full_check:
        return rules.SHORT_FINDS
    return rules.AUTOMATED_FINDS if "automate" in world.improvements else rules.FULL_FINDS


def _hours_to_check(world: World, story: int) -> float:
    hours = world.points[story] * rules.HOURS_PER_POINT * rules.CHECK_SHARE
    hours *= 1 if world.full_check else rules.SHORT_CHECK
    hours *= rules.AUTOMATED_CHECK if "automate" in world.improvements else 1
    found = sum(u < _finds(world) for u in world.luck.defects[story])
    return hours + found * rules.REPAIR_HOURS
