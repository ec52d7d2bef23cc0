"""Content is found by its id, and an id that is not there is answered with those most like it."""

import pytest

from itpm_lessons import course
from itpm_lessons.catalogue import Content, Lesson, count_words, known
from itpm_lessons.course import standing, tasks
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.widgets.exercise import ExerciseWidget


def test_a_lesson_holds_what_course_toml_says_and_its_length(sample):
    (lesson,) = Content(sample.content).lessons
    assert lesson == Lesson(
        id="sample/two_chains",
        number="03",
        title="Two chains",
        minutes=20,
        exercises=("sample/first",),
        questions=("late-vendor",),
        widgets=("PlanWidget",),
        outcomes=("calculate-dates",),
    )
    assert 1800 < lesson.words < 2300
    assert Content(sample.content).lesson("sample/two_chains") == lesson


def test_words_are_those_of_the_prose():
    head = "---\nkernelspec:\n  name: python3\n---\n"
    code = "```{code-cell} ipython3\nnot = counted\n```\n"
    fence = "````text\nnor this\n```\nnor this\n````\n"
    assert count_words(f"{head}# One two\n\n{code}three – four's, 5.\n\n{fence}six\n") == 6


def test_an_exercise_is_loaded_from_its_own_folder(sample, tmp_path):
    sample.change(sample.exercise, "the question in a few words", "as changed here")
    assert Content(sample.content).exercise("sample/first").title.endswith("as changed here")


def test_a_question_becomes_an_exercise(sample):
    question = Content(sample.content).question("late-vendor")
    assert question.judge("b").score == 1
    assert question.judge("c").misconception == "slip-equals-delay"


@pytest.mark.parametrize(
    ("id", "remedy"),
    [
        ("planning/two_flots", "did you mean 'planning/two_floats'?"),
        ("two_floats", "did you mean 'planning/two_floats'?"),
        ("agile/two_floats", "did you mean 'planning/two_floats'?"),
        ("../../etc/passwd", "`itpm course` lists all"),
        (None, "`itpm course` lists all"),
    ],
)
def test_an_unknown_id_is_answered_with_the_closest(id, remedy):
    with pytest.raises(Refusal) as refusal:
        known("exercise", id, ["planning/two_floats", "planning/finish_day"])
    assert refusal.value.remedy == remedy
    assert repr(id) in refusal.value.culprit


def test_a_lesson_block_with_an_unknown_key_is_refused(sample):
    sample.change(sample.content / "course.toml", "minutes =", "minuts =")
    with pytest.raises(Refusal, match=r"sample/two_chains.*minuts"):
        _ = Content(sample.content).lessons


def test_every_listed_exercise_and_question_opens():
    for lesson in course.lessons():
        for id in lesson.exercises:
            assert isinstance(tasks.exercise(id), ExerciseWidget)
        for id in lesson.questions:
            assert isinstance(tasks.question(id), ExerciseWidget)


def test_unknown_ids_are_refused_at_the_face():
    with pytest.raises(Refusal, match="exercise 'planning/no_such'"):
        tasks.exercise("planning/no_such")
    with pytest.raises(Refusal, match="question 'no-such'"):
        tasks.question("no-such")


def test_the_map_shows_every_lesson():
    drawn = standing.course_map().picture
    assert all(lesson.title in drawn for lesson in course.lessons())


def test_what_was_tried_is_there_when_the_exercise_is_opened_again():
    id = course.lessons()[0].exercises[0]
    first = tasks.exercise(id)
    first.check(first.task.exercise.solution(first.case))
    assert tasks.exercise(id).task.standing.solved
