"""The course map reads the log, shows one lesson or all outcomes, and leads to notebooks."""

from xml.etree import ElementTree

import pytest

from itpm_lessons.practice import Progress
from itpm_lessons.practice.mastery import Chapter, Piece
from itpm_lessons.practice.standing import Attempt
from itpm_lessons.widgets.course_map import MapWidget

CHAPTERS = [
    Chapter("career/role", "01", "The <role>", "career", "01_role.ipynb", 90,
            (Piece("career/a", "Task A", "roles"), Piece("career/b", "Task B", "roles"))),
    Chapter("planning/risk", "13", "Risk", "planning", "13_risk.ipynb", 160,
            (Piece("planning/r", "Task R", "risks"),), (Piece("question/q", "Which?", "risks"),)),
]  # fmt: skip
OUTCOMES = {"roles": "Tell roles apart.", "risks": "Judge risks."}


@pytest.fixture
def log():
    return Progress(None)


def tree(widget):
    return ElementTree.fromstring(widget.picture.replace("<!--{-->", "").replace("<!--}-->", ""))


def words(widget):
    return " ".join(" ".join(tree(widget).itertext()).split())


def pick(widget, id):
    widget.receive({"type": "pick", "id": id, "token": "1"})
    assert widget.notice == ""


def right(id):
    return Attempt(id, "answer", status="correct")


def test_parts_lessons_and_the_way_on(log):
    log.record(right("career/a"))
    widget = MapWidget(log, CHAPTERS, OUTCOMES)
    said = words(widget)
    assert "0 of 2 lessons mastered" in said and "1 of 2 · begun" in said
    assert "Career" in said and "Planning" in said and "0 of 1 · not begun" in said
    assert "“Task B”; 1 exercise still open" in said
    links = [e for e in tree(widget).iter("a")]
    assert [e.get("data-notebook") for e in links] == ["01_role.ipynb"]
    assert "Continue: The <role>" in " ".join(links[0].itertext())


def test_a_lesson_is_shown_beside_the_map_and_put_away(log):
    widget = MapWidget(log, CHAPTERS, OUTCOMES)
    pick(widget, "lesson:planning/risk")
    said = words(widget)
    assert "13 · Risk" in said and "○ Task R open" in said and "Judge risks." in said
    assert "your time so far, at least 0 min the lesson takes about 2 h 40 min" in said
    pick(widget, "lesson:planning/risk")
    assert "Task R" not in words(widget)
    pick(widget, "lesson:nowhere")
    assert "Task R" not in words(widget)


def test_outcomes_and_reading_again(log):
    widget = MapWidget(log, CHAPTERS, OUTCOMES)
    pick(widget, "by:outcome")
    assert "Tell roles apart. 0 of 2" in words(widget) and "Judge risks. 0 of 2" in words(widget)
    log.record(right("career/a"))
    log.record(right("career/b"))
    pick(widget, "refresh")
    assert "Tell roles apart. 2 of 2 ✓" in words(widget)
    assert "1 of 2 lessons mastered" in words(widget)


def test_the_table_has_a_row_a_lesson(log):
    log.record(right("planning/r"))
    table = MapWidget(log, CHAPTERS, OUTCOMES).table
    assert list(table.index) == ["career/role", "planning/risk"]
    assert table.loc["planning/risk", "mastered"] and table.loc["career/role", "solved"] == 0


def test_an_empty_course_is_said():
    widget = MapWidget(Progress(None), [], {})
    assert "no lessons yet" in words(widget) and widget.table.empty
