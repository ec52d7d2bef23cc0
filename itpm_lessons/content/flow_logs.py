"""Logs of cards for exercises on flow: when each was started and finished, and what follows."""

from dataclasses import dataclass
from random import Random

from itpm_lessons.views.lettering import amount

from .plan_words import table_of_rows

TITLES = (
    "Wrong break time",
    "Larger buttons",
    "Spanish texts",
    "Login after update",
    "Night shift report",
    "Missing site",
    "Export for payroll",
    "Battery drain",
)


@dataclass(frozen=True)
class Log:
    """Cards with the day on which each was started and finished, over a number of days.

    Day 0 is the first morning. A card of 0 to 3 was in progress on the days 0, 1 and 2: 3 days.
    All cards start and finish within the days that are looked at.
    """

    cards: tuple[tuple[str, int, int], ...]
    length: int

    @property
    def card_days(self) -> int:
        """Days in progress of all cards together."""
        return sum(finish - start for _, start, finish in self.cards)

    @property
    def finished(self) -> int:
        """How many cards were finished."""
        return len(self.cards)

    def in_progress(self, day: int) -> int:
        """How many cards were in progress during a day."""
        return sum(start <= day < finish for _, start, finish in self.cards)

    def table(self, *, with_days: bool = True) -> str:
        """Write the log as a table, with or without the days of each card."""
        head = "| Card | Started | Finished |" + (" Days in progress |" if with_days else "")
        rows = []
        for title, start, finish in self.cards:
            row = f"| {title} | {start} | {finish} |"
            rows.append(row + (f" {finish - start} |" if with_days else ""))
        return table_of_rows(head, rows)


def other_log(random: Random, count: int, length: int = 10) -> Log:
    """Draw a log of `count` cards that begins on day 0 and ends on the last day with none left.

    >>> log = other_log(Random(1), 5)
    >>> log.finished, min(start for _, start, _ in log.cards), log.cards[-1][2]
    (5, 0, 10)
    """
    while True:
        starts = [0, *sorted(random.randint(0, length - 3) for _ in range(count - 1))]
        spans = [random.randint(1, 6) for _ in starts]
        ends = [min(length, start + span) for start, span in zip(starts, spans, strict=True)]
        ends[-1] = length
        titles = random.sample(TITLES, count)
        log = Log(tuple(zip(titles, starts, ends, strict=True)), length)
        if length - starts[-1] <= 6 and all(log.in_progress(day) for day in range(length)):
            return log


def share(part: float, whole: float) -> str:
    """Write a division with its result.

    >>> share(24, 5)
    '24 / 5 = 4.8'
    """
    return f"{amount(part)} / {amount(whole)} = {amount(part / whole)}"
