"""The canonical answers of the exercises on risk, worked out by hand."""

import importlib
import math
from random import Random

import pytest

from itpm_lessons.content.cases.risks import register as clockin_register
from itpm_lessons.content.exercises.planning import risk_p80, risk_statement
from itpm_lessons.content.risk_variants import clockin_lines, exact_table
from itpm_lessons.course import content
from itpm_lessons.engines.risk import (
    COST,
    OPPORTUNITY,
    PROBABILITY,
    THREAT,
    Level,
    Matrix,
    Register,
    Response,
    Risk,
    Scale,
    ranking_study,
    simulate_total,
    total_distribution,
)
from itpm_lessons.practice import Status

LESSON = "planning/risk"

ANSWERS = {
    # 0.4 x 9,000; 0.1 x 9,000
    "risk_two_gaps": [[3_600], [900]],
    # 0.5 x 8,000; 0.2 x 8,000 + 0.4 x 1,000; 4,000 - 2,000; 2,000 - 1,200
    "risk_four_gaps": [[4_000], [2_000], [2_000], [800]],
    "risk_parse": {
        "1": "event",
        "2": "response",
        "3": "cause",
        "4": "cause",
        "5": "event",
        "6": "effect",
        "7": "effect",
    },
    "risk_kinds": {
        "1": "risk",
        "2": "issue",
        "3": "assumption",
        "4": "risk",
        "5": "assumption",
        "6": "issue",
        "7": "risk",
        "8": "issue",
    },
    "risk_steps": ["scales", "write", "assess", "owner", "respond", "act", "watch"],
    # 20 % ends level 1, 40 % level 2; 50 % is in 3; 18,000 is in level 4, 8,000 and 9,000 in 3.
    "risk_matrix": [[1, 4, 4], [2, 3, 6], [2, 3, 6], [3, 3, 9]],
    # A 0.15 x 18,000 = 2,700, score 1 x 4; B 0.25 x 6,000 = 1,500, score 2 x 3;
    # C 0.55 x 5,000 = 2,750, score 3 x 2; D 0.7 x 9,000 = 6,300, score 4 x 3
    "risk_reversal": {"A", "B"},
    # 3,600 + 3,600 + 2,000 + 4,000 - 2,000
    "risk_expected_value": 11_200,
    # 79.5 % stay within 17,000, 83.1 % within 18,000
    "risk_p80": 18_000,
    # 59.3 % stay within 9,000, and no total lies between that and 11,200
    "risk_chance_above": 0.407,
    "risk_strategies": {
        "1": "mitigate",
        "2": "transfer",
        "3": "enhance",
        "4": "avoid",
        "5": "accept",
        "6": "mitigate",
        "7": "share",
        "8": "exploit",
        "9": "escalate",
    },
    # 48,000 + 0.45 x 50,000; 55,000 + 0.3 x 24,000; 0.55 x 48,000 + 0.45 x 62,200; 62,200 - 54,390
    "decision_values": [[70_500], [62_200], [54_390], [7_810]],
    # (62,200 - 48,000) / 50,000
    "decision_break_even": 28.4,
    # 0.8 and 1.0 are 1 or less
    "risk_tails": {"B", "D"},
    # 3,600 + 2,000 + 2,000 - 1,500; 12,000 + 8,000 + 5,000;
    # 6,100 - 3,600 + 0.3 x 4,000 + 0.5 x 800; 6,100 - 4,100 - 900
    "server_move_risks": [[6_100], [25_000], [4_100], [1_100]],
}

