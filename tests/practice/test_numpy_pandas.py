"""Values of numpy and pandas are understood, though neither is imported for it."""

import pytest

from itpm_lessons.practice import Malformed, NameSet, NotAttempted, Number, Ordering, Table

numpy = pytest.importorskip("numpy")
pandas = pytest.importorskip("pandas")
NAMES = NameSet(["A", "B", "C"])


@pytest.mark.parametrize(
    "value",
    [
        numpy.int64(47),
        numpy.float32(47),
        numpy.longdouble(47),
        numpy.uint8(47),
        numpy.array(47),
        numpy.array([47.0]),
        numpy.str_("day 47"),
        pandas.Series([47]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_number(value):
    assert Number("days").read(value) == 47


@pytest.mark.parametrize(
    "value",
    [
        numpy.array(["A", "B"]),
        numpy.array(["A", "B"], dtype=object),
        pandas.Series(["A", "B"], index=["x", "y"]),
        pandas.Series(["A", "B", "A"]).unique(),
        pandas.Index(["A", "B"]),
        pandas.Categorical(["A", "B", "A"]),
        {numpy.str_("A"), "B"},
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_set(value):
    assert NAMES.read(value) == {"A", "B"}


def test_an_order():
    assert Ordering("ABC").read(pandas.Series(["B", "A", "C"])) == ("B", "A", "C")


def test_a_table_by_index_or_by_first_column():
    kind = Table(["A", "B"], {"early_start": "ES", "early_finish": "EF"})
    frame = pandas.DataFrame(
        {"activity": ["B", "A"], "early_start": [5, 0], "early_finish": [13.0, 5.0], "float": 1}
    )
    expected = {
        "A": {"early_start": 0, "early_finish": 5},
        "B": {"early_start": 5, "early_finish": 13},
    }
    assert kind.read(frame) == kind.read(frame.set_index("activity")) == expected


def test_missing_values_are_not_attempted():
    for missing in (pandas.NA, pandas.NaT, numpy.array([])):
        with pytest.raises(NotAttempted):
            Number().read(missing)


class Impostor(numpy.ndarray):
    def __eq__(self, other):
        return True


class Frame(pandas.DataFrame):
    pass


@pytest.mark.parametrize(
    "value",
    [
        numpy.array([1, 2]).view(Impostor),
        Frame({"a": [1, 2]}),
        numpy.zeros(10**6),
        pandas.Series(range(10**5)),
        numpy.array([object()]),
        numpy.datetime64("2026-01-01"),
        numpy.array([1 + 2j]),
        pandas.Timestamp("2026-01-01"),
        pandas.array([pandas.Timestamp("2026-01-01")]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_others_are_explained(value):
    with pytest.raises(Malformed):
        NAMES.read(value)
