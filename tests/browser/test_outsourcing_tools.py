"""Communication lab, contracts and vendors in JupyterLab: mouse, keyboard, narrow and wide."""

import json
import re

import pytest

NOTEBOOK = "notebooks/outsourcing_tools.ipynb"
CELLS = [
    "from itpm_lessons import CommunicationWidget, ContractWidget, VendorWidget\n\n"
    "CommunicationWidget()",
    "ContractWidget()",
    "VendorWidget()",
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
    page.wait_for_selector(".itpm-vendors")
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def talk(notebook):
    """The communication lab, as it was in the beginning."""
    widget = notebook.locator(".itpm-stage", has=notebook.get_by_text("· communication")).first
    widget.get_by_role("button", name="Channels", exact=True).click()
    return again(widget, "36")


@pytest.fixture
def contract(notebook):
    """The contract with a ceiling, as it was in the beginning."""
    widget = notebook.locator(".itpm-stage", has=notebook.get_by_text("Contract ·")).first
    return again(widget, "$120,500")


@pytest.fixture
def vendors(notebook):
    """The suppliers of ServerMove, as they were in the beginning."""
    widget = notebook.locator(".itpm-stage", has=notebook.get_by_text("· vendors")).first
    return again(widget, "Northline")


def again(widget, figure):
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    expect(widget, figure)
    return widget


def expect(widget, figure):
    """Wait until a key figure says so."""
    widget.locator(".itpm-figure").get_by_text(figure, exact=True).wait_for(timeout=8000)


def drag(page, slider, start, end):
    """Drag the thumb of a slider by shares of its length."""
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (start + end) / 2, y, steps=4)
    page.mouse.move(box["x"] + box["width"] * end, y, steps=4)
    page.mouse.up()


def test_people_and_teams_by_keys(notebook, talk):
    people = talk.get_by_role("slider", name="people", exact=True)
    people.focus()
    for _ in range(3):
        notebook.keyboard.press("ArrowRight")
    expect(talk, "66")
    assert people.evaluate("slider => slider === document.activeElement")
    teams = talk.get_by_role("slider", name="teams with a lead")
    teams.focus()
    notebook.keyboard.press("ArrowRight")
    notebook.keyboard.press("ArrowRight")
    expect(talk, "21")
    notebook.keyboard.press("Home")
    expect(talk, "66")


def test_a_person_is_picked_by_mouse_and_taken_away_by_key(notebook, talk):
    talk.get_by_role("button", name="Person 4, 8 channels").click()
    talk.locator(".itpm-channel-own").wait_for()
    talk.locator('[data-id="person:3"]').focus()
    notebook.keyboard.press("Delete")
    expect(talk, "28")
    talk.get_by_role("button", name="+ person").click()
    expect(talk, "36")
    talk.get_by_role("button", name="+ person").focus()
    notebook.keyboard.press("Control+z")
    expect(talk, "28")


def test_words_are_lost_on_the_way(notebook, talk):
    talk.get_by_role("button", name="Hand-overs", exact=True).click()
    expect(talk, "65.6\u00a0%")
    lost = talk.locator(".itpm-lost")
    assert lost.count() == 64 - 41
    talk.get_by_role("button", name=re.compile("Product owner")).click()
    talk.get_by_text("What is said in the beginning").wait_for()
    assert lost.count() == 0
    read_back = talk.get_by_role("slider", name="read-back catches")
    read_back.focus()
    notebook.keyboard.press("End")
    expect(talk, "100\u00a0%")
    drag(notebook, talk.get_by_role("slider", name="read-back catches"), 0.98, 0.01)
    expect(talk, "65.6\u00a0%")


def test_the_costometer_takes_what_is_typed(notebook, talk):
    talk.get_by_role("button", name="Meetings", exact=True).click()
    expect(talk, "$8,100")
    field = talk.get_by_label("an hour of one person, typed")
    field.fill("80")
    field.press("Tab")
    expect(talk, "$10,800")
    talk.get_by_role("button", name="Undo").click()
    expect(talk, "$8,100")


