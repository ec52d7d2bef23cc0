"""Questions: read from TOML, asked as exercises, held to rules."""

from datetime import date

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Status
from itpm_lessons.practice.arithmetic import compute
from itpm_lessons.practice.question import load_questions, question_exercise
from itpm_lessons.practice.question_rules import findings

WHY = "Because the first 4 days use up the float of F, and 2 days are left."
LEARNT = {"a": "float-is-the-delay", "c": "slip-equals-delay", "d": "noncritical-never-matters"}


def option(id, text, correct=False, why=WHY):
    tempts = {} if correct or id not in LEARNT else {"misconception": LEARNT[id]}
    return {"id": id, "text": text, "correct": correct, "explanation": f"{why} ({id})", **tempts}


def item(**changed):
    whole = {
        "id": "slip-f",
        "version": 1,
        "status": "draft",
        "type": "single",
        "stem": "F slips by 6 days and has 4 days of float. What happens to the finish?",
        "options": [
            option("a", "It moves by the float of F"),
            option("b", "It moves by two", True),
            option("c", "It moves by the whole slip"),
        ],
        "tags": {
            "cert": [{"id": "capm", "version": "eco2023", "domain": "predictive"}],
            "notebook": "planning/critical_path",
            "outcome": "analyse-slips",
            "bloom": "analyze",
            "topic": ["float"],
        },
        "source": [{"id": "case-clockin", "asof": date(2026, 11, 22)}],
        "author": "kit",
        "licence": "CC-BY-4.0",
    }
    whole.update(changed)
    return {name: value for name, value in whole.items() if value is not None}


MULTI = dict(
    type="multi",
    select=2,
    stem="F slips by 6 days and has 4 of float. Which two statements are true?",
    options=[
        option("a", "F keeps its float"),
        option("b", "The finish moves", True),
        option("c", "The finish moves by 6 days"),
        option("e", "F becomes critical", True),
    ],
)
NUMERIC = dict(
    type="numeric",
    options=None,
    stem="F slips by {slip} days and has {total_float} of float; day 45 was planned. The finish?",
    numeric={
        "expr": "45 + max(0, slip - total_float)",
        "params": {"slip": [6, 7, 9], "total_float": 4},
        "tol": 0,
        "unit": "days",
        "wrong_forms": [
            {
                "expr": "45 + slip",
                "misconception": "slip-equals-delay",
                "feedback": "You added all {slip} days.",
            }
        ],
    },
    feedback={"general": "{slip} - {total_float} days reach the finish."},
)
ORDER = dict(
    type="order",
    stem="Put the steps of finding the critical path in their order, please:",
    options=[option("x", "One", True), option("y", "Two", True), option("z", "Three", True)],
)


def test_a_choice_explains_every_option():
    exercise = question_exercise(item())
    wrong = exercise.judge("c")
    assert wrong.misconception == "slip-equals-delay" and wrong.message == f"{WHY} (c)"
    right = exercise.judge("It moves by two")
    assert right.status is Status.CORRECT
    assert all(f"({id})" in right.message for id in "abc")


def test_options_are_shuffled_by_the_variant_and_the_key_stays_right():
    exercise = question_exercise(item())
    orders = {exercise.draw(variant).options for variant in exercise.variants}
    assert len(orders) > 1 and all(sorted(order) == ["a", "b", "c"] for order in orders)
    assert all(exercise.judge("b", v).status is Status.CORRECT for v in exercise.variants)


def test_options_that_are_numbers_or_must_not_be_shuffled_stay():
    days = [option("a", "Day 45"), option("b", "Day 47", True), option("c", "Day 51")]
    for changed in ({"options": days}, {"shuffle": False}):
        exercise = question_exercise(item(**changed))
        assert exercise.draw().options == ("a", "b", "c") and exercise.variants == (0,)


def test_several_answers():
    exercise = question_exercise(item(**MULTI))
    assert exercise.judge(["b", "e"]).status is Status.CORRECT
    assert exercise.judge(["b", "c"]).misconception == "slip-equals-delay"
    assert exercise.judge(["b", "a", "e"]).misconception == "float-is-the-delay"
    assert "1 is still missing" in exercise.judge(["b"]).message


def test_true_or_false():
    options = [option("true", "True"), option("false", "False", True)]
    exercise = question_exercise(item(type="true_false", options=options))
    assert exercise.judge(False).status is Status.CORRECT
    assert exercise.judge("true").status is Status.INCORRECT


def test_a_number_is_computed_from_what_was_drawn():
    exercise = question_exercise(item(**NUMERIC))
    assert {dict(exercise.draw(v).values)["slip"] for v in exercise.variants} == {6, 7, 9}
    for variant in exercise.variants:
        slip = dict(exercise.draw(variant).values)["slip"]
        assert f"F slips by {slip} days" in exercise.statement(exercise.draw(variant))
        assert (
            exercise.judge(45 + slip - 4, variant).message == f"{slip} - 4 days reach the finish."
        )
        assert exercise.judge(45 + slip, variant).message == f"You added all {slip} days."


