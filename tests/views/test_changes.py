"""The pages of the change-request inbox: what they say, parsed."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from itpm_lessons.engines.change_control import Game, Kind, debrief
from itpm_lessons.views.changes import ChangeState, change_page
from itpm_lessons.views.changes.plan import plan_picture


def parsed(markup):
    return ElementTree.fromstring(f"<x>{markup}</x>")


def text_of(element):
    return " ".join(" ".join(element.itertext()).split())


def by_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def ids(root):
    return [each.get("data-id") for each in root.iter() if each.get("data-id")]


def played(seed=1, decision="do", looked=False):
    game = Game.of(seed)
    while not game.over:
        for letter in game.inbox:
            game = (game.analyse(letter.id) if looked else game).decide(letter.id, decision)
        game = game.next_week()
    return game


def test_before_an_analysis_no_price_of_a_decision_is_shown():
    game = Game.of(1)
    root = parsed(change_page(ChangeState(game)))
    letter = game.inbox[0]
    opened = by_id(root, f"letter-open:{letter.id}")
    assert "Until then no price is known" in text_of(opened)
    assert not opened.findall(".//table")
    asked = by_id(root, f"analyse:{letter.id}")
    assert "0.2 days of what runs, $300" in text_of(asked)


def test_after_an_analysis_each_decision_has_its_price():
    game = Game.of(1)
    letter = game.inbox[0]
    game = game.analyse(letter.id)
    root = parsed(change_page(ChangeState(game)))
    lines = {
        row.find("th/button").get("data-id").split(":")[-1]: row
        for row in root.findall(".//table[@class='itpm-prices']/tbody/tr")
    }
    assert list(lines) == ["approve", "trade", "defer", "reject", "do", "answer"]
    for decision, price in game.prices(letter.id).items():
        cells = {cell.get("data-head"): text_of(cell) for cell in lines[decision].findall("td")}
        assert cells["decides"] == price.decider
        assert cells["cost"] == f"${price.cost:,.0f}"
        if price.open:
            assert net_by_hand(lines[decision]) == pytest.approx(price.worth, abs=12)
    assert f"analyse:{letter.id}" not in ids(root)


def number(text):
    return float(re.sub(r"[^0-9.−-]", "", text).replace("−", "-") or 0)


def net_by_hand(line):
    """Add up a line as a learner would: $800 a day, $700 a defect, $69 a point of trust."""
    cells = {cell.get("data-head"): cell for cell in line.findall("td")}
    trust = sum(number(text_of(each)) for each in cells["trust"].iter("span"))
    said = {head: number(text_of(cell)) for head, cell in cells.items() if head != "trust"}
    found = said["value"] - said["cost"] - 800 * said["finish"] - 700 * said["defects"]
    assert said["net"] == pytest.approx(found + 69 * trust, abs=12)
    return said["net"]


def test_what_counts_is_on_the_desk():
    room = text_of(by_id(parsed(change_page(ChangeState(Game.of(1)))), "panel:room"))
    assert "$800 a day of delay" in room and "$700 a defect" in room
    assert "$69 a point of trust" in room


def opened_of(kind):
    """A game that has just come to a letter of a kind, with its letter."""
    game = Game.of(1)
    while not any(letter.kind is kind for letter in game.inbox):
        game = game.next_week()
    return game, next(letter for letter in game.inbox if letter.kind is kind)


@pytest.mark.parametrize("kind", Kind)
def test_each_letter_can_be_answered(kind):
    game, letter = opened_of(kind)
    root = parsed(change_page(ChangeState(game, letter.id)))
    assert "Answer: it was agreed" in text_of(by_id(root, f"choose:{letter.id}:answer"))
    said = text_of(parsed(change_page(ChangeState(game.decide(letter.id, "answer")))))
    promise = "the answer is a promise, with no record" in said
    assert promise == (kind is not Kind.ELABORATION)


def test_a_detail_refused_is_said_to_be_refused():
    game, letter = opened_of(Kind.ELABORATION)
    said = text_of(parsed(change_page(ChangeState(game.decide(letter.id, "reject")))))
    assert "You refused a detail that was agreed" in said and "Nobody answered" not in said


def test_the_debrief_names_a_promise():
    game = played(2, "answer")
    found = debrief(game, others=20, lucks=2)
    said = text_of(by_id(parsed(change_page(ChangeState(game, found=found))), "choices"))
    assert "a promise without record" in said and "you: answered" in said


def test_activities_have_names_where_it_is_narrow():
    drawn = parsed(plan_picture(Game.of(1).world, 430))
    shown = [text_of(each) for each in drawn.iter("text")]
    assert "E Geofence and offline" in shown and "J Device roll-out and App Store" in shown


def test_a_decision_that_cannot_be_made_says_why_and_is_disabled():
    for seed in range(1, 30):
        game = Game.of(seed)
        letter = game.inbox[0]
        if not game.prices(letter.id)["trade"].open:
            break
    root = parsed(change_page(ChangeState(game.analyse(letter.id))))
    trade = by_id(root, f"choose:{letter.id}:trade")
    assert trade.get("aria-disabled") == "true"
    assert "to trade" in text_of(root)


def test_finish_and_cost_always_stand_beside_the_first_plan():
    for game in (Game.of(1), played()):
        text = text_of(parsed(change_page(ChangeState(game))))
        assert "first plan 45" in text and "first plan $97,000" in text


def test_what_was_done_without_a_record_is_said_before_it_shows():
    game = Game.of(1)
    letter = game.inbox[0]
    page = text_of(parsed(change_page(ChangeState(game.decide(letter.id, "do")))))
    assert "1 thing was done with no record" in page
    assert "The plan looks as agreed, and it is not" in page


def test_what_came_to_light_is_loud_in_plan_log_and_sentence():
    game = played()
    root = parsed(change_page(ChangeState(game)))
    text = text_of(root)
    assert "later than anybody agreed" in text
    assert "found, not decided" in text and "days that came to light" in text
    found = [each for each in root.iter() if "itpm-change-found" in (each.get("class") or "")]
    assert found


def test_the_picture_says_in_words_what_was_added():
    game = Game.of(1)
    assert "nothing was added" in plan_picture(game.world, 700)
    world = played(3).world
    label = re.search('aria-label="([^"]*)"', plan_picture(world, 700))[1]
    for place, name in enumerate("ABCDEFGHIJKL"):
        longer = world.known[place] - (5, 8, 12, 10, 7, 9, 4, 6, 5, 3, 4, 1)[place]
        assert (f" {name} +" in label) == (longer > 0.004)


@pytest.mark.parametrize("width", [320, 480, 700, 900])
def test_no_bar_leaves_the_picture(width):
    root = parsed(plan_picture(played(2).world, width))
    for rect in root.iter("rect"):
        if rect.get("class", "").startswith("itpm-change"):
            assert float(rect.get("x")) + float(rect.get("width")) <= width


def test_the_log_marks_what_is_missing():
    game = Game.of(1)
    letter = game.inbox[0]
    blind = text_of(parsed(change_page(ChangeState(game.decide(letter.id, "approve")))))
    assert "1 of 1 entry breaks a rule of the log" in blind and "missing" in blind
    known = game.analyse(letter.id).decide(letter.id, "approve")
    assert "The one entry keeps the rules" in text_of(parsed(change_page(ChangeState(known))))


def test_the_debrief_compares_and_its_sum_adds_up():
    game = played(4)
    found = debrief(game, others=40, lucks=4)
    root = parsed(change_page(ChangeState(game, found=found, notes={"next": "Ask <first>"})))
    panel = by_id(root, "panel:sum")
    values = [
        int(row.find("b").text.replace("−", "-").replace("$", "").replace(",", "").replace("+", ""))
        for row in panel.findall("div[@class='itpm-row']")
    ]
    assert sum(values[:-1]) == values[-1] == round(found.mine.value)
    assert "40 others got the same letters" in text_of(root)
    assert by_id(root, "note:next").text == "Ask <first>"
    heads = [text_of(th) for th in by_id(root, "compared").findall("thead/tr/th")]
    assert heads[1:3] == ["you", "best in hindsight"]


def test_ids_are_unique():
    game = Game.of(2).next_week().next_week()
    for state in (ChangeState(game), ChangeState(played())):
        found = ids(parsed(change_page(state)))
        assert len(found) == len(set(found))


def test_the_debrief_names_answers_that_could_not_be_compared():
    game = played()
    found = debrief(game, others=5, lucks=2)
    first, *rest = found.choices

    def said(**changes):
        page = change_page(ChangeState(game, found=replace(found, **changes)))
        return text_of(by_id(parsed(page), "choices"))

    title = game.letters[game.places[first.letter]].title
    assert "Not compared" not in said()
    text = said(choices=tuple(rest), alone=(first.letter,))
    assert f"of your {len(rest)} answers" in text and text.endswith(f"otherwise: {title}.")
    assert "No answer of yours could be compared" in said(choices=(), alone=(first.letter,))
    assert "You answered nothing" in said(choices=(), alone=())
