"""The fact browser, driven by gestures as the browser sends them."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from itpm_lessons.course.tools import fact_browser, fact_shelf
from itpm_lessons.engines.refusal import Refusal

TODAY = date(2026, 12, 1)


@pytest.fixture
def browser():
    return fact_browser("pay", today=TODAY)


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def ids(widget):
    page = ET.fromstring(widget.picture)
    found = [each.get("data-id") or "" for each in page.iter()]
    return [id.removeprefix("fact:") for id in found if id.startswith("fact:")]


def said(widget):
    return " ".join("".join(ET.fromstring(widget.picture).itertext()).split())


def test_it_opens_at_a_topic_or_at_all(browser):
    assert ids(browser) == [fact.id for fact in fact_shelf().search(topic="pay")]
    assert len(ids(fact_browser(today=TODAY))) == len(fact_shelf().facts)
    with pytest.raises(Refusal, match="'wealth'"):
        fact_browser("wealth", today=TODAY)


def test_without_a_day_ages_are_counted_to_today():
    assert fact_browser().today == date.today()


def test_a_fact_shows_its_doubt_and_leads_to_its_neighbour(browser):
    send(browser, "pick", "fact:pmp-pay-premium")
    assert "What it cannot show: The issuer sells the certificate." in said(browser)
    send(browser, "pick", "see:pmi-pay-premium-2023")
    assert browser.look.fact == "pmi-pay-premium-2023"
    send(browser, "pick", "fact:pmi-pay-premium-2023")
    assert browser.look.fact == ""


def test_following_a_fact_out_of_the_list_changes_the_topic(browser):
    send(browser, "enter", "find:topic", value="control")
    send(browser, "enter", "find:words", value="trademark")
    send(browser, "pick", "see:pmp-exam-2026")
    assert (browser.look.topic, browser.look.words) == ("certificates", "")
    assert "pmp-exam-2026" in ids(browser)


def test_search_mark_and_what_is_to_be_checked(browser):
    send(browser, "enter", "find:words", value="  Countries   2023 ")
    assert ids(browser) == ["pmi-pay-premium-2023"]
    send(browser, "enter", "find:words", value="units")
    assert ids(browser) == [] and "Nothing fits." in said(browser)
    send(browser, "pick", "find:everywhere")
    assert "pmp-renewal" in ids(browser)
    send(browser, "enter", "find:words", value="")
    send(browser, "enter", "find:mark", value="M")
    assert set(ids(browser)) == {f.id for f in fact_shelf() if f.mark == "M"}
    send(browser, "enter", "find:mark", value="")
    send(browser, "enter", "find:check", value="on")
    assert set(ids(browser)) == {f.id for f in fact_shelf() if f.needs_owner}
    send(browser, "enter", "find:check", value="")
    assert len(ids(browser)) == len(fact_shelf().facts)


def test_undo_redo_reset_by_buttons_and_keys(browser):
    send(browser, "enter", "find:topic", value="demand")
    send(browser, "pick", "fact:bls-it-group-2034")
    send(browser, "key", "facts", value="Control+z")
    assert (browser.look.topic, browser.look.fact) == ("demand", "")
    send(browser, "key", "facts", value="Control+y")
    assert browser.look.fact == "bls-it-group-2034"
    send(browser, "pick", "facts:reset")
    assert (browser.look.topic, browser.look.fact) == ("pay", "")
    send(browser, "pick", "facts:undo")
    send(browser, "pick", "facts:undo")
    send(browser, "pick", "facts:redo")
    assert browser.look.fact == "bls-it-group-2034"


def test_the_same_search_again_is_no_step(browser):
    send(browser, "enter", "find:topic", value="pay")
    send(browser, "enter", "find:words", value="  ")
    assert not browser._history.has_past


@pytest.mark.parametrize(
    "gesture",
    [
        ("pick", "fact:nothing", ""),
        ("pick", "see:nothing", ""),
        ("pick", "facts:explode", ""),
        ("enter", "find:topic", "wealth"),
        ("enter", "find:mark", "X"),
        ("enter", "find:else", "x"),
        ("key", "facts", "q"),
    ],
)
def test_what_is_not_there_changes_nothing(browser, gesture):
    type, id, value = gesture
    before = browser.look
    send(browser, type, id, value=value)
    assert browser.look == before and not browser.notice


def test_a_look_can_be_set_in_code_and_a_wrong_one_is_refused(browser):
    browser.look = browser.look._replace(topic="learning")
    assert "pmp-renewal" in ids(browser)
    with pytest.raises(Refusal):
        browser.look = browser.look._replace(fact="nothing")


def test_the_table_says_the_same(browser):
    table = browser.table
    assert list(table["months"]) == [0] * len(browser.found)
    assert not table["check with the owner"].any()
    browser.look = browser.look._replace(words="qwertz")
    assert list(browser.table.columns) == list(table.columns) and browser.table.empty


def test_stale_facts_are_said():
    late = fact_browser("pay", today=date(2027, 11, 23))
    assert "stale: looked at 12 months ago" in said(late)
    assert "Look at these again." in said(late)


def test_the_still_picture_has_the_facts(browser):
    assert "$94,500" in browser.still()
