"""The canonical answers of the exercises on structured control, worked out by hand."""

import importlib
import re
from collections import Counter

import pytest

from itpm_lessons.content.exercises.methodology import (
    exception_now,
    exception_report,
    exception_steps,
    seven_processes,
    stage_room,
    whose_decision,
)
from itpm_lessons.course import content
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.stages import BusinessCase, Tolerance, advise, present_value
from itpm_lessons.engines.stages import who_decides as by_levels
from itpm_lessons.practice import Status

LESSON = "methodology/structured_control"

ANSWERS = {
    # 14,000 + 14,100; 26,800 + 2,680
    "stage_forecast": {"Forecast": [28_100], "Upper limit": [29_480]},
    # 13,000 + 16,200; 27,600 + 1,380; 29,200 - 27,600; 28,980 - 29,200
    "stage_room": [[29_200], [28_980], [1_600], [-220]],
    # 16,000 + 17,600 = 33,600 > 33,000
    "exception_now": "report",
    "exception_steps": ["see", "warn", "options", "report", "decide", "plan", "work"],
    # Rooms: 9,450 - 9,000 = 450; 33,000 - 30,000 = 3,000; 102,820 - 99,000 = 3,820.
    # Rises 1,200, 400, 4,500, 3,600, 2,800.
    "whose_decision": dict(A="manager", B="team", C="above", D="board", E="manager"),
    "seven_principles": {
        "1": "stages",
        "2": "tailor",
        "3": "justification",
        "4": "products",
        "5": "exception",
        "6": "roles",
        "7": "experience",
    },
    "seven_processes": ["start", "let_plan", "initiate", "package", "build", "boundary", "close"],
    "board_roles": {
        "1": "manager",
        "2": "executive",
        "3": "team",
        "4": "user",
        "5": "supplier",
        "6": "manager",
        "7": "executive",
    },
    "which_document": {
        "1": "issues",
        "2": "exception",
        "3": "stage",
        "4": "product",
        "5": "report",
        "6": "case",
        "7": "risks",
        "8": "project",
    },
    # 38,000 / 1.08 = 35,185.19; 46,000 / 1.1664 = 39,437.59; 46,000 / 1.259712 = 36,516.28;
    # together 111,139.05, minus 97,000 = 14,139.05. A year later 111,139.05 / 1.08 = 102,906.53,
    # minus 97,000 = 5,906.53.
    "late_benefits": {"As planned": [14_139], "One year later": [5_907]},
    # 102,907 - 42,200 = 60,707 > 0, and the case has changed
    "gate_verdict": "renew",
    "tailor_three_months": {
        "1": "smaller",
        "2": "stays",
        "3": "goes",
        "4": "stays",
        "5": "smaller",
        "6": "goes",
        "7": "stays",
    },
    # 30 + (16 + 14) / 2 = 45; 60 - 12 = 48; 3 short
    "sprints_in_stage": [[45], [48], [3]],
    # D 10 + 8 = 18 instead of C's 15; the pilot ends on 18 + 5 = 23; 23 - 20 = 3; 3 - 2 = 1
    "server_move_stage": [[23], [3], [1]],
}

