"""The page of a decision tree: what its markup means."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.decision_tree import Node, Tree, roll_back
from itpm_lessons.engines.decision_tree.examples import CLOCKIN
from itpm_lessons.views.decision import DecisionState, decision_page, picture
from itpm_lessons.views.decision.layout import laid_out
from itpm_lessons.views.decision.words import meaning, money, spoken
from itpm_lessons.views.lettering import width_of

BROKEN = CLOCKIN.with_probabilities({"rework": 0.3})


def parsed(markup):
    return ElementTree.fromstring(str(markup))


def drawn(tree, **more):
    return parsed(picture(tree, None if tree.doubts else roll_back(tree), **more))


def with_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def words(element):
    return " ".join("".join(element.itertext()).replace("\xa0", " ").split())


def node(root, name):
    return next(each for each in root.iter() if each.get("data-id") == f"node:{name}")


def page(tree=CLOCKIN, **more):
    return parsed(decision_page(DecisionState(tree, **more)))


def test_every_node_shows_what_it_comes_to():
    root = drawn(CLOCKIN)
    worth = {
        each.name: words(with_class(node(root, each.name), "itpm-worth")[0]) for each in CLOCKIN
    }
    assert worth == {
        "who": "$62,200",
        "in house": "$70,500",
        "rework": "$98,000",
        "smooth": "$48,000",
        "outsource": "$62,200",
        "extra work": "$79,000",
        "as agreed": "$55,000",
    }


def test_the_choice_is_thick_and_the_other_is_crossed_out():
    root = drawn(CLOCKIN)
    # two levels of the chosen side: the branch to it and its two ends
    assert len(with_class(root, "itpm-branch")) == 6
    assert len([e for e in with_class(root, "itpm-branch") if "itpm-taken" in e.get("class")]) == 3
    assert len(with_class(root, "itpm-refused")) == 1
    turned = drawn(CLOCKIN.with_probabilities({"rework": 0, "smooth": 1}))
    assert "itpm-taken" in node(turned, "in house").get("class")
    assert "itpm-taken" not in node(turned, "outsource").get("class")


def test_branches_say_how_likely_and_at_what_price():
    root = drawn(CLOCKIN)
    beneath = {
        each.name: [words(text) for text in with_class(node(root, each.name), "itpm-beneath")]
        for each in CLOCKIN
    }
    assert beneath["who"] == [] and beneath["in house"] == ["$48,000"]
    assert beneath["rework"] == ["45 % · $50,000"]
    # where an end can be reached, how often it is stands below its total
    assert beneath["extra work"] == ["30 % · $24,000", "in 30 %"]
    assert node(root, "smooth").get("aria-label").replace("\xa0", " ") == (
        "as planned, under Build in house: end, 55 %, comes to $48,000"
    )
    assert spoken(CLOCKIN, "outsource", roll_back(CLOCKIN)).endswith("comes to $62,200, chosen")


def test_squares_circles_and_triangles():
    root = drawn(CLOCKIN)
    shapes = {
        each.name: with_class(node(root, each.name), "itpm-node-shape")[0].tag for each in CLOCKIN
    }
    assert shapes["who"] == "rect" and shapes["in house"] == "circle" and shapes["smooth"] == "path"


def test_one_node_can_be_reached_by_tab():
    root = drawn(CLOCKIN, selected="rework", focus="3")
    reachable = [e for e in root.iter() if e.get("data-id") and e.get("tabindex") == "0"]
    assert [each.get("data-id") for each in reachable] == ["node:rework"]
    assert reachable[0].get("data-focus") == "3" and reachable[0].get("aria-pressed") == "true"
    assert node(drawn(CLOCKIN), "who").get("tabindex") == "0"


@pytest.mark.parametrize("width", [300, 426, 800, 1100])
def test_no_words_of_the_picture_overlap_or_leave_it(width):
    trees = (CLOCKIN, BROKEN, CLOCKIN.with_money("in house", 123_456_789))
    for tree in trees:
        root = drawn(tree, width=width)
        total = float(root.get("width"))
        boxes = []
        for text in root.iter("text"):
            small = re.search("beneath|doubt-said", text.get("class") or "")
            size = width_of("".join(text.itertext()), 11 if small else 12)
            x, y = float(text.get("x")), float(text.get("y"))
            left = x - size if "itpm-end" in (text.get("class") or "") else x
            assert left >= -1 and left + size <= total + 1, "".join(text.itertext())
            boxes.append((left, left + size, y))
        for place, (left, right, y) in enumerate(boxes):
            for other, end, below in boxes[place + 1 :]:
                assert abs(y - below) >= 11 or right <= other or end <= left


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 40), st.randoms())
def test_every_node_has_a_place_of_its_own(count, random):
    nodes = [Node("r", "decision")]
    for n in range(count):
        above = random.choice(nodes)
        if Tree(tuple(nodes)).level(above.name) < 6:
            nodes.append(Node(f"n{n}", "decision", under=above.name))
    tree = Tree(tuple(nodes))
    layout = laid_out(tree, None, 640)
    assert len(set(layout.places.values())) == len(tree)
    assert all(0 < x < layout.width and 0 < y < layout.height for x, y in layout.places.values())
    for each in tree:
        if each.under:
            assert layout.at(each.name)[0] - layout.at(each.under)[0] == pytest.approx(
                layout.column
            )


def test_what_does_not_add_up_is_said_in_place_and_can_be_mended():
    root = page(BROKEN)
    assert words(with_class(root, "itpm-doubt-said")[0]) == "85 %, not 100 %"
    assert not with_class(root, "itpm-refused")
    assert any(each.get("data-id") == "fix:in house" for each in root.iter("button"))
    note = words(with_class(root, "itpm-note")[0])
    assert note == (
        "Nothing can be rolled back yet: the probabilities of 'Build in house' add up to 0.85, "
        "not to 1."
    )
    assert "Mend the tree first." in words(root)
    assert "$98,000" in words(root)  # what the ends come to is known all the same


def test_the_note_says_what_the_choice_means():
    note = words(with_class(page(), "itpm-note")[0])
    assert note == (
        "On average Outsource comes to $62,200, $8,300 less than Build in house. Decided once, "
        "it comes to $55,000 (70 %) or to $79,000 (30 %), not to the average."
    )


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        (Tree.of(Node("a", "decision"), Node("b", under="a", money=5)), "the only option yet"),
        (
            Tree.of(
                Node("a", "decision"), Node("b", under="a", money=5), Node("c", under="a", money=5)
            ),
            "come to the same, $5",
        ),
        (
            Tree.of(
                Node("a", "decision"),
                Node("b", under="a", money=5),
                Node("c", under="a", money=9),
                goal="gain",
            ),
            "c comes to $9, $4 more than b. It comes to that for certain.",
        ),
        (Tree.of(Node("a", "chance"), Node("b", "end", "", "a", 4, 1)), "nothing to choose"),
        (Tree.of(Node("a")), "nothing to choose"),
    ],
)
def test_the_note_for_other_trees(tree, said):
    assert said in words(parsed(f"<p>{meaning(roll_back(tree), tree)}</p>"))


def test_what_would_flip_it_and_what_knowing_is_worth():
    text = words(page())
    assert "long rework at 28.4 % or less (now 45 %): then Build in house" in text
    assert "3 more, further away" in text
    assert "Build in house$7,810$3,026" in text
    assert "right in 80 %" in text
    assert "$7,810$7,810" in words(page(accuracy=1))


def test_the_picked_node_has_its_fields():
    def fields(root):
        return {
            each.get("data-id"): each.get("value")
            for each in root.iter("input")
            if each.get("type") == "text"
        }

    assert fields(page(selected="rework")) == {
        "label": "long rework",
        "money": "50,000",
        "probability": "0.45",
    }
    assert fields(page(selected="outsource")) == {"label": "Outsource", "money": "55,000"}
    assert fields(page(selected="gone")) == {"label": "Who builds the link?"}
    root = page(selected="who")
    dead = {e.get("data-id") for e in root.iter("button") if e.get("aria-disabled") == "true"}
    assert {"delete", "kind:end"} <= dead


def test_a_problem_stands_alone():
    root = page(problem="mine.csv cannot be opened yet.")
    assert "cannot be opened" in words(root) and not list(root.iter("svg"))


def test_text_of_learners_is_text():
    tree = CLOCKIN.with_node(Node("in house", "chance", "<b>&", "who", 1))
    assert "&lt;b&gt;&amp;" in str(decision_page(DecisionState(tree)))
    parsed(decision_page(DecisionState(tree)))


def test_money_is_whole_from_a_hundred_on():
    assert [money(v) for v in (0, 99.5, 51_666.7, -3)] == ["$0", "$99.50", "$51,667", "−$3"]
