"""The Sprint simulation, driven by gestures as the browser sends them."""

import re

import pytest

from itpm_lessons.engines.backlog import Backlog
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.sprint import Phase
from itpm_lessons.views.markup import text
from itpm_lessons.widgets.sprint import SprintWidget

SHOP = Backlog.of(
    "Shop",
    cart=(5, 30),
    pay=(5, 34, "cart"),
    gift=(3, 8),
    roster=(8, 14),
    alerts=(3, 5),
    export=(8, 25, "pay"),
)


@pytest.fixture
def sprint():
    return SprintWidget(SHOP, seed=4)


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def take(widget, *names):
    for name in names:
        send(widget, "key", f"story:{name}", value="ArrowRight")


def start(widget, *names, goal=()):
    take(widget, *names)
    for name in goal:
        send(widget, "key", f"story:{name}", value="g")
    send(widget, "pick", "plan:start")


def run(widget):
    """Let the Sprint run to its end; each card is answered by its first option."""
    for _ in range(40):
        if widget.game.phase == Phase.DECIDING:
            world = widget.game.world
            send(widget, "pick", f"choose:{world.card.offered(world, world.target)[0].id}")
        elif widget.game.phase == Phase.RUNNING:
            send(widget, "pick", "game:day")
        else:
            return


def play_on(widget):
    """Play from here to the end of the game."""
    for _ in range(3):
        if widget.game.phase == Phase.PLANNING:
            start(widget, *widget.game.open_stories[:2])
        run(widget)
        if widget.game.phase == Phase.RETROSPECTIVE:
            send(widget, "pick", "game:onward")
            send(widget, "pick", "improve:")


def figures(widget):
    return re.findall(r'itpm-figure"><b>(.*?)</b>', widget.picture)


# ---- planning


def test_begins_at_planning_with_everything_in_the_product_backlog(sprint):
    assert "Sprint 1 of 3 · Planning" in sprint.picture
    assert figures(sprint)[:2] == ["0 pt", "18 to 25"]
    assert 'data-id="plan:start" aria-disabled="true"' in sprint.picture


def test_a_story_is_dragged_over_another_one(sprint):
    send(sprint, "drop", "story:gift", value="sprint", before="")
    send(sprint, "drop", "story:cart", value="sprint", before="story:gift")
    assert sprint.draft.stories == ("cart", "gift")
    assert figures(sprint)[0] == "8 pt"
    send(sprint, "drop", "story:gift", value="product", before="")
    assert sprint.draft.stories == ("cart",)


def test_the_keyboard_does_what_the_mouse_does(sprint):
    take(sprint, "gift", "cart")
    send(sprint, "key", "story:cart", value="PageUp")
    assert sprint.draft.stories == ("cart", "gift")
    send(sprint, "key", "story:cart", value="ArrowLeft")
    assert sprint.draft.stories == ("gift",)


def test_buttons_do_it_too(sprint):
    send(sprint, "pick", "story:gift")
    send(sprint, "pick", "plan:in")
    send(sprint, "pick", "plan:goal")
    assert sprint.draft.stories == sprint.draft.goal == ("gift",)
    take(sprint, "cart")
    send(sprint, "pick", "plan:down")
    assert sprint.draft.stories == ("cart", "gift")
    send(sprint, "pick", "plan:up")
    send(sprint, "pick", "plan:out")
    assert sprint.draft.stories == ("cart",) and sprint.draft.goal == ()


def test_what_a_story_waits_for_comes_along_and_goes_along(sprint):
    take(sprint, "export")
    assert sprint.draft.stories == ("cart", "pay", "export")
    assert sprint.notice == "export waits for cart, pay: taken in, too."
    send(sprint, "key", "story:cart", value="ArrowLeft")
    assert sprint.draft.stories == ()
    assert "cannot be done without cart" in sprint.notice


def test_a_plan_shows_its_chances_at_once(sprint):
    take(sprint, "gift")
    small = figures(sprint)[2]
    take(sprint, "export", "roster", "alerts")
    assert int(small.split()[0]) > 90 > int(figures(sprint)[2].split()[0])
    assert "more than in any of the last Sprints" in sprint.picture


def test_ways_of_working_are_chosen_with_their_prices(sprint):
    send(sprint, "pick", "limit:more")
    send(sprint, "pick", "limit:more")
    assert sprint.draft.limit == 5 and "6 % of the hours go into switching" in sprint.picture
    send(sprint, "pick", "done:short")
    assert not sprint.draft.full_check and "six of ten defects escape" in sprint.picture


