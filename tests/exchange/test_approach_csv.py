"""A project's profile as CSV, and the reader of small tables that it uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.methodology import Profile
from itpm_lessons.engines.methodology.examples import CLOCKIN, PROFILES
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.approach_csv import read_approach, write_approach
from itpm_lessons.exchange.csv_text import guarded, split_declared, unguarded, written
from itpm_lessons.exchange.table_csv import Column, TableRow, read_table


def opened(tmp_path, text, name="mine.csv"):
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_approach(file)


@pytest.mark.parametrize("profile", [*PROFILES.values(), Profile.of(team=(2, 5), delivery=4)])
def test_what_is_written_reads_back(tmp_path, profile):
    write_approach(profile, tmp_path / "mine.csv")
    assert read_approach(tmp_path / "mine.csv").rows == profile.rows


@pytest.mark.parametrize(
    "text",
    [
        "criterion,rating,weight\nrequirements,4,2\nlate_change,1,\n",
        "Criterion;Rating;Weight\r\nRequirements;4;2\r\nCost of a late change;1;1\r\n",
        "weight\trating\tcriterion\n2\t4.0\tREQUIREMENTS\n\n1\t1\tlate change\n",
        "sep=|\ncriteria|score|counts|notes\nrequirements|4|2|we think\nlate_change|1|1|\n",
        "\ufeffname,rating,weights\n requirements ,4,2\n'late_change,1,1\n".replace(
            "'late", "late"
        ),
    ],
)
def test_tables_as_people_save_them(tmp_path, text):
    profile = opened(tmp_path, text)
    assert [(row.name, row.rating, row.weight) for row in profile] == [
        ("requirements", 4, 2),
        ("late_change", 1, 1),
    ]


def test_a_table_without_weights_counts_each_once(tmp_path):
    profile = opened(tmp_path, "criterion,rating\nteam,2\ncontract,5\n", "shop.csv")
    assert [row.weight for row in profile] == [1, 1]
    assert profile.title == "shop"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("criterion,rating\nmood,3\n", "row 2, column 'criterion': 'mood' is not a criterion"),
        ("criterion,rating\nteam,6\n", "row 2, criterion 'Team': rating is 6"),
        ("criterion,rating\nteam,2.5\n", "row 2, column 'rating': '2.5' is not whole"),
        ("criterion,rating\n\nteam,high\n", "row 3, column 'rating': 'high' is not a number"),
        ("criterion,rating\nteam,\n", "row 2, column 'rating': is empty"),
        ("criterion,rating,weight\nteam,2,7\n", "row 2, criterion 'Team': weight is 7"),
        ("criterion,rating,weight\nteam,2,-1\n", "weight is -1"),
        ("criterion,rating\nteam,2\nTeam,3\n", "row 3, column 'criterion': 'Team' stands in row 2"),
        ("criterion,rating,weight\nteam,2,0\n", "no criterion has any weight"),
        ("criterion,points\nteam,2\n", "row 1: there is no column 'rating' among"),
        ("criterion,rating\n", "has a header and no rows"),
        ("", "is empty"),
        ("criterion,rating\nteam,1.000\n", "could be a thousand or a decimal"),
        ('criterion,rating\n"team,1\n', "cannot be read"),
        (f"criterion,rating\n{'x' * 300},1\n", "has 300 letters"),
        ("criterion,rating\n" + "team,1\n" * 1001, "has more than 1,000 rows"),
        (b"PK\x03\x04 something", "an Excel workbook"),
    ],
)
def test_what_cannot_be_read_is_explained_with_its_row(tmp_path, text, said):
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, text)
    assert said in str(refused.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Refusal, match="is not there"):
        read_approach(tmp_path / "none.csv")


def test_the_words_of_a_rating_are_written_for_the_reader(tmp_path):
    write_approach(CLOCKIN, tmp_path / "mine.csv")
    text = (tmp_path / "mine.csv").read_text("utf-8-sig")
    assert (
        text.splitlines()[1] == "requirements,4,1,the goal is known; most of the rest will change"
    )


# ---- small tables


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_cell_that_is_guarded_is_no_formula_and_comes_back(cell):
    assert guarded(cell)[:1] not in ("=", "+", "-", "@")
    assert unguarded(guarded(cell)) == cell or cell.startswith('="')


@given(st.lists(st.lists(st.sampled_from(["a", "b,c", "=1", 'q"', ""]), min_size=2, max_size=2)))
def test_rows_that_are_written_read_back(rows):
    table = written([("name", "note"), *((f"n{i}", row[1]) for i, row in enumerate(rows))])
    columns = [Column("name", ("name",)), Column("note", ("note",))]
    if not rows:
        with pytest.raises(Refusal, match="no rows"):
            read_table(table.encode(), "t.csv", columns)
        return
    found = read_table(table.encode(), "t.csv", columns)
    assert [row["note"] for row in found] == [row[1] for row in rows]
    assert [row.number for row in found] == list(range(2, len(rows) + 2))


@pytest.mark.parametrize(
    ("cell", "number"),
    [("$600", 600), ("2,5", 2.5), ("-3", -3), (" 1 200 ", 1200), ("", None), ("0.125", 0.125)],
)
def test_numbers_as_people_write_them(cell, number):
    assert TableRow(2, {"n": cell}).number_in("n", "5") == number


def test_the_delimiter_is_the_one_under_which_headers_are_known():
    known = {"a", "b"}.__contains__
    text, delimiter = split_declared("a;b\n1,5;2\n", lambda cells: sum(map(known, cells)))
    assert (text, delimiter) == ("a;b\n1,5;2\n", ";")
