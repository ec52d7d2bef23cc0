"""Eligibility, choosing, keeping, the ladder and skills: by hand, by a slow way, and refused."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.career import (
    Assessment,
    Category,
    Certificate,
    Condition,
    ContinuingPlan,
    Demand,
    Experience,
    Figure,
    Framework,
    Ladder,
    Level,
    Missing,
    Person,
    Place,
    Rating,
    Renewal,
    Role,
    Route,
    Situation,
    Skill,
    choose,
    compared,
    eligibility,
    gaps,
    met,
    missing_words,
    month_range,
    next_steps,
)
from itpm_lessons.engines.career.months import first_day, month_of, years_before
from itpm_lessons.engines.facts import Fact, Source
from itpm_lessons.engines.refusal import Refusal

OWNER, SEEN = Source("owner", "An owner"), date(2026, 6, 1)
FACT = Fact("rule", "36 months in the last 8 years, and 35 hours.", OWNER, "S", SEEN, "x")
MEMORY = Fact("memory", "15 units in three years.", OWNER, "M", SEEN, "x")
DEGREE = Route("degree", "degree", Figure(36, FACT), 8, Figure(35, FACT), "small", fact=FACT)
SCHOOL = Route("school", "secondary", Figure(60, FACT), 8, Figure(35, FACT), "small", fact=FACT)
LARGE = Certificate("large", "Large", "owner", "", FACT, (DEGREE, SCHOOL))
TODAY = date(2026, 7, 1)


def person(months=("2024-01", "2026-06"), **changes):
    led = Experience.of(month_range(*months)) if months else Experience()
    return Person(**{"education": "degree", "experience": led, "hours": 35, **changes})


# ---- eligibility


def test_what_is_missing_and_the_earliest_day():
    """Jan 2024 to Jun 2026 are 30 months; 6 more from July are over on 1 Jan 2027."""
    found = eligibility(LARGE, person(goes_on=True), TODAY)[0]
    assert found.route is DEGREE and found.months == 30
    assert [(each.kind, each.short) for each in found.missing] == [("months", 6)]
    assert found.earliest == date(2027, 1, 1)


def test_hours_of_lessons_can_be_what_takes_longest():
    """35 hours at 1 a week take 35 weeks: 1 July 2026 + 245 days is 3 March 2027."""
    found = eligibility(LARGE, person(hours=0, a_week=1, goes_on=True), TODAY)[0]
    assert found.earliest == TODAY + timedelta(weeks=35) == date(2027, 3, 3)


def test_another_certificate_stands_in_for_hours():
    found = eligibility(LARGE, person(hours=0, holds=("small",), goes_on=True), TODAY)[0]
    assert [each.kind for each in found.missing] == ["months"]


def test_who_has_all_may_begin_today():
    found = eligibility(LARGE, person(("2023-01", "2026-06")), TODAY)[0]
    assert found.eligible and not found.missing and found.earliest == TODAY


def test_without_going_on_nothing_closes_the_months():
    found = eligibility(LARGE, person(), TODAY)[0]
    assert not found.eligible and found.earliest is None


def test_months_already_planned_count_once_they_are_over():
    found = eligibility(LARGE, person(("2024-01", "2027-03")), TODAY)[0]
    assert found.months == 30 and found.earliest == date(2027, 1, 1)


def test_waiting_can_lose_old_months():
    """36 months from Jul 2018; on 1 July 2026 all lie in 8 years, 10 weeks later two are lost."""
    held = person(("2018-07", "2021-06"), hours=25, a_week=1)
    found = eligibility(LARGE, held, TODAY)[0]
    assert found.months == 36 and [each.kind for each in found.missing] == ["hours"]
    assert found.earliest is None


def test_the_nearest_route_comes_first_and_education_cannot_be_waited_for():
    found = eligibility(LARGE, person(education="secondary", goes_on=True), TODAY)
    assert [each.route.name for each in found] == ["school", "degree"]
    assert found[1].earliest is None
    assert missing_words(found[1].missing[0]) == "four-year degree"


def slow_earliest(route, someone, today):
    """Try every single day of fifteen years."""
    if not route.educated(someone.education):
        return None
    past = {month for each in someone.experience.periods for month in each.whole}
    for ahead in range(366 * 6):
        day = today + timedelta(ahead)
        hours = someone.hours + someone.a_week * (ahead // 7)
        led = set(past)
        if someone.goes_on:
            led |= set(range(month_of(today) + (today.day > 1), month_of(day)))
        start = years_before(day, route.years)
        count = sum(first_day(m) >= start and m < month_of(day) for m in led)
        if count >= route.months.value and hours >= route.hours.value:
            return day
    return None


@settings(max_examples=25, deadline=None)
@given(
    first=st.integers(month_of(date(2017, 1, 1)), month_of(date(2026, 1, 1))),
    length=st.integers(0, 59), hours=st.integers(0, 40), a_week=st.sampled_from([0, 0.5, 3]),
    goes_on=st.booleans(), day=st.integers(1, 28), need=st.sampled_from([3, 24]),
)  # fmt: skip
def test_the_earliest_day_agrees_with_trying_every_day(
    first, length, hours, a_week, goes_on, day, need
):
    today = date(2026, 7, day)
    led = Experience.of(month_range(str(first_day(first)), str(first_day(first + length))[:7]))
    someone = Person("degree", led, hours, a_week, goes_on)
    route = Route("r", "degree", Figure(need, FACT), 8, Figure(35, FACT), fact=FACT)
    exam = Certificate("x", "X", "o", "", FACT, (route,))
    assert eligibility(exam, someone, today)[0].earliest == slow_earliest(route, someone, today)


@pytest.mark.parametrize("hours", [-1, inf, nan, 1e300, 10**400, "ten"])
def test_hours_that_cannot_be_are_refused(hours):
    with pytest.raises(Refusal, match="hours"):
        Person(hours=hours)


def test_an_unknown_education_is_refused():
    with pytest.raises(Refusal, match="write one of none, secondary"):
        Person("doctor")


# ---- choosing

BOARD = Certificate(
    "board", "Board", "owner", "", FACT, (Route("anybody", fact=FACT),),
    {"board": Condition("About boards.", FACT)}, {"board": Condition("Of boards.", FACT)},
    tied=True, price=Figure(150, FACT, "$"), renewal=Renewal(FACT),
)  # fmt: skip
KEPT = Certificate(
    "kept", "Kept", "owner", "", FACT, (),
    {"board": Condition("On boards, too.", FACT)}, renewal=Renewal(FACT, 20, 24),
)  # fmt: skip


def group_of(certificate, **situation):
    return choose([certificate], Situation(**situation), TODAY)[0].group


def test_the_groups_follow_the_stated_rule():
    assert group_of(BOARD, goal="board") == "fits"
    assert group_of(BOARD, method="board") == "fits"  # without a goal the method decides
    assert group_of(BOARD, goal="else", method="board") == "silent"
    assert group_of(BOARD, goal="board", method="else") == "against"
    assert group_of(BOARD, goal="board", budget=149) == "against"
    assert group_of(BOARD, goal="board", budget=150) == "fits"
    assert group_of(KEPT, goal="board", renews=False) == "against"
    assert group_of(KEPT, goal="board", method="else") == "fits"  # tied to no method
    assert group_of(BOARD) == "silent"


def test_conditions_that_are_not_met_yet_mean_not_yet_and_too_late_speaks_against():
    wanted = Certificate("w", "W", "o", "", FACT, (DEGREE,), {"lead": Condition("Leads.", FACT)})
    someone = person(goes_on=True)
    assert group_of(wanted, person=someone, goal="lead") == "later"
    assert group_of(wanted, person=someone, goal="lead", weeks=20) == "against"
    assert group_of(wanted, person=someone, goal="lead", weeks=27) == "later"
    assert group_of(wanted, person=person(), goal="lead") == "against"


def test_what_no_fact_says_is_a_question_to_the_owner():
    asked = choose([KEPT], Situation(goal="board"), TODAY)[0].on("ask")
    assert {reason.topic for reason in asked} == {"entry", "price"}
    doubtful = Certificate("d", "D", "o", "", FACT, renewal=Renewal(MEMORY, 15, 36))
    asked = choose([doubtful], Situation(renews=False), TODAY)[0].on("ask")
    renewal = next(reason for reason in asked if reason.topic == "renewal")
    assert renewal.fact is MEMORY and renewal.words.startswith("Check with the owner")


@given(
    st.sampled_from(["", "board", "lead"]), st.sampled_from(["", "board", "else"]),
    st.none() | st.integers(0, 400), st.booleans(), st.none() | st.integers(0, 60), st.booleans(),
)  # fmt: skip
def test_every_reason_for_and_against_names_its_fact(goal, method, budget, renews, weeks, goes_on):
    situation = Situation(person(goes_on=goes_on), goal, method, budget, weeks, renews)
    for advice in choose([LARGE, BOARD, KEPT], situation, TODAY):
        assert all(reason.fact for reason in advice.reasons if reason.side != "ask")
        if advice.group == "fits":
            assert not advice.on("against") and not advice.on("later") and advice.on("for")


def test_an_order_of_facts_and_not_of_points():
    """Certificates of one group stay in the order in which they were given."""
    twin = Certificate("twin", "Twin", "o", "", FACT, goals=BOARD.goals)
    for order in ([KEPT, twin], [twin, KEPT]):
        assert [a.certificate for a in choose(order, Situation(goal="board"), TODAY)] == order


@pytest.mark.parametrize("budget", [-1, inf, nan, 10**400])
def test_a_budget_that_cannot_be_is_refused(budget):
    with pytest.raises(Refusal, match="budget"):
        Situation(budget=budget)


# ---- keeping


def test_units_a_month():
    """60 - 35 = 25; 25 / 14 = 1.7857..., rounded 1.79. After 4 months of waiting 25 / 10."""
    plan = ContinuingPlan(60, 14, (Category("all", 35),))
    assert plan.left == 25 and round(plan.a_month, 2) == 1.79
    assert plan.after(4) == 2.5
    assert plan.after(14) is None and plan.changed(months=0).a_month is None


def test_units_above_a_limit_do_not_count_and_missing_ones_are_owed():
    """Giving back 30, of which 25 count; learning 20 of at least 35: 45 count, 15 are left."""
    plan = ContinuingPlan(60, 10, (Category("learning", 20, 35), Category("giving", 30, most=25)))
    assert (plan.done, plan.too_many, plan.left) == (45, 5, 15)
    assert plan.categories[0].owed == 15 and plan.a_month == 1.5


def test_a_least_number_can_ask_for_more_than_the_total():
    """50 of 60 are done, but learning has 20 of 35: 15 are left, not 10."""
    plan = ContinuingPlan(60, 10, (Category("learning", 20, 35), Category("other", 30)))
    assert plan.left == 15


def test_who_has_all_has_nothing_left():
    plan = ContinuingPlan(60, 0, (Category("all", 70),))
    assert plan.left == 0 and plan.a_month == 0


@given(
    st.floats(0, 120), st.floats(0, 120), st.integers(0, 60), st.integers(0, 60),
)  # fmt: skip
def test_earned_ends_where_it_should(needed, done, months, wait):
    plan = ContinuingPlan(needed, months, (Category("all", done),), wait)
    units = plan.earned(wait)
    assert len(units) == months + 1
    assert all(a <= b + 1e-9 for a, b in pairwise(units))
    if wait < months:
        assert units[-1] == pytest.approx(done + plan.left)


def test_a_plan_is_made_of_a_renewal():
    limits = {"learning": Figure(35, MEMORY)}, {"giving": Figure(25, MEMORY)}
    plan = ContinuingPlan.of(Renewal(FACT, 60, 36, "PDUs", None, *limits), 99)
    assert plan.months == 36 and [each.name for each in plan.categories] == ["learning", "giving"]
    assert plan.categories[0].least == 35 and plan.categories[1].most == 25
    assert ContinuingPlan.of(None).left == 0


@pytest.mark.parametrize(
    "change",
    [{"needed": -1}, {"needed": inf}, {"needed": nan}, {"months": 2.5}, {"months": 10**400},
     {"wait": -1}, {"categories": (Category("a"), Category("A"))}],
)  # fmt: skip
def test_plans_that_cannot_be_are_refused(change):
    with pytest.raises(Refusal):
        ContinuingPlan(**change)


def test_a_most_below_the_least_is_refused():
    with pytest.raises(Refusal, match="most"):
        Category("x", 0, 35, 25)


# ---- the ladder

LOW = Level("low", "Low", (), "tasks", "asks", "none", "notes")
HIGH = Level("high", "High", (), "a project", "decides", "none", "a plan")
LADDER = Ladder((LOW, HIGH))


def test_what_changes_between_two_levels():
    assert compared(LOW, HIGH) == {
        "scope": ("tasks", "a project"),
        "autonomy": ("asks", "decides"),
        "evidence": ("notes", "a plan"),
    }


def test_a_place_is_four_levels_and_no_average():
    place = Place().put("scope", 3).put("budget", 0).put("evidence", 3)
    assert (place.lowest, place.highest, place.behind) == (0, 3, ("budget",))
    assert place.put("budget", None).behind == ()
    assert Place().lowest is None


def test_unknown_levels_and_dimensions_are_refused():
    with pytest.raises(Refusal, match="no level 2"):
        LADDER[2]
    with pytest.raises(Refusal, match="no level -1"):
        LADDER[-1]
    with pytest.raises(Refusal, match="use one of low, high"):
        LADDER.place_of("top")
    with pytest.raises(Refusal, match="scope"):
        Place().put("pay", 1)
    with pytest.raises(Refusal, match="two levels"):
        Ladder((LOW, LOW))


# ---- skills


def skill(id, name):
    steps = tuple(f"{name}: step {n}" for n in range(4))
    return Skill(id, name, "", tuple(f"{name} {n}" for n in range(5)), steps)


SKILLS = (skill("p", "Planning"), skill("r", "Risk"), skill("t", "Talking"))
JUNIOR = Role("j", "Junior", "", {"p": Demand(3, 2), "r": Demand(2, 1), "t": Demand(2, 3)})
FRAME = Framework(SKILLS, (JUNIOR,))


def rated(**levels):
    names = {"p": "Planning", "r": "Risk", "t": "Talking"}
    return Assessment(tuple(Rating(names[k], v) for k, v in levels.items()), "Junior")


def test_gaps_are_weighed():
    """Planning 3 - 1 = 2, x 2 = 4. Talking 2 - 1 = 1, x 3 = 3. Risk has more than is asked."""
    found = gaps(rated(p=1, r=4, t=1), JUNIOR, FRAME)
    assert [(g.skill.id, g.size, g.counts) for g in found] == [
        ("p", 2, 4), ("r", 0, 0), ("t", 1, 3),
    ]  # fmt: skip
    assert [gap.skill.id for gap in next_steps(found)] == ["p", "t"]
    assert next_steps(found)[0].closes == "Planning: step 1"


def test_what_is_met_is_a_share_by_weight():
    """(2 x 1 + 1 x 2 + 3 x 1) / (2 x 3 + 1 x 2 + 3 x 2) = 7 / 14."""
    assert met(gaps(rated(p=1, r=4, t=1), JUNIOR, FRAME)) == Fraction(7, 14)


def test_what_is_not_rated_is_open_and_not_zero():
    found = gaps(rated(p=3), JUNIOR, FRAME)
    assert met(found) == 1 and next_steps(found) == ()
    assert [gap.own for gap in found] == [3, None, None]
    assert met(gaps(rated(), JUNIOR, FRAME)) is None


def test_a_posting_goes_before_the_role():
    mine = rated(p=3).with_rating("Planning", asked=4).with_rating("Risk", level=1, asked=0)
    found = gaps(mine, JUNIOR, FRAME)
    assert [(gap.skill.id, gap.demand.level) for gap in found] == [("p", 4), ("t", 2)]


@given(st.lists(st.none() | st.integers(0, 4), min_size=3, max_size=3))
def test_one_level_more_never_makes_a_gap_larger(levels):
    found = gaps(rated(**dict(zip("prt", levels, strict=True))), JUNIOR, FRAME)
    for place, level in enumerate(levels):
        if level is not None and level < 4:
            more = [*levels[:place], level + 1, *levels[place + 1 :]]
            after = gaps(rated(**dict(zip("prt", more, strict=True))), JUNIOR, FRAME)
            assert sum(g.counts for g in after) <= sum(g.counts for g in found)
            assert met(after) >= met(found)


def test_a_file_is_fitted_to_the_framework():
    mine = Assessment((Rating("singing", 4), Rating("  RISK ", 2), Rating("p", 1)), "junior")
    fitted = mine.fitted(FRAME)
    assert [each.skill for each in fitted] == ["Planning", "Risk", "Talking", "singing"]
    assert [each.level for each in fitted] == [1, 2, None, 4]
    assert fitted.role == "Junior" and fitted.fitted(FRAME) == fitted


def test_what_does_not_fit_is_refused():
    with pytest.raises(Refusal, match="write one of Junior"):
        Assessment((), "pilot").fitted(FRAME)
    with pytest.raises(Refusal, match="is there twice"):
        Assessment((Rating("Risk", 1), Rating("r", 2))).fitted(FRAME)
    with pytest.raises(Refusal, match="is there twice"):
        Assessment((Rating("Risk", 1), Rating("risk", 2)))
    with pytest.raises(Refusal, match="which is no skill"):
        Framework(SKILLS, (Role("x", "X", "", {"y": Demand(1)}),))
    with pytest.raises(Refusal, match="five anchors"):
        Skill("x", "X", "", ("a",), ())


@pytest.mark.parametrize("level", [-1, 5, 1.5, nan, inf, 10**400, "2"])
def test_levels_that_cannot_be_are_refused(level):
    with pytest.raises(Refusal):
        Rating("Risk", level)
    with pytest.raises(Refusal):
        Demand(level)


def test_missing_is_said_in_words():
    assert missing_words(Missing("months", 35, 36)) == "1 month of leading projects"
    assert missing_words(Missing("hours", 12.5, 35)) == "22.5 hours of lessons"


# ---- what no fact says

THIRD = Route("third", "degree", Figure(24, FACT), fact=FACT, unknown=("years", "hours"))
OLD = Person("degree", Experience.of(month_range("2000-01", "2002-12")))


def test_who_has_what_is_named_asks_the_owner_where_the_rest_is_unknown():
    """36 months of 2000 to 2002 are more than 24; whether they are too old, no fact says."""
    exam = Certificate("x", "X", "o", "", FACT, (THIRD,), {"lead": Condition("Leads.", FACT)})
    found = eligibility(exam, OLD, TODAY)[0]
    assert found.missing == () and not found.eligible and found.asks
    advice = choose([exam], Situation(OLD, "lead"), TODAY)[0]
    entry = [reason for reason in advice.reasons if reason.topic == "entry"]
    assert [reason.side for reason in entry] == ["ask"]
    assert "which years" in entry[0].words and "hours of lessons" in entry[0].words


def test_a_route_that_facts_know_whole_goes_before_one_to_ask_about():
    known = Route("known", "degree", Figure(36, FACT), fact=FACT)
    exam = Certificate("x", "X", "o", "", FACT, (THIRD, known))
    assert [each.route.name for each in eligibility(exam, OLD, TODAY)] == ["known", "third"]


def test_what_is_missing_on_a_route_to_ask_about_is_said_with_the_question():
    exam = Certificate("x", "X", "o", "", FACT, (THIRD,))
    entry = choose([exam], Situation(person(("2025-01", "2025-12"), goes_on=True)), TODAY)[0]
    assert {reason.side for reason in entry.reasons if reason.topic == "entry"} == {"ask", "later"}


def test_only_what_is_listed_can_be_unknown():
    with pytest.raises(Refusal, match="use years or hours"):
        Route("x", unknown=("pay",))


# ---- ends of rules


def test_it_looks_ahead_for_seven_years_and_more():
    """84 months from 1 July 2026, all of them to come, are over on 1 July 2033."""
    exam = Certificate(
        "x", "X", "o", "", FACT, (Route("long", months=Figure(84, FACT), fact=FACT),)
    )
    assert eligibility(exam, person((), goes_on=True), TODAY)[0].earliest == date(2033, 7, 1)


def test_a_route_that_education_closes_comes_last_though_fewer_months_are_missing():
    """Six months are missing for a degree that is not there, thirty for the other route."""
    found = eligibility(LARGE, person(education="secondary"), TODAY)
    assert [each.route.name for each in found] == ["school", "degree"]
    assert [each.earliest for each in found] == [None, None]


def test_the_last_wanted_day_is_in_time():
    """42 months; 35 hours at 1 a week take 35 weeks, and in 35 weeks they want to sit it."""
    wanted = Certificate("w", "W", "o", "", FACT, (DEGREE,), {"lead": Condition("Leads.", FACT)})
    someone = person(("2023-01", "2026-06"), hours=0, a_week=1)
    assert group_of(wanted, person=someone, goal="lead", weeks=35) == "later"
    assert group_of(wanted, person=someone, goal="lead", weeks=34.8) == "against"


@pytest.mark.parametrize("year", [1, 1949, 2081, 9998, 9999])
def test_a_day_beyond_the_calendar_is_refused_as_today(year):
    someone = person(goes_on=True)
    for asked in (
        lambda: eligibility(LARGE, someone, date(year, 1, 1)),
        lambda: choose([LARGE], Situation(someone, weeks=520), date(year, 1, 1)),
    ):
        with pytest.raises(Refusal, match=r"today.*give a day in a year from 1950 to 2080"):
            asked()


@pytest.mark.parametrize("today", [date(1950, 1, 1), date(2080, 12, 31)])
@pytest.mark.parametrize("a_week", [0.04, 60])
def test_the_first_and_the_last_day_of_the_calendar_are_taken(today, a_week):
    someone = person(goes_on=True, hours=0, a_week=a_week)
    assert choose([LARGE, BOARD, KEPT], Situation(someone, weeks=520), today)
