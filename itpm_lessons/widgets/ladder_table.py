"""What each room of the page of careers shows, as a pandas table."""

from typing import Any

from itpm_lessons.engines.career import DIMENSIONS
from itpm_lessons.views.career import CareerState


def ladder_table(state: CareerState, tab: str) -> Any:
    """Make the table of a tab: levels, reasons, periods, or months of the plan."""
    import pandas

    path = state.path
    if tab == "ladder":
        rows: list[dict[str, object]] = [
            {"level": each.name, **{name: each.says(name) for name in DIMENSIONS}}
            for each in state.career.ladder
        ]
        return pandas.DataFrame(rows).set_index("level")
    if tab == "choose":
        rows = [
            {"certificate": advice.certificate.name, "group": advice.group, "side": reason.side,
             "topic": reason.topic, "reason": reason.words,
             "fact": reason.fact.id if reason.fact else ""}
            for advice in state.advice for reason in advice.reasons
        ]  # fmt: skip
        return pandas.DataFrame(rows)
    if tab == "months":
        rows = [
            {
                "what": each.what,
                "start": each.start,
                "end": each.end,
                "months": each.months,
                "led": each.led,
            }
            for each in path.experience.periods
        ]
        return pandas.DataFrame(rows, columns=["what", "start", "end", "months", "led"])
    steady, late = path.plan.earned(), path.plan.earned(path.plan.wait)
    rows = [
        {"month": month, "steady": units, "after waiting": late[month]}
        for month, units in enumerate(steady)
    ]
    return pandas.DataFrame(rows).set_index("month")
