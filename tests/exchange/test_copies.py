"""Copies beside a learner's file: nothing is overwritten, the newest goes on."""

import pytest

from itpm_lessons.exchange.copies import newest, next_copy, original


def test_copies_are_numbered_on_whichever_was_open(tmp_path):
    first = tmp_path / "my_risks.csv"
    first.touch()
    second = next_copy(first, ".csv")
    second.touch()
    third = next_copy(second, ".csv")
    third.touch()
    assert [second.name, third.name] == ["my_risks-2.csv", "my_risks-3.csv"]
    assert next_copy(first, ".csv").name == "my_risks-4.csv"
    assert newest(first) == third and original(third) == first


def test_after_a_gap_the_next_number_is_above_all(tmp_path):
    for name in ("my_risks.csv", "my_risks-7.csv"):
        (tmp_path / name).touch()
    assert next_copy(tmp_path / "my_risks.csv", ".csv").name == "my_risks-8.csv"
    assert newest(tmp_path / "my_risks.csv").name == "my_risks-7.csv"


OTHERS = ("-old.csv", "-2.xlsx", "-9b.csv", "-02.csv", "-2-3.csv", "-1.csv")


@pytest.mark.parametrize("name", [f"my_risks{ending}" for ending in OTHERS])
def test_what_is_no_copy_is_left_alone(tmp_path, name):
    (tmp_path / "my_risks.csv").touch()
    (tmp_path / name).touch()
    assert newest(tmp_path / "my_risks.csv").name == "my_risks.csv"


def test_a_year_in_a_name_is_no_copy(tmp_path):
    plan = tmp_path / "plan-2026.csv"
    plan.touch()
    assert next_copy(plan, ".csv").name == "plan-2026-2.csv"


def test_letters_of_patterns_are_letters(tmp_path):
    (tmp_path / "a[b]*.csv").touch()
    (tmp_path / "a[b]*-2.csv").touch()
    assert newest(tmp_path / "a[b]*.csv").name == "a[b]*-2.csv"


def test_a_folder_is_no_copy(tmp_path):
    (tmp_path / "my_risks-2.csv").mkdir()
    assert newest(tmp_path / "my_risks.csv").name == "my_risks.csv"
    assert next_copy(tmp_path / "my_risks.csv", ".csv").name == "my_risks-3.csv"
