"""The time a learner spent, as far as the log of attempts can tell: a lower bound.

Between two attempts the learner is taken to have worked, up to a limit; what came before the
first attempt after a pause is not known and counts as nothing. Reading without answering is not
in the log, so the true time is longer.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from .standing import Attempt

LONGEST_GAP = 10  # minutes between two attempts; more is a pause


def minutes_by(attempts: Iterable[Attempt], of: Callable[[Attempt], str]) -> dict[str, float]:
    """Add up minutes by what `of` says of the attempt that ends each gap.

    Attempts come in the order of the log. A clock that was set back, and a moment that cannot be
    read, add nothing.

    >>> def at(minute):
    ...     return Attempt("planning/slip", "answer", at=f"2026-11-26T09:{minute:02}:00+00:00")
    >>> minutes_by([at(0), at(4), at(30), at(31)], lambda attempt: attempt.exercise)
    {'planning/slip': 5.0}
    """
    spent: dict[str, float] = {}
    before: datetime | None = None
    for attempt in attempts:
        moment = moment_of(attempt)
        if moment is None:
            continue
        gap = (moment - before).total_seconds() / 60 if before else 0.0
        if 0 < gap <= LONGEST_GAP:
            spent[of(attempt)] = spent.get(of(attempt), 0.0) + gap
        before = moment
    return spent


def moment_of(attempt: Attempt) -> datetime | None:
    """Read when an attempt was made; without a time zone it is UTC; None where it is not said.

    >>> moment_of(Attempt("planning/slip", "hint", at="2026-11-26T09:00:00+00:00")).hour
    9
    """
    try:
        moment = datetime.fromisoformat(attempt.at)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
