"""The canonical answers of the lesson on Kanban, worked out by hand and not by the engine."""

import importlib
import json
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from math import ceil
from pathlib import Path

import pytest

from itpm_lessons.content.exercises.methodology import choose_limit, stage_rates
from itpm_lessons.course import content
from itpm_lessons.engines.flow import Board, replay, simulate
from itpm_lessons.practice import Status

PUBLISHED = Path(__file__).parents[1] / "engines" / "published_forecasts.json"


def by_number(*words):
    return {str(number): word for number, word in enumerate(words, 1)}


WIP, TIME = "Average in progress (cards)", "Average time in progress (days)"

ANSWERS = {
    # Design 1+1 of 2 and build 3 of 3 are full, test has room and nothing ready in build.
    "who_may_pull": ["Release"],
    "kanban_start": ["draw", "cards", "count", "rules", "pull", "measure", "change"],
    # 4 + 5 + 7 + 2 + 5 = 23 days; over 10 days, over 5 cards
    "log_two_gaps": {WIP: [2.3], TIME: [4.6]},
    # 3 + 2 + 5 + 1 + 4 + 2 + 3 + 4 = 24; on day 6 those of 3-7, 6-9 and 6-10
    "log_four_gaps": [[3], [8 / 10], [24 / 10], [24 / 8]],
    # 12 cards, 3 a day
    "average_time": 4,
    "when_law_holds": by_number("yes", "single", "unsteady", "mixed", "yes", "unsteady"),
    # 1 / 1, 2 / 3, 1 / 2; the smallest
    "stage_rates": [[1], [0.67], [0.5], [0.5]],
    # 46 - 34; 34 had been started on day 14
    "read_cfd": [[12], [20 - 14]],
    # test holds 8-7, 13-11, 20-16, 24-19, 30-23 = 1, 2, 4, 5, 7
    "widening_band": "Test",
    # none 0.484 a day, of which 95 % are 0.460: kept with 10 alone
    "choose_limit": "limit 10",
    # sorted 2 3 3 4 4 5 5 6 8 13, place 8.5 rounded up
    "percentile_85": 8,
    # ages on day 30: 3, 11, 6, 18, 9, 1
    "ageing_cards": list("BDE"),
    # 6 / 22.4
    "flow_efficiency": 26.8,
    "service_classes": by_number("standard", "expedite", "intangible", "date", "standard", "date"),
    "expedite_policy": list("bceg"),
    # 260 / 20, 260 / 20, 260 / 24
    "checked_mailboxes": [[13], [13], [10.83]],
}

