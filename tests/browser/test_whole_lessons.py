"""Each lesson, taken from its first cell to its last card, by form and mouse.

`test_lesson.py` takes the critical path in its own way.

What is right is taken from the exercise itself: that it is right is held by the tests of content.
Here it has to arrive: through the form, the kernel, the check, and back onto the page.
"""

import re

import pytest

from itpm_lessons.build import lesson_path
from itpm_lessons.catalogue import Content
from itpm_lessons.practice.exercise import in_words

from .answering import card_with, check, fill

CONTENT = Content()
LESSONS = [lesson for lesson in CONTENT.lessons if lesson.id != "planning/critical_path"]


@pytest.fixture(scope="module", params=LESSONS, ids=lambda lesson: lesson.id)
def taken(request, lab, chromium):
    """A lesson that was opened and run once for all tests on it."""
    page, requests, errors = chromium.new_page(), [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, lesson_path(request.param))
    lab.run_all(page)
    page.wait_for_selector(".itpm-stage")
    yield request.param, page
    outside = [url for url in requests if not re.match(rf"({lab.address}|data:|blob:|ws:)", url)]
    page.close()
    assert not outside, f"the lesson asked the network for {outside}"
    assert not errors, errors


def test_every_exercise_names_a_mistake_and_takes_the_right_answer(taken):
    lesson, page = taken
    for id in lesson.exercises:
        exercise = CONTENT.exercise(id)
        card = page.get_by_role("region", name=f"Exercise: {exercise.title}", exact=True).first
        drawn = exercise.at(0)
        _, wrong = drawn.wrong[0]
        fill(card, exercise, wrong)
        check(card, "Not yet.")
        fill(card, exercise, drawn.expected)
        check(card, drawn.kind.praise)


def test_every_question_and_card_can_be_answered(taken):
    lesson, page = taken
    for id in (*lesson.questions, *lesson.cards):
        question = CONTENT.question(id)
        asked = in_words(question.statement, question.draw()).replace("*", "")  # as it is shown
        card = card_with(page, asked[:70])
        assert card.count(), f"{lesson.id} does not show {id}"
        fill(card, question, question.at(0).expected)
        check(card, "Correct.")


def test_every_widget_stands_in_the_lesson_and_no_text_is_cut_off(taken):
    lesson, page = taken
    assert lesson.widgets
    stages = page.locator(".itpm-stage").count()
    shown = len(lesson.exercises) + len(lesson.questions) + len(lesson.cards)
    assert stages >= shown + len(lesson.widgets)
    for width in (480, 1920, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(800)
        wider = page.evaluate(
            """() => [...document.querySelectorAll('.itpm-stage')].filter(
                (stage) => stage.scrollWidth > stage.clientWidth + 1).map(
                (stage) => stage.innerText.slice(0, 60))"""
        )
        assert not wider, (width, wider)


def test_our_elements_have_no_serious_accessibility_violation(taken):
    _, page = taken
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad
