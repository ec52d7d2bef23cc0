"""Channels, hand-overs, messages, meetings: by hand, by brute force, by what must always hold."""

from itertools import combinations, pairwise
from math import isclose
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.communication import (
    ACROSS_TEAMS,
    Chain,
    Meeting,
    Message,
    Point,
    Structure,
    channels,
    fewest_channels,
    fidelity_needed,
    most_hand_overs,
    other_ways,
)
from itpm_lessons.engines.communication.examples import NOTICE
from itpm_lessons.engines.refusal import Refusal

teams = st.lists(st.integers(1, 7), min_size=1, max_size=7).map(tuple)
shares = st.floats(0, 1, allow_nan=False)
chains = st.builds(Chain, st.integers(0, 8), shares, shares)

# ---- channels


def test_channels_by_hand():
    """9 x 8 / 2 = 36; 12 x 11 / 2 = 66; 30 more."""
    assert (channels(9), channels(12), channels(12) - channels(9)) == (36, 66, 30)
    assert (channels(0), channels(1), channels(2)) == (0, 0, 1)


def test_three_teams_of_four_by_hand():
    """Each team 4 x 3 / 2 = 6, three of them 18; three leads 3: 21 instead of 66."""
    assert Structure((4, 4, 4)).channels == 18 + 3
    assert Structure((4, 4, 4)).flat == 66


@given(st.integers(0, 40))
def test_channels_are_pairs_counted_one_by_one(people):
    assert channels(people) == len(list(combinations(range(people), 2)))


@given(teams)
def test_pairs_are_listed_once_each_and_cross_teams_only_between_leads(sizes):
    structure = Structure(sizes)
    pairs = list(structure.pairs())
    assert len(pairs) == len({frozenset(pair) for pair in pairs}) == structure.channels
    for one, other in pairs:
        if structure.team_of(one) != structure.team_of(other):
            assert {one, other} <= set(structure.leads)
    assert structure.channels <= structure.flat


def steps_between(structure, one, other):
    """Hand-overs from one person to another, by looking at all ways, one step more at a time."""
    links, reached, steps = set(structure.pairs()), {one}, 0
    while other not in reached:
        reached |= {b for a, b in links if a in reached} | {a for a, b in links if b in reached}
        steps += 1
    return steps


@given(st.lists(st.integers(2, 5), min_size=2, max_size=4).map(tuple))
def test_news_between_members_of_two_teams_takes_three_hand_overs(sizes):
    structure = Structure(sizes)
    assert steps_between(structure, 1, structure.leads[1] + 1) == ACROSS_TEAMS


@given(teams)
def test_one_person_more_and_taken_away_again(sizes):
    more = Structure(sizes).with_more()
    assert more.people == sum(sizes) + 1
    person = more.people - 1 if more.teams[-1] != sizes[-1] else 0
    assert more.without(person).people == sum(sizes)


@given(st.integers(1, 40), st.data())
def test_even_teams_differ_by_one_at_most(people, data):
    number = data.draw(st.integers(1, people))
    sizes = Structure.even(people, number).teams
    assert (sum(sizes), len(sizes)) == (people, number)
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize("people", [1, 2, 3, 6, 9, 12, 20])
def test_no_even_split_has_fewer_channels(people):
    best = fewest_channels(people)
    assert best.channels == min(Structure.even(people, n).channels for n in range(1, people + 1))


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: channels(-1), "size is -1"),
        (lambda: channels(2.5), "whole number"),
        (lambda: channels("9"), "'9'"),
        (lambda: channels(10**400), "size is"),
        (lambda: channels(float("nan")), "size is nan"),
        (lambda: Structure(()), "no team"),
        (lambda: Structure((3, 0)), "size is 0"),
        (lambda: Structure.even(3, 4), "number of teams is 4"),
        (lambda: Structure((3,)).without(3), "person is 3"),
        (lambda: Structure((1,)).without(0), "only one person"),
    ],
)
def test_what_is_no_group_is_refused(act, said):
    with pytest.raises(Refusal, match=said):
        act()


# ---- hand-overs


def test_four_hand_overs_by_hand():
    """0.9 x 0.9 = 0.81; x 0.9 = 0.729; x 0.9 = 0.6561."""
    assert Chain(4, 0.9).kept == pytest.approx(0.6561)
    assert Chain(4, 0.9).lost == pytest.approx(0.3439)


def test_read_back_that_catches_half_by_hand():
    """A hand-over keeps 0.9 + 0.1 x 0.5 = 0.95; 0.95 to the fourth is 0.81450625."""
    chain = Chain(4, 0.9, 0.5)
    assert chain.each == pytest.approx(0.95)
    assert chain.kept == pytest.approx(0.81450625)


@given(chains)
def test_shares_step_by_step_agree_and_never_grow(chain):
    share = 1.0
    for after in chain.after():
        assert isclose(after, share, abs_tol=1e-12)
        share = share * chain.fidelity + share * (1 - chain.fidelity) * chain.caught
    assert list(chain.after()) == sorted(chain.after(), reverse=True)
    assert Chain(chain.hand_overs, chain.fidelity, 1).kept == pytest.approx(1)


@given(st.floats(0.05, 0.999), st.floats(0.01, 1))
def test_as_many_hand_overs_as_keep_enough_and_not_one_more(fidelity, least):
    count = most_hand_overs(Chain(1, fidelity), least)
    assert fidelity**count >= least * (1 - 1e-9)
    assert fidelity ** (count + 1) < least * (1 + 1e-9)


