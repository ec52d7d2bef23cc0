"""What is odd about a risk as it is written: things to look at again, none of them refused.

Checked is what can be: parts that are missing, certainty that is no risk, a response whose
numbers do not go with its strategy. Whether a cause is a cause, a probability is honest, or an
action would work, only people can say.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from .risk import THREAT, Response, Risk

_PARTS = {
    "cause": "Why may it happen? One acts on a cause.",
    "event": "What may happen? Nobody can watch for what is not said.",
    "effect": "What would it do? Without an effect nobody can put a price on it.",
}
_PASSIVE = ("accept", "escalate")


@dataclass(frozen=True)
class Doubt:
    """A remark on one field of a risk; fields of the response begin with ``response.``."""

    field: str
    text: str


def doubts(risk: Risk) -> tuple[Doubt, ...]:
    """List what is odd about a risk, in the order of its fields.

    >>> rain = Risk("R1", "it is autumn", "it rains", "delay the move", 1, 500, owner="Ada")
    >>> [doubt.field for doubt in doubts(rain)]
    ['probability']
    """
    found = [Doubt(part, said) for part, said in _PARTS.items() if not getattr(risk, part)]
    if risk.probability == 1:
        said = "It happens for certain: then it is no risk. Put it into the plan."
        found.append(Doubt("probability", said))
    if risk.probability == 0:
        found.append(Doubt("probability", "It can't happen: then it needs no line here."))
    if not risk.owner:
        found.append(Doubt("owner", "Who watches it? A risk without an owner is nobody's."))
    if risk.response is not None:
        texts = _of_response(risk, risk.response)
        found += [Doubt(f"response.{field}", said) for field, said in texts]
    return tuple(found)


def _of_response(risk: Risk, response: Response) -> Iterator[tuple[str, str]]:
    left = risk.residual
    changed = (left.probability, left.impact) != (risk.probability, risk.impact)
    if not response.action:
        yield "action", "What is done? A strategy alone is not an action."
    if response.strategy == "avoid" and left.probability and left.impact:
        yield "probability", "What is avoided can't happen any more. If it can, it is mitigated."
    elif response.strategy == "exploit" and left.probability < 1:
        yield "probability", "What is exploited happens for certain. If not, it is enhanced."
    elif response.strategy in _PASSIVE and changed:
        yield "probability", f"To {response.strategy} changes nothing about the risk itself."
    elif response.strategy not in (*_PASSIVE, "avoid", "exploit") and not changed:
        yield "probability", "Probability and impact stay as they were: what does it change?"
    if risk.residual_expected_value > risk.expected_value:
        worse = "more probable or dearer" if risk.kind == THREAT else "less probable or smaller"
        yield "impact", f"After the response the {risk.kind} is {worse} than before."
    elif risk.response_worth < 0 and changed:
        yield "cost", "It costs more than it saves on average. Is the worst case worth it?"
