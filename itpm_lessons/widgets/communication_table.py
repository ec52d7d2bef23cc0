"""What each tab of the communication lab shows, as a pandas table."""

from typing import Any

from itpm_lessons.engines.communication import channels, other_ways
from itpm_lessons.views.communication import Lab


def communication_table(lab: Lab, tab: str) -> Any:
    """Make the table of a tab: teams, stations, ways to meet, or rows of the plan."""
    import pandas

    if tab == "channels":
        sizes = lab.structure.teams
        rows = [{"team": t + 1, "people": n, "channels": channels(n)} for t, n in enumerate(sizes)]
        if lab.structure.leads:
            rows.append({"team": "leads", "people": len(sizes), "channels": channels(len(sizes))})
        return pandas.DataFrame(rows).set_index("team")
    if tab == "hand-overs":
        shares = [{"hand-over": n, "kept": share} for n, share in enumerate(lab.chain.after())]
        return pandas.DataFrame(shares).set_index("hand-over")
    if tab == "meetings":
        rows = [{"way": "as it is", "cost": lab.meeting.cost, "saved": 0.0}]
        rows += [{"way": w.name, "cost": w.cost, "saved": w.saved} for w in other_ways(lab.meeting)]
        return pandas.DataFrame(rows).set_index("way")
    fields = ("who", "what", "when", "how", "owner", "within", "answer")
    written = [{name: getattr(row, name) for name in fields} for row in lab.plan.rows]
    return pandas.DataFrame(written, columns=list(fields))
