"""Documents found by words and moments, verdicts, and the quiz, on a small library by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.documents import Document, Library, Lure, Need, Neighbour
from itpm_lessons.engines.refusal import Refusal


def document(id, kind="ahead", purpose="To do a thing.", moments=("go",), neighbours=()):
    return Document(id, id.title(), kind, purpose, "you", "me", "now", moments, ("a",), neighbours)


PLAN = document("plan", purpose="To say when.", neighbours=(Neighbour("case", "When is not why."),))
CASE = document("case", purpose="To say why.", moments=("go", "end"))
LOG = document("log", "watch", "To keep notes.", ("end",))
NEEDS = (
    Need(
        "dates", "know the dates", "plan", "It has dates.", (Lure("log", "x", "No dates there."),)
    ),
    Need("reason", "know the reason", "case", "It has reasons."),
    Need("note", "remember a call", "log", "It has notes."),
)
LIBRARY = Library((PLAN, CASE, LOG), NEEDS, {"go": "Going", "end": "Ending"})


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["plan", "case", "log"]),
        ({"words": "SAY"}, ["plan", "case"]),
        ({"words": "say why"}, ["case"]),
        ({"words": "call"}, ["log"]),  # it stands in a need
        ({"words": "nowhere"}, []),
        ({"moment": "end"}, ["case", "log"]),
        ({"kind": "watch"}, ["log"]),
        ({"words": "say", "moment": "end"}, ["case"]),
    ],
)
def test_what_is_found(asked, found):
    assert [each.id for each in LIBRARY.search(**asked)] == found


def test_a_right_answer_says_why_and_a_lure_says_what_is_believed():
    assert LIBRARY.judge("dates", "plan").words == "It has dates."
    wrong = LIBRARY.judge("dates", "log")
    assert (wrong.right, wrong.misconception, wrong.words) == (False, "x", "No dates there.")


def test_neighbours_tell_apart_both_ways_and_others_by_their_purpose():
    assert LIBRARY.judge("dates", "case").words == "When is not why."
    assert LIBRARY.judge("reason", "plan").words == "When is not why."
    assert LIBRARY.judge("note", "plan").words == "The plan has another purpose: to say when."


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (((PLAN, CASE, LOG, PLAN), NEEDS), "stands there twice"),
        (((PLAN, CASE, LOG), (*NEEDS, NEEDS[0])), "stands there twice"),
        (((PLAN, CASE), NEEDS), "names document 'log', which is not there"),
        (((PLAN, LOG), ()), "names document 'case', which is not there"),
        (((document("x", "other"),), ()), "names kind 'other'"),
        (((document("x", moments=("never",)),), ()), "names moment 'never'"),
    ],
)
def test_what_refers_to_nothing_is_refused(parts, words):
    with pytest.raises(Refusal, match=words):
        Library(*parts, {"go": "Going", "end": "Ending"})


def test_unknown_ids_are_refused():
    with pytest.raises(Refusal, match="is not there"):
        LIBRARY["plans"]
    with pytest.raises(Refusal, match="is not there"):
        LIBRARY.judge("none", "plan")


@given(st.integers(), st.integers(1, 5))
def test_a_quiz_can_be_solved_and_repeats_by_its_seed(seed, count):
    quiz = LIBRARY.quiz(seed, count)
    answers = [need.document for need in quiz.needs]
    assert len(set(answers)) == len(answers) == min(count, 3)
    assert set(answers) <= {each.id for each in quiz.documents}
    assert LIBRARY.quiz(seed, count) == quiz
