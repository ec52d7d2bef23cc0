import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.network import Activity, Dependency
from itpm_lessons.engines.notation import aliases, read_predecessors, write_predecessors
from itpm_lessons.engines.refusal import Refusal

NAMES = ("A", "B", "3", "Sign-off", "Phase SS", "Phase", "Step-2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("A", [("A", "FS", 0)]),
        ("A, B; 3", [("A", "FS", 0), ("B", "FS", 0), ("3", "FS", 0)]),
        ("A ss + 2", [("A", "SS", 2)]),
        ("B FF-1.5 days", [("B", "FF", -1.5)]),
        ("B FF−1", [("B", "FF", -1)]),
        ("3SS+2d", [("3", "SS", 2)]),
        ("A+2", [("A", "FS", 2)]),
        ("Sign-off FF-1", [("Sign-off", "FF", -1)]),
        ("Phase SS", [("Phase SS", "FS", 0)]),
        ("Phase SS SS+1", [("Phase SS", "SS", 1)]),
        ("Phase FF", [("Phase", "FF", 0)]),
        ("Step-2 SF+1", [("Step-2", "SF", 1)]),
        ("Phase-2", [("Phase", "FS", -2)]),
    ],
)
def test_as_planners_write(text, expected):
    links = read_predecessors(text, "Z", NAMES)
    assert [(link.predecessor, link.type, link.lag) for link in links] == expected
    assert all(type(link.lag) is int for link in links if link.lag == int(link.lag))


@pytest.mark.parametrize(
    "text", ["C", "A SX", "A SS+", "A+two", "ASS", "A B", "+2", "FS", "A+" + "9" * 400]
)
def test_what_is_not_understood_is_refused(text):
    with pytest.raises(Refusal, match="'Z'"):
        read_predecessors(text, "Z", NAMES)


@pytest.mark.parametrize("text", ["3SS+2,5", "A+2,5", "3; A FF-1,5 d", "A, B SS + 2,3"])
def test_a_comma_that_may_be_a_decimal_one_is_refused(text):
    with pytest.raises(Refusal) as refused:
        read_predecessors(text, "Z", {*NAMES, "5"})
    assert "two ways" in refused.value.problem and "2.5" in refused.value.remedy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,5", [("3", 0), ("5", 0)]),
        ("A+2, 5", [("A", 2), ("5", 0)]),
        ("A+2;5", [("A", 2), ("5", 0)]),
        ("A+2.5,5", [("A", 2.5), ("5", 0)]),
        ("A+2d,5", [("A", 2), ("5", 0)]),
        ("Step-2,5", [("Step-2", 0), ("5", 0)]),
        ("A+2,B", [("A", 2), ("B", 0)]),
    ],
)
def test_other_commas_part_predecessors(text, expected):
    links = read_predecessors(text, "Z", {*NAMES, "5"})
    assert [(link.predecessor, link.lag) for link in links] == expected


@pytest.mark.parametrize("unit", ["wk", "h", "%", "e%", "edays"])
def test_a_lag_in_another_unit_is_named(unit):
    with pytest.raises(Refusal, match=f"lag '2 {unit}' is not in days; give days"):
        read_predecessors(f"A SS+2 {unit}", "Z", NAMES)


def test_a_name_that_ends_as_a_lag_does_is_known_in_small_letters_too():
    names = aliases([Activity("Step-2 rooms", 1), Activity("Step-2weeks", 1), Activity("Step", 1)])
    links = read_predecessors("step-2 ROOMS, STEP-2Weeks SS, step-2", "Z", names)
    assert [str(link) for link in links] == [
        "Step-2 rooms → Z", "Step-2weeks SS → Z", "Step FS-2 → Z"
    ]  # fmt: skip


def test_a_title_that_two_share_and_small_letters_that_two_share_name_neither():
    activities = [Activity("A", 1, "Test"), Activity("a", 1, "test"), Activity("B", 1, "Test")]
    assert aliases(activities) == {"b": "B", "test": "a", "A": "A", "a": "a", "B": "B"}


def test_a_name_comes_before_another_activitys_title():
    names = aliases([Activity("A", 1, "B"), Activity("B", 1, "start")])
    assert [link.predecessor for link in read_predecessors("B, b", "Z", names)] == ["B", "B"]
    assert [link.predecessor for link in read_predecessors("start", "Z", names)] == ["B"]


def test_nothing_is_written_in_many_ways():
    assert [read_predecessors(text, "Z", NAMES) for text in ("", " – ", "None", "n/a")] == [[]] * 4
    (link,) = read_predecessors("none", "Z", {"none"})
    assert link.predecessor == "none"


@given(
    st.lists(
        st.builds(
            Dependency,
            st.sampled_from([name for name in NAMES if name != "Phase"]),
            st.just("Z"),
            st.sampled_from(["FS", "SS", "FF", "SF"]),
            st.integers() | st.floats(-1e100, 1e100),
        )
    )
)
def test_what_is_written_is_read_back(links):
    assert read_predecessors(write_predecessors(links), "Z", NAMES) == links


@pytest.mark.parametrize(
    ("lag", "written"),
    [(1 / 3, "A FS+0.3333333333333333"), (12345678, "A FS+12345678"), (1e22, "A FS+1" + 22 * "0"),
     (-1e-7, "A FS-0.0000001"), (2.0, "A FS+2"), (-0.0, "A")],
)  # fmt: skip
def test_lags_are_written_exactly(lag, written):
    assert Dependency("A", "B", "FS", lag).notation == written


@pytest.mark.parametrize(
    "text", ["A" + " " * 100_000 + "x", "A " * 50_000, "1" * 100_000 + "+", "+1" * 50_000]
)
def test_hostile_text_is_refused_in_few_words(text):
    # one pattern with several optional parts would need minutes for each of these
    with pytest.raises(Refusal) as refused:
        read_predecessors(text, "Z", NAMES)
    assert len(str(refused.value)) < 300