def test_undo_redo_reset_and_another_seed(sprint):
    take(sprint, "gift", "cart")
    send(sprint, "pick", "game:undo")
    assert sprint.draft.stories == ("gift",)
    send(sprint, "key", "sprint", value="Control+y")
    assert sprint.draft.stories == ("gift", "cart")
    send(sprint, "pick", "plan:start")
    send(sprint, "key", "sprint", value="Control+z")
    assert sprint.game.phase == Phase.PLANNING and sprint.draft.stories == ("gift", "cart")
    send(sprint, "pick", "plan:start")
    send(sprint, "pick", "game:reset")
    assert not sprint.game.moves and sprint.draft.stories == ()
    send(sprint, "pick", "game:seed")
    assert sprint.seed == 5 and "seed 5" in sprint.picture
    sprint.undo()
    assert sprint.seed == 4


# ---- running


def test_a_day_passes_and_can_be_taken_back(sprint):
    start(sprint, "cart", "gift")
    assert "day 1 of 10" in sprint.picture
    send(sprint, "pick", "game:day")
    assert sprint.game.world.day == 1 and "day 2 of 10" in sprint.picture
    send(sprint, "pick", "game:undo")
    assert sprint.game.world.day == 0


def test_playing_stops_at_a_decision(sprint):
    start(sprint, "cart", "gift", "roster")
    send(sprint, "pick", "game:play")
    assert "data-tick" in sprint.picture
    for _ in range(10):
        send(sprint, "tick", "clock")
    assert sprint.game.phase == Phase.DECIDING and not sprint.playing
    assert "data-tick" not in sprint.picture
    assert "Decide first." in sprint.picture


def test_a_tick_that_comes_late_moves_nothing(sprint):
    start(sprint, "cart")
    send(sprint, "tick", "clock")
    assert sprint.game.world.day == 0


def test_a_card_asks_shows_prices_and_says_what_came_of_it(sprint):
    start(sprint, "cart", "gift", "roster")
    while sprint.game.phase != Phase.DECIDING:
        send(sprint, "pick", "game:day")
    card = sprint.game.world.card
    for option in card.offered(sprint.game.world, sprint.game.world.target):
        assert f'data-id="choose:{option.id}"' in sprint.picture
        assert text(option.price) in sprint.picture
    assert 'data-id="game:day" aria-disabled="true"' in sprint.picture
    send(sprint, "pick", f"choose:{card.options[0].id}")
    assert sprint.game.phase == Phase.RUNNING and "<b>Decided. </b>" in sprint.picture


def test_a_day_cannot_pass_before_a_decision(sprint):
    start(sprint, "cart", "gift", "roster")
    while sprint.game.phase != Phase.DECIDING:
        send(sprint, "pick", "game:day")
    day = sprint.game.world.day
    send(sprint, "pick", "game:day")
    assert sprint.game.world.day == day and not sprint.notice


def test_the_order_of_what_is_to_do_and_the_limit_change_while_it_runs(sprint):
    start(sprint, "cart", "gift", "roster", "alerts")
    send(sprint, "drop", "story:alerts", value="todo", before="story:cart")
    names = [sprint.game.world.names[story] for story in sprint.game.world.order]
    assert names == ["alerts", "cart", "gift", "roster"]
    send(sprint, "key", "story:alerts", value="PageDown")
    assert [sprint.game.world.names[s] for s in sprint.game.world.order][:2] == ["cart", "alerts"]
    send(sprint, "pick", "limit:less")
    assert sprint.game.world.limit == 2 and "limit 2" in sprint.picture


@pytest.mark.parametrize(
    ("chart", "word"), [("down", "Burn-down"), ("up", "Burn-up"), ("flow", "Cumulative flow")]
)
def test_every_chart_is_drawn(sprint, chart, word):
    start(sprint, "cart", "gift")
    send(sprint, "pick", "game:day")
    send(sprint, "pick", f"chart:{chart}")
    assert f'aria-label="{word}' in sprint.picture


# ---- after a Sprint


def test_the_review_counts_what_is_done_and_tests_the_forecast(sprint):
    start(sprint, "cart", "gift", goal=["cart"])
    run(sprint)
    assert "Sprint 1 of 3 · Review" in sprint.picture
    assert "The forecast, tested" in sprint.picture and "that is" in sprint.picture
    result = sprint.game.results[0]
    assert f"<b>{result.velocity:g} pt</b>" in sprint.picture and result.velocity >= 8


def test_a_story_that_is_not_done_counts_nothing(sprint):
    start(sprint, "export", "roster", "gift", "alerts")
    run(sprint)
    assert sprint.game.results[0].carried_over
    assert "counts 0 points" in sprint.picture


