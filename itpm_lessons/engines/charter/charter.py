"""A project charter: its lines as they were written, and what can be read out of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ..business_case import BusinessCase
from ..objectives.days import days_in, read_day
from ..refusal import Refusal, shown
from ..typed import read_percent
from .amounts import read_benefits, read_sum
from .lines import BY_KEY, LINES, LONGEST


@dataclass(frozen=True)
class Charter:
    """One page on which sponsor and project manager agree before a project begins.

    What is written is kept as it is; a line that cannot be read is a finding, not a refusal, so
    that a page can be filled in any order.

    Parameters
    ----------
    texts : tuple of (str, str)
        Key and text of each line of `LINES`; use `Charter.of`.

    Examples
    --------
    >>> page = Charter.of(budget="$97,000", benefits="38,000; 46,000; 46,000", rate="8 %")
    >>> round(page.case.value)
    14139
    >>> page["sponsor"]
    ''
    """

    texts: tuple[tuple[str, str], ...] = tuple((line.key, "") for line in LINES)

    @classmethod
    def of(cls, lines: Mapping[str, str] | None = None, **more: str) -> "Charter":
        """Make a charter of the lines that are given; `in` needs a mapping.

        Refuses a line that no charter has, and a text that is too long for a page.
        """
        given = {**(lines or {}), **more}
        for key, text in given.items():
            line = BY_KEY.get(key)
            if line is None:
                raise Refusal("the charter", f"has no line {shown(key)}", f"use {_keys()}")
            if not isinstance(text, str):
                raise Refusal(line.name, f"is {shown(text)}", "give a text")
            if len(text) > LONGEST:
                problem = f"has {len(text):,} letters"
                raise Refusal(line.name, problem, f"keep {LONGEST:,} at most: it is one page")
        return cls(tuple((line.key, _tidy(given.get(line.key, ""))) for line in LINES))

    @cached_property
    def _by_key(self) -> dict[str, str]:
        return dict(self.texts)

    def __getitem__(self, key: str) -> str:
        if key not in self._by_key:
            raise Refusal("the charter", f"has no line {shown(key)}", f"use {_keys()}")
        return self._by_key[key]

    def with_line(self, key: str, text: str) -> "Charter":
        """Return the charter with another text in one line."""
        self[key]
        return replace(self, texts=Charter.of({**self._by_key, key: text}).texts)

    @property
    def title(self) -> str:
        """Name of the project, or what stands in for it."""
        return self["project"] or "Project"

    # ---- what can be read

    @cached_property
    def unreadable(self) -> Mapping[str, Refusal]:
        """Lines of which the text cannot be read, and why."""
        found: dict[str, Refusal] = {}
        for key in ("start", "finish", "budget", "benefits", "rate", "objective", "milestones"):
            try:
                self._read(key)
            except Refusal as refusal:
                found[key] = refusal
        if not found.keys() & {"budget", "benefits", "rate"}:
            try:
                self._case()
            except Refusal as refusal:
                found["benefits"] = refusal
        return found

    def _read(self, key: str) -> object:
        text = self[key]
        if not text:
            return None
        match BY_KEY[key].reading:
            case "day":
                return read_day(text, BY_KEY[key].name)
            case "money":
                budget = read_sum(text, BY_KEY[key].name, BY_KEY[key].example)
                if budget <= 0:
                    raise Refusal(BY_KEY[key].name, f"is {shown(text)}", "give more than 0")
                return budget
            case "benefits":
                return read_benefits(text, BY_KEY[key].name)
            case "percent":
                return read_percent(text, BY_KEY[key].name)
        return days_in(text, BY_KEY[key].name)

    def _readable(self, key: str) -> object:
        return None if key in self.unreadable else self._read(key)

    def day(self, key: str) -> date | None:
        """Day of the line `start` or `finish`; None where there is none that can be read."""
        found = self._readable(key)
        return found if isinstance(found, date) else None

    def days(self, key: str) -> list[date]:
        """Full days that the text of a line names."""
        found = self._readable(key)
        return found if isinstance(found, list) else []

    @cached_property
    def case(self) -> BusinessCase | None:
        """The business case; None while budget, benefits or rate are missing or unreadable."""
        if self.unreadable.keys() & {"budget", "benefits", "rate"}:
            return None
        return self._case()

    def _case(self) -> BusinessCase | None:
        budget, benefits, rate = map(self._read, ("budget", "benefits", "rate"))
        if not isinstance(budget, int | float) or not isinstance(benefits, tuple):
            return None
        if not isinstance(rate, int | float):
            return None
        case = BusinessCase(budget, benefits, rate)
        case.value  # noqa: B018  what cannot be computed is refused here
        return case


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def _keys() -> str:
    return ", ".join(line.key for line in LINES)


def split_items(text: str) -> Iterable[str]:
    """Parts of a line that lists several things.

    >>> list(split_items("holidays, shifts; reports"))
    ['holidays', 'shifts', 'reports']
    """
    for part in text.replace("\n", ";").replace(",", ";").split(";"):
        if part.strip():
            yield part.strip().rstrip(".")