def test_a_row_of_the_plan_by_mouse_and_by_keys(notebook, talk):
    talk.get_by_role("button", name="Plan", exact=True).click()
    card = talk.locator('[data-id="row:1"]')
    lane = talk.locator('[data-id="lane:works council"]')
    lane.scroll_into_view_if_needed()
    start, end = card.bounding_box(), lane.bounding_box()
    notebook.mouse.move(start["x"] + 40, start["y"] + 15)
    notebook.mouse.down()
    notebook.mouse.move(end["x"] + 60, end["y"] + end["height"] - 12, steps=6)
    notebook.mouse.up()
    lane.locator('[data-id="row:1"]').wait_for()
    card.focus()
    notebook.keyboard.press("ArrowLeft")
    talk.locator('[data-id="lane:service desk"] [data-id="row:1"]').wait_for()
    notebook.keyboard.press("Enter")
    owner = talk.get_by_label("owner", exact=True)
    owner.fill("Ada and Ben")
    owner.press("Tab")
    talk.get_by_text("may have two owners: Ada and Ben").wait_for()


def test_the_actual_cost_is_dragged_on_the_picture_and_moved_by_keys(notebook, contract):
    mark = contract.locator('[data-id="mark:actual"]')
    mark.scroll_into_view_if_needed()
    grip, step = mark.locator('[data-drag="move"]'), float(mark.get_attribute("data-step"))
    box = grip.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 60
    notebook.mouse.move(x, y)
    notebook.mouse.down()
    notebook.mouse.move(x + 7_000 * step, y, steps=4)
    notebook.mouse.move(x + 15_000 * step, y, steps=4)
    notebook.mouse.up()
    expect(contract, "$125,000")
    mark.focus()
    for _ in range(9):
        notebook.keyboard.press("ArrowLeft")
        notebook.wait_for_timeout(150)
    contract.locator(".itpm-figure").get_by_text("70 ¢").wait_for()


def test_types_are_compared_and_the_ceiling_is_held(notebook, contract):
    contract.get_by_role("button", name="time and materials (T&M)").click()
    expect(contract, "$126,500")
    contract.get_by_role("button", name="fixed price incentive firm (FPIF)").click()
    ceiling = contract.get_by_role("slider", name="ceiling price")
    drag(notebook, ceiling, 0.375, 0.05)
    contract.get_by_text("is below the target price 110,000").wait_for()
    at_least = "slider => Number(slider.value) >= 110000"
    notebook.wait_for_function(
        f"[...document.querySelectorAll('[data-id=ceiling]')].every({at_least})"
    )
    field = contract.get_by_label("ceiling price, typed")
    field.fill("140000")
    field.press("Tab")
    contract.get_by_text("$142,857").first.wait_for()


def test_weights_and_scores_of_vendors(notebook, vendors):
    price = vendors.get_by_role("slider", name="1 Price")
    price.focus()
    for _ in range(8):
        notebook.keyboard.press("ArrowRight")
    expect(vendors, "Kestrel")
    vendors.get_by_role("button", name="Make it 100").click()
    vendors.get_by_text("add up to 100", exact=True).wait_for()
    for _ in range(2):
        vendors.get_by_role("button", name="Reset").click(force=True)
    expect(vendors, "Northline")
    score = vendors.get_by_label(re.compile("Bluewater, Data protection"))
    score.click()
    for _ in range(2):
        notebook.keyboard.press("ArrowUp")
    score.press("Tab")
    expect(vendors, "Bluewater")


def test_what_would_flip_it_is_tried(notebook, vendors):
    vendors.get_by_text("What would flip it", exact=True).click()
    vendors.get_by_role("button", name=re.compile("Try Price counts more")).click()
    expect(vendors, "Kestrel")


def test_our_elements_have_no_serious_accessibility_violation(notebook, talk, contract, vendors):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    for tab in ("Plan", "Meetings", "Hand-overs", "Channels"):
        talk.get_by_role("button", name=tab, exact=True).click()
        notebook.wait_for_timeout(300)
        found = axe.run(notebook, context=".itpm-stage").response["violations"]
        bad = [
            (violation["id"], violation["nodes"][0]["html"][:200])
            for violation in found
            if violation["impact"] in ("serious", "critical")
        ]
        assert not bad, tab


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, talk, contract, vendors, width):
    notebook.evaluate("() => jupyterapp.shell.collapseLeft()")
    notebook.set_viewport_size({"width": width, "height": 900})
    wider = []
    for tab in ("Plan", "Meetings", "Hand-overs", "Channels"):
        talk.get_by_role("button", name=tab, exact=True).click()
        notebook.wait_for_timeout(500)
        wider += notebook.evaluate(
            """() => [...document.querySelectorAll('.itpm-stage, .itpm-stage .itpm-side')].filter(
                (each) => each.scrollWidth > each.clientWidth + 1).map(
                (each) => each.innerText.slice(0, 60))"""
        )
    notebook.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
