"""The release composer, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.methodology import Composition, Part
from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.widgets.release import ReleaseWidget


@pytest.fixture
def widget():
    return ReleaseWidget()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def groups(widget):
    return [batch.parts for batch in widget.plan.batches]


def test_a_card_is_dropped_into_another_release(widget):
    send(widget, "drop", "part:Payroll export", value="1", before="part:Geofence")
    assert groups(widget)[1] == ("Work offline", "Payroll export", "Geofence")
    assert widget.plan.weeks == (4, 11, 12)
    widget.undo()
    assert widget.plan == CLOCKIN_RELEASES


def test_a_card_is_dropped_into_a_new_release(widget):
    send(widget, "drop", "part:Geofence", value="new", before="")
    assert groups(widget)[-1] == ("Geofence",)
    assert widget.plan.weeks == (4, 6, 10, 12)


def test_arrows_carry_a_part_and_stop_at_the_ends(widget):
    send(widget, "key", "part:Geofence", value="ArrowLeft")
    assert "Geofence" in groups(widget)[0]
    send(widget, "key", "part:Geofence", value="ArrowLeft")
    assert "Geofence" in groups(widget)[0] and not widget.notice
    for _ in range(5):
        send(widget, "key", "part:Geofence", value="ArrowRight")
    assert groups(widget)[-1] == ("Geofence",) and len(groups(widget)) == 4


def test_what_another_part_needs_cannot_go_later(widget):
    send(widget, "key", "part:Clock in and out", value="ArrowRight")
    assert "it needs 'Clock in and out', which goes live later" in widget.notice
    assert widget.plan == CLOCKIN_RELEASES


def test_a_flag_is_dragged_as_one_step(widget):
    for week in (9, 10, 11):
        send(widget, "drag", "release:1", value=week, done=False)
        assert widget.plan.weeks == (4, week, 12)
    send(widget, "drag", "release:1", value=14, done=True)
    assert widget.plan.weeks == (4, 14, 14)
    send(widget, "pick", "do:undo")
    assert widget.plan == CLOCKIN_RELEASES
    send(widget, "pick", "do:redo")
    assert widget.plan.weeks == (4, 14, 14)


def test_the_weeks_stand_still_while_a_flag_is_dragged(widget):
    def step():
        return widget.picture.partition('data-step="')[2].partition('"')[0]

    before = step()
    send(widget, "drag", "release:2", value=30, done=False)
    assert step() == before
    send(widget, "drag", "release:2", value=30, done=True)
    assert step() != before


def test_arrows_let_a_release_wait_and_no_longer(widget):
    send(widget, "key", "release:0", value="ArrowRight")
    assert widget.plan.weeks[0] == 5
    send(widget, "key", "release:0", value="ArrowLeft")
    send(widget, "key", "release:0", value="ArrowLeft")
    assert widget.plan == CLOCKIN_RELEASES
    send(widget, "key", "release:0", value="ArrowRight")
    send(widget, "pick", "soon:0")
    assert widget.plan == CLOCKIN_RELEASES


def test_releases_change_places(widget):
    send(widget, "pick", "later:1")
    assert groups(widget)[1] == ("Payroll export", "Audit log")
    send(widget, "pick", "earlier:1")
    assert "goes live later" in widget.notice
    send(widget, "key", "releases", value="Control+z")
    assert widget.plan == CLOCKIN_RELEASES


def test_all_at_once_each_alone_and_the_best(widget):
    send(widget, "pick", "try:one")
    assert widget.plan.weeks == (12,)
    send(widget, "pick", "try:alone")
    assert len(groups(widget)) == 6
    assert "10,450" not in widget.picture
    send(widget, "pick", "show:best")
    assert "10,450" in widget.picture
    send(widget, "pick", "try:best")
    assert widget.plan.net_by(20) == 10_450
    send(widget, "pick", "do:reset")
    assert widget.plan == CLOCKIN_RELEASES


def test_with_many_parts_the_best_is_not_looked_for():
    parts = [Part(f"P{i}", 1, 1) for i in range(12)]
    widget = ReleaseWidget(Composition.of(parts, [parts]), show_best=True)
    assert "show:best" not in widget.picture and "P11" in widget.picture


def test_cost_of_a_release_and_horizon_are_typed(widget):
    send(widget, "enter", "release-cost", value="1,5")
    assert widget.plan.release_cost == 1.5
    send(widget, "enter", "horizon", value="30")
    assert widget.horizon == 30 and "net by week 30" in widget.picture
    widget.undo()
    assert widget.plan.release_cost == 600 and widget.horizon == 30


@pytest.mark.parametrize(
    ("id", "typed"),
    [("release-cost", "-1"), ("release-cost", "x"), ("horizon", "0"), ("horizon", "9999")],
)
def test_bad_numbers_are_refused_and_nothing_changes(widget, id, typed):
    send(widget, "enter", id, value=typed)
    assert widget.notice and widget.plan == CLOCKIN_RELEASES and widget.horizon == 20


@pytest.mark.parametrize("id", ["horizon", "release-cost"])
def test_a_word_for_a_number_is_refused_in_the_right_unit(widget, id):
    send(widget, "enter", id, value="ten")
    assert "days" not in widget.notice
    assert ("weeks" if id == "horizon" else "such as 9000") in widget.notice
    send(widget, "enter", "release-cost", value="1,200")
    assert widget.plan.release_cost == 1_200
    send(widget, "enter", "horizon", value="12 weeks")
    assert widget.horizon == 12


def test_the_plan_of_the_lesson_comes_out_in_the_order_that_it_gives(widget):
    """The export first; a release that loses its last part would be gone."""
    send(widget, "key", "part:Payroll export", value="ArrowLeft")
    send(widget, "key", "part:Work offline", value="ArrowRight")
    send(widget, "key", "part:Geofence", value="ArrowRight")
    assert groups(widget)[1] == ("Payroll export",)
    assert widget.plan.weeks == (4, 7, 12) and widget.plan.net_by(20) == 10_350


def test_a_part_is_picked_and_its_numbers_changed(widget):
    send(widget, "enter", "effort", value="5")
    assert widget.plan == CLOCKIN_RELEASES
    send(widget, "pick", "part:Geofence")
    assert widget.selected == "Geofence"
    send(widget, "enter", "effort", value="5")
    send(widget, "enter", "value", value="900")
    assert widget.plan.part("Geofence") == Part("Geofence", 5, 900, ("Clock in and out",))
    assert widget.plan.weeks == (4, 11, 15)
    send(widget, "pick", "part:Geofence")
    assert widget.selected is None


def test_a_part_that_is_gone_is_no_longer_selected(widget):
    widget.selected = "Geofence"
    widget.plan = Composition.of([Part("A", 1, 1)], [["A"]])
    assert widget.selected is None


def test_sprints_and_gates_are_shown_on_request(widget):
    assert "itpm-sprints" not in widget.picture and "itpm-gates" not in widget.picture
    send(widget, "enter", "sprints", value="2")
    send(widget, "enter", "gates", value="on")
    assert "itpm-sprints" in widget.picture and "itpm-gates" in widget.picture
    send(widget, "enter", "gates", value="")
    assert "itpm-gates" not in widget.picture


def test_unknown_gestures_change_nothing(widget):
    for id in ("part:Login", "later:7", "soon:9", "nothing", "try:magic"):
        send(widget, "pick", id)
    send(widget, "drop", "part:Login", value="0", before="")
    send(widget, "drop", "part:Geofence", value="first", before="")
    send(widget, "drag", "bar:1", value=3, done=True)
    assert widget.plan == CLOCKIN_RELEASES


def test_the_table_has_weeks_and_value(widget):
    table = widget.table
    assert table.loc["Payroll export", ["release", "built", "live", "value"]].tolist() == [
        3, 11, 12, 350 * 8,
    ]  # fmt: skip
    assert table["value"].sum() == 11_600
    assert list(ReleaseWidget(Composition((), ())).table.columns) == list(table.columns)


def test_reads_a_file_and_saves_a_copy_beside_it(tmp_path):
    file = tmp_path / "my_releases.csv"
    file.write_text("part,effort,value,release\nA,2,5,1\nB,3,1,2\n", encoding="utf-8")
    before, widget = file.read_bytes(), ReleaseWidget(file)
    assert widget.plan.weeks == (2, 5)
    send(widget, "pick", "try:one")
    send(widget, "pick", "do:save")
    assert widget.notice.startswith("Saved as my_releases-2.csv")
    assert ReleaseWidget(tmp_path / "my_releases-2.csv").plan.weeks == (5,)
    assert file.read_bytes() == before


def test_a_file_with_a_mistake_is_explained_and_the_notebook_runs_on(tmp_path):
    file = tmp_path / "my_releases.csv"
    file.write_text("part,effort,value\nA,two,5\n", encoding="utf-8")
    widget = ReleaseWidget(str(file))
    assert "my_releases.csv cannot be opened yet. row 2, column" in widget.picture
    assert not widget.can_save
    send(widget, "size", "releases", value=900)
    widget.plan = CLOCKIN_RELEASES.alone()
    assert "itpm-timeline" in widget.picture


def test_without_a_file_it_is_saved_where_one_says(widget, tmp_path):
    with pytest.raises(Refusal, match="say where"):
        widget.save()
    assert ReleaseWidget(widget.save(tmp_path / "mine.csv")).plan.weeks == (4, 8, 12)


def test_the_still_picture_can_be_read(widget):
    still = widget.still().partition("</style>")[2]
    assert "tabindex" not in still and "data-move" not in still and "<select" not in still
    assert "Release 2 in week 8: Work offline, Geofence" in still
