"""The Sprint simulation: days by hand, a second model, what must always hold, and refusals."""

from random import Random
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.backlog import Backlog, Item
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.sprint import (
    CARDS,
    IMPROVEMENTS,
    SPRINTS,
    Game,
    Outcome,
    Phase,
    Policy,
    Team,
    debrief,
    outlook,
    play,
    rules,
)
from itpm_lessons.engines.sprint.day import work, work_a_day
from itpm_lessons.engines.sprint.debrief import replayed
from itpm_lessons.engines.sprint.luck import Luck
from itpm_lessons.engines.sprint.policy import run_sprint
from itpm_lessons.engines.sprint.world import CHECK, DOING, DONE, World

simpy_model = pytest.importorskip("tests.engines.sprint_in_simpy", reason="SimPy is missing")

SHOP = Backlog.of("Shop", A=(5, 30), B=(3, 9), C=(2, 8, "A"), D=(8, 20), E=(3, 5, "B"))


def drawn_backlog(seed, count=14):
    random = Random(seed)
    return Backlog(
        tuple(
            Item(
                f"s{place}",
                points=random.choice((2, 3, 5, 8)),
                value=random.randint(1, 30),
                after=(f"s{random.randrange(place)}",)
                if place > 3 and random.random() < 0.3
                else (),
            )
            for place in range(count)
        )
    )


def plain(backlog, hours=20.0):
    """A world without chance: efforts as estimated, the same hours each day, no card, no defect."""
    team = Team()
    luck = Luck("plain", backlog.items, team)
    luck.factors = [1.0] * len(backlog)
    luck.defects = [()] * len(backlog)
    for number in range(SPRINTS):
        luck.sprint(number).hours = [hours] * team.days
        luck.sprint(number).card_days = frozenset()
    return World(backlog, team, luck)


def planned(world, names, limit=3, goal=(), full=True):
    places = [world.names.index(name) for name in names]
    world.plan(places, [world.names.index(name) for name in goal], limit, full)
    return world


# ---- by hand


def test_two_stories_day_by_day():
    """A: 5 points, 28 hours to build and 9 to check. B: 3 points, 16.8 and 5.4. 20 hours a day.

    Five people on two stories: three on A, worth 2.5 x 4 = 10 hours, two on B, worth 8.
    Day 1: A 18, B 8.8 left to build. Day 2: A 8, B 0.8.
    Day 3: A 8 - 8 = 0, 2 into its check, 7 left. B 0.8 + 5.4 = 6.2 of 8: Done; 1.8 help A: 5.2.
    Day 4: five on A are worth 3.5 x 4 = 14: Done.
    """
    world = planned(plain(SHOP), "AB")
    for left in ((18, 8.8), (8, 0.8)):
        work(world)
        assert world.build[:2] == pytest.approx(left)
    work(world)
    assert world.check[0] == pytest.approx(5.2) and world.place[1] == DONE
    work(world)
    assert world.remaining == [8, 8, 8, 5, 0]
    assert world.lanes == [(2, 0, 0, 0), (0, 2, 0, 0), (0, 2, 0, 0), (0, 0, 1, 1), (0, 0, 0, 2)]


def test_one_story_at_a_time_day_by_day():
    """Limit 1: five on A are worth 14 hours. Day 1: 14 left; day 2: built; day 3: 9 to check,
    5 over, which begin B: 11.8 left. Day 4: 11.8 + 2.2 into the check, 3.2 left. Day 5: Done."""
    world = planned(plain(SHOP), "AB", limit=1)
    for _ in range(3):
        work(world)
    assert world.build[1] == pytest.approx(11.8)
    work(world)
    assert world.check[1] == pytest.approx(3.2)
    work(world)
    assert world.remaining == [8, 8, 8, 3, 3, 0]


def test_a_story_waits_for_another_until_that_is_done():
    world = planned(plain(SHOP), "CA")
    work(world)
    assert world.building() == [0]  # A, though C stands above it
    while world.place[2] != DONE:
        work(world)
    assert world.done_in[0] == world.done_in[2] == 1


def test_many_stories_in_progress_cost_hours():
    """Five in progress: 2 x 3 % of 20 hours are lost; one person each gets 18.8 / 5 = 3.76."""
    backlog = Backlog.of(**{name: (3, 1) for name in "ABCDE"})
    world = planned(plain(backlog), "ABCDE", limit=5)
    work(world)
    assert world.spent == pytest.approx([3.76] * 5)


