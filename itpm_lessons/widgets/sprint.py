"""Play a Scrum team for three Sprints: plan, decide, see what came of it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.backlog import Backlog
from itpm_lessons.engines.sprint import CRITERIA, Debrief, Game, Outlook, Phase, Plan, Team
from itpm_lessons.engines.sprint import debrief as compare
from itpm_lessons.engines.sprint import outlook as look_ahead
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.sprint import CHARTS, PROMPTS, SprintState, sprint_page

from .history import History, step_for
from .own_file import opened
from .stage import Stage

REPLAYS = 50  # enough for a range and a chance in steps of 2 %, and quick while one plans


class SprintWidget(Stage):
    """Three Sprints of a Scrum team, from Planning to the debrief.

    Parameters
    ----------
    backlog : Backlog or path
        The Product Backlog, or a CSV file with one.
    seed : int, optional
        What decides all chance: the same seed and decisions give the same game.
    team : Team, optional
        The Developers and their time; ClockIn's where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    game : Game
        The game so far; its moves say all that was decided.
    draft : Plan
        What is being planned for the next Sprint.
    table : pandas.DataFrame
        The stories: points, value, the Sprint in which each was Done, hours spent.
    notes : dict
        What was written in the debrief.

    Examples
    --------
    >>> shop = Backlog.of("Shop", cart=(3, 9), pay=(5, 20, "cart"))
    >>> widget = SprintWidget(shop, seed=7)
    >>> widget.on_drop("story:cart", "sprint", "")
    >>> widget.on_pick("plan:start")
    >>> widget.game.phase.value
    'running'
    >>> widget.undo()
    >>> widget.draft.stories
    ('cart',)
    """

    game = traitlets.Instance(Game)
    draft = traitlets.Instance(Plan)
    selected = traitlets.Unicode(None, allow_none=True)
    chart = traitlets.Enum(list(CHARTS), "down")
    criterion = traitlets.Enum(list(CRITERIA), "value")
    playing = traitlets.Bool(False)
    at_review = traitlets.Bool(True)
    notes = traitlets.Dict()

    def __init__(
        self,
        backlog: Backlog | str | os.PathLike[str],
        seed: int = 1,
        team: Team | None = None,
        **state: Any,
    ):
        self._problem = ""
        if isinstance(backlog, str | os.PathLike):
            file = Path(backlog)
            found, self._problem = opened(file, _read)
            backlog = found or Backlog((), file.stem)
        self._history = History()
        self._seen: tuple[tuple[Game, Plan | None], Outlook] | None = None
        self._found: tuple[Game, Debrief] | None = None
        game = Game(backlog, team or Team(), seed)
        if not self._problem:
            _ = game.world  # refuses a backlog that cannot be played
        super().__init__(game=game, draft=Plan(()), **state)

    # ---- state

    @property
    def table(self) -> Any:
        """The stories as a pandas table."""
        return self.game.table

    @property
    def seed(self) -> int | str:
        """The seed of the game."""
        return self.game.seed

    @traitlets.observe("selected", "chart", "criterion", "playing", "at_review", "notes")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    def _go(self, game: Game | None = None, draft: Plan | None = None) -> None:
        """Take a step that can be undone."""
        before = (self.game, self.draft, self.at_review)
        self.game, self.draft = game or self.game, draft or self.draft
        if before[:2] != (self.game, self.draft):
            self._history.leave(before)
        self.redraw()

    def undo(self) -> None:
        """Take back the last step."""
        self._travel(self._history.back((self.game, self.draft, self.at_review)))

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self._travel(self._history.forward((self.game, self.draft, self.at_review)))

    def reset(self, seed: int | str | None = None) -> None:
        """Begin anew, with the same luck or with that of another seed; this can be taken back."""
        old = self.game
        self.playing, self.at_review, self.selected = False, True, None
        self._go(Game(old.backlog, old.team, old.seed if seed is None else seed), Plan(()))

    def _travel(self, state: tuple[Game, Plan, bool]) -> None:
        self.playing = False
        self.game, self.draft, self.at_review = state
        self.redraw()

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button, or select a story."""
        kind, _, what = id.partition(":")
        match kind:
            case "story":
                self.selected = None if what == self.selected else what
            case "chart" | "criterion":
                setattr(self, kind, what)
            case "plan":
                self._press_plan(what)
            case "limit":
                self._limit(1 if what == "more" else -1)
            case "done":
                self._go(draft=replace(self.draft, full_check=what == "full"))
            case "choose":
                self._go(self.game.choose(what))
            case "improve":
                self._go(self.game.improve(what), self._next_draft())
                self.at_review = True
            case "game":
                self._press_game(what)

    def _press_game(self, what: str) -> None:
        match what:
            case "undo" | "redo" | "reset":
                getattr(self, what)()
            case "seed":
                self.reset(_next_seed(self.game.seed))
            case "day":
                self.playing = False
                self._work()
            case "play":
                self.playing = not self.playing
            case "onward":
                self._history.leave((self.game, self.draft, True))
                self.at_review = False

    def _press_plan(self, what: str) -> None:
        name = self.selected
        if what == "start":
            draft = self.draft
            self.selected = None
            self._go(self.game.plan(draft.stories, draft.goal, draft.limit, draft.full_check))
        elif name is not None:
            acts = {
                "in": lambda: self._place(name, "sprint", ""),
                "out": lambda: self._place(name, "product", ""),
                "goal": lambda: self._star(name),
                "up": lambda: self._shift(name, -1),
                "down": lambda: self._shift(name, 1),
            }
            acts[what]()

    def on_drop(self, id: str, target: str, before: str) -> None:
        """Put a story into a backlog, above another one."""
        name, other = id.removeprefix("story:"), before.removeprefix("story:")
        if self.game.phase == Phase.PLANNING:
            self._place(name, target, other)
        elif self.game.phase in (Phase.RUNNING, Phase.DECIDING) and target == "todo":
            self._arrange(name, other)

    def on_key(self, id: str, key: str) -> None:
        """Move a story by keys; undo and redo."""
        name = id.removeprefix("story:")
        if step := step_for(key):
            getattr(self, step)()
            return
        match key:
            case "ArrowRight":
                self._place(name, "sprint", "")
            case "ArrowLeft":
                self._place(name, "product", "")
            case "g":
                self._star(name)
            case "PageUp" | "PageDown":
                self._shift(name, -1 if key == "PageUp" else 1)

    def on_tick(self, id: str) -> None:
        """Let a day pass by itself."""
        if self.playing:
            self._work()

    def on_enter(self, id: str, value: str) -> None:
        """Keep what was written in the debrief."""
        prompt = id.removeprefix("note:")
        if prompt in PROMPTS:
            self.notes = {**self.notes, prompt: value}

    # ---- what gestures do

    def _work(self) -> None:
        if self.game.phase == Phase.RUNNING:
            self._go(self.game.work())
        if self.game.phase != Phase.RUNNING:
            self.playing = False
        if self.game.phase in (Phase.RETROSPECTIVE, Phase.OVER):
            self.at_review = True

    def _place(self, name: str, target: str, before: str) -> None:
        """Move a story between Product Backlog and draft, with what it waits for."""
        if self.game.phase != Phase.PLANNING or name not in self.game.open_stories:
            return
        stories = [each for each in self.draft.stories if each != name]
        if target == "sprint":
            missing = [each for each in self._missing(name) if each not in stories]
            place = stories.index(before) if before in stories else len(stories)
            stories[place:place] = [*missing, name]
            if missing:
                self.say(f"{name} waits for {', '.join(missing)}: taken in, too.")
        else:
            dropped = [each for each in stories if name in self._missing(each)]
            stories = [each for each in stories if each not in dropped]
            if dropped:
                self.say(f"{', '.join(dropped)} cannot be done without {name}: put back, too.")
        goal = tuple(each for each in self.draft.goal if each in stories)
        self._go(draft=replace(self.draft, stories=tuple(stories), goal=goal))

    def _missing(self, name: str) -> list[str]:
        """Stories that `name` waits for, near or far, and that are not Done."""
        open_ = self.game.open_stories
        return [each for each in self.game.backlog.needs(name) if each in open_]

    def _star(self, name: str) -> None:
        if name not in self.draft.stories:
            return
        goal = set(self.draft.goal) ^ {name}
        ordered = tuple(each for each in self.draft.stories if each in goal)
        self._go(draft=replace(self.draft, goal=ordered))

    def _shift(self, name: str, by: int) -> None:
        if self.game.phase == Phase.PLANNING:
            stories = _shifted(self.draft.stories, name, by)
            self._go(draft=replace(self.draft, stories=stories))
        elif self.game.phase in (Phase.RUNNING, Phase.DECIDING):
            world = self.game.world
            self._go(
                self.game.arrange(_shifted(tuple(world.names[i] for i in world.order), name, by))
            )

    def _arrange(self, name: str, before: str) -> None:
        world = self.game.world
        stories = [world.names[story] for story in world.order if world.names[story] != name]
        if len(stories) == len(world.order):
            return
        place = stories.index(before) if before in stories else len(stories)
        self._go(self.game.arrange([*stories[:place], name, *stories[place:]]))

    def _limit(self, by: int) -> None:
        if self.game.phase == Phase.PLANNING:
            limit = max(1, min(9, self.draft.limit + by))
            self._go(draft=replace(self.draft, limit=limit))
        else:
            limit = max(1, min(9, self.game.world.limit + by))
            self._go(self.game.arrange(limit=limit))

    def _next_draft(self) -> Plan:
        """Begin the next plan with nothing in it, and with the same ways of working."""
        last = self.draft
        return Plan((), (), last.limit, last.full_check)

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page of the present phase."""
        return sprint_page(
            SprintState(
                self.game,
                self.draft,
                outlook=None if self._problem else self._outlook(),
                selected=self.selected,
                chart=self.chart,
                playing=self.playing,
                at_review=self.at_review,
                found=self._debrief(),
                criterion=self.criterion,
                notes=self.notes,
                can_undo=self._history.has_past,
                can_redo=self._history.has_future,
                problem=self._problem,
            )
        )

    def _outlook(self) -> Outlook | None:
        """Look ahead from here, or from the beginning of the Sprint that is planned; once each."""
        key = (self.game, self.draft if self.game.phase == Phase.PLANNING else None)
        if self._seen is None or self._seen[0][0] is not key[0] or self._seen[0][1] != key[1]:
            game = self._begun()
            if game is None:
                return None
            self._seen = (key, look_ahead(game.world, REPLAYS))
        return self._seen[1]

    def _begun(self) -> Game | None:
        if self.game.phase == Phase.PLANNING and self.draft.stories:
            draft = self.draft
            return self.game.plan(draft.stories, draft.goal, draft.limit, draft.full_check)
        return self.game if self.game.phase in (Phase.RUNNING, Phase.DECIDING) else None

    def _debrief(self) -> Debrief | None:
        if self._problem or self.game.phase != Phase.OVER or self.at_review:
            return None
        if self._found is None or self._found[0] is not self.game:
            self._found = (self.game, compare(self.game))
        return self._found[1]


def _shifted(names: tuple[str, ...], name: str, by: int) -> tuple[str, ...]:
    if name not in names:
        return names
    rest = [each for each in names if each != name]
    place = max(0, min(len(rest), names.index(name) + by))
    return (*rest[:place], name, *rest[place:])


def _next_seed(seed: int | str) -> int:
    return seed + 1 if isinstance(seed, int) else 1


def _read(file: Path) -> Backlog:
    from itpm_lessons.exchange import read_backlog

    return read_backlog(file)
