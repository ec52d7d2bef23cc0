"""The review deck in JupyterLab, by mouse alone and by keyboard alone, and what axe finds."""

import json

import pytest

NOTEBOOK = "notebooks/review.ipynb"
CODE = """\
from itpm_lessons.course import deck
from itpm_lessons.practice import Progress
from itpm_lessons.practice.review import CardBox, CardLesson, Review, ReviewCard
from itpm_lessons.widgets.review import ReviewWidget
card = next(card for card in deck.card_box().cards if card.kind == "question")
words = ["float", "slip", "lag", "lead"]
cards = [ReviewCard(f"term/{w}", "term", "x", w, f"What is {w}?", f"It is {w}.") for w in words]
cards.append(ReviewCard(card.id, card.kind, "y", card.title, ask=card.ask))
box = CardBox.of(cards, [CardLesson("x", "The X"), CardLesson("y", "The Y")])
widget = ReviewWidget(Review(box, Progress(None)))
widget"""


@pytest.fixture(scope="module")
def opened(lab, chromium):
    """A notebook with a deck of four terms and a question; no card has entered."""
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "source": CODE,
            "execution_count": None}  # fmt: skip
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = {"cells": [cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (lab.folder / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector('.itpm-stage [data-id="review:empty"]')
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture(scope="module")
def deck(opened):
    return opened.locator(".itpm-stage").first


def expect(widget, figure, name):
    shown = widget.locator(".itpm-figure", has_text=name)
    shown.get_by_text(figure, exact=True).wait_for(timeout=5000)


def violations(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context=".itpm-stage").response["violations"]
    return [each["id"] for each in found if each["impact"] in ("serious", "critical")]


def test_it_begins_empty_and_a_lesson_is_added(opened, deck):
    deck.get_by_text("No card has entered yet.").wait_for()
    assert violations(opened) == []
    deck.get_by_label("add a lesson's cards").select_option(label="The X (4 cards)")
    expect(deck, "4", "left today")


def test_by_mouse_alone(opened, deck):
    deck.get_by_role("button", name="Turn over").click()
    deck.get_by_text("How well did you know it?").wait_for()
    assert violations(opened) == []
    deck.get_by_role("button", name="4 Easy").click()
    expect(deck, "1", "reviewed today")
    deck.get_by_text("What is").click()  # a press anywhere on the card turns it, too
    deck.get_by_role("button", name="4 Easy").click()
    expect(deck, "2", "reviewed today")
    deck.get_by_role("button", name="Undo").click()
    expect(deck, "1", "reviewed today")
    deck.get_by_role("button", name="Redo").click()
    expect(deck, "2", "reviewed today")


def test_by_keyboard_alone(opened, deck):
    deck.locator('[data-id="review:card"]').focus()
    opened.keyboard.press("Space")
    deck.get_by_text("How well did you know it?").wait_for()
    opened.keyboard.press("4")  # the focus stands on Good, and the digits rate from there
    expect(deck, "3", "reviewed today")
    opened.keyboard.press("Space")  # the focus came along to the next card
    deck.get_by_text("How well did you know it?").wait_for()
    opened.keyboard.press("2")
    expect(deck, "4", "reviewed today")
    deck.get_by_text("and nothing else is left").wait_for()
    opened.keyboard.press("Control+z")
    expect(deck, "3", "reviewed today")
    opened.keyboard.press("Space")
    deck.get_by_text("How well did you know it?").wait_for()
    opened.keyboard.press("4")
    deck.get_by_text("Done for today, 4 cards reviewed.").wait_for()


def test_a_question_by_keyboard_alone(opened, deck):
    deck.get_by_label("add a lesson's cards").select_option(label="The Y (1 card)")
    deck.get_by_role("radio").first.wait_for()
    assert violations(opened) == []
    deck.locator('[data-id="review:card"]').focus()
    opened.keyboard.press("Tab")
    opened.keyboard.press("Space")
    opened.keyboard.press("Enter")
    deck.locator(".itpm-feedback").wait_for()
    onward = deck.locator('[data-id="review:ratings"]')
    onward.wait_for()
    assert violations(opened) == []
    focused = opened.evaluate("() => document.activeElement.dataset.id")
    assert focused in ("rate:good", "review:next")


def test_an_exam_is_set(opened, deck):
    field = deck.get_by_label("exam on")
    day = opened.evaluate("() => new Date(Date.now() + 12 * 864e5).toISOString().slice(0, 10)")
    field.fill(day)
    field.dispatch_event("change")
    deck.get_by_text("No card stays away longer than").wait_for()
    deck.locator(".itpm-forecast").get_by_text("exam", exact=True).wait_for()


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(opened, width):
    opened.evaluate("() => jupyterapp.shell.collapseLeft()")
    opened.set_viewport_size({"width": width, "height": 900})
    opened.wait_for_timeout(800)
    wider = opened.evaluate(
        """() => [...document.querySelectorAll('.itpm-stage, .itpm-stage .itpm-side, '
            + '.itpm-stage .itpm-main, .itpm-stage .itpm-panel')].filter(
            (each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.className)"""
    )
    opened.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
