"""The rework cycle: closed forms by hand, a coarse second integration, pieces in SimPy."""

import statistics
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.people import Onboarding
from itpm_lessons.engines.quality import (
    NAMED,
    UNDISTURBED,
    Even,
    Game,
    Luck,
    Settings,
    State,
    advance,
    debrief,
    play,
    release,
    replay,
    rounds,
    rules,
    total_work,
    undisturbed,
)
from itpm_lessons.engines.refusal import Refusal
from tests.engines.rework_by_simpy import Floor

LEVERS = st.builds(
    Settings,
    st.integers(0, 8).map(lambda n: n / 20),
    st.integers(0, 4).map(lambda n: n / 4),
    st.integers(0, 10).map(lambda n: n * 2.0),
    st.integers(0, 1),
)


# ---- closed forms


def test_eighty_five_percent_right_is_a_sixth_more_work():
    """1 / 0.85 = 1.176: 17.6 % more, if all is found and the rework is as good as the work."""
    assert total_work(0.85) == pytest.approx(1.17647, abs=1e-5)
    assert total_work(0.85) == pytest.approx(sum(rounds(0.85, 60)))


def test_rework_that_is_always_right_is_done_once():
    """0.15 more, no further rounds."""
    assert total_work(0.85, again=1) == pytest.approx(1.15)


def test_what_is_never_found_is_no_work():
    """Half of the 20 % is found: 1 + 0.1 / (1 - 0.1) = 1.111."""
    assert total_work(0.8, found=0.5) == pytest.approx(1 / 0.9)
    assert total_work(0.8, found=0) == 1


@given(st.floats(0.2, 1), st.floats(0, 1), st.floats(0.2, 1))
def test_the_closed_form_is_what_rounds_add_up_to(quality, found, again):
    work, wrong, total = 1.0, 1 - quality, 1.0
    for _ in range(400):
        work = wrong * found
        total += work
        wrong = work * (1 - again)
    assert total_work(quality, found, again) == pytest.approx(total, rel=1e-6)


@pytest.mark.parametrize("quality", [0, -0.1, 1.01, 85, float("nan"), "0.85", None, 10**400])
def test_no_share_is_refused(quality):
    with pytest.raises(Refusal, match="quality"):
        total_work(quality)


def test_rework_that_is_hardly_ever_right():
    """1 + 0.9 / 1e-20; 1 + (1 - 1e-17) / 1e-17; beyond all floats there is no answer."""
    assert total_work(0.1, 1, 1e-20) == pytest.approx(0.9e20)
    assert total_work(1e-17) == pytest.approx(1e17)
    with pytest.raises(Refusal, match="quality of rework"):
        total_work(0.5, 1, 5e-324)


def test_rounds_are_refused_beyond_sense():
    with pytest.raises(Refusal):
        rounds(0.5, 10**9)


# ---- rules, by hand


def test_a_first_week_by_hand():
    """6 people x 5 days x 0.9 = 27 person-days; 85 % of the first day's 5.4 are right."""
    after = advance(State(), UNDISTURBED, Even())
    assert after.worked == pytest.approx(27) and after.cost == pytest.approx(12_000)
    assert after.right == pytest.approx(27 * 0.85, rel=0.06) and after.right < 27 * 0.85
    assert after.to_do + after.known + after.hidden + after.right == pytest.approx(300)


def test_pace_and_quality_by_hand():
    """5 x 0.9 x 1.25 x 1.5 = 8.4375; 0.98 - 0.28 / e^(0.1 / 0.1303) = 0.85."""
    assert rules.pace(Settings(pressure=1, overtime=20), 0) == pytest.approx(8.4375)
    assert rules.pace(UNDISTURBED, 1) == pytest.approx(4.5 * 0.7)
    assert rules.quality(UNDISTURBED, 0, 0) == pytest.approx(0.85, abs=1e-4)
    assert rules.quality(Settings(pressure=1), 0, 0) == pytest.approx(0.70, abs=1e-4)
    assert rules.wages(Settings(overtime=20), 6) == 6 * 2_000 * 1.75


def test_newcomers_count_as_in_onboarding():
    assert rules.hands(9, 3) == Onboarding(9, 3).first_week == 9.15


def test_hired_people_come_later_and_learn():
    state = advance(State(), Settings(hire=2), Even())
    assert state.people == 6 and state.coming == ((2, 2),)
    assert state.cost == pytest.approx(12_000 + 4_000)
    state = advance(advance(state, UNDISTURBED, Even()), UNDISTURBED, Even())
    assert state.people == pytest.approx(8) and 1 < state.newcomers < 2 and not state.coming


def test_a_release_pays_for_what_is_not_right():
    """10 person-days hidden and 2 known: 12 x 4 x 400 = 19,200."""
    state = State(week=14, to_do=0, known=2, hidden=10, right=288, cost=170_000, time=14)
    assert release(state).cost == 170_000 + 19_200 and release(state).over


