"""A communication plan and its checks: one rule at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.communication import (
    FIELDS,
    URGENCIES,
    WAYS,
    CommunicationPlan,
    Row,
    check_plan,
    plan_of,
    way,
)
from itpm_lessons.engines.communication.examples import CLOCKIN_PLAN, HELP_DESK_PLAN
from itpm_lessons.engines.refusal import Refusal

GOOD = Row("payroll", "list of sites", "Fridays", "e-mail", "project manager", "this week")


def found(row):
    return [(finding.kind, finding.problem) for finding in check_plan(CommunicationPlan((row,)))]


def changed(**fields):
    return CommunicationPlan((GOOD,)).with_row(0, **fields).rows[0]


def test_a_good_row_has_no_findings():
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("fields", "kind", "said"),
    [
        ({"what": ""}, "gap", "does not say what they need"),
        ({"when": ""}, "gap", "has no time"),
        ({"how": ""}, "gap", "has no way"),
        ({"owner": ""}, "gap", "has no owner"),
        ({"owner": "the team"}, "owner", "owned by 'the team', so by nobody"),
        ({"owner": "Ada and Ben"}, "owner", "may have two owners: Ada and Ben"),
        ({"owner": "Ada, Ben and Cy"}, "owner", "has several owners"),
        ({"owner": "Health & safety officer"}, "owner", "may have two owners"),
        ({"when": "as soon as possible"}, "time", "is no time"),
        ({"when": "As soon as we can"}, "time", "is no time"),
        ({"when": "fairly soon"}, "time", "is no time"),
        ({"how": "newsletter", "within": "this week"}, "way", "must know this week, and newsl"),
        ({"how": "report", "within": "the same day"}, "way", "must know the same day, and report"),
        ({"owner": "Ada / Ben"}, "owner", "several owners"),
        ({"when": "regularly"}, "time", "'regularly' is no time"),
        ({"when": "as needed"}, "time", "is no time"),
        ({"within": "at once"}, "way", "must know at once, and e-mail is slower"),
        ({"how": "report", "answer": True}, "way", "must answer, and report takes no answer"),
        ({"how": "weekly meeting"}, "way", "need not answer, yet all sit in a meeting"),
        ({"how": "smoke signals"}, "way", "'smoke signals' is no way that the kit knows"),
        ({"who": "everybody"}, "nobody", "for nobody in particular"),
    ],
)
def test_each_rule_finds_its_fault_and_no_other(fields, kind, said):
    ((first, problem),) = found(changed(**fields))
    assert first == kind and said in problem


@pytest.mark.parametrize(
    "fields",
    [
        {"when": "as soon as it fails"},
        {"when": "each monsoon"},
        {"how": "report", "within": "this week"},
        {"how": "e-mail", "within": "the same day"},
        {"how": "minutes of the meeting by e-mail"},
    ],
)
def test_what_is_in_order_is_left_alone(fields):
    assert found(changed(**fields)) == []


def test_who_has_no_row_comes_first():
    plan = CommunicationPlan((GOOD, Row("works council")), stakeholders=("night shift", "PAYROLL"))
    assert [(f.kind, f.who, f.place) for f in check_plan(plan)] == [
        ("nobody", "night shift", None), ("nobody", "works council", None),
    ]  # fmt: skip


def test_the_same_twice_is_found_in_the_second_row():
    plan = CommunicationPlan((GOOD, changed(who="Payroll", how="phone call")))
    (finding,) = check_plan(plan)
    assert (finding.kind, finding.place) == ("twice", 1) and "row 1 too" in finding.problem


def test_the_plan_of_clockin_misses_one_and_the_pattern_has_four_faults():
    assert [f.who for f in check_plan(CLOCKIN_PLAN)] == ["works council"]
    assert [f.kind for f in check_plan(HELP_DESK_PLAN)] == ["nobody", "time", "gap", "way"]


def test_a_row_taken_away_leaves_its_stakeholder_known():
    plan = CommunicationPlan((GOOD,)).without_row(0)
    assert plan.audiences == ("payroll",) and not plan.rows
    assert plan.without_audience("Payroll").audiences == ()
    two = CommunicationPlan((GOOD, changed(what="holidays")))
    assert two.without_row(1) == CommunicationPlan((GOOD,))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("E-Mail", "e-mail"), ("email to all", "e-mail"), ("Video call", "meeting"),
        ("phone calls", "phone call"), ("wiki", "shared page"), ("poster, canteen", "notice board"),
        ("minutes of the meeting by e-mail", "e-mail"), ("letter via the intranet", "shared page"),
        ("by phone, by Friday", "phone call"), ("meeting run by Ada", "meeting"),
        ("report through the training class by poster", "notice board"),
        ("pigeon", None), ("", None),
    ],
)  # fmt: skip
def test_ways_by_the_words_that_people_use(words, name):
    known = way(words)
    assert (known and known.name) == name


def test_every_name_of_a_way_finds_it_and_urgencies_are_known():
    for each in WAYS:
        assert each.reaches in URGENCIES
        for name in (each.name, *each.names):
            assert way(name) is each, name


@given(
    st.lists(
        st.builds(
            Row,
            who=st.sampled_from("ABC"),
            what=st.sampled_from(["", "x", "y"]),
            owner=st.sampled_from(["", "Ada"]),
            how=st.sampled_from(["", "chat"]),
        )
    )
)
def test_findings_point_at_rows_that_are_there_and_mended_gaps_go(rows):
    plan = CommunicationPlan(tuple(rows))
    before = check_plan(plan)
    for finding in before:
        assert finding.place is None or plan.row(finding.place).who == finding.who
    for place, row in enumerate(plan.rows):
        if not row.empty and not row.owner:
            mended = check_plan(plan.with_row(place, owner="Ben"))
            assert len(mended) == len(before) - 1


def test_plain_tuples_make_a_plan():
    assert plan_of([("payroll", "sites")], "Mine").rows == (Row("payroll", "sites"),)
    assert FIELDS[0] == "who"


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: Row(" "), "nobody is named"),
        (lambda: Row("A", 5), "what is 5"),
        (lambda: Row("A", "x" * 201), "what has 201 letters"),
        (lambda: Row("A", within="now"), "within is 'now'"),
        (lambda: CLOCKIN_PLAN.row(99), "no row 99"),
        (lambda: CLOCKIN_PLAN.with_row("1", owner="x"), "no row '1'"),
        (lambda: CLOCKIN_PLAN.without_row(-1), "no row -1"),
    ],
)
def test_what_is_no_row_is_refused(act, said):
    with pytest.raises(Refusal, match=said):
        act()
