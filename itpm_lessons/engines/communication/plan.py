"""A communication plan: who needs what, when, how, and who sees to it.

One row is one thing that one group of people needs to know. A row with nobody but a stakeholder
in it is allowed: it says that they are there and get nothing yet, which the checks then say.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..refusal import Refusal, shown
from .ways import URGENCIES, Way, way

FIELDS = ("who", "what", "when", "how", "owner", "within")
LONGEST, MOST_ROWS = 200, 120  # letters of a field; rows that can be told apart in lanes


@dataclass(frozen=True)
class Row:
    """One row of the plan; texts may be empty, `who` may not.

    Parameters
    ----------
    who : str
        Who needs it: a stakeholder or a group.
    what : str
        What they need to know.
    when : str
        When, or how often: ``"Fridays"``, ``"10 days before go-live"``.
    how : str
        By which way: ``"e-mail"``, ``"meeting"``.
    owner : str
        The one person or role that sees to it.
    within : str
        How soon they must know once there is something to know; one of `URGENCIES`, or nothing.
    answer : bool
        Whether an answer must come back, such as a decision or "understood".

    Examples
    --------
    >>> Row("payroll", "list of sites", "Fridays", "e-mail", "project manager").way.name
    'e-mail'
    """

    who: str
    what: str = ""
    when: str = ""
    how: str = ""
    owner: str = ""
    within: str = ""
    answer: bool = False

    def __post_init__(self) -> None:
        for name in FIELDS:
            value = getattr(self, name)
            if not isinstance(value, str):
                raise Refusal("row", f"{name} is {shown(value)}", "give words")
            words = " ".join(value.split())
            if len(words) > LONGEST:
                raise Refusal("row", f"{name} has {len(words)} letters", f"keep {LONGEST} at most")
            object.__setattr__(self, name, words)
        if not self.who:
            raise Refusal("row", "nobody is named", "say who needs it")
        if self.within and self.within not in URGENCIES:
            listed = ", ".join(URGENCIES)
            raise Refusal("row", f"within is {shown(self.within)}", f"use one of {listed}")
        object.__setattr__(self, "answer", bool(self.answer))

    @property
    def empty(self) -> bool:
        """Whether it names a stakeholder and nothing else."""
        return not (self.what or self.when or self.how or self.owner)

    @property
    def way(self) -> Way | None:
        """The way that `how` means; None where the kit knows none of this name."""
        return way(self.how)


@dataclass(frozen=True)
class CommunicationPlan:
    """Rows in their order; `stakeholders` are people who must get something, rows or not.

    They come first, in their order, before others whom only rows name.

    >>> plan = CommunicationPlan((Row("payroll", "sites"),), stakeholders=("works council",))
    >>> plan.audiences
    ('works council', 'payroll')
    """

    rows: tuple[Row, ...] = ()
    title: str = ""
    stakeholders: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.rows) + len(self.without_rows) > MOST_ROWS:
            problem = f"it has more than {MOST_ROWS} rows, who gets nothing yet among them"
            raise Refusal("plan", problem, "remove some first")

    @property
    def without_rows(self) -> tuple[str, ...]:
        """Stakeholders whom no row names."""
        named = {row.who.casefold() for row in self.rows}
        return tuple(who for who in self.stakeholders if who.casefold() not in named)

    @property
    def audiences(self) -> tuple[str, ...]:
        """All who are named, each once, in the order in which they first come."""
        named = (*self.stakeholders, *(row.who for row in self.rows))
        first: dict[str, str] = {}
        for name in named:
            first.setdefault(name.casefold(), name)
        return tuple(first.values())

    def of(self, who: str) -> tuple[tuple[int, Row], ...]:
        """Rows of one audience that say something, with their places from 0."""
        name = who.casefold()
        return tuple(
            (place, row)
            for place, row in enumerate(self.rows)
            if row.who.casefold() == name and not row.empty
        )

    def row(self, place: int) -> Row:
        """Return the row at a place from 0; refuse a place where there is none."""
        self._refuse_no_row(place)
        return self.rows[place]

    def with_row(self, place: int, **changes: object) -> "CommunicationPlan":
        """Return the plan with fields of one row changed.

        >>> plan = CommunicationPlan((Row("payroll"),)).with_row(0, owner="Ada")
        >>> plan.rows[0].owner
        'Ada'
        """
        changed = replace(self.row(place), **changes)  # type: ignore[arg-type]
        return replace(self, rows=(*self.rows[:place], changed, *self.rows[place + 1 :]))

    def with_new(self, row: Row) -> "CommunicationPlan":
        """Return the plan with a row more at its end."""
        return replace(self, rows=(*self.rows, row))

    def without_row(self, place: int) -> "CommunicationPlan":
        """Return the plan without a row; its stakeholder stays known.

        >>> CommunicationPlan((Row("payroll", "sites"),)).without_row(0).audiences
        ('payroll',)
        """
        gone = self.row(place)
        rest = (*self.rows[:place], *self.rows[place + 1 :])
        left = replace(self, rows=rest)
        if gone.who.casefold() in map(str.casefold, left.audiences):
            return left
        return replace(left, stakeholders=self.audiences)

    def given(self, place: int, who: str) -> "CommunicationPlan":
        """Return the plan with a row for somebody else; everybody keeps their place.

        >>> plan = CommunicationPlan((Row("payroll", "sites"), Row("works council")))
        >>> plan.given(0, "works council").audiences
        ('payroll', 'works council')
        """
        return replace(self.with_row(place, who=who), stakeholders=self.audiences)

    def without_audience(self, who: str) -> "CommunicationPlan":
        """Return the plan without somebody, and without all of their rows."""
        name = who.casefold()
        others = tuple(each for each in self.stakeholders if each.casefold() != name)
        rows = tuple(row for row in self.rows if row.who.casefold() != name)
        return replace(self, rows=rows, stakeholders=others)

    def _refuse_no_row(self, place: object) -> None:
        known = isinstance(place, int) and not isinstance(place, bool)
        if not known or not 0 <= place < len(self.rows):  # type: ignore[operator]
            raise Refusal(
                "communication plan",
                f"it has no row {shown(place)}",
                f"choose one of its {len(self.rows)} rows, counted from 0",
            )


def plan_of(rows: Iterable[tuple[str, ...]], title: str = "") -> CommunicationPlan:
    """Make a plan from plain tuples of words, in the order of `FIELDS`.

    >>> plan_of([("payroll", "sites", "Fridays", "e-mail", "Ada")]).rows[0].owner
    'Ada'
    """
    made = (Row(**dict(zip(FIELDS, row, strict=False))) for row in rows)  # type: ignore[arg-type]
    return CommunicationPlan(tuple(made), title)
