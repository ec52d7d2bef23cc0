"""The inbox game: its rules, its replays, its debrief, and a second model in SimPy."""

import random
import statistics
from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.change_control import (
    AGREED,
    CLOCKIN,
    LETTERS,
    NAMED,
    Game,
    Kind,
    Luck,
    Move,
    Room,
    World,
    best_decision,
    debrief,
    play,
    problems_of_log,
    rules,
)
from itpm_lessons.engines.change_control.course import AFTER, BASE, NAMES, NEXT, ends, floats
from itpm_lessons.engines.change_control.debrief import other_choices, replay
from itpm_lessons.engines.change_control.prices import price
from itpm_lessons.engines.refusal import Refusal
from tests.engines.changes_by_simpy import FOLLOWS, Site


def with_letter(id, week=1, factor=1.0):
    """A world with this letter alone; its work takes what the analysis says, or `factor` of it."""
    luck = Luck(1)
    luck.letters, luck.arrives = (LETTERS[id],), (week,)
    luck.factor, luck.finds = (factor,), (0.0,)
    return World(luck)


def to_the_end(world):
    while not world.over:
        world.pass_week()
    return world


# ---- the plan of the game


@given(st.lists(st.floats(0, 40), min_size=12, max_size=12))
def test_the_dates_are_those_of_the_critical_path_method(days):
    added = {name: days[place] - BASE[place] for place, name in enumerate(NAMES)}
    rows = CLOCKIN.with_days(added).rows
    assert ends(days) == pytest.approx([row.early_finish for row in rows])
    assert floats(days) == pytest.approx([row.total_float for row in rows], abs=1e-6)


def test_the_plan_of_the_game_is_that_of_the_case():
    after = [tuple(NAMES.index(p.predecessor) for p in CLOCKIN.project.into(n)) for n in NAMES]
    assert after == AFTER
    assert {n: None if NEXT[i] is None else NAMES[NEXT[i]] for i, n in enumerate(NAMES)} == FOLLOWS


# ---- single decisions, by hand


def test_an_approved_change_by_hand():
    """Spanish: D + 2 days, 2 x 1,200 + 800 = 3,200; 45 + 2 = 47, plus 0.2 for looking into it.

    2 days alone would be in the manager's room, 2 days and $3,200 as well, so no board.
    Net: 111,139 + 3/4 point of trust x 277.85 + 7,000 - (97,000 + 300 + 3,200) - 800 x 2.2.
    """
    world = with_letter("spanish")
    world.analyse(0)
    world.decide(0, "approve")
    to_the_end(world)
    assert world.finish == pytest.approx(47.2)
    assert world.agreed_finish == pytest.approx(47.2)
    assert world.cost == pytest.approx(97_000 + 300 + 3_200)
    trust = 111_139 * 0.0025 * 3 / 4
    assert world.net_value == pytest.approx(111_139 + trust + 7_000 - 100_500 - 800 * 2.2)
    assert problems_of_log(world.log, Room(2, 5_000)) == ()


def test_a_trifle_just_done_shows_when_its_activity_should_be_finished():
    """One more field: 0.75 x 1.25 = 0.9375 days on D, which ends on day 23; seen on day 25."""
    world = with_letter("reason")
    world.decide(0, "do")
    for _ in range(4):
        world.pass_week()
    assert world.day == 20 and world.finish == 45 and not world.log
    world.pass_week()
    assert world.day == 25 and world.finish == pytest.approx(45.9375)
    assert world.agreed_finish == 45
    assert [entry.decision for entry in world.log] == ["found"]
    assert world.trust["sponsor"] == pytest.approx(70 - 2 * 0.9375)
    assert world.cost == pytest.approx(97_000 + 0.9375 * 1_200)


def test_a_trade_leaves_finish_and_work_as_they_were():
    """Spanish against 2 days of lesser things on D: nothing but the translation is paid."""
    world = with_letter("spanish")
    world.analyse(0)
    world.decide(0, "trade")
    to_the_end(world)
    assert world.finish == pytest.approx(45.2)
    assert world.cost == pytest.approx(97_000 + 300 + 800)
    assert world.value == 7_000 - 2 * 500
    assert world.log[0].given_up == "favourite sites and themes"


def test_a_change_within_float_moves_nothing():
    """Cost centres: 3 days on F, which has 4."""
    world = with_letter("cost_centres")
    world.analyse(0)
    world.decide(0, "approve")
    assert world.agreed_finish == pytest.approx(45.2)


