"""A Kanban board from day to day: by hand, by recursions, by SimPy, and what always holds."""

from dataclasses import replace
from math import sqrt
from statistics import mean, stdev

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.flow import (
    Board,
    ServiceClass,
    littles_law,
    measure,
    replay,
    simulate,
    start,
    step,
)
from itpm_lessons.engines.flow.items import Items
from tests.engines.flow_models import boards, line_with_limits, simpy_board, stages_without_limits

CURRICULUM = Board.of(Design=(1, 1), Build=(2, 3), Test=(1, 2), spread=0.5)


def moments(state):
    """Begun, and done, of each begun item in its order."""
    return [(card.started, card.done) for card in state.cards if card.started is not None]


# ---- by hand


def test_two_stages_with_a_limit_of_one_day_by_day():
    """Build takes 2 days, Test 3; one item at most in each; an item always waits.

    Item 1: Build 0-2, Test 2-5.
    Item 2: Build 2-4; Test is full until 5, so it waits in Build, which is full too; Test 5-8.
    Item 3: begun at 5, when item 2 has gone on; Build 5-7, waits until 8; Test 8-11.
    Item 4: begun at 8. From then on an item is done every 3 days, 6 after its begin.
    """
    board = Board.of(Build=(1, 2, 1), Test=(1, 3, 1))
    state = simulate(board, days=11)
    assert moments(state) == [(0, 5), (2, 8), (5, 11), (8, None)]
    assert [card.entered for card in state.cards[:3]] == [(0, 2), (2, 5), (5, 8)]
    by_day = [start(board)]
    for _ in range(11):
        by_day.append(step(by_day[-1]))
    told = [" ".join(f"{c.number}:{c.status}@{c.place}" for c in s.begun) for s in by_day]
    assert told[1] == "1:working@0"
    assert told[2] == "1:finished@0", "what ends in the evening is pulled on the next morning"
    assert told[3] == "1:working@1 2:working@0"
    assert told[5] == "2:finished@0", "item 1 is done, and item 2 has waited a day for its room"
    assert told[6] == "2:working@1 3:working@0"


def test_without_limits_the_queue_before_the_bottleneck_grows():
    """Build 2 days, Test 3: item i is begun at 2(i-1), done at 2 + 3i, so it takes 4 + i days."""
    state = simulate(Board.of(Build=(1, 2), Test=(1, 3)), days=30)
    cycles = [done - begun for begun, done in moments(state) if done]
    assert cycles == [4 + i for i in range(1, 10)]


def test_the_limit_of_the_whole_board_lets_one_in_when_one_is_done():
    """2 in all: items 1, 2 begun at 0 and 2; item 1 done at 5, so item 3 is begun then."""
    state = simulate(Board.of(Build=(1, 2), Test=(1, 3), limit=2), days=12)
    assert moments(state)[:4] == [(0, 5), (2, 8), (5, 11), (8, None)]


def test_two_people_work_on_two_items():
    state = simulate(Board.of(Build=(2, 3)), days=6)
    assert moments(state)[:4] == [(0, 3), (0, 3), (3, 6), (3, 6)]


def test_a_blocked_item_keeps_its_place_and_frees_its_person():
    """All blocked for 1 day halfway or so: with a limit of 1 nobody can take another item."""
    board = Board.of(Build=(1, 2, 1), blocked_chance=1, blocked_days=1)
    assert moments(simulate(board, days=6)) == [(0, 3), (3, 6)]
    card = next(c for c in simulate(board, days=3).cards)
    assert (card.touch, card.blocked) == (2, 1)
    wider = simulate(board.with_stage("Build", limit=2), days=6)
    assert moments(wider)[1][0] < 3


# ---- a second method