def test_a_defect_that_is_found_costs_three_hours_and_one_that_escapes_nine_later():
    world = plain(SHOP)
    world.luck.defects = [(0.2, 0.95)] + [()] * 4  # the full check finds those below 0.9
    planned(world, "A")
    while world.place[0] != DONE:
        work(world)
    assert world.spent[0] == pytest.approx(28 + 9 + 3)
    assert world.escaped == 1
    world.review()
    assert world.results[0].net_value == 30 - 4
    world.improve("")
    assert world.debt == 9


def test_the_short_check_takes_two_fifths_and_lets_more_escape():
    world = plain(SHOP)
    world.luck.defects = [(0.2, 0.5)] + [()] * 4
    planned(world, "A", full=False)
    while world.place[0] != DONE:
        work(world)
    assert world.spent[0] == pytest.approx(28 + 0.4 * 9 + 3)
    assert world.escaped == 1


def test_only_done_counts_and_what_was_built_stays():
    """D has 8 points: 44.8 hours to build, 14.4 to check. At 4 hours a day x 0.7 it is not Done."""
    world = planned(plain(SHOP, hours=7), "D", goal="D")
    for _ in range(10):
        work(world)
    result = world.review()
    assert result.velocity == 0 and not result.goal_met and result.carried_over == ("D",)
    assert world.spent[3] == pytest.approx(49)  # ten days of 7 x 3.5 / 5
    world.improve("")
    planned(world, "D")
    work(world)
    assert world.check[3] == pytest.approx(14.4 - 4.9)  # built, so the check begins anew


def test_lost_hours_are_paid_before_any_work():
    world = planned(plain(SHOP), "A")
    world.lose(25)
    work(world)
    assert world.spent[0] == 0 and world.debt == 5
    work(world)
    assert world.spent[0] == pytest.approx(15 * 3.5 / 5)


def test_blocked_stories_lie_and_absent_people_take_their_hours():
    world = planned(plain(SHOP), "AB")
    work(world)
    before = world.spent[0]
    world.block(0, 2)
    world.absent(1.0, 3)
    work(world)
    assert world.spent[0] == before
    # Four people, 16 hours, all on B: 3 people's worth, 12 hours, of which B needs 8.8 and 3.2.
    assert world.check[1] == pytest.approx(5.4 - 3.2)


def test_capacity_is_what_the_curriculum_computes():
    """5 people x 9 days x 6 hours x 0.8 = 216 hours."""
    assert Team().capacity == pytest.approx(216)


def test_hours_are_on_average_what_the_team_has():
    luck = [sum(Luck(f"{seed}", (), Team()).sprint(0).hours) for seed in range(400)]
    assert mean(luck) == pytest.approx(216, rel=0.01)


# ---- a second model


@pytest.mark.parametrize("limit", [1, 3, 5])
def test_people_as_processes_get_as_much_done(limit):
    """120 Sprints of 24 points with the same luck; another model of how people share work."""
    backlog, team = drawn_backlog(5), Team()
    ours, theirs, both = [], [], 0
    for seed in range(120):
        luck = Luck(f"{seed}", backlog.items, team)
        luck.sprint(0).card_days = frozenset()
        world = World(backlog, team, luck)
        chosen = Policy(load=1.1).stories(world)
        world.plan(chosen, [], limit, True)
        run_sprint(world, {})
        ours.append(world.results[0].velocity)
        theirs.append(simpy_model.points_done(backlog.items, luck, chosen, limit, team))
        both += (ours[-1] == sum(world.points[i] for i in chosen)) == (
            theirs[-1] == sum(world.points[i] for i in chosen)
        )
    assert mean(ours) == pytest.approx(mean(theirs), rel=0.05)
    assert both >= 96  # mostly the same Sprints are done in full


# ---- patterns that the lesson relies on


def measured(policy, seeds=80, backlog=drawn_backlog(3, 32)):
    return [play(backlog, Team(), seed, policy) for seed in range(seeds)]


def test_velocity_is_about_what_the_team_had_before():
    found = measured(Policy(load=1.15))
    assert 18 <= mean(outcome.points / SPRINTS for outcome in found) <= 23


