"""What stands beside and below the picture of a plan: the selected activity, and the meaning."""

from itpm_lessons.engines.critical_path import Schedule
from itpm_lessons.engines.notation import write_predecessors
from itpm_lessons.engines.slip import Slip

from .frame import button, group, panel, row
from .lettering import amount, days
from .markup import Markup, join, tag

MOST_PATHS = 3  # critical paths that are written out
LONGEST_PATH = 14  # activities of a path that are named one by one


def activity_panel(schedule: Schedule, name: str, linking: bool = False) -> Markup:
    """Show what is known of one activity, with fields to change its duration and its links.

    Ids: ``duration:NAME``, ``predecessors:NAME``, ``plan:link``.
    """
    activity, dates = schedule.project[name], schedule[name]
    waits = schedule.project.out_of(name)
    return panel(
        " · ".join(filter(None, (name, activity.label.removeprefix(name).lstrip()))),
        field("duration, days", f"duration:{name}", amount(activity.duration).replace(",", "")),
        field("after", f"predecessors:{name}", write_predecessors(schedule.project.into(name))),
        row("before", _listed([link.successor for link in waits]) if waits else "nothing"),
        row("early", f"{amount(dates.early_start)} → {amount(dates.early_finish)}"),
        row("late", f"{amount(dates.late_start)} → {amount(dates.late_finish)}"),
        row(
            "total float",
            "critical" if dates.critical else days(dates.total_float),
            critical=dates.critical,
        ),
        row("free float", days(dates.free_float)),
        group(button("Cancel the link" if linking else "Link to …", "plan:link", pressed=linking)),
        data_id=f"panel:{name}",
    )


def slip_panel(schedule: Schedule, slip: Slip) -> Markup:
    """Show what a slip does to the finish, and why; id of its field: ``slip``."""
    finish = f"day {amount(slip.duration)}"
    if slip.delay:
        finish += f" ({'+' if slip.delay > 0 else ''}{amount(slip.delay)})"
    rows = [row("finish", finish, critical=slip.delay > 0)]
    if slip.newly_critical:
        rows.append(row("newly critical", _listed(slip.newly_critical)))
    if slip.no_longer_critical:
        rows.append(row("no longer critical", _listed(slip.no_longer_critical)))
    return panel(
        "If it slips",
        field("by days", "slip", amount(slip.days).replace(",", ""), short=True),
        *rows,
        tag("p", _why(schedule, slip)),
        data_id="panel-slip",
    )


def _why(schedule: Schedule, slip: Slip) -> str:
    slack = schedule[slip.name].total_float
    if slip.days <= 0:
        return "No slip, no delay." if slip.days == 0 else "It takes less time than planned."
    if slip.delay <= 0:
        return f"Its float of {days(slack)} takes up the whole slip."
    if slack <= 0:
        return "It has no float, so every day of the slip reaches the finish."
    return (
        f"The first {days(slack)} use up its float; "
        f"only {amount(slip.delay)} of {amount(slip.days)} reach the finish."
    )


def hint_panel(schedule: Schedule) -> Markup:
    """Say what can be done while no activity is selected."""
    if not schedule.rows:
        return panel(
            "An empty plan", tag("p", "Give the widget a project, or a plan file, to see it here.")
        )
    return panel(
        "Pick an activity",
        tag("p", "Click its bar, or press Enter on it, to see its dates and to change it."),
        tag("p", "Drag the end of a bar to change its duration."),
        tag("p", "On the keyboard, ↑ ↓ go from bar to bar, and ← → shorten or lengthen it."),
    )


def field(label: str, id: str, value: object, *, short: bool = False) -> Markup:
    """Make a labelled line to type in."""
    numeric = id.startswith(("duration", "slip"))
    return tag(
        "label",
        tag("span", label),
        tag(
            "input",
            data_id=id,
            value=value,
            inputmode="decimal" if numeric else None,
            class_="itpm-short" if short else None,
            autocomplete="off",
            spellcheck="false",
            maxlength=2000,
        ),
        class_="itpm-entry",
        data_id=f"field:{id}",
    )


def meaning(schedule: Schedule) -> Markup:
    """Say in a sentence or two what holds the finish, and what would be next to hold it."""
    if not schedule.rows:
        return join("Nothing is planned yet.")
    count = schedule.critical_path_count
    shown = [_arrows(path) for path in schedule.critical_paths(limit=MOST_PATHS)]
    head = "Critical path:" if count == 1 else f"{count_of(count)} critical paths:"
    more = "; and so on" if count > MOST_PATHS else ""
    return join(tag("b", head), f" {'; '.join(shown)}{more}. {_next_in_line(schedule)}")


def _next_in_line(schedule: Schedule) -> str:
    spare = [r for r in schedule.rows if not r.critical and r.total_float > 0]
    if not spare:
        return "Every activity is critical: any delay moves the finish."
    nearest = min(spare, key=lambda r: r.total_float)
    alike = [r.name for r in spare if r.total_float == nearest.total_float]
    return f"Next to become critical: {_listed(alike)}, with {days(nearest.total_float)} of float."


def count_of(number: int) -> str:
    """Write how many; what nobody would count is rounded.

    >>> count_of(3), count_of(12345678), count_of(2**80)
    ('3', '12 million', '10^24')
    """
    if number < 1_000_000:
        return f"{number:,}"
    return f"{number // 1_000_000:,} million" if number < 10**12 else f"10^{len(str(number)) - 1}"


def link_note(source: str) -> Markup:
    """Ask for the other end of a new link."""
    return join(
        tag("b", "New link: "),
        f"pick the activity that waits for the finish of {source}; Escape leaves.",
    )


def box_note() -> Markup:
    """Say what stands where in a box of the network."""
    return join(
        tag("b", "In each box: "),
        "early start (ES), duration and early finish (EF) above; "
        "late start (LS), total float and late finish (LF) below.",
    )


def _arrows(path: tuple[str, ...]) -> str:
    if len(path) <= LONGEST_PATH:
        return " → ".join(path)
    return " → ".join((*path[:8], f"… {len(path) - 12} more …", *path[-4:]))


def _listed(names: list[str] | tuple[str, ...]) -> str:
    shown = ", ".join(names[:8])
    return f"{shown} and {len(names) - 8} more" if len(names) > 8 else shown
