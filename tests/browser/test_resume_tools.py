"""Bullet checker, posting matcher and a talk in JupyterLab: mouse, keyboard, narrow and wide."""

import json
import re

import pytest

from itpm_lessons.engines.resume.examples import EXAMPLE_BULLETS
from itpm_lessons.exchange.bullets_csv import write_bullets

NOTEBOOK = "notebooks/resume_tools.ipynb"
CELLS = [
    "from itpm_lessons import BulletWidget, PostingWidget, dialogue, own_file\n\n"
    'BulletWidget(own_file("my_bullets.csv"))',
    "PostingWidget()",
    'dialogue("interview")',
]
SOUND = "Planned a pilot at 3 sites; corrections fell from 6 % to 2 %."


@pytest.fixture(scope="module")
def notebook(lab, chromium):
    """A notebook with the three widgets, run once for all tests."""
    cells = [
        {"cell_type": "code", "id": f"c{i}", "metadata": {}, "outputs": [], "source": source,
         "execution_count": None}
        for i, source in enumerate(CELLS)
    ]  # fmt: skip
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    (lab.folder / NOTEBOOK).write_text(
        json.dumps(
            {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
        )
    )
    write_bullets(EXAMPLE_BULLETS, lab.folder / "notebooks" / "my_bullets.csv")
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector('[data-id="dialogue"]')
    yield page
    page.close()
    assert not errors, errors


def again(page, id):
    """Find a widget by the id of its frame, as it was in the beginning."""
    widget = page.locator(".itpm-stage", has=page.locator(f'[data-id="{id}"]')).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    page.wait_for_timeout(150)
    return widget


@pytest.fixture
def bullets(notebook):
    return again(notebook, "bullets")


@pytest.fixture
def posting(notebook):
    return again(notebook, "posting")


@pytest.fixture
def talk(notebook):
    return again(notebook, "dialogue")


def figure(widget, words):
    """Wait until a key figure reads so, value and name together."""
    pattern = re.compile(f"^{re.escape(words)}$")
    widget.locator(".itpm-figure").filter(has_text=pattern).wait_for(timeout=5000)


# ---- bullets


def test_findings_come_while_one_types_and_go_when_mended(notebook, bullets):
    figure(bullets, "2 of 3hold so far")
    field = bullets.locator('[data-id="after:2"]')
    field.click()
    notebook.keyboard.type("I led many ", delay=10)
    column = bullets.locator('[data-id="line:2"] .itpm-resume-column').nth(1)
    column.locator("mark").get_by_text("many").wait_for()
    assert field.evaluate("node => node === document.activeElement")
    assert field.input_value() == "I led many "  # what is typed stays as it is typed
    notebook.keyboard.press("Control+a")
    notebook.keyboard.type(SOUND, delay=2)
    figure(bullets, "3 of 3hold so far")
    assert field.input_value() == SOUND
    bullets.get_by_text("Nothing was found against any line.").wait_for()


def test_a_line_is_added_written_and_saved_by_keyboard(notebook, lab, bullets):
    bullets.get_by_role("button", name="Add a line").focus()
    notebook.keyboard.press("Enter")
    notebook.wait_for_function("() => document.activeElement.dataset.id === 'after:3'")
    notebook.keyboard.type(SOUND, delay=2)
    figure(bullets, "3 of 4hold so far")
    notebook.keyboard.press("Tab")
    notebook.keyboard.type("head of payroll", delay=2)
    bullets.get_by_role("button", name="Save a copy").click()
    bullets.get_by_text("Saved as my_bullets-2.csv").wait_for()
    saved = (lab.folder / "notebooks" / "my_bullets-2.csv").read_text("utf-8-sig")
    assert SOUND in saved and "head of payroll" in saved
    bullets.get_by_role("button", name="Remove line 4").focus()
    notebook.keyboard.press("Enter")
    figure(bullets, "2 of 3hold so far")
    bullets.get_by_role("button", name="Add a line").focus()
    notebook.keyboard.press("Control+z")
    figure(bullets, "3 of 4hold so far")


# ---- posting


def test_a_sentence_in_the_resume_moves_the_share(notebook, posting):
    figure(posting, "50.0 %goal 75 %")
    resume = posting.locator('[data-id="text:resume"]')
    resume.click()
    notebook.keyboard.press("Control+End")
    notebook.keyboard.type("\nWrote the status report of the pilot each Friday.", delay=2)
    figure(posting, "66.7 %goal 75 %")
    posting.locator("mark").get_by_text("status report").wait_for()
    posting.get_by_role("button", name="Undo").click()
    figure(posting, "50.0 %goal 75 %")


def test_a_keyword_is_dropped_and_added_by_keyboard(notebook, posting):
    posting.get_by_role("button", name="Drop the keyword Jira").focus()
    notebook.keyboard.press("Enter")
    figure(posting, "6 of 11keywords shown")
    posting.get_by_label("Add what the list missed").focus()
    notebook.keyboard.type("front desk")
    notebook.keyboard.press("Enter")
    figure(posting, "6 of 12keywords shown")


# ---- the talk


def test_a_talk_is_played_by_mouse_to_the_debrief(notebook, talk):
    for _ in range(14):
        if talk.locator('[data-id="end"]').count():
            break
        title = talk.locator(".itpm-scene-head").inner_text()
        talk.locator(
            '[data-id^="choose:"]:not([aria-disabled="true"])',
        ).last.click()
        notebook.wait_for_function(
            "(title) => document.querySelector('.itpm-scene-head')?.innerText !== title", arg=title
        )
    talk.get_by_role("button", name=re.compile("^Look back: ")).click()
    talk.get_by_text("all of them were counted").wait_for()
    given = talk.locator(".itpm-figure", has_text="given away").locator("b").inner_text()
    total = talk.locator("tfoot td").nth(1).inner_text()
    assert given == total
    talk.locator('[data-id="note:next"]').fill("I would say what I did.")
    notebook.keyboard.press("Tab")
    talk.get_by_role("button", name="Back to the talk").click()
    talk.locator('[data-id="end"]').wait_for()


def test_a_talk_is_led_by_keys_and_the_focus_goes_on(notebook, talk):
    talk.locator('[data-id^="choose:opening:"]').first.focus()
    notebook.keyboard.press("2")
    notebook.wait_for_function(
        "() => document.activeElement.dataset.id?.startsWith('choose:experience:')"
    )
    notebook.keyboard.press("Enter")
    notebook.wait_for_function(
        "() => document.activeElement.dataset.id?.startsWith('choose:result:')"
    )
    assert talk.locator(".itpm-turn").count() == 2
    notebook.keyboard.press("Control+z")
    notebook.wait_for_function(
        "() => document.activeElement.dataset.id?.startsWith('choose:experience:')"
    )
    notebook.keyboard.press("Control+Shift+z")
    talk.locator('[data-id^="choose:result:"]').first.wait_for()
    talk.locator("summary").first.focus()
    notebook.keyboard.press("Enter")
    talk.locator("details[open] .itpm-bubble-mine").wait_for()


# ---- all three


def test_our_elements_have_no_serious_accessibility_violation(notebook, bullets, posting, talk):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    talk.locator('[data-id^="choose:"]').first.click()
    talk.locator(".itpm-effect").first.wait_for()
    found = axe.run(notebook, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, bullets, posting, talk, width):
    notebook.evaluate("() => jupyterapp.shell.collapseLeft()")
    notebook.set_viewport_size({"width": width, "height": 900})
    notebook.wait_for_timeout(900)
    wider = notebook.evaluate(
        """() => [...document.querySelectorAll(
            '.itpm-stage, .itpm-stage .itpm-side, .itpm-main, .itpm-scroll')].filter(
            (each) => each.scrollWidth > each.clientWidth + 1).map(
            (each) => each.innerText.slice(0, 60))"""
    )
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