def test_weeks_past_the_date_cost():
    state = State(week=14, to_do=100, right=200, time=14.0)
    assert advance(state, UNDISTURBED, Even()).cost == pytest.approx(12_000 + 10_000)
    on_time = State(week=13, to_do=100, right=200, time=13.0)
    assert advance(on_time, UNDISTURBED, Even()).cost == pytest.approx(12_000)


# ---- properties


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1_000), st.lists(LEVERS, min_size=1, max_size=5))
def test_work_is_neither_lost_nor_made(seed, ways):
    game, number = Game.of(seed), 0
    while not game.over:
        chosen = ways[number % len(ways)]
        game = game.work(chosen if number < 6 else chosen._replace(hire=0))
        number += 1
        before, now = game.states[-2:]
        heaps = (now.to_do, now.known, now.hidden, now.right)
        assert sum(heaps) == pytest.approx(rules.SCOPE) and min(heaps) >= -1e-9
        assert now.right >= before.right - 1e-9 and now.worked >= before.worked - 1e-9
        assert 0 <= now.fatigue <= 1 and now.cost > before.cost
        assert now.reported >= now.really
    assert game.state.week <= rules.LONGEST_WEEKS


@pytest.mark.parametrize("seed", range(20))
def test_at_least_the_work_of_the_closed_form_is_done(seed):
    """Errors breed errors and are found late, so the closed form is the least there can be."""
    luck = Luck(seed)
    worked = play(NAMED["undisturbed"], luck).worked
    best = 0.85 + luck.team + rules.WEEK_QUALITY
    assert worked >= rules.SCOPE * (rules.ENOUGH / best) - 1e-6


def test_the_same_seed_and_moves_are_the_same_game():
    def once():
        game = Game.of(9)
        for _ in range(6):
            game = game.work(Settings(0.2, 0.25, 4.0))
        return game

    assert once() == once() and once().state == once().state


def test_a_game_from_seed_and_moves_is_the_game_that_was_played():
    played = Game.of(5).work(Settings(0.2)).work(Settings(hire=2)).work()
    again = Game(5, played.moves)
    assert again == played and again.states == played.states
    assert Game(5).luck.week(3) == Luck(5).week(3) != Game(1).luck.week(3)
    while not played.may_release:
        played = played.work()
    ended = played.release()
    assert Game(5, ended.moves).state == ended.state


def test_luck_is_of_the_week_and_not_of_the_decisions():
    one, other = Luck(4), Luck(4)
    for number in (5, 1, 3):
        one.week(number)
    assert [one.week(n) for n in range(8)] == [other.week(n) for n in range(8)]


def test_what_an_outlook_says_is_what_a_week_without_luck_brings():
    game = Game.of(1).work(Settings(0.15, 0.5, 8.0))
    chosen = Settings(0.2, 0.25, 4.0, 1)
    said = game.outlook(chosen)
    after = advance(game.state, chosen, Even())
    assert said.work == pytest.approx(after.worked - game.state.worked)
    assert said.cost + said.hiring + said.late == pytest.approx(after.cost - game.state.cost)
    assert said.fatigue == after.fatigue


def test_what_cannot_be_is_refused():
    game = Game.of(1)
    for wrong in (
        lambda: game.work(Settings(care=0.5)),
        lambda: game.work(Settings(pressure=float("nan"))),
        lambda: game.work(Settings(overtime=-1)),
        lambda: game.work(Settings(hire=1.5)),
        lambda: game.work(Settings(hire=True)),
        lambda: game.work(Settings(hire=4)).work(Settings(hire=3)),
        lambda: game.release(),
        lambda: game.work(None),
        lambda: game.work((0.1, 0, 0, 0)),
        lambda: game.outlook(None),
        lambda: Game(1, (UNDISTURBED, None)),
        lambda: Game(None),
        lambda: Game.of(None),
        lambda: Game.of(10**5000),
    ):
        with pytest.raises(Refusal):
            wrong()
    while not game.over:
        game = game.work()
    for wrong in (game.work, game.release):
        with pytest.raises(Refusal, match="has ended"):
            wrong()


# ---- what the lesson says of the levers


def mean(way, count=60):
    ended = [play(way, Luck(seed)) for seed in range(count)]
    return statistics.mean(s.cost for s in ended), statistics.mean(s.time for s in ended)


def test_ways_differ_as_the_lesson_says():
    cost, time = {}, {}
    for name, way in NAMED.items():
        cost[name], time[name] = mean(way)
    assert cost["care first"] < cost["undisturbed"] < min(cost["pressure"], cost["overtime"])
    assert time["care first"] < time["undisturbed"] < time["pressure"]
    assert cost["late hiring"] > cost["undisturbed"]
    assert time["late hiring"] > time["undisturbed"] - 0.2  # three more people, and no sooner


