"""The Kanban flow game in the gallery: by mouse, by keyboard, by itself, narrow and wide."""

import re

import pytest


@pytest.fixture(scope="module")
def gallery(lab, chromium):
    """The gallery, opened and run once for all tests."""
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, "notebooks/gallery.ipynb")
    lab.run_all(page)
    page.wait_for_selector('[data-id="flow-board"]')
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def kanban(gallery):
    """The game, as it was in the beginning."""
    widget = gallery.locator(".itpm-stage", has=gallery.get_by_text("ClockIn · board")).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    expect_day(widget, 0)
    return widget


def expect_day(widget, day):
    figure = widget.locator(".itpm-figure").get_by_text(f"{day} of 60", exact=True)
    figure.wait_for(timeout=10_000)


def test_limits_and_days_by_mouse(kanban):
    kanban.get_by_role("button", name="Lower limit of Test").click()
    kanban.get_by_text("limit 5", exact=True).first.wait_for()
    kanban.get_by_role("button", name="One day on").click()
    expect_day(kanban, 1)
    kanban.get_by_role("button", name="Undo").click()
    expect_day(kanban, 0)


def test_a_person_is_carried_to_another_stage(gallery, kanban):
    person = kanban.locator('[data-id="person:1:0"]')
    person.scroll_into_view_if_needed()
    start = person.bounding_box()
    there = kanban.locator('[data-id="lane:2"]').bounding_box()
    gallery.mouse.move(start["x"] + 10, start["y"] + 8)
    gallery.mouse.down()
    gallery.mouse.move(there["x"] + 60, there["y"] + 40, steps=4)
    gallery.mouse.move(there["x"] + 62, there["y"] + 60)
    gallery.mouse.up()
    kanban.get_by_text("Build is the bottleneck").wait_for()
    kanban.get_by_text("away").first.wait_for()


def test_the_keyboard_does_what_the_mouse_does(gallery, kanban):
    kanban.locator('[data-id="person:1:0"]').focus()
    gallery.keyboard.press("ArrowRight")
    kanban.get_by_text("Build is the bottleneck").wait_for()
    gallery.keyboard.press("Control+z")
    kanban.get_by_text("Test is the bottleneck").wait_for()
    card = kanban.locator('[data-id="lane:2"] .itpm-card').first
    card.focus()
    gallery.keyboard.press("ArrowDown")
    gallery.keyboard.press("Enter")
    kanban.get_by_role("button", name="Expedite it").wait_for()
    kanban.get_by_role("button", name="Lower limit of Test").focus()
    gallery.keyboard.press("Enter")
    kanban.get_by_text("limit 5", exact=True).first.wait_for()


def test_days_pass_by_themselves_until_something_has_to_be_decided(kanban):
    kanban.get_by_role("button", name=re.compile("Play")).click()
    kanban.get_by_text("An urgent request comes in.").wait_for(timeout=15_000)
    kanban.get_by_role("button", name=re.compile("Expedite it")).click()
    kanban.get_by_text("Urgent request 1").first.wait_for()


def test_the_debrief_replays_by_itself(kanban):
    for _ in range(5):
        ahead = kanban.get_by_role("button", name="On to the next decision")
        if ahead.get_attribute("aria-disabled") == "true":
            break
        ahead.click()
        waits = kanban.locator(".itpm-choices button, [data-id='debrief:go']").first
        waits.wait_for(timeout=10_000)
        if waits.get_attribute("data-id") == "debrief:go":
            break
        waits.click()
        kanban.locator(".itpm-choices").wait_for(state="detached")
    kanban.get_by_role("button", name="Replay these days").click()
    kanban.get_by_text("Best of 200 limits").wait_for(timeout=30_000)


def test_our_elements_have_no_serious_accessibility_violation(gallery, kanban):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(gallery, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(gallery, kanban, width):
    gallery.set_viewport_size({"width": width, "height": 900})
    gallery.wait_for_timeout(800)
    wider = kanban.evaluate("(stage) => stage.scrollWidth > stage.clientWidth + 1")
    gallery.set_viewport_size({"width": 1280, "height": 900})
    assert not wider
