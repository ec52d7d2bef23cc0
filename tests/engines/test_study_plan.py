"""Study plans: by hand, by a slow second method that walks minutes, properties, refusals."""

from datetime import date, timedelta
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.study_plan import (
    LONGEST_GAP,
    StudyLesson,
    StudyWish,
    findings,
    in_study_order,
    make_plan,
    ways_to_fit,
)

THURSDAY = date(2026, 11, 26)
COURSE = (
    StudyLesson("start", "Start", 90, (), ("fundamentals",)),
    StudyLesson("role", "Role", 60, ("start",), ("fundamentals",)),
    StudyLesson("scrum", "Scrum", 100, ("start",), ("agile",)),
    StudyLesson("path", "Critical path", 80, ("role",), ("predictive",)),
)


def ids(lessons):
    return [lesson.id for lesson in lessons]


# ---- by hand


def test_by_hand():
    """Tuesdays and Saturdays, 60 minutes, 10 of them review from the second one on.

    Sat 28: start 60. Tue 1: review 10, start 30 (ends), role 20. Sat 5: review 10, role 40
    (ends), 10 are left: scrum 10. Tue 8: review 10, scrum 50. Sat 12: review 10, scrum 40 (ends),
    path 10. Tue 15: path 50. Sat 19: path 20 (ends). 330 minutes of lessons. Then review
    alone, 20 minutes, one a week: Sat 26 is 7 days later, but Tue 22 need not be: from 19 to 26
    it is 7. So 26 December and 2 January.
    """
    plan = make_plan(StudyWish(THURSDAY, None, (1, 5), 60, 2), COURSE)
    found = [
        (s.day.isoformat()[5:], s.review, [(p.lesson.id, p.minutes, p.ends) for p in s.pieces])
        for s in plan.sessions
    ]
    assert found == [
        ("11-28", 0, [("start", 60, False)]),
        ("12-01", 10, [("start", 30, True), ("role", 20, False)]),
        ("12-05", 10, [("role", 40, True), ("scrum", 10, False)]),
        ("12-08", 10, [("scrum", 50, False)]),
        ("12-12", 10, [("scrum", 40, True), ("path", 10, False)]),
        ("12-15", 10, [("path", 50, False)]),
        ("12-19", 10, [("path", 20, True)]),
        ("12-26", 20, []),
        ("01-02", 20, []),
    ]
    assert plan.fits
    assert plan.last_lesson_day == date(2026, 12, 19)
    assert plan.minutes == (330, 100)
    assert plan.longest_gap == 7
    assert [first.isoformat()[5:] for first, _ in plan.weeks][:3] == ["11-23", "11-30", "12-07"]


def test_fewer_than_ten_minutes_are_review_and_no_beginning():
    lessons = [StudyLesson("a", "A", 55), StudyLesson("b", "B", 30), StudyLesson("c", "C", 9)]
    plan = make_plan(StudyWish(THURSDAY, None, (5,), 60, 1), lessons)
    first, second, *_ = plan.sessions
    assert (first.review, ids(p.lesson for p in first.pieces)) == (5, ["a"])
    assert (second.review, ids(p.lesson for p in second.pieces)) == (10, ["b", "c"])


def test_the_days_are_spread():
    def rhythm(days, minutes, hours):
        return StudyWish(THURSDAY, None, days, minutes, hours).rhythm

    assert rhythm(range(7), 60, 2) == (0, 3)
    assert rhythm((0, 1, 2, 3, 4), 60, 2) == (0, 3)
    assert rhythm((0, 1, 2), 60, 2) == (0, 2)
    assert rhythm((5, 6), 60, 5) == (5, 6)
    assert rhythm((4,), 60, 5) == (4,)


def test_weak_domains_come_first_with_what_they_need():
    assert ids(in_study_order(COURSE)) == ["start", "role", "scrum", "path"]
    assert ids(in_study_order(COURSE, ("agile",))) == ["start", "scrum", "role", "path"]
    assert ids(in_study_order(COURSE, ("predictive", "agile"))) == [
        "start",
        "role",
        "path",
        "scrum",
    ]


