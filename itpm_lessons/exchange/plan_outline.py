"""Rows of a CSV plan that are no work of their own: summaries, and rows that are inactive.

They are treated as in an MS Project XML file: both are left out; a link from or to a summary
holds for all activities below it; one from or to an inactive row is dropped. All of it is said.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from ..engines.network import Dependency
from ..engines.refusal import Refusal
from .intake import MAX_LINKS
from .outline import leaves_below
from .plan_rows import Row

_SAID = {
    "summary": "{} from or to summary rows; each holds for all activities below the summary.",
    "inactive": "{} from or to inactive rows; none of them is followed.",
}


class Outline:
    """Tells the rows that are work, leads links to them, and says what it left out."""

    def __init__(self, rows: list[Row]):
        names = {row.number: row.activity.name for row in rows}
        self._rows = {row.activity.name: row for row in rows}
        self._below = {
            names[number]: [names[leaf] for leaf in leaves]
            for number, leaves in leaves_below(rows).items()
        }
        self._seen: Counter[str] = Counter()
        self._pairs = 0
        self.work = [row for row in rows if row.active and not self._is_summary(row)]

    def _is_summary(self, row: Row) -> bool:
        return self._below[row.activity.name] != [row.activity.name]

    @property
    def notes(self) -> list[str]:
        """Sentences on rows that were left out, and on links that were led on or dropped."""
        rows = self._rows.values()
        summaries = [row for row in rows if row.active and self._is_summary(row)]
        inactive = [row for row in rows if not row.active]
        return [
            *_say(summaries, "is a summary and left out; the activities below it count"),
            *_say(inactive, "is inactive and left out"),
            *(
                said.format("1 link is" if n == 1 else f"{n} links are")
                for what, said in _SAID.items()
                if (n := self._seen[what])
            ),
        ]

    def lead(self, links: list[Dependency]) -> list[Dependency]:
        """Give the links between rows that are work; refuse what no link can say."""
        return list(dict.fromkeys(led for link in links for led in self._lead_one(link)))

    def _lead_one(self, link: Dependency) -> Iterator[Dependency]:
        before, after = self._rows[link.predecessor], self._rows[link.successor]
        if not (before.active and after.active):
            self._seen["inactive"] += 1
            return
        if not (self._is_summary(before) or self._is_summary(after)):
            yield link
            return
        self._seen["summary"] += 1
        self._refuse_inexpressible(link, before, after)
        befores, afters = self._active_below(before), self._active_below(after)
        self._pairs += len(befores) * len(afters)
        if self._pairs > MAX_LINKS:
            raise Refusal(after.culprit, f"is past {MAX_LINKS} links", "split the plan")
        for pair in product(befores, afters):
            yield Dependency(*pair, link.type, link.lag)

    def _refuse_inexpressible(self, link: Dependency, before: Row, after: Row) -> None:
        """Refuse what hangs on a summary's start: no link says "with the first of these"."""
        for row, hangs in ((before, link.type[0] == "S"), (after, link.type[1] == "F")):
            if hangs and self._is_summary(row):
                raise Refusal(
                    after.culprit,
                    f"its link {link.notation} hangs on the summary in {row.culprit}",
                    "link the activities below the summary instead",
                )

    def _active_below(self, row: Row) -> list[str]:
        return [name for name in self._below[row.activity.name] if self._rows[name].active]


def _say(rows: list[Row], what: str) -> list[str]:
    """Say it of the first row, and how many more there are; nothing where there is none."""
    more = f" (and {len(rows) - 1} more)" if len(rows) > 1 else ""
    return [f"R{row.culprit[1:]} {what}{more}." for row in rows[:1]]
