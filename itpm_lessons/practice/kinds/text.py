"""An answer in the learner's own words, judged by rules that the learner sees."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.views import forms
from itpm_lessons.views.markup import Markup

from .kind import Kind
from .plain import Malformed, shown

LONGEST = 5_000


@dataclass(frozen=True)
class Rule:
    """Something that a text must keep: `says` tells the learner, `kept` tests it.

    `repair` is what a learner is told who has not kept it; it begins where `says` ends.
    """

    says: str
    kept: Callable[[str], bool]
    repair: str = ""


def length(least: int, most: int) -> Rule:
    """Ask for a number of words.

    >>> length(2, 4).kept("four words of text")
    True
    """
    return Rule(f"has {least} to {most} words", lambda text: least <= len(text.split()) <= most)


def mentions(says: str, *words: str, repair: str = "") -> Rule:
    """Ask for at least one of `words`, or of the forms that begin with them.

    >>> mentions("names the date", "date", "day").kept("Two days late")
    True
    """
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + ")", re.IGNORECASE)
    return Rule(says, lambda text: pattern.search(text) is not None, repair)


def has_number(says: str = "gives a number") -> Rule:
    """Ask for a figure."""
    return Rule(says, lambda text: re.search(r"\d", text) is not None)


def avoids(says: str, *words: str) -> Rule:
    """Ask that none of `words` stands in the text as a word."""
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
    return Rule(says, lambda text: pattern.search(text) is None)


@dataclass(frozen=True)
class Text(Kind[str]):
    """A text that keeps all `rules`; `cannot_judge` says what no rule can tell.

    The model answer is the exercise's solution; it must keep the rules too.

    >>> kind = Text([length(3, 20), has_number()], cannot_judge="whether it is true")
    >>> kind.difference("We are late indeed", "")
    'It keeps 1 of 2 rules. Still open: gives a number.'
    """

    rules: Sequence[Rule]
    cannot_judge: str = "whether it is true, kind or wise"
    label: str = "Your text"
    praise: ClassVar[str] = "It keeps the rules."

    def __post_init__(self) -> None:
        if not self.rules:
            raise Refusal("text answer", "it has no rules", "give one rule or more")

    @property
    def caveat(self) -> str:  # type: ignore[override]
        """What the learner is told beside a good verdict."""
        return f"No rule can judge {self.cannot_judge}: compare your text with the model answer."

    def understand(self, value: Any) -> str:
        """Take a text; white space at its ends and in its middle does not count."""
        if not isinstance(value, str):
            raise Malformed(f"{shown(value)} is not a text. Write it in quotes.")
        if len(value) > LONGEST:
            raise Malformed(f"This text has {len(value):,} characters; {LONGEST:,} are the most.")
        return " ".join(value.split())

    def _broken(self, text: str) -> list[Rule]:
        return [rule for rule in self.rules if not rule.kept(text)]

    def same(self, answer: str, expected: str) -> bool:
        """Accept any text that keeps the rules; the model answer is one of them."""
        return answer == expected or not self._broken(answer)

    def score(self, answer: str, expected: str) -> float:
        """Share of the rules that the text keeps."""
        if self.same(answer, expected):
            return 1.0
        return 1 - len(self._broken(answer)) / len(self.rules)

    def difference(self, answer: str, expected: str) -> str:
        """Name the rules that are not kept yet."""
        broken = self._broken(answer)
        kept = len(self.rules) - len(broken)
        repairs = " ".join(rule.repair for rule in broken if rule.repair)
        says = "; ".join(rule.says for rule in broken)
        return f"It keeps {kept} of {len(self.rules)} rules. Still open: {says}. {repairs}".strip()

    def advice(self, answer: str, expected: str) -> str:
        """Say that what is kept can stay."""
        return "The rest of your text can stay as it is."

    def describe(self, value: str) -> str:
        """Return the text."""
        return value

    def form(self, entries: Mapping[str, str], group: str = "") -> Markup:
        """Draw an input of several lines below the rules."""
        says = [rule.says for rule in self.rules]
        return forms.textarea("answer", self.label, entries.get("answer", ""), rules=says)

    def given(self, entries: Mapping[str, str]) -> object:
        """Take the text."""
        return entries.get("answer")

    def entries(self, value: str) -> dict[str, str]:
        """Write the text into the input."""
        return {"answer": value}
