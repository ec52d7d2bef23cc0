"""Stage board and document finder in the gallery: by mouse, by keyboard, narrow and wide."""

import re

import pytest


@pytest.fixture(scope="module")
def gallery(lab, chromium):
    """The gallery, opened and run once for all tests."""
    page, errors = chromium.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open(page, "notebooks/gallery.ipynb")
    lab.run_all(page)
    page.wait_for_selector('[data-id="phases"]')
    page.wait_for_selector('[data-id="finder"]')
    yield page
    page.close()
    assert not errors, errors


@pytest.fixture
def board(gallery):
    """The stage board, as it was in the beginning."""
    widget = gallery.locator(".itpm-stage", has=gallery.get_by_text(re.compile("ClockIn · stage")))
    widget = widget.first
    widget.get_by_role("button", name="Reset").click(force=True)  # it may have nothing to do
    expect_day(widget, 0)
    return widget


@pytest.fixture
def finder(gallery):
    """The document finder, with everything shown."""
    widget = gallery.locator(".itpm-stage", has=gallery.locator('[data-id="documents"]')).first
    widget.get_by_role("button", name="Find", exact=True).click()
    widget.locator('[data-id="finder"]').wait_for()
    return widget


def expect_day(board, day):
    board.get_by_text(re.compile(rf"ClockIn · stage \d of 4 · day {day}$")).wait_for(timeout=10_000)


def test_days_pass_by_mouse_until_an_exception_is_raised(board):
    board.get_by_role("button", name="One day on").click()
    expect_day(board, 1)
    board.get_by_role("button", name="Undo").click()
    expect_day(board, 0)
    board.get_by_role("button", name="One week on").click()
    board.get_by_role("region", name="A decision is needed").wait_for()
    board.get_by_role("button", name=re.compile("Raise an exception now")).click()
    report = board.get_by_role("region", name="Exception report")
    report.get_by_label("The work takes longer than the plan said").check()
    for consequence in ("cost", "time", "both"):
        report.locator(f'[data-id="report:consequence:{consequence}"]').check()
    report.get_by_label("Offer: Stop the project in order").check()
    report.get_by_label("Advise: Keep the scope and deal with the cause").check()
    report.get_by_role("button", name=re.compile("Send it to the board")).click()
    board.get_by_text(re.compile("The board: |The report comes back: ")).first.wait_for()


def test_the_keyboard_does_what_the_mouse_does(gallery, board):
    board.get_by_role("button", name="One day on").focus()
    gallery.keyboard.press("Enter")
    expect_day(board, 1)
    board.locator('[data-id="phase:0"]').focus()
    gallery.keyboard.press("ArrowDown")
    gallery.keyboard.press("Enter")
    board.get_by_text("Limits of Build the core").wait_for()
    gallery.keyboard.press("Control+z")
    expect_day(board, 0)


def test_days_pass_by_themselves(board):
    board.get_by_role("button", name="▶ Play").click()
    board.get_by_role("region", name="A decision is needed").wait_for(timeout=20_000)
    assert board.locator("[data-tick]").count() == 0


def test_search_and_need_by_keyboard(gallery, finder):
    search = finder.get_by_label("Search")
    search.fill("fingerprints")
    search.press("Enter")
    finder.get_by_text("1 of 21").wait_for()
    finder.locator('[data-id="need:what-would-it-do"]').focus()
    gallery.keyboard.press("Enter")
    finder.get_by_text("Why not the issue register?").wait_for()
    finder.get_by_role("button", name="Show all").click()
    finder.get_by_text("21 of 21").wait_for()


def test_a_document_is_carried_to_a_need_or_sent_by_its_number(gallery, finder):
    finder.get_by_role("button", name="Quiz").click()
    finder.get_by_role("button", name="Reset").click(force=True)
    card = finder.locator('[data-id^="chip:"]').first
    card.scroll_into_view_if_needed()
    start = card.bounding_box()
    there = finder.locator('[data-id^="lane:"][data-drop]:not([data-drop="pile"])').first
    there = there.bounding_box()
    gallery.mouse.move(start["x"] + 10, start["y"] + 8)
    gallery.mouse.down()
    gallery.mouse.move(there["x"] + 60, there["y"] + 30, steps=4)
    gallery.mouse.move(there["x"] + 62, there["y"] + 34)
    gallery.mouse.up()
    finder.get_by_text("1 of 8", exact=True).wait_for()
    finder.locator('[data-id="slot:pile"] [data-id^="chip:"]').first.focus()
    gallery.keyboard.press("2")
    finder.get_by_text("2 of 8", exact=True).wait_for()
    finder.get_by_role("button", name="Check", exact=True).click()
    finder.get_by_text("right when checked").wait_for()


def test_our_elements_have_no_serious_accessibility_violation(gallery, board, finder):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    board.get_by_role("button", name="One week on").click()
    board.get_by_role("region", name="A decision is needed").wait_for()
    board.get_by_role("button", name=re.compile("Raise an exception now")).click()
    board.get_by_role("region", name="Exception report").wait_for()
    found = axe.run(gallery, context=".itpm-stage").response["violations"]
    bad = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert not bad


@pytest.mark.parametrize("width", [480, 1920])
def test_nothing_is_cut_off_in_a_narrow_or_a_wide_window(gallery, board, finder, width):
    gallery.set_viewport_size({"width": width, "height": 900})
    gallery.wait_for_timeout(800)
    wider = [
        each.evaluate("stage => stage.scrollWidth > stage.clientWidth + 1")
        for each in (board, finder)
    ]
    gallery.set_viewport_size({"width": 1280, "height": 900})
    assert not any(wider)
