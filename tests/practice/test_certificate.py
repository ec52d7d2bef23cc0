"""A certificate changes its id with any letter, and its answers can be judged again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice.certificate import (
    audited,
    compared,
    digest,
    evidence,
    from_json,
    issue,
    to_json,
    verified,
)
from itpm_lessons.practice.mastery import Chapter, CourseState, Piece
from itpm_lessons.practice.standing import Attempt

PATH = Chapter(
    "p/path", "07", "Path", "p", "07.ipynb", 90, tuple(Piece(f"p/{n}", "") for n in "abcde")
)


def right(id, **values):
    return Attempt(id, "answer", status="correct", entries={"answer": id}, **values)


LOG = [right(f"p/{n}", at="2026-11-26T09:00:00+00:00") for n in "abcd"]


def issued(log=LOG, name="Ana"):
    state = CourseState.of([PATH], {}, log)
    return issue(state, log, name=name, day="2026-11-26", kit="0.1")


def test_it_says_what_was_solved():
    certificate = issued()
    assert [(p.number, p.solved, p.of) for p in certificate.lessons] == [("07", 4, 5)]
    assert len(certificate.id) == len("ITPM-XXXXX-XXXXX-XXXXX-XXXXX")


def test_it_is_written_and_read_back():
    certificate = issued(name="Žofia <b> “Q”")
    assert from_json(to_json(certificate)) == (certificate, certificate.id)


def test_below_the_gate_there_is_none():
    with pytest.raises(Refusal, match="07 Path not mastered yet"):
        issued(LOG[:3])
    with pytest.raises(Refusal, match="name"):
        issued(name="  ")
    with pytest.raises(Refusal, match="not complete"):
        issue(CourseState.of([], {}, []), [], name="Ana", day="2026-11-26", kit="0.1")


@pytest.mark.parametrize(
    "change",
    [{"name": "Bob"}, {"issued": "2026-11-27"}, {"minutes": 1}, {"evidence": "0"}, {"kit": "9"}],
)
def test_any_change_needs_another_id(change):
    certificate = issued()
    forged = replace(certificate, **change)
    assert not verified(forged, certificate.id)[0].ok
    assert verified(certificate, certificate.id)[0].ok


def test_a_lesson_made_up_is_below_the_gate_or_changes_the_id():
    certificate = issued()
    (lesson,) = certificate.lessons
    forged = replace(certificate, lessons=(replace(lesson, of=9),))
    assert [f.ok for f in verified(forged, forged.id)] == [True, False]
    doubled = replace(certificate, lessons=(replace(lesson, exercises=("p/a",) * 5),))
    assert not verified(doubled, doubled.id)[1].ok


def test_the_answers_are_judged_again():
    fits, judged = audited(issued(), LOG, lambda attempt: True)
    assert fits.ok and judged.ok and "4 of 4 answers are right" in judged.said
    _, judged = audited(issued(), LOG, lambda attempt: attempt.exercise != "p/a")
    assert not judged.ok and "3 of 4 answers are right, 1 wrong" in judged.said
    _, judged = audited(issued(), LOG, lambda attempt: None)
    assert "4 of exercises that have changed" in judged.said and judged.ok is None


def test_an_answer_is_needed_for_each_exercise_that_is_claimed():
    lesson = issued().lessons[0]
    more = replace(issued(), lessons=(replace(lesson, exercises=(*lesson.exercises, "p/e")),))
    _, judged = audited(more, LOG, lambda attempt: True)
    assert not judged.ok and "4 of 5 answers are right, 1 not in the log" in judged.said
    one = [replace(LOG[0], version=99)]
    forged = replace(issued(), evidence=digest(one))
    assert [f.ok for f in audited(forged, one, lambda attempt: None)] == [True, False]


def test_lessons_are_those_of_the_course():
    certificate = issued()
    assert compared(certificate, [PATH], "0.1").ok
    assert compared(certificate, [PATH], "0.2").ok is None
    other = replace(PATH, id="p/rocket")
    assert not compared(certificate, [other], "0.1").ok
    assert not compared(certificate, [PATH, other], "0.1").ok
    fewer = replace(PATH, exercises=PATH.exercises[:4])
    assert not compared(certificate, [fewer], "0.1").ok
    (lesson,) = certificate.lessons
    twice = replace(certificate, lessons=(lesson, lesson))
    assert not compared(twice, [PATH], "0.1").ok


def test_a_day_that_is_none_is_noticed():
    forged = replace(issued(), issued="1999-99-99")
    assert not all(finding.ok for finding in verified(forged, forged.id))


@pytest.mark.parametrize("of,solved", [(0, 0), (4, 5), (5, 3)])
def test_gates_that_cannot_be_are_noticed(of, solved):
    (lesson,) = issued().lessons
    gate = replace(lesson, of=of, exercises=tuple("abcde"[:solved]))
    forged = replace(issued(), lessons=(gate,))
    assert not verified(forged, forged.id)[1].ok


@pytest.mark.parametrize("name", ["\u202eanA", "Ana\x00", "\u200b", "...", "A\x1b[31mB"])
def test_a_name_is_read_as_it_is_written(name):
    with pytest.raises(Refusal, match="name"):
        issued(name=name)
    assert issued(name="\u0645\u06cc\u200c\u062e").name


def test_a_log_with_other_answers_is_noticed():
    other = [replace(LOG[0], entries={"answer": "copied"}), *LOG[1:]]
    assert not audited(issued(), other, lambda attempt: True)[0].ok
    assert not audited(issued(), [], lambda attempt: True)[1].ok


def test_later_work_does_not_spoil_it():
    later = [*LOG, right("p/e", at="2026-11-27T09:00:00+00:00"), right("p/a", variant=3)]
    assert all(finding.ok for finding in audited(issued(), later, lambda attempt: True))


def test_evidence_leaves_out_answers_after_the_solution():
    shown = Attempt("p/a", "solution", variant=0)
    log = [shown, right("p/a"), right("p/a", variant=1)]
    assert [each.variant for each in evidence(log, ["p/a"])] == [1]


@given(st.text(max_size=300))
def test_a_file_that_is_none_is_refused(text):
    with pytest.raises(Refusal):
        from_json(text)
