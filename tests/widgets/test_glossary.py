"""The glossary, driven by gestures as the browser sends them."""

import xml.etree.ElementTree as ET

import pytest

from itpm_lessons.content.terms import glossary
from itpm_lessons.practice import Progress
from itpm_lessons.widgets.glossary import GlossaryWidget

LESSONS = {"planning/critical_path": "07 The critical path"}


@pytest.fixture
def widget():
    return GlossaryWidget(glossary(), lessons=LESSONS, progress=Progress(None))


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def ids(widget, start):
    page = ET.fromstring(widget.picture)
    found = [each.get("data-id") or "" for each in page.iter()]
    return [id.removeprefix(start) for id in found if id.startswith(start)]


def said(widget):
    return " ".join(" ".join(ET.fromstring(widget.picture).itertext()).split())


def test_it_begins_with_the_first_letter_and_nothing_open(widget):
    assert widget.letter == "A" and not widget.term
    assert ids(widget, "term:") == [term.id for term in glossary().letters["A"]]
    assert "Choose a term" in said(widget) and "Type what you remember." in said(widget)


@pytest.mark.parametrize("asked", ["total float", "total-float", "TF", "Totel Floats", "slack"])
def test_it_opens_at_a_term_in_any_spelling(asked):
    widget = GlossaryWidget(glossary(), asked, lessons=LESSONS)
    assert widget.term == "total-float" and "total-float" in ids(widget, "term:")
    assert "How long an activity can slip" in said(widget)
    assert "07 The critical path" in said(widget)


def test_a_word_that_is_not_there_is_searched_for():
    widget = GlossaryWidget(glossary(), "zebra quartz")
    assert not widget.term and widget.words == "zebra quartz" and "Nothing found." in said(widget)


def test_search_goes_on_with_every_letter(widget):
    counts = []
    for words in ("c", "cri", "critical pa", "critcal pa"):
        send(widget, "enter", "find:words", value=words)
        counts.append(len(ids(widget, "term:")))
    assert counts[0] >= counts[1] > counts[2] == 1
    assert ids(widget, "term:")[0] == "critical-path" and "Did you mean" in said(widget)
    send(widget, "enter", "find:words", value="")
    assert len(ids(widget, "term:")) == len(glossary().letters["A"])


def test_many_results_are_cut_and_counted(widget):
    send(widget, "enter", "find:words", value="p")
    assert len(ids(widget, "term:")) == 30 and "more. Type another letter." in said(widget)


def test_enter_opens_the_first(widget):
    send(widget, "enter", "find:words", value="wip")
    send(widget, "pick", "first")
    assert widget.term == "work-in-progress"
    send(widget, "enter", "find:words", value="")
    send(widget, "pick", "first")
    assert widget.term == "work-in-progress"


def test_letter_and_topic_take_each_others_place(widget):
    send(widget, "enter", "find:topic", value="risk")
    listed = ids(widget, "term:")
    assert listed == [term.id for term in glossary().of_topic("risk")]
    send(widget, "pick", "letter:K")
    assert widget.topic == "" and ids(widget, "term:")[0].startswith("k")
    send(widget, "enter", "find:topic", value="no such")
    assert widget.topic == ""


def test_related_terms_lead_on_and_back(widget):
    send(widget, "pick", "term:total-float")
    send(widget, "pick", "see:free-float")
    assert widget.term == "free-float" and widget.letter == "F"
    assert "data-focus" in widget.picture
    send(widget, "key", "glossary", value="Control+z")
    assert widget.term == "total-float"
    send(widget, "key", "glossary", value="Control+y")
    assert widget.term == "free-float"
    send(widget, "pick", "do:undo")
    send(widget, "pick", "do:undo")
    assert widget.term == ""
    send(widget, "pick", "do:reset")
    assert widget.term == "" and widget.letter == "A"


def test_every_related_term_and_lesson_of_all_terms_can_be_shown(widget):
    for term in glossary().terms:
        widget.look_up(term.id)
        assert ids(widget, "see:") == list(term.see)


def test_a_term_is_added_to_the_review_once_and_stays_there(tmp_path):
    progress = Progress(tmp_path / "log.sqlite3")
    widget = GlossaryWidget(glossary(), "WIP limit", progress=progress)
    send(widget, "pick", "add")
    send(widget, "pick", "add")
    (attempt,) = progress.attempts()
    assert (attempt.exercise, attempt.event) == ("term/wip-limit", "review-add")
    assert "In my review" in said(widget) and widget.added == {"wip-limit"}
    again = GlossaryWidget(glossary(), "WIP limit", progress=progress)
    assert again.added == {"wip-limit"} and "In my review" in said(again)
    progress.close()


def test_nothing_is_added_while_nothing_is_open(widget):
    send(widget, "pick", "add")
    assert widget.added == frozenset()


def test_the_table_is_what_is_listed(widget):
    pandas = pytest.importorskip("pandas")
    send(widget, "enter", "find:words", value="sla")
    table = widget.table
    assert isinstance(table, pandas.DataFrame)
    assert table["term"][0] == "Service level" and "SLA" in table["also"][0]
    assert widget.table["in review"].sum() == 0


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "see:nothing"},
        {"type": "pick", "id": "term:"},
        {"type": "pick", "id": "letter:%"},
        {"type": "pick", "id": "do:everything"},
        {"type": "enter", "id": "find:words", "value": "<script>" * 5000},
        {"type": "enter", "id": "find:words", "value": None},
        {"type": "key", "id": "glossary", "value": "x"},
        {"type": "enter", "id": "", "value": 7},
        ["no", "mapping"],
    ],
)
def test_odd_gestures_do_no_harm(widget, gesture):
    widget.receive(gesture)
    assert not widget.notice and "<script>" not in widget.picture
    ET.fromstring(widget.picture)


def test_a_term_that_is_not_there_is_refused(widget):
    with pytest.raises(ValueError, match="is not in the glossary"):
        widget.term = "nothing"


def test_the_still_picture_shows_the_open_term():
    widget = GlossaryWidget(glossary(), "RACI")
    assert "who answers for it" in widget.still() and "data-id" not in widget.still()


def test_one_place_of_the_list_is_reached_by_tab(widget):
    page = ET.fromstring(widget.picture)
    rows = [each for each in page.iter() if (each.get("data-id") or "").startswith("term:")]
    assert [row.get("tabindex") for row in rows].count("0") == 1
