"""`itpm practice`: every exercise answered from the keyboard, and all that a key does."""

import pytest

from itpm_lessons.course import content
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Attempt, Progress
from itpm_lessons.practice.exercise import in_words
from itpm_lessons.terminal.practice import begin
from itpm_lessons.views.prose import plain_text

from .typed import itpm, lines_for, words

COURSE = [id for lesson in content().lessons for id in lesson.exercises]
LATE = "planning/late_payroll"


def right(id, variant=0):
    drawn = content().exercise(id).at(variant)
    return lines_for(drawn.kind, drawn.expected)


@pytest.mark.parametrize("id", content().exercise_ids)
def test_every_exercise_can_be_answered_right(id):
    done = itpm("practice", id, lines=["", *right(id), "q"], env={"COLUMNS": "100"})
    exercise = content().exercise(id)
    assert exercise.at(0).kind.praise in done.stdout
    assert "go on" in words(done) or "goes on here" in words(done)
    attempts = Progress.open().attempts(id)
    assert [(each.event, each.status) for each in attempts] == [("answer", "correct")]


@pytest.mark.parametrize("id", COURSE[::9])
def test_another_variant_can_be_answered_right_too(id):
    """The order of the variants is the learner's own, so it is found by opening it first."""
    exercise = content().exercise(id)
    itpm("practice", id, lines=["v", "q"])
    last = Progress.open().standing(id, exercise.version).last_variant
    if not exercise.varies:
        assert last == 0
        return
    done = itpm("practice", id, lines=["", *right(id, last), "q"])
    assert f"variant {last}" in words(done) and exercise.at(last).kind.praise in done.stdout


def test_the_whole_course_is_walked_through_in_its_order():
    lines = [line for id in COURSE for line in ("", *right(id), "")]
    done = itpm("practice", lines=lines)
    assert "That was the last exercise of the course." in words(done)
    assert [each.exercise for each in Progress.open().attempts()] == COURSE
    assert all(each.status == "correct" for each in Progress.open().attempts())


def test_a_named_mistake_is_untangled_and_what_was_given_is_kept():
    drawn = content().exercise(LATE).at(0)
    mistake, answer = drawn.wrong[0]
    done = itpm("practice", LATE, lines=["", *lines_for(drawn.kind, answer), "q"])
    assert "Not yet." in words(done)
    assert Progress.open().attempts(LATE)[0].misconception == mistake.id
    again = itpm("practice", LATE, lines=["", *right(LATE), "q"])
    assert "You have tried this one" in words(again) and "[51]" in words(again)
    assert "Correct." in words(again)


def test_a_number_may_be_typed_at_the_menu():
    assert "Correct." in words(itpm("practice", LATE, lines=[*right(LATE), "q"]))


def test_hints_solution_variant_and_an_unknown_key():
    done = itpm("practice", LATE, lines=["h", "h", "h", "h", "s", "v", "x", "x = (a)", "q"])
    said = words(done)
    assert "Hint 1 of 3." in said and "Hint 3 of 3." in said and "Answer:" in said
    assert "'x' is no command" in said and f"exercises/{LATE}.ipynb" in said
    events = [each.event for each in Progress.open().attempts(LATE)]
    assert events == ["hint"] * 3 + ["solution", "variant"]


def test_next_and_back_and_both_ends():
    first, second = COURSE[:2]
    done = itpm("practice", first, lines=["b", "n", "b", "q"])
    assert "This is the first exercise of the course." in words(done)
    assert words(done).count(content().exercise(first).title) == 2
    assert content().exercise(second).title in words(done)
    done = itpm("practice", COURSE[-1], lines=["n", "q"])
    assert "That was the last exercise of the course." in words(done)


def test_a_lesson_is_walked_alone():
    lesson = content().lesson("methodology/kanban")
    done = itpm("practice", "kanban", lines=["n"] * len(lesson.exercises) + ["q"])
    said = words(done)
    assert f"That was the last exercise of “{lesson.title}”. `itpm practice` goes on" in said
    assert said.count("exercise 1 of") == 1