def test_a_limit_that_is_too_wide_or_too_tight_costs():
    value = {n: mean(each.value for each in measured(Policy(1.2, limit=n))) for n in (1, 3, 6)}
    assert value[3] > value[6] > value[1]


def test_a_plan_above_capacity_costs_sprint_goals():
    met = [mean(each.goals_met for each in measured(Policy(load))) for load in (0.8, 1.3)]
    assert met[0] > met[1] + 0.1


def test_the_short_check_is_quicker_at_first_and_dearer_in_the_end():
    full, short = (measured(Policy(1.1, full_check=full)) for full in (True, False))
    first = [mean(each.results[0].velocity for each in found) for found in (full, short)]
    assert first[0] < first[1]
    assert mean(each.value for each in full) > mean(each.value for each in short)


@pytest.mark.parametrize(
    ("card", "better", "worse"),
    [("server", "escalate", "wait"), ("drift", "keep", "drift"), ("meeting", "one", "all")],
)
def test_decisions_make_a_difference_on_average(card, better, worse):
    def goals(option):
        found = measured(Policy(1.1, choices={card: option}), 150)
        return mean(each.goals_met + each.value / 100 for each in found)

    assert goals(better) >= goals(worse)


def test_automated_tests_pay():
    without, with_ = (
        measured(Policy(1.2, improvements=made)) for made in ((), ("automate", "refine"))
    )
    assert mean(each.value for each in with_) > mean(each.value for each in without)


# ---- what must always hold

POLICIES = st.integers(0, 10**6).map(lambda seed: Policy.drawn(Random(seed)))


@given(POLICIES, st.integers(0, 10**6))
def test_nothing_is_lost_or_made_of_nothing(policy, seed):
    backlog = drawn_backlog(seed % 7)
    outcome = play(backlog, Team(), seed, policy)
    done = [name for result in outcome.results for name in result.done]
    assert len(done) == len(set(done))
    for result in outcome.results:
        assert result.velocity == sum(backlog[name].points for name in result.done)
        assert result.remaining[-1] == pytest.approx(result.scope - result.velocity)
        assert sum(result.lanes[-1]) == len(result.done) + len(result.carried_over)
    for place, name in enumerate(done):
        assert set(backlog[name].after) <= set(done[:place])


@given(POLICIES, st.integers(0, 10**6))
def test_the_limit_holds_and_no_hour_is_worked_twice(policy, seed):
    backlog, team = drawn_backlog(seed % 5), Team()
    world = World(backlog, team, Luck(f"{seed}", backlog.items, team))
    world.plan(policy.stories(world), [], policy.limit, policy.full_check)
    while not world.results:
        if world.card is not None:
            world.choose(policy.choices.get(world.card.id, ""))
        work_a_day(world)
        begun = sum(DOING <= place <= CHECK for place in world.place)
        assert begun <= policy.limit
        assert all(left >= -1e-6 for left in (*world.build, *world.check))
    assert sum(world.spent) <= sum(world.luck.sprint(0).hours) + 1e-6


@given(st.integers(0, 10**6))
def test_the_same_seed_and_decisions_give_the_same_game(seed):
    policy = Policy.drawn(Random(seed))
    assert play(SHOP, Team(), seed, policy) == play(SHOP, Team(), seed, policy)


def test_luck_does_not_depend_on_decisions():
    one, other = (World(SHOP, Team(), Luck("9", SHOP.items, Team())) for _ in range(2))
    planned(one, "A")
    planned(other, "BD", limit=1)
    run_sprint(one, {"server": "stub"})
    run_sprint(other, {})
    assert one.luck.sprint(1).hours == other.luck.sprint(1).hours
    assert one.luck.factors == other.luck.factors and one.luck.deck == other.luck.deck


# ---- games, move by move


def played(game, option=None):
    while game.phase in (Phase.RUNNING, Phase.DECIDING):
        if game.phase == Phase.DECIDING:
            card = game.world.card
            game = game.choose(option if card.option(option or "") else "")
        else:
            game = game.work()
    return game


