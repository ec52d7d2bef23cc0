"""How well a card was recalled: said by the learner, or following from a judged answer."""

from datetime import timedelta
from enum import StrEnum

from ..verdict import Status, Verdict


class Rating(StrEnum):
    """The four ratings, from forgotten to effortless; their numbers are the keys 1 to 4."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"

    @property
    def number(self) -> int:
        """Its place, 1 to 4.

        >>> Rating.GOOD.number
        3
        """
        return list(Rating).index(self) + 1

    @classmethod
    def numbered(cls, key: str) -> "Rating | None":
        """Return the rating that a key 1 to 4 stands for.

        >>> Rating.numbered("1"), Rating.numbered("5")
        (<Rating.AGAIN: 'again'>, None)
        """
        return {str(each.number): each for each in cls}.get(key)


def suggested(verdict: Verdict) -> Rating | None:
    """Say which rating follows from a judged answer: right is Good, wrong is Again.

    A right answer may be rated otherwise by whoever knows that it was guessed, or known at once.
    A wrong one may not. An answer that could not be read has no rating.
    """
    return {Status.CORRECT: Rating.GOOD, Status.INCORRECT: Rating.AGAIN}.get(verdict.status)


def interval_in_words(interval: timedelta) -> str:
    """Write how long it is until a card comes back.

    >>> [interval_in_words(timedelta(**each)) for each in ({"seconds": 330}, {"days": 1})]
    ['6 min', '1 day']
    >>> [interval_in_words(timedelta(days=each)) for each in (11, 75, 800)]
    ['11 days', '2.5 months', '2.2 years']
    """
    days, minutes = interval.days, max(1, round(interval.total_seconds() / 60))
    if days < 1:
        return f"{minutes} min" if minutes < 60 else _counted(round(minutes / 60), "hour")
    if days < 60:
        return _counted(days, "day")
    if days < 365:
        return f"{round(days / 30.4, 1):g} months"
    return _counted(round(days / 365.25, 1), "year")


def _counted(number: float, unit: str) -> str:
    return f"{number:g} {unit}{'' if number == 1 else 's'}"
