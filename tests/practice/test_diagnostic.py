"""The diagnostic: scores by hand and by another way, the log as the only store, wrong input."""

from dataclasses import replace
from datetime import timedelta, timezone
from itertools import product
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.proportion import wilson_interval
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Attempt, Progress
from itpm_lessons.practice.diagnostic import (
    STEPS,
    Diagnostic,
    Item,
    Option,
    brier_score,
    item_of,
    lessons_to_begin_with,
    off_the_outline,
    result_of,
    sittings,
)
from itpm_lessons.practice.diagnostic.sitting import BEGIN, END, PREDICTION

DOMAINS = ("fundamentals", "predictive", "agile", "business_analysis")
OPTIONS = tuple(Option(key, f"text {key}", f"why {key}") for key in "abc")


def items(count=4):
    return [
        Item(f"i{n}", f"Stem {n}?", DOMAINS[n % 4], f"topic/l{n % 4}", OPTIONS, "a")
        for n in range(count)
    ]


def taken(diagnostic, predicted, answers):
    diagnostic.begin(predicted)
    for item, (option, sure) in zip(diagnostic.items.values(), answers, strict=True):
        diagnostic.answer(item, option, sure)
    return diagnostic.end()


FOUR = [("a", 95), ("b", 75), ("c", 50), ("a", 75)]


# ---- by hand


def test_by_hand():
    """Right, wrong, wrong, right: 2 of 4; 3 predicted. Brier 0.8775 / 4 = 0.219375.

    The confidences add up to 2.95. Their variances: 0.0475 + 0.1875 + 0.25 + 0.1875 = 0.6725, and
    1.2816 times its root 0.8201 is 1.051: 2 lies within that of 2.95.
    """
    result = result_of(taken(Diagnostic(items(), Progress(None)), 3, FOUR))
    assert (result.right, result.asked, result.predicted, result.absolute_error) == (2, 4, 3, 1)
    assert result.brier == pytest.approx(0.219375)
    assert result.expected == pytest.approx(2.95)
    assert result.luck == pytest.approx(1.051, abs=1e-3)
    assert result.leaning == "near"
    assert [(each.id, each.right, each.asked) for each in result.domains] == [
        ("fundamentals", 1, 1),
        ("predictive", 0, 1),
        ("agile", 0, 1),
        ("business_analysis", 1, 1),
    ]
    assert (result.domains[1].low, result.domains[1].high) == wilson_interval(0, 1, 0.8)
    assert [(each.percent, each.given, each.right) for each in result.steps] == [
        (50, 1, 0),
        (75, 2, 1),
        (95, 1, 1),
    ]
    assert result.weak == ("predictive", "agile")


def test_surer_than_right_and_the_other_way_round():
    over = result_of(taken(Diagnostic(items(), Progress(None)), 0, [("b", 95)] * 4))
    under = result_of(taken(Diagnostic(items(), Progress(None)), 4, [("a", 33)] * 4))
    assert (over.leaning, over.right) == ("over", 0)
    assert (under.leaning, under.right) == ("under", 4)


def test_the_lessons_to_begin_with_are_those_of_wrong_answers():
    many = items(8)
    diagnostic = Diagnostic(many, Progress(None))
    # l1 twice wrong, l2 wrong once, l3 right by half a guess, l0 right and sure
    answers = {"i1": ("b", 50), "i5": ("c", 33), "i2": ("b", 95), "i3": ("a", 50)}
    sitting = taken(diagnostic, 5, [answers.get(item.id, ("a", 75)) for item in many])
    course = [f"topic/l{n}" for n in (3, 2, 1, 0)]
    assert lessons_to_begin_with(sitting, diagnostic.items, course) == tuple(course[:3])
    assert lessons_to_begin_with(sitting, diagnostic.items, course[1:2]) == ("topic/l2",)
    assert lessons_to_begin_with(sitting, {}, course) == ()


