"""The items of the diagnostic: questions with one key, each with its domain and its lesson."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from itpm_lessons.engines.refusal import Refusal

from ..question_item import refuse_bad_item
from ..question_rules import in_number_order

COUNT = 20
OPTIONS = 3
CERTIFICATE = "capm"


@dataclass(frozen=True)
class Domain:
    """A domain of the exam outline: its id, its name, its share of the exam in percent."""

    id: str
    name: str
    percent: int


#: The outline that the shares of the items follow; `facts.toml` has its source and its day.
DOMAINS = (
    Domain("fundamentals", "Fundamentals", 36),
    Domain("predictive", "Predictive approaches", 17),
    Domain("agile", "Agile approaches", 20),
    Domain("business_analysis", "Business analysis", 27),
)
NAMES = {domain.id: domain.name for domain in DOMAINS}


@dataclass(frozen=True)
class Option:
    """One option: its key, its text, and why it is right or wrong."""

    key: str
    text: str
    why: str


@dataclass(frozen=True)
class Item:
    """One question: its domain, the lesson that teaches it, its options and which one is right."""

    id: str
    stem: str
    domain: str
    lesson: str
    options: tuple[Option, ...]
    key: str
    version: int = 1

    def option(self, key: str) -> Option | None:
        """Return the option of this key, None where there is none."""
        return next((option for option in self.options if option.key == key), None)

    def shown(self, take: int) -> tuple[Option, ...]:
        """Return the options as the sitting number `take` shows them; numbers keep their order."""
        if in_number_order([option.text for option in self.options]):
            return self.options
        return tuple(Random(f"{self.id}:{take}").sample(self.options, len(self.options)))


def item_of(block: Mapping[str, Any]) -> Item:
    """Make an item of a question as TOML has it; refuse one that the diagnostic cannot ask.

    It asks for one of three options, in a domain that is named by ``tags.cert``.
    """
    refuse_bad_item(block)
    culprit = f"question {block['id']!r}"
    if block["type"] != "single" or len(block["options"]) != OPTIONS:
        problem = f"the diagnostic asks for one of {OPTIONS} options"
        raise Refusal(culprit, problem, "make it a single choice of three")
    return Item(
        block["id"],
        block["stem"],
        domain_of(block),
        block["tags"].get("notebook", ""),
        tuple(Option(each["id"], each["text"], each["explanation"]) for each in block["options"]),
        next(each["id"] for each in block["options"] if each["correct"]),
        block["version"],
    )


def domain_of(block: Mapping[str, Any]) -> str:
    """Return the domain of a question in the outline of the diagnostic; refuse where none is."""
    for cert in block["tags"].get("cert", ()):
        if cert.get("id") == CERTIFICATE and cert.get("domain") in NAMES:
            return str(cert["domain"])
    known = ", ".join(NAMES)
    problem = f"it names no domain of {CERTIFICATE}"
    raise Refusal(f"question {block['id']!r}", problem, f"add one of {known} to tags.cert")


def shares(items: Iterable[Item]) -> dict[str, int]:
    """Count the items of each domain, in the order of the outline."""
    domains = [item.domain for item in items]
    return {domain.id: domains.count(domain.id) for domain in DOMAINS}


def off_the_outline(items: Sequence[Item]) -> list[str]:
    """Return the domains that have over one item more, or fewer, than their share of the outline.

    >>> off_the_outline([])
    []
    """
    counts = shares(items)
    return [
        domain.id
        for domain in DOMAINS
        if abs(counts[domain.id] - domain.percent * len(items) / 100) > 1
    ]
