"""The plan widget, driven by gestures as the browser sends them."""

import re

import pytest

from itpm_lessons.engines.network import Project
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.frame import UNDO_KEYS
from itpm_lessons.widgets.history import step_for
from itpm_lessons.widgets.plan import PlanWidget


@pytest.fixture
def plan():
    """A 3, then B 2 and C 4, then D 1: finish 8, B has 2 days of float."""
    return PlanWidget(
        Project.of("Shop", A=(3, "", "Scope"), B=(2, "A"), C=(4, "A"), D=(1, "B, C", "Release"))
    )


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def figures(widget):
    return re.findall(r'itpm-figure"><b>(.*?)</b>', widget.picture)


def test_says_finish_and_critical_path(plan):
    assert figures(plan) == ["day 8", "3 of 4", "1"]
    assert "A → C → D" in plan.picture
    assert "Next to become critical: B, with 2 days of float." in plan.picture


def test_typing_a_duration_moves_the_critical_path(plan):
    send(plan, "enter", "duration:B", value="5")
    assert plan.project["B"].duration == 5
    assert "A → B → D" in plan.picture
    assert figures(plan)[0] == "day 9"


@pytest.mark.parametrize(("typed", "days"), [("2,5", 2.5), ("6 days", 6), (" 0 ", 0)])
def test_a_duration_is_understood_as_people_write_it(plan, typed, days):
    send(plan, "enter", "duration:B", value=typed)
    assert plan.project["B"].duration == days


@pytest.mark.parametrize("typed", ["abc", "", "-1", "1e9", "nan", "9" * 500, "٣x"])
def test_a_bad_duration_is_refused_and_nothing_changes(plan, typed):
    before = plan.project
    send(plan, "enter", "duration:B", value=typed)
    assert plan.project == before
    assert plan.notice


def test_typing_predecessors_changes_the_links(plan):
    send(plan, "enter", "predecessors:D", value="C SS+2")
    assert [str(link) for link in plan.project.into("D")] == ["C SS+2 → D"]


def test_a_loop_is_refused_in_words(plan):
    send(plan, "enter", "predecessors:A", value="D")
    assert "form a loop" in plan.notice
    assert not plan.project.into("A")


def test_arrows_change_the_duration_and_stop_at_nothing(plan):
    send(plan, "key", "bar:B", value="ArrowRight")
    assert plan.project["B"].duration == 3
    for _ in range(5):
        send(plan, "key", "bar:B", value="ArrowLeft")
    assert plan.project["B"].duration == 0
    assert not plan.notice


def test_a_drag_is_one_step_to_undo(plan):
    for days in (3, 4, 5):
        send(plan, "drag", "bar:B", value=days, done=False)
        assert plan.project["B"].duration == days
    send(plan, "drag", "bar:B", value=6, done=True)
    plan.undo()
    assert plan.project["B"].duration == 2
    plan.redo()
    assert plan.project["B"].duration == 6


def test_a_drag_that_ends_where_it_began_is_no_step(plan):
    send(plan, "drag", "bar:B", value=9, done=False)
    send(plan, "drag", "bar:B", value=2, done=True)
    assert 'aria-disabled="true" aria-label="Undo"' in plan.picture


def test_the_axis_stands_still_while_a_bar_is_dragged(plan):
    def scale():
        return re.search(r'data-step="(.*?)"', plan.picture)[1]

    before = scale()
    send(plan, "drag", "bar:C", value=30, done=False)
    assert scale() == before
    send(plan, "drag", "bar:C", value=30, done=True)
    assert scale() != before


def test_undo_redo_reset_by_their_buttons_and_keys(plan):
    first = plan.project
    send(plan, "key", "bar:B", value="ArrowRight")
    changed = plan.project
    send(plan, "pick", "plan:undo")
    assert plan.project == first
    send(plan, "pick", "plan:redo")
    assert plan.project == changed
    send(plan, "key", "plan", value="Control+z")
    assert plan.project == first
    send(plan, "key", "plan", value="Control+y")
    send(plan, "pick", "plan:reset")
    assert plan.project == first
    plan.undo()
    assert plan.project == changed


@pytest.mark.parametrize("key", ["Control+Shift+z", "Control+y", "Control+Z", "Control+Shift+Z"])
def test_redo_has_several_keys(plan, key):
    send(plan, "key", "bar:B", value="ArrowRight")
    changed = plan.project
    send(plan, "key", "plan", value="Control+z")
    assert plan.project != changed
    send(plan, "key", "plan", value=key)
    assert plan.project == changed


def test_the_page_asks_for_the_keys_of_undo_and_redo(plan):
    assert f'data-shortcuts="{UNDO_KEYS}"' in plan.picture
    assert {step_for(key) for key in UNDO_KEYS.split()} == {"undo", "redo"}


