"""What else could have been done: the same days again, under other limits or without a decision.

What the decisions of one kind were worth is found by playing the same days without them. The best
of many drawn limits on one seed was partly lucky there; so it and the player's decisions are also
played on other seeds. What this module does not do: find the best possible limits.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from .board import Board
from .decisions import Expedite, MovePerson, SetLimit, Swarm
from .game import Game, new_game
from .happenings import Answer, Choice, Outage, Request
from .measures import mean
from .replays import Criterion, Dated, Outcome, best, other_limits, replay_from

#: How many other policies are replayed on the days of the game, and on how many other seeds.
REPLAYS, SEEDS = 200, 10


@dataclass(frozen=True)
class Elsewhere:
    """Over other seeds: means of items done and of the P85 of their cycle times, and all runs."""

    done: float
    cycle_p85: float
    runs: tuple[Outcome, ...] = ()


@dataclass(frozen=True)
class Worth:
    """The same days with some decisions left out or changed: how, and what they came to.

    `changed` is "limits", "people" or "cards" for those left out, "queued" or "expedited" for all
    requests answered so, "wait" or "swarm" for the other answer to an outage, and "nothing" for no
    decision at all.
    """

    changed: str
    outcome: Outcome


_KINDS: dict[str, tuple[type, ...]] = {
    "people": (MovePerson,),
    "limits": (SetLimit,),
    "cards": (Expedite, Swarm),
}


def worths(game: Game) -> list[Worth]:
    """Play the days of a game again without each kind of decision, and with other answers.

    Only what changes a decision is played; "nothing" comes last, where several kinds were taken.

    >>> from itpm_lessons.engines.flow.game import new_game
    >>> game = new_game(Board.of(Build=(2, 3), Test=(1, 2)), days=20)
    >>> [each.changed for each in worths(game.decide(MovePerson("Build", "Test")).to_day(20))]
    ['people', 'expedited', 'swarm']
    """
    taken = [
        name
        for name, kinds in _KINDS.items()
        if any(isinstance(what, kinds) for _, what in game.taken)
    ]
    found = [Worth(name, _again(game, game.answers, *_KINDS[name])) for name in taken]
    for name, answers in _other_answers(game):
        if answers != game.answers:
            found.append(Worth(name, _again(game, answers)))
    first = {each.number: each.choices[0].value for each in game.happenings}
    if len(taken) + (first != game.answers) > 1:
        found.append(Worth("nothing", _again(game, first, object)))
    return found


def _other_answers(game: Game) -> Iterator[tuple[str, dict[int, str]]]:
    requests = [each for each in game.happenings if isinstance(each, Request)]
    for name, place in (("queued", 0), ("expedited", 1)):
        changed = {each.number: each.choices[place].value for each in requests}
        yield name, {**game.answers, **changed}
    turned = {
        each.number: next(x.value for x in each.choices if x.value != game.answers[each.number])
        for each in game.happenings
        if isinstance(each, Outage)
    }
    for number, choice in turned.items():
        yield choice, {**game.answers, number: choice}


def _again(game: Game, answers: Mapping[int, str], *left_out: type) -> Outcome:
    """Play the days again with these answers, without decisions of these types."""
    kept: list[Dated] = [
        (day, Answer(what.happening, Choice(answers[what.happening.number])))
        if isinstance(what, Answer)
        else (day, what)
        for day, what in game.but(*left_out)
    ]
    end = game.first + game.days
    return replay_from(game.taken_over, end, game.happenings, answers, kept)


@dataclass(frozen=True)
class Debrief:
    """A finished game beside replays of it under other limits, as many as are done so far.

    Each replay takes all other decisions as the player did: answers, moved people, cards.

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
        if criterion == Criterion.COST:
            return sum(each.cost < self.mine.cost for each in self.outcomes)
        if criterion == Criterion.THROUGHPUT:
            return sum(each.done > self.mine.done for each in self.outcomes)
        faster = [each for each in self.outcomes if each.cycle_p85 < self.mine.cycle_p85]
        if criterion == Criterion.TIME:
            return len(faster)
        return sum(each.done >= self.mine.done for each in faster)

    def elsewhere(self, board: Board | None = None) -> Elsewhere:
        """Play on other seeds, each from a board that ran as before and with what happens there.

        With the limits of a board from the start on, or with None those of the player, day by
        day; people are moved and requests answered as the player did. What was done to single
        cards is left out, as other cards are there.
        """
        game = self.game
        kept = game.but(Answer, Expedite, Swarm, *([] if board is None else [SetLimit]))
        limited = game.taken_over.board if board is None else game.under(board).board
        runs = tuple(
            replay_from(
                replace(lot.state, board=limited),
                game.first + game.days,
                lot.happenings,
                game.answers,
                kept,
            )
            for lot in self._lots
        )
        return Elsewhere(mean(x.done for x in runs), mean(x.cycle_p85 for x in runs), runs)

    @cached_property
    def _lots(self) -> list[Game]:
        game = self.game
        names = (f"{game.state.seed}:other:{number}" for number in range(SEEDS))
        return [new_game(game.taken_over.board, name, game.days, game.first) for name in names]
