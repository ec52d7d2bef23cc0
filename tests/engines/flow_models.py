"""Other ways to the same answers: recursions for lines of stages, and a SimPy model of a board."""

from heapq import heapify, heapreplace
from random import Random

import simpy
from hypothesis import strategies as st

from itpm_lessons.engines.flow import Board, WorkStage


def stages_without_limits(board, works):
    """Done times without limits, one whole stage after another: who comes first is served first.

    The queue of a stage is what comes out of the one before, in that order; each item takes the
    person who is free first. Returns {number: (moments at which each stage began, done)}.
    """
    coming = [(work.arrived, work) for work in works]
    begins = {work.number: [] for work in works}
    for place, stage in enumerate(board.stages):
        people = [0.0] * stage.people
        heapify(people)
        leaving = []
        for time, work in sorted(coming, key=lambda pair: (pair[0], pair[1].number)):
            begin = max(time, people[0])
            heapreplace(people, begin + work.efforts[place])
            begins[work.number].append(begin)
            leaving.append((begin + work.efforts[place], work))
        coming = leaving
    return {work.number: (begins[work.number], done) for done, work in coming}


def line_with_limits(board, works):
    """Begin and done of each item in a line with one person a stage, by the usual recursion.

    left[k][i], when item i leaves stage k, is when it may enter stage k+1: it is finished in k,
    and item i - limit has left k+1. Item i is begun when its predecessor is finished in the first
    stage, and item i - limit has left that stage and, for the limit of the whole, the board.
    """
    count, last = len(works), len(board.stages) - 1
    finish = [[0.0] * count for _ in board.stages]
    left = [[0.0] * count for _ in board.stages]
    begun = []

    def gone(place, item, limit):
        return 0.0 if limit is None or item < limit else left[place][item - limit]

    for i, work in enumerate(works):
        for k, stage in enumerate(board.stages):
            free = finish[k][i - 1] if i else 0.0
            if k:
                left[k - 1][i] = max(finish[k - 1][i], gone(k, i, stage.limit))
                begin = max(left[k - 1][i], free)
            else:
                begin = max(work.arrived, free, gone(0, i, stage.limit))
                begin = max(begin, gone(last, i, board.limit))
                begun.append(begin)
            finish[k][i] = begin + work.efforts[k]
        left[last][i] = finish[last][i]
    return [(begin, done) for begin, done in zip(begun, left[last], strict=True)]


# ---- SimPy


def simpy_board(board, seed, days, works=None):
    """Play a board as processes that hold tokens; returns (begun, done or None) of begun items.

    An item is a process. It asks for a token of the board, a place in the first stage and a
    person, and later keeps its place until it has one in the next stage. Its numbers are drawn
    here, unless `works` gives them.
    """
    line, dice, log = simpy.Environment(), Random(f"simpy {seed}"), []
    tokens = simpy.Resource(line, board.limit or 10**6)
    places = [simpy.Resource(line, stage.limit or 10**6) for stage in board.stages]
    people = [simpy.PriorityResource(line, stage.people) for stage in board.stages]

    def work_on(stage, effort, block):
        after, pause = block or (1.0, 0.0)
        parts = [effort * after] + ([effort * (1 - after)] if block else [])
        for turn, part in enumerate(parts):
            if turn:
                yield line.timeout(pause)
            with people[stage].request(priority=-turn) as mine:
                yield mine
                yield line.timeout(part)

    def item(efforts, blocks):
        token = tokens.request()
        yield token
        place = places[0].request()
        yield place
        person = people[0].request(priority=1)
        yield person
        row = [line.now, None]
        log.append(row)
        for stage, effort in enumerate(efforts):
            if stage:
                there = places[stage].request()
                yield there
                places[stage - 1].release(place)
                place = there
                yield from work_on(stage, effort, blocks[stage])
            else:
                after, pause = blocks[0] or (1.0, 0.0)
                yield line.timeout(effort * after)
                people[0].release(person)
                if blocks[0]:
                    yield line.timeout(pause)
                    with people[0].request(priority=-1) as again:
                        yield again
                        yield line.timeout(effort * (1 - after))
        places[-1].release(place)
        tokens.release(token)
        row[1] = line.now

    def drawn():
        while True:
            efforts = [lognormal(dice, stage.effort, board.spread) for stage in board.stages]
            blocks = [
                (dice.random(), dice.randint(1, 2 * board.blocked_days - 1))
                if dice.random() < board.blocked_chance
                else None
                for _ in board.stages
            ]
            yield dice.expovariate(board.rate), efforts, blocks

    def given():
        now = 0.0
        for work in works:
            blocks = [each and (each.after, each.days) for each in work.blockers]
            yield work.arrived - now, work.efforts, blocks
            now = work.arrived

    def source():
        for gap, efforts, blocks in drawn() if works is None else given():
            yield line.timeout(gap)
            line.process(item(efforts, blocks))

    line.process(source())
    line.run(until=days)
    return log


def lognormal(dice, mean, spread):
    """A positive number of this mean and coefficient of variation."""
    if not spread:
        return mean
    from math import log, sqrt

    variance = log(1 + spread**2)
    return dice.lognormvariate(log(mean) - variance / 2, sqrt(variance))


# ---- boards to try

limits = st.none() | st.integers(1, 6)


@st.composite
def boards(draw, *, people=st.integers(1, 3), limited=True, chance=True, arrivals=None, **fixed):
    """Boards of one to four stages, small enough to be run in a moment."""
    stages = tuple(
        WorkStage(
            name,
            draw(people),
            draw(st.sampled_from([0.5, 1, 1.5, 2, 3])),
            draw(limits) if limited else None,
        )
        for name in "ABCD"[: draw(st.integers(1, 4))]
    )
    return Board(
        stages,
        limit=draw(limits) if limited else None,
        arrivals=arrivals or draw(st.sampled_from(["full", "batch", "fixed", "poisson"])),
        items=draw(st.integers(1, 25)),
        rate=draw(st.sampled_from([0.3, 0.7, 1.2])),
        spread=draw(st.sampled_from([0, 0.5, 1])),
        blocked_chance=draw(st.sampled_from([0, 0.2])) if chance else 0,
        expedite_share=draw(st.sampled_from([0, 0.1])) if chance else 0,
        fixed_share=draw(st.sampled_from([0, 0.2])) if chance else 0,
        **fixed,
    )