def test_work_that_is_done_makes_a_change_land_late():
    """On day 25 D is done: it lands on E, 2 x 1.5 = 3 days, 3,200 + 1 x 1,200."""
    world = with_letter("spanish", week=6)
    for _ in range(5):
        world.pass_week()
    activity, days, cost, late = world.estimate(world.luck.letters[0])
    assert (NAMES[activity], days, cost, late) == ("E", 3.0, 4_400.0, True)


def test_a_must_that_is_not_met_is_fined():
    world = with_letter("breaks")
    world.decide(0, "reject")
    to_the_end(world)
    assert world.fines == 24_000 and world.trust["sponsor"] == 60


def test_what_nobody_answers():
    small = with_letter("reason")
    small.pass_week()
    assert small.state == ["open"] and small.trust["users"] == 69
    small.pass_week()
    assert small.state == ["gone"] and small.told[-1].what == "went round"
    large = with_letter("tablet")
    large.pass_week()
    large.pass_week()
    assert large.told[-1].what == "gave up" and to_the_end(large).finish == 45
    gold = with_letter("clock_face")
    gold.pass_week()
    assert gold.told[-1].what == "finished alone"
    assert to_the_end(gold).finish == pytest.approx(45 + 1.5 * 1.25)


def test_elaboration_needs_no_board_and_an_answer():
    answered = with_letter("columns")
    answered.decide(0, "answer")
    assert answered.trust["payroll"] == 72 and answered.cost == 97_000 and not answered.log
    done = with_letter("columns")
    done.decide(0, "do")
    assert done.trust["payroll"] == 70 and done.cost == 97_000 and not done.hidden
    taken = with_letter("columns")
    taken.decide(0, "approve")
    assert taken.cost == 97_400 and taken.trust["payroll"] == 68
    refused = with_letter("columns")
    refused.decide(0, "reject")
    assert refused.hidden[0].days == 1.5 and refused.trust["payroll"] == 64
    assert refused.told[-1].what == "guessed after reject"


@pytest.mark.parametrize("id", [id for id in LETTERS if LETTERS[id].kind is Kind.ELABORATION])
def test_to_answer_is_best_for_what_was_agreed(id):
    assert best_decision(with_letter(id), 0) == "answer"


@pytest.mark.parametrize("id", [id for id in LETTERS if LETTERS[id].kind is not Kind.ELABORATION])
def test_it_was_agreed_said_of_what_was_not_is_a_promise_without_record(id):
    """It takes what "just do it" takes, in price and in play."""
    promised, done = with_letter(id), with_letter(id)
    assert price(promised, 0, "answer") == price(done, 0, "do")._replace(decision="answer")
    promised.decide(0, "answer")
    done.decide(0, "do")
    assert promised.told[-1].what == "promised" and not promised.log
    to_the_end(promised)
    to_the_end(done)
    assert promised.net_value == done.net_value and promised.finish == done.finish


def test_who_does_the_activity_owns_what_is_approved_there():
    for decision, owner in (("approve", "iOS developer"), ("reject", "project manager")):
        world = with_letter("spanish")
        world.analyse(0)
        world.decide(0, decision)
        assert world.log[0].owner == owner
    assert set(rules.OWNERS) <= set(NAMES)


def test_what_comes_to_light_says_what_it_does_to_the_finish():
    """F has 4 days of float: 3 x 1.25 days just done on it move nothing."""
    world = with_letter("cost_centres")
    world.decide(0, "do")
    to_the_end(world)
    (found,) = [each for each in world.told if each.what == "found undecided"]
    assert (found.days, found.delay) == (3.75, 0)


def test_the_first_analysis_of_a_week_is_the_dear_one():
    game = Game.of(1)
    while len(game.inbox) < 2:
        game = game.next_week()
    first, second = game.inbox[:2]
    assert game.analysis_price == (0.2, 300)
    game = game.analyse(first.id)
    assert game.analysis_price == (0.05, 75)
    assert game.analyse(second.id).next_week().analysis_price == (0.2, 300)


def test_approved_unseen_leaves_gaps_in_the_log():
    world = with_letter("tablet")
    world.decide(0, "approve")
    assert world.finish == 45 and world.agreed_finish == 45
    gaps = {each.field for each in problems_of_log(world.log)}
    assert gaps == {"scope", "time", "cost", "quality", "risk"}
    to_the_end(world)
    assert world.finish == 48 and world.trust["sponsor"] == 70 - 3 * 1 - 3 * 2


# ---- prices are what is paid