MISTAKES = {
    ("stage_forecast", "spent-is-forecast"): [[14_000], [29_480]],
    # 28,100 + 2,810
    ("stage_forecast", "tolerance-from-forecast"): [[28_100], [30_910]],
    ("stage_forecast", "tolerance-is-the-limit"): [[28_100], [2_680]],
    ("stage_room", "spent-is-forecast"): [[13_000], [28_980], [-14_600], [15_980]],
    # 29,200 + 1,460
    ("stage_room", "tolerance-from-forecast"): [[29_200], [30_660], [1_600], [1_460]],
    ("stage_room", "tolerance-is-the-limit"): [[29_200], [1_380], [1_600], [-27_820]],
    ("stage_room", "tolerance-is-a-budget"): [[29_200], [28_980], [220], [-220]],
    ("stage_room", "tolerance-never-used-up"): [[29_200], [28_980], [1_600], [1_380]],
    ("exception_now", "deviation-size-decides"): "manage",
    ("exception_now", "manager-replans-alone"): "replan",
    ("exception_now", "waits-until-spent"): "wait",
    ("exception_now", "hopes-it-averages-out"): "hope",
    ("exception_steps", "manager-replans-alone"): [
        *("see", "warn", "options", "report", "plan", "decide", "work")
    ],
    ("exception_steps", "acts-then-asks"): [
        *("see", "warn", "options", "report", "work", "decide", "plan")
    ],
    ("exception_steps", "reports-without-options"): [
        *("see", "warn", "report", "options", "decide", "plan", "work")
    ],
    ("whose_decision", "board-decides-everything"): dict(
        A="board", B="team", C="above", D="board", E="board"
    ),
    ("whose_decision", "manager-replans-alone"): dict(
        A="manager", B="team", C="above", D="manager", E="manager"
    ),
    ("whose_decision", "exception-goes-to-the-top"): dict(
        A="manager", B="team", C="above", D="above", E="manager"
    ),
    # 97,000 x 6 % = 5,820, and 4,500 is less
    ("whose_decision", "tolerance-never-used-up"): dict(
        A="manager", B="team", C="board", D="board", E="manager"
    ),
    # 38 + 46 + 46 - 97 thousand
    ("late_benefits", "money-has-no-date"): [[33_000], [33_000]],
    # 14,139.05 / 1.08
    ("late_benefits", "spending-slips-too"): [[14_139], [13_092]],
    # 38,000 / 1.1664 = 32,578.88; 46,000 / 1.259712 = 36,516.28; minus 97,000
    ("late_benefits", "delay-loses-a-year"): [[14_139], [-27_905]],
    ("gate_verdict", "approved-once"): "quiet",
    ("gate_verdict", "sunk-cost-holds"): "spent",
    ("gate_verdict", "worse-means-stop"): "worse",
    # 30 + 16
    ("sprints_in_stage", "best-sprint-goes-on"): [[46], [48], [2]],
    ("sprints_in_stage", "spent-is-forecast"): [[30], [48], [18]],
    ("sprints_in_stage", "tolerance-ignored"): [[45], [60], [15]],
    ("server_move_stage", "slip-equals-delay"): [[28], [8], [6]],
    ("server_move_stage", "noncritical-never-matters"): [[20], [0], [0]],
    ("server_move_stage", "tolerance-ignored"): [[23], [3], [3]],
    ("seven_principles", "stages-mixed-with-exception"): dict(
        ANSWERS["seven_principles"], **{"1": "exception", "5": "stages"}
    ),
    ("seven_principles", "product-is-benefit"): dict(
        ANSWERS["seven_principles"], **{"3": "products", "4": "justification"}
    ),
    ("which_document", "risk-is-issue"): dict(
        ANSWERS["which_document"], **{"1": "risks", "7": "issues"}
    ),
    ("which_document", "report-is-enough"): dict(ANSWERS["which_document"], **{"2": "report"}),
    ("which_document", "one-plan-for-all"): dict(
        ANSWERS["which_document"], **{"3": "project", "8": "stage"}
    ),
    ("board_roles", "manager-owns-business-case"): dict(
        ANSWERS["board_roles"], **{"2": "manager", "7": "manager"}
    ),
    ("board_roles", "users-hold-the-purse"): dict(
        ANSWERS["board_roles"], **{"2": "user", "7": "user"}
    ),
    ("tailor_three_months", "tailoring-keeps-everything"): dict.fromkeys("1234567", "stays"),
}

# The same beliefs in other answers, which are recognised by their pattern.
PATTERNS = [
    ("stage_forecast", "spent-is-forecast", [[14_000], [30_000]]),
    ("stage_room", "spent-is-forecast", [[29_200], [28_980], [1_600], [15_980]]),
    ("late_benefits", "money-has-no-date", [[33_000], [24_444]]),
    ("sprints_in_stage", "tolerance-ignored", [[46], [60], [14]]),
    ("server_move_stage", "slip-equals-delay", [[23], [8], [1]]),
    ("exception_steps", "acts-then-asks", ["work", *ANSWERS["exception_steps"][:-1]]),
    ("seven_processes", "acts-then-asks", "start initiate let_plan package build boundary close"),
    (
        "seven_processes",
        "initiating-is-starting",
        "initiate let_plan start package build boundary close",
    ),
    (
        "exception_report",
        "reports-without-options",
        "The stage will cost 33,600. Option A is to pay. Please decide.",
    ),
]


def exercise(name):
    return importlib.import_module(f"itpm_lessons.content.exercises.methodology.{name}").EXERCISE


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_by_hand_is_right(name):
    assert exercise(name).judge(ANSWERS[name]).status is Status.CORRECT


@pytest.mark.parametrize(("name", "belief"), MISTAKES)
def test_the_mistake_by_hand_is_recognised(name, belief):
    assert exercise(name).judge(MISTAKES[name, belief]).misconception == belief


@pytest.mark.parametrize(("name", "belief", "answer"), PATTERNS)
def test_a_belief_is_recognised_in_other_answers(name, belief, answer):
    assert exercise(name).judge(answer).misconception == belief


