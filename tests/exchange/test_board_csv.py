"""Boards from CSV files as people write them, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.flow import Board, WorkStage
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.board_csv import read_board, write_board


@pytest.fixture
def read(tmp_path):
    def reader(text):
        file = tmp_path / "board.csv"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_board(file)

    return reader


@pytest.mark.parametrize(
    "text",
    [
        "stage,people,effort,limit\nBuild,2,1.5,3\nTest,1,2,\n",
        "Stage;People;Effort (days);WIP limit\nBuild;2;1,5;3\nTest;1;2;none\n",
        "sep=;\nColumn;Persons;Person-days;Limit\n\nBuild;2;1,5;3\nTest;1;2;∞\n",
        "limit\teffort\tpeople\tstage\n3\t1.5\t2\tBuild\n-\t2\t1\tTest\n",
        "stage,people,effort,limit\nBuild,2,1.5,3\nTest,1,2,\n".encode("utf-16"),
    ],
)
def test_files_as_spreadsheets_save_them(read, text):
    assert read(text).stages == (WorkStage("Build", 2, 1.5, 3), WorkStage("Test", 1, 2))


def test_limits_may_be_left_out_or_hold_for_the_whole_board(read):
    assert read("stage,people,effort\nBuild,2,3\n")["Build"].limit is None
    board = read("stage,people,effort,limit\nBuild,2,3,\nWhole board,,,5\n")
    assert (board.limit, board.names, board.name) == (5, ("Build",), "board")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stage,people\nBuild,2\n", "no column 'effort'"),
        ("stage,people,effort\n", "no rows"),
        ("stage,people,effort\n,2,3\n", "row 2, column 'stage': the stage has no name"),
        ("stage,people,effort\nBuild,2.5,3\n", "row 2, column 'people': it is '2.5'"),
        ("stage,people,effort\nBuild,,3\n", "give a whole number, as 2"),
        ("stage,people,effort\nBuild,two,3\n", "'two' is not a number"),
        ("stage,people,effort\nBuild,2,\n", "row 2, column 'effort': is empty"),
        ("stage,people,effort\nBuild,2,0\n", "row 2, stage 'Build': effort is 0"),
        ("stage,people,effort,limit\nBuild,2,1,0\n", "'0' is no WIP limit"),
        ("stage,people,effort,limit\nBuild,2,1,1.5\n", "leave it empty"),
        ("stage,people,effort\nBuild,2,1\nTest,1,1\nBuild,1,1\n", "row 4.*stands in row 2 too"),
        ("stage,people,effort,limit\nwhole board,,,3\n", "has 0 stages"),
    ],
)
def test_what_is_wrong_is_named_with_row_and_remedy(read, text, said):
    with pytest.raises(Refusal, match=said):
        read(text)


def test_more_stages_than_a_board_has_are_refused(read):
    rows = "".join(f"S{number},1,1\n" for number in range(13))
    with pytest.raises(Refusal, match="give 1 to 12"):
        read("stage,people,effort\n" + rows)


names = st.text("abcÄ =+-@,;'\"1", min_size=1, max_size=8).map(lambda text: f"x{text.strip()}")
stages = st.builds(
    WorkStage,
    names.map(lambda name: " ".join(name.split())),
    st.integers(0, 9),
    st.sampled_from([0.25, 1, 1.5, 12]),
    st.none() | st.integers(1, 20),
)


@given(
    st.lists(stages, min_size=1, max_size=5, unique_by=lambda stage: stage.name),
    st.none() | st.integers(1, 20),
)
def test_what_is_written_reads_back(tmp_path_factory, rows, whole):
    file = tmp_path_factory.mktemp("boards") / "board.csv"
    write_board(Board(tuple(rows), whole), file)
    back = read_board(file)
    assert (back.stages, back.limit) == (tuple(rows), whole)