@given(boards(limited=False, chance=False), st.sampled_from(["batch", "fixed", "poisson"]))
@settings(max_examples=80, deadline=None)
def test_without_limits_each_stage_is_a_queue_of_its_own(board, arrivals):
    """Ties apart: chance makes no two moments equal, and with one person they do no harm."""
    stages = board.stages if board.spread else [replace(s, people=1) for s in board.stages]
    board = replace(board, stages=stages, arrivals=arrivals)
    state = simulate(board, 5, days=60)
    works = [card.work for card in state.cards]
    slow = stages_without_limits(board, works)
    for card in state.cards:
        begins, done = slow[card.number]
        if card.done is None:
            assert done >= 60 - 1e-9
        else:
            assert card.done == pytest.approx(done)
        if card.started is not None:
            assert card.started == pytest.approx(begins[0])


@given(boards(people=st.just(1), chance=False, arrivals="poisson"))
@settings(max_examples=80, deadline=None)
def test_one_person_a_stage_follows_the_recursion_with_limits(board):
    state = simulate(board, 7, days=60)
    works = [Items.of(board, 7)[number] for number in range(1, len(state.cards) + 1)]
    slow = line_with_limits(board, works)
    for card, (begun, done) in zip(state.cards, slow, strict=True):
        for mine, other in ((card.started, begun), (card.done, done)):
            assert mine == pytest.approx(other) if mine is not None else other >= 60 - 1e-9


# ---- an independent model

GAME = Board.of(
    Design=(1, 1, 3),
    Build=(2, 3, 4),
    Test=(1, 2, 3),
    arrivals="poisson",
    rate=0.6,
    spread=0.6,
    blocked_chance=0.15,
)


@pytest.mark.parametrize("limit", [None, 8, 5, 3])
@pytest.mark.parametrize("stage_limits", [(None, None, None), (2, 3, 2)])
def test_simpy_agrees_on_the_very_same_items(limit, stage_limits):
    board = GAME.with_limits(stage_limits, limit)
    for seed in range(12):
        state = simulate(board, seed, days=60)
        works = [card.work for card in state.cards]
        other = simpy_board(board, seed, 60, works)
        mine = [(begun, done) for begun, done in moments(state) if begun < 60]
        assert len(mine) == len(other)
        for (begun, done), (its_begun, its_done) in zip(sorted(mine), sorted(other), strict=True):
            assert begun == pytest.approx(its_begun)
            assert (done is None) == (its_done is None) and (done or 0) == pytest.approx(
                its_done or 0
            )


@pytest.mark.parametrize("limit", [None, 8, 4, 2])
def test_simpy_with_its_own_dice_agrees_in_distribution(limit):
    """Means of 250 runs each differ by less than four of their standard errors."""
    board = replace(GAME, limit=limit)
    mine = [replay(board, seed, 60) for seed in range(250)]
    others = [simpy_board(board, seed, 60) for seed in range(250)]
    done = [[b - a for a, b in log if b is not None] for log in others]
    agree([run.throughput for run in mine], [len(cycles) / 60 for cycles in done])
    agree([run.cycle_time for run in mine], [mean(cycles) for cycles in done])
    wip = [sum((60 if b is None else b) - a for a, b in log) / 60 for log in others]
    agree([run.wip for run in mine], wip)


def agree(some, others):
    error = sqrt(stdev(some) ** 2 / len(some) + stdev(others) ** 2 / len(others))
    assert abs(mean(some) - mean(others)) < 4 * error


# ---- what always holds


