"""The canonical answers of the exercises on the role, worked out by hand; and its deck."""

import importlib

import pytest

from itpm_lessons.content.cases import case
from itpm_lessons.content.exercises.career import role_peak_load, server_move_copy
from itpm_lessons.course import content
from itpm_lessons.engines.sorting import Sorting
from itpm_lessons.practice import Status

ANSWERS = {
    "role_tasks": dict(
        zip(
            map(str, range(1, 11)),
            ["do", "watch", "plan", "plan", "do", "plan", "watch", "watch", "do", "plan"],
            strict=True,
        )
    ),
    "role_steps": "ask > trace > ways > bring > note > plan > tell",
    # 11 + 6 + 5 = 22 of 22 + 8 + 6 + 4 = 40
    "role_week_log": 55,
    "role_technical": dict(
        zip(
            "12345678",
            ["fact", "people", "craft", "fact", "people", "craft", "fact", "people"],
            strict=True,
        )
    ),
    # 20 x 60; 600 / 1,200 = 0.5, x 4 = 2, 5 / 2
    "role_two_gaps": [[1200], [2.5]],
    # 10 x 60; 720 / 600; x 5; 4.8 / 6
    "role_four_gaps": [[600], [1.2], [6], [0.8]],
    # 400 / 600 and five times that
    "role_peak_load": [["0.67"], ["3.3"]],
    "role_questions": {"b", "c", "e", "f"},
    "role_matrix": dict(
        zip(
            "12345678",
            ["owner", "manager", "line", "lead", "sponsor", "master", "manager", "owner"],
            strict=True,
        )
    ),
    "role_phases": dict(
        zip(
            "12345678",
            ["test", "plan", "launch", "build", "plan", "test", "build", "launch"],
            strict=True,
        )
    ),
    "role_claims": {"b", "d", "f"},
    # 260 x 3 = 780 GB, x 8,000 = 6,240,000 Mbit, / 100 = 62,400 s, / 3,600 = 17.3 h; / 8 = 2.17
    "server_move_copy": [["17.3"], ["3"]],
}

# What learners give who hold a belief, by hand as well.
MISTAKES = {
    # 11 / 40; the hours; 22 / 18; 18 / 40; 22 / 40
    ("role_week_log", "only-meetings-communicate"): 27.5,
    ("role_week_log", "hours-for-percent"): 22,
    ("role_week_log", "part-over-rest"): 122.2,
    ("role_week_log", "rest-for-part"): 45,
    ("role_week_log", "share-for-percent"): 0.55,
    ("role_two_gaps", "minute-for-second"): [[20], [2.5]],
    ("role_two_gaps", "rate-turned-round"): [[1200], [0.4]],
    ("role_two_gaps", "average-load-is-enough"): [[1200], [10]],
    # 720 / 10 = 72, x 5 = 360, 4.8 / 360
    ("role_four_gaps", "minute-for-second"): [[10], [72], [360], [0.0133]],
    # 1.2 + 5 = 6.2, 4.8 / 6.2
    ("role_four_gaps", "burst-is-added"): [[600], [1.2], [6.2], [0.774]],
    ("role_four_gaps", "rate-turned-round"): [[600], [1.2], [6], [1.25]],
    ("role_four_gaps", "average-load-is-enough"): [[600], [1.2], [6], [4]],
    ("role_peak_load", "peak-as-average"): [[400], [2000]],
    ("role_peak_load", "minute-for-second"): [[40], [200]],
    ("role_peak_load", "burst-is-added"): [[0.67], [5.67]],
    ("role_peak_load", "rate-turned-round"): [[1.5], [7.5]],
    ("role_peak_load", "average-load-is-enough"): [[0.67], [0.67]],
    # 780,000 Mbit / 100 / 3,600; within one night
    ("server_move_copy", "bits-are-bytes"): [[2.17], [1]],
    ("server_move_copy", "begun-night-is-free"): [[17.33], [2]],
    ("server_move_copy", "hours-for-minutes"): [[1040], [130]],
    ("server_move_copy", "nights-are-days"): [[17.33], [1]],
    ("role_claims", "chaos-proves-failure"): {"a", "b", "d", "f"},
    ("role_claims", "tail-is-typical"): {"b", "c", "d", "f"},
    ("role_claims", "survey-shows-causes"): {"b", "d", "e", "f"},
    ("role_claims", "criticism-proves-opposite"): {"b", "d", "f", "g"},
    ("role_questions", "manager-writes-code"): {"a", "b", "c", "e", "f"},
    ("role_questions", "estimate-is-a-bid"): {"b", "c", "d", "e", "f"},
    ("role_questions", "technical-is-not-mine"): {"b", "c", "e", "f", "g"},
    ("role_steps", "decides-before-impact"): [
        "ask",
        "bring",
        "trace",
        "ways",
        "note",
        "plan",
        "tell",
    ],
    ("role_steps", "acts-then-asks"): "ask > trace > ways > plan > bring > note > tell",
    ("role_steps", "solution-before-problem"): [
        "ways",
        "ask",
        "trace",
        "bring",
        "note",
        "plan",
        "tell",
    ],
    ("role_steps", "plan-told-before-made"): [
        "ask",
        "trace",
        "ways",
        "bring",
        "note",
        "tell",
        "plan",
    ],
}

