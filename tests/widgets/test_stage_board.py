"""The stage board, driven by gestures as the browser sends them."""

import re

from itpm_lessons.engines.stages import CLOCKIN, choices, sound_report
from itpm_lessons.exchange.stages_csv import write_stages
from itpm_lessons.widgets.stage_board import StageWidget


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def go_on(widget, wanted, days=300):
    """Let days pass, waiting and authorising, until something is wanted; tell whether it came."""
    for _ in range(days):
        if wanted(widget.run):
            return True
        if widget.run.over:
            return False
        there = [choice.id for choice in choices(widget.run)]
        preferred = ("wait", "absorb", "authorise")
        chosen = next((id for id in preferred if id in there), None)
        send(widget, "pick", f"choose:{chosen}" if chosen else "run:day")
    raise AssertionError("it never ends")


def with_exception():
    for seed in range(1, 40):
        widget = StageWidget(seed=seed)
        if go_on(widget, lambda run: run.card is not None and run.card.kind == "forecast"):
            return widget
    raise AssertionError("no seed has an exception")


def finished(seed=2):
    widget = StageWidget(seed=seed)
    go_on(widget, lambda run: run.over)
    return widget


def test_a_day_passes_and_leaves_its_forecast():
    widget = StageWidget(seed=1)
    before = widget.picture
    send(widget, "pick", "run:day")
    assert widget.run.day == 1 and widget.picture != before
    assert len(widget._trail) == 2


def test_a_week_stops_where_something_is_due():
    for seed in range(1, 12):
        widget = StageWidget(seed=seed)
        send(widget, "pick", "run:week")
        assert widget.run.day == 5 or widget.run.card is not None
        assert len(widget._trail) >= widget.run.day


def test_play_goes_day_by_day_and_stops_for_a_decision():
    widget = StageWidget(seed=1)
    send(widget, "pick", "run:play")
    assert widget.playing and 'data-tick="450"' in widget.picture
    for _ in range(60):
        if not widget.playing:
            break
        send(widget, "tick", "clock")
    assert not widget.playing and "data-tick" not in widget.picture
    assert widget.run.card is not None or widget.run.status == "gate"


def test_a_tick_without_play_does_nothing():
    widget = StageWidget(seed=1)
    send(widget, "tick", "clock")
    assert widget.run.day == 0


def test_the_report_is_written_and_the_board_answers():
    widget = with_exception()
    run = widget.run
    send(widget, "pick", "choose:exception")
    assert widget.composing and widget.run is run
    right = sound_report(run)
    send(widget, "enter", f"report:cause:{right.cause}", value=right.cause)
    send(widget, "enter", f"report:consequence:{right.consequence}", value=right.consequence)
    send(widget, "enter", "report:offer:stop", value="on")
    send(widget, "enter", "report:advise:continue", value="continue")
    send(widget, "enter", "report:lessons", value="Ask for the interface before building.")
    assert set(widget.draft.offered) == {"stop", "continue"}
    assert widget.draft.recommended == "continue" and widget.lessons.startswith("Ask")
    send(widget, "pick", "report:send")
    assert widget.run.log[-1].choice == "exception" and not widget.composing
    assert "The board: " in widget.picture and not widget.outside
    widget.undo()
    assert widget.run is run and widget.composing


def test_taking_back_an_option_takes_back_its_advice():
    widget = with_exception()
    send(widget, "pick", "choose:exception")
    send(widget, "enter", "report:advise:stop", value="stop")
    send(widget, "enter", "report:offer:stop", value="")
    assert widget.draft.offered == () and widget.draft.recommended == ""


def test_a_report_with_a_wrong_consequence_comes_back():
    widget = with_exception()
    right = sound_report(widget.run)
    wrong = next(each for each in ("cost", "time", "both") if each != right.consequence)
    spent = widget.run.spent
    send(widget, "pick", "choose:exception")
    send(widget, "enter", f"report:cause:{right.cause}", value=right.cause)
    send(widget, "enter", f"report:consequence:{wrong}", value=wrong)
    for kind in ("extend", "continue"):
        send(widget, "enter", f"report:offer:{kind}", value="on")
    send(widget, "enter", "report:advise:extend", value="extend")
    send(widget, "pick", "report:send")
    assert widget.composing and widget.run.card is not None and widget.run.spent > spent
    assert "comes back" in widget.notice and "does not fit the forecasts" in widget.picture


def test_what_was_kept_silent_can_be_raised_on_any_day():
    widget = with_exception()
    send(widget, "pick", "choose:wait")
    assert widget.outside and widget.run.card is None
    send(widget, "pick", "run:raise")
    assert widget.composing and widget.run.card.kind == "forecast"
    quiet = StageWidget(seed=1)
    send(quiet, "pick", "run:raise")
    assert not quiet.composing and quiet.run.card is None


