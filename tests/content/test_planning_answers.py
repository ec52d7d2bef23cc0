"""The canonical answers of the planning exercises, worked out by hand and not by the engine."""

import importlib
from itertools import product
from operator import mul

import pytest

from itpm_lessons.content.exercises.planning import checking_starts, crash_plan
from itpm_lessons.content.wrong_passes import early_finishes, late_starts, longest_next_chain
from itpm_lessons.engines.crashing import CrashOption
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.practice import Status

# ClockIn by hand stands in the head of content/cases/clockin.toml: finish 45, path ABDEHIJL,
# floats C 4, F 4, G 15, K 27. The sums below go on from there.
ANSWERS = {
    # 5 + 8 + 10 + 7 + 6 + 5 + 3 + 1
    "finish_day": 45,
    "critical_activities": set("ABDEHIJL"),
    # C 18: A-C-F-H-I-J-L 5+18+9+6+5+3+1 = 47 against 45 through D, and 45 through C-E.
    "longest_chain": list("ACFHIJL"),
    # C: late start 21-12 = 9, early start 5; next starts on 17 = its early finish.
    "two_floats": {"C": [4, 0]},
    # 45 + (6 - 4)
    "late_payroll": 47,
    # 10 < 15
    "late_review": 45,
    # D 5+3 = 8 to 18, E 18 to 25, F still 26, H 26 to 32, I 37, J 40, L 41
    "overlap_finish": 41,
    "overlap_path": set("ACFHIJL"),
    # Order C and image B wait for nothing, install D for both, guide A for the image.
    "build_network": dict(A="B", B="nothing", C="nothing", D="B and C", E="A", F="D and E"),
    "dependency_types": {"1": "FS", "2": "SS", "3": "FF", "4": "SF", "5": "FS", "6": "FF"},
    # SS+2: 20+2 = 22. FF+1: 28+1-6 = 23. The later one.
    "checking_starts": 23,
    # ServerMove finishes on 40, D has 15-10 = 5 days of float: 40 + (8 - 5)
    "late_supplier": 43,
    # To 40: H 600, B 2 x 700, D 2 x 900. To 39 both A-B-D-E and A-C-F lose a day: + D 900 + F 400.
    "crash_plan": {"Day 40": [600 + 1400 + 1800], "Day 39": [600 + 1400 + 1800 + 900 + 400]},
    "order_of_steps": ["list", "links", "forward", "finish", "backward", "float", "path"],
    # Settings 0-3, Import 3-7, Guide 3-5, Training 5-9, Cards 5-7, Switch from the largest, 9.
    "forward_pass": {"Early finish of Training": [9], "Early start of Switch": [9]},
    # Guide 2-5; Switch must start by 10, so Training by 7, Cards by 9: Guide must finish by 7.
    # Late start 7-3 = 4, total float 4-2 = 2, free float 5-5 = 0.
    "backward_pass": {"Guide": [4, 7, 2, 0]},
    # Forward 0-3, 3-12, 3-6, 6-8, 6-10, 12-14; backward from 14: Switch 12, Import 3, Training 10,
    # Cards 8, Guide min(10, 8)-3 = 5, Settings min(3, 5)-3 = 0.
    "full_table": {
        "Settings": [0, 3, 0, 3, 0, 0],
        "Import": [3, 12, 3, 12, 0, 0],
        "Guide": [3, 6, 5, 8, 2, 0],
        "Training": [6, 8, 10, 12, 4, 4],
        "Cards": [6, 10, 8, 12, 2, 2],
        "Switch": [12, 14, 12, 14, 0, 0],
    },
}

