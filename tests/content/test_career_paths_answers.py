"""The canonical answers of the exercises on career paths, worked out by hand."""

import importlib
import tomllib
from collections import Counter

import pytest

from itpm_lessons.catalogue import CONTENT
from itpm_lessons.content.career_variants import Period, counted, runs
from itpm_lessons.content.exercises.career import certificate_choice, experience_window
from itpm_lessons.course import content
from itpm_lessons.course.tools import fact_shelf
from itpm_lessons.practice import Status

LESSON = "career/career_paths"

PEOPLE = {
    "Fatou": "pmp",
    "Amina": "none",
    "Tomás": "psm",
    "Linh": "capm",
    "Marlon": "prince2",
    "Ravi": "project-plus",
}
SCENES = {
    "1": "middle",
    "2": "coordinator",
    "3": "programme",
    "4": "associate",
    "5": "senior",
    "6": "coordinator",
}

ANSWERS = {
    "ladder_order": ["coordinator", "associate", "middle", "senior", "programme"],
    "ladder_changes": SCENES,
    # 6,000 / 50,000; 6,000 / 10
    "growth_two_gaps": [[12], [600]],
    # 138,000 - 120,000; a tenth; 9,000 - 1,800; 7,200 / 9,000
    "growth_four_gaps": [[18_000], [1_800], [7_200], [80]],
    # 69,800 / 973,600
    "job_growth": 7.17,
    # (77,000 - 6,980) / 77,000
    "openings_replacement": 90.9,
    # 25,843 / 109,157
    "pay_difference": 23.7,
    "pay_claims": "bdf",
    "certificate_choice": PEOPLE,
    # January to December; 6 + 9 = 15 counts April, May, June twice
    "experience_months": 12,
    # (60 - 35) / 14
    "units_a_month": 1.79,
    # May 2021 to April 2022 are 12, September 2023 to May 2024 are 9; 36 - 21
    "experience_window": [[21], [15]],
}

MISTAKES = {
    ("ladder_order", "coordinating-is-leading"): (
        ["associate", "coordinator", "middle", "senior", "programme"]
    ),
    ("ladder_order", "middle-is-beginner"): (
        ["coordinator", "middle", "associate", "senior", "programme"]
    ),
    ("ladder_order", "programme-is-large-project"): (
        ["coordinator", "associate", "middle", "programme", "senior"]
    ),
    ("ladder_changes", "title-is-level"): dict(SCENES, **{"6": "senior"}),
    ("ladder_changes", "coordinating-is-leading"): dict(SCENES, **{"2": "associate"}),
    ("ladder_changes", "middle-is-beginner"): dict(SCENES, **{"1": "associate"}),
    ("ladder_changes", "programme-is-large-project"): dict(SCENES, **{"5": "programme"}),
    # 6,000 / 56,000; 56,000 / 50,000; not divided by ten; 12 / 10
    ("growth_two_gaps", "percent-of-either"): [[10.7], [600]],
    ("growth_two_gaps", "part-for-change"): [[112], [600]],
    ("growth_two_gaps", "ten-years-for-one"): [[12], [6_000]],
    ("growth_two_gaps", "growth-is-yearly"): [[1.2], [600]],
    ("growth_two_gaps", "share-for-percent"): [[0.12], [600]],
    ("growth_two_gaps", "amount-for-percent"): [[6_000], [600]],
    # 9,000 - 18,000 = -9,000; 100 - 80; 7,200 / 120,000
    ("growth_four_gaps", "ten-years-for-one"): [[18_000], [18_000], [-9_000], [-100]],
    ("growth_four_gaps", "openings-are-growth"): [[18_000], [1_800], [7_200], [20]],
    ("growth_four_gaps", "share-of-another-whole"): [[18_000], [1_800], [7_200], [6]],
    # 69,800 / 1,043,400; 1,043,400 / 973,600; a tenth
    ("job_growth", "percent-of-either"): 6.69,
    ("job_growth", "part-for-change"): 107.17,
    ("job_growth", "growth-is-yearly"): 0.717,
    ("job_growth", "difference-turned"): -7.17,
    # 6,980 / 77,000; 69,800 / 77,000; 70,020 / 973,600
    ("openings_replacement", "openings-are-growth"): 9.1,
    ("openings_replacement", "ten-years-for-one"): 90.6,
    ("openings_replacement", "share-of-another-whole"): 7.2,
    # 25,843 / 135,000; 135,000 / 109,157
    ("pay_difference", "percent-of-either"): 19.1,
    ("pay_difference", "part-for-change"): 123.7,
    ("pay_difference", "difference-turned"): -23.7,
    ("pay_difference", "amount-for-percent"): 25_843,
    ("pay_claims", "survey-shows-causes"): "abdf",
    ("pay_claims", "median-for-everyone"): "bcdf",
    ("pay_claims", "respondents-are-all"): "bdef",
    ("pay_claims", "publisher-does-not-matter"): "bdfg",
    ("certificate_choice", "best-known-first"): dict(PEOPLE, Marlon="pmp", Ravi="pmp"),
    ("certificate_choice", "team-months-lead"): dict(PEOPLE, Linh="pmp"),
    ("certificate_choice", "certificate-before-need"): dict(PEOPLE, Amina="capm"),
    ("certificate_choice", "names-for-one-thing"): dict(PEOPLE, Tomás="csm"),
    # 6 + 9; April to December; 12 - 1
    ("experience_months", "months-added-up"): 15,
    ("experience_months", "longest-period-counts"): 9,
    ("experience_months", "months-subtracted"): 11,
    # 60 / 14; 35 / 14; 60 / 36; 14 / 25
    ("units_a_month", "done-is-forgotten"): 4.29,
    ("units_a_month", "pace-so-far"): 2.5,
    ("units_a_month", "planned-pace-goes-on"): 1.67,
    ("units_a_month", "rate-turned-round"): 0.56,
    # 10 + 6 + 9; 21 + 10; 21 + 8; May 2021 to May 2024
    ("experience_window", "months-added-up"): [[25], [11]],
    ("experience_window", "old-months-count"): [[31], [5]],
    ("experience_window", "team-months-lead"): [[29], [7]],
    ("experience_window", "gaps-count"): [[37], [0]],
}

