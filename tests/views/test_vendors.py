"""The ranking of vendors: what its markup means."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.procurement import Criterion, Scores, Vendor
from itpm_lessons.engines.procurement.examples import OWN_SUPPLIERS, SUPPLIERS
from itpm_lessons.views.vendors import VendorState, vendors_page
from itpm_lessons.views.vendors.bars import bars


def parsed(markup):
    return ET.fromstring(re.sub("<!--[{}]-->", "", markup))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def page(scores, **more):
    return parsed(vendors_page(VendorState(scores, **more)))


def test_vendors_stand_in_their_order_and_who_is_out_says_why():
    root = page(SUPPLIERS)
    names = [words(each) for each in of_class(root, "itpm-vendor-name")]
    assert names == ["1. Northline", "2. Kestrel", "out: Bluewater"]
    (out,) = of_class(root, "itpm-vendor-out")
    assert "Data protection 4, at least 5 is asked for" in words(out)


def test_segments_are_as_long_as_what_they_add():
    root = parsed(bars(SUPPLIERS, 648))
    first = of_class(root, "itpm-vendor")[0]
    long = [float(rect.get("width")) + 1.5 for rect in first.iter("rect")]
    assert long == pytest.approx([60 * part for part in (1.8, 2.25, 1.6, 0.9, 0.7)], abs=0.2)
    titles = [words(each) for each in first.iter("title")]
    assert titles[0] == "Price: 30 % × 6 = 1.80"


def test_ties_share_a_place():
    root = page(Scores.of({"a": 1}, V=(5,), W=(5,), X=(1,)))
    names = [words(each) for each in of_class(root, "itpm-vendor-name")]
    assert names == ["1. V", "1. W", "3. X"]
    assert words(of_class(root, "itpm-note")[0]).startswith("V and W tie.")


def test_weights_that_do_not_add_up_are_taken_kindly():
    root = page(SUPPLIERS.with_weight("Price", 45))
    said = words(next(each for each in root.iter() if each.get("data-id") == "sum-of-weights"))
    assert said.startswith("add up to 115: each counts by its share of that.")
    assert "39.1 % of all." in words(root)


def test_the_note_names_the_smallest_change_of_each_kind():
    note = words(of_class(page(SUPPLIERS), "itpm-note")[0])
    assert note == (
        "Northline leads Kestrel by 0.15 points. What would flip it: Migrations done counts less "
        "than 20 instead of 25, or Kestrel scores more than 8.5 on Price instead of 8."
    )


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        (SUPPLIERS.with_least("Price", 10), "Nobody is left"),
        (Scores.of({"a": 1}, V=(5,)), "V is the only one left"),
        (Scores.of({"a": 1}, V=(10,), W=(0,)).with_least("a", 0), "V leads W by 10.00 points"),
    ],
)
def test_the_note_of_rare_cases(scores, said):
    assert said in words(of_class(page(scores), "itpm-note")[0])


names = st.text("abc <&é", min_size=1, max_size=40).filter(str.strip)


@given(
    st.lists(names, min_size=1, max_size=5, unique_by=lambda n: " ".join(n.split()).casefold()),
    st.data(),
)
def test_any_names_make_a_picture_in_which_nothing_is_wider_than_its_room(criteria, data):
    score = st.floats(0, 10, allow_nan=False)
    scores = Scores(
        tuple(Criterion(name, data.draw(st.integers(1, 50))) for name in criteria),
        tuple(Vendor(name, tuple(data.draw(score) for _ in criteria)) for name in ("V", "W" * 80)),
    )
    root = page(scores, width=280)
    assert all(float(svg.get("width") or 0) <= 280 for svg in root.iter("svg"))
    ids = [each.get("data-id") for each in root.iter() if each.get("data-id")]
    assert len(ids) == len(set(ids))


def test_a_score_below_the_least_is_marked_in_the_table_and_said():
    root = page(SUPPLIERS)
    (low,) = of_class(root, "itpm-too-low")
    assert low.get("aria-label") == "Bluewater, Data protection, below the least score"


def test_what_a_file_begins_with_can_be_drawn():
    assert "Supplier A" in words(page(OWN_SUPPLIERS))
