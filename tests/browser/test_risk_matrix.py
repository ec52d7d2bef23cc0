"""The risk matrix in JupyterLab: carried by mouse, moved by keys, answered, doubted."""

import json

import pytest

NOTEBOOK = "notebooks/risk_matrix.ipynb"


@pytest.fixture(scope="module")
def notebook(lab, chromium):
    """A notebook with the tool, run once for all tests."""
    cell = {
        "cell_type": "code",
        "id": "c0",
        "metadata": {},
        "outputs": [],
        "source": "from itpm_lessons import RiskWidget\n\nRiskWidget()",
        "execution_count": None,
    }
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    whole = {
        "cells": [cell],
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    (lab.folder / NOTEBOOK).write_text(json.dumps(whole))
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector(".itpm-risk-matrix")
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def risks(notebook):
    """The widget as it was in the beginning."""
    reset = notebook.locator("[data-id='do:reset']")
    if reset.get_attribute("aria-disabled") != "true":
        reset.click()
        notebook.wait_for_selector("[data-id='do:reset'][aria-disabled]")
    for view in notebook.locator("[data-id^='show:'][aria-pressed=true]").all():
        view.click()
    return notebook


def in_cell(page, cell, chip):
    page.wait_for_selector(f"[data-id='cell:{cell}'] [data-id='{chip}']")


def test_a_chip_is_carried_by_the_mouse(risks):
    chip = risks.locator("[data-id='risk:R1']").bounding_box()
    cell = risks.locator("[data-id='cell:2,3']").bounding_box()
    risks.mouse.move(chip["x"] + 10, chip["y"] + 10)
    risks.mouse.down()
    risks.mouse.move(chip["x"] + 30, chip["y"] - 20, steps=3)
    risks.mouse.move(cell["x"] + 40, cell["y"] + 30, steps=4)
    risks.mouse.up()
    in_cell(risks, "2,3", "risk:R1")
    risks.wait_for_selector("text=$16,600")


def test_keys_move_a_risk_keep_the_focus_and_undo(risks):
    risks.locator("[data-id='risk:R2']").focus()
    risks.keyboard.press("ArrowUp")
    in_cell(risks, "2,2", "risk:R2")
    risks.keyboard.press("ArrowRight")
    in_cell(risks, "2,3", "risk:R2")
    assert risks.evaluate("document.activeElement.dataset.id") == "risk:R2"
    risks.keyboard.press("Control+z")
    risks.keyboard.press("Control+z")
    in_cell(risks, "1,2", "risk:R2")


def test_a_response_is_typed_and_its_arrow_appears(risks):
    risks.locator("[data-id='row:R4']").press("Enter")
    risks.locator("[data-id=strategy]").select_option("mitigate")
    field = risks.locator("[data-id='response-probability']")
    field.fill("10 %")
    field.press("Enter")
    risks.get_by_role("button", name="Inherent → residual").click()
    risks.wait_for_selector(".itpm-arrow")
    in_cell(risks, "0,2", "left:R4")


def test_the_matrix_is_doubted_on_this_register(risks):
    risks.get_by_role("button", name="Why the matrix lies").click()
    pair = risks.locator("[data-id='pair:0']")
    assert "The matrix puts R3 first" in pair.inner_text()
    pair.press("Enter")
    risks.wait_for_selector("[data-id='risk:R3'].itpm-chip-pointed")


def test_a_new_risk_takes_the_focus_and_can_be_written_at_once(risks):
    risks.get_by_role("button", name="Add a risk").click()
    risks.wait_for_function("document.activeElement.dataset.id === 'cause'")
    risks.keyboard.type("nobody trained the night shift")
    risks.keyboard.press("Enter")
    risks.wait_for_selector("text=Because nobody trained the night shift")


@pytest.mark.parametrize("width", [480, 1280, 1920])
def test_nothing_is_wider_than_its_place_and_cells_have_one_size(risks, width):
    risks.set_viewport_size({"width": width, "height": 900})
    risks.wait_for_timeout(800)
    wider = risks.evaluate(
        "() => { const s = document.querySelector('.itpm-stage'); "
        "return [s.scrollWidth - s.clientWidth, ...[...s.querySelectorAll('.itpm-chip')]"
        ".map((c) => c.scrollWidth - c.clientWidth)].filter((over) => over > 1); }"
    )
    risks.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
