"""The critical path lesson as a learner takes it: mouse, keyboard, forms, and tomorrow."""

import re

import pytest

LESSON = "notebooks/07_critical_path.ipynb"
CELLS = """() => jupyterapp.shell.currentWidget.content.widgets.map(
    (cell) => [cell.model.type, cell.model.sharedModel.source])"""


@pytest.fixture(scope="module")
def lesson(lab, chromium):
    """The lesson, opened and run from top to bottom once for all tests."""
    page, requests, errors = chromium.new_page(), [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, LESSON)
    lab.run_all(page)
    page.wait_for_selector(".itpm-gantt")
    yield page
    outside = [url for url in requests if not re.match(rf"({lab.address}|data:|blob:|ws:)", url)]
    page.close()
    assert not outside, f"the lesson asked the network for {outside}"
    assert not errors, errors


@pytest.fixture
def plan(lesson):
    """The plan widget of ClockIn, as it was in the beginning."""
    widget = plan_of(lesson)
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    expect_finish(widget, 45)
    return widget


def plan_of(page):
    """The first plan widget of the lesson: ClockIn."""
    return page.locator(".itpm-stage", has=page.get_by_text("ClockIn · plan")).first


def card_of(page, title):
    """The card of an exercise."""
    return page.get_by_role("region", name=f"Exercise: {title}")


def expect_finish(plan, day):
    """Wait until the plan widget says that the plan finishes on `day`."""
    plan.locator(".itpm-figure").get_by_text(f"day {day}", exact=True).wait_for(timeout=5000)


def test_a_bar_follows_the_mouse_and_the_finish_follows_the_bar(lesson, plan):
    handle = plan.locator('.itpm-gantt [data-id="bar:F"] [data-drag="end"]')
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    day = handle.evaluate(
        """handle => { const picture = handle.closest('[data-step]');
            return picture.dataset.step * handle.getScreenCTM().a; }"""
    )
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    lesson.mouse.move(x, y)
    lesson.mouse.down()
    lesson.mouse.move(x + 3 * day, y)
    lesson.mouse.move(x + 6 * day, y)
    lesson.mouse.up()
    expect_finish(plan, 47)  # 6 days of slip less 4 days of float
    plan.get_by_role("button", name="Undo").click()
    expect_finish(plan, 45)


def test_the_keyboard_does_what_the_mouse_does(lesson, plan):
    bar = plan.locator('.itpm-gantt [data-id="bar:D"]')
    bar.focus()
    for _ in range(2):
        lesson.keyboard.press("ArrowRight")
    expect_finish(plan, 47)
    assert bar.evaluate("bar => bar === document.activeElement"), "the focus stays on the bar"
    lesson.keyboard.press("Enter")
    field = plan.get_by_label(re.compile("duration", re.IGNORECASE)).first
    field.fill("10")
    field.press("Enter")
    expect_finish(plan, 45)


def test_redo_by_the_keys_that_everybody_knows(lesson, plan):
    bar = plan.locator('.itpm-gantt [data-id="bar:D"]')
    bar.focus()
    lesson.keyboard.press("ArrowRight")
    expect_finish(plan, 46)
    lesson.keyboard.press("Control+z")
    expect_finish(plan, 45)
    lesson.keyboard.press("Control+Shift+z")
    expect_finish(plan, 46)
    # with Caps Lock on, the browser names the letter the other way round
    caps = "(e, d) => e.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, ...d}))"
    bar.evaluate(caps, {"key": "Z", "ctrlKey": True})
    expect_finish(plan, 45)
    bar.evaluate(caps, {"key": "z", "ctrlKey": True, "shiftKey": True})
    expect_finish(plan, 46)


def test_a_refused_duration_is_said_and_changes_nothing(lesson, plan):
    plan.locator('.itpm-gantt [data-id="bar:E"]').focus()
    lesson.keyboard.press("Enter")
    field = plan.get_by_label(re.compile("duration", re.IGNORECASE)).first
    field.fill("-3")
    field.press("Enter")
    plan.get_by_text("give 0 or more days").wait_for()
    expect_finish(plan, 45)


