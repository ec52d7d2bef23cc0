"""The page of the Kanban flow game: what it says about the board, and that markup is sound."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from itpm_lessons.engines.flow import Board, Debrief, MovePerson, SetLimit, measure, new_game
from itpm_lessons.views.flow import FlowState, flow_page
from itpm_lessons.views.flow.columns import board_lanes
from itpm_lessons.views.flow.curves import cumulative_chart, cycle_chart, replay_chart
from itpm_lessons.views.flow.words import limits_of, meaning, status_of, waiting_before

BOARD = Board.of(
    "Shop",
    Design=(1, 1),
    Build=(3, 3),
    Test=(1, 2),
    arrivals="poisson",
    rate=0.6,
    spread=0.5,
    blocked_chance=0.2,
)


@pytest.fixture(scope="module")
def game():
    return new_game(BOARD, seed=1)


def parsed(markup):
    return ElementTree.fromstring(f"<x>{re.sub('<!--[{}]-->', '', str(markup))}</x>")


def words(element):
    return " ".join("".join(element.itertext()).split())


def lane_of(page, id):
    return next(each for each in page.iter("div") if each.get("data-id") == id)


def test_every_stage_is_a_lane_with_its_cards(game):
    lanes = parsed(board_lanes(FlowState(game)))
    for place, stage in enumerate(BOARD.stages):
        lane = lane_of(lanes, f"lane:{place}")
        assert words(lane).startswith(stage.name)
        cards = [e for e in lane.iter("div") if (e.get("data-id") or "").startswith("card:")]
        assert len(cards) == len(game.state.in_stage(place))
        assert lane.get("data-drop") == f"stage:{place}"


def test_the_bottleneck_is_marked_in_words_and_its_queue_counted(game):
    lanes = parsed(board_lanes(FlowState(game)))
    assert "Bottleneck: 0.5 a day" in words(lane_of(lanes, "lane:2"))
    assert "itpm-loud" in lane_of(lanes, "lane:2").get("class")
    assert "itpm-loud" not in lane_of(lanes, "lane:1").get("class")
    waits = sum("waits for a person" in words(e) for e in lane_of(lanes, "lane:2").iter("div")
                if (e.get("data-id") or "").startswith("card:"))  # fmt: skip
    assert waits == waiting_before(game, 2) > 0


def test_a_moved_person_moves_the_bottleneck():
    """2 developers of 3 days and 2 testers of 2 days: Build, 0.67 a day, is the lowest then."""
    game = new_game(BOARD, seed=1).decide(MovePerson("Build", "Test"))
    assert "Build is the bottleneck" in words(parsed(meaning(game)))
    lanes = parsed(board_lanes(FlowState(game)))
    assert "away" in words(lane_of(lanes, "lane:2")), "half a day on the way"


def test_a_long_lane_names_a_few_and_counts_the_rest():
    game = new_game(replace(BOARD, rate=2), seed=1)
    there = len(game.state.in_stage(2))
    lane = lane_of(parsed(board_lanes(FlowState(game))), "lane:2")
    assert there > 8 and f"+ {there - 7} more here" in words(lane)


def test_a_limit_that_is_passed_is_said(game):
    over = game.decide(SetLimit("Test", 2))
    lane = lane_of(parsed(board_lanes(FlowState(over))), "lane:2")
    assert "6 of 2" in words(lane) and "limit 2" in words(lane) and "over limit" in words(lane)


def test_what_happens_to_a_card_is_in_words():
    said = set()
    for seed in range(1, 6):
        game = new_game(BOARD.with_limits((2, 3, 2)), seed).to_day(30)
        said |= {status_of(c, game.state.board, game.state.day) for c in game.state.cards}
    text = " | ".join(said)
    assert re.search(r"■ blocked, \d days? more", text)
    assert re.search(r"ready for Test", text) and re.search(r"✓ took \d+ days", text)
    assert "in work" in said and re.search(r"asked for \d+ days ago", text)


def test_the_meaning_is_littles_law_on_this_board(game):
    """11 in progress, 9 done in the last 20 days: 0.45 a day, and 11 ÷ 0.45 is 24 days."""
    assert game.state.wip == 11 and sum(each.done > 10 for each in game.state.done) == 9
    assert "11 ÷ 0.45 = 24 days" in words(parsed(meaning(game)))


def test_limits_in_a_line():
    assert limits_of(BOARD) == "no limits"
    assert limits_of(BOARD.with_limits((None, 4, 2), 7)) == "Build 4, Test 2, 7 in all"


def test_names_are_never_markup():
    game = new_game(Board.of("<b>R&D", **{"<script>": (1, 1), "Test & co": (1, 2)}), seed=1)
    page = flow_page(FlowState(game, names=["<i>x"] * 40, selected="card:3"))
    assert "<script" not in page and "<i>" not in page
    parsed(page)


# ---- charts


def test_curves_say_what_they_show(game):
    label = parsed(cumulative_chart(game)).find("svg").get("aria-label")
    assert label == "Cumulative flow on day 0: asked for 1, Design 2, Build 3, Test 6, done 11."
    chart = parsed(cumulative_chart(game))
    kinds = [e.get("class") for e in chart.iter("path") if "itpm-area" in (e.get("class") or "")]
    assert [kind.split("-")[-1] for kind in kinds] == ["muted", "task", "band", "task", "good"]


def test_labels_of_bands_stand_clear_of_each_other(game):
    for day in (0, 7, 60):
        chart = parsed(cumulative_chart(game.to_day(day), 320))
        labels = [
            e for e in chart.iter("text") if re.match(r"(Asked|Design|Build|Test|Done)", words(e))
        ]
        heights = sorted(float(e.get("y")) for e in labels)
        assert len(heights) == 5
        assert all(b - a >= 12.9 for a, b in pairwise(heights))
        assert all(float(e.get("x")) < 320 for e in labels)


def test_cycle_times_are_dots_with_the_85_percent_line(game):
    later = game.to_day(30)
    chart = parsed(cycle_chart(later))
    assert len(list(chart.iter("circle"))) == len(later.state.done)
    p85 = measure(later.state.cards, later.state.day, later.first).cycle_p85
    assert f"85 % within {round(p85)} days" in words(chart)


def test_replays_are_dots_with_you_and_the_best(game):
    over = game.to_day(60)
    debrief = Debrief(over, total=20).more(20)
    chart = parsed(replay_chart(debrief, "time"))
    assert words(chart).count("best") == 1 and words(chart).count("you") == 1
    assert len(list(chart.iter("circle"))) == 20 + 2


# ---- the page


def test_a_decision_says_its_prices():
    game = new_game(BOARD, seed=1)
    game = game.to_day(game.happenings[0].day - game.first)
    page = parsed(flow_page(FlowState(game)))
    choices = [e for e in page.iter("button") if (e.get("data-id") or "").startswith("choose:")]
    assert len(choices) == 2 and all("$" in words(each) for each in choices)
    play = next(e for e in page.iter("button") if e.get("data-id") == "game:day")
    assert play.get("aria-disabled") == "true", "first decide"


def test_only_what_plays_ticks(game):
    assert "data-tick" not in flow_page(FlowState(game))
    assert 'data-tick="' in flow_page(FlowState(game, playing=True))


@pytest.mark.parametrize("selected", [None, "card:20", "person:1:0", "card:99999", "person:9:0"])
@pytest.mark.parametrize("day", [0, 25, 60])
def test_ids_are_unique_and_everything_parses(game, selected, day):
    page = parsed(flow_page(FlowState(game.to_day(day), selected=selected, width=900)))
    ids = [e.get("data-id") for e in page.iter() if e.get("data-id")]
    assert len(ids) == len(set(ids))
    for button in page.iter("button"):
        assert words(button) or button.get("aria-label")


def test_a_board_where_nobody_works_says_so():
    game = new_game(Board.of("Shop", Build=(1, 1), Test=(0, 1), arrivals="fixed", rate=0.5), seed=1)
    assert "Nobody works in Test" in words(parsed(flow_page(FlowState(game))))
    parsed(flow_page(FlowState(game.to_day(60))))