# ---- a second way to the same numbers


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.booleans()), min_size=1, max_size=20))
def test_the_brier_score_is_calibration_plus_what_is_left(pairs):
    """Murphy's parts: reliability − resolution + uncertainty give the same number."""
    sure, came = [step / 100 for step, _ in pairs], [right for _, right in pairs]
    base, count = sum(came) / len(came), len(came)
    reliability = resolution = 0.0
    for step in set(sure):
        here = [right for each, right in zip(sure, came, strict=True) if each == step]
        share = sum(here) / len(here)
        reliability += len(here) * (step - share) ** 2 / count
        resolution += len(here) * (share - base) ** 2 / count
    murphy = reliability - resolution + base * (1 - base)
    assert brier_score(sure, came) == pytest.approx(murphy, abs=1e-12)


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_who_says_half_each_time_gets_a_quarter(came):
    assert brier_score([0.5] * len(came), came) == 0.25


def test_luck_is_the_spread_of_all_ways_it_could_come():
    """Go through all 16 outcomes of four answers with their chances."""
    result = result_of(taken(Diagnostic(items(), Progress(None)), 3, FOUR))
    sure = [0.95, 0.75, 0.5, 0.75]
    variance = 0.0
    for came in product((0, 1), repeat=4):
        chance = 1.0
        for each, one in zip(sure, came, strict=True):
            chance *= each if one else 1 - each
        variance += chance * (sum(came) - 2.95) ** 2
    assert result.luck == pytest.approx(1.2815515 * sqrt(variance))


# ---- the log is the store


def test_all_survives_a_restart(tmp_path):
    file = tmp_path / "progress.sqlite3"
    first = Diagnostic(items(), Progress(file))
    first.begin(3)
    first.answer(first.items["i0"], "a", 0)
    first.answer(first.items["i1"], "b", 95)
    first.progress.close()
    again = Diagnostic(items(), Progress(file))
    now = again.now
    assert (now.take, now.predicted, now.answered) == (1, 3, 1)
    assert (now.given["i0"].option, now.given["i0"].confidence) == ("a", 0)
    assert again.end() is None
    for item, (option, sure) in zip(again.items.values(), FOUR, strict=True):
        again.answer(item, option, sure)
    assert again.end().ended
    third = Diagnostic(items(), Progress(file))
    assert third.now is None
    assert result_of(third.sittings[0]).right == 2


def test_the_last_answer_counts_and_after_the_end_none():
    diagnostic = Diagnostic(items(), Progress(None))
    sitting = taken(diagnostic, 3, FOUR)
    diagnostic.answer(diagnostic.items["i1"], "a", 95)
    assert diagnostic.sittings == (sitting,)
    diagnostic.begin(1)
    diagnostic.answer(diagnostic.items["i1"], "b", 50)
    diagnostic.answer(diagnostic.items["i1"], "a", 95)
    assert diagnostic.now.given["i1"].right
    assert [each.take for each in diagnostic.sittings] == [1, 2]


def test_a_second_beginning_goes_on_with_the_first():
    diagnostic = Diagnostic(items(), Progress(None))
    diagnostic.begin(3)
    diagnostic.answer(diagnostic.items["i0"], "a", 75)
    assert diagnostic.begin(2).predicted == 2
    assert diagnostic.now.answered == 1


def test_a_later_edition_of_an_item_does_not_change_an_old_result():
    progress = Progress(None)
    taken(Diagnostic(items(), progress), 3, FOUR)
    other = [
        Item(each.id, each.stem, each.domain, each.lesson, OPTIONS, "c", 2) for each in items()
    ]
    assert result_of(Diagnostic(other, progress).sittings[0]).right == 2


def test_a_sitting_whose_items_are_gone_is_not_gone_on_with():
    progress = Progress(None)
    Diagnostic(items(), progress).begin(3)
    fewer = Diagnostic(items()[:2], progress)
    assert fewer.now is None
    assert fewer.begin(1).take == 2


