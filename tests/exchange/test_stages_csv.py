"""Stages as CSV: what people write is understood, and what cannot be is refused with its row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stages import CLOCKIN, ManagementStage
from itpm_lessons.exchange.stages_csv import read_stages, write_stages


def read(tmp_path, text):
    file = tmp_path / "my_stages.csv"
    file.write_text(text, encoding="utf-8")
    return read_stages(file)


def test_what_is_written_comes_back(tmp_path):
    file = tmp_path / "my_stages.csv"
    write_stages(CLOCKIN.stages, file)
    assert read_stages(file) == CLOCKIN.stages


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_and_headers_as_people_write_them(tmp_path, delimiter):
    rows = [
        ["Phase", "Duration (weeks)", "Cost", "Tolerance", "Deliverables", "Owner"],
        ["Build", "2.5", "$30000", "10 %", '"app; report"', "Ann"],
        ["Test", "1 week", "9000", "", "", ""],
    ]
    build, test = read(tmp_path, "\n".join(delimiter.join(row) for row in rows))
    assert build == ManagementStage("Build", 2.5, 30_000, 10, 0, ("app", "report"))
    assert test == ManagementStage("Test", 1, 9_000, 10, 0)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",2,9000", "row 2, column 'stage': the stage has no name"),
        ("A,,9000", "row 2, column 'weeks': is empty"),
        ("A,0,9000", "row 2, column 'weeks': is '0'; give a number above 0"),
        ("A,two,9000", "'two' is not a number"),
        ("A,2,-5", "row 2, column 'budget': is '-5'"),
        ('A,2,"9,000"', "could be a thousand or a decimal"),
        ("A,2,9000,-1", "row 2, column 'cost tolerance %': is '-1'; give 0 or more"),
        ("A,2,9000\nA,3,100", "row 3, column 'stage': 'A' stands in row 2 too"),
        ("\n".join(f"S{n},1,1" for n in range(21)), "row 22: is past 20 stages"),
    ],
)
def test_a_bad_row_is_refused_with_its_place(tmp_path, row, words):
    with pytest.raises(Refusal) as refused:
        read(tmp_path, f"stage,weeks,budget,cost tolerance %\n{row}\n")
    assert words in str(refused.value)


def test_a_missing_column_is_named(tmp_path):
    with pytest.raises(Refusal, match="no column 'budget'"):
        read(tmp_path, "stage,weeks\nA,2\n")


def test_a_product_with_a_comma_is_not_written(tmp_path):
    stage = ManagementStage("A", 1, 1, products=("app, report",))
    with pytest.raises(Refusal, match="would come back as two"):
        write_stages([stage], tmp_path / "x.csv")


names = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)
stages = st.builds(
    ManagementStage,
    names,
    st.integers(1, 500).map(lambda n: n / 10),
    st.integers(1, 10**7),
    st.integers(0, 100),
    st.integers(0, 40).map(lambda n: n / 10),
    st.lists(names, max_size=4).map(tuple),
)


@given(st.lists(stages, min_size=1, max_size=20, unique_by=lambda stage: stage.name))
def test_any_stages_come_back(tmp_path_factory, drawn):
    file = tmp_path_factory.mktemp("stages") / "s.csv"
    try:
        write_stages(drawn, file)
        back = read_stages(file)
    except Refusal as refused:  # letters that look the same are one name to the reader
        assert "stands in row" in str(refused)
        return
    assert [(s.weeks, s.budget, s.cost_percent, s.time_weeks) for s in back] == [
        (s.weeks, s.budget, s.cost_percent, s.time_weeks) for s in drawn
    ]


def test_a_comma_for_thousands_is_named(tmp_path):
    file = tmp_path / "my_stages.csv"
    file.write_text("stage,weeks,budget\nFind out,2.6,$26,800\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"without a comma for thousands: \$26800"):
        read_stages(file)
