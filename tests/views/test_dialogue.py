"""Branching scenes as a conversation: what stands on the page, and what it means."""

import re
import xml.etree.ElementTree as ET

import pytest

from itpm_lessons.course import content
from itpm_lessons.engines.dialogue import Play, best_way, debrief, price
from itpm_lessons.engines.dialogue.examples import ORDER
from itpm_lessons.views.dialogue import PROMPTS, DialogueState, dialogue_page
from itpm_lessons.views.dialogue.words import price_words


def drawn(play, **state):
    markup = str(dialogue_page(DialogueState(play, **state)))
    return ET.fromstring(re.sub(r"<!--[{}]-->", "", markup))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def with_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def buttons(root, start):
    return [
        each
        for each in root.iter("button")
        if (each.get("data-id") or "").startswith(start) and each.get("aria-disabled") != "true"
    ]


def test_each_choice_is_a_button_with_its_price_and_its_number():
    page = drawn(Play(ORDER))
    shown = buttons(page, "choose:start:")
    assert len(shown) == 3
    for number, each in enumerate(shown, 1):
        choice = ORDER["start"][each.get("data-id").rpartition(":")[2]]
        assert words(each) == f"{number}{choice.text} · {price_words(ORDER, choice)}"


def test_nothing_tells_what_a_choice_brings_before_it_is_made():
    page = drawn(Play(ORDER))
    said = words(page)
    for choice in ORDER["start"].choices:
        assert choice.after not in said and choice.why not in said
    assert "Clarity +2" not in said and not of_class(page, "itpm-effect")


def test_what_came_of_it_is_told_with_its_reason():
    page = drawn(Play(ORDER, ("ask",)))
    turn = of_class(page, "itpm-turn-last")[0]
    assert "Ask what it is for · 5 min" in words(turn)
    assert "It is for the board." in words(turn)
    assert [words(each) for each in of_class(turn, "itpm-effect")] == ["Clarity +2"]
    assert "Purpose decides the form." in words(turn)
    assert words(with_id(page, "panel:meters")).startswith("What came of itClarity2 (+2)")
    assert "15 of 20 minutes left" in words(with_id(page, "panel:budget"))


def test_older_turns_are_folded_into_one_line():
    script = content().dialogue("interview")
    page = drawn(Play(script, ("three", "move", "book")))
    folded = list(page.iter("details"))
    assert [words(each.find("summary")) for each in folded] == [
        "minute 0The first question Trust +1, Clarity +2",
        "about minute 4No experience yet Trust +2, Clarity +2",
    ]


def test_figures_stand_for_the_meters_and_what_is_left():
    page = drawn(Play(ORDER, ("brag",)))
    assert [words(each) for each in of_class(page, "itpm-figure")] == [
        "−2clarity",
        "19of 20 minutes left",
    ]


def test_a_choice_that_is_too_dear_is_closed_and_says_why():
    script = content().dialogue("day")
    play = Play(script, ("crisis", "owner", "range"))
    page = drawn(play.choose("code"))
    shut = [each for each in page.iter("button") if each.get("aria-disabled") == "true"
            and (each.get("data-id") or "").startswith("choose:")]  # fmt: skip
    assert shut and all(words(each).endswith("more than is left") for each in shut)


def test_the_end_says_itself_and_leads_to_the_debrief():
    page = drawn(Play(ORDER, ("ask", "show")))
    assert words(with_id(page, "end")).startswith("A clear order. Both know what is wanted.")
    assert buttons(page, "dialogue:debrief")
    assert not buttons(page, "choose:")
    assert words(of_class(page, "itpm-note")[0]).endswith(ORDER.closing)


def test_the_share_of_talk_is_shown_in_the_day():
    play = best_way(content().dialogue("day"))
    page = drawn(play)
    assert "70 % of the time so far was communication" in words(with_id(page, "panel:budget"))


# ---- the debrief


@pytest.fixture
def looked_back():
    play = Play(ORDER, ("guess", "show"))
    return drawn(play, found=debrief(play))


def test_the_debrief_adds_up(looked_back):
    assert [words(each) for each in of_class(looked_back, "itpm-figure")] == [
        "1your sum",
        "3best sum",
        "2given away",
    ]
    table = with_id(looked_back, "decisions")
    lost = [words(row.findall("td")[1]) for row in table.find("tbody")]
    assert lost == ["2", "–"]
    assert words(table.find("tfoot")) == "in all2"


def test_the_debrief_counts_all_ways(looked_back):
    said = words(with_id(looked_back, "standing"))
    assert said.startswith("There are 6 ways through this script, and all of them were counted.")
    assert "50 % come to less than yours, 33 % to just as much" in said  # -3, -1, -1; 1, 1


def test_the_debrief_asks_what_one_would_do_next_time(looked_back):
    fields = [each.get("data-id") for each in looked_back.iter("textarea")]
    assert fields == [f"note:{id}" for id in PROMPTS]


def test_a_best_way_gave_nothing_away():
    best = best_way(ORDER)
    page = drawn(best, found=debrief(best))
    assert words(of_class(page, "itpm-note")[0]).startswith("Nothing was given away.")


def test_the_picture_says_in_words_what_it_shows(looked_back):
    chart = next(looked_back.iter("svg"))
    assert chart.get("aria-label") == (
        "The sums of all 6 ways, from −3 to 3; yours is 1, and 50 % of them are below it."
    )
    assert len([r for r in chart.iter("rect")]) == 4 + 1  # four sums, and yours over it


@pytest.mark.parametrize("id", content().dialogue_ids)
@pytest.mark.parametrize("width", [None, 300, 1400])
def test_every_page_of_the_course_can_be_drawn(id, width):
    play = Play(content().dialogue(id))
    while not play.over:
        drawn(play, width=width)
        play = play.choose(play.open[-1].id)
    drawn(play, found=debrief(play), width=width)
    assert play.paid == sum(price(turn.choice) for turn in play.log)


def test_words_of_a_script_are_only_words():
    from dataclasses import replace

    scene = replace(ORDER["start"], says="<script>alert(1)</script> & so on")
    page = drawn(Play(replace(ORDER, scenes=(scene, ORDER["write"]))))
    assert not list(page.iter("script"))
    assert "<script>" in words(page)
