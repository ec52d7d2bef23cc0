"""The communication plan as lanes: who gets what, and what its checks find."""

from collections import Counter
from collections.abc import Sequence

from itpm_lessons.engines.communication import (
    URGENCIES,
    WAYS,
    CommunicationPlan,
    Finding,
    Row,
    check_plan,
)

from ..cards import card, lane, lanes
from ..frame import button, group, panel
from ..markup import Markup, tag

SHOWN = 8  # findings that are listed


def board(plan: CommunicationPlan, selected: int | None) -> Markup:
    """Draw a lane for each audience. Ids: ``row:N``, ``add:WHO``, ``forget:WHO``.

    >>> "gets nothing yet" in board(CommunicationPlan(stakeholders=("payroll",)), None)
    True
    """
    found = check_plan(plan)
    faults = Counter(finding.place for finding in found)
    drawn = [_lane(plan, who, selected, faults) for who in plan.audiences]
    if not drawn:
        return tag("p", "Nobody is named yet. Add a stakeholder below.", class_="itpm-empty")
    return lanes(*drawn, label="Who gets what", data_id="audiences", wide=True)


def _lane(
    plan: CommunicationPlan, who: str, selected: int | None, faults: Counter[int | None]
) -> Markup:
    rows = plan.of(who)
    cards = [_card(place, row, place == selected, faults[place]) for place, row in rows]
    tools = group(
        button("+ row", f"add:{who}", spoken=f"Add a row for {who}"),
        button("Remove", f"forget:{who}", spoken=f"Remove {who} and their rows"),
        label=f"Rows for {who}",
    )
    return lane(
        who,
        *cards,
        id=f"lane:{who}",
        drop=who,
        note=None if rows else "gets nothing yet",
        loud=not rows,
        controls=tools,
    )


def _card(place: int, row: Row, selected: bool, faults: int) -> Markup:
    how = " · ".join(filter(None, (row.when, row.how))) or "no time, no way"
    said = f"{faults} {'thing' if faults == 1 else 'things'} to mend" if faults else None
    return card(
        f"row:{place}",
        row.what or "no content",
        said,
        how,
        f"by {row.owner}" if row.owner else "no owner",
        tone="critical" if faults else "task",
        movable=True,
        keys="ArrowLeft ArrowRight Delete",
        selected=selected,
    )


def findings_panel(found: Sequence[Finding]) -> Markup:
    """List what the checks find, each with its remedy; ids ``see:N`` lead to rows."""
    if not found:
        return panel(
            "Checks",
            tag("p", "Nothing is missing that a rule could see. Whether it is true, useful and "
                     "understood, only the people can say."),
            data_id="panel-checks",
        )  # fmt: skip
    rows = [_finding(number, finding) for number, finding in enumerate(found[:SHOWN])]
    more = len(found) - SHOWN
    return panel(
        f"Checks: {len(found)} to mend",
        *rows,
        tag("p", f"… and {more} more.") if more > 0 else None,
        data_id="panel-checks",
    )


def _finding(number: int, finding: Finding) -> Markup:
    said = tag(
        "span",
        tag("b", f"{finding.who} "),
        f"{finding.problem}. ",
        finding.remedy.capitalize(),
        ".",
    )
    see = None
    if finding.place is not None:
        see = button("Show", f"see:{finding.place}", spoken=f"Show this row of {finding.who}")
    return tag("div", said, see, class_="itpm-try", data_id=f"finding:{number}")


def row_panel(plan: CommunicationPlan, selected: int | None) -> Markup:
    """Offer the fields of the selected row; ids ``field:NAME``, ``remove``."""
    if selected is None or selected >= len(plan.rows):
        return panel(
            "A row",
            tag("p", "Pick a card to change its row. Drag it to another lane, or press ← → on it, "
                     "to give it to somebody else."),
            data_id="panel-row",
        )  # fmt: skip
    row = plan.rows[selected]
    return panel(
        f"For {row.who}",
        _field("what", "what", row.what),
        _field("when", "when", row.when),
        _choice("how", "how", row.how, [way.name for way in WAYS]),
        _field("owner", "owner", row.owner),
        _choice("within", "must know", row.within, URGENCIES),
        tag(
            "label",
            tag("span", "must answer"),
            tag("input", type="checkbox", data_id="field:answer", checked=row.answer),
            class_="itpm-entry",
        ),
        group(button("Remove this row", "remove"), label="Row"),
        data_id="panel-row",
    )


def _field(name: str, label: str, value: str) -> Markup:
    field = tag(
        "input",
        type="text",
        value=value,
        data_id=f"field:{name}",
        autocomplete="off",
        class_="itpm-long",
    )
    return tag("label", tag("span", label), field, class_="itpm-entry", data_id=f"of:{name}")


def _choice(name: str, label: str, value: str, known: Sequence[str]) -> Markup:
    """Offer the kit's own names, and what stands there if it is another one."""
    options = ["", *known] if value in ("", *known) else ["", value, *known]
    drawn = (
        tag("option", option or "not said", value=option, selected=option == value)
        for option in options
    )
    return tag(
        "label",
        tag("span", label),
        tag("select", *drawn, data_id=f"field:{name}"),
        class_="itpm-entry",
        data_id=f"of:{name}",
    )


def new_stakeholder() -> Markup:
    """Offer a field that adds somebody; id ``stakeholder``."""
    field = tag(
        "input",
        type="text",
        value="",
        data_id="stakeholder",
        autocomplete="off",
        placeholder="add a stakeholder, then Enter",
        aria_label="Name of a stakeholder to add",
    )
    return tag("div", field, class_="itpm-setting itpm-add", data_id="new-stakeholder")
