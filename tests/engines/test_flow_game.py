"""The game on a board: its days, its answers, and the same days under other limits."""

from dataclasses import replace

import pytest

from itpm_lessons.engines.flow import (
    Answer,
    Board,
    Choice,
    Debrief,
    MovePerson,
    Request,
    SetLimit,
    best,
    measure,
    new_game,
    rivals,
    simulate,
    worths,
)
from itpm_lessons.engines.flow.replays import replay_from
from itpm_lessons.engines.refusal import Refusal

BOARD = Board.of(
    Design=(1, 1), Build=(3, 3), Test=(1, 2), arrivals="poisson", rate=0.6, spread=0.5,
    blocked_chance=0.1,
)  # fmt: skip


def test_a_game_begins_with_a_board_that_ran():
    game = new_game(BOARD, seed=4, days=40, before=25)
    assert game.state == simulate(BOARD, 4, days=25)
    assert (game.day, game.days, game.over, game.decided) == (0, 40, False, ())
    assert all(25 < each.day < 65 for each in game.happenings)
    assert game.measures == measure(game.state.cards, 25, 0), "before the first day, what was"


def test_day_by_day_or_far_ahead_is_the_same_game():
    game = new_game(BOARD, seed=4)
    slow = game
    for _ in range(60):
        slow = slow.next_day()
    assert slow == game.to_day(60) and slow.over and slow.day == 60


def test_what_is_not_answered_takes_its_first_choice():
    game = new_game(BOARD, seed=4)
    first = game.happenings[0]
    there = game.to_day(first.day - game.first)
    assert there.open == (first,)
    assert there.next_day().answers == {first.number: first.choices[0].value}
    answered = there.decide(Answer(first, first.choices[1]))
    assert not answered.open and answered.answers == {first.number: first.choices[1].value}
    with pytest.raises(Refusal, match="waits for one today"):
        answered.decide(Answer(first, Choice(first.choices[0])))


def test_decisions_are_kept_with_their_day():
    game = new_game(BOARD, seed=4).decide(SetLimit("Test", 2)).next_day()
    game = game.decide(MovePerson("Build", "Test"))
    assert game.decided == ((0, SetLimit("Test", 2)), (1, MovePerson("Build", "Test")))
    assert game.state.board["Test"].limit == 2 and game.state.board["Test"].people == 2
    with pytest.raises(Refusal, match="days are over"):
        game.to_day(60).decide(SetLimit("Test", 3))


def test_who_changes_nothing_is_their_own_replay():
    game = new_game(BOARD, seed=6).to_day(60)
    assert game.replay(game.taken_over.board) == game.outcome


def test_who_sets_limits_on_day_0_is_the_replay_of_those_limits():
    limits = BOARD.with_limits((2, 4, 2), 7)
    game = new_game(BOARD, seed=6)
    for stage in limits.stages:
        game = game.decide(SetLimit(stage.name, stage.limit))
    game = game.decide(SetLimit(None, 7)).to_day(60)
    assert game.replay(limits) == game.outcome
    assert game.outcome.done == game.measures.done


def test_the_limits_are_judged_with_the_other_decisions():
    """A person moved on day 0: the replay without limits of a game without limits is the game."""
    game = new_game(BOARD, seed=6).decide(MovePerson("Build", "Test")).next_day()
    game = game.decide(SetLimit("Test", 3)).decide(SetLimit("Test", None)).to_day(60)
    assert game.replay(BOARD) == game.outcome
    assert game.outcome != new_game(BOARD, seed=6).to_day(60).outcome


def test_a_decision_that_cannot_be_taken_in_a_replay_is_left_out():
    """Only one person works in Build, so nobody can leave it a second time."""
    game = new_game(Board.of(Build=(1, 1), Test=(1, 1)), seed=2, days=20)
    move = MovePerson("Build", "Test")
    once, twice = (
        replay_from(game.taken_over, 50, game.happenings, {}, decided)
        for decided in ([(30, move)], [(30, move), (31, move)])
    )
    assert once == twice