@given(st.integers(1, 30), st.floats(0.01, 1))
def test_the_fidelity_needed_is_enough(count, least):
    assert fidelity_needed(count, least) ** count == pytest.approx(least)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: Chain(4, 90), "fidelity is 90; give a share from 0 to 1, such as 0.9 for 90 %"),
        (lambda: Chain(4, 0.9, -1), "caught is -1"),
        (lambda: Chain(-1, 0.9), "it is -1"),
        (lambda: Chain(10**6, 0.9), "it is 1000000"),
        (lambda: most_hand_overs(Chain(1, 1.0), 0.5), "lose nothing"),
        (lambda: most_hand_overs(Chain(1, 0.9), 0), "nothing must arrive"),
        (lambda: fidelity_needed(0, 0.5), "it is 0"),
    ],
)
def test_what_is_no_chain_is_refused(act, said):
    with pytest.raises(Refusal, match=said):
        act()


# ---- messages


@given(chains, st.integers(0, 10**6))
def test_what_is_lost_stays_lost_and_the_same_seed_loses_the_same(chain, seed):
    states = NOTICE.after(chain, seed)
    assert states == NOTICE.after(chain, seed) and len(states) == chain.hand_overs + 1
    for before, after in pairwise(states):
        assert all(there or not later for there, later in zip(before, after, strict=True))


@given(st.integers(0, 10**6), st.integers(1, 6), shares, shares, shares)
def test_better_hand_overs_never_lose_another_word(seed, count, one, other, caught):
    low, high = sorted((one, other))
    worse = NOTICE.after(Chain(count, low), seed)[-1]
    better = NOTICE.after(Chain(count, high), seed)[-1]
    read_back = NOTICE.after(Chain(count, low, caught), seed)[-1]
    assert all(b or not w for w, b in zip(worse, better, strict=True))
    assert all(b or not w for w, b in zip(worse, read_back, strict=True))


def test_over_many_seeds_as_much_is_lost_as_the_chain_says():
    """400 seeds x 64 words: the standard error of the mean share is below 0.004."""
    chain, words = Chain(4, 0.9, 0.3), len(NOTICE.words)
    kept = sum(sum(NOTICE.after(chain, seed)[-1]) for seed in range(400)) / (400 * words)
    assert kept == pytest.approx(chain.kept, abs=0.015)


def test_a_plain_simulation_of_another_style_loses_as_much():
    """Word by word with one stream of chance: lost or found again, until it is lost for good."""
    chance, chain, kept = Random("plain"), Chain(3, 0.8, 0.5), 0
    for _ in range(20_000):
        for _ in range(3):
            if chance.random() < 0.2 and chance.random() < 0.5:
                break
        else:
            kept += 1
    assert kept / 20_000 == pytest.approx(chain.kept, abs=0.015)


def test_questions_are_answered_while_their_words_are_there():
    note = Message("Doors open at noon, on Friday.", (Point("When?", ("noon", "Friday")),))
    assert note.answered((True,) * 6) == (True,)
    assert note.answered((True, True, True, False, True, True)) == (False,)


def test_every_question_of_the_notice_can_be_answered_from_it():
    assert all(NOTICE.answered((True,) * len(NOTICE.words)))
    assert not any(NOTICE.answered((False,) * len(NOTICE.words)))


# ---- meetings


def test_the_daily_by_hand():
    """9 people x 15 min x 60 times = 8,100 min = 135 h; x $60 = $8,100; 135 / 8 = 16.875 days."""
    daily = Meeting(9, 15, 60, 60)
    assert (daily.hours, daily.cost, daily.cost_of_one) == (135, 8_100, 135)
    assert daily.working_days == 16.875


def test_other_ways_by_hand():
    """10 min: 5,400. 7 people: 6,300. 30 times: 4,050. Written: (15 + 8 x 3) min x 60 = 2,340."""
    ways = other_ways(Meeting(9, 15, 60, 60))
    assert [way.cost for way in ways] == [5_400, 6_300, 4_050, 2_340]
    assert [way.saved for way in ways] == [2_700, 1_800, 4_050, 5_760]


@given(st.integers(1, 50), st.integers(1, 240), st.integers(1, 300), st.integers(0, 500))
def test_cost_is_minute_by_minute_and_person_by_person(people, minutes, times, rate):
    meeting = Meeting(people, minutes, times, rate)
    assert meeting.cost == pytest.approx(sum(minutes * rate / 60 for _ in range(people)) * times)
    assert all(way.cost <= meeting.cost for way in other_ways(meeting)[:-1])


def test_nobody_is_left_alone():
    assert [way.name for way in other_ways(Meeting(1, 1, 1, 60))] == [
        "1 minute shorter", "half as often", "a written update",
    ]  # fmt: skip
    assert Meeting(2, 15, 1, 60).smaller(2).people == 1
    for wrong in (float("nan"), -1, None, "two"):
        with pytest.raises(Refusal):
            Meeting(9, 15, 61, 60).smaller(wrong)
        with pytest.raises(Refusal):
            Meeting(9, 15, 61, 60).shorter(wrong)


@pytest.mark.parametrize(
    "bad",
    [(0, 15, 60, 60), (9, 0, 60, 60), (9, 15, 1.5, 60), (9, 15, 60, -1), (9, 15, 10**9, 1e300)],
)
def test_what_is_no_meeting_is_refused(bad):
    with pytest.raises(Refusal, match="meeting"):
        Meeting(*bad)
