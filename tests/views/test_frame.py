"""The frame of all widgets, and how pictures write numbers and words."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.views.frame import button, frame, group, panel, row, side
from itpm_lessons.views.lettering import amount, fitted, pixels, width_of
from itpm_lessons.views.markup import piece, tag


def test_the_frame_names_itself_and_holds_its_parts():
    drawn = ET.fromstring(
        frame(
            "A <b>",
            tag("svg"),
            figures=[("day 45", "finish")],
            tools=[group(button("↶", "undo", spoken="Undo"), label="History")],
            side=side(panel("F", row("float", "4 days"))),
            note="It means this.",
        )
    )
    assert drawn.get("aria-label") == "A <b>"
    text = " ".join(drawn.itertext())
    assert "day 45" in text and "4 days" in text and "It means this." in text
    assert next(drawn.iter("button")).get("aria-label") == "Undo"


def test_a_disabled_button_keeps_the_focus():
    drawn = ET.fromstring(button("Undo", "undo", disabled=True))
    assert drawn.get("aria-disabled") == "true"
    assert "disabled" not in drawn.attrib


def test_a_switch_says_whether_it_is_on():
    assert ET.fromstring(button("Gantt", "g", pressed=True)).get("aria-pressed") == "true"
    assert "aria-pressed" not in ET.fromstring(button("Check", "c")).attrib


def test_a_piece_is_a_comment_to_every_other_reader():
    assert ET.fromstring(tag("p", piece(tag("b", "x")))).find("b").text == "x"


@given(st.text(), st.floats(20, 400))
def test_what_is_fitted_fits(text, width):
    assert width_of(fitted(text, width)) <= max(width, width_of("…"))
    assert fitted(text, width).rstrip("…") in text


@given(st.floats(-1e9, 1e9))
def test_an_amount_reads_back_within_a_hundredth(value):
    assert abs(float(amount(value).replace(",", "").replace("−", "-")) - value) <= 0.0051


@given(st.floats(-1e5, 1e5))
def test_pixels_are_near_and_short(value):
    assert abs(pixels(value) - value) <= 0.0501
    assert len(str(pixels(value))) <= 9