# The same beliefs in other answers, which are recognised by their pattern.
PATTERNS = [
    ("ladder_order", "middle-is-beginner", "middle coordinator associate senior programme"),
    ("ladder_changes", "title-is-level", dict(SCENES, **{"6": "senior", "4": "middle"})),
    ("growth_two_gaps", "ten-years-for-one", [[11.5], [6_000]]),
    ("openings_replacement", "ten-years-for-one", 9.4),  # (77,000 - 69,800) / 77,000
    ("experience_months", "months-subtracted", 13),  # 5 + 8
    ("units_a_month", "pace-so-far", 1.59),  # 35 / 22
    ("certificate_choice", "best-known-first", dict(PEOPLE, Tomás="pmp")),
    ("certificate_choice", "certificate-before-need", dict(PEOPLE, Amina="psm")),
    ("experience_window", "months-added-up", [[25], [15]]),
]


def exercise(name):
    return importlib.import_module(f"itpm_lessons.content.exercises.career.{name}").EXERCISE


def read(name, answer):
    """Spell sets of letters, and orders, as a list."""
    if name == "pay_claims":
        return list(answer)
    return answer.split() if name == "ladder_order" and isinstance(answer, str) else answer


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_by_hand_is_right(name):
    verdict = exercise(name).judge(read(name, ANSWERS[name]))
    assert verdict.status is Status.CORRECT, str(verdict)


@pytest.mark.parametrize(("name", "belief"), MISTAKES)
def test_the_mistake_by_hand_is_recognised(name, belief):
    answer = read(name, MISTAKES[name, belief])
    assert exercise(name).judge(answer).misconception == belief


@pytest.mark.parametrize(("name", "belief", "answer"), PATTERNS)
def test_a_belief_is_recognised_in_other_answers(name, belief, answer):
    assert exercise(name).judge(read(name, answer)).misconception == belief


def test_every_mistake_is_worked_out_by_hand():
    for name in ANSWERS:
        assert {m.id for m in exercise(name).mistakes} == {b for n, b in MISTAKES if n == name}


def test_the_lesson_lists_exactly_these_exercises():
    assert content().lesson(LESSON).exercises == tuple(f"career/{name}" for name in ANSWERS)


