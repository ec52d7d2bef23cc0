"""The formula sheet: each result beside the one worked out by hand, and what a formula owes."""

import json
import re

import pytest

from itpm_lessons.build import FORMULAS
from itpm_lessons.catalogue import Content
from itpm_lessons.content.formulas import sheet
from itpm_lessons.engines.formula_sheet import FormulaSheet
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.wordbook import formula_notebook

BY_HAND = {
    "early-dates": 23 + 7,
    "late-dates": 21 - 12,
    "total-float": 9 - 5,
    "free-float": 30 - 26,
    "slip": 45 + 6 - 4,
    # B, D and H are critical; the API becomes so after 4 days, then a day of H is left
    "crash-cost": 2 * 700 + 2 * 900 + 600,
    "pert": (8 + 40 + 16) / 6,
    "sigma": 8 / 6,
    # A 5/6, B 7/6, D 8/6, E 10/6, H 7/6, I 3/6, J 5/6, L 0
    "path-sigma": ((25 + 49 + 64 + 100 + 49 + 9 + 25) / 36) ** 0.5,
    "both-paths": 0.25,
    "weighted-score": (12 + 9 + 5 + 2) / 8,
    "release-value": 12 + 24 + 80,
    "capacity": 216,
    "velocity": 106 / 5,
    "sprints-left": 7,  # 148 / 21.2 = 6.98
    "burn-down": 8.8,
    "littles-law": 12 / 3,
    "step-rate": 0.5,
    "percentile": 8,
    "flow-efficiency": 6 / 22.4,
    "present-value": 46_000 / 1.1664,
    # 35,185.19 + 39,437.59 + 36,516.28 - 97,000
    "npv": 14_139.05,
    "bcr": 111_139.05 / 97_000,
    "payback": 2 + 13 / 46,
    "benefit-room": 14_139.05 / 111_139.05,
    "kpi-share": 0.805,
    "expected-value": 3_600,
    "register-value": 3_600 + 3_600 + 2_000 + 4_000 - 2_000,
    "reserve-80": 18_000,
    "response-worth": 3_600 - 900 - 1_400,
    "channels": 66,
    "hand-overs": 0.6561,
    "meeting-cost": 8_100,
    "rework": 1 / 0.85,
    "onboarding": 9.15,
    "at-completion": 33_600,
    "tolerance": 12,
    "make-or-buy": 7_000 / 170,
    "share-line": 120_500,
    "pta": 100_000 + 15_000 / 0.7,
    "outage": 216,
    "in-a-row": 99.5 * 99.5 * 99.9 / 10_000,
}
FORMULAS_OF_COURSE = sheet().formulas


def test_every_formula_is_worked_out_by_hand():
    assert [each.id for each in FORMULAS_OF_COURSE] == list(BY_HAND)


@pytest.mark.parametrize("formula", FORMULAS_OF_COURSE, ids=lambda each: each.id)
def test_the_result(formula):
    assert formula.result == pytest.approx(BY_HAND[formula.id], rel=1e-5)


@pytest.mark.parametrize("formula", FORMULAS_OF_COURSE, ids=lambda each: each.id)
def test_what_a_formula_owes(formula):
    assert formula.name and formula.formula and formula.symbols and formula.wrong
    for sentence in (formula.words, formula.example, formula.why):
        assert sentence[-1] == "." and len(sentence.split()) <= 45
    assert formula.wrong != formula.formula
    assert all(symbol and meaning for symbol, meaning in formula.symbols)
    assert formula.front.endswith("?") and formula.formula in formula.back
    known = {lesson.id for lesson in Content().lessons}
    assert formula.lesson in known or (formula.topic == "Estimates" and not formula.lesson)


@pytest.mark.parametrize("formula", FORMULAS_OF_COURSE, ids=lambda each: each.id)
def test_the_example_states_its_result(formula):
    said = {
        float(found.replace(",", ""))
        for found in re.findall(r"\d[\d,]*(?:\.\d+)?", formula.example)
    }
    near = [
        number
        for number in said
        for result in (formula.result, 100 * formula.result)
        if number == pytest.approx(result, rel=0.005)
    ]
    assert near, (formula.example, formula.result)


def test_a_sheet_refuses_what_stands_twice_or_nowhere():
    one = FORMULAS_OF_COURSE[0]
    with pytest.raises(Refusal, match="stands there twice"):
        FormulaSheet((one, one))
    with pytest.raises(Refusal, match="is not on the sheet"):
        FormulaSheet((one,))["pta"]
    assert "pta" in sheet() and "ptb" not in sheet()


def test_topics_hold_all_formulas_in_their_order():
    listed = [each.id for formulas in sheet().topics.values() for each in formulas]
    assert listed == list(BY_HAND)


def test_the_notebook_holds_every_formula_and_no_money_that_becomes_one(tmp_path):
    titles = {"planning/risk": "13 Risk"}
    text = formula_notebook(sheet(), titles)
    assert text == formula_notebook(sheet(), titles)
    cells = json.loads(text)["cells"]
    written = "\n".join("".join(cell["source"]) for cell in cells)
    assert all(f"### {each.name}" in written for each in FORMULAS_OF_COURSE)
    assert "$" not in re.sub(r"`[^`]*`", "", written)
    assert "Taught in 13 Risk." in written
    assert sum(cell["cell_type"] == "code" for cell in cells) == 1
    assert FORMULAS.endswith(".ipynb")
