"""Glossary, formula sheet, and the links of a lesson, in JupyterLab."""

import json

import pytest

NOTEBOOK = "notebooks/words.ipynb"
CODE = (
    'from itpm_lessons import formula_sheet, glossary\n\nwidget = glossary("total float")\nwidget'
)
SHOWN = """() => { const panel = jupyterapp.shell.currentWidget.node;
    const frame = panel.getBoundingClientRect();
    return [...panel.querySelectorAll('h3')].filter((head) => {
      const box = head.getBoundingClientRect();
      return box.height && box.top >= frame.top && box.bottom <= frame.bottom;
    }).map((head) => head.innerText.trim()); }"""


def cell(id, source):
    return {"cell_type": "code", "id": id, "metadata": {}, "outputs": [], "source": source,
            "execution_count": None}  # fmt: skip


@pytest.fixture(scope="module")
def opened(lab, chromium):
    """A notebook with the glossary and the formula sheet."""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    cells = [cell("a", CODE), cell("b", 'formula_sheet("channels")')]
    notebook = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (lab.folder / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector('.itpm-stage [data-id="formula-list"]')
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def words(opened):
    """The glossary as it was in the beginning."""
    widget = opened.locator(".itpm-stage", has=opened.locator('[data-id="terms"]')).first
    widget.get_by_role("button", name="Reset").click()
    head(widget, "Total float").wait_for(timeout=5000)
    return widget


def head(widget, name):
    return widget.locator(".itpm-term-name").get_by_text(name, exact=True)


def test_by_mouse_alone(opened, words):
    words.get_by_role("button", name="Free float").click()
    head(words, "Free float").wait_for(timeout=5000)
    words.get_by_role("button", name="Letter K").click()
    words.locator('[data-id="term:kanban-board"]').click()
    head(words, "Kanban board").wait_for(timeout=5000)
    words.get_by_role("button", name="Back").click()
    head(words, "Free float").wait_for(timeout=5000)
    words.get_by_label("Topic").select_option("risk")
    words.locator('[data-id="term:residual-risk"]').click()
    head(words, "Residual risk").wait_for(timeout=5000)
    words.get_by_role("button", name="Add to my review").click()
    words.get_by_role("button", name="In my review").wait_for(timeout=5000)


def test_by_keyboard_alone(opened, words):
    field = words.get_by_label("Search")
    field.focus()
    opened.keyboard.press("Control+a")
    opened.keyboard.type("critcal pa", delay=30)
    words.get_by_text("Did you mean").wait_for(timeout=5000)
    assert field.input_value() == "critcal pa", "what was typed stays, letter by letter"
    opened.keyboard.press("Enter")
    head(words, "Critical path").wait_for(timeout=5000)
    words.get_by_role("button", name="Near-critical").focus()
    opened.keyboard.press("Enter")
    head(words, "Near-critical").wait_for(timeout=5000)
    assert opened.evaluate("document.activeElement.innerText") == "Near-critical"
    opened.keyboard.press("Control+z")
    head(words, "Critical path").wait_for(timeout=5000)
    field.focus()
    opened.keyboard.press("Control+a")
    opened.keyboard.type("float", delay=30)
    words.get_by_text("3 found").wait_for(timeout=5000)
    words.locator(".itpm-term-row").first.focus()
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    head(words, "Free float").wait_for(timeout=5000)


def test_the_formula_sheet_by_keyboard_and_mouse(opened):
    widget = opened.locator(".itpm-stage", has=opened.locator('[data-id="formula-list"]')).first
    head(widget, "Communication channels").wait_for(timeout=5000)
    widget.locator('[data-id="formula:channels"]').focus()
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    head(widget, "What arrives after hand-overs").wait_for(timeout=5000)
    widget.get_by_text("Point of total assumption").click()
    widget.get_by_text("$121,429").wait_for(timeout=5000)
    opened.keyboard.press("Control+z")
    head(widget, "What arrives after hand-overs").wait_for(timeout=5000)


def test_nothing_stands_in_the_way_of_assistive_technology(opened, words):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(opened, context=".itpm-stage").response["violations"]
    grave = [each["id"] for each in found if each["impact"] in ("serious", "critical")]
    assert not grave, grave


def test_a_link_of_a_lesson_opens_the_page_at_its_word_and_leads_back(lab, page):
    lab.open(page, "notebooks/07_critical_path.ipynb")
    link = page.locator(".jp-RenderedMarkdown a[href*='glossary.md']", has_text="merge bias").first
    assert "likely to be later" in link.get_attribute("title")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(
        f"() => jupyterapp.shell.currentWidget.context?.path.endsWith('glossary.md')"
        f" && ({SHOWN})()[0] === 'Merge bias'",
        timeout=15_000,
    )
    page.locator(".jp-MarkdownViewer a", has_text="Near-critical").first.click()
    page.wait_for_function(f"() => ({SHOWN})()[0] === 'Near-critical'", timeout=10_000)
    page.locator(".jp-MarkdownViewer a", has_text="07 The critical path").first.click()
    page.wait_for_function(
        "() => jupyterapp.shell.currentWidget.context.path.endsWith('07_critical_path.ipynb')",
        timeout=10_000,
    )
    other = page.locator(".jp-RenderedMarkdown abbr", has_text="vendor").first
    assert other.get_attribute("title").startswith("A firm that delivers")
