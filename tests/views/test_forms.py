"""Forms: each input has a name that is read out, and an id that its value goes by."""

from xml.etree import ElementTree

import pytest

from itpm_lessons.views import forms

HOSTILE = {'"><script>': "<b>A</b> & B", "b": "it's"}

FORMS = {
    "number": forms.number_input("answer", "Finish <on> day", '"47"', unit="days", note="± 1"),
    "text": forms.text_input("answer", "Path", "A-B"),
    "textarea": forms.textarea("answer", "Note", "</textarea>", rules=["<has> a number"]),
    "radios": forms.radio_list("group", "Choose", HOSTILE, "b"),
    "boxes": forms.checkbox_list("Choose", HOSTILE, {"b"}, inline=True),
    "selects": forms.select_list("Match", HOSTILE, HOSTILE, {"b": "b"}),
    "order": forms.order_list("Order", HOSTILE),
    "table": forms.input_table("Dates", "activity", ["A", "<B>"], HOSTILE, {"answer:1:0": "5"}),
}
EACH = pytest.mark.parametrize("name", FORMS)


def parsed(name):
    return ElementTree.fromstring(FORMS[name])


def fields(tree):
    return [e for e in tree.iter() if e.tag in ("input", "textarea", "select", "button")]


@EACH
def test_it_is_well_formed_and_every_field_has_an_id_of_its_own(name):
    ids = [field.get("data-id") for field in fields(parsed(name))]
    assert ids and all(id.startswith("answer") for id in ids) and len(set(ids)) == len(ids)


@EACH
def test_every_field_has_a_name_for_a_screen_reader(name):
    tree = parsed(name)
    labelled = {
        field for label in tree.iter("label") if "".join(label.itertext()) for field in label.iter()
    }
    for field in fields(tree):
        assert field in labelled or field.get("aria-label")


@EACH
def test_lists_are_fieldsets_with_a_legend(name):
    tree = parsed(name)
    if name not in ("number", "text", "textarea"):
        assert tree.tag == "fieldset" and tree.find("legend").text


def test_what_was_given_is_shown_again():
    assert parsed("number").find("input").get("value") == '"47"'
    assert parsed("textarea").find(".//textarea").text == "</textarea>"
    assert [e.get("checked") for e in parsed("radios").iter("input")] == [None, "checked"]
    assert [e.get("checked") for e in parsed("boxes").iter("input")] == [None, "checked"]
    chosen = [e for e in parsed("selects").iter("option") if e.get("selected")]
    assert [e.get("value") for e in chosen] == ["", "b"]
    values = {e.get("data-id"): e.get("value") for e in parsed("table").iter("input")}
    assert values["answer:1:0"] == "5" and values["answer:0:0"] == ""


def test_the_ends_of_an_order_can_not_be_left_and_keep_the_focus():
    buttons = list(parsed("order").iter("button"))
    assert [b.get("aria-disabled") for b in buttons] == ["true", None, None, "true"]
    assert all(b.get("disabled") is None for b in buttons)
    assert "Move it's up" in [b.get("aria-label") for b in buttons]


def test_radio_buttons_of_one_question_are_one_group():
    assert {e.get("name") for e in parsed("radios").iter("input")} == {"group"}
