"""What stands beside the releases: the comparison, what can be set, the selected part."""

from collections.abc import Callable, Sequence

from itpm_lessons.engines.methodology import Composition, Part

from ..frame import button, group, panel, scroller
from ..lettering import amount, money
from ..markup import Markup, join, tag
from .sheet import in_week
from .value import Curve


def comparison(curves: Sequence[Curve], horizon: float, best: Composition | None = None) -> Markup:
    """Set the plans side by side: value, cost of releases, net, and when costs are paid back.

    Where the `best` releases are shown, it is listed what comes out in which week of theirs.
    """
    rows: tuple[tuple[str, Callable[[Curve], str]], ...] = (
        ("value", lambda c: amount(c.plan.release_plan.value_by(horizon))),
        ("releases", lambda c: amount(-c.plan.release_cost * len(c.plan.batches))),
        ("net", lambda c: amount(c.plan.net_by(horizon))),
        ("paid by wk", lambda c: in_week(c.even).removeprefix("week ")),
        ("last in wk", lambda c: amount(max(c.plan.weeks, default=0))),
    )
    head = tag("tr", tag("td"), *(tag("th", c.short, scope="col") for c in curves))
    body = (
        tag("tr", tag("th", name, scope="row"), *(tag("td", said(c)) for c in curves))
        for name, said in rows
    )
    table = tag("table", tag("thead", head), tag("tbody", *body), class_="itpm-compare")
    return panel(
        f"By week {amount(horizon)}, in $",
        scroller(table, "Plans compared"),
        None if best is None else _weeks_of(best),
        data_id="panel-compare",
    )


def _weeks_of(best: Composition) -> Markup:
    """List the releases of the best plan."""
    rows = (
        tag("li", tag("b", f"Week {amount(week)}: "), ", ".join(batch.parts))
        for week, batch in zip(best.weeks, best.batches, strict=True)
    )
    return tag("div", tag("p", "The best:"), tag("ul", *rows), class_="itpm-small itpm-best-list")


def settings_panel(plan: Composition, horizon: float, *, best: bool, many: bool) -> Markup:
    """Offer what can be set and tried.

    Ids: ``horizon``, ``release-cost``, ``try:one``, ``try:alone``, ``show:best``, ``try:best``.
    `many` says that there are too many parts to look for the best releases.
    """
    buttons = [button("All at once", "try:one"), button("Each part alone", "try:alone")]
    if not many:
        buttons.append(button("Compare with the best", "show:best", pressed=best))
    if best:
        buttons.append(button("Use the best", "try:best"))
    return panel(
        "Try",
        _number("count value until week", "horizon", horizon),
        _number("a release costs $", "release-cost", plan.release_cost),
        group(*buttons, label="Releases to try"),
        data_id="panel-try",
    )


def calendar_panel(sprint_weeks: int, gates: bool) -> Markup:
    """Offer Sprints and gates on the same weeks; ids ``sprints`` and ``gates``."""
    lengths = {0: "none", 1: "1 week", 2: "2 weeks", 3: "3 weeks", 4: "4 weeks"}
    options = (
        tag("option", name, value=weeks, selected=weeks == sprint_weeks)
        for weeks, name in lengths.items()
    )
    return panel(
        "Hybrid calendar",
        tag(
            "label",
            tag("span", "Sprints"),
            tag("select", *options, data_id="sprints"),
            class_="itpm-entry",
        ),
        tag(
            "label",
            tag("span", "stage gates"),
            tag("input", type="checkbox", data_id="gates", checked=gates),
            class_="itpm-entry",
        ),
        tag("p", "A Sprint builds; a gate decides whether and how to go on.") if gates else None,
        data_id="panel-calendar",
    )


def part_panel(part: Part | None) -> Markup:
    """Show the selected part, with fields for its numbers; ids ``effort`` and ``value``."""
    if part is None:
        return panel(
            "Move a part",
            tag("p", "Drag a card to another release, or press ← → on it."),
            tag("p", "Pick a card to change its effort or its value."),
            data_id="panel-part",
        )
    return panel(
        part.name,
        _number("effort, weeks", "effort", part.effort),
        _number("value a week, $", "value", part.value),
        data_id="panel-part",
    )


def _number(label: str, id: str, value: float) -> Markup:
    field = tag(
        "input",
        type="text",
        inputmode="decimal",
        data_id=id,
        value=amount(value).replace(",", ""),
        autocomplete="off",
        class_="itpm-short",
    )
    return tag("label", tag("span", label), field, class_="itpm-entry", data_id=f"field:{id}")


def meaning(plan: Composition, one: Composition, horizon: float) -> Markup:
    """Say what the releases bring against one big release, and what waiting costs."""
    if not plan.parts:
        return join("There are no parts yet.")
    ahead = plan.net_by(horizon) - one.net_by(horizon)
    count = len(plan.batches)
    what = "One release brings" if count == 1 else f"{count} releases bring"
    net = f"{what} {money(plan.net_by(horizon))} net by week {amount(horizon)}"
    return join(tag("b", net), f"{_against(ahead, count)} {_waiting(plan)}")


def _against(ahead: float, count: int) -> str:
    if count == 1:
        return "."
    if not ahead:
        return ", as much as one big release."
    more = "more" if ahead > 0 else "less"
    return f", {money(abs(ahead))} {more} than one big release."


def _waiting(plan: Composition) -> str:
    cost = plan.waiting_cost()
    if not cost:
        return "No finished part waits for its release."
    return f"Parts that are built and wait for their release would have brought {money(cost)}."