def whole_game(seed=3, backlog=SHOP):
    game = Game(backlog, seed=seed)
    for number in range(SPRINTS):
        if game.phase == Phase.OVER:
            break
        stories = [name for name in game.open_stories if not game.backlog[name].after]
        game = played(game.plan(stories[:2] or game.open_stories[:1]))
        if game.phase == Phase.RETROSPECTIVE:
            game = game.improve(["automate", "agree"][number])
    return game


def test_a_game_goes_through_its_phases():
    game = Game(SHOP, seed=1)
    assert game.phase == Phase.PLANNING
    game = game.plan(["A", "B"], goal=["A"])
    assert game.phase == Phase.RUNNING
    game = played(game)
    assert game.phase == Phase.RETROSPECTIVE and game.results[0].goal == ("A",)
    assert game.improve("refine").phase == Phase.PLANNING
    assert whole_game().phase == Phase.OVER


def test_a_game_is_over_when_nothing_is_left_to_do():
    game = played(Game(Backlog.of(A=(2, 3), B=(3, 4, "A")), seed=1).plan(["A", "B"]))
    assert game.phase == Phase.OVER and len(game.results) == 1
    assert len(debrief(game, others=5, lucks=3).others[0].results) >= 1


def test_moves_alone_say_all_that_happened():
    game = whole_game()
    again = Game(SHOP, seed=3, moves=game.moves)
    assert again.results == game.results and again.world.happened == game.world.happened


def test_a_game_before_a_move_is_left_as_it_was():
    game = Game(SHOP, seed=1).plan(["A", "B"])
    build = game.world.build.copy()
    game.work(3)
    assert game.world.build == build and game.world.day == 0


def test_work_stops_at_a_card():
    game = Game(drawn_backlog(2), seed=5).plan(["s0", "s1", "s2"]).work(10)
    assert game.phase == Phase.DECIDING and game.world.card is not None


def test_stories_are_arranged_and_the_limit_changed_while_the_sprint_runs():
    game = Game(SHOP, seed=1).plan(["A", "B", "D"], limit=1).arrange(["A", "D", "B"], limit=2)
    game = game.work()
    assert game.world.building() == [0, 3]


def test_every_option_of_every_card_can_be_chosen():
    for id, card in CARDS.items():
        for option in card.options:
            world = planned(plain(drawn_backlog(4, 20)), [f"s{n}" for n in range(6)])
            for _ in range(5):
                work(world)
            world.place[world.order[-1]] = CHECK if id == "shortcut" else DOING
            world.card, world.target = card, card.about(world)
            assert world.target is not None
            world.choose(option.id)
            assert world.happened[-1].card == id and world.happened[-1].outcome
            work(world)


# What each option costs, as its price says it: hours lost at once, people away for three days,
# days the story is blocked, hours a day, share of the story's value, more hours to build.
COSTS = {
    ("server", "escalate"): dict(hours=2, blocked=1),
    ("server", "wait"): dict(blocked=3),
    ("server", "stub"): dict(hours=8),
    ("illness", "out"): dict(hours=1, away=1, points=-1),
    ("illness", "go-on"): dict(away=1),
    ("illness", "borrow"): dict(hours=7, away=0.5),
    ("unclear", "ask"): dict(hours=2),
    ("unclear", "guess"): dict(),
    ("unclear", "wait"): dict(blocked=2),
    ("urgent", "later"): dict(value=0.8),
    ("urgent", "swap"): dict(hours=3),
    ("urgent", "add"): dict(points=1),
    ("shortcut", "keep"): dict(),
    ("shortcut", "skip"): dict(escaped=0),
    ("drift", "keep"): dict(hours=1),
    ("drift", "drift"): dict(daily=5 / 3),
    ("side-task", "owner"): dict(hours=0.5),
    ("side-task", "do"): dict(hours=8),
    ("pet-idea", "note"): dict(hours=0.5),
    ("pet-idea", "do"): dict(hours=6),
    ("old-phone", "fix"): dict(hours=5),
    ("old-phone", "leave"): dict(escaped=1),
    ("larger", "cut"): dict(hours=1, value=0.7),
    ("larger", "go-on"): dict(build=0.5),
    ("larger", "swarm"): dict(build=0.5),
    ("meeting", "one"): dict(hours=2),
    ("meeting", "all"): dict(hours=10),
    ("owner-away", "deputy"): dict(hours=3),
    ("owner-away", "wait"): dict(blocked=2),
}


