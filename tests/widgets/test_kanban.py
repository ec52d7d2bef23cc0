"""The Kanban flow game, driven by gestures as the browser sends them."""

import re

import pytest

from itpm_lessons.engines.flow import Board, Choice, ServiceClass
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.board_csv import read_board
from itpm_lessons.widgets.kanban import KanbanWidget


@pytest.fixture
def kanban():
    return KanbanWidget(seed=1)


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def play(widget, days):
    """Let days pass, with the first answer to whatever comes."""
    for _ in range(days):
        answer(widget, 0)
        send(widget, "pick", "game:day")


def answer(widget, which):
    for each in widget.game.open:
        send(widget, "pick", f"choose:{each.number}:{each.choices[which].value}")


def finish(widget, which=0):
    while not widget.game.over:
        answer(widget, which)
        send(widget, "pick", "game:end")


def figures(widget):
    return re.findall(r'itpm-figure"><b>(.*?)</b>', widget.picture)


def limits(widget):
    return [stage.limit for stage in widget.game.state.board.stages]


def test_a_running_board_is_taken_over(kanban):
    assert figures(kanban) == ["0 of 60", "9", "0.55 a day", "16 days", "70 %"]
    assert "Test is the bottleneck" in kanban.picture
    assert "Large letters" in kanban.picture, "items have names"


def test_a_day_passes(kanban):
    send(kanban, "pick", "game:day")
    assert kanban.game.day == 1 and figures(kanban)[0] == "1 of 60"


def test_limits_by_their_buttons(kanban):
    """No limit: the first press sets what is there now, 5 in Test; then down, up, and off."""
    for change, limit in (("less", 5), ("less", 4), ("more", 5), ("none", None)):
        send(kanban, "pick", f"limit:2:{change}")
        assert limits(kanban) == [None, None, limit]
    send(kanban, "pick", "limit:board:less")
    assert kanban.game.state.board.limit == 9
    for _ in range(20):
        send(kanban, "pick", "limit:1:less")
    assert limits(kanban)[1] == 1 and not kanban.notice


def test_a_limit_holds_what_is_begun(kanban):
    for _ in range(6):
        send(kanban, "pick", "limit:board:less")
    assert kanban.game.state.board.limit == 4
    play(kanban, 20)
    assert kanban.game.state.wip <= 4


def test_a_person_is_carried_to_another_stage(kanban):
    send(kanban, "drop", "person:1:0", value="stage:2", before="")
    people = [stage.people for stage in kanban.game.state.board.stages]
    assert people == [1, 2, 2]
    assert "Build is the bottleneck" in kanban.picture
    send(kanban, "drop", "person:2:0", value="stage:2", before="")
    assert not kanban.notice and len(kanban.game.decided) == 1


def test_a_person_is_moved_by_keys_and_by_buttons(kanban):
    send(kanban, "key", "person:1:0", value="ArrowRight")
    assert kanban.game.state.board["Test"].people == 2
    send(kanban, "key", "person:2:0", value="ArrowRight")
    assert kanban.game.state.board["Test"].people == 2, "there is nothing further right"
    send(kanban, "pick", "person:2:0")
    assert "0.5 days to find the way" in kanban.picture
    send(kanban, "pick", "move:0")
    assert kanban.game.state.board["Design"].people == 2


def test_a_person_dropped_where_nobody_works_is_told_so(kanban):
    send(kanban, "drop", "person:1:0", value="done", before="")
    assert "Nobody works there" in kanban.notice and not kanban.game.decided


def test_a_card_shows_its_story_and_can_be_expedited(kanban):
    card = kanban.game.state.in_stage(1)[0]
    send(kanban, "pick", f"card:{card.number}")
    assert "may interrupt another item" in kanban.picture
    send(kanban, "pick", "act:expedite")
    assert kanban.game.state[card.number].service is ServiceClass.EXPEDITE
    assert "▲ expedite" in kanban.picture
    other = kanban.game.state.in_stage(2)[0]
    send(kanban, "key", f"card:{other.number}", value="e")
    assert "allows no more" in kanban.notice


def test_a_swarm_clears_a_block():
    board = Board.of("Shop", Build=(2, 3), Test=(1, 2), blocked_chance=0.5, blocked_days=5)
    kanban = KanbanWidget(board, seed=2)
    blocked = next(card for card in kanban.game.state.begun if card.status == "blocked")
    send(kanban, "pick", f"card:{blocked.number}")
    assert "Costs a person of" in kanban.picture
    send(kanban, "key", f"card:{blocked.number}", value="s")
    assert kanban.game.state[blocked.number].until < blocked.until


def test_a_request_is_answered_before_the_day_goes_on(kanban):
    send(kanban, "pick", "game:end")
    assert "An urgent request comes in." in kanban.picture
    day = kanban.game.day
    kanban.playing = True
    send(kanban, "tick", "clock")
    assert kanban.game.day == day, "time stands still"
    answer(kanban, 1)
    assert "Urgent request 1" in kanban.picture
    assert list(kanban.game.answers.values()) == [Choice.EXPEDITE.value]


