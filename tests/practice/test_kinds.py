"""What every kind of answer promises, for any value and any object."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.practice import Malformed, NotAttempted, Number, Ordering, Table
from itpm_lessons.practice.kinds.plain import plain
from itpm_lessons.views.markup import Markup

from .kinds_to_test import ANYTHING, IMPOSTORS, KINDS, Trap

EACH = pytest.mark.parametrize("name", KINDS)


@EACH
@given(data=st.data())
def test_reading_gives_a_value_or_explains_and_nothing_else(name, data):
    kind, _ = KINDS[name]
    anything = data.draw(ANYTHING)
    try:
        value = kind.read(anything)
    except NotAttempted:
        return
    except Malformed as explained:
        assert len(str(explained)) > 10
        return
    assert kind.read(kind.given(kind.entries(value))) == value


@EACH
@given(data=st.data())
def test_a_value_survives_the_form(name, data):
    kind, values = KINDS[name]
    value = data.draw(values)
    assert kind.read(kind.given(kind.entries(value))) == value
    assert isinstance(kind.form(kind.entries(value), "-x"), Markup)
    assert kind.describe(value)


@EACH
@given(data=st.data())
def test_same_is_reflexive_and_goes_with_the_score(name, data):
    kind, values = KINDS[name]
    one, other = data.draw(values), data.draw(values)
    assert kind.same(one, one) and kind.score(one, one) == 1
    assert 0 <= kind.score(one, other) <= 1
    if not kind.same(one, other):
        assert kind.difference(one, other).endswith((".", "?"))


@EACH
@pytest.mark.parametrize("place", range(len(IMPOSTORS)))
def test_an_impostor_is_malformed(name, place):
    with pytest.raises(Malformed):
        KINDS[name][0].read(IMPOSTORS[place])


@EACH
@pytest.mark.parametrize("place", range(len(IMPOSTORS)))
def test_an_impostor_inside_a_list_is_malformed(name, place):
    with pytest.raises(Malformed):
        KINDS[name][0].read([IMPOSTORS[place], "A"])


@EACH
def test_a_trap_is_not_sprung(name):
    for trap in (Trap(), [Trap()], {"A": Trap()}, (Trap(), Trap())):
        with pytest.raises(Malformed):
            KINDS[name][0].read(trap)


@EACH
@pytest.mark.parametrize("untouched", [None, ..., "", "  ", "...", [], {}, set(), [None, ""]])
def test_untouched_is_not_attempted(name, untouched):
    with pytest.raises(NotAttempted):
        KINDS[name][0].read(untouched)


@EACH
def test_an_empty_form_is_not_attempted(name):
    kind, _ = KINDS[name]
    with pytest.raises(NotAttempted):
        kind.read(kind.given({}))
    assert isinstance(kind.form({}), Markup)


def nested(depth):
    value = ["A"]
    for _ in range(depth):
        value = [value]
    return value


def test_an_answer_may_be_nested_six_deep_and_no_deeper():
    assert plain(nested(5)) == nested(5)
    with pytest.raises(Malformed, match="far more values"):
        plain(nested(6))


def itself():
    value = []
    value.append(value)
    return value


HUGE = {
    "int": 10**5000,
    "float": 1e300,
    "digits": "9" * 100_000,
    "text": "A, " * 1_000_000,
    "list": ["A"] * 1_000_000,
    "list of one list": [["A"] * 2000] * 2000,
    "nested": nested(3000),
    "itself": itself(),
    "spaces": " " * 19_000 + "A",
    "dashes": "-" * 19_000,
}


@EACH
@pytest.mark.parametrize("huge", HUGE)
def test_huge_answers_are_bounded(name, huge):
    kind, _ = KINDS[name]
    value = None
    with contextlib.suppress(Malformed, NotAttempted):
        value = kind.read(HUGE[huge])
    assert value is None or len(kind.describe(value)) < 20_000


def test_a_solution_shows_tables_and_orders_as_such():
    table = Table(["Day 40"], {"cost": "Least cost"}, unit="$", corner="finish")
    assert table.in_full({"Day 40": {"cost": 3800}}).endswith(
        "| finish | Least cost |\n| Day 40 | $3,800 |"
    )
    order = Ordering({"b": "first", "a": "then"})
    assert order.in_full(("b", "a")) == "**Answer:**\n\n- first\n- then"
    assert Number("days").in_full(3) == "**Answer: 3 days**"