@pytest.mark.parametrize("id", sorted(LETTERS))
@pytest.mark.parametrize("decision", rules.DECISIONS)
@pytest.mark.parametrize("looked", [True, False])
def test_a_price_is_what_is_paid_where_work_takes_what_it_should(id, decision, looked):
    """Two runs, with the decision and as if the letter had never come: the difference is the price.

    Defects come whole: those of both ways to round, by their chances, are the defects on average.
    """
    world = with_letter(id)
    if looked:
        world.analyse(0)
    said = price(world, 0, decision)
    before = to_the_end(_without(world))
    if not said.open:
        with pytest.raises(Refusal):
            world.decide(0, decision)
        return
    part = said.defects % 1
    ends = [(1 - part, _decided(world, decision, 0.0)), (part, _decided(world, decision, 1 - 1e-9))]

    def paid(of):
        return sum(chance * (of(end) - of(before)) for chance, end in ends)

    assert paid(lambda end: end.finish) == pytest.approx(said.delay)
    assert paid(lambda end: end.cost) == pytest.approx(said.cost)
    assert paid(lambda end: end.value) == pytest.approx(said.value)
    assert paid(lambda end: end.fines) == said.fine
    assert paid(lambda end: end.defects) == pytest.approx(said.defects)
    gained = {group: paid(lambda end, group=group: end.trust[group]) for group in rules.GROUPS}
    assert gained == pytest.approx(dict.fromkeys(rules.GROUPS, 0.0) | dict(said.trust))
    assert paid(lambda end: end.net_value) == pytest.approx(said.worth)
    assert len(dict(said.trust)) == len(said.trust)


def _decided(world, decision, finds):
    other = world.copy()
    other.luck.finds = (finds,)
    other.decide(0, decision)
    return to_the_end(other)


def test_the_trust_that_a_decision_costs_until_the_end_by_hand():
    """Spanish, done at once: 2 x 1.25 = 2.5 days found and late, 2 each: -10; 1.25 defects.

    A detail that is refused: 1.5 days are done again and late, -3 and -3 of the sponsor.
    """
    done = price(with_letter("spanish"), 0, "do")
    assert dict(done.trust) == pytest.approx({"users": 4 - 1.25, "sponsor": -10})
    refused = price(with_letter("late_screen"), 0, "reject")
    assert dict(refused.trust) == pytest.approx({"users": -6, "sponsor": -6})


def test_a_delay_uses_up_what_was_agreed_and_not_needed():
    """Agreed are 46 days, known 45: of 2.5 days late 1.5 are beyond what was agreed, 2 each."""
    world = with_letter("spanish")
    world.agreed_finish = 46.0
    assert dict(price(world, 0, "do").trust)["sponsor"] == pytest.approx(-2 * 2.5 - 2 * 1.5)
    world.agreed_finish = 44.0  # a day late already, and not because of this one
    assert dict(price(world, 0, "do").trust)["sponsor"] == pytest.approx(-2 * 2.5 - 2 * 2.5)


# ---- who decides on what nobody looked into


def test_a_must_goes_to_the_board_unseen_too():
    world = with_letter("breaks")
    world.decide(0, "approve")
    assert world.log[0].decided_by == "board" and world.cost == 97_400
    assert world.told[-1].cost == 400
    to_the_end(world)
    assert world.room.left == (2, 5_000)


def test_what_was_approved_unseen_uses_the_room_when_it_comes_to_light():
    """Tablet: 3 days on D, 3 x 1,200 + 1,200 = 4,800; the room of 2 days is gone."""
    world = with_letter("tablet")
    world.decide(0, "approve")
    assert world.log[0].decided_by == "manager" and world.room.left == (2, 5_000)
    broken = problems_of_log(world.log, world.room)
    assert [each.said[:22] for each in broken if each.field == "decided by"] == [
        "without delay and cost"
    ]
    to_the_end(world)
    assert world.room.left == (0, pytest.approx(200))


def _without(world):
    other = world.copy()
    other.luck = Luck(1)
    other.luck.letters, other.luck.arrives = (), ()
    other.state, other.analysed = [], []
    return other


# ---- games as values


def test_the_same_seed_and_moves_are_the_same_game():
    def once():
        game = Game.of(4)
        for number in range(60):
            if game.over:
                break
            if game.inbox:
                letter = game.inbox[0].id
                if number % 2 and not game.analysed(letter):
                    game = game.analyse(letter)
                game = game.decide(letter, ("approve", "do", "reject")[number % 3])
            else:
                game = game.next_week()
        return game

    first, second = once(), once()
    assert first == second and first.over
    assert first.world.net_value == second.world.net_value and first.log == second.log