def test_no_key_on_a_bar_reaches_the_notebook(lesson, plan):
    before = lesson.evaluate(CELLS)
    bar = plan.locator('.itpm-gantt [data-id="bar:D"]')
    bar.focus()
    for key in "xabmyrz1":
        lesson.keyboard.press(key)
    for key in ("d", "d", "ArrowUp", "ArrowDown", "Enter", "Shift+M", "c", "v"):
        lesson.keyboard.press(key)
    lesson.wait_for_timeout(500)
    assert lesson.evaluate(CELLS) == before


def test_a_wrong_answer_names_the_mistake_and_progress_is_there_after_a_restart(lab, lesson):
    card = card_of(lesson, "An activity takes longer")
    answer = card.locator('input[data-id="answer"]')
    answer.fill("51")
    answer.press("Enter")
    card.get_by_text("Not yet.").wait_for()
    assert "whole slip" in card.get_by_role("status").inner_text()
    card.get_by_role("button", name="Hint 1 of 3").click()
    card.get_by_role("button", name="Hint 2 of 3").wait_for()
    answer.fill("47")
    card.get_by_role("button", name="Check").click()
    card.get_by_text("Correct.").wait_for()

    lab.restart_kernel(lesson)
    lab.run_all(lesson)
    card = card_of(lesson, "An activity takes longer")
    card.get_by_text(re.compile("Solved", re.IGNORECASE)).first.wait_for()
    assert card.locator('input[data-id="answer"]').input_value() == "47"


def test_another_variant_has_other_numbers(lesson):
    card = card_of(lesson, "An activity takes longer")
    before = card.inner_text()
    card.get_by_role("button", name="Another variant").click()
    lesson.wait_for_function(
        "([card, before]) => card.innerText !== before", arg=[card.element_handle(), before]
    )
    assert "variant" in card.inner_text()


def test_a_question_is_answered_by_choosing(lesson):
    card = lesson.get_by_role("region", name="Exercise: Question: Kanban").first
    card.get_by_label("36 days").check()
    card.get_by_role("button", name="Check").click()
    card.get_by_text("Not yet.").wait_for()
    card.get_by_label("4 days", exact=True).check()
    card.get_by_role("button", name="Check").click()
    card.get_by_text("Correct.").wait_for()


def test_an_exercise_notebook_takes_its_answer_from_a_cell(lab, page):
    lab.open(page, "exercises/planning/finish_day.ipynb")
    lab.run_all(page)
    page.get_by_text("Not attempted.").first.wait_for()


def test_a_notebook_of_yesterday_shows_pictures_where_its_widgets_were(lab, page):
    name = "exercises/planning/full_table.ipynb"
    lab.open(page, name)
    lab.run_all(page)
    page.wait_for_selector(".itpm-stage")
    page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    lab.open(page, name)
    still = page.locator(".itpm-still").first
    still.get_by_text("To go on, choose Run, then Run All Cells.").wait_for()
    assert still.get_by_role("heading", name="The whole table").is_visible()
    assert not page.get_by_text("model not found").count()


def test_a_kernel_that_is_gone_is_said(lab, page):
    lab.open(page, "exercises/planning/finish_day.ipynb")
    lab.run_all(page)
    answer = page.locator('input[data-id="answer"]').first
    answer.fill("45")
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_timeout(1000)
    answer.press("Enter")
    page.get_by_text("choose Run, then Run All Cells").wait_for(timeout=10_000)
    assert answer.input_value() == "45"


def test_our_elements_have_no_serious_accessibility_violation(lesson, plan):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    plan.locator('.itpm-gantt [data-id="bar:F"]').click()
    found = axe.run(lesson, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(lesson, width):
    lesson.set_viewport_size({"width": width, "height": 900})
    lesson.wait_for_timeout(800)
    wider = lesson.evaluate(
        """() => [...document.querySelectorAll('.itpm-stage')].filter(
            (stage) => stage.scrollWidth > stage.clientWidth + 1).map(
            (stage) => stage.innerText.slice(0, 60))"""
    )
    lesson.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
