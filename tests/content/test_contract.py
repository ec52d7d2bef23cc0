"""What all content keeps; a new file in content/ is tested without a new test."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from itpm_lessons.build import MADE as MADE_FOLDERS
from itpm_lessons.build import SOURCES, products, same, strays
from itpm_lessons.catalogue import Content
from itpm_lessons.check import RULES
from itpm_lessons.checks.exercises import behaviour, shape
from itpm_lessons.checks.finding import Kit
from itpm_lessons.course import content
from itpm_lessons.practice import Status

ROOT = Path(__file__).parents[2]
CONTENT = content()
MADE = products(CONTENT)
# Facts grow stale by themselves: that is for `itpm check` to say, not for a test to fail on.
SETTLED = [rule for rule in RULES if rule.__name__ not in ("facts", "made_notebooks")]


@pytest.fixture(params=CONTENT.exercise_ids)
def exercise(request):
    return CONTENT.exercise(request.param)


@pytest.fixture(params=sorted(CONTENT.items))
def question(request):
    return CONTENT.question(request.param)


def test_an_exercise_has_its_parts(exercise):
    assert list(shape(exercise, set(CONTENT.table("misconceptions")))) == []


def test_every_variant_tells_right_from_wrong_and_from_untouched(exercise):
    assert list(behaviour(exercise)) == []


def test_an_untouched_starter_is_not_attempted(exercise):
    assert exercise.starter_code.rstrip().endswith("...")
    assert exercise.judge(None).status is Status.NOT_ATTEMPTED


@pytest.mark.parametrize("answer", [object(), 1 / 3, "?", [], {}, float("nan"), "x" * 9999])
def test_no_answer_raises(exercise, answer):
    verdict = exercise.judge(answer)
    assert verdict.status is not Status.CORRECT and verdict.message


def test_every_variant_can_be_answered_by_its_form(exercise):
    for variant in exercise.variants:
        drawn = exercise.at(variant)
        entries = drawn.kind.entries(drawn.expected)
        ElementTree.fromstring(f"<form>{drawn.kind.form(entries)}</form>")
        assert exercise.judge(drawn.kind.given(entries), variant).status is Status.CORRECT


def test_pictures_are_well_formed(exercise):
    for variant in exercise.variants if exercise.picture else ():
        ElementTree.fromstring(f"<div>{exercise.picture(exercise.draw(variant))}</div>")


def test_a_question_is_answered_right_by_its_key_alone(question):
    for variant in question.variants:
        drawn = question.at(variant)
        assert question.judge(drawn.expected, variant).status is Status.CORRECT
        for mistake, answer in drawn.wrong:
            verdict = question.judge(answer, variant)
            assert verdict.status is Status.INCORRECT
            assert verdict.misconception == mistake.id and len(verdict.message) >= 40


@pytest.mark.parametrize("path", MADE)
def test_a_made_notebook_is_up_to_date(path):
    assert same(ROOT / path, MADE[path]), f"{path} is out of date; run: itpm build"


def test_nothing_else_stands_among_the_made_notebooks():
    assert strays(ROOT, MADE) == []


def test_pytest_runs_the_made_notebooks(pytestconfig):
    assert set(MADE_FOLDERS) <= set(pytestconfig.getini("testpaths"))
    assert pytestconfig.option.nbval_lax and pytestconfig.option.nbval_current_env


@pytest.mark.parametrize("rule", SETTLED, ids=lambda rule: rule.__name__)
def test_the_referee_finds_nothing(rule):
    kit = Kit(ROOT, Content(ROOT / SOURCES), date(2026, 12, 1))
    assert [str(finding) for finding in rule(kit)] == []
