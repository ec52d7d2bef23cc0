"""One risk: what may happen and why, how probable, at what price, and what is done about it.

A risk is uncertain. What has happened already is an issue, and what is taken for granted an
assumption; neither belongs here. A threat costs money where it happens, an opportunity saves
some. Amounts are signed as costs: a threat's expected value is positive, an opportunity's negative.

Not done here: several levels of impact for one risk, the day on which it may happen, and
probabilities that depend on other risks (`simulation` has one common cause for all of them).
"""

from dataclasses import dataclass, replace

from ..refusal import Refusal, shown
from ..tidy import SENTENCE, tidy
from .figures import money, plain, share, times
from .wording import statement

THREAT, OPPORTUNITY = "threat", "opportunity"
STRATEGIES: dict[str, tuple[str, ...]] = {
    THREAT: ("avoid", "mitigate", "transfer", "accept", "escalate"),
    OPPORTUNITY: ("exploit", "enhance", "share", "accept", "escalate"),
}
_ALL = tuple(dict.fromkeys(strategy for each in STRATEGIES.values() for strategy in each))


@dataclass(frozen=True)
class Response:
    """What is done about a risk before it happens, and what is left of the risk then.

    Parameters
    ----------
    strategy : str
        For a threat avoid, mitigate, transfer, accept or escalate; for an opportunity exploit,
        enhance, share, accept or escalate.
    action : str
        What is done, in words.
    cost : float
        What the action costs, whether the risk happens or not; 0 or more.
    probability, impact : float, optional
        The residual risk: probability and impact once the action is done. None leaves the
        risk's own, except that avoiding leaves a probability of 0 and exploiting one of 1.
    secondary : str
        A new risk that the action brings along, in words.

    Raises
    ------
    Refusal
        For a strategy that is none of these, a probability outside 0 to 1, and negative money.

    Examples
    --------
    >>> Response("mitigate", "test in all halls first", 900, probability=0.1).probability
    0.1
    """

    strategy: str
    action: str = ""
    cost: float = 0
    probability: float | None = None
    impact: float | None = None
    secondary: str = ""

    def __post_init__(self) -> None:
        if self.strategy not in _ALL:
            raise Refusal(
                "response", f"its strategy is {shown(self.strategy)}", f"use {', '.join(_ALL)}"
            )
        put = object.__setattr__
        for what in ("action", "secondary"):
            put(self, what, tidy("response", what, getattr(self, what), SENTENCE))
        put(self, "cost", money("response", "cost", self.cost))
        if self.probability is not None:
            put(self, "probability", share("response", "probability", self.probability))
        if self.impact is not None:
            put(self, "impact", money("response", "impact", self.impact))


@dataclass(frozen=True)
class Residual:
    """Probability and impact that are left after the response."""

    probability: float
    impact: float


@dataclass(frozen=True)
class Risk:
    """Something that may happen, with its cause, its effect, its probability and its impact.

    Parameters
    ----------
    name : str
        Short, unique in its register, and what everything refers to: ``R1``.
    cause, event, effect : str
        Why it may happen, what may happen, and what that would do. As parts of one sentence:
        "the supplier renews its product", "its interface changes", "cost three weeks of work".
    probability : float
        Chance that it happens, from 0 to 1.
    impact : float
        Money that it costs if it happens; of an opportunity, that it saves. 0 or more.
    kind : str
        ``"threat"`` or ``"opportunity"``.
    owner : str
        Who watches it and acts.
    response : Response, optional
        What is done about it.

    Raises
    ------
    Refusal
        For an empty name, a probability outside 0 to 1, negative or absurd money, and a response
        that does not go with the kind.

    Examples
    --------
    >>> late = Risk("R1", "the supplier renews its product", "its interface changes",
    ...             "cost three weeks of work", 0.2, 18_000)
    >>> late.expected_value
    3600
    >>> late.statement[:63]
    'Because the supplier renews its product, it may happen that its'
    >>> late.with_response(Response("mitigate", "agree on notice", 1_000, 0.1)).response_worth
    800
    """

    name: str
    cause: str
    event: str
    effect: str
    probability: float
    impact: float
    kind: str = THREAT
    owner: str = ""
    response: Response | None = None

    def __post_init__(self) -> None:
        put, name = object.__setattr__, tidy("risk", "its name", self.name)
        if not name:
            raise Refusal("risk", "it has no name", "give it a short one, such as R1")
        put(self, "name", name)
        culprit = f"risk {shown(name)}"
        put(self, "owner", tidy(culprit, "owner", self.owner))
        for what in ("cause", "event", "effect"):
            put(self, what, tidy(culprit, what, getattr(self, what), SENTENCE))
        put(self, "probability", share(culprit, "probability", self.probability))
        put(self, "impact", money(culprit, "impact", self.impact))
        if self.kind not in STRATEGIES:
            problem = f"its kind is {shown(self.kind)}"
            raise Refusal(culprit, problem, f"use {' or '.join(STRATEGIES)}")
        if self.response is not None:
            self._refuse_foreign(culprit, self.response)

    def _refuse_foreign(self, culprit: str, response: Response) -> None:
        if not isinstance(response, Response):
            raise Refusal(culprit, f"its response is {shown(response)}", "give a Response")
        fitting = STRATEGIES[self.kind]
        if response.strategy not in fitting:
            article = "an" if self.kind == OPPORTUNITY else "a"
            problem = f"{response.strategy!r} is no response to {article} {self.kind}"
            raise Refusal(culprit, problem, f"use {', '.join(fitting)}")

    @property
    def sign(self) -> int:
        """1 for what costs, -1 for what saves."""
        return 1 if self.kind == THREAT else -1

    @property
    def statement(self) -> str:
        """Cause, event and effect as one sentence; a part that is missing shows as dots."""
        return statement(self.cause, self.event, self.effect)

    @property
    def expected_value(self) -> float:
        """Probability x impact, as a cost: negative for an opportunity."""
        return plain(self.sign * times(self.probability, self.impact))

    @property
    def residual(self) -> Residual:
        """What is left after the response; without one, the risk as it is."""
        response = self.response
        if response is None:
            return Residual(self.probability, self.impact)
        usual = {"avoid": 0, "exploit": 1}.get(response.strategy, self.probability)
        probability = usual if response.probability is None else response.probability
        impact = self.impact if response.impact is None else response.impact
        return Residual(probability, impact)

    @property
    def residual_expected_value(self) -> float:
        """Expected value after the response, its cost not counted."""
        left = self.residual
        return plain(self.sign * times(left.probability, left.impact))

    @property
    def response_worth(self) -> float:
        """What the response saves on average, less what it costs; 0 without a response.

        Negative where the response costs more than it saves. That can still be right: for a loss
        that would end the project, the average is not what counts.
        """
        if self.response is None:
            return 0
        left = self.residual
        before = times(self.probability, self.impact)
        after = times(left.probability, left.impact)
        return plain(self.sign * (before - after) - times(1, self.response.cost))

    def with_response(self, response: Response | None) -> "Risk":
        """Return the risk with another response."""
        return replace(self, response=response)