def test_every_option_has_its_cost_held():
    assert set(COSTS) == {(c.id, option.id) for c in CARDS.values() for option in c.options}


@pytest.mark.parametrize(("card", "option"), COSTS)
def test_an_option_costs_what_its_price_says(card, option):
    world = planned(plain(drawn_backlog(4, 20)), [f"s{n}" for n in range(6)])
    for _ in range(5):
        work(world)
    world.place[world.order[-2]] = CHECK if card == "shortcut" else DOING
    world.luck.sprint(0).risks["unclear"] = 0.9  # the guess is right
    world.card, world.target = CARDS[card], CARDS[card].about(world)
    before, story, cost = world.copy(), world.target, COSTS[card, option]
    in_sprint = sum(world.points[each] for each in world.order)
    world.choose(option)
    assert world.happened[-1].option == option
    assert world.debt - before.debt == cost.get("hours", 0)
    assert sum(share for _, share in world.absences) == cost.get("away", 0)
    assert world.daily_loss == pytest.approx(cost.get("daily", 0))
    assert world.escaped - before.escaped == cost.get("escaped", 0)
    change = sum(world.points[each] for each in world.order) - in_sprint
    if option != "swap":
        assert (change > 0) - (change < 0) == cost.get("points", 0)
    if story >= 0:
        until = max(0, world.blocked_until[story] - world.day)
        assert until == cost.get("blocked", 0)
        assert world.value[story] == pytest.approx(
            before.value[story] * cost.get("value", 1), abs=0.1
        )
        more = world.build[story] - before.build[story]
        assert more == pytest.approx(cost.get("build", 0) * world.hours_to_build(story))


def test_a_guess_that_is_wrong_is_built_again():
    world = planned(plain(SHOP), "A")
    world.luck.sprint(0).risks["unclear"] = 0.2
    world.place[0] = DOING
    world.card, world.target = CARDS["unclear"], 0
    world.choose("guess")
    assert world.build[0] == pytest.approx(28 + 0.4 * 28)


def test_a_swap_keeps_what_the_wish_needs_and_is_not_offered_without_room():
    backlog = Backlog.of(base=(3, 1), other=(3, 1), wish=(3, 90, "base"), more=(5, 1))
    world = planned(plain(backlog), ["base", "other"])
    world.card, world.target = CARDS["urgent"], 2
    world.choose("swap")
    assert [world.names[story] for story in world.order] == ["base", "wish"]
    tight = planned(plain(backlog), ["base"])
    offered = [option.id for option in CARDS["urgent"].offered(tight, 2)]
    assert offered == ["later", "add"]


def test_time_that_is_left_is_offered_to_the_next_story():
    world = planned(plain(SHOP), "B")
    while not world.card:
        work_a_day(world)
    assert world.card.id == "early" and world.names[world.target] == "A"  # the most valuable
    world.choose("pull")
    assert world.order == [1, 0] and world.debt == 1
    while not world.results:
        if world.card:
            world.choose("search")
        work_a_day(world)
    assert world.results[0].plan_met and world.results[0].velocity == 8


def test_a_search_finds_a_defect_and_takes_the_day():
    world = planned(plain(SHOP), "B")
    world.luck.defects = [()] + [(0.95,)] + [()] * 3
    while not world.card:
        work_a_day(world)
    assert world.escaped == 1
    world.choose("search")
    assert world.escaped == 0 and world.idle


def test_every_card_says_its_prices_and_fits_its_text():
    for card in CARDS.values():
        assert len(card.options) >= 2
        assert all(option.label and option.price for option in card.options)
        assert len({option.id for option in card.options}) == len(card.options)
        assert card.spared_by in ("", *IMPROVEMENTS)


def test_an_improvement_keeps_its_cards_away():
    backlog = drawn_backlog(3, 30)
    for id in IMPROVEMENTS:
        spared = {card.id for card in CARDS.values() if card.spared_by == id}
        for seed in range(15):
            game = played(Game(backlog, seed=seed).plan(["s0", "s1", "s2"])).improve(id)
            game = played(game.plan([n for n in game.open_stories if not backlog[n].after][:3]))
            later = {each.card for each in game.world.happened if each.sprint == 2}
            assert not later & spared


