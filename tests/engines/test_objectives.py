"""Objectives, sentences, days and KPIs: by hand, by a second way, and refused."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from itpm_lessons.engines.objectives import (
    Kpi,
    KpiSet,
    Measured,
    Objective,
    check_sentence,
    days_in,
    names_a_time,
    read_day,
    written_day,
)
from itpm_lessons.engines.objectives.examples import (
    CLOCKIN_KPIS,
    CLOCKIN_OBJECTIVE,
    HELP_DESK_KPIS,
)
from itpm_lessons.engines.refusal import Refusal

USED = Kpi("used", 0, 85, "%", "up", "payroll", "log", "lagging", 82)
CORRECTED = Kpi("corrected", 6, 2, "%", "down", "payroll", "list", "lagging", 3)
values = st.floats(-1e6, 1e6)


# ---- KPIs


def test_322_of_400_are_red_by_hand():
    """322 / 400 = 80.5 %; amber ends at 85 - 3 = 82; 80.5 / 85 = 94.7 % of the way."""
    actual = 100 * 322 / 400
    assert (actual, USED.status(actual)) == (80.5, "red")
    assert USED.progress(actual) == pytest.approx(0.947, abs=5e-4)


@pytest.mark.parametrize(
    ("kpi", "actual", "status"),
    [
        (USED, 85, "green"),
        (USED, 84.99, "amber"),
        (USED, 82, "amber"),
        (USED, 81.99, "red"),
        (CORRECTED, 2, "green"),
        (CORRECTED, 2.01, "amber"),
        (CORRECTED, 3, "amber"),
        (CORRECTED, 3.01, "red"),
        (Kpi("plain", 0, 10), 9, "red"),  # without an amber limit there is no amber
        (Kpi("early", 0, 10, green=8, amber=5), 8, "green"),
        (Kpi("no target"), 3, None),
        (USED, None, None),
    ],
)
def test_limits_belong_to_the_better_colour(kpi, actual, status):
    assert kpi.status(actual) == status


@given(values, values, values, values)
def test_what_is_turned_round_has_the_same_colour_and_way(baseline, target, gap, actual):
    """A KPI that falls is one that rises, with all signs turned."""
    amber = target - abs(gap)
    up = Kpi("x", baseline, target, amber=amber)
    down = Kpi("x", -baseline, -target, direction="down", amber=-amber)
    assert up.status(actual) == down.status(-actual)
    assert up.progress(actual) == down.progress(-actual)


@given(st.integers(-1000, 1000), st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_progress_agrees_with_fractions(baseline, target, actual):
    found = Kpi("x", baseline, target).progress(actual)
    if baseline == target:
        assert found is None
    else:
        exact = Fraction(actual - baseline, target - baseline)
        assert found == pytest.approx(float(exact))


@given(values, values, values)
def test_better_is_never_a_worse_colour(target, one, other):
    rank = {"red": 0, "amber": 1, "green": 2}
    kpi = Kpi("x", 0, target, amber=target - 10)
    low, high = sorted((one, other))
    assert rank[kpi.status(low)] <= rank[kpi.status(high)]


def test_the_kpis_of_clockin():
    """322 of 400; 7 of 400 = 1.75 %; 11 s; 11,934 of 12,000 = 99.45 %."""
    assert [row.status for row in CLOCKIN_KPIS] == ["red", "green", "amber", "amber"]
    assert CLOCKIN_KPIS.findings == ()
    assert not HELP_DESK_KPIS.findings


def test_a_kpi_says_what_it_lacks_and_what_contradicts():
    turned = Kpi("x", 6, 2, "%", "up", "me", "log")
    assert [str(check) for check in turned.checks() if not check.holds] == [
        "one direction: missing; more is said to be better, yet the target is worse than today"
    ]
    same = Kpi("x", 2, 2, "%", "up", "me", "log")
    assert [check.rule for check in same.checks() if not check.holds] == ["a change"]
    early = Kpi("x", 0, 10, "%", "up", "me", "log", green=8)
    assert [check.rule for check in early.checks() if not check.holds] == ["green at the target"]


def test_a_set_says_what_it_lacks():
    one = Kpi("a", kind="leading")
    assert "No KPI is lagging" in KpiSet((Measured(one),)).findings[0]
    assert KpiSet().findings == ("There is no KPI yet.",)
    many = KpiSet(
        tuple(Measured(Kpi(f"k{i}", kind=("leading", "lagging")[i % 2])) for i in range(9))
    )
    assert "few are looked at" in many.findings[0]


def test_a_set_is_changed_by_copies():
    grown = CLOCKIN_KPIS.added().added()
    assert [row.kpi.name for row in grown][-2:] == ["New KPI 1", "New KPI 2"]
    assert grown.without(4).without(4) == CLOCKIN_KPIS
    assert CLOCKIN_KPIS.changed(0, owner="HR")[0].kpi.owner == "HR"
    assert CLOCKIN_KPIS[0].kpi.owner == "product owner"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (lambda: Kpi(""), "give it a name"),
        (lambda: Kpi("x" * 200), "keep 120 at most"),
        (lambda: Kpi("x", 1e99), "its start is 1e+99"),
        (lambda: Kpi("x", float("nan")), "its start is nan"),
        (lambda: Kpi("x", 0, 10**400), "give a number of ordinary size"),
        (lambda: Kpi("x", direction="left"), "its direction is 'left'"),
        (lambda: Kpi("x", kind="late"), "give leading or lagging"),
        (lambda: Kpi("x", 0, 85, amber=90), "amber limit 90 lies above where green begins, 85"),
        (lambda: Kpi("x", 6, 2, direction="down", amber=1), "amber limit 1 lies below"),
        (lambda: USED.status(float("inf")), "its actual value is inf"),
        (lambda: USED.progress(True), "its actual value is True"),
        (lambda: KpiSet((Measured(Kpi("a")), Measured(Kpi("A")))), "is there twice"),
        (lambda: KpiSet(tuple(Measured(Kpi(f"k{i}")) for i in range(50))), "choose 40 at most"),
        (lambda: KpiSet()[0], "there is no number 1"),
        (lambda: Objective(target=float("inf")), "the target: is inf"),
        (lambda: Objective(by="soon"), "the date: is 'soon'"),
        (lambda: read_day("03/04/2027"), "is another day for other readers"),
        (lambda: read_day("31 February 2027"), "is in no calendar"),
        (lambda: read_day("soon"), "is no date"),
        (lambda: read_day("2027-03-01 or 2027-03-02"), "is no date"),
        (lambda: read_day("0000-01-01"), "is in no calendar"),
    ],
)
def test_refusals(what, said):
    with pytest.raises(Refusal) as refused:
        what()
    assert said in str(refused.value)


# ---- objectives


def test_the_objective_of_clockin_is_complete_and_each_part_is_missed():
    assert CLOCKIN_OBJECTIVE.complete
    parts = {
        "change": "what changes", "metric": "a measure", "baseline": "a start",
        "target": "a target", "unit": "a unit", "by": "a date", "owner": "an owner",
        "measured": "how it is measured",
    }  # fmt: skip
    for field, rule in parts.items():
        empty = None if field in ("baseline", "target", "by") else " "
        fields = {**CLOCKIN_OBJECTIVE.__dict__, field: empty}
        assert [c.rule for c in Objective(**fields).checks() if not c.holds] == [rule]


def test_a_target_that_is_the_baseline_and_a_date_before_the_start_do_not_hold():
    same = Objective("a", "b", 2, 2, "%", date(2027, 6, 30), "c", "d")
    assert [c.rule for c in same.checks() if not c.holds] == ["a target"]
    late = CLOCKIN_OBJECTIVE.checks(start=date(2027, 7, 1))
    assert [c.rule for c in late if not c.holds] == ["a date"]


def test_the_sentence_of_an_objective_keeps_the_rules_of_sentences():
    assert all(check.holds for check in check_sentence(CLOCKIN_OBJECTIVE.sentence))


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("By 30 June, the share of weekly timesheets that need a correction falls from 6 % to at "
         "most 2 %; the head of payroll answers for it.", ""),
        ("By 2027-06-30 the time to clock in falls from 22 to 10 seconds. Owner: UX designer", ""),
        ("Within 3 months complaints fall from 40 a week to 10 complaints; owner: HR", ""),
        ("85 % of staff (0 % today) use it on day 30 after go-live, responsible: HR", ""),
        ("Waiting falls from 9 to 4 hours by June, head of help desk answers", ""),
        ("Corrections fall from 6 % to 2 %; owner: payroll", "a date"),
        ("By 30 June 2027 corrections fall to 2 %; owner: payroll", "a start"),
        ("By 30 June 2027 corrections fall from 6 % to 2 %.", "an owner"),
        ("By 30 June 2027 the app is live; owner: payroll", "a measure, a start, a target"),
        ("By 30 June 2027 the mark goes from 3 to 2; owner: payroll", "a measure"),
        ("By 30 June 2027 corrections fall from 6 % to 2 %, owner: tbd", "an owner"),
        ("By 30 June 2027 corrections fall from 6 % to 2 %. Owner: to be named.", "an owner"),
        ("By 30 June 2027 corrections fall from 6 % to 2 %. The owner is open.", "an owner"),
        ("By 30 June 2027 corrections fall from 6 % to 2 %. Owner: the nobody", "an owner"),
        ("By 30 June 2027 corrections fall from 6 % to 2 %. Owner: open data team.", ""),
        ("Introduce a modern app for more efficiency",
         "a measure, a start, a target, a date, an owner"),
        ("", "a measure, a start, a target, a date, an owner"),
        ("Who is the owner? By 2027", "a measure, a start, a target, an owner"),
    ],
)  # fmt: skip
def test_sentences_and_what_they_lack(text, lacks):
    found = ", ".join(check.rule for check in check_sentence(text) if not check.holds)
    assert found == lacks


def test_people_that_are_known_count_as_owners():
    text = "Ms Okafor brings corrections from 6 % to 2 % by June 2027"
    assert not check_sentence(text)[-1].holds
    assert check_sentence(text, ["Ms Okafor"])[-1].holds


@given(st.text(max_size=300))
def test_any_text_is_checked_quietly(text):
    assert len(check_sentence(text)) == 5


# ---- days


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_days_are_read_as_they_are_written(day):
    month = written_day(day).split()[1]
    forms = [
        written_day(day), day.isoformat(), f"{month} {day.day}, {day.year}",
        f"{day.day}. {month[:3]} {day.year}", f"the {day.day}th of {month} {day.year}",
    ]  # fmt: skip
    assert all(days_in(form) == [day] for form in forms)
    assert all(names_a_time(form) for form in forms)
    assert read_day(forms[0]) == read_day(forms[1]) == read_day(forms[2]) == day


@pytest.mark.parametrize("text", ["soon", "may it succeed", "march on", "in 3 steps", "by us"])
def test_what_is_no_time(text):
    assert not names_a_time(text)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_numbers_alone_are_no_day(one, other):
    assume(not 1000 <= one <= 9999)
    assert days_in(f"{one} and {other}") == []
