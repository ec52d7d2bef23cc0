"""What changes do to a plan, who decides, what a log owes; by hand and by a slow second method."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.content.cases import clockin
from itpm_lessons.engines.change_control import (
    CLOCKIN,
    Baseline,
    ChangeRequest,
    Entry,
    Kind,
    Room,
    each_and_all,
    impact,
    kind_of,
    problems,
    problems_of_log,
)
from itpm_lessons.engines.network import Project
from itpm_lessons.engines.refusal import Refusal

NAMES = CLOCKIN.project.names


def longest(days, after):
    """The finish by trying all paths: slow, and obviously right."""

    def end(name):
        return days[name] + max((end(other) for other in after[name]), default=0)

    return max(end(name) for name in days)


AFTER = {name: [link.predecessor for link in CLOCKIN.project.into(name)] for name in NAMES}
BASE = {each.name: each.duration for each in CLOCKIN.project.activities}


def test_the_plan_is_that_of_the_case():
    assert CLOCKIN.project.names == clockin.project.names
    assert [a.duration for a in CLOCKIN.project.activities] == [
        a.duration for a in clockin.project.activities
    ]
    assert set(CLOCKIN.project.dependencies) == set(clockin.project.dependencies)
    assert dict(CLOCKIN.budgets) == dict(clockin.budgets)


def test_clocking_in_by_face():
    """E is critical: 45 + 6 = 51; 97,000 + 7,200 = 104,200."""
    found = impact(CLOCKIN, ChangeRequest("biometrics", {"E": 6}, 7_200))
    assert (found.finish_before, found.finish_after, found.delay) == (45, 51, 6)
    assert (found.cost_before, found.cost_after, found.added_cost) == (97_000, 104_200, 7_200)
    assert found.float_used == {"E": 0} and not found.looks_harmless


def test_eight_small_wishes():
    """8 x 0.75 = 6 days, on critical activities: 45 + 6 = 51; alone each is 45.75."""
    where = ["B", "D", "D", "E", "E", "H", "I", "J"]
    wishes = [ChangeRequest(f"w{n}", {name: 0.75}, 900) for n, name in enumerate(where)]
    found = each_and_all(CLOCKIN, wishes)
    assert [each.finish_after for each in found.each.values()] == [45.75] * 8
    assert found.all_look_harmless
    assert (found.together.delay, found.together.finish_after) == (6, 51)
    assert found.together.cost_after == 97_000 + 8 * 900


def test_two_that_fit_into_the_float_alone_do_not_fit_together():
    """F has 4 days of float: 3 alone move nothing, 3 and 3 move the finish by 6 - 4 = 2."""
    found = each_and_all(CLOCKIN, [ChangeRequest("a", {"F": 3}), ChangeRequest("b", {"F": 3})])
    assert [each.delay for each in found.each.values()] == [0, 0]
    assert found.together.delay == 2
    assert found.together.float_used == {"F": 4}
    assert "F" in found.together.newly_critical and "C" in found.together.newly_critical


@given(
    st.dictionaries(
        st.sampled_from(NAMES), st.integers(0, 30).map(lambda n: n / 4), min_size=1, max_size=5
    )
)
def test_the_finish_is_that_of_the_longest_path(added):
    found = impact(CLOCKIN, ChangeRequest("x", added))
    days = {name: BASE[name] + added.get(name, 0) for name in NAMES}
    assert found.finish_after == pytest.approx(longest(days, AFTER))
    assert 0 <= found.delay <= sum(added.values()) + 1e-9


def test_taking_work_out_shortens_the_plan():
    assert impact(CLOCKIN, ChangeRequest("less", {"D": -2}, -2_400)).finish_after == 43


def test_bad_requests_are_refused():
    with pytest.raises(Refusal, match="is not in the plan"):
        impact(CLOCKIN, ChangeRequest("x", {"Z": 1}))
    with pytest.raises(Refusal, match="are taken out"):
        impact(CLOCKIN, ChangeRequest("x", {"L": -2}))
    for days in ({"E": float("nan")}, {"E": 1e300}, {"E": "six"}, "E"):
        with pytest.raises(Refusal):
            ChangeRequest("x", days)
    with pytest.raises(Refusal, match="give it a name"):
        ChangeRequest(" ")
    with pytest.raises(Refusal, match="there twice"):
        each_and_all(CLOCKIN, [ChangeRequest("x"), ChangeRequest("x")])
    with pytest.raises(Refusal, match="budget"):
        Baseline(Project.of(A=(1, "")), {"A": float("inf")})
    with pytest.raises(Refusal):
        impact(CLOCKIN, *(ChangeRequest("x", {"E": 1e12}) for _ in range(3)))


@pytest.mark.parametrize(
    ("beyond", "asked", "decided", "kind"),
    [
        (False, True, False, Kind.ELABORATION),
        (False, False, False, Kind.ELABORATION),
        (True, False, False, Kind.GOLD_PLATING),
        (True, True, False, Kind.CREEP),
        (True, True, True, Kind.CHANGE),
    ],
)
def test_kinds(beyond, asked, decided, kind):
    assert kind_of(beyond_scope=beyond, asked_for=asked, decided=decided) is kind


# ---- who decides


def test_the_room_is_one_of_the_sum():
    """2 days: 0.75 and 0.75 leave 0.5, so the third goes to the board."""
    room = Room(2, 5_000)
    for _ in range(2):
        assert room.decides(0.75, 900) == "manager"
        room = room.after(0.75, 900)
    assert room.left == (0.5, 3_200) and room.decides(0.75, 900) == "board"
    assert room.decides(0.5, 3_200) == "manager" and room.decides(0, 3_201) == "board"


def test_a_must_goes_to_the_board_and_savings_give_no_room():
    assert Room(2, 5_000).decides(0, 0, must=True) == "board"
    assert Room(2, 5_000).after(-3, -9_000).left == (2, 5_000)
    for bad in ((-1, 0), (float("nan"), 0), (0, "much")):
        with pytest.raises(Refusal):
            Room(*bad)


# ---- the log

SOUND = Entry(
    1, "Face", "security", 12, "a second way", 6, 7_200, "more tests", "council", "approve",
    "board", 15, "", True, "tester",
)  # fmt: skip


def fields(entry):
    return [problem.field for problem in problems(entry)]


def test_a_sound_entry_has_no_problem():
    assert problems(SOUND) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"scope": ""}, "scope"),
        ({"time": None}, "time"),
        ({"cost": None}, "cost"),
        ({"quality": " TBD "}, "quality"),
        ({"risk": "?"}, "risk"),
        ({"asker": ""}, "asker"),
        ({"what": "-"}, "what"),
        ({"decided_by": ""}, "decided by"),
        ({"decided_on": None}, "decided on"),
        ({"decided_on": 11}, "decided on"),
        ({"decision": "maybe"}, "decision"),
        ({"decision": "reject"}, "decision"),
        ({"decision": "found"}, "decision"),
        ({"decision": "", "decided_by": "", "decided_on": None}, "decision"),
        ({"decision": "", "done": False}, "decision"),
        ({"decision": "trade"}, "given up"),
        ({"given_up": "themes"}, "given up"),
        ({"owner": ""}, "owner"),
    ],
)
def test_each_rule_names_its_field(change, field):
    assert fields(replace(SOUND, **change)) == [field]


def test_none_is_an_impact_and_nothing_is_not():
    assert fields(replace(SOUND, risk="none", time=0, cost=0)) == []


def test_the_whole_log_finds_numbers_used_twice_and_room_used_up():
    small = [
        replace(SOUND, number=n, time=0.75, cost=900, decided_by="Project manager")
        for n in (1, 2, 3, 3)
    ]
    found = problems_of_log(small, Room(2, 5_000))
    assert [(each.number, each.field) for each in found] == [
        (3, "decided by"),
        (3, "number"),
        (3, "decided by"),
    ]
    assert [each.field for each in problems_of_log(small)] == ["number"]
