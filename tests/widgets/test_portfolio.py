"""The portfolio widget: files on the desk, what is typed and kept, and the page that is saved."""

from xml.etree import ElementTree

import pytest

from itpm_lessons.content.own_files import PATTERNS
from itpm_lessons.course.folio import artefact_kinds
from itpm_lessons.engines.portfolio import Portfolio
from itpm_lessons.exchange import pdf
from itpm_lessons.exchange.portfolio_csv import read_portfolio
from itpm_lessons.views.portfolio import DRAWINGS
from itpm_lessons.widgets import portfolio_paper
from itpm_lessons.widgets.portfolio import PortfolioWidget

PLAN = "activity,duration,predecessors,title\nA,3,,Ask\nB,2,A,Build\n"
KPIS = "kpi,baseline,target,unit\nerrors <all>,6,2,%\n"


@pytest.fixture
def folder(tmp_path):
    PATTERNS["my_charter.csv"](tmp_path / "my_charter.csv")
    (tmp_path / "my_plan.csv").write_text(PLAN)
    (tmp_path / "my_kpis.csv").write_text(KPIS)
    (tmp_path / "my_risks.csv").write_text("event,probability,impact\nIt breaks,often,100\n")
    return tmp_path


def opened(folder):
    return PortfolioWidget(artefact_kinds(), folder / "my_portfolio.csv")


@pytest.fixture
def widget(folder):
    return opened(folder)


def tree(widget):
    return ElementTree.fromstring(widget.picture.replace("<!--{-->", "").replace("<!--}-->", ""))


def words(widget):
    return " ".join(" ".join(tree(widget).itertext()).split())


def send(widget, kind, id, value="", refused=False):
    widget.receive({"type": kind, "id": id, "value": value, "token": "1"})
    assert refused or not widget.notice, widget.notice


def order(widget):
    return [id.partition(":")[2] for id in ids(widget) if id.startswith("line:")]


def ids(widget):
    return [each.get("data-id") for each in tree(widget).iter() if each.get("data-id")]


# ---- what is there


def test_the_desk_says_what_is_there_and_what_is_missing(widget):
    said = words(widget)
    assert "2 of 4 files on the page" in said
    assert "unchanged example: as the course laid it here" in said
    assert "cannot be read. row 2, column 'probability'" in said
    assert "Stakeholder map my_stakeholders.csv 09" in said
    links = [each.get("data-notebook") for each in tree(widget).iter("a")]
    assert len(links) == 12 and all(link.endswith(".ipynb") for link in links)


def test_an_empty_folder_has_its_words(tmp_path):
    widget = opened(tmp_path)
    assert "Nothing of yours is in this folder yet" in words(widget)
    send(widget, "pick", "view:page", refused=True)
    assert "nothing of yours to put on the page" in widget.notice and not widget.previewing
    assert not list(tmp_path.iterdir())  # looking writes nothing


def test_looking_again_finds_what_was_made_meanwhile(widget, folder):
    (folder / "my_plan-2.csv").write_text(PLAN.replace("3", "4"))
    send(widget, "pick", "look")
    assert "my_plan-2.csv" in order(widget)
    assert list(widget.table.query("shown").index) == ["my_kpis.csv", "my_plan-2.csv"]


# ---- what is typed


def test_what_is_typed_is_kept_at_once_and_read_back(widget, folder):
    send(widget, "enter", "head:name", "Ada  Lovelace")
    send(widget, "pick", "words:my_plan.csv")
    send(widget, "enter", "say:did", "Asked & planned.")
    send(widget, "enter", "own", "own")
    send(widget, "enter", "show:my_kpis.csv", "")
    again = opened(folder)
    assert again.portfolio == widget.portfolio == read_portfolio(folder / "my_portfolio.csv")
    assert again.portfolio.name == "Ada Lovelace" and again.portfolio["my_plan.csv"].own
    assert list(again.table.query("shown").index) == ["my_plan.csv"]
    assert "Your words (1 of 3)" in words(again) and "a project of your own" in words(again)


def test_a_project_of_ones_own_brings_the_note_on_secrets(widget):
    send(widget, "pick", "words:my_plan.csv")
    assert "confidential" not in words(widget)
    send(widget, "enter", "own", "own")
    assert "confidential unless somebody who may decide says otherwise" in words(widget)
    assert "leave out home address" in words(widget)


def test_order_by_buttons_undo_and_redo(widget, folder):
    first = order(widget)
    send(widget, "pick", f"down:{first[0]}")
    assert order(widget) == [first[1], first[0], *first[2:]]
    assert order(opened(folder)) == order(widget)
    send(widget, "key", "portfolio", "Control+z")
    assert order(widget) == first and order(opened(folder)) == first
    send(widget, "pick", "do:redo")
    send(widget, "pick", f"up:{first[0]}")
    send(widget, "pick", f"up:{first[0]}")  # it is at the top already
    assert order(widget) == first
    send(widget, "pick", "do:reset")
    assert widget.portfolio == Portfolio() and opened(folder).portfolio == Portfolio()


