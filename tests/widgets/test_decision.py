"""The builder of decision trees, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.decision_tree import Node, Tree
from itpm_lessons.engines.decision_tree.examples import CLOCKIN
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed import read_money, read_share
from itpm_lessons.exchange.decision_csv import read_decision, write_decision
from itpm_lessons.widgets.decision import DecisionTreeWidget
from itpm_lessons.widgets.stage import CALM


@pytest.fixture
def widget():
    return DecisionTreeWidget()


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def labels(widget, name):
    return [child.label for child in widget.tree.children(name)]


def test_a_node_is_picked_and_its_numbers_are_typed(widget):
    send(widget, "pick", "node:rework")
    send(widget, "enter", "money", value="31,000")
    assert widget.tree["rework"].money == 31_000
    assert widget.rolled_back.chosen["who"] == "in house"
    send(widget, "enter", "label", value="  a  long rework ")
    assert widget.tree["rework"].label == "a long rework"
    send(widget, "pick", "do:undo")
    send(widget, "pick", "do:undo")
    assert widget.tree == CLOCKIN and not widget.can_undo
    send(widget, "pick", "do:redo")
    assert widget.tree["rework"].money == 31_000


def test_probabilities_that_do_not_add_up_are_said_and_mended(widget):
    send(widget, "pick", "node:rework")
    send(widget, "enter", "probability", value="20 %")
    assert widget.rolled_back is None and not widget.notice
    assert "not to 1" in widget.picture and "Let them add up to 1" in widget.picture
    send(widget, "pick", "fix:in house")
    # 0.2 and 0.55 in their proportions: 0.2667 and 0.7333
    assert [c.probability for c in widget.tree.children("in house")] == [0.2667, 0.7333]
    assert widget.rolled_back.chosen["who"] == "in house"


def test_no_probabilities_become_even_ones(widget):
    widget.tree = CLOCKIN.with_probabilities({"rework": 0, "smooth": 0})
    send(widget, "pick", "fix:in house")
    assert [c.probability for c in widget.tree.children("in house")] == [0.5, 0.5]
    before = widget.tree
    for id in ("fix:who", "fix:rework"):
        send(widget, "pick", id)
    assert widget.tree == before


@pytest.mark.parametrize(("kind", "count"), [("end", 0), ("decision", 2), ("chance", 2)])
def test_branches_are_added_below_the_picked_node(widget, kind, count):
    send(widget, "pick", f"add:{kind}")
    assert labels(widget, "who") == ["Build in house", "Outsource", "another option"]
    assert widget.selected == "N1" and widget.tree["N1"].kind == kind
    assert len(widget.tree.children("N1")) == count
    assert not widget.tree.doubts
    send(widget, "pick", "do:undo")
    assert widget.tree == CLOCKIN


def test_a_branch_below_a_chance_gets_what_is_left(widget):
    send(widget, "pick", "node:outsource")
    send(widget, "pick", "add:end")
    assert widget.tree["N1"].probability == 0 and not widget.tree.doubts
    send(widget, "pick", "node:extra work")
    send(widget, "enter", "probability", value="0,1")
    send(widget, "pick", "node:outsource")
    send(widget, "pick", "add:end")
    assert widget.tree["N2"].probability == 0.2 and not widget.tree.doubts


def test_an_end_becomes_a_chance_and_a_chance_a_choice(widget):
    send(widget, "pick", "node:as agreed")
    send(widget, "pick", "kind:chance")
    assert labels(widget, "as agreed") == ["it happens", "it does not"]
    send(widget, "pick", "node:outsource")
    send(widget, "pick", "kind:decision")
    assert [c.probability for c in widget.tree.children("outsource")] == [None, None]
    send(widget, "pick", "kind:chance")
    assert [c.probability for c in widget.tree.children("outsource")] == [0.5, 0.5]
    assert not widget.tree.doubts
    before = widget.tree
    send(widget, "pick", "kind:chance")
    assert widget.tree is before


def test_what_has_branches_is_no_end(widget):
    send(widget, "pick", "node:outsource")
    send(widget, "pick", "kind:end")
    assert "delete them first" in widget.notice and widget.tree == CLOCKIN
    send(widget, "pick", "node:rework")
    send(widget, "pick", "add:end")
    assert "is an end" in widget.notice


def test_a_node_is_deleted_with_all_below_it(widget):
    send(widget, "pick", "node:in house")
    send(widget, "pick", "delete")
    assert [node.name for node in widget.tree] == ["who", "outsource", "extra work", "as agreed"]
    assert widget.selected == "who"
    send(widget, "pick", "delete")
    assert "is the first one" in widget.notice
    send(widget, "pick", "do:reset")
    assert widget.tree == CLOCKIN


def test_arrows_walk_through_the_tree(widget):
    def press(key):
        at = widget.selected or "who"
        send(widget, "key", f"node:{at}", value=key)
        return widget.selected

    assert press("ArrowRight") == "in house"
    assert press("ArrowDown") == "outsource"
    assert press("ArrowDown") == "outsource"
    assert press("ArrowRight") == "extra work"
    assert press("ArrowUp") == "smooth"  # the level goes across branches
    assert press("ArrowLeft") == "in house"
    assert press("Delete") == "who"
    assert "in house" not in widget.tree
    send(widget, "key", "decision", value="Control+z")
    assert widget.tree == CLOCKIN
    send(widget, "key", "decision", value="Control+Shift+z")
    assert "in house" not in widget.tree


def test_each_key_takes_the_focus_along(widget):
    send(widget, "key", "node:who", value="ArrowRight")
    first = widget.picture
    assert 'data-focus="1"' in first
    send(widget, "key", "node:in house", value="ArrowRight")
    assert 'data-focus="2"' in widget.picture
    send(widget, "pick", "node:who")
    assert 'data-focus="2"' in widget.picture  # a click moves the focus by itself


def test_the_forecast_and_what_amounts_mean(widget):
    send(widget, "drag", "accuracy", value=100, done=False)
    assert widget.accuracy == 1 and "$7,810" in widget.picture
    send(widget, "enter", "accuracy", value="50")
    assert widget.accuracy == 0.5 and not widget.can_undo
    send(widget, "drag", "accuracy", value=900, done=True)
    assert widget.accuracy == 1
    send(widget, "enter", "goal", value="gain")
    assert widget.rolled_back.chosen["who"] == "in house"
    send(widget, "pick", "do:undo")
    assert widget.tree.goal == "cost"
    send(widget, "enter", "goal", value="fun")
    assert "use cost or gain" in widget.notice


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [
        ("money", "much", "is not a number"),
        ("money", "48.000", "could be a thousand"),
        ("money", "9" * 15, "at most"),
        ("probability", "45", "write 45 %"),
        ("probability", "likely", "is not a share"),
        ("probability", "120 %", "more than 100 %"),
        ("probability", "", "is not a share"),
        ("label", "  ", "type a few words"),
        ("label", "x" * 121, "keep 120"),
    ],
)
def test_what_cannot_be_read_is_said(widget, id, value, said):
    send(widget, "pick", "node:rework")
    send(widget, "enter", id, value=value)
    assert said in widget.notice and widget.tree == CLOCKIN


def test_a_probability_is_only_taken_below_a_chance(widget):
    send(widget, "pick", "node:outsource")
    send(widget, "enter", "probability", value="0.2")
    assert widget.tree == CLOCKIN


@pytest.mark.parametrize(
    "gesture",
    [
        {"type": "pick", "id": "node:nobody"},
        {"type": "pick", "id": "add:tree"},
        {"type": "pick", "id": "kind:fun"},
        {"type": "pick", "id": "fix:nobody"},
        {"type": "enter", "id": "accuracy", "value": "much"},
        {"type": "key", "id": "node:nobody", "value": "Delete"},
        {"type": "drop", "id": "node:who", "value": "x"},
        "nothing",
    ],
)
def test_odd_gestures_leave_the_tree_alone(widget, gesture):
    widget.receive(gesture)
    assert widget.tree == CLOCKIN and "$62,200" in widget.picture
    assert not widget.notice or widget.notice == CALM or ";" in widget.notice
    send(widget, "pick", "node:who")


def test_too_much_is_refused_in_words(widget):
    for _ in range(60):
        send(widget, "pick", "node:who")
        send(widget, "pick", "add:end")
    assert "keep 60" in widget.notice and len(widget.tree) == 60


def test_a_file_is_opened_and_a_copy_saved(tmp_path):
    write_decision(CLOCKIN, tmp_path / "mine.csv")
    widget = DecisionTreeWidget(tmp_path / "mine.csv")
    assert widget.tree.nodes == CLOCKIN.nodes and "Save a copy" in widget.picture
    send(widget, "pick", "node:rework")
    send(widget, "enter", "money", value="1")
    send(widget, "pick", "do:save")
    assert read_decision(tmp_path / "mine-2.csv")["rework"].money == 1
    assert "Saved as mine-2.csv" in widget.notice


def test_a_file_that_cannot_be_read_is_explained(tmp_path):
    (tmp_path / "mine.csv").write_text("node,under\na,\nb,x\n")
    widget = DecisionTreeWidget(tmp_path / "mine.csv")
    assert "row 3" in widget.picture and "itpm-tree" not in widget.picture
    assert not widget.can_save


def test_the_table_says_what_every_node_comes_to(widget):
    table = widget.table
    assert list(table.index)[:3] == ["who", "in house", "rework"]
    assert table.loc["in house", "total"] == 70_500 and table.loc["outsource", "taken"]
    widget.tree = CLOCKIN.without("rework")
    assert widget.table["total"].isna().all()


def test_a_tree_of_ones_own():
    tree = Tree.of(Node("go?", "decision"), Node("yes", under="go?", money=1))
    widget = DecisionTreeWidget(tree, size="presenter")
    assert widget.tree is tree and "the only option yet" in widget.picture


# ---- what is typed


@pytest.mark.parametrize(
    ("text", "amount"),
    [("48,000", 48_000), ("1,234,567.5", 1_234_567.5), ("0,5", 0.5), ("$ 9 000", 9_000),
     ("2.5k", 2_500), ("-3", -3), ("−3", -3), ("48000.", 48_000), ("12,50", 12.5)],
)  # fmt: skip
def test_money_as_people_write_it(text, amount):
    assert read_money(text) == amount


@pytest.mark.parametrize("text", ["", "k", "1,2,3", "nan", "inf", "48.000", "9" * 16])
def test_what_is_no_amount(text):
    with pytest.raises(Refusal):
        read_money(text)


@pytest.mark.parametrize(
    ("text", "share"), [("0.45", 0.45), ("45 %", 0.45), ("0,125", 0.125), ("100%", 1), ("0", 0)]
)
def test_shares_as_people_write_them(text, share):
    assert read_share(text) == share


@pytest.mark.parametrize("text", ["", "45", "1.1", "101 %", "-0.1", "½", "0.5.5", "%"])
def test_what_is_no_share(text):
    with pytest.raises(Refusal):
        read_share(text)
