"""Vendor scores as CSV."""

import pytest

from itpm_lessons.engines.procurement import Criterion, Scores, Vendor
from itpm_lessons.engines.procurement.examples import OWN_SUPPLIERS, SUPPLIERS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.vendors_csv import read_vendors, write_vendors


def opened(tmp_path, text, name="mine.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read_vendors(file)


@pytest.mark.parametrize(
    "scores",
    [
        SUPPLIERS,
        OWN_SUPPLIERS,
        Scores((Criterion("a, b", 2.5),), (Vendor("=X & Co; Ltd.", (7.25,)), Vendor("Y", (0,)))),
    ],
)
def test_what_is_written_reads_back(tmp_path, scores):
    write_vendors(scores, tmp_path / "mine.csv")
    back = read_vendors(tmp_path / "mine.csv")
    assert (back.criteria, back.vendors) == (scores.criteria, scores.vendors)


@pytest.mark.parametrize(
    "text",
    [
        "criterion,weight,least,North,South\nPrice,60,,7,5\nSecurity,40,5,8,4.5\n",
        "Criteria;Weight;Minimum;North;South;Notes\nPrice;60;;7;5;x\nSecurity;40;5;8;4,5;\n",
        "North\tweights\tcriterion\tSouth\tknock-out\n7\t60\tPrice\t5\t\n8\t40\tSecurity\t4.5\t5\n",
    ],
)
def test_tables_as_people_save_them(tmp_path, text):
    scores = opened(tmp_path, text)
    assert scores.criteria == (Criterion("Price", 60), Criterion("Security", 40, 5))
    assert scores.vendors == (Vendor("North", (7, 8)), Vendor("South", (5, 4.5)))
    assert scores.title == "mine" and scores.best == ("North",)


def test_without_weights_all_count_the_same(tmp_path):
    assert [c.weight for c in opened(tmp_path, "criterion,A\nx,1\ny,2\n").criteria] == [1, 1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("criterion,weight\nPrice,5\n", "row 1: names no vendor"),
        ("weight,A\n5,5\n", "there is no column 'criterion'"),
        ("criterion,A,a\nPrice,5,5\n", "has two columns 'a'"),
        ("criterion,A\nPrice,\n", "row 2, column 'A': is empty"),
        ("criterion,A\nPrice,11\n", "row 2, column 'A': is '11'; give a score from 0 to 10"),
        ("criterion,A\nPrice,good\n", "'good' is not a number"),
        ("criterion,A\n,5\n", "row 2, column 'criterion': is empty"),
        ("criterion,weight,A\nPrice,-5,5\n", "row 2, criterion 'Price': weight is -5"),
        ("criterion,least,A\nPrice,50,5\n", "row 2, criterion 'Price': least score is 50"),
        (
            "criterion,A\nPrice,5\nprice,6\n",
            "row 3, column 'criterion': 'price' stands in row 2 too",
        ),
        ("criterion,weight,A\nPrice,0,5\n", "all of them are 0"),
    ],
)
def test_what_cannot_be_read_is_explained_with_its_row(tmp_path, text, said):
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, text)
    assert said in str(refused.value)


def test_a_vendor_that_would_be_read_as_a_column_is_not_written(tmp_path):
    odd = Scores((Criterion("a"),), (Vendor("Weight", (7,)),))
    with pytest.raises(Refusal, match="name of a column"):
        write_vendors(odd, tmp_path / "mine.csv")
