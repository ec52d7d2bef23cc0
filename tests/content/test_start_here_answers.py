"""The canonical answers of lesson 00, worked out by hand and not by an engine."""

import importlib
import tomllib
from datetime import date, timedelta

import pytest

from itpm_lessons.catalogue import CONTENT
from itpm_lessons.content.cases import clockin
from itpm_lessons.content.exercises.career import study_rhythm
from itpm_lessons.course import content
from itpm_lessons.course.beginning import diagnostic, study_plan
from itpm_lessons.practice import Attempt, Progress, Status
from itpm_lessons.practice.diagnostic import COUNT, off_the_outline, shares
from itpm_lessons.practice.diagnostic.items import DOMAINS

LESSON = "career/start_here"

ANSWERS = {
    # 400 / 600
    "hourly_share": 66.7,
    "project_or_operations": {
        "1": "project",  # the app replaces paper
        "2": "operations",  # the pay
        "3": "operations",  # passwords
        "4": "project",  # paint
        "5": "operations",  # invoices
        "6": "project",  # a guide
        "7": "operations",  # copies each night
        "8": "project",  # a trial of two months
    },
    "life_cycle_order": [
        "mandate", "plan", "agree", "compare", "build", "live", "hand over", "close",
    ],
    # 0.75 x 0.75; (0.0025 + 0.5625 + 0.25 + 0.0625) / 4 = 0.8775 / 4
    "score_two_gaps": [[0.5625], [0.219]],
    # 0.5 x 0.5; 0.95 x 0.95; (0.25 + 0.9025 + 0.0625 + 0.1089) / 4 = 1.3239 / 4; 3 - 2
    "score_four_gaps": [[0.25], [0.9025], [0.331], [1]],
    # 4 - 3; (0.0025 + 0.5625 + 0.25 + 0.1089 + 0.0625) / 5 = 0.9864 / 5
    "prediction_score": [[1], [0.197]],
    # gaps: Ana 4 5 4 5 4; Bo 1 1 1; Chidi 6 8 5 6; Dilek 6 6 6 3 2; Emil 7 7 7; Fatou 2 3 11 5
    # in the last 7 days: Ana 4, Bo 12, Chidi 2, Dilek 9, Emil 3, Fatou 2 of 12 hours
    "study_rhythm": {
        "Ana": "spaced",
        "Bo": "cram",
        "Chidi": "gap",
        "Dilek": "cram",
        "Emil": "spaced",
        "Fatou": "gap",
    },
    "server_move_phases": {
        "1": "executing",
        "2": "initiating",
        "3": "monitoring",
        "4": "planning",
        "5": "operations",
        "6": "closing",
        "7": "executing",
        "8": "planning",
    },
}  # fmt: skip

MISTAKES = {
    # 200 / 600; 400 / 200; 600 / 400
    ("hourly_share", "rest-for-part"): 33.3,
    ("hourly_share", "part-against-rest"): 200,
    ("hourly_share", "rate-turned-round"): 150,
    ("hourly_share", "share-for-percent"): 0.667,
    # (0.0025 + 0.75 + 0.25 + 0.0625) / 4 = 1.065 / 4
    ("score_two_gaps", "brier-not-squared"): [[0.75], [0.266]],
    # 0.25 x 0.25 = 0.0625; 0.3775 / 4
    ("score_two_gaps", "wrong-taken-as-right"): [[0.0625], [0.094]],
    ("score_two_gaps", "sum-is-mean"): [[0.5625], [0.8775]],
    # 0 + 0.9025 + 0.0625 + 0.1089 = 1.0739; / 4
    ("score_four_gaps", "half-is-perfect"): [[0], [0.9025], [0.268], [1]],
    # 0.05 x 0.05; 0.25 + 0.0025 + 0.0625 + 0.1089 = 0.4239; / 4
    ("score_four_gaps", "wrong-taken-as-right"): [[0.25], [0.0025], [0.106], [1]],
    # 0.5 + 0.95 + 0.0625 + 0.1089 = 1.6214; / 4
    ("score_four_gaps", "brier-not-squared"): [[0.5], [0.95], [0.405], [1]],
    ("score_four_gaps", "sum-is-mean"): [[0.25], [0.9025], [1.324], [1]],
    ("score_four_gaps", "error-with-sign"): [[0.25], [0.9025], [0.331], [-1]],
    ("prediction_score", "error-with-sign"): [[-1], [0.197]],
    # (0.05 + 0.75 + 0.5 + 0.33 + 0.25) / 5 = 1.88 / 5
    ("prediction_score", "brier-not-squared"): [[1], [0.376]],
    ("prediction_score", "sum-is-mean"): [[1], [0.986]],
    # (0.0025 + 0.0625 + 0.25 + 0.4489 + 0.0625) / 5 = 0.8264 / 5
    ("prediction_score", "wrong-taken-as-right"): [[1], [0.165]],
    ("life_cycle_order", "monitoring-comes-last"): [
        "mandate", "plan", "agree", "build", "live", "compare", "hand over", "close",
    ],
    ("study_rhythm", "gap-counts-free-days"): ANSWERS["study_rhythm"] | {"Chidi": "spaced"},
    ("study_rhythm", "edge-belongs-above"): ANSWERS["study_rhythm"] | {"Emil": "gap"},
    ("study_rhythm", "hours-are-hours"): ANSWERS["study_rhythm"]
    | {"Bo": "spaced", "Dilek": "spaced"},
}  # fmt: skip


def exercise(name):
    return content().exercise(f"career/{name}")


