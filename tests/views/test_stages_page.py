"""The stage board: what the bars, cards and tables say, read from the markup."""

import xml.etree.ElementTree as ET

import pytest

from itpm_lessons.engines.stages import (
    CLOCKIN,
    RUNNING,
    Draft,
    Forecast,
    Tolerance,
    advance,
    begin,
    choices,
    debrief,
    decide,
    offers,
    own_project,
    play,
    readings,
    report_price,
    return_price,
)
from itpm_lessons.engines.stages.regimes import by_exception
from itpm_lessons.views.lettering import money
from itpm_lessons.views.stages import Point, StageState, bullet, stage_page
from itpm_lessons.views.stages.words import told


def parsed(markup):
    return ET.fromstring(markup.replace("<!--{-->", "").replace("<!--}-->", ""))


def text_of(element):
    return " ".join(" ".join(element.itertext()).split())


def by_id(page, id):
    return next(each for each in page.iter() if each.get("data-id") == id)


def until(wanted, first_seed=1):
    """A run at the first moment that is `wanted`, waiting and authorising until then."""
    for seed in range(first_seed, first_seed + 60):
        run = begin(CLOCKIN, seed)
        while not run.over and not wanted(run):
            if run.status == RUNNING and run.card is None:
                run = advance(run, 1)
            else:
                there = [choice.id for choice in choices(run)]
                preferred = ("wait", "absorb", "authorise")
                run = decide(run, next(id for id in preferred if id in there))
        if not run.over:
            return run
    raise AssertionError("no seed comes to this")


@pytest.fixture(scope="module")
def outside():
    return until(lambda run: run.card is not None and run.card.kind == "forecast")


def test_a_bullet_bar_has_band_plan_use_forecast_and_range():
    reading = Tolerance.of_percent("cost", 30_000, 10).read(Forecast(18_000, 15_600))
    drawn = ET.fromstring(bullet(reading, "Cost", unsure=2_000, width=208))
    assert "itpm-critical" in drawn.get("class")
    step = (208 - 8 - 2) / (33_000 * 1.18)
    band = next(each for each in drawn.iter("rect") if each.get("class") == "itpm-room")
    assert float(band.get("x")) == pytest.approx(2 + 27_000 * step, abs=0.1)
    assert float(band.get("width")) == pytest.approx(6_000 * step, abs=0.1)
    used = next(each for each in drawn.iter("rect") if each.get("class") == "itpm-used")
    assert float(used.get("width")) == pytest.approx(18_000 * step, abs=0.1)
    marks = {each.get("class"): each.get("d") for each in drawn.iter("path")}
    assert float(marks["itpm-planned"][1:].split()[0]) == pytest.approx(2 + 30_000 * step, abs=0.1)
    assert float(marks["itpm-expected"][1:].split()[0]) == pytest.approx(2 + 33_600 * step, abs=0.1)
    assert "itpm-unsure" in marks


def test_a_stage_that_ended_has_no_forecast():
    reading = Tolerance.of_percent("cost", 30_000, 10).read(Forecast(29_000, 0))
    drawn = bullet(reading, "Cost", ended=True)
    assert "itpm-expected" not in drawn and "itpm-critical" not in drawn


def test_stages_stand_in_their_order_with_gates_between():
    page = parsed(stage_page(StageState(begin(CLOCKIN, 1), width=900)))
    row = by_id(page, "phases")
    assert [each.get("data-id") for each in row] == [
        "phase:0", "gate:0", "phase:1", "gate:1", "phase:2", "gate:2", "phase:3",
    ]  # fmt: skip
    assert "Find out now requirements, design, API begun" in text_of(row)
    assert (
        row[0].get("aria-label").startswith("Stage 1, Find out: now. Cost $26,800, deviation 0 %")
    )
    assert "to come" in row[2].get("aria-label") and "tolerance ±$2,800" in row[2].get("aria-label")


def test_an_exception_is_loud_and_says_forecast_limit_and_what_is_spent(outside):
    page = parsed(stage_page(StageState(outside, trail=(Point(0, 1, 27_000, 3_000),))))
    card = next(each for each in page.iter() if "decision-loud" in (each.get("class") or ""))
    said = text_of(card)
    reading = next(each for each in readings(outside) if each.exception)
    assert said.startswith("Exception:") and "is forecast at" in said and "outside by" in said
    if reading.tolerance.target == "cost":
        assert f"${reading.tolerance.highest:,.0f}" in said
    ids = [button.get("data-id") for button in card.iter("button")]
    assert ids == ["choose:exception", "choose:wait"]
    for button, choice in zip(card.iter("button"), choices(outside), strict=True):
        assert "$" in text_of(button), choice
    who = "the company's management decides", "the project board decides"
    assert any(each in text_of(page) for each in who)


def test_the_composer_offers_every_option_with_its_worth(outside):
    draft = Draft("pace", "", ("continue", "stop"), "continue")
    page = parsed(stage_page(StageState(outside, draft=draft, composing=True)))
    report = by_id(page, "report")
    for offer in offers(outside):
        box = by_id(report, f"report:offer:{offer.option.kind}")
        assert (box.get("checked") is not None) == (offer.option.kind in draft.offered)
        assert f"{abs(offer.value):,.0f}" in text_of(report)
    send = by_id(report, "report:send")
    assert send.get("aria-disabled") == "true"
    assert "Still to choose: the consequence." in text_of(report)
    full = StageState(outside, draft=draft._replace(consequence="cost"), composing=True)
    assert by_id(parsed(stage_page(full)), "report:send").get("aria-disabled") is None


