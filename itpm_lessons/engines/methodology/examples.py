"""Profiles to start from and to compare with: invented projects, rated by the kit's authors."""

from collections.abc import Mapping
from types import MappingProxyType

from .composing import Composition
from .pieces import Part
from .profile import Profile

_NAMES = (
    "requirements", "delivery", "customer", "late_change",
    "criticality", "team", "contract", "technology",
)  # fmt: skip


def _rated(title: str, *ratings: int) -> Profile:
    return Profile.of(title, **dict(zip(_NAMES, ratings, strict=True)))


#: An iPhone app with which 400 hourly staff clock in: (4+4+4+3+2+4+3+3) / 8 = 3.375.
CLOCKIN = _rated("ClockIn", 4, 4, 4, 3, 2, 4, 3, 3)
#: E-mail and files move to a supplier's data centre: (1+2+2+2+2+2+1+2) / 8 = 1.75.
SERVER_MOVE = _rated("ServerMove", 1, 2, 2, 2, 2, 2, 1, 2)

#: Profiles by the name that a widget shows.
PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        "ClockIn": CLOCKIN,
        "ServerMove": SERVER_MOVE,
        "Payroll law change": _rated("Payroll law change", 1, 1, 3, 2, 1, 4, 1, 1),
        "Web shop": _rated("Web shop", 4, 5, 4, 5, 3, 5, 3, 3),
        "Hospital pump": _rated("Hospital pump", 5, 3, 4, 2, 1, 3, 2, 4),
        "Research prototype": _rated("Research prototype", 5, 4, 4, 5, 5, 5, 5, 5),
    }
)


def _part(title: str, requirements: int, customer: int, late_change: int, contract: int) -> Profile:
    return Profile.of(
        title,
        requirements=requirements,
        customer=customer,
        late_change=late_change,
        contract=contract,
    )


#: Seven deliverables of ClockIn, rated on four criteria.
DELIVERABLES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.title: profile
        for profile in (
            _part("Contract with the payroll vendor", 2, 2, 1, 1),  # 1.5
            _part("iPhone screens", 5, 4, 5, 4),  # 4.5
            _part("Geofence and offline", 4, 3, 4, 4),  # 3.75
            _part("Payroll export", 2, 3, 2, 2),  # 2.25
            _part("Security review", 1, 2, 2, 2),  # 1.75
            _part("Device roll-out", 2, 2, 2, 2),  # 2
            _part("Training pack", 4, 4, 5, 4),  # 4.25
        )
    }
)

#: Six parts of ClockIn: weeks of the team, and dollars a week once they are in use.
CLOCKIN_PARTS = (
    Part("Clock in and out", 2, 200),
    Part("Approve hours", 2, 100, ("Clock in and out",)),
    Part("Work offline", 2, 150, ("Clock in and out",)),
    Part("Geofence", 2, 150, ("Clock in and out",)),
    Part("Payroll export", 3, 350, ("Approve hours",)),
    Part("Audit log", 1, 50, ("Clock in and out",)),
)

#: Three releases of them; deploying, and training the users, costs $600 each time.
CLOCKIN_RELEASES = Composition.of(
    CLOCKIN_PARTS,
    (CLOCKIN_PARTS[:2], CLOCKIN_PARTS[2:4], CLOCKIN_PARTS[4:]),
    600,
    "ClockIn",
)
