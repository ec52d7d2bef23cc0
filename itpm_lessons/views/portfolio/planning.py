"""Charter, indicators, stakeholders, communication and plan, as they stand in a portfolio."""

from collections import Counter

from itpm_lessons.engines.charter import Charter
from itpm_lessons.engines.communication import CommunicationPlan, check_plan
from itpm_lessons.engines.critical_path import Schedule, schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.engines.notation import write_predecessors
from itpm_lessons.engines.objectives import KpiSet
from itpm_lessons.engines.stakeholders import StakeholderMap

from ..charter.one_page import one_page
from ..gantt import gantt
from ..kpi.page import words
from ..lettering import amount, days
from ..markup import Markup, tag
from ..plan_panel import meaning
from ..stakeholders.picture import grid, numbered
from ..stakeholders.room import Room
from .parts import MOST_BARS, WIDTH, Drawing, picture, some, table, too_large


def charter_drawing(charter: Charter) -> Drawing:
    """Draw a charter as its one page, which says what its money comes to."""
    page = tag("div", Markup(one_page(charter).replace(' data-id="charter-page"', "")),
               class_="itpm-stage charter")  # fmt: skip
    return Drawing(body=(page,))


def kpis_drawing(kpis: KpiSet) -> Drawing:
    """Draw indicators as a table, with the colour of each in words."""
    names = ("KPI", "baseline", "target", "now", "status", "way done", "owner and standing")
    rows = [
        (
            f"{row.kpi.name} ({row.kpi.unit})" if row.kpi.unit else row.kpi.name,
            _known(row.kpi.baseline),
            _known(row.kpi.target),
            _known(row.actual),
            row.status or "not known",
            "" if row.progress is None else f"{100 * row.progress:.0f} %",
            words(row),
        )
        for row in kpis
    ]
    count = Counter(row.status for row in kpis)
    shown = [(str(count[colour]), colour) for colour in ("green", "amber", "red")]
    red = [place for place, row in enumerate(kpis) if row.status == "red"]
    made = table("Indicators, with the share of the way from baseline to target", names, rows,
                 numbers=(1, 2, 3, 5), loud=red)  # fmt: skip
    return Drawing(tuple(shown), body=(made,), notes=kpis.findings)


def _known(value: float | None) -> str:
    return "" if value is None else amount(value)


def stakeholders_drawing(people: StakeholderMap) -> Drawing:
    """Draw the grid of power and interest, and who is at which place."""
    room = Room(WIDTH, people.high_from)
    listed = ", ".join(f"{who.name} {who.power} and {who.interest}" for who in people)
    drawn = picture(
        grid(people, WIDTH, None, told=False),
        f"Power-interest grid. Power and interest, from 1 to 10: {listed or 'nobody yet'}.",
        (WIDTH, room.height),
    )
    number = numbered(people, WIDTH)
    rows = [
        (
            f"{place}. {who.name}" if number else who.name,
            who.power,
            who.interest,
            who.quadrant(people.high_from),
            f"{who.now} → {who.wanted}" if who.now != who.wanted else who.now,
            " by ".join(filter(None, (who.action, who.owner))),
        )
        for place, who in enumerate(people, 1)
    ]
    names = ("stakeholder", "power", "interest", "place", "now → wanted", "action and owner")
    close = len(people.in_quadrant("manage closely"))
    gaps = sum(who.gap > 0 for who in people)
    return Drawing(
        (
            (str(len(people)), "stakeholders" if len(people) != 1 else "stakeholder"),
            (str(close), "to manage closely"),
            (str(gaps), "to win over"),
        ),
        body=(drawn, table("Stakeholders with engagement and action", names, rows, (1, 2))),
    )


def communication_drawing(plan: CommunicationPlan) -> Drawing:
    """Draw a communication plan as a table, with what its checks find."""
    rows = [
        (row.who, row.what, row.when, row.how, row.owner, row.within, "yes" if row.answer else "")
        for row in plan.rows
    ]
    names = ("who", "what", "when", "how", "from whom", "within", "answer")
    found = check_plan(plan)
    return Drawing(
        (
            (str(len(plan.audiences)), "audiences" if len(plan.audiences) != 1 else "audience"),
            (str(len(found)), "gaps found" if len(found) != 1 else "gap found"),
        ),
        body=(table("Who gets what", names, rows),),
        notes=tuple(map(str, found[:8])),
    )


def plan_drawing(project: Project) -> Drawing:
    """Draw a plan as Gantt chart and table, with its critical path named."""
    plan = schedule(project)
    if not plan.rows:
        return Drawing(notes=("There are no activities yet.",))
    rows = [
        (
            project[row.name].label,
            *(amount(value) for value in (row.duration, row.early_start, row.early_finish)),
            amount(row.total_float),
            amount(row.free_float),
            write_predecessors(project.into(row.name)),
            "critical" if row.critical else "",
        )
        for row in plan.rows
    ]
    names = (
        "activity", "days", "start", "finish", "total float", "free float", "after", "critical?",
    )  # fmt: skip
    critical = [place for place, row in enumerate(plan.rows) if row.critical]
    return Drawing(
        (
            (days(plan.duration), "from start to finish"),
            (f"{len(plan.critical)} of {len(rows)}", "activities critical"),
        ),
        meaning(plan),
        (
            _chart(plan),
            table("Dates in working days from the start, and how far each may slip", names, rows,
                  (1, 2, 3, 4, 5), critical),
        ),
    )  # fmt: skip


def _chart(plan: Schedule) -> Markup:
    if len(plan.rows) > MOST_BARS:
        return too_large()
    label = (
        f"Gantt chart of {some(len(plan.rows), 'activity', 'activities')}, finished on day "
        f"{amount(plan.finish)}; critical: {', '.join(plan.critical) or 'none'}."
    )
    return picture(gantt(plan, width=WIDTH, id="portfolio"), label)