def test_a_gate_shows_the_case_then_and_now():
    run = until(lambda run: run.status == "gate")
    page = parsed(stage_page(StageState(run)))
    question = by_id(page, f"decision:gate:{run.stage}")
    assert "Net value as agreed $14,139; may fall to $4,439" in text_of(question)
    ids = [button.get("data-id") for button in question.iter("button")]
    assert ids == ["choose:authorise", "choose:re-plan", "choose:stop"]
    assert by_id(page, "gate:0").get("aria-label").endswith("asks for your decision")
    assert "here you sit on it" in text_of(page)


def test_a_gate_weighs_going_on_against_stopping_and_names_the_projects_limits():
    run = until(lambda run: run.status == "gate")
    said = text_of(by_id(parsed(stage_page(StageState(run))), f"decision:gate:{run.stage}"))
    stop = next(choice for choice in choices(run) if choice.id == "stop")
    assert f"Stopping in order is worth −${stop.price:,.0f}" in said
    assert f"Stop the project · ${stop.price:,.0f}" in said
    assert "limit $106,700: " in said and "limit 10 weeks: " in said


def test_the_evidence_adds_up_to_the_forecast(outside):
    page = parsed(stage_page(StageState(outside, composing=True)))
    rows = [[text_of(cell) for cell in row] for row in by_id(page, "evidence").iter("tr")]
    amounts = [float(row[-1].translate(str.maketrans("−", "-", "$,+"))) for row in rows]
    assert [row[0] for row in rows] == ["Agreed", "Pace", "Extra work", "Prices", "Forecast"]
    assert sum(amounts[:-1]) == pytest.approx(amounts[-1], abs=3)


def test_both_prices_of_a_report_are_shown_and_paid_once(outside):
    draft = Draft("pace", "cost", ("extend", "stop"), "extend")
    before = parsed(stage_page(StageState(outside, draft=draft, composing=True)))
    said = text_of(by_id(before, "report:send"))
    assert f"{money(report_price(outside))}; {money(return_price(outside))} more, once" in said
    sent = outside._replace(sent=True)
    after = parsed(stage_page(StageState(sent, draft=draft, composing=True)))
    assert "paid already" in text_of(by_id(after, "report:send"))


def test_silence_is_named_and_can_be_broken_on_any_day(outside):
    page = parsed(stage_page(StageState(decide(outside, "wait"))))
    silent = by_id(page, "silent")
    assert "the board has not been told" in text_of(silent)
    assert [each.get("data-id") for each in silent.iter("button")] == ["run:raise"]


def test_the_answer_shows_the_limit_before_and_after_and_the_end_what_was_promised(outside):
    run = decide(outside, "exception")
    entry = run.log[-1]
    said = text_of(by_id(parsed(stage_page(StageState(run))), "told"))
    before, after = entry.limits
    assert f"${before:,.0f} before, ${after:,.0f} now; forecast ${entry.promised:,.0f}" in said
    limits = text_of(by_id(parsed(stage_page(StageState(run))), "panel:limits"))
    assert f"${after:,.0f} (was ${before:,.0f})" in limits
    run = play(run, by_exception)
    ended = next(each for each in run.log if each.what == "end")
    said = told(ended, run)
    assert "agreed were $26,800" in said and f"${run.results[0].cost:,.0f}" in said
    assert "forecast after the answer of day" in said


def test_a_reserve_that_cannot_pay_is_offered_and_not_pressed():
    run = until(lambda run: run.card is not None and run.card.kind == "rework")
    poor = run._replace(reserve=100)
    button = by_id(parsed(stage_page(StageState(poor))), "choose:reserve")
    assert button.get("aria-disabled") == "true" and "only $100 left" in text_of(button)


def test_the_debrief_compares_with_the_same_luck():
    run = play(begin(CLOCKIN, 4), by_exception)
    found = debrief(run, 40)
    page = parsed(stage_page(StageState(run, found=found, notes={"next": "Ask <earlier>"})))
    said = text_of(page)
    assert "of 40 runs with other decisions" in said
    for name in ("you", "best in hindsight", "by exception", "micromanagement", "no control"):
        assert name in said
    assert by_id(page, "note:next").text == "Ask <earlier>"
    beaten = sum(value < found.mine.value - 0.5 for value in found.values)
    assert f"came to more than {beaten} of them" in said
    steady = found.regimes["by exception"].value
    assert steady == pytest.approx(found.mine.value)  # it was played so: all else is luck
    luck = f"luck −${14_139 - round(steady):,} with these rules kept −${-steady:,.0f}"
    assert luck in said and "your decisions $0 your net value" in said


def test_names_of_a_file_are_text():
    stage = CLOCKIN.stages[0]
    from dataclasses import replace

    bad = replace(stage, name="<script>", products=("a & b",))
    page = stage_page(StageState(begin(own_project("x", [bad]), 1)))
    assert "<script>" not in page and "&lt;script&gt;" in page


def test_what_was_assumed_is_said():
    page = stage_page(StageState(begin(own_project("x", CLOCKIN.stages[:2]), 1)))
    assert "are assumed, in proportion to ClockIn" in page


def test_a_problem_is_said_instead_of_a_board():
    page = stage_page(StageState(begin(CLOCKIN, 1), problem="my_stages.csv cannot be opened yet."))
    assert "cannot be opened yet" in page and "itpm-phase" not in page


@pytest.mark.parametrize("width", [None, 420, 900, 1900])
def test_every_width_draws_all_stages(width):
    page = parsed(stage_page(StageState(begin(CLOCKIN, 1), width=width)))
    bars = [each for each in page.iter("svg") if "itpm-bullet" in (each.get("class") or "")]
    assert len(bars) == 8
    assert all(int(bar.get("width")) <= (width or 720) for bar in bars)