MISTAKES = {
    ("risk_two_gaps", "impact-without-chance"): [[9_000], [9_000]],
    ("risk_two_gaps", "residual-ignored"): [[3_600], [0]],
    ("risk_two_gaps", "saved-for-left"): [[3_600], [2_700]],
    ("risk_two_gaps", "share-for-percent"): [[360_000], [90_000]],
    ("risk_four_gaps", "secondary-ignored"): [[4_000], [1_600], [2_400], [1_200]],
    ("risk_four_gaps", "residual-ignored"): [[4_000], [400], [3_600], [2_400]],
    ("risk_four_gaps", "response-price-ignored"): [[4_000], [2_000], [2_000], [2_000]],
    ("risk_four_gaps", "worth-sign-turned"): [[4_000], [2_000], [2_000], [-800]],
    ("risk_matrix", "edge-belongs-above"): [[2, 4, 8], [3, 3, 9], [2, 3, 6], [3, 3, 9]],
    ("risk_matrix", "levels-added"): [[1, 4, 5], [2, 3, 5], [2, 3, 5], [3, 3, 6]],
    ("risk_matrix", "scales-swapped"): [[4, 1, 4], [3, 2, 6], [3, 2, 6], [3, 3, 9]],
    ("risk_reversal", "tie-is-reversal"): {"B", "C"},
    ("risk_reversal", "wide-gap-is-reversal"): {"A", "D"},
    ("risk_reversal", "large-is-misplaced"): {"C", "D"},
    ("risk_expected_value", "opportunity-ignored"): 13_200,
    ("risk_expected_value", "opportunity-added"): 15_200,
    # 18,000 + 9,000 + 8,000 + 8,000 - 10,000
    ("risk_expected_value", "impact-without-chance"): 33_000,
    ("risk_expected_value", "share-for-percent"): 1_120_000,
    ("risk_p80", "mean-covers-most"): 11_200,
    ("risk_p80", "percentile-rounded-down"): 17_000,
    # 0.8 x 43,000
    ("risk_p80", "percentile-of-maximum"): 34_400,
    ("risk_p80", "worst-case-promise"): 43_000,
    ("risk_chance_above", "mean-covers-most"): "20 %",
    ("risk_chance_above", "half-above-mean"): 0.5,
    ("risk_chance_above", "cumulative-for-above"): 0.593,
    # 98,000 and 79,000; 0.55 x 48,000 + 0.45 x 79,000 = 61,950; 79,000 - 61,950
    ("decision_values", "bad-case-for-sure"): [[98_000], [79_000], [61_950], [17_050]],
    # 0.55 x 48,000 + 0.45 x 55,000 = 51,150; 48,000 - 51,150
    ("decision_values", "likeliest-is-all"): [[48_000], [55_000], [51_150], [-3_150]],
    # 70,500 - 54,390
    ("decision_values", "information-against-worse"): [[70_500], [62_200], [54_390], [16_110]],
    # 62,200 - 48,000
    ("decision_values", "information-prevents"): [[70_500], [62_200], [48_000], [14_200]],
    # (55,000 - 48,000) / 50,000
    ("decision_break_even", "likeliest-is-all"): 14,
    ("decision_break_even", "threshold-as-distance"): 16.6,
    ("decision_break_even", "share-for-percent"): 0.284,
    # 62,200 / 98,000
    ("decision_break_even", "break-even-of-whole"): 63.5,
    ("risk_tails", "more-data-settles"): {"none"},
    ("risk_tails", "fat-means-no-mean"): {"A", "B", "D", "E"},
    ("risk_tails", "tail-index-turned"): {"A", "E"},
    ("server_move_risks", "opportunity-ignored"): [[7_600], [25_000], [5_600], [1_100]],
    ("server_move_risks", "opportunity-added"): [[9_100], [25_000], [7_100], [1_100]],
    ("server_move_risks", "secondary-ignored"): [[6_100], [25_000], [3_700], [1_500]],
    ("server_move_risks", "residual-ignored"): [[6_100], [25_000], [2_900], [2_300]],
    ("server_move_risks", "response-price-ignored"): [[6_100], [25_000], [4_100], [2_000]],
}

