"""Limits of small tables: what is far too much is refused before it is read to its end."""

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.csv_text import MAX_SHEET_CELLS, MAX_SHEET_ROWS, records
from itpm_lessons.exchange.table_csv import MAX_COLUMNS, MAX_ROWS, Column, read_table

COLUMNS = (Column("part", ("part",)), Column("effort", ("effort",)))
BROKEN = '"never closed'


def read(text):
    return read_table(text.encode(), "t.csv", COLUMNS)


def test_the_most_rows_are_read():
    assert len(read("part,effort\n" + "a,1\n" * MAX_ROWS)) == MAX_ROWS


def test_one_row_more_is_refused_and_nothing_after_it_is_read():
    with pytest.raises(Refusal, match=r"more than 1,000 rows under its header; keep 1,000"):
        read("part,effort\n" + "a,1\n" * (MAX_ROWS + 1) + BROKEN)
    with pytest.raises(Refusal, match=f"row {MAX_ROWS + 2}: cannot be read"):
        read("part,effort\n" + "a,1\n" * MAX_ROWS + BROKEN)


def test_a_header_of_too_many_columns_is_refused():
    wide = ",".join(["part", "effort", *map(str, range(MAX_COLUMNS - 2))])
    assert len(read(f"{wide}\na,1\n")) == 1
    with pytest.raises(Refusal, match="row 1: has 1,001 cells; keep 1,000 columns at most"):
        read(f"{wide},more\na,1\n")


def test_blank_cells_behind_the_header_are_passed_over_up_to_what_a_spreadsheet_holds():
    blank = "," * (MAX_SHEET_CELLS - 2)
    assert read(f"part,effort\na,1{blank}\n")[0]["effort"] == "1"
    with pytest.raises(Refusal, match="row 2: has 16,385 cells, more than a spreadsheet"):
        read(f"part,effort\na,1{blank},\n")


def test_blank_rows_are_passed_over_up_to_what_a_spreadsheet_holds():
    rows = records("a\n" + "\n" * (MAX_SHEET_ROWS - 2) + "b\n" + "c\n", ",")
    assert next(rows) == (1, ["a"])
    assert next(rows) == (MAX_SHEET_ROWS, ["b"])
    with pytest.raises(Refusal, match=f"row {MAX_SHEET_ROWS + 1}: is one of too many"):
        next(rows)