def test_a_game_from_seed_and_moves_is_the_game_that_was_played():
    played = finished(5, lambda game, id: game.analyse(id).decide(id, "approve"))
    again = Game(5, played.moves)
    assert again == played and again.log == played.log
    assert again.world.net_value == played.world.net_value
    assert Game(5).letters == Game.of(5).letters != Game(1).letters


def test_a_move_leaves_the_game_before_as_it_was():
    game = Game.of(2)
    while not game.inbox:
        game = game.next_week()
    letter = game.inbox[0].id
    before = (game.world.finish, dict(game.world.trust), list(game.world.state))
    game.analyse(letter).decide(letter, "do").next_week().next_week()
    assert (game.world.finish, dict(game.world.trust), list(game.world.state)) == before


def test_other_decisions_meet_the_same_letters_and_the_same_work():
    one, other = Luck(7), Luck(7)
    play(one, NAMED["yes to all"])
    assert one.letters == other.letters and one.factor == other.factor
    assert one.anew(1).letters == one.letters and one.anew(1).factor != one.factor
    shared = {letter.id: f for letter, f in zip(one.letters, one.factor, strict=True)}
    assert len(shared) == 15


@pytest.mark.parametrize("seed", range(1, 30))
def test_every_inbox_has_some_of_each(seed):
    luck = Luck(seed)
    kinds = [letter.kind for letter in luck.letters]
    assert kinds.count(Kind.CREEP) == 6 and kinds.count(Kind.CHANGE) == 5
    assert kinds.count(Kind.ELABORATION) == 2 and kinds.count(Kind.GOLD_PLATING) == 2
    assert sum(letter.fine > 0 for letter in luck.letters) == 1
    assert luck.arrives[0] == 1 and list(luck.arrives) == sorted(luck.arrives)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_whatever_is_decided_the_past_stays_and_the_end_comes(seed, chance):
    game = Game.of(seed)
    while not game.over:
        for letter in game.inbox:
            if chance.random() < 0.4 and not game.analysed(letter.id):
                game = game.analyse(letter.id)
            there = [id for id, each in game.prices(letter.id).items() if each.open]
            if chance.random() < 0.8:
                game = game.decide(letter.id, chance.choice(there))
        world = game.world
        done = [end for end in world.true_ends if end <= world.day]
        after = game.next_week()
        now = after.world.true_ends
        assert all(any(abs(end - each) < 1e-9 for each in now) for end in done)
        game = after
    world = game.world
    assert not world.hidden and world.known == pytest.approx(world.true)
    assert all(0 <= trust <= 100 for trust in world.trust.values())
    assert game.week <= rules.LONGEST_WEEKS


def test_what_cannot_be_is_refused():
    game = Game.of(1)
    letter = game.inbox[0].id
    for wrong in (
        lambda: game.decide("nobody", "approve"),
        lambda: game.decide(letter, "perhaps"),
        lambda: game.analyse(letter).analyse(letter),
        lambda: game.decide(letter, "reject").decide(letter, "approve"),
        lambda: game.decide(game.letters[-1].id, "approve"),
        lambda: Game.of(1.5),
        lambda: Game(None),
        lambda: Game(1, (Move("perhaps", letter),)),
        lambda: Game.of(10**5000),
    ):
        with pytest.raises(Refusal):
            wrong()
    while not game.over:
        game = game.next_week()
    with pytest.raises(Refusal, match="is finished"):
        game.next_week()


# ---- debrief


def finished(seed, way):
    game = Game.of(seed)
    while not game.over:
        for letter in game.inbox:
            game = way(game, letter.id)
        game = game.next_week()
    return game


def test_the_sum_of_the_debrief_is_a_sum():
    found = debrief(finished(3, lambda game, id: game.decide(id, "do")))
    total = AGREED + found.inbox + found.decisions + found.luck
    assert total == pytest.approx(found.mine.value)
    assert len(found.others) == 200 and AGREED == 14_139
    assert found.best.value >= found.named["by the numbers"].value
    assert found.beaten <= 200 and found.decisions < 0
    assert found.choices[0].value > 0


def answered_in_the_last_week(seed):
    """A game in which only what is still open in the last week is approved."""
    game = Game.of(seed)
    while not game.next_week().over:
        game = game.next_week()
    for letter in game.inbox:
        game = game.decide(letter.id, "approve")
    return game.next_week()


