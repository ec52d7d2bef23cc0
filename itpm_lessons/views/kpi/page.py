"""The page of the KPI designer."""

from collections import Counter
from functools import lru_cache

from itpm_lessons.engines.objectives import KpiSet, Measured

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..markup import Markup, classes, join, piece, tag
from .distance import distance
from .panels import details, whole
from .scale import Scale, with_unit
from .state import KpiState
from .strip import badge, strip


def kpi_page(state: KpiState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.objectives.examples import CLOCKIN_KPIS
    >>> "80.5 %" in kpi_page(KpiState(CLOCKIN_KPIS))
    True
    """
    kpis = state.kpis
    title = f"{kpis.title or 'Project'} · KPIs"
    if state.problem:
        return unopened(title, state.problem, data_id="kpis")
    rows = [_row(state, place, row) for place, row in enumerate(kpis)]
    empty = tag("p", "There is no KPI yet. Press Add.", class_="itpm-empty")
    return frame(
        title,
        tag("div", *(rows or [empty]), class_="itpm-kpis", data_measure="kpis", data_id="kpi-rows"),
        figures=_figures(kpis),
        tools=[group(button("Add", "add"), label="KPIs"), _changes(state)],
        side=side(details(kpis, state.selected), whole(kpis)),
        note=meaning(kpis, state.selected),
        data_id="kpis",
        keys=UNDO_KEYS,
    )


def _row(state: KpiState, place: int, row: Measured) -> Markup:
    held = state.held[1] if state.held and state.held[0] == place else None
    scale = Scale.of(row, state.width, held)
    return tag(
        "div",
        _inside(scale, place, place == state.selected),
        data_id=f"kpi:{place}",
    )


@lru_cache(256)
def _inside(scale: Scale, place: int, selected: bool) -> Markup:
    row, kpi = scale.row, scale.row.kpi
    name = tag(
        "button",
        kpi.name,
        type="button",
        class_="itpm-plain",
        data_id=f"pick:{place}",
        aria_pressed=str(selected).lower(),
    )
    return piece(
        tag(
            "div",
            tag(
                "div", name, tag("span", kpi.kind, class_="itpm-kind"), badge(row.status),
                class_="itpm-kpi-head",
            ),
            strip(scale, place),
            tag("div", words(row), class_="itpm-small"),
            class_=classes("itpm-kpi", selected and "itpm-selected"),
        )
    )  # fmt: skip


def words(row: Measured) -> str:
    """Say how far a KPI is, who answers for it, and what it lacks.

    >>> from itpm_lessons.engines.objectives import Kpi
    >>> words(Measured(Kpi("used", 0, 85, "%", "up", "payroll", "log"), 80.5))
    '4.5 points short of the target. Owner: payroll. From: log.'
    """
    kpi, said = row.kpi, [distance(row)]
    if row.progress is not None and row.progress < 0:
        said.append("It went the wrong way from the start.")
    lacking = [check.rule for check in kpi.checks() if not check.holds]
    if kpi.owner:
        said.append(f"Owner: {kpi.owner}.")
    if kpi.source:
        said.append(f"From: {kpi.source}.")
    if lacking:
        said.append(f"Lacks {', '.join(lacking)}.")
    return " ".join(filter(None, said))


def _figures(kpis: KpiSet) -> list[tuple[object, str]]:
    count = Counter(row.status for row in kpis)
    return [(count[status], status) for status in ("green", "amber", "red")]


def _changes(state: KpiState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")


def meaning(kpis: KpiSet, selected: int | None = None) -> Markup:
    """Say how the KPI that is picked stands, or else which one needs somebody to act."""
    if not len(kpis):
        return join("Begin with the number that would have moved if all went well.")
    if selected is not None:
        return _about(kpis, kpis[selected])
    found = [row for colour in ("red", "amber") for row in kpis if row.status == colour]
    if found:
        return _about(kpis, found[0])
    unknown = [row for row in kpis if row.status is None]
    if unknown:
        verb = "has" if len(unknown) == 1 else "have"
        return join(f"{len(unknown)} of {len(kpis)} {verb} no colour: value or target is missing.")
    return join("All are green. Ask whether what is measured is still what matters.")


def _about(kpis: KpiSet, row: Measured) -> Markup:
    kpi, colour = row.kpi, row.status
    name = tag("b", f"{_capital(kpi.name)}: ")
    if colour is None:
        said = "no colour yet, since value or target is missing."
    else:
        value, wanted = (with_unit(each or 0, kpi.unit) for each in (row.actual, kpi.green_from))
        said = f"{value} where {wanted} is wanted, {colour}."
        if colour != "green":
            said += f" Who acts: {kpi.owner}." if kpi.owner else " Nobody owns it."
    worse = [each for each in kpis if each.status in ("red", "amber") and each is not row]
    count = Counter(each.status for each in worse)
    others = [f"{count[each]} {each}" for each in ("red", "amber") if count[each]]
    return join(name, said, f" Of the others: {', '.join(others)}." if others else "")


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
