"""The referee on branching scenes: each rule, broken on purpose."""

import pytest

from itpm_lessons.course import content
from itpm_lessons.engines.dialogue import PRICE, problems

TALK = """
title = "A talk"
task = "Choose what you would say."
closing = "Asking is cheap."
budget = 20
unit = "minutes"
[[meter]]
id = "trust"
name = "Trust"
[[meter]]
id = "minutes"
name = "Minutes"
kind = "price"
unit = "min"
"""
WHY = "Thirty letters and a few more of why it is so."
# Of four scenes: the words of the choices, what they are worth, what they cost.
SHAPES = {
    0: ("aaa", "bbbbbb", "ccccccccc"),
    1: ("aaaaaaaaa", "bbb", "cccccc"),
    2: ("aaaaaa", "bbbbbbbbb", "ccc"),
    3: ("aaa", "bbbbbbbbb", "cccccc"),
}
WORTH = {0: (2, 0, -1), 1: (-1, 2, 0), 2: (2, -1, 0), 3: (0, -1, 2)}
COSTS = {0: (2, 1, 3), 1: (1, 3, 2), 2: (2, 3, 1), 3: (1, 3, 2)}


def scene(number, last):
    to = "end" if last else f"s{number + 1}"
    text = f'[[scene]]\nid = "s{number}"\ntitle = "Scene {number}"\nwho = "X"\nsays = "And now?"\n'
    for words, worth, cost in zip(SHAPES[number], WORTH[number], COSTS[number], strict=True):
        text += (
            f'[[scene.choice]]\nid = "{words[0]}"\ntext = "Say {words}"\n'
            f"costs = {{ minutes = {cost} }}\neffects = {{ trust = {worth} }}\n"
            f'after = "This is what happens then, in words."\nwhy = "{WHY}"\nnext = "{to}"\n'
        )
    return text


GOOD = (
    TALK
    + "".join(scene(number, number == 3) for number in range(4))
    + '[[end]]\nid = "good"\ntitle = "Good"\nsays = "It went well."\nleast = { trust = 6 }\n'
    + '[[end]]\nid = "end"\ntitle = "Over"\nsays = "It is over."\n'
)


def findings(sample, text):
    folder = sample.content / "dialogues"
    folder.mkdir()
    (folder / "talk.toml").write_text(text, encoding="utf-8")
    return [each for each in sample.findings() if "talk" in each.lower()]


def test_a_good_talk_is_without_findings(sample):
    assert findings(sample, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('next = "s1"', 'next = "s9"', "scene 's0'] : leads to 's9', which is not there"),
        ('next = "s2"', 'next = "s0"', "leads in a circle: s0 → s1 → s0; let it go on"),
        ("{ trust = 6 }", "{ trust = 60 }", "end 'good']: is never reached; ask for less"),
        ("{ trust = 6 }", "{ mood = 6 }", "asks for 'mood', no meter"),
        ("{ minutes = 2 }", "{ trust = 2 }", "changes 'trust', which is no price meter"),
        ("{ trust = 2 }", "{ minutes = 2 }", "changes 'minutes', which is no effect meter"),
        ('after = "This is what happens then, in words."', 'after = "So."', "says only 'So.'"),
        (f'why = "{WHY}"', 'why = ""', "says only '' to explain choice 'a'; write 30 letters"),
        ('says = "And now?"', 'says = " "', "has no title or no words"),
        ('text = "Say aaa"', 'text = ""', "choice 'a' has no words"),
        ('text = "Say bbbbbb"', 'text = "say AAA"', "two choices of the same words"),
        ("costs = { minutes = 2 }\n", "", "choice 'a' costs nothing"),
        ('next = "s1"', 'next = "s1"\nsets = ["m"]', "mark 'm']: is set and never asked for"),
        ('id = "s1"', 'id = "s1"\nonly_if = ["m"]\notherwise = "s2"', "asked for and never set"),
        ('task = "Choose what you would say."', 'task = ""', "has no task"),
        ('task = "Choose what you would say."', "", "lacks 'task'"),
        ('says = "It is over."', 'says = "Over."\nleast = { trust = 9 }', "asks for something"),
        ("budget = 20", 'budget = "20"', "budget is '20'"),
        ("title = ", "titel = ", "lacks 'title'"),
        ("[[meter]]", "[[meter]", "talk.toml"),
        ("budget", '[share]\nof = ["trust"]\nname = "talk"\n[x]\nbudget', "no price meter"),
    ],
)
def test_a_broken_talk_is_named(sample, old, new, said):
    text = GOOD
    if "[share]" in new:
        text = GOOD + '[share]\nof = ["trust"]\nname = "of it"\n'
    else:
        assert old in GOOD
        text = GOOD.replace(old, new, 1)
    found = findings(sample, text)
    assert any(said.replace("] :", "]:") in each for each in found), found


def test_a_scene_that_nothing_leads_to(sample):
    lonely = scene(0, True).replace('"s0"', '"lonely"')
    assert any("'lonely']: is never reached" in each for each in findings(sample, GOOD + lonely))


def test_a_scene_with_two_choices_that_is_no_late_one(sample):
    first, second = GOOD.split("[[scene.choice]]", 1)
    text = f"{first}[[scene.choice]]{second.split('[[scene.choice]]', 1)[1]}"
    assert any("'s0']: has 2 choices; give it 3" in each for each in findings(sample, text))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("length", "who always takes the longest choice is among the best 10 % of all ways"),
        ("length", "the longest choice is a best one in 4 of 4 scenes"),
        ("price", "who always takes the dearest choice is among the best 10 % of all ways"),
        ("place", "who always takes the first choice is among the best 10 % of all ways"),
        ("free", "one choice is best in every meter in 4 of 4 scenes"),
    ],
)
def test_what_looks_give_away(sample, monkeypatch, words, said):
    best = [max(range(3), key=lambda at, row=row: row[at]) for row in WORTH.values()]
    for number, at in enumerate(best):
        if words == "length":
            row = ["aaa", "bbbb", "ccccc"]
            row[at] = row[at][0] * 30
            monkeypatch.setitem(SHAPES, number, tuple(row))
        elif words in ("price", "free"):
            costs = [2, 2, 2]
            costs[at] = 4 if words == "price" else 1
            monkeypatch.setitem(COSTS, number, tuple(costs))
        else:
            monkeypatch.setitem(WORTH, number, (2, 0, -1))
    made = "".join(scene(number, number == 3) for number in range(4))
    text = TALK + made + GOOD[GOOD.index("[[end]]") :]
    assert any(said.replace(" %", "%") in each for each in findings(sample, text))


# ---- the course's own


@pytest.mark.parametrize("id", content().dialogue_ids)
def test_the_courses_own_are_sound_and_offer_three_choices(id):
    script = content().dialogue(id)
    assert problems(script) == []
    deciding = [each for each in script.scenes if not each.only_if and not each.beyond]
    assert all(len(each.choices) == 3 for each in deciding)
    assert {meter.kind for meter in script.meters} == {"effect", PRICE}


def test_how_many_scenes_the_course_has():
    always = {
        id: sum(not s.only_if and not s.beyond for s in content().dialogue(id).scenes)
        for id in content().dialogue_ids
    }
    assert always == {"day": 10, "interview": 12}
