"""Careers and skills in JupyterLab: mouse, keyboard, axe, narrow and wide."""

import json
import re

import pytest

NOTEBOOK = "notebooks/career_tools.ipynb"
CELLS = [
    "from datetime import date\n\nfrom itpm_lessons import ladder, own_file, skills\n\n"
    "ladder(today=date(2026, 11, 26))",
    'skills(own_file("my_skills.csv"))',
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
    page.wait_for_selector(".itpm-skill-list")
    yield page
    page.close()
    assert not errors, errors


def again(page, title):
    """Find a widget by a part of its title, as it was in the beginning."""
    widget = page.locator(".itpm-stage", has=page.locator(".itpm-title", has_text=title)).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    page.wait_for_timeout(150)
    return widget


@pytest.fixture
def path(notebook):
    return again(notebook, "Your path")


@pytest.fixture
def mine(notebook):
    return again(notebook, "Your skills")


def example(widget, name):
    option = widget.locator('select[data-id="person"] option', has_text=name)
    widget.locator('select[data-id="person"]').select_option(label=option.inner_text())


def room(widget, name):
    widget.get_by_role("group", name="What is shown").get_by_role("button", name=name).click()
    widget.get_by_role("button", name=name, pressed=True, exact=True).wait_for()


def figure(widget, words):
    """Wait until a key figure reads so, value and name together."""
    pattern = re.compile(f"^{re.escape(words)}$")
    widget.locator(".itpm-figure").filter(has_text=pattern).wait_for(timeout=5000)


def axe_finds_nothing(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


# ---- the ladder


def test_sentences_are_picked_by_mouse_and_taken_back(notebook, path):
    room(path, "Ladder")
    path.locator('[data-id="place:scope:2"]').click()
    path.locator('[data-id="place:budget:0"]').click()
    path.get_by_text("Between Coordinator and Middle.").wait_for()
    path.get_by_role("button", name="Undo").click()
    path.get_by_text("Middle in scope so far.").wait_for()
    path.locator('[data-id="level:3"]').click()
    path.get_by_text("Senior project manager · step 4 of 5").wait_for()


def test_sentences_and_steps_are_picked_by_keyboard(notebook, path):
    room(path, "Ladder")
    cell = path.locator('[data-id="place:autonomy:1"]')
    cell.focus()
    notebook.keyboard.press("Enter")
    figure(path, "1 of 4said")
    assert cell.evaluate("node => node === document.activeElement")
    notebook.keyboard.press("Control+z")
    figure(path, "0 of 4said")
    path.locator('[data-id="level:0"]').focus()
    notebook.keyboard.press("Enter")
    path.get_by_text("Coordinator · step 1 of 5").wait_for()
    axe_finds_nothing(notebook)


# ---- certificates


def test_a_situation_is_chosen_by_mouse_and_reasons_read(notebook, path):
    room(path, "Certificates")
    path.locator('select[data-id="person"]').select_option(
        label="example: Luca, 29, developer in a Scrum team"
    )
    path.get_by_text("PSM I fits what you say.").wait_for()
    path.locator('[data-id="certificate:csm"]').click()
    path.get_by_text("CSM: something speaks against it").wait_for()
    assert path.locator('[data-id="panel-facts"]').get_by_text("[csm-renewal]").count() == 1
    axe_finds_nothing(notebook)


def test_a_situation_is_typed_by_keyboard(notebook, path):
    room(path, "Certificates")
    path.locator('select[data-id="goal"]').focus()
    notebook.keyboard.type("work in a Scrum")
    notebook.keyboard.press("Tab")
    figure(path, "2fit")
    path.locator('[data-id="budget"]').focus()
    notebook.keyboard.type("100")
    notebook.keyboard.press("Tab")
    figure(path, "1fits")  # CSM, whose price no fact says
    path.locator('[data-id="certificate:psm-1"]').focus()
    notebook.keyboard.press("Enter")
    path.get_by_text("It costs $150, more than $100.").wait_for()


# ---- months


def test_an_end_is_dragged_until_nothing_overlaps(notebook, path):
    room(path, "Months")
    example(path, "three small projects")
    figure(path, "3counted twice")
    grip = path.locator('[data-id="end:0"] [data-drag]')
    grip.scroll_into_view_if_needed()
    step = float(path.locator(".itpm-timeline").get_attribute("data-step"))
    box = grip.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    notebook.mouse.move(x, y)
    notebook.mouse.down()
    notebook.mouse.move(x - step, y, steps=3)
    notebook.mouse.move(x - 3 * step, y, steps=4)
    notebook.mouse.up()
    figure(path, "0counted twice")
    figure(path, "27different months")
    path.get_by_role("button", name="Undo").click()
    figure(path, "3counted twice")


def test_periods_by_keyboard(notebook, path):
    room(path, "Months")
    example(path, "three small projects")
    bar = path.locator('[data-id="period:0"]')
    bar.focus()
    notebook.keyboard.press("ArrowRight")
    figure(path, "4counted twice")
    assert bar.evaluate("node => node === document.activeElement")
    notebook.keyboard.press("Control+z")
    figure(path, "3counted twice")
    path.get_by_role("button", name="+ period").focus()
    notebook.keyboard.press("Enter")
    field = path.locator('input[data-id="to"]')
    field.wait_for()
    field.fill("2026-04")
    notebook.keyboard.press("Tab")
    path.get_by_label("I led this project").check()
    figure(path, "31different months")
    field.fill("last spring")
    notebook.keyboard.press("Tab")
    path.get_by_text("is no month").wait_for()
    axe_finds_nothing(notebook)


# ---- keeping


def test_waiting_by_slider_and_by_field(notebook, path):
    room(path, "Keep it up")
    for id, value in (("done:0", "28"), ("left", "20")):
        path.locator(f'[data-id="type:{id}"]').fill(value)
        notebook.keyboard.press("Enter")
    figure(path, "1.60PDUs a month")
    slider = path.locator('input[type="range"][data-id="wait"]')
    slider.focus()
    for _ in range(4):
        notebook.keyboard.press("ArrowRight")
    figure(path, "2.00PDUs a month")  # 32 / 16
    path.locator('[data-id="type:wait"]').fill("12")
    notebook.keyboard.press("Enter")
    figure(path, "4.00PDUs a month")  # 32 / 8
    path.locator('select[data-id="kept"]').select_option(label="PSM I")
    path.get_by_text("PSM I does not expire").wait_for()
    path.locator('select[data-id="kept"]').select_option(label="PMP")
    path.get_by_label("confirms the limits by kind").check()
    path.get_by_text("These limits are from memory").wait_for()
    axe_finds_nothing(notebook)


# ---- skills


def test_skills_are_rated_by_mouse_and_saved(notebook, lab, mine):
    mine.locator('[data-id="skill:planning"]').click()
    mine.locator('[data-id="rate:planning:1"]').click()
    figure(mine, "1 of 12rated")
    mine.get_by_role("button", name="Next skill").click()
    mine.locator('[data-id="rate:money:2"]').click()
    figure(mine, "2 of 12rated")
    mine.locator('select[data-id="role"]').select_option(label="Project manager (middle)")
    figure(mine, "2gaps")
    mine.get_by_role("button", name="Open Planning").click()
    mine.locator('[data-id="evidence:planning"]').fill("plan of the till project")
    notebook.keyboard.press("Tab")
    mine.get_by_role("button", name="Save a copy").click()
    mine.get_by_text("my_skills-2.csv").wait_for()
    saved = (lab.folder / "notebooks" / "my_skills-2.csv").read_text("utf-8-sig")
    assert "Planning,1,plan of the till project,,Project manager (middle)" in saved


def test_skills_are_rated_by_keyboard(notebook, mine):
    head = mine.locator('[data-id="skill:risk"]')
    head.focus()
    notebook.keyboard.press("ArrowRight")
    notebook.keyboard.press("ArrowRight")
    mine.locator('[aria-label="Risk: you 1, asked 2, gap 1"]').wait_for()
    assert head.evaluate("node => node === document.activeElement")
    notebook.keyboard.press("Control+z")
    mine.locator('[aria-label="Risk: you 0, asked 2, gap 2"]').wait_for()
    notebook.keyboard.press("Delete")
    mine.locator('[aria-label="Risk: not rated, asked 2"]').wait_for()
    if head.get_attribute("aria-expanded") == "false":
        notebook.keyboard.press("Enter")
    mine.locator('[data-id="rate:risk:0"]').wait_for()
    notebook.keyboard.press("Tab")
    notebook.keyboard.press("Enter")
    mine.locator('[aria-label="Risk: you 0, asked 2, gap 2"]').wait_for()
    axe_finds_nothing(notebook)


# ---- both


@pytest.mark.parametrize("width", [480, 1920])
@pytest.mark.parametrize("name", ["Ladder", "Certificates", "Months", "Keep it up"])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, path, mine, name, width):
    room(path, name)
    notebook.evaluate("() => jupyterapp.shell.collapseLeft()")
    notebook.set_viewport_size({"width": width, "height": 900})
    notebook.wait_for_timeout(900)
    wider = notebook.evaluate(
        """() => [...document.querySelectorAll(
            '.itpm-stage, .itpm-stage .itpm-side, .itpm-main, .itpm-place, .itpm-anchor')].filter(
            (each) => each.scrollWidth > each.clientWidth + 1).map(
            (each) => each.innerText.slice(0, 60))"""
    )
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
