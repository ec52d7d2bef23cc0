"""Decisions, happenings and replays: what they do, what they cost, and what is refused."""

from dataclasses import replace

import pytest

from itpm_lessons.engines.flow import (
    Answer,
    Board,
    Choice,
    Expedite,
    MovePerson,
    Outage,
    Outcome,
    Request,
    ServiceClass,
    SetLimit,
    Swarm,
    best,
    cost_of_delay,
    decide,
    happenings,
    other_limits,
    outcome,
    price,
    replay,
    simulate,
    start,
    step,
)
from itpm_lessons.engines.refusal import Refusal

LINE = Board.of(Build=(1, 2), Test=(1, 3))


def played(state, days, *decisions):
    """Take decisions now, then let days pass."""
    state = step(state, decisions)
    for _ in range(days - 1):
        state = step(state)
    return state


def test_a_limit_holds_from_the_morning_on_and_sends_nothing_back():
    """Day 14 without limits: begun 0, 2, ... 12; done 5, 8, 11, 14; items 5, 6, 7 are in progress.

    Item 5 is done at 17, item 6 at 20, and with 2 at most in progress item 8 is begun at 20 only.
    """
    state = simulate(LINE, days=14)
    assert state.wip == 3
    assert decide(state, SetLimit(None, 2)).cards == state.cards
    later = played(state, 3, SetLimit(None, 2))
    assert (later.board.limit, later.wip, len(later.cards)) == (2, 2, 7)
    assert played(later, 4)[8].started == 20


def test_a_moved_person_loses_half_a_day_on_the_way():
    """2 days of Test with a second tester from the first morning on, who begins at 0.5.

    Items come at 0, all at once: tester 1 works 0-2; the other 0.5-2.5.
    """
    board = Board.of(Build=(1, 1), Test=(1, 2), arrivals="batch", items=1)
    alone = Board.of(Test=(1, 2), Other=(1, 1))
    state = played(start(alone), 6, MovePerson("Other", "Test"))
    assert [card.entered[0] for card in state.cards[:3]] == [0, 0.5, 2]
    assert state.board["Test"].people == 2 and state.board["Other"].people == 0
    assert "0.5 days" in price(start(board), MovePerson("Build", "Test"))


def test_who_is_called_away_leaves_work_that_costs_more_later():
    """Build works on item 1 from 0; moved at day 1, 1 day is left, and half a day comes on top.

    Nobody is left in Build, so it waits there.
    """
    state = step(start(LINE))
    moved = decide(state, MovePerson("Build", "Test"))
    card = moved[1]
    assert (card.status, card.left, card.touch, card.interruptions) == ("waiting", 1.5, 1, 1)
    assert "item 1 is interrupted" in price(state, MovePerson("Build", "Test"))
    assert played(moved, 5)[1].status == "waiting"


def test_expedite_passes_limits_and_interrupts():
    """Day 3: item 1 in Test (2-5), item 2 in Build (2-4). At 4, item 2 is finished in Build.

    Expedite: it interrupts item 1 in Test at 4, with 1 day left, which becomes 1.5. Test is busy
    with item 2 from 4 to 7 and with item 1 from 7 to 8.5.
    """
    board = LINE.with_limits((1, 1))
    state = simulate(board, days=3)
    assert "interrupt" in price(state, Expedite(2))
    later = played(state, 7, Expedite(2))
    assert (later[2].done, later[1].done, later[1].interruptions) == (7, 8.5, 1)
    assert simulate(board, days=9)[2].done == 8, "without, it waits for its turn"


def test_no_more_expedite_items_than_the_policy_allows():
    state = decide(simulate(LINE, days=5), Expedite(2))
    with pytest.raises(Refusal, match="allows no more"):
        decide(state, Expedite(3))
    with pytest.raises(Refusal, match="expedite already"):
        decide(state, Expedite(2))


def test_a_swarm_halves_what_is_left_of_a_block_and_takes_a_person():
    """Blocked at some moment of day 0 to 2 for 1 to 5 days; the person helps until it is over."""
    board = Board.of(Build=(1, 2, 1), Test=(1, 1), blocked_chance=1, blocked_days=3)
    state = next(s for s in runs(board) if s[1].status == "blocked" and s[1].until - s.day > 1.5)
    left = state[1].until - state.day
    assert price(state, Swarm(1)) == f"Costs a person of Build for {left / 2:g} days."
    swarmed = decide(state, Swarm(1))
    assert swarmed[1].until == pytest.approx(state.day + left / 2)
    assert played(swarmed, 12)[1].entered[1] < played(state, 12)[1].entered[1]


