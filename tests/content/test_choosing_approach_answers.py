"""The canonical answers of the lesson on choosing an approach, worked out by hand."""

import importlib
from fractions import Fraction

import pytest

from itpm_lessons.content.approach_fit import part
from itpm_lessons.content.exercises.methodology import recommend, release_price, release_value
from itpm_lessons.course import content
from itpm_lessons.engines.methodology import (
    Composition,
    Fit,
    ReleasePlan,
    best_composition,
    examples,
)
from itpm_lessons.practice import Status

FIRST, SECOND = (f"Weight × rating of {x}" for x in ("Requirements", "Cost of a late change"))
GATES = ["start", "contract", "sprint1", "sprint2", "review", "pilot_gate", "pilot", "roll_gate"]
STEPS = ["parts", "weights", "rate", "score", "flip", "seams", "calendar"]


def numbered(words):
    """Give the first word the number 1, and so on."""
    return {str(number): word for number, word in enumerate(words.split(), 1)}


MODEL = (
    "The contract is planned ahead, because a change after the signature costs a new price. The "
    "screens go in rounds, since ten people can try a draft each week and tell us what is slow. "
    "At the gate in week 8 you decide on the pilot, by the signed contract and by what they said."
)

ANSWERS = {
    # weights 3 1 2 2 1 1, ratings 4 3 3 4 3 4: 12 + 3 + 6 + 8 + 3 + 4 = 36, by 10
    "fit_score": 3.6,
    # ratings 2 3 2 2 2 2: 6 + 3 + 4 + 4 + 2 + 2 = 21
    "fit_two_gaps": {FIRST: [3 * 2], "Score": [2.1]},
    # ratings 3 3 4 3 3 1: 9 + 3 + 8 + 6 + 3 + 1 = 30
    "fit_four_gaps": {FIRST: [9], SECOND: [6], "Sum of the products": [30], "Score": [3]},
    # 22 points; 24 are the first above 7/3. Weight 2 or 3 and not at 5 already: customer is.
    "what_flips": {"requirements", "late_change"},
    "order_of_choosing": STEPS,
    "deliverables": numbered("plan rounds plan rounds frame plan rounds"),
    "step_by_step": numbered(
        "iterative incremental sequential incremental both iterative incremental iterative"
    ),
    # 10 x (20 - 12); 3 x (8 - 4) + 6 x (12 - 8) + 10 x (20 - 12) = 12 + 24 + 80
    "release_value": {"One release": [80], "Three releases": [116]},
    # (116 - 80) / (3 - 1)
    "release_price": 18,
    # 8 x 10,000 and one look; 2 x 10,000 and 8 / 2 looks of 1,200
    "work_at_risk": [[80_000, 1_200], [20_000, 4_800]],
    "gates_and_sprints": GATES,
    "supportable_claims": {"b", "d", "f"},
    # 260 x 4; 20 x 8 + 120 x 6 + 120 x 4 = 160 + 720 + 480
    "server_move_waves": [[1_040], [1_360]],
    "recommend": MODEL,
}

