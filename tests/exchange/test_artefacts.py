"""Files of one's own in a folder: copies, unchanged examples by value, broken files."""

import pytest

from itpm_lessons.engines.portfolio import Portfolio
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.artefacts import Kind, chosen, found_in
from itpm_lessons.exchange.portfolio_csv import read_portfolio

EXAMPLE = "activity,duration,predecessors\nA,3,\nB,2,A\n"
PLAN = Kind("my_plan.csv", "Plan", "Dates.", example=lambda path: path.write_text(EXAMPLE))
KPIS = Kind("my_kpis.csv", "KPIs", "Numbers.")


def state(folder):
    return {each.file: (each.unchanged, bool(each.problem)) for each in found_in(folder, [PLAN])}


def test_an_example_is_known_by_its_values_not_by_its_bytes(tmp_path):
    (tmp_path / "my_plan.csv").write_text("Predecessors;Activity;Duration\r\n;A;3,0\r\nA;B;2\r\n")
    (tmp_path / "my_plan-2.csv").write_text(EXAMPLE)
    (tmp_path / "my_plan-3.csv").write_text(EXAMPLE.replace("3", "4"))
    assert state(tmp_path) == {
        "my_plan.csv": (True, False),
        "my_plan-2.csv": (True, False),
        "my_plan-3.csv": (False, False),
    }


def test_a_broken_file_is_named_with_its_row_and_the_others_stand(tmp_path):
    (tmp_path / "my_plan.csv").write_text(EXAMPLE.replace("2,A", "many,A"))
    (tmp_path / "my_kpis.csv").write_text("kpi,baseline,target\nerrors,6,2\n")
    (tmp_path / "my_plan-old.csv").write_text("not asked for")
    (tmp_path / "my_plan-4.csv").mkdir()
    plan, kpis = found_in(tmp_path, [PLAN, KPIS])
    assert "row 3" in plan.problem and "many" in plan.problem
    assert [each.shown for each in chosen([plan, kpis], Portfolio())] == [False, True]
    wanted = Portfolio().with_piece("my_plan.csv", shown=True)
    assert not chosen([plan], wanted)[0].shown  # there is nothing to show


def test_the_latest_copy_is_on_the_page_until_somebody_chose(tmp_path):
    for name, days in (("my_plan.csv", 4), ("my_plan-2.csv", 5), ("my_plan-10.csv", 6)):
        (tmp_path / name).write_text(EXAMPLE.replace("3", str(days)))
    (tmp_path / "my_plan-11.csv").write_text(EXAMPLE)
    found = found_in(tmp_path, [PLAN])
    assert [each.file for each in found][2:] == ["my_plan-10.csv", "my_plan-11.csv"]
    assert [each.shown for each in chosen(found, Portfolio())] == [False, False, True, False]
    mine = Portfolio().with_piece("my_plan-11.csv", shown=True).with_piece("my_plan-10.csv")
    order = [(each.found.file, each.shown) for each in chosen(found, mine)]
    assert order[:2] == [("my_plan-11.csv", True), ("my_plan-10.csv", True)]


def test_a_folder_that_is_none_is_refused(tmp_path):
    with pytest.raises(Refusal, match="cannot be read"):
        found_in(tmp_path / "nowhere", [PLAN])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("page,shown,yes", "row 2.*no line of the head.*name, headline"),
        ("my_plan.csv,name,Ada", "row 2.*no line of a piece"),
        (",did,Much", "row 2.*about.*empty"),
        ("my_plan.csv,shown,perhaps", "row 2.*'perhaps' is not understood; write yes or no"),
        ("my_plan.csv,project,hers", "write course case or my own"),
        ("page,name,A\npage,Name,B", "row 3.*twice"),
        ("page,name," + "x" * 121, "row 2.*121 letters; keep 120"),
        ("my_plan.csv,did," + "x" * 801, "row 2.*801 letters"),
    ],
)
def test_what_no_portfolio_says_is_refused_with_its_row(tmp_path, rows, said):
    file = tmp_path / "my_portfolio.csv"
    file.write_text(f"about,line,text\n{rows}\n")
    with pytest.raises(Refusal, match=said):
        read_portfolio(file)


def test_questions_may_stand_in_words(tmp_path):
    file = tmp_path / "my_portfolio.csv"
    file.write_text("text;line;file\nPlanned it.;What I did;my_plan.csv\nX;project;my_kpis.csv\n"
                    .replace("X;", "my own;"))  # fmt: skip
    mine = read_portfolio(file)
    assert mine["my_plan.csv"].did == "Planned it." and mine["my_kpis.csv"].own
