"""Tables of numbers, and texts judged by rules."""

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Malformed, Number, Table, Text
from itpm_lessons.practice.kinds.text import avoids, has_number, length, mentions

DATES = Table(["A", "B"], {"early_start": "ES", "early_finish": "EF"})
RIGHT = {"A": {"early_start": 0, "early_finish": 5}, "B": {"early_start": 5, "early_finish": 13}}


@pytest.mark.parametrize(
    "given",
    [
        RIGHT,
        {"a": {"ES": 0, "EF": 5}, "b": {"es": "5", "ef": "day 13"}},
        {"A": (0, 5), "B": [5, 13]},
        [[0, 5], [5, 13]],
        [{"ES": 0, "EF": 5, "LS": 9}, {"ES": 5, "EF": 13}],
    ],
)
def test_a_table_is_understood(given):
    assert DATES.read(given) == RIGHT


def test_a_table_with_holes_names_them():
    with pytest.raises(
        Malformed, match=r"in: row “A”, column “EF”; row “B”, columns “ES” and “EF”\."
    ):
        DATES.read({"A": {"ES": 0}})
    with pytest.raises(Malformed, match=r"^Row “B”, column “EF”: There is no number"):
        DATES.read([[0, 5], [5, "x"]])
    with pytest.raises(Malformed, match="not one of the options"):
        DATES.read({"Z": [1, 2]})
    with pytest.raises(Malformed, match="2 values are asked for"):
        DATES.read([[0, 5], [5, 13, 14]])


def test_a_wrong_table_is_scored_by_cell_and_its_values_are_not_told():
    wrong = DATES.read([[0, 5], [6, 14]])
    assert DATES.score(wrong, RIGHT) == 0.5
    said = DATES.difference(wrong, RIGHT)
    assert said == "2 of 4 are right. Look again at row “B”, columns “ES” and “EF”."


def test_a_table_of_one_column_names_its_rows_alone_and_not_all_of_many():
    names = [f"T{i}" for i in range(9)]
    kind = Table(names, {"days": "Days"})
    wrong, right = kind.read([[1]] * 9), kind.read([[2]] * 9)
    said = kind.difference(wrong, right)
    assert said.endswith("Look again at “T0”, “T1”, “T2”, “T3”, “T4”, “T5”; and 3 more.")


MIXED = Table(
    ["Finish", "Budget", "Gain"],
    {"now": "Now"},
    numbers={
        "Finish": Number("days", label="Finish on day"),
        "Budget": Number("$"),
        "Gain": Number("%", tolerance=0.1),
    },
)


def test_rows_of_a_table_can_have_units_of_their_own():
    right = MIXED.read([["day 51"], ["$104,200"], ["1.7 %"]])
    assert right == {"Finish": {"now": 51}, "Budget": {"now": 104_200}, "Gain": {"now": 1.7}}
    assert MIXED.same(MIXED.read([[51], [104_200], [5 / 3]]), right)
    assert MIXED.difference(MIXED.read([[51], [104_200.5], [1.85]]), right).startswith("1 of 3")
    assert "| Budget | $104,200 |" in MIXED.in_full(right)
    assert MIXED.describe(right).startswith("Finish: Now day 51; ")
    assert MIXED.read(MIXED.given(MIXED.entries(right))) == right
    with pytest.raises(Malformed, match="“Finish”: The answer is asked in days"):
        MIXED.read([["$51"], [104_200], [1.7]])


RULES = [length(5, 20), has_number(), mentions("names the cause", "payroll", "vendor")]
NOTE = Text([*RULES, avoids("does not blame", "fault")], cannot_judge="whether it is kind")


def test_a_text_is_judged_by_its_rules():
    good = "The payroll vendor is late; we finish on day 47."
    assert NOTE.same(good, "") and NOTE.score(good, "") == 1
    bad = NOTE.read("Sorry, it is the fault of others")
    assert not NOTE.same(bad, good) and NOTE.score(bad, good) == 0.25
    assert "gives a number; names the cause; does not blame" in NOTE.difference(bad, good)


def test_a_text_says_what_it_cannot_judge_and_shows_its_rules():
    assert "whether it is kind" in NOTE.caveat
    assert "names the cause" in NOTE.form({})
    assert NOTE.praise == "It keeps the rules."
    with pytest.raises(Malformed, match="not a text"):
        NOTE.read(12)
    with pytest.raises(Malformed, match="5,000 are the most"):
        NOTE.read("word " * 1200)
    with pytest.raises(Refusal):
        Text([])


COSTS = Table(["Now", "Left", "Saved"], {"amount": "Amount"}, unit="$", tolerance=1)


def test_a_table_names_signs_and_rounding_by_cell():
    right = COSTS.read([[3600], [900], [13_286]])
    said = COSTS.difference(COSTS.read([[-3600], [-900], [13_286]]), right)
    assert said.startswith("1 of 3 is right.")
    assert "“Now”, “Left”: the size is right, the sign is not: write it without a minus" in said
    said = COSTS.difference(COSTS.read([[3600], [100], [13_300]]), right)
    assert "“Saved”: your way is right" in said and "“Left”:" not in said


def test_the_advice_on_a_table_goes_by_how_much_is_right():
    right = COSTS.read([[3600], [900], [2700]])
    answers = ([[3600], [900], [1]], [[3600], [1], [1]], [[1], [1], [1]], [[-3600], [900], [2700]])
    told = {COSTS.advice(COSTS.read(each), right) for each in answers}
    assert len(told) == 4 and "" in told
