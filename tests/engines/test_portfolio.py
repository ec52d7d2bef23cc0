"""What is said in a portfolio: nothing is filled in, order is kept, texts are bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.portfolio import LONGEST_LINE, LONGEST_TEXT, MOST_PIECES, Piece, Portfolio
from itpm_lessons.engines.refusal import Refusal

FILES = st.lists(st.sampled_from("abcdef"), unique=True, min_size=1)


def test_what_was_not_typed_is_not_there():
    piece = Piece("my_plan.csv", decided="  Payroll\n first. ")
    assert piece.sentences == (("What I decided, and why", "Payroll first."),)
    assert Portfolio()["my_plan.csv"] == Piece("my_plan.csv") and Piece("x").shown is None


@given(FILES, st.data())
def test_moving_keeps_all_others_in_their_order(files, data):
    portfolio = Portfolio().with_order(files)
    file, place = data.draw(st.sampled_from(files)), data.draw(st.integers(-2, 9))
    moved = [piece.file for piece in portfolio.moved(file, place).pieces]
    others = [each for each in files if each != file]
    assert [each for each in moved if each != file] == others
    assert moved.index(file) == max(0, min(place, len(others)))


def test_an_order_of_some_keeps_the_others_and_what_was_said():
    portfolio = Portfolio().with_piece("a", did="A.").with_piece("b").with_order(["c", "b"])
    assert [piece.file for piece in portfolio.pieces] == ["c", "b", "a"]
    assert portfolio["a"].did == "A."


def test_too_much_is_refused():
    with pytest.raises(Refusal, match=r"What I did.*801 letters"):
        Piece("a", did="x" * (LONGEST_TEXT + 1))
    with pytest.raises(Refusal, match=r"Headline.*of the head"):
        Portfolio(headline="x" * (LONGEST_LINE + 1))
    with pytest.raises(Refusal, match="twice"):
        Portfolio(pieces=(Piece("a"), Piece("a")))
    with pytest.raises(Refusal, match="keep 180"):
        Portfolio().with_order(map(str, range(MOST_PIECES + 1)))
