"""The decisions of a game, as data: a seed and its moves say all that happened."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Begin a Sprint.

    Parameters
    ----------
    stories : tuple of str
        The Sprint Backlog, from the top.
    goal : tuple of str
        Those of the stories that the Sprint Goal needs.
    limit : int
        How many stories may be in progress (in work or in check) at once.
    full_check : bool
        Whether Done means the full check, or only the short one.
    """

    stories: tuple[str, ...]
    goal: tuple[str, ...] = ()
    limit: int = 3
    full_check: bool = True


@dataclass(frozen=True)
class Day:
    """Let the team work for a day."""


@dataclass(frozen=True)
class Choose:
    """Answer the card of the day with one of its options."""

    option: str


@dataclass(frozen=True)
class Arrange:
    """Change the order of the Sprint Backlog, or the limit, while the Sprint runs."""

    stories: tuple[str, ...]
    limit: int


@dataclass(frozen=True)
class Improve:
    """Choose an improvement in the Retrospective, "" for none, and go on to the next Sprint."""

    improvement: str = ""


Move = Plan | Day | Choose | Arrange | Improve
