"""The approach fit, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.methodology import Profile
from itpm_lessons.engines.methodology.examples import CLOCKIN, PROFILES
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.widgets.fit import FitWidget


@pytest.fixture
def widget():
    return FitWidget()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def test_a_slider_shows_its_effect_while_it_moves_and_is_one_step_to_undo(widget):
    for rating in (3, 4, 5):
        send(widget, "drag", "rate:criticality", value=rating, done=False)
        assert widget.profile["criticality"].rating == rating
    assert "agile" in widget.fit.best
    send(widget, "enter", "rate:criticality", value="5")
    send(widget, "pick", "do:undo")
    assert widget.profile == CLOCKIN
    send(widget, "pick", "do:redo")
    assert widget.profile["criticality"].rating == 5


def test_two_slides_are_two_steps(widget):
    send(widget, "drag", "rate:team", value=5, done=False)
    send(widget, "enter", "rate:team", value="5")
    send(widget, "drag", "rate:delivery", value=5, done=False)
    send(widget, "enter", "rate:delivery", value="5")
    send(widget, "key", "fit", value="Control+z")
    assert (widget.profile["team"].rating, widget.profile["delivery"].rating) == (5, 4)
    send(widget, "key", "fit", value="Control+z")
    assert widget.profile == CLOCKIN


def test_a_slide_that_comes_back_is_no_step(widget):
    send(widget, "drag", "rate:team", value=5, done=False)
    send(widget, "drag", "rate:team", value=4, done=False)
    send(widget, "pick", "heavier:team")
    widget.undo()
    assert widget.profile == CLOCKIN and not widget.can_undo


@pytest.mark.parametrize(("value", "rating"), [("0", 1), ("9", 5), ("3.4", 3)])
def test_a_slider_stays_within_its_scale(widget, value, rating):
    send(widget, "enter", "rate:team", value=value)
    assert widget.profile["team"].rating == rating


@pytest.mark.parametrize("bad", ["", "high", "nan"])
def test_what_is_no_rating_is_refused_and_nothing_changes(widget, bad):
    send(widget, "enter", "rate:team", value=bad)
    assert widget.profile == CLOCKIN and widget.notice


def test_a_rating_can_be_picked_on_the_radar(widget):
    send(widget, "pick", "dot:requirements:1")
    assert widget.profile["requirements"].rating == 1
    widget.undo()
    assert widget.profile == CLOCKIN


def test_weights_go_up_and_down_and_stop_at_their_ends(widget):
    for _ in range(7):
        send(widget, "pick", "heavier:team")
    assert widget.profile["team"].weight == 5
    for _ in range(9):
        send(widget, "pick", "lighter:team")
    assert widget.profile["team"].weight == 0
    assert not widget.notice


def test_the_last_weight_stays(widget):
    widget.profile = Profile.of(team=4)
    send(widget, "pick", "lighter:team")
    assert "no criterion has any weight" in widget.notice
    assert widget.profile["team"].weight == 1


def test_changes_are_tried_and_taken_back(widget):
    send(widget, "pick", "try:rating:criticality:5")
    assert widget.fit.best == ("agile",)
    widget.undo()
    send(widget, "pick", "steps:predictive")
    assert widget.fit.best == ("predictive",)
    widget.undo()
    assert widget.profile == CLOCKIN


def test_a_weight_is_tried(widget):
    widget.profile = PROFILES["Hospital pump"]
    send(widget, "pick", "try:weight:requirements:5")
    assert widget.profile["requirements"].weight == 5


@pytest.mark.parametrize("name", PROFILES)
def test_another_project_to_start_from(widget, name):
    send(widget, "enter", "example", value=name)
    assert widget.profile == PROFILES[name]
    send(widget, "pick", "do:reset")
    assert widget.profile == CLOCKIN


def test_your_own_ratings_in_the_list_change_nothing(widget):
    send(widget, "enter", "example", value="")
    assert widget.profile == CLOCKIN and not widget.notice


def test_unknown_gestures_are_said_or_passed_by(widget):
    for id in ("dot:team", "try:rating:mood:3", "steps:waterfall", "heavier:mood", "nothing"):
        send(widget, "pick", id)
        assert widget.profile == CLOCKIN
    send(widget, "drag", "rate:mood", value=3, done=False)
    assert "'mood'" in widget.notice


def test_the_table_has_ratings_weights_and_pushes(widget):
    table = widget.table
    assert table.loc["criticality", ["rating", "weight"]].tolist() == [2, 1]
    assert table["push"].sum() + 3 == 3.375
    assert table.index.tolist() == [row.name for row in CLOCKIN]


def test_reads_a_file_and_saves_a_copy_beside_it(tmp_path):
    file = tmp_path / "my_approach.csv"
    file.write_text("criterion,rating,weight\nteam,4,1\ncontract,2,2\n", encoding="utf-8")
    before, widget = file.read_bytes(), FitWidget(file)
    assert len(widget.profile) == 2
    send(widget, "enter", "rate:team", value="5")
    send(widget, "pick", "do:save")
    assert widget.notice.startswith("Saved as my_approach-2.csv")
    assert FitWidget(str(tmp_path / "my_approach-2.csv")).profile["team"].rating == 5
    assert file.read_bytes() == before


def test_a_file_with_a_mistake_is_explained_and_the_notebook_runs_on(tmp_path):
    file = tmp_path / "my_approach.csv"
    file.write_text("criterion,rating\nteam,much\n", encoding="utf-8")
    widget = FitWidget(file)
    assert "my_approach.csv cannot be opened yet. row 2, column" in widget.picture
    assert "itpm-radar" not in widget.picture and not widget.can_save
    send(widget, "pick", "do:save")
    widget.profile = CLOCKIN.with_rating("team", 5)
    assert "itpm-radar" in widget.picture


def test_without_a_file_it_is_saved_where_one_says(widget, tmp_path):
    assert "do:save" not in widget.picture
    with pytest.raises(Refusal, match="say where"):
        widget.save()
    assert FitWidget(widget.save(tmp_path / "mine.csv")).profile.rows == CLOCKIN.rows


def test_the_picture_follows_the_room(widget):
    send(widget, "size", "fit", value=456)
    assert 'viewBox="0 0 456' in widget.picture
    send(widget, "size", "fit", value=2000)
    assert 'viewBox="0 0 460' in widget.picture


def test_the_still_picture_has_the_ratings_in_words(widget):
    still = widget.still().partition("</style>")[2]
    assert "<input" not in still and "tabindex" not in still
    assert "answer within days and try things out" in still
    assert "itpm-presenter" in FitWidget(size="presenter").still()
