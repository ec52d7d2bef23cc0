"""Beside the strips: fields of one KPI, what it lacks, what the set lacks."""

from collections.abc import Sequence

from itpm_lessons.engines.activity import exact
from itpm_lessons.engines.objectives import DIRECTIONS, KINDS, KpiSet, Measured

from ..frame import button, panel
from ..markup import Markup, tag

WAYS = {"up": "more is better", "down": "less is better"}


def details(kpis: KpiSet, place: int | None) -> Markup:
    """Draw the fields of the KPI that is selected. Ids: ``field:NAME``, ``remove``."""
    if place is None:
        said = "Pick a name to change its numbers. Drag a marker to try a value."
        return panel("No KPI is picked", tag("p", said), data_id="panel-kpi")
    row = kpis[place]
    return panel(
        "The KPI that is picked",
        _fields(row),
        _missing(row),
        tag("p", "When the target moves, the limits keep their distance from it."),
        tag("div", button("Remove", "remove", spoken="Remove this KPI"), class_="itpm-tools"),
        data_id="panel-kpi",
    )


def _fields(row: Measured) -> Markup:
    kpi = row.kpi
    name = tag("textarea", kpi.name, rows=2, data_id="field:name", class_="itpm-textarea")
    return tag(
        "div",
        tag("label", tag("span", "What is measured"), name, class_="itpm-entry-tall"),
        _text("unit", kpi.unit, short=True),
        _choice("direction", kpi.direction, {way: WAYS[way] for way in DIRECTIONS}),
        _number("baseline", kpi.baseline, "start"),
        _number("target", kpi.target),
        _number("amber", kpi.amber, "amber to"),
        _number("green", kpi.green, "green from", placeholder="target"),
        _number("actual", row.actual, "value now"),
        _choice("kind", kpi.kind, {kind: kind for kind in KINDS}),
        _text("owner", kpi.owner),
        _text("source", kpi.source),
        class_="itpm-fields",
    )


def _text(field: str, value: str, *, short: bool = False) -> Markup:
    box = tag(
        "input", type="text", value=value, data_id=f"field:{field}", autocomplete="off",
        aria_label=field, class_="itpm-short" if short else None,
    )  # fmt: skip
    return tag("label", tag("span", field), box, class_="itpm-entry")


def _number(field: str, value: float | None, label: str = "", placeholder: str = "") -> Markup:
    box = tag(
        "input", type="text", inputmode="decimal", data_id=f"field:{field}", autocomplete="off",
        value="" if value is None else exact(value), aria_label=label or field,
        placeholder=placeholder or "not known", class_="itpm-short",
    )  # fmt: skip
    return tag("label", tag("span", label or field), box, class_="itpm-entry")


def _choice(field: str, value: str, options: dict[str, str]) -> Markup:
    listed = (
        tag("option", label, value=key, selected=key == value) for key, label in options.items()
    )
    box = tag("select", *listed, data_id=f"field:{field}", aria_label=field)
    return tag("label", tag("span", field), box, class_="itpm-entry")


def _missing(row: Measured) -> Markup:
    lacking = [check for check in row.kpi.checks() if not check.holds]
    if not lacking:
        return tag("p", "Nothing is missing.")
    rows = (tag("li", tag("b", check.rule), ": ", check.remedy) for check in lacking)
    return tag("div", tag("p", "It lacks:"), tag("ul", *rows, class_="itpm-lacks"))


def whole(kpis: KpiSet) -> Markup | None:
    """Say what the set as a whole lacks; nothing where it lacks nothing."""
    found: Sequence[str] = kpis.findings
    if not found:
        return None
    rows = (tag("li", each) for each in found)
    return panel("The set", tag("ul", *rows, class_="itpm-lacks"), data_id="panel-set")