# What learners give who hold a belief, by hand as well.
MISTAKES = {
    ("who_may_pull", "limit-is-a-wish"): ["Design", "Build", "Release"],
    ("who_may_pull", "waiting-is-not-progress"): ["Design", "Release"],
    ("who_may_pull", "room-is-enough"): ["Test", "Release"],
    ("log_two_gaps", "averages-exchanged"): [[4.6], [2.3]],
    # a day more for each of the 5 cards
    ("log_two_gaps", "counts-both-ends"): [[2.3], [28 / 5]],
    ("log_two_gaps", "flow-multiplied"): [[2.3], [2.3 * 0.5]],
    # 1-6 and 4-6 as well
    ("log_four_gaps", "counts-both-ends"): [[5], [0.8], [2.4], [3]],
    # 6-9 and 6-10
    ("log_four_gaps", "starts-alone-count"): [[2], [0.8], [2.4], [3]],
    ("log_four_gaps", "rate-turned-round"): [[3], [1.25], [2.4], [3]],
    ("log_four_gaps", "averages-exchanged"): [[3], [0.8], [3], [2.4]],
    ("average_time", "flow-multiplied"): 36,
    ("average_time", "flow-inverted"): 0.25,
    ("average_time", "one-card-one-interval"): 0.333,
    ("when_law_holds", "law-always-holds"): dict.fromkeys("123456", "yes"),
    ("when_law_holds", "law-for-one-card"): by_number(
        "yes", "yes", "unsteady", "mixed", "yes", "unsteady"
    ),
    # build, 2 / 3
    ("stage_rates", "biggest-work-is-bottleneck"): [[1], [0.67], [0.5], [0.67]],
    ("stage_rates", "people-left-out"): [[1], [0.33], [0.5], [0.33]],
    ("stage_rates", "stage-rates-add-up"): [[1], [0.67], [0.5], [2.17]],
    ("stage_rates", "board-is-average"): [[1], [0.67], [0.5], [0.72]],
    ("stage_rates", "rate-turned-round"): [[1], [1.5], [2], [2]],
    # 61 - 34
    ("read_cfd", "options-in-progress"): [[27], [6]],
    ("read_cfd", "height-is-progress"): [[46], [6]],
    ("read_cfd", "upright-sideways-mixed-up"): [[6], [12]],
    ("read_cfd", "date-is-the-time"): [[12], [14]],
    ("widening_band", "widest-band-holds"): "Build",
    ("widening_band", "height-is-progress"): "Design",
    ("choose_limit", "less-is-always-better"): "limit 2",
    ("choose_limit", "limit-lowers-throughput"): "no limit",
    ("choose_limit", "nearly-is-enough"): "limit 4",
    # 53 / 10, 0.85 x 13, the 9th as it came, the place
    ("percentile_85", "average-is-typical"): 5.3,
    ("percentile_85", "percentile-of-maximum"): 11.05,
    ("percentile_85", "percentile-unsorted"): 5,
    ("percentile_85", "place-for-value"): 9,
    ("percentile_85", "worst-case-promise"): 13,
    # place 8.5 rounded down to 8
    ("percentile_85", "percentile-rounded-down"): 6,
    ("ageing_cards", "size-is-age"): list("AF"),
    ("ageing_cards", "oldest-alone"): ["D"],
    ("ageing_cards", "date-is-the-time"): list("ABCDEF"),
    # 16.4 / 22.4, 6 / 16.4, 22.4 / 6, 3 / 22.4
    ("flow_efficiency", "waiting-is-efficiency"): 73.2,
    ("flow_efficiency", "work-against-waiting"): 36.6,
    ("flow_efficiency", "rate-turned-round"): 373.3,
    ("flow_efficiency", "longest-stage-is-work"): 13.4,
    # 6 / 22.4 without the hundred
    ("flow_efficiency", "share-for-percent"): 0.268,
    # the new rule on breaks and the clock change
    ("service_classes", "date-waits-its-turn"): by_number(
        "standard", "expedite", "intangible", "standard", "standard", "standard"
    ),
    ("service_classes", "everything-is-urgent"): dict.fromkeys("123456", "expedite"),
    ("expedite_policy", "voice-decides"): list("abceg"),
    ("expedite_policy", "expedite-is-free"): list("bcdeg"),
    ("expedite_policy", "expedite-without-limit"): list("bcefg"),
    # 260 / 40, 260 / 60, 260 / 40
    ("checked_mailboxes", "first-stage-sets-pace"): [[6.5], [4.33], [6.5]],
    # 260 / 30
    ("checked_mailboxes", "bottleneck-stays"): [[13], [13], [8.67]],
    # 84, 104 and 94 a day in three stages
    ("checked_mailboxes", "board-is-average"): [[9.29], [7.5], [8.3]],
}

