"""Numbers as people write them."""

import pytest

from itpm_lessons.practice import Malformed, Number

DAYS = Number("days", label="Finish on day")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("47", 47),
        (" 47 ", 47),
        ("47.", 47),
        ("12 days", 12),
        ("12d", 12),
        ("12 working days", 12),
        ("day 47", 47),
        ("Finish on day 47", 47),
        ("-2", -2),
        ("−2", -2),
        ("+2", 2),
        ("12.5", 12.5),
        ("12,5", 12.5),
        ("0,125", 0.125),
        (".5", 0.5),
        ("1,234.50", 1234.5),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("3.800,00", 3800),
        ("1 234", 1234),
        ("1 234,5", 1234.5),
        ("1'234", 1234),
        ("1_000", 1000),
        ("1e3", 1000),
        ("1.5011963257993133e-105", 1.5011963257993133e-105),
        ([12], 12),
        ((12.0,), 12),
        ({12}, 12),
        (["12 days"], 12),
    ],
)
def test_what_is_understood(text, value):
    assert DAYS.read(text) == value


@pytest.mark.parametrize(
    ("given", "explained"),
    [
        ("1,234", "1234 or as 1.234"),
        ("12 or 13", "more than one number"),
        ("twelve", "no number"),
        ("3/4", "more than one number"),
        ("12 weeks", "asked in days"),
        ("12%", "asked in days"),
        ("12 apples", "just the number"),
        ("1,23,4", "mixes points and commas"),
        ("1.2.3", "mixes points and commas"),
        (True, "not one number"),
        ([1, 2], "not one number"),
        ({"a": 1}, "not one number"),
        (float("nan"), "not a number"),
        (float("inf"), "not a number"),
        ("nan", "no number"),
        (10**20, "too large"),
        ("9e99", "too large"),
        ("9e999", "not a number"),
    ],
)
def test_what_is_explained(given, explained):
    with pytest.raises(Malformed, match=explained):
        DAYS.read(given)


def test_units():
    assert Number("$").read("$3,800.50") == 3800.5
    assert Number("$").read("3800 USD") == 3800
    assert (
        Number("$").read("$3,800")
        == Number("$").read("3.800")
        == Number("$").read(" 3 800 ")
        == 3800
    )
    assert Number("$").read("3.80") == 3.8 and Number("$").read("1,234,567") == 1234567
    assert Number("%").read("75 %") == 75
    assert Number("%").read("75 percent") == 75
    assert Number().read("75 %") == 0.75
    assert Number("person-days").read("12 person-days") == 12


def test_tolerance_is_absolute_and_includes_its_edge():
    kind = Number("days", tolerance=0.5)
    assert kind.same(47.5, 47) and kind.same(46.5, 47) and not kind.same(47.51, 47)
    assert Number().same(0.1 + 0.2, 0.3) and not Number().same(0.3001, 0.3)


def test_the_difference_helps_and_does_not_tell():
    assert DAYS.difference(51, 47).partition("51")[2] == DAYS.difference(40, 47).partition("40")[2]
    assert "sign" in Number("$").difference(-47, 47)
    assert "multiply by 100" in Number("%").difference(0.75, 75)
    assert "factor of 100" in Number("$").difference(7500, 75)
    assert "sign" in Number("$").difference(47, -47)
    assert "close" in DAYS.difference(100, 101)
    for wrong in (51, 40, -47, 4700, 46):
        assert "day 47" not in DAYS.difference(wrong, 47)


def test_descriptions():
    assert Number("days").describe(1) == "1 day"
    assert Number("$").describe(1234567) == "$1,234,567"
    assert Number().describe(0.75) == "0.75"
    assert Number("days").describe(100.0) == "100 days"


CHANCE = Number(share=True, tolerance=0.006, label="Chance of more")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("40.7", 0.407),
        ("40.7 %", 0.407),
        ("0.407", 0.407),
        ("1", 1),
        ("0.8 %", 0.008),
        ("41 of 100", 0.41),
        ("in 41 out of 100 projects", 0.41),
        ("41/100", 0.41),
        ("100", 1),
    ],
)
def test_a_share_is_read_as_people_say_it(text, value):
    assert CHANCE.read(text) == pytest.approx(value)


def test_percent_are_read_as_parts_of_a_hundred_too_and_days_are_not():
    assert Number("%").read("28 of 100") == pytest.approx(28)
    with pytest.raises(Malformed, match="more than one number"):
        DAYS.read("28 of 100")
    with pytest.raises(Malformed, match="no share"):
        CHANCE.read("1 of 0")


def test_a_share_is_echoed_in_percent_so_that_small_ones_are_not_rounded_away():
    assert CHANCE.difference(0.008, 0.407).startswith("You gave 0.8 % (0.008).")
    assert "Write 40.7 % with its sign, or 0.407." in CHANCE.difference(40.7, 0.407)
    assert "40.7 % (0.407)" in CHANCE.in_full(0.40701)
    for value in (0.0, 0.3, 1.0, 40.0, 100.0, 250.0):
        assert CHANCE.read(CHANCE.given(CHANCE.entries(value))) == pytest.approx(value)


@pytest.mark.parametrize(
    ("kind", "answer", "expected", "digits"),
    [
        (Number(tolerance=0.006), 2.3, 2.2826, "two decimals"),
        (Number("%", tolerance=0.1), 13, 12.84, "one decimal"),
        (Number("%", tolerance=0.5), 29, 28.4, "round to the nearest, to whole numbers"),
        (Number("%", tolerance=0.06), 66.6, 66.667, "instead of cutting off, to one decimal"),
        (Number("%", tolerance=0.06), 66, 66.667, "instead of cutting off, to one decimal"),
        (Number("%", tolerance=0.06), 67, 66.667, "give one decimal"),
        (Number("$", tolerance=1), 13_300, 13_286, "whole numbers"),
        (Number("days"), 46, 45.75, "two decimals"),
        (CHANCE, 0.4, 0.407, "three decimals"),
    ],
)
def test_rounding_is_named(kind, answer, expected, digits):
    said = kind.difference(answer, expected)
    assert "Your way is right" in said and digits in said
    assert kind.advice(answer, expected) == ""


def test_what_is_not_rounding_is_not_called_so():
    for answer, expected in ((0, 0.3), (2.4, 2.2826), (11_000, 11_200), (46, 47), (1, 1.4)):
        assert "way is right" not in Number(tolerance=0.006).difference(answer, expected)


def test_the_advice_gives_no_direction_away():
    assert DAYS.advice(30, 47) == DAYS.advice(64, 47)
    assert "far off" in DAYS.advice(4, 47) and DAYS.advice(4, 47) == DAYS.advice(600, 47)
    assert DAYS.advice(-30, 47) == DAYS.advice(5, 47)


@pytest.mark.parametrize("text", ["18,000", "18.000", "18 000", "18000"])
def test_of_jobs_three_digits_are_thousands_and_one_is_a_decimal(text):
    jobs = Number("jobs", tolerance=1)
    assert jobs.read(text) == 18_000
    assert jobs.read("1.5") == jobs.read("1,5") == 1.5
    assert Number("days").read("1.125") == 1.125


@pytest.mark.parametrize(("answer", "about_right"), [(100, False), (40, False), (60, True)])
def test_a_percentage_is_about_right_within_a_quarter(answer, about_right):
    said = Number("%", tolerance=0.5).advice(answer, 55)
    assert ("The size is about right" in said) == about_right
