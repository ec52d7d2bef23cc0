"""The power-interest grid: quadrants by hand and by a table, gaps, what a map lacks, refusals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stakeholders import (
    ATTITUDES,
    LEVELS,
    QUADRANTS,
    Stakeholder,
    StakeholderMap,
)
from itpm_lessons.engines.stakeholders.examples import CLOCKIN, HELP_DESK

ratings = st.integers(1, 10)


def people(count=4):
    each = st.builds(
        Stakeholder, st.uuids().map(str), ratings, ratings, st.sampled_from(ATTITUDES),
        st.sampled_from(LEVELS), st.sampled_from(LEVELS), st.sampled_from(["", "talk"]),
        st.sampled_from(["", "me"]),
    )  # fmt: skip
    return st.lists(each, max_size=count).map(tuple).map(StakeholderMap)


def test_the_quadrants_of_clockin_by_hand():
    found = {name: [who.name for who in CLOCKIN.in_quadrant(name)] for name in QUADRANTS}
    assert found == {
        "manage closely": ["Sponsor", "Payroll", "Staff representatives"],
        "keep satisfied": ["HR", "IT operations and security"],
        "keep informed": ["Hourly staff", "Site managers"],
        "monitor": ["Device supplier"],
    }


@pytest.mark.parametrize(
    ("power", "interest", "quadrant"),
    [
        (6, 6, "manage closely"),
        (6, 5, "keep satisfied"),
        (5, 6, "keep informed"),
        (5, 5, "monitor"),
    ],
)
def test_6_is_high_and_5_is_not(power, interest, quadrant):
    assert Stakeholder("x", power, interest).quadrant() == quadrant


@given(ratings, ratings, ratings)
def test_a_quadrant_is_what_a_table_says(power, interest, limit):
    table = [["monitor", "keep informed"], ["keep satisfied", "manage closely"]]
    who = Stakeholder("x", power, interest)
    assert who.quadrant(limit) == table[power >= limit][interest >= limit]


@given(people())
def test_everybody_stands_in_one_quadrant(grid):
    assert sorted(w.name for q in QUADRANTS for w in grid.in_quadrant(q)) == sorted(
        w.name for w in grid
    )


def test_gaps_are_counted_in_steps():
    """Unaware, resistant, neutral, supportive, leading: from unaware to supportive are 3."""
    assert CLOCKIN["Hourly staff"].gap == 3
    assert Stakeholder("x", now="leading", wanted="neutral").gap == -2


def test_clockin_lacks_one_thing_and_the_help_desk_two():
    assert [(each.names, each.serious) for each in CLOCKIN.findings] == [
        (("Staff representatives",), True)
    ]
    helped = CLOCKIN.changed("Staff representatives", action="listen, alone", owner="sponsor")
    assert helped.findings == ()
    assert [each.names[0] for each in HELP_DESK.findings] == ["Data protection officer", "Callers"]


@given(people())
def test_findings_hold_what_they_say(grid):
    for each in grid.findings:
        for name in each.names:
            who = grid[name]
            if each.serious:
                assert who.power >= 6 and not who.looked_after
                assert who.attitude == "against" or who.now == "resistant"
    strong = [w for w in grid if w.power >= 6 and w.now == "resistant" and not w.looked_after]
    told = {name for each in grid.findings if each.serious for name in each.names}
    assert {who.name for who in strong} <= told


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (
            Stakeholder("x", 9, 9, "for", "resistant", "neutral", "a", "b"),
            "One of the two is wrong",
        ),
        (Stakeholder("x", 9, 9, "against", "leading", "leading", "a", "b"), "One of the two"),
        (Stakeholder("x", 2, 9, now="neutral", wanted="resistant"), "No project needs that"),
        (Stakeholder("x", 2, 2, now="unaware", wanted="neutral", action="a"), "without an owner"),
        (Stakeholder("x", 9, 9), "to be managed closely, without an action"),
        (Stakeholder("x", 2, 2), "Nobody is managed closely"),
    ],
)
def test_what_a_map_is_told(who, said):
    assert any(said in str(each) for each in StakeholderMap((who,)).findings)


def test_an_empty_map_says_where_to_begin():
    assert "Begin with who pays" in str(StakeholderMap().findings[0])
    assert "Nobody is kept informed" in str(
        StakeholderMap((Stakeholder("a", 9, 9), Stakeholder("b", 9, 9))).findings[-1]
    )


def test_a_map_is_changed_by_copies_and_moves_stay_within_the_grid():
    moved = CLOCKIN.moved("HR", 99, -5)
    assert (moved["HR"].power, moved["HR"].interest) == (10, 1)
    assert CLOCKIN["HR"].power == 7
    grown = CLOCKIN.added().added()
    assert [who.name for who in grown][-2:] == ["New stakeholder 1", "New stakeholder 2"]
    assert grown.without("New stakeholder 1").without("New stakeholder 2") == CLOCKIN


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (lambda: Stakeholder(" "), "give a name"),
        (lambda: Stakeholder("x" * 99), "keep 60 at most"),
        (lambda: Stakeholder("x", 0), "power is 0; give a whole number from 1 to 10"),
        (lambda: Stakeholder("x", 5, 10**400), "interest is a number of thousands of digits"[:11]),
        (lambda: Stakeholder("x", 5.5), "power is 5.5"),
        (lambda: Stakeholder("x", True), "power is True"),
        (lambda: Stakeholder("x", attitude="angry"), "attitude is 'angry'"),
        (lambda: Stakeholder("x", now="asleep"), "engagement now is 'asleep'"),
        (lambda: StakeholderMap((Stakeholder("a"), Stakeholder("A"))), "is there twice"),
        (lambda: StakeholderMap(tuple(Stakeholder(f"s{i}") for i in range(50))), "40 fit"),
        (lambda: StakeholderMap(high_from=0), "limit of high is 0"),
        (lambda: CLOCKIN["nobody"], "there is none named 'nobody'"),
        (lambda: CLOCKIN.without("nobody"), "choose one of the map"),
    ],
)
def test_refusals(what, said):
    with pytest.raises(Refusal) as refused:
        what()
    assert said in str(refused.value)