# What learners give who hold a belief, by hand as well.
MISTAKES = {
    # (4 + 3 + 3 + 4 + 3 + 4) / 6
    ("fit_score", "weights-ignored"): 3.5,
    ("fit_score", "sum-for-mean"): 36,
    ("fit_score", "divides-by-count"): 6,
    ("fit_score", "scale-turned"): 2.4,
    # 13 / 6
    ("fit_two_gaps", "weights-ignored"): [[6], [2.17]],
    ("fit_two_gaps", "divides-by-count"): [[6], [3.5]],
    ("fit_two_gaps", "sum-for-mean"): [[6], [21]],
    # 3 + 2 = 5, and (21 - 6 + 5) / 10
    ("fit_two_gaps", "weight-added"): [[5], [2]],
    # 17 / 6
    ("fit_four_gaps", "weights-ignored"): [[9], [6], [30], [2.83]],
    ("fit_four_gaps", "divides-by-count"): [[9], [6], [30], [5]],
    # 3 + 3 and 2 + 3, and 30 - 3 - 1 = 26
    ("fit_four_gaps", "weight-added"): [[6], [5], [26], [2.6]],
    ("what_flips", "only-heaviest-flips"): {"requirements"},
    ("what_flips", "any-rating-flips"): (
        "requirements, delivery, customer, late_change, criticality, contract"
    ),
    ("what_flips", "rating-beyond-scale"): {"requirements", "late_change", "customer"},
    # rated 1, 5 and 1
    ("what_flips", "extreme-rating-flips"): {"requirements", "customer", "contract"},
    ("order_of_choosing", "weights-after-ratings"): (
        ["parts", "rate", "weights", "score", "flip", "seams", "calendar"]
    ),
    ("order_of_choosing", "approach-per-project"): (
        ["weights", "rate", "score", "flip", "parts", "seams", "calendar"]
    ),
    ("order_of_choosing", "score-is-verdict"): (
        ["parts", "weights", "rate", "score", "seams", "calendar", "flip"]
    ),
    # contract, screen, phones, geofence, training, export, posters: software are 2, 4 and 6
    ("deliverables", "software-is-agile"): numbered("plan rounds plan rounds plan rounds plan"),
    ("deliverables", "approach-always-wins"): dict.fromkeys("1234567", "rounds"),
    ("deliverables", "hybrid-is-compromise"): dict.fromkeys("1234567", "frame"),
    ("deliverables", "fixed-date-means-predictive"): numbered(
        "plan rounds plan rounds plan plan rounds"
    ),
    ("step_by_step", "iterative-incremental-swapped"): numbered(
        "incremental iterative sequential iterative both incremental iterative incremental"
    ),
    ("step_by_step", "rounds-are-iterative"): {
        **dict.fromkeys("1245678", "iterative"),
        "3": "sequential",
    },
    ("step_by_step", "phases-are-increments"): {**ANSWERS["step_by_step"], "3": "incremental"},
    ("step_by_step", "either-iterative-or-incremental"): {
        **ANSWERS["step_by_step"],
        "5": "incremental",
    },
    ("step_by_step", "one-by-one-is-sequential"): numbered(
        "iterative sequential sequential sequential both iterative sequential iterative"
    ),
    ("release_value", "same-scope-same-value"): [[80], [80]],
    # 3 x 16 + 6 x 12 + 10 x 8
    ("release_value", "releases-add-up"): [[80], [200]],
    ("release_value", "value-before-release"): [[200], [200]],
    ("release_value", "end-left-out"): [[80], [12 + 24]],
    ("release_price", "shared-cost-counted-twice"): 12,
    ("release_price", "gain-not-shared"): 36,
    # 116 / 3
    ("release_price", "compares-with-nothing"): 38.67,
    ("work_at_risk", "feedback-changes-nothing"): [[80_000, 1_200], [80_000, 4_800]],
    ("work_at_risk", "average-for-most"): [[40_000, 1_200], [10_000, 4_800]],
    ("work_at_risk", "end-left-out"): [[80_000, 0], [20_000, 3_600]],
    ("gates_and_sprints", "gate-after-the-fact"): (
        ["start", "contract", "sprint1", "sprint2", "review", "pilot", "pilot_gate", "roll_gate"]
    ),
    ("gates_and_sprints", "agile-needs-no-gate"): (
        ["contract", "sprint1", "start", "sprint2", "review", "pilot_gate", "pilot", "roll_gate"]
    ),
    ("gates_and_sprints", "quality-at-the-end"): (
        ["start", "contract", "sprint1", "sprint2", "pilot_gate", "pilot", "review", "roll_gate"]
    ),
    ("gates_and_sprints", "rounds-without-feedback"): (
        ["start", "contract", "sprint2", "sprint1", "review", "pilot_gate", "pilot", "roll_gate"]
    ),
    ("supportable_claims", "approach-always-wins"): "a b d f",
    ("supportable_claims", "popular-means-better"): "b c d f",
    ("supportable_claims", "equal-means-irrelevant"): "b d e f",
    ("supportable_claims", "survey-shows-causes"): "b d f g",
    ("server_move_waves", "same-scope-same-value"): [[1_040], [1_040]],
    # 20 x 2 + 120 x 2 + 120 x 4
    ("server_move_waves", "releases-replace"): [[1_040], [760]],
    # 20 x 8 + 140 x 6 + 260 x 4 = 160 + 840 + 1,040
    ("server_move_waves", "releases-add-up"): [[1_040], [2_040]],
    # 260 x (14 - 6)
    ("server_move_waves", "value-before-release"): [[1_040], [2_080]],
    ("recommend", "approach-always-wins"): f"{MODEL} Agile is best.",
    ("recommend", "hybrid-is-compromise"): "Half of the contract in a plan, half of the screens.",
    ("recommend", "approach-per-project"): "The project goes in rounds, because we can.",
    ("recommend", "plan-replaces-knowing"): (
        "Short rounds for the contract, because it will get better each time that the vendor looks "
        "at it with us. We plan ahead the clock-in screen, so that the staff know what to expect. "
        "At the gate in week 8 you decide on the lunch for the team, I bring the menu."
    ),
}