@pytest.mark.parametrize("name", ANSWERS)
def test_variants_have_cases_of_their_own(name):
    found = exercise(name)
    assert len({str(found.draw(variant)) for variant in found.variants}) >= 15


# ---- what is drawn keeps what the statement says


def test_each_person_has_the_certificate_that_the_rules_give():
    """Go through the stated rules once more, by what the sentence about somebody says."""
    for group in certificate_choice.PEOPLE.values():
        for person in group:
            assert ruled(person.about) == person.certificate, person.name


def ruled(about):
    if "asks for no certificate" in about or "Nobody asks" in about:
        return "none"
    named = {"PRINCE2": "prince2", "Project+": "project-plus"}
    for name, certificate in named.items():
        if name in about:
            return certificate
    if "Scrum certificate" in about:
        paid = "pays for a course" in about or "booked a trainer" in about
        return "csm" if paid else "psm"
    wanted = 36 if "four-year degree" in about else 60
    led = {"50 months": 50, "66 months": 66, "led in 8 ": 8, "led in 30 ": 30}
    months = next(value for words, value in led.items() if words in about)
    return "pmp" if months >= wanted else "capm"


def test_what_does_not_count_lies_apart_from_what_does():
    exercise_ = experience_window.EXERCISE
    for variant in exercise_.variants:
        life = exercise_.draw(variant)
        assert life.old.last < life.since <= life.member.first
        assert life.member.last < life.led[0].first
        assert life.led[1].first <= life.led[0].last < life.led[1].last < life.led[2].first - 1


def test_months_are_counted_as_on_a_calendar():
    """January to June and April to December, ticked month by month."""
    first, second = Period.of(2024, 1, 2024, 6), Period.of(2024, 4, 2024, 12)
    ticked = [m for m in range(1, 13) if 1 <= m <= 6 or 4 <= m <= 12]
    assert counted([first, second]) == len(ticked) == 12
    assert [str(run) for run in runs([first, second])] == ["Jan 2024 to Dec 2024"]
    apart = [Period.of(2023, 11, 2024, 1), Period.of(2024, 3, 2024, 3)]
    assert [run.length for run in runs(apart)] == [3, 1]


# ---- cards and facts


def test_every_outcome_has_three_items_or_more():
    lesson = content().lesson(LESSON)
    asked = Counter(content().exercise(id).outcome for id in lesson.exercises)
    asked.update(content().items[id]["tags"]["outcome"] for id in lesson.cards)
    assert all(asked[outcome] >= 3 for outcome in lesson.outcomes), asked


def test_moved_questions_name_their_lesson():
    for id in ("career-openings-replacement", "certificate-pay-difference"):
        assert content().items[id]["tags"]["notebook"] == LESSON


def test_the_misconceptions_of_the_lesson_are_used_twice():
    used = Counter(
        each["misconception"]
        for block in content().blocks
        for each in [*block.get("options", ()), *block.get("numeric", {}).get("wrong_forms", ())]
        if "misconception" in each
    )
    for id in content().exercise_ids:
        used.update(mistake.id for mistake in content().exercise(id).mistakes)
    text = (CONTENT / "misconceptions.toml").read_text(encoding="utf-8")
    block = text.partition("# career/career_paths\n")[2].partition("\n\n")[0]
    own = tomllib.loads(block)
    assert len(own) > 20
    assert not [id for id in own if used[id] < 2]


def test_what_the_page_says_about_the_facts_on_pay():
    pay = fact_shelf().search(topic="pay")
    assert len(pay) == 5
    assert sum("sells certificates" in fact.source.title for fact in pay) == 3


def test_numbers_of_the_page_stand_in_the_facts():
    """Each number of the tables on demand and pay is that of a fact."""
    page = content().lesson_text(LESSON)
    said = " ".join(fact.text for fact in fact_shelf())
    jobs = "77,000 openings, +5.6 % jobs, 78,200 openings, 31,300 openings, 317,700 openings"
    money = "$94,500; $100,750; $105,990; $49,500; $135,000; $109,157; 16 %; 33 %; 29.8 million"
    for number in (*jobs.split(", "), *money.split("; ")):
        assert number in page, number
        assert number in said, number


def test_facts_name_lessons_that_exist():
    ids = {lesson.id for lesson in content().lessons}
    for block in content().table("facts").values():
        assert set(block.get("lessons", ())) <= ids
