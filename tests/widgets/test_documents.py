"""The document finder and its quiz, driven by gestures as the browser sends them."""

import xml.etree.ElementTree as ET

import pytest

from itpm_lessons.content.documents import library
from itpm_lessons.course.tools import documents


@pytest.fixture
def finder():
    return documents()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def ids(widget, start):
    page = ET.fromstring(widget.picture)
    found = [each.get("data-id") or "" for each in page.iter()]
    return [id.removeprefix(start) for id in found if id.startswith(start)]


def test_everything_is_shown_in_the_beginning(finder):
    assert ids(finder, "document:") == [each.id for each in library().documents]
    assert len(ids(finder, "need:")) == len(library().needs)


def test_search_narrows_needs_and_documents(finder):
    send(finder, "enter", "find:words", value="fingerprints")
    assert ids(finder, "document:") == ["issue-report"]
    assert ids(finder, "need:") == ["what-would-it-do"]
    send(finder, "enter", "find:words", value="qwertz")
    assert "Nothing fits." in finder.picture
    send(finder, "pick", "find:all")
    assert len(ids(finder, "document:")) == len(library().documents)


def test_a_process_and_a_kind_narrow_too(finder):
    send(finder, "enter", "find:moment", value="delivering")
    send(finder, "enter", "find:kind", value="report")
    assert ids(finder, "document:") == ["checkpoint-report"]
    send(finder, "enter", "find:moment", value="no such")
    assert finder.moment == "delivering"


def test_a_need_shows_its_document_and_why_not_the_others(finder):
    send(finder, "pick", "need:over-the-limit")
    assert finder.document == "exception-report"
    said = " ".join(ET.fromstring(finder.picture).itertext())
    assert "Why not the highlight report?" in said and "answers the need" in said
    send(finder, "pick", "need:over-the-limit")
    assert not finder.need and not finder.document


def test_a_document_shows_its_neighbours_which_lead_on(finder):
    send(finder, "pick", "document:risk-register")
    assert "Easily taken for" in finder.picture
    send(finder, "pick", "document:issue-register")
    assert finder.document == "issue-register"


def test_the_quiz_is_laid_by_drag_by_key_and_by_hand(finder):
    send(finder, "pick", "mode:quiz")
    quiz = library().quiz(1)
    first, second, third = quiz.needs[:3]
    send(finder, "drop", f"chip:{first.document}", value=first.id)
    send(finder, "key", f"chip:{second.document}", value="2")
    send(finder, "pick", f"chip:{third.document}")
    assert "In your hand" in finder.picture
    send(finder, "pick", f"lay:{third.id}")
    assert finder.places == {need.id: need.document for need in (first, second, third)}
    send(finder, "key", f"chip:{second.document}", value="0")
    assert second.id not in finder.places
    send(finder, "pick", "quiz:undo")
    assert second.id in finder.places
    send(finder, "key", "documents", value="Control+z")
    send(finder, "pick", "quiz:redo")
    send(finder, "pick", "quiz:redo")
    assert second.id not in finder.places


def test_a_wrong_answer_names_the_mistake_and_costs_nothing(finder):
    send(finder, "pick", "mode:quiz")
    quiz = library().quiz(1)
    there = {each.id for each in quiz.documents}
    need, lure = next(
        (need, lure) for need in quiz.needs for lure in need.lures if lure.document in there
    )
    send(finder, "drop", f"chip:{lure.document}", value=need.id)
    assert lure.words not in finder.picture
    send(finder, "pick", "quiz:check")
    assert finder.judged[need.id].misconception == lure.misconception
    assert "One answer needs another document." in finder.picture
    send(finder, "drop", f"chip:{need.document}", value=need.id)
    assert need.id not in finder.judged and finder.places[need.id] == need.document


def test_a_quiz_that_is_solved_says_so_and_the_table_shows_it(finder):
    send(finder, "pick", "mode:quiz")
    for need in library().quiz(1).needs:
        send(finder, "drop", f"chip:{need.document}", value=need.id)
    send(finder, "pick", "quiz:check")
    assert "All needs are answered." in finder.picture
    assert finder.table["right"].all() and len(finder.table) == 8
    send(finder, "pick", "quiz:seed")
    assert finder.seed == 2 and not finder.places
    send(finder, "pick", "quiz:undo")
    assert finder.seed == 1 and len(finder.places) == 8


def test_what_is_not_there_is_not_laid(finder):
    send(finder, "pick", "mode:quiz")
    send(finder, "drop", "chip:none", value=library().quiz(1).needs[0].id)
    send(finder, "drop", f"chip:{library().quiz(1).documents[0].id}", value="none")
    assert not finder.places


def test_the_table_of_the_finder(finder):
    send(finder, "enter", "find:kind", value="watch")
    assert next(iter(finder.table["name"])) == "Risk register" and len(finder.table) == 6


def test_a_search_is_text(finder):
    send(finder, "enter", "find:words", value='"><script>')
    assert "<script>" not in finder.picture


def test_the_still_picture_makes_sense(finder):
    send(finder, "pick", "need:over-the-limit")
    still = finder.still().partition("</style>")[2]
    assert "tabindex" not in still and "Exception report" in still
