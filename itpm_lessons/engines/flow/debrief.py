"""What else could have been done: the same days again under other limits.

The best of many drawn policies on one seed was partly lucky there; so it and the player's last
limits are also played on other seeds. What this module does not do: find the best possible limits.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from .board import Board
from .game import Game
from .measures import mean
from .replays import Criterion, Outcome, best, other_limits, replay_from
from .simulation import simulate
from .state import State

#: How many other policies are replayed on the days of the game, and on how many other seeds.
REPLAYS, SEEDS = 200, 10


@dataclass(frozen=True)
class Elsewhere:
    """Means over other seeds: items done, and P85 of their cycle times."""

    done: float
    cycle_p85: float


@dataclass(frozen=True)
class Debrief:
    """A finished game beside replays of it under other limits, as many as are done so far.

    >>> from itpm_lessons.engines.flow.board import Board
    >>> from itpm_lessons.engines.flow.game import new_game
    >>> game = new_game(Board.of(Build=(2, 3), Test=(1, 2)), days=20).to_day(20)
    >>> debrief = Debrief(game, total=30).more(30)
    >>> debrief.complete, debrief.best("throughput").done >= game.outcome.done
    (True, True)
    """

    game: Game
    outcomes: tuple[Outcome, ...] = ()
    total: int = REPLAYS

    @cached_property
    def boards(self) -> list[Board]:
        """The boards that are replayed: other limits, drawn from the seed of the game."""
        return other_limits(self.game.taken_over.board, self.total, self.game.state.seed)

    @property
    def complete(self) -> bool:
        """Whether all replays are done."""
        return len(self.outcomes) >= len(self.boards)

    def more(self, count: int) -> Self:
        """Return the debrief with so many more replays done."""
        done = len(self.outcomes)
        runs = [self.game.replay(board) for board in self.boards[done : done + count]]
        return replace(self, outcomes=(*self.outcomes, *runs))

    @cached_property
    def mine(self) -> Outcome:
        """What was played."""
        return self.game.outcome

    def best(self, criterion: Criterion | str) -> Outcome:
        """Return the best replay under a criterion; see `replays.best`."""
        return best(self.outcomes, criterion)

    def better(self, criterion: Criterion | str) -> int:
        """Count the replays that are better than what was played."""
        if criterion == Criterion.THROUGHPUT:
            return sum(each.done > self.mine.done for each in self.outcomes)
        faster = [each for each in self.outcomes if each.cycle_p85 < self.mine.cycle_p85]
        if criterion == Criterion.TIME:
            return len(faster)
        return sum(each.done >= self.mine.done for each in faster)

    def elsewhere(self, board: Board) -> Elsewhere:
        """Play limits on other seeds, each from a board that ran as before, people unmoved."""
        limited, until = self.game.under(board).board, self.game.first + self.game.days
        runs = [replay_from(replace(start, board=limited), until) for start in self._starts]
        return Elsewhere(mean(run.done for run in runs), mean(run.cycle_p85 for run in runs))

    @cached_property
    def _starts(self) -> list[State]:
        board, seed = self.game.taken_over.board, self.game.state.seed
        names = (f"{seed}:other:{number}" for number in range(SEEDS))
        return [simulate(board, name, days=self.game.first) for name in names]
