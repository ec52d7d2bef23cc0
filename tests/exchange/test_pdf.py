"""A page becomes a tagged PDF by a browser of this machine; without one, it is said."""

import io

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import pdf
from itpm_lessons.views.document import document
from itpm_lessons.views.markup import tag

needs_browser = pytest.mark.skipif(pdf.find_browser() is None, reason="no browser to print with")


@needs_browser
def test_what_is_printed_has_tags_title_and_language():
    from pypdf import PdfReader

    table = tag("table", tag("tr", tag("th", "Risk", scope="col")), tag("tr", tag("td", "R1")))
    picture = tag("svg", tag("rect", width=9, height=9), role="img", aria_label="One box")
    printed = pdf.to_pdf(document("Plan of R&D", tag("h1", "Plan"), table, picture))
    reader = PdfReader(io.BytesIO(printed))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en"
    assert reader.metadata.title == "Plan of R&D"
    kinds, described = kinds_below(root["/StructTreeRoot"])
    assert {"/H1", "/Table", "/TH", "/TD", "/Figure"} <= kinds and described == {"One box"}
    assert pdf.page_count(printed) == len(reader.pages) == 1


def kinds_below(element):
    """Collect what the tags of a PDF are, and what its figures are said to show."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        parts = [kinds_below(each) for each in element]
    elif isinstance(element, dict):
        parts = [({str(element.get("/S"))}, {str(element["/Alt"])} if "/Alt" in element else set())]
        parts += [kinds_below(element["/K"])] if "/K" in element else []
    else:
        parts = []
    return set().union(*(kinds for kinds, _ in parts)), set().union(*(said for _, said in parts))


@needs_browser
def test_pages_are_counted():
    pages = [tag("p", str(n), style="break-after: page") for n in range(3)]
    assert pdf.page_count(pdf.to_pdf(document("Three", *pages, tag("p", "end")))) == 4


def test_the_whole_tree_of_pages_counts():
    nested = b"<</Type /Pages\n/Count 2>> <</Type /Pages\n/Count 5>> <</Type /Pages /Count 3>>"
    assert pdf.page_count(nested) == 5 and pdf.page_count(b"nothing") == 0


def test_without_a_browser_it_says_what_to_do(monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: None)
    with pytest.raises(Refusal, match=r"Chrome.*print it"):
        pdf.to_pdf("<p>")


def test_a_browser_that_prints_nothing_is_no_success(monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: "/nowhere/at/all")
    with pytest.raises(Refusal, match="was not printed"):
        pdf.to_pdf("<p>")
