"""Sliders with a field for the same number."""

import xml.etree.ElementTree as ET

from itpm_lessons.views.sliders import slider, sliders
from itpm_lessons.views.trying import folded, row_to_try


def test_slider_and_field_hold_the_same_number_under_two_ids():
    root = ET.fromstring(slider("cost", "cost <a>", 1234.5, 0, 9000, 50, money=True, words="w"))
    field, moving = root.iter("input")
    assert (field.get("data-id"), moving.get("data-id")) == ("type:cost", "cost")
    assert field.get("value") == moving.get("value") == "1234.5"
    assert moving.get("aria-valuetext") == "$1,234.5"
    assert "".join(root.itertext()).startswith("cost <a>$")


def test_numbers_below_zero_are_written_as_fields_read_them():
    field, moving = ET.fromstring(slider("t", "t", -5, -9, 9)).iter("input")
    assert field.get("value") == moving.get("value") == "-5"


def test_a_group_has_a_name():
    assert ET.fromstring(sliders(slider("a", "a", 1, 0, 5), label="Terms")).get("role") == "group"


def test_changes_to_try_are_folded_away_and_have_a_button():
    root = ET.fromstring(folded("What if", row_to_try("B", "more of A", "try:1"), data_id="p"))
    assert root.tag == "details" and root.get("open") is None
    assert next(root.iter("button")).get("aria-label") == "Try more of A: then B"