def test_an_order_is_never_shown_as_it_should_be():
    exercise = question_exercise(item(**ORDER))
    for variant in exercise.variants:
        assert exercise.draw(variant).options != ("x", "y", "z")
        assert exercise.judge("x > y > z", variant).status is Status.CORRECT


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"stem": None}, "stem is missing"),
        ({"id": "Slip F"}, "other characters"),
        ({"version": "1"}, "give it as a whole number"),
        ({"version": True}, "give it as a whole number"),
        ({"colour": "red"}, "'colour' is not a field"),
        ({"type": "essay"}, "use single, multi"),
        ({"type": "match"}, "can't be asked yet"),
        ({"status": "done"}, "use draft"),
        ({"options": None}, "0 options"),
        ({"options": [option("a", "x"), option("b", "y")]}, "0 options are correct"),
        ({"options": [option("a", "x"), option("a", "y", True)]}, "two options have one id"),
        ({"options": [{"id": "a"}, {"id": "b"}]}, "option 1: text is missing"),
        ({"options": ["a", "b"]}, "option 1: is not a table"),
        ({"type": "numeric"}, "numeric is missing"),
        ({"type": "numeric", "numeric": {"expr": "1"}}, "params is missing"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(changed, said):
    with pytest.raises(Refusal, match=said):
        question_exercise(item(**changed))


def test_reading_files(tmp_path):
    one = '[[question]]\nid="a"\nversion=1\nstatus="draft"\ntype="true_false"\nstem="Is it so?"\n'
    one += 'tags={}\nsource=[]\nauthor="kit"\nlicence="CC"\noptions=[{id="t",text="Yes",'
    one += 'correct=true,explanation="So."},{id="f",text="No",correct=false,explanation="No."}]\n'
    (tmp_path / "one.toml").write_text(one)
    (read,) = load_questions(tmp_path)
    assert read["id"] == "a" and read["file"] == "one.toml"
    (tmp_path / "two.toml").write_text(one)
    with pytest.raises(Refusal, match="stands twice"):
        load_questions(tmp_path)
    (tmp_path / "two.toml").write_text("[[question]\n")
    with pytest.raises(Refusal, match=r"two\.toml: is not TOML"):
        load_questions(tmp_path)


@pytest.mark.parametrize(
    "formula",
    [
        *("", "1 +", "x", "1/0", "9**9**9**9", "__import__('os')", "slip.real", "[1]", "'a'"),
        *("True", "lambda: 1", "max(slip, key=slip)", "print(1)", "10.0**90*10.0**90*1e300"),
        *("(" * 500 + "1" + ")" * 500, "(-8)**0.5"),
    ],
)
def test_a_formula_computes_and_does_nothing_else(formula):
    with pytest.raises(Refusal):
        print(compute(formula, {"slip": 6}))


def rules(**changed):
    return {found.rule for found in findings([item(**changed)])}


def with_text(text, correct=False):
    return [option("a", text, correct), *item()["options"][1:]] if not correct else [
        item()["options"][0], option("b", text, True), item()["options"][2]
    ]  # fmt: skip


def test_a_good_question_has_no_findings():
    assert findings([item(), item(**MULTI), item(**NUMERIC), item(**ORDER)]) == []


@pytest.mark.parametrize(
    ("rule", "changed"),
    [
        ("E01", {**MULTI, "select": 3}),
        ("E01", {**MULTI, "stem": "F slips by 6 days. Which of these statements are true then?"}),
        ("E02", {"options": item()["options"][:2]}),
        ("E03", {"options": with_text("None of the above")}),
        ("E03", {"options": with_text("Both of these")}),
        ("E04", {"options": with_text("it moves  by the whole slip")}),
        ("E05", {"options": [option("a", "x", why=""), *item()["options"][1:]]}),
        ("E05", {"options": [option("z", "It stays"), *item()["options"][1:]]}),
        ("E06", {"source": []}),
        ("E06", {"source": [{"id": "x"}]}),
        ("E07", {"tags": {**item()["tags"], "cert": []}}),
        ("E08", {"tags": {**item()["tags"], "bloom": "guess"}}),
        ("E08", {"tags": {**item()["tags"], "outcome": ""}}),
        ("E10", {"stem": "What is float?"}),
        ("E10", {"stem": "F slips by 6 days and has 4 days of float."}),
        ("E11", {"options": with_text("51 days")}),
        ("E11", {"options": [option("a", "9 days"), option("b", "2", True), option("c", "5")]}),
        ("E13", {"stem": "In the Scrum Team, what does the Development Team do about a slip?"}),
        ("E15", {"author": " "}),
        ("E16", {"options": with_text("The same as option B")}),
        ("W02", {"options": with_text("It moves by two days, since four are float", True)}),
        ("W03", {"options": with_text("It never moves")}),
        ("W04", {"options": with_text("It usually moves")}),
        ("W05", {"stem": "Which of these things does not happen when F slips 6 days?"}),
        ("W06", {"options": with_text("The finish is later", True)}),
        ("W07", {"stem": "The activity that has used up its whole float is then called an:"}),
        ("W11", {"stem": "word " * 121 + "?"}),
    ],
)
def test_each_rule_finds_its_breach(rule, changed):
    assert rule in rules(**changed)


def test_a_finding_says_where_what_and_how_to_mend():
    (found,) = findings([item(author="")])
    assert str(found) == "E15 slip-f: author or licence is blank; name both"
    assert found.is_error


def test_historic_questions_may_use_old_words():
    stem = "In the Scrum Guide of 2017, who was in the Development Team of a product?"
    assert "E13" not in rules(stem=stem, historic=True)
