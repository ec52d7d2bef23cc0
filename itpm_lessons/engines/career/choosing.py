"""Which certificate suits a situation: reasons for and against, each with the fact behind it.

There is no score. A certificate is *wanted* if it serves the goal, or, where no goal is said, the
method. It *fits* if it is wanted and nothing speaks against it; *not yet* if only conditions that
are not met yet do; else something *speaks against* it, or it is *not what you look for*. What no
fact says is a question to its owner. Within a group the order is that of the list of
certificates, and means nothing.

What this module does not do: it knows no employer, no pay and no chance of passing.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..facts import Fact
from ..refusal import Refusal, shown
from ..within import number_within
from .certificates import OTHER, Certificate
from .eligibility import Person, Standing, eligibility
from .words import day_words, listed, missing_words

FOR, AGAINST, LATER, ASK, ADVISED = "for", "against", "later", "ask", "advised"
GROUPS = {
    "fits": "Fits what you say",
    "later": "Not yet",
    "against": "Something speaks against it",
    "silent": "Not what you look for",
}
MOST_MONEY, MOST_WEEKS = 100_000, 520


@dataclass(frozen=True)
class Situation:
    """What somebody wants and has; "" and None where they leave it open.

    Parameters
    ----------
    person : Person
        Education, months, hours.
    goal, method : str
        Ids of what it is for, and of how the employer works; "" for not said.
    budget : float, optional
        Dollars for the exam.
    weeks : float, optional
        In how many weeks they want to be able to sit the exam.
    renews : bool
        Whether they will spend time or money to keep it.
    """

    person: Person = field(default_factory=Person)
    goal: str = ""
    method: str = ""
    budget: float | None = None
    weeks: float | None = None
    renews: bool = True

    def __post_init__(self) -> None:
        if self.budget is not None:
            number_within("situation", "budget", self.budget, 0, MOST_MONEY, "dollars")
        if self.weeks is not None:
            number_within("situation", "time", self.weeks, 0, MOST_WEEKS, "weeks")


@dataclass(frozen=True)
class Reason:
    """A reason: `side` is for, against, later, ask or advised; `topic` what it is about."""

    side: str
    topic: str
    words: str
    fact: Fact | None


@dataclass(frozen=True)
class Advice:
    """What speaks for and against one certificate in a situation."""

    certificate: Certificate
    reasons: tuple[Reason, ...]
    standing: Standing | None
    wanted: bool

    def on(self, side: str) -> tuple[Reason, ...]:
        """Return the reasons of one side."""
        return tuple(reason for reason in self.reasons if reason.side == side)

    @property
    def group(self) -> str:
        """The group it belongs to: a key of `GROUPS`, by the rule of this module."""
        if self.on(AGAINST):
            return "against"
        if not self.wanted:
            return "silent"
        return "later" if self.on(LATER) else "fits"


@dataclass(frozen=True)
class Certificates:
    """The certificates of a course, and the goals and methods that can be chosen."""

    all: tuple[Certificate, ...]
    goals: dict[str, str] = field(default_factory=dict, hash=False)
    methods: dict[str, str] = field(default_factory=dict, hash=False)

    def __getitem__(self, id: str) -> Certificate:
        found = next((each for each in self.all if each.id == id), None)
        if found is None:
            known = ", ".join(each.id for each in self.all)
            raise Refusal("certificate", f"{shown(id)} is not known", f"use one of {known}")
        return found


def choose(certificates: Iterable[Certificate], situation: Situation, today: date) -> list[Advice]:
    """Say for every certificate what speaks for it and against it, in groups as `GROUPS` lists.

    >>> from itpm_lessons.engines.career import Certificate, Condition, Figure
    >>> from itpm_lessons.engines.facts import Source
    >>> fact = Fact("x", "An exam about boards; $150.", Source("s", "S"), "S", date.today(), "")
    >>> exam = Certificate("x", "X", "owner", "", fact, goals={"board": Condition("boards", fact)},
    ...                    price=Figure(150, fact, "$"))
    >>> choose([exam], Situation(goal="board", budget=100), date(2026, 11, 26))[0].group
    'against'
    """
    advice = [_advice(each, situation, today) for each in certificates]
    return sorted(advice, key=lambda each: list(GROUPS).index(each.group))


def _advice(certificate: Certificate, situation: Situation, today: date) -> Advice:
    routes = eligibility(certificate, situation.person, today)
    nearest = routes[0] if routes else None
    reasons = [reason for rule in _RULES for reason in rule(certificate, situation)]
    reasons += _entry(certificate, nearest, situation, today)
    topic = "goal" if situation.goal else "method"
    wanted = any(each.topic == topic and each.side == FOR for each in reasons)
    return Advice(certificate, tuple(reasons), nearest, wanted)


def _goal(certificate: Certificate, situation: Situation) -> Iterator[Reason]:
    found = certificate.goals.get(situation.goal)
    if found:
        yield Reason(FOR, "goal", found.words, found.fact)


def _method(certificate: Certificate, situation: Situation) -> Iterator[Reason]:
    if not situation.method:
        return
    found = certificate.methods.get(situation.method)
    if found:
        yield Reason(FOR, "method", found.words, found.fact)
    elif certificate.tied:
        other = next(iter(certificate.methods.values()))
        yield Reason(AGAINST, "method", f"The employer works in another way. {other.words}",
                     other.fact)  # fmt: skip


def _price(certificate: Certificate, situation: Situation) -> Iterator[Reason]:
    price = certificate.price
    if price is None:
        words = "No fact here says what it costs: ask the owner."
        yield Reason(ASK, "price", words, None)
    elif situation.budget is not None:
        over = price.value > situation.budget
        words = f"It costs {price}, {'more than' if over else 'within'} ${situation.budget:,g}."
        yield Reason(AGAINST if over else FOR, "price", words, price.fact)


def _renewal(certificate: Certificate, situation: Situation) -> Iterator[Reason]:
    renewal = certificate.renewal
    if renewal is None:
        words = "No fact here says whether it has to be renewed: ask the owner."
        yield Reason(ASK, "renewal", words, None)
    elif renewal.fact.needs_owner:
        yield Reason(ASK, "renewal", f"Check with the owner: {renewal.fact.text}", renewal.fact)
    elif not renewal.expires:
        yield Reason(FOR, "renewal", "It does not expire.", renewal.fact)
    elif not situation.renews:
        yield Reason(AGAINST, "renewal", f"It has to be kept up: {renewal.fact.text}", renewal.fact)


_RULES: tuple[Callable[[Certificate, Situation], Iterator[Reason]], ...] = (
    _goal, _method, _price, _renewal,
)  # fmt: skip


def _entry(
    certificate: Certificate, nearest: Standing | None, situation: Situation, today: date
) -> Iterator[Reason]:
    """Say whether the person may sit the exam, and whether that is in time."""
    for asked in certificate.asks:
        yield Reason(ASK, "entry", asked, None)
    if nearest is None:
        words = "No fact here says who may take it: ask the owner."
        yield Reason(ASK, "entry", words, None)
        return
    if nearest.route.course:
        words = f"It asks for a course of its own of {nearest.route.course}: ask what that costs."
        yield Reason(ASK, "entry", words, nearest.route.fact)
    yield from _conditions(nearest, situation, today)


def _schooled(standing: Standing) -> bool:
    return any(each.kind == "education" for each in standing.missing)


def _conditions(standing: Standing, situation: Situation, today: date) -> Iterator[Reason]:
    route, day = standing.route, standing.earliest
    said = listed(list(map(missing_words, standing.missing)))
    if route.unknown:
        met = "You have what is named. " if standing.asks else ""
        yield Reason(
            ASK, "entry", f"{route.name[:1].upper()}{route.name[1:]}: {met}{route.ask}", route.fact
        )
    if not standing.missing:
        if not route.course and not route.unknown:
            yield Reason(FOR, "entry", f"You meet its conditions: {route.name}.", route.fact)
    elif route.advised:
        words = f"Advised, not asked: {route.name}. You have {standing.months}."
        yield Reason(ADVISED, "entry", words, route.fact)
    elif situation.person.education == OTHER and _schooled(standing):
        words = f"Whether your schooling counts for “{route.name}” says the owner."
        yield Reason(ASK, "entry", words, route.fact)
    elif day is None:
        words = f"Missing: {said}. What you plan does not close that."
        yield Reason(AGAINST, "entry", words, route.fact)
    else:
        words = f"Missing: {said}. Earliest day: {day_words(day)}."
        yield Reason(LATER, "entry", words, route.fact)
        late = None if situation.weeks is None else today + timedelta(weeks=situation.weeks)
        if late and day > late:
            words = f"You want to sit it by {day_words(late)}."
            yield Reason(AGAINST, "entry", words, route.fact)