# The same beliefs in other answers, which are recognised by their pattern.
PATTERNS = [
    (
        "kanban_start",
        "limits-before-facts",
        ["rules", "draw", "cards", "count", "pull", "measure", "change"],
    ),
    (
        "kanban_start",
        "limits-before-facts",
        ["draw", "cards", "rules", "count", "pull", "measure", "change"],
    ),
    (
        "kanban_start",
        "change-without-measuring",
        ["draw", "cards", "count", "rules", "change", "pull", "measure"],
    ),
    # one gap wrong, and another one by another slip
    ("log_four_gaps", "counts-both-ends", [[5], [0.7], [2.4], [3]]),
    ("log_four_gaps", "rate-turned-round", [[3], [1.25], [2.5], [3]]),
    ("stage_rates", "biggest-work-is-bottleneck", [[1], [1.5], [0.5], [0.67]]),
    # days / people, and the largest or the smallest of them for the board
    ("stage_rates", "rate-turned-round", [[1], [1.5], [2], [0.5]]),
    ("stage_rates", "rate-turned-round", [[1], [1.5], [2], [1]]),
    # rounded as people round: the share of waiting that the lesson prints, 22.4 / 6, 6 / 22.4
    ("flow_efficiency", "waiting-is-efficiency", 73),
    ("flow_efficiency", "rate-turned-round", 373),
    ("flow_efficiency", "rate-turned-round", 3.73),
    ("flow_efficiency", "share-for-percent", 0.27),
    ("percentile_85", "place-for-value", 8.5),
    # the manager who calls daily; the clock change
    (
        "service_classes",
        "loud-means-urgent",
        by_number("expedite", "expedite", "intangible", "date", "standard", "date"),
    ),
    (
        "service_classes",
        "date-waits-its-turn",
        by_number("standard", "expedite", "intangible", "date", "standard", "intangible"),
    ),
    (
        "service_classes",
        "date-waits-its-turn",
        by_number("standard", "expedite", "intangible", "date", "standard", "standard"),
    ),
    ("read_cfd", "options-in-progress", [[27], [5]]),
    ("read_cfd", "date-is-the-time", [[10], [14]]),
    # two sentences that do not belong
    ("expedite_policy", "voice-decides", list("abc")),
    ("checked_mailboxes", "bottleneck-stays", [[13], [12], [8.67]]),
]


def exercise(name):
    return importlib.import_module(f"itpm_lessons.content.exercises.methodology.{name}").EXERCISE


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_by_hand_is_right(name):
    assert exercise(name).judge(ANSWERS[name]).status is Status.CORRECT


@pytest.mark.parametrize(("name", "belief"), MISTAKES)
def test_the_mistake_by_hand_is_recognised(name, belief):
    assert exercise(name).judge(MISTAKES[name, belief]).misconception == belief


@pytest.mark.parametrize(("name", "belief", "answer"), PATTERNS)
def test_a_belief_is_recognised_in_other_answers(name, belief, answer):
    assert exercise(name).judge(answer).misconception == belief


@pytest.mark.parametrize("name", ANSWERS)
def test_a_variant_changes_more_than_the_wording(name):
    found = exercise(name)
    kinds = [found.at(number) for number in found.variants]
    assert len({repr(variant.case) for variant in kinds}) >= 20
    assert len({repr(variant.expected) for variant in kinds}) >= 3


@pytest.mark.parametrize("name", ["log_two_gaps", "log_four_gaps"])
def test_rows_and_columns_of_a_log_add_up_to_the_same(name):
    found = exercise(name)
    for number in found.variants:
        case = found.draw(number)
        log = getattr(case, "log", case)
        assert sum(map(log.in_progress, range(log.length))) == log.card_days


def test_a_board_is_as_fast_as_the_rates_say():
    found = exercise("stage_rates")
    for number in found.variants[:8]:
        stages = found.draw(number)
        board = Board.of(**{stage.name: (stage.people, stage.work) for stage in stages})
        done = [card.done for card in simulate(board, days=400).cards if card.done is not None]
        (rate,) = stage_rates.stage_rates(stages)["Whole board"]
        late = sum(200 < day <= 400 for day in done)
        assert late / 200 == pytest.approx(rate, abs=0.02)


