"""The criteria by which a project's approach is weighed, each with five ratings in words.

Every scale runs the same way: 1 speaks for a predictive approach, 5 for an agile one, 3 for
neither. Four of the eight also say how much structured control the project needs: the nearer
to 1, the more.
"""

from dataclasses import dataclass

from ..refusal import Refusal, shown

RATINGS = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Criterion:
    """One thing to look at; `anchors` say in words what the ratings 1 to 5 mean.

    `control` tells whether it also speaks about structured control.

    >>> Criterion("place", "Place", ("far", "", "", "", "near")).anchor(5)
    'near'
    """

    name: str
    title: str
    anchors: tuple[str, str, str, str, str]
    control: bool = False

    def anchor(self, rating: int) -> str:
        """Return the words of a rating."""
        return self.anchors[rating - 1]


CRITERIA = (
    Criterion(
        "requirements",
        "Requirements",
        (
            "settled and signed; hardly any change is expected",
            "settled, with a few open details",
            "the main points are settled, many details are open",
            "the goal is known; most of the rest will change",
            "will be found out while people try what was built",
        ),
    ),
    Criterion(
        "delivery",
        "Delivery in parts",
        (
            "of use only as a whole, on one day",
            "two large parts at best",
            "a few parts are of use before the rest",
            "most parts are of use by themselves",
            "something usable every few weeks",
        ),
    ),
    Criterion(
        "customer",
        "Customer and users",
        (
            "reached only to sign off",
            "a meeting every month or two",
            "reached every two or three weeks",
            "answer within days and try things out",
            "work with the team most days",
        ),
    ),
    Criterion(
        "late_change",
        "Cost of a late change",
        (
            "very high: what was bought or built must be replaced",
            "high: much has to be done again",
            "noticeable: some parts are reworked",
            "low: a few days of work",
            "very low: change it, test it, release it again",
        ),
        control=True,
    ),
    Criterion(
        "criticality",
        "Harm and regulation",
        (
            "a fault can hurt people or break a law; proof comes first",
            "a fault touches pay, personal data or many people",
            "a fault costs money or reputation",
            "a fault is a nuisance for users",
            "a fault is hardly noticed and soon mended",
        ),
        control=True,
    ),
    Criterion(
        "team",
        "Team",
        (
            "many teams, several sites or suppliers, new to short cycles",
            "several teams or a supplier, little experience of short cycles",
            "two teams, or one that is new to short cycles",
            "one team that has worked in short cycles",
            "one small team in one place, used to short cycles",
        ),
        control=True,
    ),
    Criterion(
        "contract",
        "Date, price and scope",
        (
            "all three are fixed, by contract or by law",
            "two are fixed, and the third hardly gives",
            "the date or the price is fixed; the scope can give",
            "limits are agreed; what fits in them is open",
            "a goal is agreed; money is given step by step",
        ),
        control=True,
    ),
    Criterion(
        "technology",
        "Technology",
        (
            "done by this team many times",
            "known to the team, new in details",
            "partly new to the team",
            "mostly new; some of it has to be tried first",
            "new to everybody; nobody knows whether it works",
        ),
    ),
)
_BY_NAME = {each.name: each for each in CRITERIA}


def criterion(name: str) -> Criterion:
    """Return the kit's criterion of this name; refuse an unknown one.

    >>> criterion("criticality").title
    'Harm and regulation'
    """
    if name not in _BY_NAME:
        listed = ", ".join(_BY_NAME)
        raise Refusal(f"criterion {shown(name)}", "is not known", f"use one of {listed}")
    return _BY_NAME[name]