def test_rivals_meet_the_same_items_and_answers():
    game = new_game(BOARD, seed=6)
    request = game.happenings[0]
    game = game.to_day(request.day - game.first).decide(Answer(request, request.choices[1]))
    for name, cards in rivals(game):
        assert any(card.number == request.item for card in cards), name
    named = dict(rivals(game.to_day(60)))
    free = game.taken_over.board
    assert named["no limits"] == game.to_day(60).state.cards
    done = measure(named["5 in all"], game.first + 60, game.first).done
    assert done == game.to_day(60).replay(replace(free, limit=5)).done


def test_another_seed_begins_on_the_board_of_the_beginning():
    game = new_game(BOARD, seed=6).decide(SetLimit("Test", 2)).to_day(9)
    assert game.anew(7) == new_game(BOARD, seed=7)


# ---- debrief


def played(*, moved=True, limited=True, choice=1):
    game = new_game(BOARD, seed=1)
    if limited:
        game = game.decide(SetLimit(None, 8))
    while not game.over:
        for each in game.open:
            which = choice if isinstance(each, Request) else 0
            game = game.decide(Answer(each, each.choices[which]))
        if game.day == 3 and moved:
            game = game.decide(MovePerson("Build", "Test"))
        game = game.next_day()
    return game


def test_what_a_decision_was_worth_is_the_game_played_without_it():
    """By a second way: the games are really played, each without one kind of decision."""
    found = {each.changed: each.outcome for each in worths(played())}
    assert list(found) == ["people", "limits", "queued", "swarm", "nothing"]
    other = {
        "people": played(moved=False),
        "limits": played(limited=False),
        "queued": played(choice=0),
        "nothing": played(moved=False, limited=False, choice=0),
    }
    assert {name: game.outcome for name, game in other.items()} == {
        name: found[name] for name in other
    }
    assert (played().outcome.done, found["people"].done, found["limits"].done) == (41, 28, 45)


def test_a_kind_of_decision_that_was_not_taken_is_not_judged():
    names = [each.changed for each in worths(played(moved=False, limited=False, choice=0))]
    assert names == ["expedited", "swarm"]


def test_the_debrief_can_judge_by_money():
    debrief = Debrief(played(), total=30).more(30)
    least = min(each.cost for each in debrief.outcomes)
    assert debrief.best("cost").cost == least
    assert debrief.better("cost") == sum(x.cost < debrief.mine.cost for x in debrief.outcomes)


def test_the_decisions_of_the_player_are_played_on_other_seeds():
    game = played()
    found = Debrief(game).elsewhere()
    lot = new_game(BOARD, "1:other:0").decide(SetLimit(None, 8))
    while not lot.over:
        for each in lot.open:
            which = 1 if isinstance(each, Request) else 0
            lot = lot.decide(Answer(each, each.choices[which]))
        if lot.day == 3:
            lot = lot.decide(MovePerson("Build", "Test"))
        lot = lot.next_day()
    assert len(found.runs) == 10 and found.runs[0].done == lot.outcome.done
    assert found.done == sum(run.done for run in found.runs) / 10


def test_the_debrief_finds_what_a_search_by_hand_finds():
    game = new_game(BOARD, seed=6, days=30).to_day(30)
    debrief = Debrief(game, total=40).more(25).more(25)
    assert debrief.complete and len(debrief.outcomes) == 40
    assert [each.board for each in debrief.outcomes] == debrief.boards
    most = max(each.done for each in debrief.outcomes)
    assert debrief.best("throughput").done == most >= debrief.mine.done
    fastest = min(each.cycle_p85 for each in debrief.outcomes)
    assert debrief.best("time").cycle_p85 == fastest
    fair = [each for each in debrief.outcomes if each.done >= 0.95 * most]
    assert debrief.best("balance").cycle_p85 == min(each.cycle_p85 for each in fair)
    assert debrief.best("balance") == best(debrief.outcomes, "balance")
    assert debrief.better("time") == sum(x.cycle_p85 < debrief.mine.cycle_p85 for x in fair + [
        x for x in debrief.outcomes if x not in fair])  # fmt: skip


def test_other_seeds_play_the_same_limits():
    game = new_game(BOARD, seed=6, days=30).to_day(30)
    debrief = Debrief(game, total=5).more(5)
    free = debrief.elsewhere(BOARD)
    tight = debrief.elsewhere(replace(BOARD, limit=2))
    assert free == debrief.elsewhere(BOARD)
    assert free.done > tight.done and free.cycle_p85 > tight.cycle_p85