def test_a_drag_that_was_never_let_go_is_undone_with_the_change_after_it(plan):
    first = plan.project
    send(plan, "drag", "bar:C", value=30, done=False)
    send(plan, "enter", "duration:B", value="7")
    plan.undo()
    assert plan.project == first and not plan.can_undo
    plan.redo()
    assert (plan.project["B"].duration, plan.project["C"].duration) == (7, 30)


def test_a_change_back_to_what_was_before_an_unfinished_drag_is_no_step(plan):
    first = plan.project
    send(plan, "drag", "bar:C", value=30, done=False)
    plan.project = first
    assert not plan.can_undo


def test_an_assignment_in_a_cell_can_be_undone(plan):
    plan.project = plan.project.with_duration("A", 9)
    plan.undo()
    assert plan.project["A"].duration == 3


@pytest.mark.parametrize("id", ["bar:B", "box:B", "row:B"])
def test_picking_shows_the_details_and_picking_again_hides_them(plan, id):
    send(plan, "pick", id)
    assert plan.selected == "B"
    assert 'data-id="duration:B"' in plan.picture
    send(plan, "pick", id)
    assert plan.selected is None


def test_a_slip_uses_up_the_float_first(plan):
    """B has 2 days of float; a slip of 5 leaves 3, so the finish is 8 + 3 = 11."""
    plan.selected = "B"
    send(plan, "enter", "slip", value="5")
    assert "day 11 (+3)" in plan.picture
    assert "only 3 of 5 reach the finish" in plan.picture
    assert plan.project["B"].duration == 2


def test_a_slip_cannot_take_less_than_no_time(plan):
    plan.selected = "B"
    send(plan, "enter", "slip", value="-40")
    assert not plan.notice
    assert 'value="-2"' in plan.picture.replace("−", "-")


def test_a_link_is_made_by_picking_both_ends(plan):
    send(plan, "pick", "bar:B")
    send(plan, "pick", "plan:link")
    assert "pick the activity that waits" in plan.picture
    send(plan, "pick", "bar:C")
    assert "B → C" in map(str, plan.project.into("C"))
    assert plan.selected == "B"
    plan.undo()
    assert "B → C" not in map(str, plan.project.into("C"))


def test_a_link_that_closes_a_loop_is_refused_and_linking_ends(plan):
    plan.selected = "D"
    send(plan, "pick", "plan:link")
    send(plan, "pick", "bar:A")
    assert "form a loop" in plan.notice
    assert "pick the activity that waits" not in plan.picture


def test_escape_leaves_linking(plan):
    plan.selected = "B"
    send(plan, "pick", "plan:link")
    send(plan, "key", "plan", value="Escape")
    assert "pick the activity that waits" not in plan.picture


@pytest.mark.parametrize("view", ["gantt", "network", "both", "table"])
def test_every_view_is_drawn(plan, view):
    send(plan, "pick", f"view:{view}")
    assert ("itpm-gantt" in plan.picture) == (view in ("gantt", "both"))
    assert ("itpm-network" in plan.picture) == (view in ("network", "both"))
    assert ("<table" in plan.picture) == (view == "table")


def test_a_wide_page_shows_both_side_by_side(plan):
    send(plan, "size", "plan", value=1300)
    assert "itpm-two" in plan.picture
    send(plan, "pick", "view:gantt")
    assert "itpm-two" not in plan.picture


def test_starts_empty_and_with_one_activity():
    assert "no activities yet" in PlanWidget().picture
    assert figures(PlanWidget(Project.of(A=(3, ""))))[0] == "day 3"


def test_the_passes_are_stepped_through_with_their_arithmetic(plan):
    send(plan, "pick", "step:begin")
    assert "EF = " not in plan.picture
    for _ in range(2):
        send(plan, "pick", "step:next")
    assert "ES = EF of A = 3; EF = 3 + 2 = 5." in plan.picture
    assert "step 2 of 8" in plan.picture
    for _ in range(9):
        send(plan, "pick", "step:next")
    assert "total float = 0 − 0 = 0." in plan.picture
    assert 'data-id="step:next" aria-disabled="true"' in plan.picture
    send(plan, "pick", "step:back")
    assert plan.step == 7
    send(plan, "pick", "step:end")
    assert "itpm-gantt" in plan.picture


def test_stepping_gives_away_no_date_before_its_step(plan):
    send(plan, "pick", "step:begin")
    network = plan.picture.partition("itpm-network")[2].partition("</svg>")[0]
    assert "early_start" not in network and "critical" not in network


def test_an_empty_plan_has_no_steps():
    plan = PlanWidget()
    send(plan, "pick", "step:begin")
    send(plan, "pick", "step:next")
    assert "nothing to compute" in plan.picture and not plan.notice


def test_an_activity_that_is_gone_is_no_longer_selected(plan):
    plan.selected = "B"
    plan.project = Project.of(X=(1, ""))
    assert plan.selected is None


def test_selecting_what_is_not_there_is_refused(plan):
    with pytest.raises(Refusal):
        plan.selected = "Z"