@pytest.mark.parametrize("name", [*ANSWERS, "exception_report"])
def test_a_variant_changes_more_than_the_wording(name):
    found = exercise(name)
    drawn = [found.at(number) for number in found.variants]
    assert len({repr(variant.case) for variant in drawn}) >= 20
    assert len({repr(variant.expected) for variant in drawn}) >= 2


def test_the_learners_list_is_complete():
    listed = content().lesson(LESSON).exercises
    assert {f"methodology/{name}" for name in [*ANSWERS, "exception_report"]} == set(listed)


OWN_WORDS = """We will not keep the budget of this stage: the forecast is 33.6 thousand dollars, \
3.6 above plan. The reason is a second sign-in that the vendor needs. Option 1: pay for it. \
Option 2: deliver offline clock-in later, at no extra price. I suggest option 1, as payroll can't \
read the data otherwise. We need your approval by Thursday, so that nobody has to wait for it."""


def test_a_report_in_other_words_is_accepted():
    assert exercise("exception_report").judge(OWN_WORDS).status is Status.CORRECT


@pytest.mark.parametrize(
    ("old", "new", "open_rule"),
    [
        ("33.6 thousand", "many", "gives the forecast"),
        ("The reason is", "There is", "names the cause"),
        ("suggest", "like", "recommends"),
        ("by Thursday", "soon", "asks for a decision by a day"),
        ("a second sign-in that", "the fault of the vendor, which", "blames nobody"),
    ],
)
def test_a_report_that_lacks_one_thing_is_told_which(old, new, open_rule):
    text = OWN_WORDS.replace(old, new)
    assert text != OWN_WORDS
    verdict = exercise("exception_report").judge(text)
    assert verdict.status is Status.INCORRECT and open_rule in verdict.message


@pytest.mark.parametrize("variant", exercise("exception_report").variants)
def test_each_model_report_holds_its_own_numbers(variant):
    news = exercise("exception_report").draw(variant)
    text = exception_report.exception_report(news)
    assert f"${news.stage.spent + news.stage.to_go:,}" in text and news.cause in text
    assert 50 <= len(text.split()) <= 180


@pytest.mark.parametrize("variant", exercise("exception_now").variants)
def test_the_engine_agrees_on_what_is_an_exception(variant):
    morning = exercise("exception_now").draw(variant)
    stage = morning.stage
    reading = Tolerance.of_percent("cost", stage.agreed, stage.percent).read(stage.forecast)
    assert reading.exception == (exception_now.exception_now(morning) == "report")
    assert reading.percent == pytest.approx(stage.deviation_percent)


@pytest.mark.parametrize("name", ["exception_now", "gate_verdict"])
def test_no_verdict_is_right_much_more_often_than_the_other(name):
    found = exercise(name)
    often = Counter(found.at(variant).expected for variant in found.variants)
    assert len(often) == 2 and min(often.values()) >= 9  # of 21


@pytest.mark.parametrize("variant", exercise("stage_room").variants)
def test_the_four_lines_hang_together(variant):
    stage = exercise("stage_room").draw(variant)
    (forecast,), (limit,), (deviation,), (room,) = stage_room.stage_room(stage).values()
    assert deviation + room == limit - stage.agreed == stage.allowance
    assert forecast == stage.spent + stage.to_go and (room < 0) == stage.is_beyond


HOLDERS = {
    "team": "team manager",
    "manager": "project manager",
    "board": "project board",
    "above": "company's management",
}


@pytest.mark.parametrize("variant", exercise("whose_decision").variants)
def test_the_engine_agrees_on_who_decides(variant):
    levels = exercise("whose_decision").draw(variant)
    answer = whose_decision.whose_decision(levels)
    assert set(answer.values()) == set(HOLDERS)
    for rise, decider in zip(levels.rises, answer.values(), strict=True):
        readings = {
            name: Tolerance.of_percent("cost", limit.agreed, limit.percent).read(
                limit.forecast + rise
            )
            for name, limit in (
                ("work package", levels.package),
                ("stage", levels.stage),
                ("project", levels.project),
            )
        }
        assert by_levels(readings).decides == HOLDERS[decider]


@pytest.mark.parametrize("variant", exercise("late_benefits").variants)
def test_the_engine_agrees_on_present_values(variant):
    found = exercise("late_benefits")
    case, expected = found.draw(variant), found.at(variant).expected
    rate = case.percent / 100
    planned = present_value([-case.cost, *case.benefits], rate)
    later = present_value([-case.cost, 0, *case.benefits], rate)
    assert expected["As planned"]["value"] == round(planned) > 0
    assert expected["One year later"]["value"] == round(later)


