"""Branching scenes: ways counted by hand and by a slow second method, prices, marks, refusals."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.course import content
from itpm_lessons.engines.dialogue import (
    END,
    Choice,
    End,
    Meter,
    Play,
    Scene,
    Script,
    Share,
    best_way,
    debrief,
    open_choices,
    outlook,
    read_script,
    shuffled,
)
from itpm_lessons.engines.dialogue.examples import ORDER
from itpm_lessons.engines.dialogue.play import begin, follow, price
from itpm_lessons.engines.dialogue.ways import all_ways, places
from itpm_lessons.engines.refusal import Refusal

COURSE = ("interview", "day")


def choice(id, to, worth=0, cost=1, sets=()):
    return Choice(id, id, "after", "why", to, {"price": cost}, {"good": worth}, sets)


def script(*scenes, budget=0, meters=None, ends=None, share=None):
    known = (Meter("good", "Good"), Meter("price", "Price", "price"))
    over = (End("end", "End", "It is over."),)
    return Script("S", "T", "C", meters or known, scenes, ends or over, budget=budget, share=share)


LATE = script(
    Scene("a", "A", "?", (choice("lie", "b", 3, sets=("lied",)), choice("truth", "b", 1))),
    Scene("late", "Late", "?", (choice("caught", END, -5),), only_if=("lied",), otherwise=END),
    Scene("b", "B", "?", (choice("on", "late", 1), choice("off", "late", 0))),
)


# ---- by hand


def test_six_ways_by_hand():
    """Clarity 2, 0, -2 from the first decision, 1 or -1 from the second:
    2+1=3, 2-1=1, 0+1=1, 0-1=-1, -2+1=-1, -2-1=-3."""
    totals = outlook(ORDER).totals(begin(ORDER))
    assert dict(totals) == {3: 1, 1: 2, -1: 2, -3: 1}
    assert best_way(ORDER).picks == ("ask", "show")


def test_a_late_consequence_by_hand():
    """Lying: 3 + 1 - 5 = -1 or 3 + 0 - 5 = -2. Truth: 1 + 1 = 2, or 1 + 0 = 1."""
    assert dict(outlook(LATE).totals(begin(LATE))) == {-1: 1, -2: 1, 2: 1, 1: 1}
    lied = Play(LATE, ("lie", "on"))
    assert not lied.over and lied.scene.id == "late"
    assert Play(LATE, ("truth", "on")).over
    found = debrief(lied.choose("caught"))
    assert [step.given_away for step in found.steps] == [3, 0, 0]
    assert found.gap == 2 - (-1) == 3


def test_meters_prices_and_what_is_left():
    play = Play(ORDER, ("ask", "write"))
    assert play.meters == {"clarity": 2 - 1, "minutes": 5 + 5}
    assert (play.left, play.paid, play.total) == (20 - 10, 10, 1)
    assert [turn.meters["clarity"] for turn in play.log] == [2, 1]


def test_the_end_is_the_first_that_fits():
    assert Play(ORDER, ("ask", "write")).end.id == "clear"  # clarity 1 is enough
    assert Play(ORDER, ("guess", "write")).end.id == "guess"
    assert Play(ORDER, ("ask",)).end is None


def test_a_share_of_what_was_paid():
    meters = (Meter("good", "Good"), Meter("talk", "Talk", "price"), Meter("desk", "D", "price"))
    one = Choice("x", "x", "a", "w", END, {"talk": 30, "desk": 10}, {"good": 1})
    made = script(Scene("a", "A", "?", (one,)), meters=meters, share=Share(("talk",), "talk"))
    assert Play(made).share is None
    assert Play(made, ("x",)).share == 30 / 40


# ---- the budget


TIGHT = script(
    Scene("a", "A", "?", (choice("long", "b", 2, cost=8), choice("short", "b", 1, cost=3))),
    Scene("b", "B", "?", (choice("ask", END, 4, cost=5), choice("bye", END, 0, cost=4))),
    budget=10,
)


def test_what_is_left_closes_choices_but_never_the_cheapest():
    """10 - 8 = 2 left: both cost more, the cheapest stays open, and 2 more than all is paid."""
    play = Play(TIGHT, ("long",))
    assert [each.id for each in play.open] == ["bye"]
    with pytest.raises(Refusal, match="costs 5, and 2 are left; take one that costs less"):
        play.choose("ask")
    assert play.choose("bye").left == -2
    assert best_way(TIGHT).picks == ("short", "ask")  # 1 + 4 beats 2 + 0


def test_a_scene_is_passed_over_when_too_little_is_left():
    first = Scene("a", "A", "?", (choice("long", "b", 0, cost=8), choice("short", "b", 0, cost=3)))
    rich = Scene("b", "B", "?", (choice("more", END, 5),), needs_left=5, otherwise="c")
    poor = Scene("c", "C", "?", (choice("less", END, 1),))
    made = script(first, rich, poor, budget=10)
    assert Play(made, ("long",)).scene.id == "c"
    assert Play(made, ("short",)).scene.id == "b"


def test_what_lies_beyond_the_budget_is_open_and_not_paid_from_it():
    late = Scene("a", "A", "?", (choice("stay", END, 1, cost=90), choice("go", END)), beyond=True)
    made = script(late, budget=5)
    play = Play(made, ("stay",))
    assert (play.left, play.paid, play.overtime) == (5, 90, 90)


# ---- a second, slow method


@pytest.mark.parametrize("made", [ORDER, LATE, TIGHT])
def test_ways_played_one_by_one_come_to_the_same(made):
    slow = Counter(play.total for play in all_ways(made))
    assert dict(outlook(made).totals(begin(made))) == dict(slow)
    assert best_way(made).total == max(slow)


@st.composite
def scripts(draw):
    """Scripts of two to five scenes, each of which leads to a later one."""
    count, small = draw(st.integers(2, 5)), st.integers(-3, 3)
    scenes = []
    for number in range(count):
        later = [f"s{each}" for each in range(number + 1, count)] + [END]
        choices = tuple(
            choice(
                f"c{which}",
                draw(st.sampled_from(later)),
                draw(small),
                draw(st.integers(1, 6)),
                ("m",) if draw(st.booleans()) else (),
            )
            for which in range(draw(st.integers(1, 3)))
        )
        marks = ("m",) if number and draw(st.booleans()) else ()
        needs = draw(st.integers(0, 6)) if number else 0
        other = draw(st.sampled_from(later))
        scenes.append(
            Scene(f"s{number}", "T", "?", choices, only_if=marks, needs_left=needs, otherwise=other)
        )
    return script(*scenes, budget=draw(st.sampled_from([0, 6, 12])))


@settings(deadline=None, max_examples=60)
@given(made=scripts())
def test_counted_ways_are_played_ways(made):
    plays = list(all_ways(made))
    found = outlook(made)
    assert dict(found.totals(begin(made))) == dict(Counter(play.total for play in plays))
    best = best_way(made)
    assert best.over and best.total == max(play.total for play in plays)
    for play in plays[:20]:
        back = debrief(play)
        assert sum(step.given_away for step in back.steps) == back.gap
        assert all(step.given_away >= 0 for step in back.steps)
        assert back.ways == len(plays)
        assert back.below == sum(other.total < play.total for other in plays)
        assert back.equal == sum(other.total == play.total for other in plays)


@settings(deadline=None, max_examples=40)
@given(made=scripts(), data=st.data())
def test_undoing_is_playing_the_picks_before(made, data):
    play = Play(made)
    while not play.over:
        play = play.choose(data.draw(st.sampled_from(play.open)).id)
    for count in range(len(play.picks)):
        assert Play(made, play.picks[:count]).log == play.log[:count]
    assert {Place.scene for Place in places(made)} <= {scene.id for scene in made.scenes}


# ---- the scripts of the course


@pytest.mark.parametrize("id", COURSE)
def test_the_best_way_of_the_course_pays_its_prices(id):
    best = best_way(content().dialogue(id))
    assert best.left >= 0
    assert best.paid == sum(price(turn.choice) for turn in best.log)
    assert best.end is best.script.ends[0]
    assert debrief(best).dearest is None


def test_the_header_of_the_interview_adds_up():
    best = best_way(content().dialogue("interview"))
    assert [price(turn.choice) for turn in best.log] == [3, 3, 3, 2, 1, 3, 4, 2, 3, 3, 1]
    assert best.paid == 21 + 7 == 28


def test_the_header_of_the_day_adds_up():
    best = best_way(content().dialogue("day"))
    assert [price(t.choice) for t in best.log] == [15, 15, 30, 30, 30, 20, 20, 25, 45, 20]
    assert best.meters["talk"] == 5 + 10 + 20 + 30 + 15 + 20 + 20 + 25 + 30 == 175
    assert best.share == 175 / 250 == 0.7


def test_a_made_up_number_costs_more_than_it_brings():
    """Taken: +1 trust, +1 clarity now, and -4 trust, +1 clarity at the best when asked for it."""
    made = content().dialogue("interview")
    play = Play(made, ("three", "move"))
    found = outlook(made)
    assert found.given_away(play.place, made["result"]["percent"]) >= 3
    later = [each for each in made.scenes if "invented" in each.only_if]
    assert [scene.id for scene in later] == ["reference"]


def test_who_codes_instead_of_managing_pays_for_it():
    made = content().dialogue("day")
    play = Play(made, ("plan", "owner", "range"))
    found = outlook(made)
    lost = {each.id: found.given_away(play.place, each) for each in play.open}
    assert lost["order"] == 0 and lost["code"] == max(lost.values()) > 5
    assert play.choose("code").scene.id == "missed"


def test_the_plan_of_the_day_is_that_of_the_case():
    """API 5 to 17, four days of float; the screens begin on day 13 and have none."""
    from itpm_lessons.content.cases import clockin
    from itpm_lessons.engines.critical_path import schedule

    rows = {row.name: row for row in schedule(clockin.project).rows}
    assert (rows["C"].early_finish, rows["C"].total_float) == (17, 4)
    assert (rows["D"].early_start, rows["D"].total_float) == (13, 0)


# ---- order, and what is refused


def test_the_order_of_choices_is_of_the_seed():
    scene = ORDER["start"]
    orders = {tuple(each.id for each in shuffled(scene, seed)) for seed in range(40)}
    assert len(orders) == 6
    assert shuffled(scene, 5) == shuffled(scene, 5)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Meter("m", "M", "mood"), "its kind is 'mood'; give price or effect"),
        (lambda: Meter("m", "M", worth=10**400), "worth is 1000000000"),
        (lambda: Choice("c", "c", "a", "w", END, {}, {"m": 1.5}), "effects of m is 1.5"),
        (lambda: Choice("c", "c", "a", "w", END, {}, {"m": True}), "effects of m is True"),
        (lambda: Choice("c", "c", "a", "w", END, {}, {"m": 1_001}), "from -1,000 to 1,000"),
        (lambda: Choice("c", "c", "a", "w", END, {"m": 0}), "has a cost below 1"),
        (lambda: Choice("c", 5, "a", "w", END), "text is 5; give a text"),
        (lambda: Choice("c", "c", "a", "w", END, 7), "costs is 7; give meters"),
        (lambda: Choice("c", "c", "a", "w", END, sets="x"), "sets is 'x'; give a list"),
        (lambda: Scene("s", "S", "?", (choice("a", END), choice("a", END))), "stands there twice"),
        (lambda: script(), "has no scene or no end"),
        (lambda: ORDER["nowhere"], "scene 'nowhere': is not in the script"),
        (lambda: ORDER["start"]["sing"], "is none of scene 'start'; use one of ask, guess, brag"),
        (lambda: Play(ORDER, ("ask", "show", "ask")), "comes after the end"),
        (lambda: debrief(Play(ORDER, ("ask",))), "is not over; play it to its end"),
        (lambda: read_script({"title": "T", "task": "", "closing": "", "scene": 3}), "no list"),
        (
            lambda: read_script(
                {"title": "T", "task": "", "closing": "", "meter": [{"id": "m", "mood": 1}]}
            ),
            "meter 'm': got an unexpected keyword argument 'mood'",
        ),
    ],
)
def test_what_is_refused(make, said):
    with pytest.raises(Refusal) as caught:
        make()
    assert said in str(caught.value)


def test_a_circle_of_scenes_that_pass_on_is_refused_and_does_not_hang():
    one = Scene("a", "A", "?", (choice("x", END),), only_if=("m",), otherwise="b")
    two = Scene("b", "B", "?", (choice("y", END),), only_if=("m",), otherwise="a")
    with pytest.raises(Refusal, match="leads round in a circle"):
        Play(script(one, two))


def test_open_choices_and_follow_agree_with_play():
    place = begin(TIGHT)
    for each in open_choices(TIGHT, place):
        assert follow(TIGHT, place, each) == Play(TIGHT, (each.id,)).place