@pytest.mark.parametrize("name", ANSWERS)
def test_the_canonical_answer_is_that_of_the_hand(name):
    verdict = exercise(name).judge(ANSWERS[name])
    assert verdict.status is Status.CORRECT, verdict


@pytest.mark.parametrize(("name", "mistake"), MISTAKES)
def test_a_slip_by_hand_is_recognised(name, mistake):
    verdict = exercise(name).judge(MISTAKES[name, mistake])
    assert verdict.misconception == mistake, verdict


def test_all_exercises_of_the_lesson_are_worked_out_here():
    lesson = content().lesson(LESSON)
    assert {f"career/{name}" for name in ANSWERS} == set(lesson.exercises)


def test_numbers_of_the_case_are_those_of_its_file():
    text = content().lesson_text(LESSON)
    facts = clockin.facts
    assert (facts["hourly_staff"], facts["staff"], facts["sites"]) == (400, 600, 3)
    assert "400 people paid by the hour, at 3 sites; the company has 600 employees" in text
    assert f"${sum(clockin.budgets.values()):,}" in text
    assert f"{facts['sheets_with_corrections_percent']} of 100 need a correction" in text


@pytest.mark.parametrize("kind", study_rhythm.PLANS)
def test_each_plan_is_what_its_kind_says(kind):
    """Walk the days before the exam one by one, and look when a session was last held."""
    exam = date(2027, 3, 30)
    for sessions in study_rhythm.PLANS[kind]:
        assert sum(hours for _, hours in sessions) == 12
        held = {exam - timedelta(before) for before, _ in sessions}
        longest = waited = 0
        for before in range(sessions[0][0], sessions[-1][0] - 1, -1):
            waited = 0 if exam - timedelta(before) in held else waited + 1
            longest = max(longest, waited + 1)
        late = sum(hours for before, hours in sessions if before <= 7)
        assert (late > 6) == (kind in ("cram", "late"))
        wanted = {"seven": longest == 7, "eight": longest == 8, "average": longest >= 10}
        assert wanted.get(kind, longest <= 7)
        if kind == "average":
            assert (sessions[0][0] - sessions[-1][0]) / (len(sessions) - 1) <= 7


# ---- the diagnostic and the plan, as the lesson opens them


def test_the_diagnostic_has_twenty_items_by_the_outline():
    items = list(diagnostic(record=False).diagnostic.items.values())
    assert len(items) == COUNT
    assert off_the_outline(items) == []
    assert list(shares(items).values()) == [7, 4, 4, 5]


def test_the_shares_are_those_of_the_fact():
    text = tomllib.loads((CONTENT / "facts.toml").read_text("utf-8"))["capm-domain-shares"]["text"]
    lesson = content().lesson_text(LESSON)
    assert sum(domain.percent for domain in DOMAINS) == 100
    for domain in DOMAINS:
        assert f"{domain.percent} %" in text
        assert f"{domain.percent} %" in lesson


def test_the_answers_of_the_diagnostic_with_numbers():
    keys = {
        "diagnostic-channels": 8 * 7 / 2 - 5 * 4 / 2,
        "diagnostic-expected-value": 0.2 * 5_000 - 0.1 * 3_000,
        "diagnostic-finish": 4 + 6 + 2,
        "diagnostic-float": 6 - 4,
        "diagnostic-flow": 15 / 3,
        "diagnostic-sprints": 120 / ((18 + 20 + 22) / 3),
        "diagnostic-payback": 30_000 / 12_000,
    }
    for id, value in keys.items():
        (key,) = [o["text"] for o in content().items[id]["options"] if o["correct"]]
        digits = "".join(sign for sign in key if sign.isdigit() or sign == ".")
        assert float(digits) == pytest.approx(value), id


def test_questions_of_the_diagnostic_are_no_cards():
    cards = {id for lesson in content().lessons for id in lesson.cards + lesson.questions}
    assert not cards & set(content().diagnostic)


def test_the_plan_holds_all_lessons_and_the_first_one_first():
    widget = study_plan(today=date(2026, 11, 26), record=False)
    assert widget.plan.order[0].id == LESSON
    assert {lesson.id for lesson in widget.plan.order} == {each.id for each in content().lessons}
    total = sum(lesson.minutes for lesson in content().lessons)
    assert widget.plan.minutes[0] == total
    assert widget.plan.longest_gap <= 7
    places = [lesson.id for lesson in widget.plan.order]
    for id, needs in content().needs.items():
        assert all(places.index(need) < places.index(id) for need in needs)


def test_a_plan_opened_after_the_first_attempt_begins_with_review():
    """It is made anew each day: its first session is not the first of all."""
    assert study_plan(today=date(2026, 11, 26)).plan.sessions[0].review == 0
    id = content().lessons[0].exercises[0]
    Progress.open().record(Attempt(id, "answer", content().exercise(id).version, status="correct"))
    assert study_plan(today=date(2026, 11, 26)).plan.sessions[0].review == 10


def test_weak_domains_bring_their_lessons_forward():
    widget = study_plan(today=date(2026, 11, 26), record=False)
    widget.on_pick("domain:agile")
    second, third, *_ = (lesson.id for lesson in widget.plan.order[1:])
    assert second == "methodology/choosing_approach"  # what Scrum and Kanban need
    assert third in ("methodology/scrum", "methodology/kanban")


def test_the_lesson_is_the_first_notebook():
    build = importlib.import_module("itpm_lessons.workbook")
    assert build.first_notebook() == "notebooks/00_start_here.ipynb"
