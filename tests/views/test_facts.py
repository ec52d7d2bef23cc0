"""The page of the fact browser: what its markup means."""

import xml.etree.ElementTree as ET
from datetime import date

from itpm_lessons.engines.facts import Fact, Reading, Shelf, Source
from itpm_lessons.views.facts import FactState, fact_page
from itpm_lessons.views.facts.words import emphasised, plain

BUREAU, OTHERS = Source("bureau", "A bureau"), Source("others", "Other <pages>")
TODAY = date(2026, 11, 22)
JOBS = Fact(
    "jobs",
    "There are *10* jobs & more.",
    BUREAU,
    "O",
    date(2026, 9, 22),
    "demand",
    doubt="One country.",
    see=("exam",),
    lessons=("02 Careers",),
    questions=tuple(f"Question {n}?" for n in range(6)),
)
EXAM = Fact(
    "exam", "180 questions.", BUREAU, "S", date(2025, 10, 1), "exams",
    disagrees=(Reading("185 questions.", OTHERS),),
)  # fmt: skip
PLAIN = Fact("plain", "It is so.", BUREAU, "O", date(2026, 11, 1), "demand")
SHELF = Shelf((JOBS, PLAIN, EXAM), {"demand": "Demand", "exams": "Exams", "none": "None"})


def page(**more):
    return ET.fromstring(fact_page(FactState(SHELF, TODAY, **more)))


def words(element):
    return " ".join("".join(element.itertext()).split())


def by_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def cards(root):
    ids = [each.get("data-id") or "" for each in root.iter()]
    return [id.removeprefix("fact:") for id in ids if id.startswith("fact:")]


def test_in_the_beginning_all_facts_and_how_they_are_known():
    shown = page()
    assert cards(shown) == ["jobs", "plain", "exam"]
    said = words(by_id(shown, "panel:marks"))
    for name in ("Official:", "Second hand:", "From a seller:", "Computed:", "From memory:"):
        assert name in said


def test_a_card_says_how_it_is_known_and_what_warns():
    exam = by_id(page(), "fact:exam")
    assert exam.get("aria-label") == (
        "180 questions. second hand. check with the owner. sources disagree. "
        "stale: looked at 13 months ago"
    )
    assert "itpm-card-critical" in exam.get("class")
    assert words(by_id(page(), "fact:jobs")) == "There are 10 jobs & more.officialDemand"


def test_the_figures_count_what_is_to_check_and_what_is_stale():
    figures = [words(each) for each in page().iter() if each.get("class") == "itpm-figure"]
    assert figures == ["3 of 3facts", "1to check", "1stale"]
    figures = [words(e) for e in page(topic="demand").iter() if e.get("class") == "itpm-figure"]
    assert figures == ["2 of 3facts", "0to check"]


def test_topics_without_facts_are_not_offered():
    select = by_id(page(), "find:topic")
    assert [words(option) for option in select] == ["all", "Demand (2)", "Exams (1)"]


def test_one_fact_with_source_day_age_doubt_and_use():
    shown = page(fact="jobs")
    said = words(by_id(shown, "panel:jobs"))
    assert "Said by: A bureau" in said
    assert "official: the text of the owner or publisher was seen" in said
    assert "22 September 2026, 2 months ago" in said
    assert "What it cannot show: One country." in said
    used = words(by_id(shown, "panel:used"))
    assert "02 Careers" in used and "Question 3?" in used and "and 2 more" in used
    assert "Question 4?" not in used
    assert by_id(shown, "see:exam").get("aria-label") == "Show: 180 questions."
    assert "Usable with its doubt." in words(shown)


def test_what_sources_say_stands_side_by_side():
    shown = page(fact="exam")
    said = words(by_id(shown, "panel:disagrees"))
    assert "Stated here180 questions.A bureau" in said
    assert "Stated elsewhere185 questions.Other <pages>" in said
    assert "only the owner can say" in said
    assert "No question rests on it." in words(by_id(shown, "panel:used"))
    assert "Too old to rely on." in words(shown)


def test_a_fact_without_any_doubt_and_one_that_no_lesson_uses():
    shown = page(fact="plain")
    assert "Usable as it stands," in words(shown)
    assert "In no lesson yet." in words(by_id(shown, "panel:used"))
    assert "less than a month ago" in words(shown)


def test_nothing_found_says_so_and_leads_on():
    shown = page(words="qwertz")
    assert cards(shown) == []
    assert "Nothing fits." in words(shown)
    elsewhere = page(words="180", topic="demand")
    assert words(by_id(elsewhere, "find:everywhere")) == "1 more under other topics"


def test_marks_of_emphasis_become_emphasis_or_go():
    assert emphasised("*a* <b>") == "<em>a</em> &lt;b&gt;"
    assert emphasised("2 * 3") == "2 * 3"
    assert (plain("*a* b"), plain("2 * 3")) == ("a b", "2 * 3")
