"""Charter, KPIs and power-interest grid in JupyterLab: mouse, keyboard, narrow and wide."""

import json
import re

import pytest

NOTEBOOK = "notebooks/objective_tools.ipynb"
CELLS = [
    "from itpm_lessons import CharterWidget, KpiWidget, StakeholderWidget, own_file\n\n"
    'CharterWidget(own_file("my_charter.csv"))',
    "KpiWidget()",
    "StakeholderWidget()",
]


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
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector(".itpm-power-grid")
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
def charter(notebook):
    return again(notebook, "project charter")


@pytest.fixture
def kpis(notebook):
    return again(notebook, "· KPIs")


@pytest.fixture
def people(notebook):
    return again(notebook, "· stakeholders")


def figure(widget, words):
    """Wait until a key figure reads so, value and name together."""
    pattern = re.compile(f"^{re.escape(words)}$")
    widget.locator(".itpm-figure").filter(has_text=pattern).wait_for(timeout=5000)


# ---- the charter


def test_a_charter_is_filled_in_by_keyboard_and_read_as_a_page(notebook, lab, charter):
    figure(charter, "2lines open")
    charter.get_by_role("button", name="Out of scope").focus()
    notebook.keyboard.press("Enter")
    field = charter.locator('[data-id="line:out"]')
    notebook.wait_for_function("() => document.activeElement.dataset.id === 'line:out'")
    notebook.keyboard.type("chat; telephone system")
    notebook.keyboard.press("Tab")
    figure(charter, "1line open")
    assert field.input_value() == "chat; telephone system"
    charter.locator('[data-id="line:decides"]').fill("head of IT: money; you: the rest")
    notebook.keyboard.press("Tab")
    charter.get_by_text("Every line that is needed is there").wait_for()
    charter.get_by_role("button", name="Read as one page").click()
    charter.locator(".itpm-charter-page").get_by_text("chat; telephone system").wait_for()
    charter.get_by_role("button", name="Save as a page").click()
    charter.get_by_text("Saved as my_charter.md").wait_for()
    saved = lab.folder / "notebooks" / "my_charter.md"
    assert "chat; telephone system" in saved.read_text("utf-8")
    charter.get_by_role("button", name="Fill in").click()
    field.wait_for()


def test_a_contradiction_is_said_at_once_and_taken_back(notebook, charter):
    charter.locator('[data-id="line:budget"]').fill("30k")
    notebook.keyboard.press("Enter")
    figure(charter, "1contradiction")
    charter.locator('[data-id="row:budget"]').get_by_text("less than the budget").wait_for()
    charter.get_by_role("button", name="Undo").click()
    figure(charter, "0contradictions")
    assert charter.locator('[data-id="line:budget"]').input_value() == "$20,000"


# ---- KPIs


def test_a_marker_is_dragged_until_it_is_green(notebook, kpis):
    figure(kpis, "1red")
    marker = kpis.locator('[data-id="actual:0"]')
    marker.scroll_into_view_if_needed()
    box = marker.locator('[data-drag="move"]').bounding_box()
    step = float(marker.get_attribute("data-step"))
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    notebook.mouse.move(x, y)
    notebook.mouse.down()
    notebook.mouse.move(x + 3 * step, y, steps=3)
    notebook.mouse.move(x + 8 * step, y, steps=4)
    kpis.locator('[data-id="kpi:0"] .itpm-status').get_by_text("green").wait_for()
    notebook.mouse.up()
    figure(kpis, "0red")
    kpis.get_by_role("button", name="Undo").click()
    figure(kpis, "1red")
    assert marker.get_attribute("aria-valuetext") == "80.5 %, red"


def test_arrows_move_a_value_and_undo_by_keys(notebook, kpis):
    marker = kpis.get_by_role("slider", name=re.compile("hourly staff"))
    marker.focus()
    for value in ("81.5", "82"):
        notebook.keyboard.press("ArrowRight")
        kpis.locator('[data-id="actual:0"]').get_by_text(f"{value} %").wait_for()
    assert marker.get_attribute("aria-valuetext") == "82 %, amber"
    assert marker.evaluate("node => node === document.activeElement")
    notebook.keyboard.press("Control+z")
    notebook.keyboard.press("Control+z")
    kpis.locator('[data-id="actual:0"]').get_by_text("80.5 %").wait_for()