# The same beliefs in other answers, which are recognised by their pattern.
PATTERNS = [
    ("risk_two_gaps", "impact-without-chance", [[9_000], [900]]),
    ("risk_matrix", "edge-belongs-above", [[1, 4, 4], [3, 3, 9], [2, 3, 6], [3, 3, 9]]),
    ("risk_four_gaps", "secondary-ignored", [[4_000], [1_600], [2_400], [0]]),
    ("risk_four_gaps", "response-price-ignored", [[4_000], [2_000], [0], [2_000]]),
    ("risk_expected_value", "impact-without-chance", 53_000),
    ("decision_values", "bad-case-for-sure", [[98_000], [62_200], [0], [0]]),
    ("server_move_risks", "opportunity-ignored", [[7_600], [25_000], [4_100], [2_600]]),
    ("risk_steps", "response-before-assessment", "respond scales write assess owner act watch"),
    ("risk_steps", "scales-bend-to-risks", "write assess owner scales respond act watch"),
    (
        "risk_kinds",
        "assumption-is-risk",
        dict(ANSWERS["risk_kinds"], **{"5": "risk"}),
    ),
    (
        "risk_strategies",
        "transfer-removes-risk",
        dict(ANSWERS["risk_strategies"], **{"2": "avoid"}),
    ),
    ("risk_statement", "effect-as-risk", "It may cost $8,000 more than we were told it would."),
    (
        "risk_statement",
        "response-is-the-risk",
        "Because nobody asked site 3, we should train the people there before the go-live.",
    ),
    (
        "risk_statement",
        "risk-is-issue",
        "Since nobody asked site 3, its people keep to paper, and payroll pays $8,000 for it.",
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


@pytest.mark.parametrize("name", [*ANSWERS, "risk_statement"])
def test_a_variant_changes_more_than_the_wording(name):
    found = exercise(name)
    drawn = [found.at(number) for number in found.variants]
    assert len({repr(variant.case) for variant in drawn}) >= 17
    assert len({repr(variant.expected) for variant in drawn}) >= 4


def test_the_learners_list_is_complete():
    listed = content().lesson(LESSON).exercises
    assert {f"planning/{name}" for name in [*ANSWERS, "risk_statement"]} == set(listed)


OWN_WORDS = """Since the people at site 3 share phones and nobody asked them, they could stay with \
their paper sheets, which would cost payroll 8 thousand dollars of typing."""


def test_a_statement_in_other_words_is_accepted():
    verdict = exercise("risk_statement").judge(OWN_WORDS)
    assert verdict.status is Status.CORRECT and "keeps the rules" in str(verdict)


@pytest.mark.parametrize(
    ("old", "new", "open_rule"),
    [
        ("Since", "Look:", "says why"),
        ("could stay", "stay", "leaves open"),
        ("with their paper sheets", "as they are", "names what may happen"),
        ("which would cost", "that is for", "says what would follow"),
        ("8 thousand", "many", "gives the cost"),
    ],
)
def test_a_statement_that_lacks_one_thing_is_not_accepted(old, new, open_rule):
    text = OWN_WORDS.replace(old, new)
    assert text != OWN_WORDS
    notes = exercise("risk_statement").draw(0)
    broken = [rule.says for rule in risk_statement.rules(notes) if not rule.kept(text)]
    assert any(open_rule in says for says in broken)
    assert exercise("risk_statement").judge(text).status is Status.INCORRECT


@pytest.mark.parametrize("written", ["$8,000", "8000 dollars", "8.000", "8k", "8 thousand"])
def test_the_cost_may_be_written_in_the_usual_ways(written):
    text = OWN_WORDS.replace("8 thousand dollars", written)
    assert exercise("risk_statement").judge(text).status is Status.CORRECT


def register(lines):
    return Register.of(
        *(
            Risk(
                f"R{number}",
                "",
                each.name,
                "",
                each.probability,
                each.impact,
                OPPORTUNITY if each.opportunity else THREAT,
            )
            for number, each in enumerate(lines, 1)
        )
    )


@pytest.mark.parametrize("variant", exercise("risk_p80").variants)
def test_the_engine_agrees_on_the_total(variant):
    total = exercise("risk_p80").draw(variant)
    found = total_distribution(register(total.lines))
    assert found.percentile(0.8) == risk_p80.risk_p80(total)
    assert found.mean == pytest.approx(total.mean)
    above = exercise("risk_chance_above").at(variant)
    found = total_distribution(register(above.case.lines))
    assert found.chance_above(above.case.mean) == pytest.approx(above.expected)


@pytest.mark.parametrize("variant", exercise("risk_expected_value").variants)
def test_the_engine_agrees_on_expected_values(variant):
    drawn = exercise("risk_expected_value").at(variant)
    assert register(drawn.case).expected_value() == pytest.approx(drawn.expected)


@pytest.mark.parametrize("name", ["risk_two_gaps", "risk_four_gaps"])
def test_the_engine_agrees_on_responses(name):
    for variant in exercise(name).variants:
        risk = exercise(name).draw(variant)
        answer = Response(
            "mitigate", "", risk.cost, probability=risk.left_probability, impact=risk.left_impact
        )
        found = Risk("R", "", "", "", risk.probability, risk.impact, response=answer)
        assert found.response_worth - risk.new == pytest.approx(risk.worth)
        assert found.residual_expected_value == pytest.approx(risk.residual)


def test_the_engine_agrees_on_levels_and_scores():
    for variant in exercise("risk_matrix").variants:
        drawn = exercise("risk_matrix").at(variant)
        for each in drawn.case.lines:
            p, i = PROBABILITY.level_of(each.probability) + 1, COST.level_of(each.impact) + 1
            assert list(drawn.expected[each.name].values()) == [p, i, p * i]


def test_the_reversed_pair_is_the_one_of_the_engine():
    for variant in exercise("risk_reversal").variants:
        drawn = exercise("risk_reversal").at(variant)
        lines = [Risk(each.name, "", "", "", each.probability, each.impact) for each in drawn.case]
        scores = {
            each.name: (PROBABILITY.level_of(each.probability) + 1)
            * (COST.level_of(each.impact) + 1)
            for each in drawn.case
        }
        values = {risk.name: risk.expected_value for risk in lines}
        turned = [
            {one, other}
            for one in scores
            for other in scores
            if scores[one] > scores[other] and values[one] < values[other]
        ]
        assert turned == [set(drawn.expected)]


def test_the_table_of_clockin_has_twenty_rows():
    steps = exact_table(clockin_lines())
    assert len(steps) == 20 and steps[-1].total == 43_000 and steps[0].total == -10_000
    assert steps[-1].up_to == pytest.approx(1)


def test_the_two_risks_of_the_lesson():
    # R2 and R4: 0.6 x 0.5, 0.6 x 0.5, 0.4 x 0.5, 0.4 x 0.5
    _, geofence, _, paper, _ = clockin_lines()
    steps = exact_table((geofence, paper))
    assert [step.total for step in steps] == [0, 8_000, 9_000, 17_000]
    assert [step.up_to for step in steps] == pytest.approx([0.3, 0.6, 0.8, 1])


def test_the_matrix_of_the_lesson_by_the_engine():
    threats = [each for each in clockin_lines() if not each.opportunity]
    found = register(threats)
    scores = [Matrix().score(Matrix().cell(risk)) for risk in found]
    assert scores == [4, 6, 6, 9]
    narrow = Scale("Probability", (Level("a", 0.15), *PROBABILITY.levels[1:]), "share")
    assert [Matrix(narrow, COST).score(Matrix(narrow, COST).cell(risk)) for risk in found] == [
        8,
        6,
        6,
        9,
    ]


def test_the_measured_quality_of_the_matrix():
    plain, opposed = ranking_study(40_000), ranking_study(40_000, opposed=True)
    for found, shares in ((plain, (0.87, 0.08, 0.05)), (opposed, (0.65, 0.25, 0.10))):
        ranking = found.score
        measured = (ranking.right, ranking.tied, ranking.reversed)
        assert measured == pytest.approx(shares, abs=0.012)
    assert plain.colour.right == pytest.approx(0.65, abs=0.012)
    assert opposed.colour.right == pytest.approx(0.48, abs=0.012)


def test_what_the_lesson_says_about_responses_and_a_common_cause():
    found = clockin_register("clockin")
    left = total_distribution(found, residual=True)
    assert left.percentile(0.8) + found.response_cost == 8_000 + 5_200
    together = simulate_total(found, runs=20_000, correlation=0.3)
    assert together.mean == pytest.approx(11_200, rel=0.03)
    assert together.percentile(0.8) == pytest.approx(25_000, abs=1_000)


def test_the_decision_of_the_help_desk_in_the_lesson():
    own, firm = 3_000 + 0.4 * 5_000, 4_500 + 0.1 * 1_000
    assert (own, firm) == (5_000, 4_600)
    assert (firm - 3_000) / 5_000 == pytest.approx(0.32)
    assert firm - (0.6 * 3_000 + 0.4 * firm) == pytest.approx(960)


def test_knowing_is_worth_most_at_the_break_even():
    decision = exercise("decision_values").draw(0)

    def worth(p):
        own = decision.own.cost + p * decision.own.extra
        knowing = (1 - p) * decision.own.cost + p * decision.outside_value
        return min(own, decision.outside_value) - knowing

    best = max(range(1_001), key=lambda thousandths: worth(thousandths / 1_000))
    assert best == 284 and worth(0) == 0 and worth(1) == pytest.approx(0)


def test_tails_fall_as_the_lesson_says():
    # Beyond twice a limit: 2 ** -alpha of what lies beyond it.
    draw = Random(13).random
    values = [(1 - draw()) ** (-1 / 2) for _ in range(40_000)]
    beyond = [sum(value > limit for value in values) for limit in (2, 4)]
    assert beyond[1] / beyond[0] == pytest.approx(2**-2, abs=0.02)


@pytest.mark.parametrize("variant", exercise("risk_tails").variants)
def test_averages_are_those_of_the_tails(variant):
    for each in exercise("risk_tails").draw(variant):
        assert all(math.isfinite(mean) and mean > 0 for mean in each.means)
        if each.tail is None:  # evenly between 0 and 20
            assert each.means[-1] == pytest.approx(10, abs=0.5)
        if each.tail == 3.0:  # 10 x 3 / (3 - 1)
            assert each.means[-1] == pytest.approx(15, abs=1)


@pytest.mark.parametrize(
    "text",
    [
        "Staff at site 3 share phones and nobody asked them, therefore they may stick with paper, "
        "so that payroll types for months and it costs $8,000.",
        "Staff at site 3 share phones and nobody asked them, that is why there is a 50 % chance "
        "they stay on paper, this would cost us $8,000 of typing.",
        "Nobody asked the staff of site 3, so they are likely to keep to paper, which would cost "
        "payroll $8,000 in typing.",
    ],
)
def test_a_statement_may_say_its_links_in_other_words(text):
    assert exercise("risk_statement").judge(text).status is Status.CORRECT


def test_no_word_was_found_is_said_and_nobody_accused():
    said = str(exercise("risk_statement").judge("It may cost $8,000 more than we were told."))
    assert "I found no word such as because" in said


def test_a_right_half_of_the_tails_is_called_right():
    said = str(exercise("risk_tails").judge(["B"]))
    assert "B is right. Is another α 1 or less?" in said


def test_a_share_without_its_sign_is_read():
    for text in ("40.7", "41 of 100", "40.7 %", "0.407"):
        assert exercise("risk_chance_above").judge(text).status is Status.CORRECT
    assert exercise("risk_chance_above").judge("59.3").misconception == "cumulative-for-above"


def test_pieces_are_quoted_once():
    found = exercise("risk_parse").at(0)
    wrong = dict.fromkeys(found.expected, "cause")
    said = found.kind.difference(wrong, found.expected)
    assert "“…" in said