def test_the_table_has_a_row_a_story():
    table = whole_game().table
    assert list(table.index) == list(SHOP.names)
    assert table.loc["A", "points"] == 5


# ---- looking ahead and back


def test_an_outlook_begins_here_and_knows_what_is_done():
    game = Game(drawn_backlog(3), seed=2).plan(["s0", "s1", "s2", "s3"], goal=["s0"]).work(3)
    seen = outlook(game.world)
    here = game.world.remaining[-1]
    assert seen.low[0] == seen.high[0] == here
    assert len(seen.low) == game.team.days - game.world.day + 1
    assert all(low <= high for low, high in zip(seen.low, seen.high, strict=True))
    assert 0 <= seen.all_done <= seen.goal <= 1


def test_an_outlook_of_a_small_plan_is_good_and_of_a_large_one_bad():
    game = Game(drawn_backlog(3), seed=2)
    names = game.backlog.names
    small, large = (outlook(game.plan(chosen).world) for chosen in (names[:2], names))
    assert small.all_done > 0.9 and large.all_done < 0.05


def test_an_outlook_changes_nothing():
    game = Game(drawn_backlog(3), seed=2).plan(["s0", "s1"])
    before = (game.world.build.copy(), game.world.luck.factors.copy())
    outlook(game.world)
    assert before == (game.world.build, game.world.luck.factors)


@pytest.mark.parametrize("days", [0, 5])
def test_outlooks_are_right_as_often_as_they_say(days):
    """Calibration: in each third of the chances that are said, about as many plans are met."""
    backlog = drawn_backlog(3, 20)
    said = []
    for seed in range(150):
        game = Game(backlog, seed=seed).plan(backlog.names[: 4 + seed % 3])
        for _ in range(days):
            if game.phase == Phase.DECIDING:
                game = game.choose()
            if game.phase == Phase.RUNNING:
                game = game.work()
        if game.phase == Phase.DECIDING:
            game = game.choose()
        said.append((outlook(game.world, 40).all_done, played(game).results[0].plan_met))
    said.sort()
    for third in (said[:50], said[50:100], said[100:]):
        chance, came = (mean(each) for each in zip(*third, strict=True))
        assert chance == pytest.approx(came, abs=0.17)
    assert mean(each[0] for each in said[:50]) < mean(each[0] for each in said[100:]) - 0.3


def test_an_outlook_knows_of_a_story_that_has_grown():
    world = planned(plain(drawn_backlog(3, 20)), ["s0", "s1", "s2", "s3"])
    work(world)
    before = outlook(world, 150).all_done
    for story in world.building():
        world.target, world.card = story, CARDS["larger"]
        world.choose("go-on")
    assert outlook(world, 150).all_done < before - 0.1


def test_hours_spent_count_in_an_outlook():
    chances = []
    for spent in (0, 30):
        world = planned(plain(Backlog.of(A=(13, 1), B=(8, 1))), "AB")
        world.place[0], world.spent[0] = DOING, float(spent)
        world.build[0] -= spent
        chances.append(outlook(world, 150).all_done)
    assert chances[1] > chances[0]


def test_other_luck_is_better_as_often_as_it_is_worse():
    """By a fixed policy, games are luckier than about half of their replays under other luck."""
    backlog, shares = drawn_backlog(3, 32), []
    for seed in range(40):
        game = Game(backlog, seed=seed)
        while game.phase != Phase.OVER:
            stories = [backlog.names[i] for i in Policy().stories(game.world)]
            game = played(game.plan(stories))
            game = game.improve() if game.phase == Phase.RETROSPECTIVE else game
        shares.append(debrief(game, others=0, lucks=25).luckier_than())
    assert mean(shares) == pytest.approx(0.5, abs=0.09)


def test_other_choices_say_what_a_card_was_worth():
    game = whole_game(seed=5, backlog=drawn_backlog(3, 30))
    found = debrief(game, others=2, lucks=2)
    assert found.other_choices
    for each in found.other_choices:
        assert each.instead != each.option and each.card in CARDS
    sizes = [abs(each.value) for each in found.other_choices]
    assert sizes == sorted(sizes, reverse=True)


