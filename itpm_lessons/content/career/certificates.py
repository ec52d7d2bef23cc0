"""Makes certificates and situations of certificates.toml; every number is tied to its fact."""

from collections.abc import Mapping
from typing import Any

from itpm_lessons.engines.career import (
    Certificate,
    Certificates,
    Condition,
    Experience,
    Figure,
    Person,
    Renewal,
    Route,
    Situation,
    month_range,
)
from itpm_lessons.engines.facts import Fact
from itpm_lessons.engines.refusal import Refusal, shown

Facts = Mapping[str, Fact]
Block = Mapping[str, Any]


def read_certificates(block: Block, facts: Facts) -> Certificates:
    """Make the certificates; an unknown fact, goal or method is refused, and a block too short."""
    goals, methods = dict(block.get("goals", {})), dict(block.get("methods", {}))
    found = []
    for each in block.get("certificate", []):
        culprit = f"certificate {shown(each.get('id', ''))}"
        for what, known in (("goals", goals), ("methods", methods)):
            unknown = next((id for id in each.get(what, {}) if id not in known), None)
            if unknown:
                problem = f"has {shown(unknown)}, which is not among the {what}"
                raise Refusal(culprit, problem, f"add it to [{what}], or mend it")
        try:
            found.append(_certificate(each, facts, culprit))
        except KeyError as error:
            raise Refusal(culprit, f"has no {error.args[0]}", "see the blocks beside it") from None
    return Certificates(tuple(found), goals, methods)


def _certificate(block: Block, facts: Facts, culprit: str) -> Certificate:
    def fact(id: str) -> Fact:
        if id not in facts:
            raise Refusal(culprit, f"rests on {shown(id)}, which is no fact", "see facts.toml")
        return facts[id]

    def conditions(what: str) -> dict[str, Condition]:
        return {key: Condition(words, fact(id)) for key, (words, id) in block.get(what, {}).items()}

    price = block.get("price")
    renewal = block.get("renewal")
    return Certificate(
        block["id"], block["name"], block["owner"], block["about"], fact(block["exam"]),
        tuple(_route(each, fact(each["fact"])) for each in block.get("routes", ())),
        conditions("goals"), conditions("methods"), block.get("tied", False),
        Figure(price["value"], fact(price["fact"]), "$") if price else None,
        _renewal(renewal, fact) if renewal else None, tuple(block.get("asks", ())),
    )  # fmt: skip


def _route(block: Block, fact: Fact) -> Route:
    def figure(name: str, unit: str) -> Figure | None:
        return Figure(block[name], fact, unit) if name in block else None

    return Route(
        block["name"], block.get("education", "none"), figure("months", "months"),
        block.get("years", 0), figure("hours", "hours"), block.get("instead", ""),
        block.get("advised", False), fact, figure("course", "hours"),
        tuple(block.get("unknown", ())),
    )  # fmt: skip


def _renewal(block: Block, fact: Any) -> Renewal:
    said = fact(block["fact"])
    categories = block.get("category", ())
    least = {c["name"]: Figure(c["least"], fact(c["fact"])) for c in categories if "least" in c}
    most = {c["name"]: Figure(c["most"], fact(c["fact"])) for c in categories if "most" in c}
    fee = Figure(block["fee"], said, "$") if "fee" in block else None
    units, months = block.get("units", 0), block.get("months", 0)
    return Renewal(said, units, months, block.get("unit", "hours"), fee, least, most)


def read_situation(block: Block) -> Situation:
    """Make a situation of its block."""
    periods = (month_range(*each) for each in block.get("periods", ()))
    person = Person(
        block.get("education", "secondary"), Experience(tuple(periods)), block.get("hours", 0),
        block.get("a_week", 2), block.get("goes_on", False), tuple(block.get("holds", ())),
    )  # fmt: skip
    return Situation(
        person, block.get("goal", ""), block.get("method", ""), block.get("budget"),
        block.get("weeks"), block.get("renews", True),
    )  # fmt: skip
