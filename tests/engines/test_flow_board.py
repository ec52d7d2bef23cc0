"""Boards and logs: what follows from them, and what is refused."""

import pytest

from itpm_lessons.engines.flow import Arrivals, Board, Item, WorkStage, replay, simulate
from itpm_lessons.engines.refusal import Refusal


def test_the_bottleneck_has_the_lowest_capacity():
    """UX 1/1 = 1, dev 2/3 = 0.67, QA 1/2 = 0.5 a day: not where most people or most work is."""
    board = Board.of(UX=(1, 1), Dev=(2, 3), QA=(1, 2))
    assert [round(stage.capacity, 2) for stage in board.stages] == [1, 0.67, 0.5]
    assert (board.bottleneck.name, board.capacity, board.touch_time) == ("QA", 0.5, 6)


def test_bottlenecks_can_tie():
    board = Board.of(Build=(2, 4), Test=(1, 2), Release=(1, 1))
    assert [stage.name for stage in board.bottlenecks] == ["Build", "Test"]


def test_a_board_is_changed_by_making_another():
    board = Board.of("Shop", Build=(2, 3), Test=(1, 2, 4), arrivals="poisson", rate=0.4)
    assert board.arrivals is Arrivals.POISSON and board["Test"].limit == 4
    wider = board.with_stage("Test", people=2)
    assert (wider.bottleneck.name, board.bottleneck.name) == ("Build", "Test")
    assert board.with_limits((None, 2), 5).limit == 5


@pytest.mark.parametrize(
    ("stages", "more", "said"),
    [
        ({}, {}, "has 0 stages"),
        ({"Build": (1,)}, {}, r"stage 'Build': it is \(1,\); give \(people, effort\)"),
        ({"Build": (1.5, 2)}, {}, "number of people is 1.5"),
        ({"Build": (-1, 2)}, {}, "number of people is -1"),
        ({"Build": (1, 0)}, {}, "effort is 0"),
        ({"Build": (1, "two")}, {}, "effort is 'two'"),
        ({"Build": (1, 2, 0)}, {}, "WIP limit is 0"),
        ({"Build": (1, 2)}, {"limit": 0}, "board: WIP limit is 0"),
        ({"Build": (1, 2)}, {"limit": True}, "WIP limit is True"),
        ({"Build": (1, 2)}, {"arrivals": "often"}, "use full, batch, fixed or poisson"),
        ({"Build": (1, 2)}, {"rate": -1}, "rate is -1"),
        ({"Build": (1, 2)}, {"spread": float("nan")}, "spread is nan"),
        ({"Build": (1, 2)}, {"blocked_days": 0}, "blocked days is 0"),
        ({"Build": (1, 2)}, {"expedite_share": 0.7, "fixed_share": 0.7}, "more than 1"),
    ],
)
def test_bad_boards_are_refused(stages, more, said):
    with pytest.raises(Refusal, match=said):
        Board.of("", **stages, **more)


def test_stages_need_names_of_their_own():
    with pytest.raises(Refusal, match="twice"):
        Board((WorkStage("Test", 1, 1), WorkStage("Test", 1, 2)))
    with pytest.raises(Refusal, match="give it a name"):
        WorkStage(" ", 1, 1)
    with pytest.raises(Refusal, match="use one of Build, Test"):
        Board.of(Build=(1, 1), Test=(1, 1)).place("Ship")


@pytest.mark.parametrize("end", [{}, {"days": 0}, {"days": 1.5}, {"items": -1}, {"days": 10**6}])
def test_a_run_needs_a_sensible_end(end):
    with pytest.raises(Refusal):
        simulate(Board.of(Build=(1, 1)), **end)


def test_a_stage_without_people_lets_nothing_through():
    assert replay(Board.of(Build=(1, 1), Test=(0, 1)), 1, 30).done == 0


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((5, 4, 9), "was asked for on day 5 and begun on day 4"),
        ((1, 4, 3), "begun on day 4 and done on day 3"),
        ((1, None, 3), "never begun"),
        (("Monday", 2, 3), "Monday"),
    ],
)
def test_an_item_whose_days_contradict_each_other_is_refused(days, said):
    with pytest.raises(Refusal, match=said):
        Item("Export", *days)
