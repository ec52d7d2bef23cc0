"""The fact browser in JupyterLab: by mouse, by keyboard, narrow and wide."""

import json

import pytest

NOTEBOOK = "notebooks/facts_tool.ipynb"


@pytest.fixture(scope="module")
def notebook(lab, chromium):
    """A notebook with the browser, run once for all tests."""
    source = 'from itpm_lessons import fact_browser\n\nfact_browser("demand")'
    cell = {"cell_type": "code", "id": "c0", "metadata": {}, "outputs": [], "source": source}
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    written = {"cells": [{**cell, "execution_count": None}], "metadata": {"kernelspec": kernel}}
    (lab.folder / NOTEBOOK).write_text(json.dumps({**written, "nbformat": 4, "nbformat_minor": 5}))
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector('[data-id="facts"]')
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def facts(notebook):
    """The browser, as it was in the beginning."""
    widget = notebook.locator(".itpm-stage", has=notebook.locator('[data-id="facts"]')).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    widget.get_by_text("Pick a fact").wait_for(timeout=10_000)
    return widget


def test_a_conflict_is_found_by_mouse_and_left_by_undo(facts):
    facts.get_by_label("Topic").select_option("certificates")
    facts.locator('[data-id="fact:pmp-exam-2026"]').click()
    facts.get_by_text("Stated elsewhere").wait_for()
    facts.get_by_text("185 questions").wait_for()
    facts.get_by_role("button", name="Show: PMP exam since").click()
    facts.locator('[data-id="panel:pmp-domains-2026"]').wait_for()
    facts.get_by_role("button", name="Undo").click()
    facts.get_by_text("Sources disagree", exact=True).wait_for()


def test_search_and_choice_by_keyboard(notebook, facts):
    facts.get_by_role("searchbox", name="Search").focus()
    notebook.keyboard.type("linkedin")
    notebook.keyboard.press("Enter")
    facts.locator('[data-id="fact:openings-project-specialists"]').wait_for(state="detached")
    facts.get_by_role("searchbox", name="Search").press("Tab")  # Topic
    for _ in range(3):
        notebook.keyboard.press("Tab")  # Known, the check mark, the first fact
    first = facts.locator('[data-id="fact:pmi-talent-gap-2025"]')
    assert first.evaluate("card => card === document.activeElement")
    notebook.keyboard.press("Enter")
    facts.get_by_text("The issuer sells certificates and courses.").first.wait_for()
    notebook.keyboard.press("Control+z")
    facts.get_by_text("Pick a fact").wait_for()


def test_arrows_go_from_fact_to_fact(notebook, facts):
    facts.locator('[data-id="fact:openings-project-specialists"]').focus()
    notebook.keyboard.press("ArrowDown")
    second = facts.locator('[data-id="fact:bls-13-1082-projection-2034"]')
    assert second.evaluate("card => card === document.activeElement")
    notebook.keyboard.press("Enter")
    facts.locator('[data-id="panel:bls-13-1082-projection-2034"]').wait_for()
    assert second.evaluate("card => card === document.activeElement")


def test_our_elements_have_no_serious_accessibility_violation(notebook, facts):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    facts.get_by_label("Topic").select_option("certificates")
    facts.locator('[data-id="fact:pmp-exam-2026"]').click()
    facts.get_by_text("Stated elsewhere").wait_for()
    found = axe.run(notebook, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, facts, width):
    facts.locator('[data-id="fact:openings-project-specialists"]').click()
    facts.get_by_text("What it cannot show").wait_for()
    notebook.set_viewport_size({"width": width, "height": 900})
    notebook.wait_for_timeout(800)
    wider = facts.evaluate("stage => stage.scrollWidth > stage.clientWidth + 1")
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
