"""The course map in JupyterLab: mouse, keyboard, the way into a lesson, narrow and wide."""

import json

import pytest

from itpm_lessons.course import lessons

NOTEBOOK = "notebooks/map.ipynb"
CELLS = ["from itpm_lessons import course_map\n\nmap = course_map()\nmap"]


@pytest.fixture(scope="module")
def notebook(lab, chromium):
    """A notebook with the map."""
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
    page.wait_for_selector(".itpm-map")
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def shown(notebook):
    return notebook.locator(
        ".itpm-stage", has=notebook.locator(".itpm-title", has_text="Your course")
    )


def test_lessons_are_walked_and_opened_by_keyboard(notebook, shown):
    first, second = lessons()[:2]
    shown.locator(f'[data-id="lesson:{first.id}"]').focus()
    notebook.keyboard.press("ArrowDown")
    notebook.keyboard.press("Enter")
    shown.locator(".itpm-side", has_text=f"{second.number} · {second.title}").wait_for()
    notebook.keyboard.press("Enter")
    shown.locator(".itpm-side").wait_for(state="detached")


def test_outcomes_are_listed_by_mouse(shown):
    shown.get_by_role("button", name="Outcomes").click()
    shown.locator(".itpm-outcome").first.wait_for()
    shown.get_by_role("button", name="Lessons").click()
    shown.locator(".itpm-map").wait_for()


@pytest.mark.parametrize("width", [480, 1280, 1920])
def test_nothing_is_wider_than_its_cell(notebook, shown, width):
    notebook.set_viewport_size({"width": width, "height": 900})
    notebook.wait_for_timeout(300)
    wide = shown.evaluate("e => e.scrollWidth - e.clientWidth")
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert wide <= 1


def test_axe_finds_nothing_serious(notebook, shown):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    shown.locator(f'[data-id="lesson:{lessons()[0].id}"]').click()
    shown.locator(".itpm-side").wait_for()
    found = axe.run(notebook, context=".itpm-stage").response["violations"]
    assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []


def test_the_way_into_a_lesson_opens_its_notebook(notebook, shown):
    lesson = lessons()[0]
    panel = shown.locator(".itpm-side")
    if not panel.count():
        shown.locator(f'[data-id="lesson:{lesson.id}"]').click()
    panel.get_by_role("link", name="Open the lesson").click()
    notebook.wait_for_url(f"**/notebooks/{lesson.notebook}*")
