"""Pictures and words of a contract: what the markup means."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.procurement import ContractType, Settlement, Terms
from itpm_lessons.engines.procurement.examples import TERMS
from itpm_lessons.views.contract import ContractState, contract_page
from itpm_lessons.views.contract.pictures import HEIGHT, price_chart
from itpm_lessons.views.contract.words import next_dollar


def parsed(markup):
    return ET.fromstring(re.sub("<!--[{}]-->", "", markup))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def state(type="FPIF", actual=115_000, terms=TERMS, **more):
    return ContractState(Settlement(ContractType(type), terms, actual), **more)


def page(*args, **more):
    return parsed(contract_page(state(*args, **more)))


def test_figures_and_note_say_price_profit_and_the_next_dollar():
    root = page()
    figures = [words(each) for each in of_class(root, "itpm-figure")]
    assert figures == ["$120,500buyer pays", "$5,500seller keeps", "70 ¢of the next $: buyer"]
    (note,) = of_class(root, "itpm-note")
    assert "until the point of total assumption, $121,429" in words(note)


def test_the_point_of_total_assumption_is_drawn_where_it_is():
    root = parsed(price_chart(state(), 500))
    dot = next(of_class(root, "itpm-dots-critical")[0].iter("circle"))
    low, high = state().costs
    share = (15_000 / 0.7 + 100_000 - low) / (high - low)
    assert float(dot.get("cx")) == pytest.approx(58 + share * (500 - 58 - 44), abs=0.2)
    assert "point of total assumption" in words(root)


@pytest.mark.parametrize("type", ["FFP", "CPIF", "T&M", "CPFF"])
def test_only_the_incentive_has_such_a_point(type):
    assert "total assumption" not in words(page(type))


@pytest.mark.parametrize("type", [each.value for each in ContractType])
def test_five_lines_one_of_them_in_front_each_named_once(type):
    root = parsed(price_chart(state(type), 500))
    assert len(of_class(root, "itpm-line-mine")) == 1
    assert len(of_class(root, "itpm-line-other")) == 4
    names = [words(each) for each in of_class(root, "itpm-said-here")]
    assert all(names.count(each.value) == 1 for each in ContractType)
    (strong,) = of_class(root, "itpm-strong")
    assert words(strong) == type


@given(
    st.integers(50_000, 200_000),
    st.integers(0, 50_000),
    st.integers(0, 100_000),
    st.integers(0, 10),
    st.integers(0, 400_000),
)
def test_names_never_meet_and_stay_in_the_picture(cost, fee, room, share, actual):
    terms = Terms(cost, fee, cost + fee + room, share / 10)
    root = parsed(price_chart(state(actual=actual, terms=terms), 500))
    ends = sorted(
        float(each.get("y"))
        for each in of_class(root, "itpm-said-here")
        if words(each) in {*(type.value for type in ContractType), "cost"}
    )
    assert len(ends) == 6
    assert all(after - before >= 11.5 for before, after in pairwise(ends))
    assert ends[-1] <= HEIGHT


def test_the_comparison_has_a_row_for_each_type():
    rows = [words(tr) for tr in page().iter("tr")][1:]
    assert rows == [
        "FFP110,000−5,0000 ¢", "FPIF120,5005,50070 ¢", "T&M126,50011,500$1.10",
        "CPIF120,5005,50070 ¢", "CPFF125,00010,000$1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("type", "actual", "said"),
    [
        ("FFP", 115_000, "The seller alone bears the next dollar of cost."),
        ("CPFF", 115_000, "The buyer alone bears the next dollar of cost."),
        ("T&M", 115_000, "The next dollar of cost adds $1.10 to the price"),
        ("FPIF", 130_000, "The seller alone bears the next dollar of cost."),
        ("CPIF", 140_000, "The buyer alone bears the next dollar of cost."),
    ],
)
def test_the_next_dollar_in_words(type, actual, said):
    assert next_dollar(Settlement(ContractType(type), TERMS, actual)).startswith(said)


@pytest.mark.parametrize("type", [each.value for each in ContractType])
@pytest.mark.parametrize("width", [280, 640, 1400])
def test_every_id_stands_once_and_pictures_fit_their_room(type, width):
    root = page(type, width=width)
    ids = [each.get("data-id") for each in root.iter() if each.get("data-id")]
    assert len(ids) == len(set(ids))
    assert all(float(svg.get("width")) <= width for svg in root.iter("svg"))


def test_a_picture_with_something_to_move_is_a_group():
    svgs = [svg for svg in page().iter("svg") if "itpm-chart" in svg.get("class", "")]
    assert [svg.get("role") for svg in svgs] == ["group", "img"]


def test_a_point_far_away_does_not_squeeze_the_picture():
    far = Terms(100_000, 10_000, 300_000, 0.1)
    low, high = state(terms=far).costs
    assert high <= 410_000 and low <= 70_000
