"""Parts and releases as CSV."""

import pytest

from itpm_lessons.engines.methodology import Composition, Part
from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.releases_csv import MOST_PARTS, read_releases, write_releases


def opened(tmp_path, text, name="shop.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read_releases(file)


@pytest.mark.parametrize(
    "plan",
    [
        CLOCKIN_RELEASES,
        CLOCKIN_RELEASES.at_week(1, 10).with_release_cost(0),
        CLOCKIN_RELEASES.alone(),
        Composition.of([Part("A, B", 0.5, 2.25), Part("=1", 1, 0, ("A, B",))], [["A, B"], ["=1"]]),
    ],
)
def test_what_is_written_reads_back(tmp_path, plan):
    write_releases(plan, tmp_path / "mine.csv")
    back = read_releases(tmp_path / "mine.csv")
    assert (back.batches, back.release_cost) == (plan.batches, plan.release_cost)
    assert {part.name: part for part in back.parts} == {part.name: part for part in plan.parts}


@pytest.mark.parametrize(
    "text",
    [
        "part,effort,value,release,needs,week,release cost\nA,2,$200,1,,5,600\nB,1.5,50,2,a,,\n",
        "Feature;Weeks;Value per week;Release;Needs;Week;Cost\nA;2;200;1;;5;\nB;1,5;50;2;A;;600\n",
        "needs\tvalue\teffort\tname\trelease\tnotes\tweek\tcost\n\t200\t2\tA\t3\tx\t5\t600\n"
        "A\t50\t1.5\tB\t7\ty\t\t600\n",
    ],
)
def test_tables_as_people_save_them(tmp_path, text):
    plan = opened(tmp_path, text)
    assert plan.parts == (Part("A", 2, 200), Part("B", 1.5, 50, ("A",)))
    assert [batch.parts for batch in plan.batches] == [("A",), ("B",)]
    assert plan.weeks == (5, 5) and plan.release_cost == 600 and plan.title == "shop"


def test_without_releases_everything_is_one(tmp_path):
    plan = opened(tmp_path, "part,effort,value\nA,2,5\nB,3,1\n")
    assert [batch.parts for batch in plan.batches] == [("A", "B")] and plan.weeks == (5,)


def test_several_needs_stand_between_semicolons_or_commas(tmp_path):
    head = "part,effort,value,needs\nA,1,1,\nB,1,1,\n"
    for cell in ("A; B", '"A, B"', "A;B;A"):
        assert opened(tmp_path, f"{head}C,1,1,{cell}\n").part("C").after == ("A", "B")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("part,effort\nA,2\n", "there is no column 'value'"),
        ("part,effort,value\nA,,5\n", "row 2, column 'effort': is empty"),
        ("part,effort,value\nA,2,-5\n", "row 2, column 'value': is '-5'"),
        ("part,effort,value\nA,two,5\n", "'two' is not a number"),
        ("part,effort,value\nA,1,5\na,1,5\n", "row 3, column 'part': 'a' stands in row 2 too"),
        ("part,effort,value\n,1,5\n", "row 2, column 'part': is empty"),
        ("part,effort,value,needs\nA,1,5,Z\n", "row 2, column 'needs': 'Z' is not a part"),
        ("part,effort,value,release\nA,1,5,1.5\n", "'1.5' is no number of a release"),
        ("part,effort,value,release\nA,1,5,0\n", "'0' is no number of a release"),
        ("part,effort,value,week\nA,1,5,4\nB,1,5,6\n", "row 3, column 'week': '6' and 4 do not"),
        ("part,effort,value,week\nA,1,5,-4\n", "column 'week': is '-4'"),
        ("part,effort,value,cost\nA,1,5,4\nB,1,5,6\n", "column 'release cost': '6' and 4"),
        ("part,effort,value,release,needs\nA,1,5,1,B\nB,1,5,2,\n", "'A': it needs 'B', which goes"),
    ],
)
def test_what_cannot_be_read_is_explained_with_its_row(tmp_path, text, said):
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, text)
    assert said in str(refused.value)


def test_a_name_that_cannot_be_written_is_refused(tmp_path):
    plan = Composition.of([Part("A; B", 1, 1)], [["A; B"]])
    with pytest.raises(Refusal, match="has a semicolon"):
        write_releases(plan, tmp_path / "mine.csv")
    assert not (tmp_path / "mine.csv").exists()


def test_more_parts_than_one_picture_can_show_are_refused(tmp_path):
    rows = [f"P{i},1,10" for i in range(MOST_PARTS + 1)]
    head = "part,effort,value"
    assert len(opened(tmp_path, "\n".join([head, *rows[:-1]])).parts) == MOST_PARTS
    with pytest.raises(Refusal, match=r"file 'shop\.csv': has 201 parts.*open 200 at most"):
        opened(tmp_path, "\n".join([head, *rows]))