def test_an_activity_named_like_a_tool_takes_nothing_from_the_tool():
    names = ("undo", "reset", "link", "table", "begin", "next", "end", "plan:undo")
    plan = PlanWidget(Project.of(**{name: (2, "") for name in names}))
    send(plan, "key", "bar:undo", value="ArrowRight")
    send(plan, "pick", "plan:undo")
    assert plan.project["undo"].duration == 2 and plan.selected is None
    send(plan, "pick", "view:table")
    send(plan, "pick", "step:begin")
    assert (plan.view, plan.step, plan.selected) == ("table", 0, None)


def test_names_that_look_like_tools_and_markup_are_only_names():
    evil = '<img src=x onerror="alert(1)">'
    names = (evil, "plan:undo", "view:table", "duration:B", "🚀", "مرحبا", "x" * 500)
    plan = PlanWidget(Project.of(**{name: (2, "") for name in names}))
    for name in names:
        send(plan, "pick", f"bar:{name}")
        assert plan.selected == name
        assert not plan.notice
        assert "<img" not in plan.picture
    send(plan, "enter", f"duration:{evil}", value="7")
    assert plan.project[evil].duration == 7


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a", ["A"]),
        ("scope, b ss+1", ["A", "B SS+1"]),
        ("none", []),
        ("–", []),
        ("Scope FS+2", ["A FS+2"]),
    ],
)
def test_predecessors_are_understood_as_people_write_them(plan, typed, expected):
    send(plan, "enter", "predecessors:C", value=typed)
    assert not plan.notice
    assert [link.notation for link in plan.project.into("C")] == expected


def test_a_missing_comma_is_explained(plan):
    send(plan, "enter", "predecessors:D", value="A B")
    assert "'A B' is not understood" in plan.notice and "commas between" in plan.notice


def test_the_network_comes_with_a_key_to_its_boxes(plan):
    assert "In each box" not in plan.picture
    send(plan, "pick", "view:network")
    assert "In each box" in plan.picture


def test_reads_a_plan_file(tmp_path):
    file = tmp_path / "shop.csv"
    file.write_text("activity,duration,predecessors\nA,3,\nB,2,A\n", encoding="utf-8")
    assert PlanWidget(file).schedule.duration == 5
    assert PlanWidget(str(file)).table["early_finish"].tolist() == [3, 5]


def test_a_plan_file_with_a_mistake_is_explained_and_the_notebook_runs_on(tmp_path):
    file = tmp_path / "shop.csv"
    file.write_text("activity,duration,predecessors\nA,3,\nB,two,A\n", encoding="utf-8")
    plan = PlanWidget(file)
    assert "shop.csv cannot be opened yet. row 3, column" in plan.picture
    assert "run this cell again" in plan.picture and "Gantt" not in plan.picture
    send(plan, "size", "plan", value=640)
    assert len(plan.project) == 0 and not plan.can_save
    assert "is not there" in PlanWidget(tmp_path / "none.csv").picture
    plan.project = Project.of(A=(3, ""))
    assert "cannot be opened" not in plan.picture and "Gantt" in plan.picture


def test_a_copy_is_saved_beside_the_file_which_stays(tmp_path):
    file = tmp_path / "shop.csv"
    file.write_text("activity,duration,predecessors,owner\nA,3,,Ann\nB,2,A,Ben\n", encoding="utf-8")
    before, plan = file.read_bytes(), PlanWidget(file)
    plan.on_key("bar:B", "ArrowRight")
    send(plan, "pick", "plan:save")
    assert plan.notice.startswith("Saved as shop-2.csv. To go on with it")
    assert PlanWidget(tmp_path / "shop-2.csv").project["B"].duration == 3
    send(plan, "pick", "plan:save")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "shop-2.csv",
        "shop-3.csv",
        "shop.csv",
    ]
    assert file.read_bytes() == before


def test_a_plan_without_a_file_is_saved_where_one_says(plan, tmp_path):
    assert "plan:save" not in plan.picture
    with pytest.raises(Refusal, match="say where"):
        plan.save()
    assert PlanWidget(plan.save(tmp_path / "mine.csv")).project.names == plan.project.names


def test_the_still_picture_has_nothing_to_press(plan):
    still = plan.still().partition("</style>")[2]
    assert "tabindex" not in still and 'role="button"' not in still
    assert "A: 3 days" in still or "A Scope: 3 days" in still


def test_a_presenter_gets_everything_larger(plan):
    assert plan.size == "normal" and "itpm-still itpm-presenter" not in plan.still()
    large = PlanWidget(plan.project, size="presenter")
    assert "itpm-stage itpm-still itpm-presenter" in large.still()


def test_an_imagined_slip_is_not_computed_while_nothing_is_selected(plan, monkeypatch):
    monkeypatch.setattr(type(plan.schedule), "slip", lambda *_: pytest.fail("nobody asked"))
    plan.redraw()