def test_the_day_of_a_result_is_that_of_the_learner():
    """23:30 in UTC is half past midnight in Berlin in winter, and 17:30 in Chicago."""
    sitting = taken(Diagnostic(items(), Progress(None)), 3, FOUR)
    late = replace(sitting, ended="2026-11-26T23:30:00+00:00")
    assert result_of(late, timezone(timedelta(hours=1))).day == "2026-11-27"
    assert result_of(late, timezone(timedelta(hours=-6))).day == "2026-11-26"
    for odd in ("ended", "0001-01-01T00:00:00+00:00"):
        assert result_of(replace(sitting, ended=odd), timezone(timedelta(hours=-6))).day == ""


@pytest.mark.parametrize("damaged", [{}, {"items": ""}, {"items": "  "}])
def test_a_damaged_row_that_asks_nothing_locks_nothing(damaged):
    progress = Progress(None)
    progress.record(Attempt("diagnostic", BEGIN, variant=1, entries=damaged))
    diagnostic = Diagnostic(items(), progress)
    assert diagnostic.now is None
    assert diagnostic.begin(2).take == 2
    assert taken(diagnostic, 3, FOUR).ended


def test_what_makes_no_sense_in_the_log_is_passed_over():
    def entry(event, take=1, **entries):
        return Attempt("diagnostic", event, variant=take, entries=entries)

    log = [
        entry(PREDICTION, score="3"),
        entry(BEGIN, items="a a b"),
        entry(BEGIN, items="c"),
        entry(PREDICTION, score="-1"),
        entry(PREDICTION, score="9" * 5000),
        entry(PREDICTION, score="3"),
        entry(PREDICTION, score="1"),
        entry(END),
        entry("diagnostic-answer", item="z", option="a", confidence="50"),
        entry("hint"),
        entry("diagnostic-answer", item="a", option="a", confidence="many"),
    ]
    (sitting,) = sittings(log)
    assert sitting.asked == ("a", "b")
    assert (sitting.predicted, sitting.ended, sitting.answered) == (1, "", 0)
    with pytest.raises(Refusal, match="end it first"):
        result_of(sitting)


def test_an_option_or_a_step_that_is_none_is_not_kept():
    diagnostic = Diagnostic(items(), Progress(None))
    diagnostic.begin(0)
    diagnostic.answer(diagnostic.items["i0"], "z", 42)
    assert diagnostic.now.answered == 0


@pytest.mark.parametrize(("sure", "came"), [([], []), ([0.5], []), ([1.5], [True]), ([75], [True])])
def test_confidences_that_make_no_sense_are_refused(sure, came):
    with pytest.raises(Refusal, match="Brier score"):
        brier_score(sure, came)


# ---- items


def block(**changes):
    options = [
        {"id": key, "text": f"text {key}", "correct": key == "b", "explanation": "why " * 12}
        for key in "abc"
    ]
    return {
        "id": "x", "version": 1, "status": "draft", "type": "single", "stem": "What is it?",
        "options": options, "source": [], "author": "kit", "licence": "CC",
        "tags": {"cert": [{"id": "capm", "domain": "agile"}], "notebook": "a/b"},
    } | changes  # fmt: skip


def test_an_item_is_a_question_with_domain_and_lesson():
    item = item_of(block())
    assert (item.key, item.domain, item.lesson) == ("b", "agile", "a/b")
    assert {option.key for option in item.shown(1)} == set("abc")
    assert item.shown(1) == item.shown(1)
    assert len({item.shown(take) for take in range(30)}) > 1


def test_what_the_diagnostic_cannot_ask_is_refused():
    with pytest.raises(Refusal, match="names no domain"):
        item_of(block(tags={"cert": [{"id": "pmp", "domain": "agile"}]}))
    with pytest.raises(Refusal, match="single choice of three"):
        item_of(block(options=block()["options"][:2]))


def test_the_shares_of_the_outline_are_kept_within_one_question():
    counts = dict(zip(DOMAINS, (7, 4, 4, 5), strict=True))
    mixed = [
        Item(f"{domain}{n}", "?", domain, "", OPTIONS, "a")
        for domain, count in counts.items()
        for n in range(count)
    ]
    assert off_the_outline(mixed) == []
    assert off_the_outline(mixed[:10]) == [*DOMAINS]
