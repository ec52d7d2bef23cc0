"""Contracts, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.procurement import ContractType, Settlement, Terms
from itpm_lessons.engines.procurement.examples import TERMS
from itpm_lessons.widgets.contract import ContractWidget

START = Settlement(ContractType.FIXED_PRICE_INCENTIVE, TERMS, 115_000)


@pytest.fixture
def widget():
    return ContractWidget()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def test_the_actual_cost_by_slider_by_field_by_mark_and_by_keys(widget):
    for value in (118_000, 130_000):
        send(widget, "drag", "actual", value=value, done=False)
    send(widget, "enter", "actual", value="130000")
    assert (widget.contract.price, widget.contract.profit) == (125_000, -5_000)
    send(widget, "enter", "type:actual", value="115,000")
    assert widget.contract.actual == 115_000
    assert widget.contract.profit == 5_500
    send(widget, "drag", "mark:actual", value=120_000, done=False)
    send(widget, "drag", "mark:actual", value=121_000, done=True)
    send(widget, "key", "mark:actual", value="ArrowLeft")
    assert widget.contract.actual == 120_000
    for actual in (121_000, 115_000, 130_000, 115_000):
        send(widget, "key", "contract", value="Control+z")
        assert widget.contract.actual == actual
    assert not widget.can_undo


@pytest.mark.parametrize("type", ContractType)
def test_each_type_is_chosen_and_named(widget, type):
    send(widget, "pick", f"type-of:{type.value}")
    assert widget.contract.type is type
    assert f"Contract · {type.full_name.replace('&', '&amp;')}" in widget.picture
    assert ("point of total assumption" in widget.picture) == (type.value == "FPIF")


def test_the_ceiling_below_the_target_price_is_refused_and_says_what_to_do(widget):
    send(widget, "enter", "ceiling", value="105000")
    assert widget.contract == START
    assert "ceiling 105,000 is below the target price 110,000" in widget.notice
    assert "raise the ceiling to 110,000 or more" in widget.notice
    send(widget, "drag", "target_cost", value=120_000, done=False)
    assert widget.contract == START and "below the target price 130,000" in widget.notice


def test_terms_change_the_point_of_total_assumption(widget):
    """(125,000 - 110,000) / 0.5 + 100,000 = 130,000."""
    send(widget, "enter", "share", value="50")
    assert widget.contract.terms.point_of_total_assumption == 130_000
    send(widget, "enter", "type:ceiling", value="140000")
    send(widget, "enter", "fee", value="20000")
    send(widget, "enter", "target_cost", value="90000")
    assert widget.contract.terms.point_of_total_assumption == 150_000
    send(widget, "pick", "do:reset")
    assert widget.contract == START


def test_a_limit_for_time_and_materials(widget):
    send(widget, "pick", "type-of:T&M")
    send(widget, "enter", "limited", value="on")
    send(widget, "enter", "limit", value="120000")
    assert widget.contract.price == 120_000 and "limit is reached" in widget.picture
    send(widget, "enter", "limited", value="")
    assert widget.contract.price == 126_500


def test_ends_of_the_incentive_fee(widget):
    send(widget, "pick", "type-of:CPIF")
    send(widget, "enter", "least_fee", value="8000")
    assert widget.contract.profit == 8_000
    send(widget, "enter", "least_fee", value="12000")
    assert "is not between" in widget.notice and widget.contract.profit == 8_000


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [
        ("actual", "much", ""),
        ("actual", "nan", "actual cost is nan"),
        ("type:actual", "-5", "actual cost is -5"),
        ("type:actual", "1.000", "could be a thousand or a decimal"),
        ("type:share", "120", "share is 120 %"),
        ("type:target_cost", "0", "target cost is 0"),
        ("type:target_cost", "99999999999999", "target cost is"),
    ],
)
def test_what_is_no_number_is_said_and_changes_nothing(widget, id, value, said):
    send(widget, "enter", id, value=value)
    assert widget.contract == START and widget.notice and said in widget.notice


@pytest.mark.parametrize(
    "gesture",
    [("pick", "type-of:moon"), ("drag", "moon"), ("enter", "moon"), ("key", "moon"), ("pick", "")],
)
def test_odd_gestures_change_nothing(widget, gesture):
    send(widget, *gesture, value="5", done=False)
    assert widget.contract == START and "itpm-frame" in widget.picture


def test_own_terms_and_their_scale():
    widget = ContractWidget(Terms(2_000_000, 200_000, 2_600_000, 0.6))
    assert widget.contract.actual == 2_300_000
    assert 'max="4000000"' in widget.picture
    send(widget, "key", "mark:actual", value="ArrowRight")
    assert widget.contract.actual == 2_320_000


def test_a_buyer_who_bears_nothing_never_reaches_the_ceiling(widget):
    send(widget, "enter", "share", value="0")
    assert "never reaches the ceiling" in widget.picture
    assert "point of total assumption" not in widget.picture


def test_the_table_compares_five_types(widget):
    table = widget.table
    assert table.loc["FPIF", ["price", "profit"]].tolist() == [120_500, 5_500]
    assert table.loc["T&M", "buyer bears"] == pytest.approx(1.1)
    assert len(table) == 5


def test_a_path_is_explained_and_the_notebook_runs_on():
    widget = ContractWidget("my_contract.csv")
    assert "is not kept in a file" in widget.picture


def test_the_still_picture_says_terms_and_prices(widget):
    still = ContractWidget(size="presenter").still().partition("</style>")[2]
    assert "<input" not in still and "tabindex" not in still and "120,500" in still
    assert "125000" in still, "what the fields hold"


def test_the_picture_follows_the_room(widget):
    send(widget, "size", "contract", value=330)
    assert 'viewBox="0 0 330' in widget.picture
    send(widget, "size", "contract", value=1000)
    assert 'viewBox="0 0 490' in widget.picture