def test_the_retrospective_offers_improvements_and_what_was_left_goes_back(sprint):
    start(sprint, "export", "roster", "gift", "alerts")
    run(sprint)
    send(sprint, "pick", "game:onward")
    assert "Retrospective" in sprint.picture and "14 hours of the next Sprint" in sprint.picture
    left = sprint.game.results[0].carried_over
    send(sprint, "pick", "improve:automate")
    assert sprint.game.world.improvements == ("automate",)
    assert "Sprint 2 of 3 · Planning" in sprint.picture and sprint.draft.stories == ()
    assert set(left) <= set(sprint.game.open_stories) and "hours in it" in sprint.picture
    send(sprint, "pick", "game:undo")
    assert "Retrospective" in sprint.picture


def test_the_debrief_compares_and_keeps_what_is_written(sprint):
    play_on(sprint)
    assert "· Review" in sprint.picture
    send(sprint, "pick", "game:onward")
    assert "best of 200" in sprint.picture and "Luck or decision?" in sprint.picture
    assert "One card answered otherwise" in sprint.picture
    send(sprint, "pick", "criterion:goals")
    assert 'aria-pressed="true" ' in sprint.picture or 'aria-pressed="true"' in sprint.picture
    send(sprint, "enter", "note:next", value="Plan <b>less</b>")
    assert sprint.notes == {"next": "Plan <b>less</b>"}
    assert "Plan &lt;b&gt;less&lt;/b&gt;" in sprint.picture


def test_a_debrief_is_computed_once(sprint, monkeypatch):
    play_on(sprint)
    send(sprint, "pick", "game:onward")
    monkeypatch.setattr("itpm_lessons.widgets.sprint.compare", lambda game: pytest.fail("again"))
    send(sprint, "pick", "criterion:points")
    assert not sprint.notice


def test_an_outlook_is_computed_once(sprint, monkeypatch):
    start(sprint, "cart", "gift")
    monkeypatch.setattr(
        "itpm_lessons.widgets.sprint.look_ahead", lambda *_: pytest.fail("nothing has changed")
    )
    send(sprint, "pick", "chart:up")
    send(sprint, "pick", "story:cart")
    assert not sprint.notice


# ---- anything else


def test_the_table_tells_what_was_done(sprint):
    start(sprint, "cart", "gift")
    run(sprint)
    assert sprint.table.loc["cart", "done_in_sprint"] == 1


def test_nothing_can_be_done_out_of_turn(sprint):
    for id in (
        "game:day",
        "choose:wait",
        "improve:automate",
        "plan:start",
        "chart:x",
        "limit:more",
    ):
        send(sprint, "pick", id)
    assert sprint.game.phase == Phase.PLANNING
    for gesture in (("drop", "story:none"), ("key", "story:none"), ("pick", "story:none")):
        send(sprint, *gesture, value="ArrowRight")
    assert "none" not in sprint.draft.stories


def test_names_that_look_like_tools_and_markup_are_only_names():
    evil = '<img src=x onerror="alert(1)">'
    names = (evil, "plan:start", "game:day", "🚀", "x" * 300)
    widget = SprintWidget(Backlog.of(evil, **{name: (2, 3) for name in names}))
    for name in names:
        send(widget, "pick", f"story:{name}")
        assert widget.selected == name
        send(widget, "key", f"story:{name}", value="ArrowRight")
    assert set(widget.draft.stories) == set(names)
    assert "<img" not in widget.picture
    send(widget, "pick", "plan:start")
    play_on(widget)
    assert "<img" not in widget.picture and not widget.notice


def test_a_backlog_that_cannot_be_played_is_refused():
    with pytest.raises(Refusal, match="no item with points"):
        SprintWidget(Backlog(()))


def test_reads_a_backlog_file(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("item,points,value,after\ncart,5,30,\npay,3,9,cart\n", encoding="utf-8")
    assert SprintWidget(file).game.backlog["pay"].after == ("cart",)


def test_a_file_with_a_mistake_is_explained_and_the_notebook_runs_on(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("item,points,value\ncart,five,30\n", encoding="utf-8")
    widget = SprintWidget(file)
    assert "mine.csv cannot be opened yet." in widget.picture
    assert "run this cell again" in widget.picture
    send(widget, "pick", "game:day")
    send(widget, "size", "board", value=640)


def test_the_still_picture_has_nothing_to_press(sprint):
    start(sprint, "cart")
    still = sprint.still().partition("</style>")[2]
    assert "tabindex" not in still and 'role="button"' not in still and "Cart" in still
