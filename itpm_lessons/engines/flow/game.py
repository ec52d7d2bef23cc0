"""A game on a board: somebody takes a running board over and decides for sixty days.

The board has run for some days before, so that there is something to see; from then on every day
and every decision makes a new, frozen game. Another policy on the same seed starts from the same
board, meets the same items and the same happenings, so that only the policy differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from ..refusal import Refusal
from .board import Board
from .cumulative import CumulativeFlow, cumulative_flow
from .decisions import SetLimit, decide
from .happenings import Answer, Happening, Request, happenings
from .measures import FlowMeasures, measure
from .replays import Dated, Outcome, outcome, replay_from, run_on
from .simulation import counted, simulate
from .state import Card, State

#: Days that a board runs before it is taken over, and those of a game.
BEFORE, DAYS = 30, 60
MOST_DAYS_OF_GAME = 400


@dataclass(frozen=True)
class Game:
    """A game as it stands on a morning.

    Attributes
    ----------
    taken_over : State
        The board on the morning on which it was taken over: day 0 of the game.
    state : State
        The board now.
    days : int
        How many days the game has.
    happenings : tuple of Happening
        What happens in it, days counted as those of `state`.
    answers : dict
        What was answered: number of the happening, and the choice.
    taken : tuple of (int, object)
        All decisions in their order, answers among them, each with the day of the game on which
        it was taken.

    >>> game = new_game(Board.of(Build=(2, 3), Test=(1, 2)), seed=3)
    >>> game.next_day().day, game.over
    (1, False)
    """

    taken_over: State
    state: State
    days: int
    happenings: tuple[Happening, ...]
    answers: Mapping[int, str]
    taken: tuple[Dated, ...] = ()

    @property
    def decided(self) -> tuple[Dated, ...]:
        """The decisions that are no answers, each with the day of the game on which it fell."""
        return tuple(each for each in self.taken if not isinstance(each[1], Answer))

    @property
    def first(self) -> int:
        """The morning of the take-over, in days of the state."""
        return self.taken_over.day

    @property
    def day(self) -> int:
        """Days of the game that have passed."""
        return self.state.day - self.first

    @property
    def over(self) -> bool:
        """Whether all days have passed."""
        return self.day >= self.days

    @property
    def open(self) -> tuple[Happening, ...]:
        """What happens today and is not answered."""
        today = (each for each in self.happenings if each.day == self.state.day and not self.over)
        return tuple(each for each in today if each.number not in self.answers)

    @property
    def requests(self) -> tuple[Request, ...]:
        """The urgent requests so far."""
        so_far = (each for each in self.happenings if each.day <= self.state.day)
        return tuple(each for each in so_far if isinstance(each, Request))

    # ---- playing

    def decide(self, decision: object) -> Self:
        """Return the game after a decision of this morning; refuses what `decide` refuses."""
        if self.over:
            raise Refusal("game", "its days are over", "take a step back, or start anew")
        if isinstance(decision, Answer):
            return self._answered(decision)
        changed = decide(self.state, decision)
        return replace(self, state=changed, taken=(*self.taken, (self.day, decision)))

    def _answered(self, answer: Answer) -> Self:
        if answer.happening not in self.open:
            raise Refusal("answer", "nothing of this kind waits for one today", "go on")
        answers = {**self.answers, answer.happening.number: answer.choice.value}
        taken = (*self.taken, (self.day, answer))
        return replace(self, state=decide(self.state, answer), answers=answers, taken=taken)

    def next_day(self) -> Self:
        """Return the next morning; what is not answered takes its first choice."""
        game = self
        for each in self.open:
            game = game.decide(Answer(each, each.choices[0]))
        return game.to_day(self.day + 1)

    def to_day(self, day: int) -> Self:
        """Return the morning of a later day of the game; happenings take their first choice."""
        until = self.first + min(day, self.days)
        missed = [each for each in self.happenings if self.state.day <= each.day < until]
        missed = [each for each in missed if each.number not in self.answers]
        answers = {**self.answers, **{each.number: each.choices[0].value for each in missed}}
        said = [(each.day - self.first, Answer(each, each.choices[0])) for each in missed]
        state = run_on(self.state, until, missed)
        return replace(self, state=state, answers=answers, taken=(*self.taken, *said))

    # ---- what came of it

    @cached_property
    def measures(self) -> FlowMeasures:
        """The figures since the take-over; on its very morning, those of the days before."""
        start = self.first if self.day else 0
        return measure(self.state.cards, self.state.day, start)

    @cached_property
    def flow(self) -> CumulativeFlow:
        """Cumulative flow since the board began."""
        return cumulative_flow(self.state.cards, len(self.state.board.stages), self.state.day)

    @property
    def outcome(self) -> Outcome:
        """The key figures since the take-over, as replays have them; refuses the first morning."""
        if not self.day:
            raise Refusal("game", "no day has passed", "play a day first")
        return outcome(self.state, self.happenings, self.first)

    def replay(self, board: Board, days: int | None = None) -> Outcome:
        """Replay the days, by default of the whole game, under the limits of another board.

        All other decisions are taken as they were: answers, moved people, cards.
        """
        until = self.first + (self.days if days is None else days)
        return replay_from(
            self.under(board), until, self.happenings, self.answers, self.but(SetLimit)
        )

    def but(self, *kinds: type) -> list[Dated]:
        """Return the decisions that are of none of these kinds, with their days of the state."""
        return [(self.first + day, what) for day, what in self.taken if not isinstance(what, kinds)]

    def under(self, board: Board) -> State:
        """Return the board as it was taken over, with the limits of another board."""
        limits = (stage.limit for stage in board.stages)
        return replace(
            self.taken_over, board=self.taken_over.board.with_limits(limits, board.limit)
        )

    def anew(self, seed: int | str) -> "Game":
        """Return the game from its start, on other items."""
        return new_game(self.taken_over.board, seed, self.days, self.first)


def new_game(board: Board, seed: int | str = 1, days: int = DAYS, before: int = BEFORE) -> Game:
    """Let a board run for some days, and hand it over."""
    counted("days", days, MOST_DAYS_OF_GAME)
    state = simulate(board, seed, days=counted("days before", before, MOST_DAYS_OF_GAME))
    happens = tuple(replace(each, day=each.day + before) for each in happenings(board, seed, days))
    return Game(state, state, days, happens, {})


def rivals(game: Game) -> list[tuple[str, tuple[Card, ...]]]:
    """Run the whole game under a few limits of the whole board, with the other decisions so far.

    None, twice as many items as people, as many, and half as many; each with its name and where
    its items were in the end. What they came to by an earlier day is measured from that.

    >>> [name for name, _ in rivals(new_game(Board.of(Build=(2, 3), Test=(2, 2))))]
    ['no limits', '8 in all', '4 in all', '2 in all']
    """
    board, end = game.taken_over.board, game.first + game.days
    people = sum(stage.people for stage in board.stages)
    stages = [None] * len(board.stages)
    tried = [("no limits", board.with_limits(stages))]
    for limit in dict.fromkeys(max(1, count) for count in (2 * people, people, people // 2)):
        tried.append((f"{limit} in all", board.with_limits(stages, limit)))
    kept = game.but(SetLimit)
    return [
        (name, run_on(game.under(each), end, game.happenings, game.answers, kept).cards)
        for name, each in tried
    ]