def test_an_answer_that_nobody_asked_for_changes_nothing(kanban):
    before = kanban.game
    send(kanban, "pick", "choose:1:queue")
    assert kanban.game is before


def test_days_pass_by_themselves_until_a_decision_or_a_pause(kanban):
    send(kanban, "pick", "game:play")
    assert 'data-tick="' in kanban.picture
    for _ in range(20):
        send(kanban, "tick", "clock")
    assert kanban.game.open and not kanban.playing
    answer(kanban, 0)
    send(kanban, "pick", "game:play")
    send(kanban, "tick", "clock")
    send(kanban, "pick", "game:play")
    day = kanban.game.day
    send(kanban, "tick", "clock")
    assert kanban.game.day == day, "a tick that was under way comes too late"


def test_undo_redo_reset_by_buttons_and_keys(kanban):
    first = kanban.game
    send(kanban, "pick", "limit:2:less")
    send(kanban, "pick", "game:day")
    send(kanban, "key", "flow", value="Control+z")
    assert (kanban.game.day, limits(kanban)[2]) == (0, 5)
    send(kanban, "pick", "game:undo")
    assert kanban.game == first
    send(kanban, "key", "flow", value="Control+y")
    send(kanban, "pick", "game:redo")
    assert kanban.game.day == 1
    send(kanban, "pick", "game:reset")
    assert kanban.game == first
    send(kanban, "pick", "game:undo")
    assert kanban.game.day == 1, "a reset can be taken back"


def test_the_same_seed_is_the_same_game_and_another_is_not(kanban):
    twin = KanbanWidget(seed=1)
    for widget in (kanban, twin):
        send(widget, "pick", "limit:2:less")
        play(widget, 10)
    assert kanban.game == twin.game and kanban.picture == twin.picture
    send(kanban, "pick", "game:seed")
    assert kanban.seed == 2 and kanban.game.day == 0 and "seed 2" in kanban.picture
    assert kanban.game.state.cards != twin.game.taken_over.cards


def test_reset_brings_back_the_limits_of_the_beginning(kanban):
    send(kanban, "pick", "limit:2:less")
    play(kanban, 3)
    send(kanban, "pick", "game:seed")
    assert limits(kanban) == [None, None, None]


def test_other_limits_are_compared_on_the_same_days(kanban):
    assert "The same days, other limits" not in kanban.picture
    play(kanban, 30)
    rows = re.findall(r'scope="row">(.*?)</th><td>(\d+)</td><td>(\d+)', kanban.picture)
    assert [name for name, *_ in rows] == ["you", "no limits", "10 in all", "5 in all", "2 in all"]
    assert rows[0][1:] == rows[1][1:], "nothing was changed, so this is a board without limits"
    assert int(rows[3][2]) <= 5 < int(rows[1][2])


def test_the_debrief_replays_and_asks(kanban):
    finish(kanban, which=1)
    assert f"{kanban.game.outcome.done} items done" in kanban.picture
    assert "and with 200 other limits" in kanban.picture
    send(kanban, "pick", "debrief:go")
    assert "Replayed 0 of 200" in kanban.picture
    for _ in range(20):
        send(kanban, "tick", "debrief:more")
    assert "Best of 200 limits (short, at no loss)" in kanban.picture
    assert "all requests queued" in kanban.picture and "nobody moved" not in kanban.picture
    assert "Luck or limits?" in kanban.picture and "Next time:" in kanban.picture
    send(kanban, "pick", "criterion:throughput")
    assert "Best of 200 limits (most items done)" in kanban.picture
    send(kanban, "pick", "criterion:cost")
    assert "cost less than yours" in kanban.picture
    send(kanban, "enter", "debrief:plan", value="Limit Test to 2 on day 0.")
    assert kanban.next_time == "Limit Test to 2 on day 0."
    assert "Limit Test to 2 on day 0." in kanban.picture


def test_the_debrief_says_what_a_moved_person_was_worth(kanban):
    send(kanban, "drop", "person:1:0", value="stage:2", before="")
    finish(kanban)
    send(kanban, "pick", "debrief:go")
    for _ in range(20):
        send(kanban, "tick", "debrief:more")
    found = re.search(r"Moving people: (\d+) items more", kanban.picture)
    unmoved = KanbanWidget(seed=1)
    finish(unmoved)
    assert int(found[1]) == kanban.game.outcome.done - unmoved.game.outcome.done > 5


def test_clicks_on_a_limit_on_one_day_are_one_decision(kanban):
    for change in ("less", "less", "less"):
        send(kanban, "pick", f"limit:board:{change}")
    finish(kanban)
    assert "What you did: day 0: limit of the whole board 7." in kanban.picture