def test_the_gate_of_the_lesson_by_the_engine():
    agreed = BusinessCase(97_000, (38_000, 46_000, 46_000), 0.08)
    advice = advise(agreed, agreed.costing(60_400 + 42_200).delayed(1), spent=60_400)
    assert (advice.decision.value, round(advice.then)) == ("re-plan", 14_139)
    # 102,907 - 102,600 and 102,907 - 42,200, as the lesson says
    assert (round(advice.now), round(advice.going_on)) == (307, 60_707)


@pytest.mark.parametrize("variant", exercise("gate_verdict").variants)
def test_going_on_is_recommended_where_it_is_worth_more_than_stopping(variant):
    found = exercise("gate_verdict")
    gate = found.draw(variant)
    assert gate.whole < gate.agreed_value  # the case has become worse
    assert found.at(variant).expected == ("renew" if gate.ahead > 0 else "stop")
    assert gate.ahead != 0


@pytest.mark.parametrize("variant", exercise("server_move_stage").variants)
def test_the_stage_of_server_move_by_its_plan(variant):
    found = exercise("server_move_stage")
    stage = found.draw(variant)
    plan = schedule(stage.project)
    b, c, d, e = (plan[name] for name in "BCDE")
    finishes = {"B": b.early_finish, "C": c.early_finish, "D": d.early_finish}
    assert stage.agreed_end == max(finishes.values()) + e.duration
    finishes[stage.activity] += stage.slip
    end = max(finishes.values()) + e.duration
    late = end - stage.agreed_end
    table = found.at(variant).expected
    assert [row["days"] for row in table.values()] == [end, late, max(0, late - stage.tolerance)]


def test_needs_come_before_what_needs_them():
    steps = exception_steps.exception_steps(tuple(exception_steps.STEPS))
    assert steps == list(exception_steps.STEPS)
    moments = seven_processes.seven_processes(tuple(seven_processes.MOMENTS))
    assert moments == list(seven_processes.MOMENTS)


def test_the_table_of_stages_adds_up_to_the_plan():
    text = content().lesson_text(LESSON)
    rows = re.findall(r"^\| \d [^|]+\| (\d+)–(\d+) \|[^|]+\| \$([\d,]+) \|$", text, re.MULTILINE)
    costs = [int(cost.replace(",", "")) for _, _, cost in rows]
    # A and B and 8 of 12 days of C; 4 days of C, D, 6 of 9 days of F; 3 days of F, E, G, H;
    # I, J, K, L
    assert costs == [
        6_000 + 9_600 + 16_800 * 8 // 12,
        16_800 * 4 // 12 + 14_000 + 12_600 * 6 // 9,
        12_600 * 3 // 9 + 9_800 + 6_400 + 7_200,
        5_000 + 3_000 + 4_800 + 1_800,
    ]
    assert sum(costs) == 97_000
    assert [(int(a), int(b)) for a, b, _ in rows] == [(0, 13), (13, 23), (23, 36), (36, 45)]


def test_the_delay_of_the_help_desk_by_hand():
    # 12,000 / 1.1 = 10,909.09 and 12,000 / 1.21 = 9,917.36; the latter and 12,000 / 1.331
    assert round(present_value([-20_000, 12_000, 12_000], 0.10)) == 826
    assert round(present_value([-20_000, 0, 12_000, 12_000], 0.10)) == -1_067


def _exception_text(**changed):
    """Take the model answer of the canonical case, with pieces of it replaced."""
    text = exception_report.exception_report(exception_report.case(None))
    for old, new in changed.values():
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("changed", "open_rule"),
    [
        (("I recommend option A", "I would prefer option A"), ""),
        (("Please decide by Thursday noon", "Please let me know by Thursday noon"), ""),
        (("which nobody had planned", "which the vendor forgot to tell us"), "blames nobody"),
        (("which nobody had planned", "they should have told us"), "blames nobody"),
    ],
)
def test_a_report_in_other_words_is_judged_by_what_it_says(changed, open_rule):
    verdict = exercise("exception_report").judge(_exception_text(only=changed))
    assert (verdict.status is Status.CORRECT) == (not open_rule), str(verdict)
    assert not open_rule or (open_rule in str(verdict) and "who is to blame" in str(verdict))


@pytest.mark.parametrize(
    ("answer", "mistake"),
    [
        # 10 % of 27,600 instead of 5 %; 5 % of the forecast of 29,200; the room without its minus
        ([[29_200], [30_360], [1_600], [1_160]], "tolerance-of-another-stage"),
        ([[29_200], [29_060], [1_600], [-140]], "tolerance-from-forecast"),
        ([[29_200], [28_980], [1_600], [220]], "room-without-sign"),
    ],
)
def test_the_usual_slips_with_the_room_have_a_name(answer, mistake):
    assert exercise("stage_room").judge(answer).misconception == mistake