def test_it_looks_ninety_percent_done_for_weeks():
    states = undisturbed(Game.of(1))
    first = next(state.time for state in states if state.reported >= 0.9)
    assert states[-1].time - first >= 3


# ---- debrief


def test_the_sum_of_the_debrief_is_a_sum():
    game = Game.of(3)
    while not game.over:
        game = game.work(Settings(0.05, 0.75, 8.0))
    found = debrief(game)
    assert found.usual + found.decisions + found.luck == pytest.approx(found.mine.cost)
    assert len(found.others) == 200 and set(found.levers) == {"care", "pressure", "overtime"}
    assert found.others[0].cost == min(each.cost for each in found.others)
    assert all(value > 0 for value in found.levers.values()) and found.decisions > 0


def test_a_replay_under_the_same_luck_is_the_game():
    game = Game.of(5)
    while not game.may_release:
        game = game.work(Settings(0.15, 0.25))
    game = game.release()
    again = replay(game, game.luck)
    assert again == game.state
    left_alone = Game.of(5)
    while not left_alone.over:
        left_alone = left_alone.work()
    found = debrief(left_alone, others=5, lucks=5)
    assert found.decisions == pytest.approx(0) and found.levers == {}


# ---- second models


def coarse(levers, step):
    """Integrate the flows by Euler's method from the words of the rules, with steps of weeks."""
    new, known, hidden, right, tired, worked, week = 300.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    while right < 0.99 * 300 and week < 60:
        able = 6 * 5 * (1 - levers.care) * (1 + 0.25 * levers.pressure)
        able *= (1 + levers.overtime / 40) * (1 - 0.3 * tired)
        looks = hidden + right
        wrong = hidden / looks if looks else 0
        good = 0.98 - 0.28 * 2.718281828 ** (-levers.care / 0.1303) - 0.15 * levers.pressure
        good = max(0.3, good - 0.12 * tired - 0.35 * wrong)
        test = 1 + 5 * max(0, looks / 300 - 0.85) / 0.15
        found = hidden * min(1 / step, (0.06 + 0.6 * levers.care) * test)
        redone = min(able, known / step)
        begun = min(able - redone, new / step)
        new -= begun * step
        known += (found - redone) * step
        hidden += ((redone + begun) * (1 - good) - found) * step
        right += (redone + begun) * good * step
        tired += (levers.overtime / 20 - tired) / 4 * step
        worked += (redone + begun) * step
        week += step
    return week, worked


@pytest.mark.parametrize(
    "levers",
    [UNDISTURBED, Settings(0.25), Settings(0.05, 1), Settings(0.1, 0.5, 8), Settings(0.2, 0, 20)],
)  # fmt: skip
def test_a_coarse_and_a_fine_integration_agree(levers):
    state = State()
    while not state.over:
        state = advance(state, levers, Even())
    same_step = coarse(levers, 0.2)
    assert same_step == pytest.approx((state.time, state.worked), abs=0.25, rel=0.01)
    week, worked = coarse(levers, 0.02)
    assert state.time == pytest.approx(week, abs=0.6)
    assert state.worked == pytest.approx(worked, rel=0.03)


@pytest.mark.parametrize("levers", [UNDISTURBED, Settings(0.25), Settings(0.1, 0.5)])
def test_pieces_in_simpy_take_as_long_and_as_much_work(levers):
    """Thirty floors of coin tosses; heaps are their mean, so 3 standard errors and a day's step."""
    runs = [Floor(levers, seed).run() for seed in range(30)]
    state = State()
    while not state.over:
        state = advance(state, levers, Even())
    times, works = zip(*runs, strict=True)
    assert abs(statistics.mean(times) - state.time) < 3 * statistics.stdev(times) / 30**0.5 + 0.5
    assert statistics.mean(works) == pytest.approx(state.worked, rel=0.03)


# ---- what a small slip would turn round


def test_known_rework_is_done_before_new_work():
    """27 person-days a week; 30 are known to be done again, so nothing new is begun."""
    state = State(to_do=100, known=30, right=170)
    assert advance(state, UNDISTURBED, Even()).to_do == 100


def test_a_replay_that_goes_on_hires_nobody_again():
    assert replay(Game(1, (Settings(hire=1),)), Even()).people == pytest.approx(7)


def test_a_week_past_the_date_costs_one_week_of_lateness():
    game = Game.of(1)
    while game.state.time <= rules.DATE + 1:
        game = game.work(Settings(pressure=1.0))
    assert not game.over
    assert game.outlook(Settings(pressure=1.0)).late == pytest.approx(rules.LATE_PRICE)


def test_who_is_as_good_is_not_beaten():
    game = Game.of(3)
    while not game.over:
        game = game.work()
    found = debrief(game, others=0, lucks=1)
    others = tuple(replace(found.mine, cost=found.mine.cost + more) for more in (-9, 0, 0.4, 9))
    assert replace(found, others=others).beaten == 1
