"""The diagnostic and the study plan in JupyterLab: mouse, keyboard, narrow and wide."""

import json
import re

import pytest

NOTEBOOK = "notebooks/start_tools.ipynb"
CELLS = [
    "from itpm_lessons import diagnostic, own_file, study_plan\n\ndiagnostic(record=False)",
    'study_plan(own_file("my_study_plan.csv"), record=False)',
]


@pytest.fixture(scope="module")
def notebook(lab, chromium):
    """A notebook with the two widgets, run once for all tests."""
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
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector(".itpm-weeks")
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def diagnostic(notebook):
    return notebook.locator(".itpm-stage", has=notebook.locator('[data-id="diagnostic"]')).first


@pytest.fixture
def plan(notebook):
    """The study plan, as it was in the beginning."""
    widget = notebook.locator(".itpm-stage", has=notebook.locator('[data-id="study-plan"]')).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    notebook.wait_for_timeout(150)
    return widget


def figure(widget, words):
    """Wait until a key figure reads so, value and name together."""
    pattern = re.compile(f"^{re.escape(words)}$")
    widget.locator(".itpm-figure").filter(has_text=pattern).wait_for(timeout=5000)


def serious(page):
    """Return what axe finds serious or critical in our own elements."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page, context=".itpm-stage").response["violations"]
    return [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]


def cut_off(page, width):
    """Return what is wider than its place in a window of this width."""
    page.evaluate("() => jupyterapp.shell.collapseLeft()")
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(900)
    wider = page.evaluate(
        """() => [...document.querySelectorAll('.itpm-stage, .itpm-stage .itpm-side, .itpm-main, '
            + '.itpm-question-answers, .itpm-wishes, .itpm-profile')].filter(
            (each) => each.scrollWidth > each.clientWidth + 1).map(
            (each) => each.innerText.slice(0, 60))"""
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    return wider


# ---- the diagnostic: the tests follow each other, as one taking does


def test_a_prediction_by_keyboard_begins_it(notebook, diagnostic):
    diagnostic.locator('[data-id="predict"]').focus()
    notebook.keyboard.type("9")
    notebook.keyboard.press("Enter")
    figure(diagnostic, "0 of 20answered")
    figure(diagnostic, "9predicted")
    diagnostic.get_by_text("Question 1 of 20").wait_for()


def test_a_question_is_answered_by_keys_and_the_focus_leads_on(notebook, diagnostic):
    diagnostic.locator('input[data-id^="option:"]').first.focus()
    notebook.keyboard.press("Space")
    diagnostic.locator('input[data-id^="option:"]:checked').wait_for()
    notebook.keyboard.press("ArrowDown")
    notebook.wait_for_timeout(200)
    assert diagnostic.locator('input[data-id^="option:"]').nth(1).is_checked()
    notebook.keyboard.press("Tab")
    notebook.keyboard.press("Space")
    figure(diagnostic, "1 of 20answered")
    notebook.keyboard.press("Tab")
    notebook.keyboard.press("Tab")
    assert notebook.evaluate("() => document.activeElement.dataset.id") == "next"
    notebook.keyboard.press("Enter")
    diagnostic.get_by_text("Question 2 of 20").wait_for()
    notebook.wait_for_function("() => document.activeElement.dataset.id === 'stem'")


@pytest.mark.parametrize("width", [480, 1920])
def test_an_open_question_is_not_cut_off(notebook, diagnostic, width):
    assert not cut_off(notebook, width)


def test_an_open_question_has_no_serious_accessibility_violation(notebook, diagnostic):
    assert not serious(notebook)


def test_the_rest_by_mouse_and_the_result(notebook, diagnostic):
    for place in range(2, 21):
        diagnostic.locator(f'[data-id="go:{place}"]').click()
        diagnostic.get_by_text(f"Question {place} of 20").wait_for()
        diagnostic.locator('input[data-id^="option:"]').nth(place % 3).click()
        diagnostic.locator('input[data-id^="sure:"]').nth(place % 4).click()
        figure(diagnostic, f"{place} of 20answered")
    assert diagnostic.get_by_text("Taught in").count() == 0
    diagnostic.get_by_role("button", name="End, and see the result").click()
    figure(diagnostic, "9predicted")
    diagnostic.get_by_text("By domain").wait_for()
    diagnostic.get_by_text("80 %", exact=False).first.wait_for()
    missed = diagnostic.locator('[data-id^="told:"]').count()
    diagnostic.get_by_role("button", name="All", exact=True).click()
    notebook.wait_for_timeout(300)
    assert 0 < missed <= diagnostic.locator('[data-id^="told:"]').count() == 20


# ---- the study plan


def test_days_are_pressed_by_mouse_and_taken_back_by_keys(notebook, plan):
    before = plan.locator("td.itpm-session").count()
    plan.get_by_role("button", name="Saturday").click()
    plan.get_by_text("Tuesday and Thursday, 60 minutes each").wait_for()
    notebook.keyboard.press("Control+z")
    plan.get_by_text("Tuesday, Thursday and Saturday, 60 minutes each").wait_for()
    assert plan.locator("td.itpm-session").count() == before


def test_a_goal_that_is_too_near_offers_ways_and_one_is_taken_by_keyboard(notebook, plan):
    start = plan.locator('[data-id="set:start"]').input_value()
    goal = notebook.evaluate(
        "(day) => { const d = new Date(day + 'T12:00'); d.setDate(d.getDate() + 30);"
        " return d.toISOString().slice(0, 10); }",
        start,
    )
    plan.locator('[data-id="set:goal"]').fill(goal)
    notebook.keyboard.press("Tab")
    plan.get_by_text("Not all of it fits.").wait_for()
    way = plan.locator('[data-id="way:later"]')
    way.focus()
    notebook.keyboard.press("Enter")
    plan.get_by_text("1 day before your goal").wait_for()
    plan.locator("td.itpm-goal").wait_for()


def test_minutes_that_make_no_plan_are_refused_in_words(notebook, plan):
    field = plan.locator('[data-id="set:minutes"]')
    field.fill("500")
    notebook.keyboard.press("Enter")
    plan.get_by_text("give 15 to 240 minutes").wait_for()
    field.fill("45")
    notebook.keyboard.press("Enter")
    plan.get_by_text("45 minutes each").wait_for()


def test_it_is_saved_and_exported(lab, notebook, plan):
    plan.get_by_role("button", name="Save a copy").click()
    plan.get_by_text("Saved as my_study_plan-2.csv").wait_for()
    plan.get_by_role("button", name="Save for a calendar").click()
    plan.get_by_text("Saved as my_study_plan-2.ics").wait_for()
    saved = (lab.folder / "notebooks" / "my_study_plan-2.ics").read_bytes()
    assert saved.count(b"BEGIN:VEVENT\r\n") == plan.locator("td.itpm-session").count()


# ---- both


def test_our_elements_have_no_serious_accessibility_violation(notebook, diagnostic, plan):
    assert not serious(notebook)


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, diagnostic, plan, width):
    assert not cut_off(notebook, width)
