"""What each slider of the communication lab sets, and between which ends."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from itpm_lessons.engines.communication import Structure
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views.communication import MOST_HAND_OVERS, MOST_PEOPLE, MOST_TEAMS, Lab

Change = Callable[[Lab, float], Lab]


def _structure(lab: Lab, people: float, teams: float) -> Lab:
    _within("group", "people", people, 1, MOST_PEOPLE)
    _within("group", "teams", teams, 1, MOST_TEAMS)
    return lab.changed(structure=Structure.even(int(people), int(min(teams, people))))


def _chain(lab: Lab, **changes: Any) -> Lab:
    return lab.changed(chain=replace(lab.chain, **changes))


def _meeting(lab: Lab, **changes: Any) -> Lab:
    return lab.changed(meeting=replace(lab.meeting, **changes))


def _within(culprit: str, what: str, value: float, low: int, high: int) -> None:
    if value != int(value) or not low <= value <= high:
        remedy = f"give a whole number from {low} to {high}"
        raise Refusal(culprit, f"{what} is {value:g}", remedy)


def _hand_overs(lab: Lab, count: float) -> Lab:
    _within("chain", "hand-overs", count, 0, MOST_HAND_OVERS)
    return _chain(lab, hand_overs=int(count))


def _share(lab: Lab, what: str, percent: float) -> Lab:
    if not 0 <= percent <= 100:
        raise Refusal("chain", f"{what} is {percent:g} %", "give 0 to 100, as 90 for 90 %")
    return _chain(lab, **{what: round(percent / 100, 6)})


#: What each slider sets: the unit of what is typed, and the change.
SLIDERS: dict[str, tuple[str, Change]] = {
    "people": ("people", lambda lab, n: _structure(lab, n, len(lab.structure.teams))),
    "teams": ("teams", lambda lab, n: _structure(lab, lab.structure.people, n)),
    "hand-overs": ("hand-overs", _hand_overs),
    "fidelity": ("%", lambda lab, n: _share(lab, "fidelity", n)),
    "caught": ("%", lambda lab, n: _share(lab, "caught", n)),
    "meet-people": ("people", lambda lab, n: _meeting(lab, people=n)),
    "minutes": ("minutes", lambda lab, n: _meeting(lab, minutes=n)),
    "times": ("times", lambda lab, n: _meeting(lab, times=n)),
    "rate": ("dollars", lambda lab, n: _meeting(lab, rate=n)),
}