# The same beliefs in other answers, which are recognised by their pattern.
PATTERNS = [
    # 400 over a day of 8 hours: 400 / 28,800
    ("role_peak_load", "peak-as-average", [[0.0139], [0.07]]),
    ("role_peak_load", "peak-as-average", [[400], [400]]),
    ("role_peak_load", "minute-for-second", [[40], [40]]),
    # a right sheet but for the window, and one that goes on in minutes
    ("role_four_gaps", "minute-for-second", [[10], [1.2], [6], [0.8]]),
    ("role_four_gaps", "average-load-is-enough", [[600], [1.2], [7], [4]]),
    ("server_move_copy", "bits-are-bytes", [[2.17], [3]]),
    ("server_move_copy", "begun-night-is-free", [[17.33], [2]]),
    # two that do not belong: the first of them is told
    ("role_claims", "chaos-proves-failure", {"a", "c", "d"}),
    (
        "role_steps",
        "decides-before-impact",
        "bring > ask > trace > ways > note > plan > tell",
    ),
]


def exercise(name):
    return importlib.import_module(f"itpm_lessons.content.exercises.career.{name}").EXERCISE


def test_every_exercise_of_the_lesson_has_an_answer_by_hand():
    lesson = next(each for each in content().lessons if each.id == "career/the_role")
    assert {f"career/{name}" for name in ANSWERS} == set(lesson.exercises)


@pytest.mark.parametrize("name", ANSWERS)
def test_by_hand(name):
    assert exercise(name).judge(ANSWERS[name]).status is Status.CORRECT


@pytest.mark.parametrize("name, belief", MISTAKES)
def test_a_mistake_by_hand(name, belief):
    assert exercise(name).judge(MISTAKES[name, belief]).misconception == belief


@pytest.mark.parametrize("name, belief, answer", PATTERNS)
def test_a_belief_is_recognised_in_other_answers(name, belief, answer):
    assert exercise(name).judge(answer).misconception == belief


@pytest.mark.parametrize("name", ANSWERS)
def test_a_variant_changes_more_than_the_wording(name):
    found = exercise(name)
    assert len({repr(found.draw(number)) for number in found.variants}) >= 20


@pytest.mark.parametrize(
    ("name", "number", "instead", "belief"),
    [
        ("role_tasks", "2", "do", "checking-is-doing"),
        ("role_tasks", "1", "plan", "arranging-is-planning"),
        ("role_tasks", "3", "watch", "planning-ends-at-start"),
        ("role_technical", "3", "fact", "manager-writes-code"),
        ("role_technical", "4", "craft", "technical-is-not-mine"),
        ("role_technical", "8", "fact", "everything-is-technical"),
        ("role_matrix", "8", "manager", "manager-orders-backlog"),
        ("role_matrix", "4", "manager", "manager-decides-technology"),
        ("role_matrix", "3", "manager", "manager-is-boss"),
        ("role_matrix", "5", "manager", "manager-owns-business-case"),
        ("role_matrix", "2", "all", "everybody-owns"),
        ("role_phases", "3", "build", "built-is-done"),
        ("role_phases", "3", "plan", "arranging-is-planning"),
    ],
)
def test_one_line_that_went_wrong_is_quoted_and_explained(name, number, instead, belief):
    found = exercise(name)
    verdict = found.judge({**ANSWERS[name], number: instead})
    assert verdict.misconception == belief
    if name in ("role_tasks", "role_technical", "role_matrix") and "everybody" not in belief:
        shown = found.at(0).kind.rows.labels[number]
        assert shown in verdict.message or belief == "planning-ends-at-start"


def test_two_lines_by_profession_are_recognised_and_one_alone_is_not():
    # Line 2 is the tester's planning, line 6 an iOS developer's testing.
    right = ANSWERS["role_phases"]
    both = exercise("role_phases").judge({**right, "2": "test", "6": "build"})
    assert both.misconception == "profession-is-phase"
    assert exercise("role_phases").judge({**right, "2": "test"}).misconception == ""


def test_the_case_holds_the_numbers():
    clockin = case("clockin").facts
    load = role_peak_load.case(None)
    assert (load.people, load.minutes) == (clockin["hourly_staff"], clockin["clock_in_minutes"])
    assert load.times == clockin["burst_times"]
    # 20 a second in the test, six times the burst of 3.33
    assert round(clockin["tested_requests_a_second"] / load.burst, 9) == 6
    move = case("server_move").facts
    copying = server_move_copy.case(None)
    assert (copying.mailboxes, copying.gigabytes) == (move["mailboxes"], move["mailbox_gigabytes"])
    assert copying.line == move["copy_line_megabits_a_second"]
    assert copying.night == move["copy_hours_a_night"]


@pytest.mark.parametrize("variant", exercise("server_move_copy").variants)
def test_copying_second_by_second(variant):
    """Copy mailbox by mailbox, eight bits for each byte, and begin a night when one is full."""
    copying = exercise("server_move_copy").draw(variant)
    nights, left = 1, copying.night * 3600.0
    for _ in range(copying.mailboxes):
        need = copying.gigabytes * 1000 * 8 / copying.line
        while need > left + 1e-6:
            need, nights, left = need - left, nights + 1, copying.night * 3600.0
        left -= need
    assert nights == server_move_copy.server_move_copy(copying)["Nights"][0]


def test_the_deck_has_the_cards_that_the_lesson_tells_of():
    deck = content().deck("roles")
    counts = {bin.id: sum(card.bin == bin.id for card in deck.cards) for bin in deck.bins}
    assert counts == dict(manager=3, owner=3, master=2, lead=3, line=3, sponsor=2)
    laid = Sorting(deck).lay("The tester asks for a raise", "manager").check()
    verdict = laid.verdict("The tester asks for a raise")
    assert verdict is not None and verdict.misconception == "manager-is-boss"