def test_the_composer_can_be_left():
    widget = with_exception()
    send(widget, "pick", "choose:exception")
    send(widget, "pick", "report:close")
    assert not widget.composing and widget.run.card is not None


def test_a_choice_that_is_not_there_is_refused_in_words():
    widget = with_exception()
    before = widget.run
    send(widget, "pick", "choose:decline")
    assert "is not offered" in widget.notice and widget.run is before


def test_undo_redo_reset_and_another_seed():
    widget = StageWidget(seed=1)
    send(widget, "pick", "run:day")
    first = widget.run
    send(widget, "pick", "run:day")
    send(widget, "key", "stages", value="Control+z")
    assert widget.run is first
    send(widget, "key", "stages", value="Control+y")
    assert widget.run.day == 2
    send(widget, "pick", "run:reset")
    assert widget.run.day == 0 and widget.seed == 1
    send(widget, "pick", "run:undo")
    assert widget.run.day == 2 and len(widget._trail) == 3
    send(widget, "pick", "run:seed")
    assert widget.seed == 2 and widget.run.day == 0 and "seed 2" in widget.picture


def test_the_same_seed_and_decisions_give_the_same():
    one, other = finished(3), finished(3)
    assert one.run == other.run


def test_a_stage_is_selected_by_mouse_and_key():
    widget = StageWidget(seed=1)
    send(widget, "pick", "phase:2")
    assert widget.selected == 2 and "Limits of Complete and test" in widget.picture
    send(widget, "pick", "phase:2")
    assert widget.selected is None


def test_the_debrief_is_computed_once_and_keeps_what_is_written():
    widget = finished()
    send(widget, "pick", "run:debrief")
    found = widget._found
    send(widget, "enter", "note:next", value="Raise it on day 5.")
    assert widget._found is found and widget.notes == {"next": "Raise it on day 5."}
    assert "of 200 runs with other decisions" in widget.picture
    send(widget, "pick", "run:board")
    assert "It is over." in widget.picture


def test_there_is_no_debrief_before_the_end():
    widget = StageWidget(seed=1)
    send(widget, "pick", "run:debrief")
    assert not widget.at_debrief and "Find out" in widget.picture


def test_the_table_says_how_each_stage_stands():
    widget = finished()
    table = widget.table
    assert list(table.index) == [stage.name for stage in CLOCKIN.stages]
    assert set(table["state"]) == {"done"}
    assert table["cost so far"].sum() <= widget.run.spent + 0.01
    assert list(widget.log.columns)[:3] == ["stage", "day", "what"] and len(widget.log)


def test_a_file_of_ones_own(tmp_path):
    file = tmp_path / "my_stages.csv"
    write_stages(CLOCKIN.stages[1:3], file)
    widget = StageWidget(file, benefits=(40_000, 40_000))
    assert widget.run.project.name == "my_stages"
    assert widget.run.project.case.benefits == (40_000, 40_000)
    assert re.search("stage 1 of 2", widget.picture)


def test_a_file_that_cannot_be_read_says_why_and_the_notebook_runs_on(tmp_path):
    widget = StageWidget(tmp_path / "gone.csv")
    assert "gone.csv cannot be opened yet" in widget.picture
    file = tmp_path / "bad.csv"
    file.write_text("stage,weeks,budget\nA,two,9\n", encoding="utf-8")
    assert "row 2, column" in StageWidget(file).picture


def test_the_still_picture_has_nothing_to_press():
    still = with_exception().still().partition("</style>")[2]
    assert "tabindex" not in still and 'role="button"' not in still
    assert "Exception:" in still and "outside by" in still
    assert "itpm-presenter" in StageWidget(size="presenter").still()


def test_the_tolerance_is_set_before_the_start_and_luck_stays():
    widget = StageWidget(seed=5)
    luck = widget.run.luck
    send(widget, "pick", "room:more")
    assert widget.run.plan.cost_percent == 20 and widget.run.plan.time_weeks == 0.8
    for _ in range(9):
        send(widget, "pick", "room:less")
    assert widget.run.plan.cost_percent == 0 and widget.run.plan.time_weeks == 0
    send(widget, "pick", "room:more")
    send(widget, "pick", "room:more")
    assert widget.run.project.stages == CLOCKIN.stages and widget.run.luck == luck
    send(widget, "pick", "run:day")
    send(widget, "pick", "room:more")
    assert widget.run.day == 1 and "setting:room" not in widget.picture
