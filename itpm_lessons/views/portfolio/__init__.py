"""A portfolio: artefacts drawn for paper, the page that holds them, and the desk that arranges it.

`DRAWINGS` has a drawing for each kind of file; it takes what the file holds, and computes by
the engines. `portfolio_page` sets them on one page, `desk_page` is the widget's.
"""

from collections.abc import Callable, Mapping
from typing import Any

from .deciding import changes_drawing, decision_drawing, risks_drawing, vendors_drawing
from .desk import Desk, Line, Missing, desk_page
from .methods import (
    approach_drawing,
    backlog_drawing,
    board_drawing,
    releases_drawing,
    stages_drawing,
)
from .page import Paper, Sheet, portfolio_page
from .parts import Drawing
from .person import bullets_drawing, skills_drawing
from .planning import (
    charter_drawing,
    communication_drawing,
    kpis_drawing,
    plan_drawing,
    stakeholders_drawing,
)

DRAWINGS: Mapping[str, Callable[[Any], Drawing]] = {
    "my_approach.csv": approach_drawing,
    "my_backlog.csv": backlog_drawing,
    "my_board.csv": board_drawing,
    "my_bullets.csv": bullets_drawing,
    "my_changes.csv": changes_drawing,
    "my_charter.csv": charter_drawing,
    "my_communication.csv": communication_drawing,
    "my_decision.csv": decision_drawing,
    "my_kpis.csv": kpis_drawing,
    "my_plan.csv": plan_drawing,
    "my_releases.csv": releases_drawing,
    "my_risks.csv": risks_drawing,
    "my_skills.csv": skills_drawing,
    "my_stages.csv": stages_drawing,
    "my_stakeholders.csv": stakeholders_drawing,
    "my_vendors.csv": vendors_drawing,
}

__all__ = [
    "DRAWINGS",
    "Desk",
    "Drawing",
    "Line",
    "Missing",
    "Paper",
    "Sheet",
    "desk_page",
    "portfolio_page",
]
