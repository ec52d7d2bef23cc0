"""The portfolio in JupyterLab: arranged by mouse and by keyboard, previewed, saved, heard."""

import json

import pytest

FOLDER = "portfolio_trial"  # of its own: other tests leave files in that of the lessons
NOTEBOOK = f"{FOLDER}/trial.ipynb"
CELL = "from itpm_lessons import own_file, portfolio\n\nown_file('my_charter.csv')\nportfolio()"
PLAN = "activity,duration,predecessors,title\nA,5,,Ask\nB,8,A,Build\nC,3,A,Train\nD,1,B C,Go\n"
KPIS = "kpi,baseline,target,unit,actual,owner\nerrors <all>,6,2,%,3,head of payroll\n"


@pytest.fixture(scope="module")
def notebook(lab, chromium):
    """A notebook with the portfolio of two own files and an example, run once for all tests."""
    home = lab.folder / FOLDER
    home.mkdir()
    (home / "my_plan.csv").write_text(PLAN.replace("B C", '"B, C"'))
    (home / "my_kpis.csv").write_text(KPIS)
    (home / "my_board.csv").write_text("stage,people,effort\nBuild,many,2\n")
    cell = {"cell_type": "code", "id": "c0", "metadata": {}, "outputs": [], "source": CELL,
            "execution_count": None}  # fmt: skip
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    (lab.folder / NOTEBOOK).write_text(
        json.dumps({"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4,
                    "nbformat_minor": 5})
    )  # fmt: skip
    page = chromium.new_page()
    page.set_default_timeout(8000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector(".itpm-desk-lines")
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def desk(notebook):
    """The widget as it was in the beginning."""
    widget = notebook.locator(".itpm-stage", has_text="Your portfolio").first
    widget.get_by_role("button", name="Arrange").click()
    widget.locator(".itpm-desk-lines").wait_for()
    widget.get_by_role("button", name="Reset").click(force=True)
    for pressed in widget.locator('[data-id^="words:"][aria-pressed="true"]').all():
        pressed.click()
    notebook.wait_for_timeout(200)
    return widget


def titles(desk):
    return desk.locator(".itpm-desk-show b").all_inner_texts()


def on_the_page(desk, count):
    desk.locator(".itpm-figure", has_text=f"{count} of 4").wait_for()


def test_files_are_found_and_the_broken_one_is_named(desk):
    on_the_page(desk, 2)
    desk.get_by_text("unchanged example").wait_for()
    desk.get_by_text("row 2, column 'people'").wait_for()
    assert desk.locator('[data-id="show:my_board.csv"]').is_disabled()


def test_by_mouse_switch_move_and_write(notebook, lab, desk):
    assert titles(desk)[:3] == ["Project charter", "Key performance indicators", "Project plan"]
    desk.get_by_role("button", name="Move Project plan up").click()
    desk.locator(".itpm-desk-lines li:nth-child(2)", has_text="my_plan.csv").wait_for()
    desk.locator('[data-id="show:my_charter.csv"]').check()
    on_the_page(desk, 3)
    desk.locator('[data-id="words:my_plan.csv"]').click()
    desk.locator('[data-id="say:did"]').fill("I planned it <with> the team.")
    notebook.keyboard.press("Tab")
    desk.locator('[data-id="own"]').select_option("own")
    desk.get_by_text("Confidential?").wait_for()
    desk.get_by_role("button", name="Your words (1 of 3)").wait_for()
    kept = (lab.folder / FOLDER / "my_portfolio.csv").read_text("utf-8")
    assert "I planned it <with> the team." in kept and "my own" in kept


def test_by_keyboard_alone(notebook, desk):
    notebook.evaluate("() => document.activeElement.blur()")
    desk.locator('[data-id="head:name"]').focus()
    notebook.keyboard.type("Amina Kovač")
    notebook.keyboard.press("Tab")
    notebook.wait_for_function("() => document.activeElement.dataset.id === 'head:headline'")
    desk.locator('[data-id="show:my_kpis.csv"]').focus()
    notebook.keyboard.press("Space")
    on_the_page(desk, 1)
    desk.locator('[data-id="down:my_kpis.csv"]').focus()
    notebook.keyboard.press("Enter")
    desk.locator(".itpm-desk-lines li:nth-child(3)", has_text="my_kpis.csv").wait_for()
    notebook.wait_for_function("() => document.activeElement.dataset.id === 'down:my_kpis.csv'")
    desk.locator('[data-id="words:my_kpis.csv"]').focus()
    notebook.keyboard.press("Enter")
    notebook.wait_for_function("() => document.activeElement.dataset.id === 'own'")
    desk.locator('[data-id="down:my_kpis.csv"]').focus()
    notebook.keyboard.press("Control+z")
    desk.locator(".itpm-desk-lines li:nth-child(2)", has_text="my_kpis.csv").wait_for()
    notebook.keyboard.press("Control+z")
    on_the_page(desk, 2)
    assert desk.locator('[data-id="head:name"]').input_value() == "Amina Kovač"


def test_the_preview_is_a_page_and_is_saved(notebook, lab, desk):
    desk.locator('[data-id="head:name"]').fill("Amina Kovač")
    desk.locator('[data-id="head:headline"]').focus()
    desk.get_by_role("button", name="Preview").click()
    paper = desk.frame_locator("iframe")
    paper.get_by_role("heading", name="Amina Kovač", level=1).wait_for()
    paper.get_by_role("heading", name="Project plan", level=2).wait_for()
    paper.get_by_role("img", name="Gantt chart of 4 activities").wait_for()
    assert paper.get_by_text("errors <all>").count()
    desk.get_by_role("button", name="Save as HTML").click()
    desk.get_by_text("Saved as my_portfolio").wait_for()
    desk.get_by_role("button", name="Save as PDF").click()
    notebook.wait_for_function(
        "() => /[.]pdf|needs Chrome/.test(document.querySelector('.itpm-notice').textContent)",
        timeout=60_000,
    )
    made = [file.name for file in (lab.folder / FOLDER).glob("my_portfolio*.html")]
    assert made


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_axe_finds_nothing_on_the_desk(notebook, lab, desk, theme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    desk.locator('[data-id="words:my_plan.csv"]').click()
    desk.locator('[data-id="own"]').select_option("own")
    desk.get_by_text("Confidential?").wait_for()
    change = "theme => jupyterapp.commands.execute('apputils:change-theme', {theme})"
    notebook.evaluate(change, theme)
    light = str(theme.endswith("Light")).lower()
    notebook.wait_for_selector(f'body[data-jp-theme-light="{light}"]', state="attached")
    notebook.wait_for_timeout(800)
    found = axe.run(notebook, context=".itpm-stage").response["violations"]
    notebook.evaluate(change, "JupyterLab Light")
    notebook.wait_for_selector('body[data-jp-theme-light="true"]', state="attached")
    assert not found, [(each["id"], [n["html"][:120] for n in each["nodes"]]) for each in found]


def test_axe_finds_nothing_on_the_saved_page(notebook, lab, chromium, desk):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    desk.locator('[data-id="show:my_charter.csv"]').check()
    on_the_page(desk, 3)
    desk.get_by_role("button", name="Save as HTML").click()
    desk.get_by_text("Saved as my_portfolio").wait_for()
    home = lab.folder / FOLDER
    saved = max(home.glob("my_portfolio*.html"), key=lambda file: file.stat().st_mtime)
    page = chromium.new_page()
    page.goto(saved.as_uri())
    found = axe.run(page).response["violations"]
    page.set_viewport_size({"width": 480, "height": 900})
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    page.close()
    assert not found, [(each["id"], [n["html"][:120] for n in each["nodes"]]) for each in found]
    assert wide <= 480


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_in_a_narrow_or_a_wide_window(notebook, desk, width):
    notebook.evaluate("() => jupyterapp.shell.collapseLeft()")
    notebook.set_viewport_size({"width": width, "height": 900})
    notebook.wait_for_timeout(800)
    wider = desk.evaluate("e => e.scrollWidth - e.clientWidth")
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert wider <= 1