def test_a_percentile_leaves_at_most_so_many_cards_behind():
    found = exercise("percentile_85")
    for number in found.variants:
        days, answer = found.draw(number), found.at(number).expected
        within = [sum(each <= limit for each in days) for limit in (answer, answer - 1)]
        assert within[0] >= ceil(0.85 * len(days)) > within[1]


def test_the_right_limit_keeps_the_flow_and_no_faster_one_does():
    found = exercise("choose_limit")
    for number in found.variants:
        trial = found.draw(number)
        least, best = 0.95 * trial.free.rate, trial[found.at(number).expected]
        assert best.rate >= least
        assert all(each.rate < least for each in trial.results if each.time < best.time)
        assert all(a.time > b.time for a, b in pairwise(trial.results))


def test_the_row_of_a_limit_does_not_tell_whether_it_is_right():
    found = exercise("choose_limit")
    from_top, from_bottom = Counter(), Counter()
    for number in found.variants:
        limits = [each.limit for each in found.draw(number).results]
        place = limits.index(found.at(number).expected)
        from_top[place] += 1
        from_bottom[len(limits) - place] += 1
    # Of 21: a learner who remembers a row is right in less than half of them.
    assert max(from_top.values()) <= 10 and max(from_bottom.values()) <= 10


def test_the_story_that_the_lesson_tells_of_the_four_limits():
    free, ten, four, two = choose_limit.case(None).results
    assert 9.5 <= 21 * free.rate < 10.5  # about 10 requests in a month of 21 working days
    assert ten.rate == pytest.approx(free.rate, rel=0.01)
    assert ten.time < free.time / 3
    assert four.rate / free.rate == pytest.approx(0.9, abs=0.03)
    assert two.rate / free.rate == pytest.approx(0.6, abs=0.03)


def test_the_story_is_not_one_of_a_lucky_seed():
    board = Board.of(Design=(1, 1), Build=(2, 3), Test=(1, 2), spread=choose_limit.SPREAD)
    rates, times = [], []
    for limit in (None, 10, 4, 2):
        found = [replay(replace(board, limit=limit), seed, 250) for seed in range(20)]
        rates.append(sum(each.throughput for each in found) / 20)
        times.append(sum(each.cycle_time for each in found) / 20)
    assert [rate / rates[0] for rate in rates] == pytest.approx([1, 0.98, 0.87, 0.61], abs=0.03)
    assert times[1] < times[0] / 3 and times[1] > times[2] > times[3] > 6
    assert rates[0] < board.capacity


def test_the_squares_of_the_worked_example():
    (drawing,) = re.findall(r"^day .*?^in progress.*?$", text(), re.MULTILINE | re.DOTALL)
    *rows, total = [line[15:].split() for line in drawing.splitlines()[1:]]
    assert [int(row[10]) for row in rows] == [row.count("■") for row in rows] == [3, 2, 5, 2, 4, 4]
    columns = [sum(row[day] == "■" for row in rows) for day in range(10)]
    assert [int(count) for count in total] == [*columns, 20]


def test_the_times_of_real_items():
    teams = json.loads(PUBLISHED.read_text(encoding="utf-8"))["teams"]
    items = [
        (project, days)
        for project in "01"
        for days, many in teams[project]["items_by_nights"]
        for _ in range(many)
    ]
    assert sum(days < 0 for _, days in items) == 1662
    # (items, average, longest, within which 85 of 100, share below the average)
    for project, told in {
        "0": (2427, 11.0, 1140, 9, 0.88),
        "1": (1696, 8.8, 612, 12, 0.80),
    }.items():
        days = sorted(max(0, each) for name, each in items if name == project)
        mean = sum(days) / len(days)
        assert (len(days), round(mean, 1), days[-1]) == told[:3]
        assert days[ceil(0.85 * len(days)) - 1] == told[3]
        assert sum(each < mean for each in days) / len(days) == pytest.approx(told[4], abs=0.005)
        assert sum(each <= 1 for each in days) >= len(days) / 2


def text():
    return content().lesson_text("methodology/kanban")
