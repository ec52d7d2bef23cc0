"""Inbox and rework cycle in the gallery: by mouse, by keyboard, narrow and wide."""

import re

import pytest


@pytest.fixture(scope="module")
def gallery(lab, chromium):
    """The gallery, opened and run once for all tests."""
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, "notebooks/gallery.ipynb")
    lab.run_all(page)
    page.wait_for_selector('[data-id="changes"]')
    page.wait_for_selector('[data-id="rework"]')
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def inbox(gallery):
    """The inbox, as it was in the beginning."""
    return begun(gallery, "changes", re.compile("change requests · week 1$"))


@pytest.fixture
def rework(gallery):
    """The rework cycle, as it was in the beginning."""
    return begun(gallery, "rework", re.compile("rework · 0 weeks of 14$"))


def begun(page, id, title):
    widget = page.locator(".itpm-stage", has=page.locator(f'[data-id="{id}"]')).first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    widget.get_by_text(title).wait_for(timeout=10_000)
    return widget


def week_is(inbox, week):
    inbox.get_by_text(re.compile(f"change requests · week {week}$")).wait_for(timeout=10_000)


def weeks_are(rework, weeks):
    rework.get_by_text(re.compile(rf"rework · {weeks} weeks? of 14$")).wait_for(timeout=10_000)


def test_a_request_is_looked_into_and_decided_by_mouse(inbox):
    inbox.get_by_role("button", name=re.compile("Ask for an impact analysis")).click()
    prices = inbox.get_by_role("region", name="Decisions and what each takes")
    prices.wait_for()
    prices.get_by_role("button", name=re.compile("^Approve")).click()
    inbox.get_by_text("The one entry keeps the rules of the log.").wait_for()
    inbox.get_by_role("button", name="To the next letter").click()
    inbox.locator('[data-id^="letter:"]').first.wait_for()
    inbox.get_by_role("button", name=re.compile("^Just do it")).click()
    inbox.get_by_text(re.compile("with no record")).first.wait_for()
    inbox.get_by_role("button", name="Undo").click()
    inbox.locator('[data-id^="letter:"]').first.wait_for()


def test_the_keyboard_decides_as_well(gallery, inbox):
    inbox.get_by_role("button", name=re.compile("Ask for an impact analysis")).focus()
    gallery.keyboard.press("Enter")
    inbox.get_by_role("region", name="Decisions and what each takes").wait_for()
    gallery.wait_for_function("document.activeElement.dataset.id?.startsWith('choose:')")
    gallery.keyboard.press("Enter")
    inbox.get_by_text("Nothing waits for an answer.").wait_for()
    gallery.wait_for_function("document.activeElement.dataset.id === 'game:week'")
    gallery.keyboard.press("Enter")
    week_is(inbox, 2)
    for _ in range(3):
        gallery.keyboard.press("Control+z")
    week_is(inbox, 1)
    inbox.get_by_role("button", name=re.compile("Ask for an impact analysis")).wait_for()


def test_what_nobody_decided_comes_to_light_and_the_debrief_compares(inbox):
    for week in range(1, 40):
        if inbox.get_by_role("button", name=re.compile("other decisions")).count():
            break
        while (buttons := inbox.locator('[data-id$=":do"]')).count():
            id = buttons.first.get_attribute("data-id")
            buttons.first.click()
            inbox.locator(f'[data-id="{id}"]').wait_for(state="detached")
        inbox.get_by_role("button", name="One week on").click()
        week_is(inbox, week + 1)
    inbox.get_by_text("found, not decided").first.wait_for()
    inbox.get_by_text("later than anybody agreed").wait_for()
    inbox.get_by_role("button", name=re.compile("other decisions")).click()
    inbox.get_by_text("Inbox, decisions and luck, as a sum").wait_for(timeout=30_000)
    inbox.get_by_label(re.compile("Which rule will you agree")).fill("Ask first.")
    inbox.get_by_role("button", name="Back to the desk").click()
    inbox.get_by_text("The project is finished.").wait_for()


def test_levers_and_weeks_by_mouse(rework):
    rework.get_by_role("button", name="One more to hire").click()
    rework.locator('[data-id="panel:prices"]').get_by_text("$2,000").wait_for()
    slider = rework.get_by_label("Care", exact=True)
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    rework.page.mouse.click(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)
    rework.get_by_text("30 % reviews, tests").wait_for()
    rework.get_by_role("button", name="One week on").click()
    weeks_are(rework, 1)
    rework.get_by_role("button", name="Show hidden rework").click()
    rework.get_by_text("nobody knows").first.wait_for()
    rework.get_by_role("button", name="Show hidden rework").click()


def test_levers_and_weeks_by_keyboard(gallery, rework):
    rework.get_by_label("Overtime", exact=True).focus()
    for _ in range(3):
        gallery.keyboard.press("ArrowRight")
    rework.get_by_text("6 h a week").wait_for()
    rework.get_by_role("button", name="One week on").focus()
    gallery.keyboard.press("Enter")
    weeks_are(rework, 1)
    gallery.keyboard.press("Control+z")
    weeks_are(rework, 0)
    rework.get_by_text("6 h a week").wait_for()


def test_weeks_pass_by_themselves_to_a_release_and_a_debrief(rework):
    rework.get_by_role("button", name="▶ Play").click()
    release = rework.get_by_role("button", name=re.compile("^Release now"))
    release.wait_for(timeout=40_000)
    assert rework.locator("[data-tick]").count() == 0
    release.click()
    rework.get_by_role("button", name=re.compile("other decisions")).click()
    rework.get_by_text("What each lever did").wait_for(timeout=30_000)
    rework.get_by_role("button", name="Back to the board").click()
    rework.get_by_text(re.compile("still wrong")).wait_for()


def test_our_elements_have_no_serious_accessibility_violation(gallery, inbox, rework):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    inbox.get_by_role("button", name=re.compile("Ask for an impact analysis")).click()
    inbox.get_by_role("region", name="Decisions and what each takes").wait_for()
    rework.get_by_role("button", name="One week on").click()
    weeks_are(rework, 1)
    found = []
    for id in ("changes", "rework"):
        context = f'.itpm-stage:has([data-id="{id}"])'
        found += axe.run(gallery, context=context).response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(gallery, inbox, rework, width):
    gallery.set_viewport_size({"width": width, "height": 900})
    gallery.wait_for_timeout(800)
    wider = [
        each.evaluate("stage => stage.scrollWidth > stage.clientWidth + 1")
        for each in (inbox, rework)
    ]
    gallery.set_viewport_size({"width": 1280, "height": 900})
    assert not any(wider)