def test_a_chain_of_needs_is_pulled_forward_whole():
    """Only the last of four is of the weak domain; another lesson has the first place."""
    chain = [
        StudyLesson("other", "Other", 30),
        StudyLesson("a", "A", 30),
        StudyLesson("b", "B", 30, ("a",)),
        StudyLesson("c", "C", 30, ("b",)),
        StudyLesson("d", "D", 30, ("c",), ("agile",)),
    ]
    assert ids(in_study_order(chain)) == ["other", "a", "b", "c", "d"]
    assert ids(in_study_order(chain, ("agile",))) == ["a", "b", "c", "d", "other"]


def test_whoever_has_studied_reviews_in_the_first_session_too():
    """A plan is made anew each day: else who opens it daily would never review."""
    wish = StudyWish(THURSDAY, None, (1, 5), 60, 2)
    first, *_ = make_plan(wish, COURSE, begun=True).sessions
    assert (first.review, [piece.minutes for piece in first.pieces]) == (10, [50])
    assert make_plan(wish, COURSE).sessions[0].review == 0


def test_what_would_fit_goes_by_what_was_studied():
    """Five sessions of 75 hold 75 + 4 x 65 = 335 of 330 minutes; with review in all 325."""
    wish = StudyWish(THURSDAY, date(2026, 12, 14), (1, 5), 60, 2)
    longer = [ways_to_fit(wish, COURSE, begun=begun)[0].wish for begun in (False, True)]
    assert [each.minutes for each in longer] == [75, 80]
    assert make_plan(longer[1], COURSE, begun=True).fits


@pytest.mark.parametrize("minutes", range(16, 241))
def test_the_hours_that_a_refusal_names_are_enough(minutes):
    with pytest.raises(Refusal) as refused:
        StudyWish(THURSDAY, minutes=minutes, hours=0.25, review=5)
    hours = float(refused.value.remedy.split()[1])
    assert StudyWish(THURSDAY, minutes=minutes, hours=hours, review=5).sessions_a_week == 1
    assert hours * 60 < minutes + 1


def test_the_hours_of_a_way_can_be_typed():
    wish = StudyWish(date(2026, 11, 30), date(2026, 12, 14), (0,), 60, 1)
    for way in ways_to_fit(wish, [StudyLesson("a", "Start", 150)]):
        if ", " in way.words:
            hours = float(way.words.rpartition(", ")[2].split()[0])
            assert hours == way.wish.hours
            assert wish.changed(minutes=way.wish.minutes, hours=hours).sessions_a_week >= 1


def test_what_would_fit_is_said_and_does_fit():
    """330 minutes until 14 December: five sessions hold 60 + 4 x 50 = 260."""
    wish = StudyWish(THURSDAY, date(2026, 12, 14), (1, 5), 60, 2)
    plan = make_plan(wish, COURSE)
    assert not plan.fits
    assert plan.missing == {"path": 70}
    assert findings(plan)[0] == (
        "It does not fit: 70 of 330 minutes of lessons have no place before 14 December 2026."
    )
    ways = {way.kind: way for way in ways_to_fit(wish, COURSE)}
    # 75 + 4 x 65 = 335; with 70 it is 310
    assert ways["longer"].wish.minutes == 75
    # Tue, Sat and Thursday: 26 Nov, 28, 1, 3, 5, 8, 10, 12: eight sessions
    assert ways["more"].wish.rhythm == (1, 3, 5)
    assert ways["later"].wish.goal == date(2026, 12, 20)
    assert all(make_plan(way.wish, COURSE).fits for way in ways.values())


def test_one_session_a_week_and_unused_hours_are_said():
    once = make_plan(StudyWish(THURSDAY, None, (5,), 60, 3), COURSE)
    said = " ".join(findings(once))
    assert "miss one, and 14 days lie between" in said
    assert "3 hours a week and the plan uses 1" in said
    assert findings(make_plan(StudyWish(THURSDAY, None, (1, 5), 60, 2), COURSE)) == ()


def test_unused_hours_are_said_from_those_of_one_session_on():
    """One day, 60 minutes: with 2 hours just one more session is free, with 1.9 less than one."""
    said = findings(make_plan(StudyWish(THURSDAY, None, (5,), 60, 2), COURSE))
    assert "2 hours a week and the plan uses 1:" in said[-1]
    less = findings(make_plan(StudyWish(THURSDAY, None, (5,), 60, 1.9), COURSE))
    assert not any("the plan uses" in each for each in less)