def test_saying_something_moves_nothing(widget):
    first = order(widget)
    send(widget, "pick", f"words:{first[2]}")
    send(widget, "enter", "own", "own")
    send(widget, "enter", f"show:{first[1]}", "")
    assert order(widget) == first


def test_too_long_a_sentence_is_refused_in_words(widget):
    send(widget, "pick", "words:my_plan.csv")
    send(widget, "enter", "say:did", "x" * 801, refused=True)
    assert "801 letters" in widget.notice and not widget.portfolio.pieces


def test_a_file_that_cannot_be_read_is_left_as_it_is(folder):
    file = folder / "my_portfolio.csv"
    file.write_text("about,line,text\npage,age,36\n")
    widget = opened(folder)
    assert "row 2" in words(widget) and "2 of 4" in words(widget)
    send(widget, "enter", "head:name", "Ada")
    assert "36" in file.read_text() and "my_portfolio-2.csv" in words(widget)
    assert read_portfolio(folder / "my_portfolio-2.csv").name == "Ada"


def test_a_file_that_changed_meanwhile_is_not_overwritten(widget, folder):
    send(widget, "enter", "head:name", "Ada")
    (folder / "my_portfolio.csv").write_text("about,line,text\npage,name,Bea\n")
    send(widget, "enter", "head:headline", "Planner")
    assert read_portfolio(folder / "my_portfolio.csv").name == "Bea"
    assert read_portfolio(folder / "my_portfolio-2.csv").headline == "Planner"
    send(widget, "enter", "head:contact", "ada@example.org")
    assert not (folder / "my_portfolio-3.csv").exists()


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "words:nobody.csv"},
        {"type": "pick", "id": "up:nobody.csv"},
        {"type": "enter", "id": "say:did", "value": "Nobody is picked."},
        {"type": "enter", "id": "say:__class__", "value": "x"},
        {"type": "enter", "id": "head:pieces", "value": "x"},
        {"type": "enter", "id": "show:../secret.csv", "value": "on"},
        {"type": "pick", "id": "save:csv"},
        {"type": "enter", "id": "own", "value": "own"},
    ],
)
def test_gestures_about_nothing_change_nothing(widget, folder, gesture):
    widget.receive({**gesture, "token": "1"})
    assert widget.portfolio == Portfolio() and not widget.notice
    assert not (folder / "my_portfolio.csv").exists()


# ---- the page


def test_the_preview_is_the_page_that_is_saved(widget, folder):
    send(widget, "pick", "view:page")
    frame = next(tree(widget).iter("iframe"))
    assert frame.get("sandbox") == "" and frame.get("title")
    assert "errors &lt;all&gt;" in frame.get("srcdoc")
    send(widget, "pick", "save:html", refused=True)
    assert "Saved as my_portfolio.html" in widget.notice
    saved = (folder / "my_portfolio.html").read_text("utf-8")
    assert saved.split() == frame.get("srcdoc").split()
    send(widget, "pick", "save:html", refused=True)
    assert "my_portfolio-2.html" in widget.notice
    send(widget, "pick", "view:desk")
    assert "desk-list" in ids(widget)


def test_an_unchanged_example_that_is_switched_on_says_what_it_is(widget):
    send(widget, "enter", "show:my_charter.csv", "on")
    assert "The course&#x27;s example, unchanged" in widget.page


def test_a_file_that_cannot_be_drawn_leaves_the_rest_standing(widget, monkeypatch, caplog):
    def fails(value):
        raise OverflowError("too large")

    monkeypatch.setattr(portfolio_paper, "DRAWINGS", {**DRAWINGS, "my_plan.csv": fails})
    assert "It cannot be drawn" in widget.page and "errors &lt;all&gt;" in widget.page
    assert "my_plan.csv" in caplog.text


def test_without_a_browser_the_pdf_is_refused_in_words(widget, monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: None)
    send(widget, "pick", "save:pdf", refused=True)
    assert "Chrome" in widget.notice and "open the HTML page and print it" in widget.notice


def test_what_is_kept_where_nothing_can_be_written_is_said(widget, monkeypatch):
    from itpm_lessons.engines.refusal import Refusal

    def refuses(self, value, file):
        raise Refusal("file 'my_portfolio.csv'", "cannot be written", "choose another place")

    monkeypatch.setattr(PortfolioWidget, "write", refuses)
    send(widget, "enter", "head:name", "Ada")
    assert "What you type is not kept" in words(widget) and widget.portfolio.name == "Ada"


def test_the_still_picture_has_nothing_to_press(widget):
    still = widget.still()
    assert "my_plan.csv" in still and "<input" not in still and "☑" in still
