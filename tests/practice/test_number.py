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
    assert "factor of 100" in Number("%").difference(0.75, 75)
    assert "close" in DAYS.difference(100, 101)
    for wrong in (51, 40, -47, 4700, 46):
        assert "day 47" not in DAYS.difference(wrong, 47)


def test_descriptions():
    assert Number("days").describe(1) == "1 day"
    assert Number("$").describe(1234567) == "$1,234,567"
    assert Number().describe(0.75) == "0.75"
    assert Number("days").describe(100.0) == "100 days"