def test_one_session_a_week_is_said_from_two_sessions_on():
    def said(days):
        wish = StudyWish(THURSDAY, THURSDAY + timedelta(days), (5,), 60, 1)
        return findings(make_plan(wish, [StudyLesson("a", "A", 30)]))

    assert said(7) == ()  # Saturday 28 alone
    assert "miss one" in said(14)[0]  # and 5 December


# ---- a second method: minute by minute, on all days of the calendar


def by_minutes(wish, order):
    """Walk the days; put one minute after another. Return lines of (day, lesson or review)."""
    queue = [(lesson, minute) for lesson in order for minute in range(lesson.minutes)]
    gaps = {}
    for days in combinations(wish.weekdays, wish.sessions_a_week):
        ring = [(b - a) % 7 or 7 for a, b in zip(days, days[1:] + days[:1], strict=True)]
        gaps.setdefault((-min(ring), sum(gap**2 for gap in ring)), []).append(days)
    rhythm = min(gaps[min(gaps)])
    found, day, used = [], wish.start, 0
    while queue and (wish.goal is None or day < wish.goal):
        if day.weekday() in rhythm:
            clock = [(day, "review")] * (wish.review if used else 0)
            used += 1
            touched = False
            while len(clock) < wish.minutes and queue:
                lesson, minute = queue[0]
                free = wish.minutes - len(clock)
                if minute == 0 and touched and free < min(10, lesson.minutes):
                    clock += [(day, "review")] * free
                    break
                clock.append((day, lesson.id))
                queue.pop(0)
                touched = True
            found += clock
        day += timedelta(1)
    return found


lessons_drawn = st.lists(st.integers(1, 200), min_size=1, max_size=6).map(
    lambda lengths: [StudyLesson(f"l{n}", f"L{n}", m) for n, m in enumerate(lengths)]
)