# What learners give who hold a belief, by hand as well.
MISTAKES = {
    ("finish_day", "adds-all-durations"): 5 + 8 + 12 + 10 + 7 + 9 + 4 + 6 + 5 + 3 + 4 + 1,
    # E from 17, H from 24, I from 21, L from 17
    ("finish_day", "starts-with-first-predecessor"): 18,
    # A-C-F-H-I-J-L
    ("finish_day", "longest-next-step"): 5 + 12 + 9 + 6 + 5 + 3 + 1,
    # seven hand-overs on the critical path
    ("finish_day", "adds-a-day-per-handover"): 45 + 7,
    # A from day 1 to 1 + 5 = 6, and so on
    ("finish_day", "first-day-is-one"): 46,
    ("finish_day", "last-activity-left-out"): 44,
    ("critical_activities", "longest-next-step"): "ACFHIJL",
    ("critical_activities", "near-critical-is-critical"): "ABCDEFHIJL",
    ("critical_activities", "cost-makes-critical"): "ABCDEFGH",
    ("critical_activities", "short-cannot-be-critical"): "ABDEHI",
    ("longest_chain", "most-activities-is-critical"): "ABDEHIJL",
    ("longest_chain", "follows-one-chain"): "ACEHIJL",
    ("longest_chain", "short-cannot-be-critical"): "ACFHI",
    ("two_floats", "free-equals-total"): {"C": [4, 4]},
    ("two_floats", "floats-swapped"): {"C": [0, 4]},
    ("two_floats", "float-includes-the-work"): {"C": [21 - 5, 0]},
    ("late_payroll", "slip-equals-delay"): 51,
    ("late_payroll", "noncritical-never-matters"): 45,
    ("late_payroll", "float-is-the-delay"): 49,
    ("late_payroll", "delay-for-day"): "2 days",
    ("late_review", "slip-equals-delay"): 55,
    ("late_review", "unused-float-shortens"): 40,
    ("late_review", "float-is-the-delay"): 60,
    ("late_review", "delay-for-day"): 0,
    ("late_supplier", "slip-equals-delay"): 48,
    ("late_supplier", "noncritical-never-matters"): 40,
    ("late_supplier", "float-is-the-delay"): 45,
    ("late_supplier", "delay-for-day"): 3,
    # 45 less the 13 - 8 days by which D starts earlier
    ("overlap_finish", "path-stays-the-same"): 40,
    # D from 13 + 3
    ("overlap_finish", "lag-counts-from-finish"): 48,
    ("overlap_finish", "every-link-is-finish-to-start"): 45,
    ("overlap_finish", "lag-ignored"): 45 - 8,
    ("overlap_finish", "delay-for-day"): 4,
    ("overlap_path", "path-stays-the-same"): "ABDEHIJL",
    ("overlap_path", "near-critical-is-critical"): "ABCDEFHIJL",
    ("overlap_path", "short-cannot-be-critical"): "ACFHI",
    ("checking_starts", "one-link-is-enough"): 22,
    ("checking_starts", "every-link-is-finish-to-start"): 29,
    ("checking_starts", "lag-counts-from-finish"): 30,
    # F 2 x 400 and C 3 x 500, then H 600
    ("crash_plan", "cheapest-anywhere"): {"Day 40": [2300], "Day 39": [2900]},
    ("crash_plan", "path-stays-the-same"): {"Day 40": [3800], "Day 39": [4700]},
    ("crash_plan", "crash-limits-ignored"): {"Day 40": [3000], "Day 39": [3600]},
    ("crash_plan", "last-day-is-the-price"): {"Day 40": [3800], "Day 39": [1300]},
    # 1,400 + 1,500 + 2,700 + 2,200 + 800 + 600
    ("crash_plan", "crash-everything"): {"Day 40": [9200], "Day 39": [9200]},
    ("build_network", "list-order-is-dependency"): dict(
        zip("ABCDEF", ["nothing", *"ABCDE"], strict=True)
    ),
    ("build_network", "waits-for-itself"): dict(zip("ABCDEF", "ABCDEF", strict=True)),
    # E waits for the guide A, and so for the image B; F for all the others.
    ("build_network", "every-ancestor-is-predecessor"): dict(
        A="B", B="nothing", C="nothing", D="B and C", E="A and B", F="A, B, C, D and E"
    ),
    ("forward_pass", "starts-with-first-predecessor"): [[9], [7]],
    ("forward_pass", "adds-all-durations"): [[9], [3 + 4 + 2 + 4 + 2]],
    ("forward_pass", "adds-a-day-per-handover"): [[10], [11]],
    # 5, 6, 7, 8 are four days; the switch-over from the largest of 7, 8, 7
    ("forward_pass", "first-day-is-one"): [[8], [8]],
    ("backward_pass", "late-finish-takes-latest"): {"Guide": [6, 9, 4, 0]},
    ("backward_pass", "late-dates-swapped"): {"Guide": [7, 4, 2, 0]},
    ("backward_pass", "free-equals-total"): {"Guide": [4, 7, 2, 2]},
    ("backward_pass", "float-includes-the-work"): {"Guide": [4, 7, 5, 0]},
    ("backward_pass", "floats-swapped"): {"Guide": [4, 7, 0, 2]},
    # 7 - 1 = 6, 6 - 3 = 3, 3 - 2 = 1
    ("backward_pass", "adds-a-day-per-handover"): {"Guide": [3, 6, 1, 0]},
    # Each start one later, finishes and floats as they are.
    ("full_table", "first-day-is-one"): {
        "Settings": [1, 3, 1, 3, 0, 0],
        "Import": [4, 12, 4, 12, 0, 0],
        "Guide": [4, 6, 6, 8, 2, 0],
        "Training": [7, 8, 11, 12, 4, 4],
        "Cards": [7, 10, 9, 12, 2, 2],
        "Switch": [13, 14, 13, 14, 0, 0],
    },
}

