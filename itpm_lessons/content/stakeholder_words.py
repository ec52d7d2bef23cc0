"""Who has a stake in the projects of the course, for exercises: why they count, and how much."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

HIGH = 6  # of 10; from here on power or interest is high

PLACES = {
    "manage": "Manage closely",
    "satisfy": "Keep satisfied",
    "inform": "Keep informed",
    "monitor": "Monitor",
}


@dataclass(frozen=True)
class Stakeholder:
    """A person or group: name, why they are rated so, the two ratings, and whether against."""

    name: str
    why: str
    power: int
    interest: int
    against: bool = False

    @property
    def place(self) -> str:
        """The field of the grid.

        >>> Stakeholder("Auditor", "", 8, 3).place
        'satisfy'
        """
        if self.power >= HIGH:
            return "manage" if self.interest >= HIGH else "satisfy"
        return "inform" if self.interest >= HIGH else "monitor"


@cache
def stakeholders(case: str) -> tuple[Stakeholder, ...]:
    """Return the stakeholders in the file of a case.

    >>> [each.name for each in stakeholders("clockin_stakeholders") if each.against]
    ['Staff representatives']
    """
    return tuple(
        Stakeholder(
            row["name"], row["why"], row["power"], row["interest"], row["attitude"] == "against"
        )
        for row in _file(case)["stakeholders"]
    )


@cache
def title(case: str) -> str:
    """Return what the project of a case is, as a sentence may name it."""
    name: str = _file(case)["title"]
    return name


def _file(case: str) -> dict:
    path = files("itpm_lessons.content.cases").joinpath(f"{case}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


CLOCKIN = "clockin_stakeholders"
OTHERS = ("server_move_stakeholders", "shop_tablets_stakeholders")
