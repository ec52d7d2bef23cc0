"""The approach fit and the release composer in JupyterLab: mouse, keyboard, narrow and wide."""

import json
import re

import pytest

NOTEBOOK = "notebooks/approach_tools.ipynb"
CELLS = [
    "from itpm_lessons import FitWidget, ReleaseWidget\n\nFitWidget()",
    "ReleaseWidget()",
]
SOURCES = """() => jupyterapp.shell.currentWidget.content.widgets.map(
    (cell) => [cell.model.type, cell.model.sharedModel.source])"""


@pytest.fixture(scope="module")
def notebook(lab, chromium):
    """A notebook with both widgets, run once for all tests."""
    cells = [
        {"cell_type": "code", "id": f"c{i}", "metadata": {}, "outputs": [], "source": source,
         "execution_count": None}
        for i, source in enumerate(CELLS)
    ]  # fmt: skip
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    page = chromium.new_page()
    (lab.folder / NOTEBOOK).write_text(
        json.dumps(
            {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
        )
    )
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector(".itpm-timeline")
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def fit(notebook):
    """The fit of ClockIn, as it was in the beginning."""
    return again(notebook, "which approach fits", "hybrid")


@pytest.fixture
def releases(notebook):
    """The releases of ClockIn, as they were in the beginning."""
    return again(notebook, "· releases", "$9,800")


def again(page, title, figure):
    widget = page.locator(".itpm-stage", has=page.get_by_text(title)).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    expect(widget, figure)
    return widget


def expect(widget, figure):
    """Wait until a key figure says so."""
    widget.locator(".itpm-figure").get_by_text(figure, exact=True).wait_for(timeout=5000)


def test_arrows_on_a_slider_rate_and_stay_in_the_widget(notebook, fit):
    before = notebook.evaluate(SOURCES)
    slider = fit.get_by_role("slider", name=re.compile("Harm and regulation"))
    slider.focus()
    for _ in range(3):
        notebook.keyboard.press("ArrowRight")
    expect(fit, "agile")
    assert slider.input_value() == "5"
    assert slider.evaluate("slider => slider === document.activeElement")
    notebook.keyboard.press("Home")
    expect(fit, "hybrid")
    for key in "xabm":
        notebook.keyboard.press(key)
    assert notebook.evaluate(SOURCES) == before


def test_each_press_of_an_arrow_is_a_step_to_undo(notebook, fit):
    slider = fit.get_by_role("slider", name=re.compile("Harm and regulation"))
    slider.focus()
    for value in ("3", "4", "5"):
        notebook.keyboard.press("ArrowRight")
        fit.locator('[data-id="criterion:criticality"] .itpm-criterion-words b').get_by_text(
            value, exact=True
        ).wait_for()
    expect(fit, "agile")
    fit.get_by_role("button", name="Undo").click()
    expect(fit, "hybrid")
    assert slider.input_value() == "4"


def test_a_rating_is_picked_on_the_radar_and_a_slider_dragged(notebook, fit):
    fit.locator('[data-id="dot:criticality:5"]').click()
    expect(fit, "agile")
    slider = fit.get_by_role("slider", name=re.compile("Requirements"))
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    notebook.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)
    notebook.mouse.down()
    notebook.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] / 2, steps=4)
    notebook.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2, steps=4)
    notebook.mouse.up()
    fit.locator('[data-id="criterion:requirements"]').get_by_text("settled and signed").wait_for()
    expect(fit, "hybrid")
    assert slider.input_value() == "1"


def test_what_would_change_the_answer_is_tried(notebook, fit):
    fit.get_by_text("What would change the answer").click()
    fit.get_by_role("button", name=re.compile("Try Harm and regulation 5")).click()
    expect(fit, "agile")
    fit.get_by_label("Profile to start from").select_option("ServerMove")
    expect(fit, "predictive")


def test_a_card_is_carried_to_another_release(notebook, releases):
    card = releases.locator('[data-id="part:Payroll export"]')
    lane = releases.locator('[data-id="lane:1"]')
    card.scroll_into_view_if_needed()
    lane.scroll_into_view_if_needed()
    start, end = card.bounding_box(), lane.bounding_box()
    notebook.mouse.move(start["x"] + 40, start["y"] + 15)
    notebook.mouse.down()
    notebook.mouse.move(end["x"] + 60, end["y"] + end["height"] - 20, steps=6)
    notebook.mouse.up()
    # 300 x 16 + 650 x 9 + 50 x 8 = 11,050, less 3 x 600
    expect(releases, "$9,250")
    card.focus()
    notebook.keyboard.press("ArrowRight")
    expect(releases, "$9,800")
    assert card.evaluate("card => card === document.activeElement"), "the focus follows the card"


def test_a_flag_is_dragged_and_moved_by_keys(notebook, releases):
    flag = releases.locator('[data-id="release:1"]')
    flag.scroll_into_view_if_needed()
    grip = flag.locator('[data-drag="move"]')
    box, step = grip.bounding_box(), float(flag.get_attribute("data-step"))
    x, y = box["x"] + box["width"] / 2, box["y"] + 10
    notebook.mouse.move(x, y)
    notebook.mouse.down()
    notebook.mouse.move(x + step, y, steps=3)
    notebook.mouse.move(x + 2 * step, y, steps=3)
    notebook.mouse.up()
    expect(releases, "$9,200")  # 2 weeks of 300 less
    flag.focus()
    notebook.keyboard.press("ArrowLeft")
    expect(releases, "$9,500")
    releases.get_by_role("button", name="Release 2 as soon as it is built").click()
    expect(releases, "$9,800")


def test_the_best_and_the_calendar(notebook, releases):
    releases.get_by_role("button", name="Compare with the best").click()
    releases.get_by_role("button", name="Use the best").click()
    expect(releases, "$10,450")
    releases.get_by_role("button", name="Compare with the best").click()
    releases.get_by_label("Sprints").select_option("2 weeks")
    releases.get_by_label("stage gates").check()
    releases.locator(".itpm-gates").wait_for()
    releases.get_by_label("Sprints").select_option("none")
    releases.get_by_label("stage gates").uncheck()


def test_our_elements_have_no_serious_accessibility_violation(notebook, fit, releases):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(notebook, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, fit, releases, width):
    notebook.evaluate("() => jupyterapp.shell.collapseLeft()")
    notebook.set_viewport_size({"width": width, "height": 900})
    notebook.wait_for_timeout(800)
    wider = notebook.evaluate(
        """() => [...document.querySelectorAll('.itpm-stage, .itpm-stage .itpm-side')].filter(
            (each) => each.scrollWidth > each.clientWidth + 1).map(
            (each) => each.innerText.slice(0, 60))"""
    )
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
