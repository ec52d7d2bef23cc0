"""`itpm portfolio` writes a page, says what is on it, and overwrites nothing."""

import io

import pytest
from typer.testing import CliRunner

from itpm_lessons.cli import app
from itpm_lessons.content.own_files import PATTERNS
from itpm_lessons.exchange import pdf

PLAN = "activity,duration,predecessors,title\nA,3,,Ask\nB,2,A,Build\n"


@pytest.fixture
def folder(tmp_path):
    PATTERNS["my_charter.csv"](tmp_path / "my_charter.csv")
    (tmp_path / "my_plan.csv").write_text(PLAN)
    (tmp_path / "my_kpis.csv").write_text("kpi,baseline\nerrors,many\n")
    (tmp_path / "my_portfolio.csv").write_text(
        "about,line,text\npage,name,Ada <Lovelace>\nmy_plan.csv,did,Planned it.\n"
    )
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, ["portfolio", *map(str, arguments)])


def test_a_page_is_written_and_told(folder):
    done = run(folder)
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0].endswith("my_portfolio.html.")
    assert "  left out my_charter.csv  unchanged example" in lines
    assert "  on it    my_plan.csv  Project plan" in lines
    assert any("my_kpis.csv" in line and "row 2" in line for line in lines)
    page = (folder / "my_portfolio.html").read_text("utf-8")
    assert "Ada &lt;Lovelace&gt;" in page and "Planned it." in page and "5 days" in page
    assert "src=" not in page and "http" not in page  # nothing comes from elsewhere


def test_nothing_is_overwritten(folder):
    assert run(folder).exit_code == run(folder).exit_code == 0
    assert (folder / "my_portfolio-2.html").exists()
    again = run(folder, "--out", folder / "my_portfolio.html")
    assert again.exit_code == 2 and "is there already" in again.output


def test_without_anything_of_ones_own_it_says_what_to_do(tmp_path):
    PATTERNS["my_plan.csv"](tmp_path / "my_plan.csv")
    done = run(tmp_path)
    assert done.exit_code == 2 and "nothing of yours" in done.output
    assert not list(tmp_path.glob("*.html"))


@pytest.mark.parametrize(("name", "said"), [("page.txt", "is no page"), ("no/p.html", "written")])
def test_a_place_that_is_none_is_refused(folder, name, said):
    done = run(folder, "--out", folder / name)
    assert done.exit_code == 2 and said in done.output


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    assert "is not there" in run(tmp_path / "nowhere").output


def test_sentences_that_cannot_be_read_end_it_with_the_row(folder):
    (folder / "my_portfolio.csv").write_text("about,line,text\npage,age,36\n")
    done = run(folder)
    assert done.exit_code == 2 and "row 2" in done.output and "age" in done.output


def test_without_a_browser_the_pdf_says_what_to_do(folder, monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: None)
    done = run(folder, "--out", folder / "page.pdf")
    assert done.exit_code == 2 and "Chrome" in done.output


@pytest.mark.skipif(pdf.find_browser() is None, reason="no browser to print with")
def test_the_pdf_is_tagged(folder):
    from pypdf import PdfReader

    assert run(folder, "--out", folder / "page.pdf").exit_code == 0
    reader = PdfReader(io.BytesIO((folder / "page.pdf").read_bytes()))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en"
    assert reader.metadata.title == "Project management portfolio: Ada <Lovelace>"
    kinds, described = below(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/Figure"} <= kinds
    assert [each for each in described if each.startswith("Gantt chart of 2 activities")]


def below(element):
    """Collect what the tags of a PDF are, and what its figures are said to show."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        parts = [below(each) for each in element]
    elif isinstance(element, dict):
        parts = [({str(element.get("/S"))}, {str(element["/Alt"])} if "/Alt" in element else set())]
        parts += [below(element["/K"])] if "/K" in element else []
    else:
        parts = []
    return set().union(*(kinds for kinds, _ in parts)), set().union(*(said for _, said in parts))
