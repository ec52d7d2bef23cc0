"""The KPI designer: marks where their values are, words clear of each other, told in words."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.objectives import Kpi, KpiSet, Measured
from itpm_lessons.engines.objectives.examples import CLOCKIN_KPIS
from itpm_lessons.views.kpi import KpiState, Scale, kpi_page, strip
from itpm_lessons.views.kpi.scale import EDGE
from itpm_lessons.views.kpi.strip import labels_of

USED = Measured(Kpi("used", 0, 85, "%", "up", "payroll", "log", "lagging", 82), 80.5)
values = st.none() | st.floats(-1e6, 1e6) | st.floats(0, 100)


def parsed(markup):
    return ET.fromstring(re.sub(r"<!--[{}]-->", "", markup))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def rows():
    def build(baseline, target, gap, actual, unit, up):
        limit = None if target is None or gap is None else target + (-gap if up else gap)
        kpi = Kpi("x", baseline, target, unit, "up" if up else "down", amber=limit)
        return Measured(kpi, actual)

    gaps = st.none() | st.floats(0, 1e4)
    return st.builds(build, values, values, gaps, values, st.sampled_from(["", "%"]), st.booleans())


def test_zones_and_marks_stand_where_their_values_are():
    """0 to 100 on 600 pixels, 10 at each side: 82 lies at 10 + 0.82 x 580 = 485.6."""
    drawn = parsed(strip(Scale.of(USED, 600), 0))
    zones = [
        (zone.get("class").split("-")[-1], float(rect.get("x")), float(rect.get("width")))
        for zone in of_class(drawn, "itpm-strip-zone")
        for rect in [next(zone.iter("rect"))]
    ]
    assert [name for name, *_ in zones] == ["red", "amber", "green"]
    assert [x for _, x, _ in zones] == pytest.approx([10, 485.6, 503])
    assert sum(width for *_, width in zones) == pytest.approx(580)
    target = of_class(drawn, "itpm-strip-target")[0]
    assert target.get("d").startswith("M503 ")


def test_less_is_better_turns_the_zones():
    scale = Scale.of(CLOCKIN_KPIS[1], 600)
    assert [name for name, *_ in scale.zones] == ["green", "amber", "red"]


@settings(max_examples=150)
@given(rows(), st.sampled_from([300, 600, 1200]))
def test_a_scale_holds_all_that_is_known_and_words_stay_clear(row, width):
    scale = Scale.of(row, width)
    kpi = row.kpi
    for value in (kpi.baseline, kpi.target, kpi.amber, row.actual):
        if value is not None:
            assert scale.low <= value <= scale.high
            assert EDGE - 0.1 <= scale.axis.at(value) <= width - EDGE + 0.1
    found = labels_of(scale)
    for line in {each.line for each in found}:
        row_of = sorted((e for e in found if e.line == line), key=lambda each: each.left)
        assert all(a.right <= b.left for a, b in pairwise(row_of))
    assert all(each.left >= 0 and each.right <= width for each in found)
    total = sum(end - start for _, start, end in scale.zones)
    assert not scale.zones or total == pytest.approx(scale.high - scale.low)
    parsed(strip(scale, 0))


def test_a_marker_is_a_slider_that_says_value_and_colour():
    drawn = parsed(strip(Scale.of(USED, 600), 3))
    marker = next(each for each in drawn.iter() if each.get("data-id") == "actual:3")
    assert marker.get("role") == "slider" and marker.get("data-keys") == "ArrowLeft ArrowRight"
    assert marker.get("aria-valuetext") == "80.5 %, red"
    assert float(marker.get("data-step")) == pytest.approx(5.8)
    assert drawn.get("aria-label") == (
        "Scale of used: start 0 %, target 85 %, red from 0 % to 82 %, "
        "amber from 82 % to 85 %, green from 85 % to 100 %"
    )


def test_a_value_that_was_not_measured_is_said_and_has_no_colour():
    drawn = strip(Scale.of(Measured(Kpi("x", 6, 2, direction="down")), 600), 0)
    assert "not measured" in drawn and 'aria-valuetext="not measured, no colour"' in drawn
    assert "itpm-unknown" in drawn


def test_without_a_target_there_are_no_zones():
    assert not Scale.of(Measured(Kpi("x", 6), 5), 600).zones


def test_status_is_a_sign_and_a_word():
    drawn = parsed(kpi_page(KpiState(CLOCKIN_KPIS, selected=0)))
    assert [words(each) for each in of_class(drawn, "itpm-status")] == [
        "✕ red", "✓ green", "! amber", "! amber",
    ]  # fmt: skip
    assert [words(each) for each in of_class(drawn, "itpm-figure")] == ["1green", "2amber", "1red"]


def test_the_page_says_who_acts_and_what_is_lacking():
    drawn = parsed(kpi_page(KpiState(CLOCKIN_KPIS, selected=2)))
    assert (
        "11 s where 10 s is wanted, amber. Who acts: UX designer. Of the others: 1 red, 1 amber."
        in words(of_class(drawn, "itpm-note")[0])
    )
    panel = next(each for each in drawn.iter() if each.get("data-id") == "panel-kpi")
    assert "a start: measure it before the project changes anything" in words(panel)


@pytest.mark.parametrize(
    ("kpis", "said"),
    [
        (KpiSet(), "Begin with the number"),
        (KpiSet().added(), "1 of 1 has no colour"),
        (KpiSet((Measured(Kpi("x", 0, 5), 6),)), "All are green"),
        (KpiSet((Measured(Kpi("x", 0, 5), 4),)), "Nobody owns it"),
        (
            KpiSet((Measured(Kpi("a", 0, 5), 4), Measured(Kpi("b", 0, 5), 4))),
            "Of the others: 1 red.",
        ),
    ],
)
def test_the_closing_sentence(kpis, said):
    assert said in words(of_class(parsed(kpi_page(KpiState(kpis))), "itpm-note")[0])


def test_a_name_is_text_and_a_problem_stands_alone():
    evil = KpiSet((Measured(Kpi('<script>"&', unit="<b>")),))
    assert "<script>" not in kpi_page(KpiState(evil, selected=0))
    assert "itpm-strip" not in kpi_page(KpiState(CLOCKIN_KPIS, problem="cannot be opened"))