# The same beliefs in other answers.
PATTERNS = [
    # one of the sites alone, and the others right
    (
        "step_by_step",
        "one-by-one-is-sequential",
        {**ANSWERS["step_by_step"], "4": "sequential"},
    ),
    # the customer is rated 5, so its 2 points more cannot come
    ("what_flips", "rating-beyond-scale", {"customer"}),
    # both beliefs of the first slip, with another second number
    ("fit_two_gaps", "weight-added", [[5], [1.9]]),
    ("release_value", "value-before-release", [[200], [116]]),
    ("supportable_claims", "popular-means-better", "c"),
    ("order_of_choosing", "weights-after-ratings", "parts rate score weights flip seams calendar"),
    ("order_of_choosing", "score-is-verdict", "parts weights rate score seams flip calendar"),
    (
        "gates_and_sprints",
        "agile-needs-no-gate",
        "sprint1 sprint2 start contract review pilot_gate pilot roll_gate",
    ),
]


def exercise(name):
    return importlib.import_module(f"itpm_lessons.content.exercises.methodology.{name}").EXERCISE


def test_every_exercise_of_the_lesson_has_its_answer_by_hand():
    lesson = content().lesson("methodology/choosing_approach")
    assert {id.partition("/")[2] for id in lesson.exercises} == set(ANSWERS)
    believed = {(name, each.id) for name in ANSWERS for each in exercise(name).mistakes}
    assert believed == set(MISTAKES)


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
    drawn = [found.at(number) for number in found.variants]
    assert len({repr(variant.case) for variant in drawn}) >= 20
    assert len({repr(variant.expected) for variant in drawn}) >= 3


def test_every_claim_keeps_its_verdict_wherever_it_stands():
    found = exercise("supportable_claims")
    for number in found.variants:
        claims = found.draw(number)
        right = {"abcdefgh"[i] for i, claim in enumerate(claims) if not claim.belief}
        assert found.judge(right, number).status is Status.CORRECT
        assert 2 <= len(right) <= 3 and len(claims) - len(right) == 4


@pytest.mark.parametrize("number", exercise("fit_score").variants)
def test_scores_are_those_of_the_engine_and_never_on_a_limit(number):
    for name in ("fit_score", "fit_two_gaps", "fit_four_gaps", "what_flips"):
        case = exercise(name).draw(number)
        sum_of_products = sum(case.weights[c] * case.ratings[c] for c in case.ratings)
        assert Fit(case.profile).mean == Fraction(sum_of_products, 10)
        assert len(case.best) == 1


@pytest.mark.parametrize("number", exercise("what_flips").variants)
def test_what_flips_by_trying_every_point(number):
    case = exercise("what_flips").draw(number)
    thirds = (Fraction(7, 3), Fraction(11, 3))

    def third(points):
        return sum(Fraction(points, 10) > limit for limit in thirds)

    now = sum(case.weights[c] * case.ratings[c] for c in case.ratings)
    tried = {
        c
        for c, weight in case.weights.items()
        for step in (-1, 1)
        if 1 <= case.ratings[c] + step <= 5 and third(now + step * weight) != third(now)
    }
    assert exercise("what_flips").judge(tried, number).status is Status.CORRECT


