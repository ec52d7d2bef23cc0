"""The small prose of the course on a screen of letters."""

import io

import pytest
from rich.console import Console

from itpm_lessons.terminal.prose import column_widths, rendered


def shown(source, width=60):
    console = Console(file=io.StringIO(), width=width, highlight=False)
    for block in rendered(source, width):
        console.print(block)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_lists_keep_their_marks_and_hang():
    assert shown("- one\n- two") == ["- one", "- two"]
    assert shown("1. one\n2. two") == ["1. one", "2. two"]
    assert shown("- a word and another one more", 16) == ["- a word and", "  another one", "  more"]


def test_marks_of_strong_words_are_not_shown():
    assert shown("day **45** of `x` and *y*") == ["day 45 of x and y"]


def test_a_table_stands_in_columns_with_numbers_at_the_right():
    table = "| Activity | Days |\n|---|---|\n| A Plan | 5 |\n| B Build | 12 |"
    assert shown(table) == ["Activity  Days", "A Plan       5", "B Build     12"]


def test_a_table_without_room_is_told_row_by_row():
    table = "| Who | What | When |\n|---|---|---|\n| Sponsor | approves | Monday |"
    assert column_widths([["Who", "What", "When"], ["Sponsor", "approves", "Monday"]], 20) is None
    assert " ".join(shown(table, 20)) == "Who: What; When Sponsor: What approves; When Monday"


@pytest.mark.parametrize("source", ["", "|---|", "\n\n"])
def test_nothing_is_nothing(source):
    assert "".join(shown(source)) == ""