def test_a_kpi_is_picked_and_its_limit_changed(notebook, kpis):
    kpis.get_by_role("button", name="clock-ins that need a correction").click()
    field = kpis.get_by_label("amber to")
    notebook.wait_for_function(
        "() => document.querySelector('[data-id=\"field:amber\"]').value === '3'"
    )
    field.fill("1")
    notebook.keyboard.press("Enter")
    kpis.get_by_text("let amber end at a worse value").wait_for()
    field.fill("2,5")
    notebook.keyboard.press("Enter")
    kpis.get_by_text("amber to 2.5").wait_for()


# ---- stakeholders


def test_a_name_is_carried_over_the_grid(notebook, people):
    figure(people, "3managed closely")
    chip = people.locator('[data-id="who:Hourly staff"]')
    place = people.locator('[data-drop="8:7"]')
    people.locator('[data-id="grid"]').scroll_into_view_if_needed()
    start, end = chip.bounding_box(), place.bounding_box()
    notebook.mouse.move(start["x"] + 20, start["y"] + 10)
    notebook.mouse.down()
    notebook.mouse.move(end["x"] + 40, end["y"] + 40, steps=5)
    notebook.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=3)
    notebook.mouse.up()
    figure(people, "4managed closely")
    assert "power 8, interest 7" in chip.get_attribute("aria-label")
    people.get_by_role("button", name="Undo").click()
    figure(people, "3managed closely")


def test_a_short_way_over_its_own_name_counts_too(notebook, people):
    """The name covers several places; what is under it takes the drop all the same."""
    chip = people.locator('[data-id="who:Device supplier"]')
    chip.scroll_into_view_if_needed()
    place = people.locator('[data-drop="2:4"]').bounding_box()
    start = chip.bounding_box()
    notebook.mouse.move(start["x"] + 20, start["y"] + 10)
    notebook.mouse.down()
    notebook.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2, steps=6)
    notebook.mouse.up()
    people.locator('[aria-label^="Device supplier: power 2, interest 4"]').wait_for()


def test_arrows_move_a_name_and_the_focus_stays(notebook, people):
    chip = people.locator('[data-id="who:Site managers"]')
    chip.focus()
    notebook.keyboard.press("ArrowUp")
    figure(people, "4managed closely")
    assert chip.evaluate("node => node === document.activeElement")
    notebook.keyboard.press("Control+z")
    figure(people, "3managed closely")
    notebook.keyboard.press("Enter")
    people.locator(".itpm-side").get_by_text("Keep informed.").wait_for()


def test_the_gap_is_found_and_closed(notebook, people):
    people.get_by_role("button", name="What does the map lack?").click()
    people.locator(".itpm-lacks").get_by_role("button").first.click()
    action = people.locator('[data-id="field:action"]')
    action.wait_for()
    action.fill("listen, before the design")
    notebook.keyboard.press("Tab")
    notebook.wait_for_timeout(200)
    people.locator('[data-id="field:owner"]').fill("project manager")
    notebook.keyboard.press("Enter")
    figure(people, "0without action")
    people.get_by_text("Everybody who matters most has an action").wait_for()


# ---- all three


def test_our_elements_have_no_serious_accessibility_violation(notebook, charter, kpis, people):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(notebook, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, charter, kpis, people, width):
    notebook.evaluate("() => jupyterapp.shell.collapseLeft()")
    notebook.set_viewport_size({"width": width, "height": 900})
    notebook.wait_for_timeout(900)
    wider = notebook.evaluate(
        """() => [...document.querySelectorAll(
            '.itpm-stage, .itpm-stage .itpm-side, .itpm-main, .itpm-who')].filter(
            (each) => each.scrollWidth > each.clientWidth + 1).map(
            (each) => each.innerText.slice(0, 60))"""
    )
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
