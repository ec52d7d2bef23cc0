"""The charter builder: rules beside their lines, money, one page."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.business_case import BusinessCase
from itpm_lessons.engines.charter import LINES, Charter
from itpm_lessons.engines.charter.examples import CLOCKIN, HELP_DESK
from itpm_lessons.views.charter import CharterState, charter_html, charter_page, one_page
from itpm_lessons.views.charter.panels import running_total


def parsed(markup):
    return ET.fromstring(re.sub(r"<!--[{}]-->", "", markup))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def with_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def said(charter, key):
    """Return what stands beside a line."""
    row = with_id(parsed(charter_page(CharterState(charter))), f"row:{key}")
    return words(of_class(row, "itpm-charter-said")[0])


def test_each_line_has_a_label_a_question_and_a_field():
    drawn = parsed(charter_page(CharterState(CLOCKIN)))
    fields = [
        e.get("data-id") for e in drawn.iter() if (e.get("data-id") or "").startswith("line:")
    ]
    assert fields == [f"line:{line.key}" for line in LINES]
    assert len(list(drawn.iter("label"))) == len(LINES)


@pytest.mark.parametrize(
    ("key", "text", "beside"),
    [
        ("sponsor", "the boss", "✓ there"),
        ("sponsor", "", "– empty"),
        ("assumptions", "", "– may stay empty"),
        ("budget", "97k", "✓ read as 97,000"),
        ("start", "2027-03-02", "✓ read as 2 March 2027"),
        ("rate", "8", "✓ read as 8 % a year"),
        ("benefits", "38k; 46k; 50k", "✓ 3 years: 38,000, 46,000, 50,000"),
        ("objective", CLOCKIN["objective"], "✓ measure, start, target, date, owner: all there"),
        ("objective", "From 6 % to 2 %, owner: me",
         "! The objective lacks a date: say by which day."),
        ("risks", "tbd", "! Risks says that it is still open."),
        ("finish", "1 Feb 2027", "✕ It ends on 1 February 2027, not after its start"),
        ("budget", "a lot", "! Budget: 'a lot' is not a number. Write a number such as $97,000."),
    ],
)  # fmt: skip
def test_the_rules_stand_beside_their_line(key, text, beside):
    assert said(CLOCKIN.with_line(key, text), key).startswith(beside)


def test_a_line_that_does_not_fit_is_told_without_colour_and_to_a_screen_reader():
    drawn = parsed(charter_page(CharterState(CLOCKIN.with_line("budget", "$140,000"))))
    row = with_id(drawn, "row:budget")
    assert of_class(row, "itpm-line-off") and "✕" in words(row)
    assert with_id(drawn, "line:budget").get("aria-invalid") == "true"
    assert with_id(drawn, "line:sponsor").get("aria-invalid") is None


def test_figures_count_contradictions_and_open_lines():
    shown = parsed(charter_page(CharterState(HELP_DESK.with_line("budget", "$30,000"))))
    assert [words(each) for each in of_class(shown, "itpm-figure")] == [
        "1contradiction", "2lines open", "−$9,174net present value",
    ]  # fmt: skip


def test_what_is_to_be_mended_leads_to_its_line():
    drawn = parsed(charter_page(CharterState(HELP_DESK, focus=("out", 3))))
    assert with_id(drawn, "line:out").get("data-focus") == "out:3"
    assert any((e.get("data-id") or "").startswith("go:out:") for e in drawn.iter("button"))


def test_the_running_total_crosses_0_at_the_payback():
    """On 220 pixels with 40 left and 14 right, three years: 2.283 lies at 40 + 166 x 0.761."""
    drawn = parsed(running_total(BusinessCase(97_000, (38_000, 46_000, 46_000))))
    dot = next(next(iter(of_class(drawn, "itpm-dots"))).iter("circle"))
    assert float(dot.get("cx")) == pytest.approx(40 + 166 * 2.2826 / 3, abs=0.1)
    assert "back after 2.28 years" in drawn.get("aria-label")
    never = running_total(BusinessCase(97_000, (1,)))
    assert "back never" in never and "itpm-dots" in never


def test_one_page_has_all_lines_and_names_what_is_empty():
    page = parsed(one_page(HELP_DESK))
    terms = [words(each) for each in page.iter("dt")]
    assert [line.name for line in LINES if line.key not in ("project", "assumptions")] == [
        term for term in terms if term in {line.name for line in LINES}
    ]
    assert "Net present value" in terms
    assert words(page).count("(empty)") == 2
    assert "Sponsor, date" in words(page)


def test_a_page_of_its_own_is_a_document():
    document = charter_html(CLOCKIN, ".x { color: red }")
    assert document.startswith("<!DOCTYPE html>") and "<title>Project charter: ClockIn" in document
    assert "script" not in document


@settings(max_examples=30)
@given(st.dictionaries(st.sampled_from([line.key for line in LINES]), st.text(max_size=40)))
def test_any_texts_make_pages(texts):
    charter = Charter.of(texts)
    for reading in (False, True):
        parsed(charter_page(CharterState(charter, reading=reading)))


def test_what_is_written_is_text_and_a_problem_stands_alone():
    evil = Charter.of(project='<script>"&', problem="</textarea><script>")
    for reading in (False, True):
        assert "<script>" not in charter_page(CharterState(evil, reading=reading))
    assert "itpm-charter" not in charter_page(CharterState(problem="cannot be opened"))
