"""The page of the KPI designer."""

from collections import Counter
from functools import lru_cache

from itpm_lessons.engines.objectives import KpiSet, Measured

from ..frame import UNDO_KEYS, button, frame, group, side
from ..markup import Markup, classes, join, piece, tag
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
        return frame(title, tag("p", state.problem, class_="itpm-problem"), data_id="kpis")
    rows = [_row(state, place, row) for place, row in enumerate(kpis)]
    empty = tag("p", "There is no KPI yet. Press Add.", class_="itpm-empty")
    return frame(
        title,
        tag("div", *(rows or [empty]), class_="itpm-kpis", data_measure="kpis", data_id="kpi-rows"),
        figures=_figures(kpis),
        tools=[group(button("Add", "add"), label="KPIs"), _changes(state)],
        side=side(details(kpis, state.selected), whole(kpis)),
        note=meaning(kpis),
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
    '94.7 % of the way from baseline to target. Owner: payroll. From: log.'
    """
    kpi, progress = row.kpi, row.progress
    said = []
    if progress is not None:
        said.append(_way(progress))
    lacking = [check.rule for check in kpi.checks() if not check.holds]
    if kpi.owner:
        said.append(f"Owner: {kpi.owner}.")
    if kpi.source:
        said.append(f"From: {kpi.source}.")
    if lacking:
        said.append(f"Lacks {', '.join(lacking)}.")
    return " ".join(said)


def _way(progress: float) -> str:
    share = round(progress * 100, 1)
    if share < 0:
        return "It went the wrong way from the baseline."
    if share > 100:
        return "Past the target."
    return f"{share:g} % of the way from baseline to target."


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


def meaning(kpis: KpiSet) -> Markup:
    """Say which KPI needs somebody to act, and who that is."""
    red = [row for row in kpis if row.status == "red"]
    amber = [row for row in kpis if row.status == "amber"]
    if red or amber:
        row = (red or amber)[0]
        kpi = row.kpi
        colour = "red" if red else "amber"
        more = len(red or amber) - 1
        who = f" Who acts: {kpi.owner}." if kpi.owner else " Nobody owns it."
        value = with_unit(row.actual or 0, kpi.unit)
        wanted = with_unit(kpi.green_from or 0, kpi.unit)
        others = f" {more} more {'is' if more == 1 else 'are'} {colour}." if more else ""
        return join(tag("b", f"{_capital(kpi.name)}: "), f"{value} where {wanted} is wanted, "
                    f"{colour}.{who}{others}")  # fmt: skip
    unknown = [row for row in kpis if row.status is None]
    if unknown:
        verb = "has" if len(unknown) == 1 else "have"
        return join(f"{len(unknown)} of {len(kpis)} {verb} no colour: value or target is missing.")
    if not len(kpis):
        return join("Begin with the number that would have moved if all went well.")
    return join("All are green. Ask whether what is measured is still what matters.")


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