def test_who_sets_no_limit_has_the_row_without_limits(kanban):
    """Also right after a request is answered, before the day goes on."""
    send(kanban, "pick", "game:end")
    answer(kanban, 1)
    rows = re.findall(r'scope="row">(.*?)</th><td>(\d+)</td><td>(\d+)', kanban.picture)
    assert rows[0][1:] == rows[1][1:]


def test_forecasts_on_one_screen_are_one_formula(kanban):
    """Cards before it, by what was done a day in the last 20 days."""
    send(kanban, "pick", "game:end")
    pace = sum(c.done > kanban.game.state.day - 20 for c in kanban.game.state.done) / 20
    begun, before = kanban.game.state.wip, kanban.game.state.wip + len(kanban.game.state.queue)
    assert f"{begun} ÷ {pace:g} = {round(begun / pace)} days" in kanban.picture
    assert f"{before} ÷ {pace:g} a day = about {round(before / pace)} days" in kanban.picture
    assert f"<b>{pace:g} a day</b>" in kanban.picture


def test_a_step_back_puts_the_debrief_away(kanban):
    finish(kanban)
    send(kanban, "pick", "debrief:go")
    send(kanban, "pick", "game:undo")
    assert not kanban.game.over and 'data-id="debrief"' not in kanban.picture
    send(kanban, "tick", "debrief:more")
    assert not kanban.notice


def test_nothing_can_be_decided_after_the_last_day(kanban):
    finish(kanban)
    send(kanban, "pick", "limit:2:less")
    assert "days are over" in kanban.notice


def test_the_table(kanban):
    play(kanban, 5)
    table = kanban.table
    done = table.dropna(subset=["done"])
    assert len(table) == len(kanban.game.state.cards)
    assert ((done["done"] - done["begun"] - done["cycle_time"]).abs() < 1e-9).all()
    assert set(table["stage"]) <= {"asked for", "Design", "Build", "Test", "done"}
    assert (done["touch_time"] <= done["cycle_time"] + 1e-9).all()


def test_the_still_picture_makes_sense(kanban):
    still = kanban.still()
    assert "Bottleneck: 0.5 a day" in still and "data-id" not in still and "no limit" in still


def test_money_in_a_still_picture_is_no_formula(kanban):
    """JupyterLab typesets what stands between two dollar signs of one text."""
    send(kanban, "pick", "game:end")
    still = kanban.still()
    assert "$" in still and not re.search(r"\$(?!</span>)", re.sub(r'"[^"]*"', "", still))


# ---- a board of the learner's own


def test_a_board_from_a_file(tmp_path):
    file = tmp_path / "my_board.csv"
    file.write_text("stage,people,effort,limit\nSolve,2,3,4\nConfirm,1,1,\n")
    kanban = KanbanWidget(file)
    assert limits(kanban) == [4, None]
    assert "Solve is the bottleneck" in kanban.picture and "Item " in kanban.picture
    assert "0.8 items are asked for a day" in kanban.picture, "0.67 and a fifth more"
    send(kanban, "pick", "limit:1:less")
    send(kanban, "pick", "game:save")
    copy = read_board(tmp_path / "my_board-2.csv")
    assert copy.stages == kanban.game.state.board.stages
    assert file.read_text().startswith("stage,people"), "the file itself stays"


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    file = tmp_path / "my_board.csv"
    file.write_text("stage,people,effort\nSolve,some,3\n")
    kanban = KanbanWidget(file)
    assert "row 2, column" in kanban.picture and "Then run this cell again" in kanban.picture
    assert "my_board.csv cannot be opened yet" in kanban.still()
    assert not kanban.can_save


def test_a_board_from_no_file_asks_where_to_save(kanban):
    with pytest.raises(Refusal, match="from no file"):
        kanban.save()


def test_a_board_may_be_given_and_gestures_on_nothing_do_nothing():
    kanban = KanbanWidget(Board.of("Shop", Build=(1, 1), limit=2))
    for id in ("card:99999", "person:7:0", "act:expedite", "nothing", "move:0"):
        send(kanban, "pick", id)
    send(kanban, "drop", "person:0:0", value="elsewhere", before="")
    assert kanban.game.day == 0 and not kanban.game.decided


@pytest.mark.parametrize(
    ("type", "id", "more"),
    [
        ("pick", "card:abc", {}),
        ("pick", "card:", {}),
        ("pick", "card:99999", {}),
        ("pick", "person:", {}),
        ("pick", "person:9:0", {}),
        ("drop", "person:1:0", {"value": "stage:-1"}),
        ("pick", "limit:-1:less", {}),
        ("pick", "limit:9:less", {}),
    ],
)
def test_an_odd_gesture_leaves_the_board_as_it_was_and_playable(kanban, type, id, more):
    before = kanban.game
    send(kanban, type, id, **more)
    assert kanban.selected is None and kanban.game == before
    send(kanban, "pick", "game:day")
    assert kanban.game.day == 1 and not kanban.notice