@pytest.mark.parametrize("wanted", ["07", "7", "critical_path", "planning/critical_path"])
def test_a_lesson_goes_by_number_name_or_id(wanted):
    walk = begin(content(), Progress(None), wanted)
    assert walk.ids == content().lesson("planning/critical_path").exercises and walk.place == 0


@pytest.mark.parametrize("wanted", ["planning/late_payrol", "99", "none", "²", "../x"])
def test_what_is_neither_is_refused_in_one_line(wanted):
    done = itpm("practice", wanted)
    assert done.exit_code == 2 and "is neither a lesson nor an exercise" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    if wanted.startswith("planning"):
        assert "did you mean planning/late_payroll" in done.stderr


def test_it_goes_on_where_the_learner_left_off():
    progress = Progress(None)
    assert begin(content(), progress).id == COURSE[0]
    progress.record(Attempt(COURSE[4], "hint"))
    assert begin(content(), progress).id == COURSE[4]
    progress.record(Attempt(COURSE[4], "answer", status="correct"))
    assert begin(content(), progress).id == COURSE[5]
    progress.record(Attempt(COURSE[-1], "answer", status="correct"))
    assert begin(content(), progress).id == COURSE[0]
    progress.record(Attempt("question/x", "answer", status="correct"))
    assert begin(content(), progress).id == COURSE[0]


def test_a_lesson_without_exercises_is_refused(monkeypatch):
    class Empty:
        lessons = ()
        exercise_ids = ()

    with pytest.raises(Refusal, match="it has no exercises"):
        begin(Empty(), Progress(None))


def test_it_says_that_no_terminal_is_connected_and_ends_with_the_input():
    done = itpm("practice", LATE, lines=[])
    assert "No terminal is connected" in words(done)
    assert done.exit_code == 0 and "Stopped. What you have answered is kept." in words(done)


@pytest.mark.parametrize(
    "id", ["planning/finish_day", "planning/change_log", "planning/kpi_status"]
)
@pytest.mark.parametrize("columns", [20, 40, 60])
def test_nothing_is_cut_in_a_narrow_terminal(id, columns):
    done = itpm("practice", id, lines=["q"], env={"COLUMNS": str(columns)})
    assert max(map(len, done.stdout.splitlines())) <= columns
    exercise = content().exercise(id)
    told = "".join(done.stdout.split())
    for word in (
        plain_text(in_words(exercise.statement, exercise.draw(0))).replace("|", " ").split()
    ):
        if set(word) - set("-:*"):
            assert word in told, word


def test_a_picture_has_its_text():
    done = itpm("practice", "planning/finish_day", lines=["q"])
    assert "Picture, in words: Network diagram of 12 activities" in words(done)
    assert "- A Requirements: 5 days" in done.stdout


def test_letters_that_are_none_are_explained_and_asked_again():
    id = "methodology/exception_steps"
    done = itpm("practice", id, lines=["", "a b", "z", "a a", *right(id), "q"])
    said = words(done)
    assert "still missing." in said and "'z' is none of a, b" in said
    assert "a stands there twice." in said and "Correct." in said


def test_cells_of_a_row_may_be_typed_at_once_and_blank_ones_are_asked_for():
    id = "planning/full_table"
    cells = right(id)
    columns = len(content().exercise(id).at(0).kind.columns)
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    done = itpm("practice", id, lines=["", *(";".join(row) for row in rows), "q"])
    assert "Correct." in words(done)


def test_too_many_cells_are_explained():
    id = "planning/full_table"
    cells = right(id)
    done = itpm("practice", id, lines=["", "1;2;3;4;5;6;7;8;9", *cells, "q"])
    assert "cells are left in this row, not 9." in words(done) and "Correct." in words(done)


def test_what_steers_a_terminal_is_left_out():
    done = itpm("practice", "planning/objective_write", lines=["", "\x1b[2Jx\x07", "", "q"])
    assert not set(done.stdout) & set("\x1b\x07")