def test_an_answer_is_compared_under_the_lucks_that_let_it_be_another():
    """Under some lucks the project ends before the last letter is answered; those do not count."""
    game = answered_in_the_last_week(23)
    assert game.over and [move.letter for move in game.moves if move.letter] == ["erasure"]
    gains, ended = [], 0
    for number in range(6):
        luck = game.world.luck.anew(number)
        other = replay(game, luck, {"erasure": "reject"})
        if other.state[game.places["erasure"]] == "reject":
            gains.append(other.net_value - replay(game, luck).net_value)
        else:
            ended += 1
    assert (len(gains), ended) == (3, 3)
    best = other_choices(game)[0]
    assert best.value >= round(statistics.mean(gains), 2) and isfinite(best.value)
    assert debrief(game, 5, 5).alone == ()


def test_an_answer_that_no_luck_lets_be_another_is_named_and_not_called_sound():
    game = answered_in_the_last_week(23)
    place, luck = game.places["erasure"], game.world.luck
    over = [n for n in range(60) if replay(game, luck.anew(n)).state[place] == "gone"][:6]
    anew = luck.anew
    luck.anew = lambda number: anew(over[number % len(over)])
    assert other_choices(game) == ()
    found = debrief(game, 5, 5)
    assert found.choices == () and found.alone == ("erasure",)


@pytest.mark.parametrize("seed", [3, 35, 37, 56])
def test_no_comparison_is_without_end(seed):
    assert all(isfinite(each.value) for each in other_choices(answered_in_the_last_week(seed)))


def test_who_is_as_good_is_not_beaten():
    found = debrief(finished(3, lambda game, id: game.decide(id, "reject")), 0, 1)
    others = tuple(replace(found.mine, value=found.mine.value + more) for more in (-9, -0.4, 0, 9))
    assert replace(found, others=others).beaten == 1


def test_who_waits_for_what_the_law_demands_does_not_give_up():
    """Breaks: 1 point less of payroll in each of three weeks, and the letter is still open."""
    world = with_letter("breaks")
    for _ in range(3):
        world.pass_week()
    assert world.state == ["open"] and world.trust["payroll"] == 67


def test_a_replay_under_the_same_luck_is_the_game():
    game = finished(5, lambda game, id: game.analyse(id).decide(id, "approve"))
    again = replay(game, game.world.luck)
    assert again.net_value == pytest.approx(game.world.net_value)
    assert again.finish == pytest.approx(game.world.finish)


def test_looking_at_prices_pays_over_many_inboxes():
    """What the lesson says of the ways, on average over forty inboxes."""
    means = {
        name: statistics.mean(play(Luck(seed), way).net_value for seed in range(40))
        for name, way in NAMED.items()
    }
    assert means["by the numbers"] > AGREED > means["all to the board"]
    assert means["all to the board"] > means["yes to all"]


# ---- the second model


@pytest.mark.parametrize("name", ["all to the board", "yes to all"])
@pytest.mark.parametrize("seed", range(25))
def test_simpy_finds_the_same_finish_and_cost_under_the_same_luck(seed, name):
    luck = Luck(seed)
    world = play(luck, NAMED[name])
    way = "board" if name == "all to the board" else "yes"
    finish, spent = Site(luck.letters, luck.arrives, luck.factor, way).run()
    assert finish == pytest.approx(world.finish)
    if way == "yes":
        assert spent == pytest.approx(world.cost)
    else:  # the board's fees depend on who decides, which the second model does not know
        fees = (world.cost - spent) / rules.BOARD_PRICE
        assert fees == pytest.approx(round(fees), abs=1e-6) and 0 <= fees <= 13


def test_simpy_with_luck_of_its_own_agrees_in_distribution():
    """Factors drawn by a triangle of its own; mean finishes within 3 standard errors."""
    chance, least, likely, most = random.Random(5), *rules.FACTOR
    ours, theirs = [], []
    for seed in range(300):
        luck = Luck(seed)
        ours.append(play(luck, NAMED["yes to all"]).finish)
        factor = []
        for _ in luck.letters:
            u = chance.random()
            turn = (likely - least) / (most - least)
            up = least + (u * (most - least) * (likely - least)) ** 0.5
            down = most - ((1 - u) * (most - least) * (most - likely)) ** 0.5
            factor.append(up if u < turn else down)
        theirs.append(Site(luck.letters, luck.arrives, factor, "yes").run()[0])
    differences = [a - b for a, b in zip(ours, theirs, strict=True)]
    error = statistics.stdev(differences) / 300**0.5
    assert abs(statistics.mean(differences)) < 3 * error
    assert statistics.stdev(theirs) == pytest.approx(statistics.stdev(ours), rel=0.15)