def runs(board):
    """States of the first days of some seeds."""
    for seed in range(20):
        for days in (1, 2, 3):
            yield simulate(board, seed, days=days)


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (SetLimit("Ship", 2), "not on the board"),
        (SetLimit("Test", 0), "WIP limit is 0"),
        (MovePerson("Test", "Test"), "the same"),
        (Expedite(99), "not on the board"),
        (Swarm(2), "is not blocked"),
        ("hurry", "'hurry'"),
    ],
)
def test_decisions_that_make_no_sense_are_refused(decision, said):
    state = simulate(LINE, days=3)
    with pytest.raises(Refusal, match=said):
        price(state, decision)
    with pytest.raises(Refusal, match=said):
        step(state, [decision])


def test_nobody_can_be_moved_from_an_empty_stage():
    board = Board.of(Build=(1, 2), Test=(0, 3))
    with pytest.raises(Refusal, match="nobody to spare"):
        decide(start(board), MovePerson("Test", "Build"))


def test_the_same_decisions_on_the_same_seed_are_the_same_run():
    board = replace(LINE, spread=0.7, blocked_chance=0.2, arrivals="poisson")

    def run():
        state = played(start(board, 4), 5, SetLimit("Test", 2))
        return played(state, 15, MovePerson("Build", "Test"), SetLimit(None, 5))

    assert run() == run()


# ---- what happens


def test_a_request_in_the_queue_waits_and_costs():
    """LINE at day 3: asked for on day 3 at $100 a day. Begun at 4 as item 3 would, done at 11."""
    state, request = simulate(LINE, days=3), Request(1, 3, 100)
    queued = played(state, 17, Answer(request, "queue"))
    urgent = played(state, 17, Answer(request, "expedite"))
    by = {c.service: c for s in (queued, urgent) for c in s.cards if c.number == request.item}
    assert by[ServiceClass.STANDARD].done == 11
    assert by[ServiceClass.EXPEDITE].done == 8, "Build 3-5, Test 5-8"
    assert cost_of_delay(queued.cards, [request], 20) == 100 * (11 - 3)
    assert cost_of_delay(urgent.cards, [request], 20) == 100 * (8 - 3)
    assert cost_of_delay(urgent.cards, [request], 6) == 100 * (6 - 3)


def test_an_outage_stops_a_stage_and_a_swarm_shortens_it():
    """Test has item 1 from 2 to 5. It stops at 3 for 4 days: 2 days left, done at 7 + 2 = 9.

    With a helper it stops for 1 day: 4 + 2 = 6.
    """
    state, outage = simulate(LINE, days=3), Outage(4, 3, "Test", 4)
    assert played(state, 10, Answer(outage, Choice.WAIT))[1].done == 9
    swarmed = played(state, 10, Answer(outage, Choice.SWARM))
    assert swarmed[1].done == 6
    assert swarmed[2].interruptions == 1, "the helper left item 2"
    assert "4 days" in price(state, Answer(outage, Choice.WAIT))
    assert "a person of Build for 1 day" in price(state, Answer(outage, Choice.SWARM))


def test_answers_are_those_of_their_happening():
    with pytest.raises(Refusal, match="choose queue or expedite"):
        Answer(Request(1, 3, 100), "wait")


def test_happenings_depend_on_the_seed_alone():
    for seed in range(50):
        drawn = happenings(LINE, seed, 60)
        assert drawn == happenings(LINE.with_limits((1, 1), 2), seed, 60)
        assert [type(each) for each in drawn].count(Request) == 3
        days = [each.day for each in drawn]
        assert days == sorted(days) and len(set(days)) == 4 and 0 < days[0] < days[-1] < 60


# ---- replays


def test_a_replay_is_the_run_without_decisions():
    board = replace(LINE, spread=0.5, arrivals="poisson", rate=0.4)
    assert replay(board, 3, 40) == outcome(simulate(board, 3, days=40))


def test_a_replay_with_answers_is_the_run_with_them():
    board = replace(LINE, spread=0.5, limit=3)
    happened = happenings(board, 5, 30)
    answers = {happened[0].number: happened[0].choices[1]}
    state = start(board, 5)
    for day in range(30):
        today = [each for each in happened if each.day == day]
        state = step(
            state, [Answer(each, answers.get(each.number, each.choices[0])) for each in today]
        )
    assert replay(board, 5, 30, happened, answers) == outcome(state, happened)


def test_other_limits_are_all_different_and_begin_with_none():
    others = other_limits(LINE, 200, seed=3)
    assert len(others) == len(set(others)) == 200
    assert others[0] == LINE
    assert others == other_limits(LINE, 200, seed=3)
    assert {board.with_limits((None, None)) for board in others} == {LINE}


def test_which_is_best_depends_on_the_criterion():
    """20 items in 15 days, 19 in 8, 10 in 6: most items; least time; 19 is within 95 % of 20."""
    runs = [
        Outcome(LINE, 1, done, done / 60, days, days, 1)
        for done, days in ((20, 15), (19, 8), (10, 6))
    ]
    assert best(runs, "throughput").done == 20
    assert best(runs, "time").done == 10
    assert best(runs, "balance").done == 19