@pytest.mark.parametrize("number", exercise("release_value").variants)
def test_release_values_are_those_of_the_engine(number):
    case = exercise("release_value").draw(number)
    one, three = ReleasePlan.of_totals([case.one]), ReleasePlan.of_totals(case.three)
    assert release_value.release_value(case) == {
        "One release": [one.value_by(case.until)],
        "Three releases": [three.value_by(case.until)],
    }


@pytest.mark.parametrize("number", exercise("release_price").variants)
def test_at_the_price_of_a_release_both_plans_are_even(number):
    case = exercise("release_price").draw(number)
    price = release_price.release_price(case)
    assert case.several - case.count * price == pytest.approx(case.one - price)


@pytest.mark.parametrize("number", exercise("recommend").variants)
def test_a_recommendation_of_others_is_judged_by_the_rules_alone(number):
    case = exercise("recommend").draw(number)
    both = f"{case.planned.name} is planned, {case.open.name} goes in rounds, "
    text = both + "because " + "one is known and the other is open, " * 5 + "until the gate."
    assert exercise("recommend").judge(text, number).status is Status.CORRECT
    assert exercise("recommend").judge(both, number).status is Status.INCORRECT


@pytest.mark.parametrize(
    "said",
    [
        "The contract is not for rounds. We plan the screen only roughly, in rounds.",
        "We plan the contract first, since the rounds on the screen need it.",
        "The contract comes before the rounds; nobody can plan the screen.",
        "Once the contract is planned, the rounds begin. No plan for the screen.",
    ],
)
def test_what_can_be_read_either_way_is_not_taken_for_exchanged(said):
    assert not recommend.exchanged(said, recommend.case(None))


def test_the_model_answer_of_a_variant_speaks_of_its_own_parts():
    case = recommend.Request(recommend.PLANNED[3], recommend.OPEN[4], 9)
    model = recommend.recommend(case)
    assert "security review" in model and "help page" in model and "week 9" in model


def test_the_numbers_of_the_worked_example():
    # 6 + 1 + 6 + 4 + 2 + 2 = 21; 15 + 4 + 8 + 10 + 4 + 4 = 45; 12 + 3 + 6 + 8 + 3 + 4 = 36
    assert part("Payroll export", 2, 1, 3, 2, 2, 2).score == 2.1
    assert part("iPhone screens", 5, 4, 4, 5, 4, 4).score == 4.5
    near = part("Geofence and offline", 4, 3, 3, 4, 3, 4)
    assert near.score == 3.6 and near.best == ("hybrid",)
    for name, rating in near.ratings.items():
        assert near.rated(name, rating + 1).best == ("agile",)


def test_the_numbers_of_the_two_pictures():
    whole = Fit(examples.CLOCKIN)
    assert whole.mean == Fraction(27, 8) and whole.best == ("hybrid",)
    assert Fraction(29, 8) < Fraction(11, 3) < Fraction(30, 8)
    assert whole.control_level == "moderate"
    # 300 x 16 + 300 x 12 + 400 x 8 = 11,600; all at once, 1,000 x 8;
    # the export alone in the second release, 300 x 16 + 350 x 13 + 350 x 8 = 12,150
    plan = examples.CLOCKIN_RELEASES
    assert plan.weeks == (4, 8, 12) and plan.net_by(20) == 11_600 - 3 * 600
    assert plan.as_one().net_by(20) == 8_000 - 600
    names = [
        ("Clock in and out", "Approve hours"),
        ("Payroll export",),
        ("Work offline", "Geofence", "Audit log"),
    ]
    alone = Composition.of(plan.parts, names, 600)
    assert alone.weeks == (4, 7, 12) and alone.net_by(20) == 12_150 - 3 * 600
    # the best one: 200 x 18 + 450 x 13 + 350 x 8 = 12,250
    best = best_composition(plan, 20)
    assert best.weeks == (2, 7, 12) and best.net_by(20) == 12_250 - 3 * 600
