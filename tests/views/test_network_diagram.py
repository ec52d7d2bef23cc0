"""The network diagram and the table, read as markup and asked what they mean."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.views.network_diagram import network_diagram
from itpm_lessons.views.schedule_table import schedule_table

SHOP = Project.of("Shop", A=(3, "", "Scope"), B=(2, "A"), C=(4, "A SS+1"), D=(1, "B, C", "Go"))
PLAN = schedule(SHOP)


def boxes(markup):
    picture = ET.fromstring(markup)
    found = {}
    for g in picture.iter("g"):
        if (g.get("data-id") or "").startswith("box:"):
            x, y = re.fullmatch(r"translate\((\S+) (\S+)\)", g.get("transform")).groups()
            found[g.get("data-id")[4:]] = (float(x), float(y), g)
    return found


def words(box):
    return ["".join(text.itertext()) for text in box[2].iter("text")]


def test_a_box_says_all_dates():
    """C starts a day after A: 1 to 5; B 3 to 5; D 5 to 6."""
    assert words(boxes(network_diagram(PLAN))["C"]) == ["C", "1", "4 d", "5", "1", "critical", "5"]
    assert words(boxes(network_diagram(PLAN))["D"])[0] == "D Go"


def test_predecessors_stand_to_the_left():
    shown = boxes(network_diagram(PLAN))
    for link in SHOP.dependencies:
        assert shown[link.predecessor][0] < shown[link.successor][0]


def test_a_link_that_is_not_plain_says_so():
    assert ">SS+1<" in network_diagram(PLAN)
    assert ">FS<" not in network_diagram(PLAN)


def test_during_the_passes_only_what_is_known_is_shown():
    drawn = boxes(network_diagram(PLAN, shown={"A": {"early_start"}}, active="A"))
    assert words(drawn["A"]) == ["A Scope", "0", "3 d"]
    assert words(drawn["B"]) == ["B", "2 d"]
    assert "itpm-active" in drawn["A"][2].get("class")
    assert "critical" not in drawn["A"][2].get("aria-label")
    assert "itpm-critical" not in network_diagram(PLAN, shown={})


@given(
    st.lists(st.lists(st.integers(0, 11), max_size=3), min_size=1, max_size=12),
    st.one_of(st.none(), st.integers(300, 1500)),
)
@settings(max_examples=50, deadline=None)
def test_boxes_never_overlap(before, width):
    rows = {
        f"n{i}": (1, ", ".join(sorted({f"n{j}" for j in some if j < i})))
        for i, some in enumerate(before)
    }
    shown = boxes(network_diagram(schedule(Project.of(**rows)), width=width))
    for (x1, y1, box), (x2, y2, _) in combinations(shown.values(), 2):
        across = float(next(box.iter("rect")).get("width"))
        assert abs(x1 - x2) >= across or abs(y1 - y2) >= 60


def test_fits_a_width_where_that_is_possible():
    def drawn(width):
        return int(re.search(r'<svg viewBox="0 0 (\d+)', network_diagram(PLAN, width=width))[1])

    assert drawn(2000) > drawn(380)
    assert drawn(380) <= 380


def test_a_long_title_takes_two_lines_and_every_box_the_same_height():
    drawn = network_diagram(schedule(Project.of(A=(1, "", "Write the long guide"), B=(2, "A"))))
    shown = boxes(drawn)
    assert words(shown["A"])[:2] == ["A Write the long", "guide"] and "<title>" not in drawn
    assert {next(box.iter("rect")).get("height") for _, _, box in shown.values()} == {"74"}
    assert words(shown["B"])[0] == "B"


def test_a_title_that_begins_with_the_name_is_written_once():
    drawn = network_diagram(schedule(Project.of(Guide=(1, "", "Guide"), Go=(0, "", "Go live"))))
    assert [words(box)[0] for box in boxes(drawn).values()] == ["Guide", "Go live"]
    assert 'aria-label="Go live: milestone' in drawn


def test_a_brief_box_says_name_and_days_and_the_title_to_who_asks():
    shown = boxes(network_diagram(PLAN, brief=True))
    assert words(shown["D"]) == ["D 1 dD Go"]  # the last is the tooltip
    assert shown["D"][2].get("aria-label") == "D Go: 1 day"
    assert "critical" not in network_diagram(PLAN, brief=True)


def test_eight_brief_layers_fit_six_hundred_pixels():
    names = "ABCDEFGH"
    rows = {b: (12, a) for a, b in zip(["", *names], names, strict=False)}
    drawn = network_diagram(schedule(Project.of(**rows)), brief=True)
    assert int(re.search(r'<svg viewBox="0 0 (\d+)', drawn)[1]) <= 600


def test_what_may_be_scrolled_can_be_reached_and_is_no_gesture():
    region = ET.fromstring(network_diagram(PLAN))
    assert region.get("tabindex") == "0" and region.get("role") == "region"
    assert region.get("aria-label") and region.get("data-id") is None


def test_an_empty_plan_is_said():
    assert "no activities yet" in network_diagram(schedule(Project(())))


@pytest.mark.parametrize("name", ["<script>x</script>", "a & b", "🚀" * 40, "مشروع", "x" * 500])
def test_any_name_is_only_text(name):
    plan = schedule(Project.of(**{name: (2, "", name)}))
    for markup in (network_diagram(plan, interactive=True), schedule_table(plan, interactive=True)):
        picture = ET.fromstring(markup)
        assert "script" not in {element.tag for element in picture.iter()}
        assert name in " ".join(picture.itertext())


def test_the_table_holds_every_number_of_the_schedule():
    rows = list(ET.fromstring(schedule_table(PLAN)).iter("tr"))
    head = ["".join(cell.itertext()) for cell in rows[0]]
    cells = {"".join(row[0].itertext()): [c.text or "" for c in row[1:]] for row in rows[1:]}
    assert head[0] == "activity" and len(rows) == 1 + len(PLAN.rows)
    assert cells["C"] == ["4", "1", "5", "1", "5", "0", "0", "critical", "A SS+1"]
    assert cells["A Scope"] == ["3", "0", "3", "0", "3", "0", "0", "critical", ""]
    assert {cell.get("scope") for cell in rows[0]} == {"col"}
    assert all(row[0].get("scope") == "row" for row in rows[1:])
