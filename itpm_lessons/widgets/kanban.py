"""Play a Kanban board: set limits, move people, answer what comes in, and see what it did."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.flow import (
    Answer,
    Board,
    Card,
    Choice,
    Debrief,
    Elsewhere,
    Expedite,
    FlowMeasures,
    Game,
    MovePerson,
    SetLimit,
    Swarm,
    Worth,
    in_progress,
    measure,
    new_game,
    rivals,
    worths,
)
from itpm_lessons.views.flow import CRITERIA, FlowState, flow_page
from itpm_lessons.views.flow.state import item_name
from itpm_lessons.views.markup import Markup

from .history import History, step_for
from .kanban_case import CLOCKIN, NAMES, own_board
from .own_file import place_to_save, saved
from .stage import Stage

BATCH = 10  # replays of the debrief between two pictures
MOST_LIMIT = 30


class KanbanWidget(Stage):
    """A running Kanban board that the learner takes over for sixty working days.

    Parameters
    ----------
    board : Board or path, optional
        The board, or a CSV file with one (stage, people, effort, limit); that of ClockIn's team
        where it is missing.
    seed : int, optional
        What decides all chance: the same seed and decisions give the same days.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    game : Game
        The game so far; assigning one is a step that can be undone.
    criterion : {"throughput", "time", "balance", "cost"}
        What the debrief judges by.
    next_time : str
        What was written in the debrief.
    table : pandas.DataFrame
        The items: when each arrived, was begun and done, cycle time, touch time, class.

    Examples
    --------
    >>> widget = KanbanWidget(Board.of("Shop", Build=(2, 3), Test=(1, 2)), seed=1)
    >>> widget.on_pick("limit:1:less")
    >>> widget.on_pick("game:day")
    >>> widget.game.day, widget.game.state.board["Test"].limit is None
    (1, False)
    """

    game = traitlets.Instance(Game)
    selected = traitlets.Unicode(None, allow_none=True)
    playing = traitlets.Bool(False)
    criterion = traitlets.Enum(list(CRITERIA), "balance")
    next_time = traitlets.Unicode("")

    def __init__(
        self,
        board: Board | str | os.PathLike[str] | None = None,
        seed: int | str = 1,
        **state: Any,
    ):
        self._file: Path | None = None
        self._problem = self._assumed = ""
        if isinstance(board, str | os.PathLike):
            self._file = Path(board)
            board, self._assumed, self._problem = own_board(self._file)
        self._names = NAMES if board is None else ()
        self._history = History()
        self._travelling = True
        self._debrief: Debrief | None = None
        self._rivals: tuple[Game, list[tuple[str, tuple[Any, ...]]]] | None = None
        self._found: dict[str, tuple[Elsewhere, Elsewhere]] = {}
        self._worths: list[Worth] = []
        super().__init__(game=new_game(CLOCKIN if board is None else board, seed), **state)
        self._travelling = False

    # ---- state

    @property
    def seed(self) -> int | str:
        """The seed of the game."""
        return self.game.state.seed

    @property
    def table(self) -> Any:
        """The items as a pandas table, with days counted from the take-over."""
        import pandas

        first = self.game.first
        rows = [
            {
                "item": item_name(card.number, self._names),
                "class": card.service.value,
                "stage": self._where(card.place),
                "arrived": card.arrived - first,
                "begun": None if card.started is None else card.started - first,
                "done": None if card.done is None else card.done - first,
                "cycle_time": None if card.done is None else card.done - (card.started or 0),
                "touch_time": card.touch,
                "blocked": card.blocked,
            }
            for card in self.game.state.cards
        ]
        return pandas.DataFrame(rows)

    def _where(self, place: int) -> str:
        names = self.game.state.board.names
        return "asked for" if place < 0 else "done" if place >= len(names) else names[place]

    @traitlets.observe("selected", "playing", "criterion", "next_time")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.observe("game")
    def _on_game(self, change: Any) -> None:
        if not self._travelling:
            self._history.leave(change.old)
        self._debrief, self._found, self._worths = None, {}, []
        if self.game.over or self.game.open:
            self.playing = False
        self.redraw()

    def undo(self) -> None:
        """Take back the last day or decision."""
        self._travel(self._history.back(self.game))

    def redo(self) -> None:
        """Make the day or decision again that was taken back."""
        self._travel(self._history.forward(self.game))

    def reset(self, seed: int | str | None = None) -> None:
        """Begin anew, with the same items or those of another seed; this can be taken back."""
        self.playing, self.selected = False, None
        self.game = self.game.anew(self.seed if seed is None else seed)

    def _travel(self, game: Game) -> None:
        self.playing, self._travelling = False, True
        try:
            self.game = game
        finally:
            self._travelling = False

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button, or select a card or a person."""
        kind, _, what = id.partition(":")
        match kind:
            case "card" | "person" if self._is_there(kind, what):
                self.selected = None if id == self.selected else id
            case "game":
                self._press(what)
            case "limit":
                self._limit(*what.split(":"))
            case "choose":
                self._choose(*what.split(":"))
            case "act":
                self._act(what)
            case "move":
                place = int((self.selected or ":0").split(":")[1])
                self._move(place, int(what))
            case "criterion":
                self.criterion = what
            case "debrief":
                self._debrief, self._worths = Debrief(self.game), worths(self.game)
        self.redraw()

    def _is_there(self, kind: str, what: str) -> bool:
        """Tell whether there is such a card or person."""
        numbers = what.split(":")
        if not all(number.isdecimal() for number in numbers):
            return False
        if kind == "card":
            return any(card.number == int(numbers[0]) for card in self.game.state.cards)
        return len(numbers) == 2 and int(numbers[0]) < len(self.game.state.board.stages)

    def _press(self, what: str) -> None:
        match what:
            case "undo" | "redo" | "reset" | "save":
                getattr(self, what)()
            case "seed":
                self.reset(self.seed + 1 if isinstance(self.seed, int) else 1)
            case "play":
                self.playing = not self.playing
            case "day":
                self.playing = False
                self.game = self.game.next_day()
            case "end":
                self.playing = False
                self.game = self.game.to_day(self._next_stop())

    def _next_stop(self) -> int:
        """Return the day of the next decision, or the last one."""
        game = self.game
        coming = [each.day for each in game.happenings if each.day > game.state.day]
        return min([game.days, *(day - game.first for day in coming)])

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Move a person to another stage."""
        kind, _, source = id.partition(":")
        place = target.removeprefix("stage:")
        if kind == "person" and target.startswith("stage:") and place.isdecimal():
            self._move(int(source.split(":")[0]), int(place))
        elif kind == "person":
            self.say("Nobody works there: carry a person to a stage between Asked for and Done.")

    def on_key(self, id: str, key: str) -> None:
        """Move a person, expedite a card or swarm on it by keys; undo and redo."""
        kind, _, what = id.partition(":")
        if step := step_for(key):
            getattr(self, step)()
            return
        match key:
            case "ArrowLeft" | "ArrowRight" if kind == "person":
                place = int(what.split(":")[0])
                target = place + (1 if key == "ArrowRight" else -1)
                if 0 <= target < len(self.game.state.board.stages):
                    self._move(place, target)
            case "e" | "s" if kind == "card":
                decision = Expedite if key == "e" else Swarm
                self.game = self.game.decide(decision(int(what)))

    def on_tick(self, id: str) -> None:
        """Let a day pass by itself, or go on with the replays of the debrief."""
        if id == "debrief:more" and self._debrief is not None:
            self._debrief = self._debrief.more(BATCH)
            self.redraw()
        elif self.playing and not self.game.over and not self.game.open:
            self.game = self.game.next_day()

    def on_enter(self, id: str, value: str) -> None:
        """Keep what was written in the debrief."""
        if id == "debrief:plan":
            self.next_time = value

    # ---- what gestures do

    def _limit(self, id: str, change: str) -> None:
        state = self.game.state
        if id == "board":
            stage, limit, there = None, state.board.limit, state.wip
        elif not id.isdecimal() or int(id) >= len(state.board.stages):
            return
        else:
            place = int(id)
            stage, limit = state.board.names[place], state.board.stages[place].limit
            there = len(state.in_stage(place))
        new = None
        if change == "less":
            new = max(1, there) if limit is None else max(1, limit - 1)
        elif change == "more" and limit is not None:
            new = min(MOST_LIMIT, limit + 1)
        if new != limit:
            self.game = self.game.decide(SetLimit(stage, new))

    def _choose(self, number: str, choice: str) -> None:
        asked = next((each for each in self.game.open if each.number == int(number)), None)
        if asked is not None:
            self.game = self.game.decide(Answer(asked, Choice(choice)))

    def _act(self, what: str) -> None:
        kind, _, number = (self.selected or "").partition(":")
        if kind == "card":
            decision = Expedite if what == "expedite" else Swarm
            self.game = self.game.decide(decision(int(number)))

    def _move(self, source: int, target: int) -> None:
        names = self.game.state.board.names
        if source != target:
            self.game = self.game.decide(MovePerson(names[source], names[target]))
            self.selected = None
            self.say(f"A person of {names[source]} works in {names[target]} from midday on.")

    # ---- comparison

    def _compared(self) -> list[tuple[str, FlowMeasures, int]]:
        """Measure other limits up to today; each is run to the end once for the same decisions."""
        game = self.game
        kept = game.but(SetLimit)
        known = self._rivals and self._rivals[0]
        same = known and known.taken_over is game.taken_over and known.but(SetLimit) == kept
        if self._rivals is None or not same:
            self._rivals = (game, rivals(game))
        if not game.day:
            return []
        now = game.state.day
        return [
            (name, measure(cards, now, game.first), sum(_begun(card, now) for card in cards))
            for name, cards in self._rivals[1]
        ]

    def _elsewhere(self) -> tuple[Elsewhere, Elsewhere] | None:
        """Play the decisions and the best limits on other seeds, once for a criterion."""
        debrief = self._debrief
        if debrief is None or not debrief.complete:
            return None
        if self.criterion not in self._found:
            mine = next((pair[0] for pair in self._found.values()), None)
            best = debrief.elsewhere(debrief.best(self.criterion).board)
            mine = mine or debrief.elsewhere()
            self._found[self.criterion] = (mine, best)
        return self._found[self.criterion]

    # ---- files

    @property
    def can_save(self) -> bool:
        """Whether there is a file beside which a copy can be saved."""
        return self._file is not None and not self._problem

    def save(self, path: str | os.PathLike[str] | None = None) -> Path:
        """Write people and limits as they are now as CSV, and return where.

        Without `path`, to a new file beside the one that was opened, under the next free name.
        Raises what `write_board` raises, and a Refusal for a board that is from no file.
        """
        from itpm_lessons.exchange.board_csv import write_board

        target = place_to_save(self._file, path, "board")
        write_board(self.game.state.board, target)
        self.say(saved(target))
        return target

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page of the game."""
        if self._problem:
            return flow_page(FlowState(self.game, problem=self._problem))
        return flow_page(
            FlowState(
                self.game,
                names=self._names,
                rivals=self._compared(),
                debrief=self._debrief,
                criterion=self.criterion,
                elsewhere=self._elsewhere(),
                worths=self._worths,
                selected=self.selected,
                playing=self.playing,
                width=self.width("flow"),
                plan=self.next_time,
                assumed=self._assumed,
                can_undo=self._history.has_past,
                can_redo=self._history.has_future,
                can_reset=self.game.state is not self.game.taken_over,
                can_save=self.can_save,
            )
        )


def _begun(card: Card, now: float) -> bool:
    """Tell whether a card is in progress on a morning, before anything is begun on it."""
    return in_progress(card, now) and (card.started or 0) < now