# The same beliefs in other answers, which are recognised by their pattern.
PATTERNS = [
    # the slip, the float and "no delay", given as a delay
    ("late_payroll", "slip-equals-delay", "6 days"),
    ("late_payroll", "float-is-the-delay", 4),
    ("late_payroll", "noncritical-never-matters", 0),
    ("late_review", "slip-equals-delay", 10),
    ("late_review", "float-is-the-delay", 15),
    ("late_supplier", "slip-equals-delay", 8),
    ("late_supplier", "float-is-the-delay", 5),
    ("late_supplier", "noncritical-never-matters", 0),
    ("overlap_finish", "path-stays-the-same", 5),
    ("overlap_finish", "delay-for-day", -4),
    # the finish of Training is right, and Switch waits a day
    ("forward_pass", "adds-a-day-per-handover", [[9], [10]]),
    # a day in between, and the floats for themselves
    ("backward_pass", "adds-a-day-per-handover", {"Guide": [4, 6, 2, 0]}),
    ("build_network", "waits-for-itself", dict(ANSWERS["build_network"], E="E")),
    # A is right; E names the image B beside the guide A
    ("build_network", "every-ancestor-is-predecessor", dict(ANSWERS["build_network"], E="A and B")),
    (
        "build_network",
        "list-order-is-dependency",
        dict(A="nothing", B="A", C="A and B", D="A, B and C", E="A, B, C and D")
        | dict(F="A, B, C, D and E"),
    ),
    # all dates one later
    (
        "full_table",
        "first-day-is-one",
        {
            name: [day + 1 for day in row[:4]] + row[4:]
            for name, row in ANSWERS["full_table"].items()
        },
    ),
]


def exercise(name):
    return importlib.import_module(f"itpm_lessons.content.exercises.planning.{name}").EXERCISE


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_by_hand_is_right(name):
    assert exercise(name).judge(ANSWERS[name]).status is Status.CORRECT


@pytest.mark.parametrize(("name", "belief"), MISTAKES)
def test_the_mistake_by_hand_is_recognised(name, belief):
    assert exercise(name).judge(MISTAKES[name, belief]).misconception == belief


@pytest.mark.parametrize(("name", "belief", "answer"), PATTERNS)
def test_a_belief_is_recognised_in_other_answers(name, belief, answer):
    assert exercise(name).judge(answer).misconception == belief


@pytest.mark.parametrize("name", ANSWERS)
def test_a_variant_changes_more_than_the_wording(name):
    found = exercise(name)
    kinds = [found.at(number) for number in found.variants]
    assert len({repr(variant.case) for variant in kinds}) >= 20
    assert len({repr(variant.expected) for variant in kinds}) >= 3


def test_part_of_a_wrong_table_is_recognised():
    answer = {name: list(row) for name, row in ANSWERS["full_table"].items()}
    answer["Guide"][3] = 10  # the larger of the two late starts
    answer["Cards"][5] = 7  # and a slip of the pen
    assert exercise("full_table").judge(answer).misconception == "late-finish-takes-latest"


@pytest.mark.parametrize("variant", exercise("checking_starts").variants)
def test_both_links_by_formula_and_by_schedule(variant):
    case = exercise("checking_starts").draw(variant)
    assert checking_starts.checking_starts(case) == checking_starts.by_engine(case)


def test_crashing_is_exact_on_two_parallel_chains():
    # Both chains of 5 days: a day from each, 100 + 300; or one from the joint activity for 350.
    project = Project.of(A=(5, ""), B=(5, ""), C=(2, "A, B"))
    offers = dict(A=CrashOption(1, 100), B=CrashOption(1, 300), C=CrashOption(1, 350))
    case = crash_plan.Crash(project, offers, (6, 5))
    assert crash_plan.crash_plan(case) == {"Day 6": [350], "Day 5": [750]}


@pytest.mark.parametrize("variant", exercise("crash_plan").variants)
def test_no_purchase_is_cheaper_than_the_one_that_crashing_finds(variant):
    case = exercise("crash_plan").draw(variant)
    costs = crash_plan.crash_plan(case)
    assert costs == {f"Day {target}": [cheapest(case, target)] for target in case.targets}


def cheapest(case, target):
    """Go through all purchases, the cheapest first, to one that finishes by `target`."""
    prices = [offer.cost_per_day for offer in case.offers.values()]
    counts = product(*(range(offer.days + 1) for offer in case.offers.values()))
    by_cost = sorted((sum(map(mul, bought, prices)), bought) for bought in counts)
    return next(cost for cost, bought in by_cost if finish(case, bought) <= target)


def finish(case, bought):
    project = case.project
    for name, count in zip(case.offers, bought, strict=True):
        project = project.with_duration(name, project[name].duration - count)
    return schedule(project).finish


def test_wrong_passes_with_right_beliefs_are_right():
    # A 0-3, B 0-5, C 5-6; backward A by 5, B by 5.
    shop = Project.of(A=(3, ""), B=(5, ""), C=(1, "A, B"))
    assert early_finishes(shop) == {"A": 3, "B": 5, "C": 6}
    assert late_starts(shop, 6) == {"A": 2, "B": 0, "C": 5}
    assert longest_next_chain(shop) == ("A", "C")
