"""The decision tree and the tails in JupyterLab: mouse, keyboard, narrow and wide."""

import json
import re

import pytest

NOTEBOOK = "notebooks/risk_tools.ipynb"
CELLS = [
    "from itpm_lessons import DecisionTreeWidget, TailWidget\n\nDecisionTreeWidget()",
    "TailWidget()",
]


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
    page.wait_for_selector(".itpm-tree")
    page.wait_for_selector(".itpm-worlds")
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def tree(notebook):
    """ClockIn's decision, as it was in the beginning."""
    return again(notebook, "ClockIn: who builds the link?", "$62,200")


@pytest.fixture
def tails(notebook):
    """The tails at alpha 1, as they were in the beginning."""
    return again(notebook, "Fat tails and thin ones", "1")


def again(page, title, figure):
    widget = page.locator(".itpm-stage", has=page.get_by_text(title)).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    expect(widget, figure)
    return widget


def expect(widget, figure):
    """Wait until a key figure says so."""
    figures = widget.locator(".itpm-figure b")
    figures.get_by_text(figure, exact=True).first.wait_for(timeout=5000)


def node(tree, name):
    return tree.locator(f'[data-id="node:{name}"]')


def has_focus(element):
    return element.evaluate("each => each === document.activeElement")


def test_a_number_is_changed_by_mouse_and_the_choice_flips(notebook, tree):
    node(tree, "rework").click()
    field = tree.get_by_label("probability")
    field.fill("20 %")
    field.press("Enter")
    tree.locator(".itpm-doubt-said").get_by_text("75").wait_for()
    expect(tree, "–")
    tree.get_by_role("button", name="Let them add up to 1").click()
    # 48,000 + 0.2667 x 50,000
    expect(tree, "$61,335")
    expect(tree, "Build in house")
    tree.get_by_role("button", name="Undo").click()
    tree.get_by_role("button", name="Undo").click()
    expect(tree, "$62,200")


def test_the_tree_is_walked_and_built_by_keys_alone(notebook, tree):
    node(tree, "who").click()
    node(tree, "who").focus()
    notebook.keyboard.press("ArrowRight")
    tree.locator('[data-id="node:in house"][aria-pressed=true]').wait_for()
    assert has_focus(node(tree, "in house"))
    notebook.keyboard.press("ArrowDown")
    tree.locator('[data-id="node:outsource"][aria-pressed=true]').wait_for()
    assert has_focus(node(tree, "outsource"))
    notebook.keyboard.press("ArrowLeft")
    tree.locator('[data-id="node:who"][aria-pressed=true]').wait_for()

    tree.get_by_role("button", name="+ end").focus()
    notebook.keyboard.press("Enter")
    node(tree, "N1").wait_for()
    name = tree.locator('[data-id="label"]')
    notebook.wait_for_function(
        "() => document.activeElement?.dataset.id === 'label'"
    )  # so that it can be named at once
    assert name.input_value() == "another option"
    notebook.keyboard.press("Control+a")
    notebook.keyboard.type("Buy a product")
    notebook.keyboard.press("Enter")
    notebook.keyboard.press("Tab")
    notebook.keyboard.press("Control+a")
    notebook.keyboard.type("60,000")
    notebook.keyboard.press("Enter")
    expect(tree, "Buy a product")
    expect(tree, "$60,000")

    node(tree, "N1").focus()
    notebook.keyboard.press("Delete")
    node(tree, "N1").wait_for(state="detached")
    expect(tree, "$62,200")
    tree.locator('[data-id="node:who"][aria-pressed=true]').wait_for()
    assert has_focus(node(tree, "who"))
    notebook.keyboard.press("Control+z")
    expect(tree, "$60,000")
    notebook.keyboard.press("Control+Shift+z")
    expect(tree, "$62,200")


def test_an_end_is_made_a_chance_by_mouse(notebook, tree):
    node(tree, "as agreed").click()
    tree.get_by_role("group", name="What it is").get_by_role("button", name="chance").click()
    node(tree, "N2").wait_for()
    node(tree, "N1").click()
    field = tree.get_by_label("costs $")
    field.fill("20,000")
    field.press("Enter")
    # half of 20,000 in 70 of 100
    expect(tree, "$69,200")


def test_what_cannot_be_read_is_said_below_the_picture(notebook, tree):
    node(tree, "rework").click()
    field = tree.get_by_label("probability")
    field.fill("45")
    field.press("Enter")
    tree.locator(".itpm-notice").get_by_text("write 45 %").wait_for()
    field.fill("0.45")
    field.press("Enter")
    expect(tree, "$62,200")


def test_a_forecast_is_made_better_by_keys(notebook, tree):
    slider = tree.get_by_role("slider")
    slider.focus()
    notebook.keyboard.press("End")
    tree.locator('[data-id="panel-knowing"]').get_by_text("right in 100").wait_for()
    assert tree.locator('[data-id="panel-knowing"]').get_by_text("$7,810").count() == 2
    notebook.keyboard.press("Home")
    tree.locator('[data-id="panel-knowing"]').get_by_text("right in 50").wait_for()


def test_a_tail_is_made_thin_by_keys_and_fat_by_mouse(notebook, tails):
    slider = tails.get_by_role("slider", name=re.compile("alpha"))
    slider.focus()
    for alpha in ("3.1", "3.2"):
        notebook.keyboard.press("ArrowRight")
        expect(tails, alpha)
    notebook.keyboard.press("End")
    expect(tails, "4")
    tails.get_by_text("The tail is thinner now").wait_for()
    assert has_focus(slider)
    tails.get_by_role("button", name="0.8: no mean").click()
    expect(tails, "0.8")
    tails.get_by_text("there is no mean to find").wait_for()
    notebook.keyboard.press("Control+z")
    expect(tails, "4")


def test_more_projects_and_other_samples(notebook, tails):
    tails.get_by_role("button", name="1,000 more projects").click()
    expect(tails, "2,000")
    tails.get_by_role("button", name="Other samples").press("Enter")
    tails.get_by_label("seed").and_(tails.locator('[value="2"]')).wait_for()
    field = tails.get_by_label("seed")
    field.fill("no")
    field.press("Enter")
    tails.locator(".itpm-notice").get_by_text("type a whole number").wait_for()


def test_our_elements_have_no_serious_accessibility_violation(notebook, tree, tails):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(notebook, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(notebook, tree, tails, width):
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
