"""The sorter in JupyterLab, by mouse alone and by keyboard alone."""

import json

import pytest

NOTEBOOK = "notebooks/sorter.ipynb"
CODE = 'from itpm_lessons import sorter\n\nwidget = sorter("scrum")\nwidget'
BINS = {"Product Owner": 1, "Sprint": 2, "Increment": 3, "Sprint Goal": 4, "Velocity": 5}


@pytest.fixture(scope="module")
def opened(lab, chromium):
    """A notebook with one sorter in it."""
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "source": CODE,
            "execution_count": None}  # fmt: skip
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = {"cells": [cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (lab.folder / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, NOTEBOOK)
    lab.run_all(page)
    page.wait_for_selector('.itpm-stage [data-id="lane:pile"]')
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def sorter(opened):
    """The sorter with all its cards on the pile."""
    widget = opened.locator(".itpm-stage").first
    widget.get_by_role("button", name="Reset").click(force=True)
    expect(widget, "0 of 24")
    return widget


def expect(widget, figure):
    widget.locator(".itpm-figure").get_by_text(figure, exact=True).wait_for(timeout=5000)


def card(widget, title):
    return widget.locator(f'.itpm-card[data-id="card:{title}"]')


def middle(locator):
    locator.scroll_into_view_if_needed()
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def carry(page, widget, title, lane):
    page.mouse.move(*middle(card(widget, title)))
    page.mouse.down()
    target = widget.locator(f'[data-id="lane:{lane}"]').bounding_box()
    x, y = target["x"] + target["width"] / 2, target["y"] + target["height"] - 12
    page.mouse.move(x - 20, y - 20)
    page.mouse.move(x, y)
    page.mouse.up()


def test_by_mouse_alone(opened, sorter):
    carry(opened, sorter, "Sprint", "events")
    expect(sorter, "1 of 24")
    carry(opened, sorter, "Velocity", "commitments")
    expect(sorter, "2 of 24")
    assert "✗" not in sorter.inner_text()  # not before the check
    sorter.get_by_role("button", name="Check").click()
    expect(sorter, "1 of 2")
    sorter.locator('[data-id="said"]').get_by_text("A team commits to goals").wait_for()
    sorter.get_by_role("button", name="5 Not part of Scrum").click()
    sorter.get_by_role("button", name="Check").click()
    expect(sorter, "2 of 2")
    sorter.get_by_role("button", name="Undo").click()
    sorter.get_by_role("button", name="Undo").click()
    card(sorter, "Velocity").get_by_text("✗ not here").wait_for()


def test_by_keyboard_alone(opened, sorter):
    for number, (title, key) in enumerate(BINS.items(), 1):
        card(sorter, title).focus()
        opened.keyboard.press("Enter")
        sorter.locator('[data-id="hand"]').get_by_text(title, exact=True).first.wait_for()
        opened.keyboard.press(str(key))
        expect(sorter, f"{number} of 24")
    check = sorter.get_by_role("button", name="Check")
    check.focus()
    opened.keyboard.press("Enter")
    expect(sorter, "5 of 5")
    opened.keyboard.press("Control+z")
    opened.keyboard.press("Control+z")
    expect(sorter, "4 of 24")


def test_the_pile_goes_down_key_by_key_without_a_tab_between(opened, sorter):
    sorter.locator(".itpm-pile .itpm-card").first.focus()
    for number in range(1, 6):
        opened.keyboard.press("5")
        expect(sorter, f"{number} of 24")
