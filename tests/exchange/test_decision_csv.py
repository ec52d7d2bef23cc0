"""A decision tree as CSV."""

import pytest

from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.decision_tree import Node, Tree, roll_back
from itpm_lessons.engines.decision_tree.examples import CLOCKIN
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.decision_csv import read_decision, write_decision

HEAD = "node,under,kind,label,money,probability\n"
ODD = Tree.of(
    Node("=a", "decision", "Which, and why?"),
    Node("b; c", "chance", "b", "=a", -0.5),
    Node("d", "end", "d", "b; c", 1e9 + 0.25, 0.125),
    Node("e", "end", "", "b; c", 0, 0.5),
    goal="gain",
)


def opened(tmp_path, text, name="server.csv"):
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_decision(file)


@pytest.mark.parametrize("tree", [CLOCKIN, CLOCKIN.without("rework"), ODD])
def test_what_is_written_reads_back(tmp_path, tree):
    write_decision(tree, tmp_path / "mine.csv")
    back = read_decision(tmp_path / "mine.csv")
    assert (back.nodes, back.goal, back.name) == (tree.nodes, tree.goal, "mine")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "server,,decision,,,\nrepair,server,chance,,$300,\n"
        "breaks,repair,end,,900,35%\nholds,repair,end,,,0.65\nrent,server,end,,650,\n",
        "Name;Parent;Cost;P\nserver;;;\nrepair;Server;300;\nbreaks;repair;900;0,35\n"
        "holds;REPAIR;0;65 %\nrent;server;650;\n",
        "sep=\t\nBranch\tAfter\tType\tAmount\tChance\tnotes\nserver\t\tChoice\t\t\tx\n"
        "repair\tserver\tEvent\t300\t\t\nbreaks\trepair\tOutcome\t900\t0.35\t\n"
        "holds\trepair\t\t\t0.65\t\nrent\tserver\tleaf\t650\t\t\n",
    ],
)
def test_tables_as_people_save_them(tmp_path, text):
    tree = opened(tmp_path, text)
    assert [node.kind for node in tree] == ["decision", "chance", "end", "end", "end"]
    assert roll_back(tree).value == 615 and tree.goal == "cost" and tree.name == "server"


def test_gains_are_read_as_gains(tmp_path):
    tree = opened(tmp_path, "node,under,money,goal\na,,,\nb,a,5,Profit\nc,a,9,\n")
    assert tree.goal == "gain" and roll_back(tree).value == 9


def test_a_tree_that_does_not_add_up_is_read_and_doubted(tmp_path):
    tree = opened(tmp_path, HEAD + "a,,chance,,,\nb,a,,,5,0.2\nc,a,,,5,0.3\n")
    assert "add up to 0.5" in tree.doubts[0].text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + "a,,,,,\nb,x,,,,\n", "row 3, column 'under': 'x' is no node of this file"),
        (HEAD + "a,,,,,\nA,,,,,\n", "row 3, column 'node': 'A' stands in row 2 too"),
        (HEAD + ",,,,5,\n", "row 2, column 'node': is empty"),
        (HEAD + "a,,maybe,,,\n", "write decision, chance or end"),
        (HEAD + "a,,decision,,,\nb,a,,,5,0.2\n", "at a branch that no chance decides"),
        (HEAD + "a,,chance,,,\nb,a,,,5,20\n", "row 3, column 'probability': '20' is more than 1"),
        (HEAD + "a,,,,much,\n", "'much' is not a number"),
        (HEAD + 'a,,,,"48,000",\n', "could be a thousand"),
        (HEAD + "a,,,,,\nb,,,,,\n", "2 nodes are under none"),
        (HEAD + "a,b,,,,\nb,a,,,,\n", "no node is the first"),
        (HEAD + "a,,end,,,\nb,a,,,,\n", "which is an end"),
        ("node,under,goal\na,,fun\n", "write cost or gain"),
        ("node,kind\na,end\n", "there is no column 'under'"),
        (HEAD + "a,,decision,,,\n" + "".join(f"b{n},a,,,,\n" for n in range(60)), "keep 60"),
        ("", "is empty"),
        (b"%PDF-1.7", "a PDF"),
    ],
)
def test_what_cannot_be_read_is_explained_with_its_row(tmp_path, text, said):
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, text)
    assert said in str(refused.value)


def test_the_pattern_is_a_close_decision(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = roll_back(read_decision(own_file("my_decision.csv")))
    assert [option.total for option in done.options] == [615, 650]