@given(boards(), st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_items_are_kept_and_limits_hold(board, seed):
    state = start(board, seed)
    for _ in range(25):
        state = step(state)
        assert len(state.cards) == len(state.queue) + state.wip + len(state.done)
        assert len({card.number for card in state.cards}) == len(state.cards)
        for place, stage in enumerate(board.stages):
            there = state.in_stage(place)
            assert sum(card.status == "working" for card in there) <= stage.people
    for place, stage in enumerate(board.stages):
        assert most_at_once(state, place, place) <= (stage.limit or 10**6)
    assert most_at_once(state, 0, len(board.stages) - 1) <= (board.limit or 10**6)


def most_at_once(state, first, last):
    """The most standard items that were between entering one stage and leaving another.

    What expedite items push aside is not counted: they alone may stand above a limit.
    """
    if any(card.service is ServiceClass.EXPEDITE for card in state.cards):
        return 0
    changes = []
    for card in state.cards:
        if len(card.entered) > first:
            out = card.entered[last + 1] if len(card.entered) > last + 1 else card.done
            changes.append((card.entered[first], 1))
            if out is not None:
                changes.append((out, -1))
    most = now = 0
    for _, change in sorted(changes):  # at one moment, what leaves before what enters
        now += change
        most = max(most, now)
    return most


@given(boards(), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_only_an_expedite_item_stands_above_a_limit(board, seed):
    state = start(board, seed)
    for _ in range(25):
        state = step(state)
        for place, stage in enumerate(board.stages):
            there = state.in_stage(place)
            urgent = sum(card.service is ServiceClass.EXPEDITE for card in there)
            assert len(there) - urgent <= (stage.limit or 10**6)


@given(boards(), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_day_by_day_or_at_once_is_the_same_run(board, seed):
    state = start(board, seed)
    for _ in range(20):
        state = step(state)
    assert state == simulate(board, seed, days=20)


@given(boards(), boards(), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_policies_meet_the_same_items(board, other, seed):
    """People and limits of `other`, everything else of `board`."""
    pairs = zip(board.stages, [*other.stages, *board.stages], strict=False)
    stages = [replace(mine, people=its.people, limit=its.limit) for mine, its in pairs]
    changed = replace(board, stages=stages, limit=other.limit)
    for one, two in zip(
        simulate(board, seed, days=20).cards, simulate(changed, seed, days=20).cards, strict=False
    ):
        if one.number == two.number:
            assert one.work == two.work


@given(boards(arrivals="batch"), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_littles_law_is_exact_from_empty_to_empty(board, seed):
    state = simulate(replace(board, expedite_limit=3), seed, items=board.items)
    assert len(state.done) == board.items
    law = littles_law(state.cards, end=state.day)
    assert law.exact and law.holds
    assert law.gap == pytest.approx(0, abs=1e-9)


# ---- the pattern


@pytest.fixture(scope="module")
def pattern():
    """Means of 100 seeds, 100 items each, by limit of the whole board."""
    found = {}
    for limit in (None, 10, 4, 2):
        runs = [simulate(replace(CURRICULUM, limit=limit), seed, items=100) for seed in range(100)]
        measured = [measure(run.cards, run.day) for run in runs]
        found[limit] = (
            mean(each.throughput for each in measured),
            mean(each.cycle_time for each in measured),
        )
    return found


def test_a_wide_limit_costs_nothing_and_a_tight_one_costs_throughput(pattern):
    """Digits of this model and its dice. Which limit is best depends on what is asked for.

    Most items: none or 10. Shortest time: 2. Nearly all of the throughput in little time: 4 to 5.
    """
    shown = {limit: (round(rate, 2), round(days)) for limit, (rate, days) in pattern.items()}
    assert shown == {None: (0.49, 56), 10: (0.49, 19), 4: (0.46, 8), 2: (0.31, 6)}


def test_throughput_comes_from_the_bottleneck_and_no_limit_makes_only_waiting(pattern):
    assert CURRICULUM.bottleneck.name == "Test" and CURRICULUM.capacity == 0.5
    assert pattern[None][0] == pytest.approx(pattern[10][0], rel=0.01)
    assert pattern[None][1] > 2.5 * pattern[10][1]
    assert pattern[10][0] > pattern[4][0] > 1.4 * pattern[2][0]
    assert pattern[10][1] > 2 * pattern[4][1] > 2 * pattern[2][1] > 2 * CURRICULUM.touch_time
