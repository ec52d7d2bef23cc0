"""What the exercises on Scrum share: items of ClockIn's Product Backlog, and how they are written.

The items are invented. Story points are a common practice and no part of Scrum.
"""

from collections.abc import Iterable, Mapping
from math import ceil
from random import Random

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.views.lettering import amount

# Slices of the large items in ClockIn's backlog, with names and points of their own.
ITEMS: Mapping[str, int] = {
    "Sign in with the company account": 3,
    "Clock in and out, one site": 5,
    "Spanish on the start screen": 1,
    "Clock in offline, sent later": 8,
    "Reminder at a fixed time": 2,
    "My hours of today": 3,
    "Put a missed clock-in right": 3,
    "Supervisor approves one day": 5,
    "Geofence of the north site": 8,
    "Payroll file of one site": 5,
    "Log of corrected times": 2,
    "Large type on the start screen": 3,
}


def points(number: float) -> str:
    """Write a number of story points with its unit.

    >>> points(1), points(4.2)
    ('1 point', '4.2 points')
    """
    return f"{amount(number)} {'point' if number == 1 else 'points'}"


def sprints(number: float) -> str:
    """Write a number of Sprints with its unit.

    >>> sprints(1), sprints(7)
    ('1 Sprint', '7 Sprints')
    """
    return f"{amount(number)} {'Sprint' if number == 1 else 'Sprints'}"


def whole_sprints(work: float, rate: float) -> int:
    """Return how many Sprints `work` takes at `rate` a Sprint; a Sprint that is begun counts.

    >>> whole_sprints(148, 21.2), whole_sprints(63, 21)
    (7, 3)
    """
    return ceil(round(work / rate, 9))


def is_quotient(answer: float, work: float, rate: float) -> bool:
    """Whether an answer is `work` divided by `rate`, with one decimal or more, and not rounded up.

    >>> is_quotient(7.38, 96, 13), is_quotient(7.4, 96, 13), is_quotient(8, 96, 13)
    (True, True, False)
    """
    return abs(answer - work / rate) < 0.0501 and answer != int(answer)


def rows(head: Iterable[object], lines: Iterable[Iterable[object]]) -> str:
    """Write a table as prose has it.

    >>> print(rows(["Item", "Points"], [("Log of corrected times", 2)]))
    | Item | Points |
    | --- | --- |
    | Log of corrected times | 2 |
    """
    return table_of_rows(_line(head), map(_line, lines))


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def some_items(random: Random, count: int) -> dict[str, int]:
    """Draw `count` items, each with its points."""
    return {title: ITEMS[title] for title in random.sample(list(ITEMS), count)}


def numbered(sentences: Iterable[str]) -> dict[str, str]:
    """Give sentences the numbers by which answers name them.

    >>> numbered(["It rains", "It snows"])
    {'1': 'It rains', '2': 'It snows'}
    """
    return {str(number): sentence for number, sentence in enumerate(sentences, 1)}


def lettered(sentences: Iterable[str]) -> dict[str, str]:
    """Give sentences the letters by which answers name them.

    >>> lettered(["It rains", "It snows"])
    {'a': 'It rains', 'b': 'It snows'}
    """
    return dict(zip("abcdefghij", sentences, strict=False))