@st.composite
def wishes(draw, goal=True):
    minutes = draw(st.integers(15, 120))
    ahead = draw(st.integers(8, 90)) if goal and draw(st.booleans()) else None
    start = THURSDAY + timedelta(draw(st.integers(0, 400)))
    return StudyWish(
        start,
        None if ahead is None else start + timedelta(ahead),
        tuple(draw(st.sets(st.integers(0, 6), min_size=1))),
        minutes,
        max(minutes / 60, draw(st.integers(1, 12))),
        draw(st.integers(5, minutes // 2 if minutes > 20 else 5)),
    )


@given(wishes(), lessons_drawn)
@settings(max_examples=150)
def test_minute_by_minute_it_is_the_same(wish, lessons):
    plan = make_plan(wish, lessons)
    found = [
        (s.day, what)
        for s in plan.sessions
        if s.pieces
        for what, minutes in [
            *([("review", wish.review)] if s is not plan.sessions[0] else []),
            *((p.lesson.id, p.minutes) for p in s.pieces),
            ("review", s.review - (0 if s is plan.sessions[0] else wish.review)),
        ]
        for _ in range(minutes)
    ]
    assert found == by_minutes(wish, lessons)


# ---- properties


@given(wishes(), lessons_drawn)
def test_no_gap_is_longer_than_a_week(wish, lessons):
    plan = make_plan(wish, lessons)
    days = [session.day for session in plan.sessions]
    assert days == sorted(set(days))
    assert plan.longest_gap <= LONGEST_GAP
    assert (days[0] - wish.start).days < LONGEST_GAP
    assert all(session.minutes <= wish.minutes for session in plan.sessions)
    assert {day.weekday() for day in days} <= set(wish.weekdays)
    if wish.goal is not None:
        assert days[-1] < wish.goal
        assert (wish.goal - days[-1]).days <= LONGEST_GAP
    for _, sessions in plan.weeks:
        assert sum(session.minutes for session in sessions) <= wish.hours * 60 + 1e-6


@given(wishes(), lessons_drawn)
def test_all_minutes_have_a_place_or_are_named(wish, lessons):
    plan = make_plan(wish, lessons)
    total = sum(lesson.minutes for lesson in lessons)
    assert plan.minutes[0] + sum(plan.missing.values()) == total
    assert plan.fits == (not plan.missing) == (plan.last_lesson_day is not None)
    for way in ways_to_fit(wish, lessons):
        assert make_plan(way.wish, lessons).fits


@st.composite
def courses(draw):
    count = draw(st.integers(1, 6))
    return [
        StudyLesson(
            f"l{n}",
            f"L{n}",
            30,
            tuple(f"l{m}" for m in range(n) if draw(st.booleans())),
            tuple(draw(st.sets(st.sampled_from("xyz"), max_size=2))),
        )
        for n in range(count)
    ]


def slow_order(lessons, first):
    """Of all orders that the needs allow, take the one that is best at its first difference.

    The urgency of a lesson is written down from its definition, over all lessons after it.
    """
    by_id = {lesson.id: lesson for lesson in lessons}

    def leads_to(one, other):
        return one == other or any(leads_to(one, need) for need in by_id[other].needs)

    def urgency(id):
        ranks = [
            first.index(domain) if domain in first else len(first)
            for other in by_id
            if leads_to(id, other)
            for domain in by_id[other].domains
        ]
        return min([*ranks, len(first)])

    allowed = [
        order
        for order in permutations(by_id)
        if all(order.index(need) < order.index(id) for id in by_id for need in by_id[id].needs)
    ]
    return min(allowed, key=lambda order: [(urgency(id), list(by_id).index(id)) for id in order])


@given(courses(), st.permutations("xyz"), st.integers(0, 3))
@settings(max_examples=60)
def test_of_all_allowed_orders_it_is_the_best(lessons, domains, count):
    first = tuple(domains[:count])
    assert tuple(ids(in_study_order(lessons, first))) == slow_order(lessons, first)


# ---- what is refused


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"goal": THURSDAY}, "later day"),
        ({"goal": date(2036, 1, 1)}, "five years"),
        ({"goal": "soon"}, "no day"),
        ({"start": None}, "no day"),
        ({"start": date.max}, "this life"),
        ({"weekdays": ()}, "one at least"),
        ({"weekdays": (7,)}, "weekdays"),
        ({"minutes": 14}, "15 to 240"),
        ({"minutes": 10**400}, "finite"),
        ({"minutes": 45.5}, "whole"),
        ({"hours": 0}, "0.25 to 40"),
        ({"hours": float("nan")}, "hours a week"),
        ({"hours": 0.5}, "shorter sessions"),
        ({"review": 31}, "5 to 30"),
        ({"review": 0}, "5 to 30"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(changes, word):
    with pytest.raises(Refusal, match=word):
        StudyWish(**({"start": THURSDAY} | changes))


def test_lessons_that_make_no_sense_are_refused():
    a, b = StudyLesson("a", "A", 10, ("b",)), StudyLesson("b", "B", 10, ("a",))
    with pytest.raises(Refusal, match="a, b wait for each other"):
        in_study_order([a, b])
    with pytest.raises(Refusal, match="twice"):
        in_study_order([a, a])
    with pytest.raises(Refusal, match="1 to 1,000"):
        StudyLesson("a", "A", 0)
    with pytest.raises(Refusal, match="more than 200"):
        in_study_order(StudyLesson(str(n), "", 1) for n in range(201))


def test_a_goal_before_the_first_session_is_refused():
    wish = StudyWish(THURSDAY, THURSDAY + timedelta(2), (0,))
    with pytest.raises(Refusal, match="no session lies between"):
        make_plan(wish, COURSE)


def test_without_lessons_there_is_review_alone():
    plan = make_plan(StudyWish(THURSDAY, THURSDAY + timedelta(30), (0, 3)), [])
    assert plan.fits
    assert all(not session.pieces and session.review == 20 for session in plan.sessions)


def test_what_takes_longer_than_five_years_does_not_fit():
    lessons = [StudyLesson(str(n), "", 1000) for n in range(10)]
    wish = StudyWish(THURSDAY, None, (0,), 15, 0.25, 5)
    plan = make_plan(wish, lessons)
    assert "within five years" in findings(plan)[0]
    assert [way.kind for way in ways_to_fit(wish, lessons)] == ["longer", "more"]
