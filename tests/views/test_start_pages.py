"""Pages of the diagnostic and of the study plan: parsed, and asked what they mean."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from itpm_lessons.engines.study_plan import StudyLesson, StudyWish, make_plan, ways_to_fit
from itpm_lessons.engines.study_plan import findings as findings_of
from itpm_lessons.views.diagnostic import (
    DiagnosticState,
    DomainRow,
    Outcome,
    Question,
    diagnostic_page,
)
from itpm_lessons.views.diagnostic.outcome import brier_in_words, calibration
from itpm_lessons.views.study_plan import StudyPlanState, study_plan_page

THURSDAY = date(2026, 11, 26)
OUTLINE = (("Fundamentals", 2, 36), ("Agile", 1, 20))


class Page(HTMLParser):
    """All elements as (tag, attributes), and all texts."""

    def __init__(self, markup):
        super().__init__()
        self.elements, self.texts = [], []
        self.feed(str(markup))

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def words(self):
        return " ".join(" ".join(self.texts).split())

    def with_id(self, id):
        return next(attrs for _, attrs in self.elements if attrs.get("data-id") == id)


def outcome(**changes):
    rows = (DomainRow("Agile", 1, 4, 0.08, 0.57), DomainRow("Predictive", 4, 4, 0.71, 1.0))
    return Outcome(
        **{
            "right": 5, "asked": 8, "predicted": 6, "brier": 0.21, "expected": 6.0, "luck": 1.2,
            "leaning": "near", "domains": rows, "steps": ((50, 4, 2), (95, 4, 3)),
        } | changes
    )  # fmt: skip


def asking(**changes):
    options = {"a": "first", "b": "second", "c": "third"}
    question = Question(2, "Agile", "Which?", options, "b", 75)
    state = {
        "outline": OUTLINE, "question": question, "marks": (True, True, False),
        "steps": (33, 50, 75, 95), "predicted": 2,
    }  # fmt: skip
    return Page(diagnostic_page(DiagnosticState(**(state | changes))))


def test_an_open_question_holds_what_was_chosen():
    page = asking()
    assert "checked" in page.with_id("option:b")
    assert "checked" not in page.with_id("option:a")
    assert "checked" in page.with_id("sure:75")
    assert page.with_id("go:2")["aria-pressed"] == "true"
    assert page.with_id("end")["aria-disabled"] == "true"
    assert "Still open: 3." in page.words


def test_the_two_lists_of_a_question_are_groups_of_their_own():
    names = {attrs["name"] for tag, attrs in asking().elements if attrs.get("type") == "radio"}
    assert len(names) == 2


def test_each_id_stands_once():
    for page in (asking(), Page(diagnostic_page(DiagnosticState(OUTLINE, outcome=outcome())))):
        ids = [attrs["data-id"] for _, attrs in page.elements if "data-id" in attrs]
        assert len(ids) == len(set(ids))


def test_bars_of_the_profile_span_their_intervals():
    markup = str(diagnostic_page(DiagnosticState(OUTLINE, outcome=outcome())))
    bars = re.findall(r'itpm-interval" style="left:([\d.]+)%;width:([\d.]+)%', markup)
    assert [(float(left), float(width)) for left, width in bars] == [(8.0, 49.0), (71.0, 29.0)]
    assert "1 of 4 right · 8 to 57 %" in Page(markup).words
    assert "Your lowest share is in agile" in Page(markup).words


@pytest.mark.parametrize(
    ("leaning", "words"), [("near", "nothing here"), ("over", "surer than"), ("under", "knew more")]
)
def test_calibration_is_said_in_words(leaning, words):
    assert words in calibration(outcome(leaning=leaning))


def test_a_brier_score_stands_beside_that_of_always_half():
    assert "below that" in brier_in_words(0.2)
    assert "above that" in brier_in_words(0.3)
    assert "at that" in brier_in_words(0.25)


def test_all_right_is_an_outcome_too():
    page = Page(
        diagnostic_page(
            DiagnosticState(OUTLINE, outcome=outcome(domains=(DomainRow("Agile", 4, 4, 0.7, 1),)))
        )
    )
    assert "All domains were right throughout" in page.words
    assert "None was missed, and you were sure of each." in page.words


# ---- the study plan

LESSONS = (
    StudyLesson("a", "Start", 90, label="00"),
    StudyLesson("b", "Scrum & more", 100, label="05"),
)


def plan_page(wish, **more):
    plan = make_plan(wish, LESSONS)
    state = StudyPlanState(
        plan, findings_of(plan), ways_to_fit(wish, LESSONS), today=THURSDAY, **more
    )
    return Page(study_plan_page(state))


def test_each_session_stands_in_the_column_of_its_day():
    wish = StudyWish(THURSDAY, date(2026, 12, 20), (1, 5), 60, 2)
    page = plan_page(wish)
    cells = [attrs for tag, attrs in page.elements if tag == "td"]
    assert len(cells) % 7 == 0
    found = {
        place % 7 for place, attrs in enumerate(cells) if "itpm-session" in attrs.get("class", "")
    }
    assert found == {1, 5}
    assert "26 today" in page.words
    assert "20 goal" in page.words
    assert page.with_id("day:1")["aria-pressed"] == "true"
    assert page.with_id("set:goal")["value"] == "2026-12-20"


def test_what_does_not_fit_offers_ways():
    page = plan_page(StudyWish(THURSDAY, date(2026, 12, 3), (1, 5), 60, 2))
    ids = {attrs.get("data-id") for _, attrs in page.elements}
    assert {"way:longer", "way:more", "way:later"} <= ids
    assert "min without a place" in page.words
    assert "Scrum &amp; more" not in page.texts


def test_the_goal_has_a_row_of_its_own_where_no_session_is_in_its_week():
    page = plan_page(StudyWish(THURSDAY, date(2026, 12, 14), (6,), 240, 6))
    assert "14 goal" in page.words