def test_many_moves_and_deep_backlogs_are_no_trouble():
    chain = Backlog(
        tuple(Item(f"s{n}", points=1, after=(f"s{n - 1}",) if n else ()) for n in range(1500))
    )
    assert play(chain, Team(), 1, Policy()).points > 0
    pairs = [Item(f"{n}{side}", points=1, after=(f"{n - 1}a", f"{n - 1}b") if n else ())
             for n in range(30) for side in "ab"]  # fmt: skip
    assert play(Backlog(tuple(pairs)), Team(), 1, Policy()).points > 0
    game = Game(SHOP, seed=1).plan(["A", "B"])
    for turn in range(1200):
        game = game.arrange(limit=1 + turn % 3)
    assert Game(SHOP, seed=1, moves=game.moves).world.limit == game.world.limit


def test_an_item_of_a_million_points_is_refused():
    with pytest.raises(Refusal, match="cut it into items of 1000 points at most"):
        _ = Game(Backlog.of(A=(999_999_999, 1))).world


def test_a_debrief_compares_with_other_decisions_and_other_luck():
    game = whole_game()
    found = debrief(game, others=60, lucks=20)
    assert found.mine.results == game.results
    assert found.best("points").points == max(other.points for other in found.others)
    assert found.best("goals").goals_met == max(other.goals_met for other in found.others)
    assert found == debrief(game, others=60, lucks=20)


def test_the_same_luck_replayed_by_the_same_decisions_is_the_same_game():
    game = whole_game(seed=11)
    assert replayed(game, "11").results == game.results


def test_a_share_of_others_is_counted():
    game = whole_game()
    found = debrief(game, others=30, lucks=10)
    worse = sum(other.value < found.mine.value for other in found.others)
    assert found.beaten() == pytest.approx(worse / 30)
    assert isinstance(found.best(), Outcome)


# ---- refusals


@pytest.mark.parametrize(
    ("stories", "more", "culprit"),
    [
        ([], {}, "the plan: it is empty"),
        (["X"], {}, "item 'X'"),
        (["A", "A"], {}, "stands in it twice"),
        (["C"], {}, "story 'C': it waits for 'A'"),
        (["A"], {"goal": ["B"]}, "the Sprint Goal: 'B' is not in the plan"),
        (["A"], {"limit": 0}, "limit: it is 0"),
        (["A"], {"limit": 2.5}, "limit: it is 2.5"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(stories, more, culprit):
    with pytest.raises(Refusal, match=culprit):
        Game(SHOP).plan(stories, **more)


def test_a_story_that_is_done_is_not_planned_again():
    game = played(Game(SHOP, seed=1).plan(["B"])).improve()
    with pytest.raises(Refusal, match="it is Done already"):
        game.plan(["B"])


def test_moves_out_of_turn_are_refused():
    game = Game(SHOP)
    for move in (game.work, game.choose, game.improve, game.arrange):
        with pytest.raises(Refusal, match="at Sprint Planning; plan the Sprint"):
            move()
    with pytest.raises(Refusal, match="in the middle of a Sprint; let the team work"):
        game.plan(["A"]).improve()


def test_unknown_options_and_improvements_are_refused():
    game = Game(drawn_backlog(2), seed=5).plan(["s0", "s1", "s2"]).work(10)
    with pytest.raises(Refusal, match="is not on offer"):
        game.choose("run away")
    game = played(game)
    with pytest.raises(Refusal, match="is unknown"):
        game.improve("work harder")
    with pytest.raises(Refusal, match="made before"):
        again = game.improve("agree")
        played(again.plan([again.open_stories[0]])).improve("agree")


def test_other_stories_cannot_be_arranged():
    with pytest.raises(Refusal, match="others now"):
        Game(SHOP).plan(["A", "B"]).arrange(["A", "D"])


@pytest.mark.parametrize(
    "wrong",
    [{"people": 0}, {"days": 1}, {"events": 10}, {"hours": 0}, {"focus": 1.5}, {"days": 40}],
)
def test_a_team_that_cannot_be_is_refused(wrong):
    with pytest.raises(Refusal, match="team"):
        Team(**wrong)


def test_an_empty_backlog_is_refused():
    with pytest.raises(Refusal, match="no item with points"):
        _ = Game(Backlog(())).world


def test_attention_and_switching():
    assert [rules.attention(n) for n in range(1, 6)] == [1, 2, 2.5, 3, 3.5]
    assert rules.left_after_switching(7) == pytest.approx(0.88)
