"""Control a project in management stages: forecasts, exceptions, gates, and what came of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stages import (
    CLOCKIN,
    RUNNING,
    Debrief,
    Draft,
    Run,
    StagedProject,
    advance,
    begin,
    debrief,
    decide,
    forecast,
    own_project,
    readings,
    speak,
)
from itpm_lessons.engines.stages.plan import DAYS_A_WEEK
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.stages import PROMPTS, Point, StageState, stage_page
from itpm_lessons.views.stages.state import NOTHING, ROOMS

from .history import History, step_for
from .own_file import opened
from .stage import Stage


class _Moment(NamedTuple):
    """All that undo brings back."""

    run: Run
    trail: tuple[Point, ...]
    draft: Draft
    composing: bool
    at_debrief: bool


class StageWidget(Stage):
    """A board of management stages, to be played day by day.

    Its name is about stages of a project; the `Stage` that it is a kind of is the bridge to the
    browser.

    Parameters
    ----------
    plan : StagedProject or path, optional
        The project, or a CSV file of its stages; ClockIn where it is missing.
    seed : int, optional
        What decides all luck: the same seed and decisions give the same.
    benefits : sequence of float, optional
        What a project from a file brings in year 1, year 2 and so on; in proportion to ClockIn
        where it is missing.
    rate : float, optional
        Discount a year of a project from a file.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    run : Run
        The project so far.
    draft : Draft
        The exception report that is being written.
    lessons : str
        What it says others should know.
    notes : dict
        What was written in the debrief.
    table : pandas.DataFrame
        The stages: plan, limits, forecast or actual, state.
    log : pandas.DataFrame
        What happened and was decided.

    Examples
    --------
    >>> widget = StageWidget(seed=3)
    >>> while widget.run.card is None and widget.run.status == "running":
    ...     widget.on_pick("run:day")
    >>> widget.run.today > 0, widget.seed
    (True, 3)
    >>> widget.undo()
    """

    run = traitlets.Instance(Run)
    draft = traitlets.Instance(Draft)
    composing = traitlets.Bool(False)
    lessons = traitlets.Unicode("")
    selected = traitlets.Int(None, allow_none=True, min=0)
    playing = traitlets.Bool(False)
    at_debrief = traitlets.Bool(False)
    notes = traitlets.Dict()

    def __init__(
        self,
        plan: StagedProject | str | os.PathLike[str] | None = None,
        seed: int = 1,
        benefits: Sequence[float] | None = None,
        rate: float = 0.08,
        **state: Any,
    ):
        self._problem = ""
        if isinstance(plan, str | os.PathLike):
            plan, self._problem = opened(
                Path(plan), lambda file: _own_project(file, benefits, rate)
            )
        run = begin(plan or CLOCKIN, seed)
        self._stages = run.project.stages  # as they were given; tolerances are taken from these
        self._history = History()
        self._trail: tuple[Point, ...] = (_point(run),)
        self._found: tuple[Run, Debrief] | None = None
        super().__init__(run=run, draft=NOTHING, **state)

    # ---- state

    @property
    def seed(self) -> object:
        """The seed of the luck."""
        return self.run.luck.seed

    @property
    def table(self) -> Any:
        """The stages as a pandas table."""
        import pandas

        from itpm_lessons.views.stages.readings import stage_readings, when_of

        rows = []
        for number, plan in enumerate(self.run.project.stages):
            cost, time, _ = stage_readings(self.run, number)
            rows.append(
                {
                    "stage": plan.name,
                    "state": when_of(self.run, number),
                    "budget": plan.budget,
                    "cost limit": cost.tolerance.highest,
                    "cost so far": cost.forecast.so_far,
                    "cost forecast": cost.forecast.at_completion,
                    "planned days": plan.days,
                    "days limit": time.tolerance.highest,
                    "days so far": time.forecast.so_far,
                    "days forecast": time.forecast.at_completion,
                    "exception": cost.exception or time.exception,
                }
            )
        return pandas.DataFrame(rows).set_index("stage")

    @property
    def log(self) -> Any:
        """What happened and was decided, as a pandas table."""
        import pandas

        columns = ["stage", "day", "what", "choice", "came_to", "price", "days"]
        return pandas.DataFrame([entry._asdict() for entry in self.run.log], columns=columns)

    @traitlets.observe("selected", "playing", "composing", "notes", "lessons")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.validate("selected")
    def _known(self, proposal: Any) -> int | None:
        count = len(self.run.project.stages)
        if proposal.value is not None and proposal.value >= count:
            raise Refusal("selected", f"there is no stage {proposal.value}", f"0 to {count - 1}")
        return proposal.value

    @property
    def _moment(self) -> _Moment:
        return _Moment(self.run, self._trail, self.draft, self.composing, self.at_debrief)

    def _go(self, run: Run, *, draft: Draft = NOTHING, composing: bool = False) -> None:
        """Take a step that can be undone."""
        self._history.leave(self._moment)
        if run.stage != self.run.stage:
            self.selected = None
        if run.status == RUNNING and run is not self.run:
            self._trail = (*self._trail, _point(run))
        self.run, self.draft, self.composing, self.at_debrief = run, draft, composing, False
        self.redraw()

    def undo(self) -> None:
        """Take back the last step."""
        self._travel(self._history.back(self._moment))

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self._travel(self._history.forward(self._moment))

    def reset(self, seed: object = None) -> None:
        """Begin anew, with the same luck or with that of another seed; this can be taken back."""
        old = self.run
        self._history.leave(self._moment)
        self.playing = False
        run = begin(old.project, self.seed if seed is None else seed)
        self._travel(_Moment(run, (_point(run),), NOTHING, False, False))

    def _travel(self, moment: _Moment) -> None:
        self.playing, self.selected = False, None
        self.run, self._trail, self.draft, self.composing, self.at_debrief = moment
        self.redraw()

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a button, or select a stage."""
        kind, _, what = id.partition(":")
        match kind:
            case "phase":
                self.selected = None if int(what) == self.selected else int(what)
            case "choose":
                self._choose(what)
            case "report":
                self._press_report(what)
            case "run":
                self._press_run(what)
            case "room":
                self._set_room(wider=what == "more")

    def _set_room(self, *, wider: bool) -> None:
        """Give all stages another tolerance; the luck of the seed stays as it is."""
        run = self.run
        if run.today or run.log:
            return
        now = run.project.stages[0].cost_percent
        others = [each for each in ROOMS if (each > now if wider else each < now)]
        if others:
            percent = others[0] if wider else others[-1]
            stages = tuple(stage.within(percent) for stage in self._stages)
            begun = begin(replace(run.project, stages=stages), self.seed)
            self._history.leave(self._moment)
            self._travel(_Moment(begun, (_point(begun),), NOTHING, False, False))

    def on_enter(self, id: str, value: str) -> None:
        """Fill in the exception report, or keep what was written in the debrief."""
        kind, _, what = id.partition(":")
        if kind == "note" and what in PROMPTS:
            self.notes = {**self.notes, what: value}
        elif kind == "report":
            self._fill(what, value)

    def on_key(self, id: str, key: str) -> None:
        """Undo and redo."""
        if step := step_for(key):
            getattr(self, step)()

    def on_tick(self, id: str) -> None:
        """Let a day pass by itself."""
        if self.playing:
            self._pass_days(1)

    def _press_run(self, what: str) -> None:
        match what:
            case "undo" | "redo" | "reset":
                getattr(self, what)()
            case "seed":
                self.reset(_next_seed(self.seed))
            case "day" | "week":
                self.playing = False
                self._pass_days(1 if what == "day" else DAYS_A_WEEK)
            case "play":
                self.playing = not self.playing
            case "raise":
                self._raise()
            case "debrief" | "board":
                self._history.leave(self._moment)
                self.at_debrief = what == "debrief" and self.run.over
                self.redraw()

    def _pass_days(self, days: int) -> None:
        """Let days pass one by one, so that each leaves its forecast, until something is due."""
        trail = self._trail
        run = self.run
        for _ in range(days):
            if run.card is not None or run.status != RUNNING:
                break
            run = advance(run, 1)
            if run.status == RUNNING:
                trail = (*trail, _point(run))
        if run is not self.run:
            self._go(run)
            self._trail = trail
        if run.card is not None or run.status != RUNNING:
            self.playing = False
        self.redraw()

    # ---- deciding

    def _raise(self) -> None:
        """Write the report on an exception that was kept silent."""
        run = speak(self.run)
        if run is not self.run:
            self._go(run, composing=True)

    def _choose(self, what: str) -> None:
        if what == "exception":
            self.composing = True
            return
        self._go(decide(self.run, what))

    def _press_report(self, what: str) -> None:
        if what == "close":
            self.composing = False
        elif what == "send" and self.run.card is not None:
            run = decide(self.run, "exception", self.draft)
            returned = run.card is not None
            self._go(run, draft=self.draft if returned else NOTHING, composing=returned)
            if returned:
                self.say("The report comes back. Below stands what it misses, and what that cost.")

    def _fill(self, what: str, value: str) -> None:
        part, _, key = what.partition(":")
        draft = self.draft
        match part:
            case "lessons":
                self.lessons = value
                return
            case "cause" | "consequence":
                draft = draft._replace(**{part: key})
            case "advise":
                offered = draft.offered if key in draft.offered else (*draft.offered, key)
                draft = draft._replace(recommended=key, offered=offered)
            case "offer":
                others = tuple(kind for kind in draft.offered if kind != key)
                advised = "" if not value and draft.recommended == key else draft.recommended
                offered = (*others, key) if value else others
                draft = draft._replace(offered=offered, recommended=advised)
        self.draft = draft
        self.redraw()

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the board, or the debrief."""
        return stage_page(
            StageState(
                self.run,
                draft=self.draft,
                composing=self.composing,
                lessons=self.lessons,
                trail=self._trail,
                selected=self.selected,
                playing=self.playing,
                found=self._debrief() if self.at_debrief else None,
                notes=self.notes,
                can_undo=self._history.has_past,
                can_redo=self._history.has_future,
                problem=self._problem,
                width=self.width("phases"),
            )
        )

    def _debrief(self) -> Debrief | None:
        """Compare the run with others, once."""
        if not self.run.over:
            return None
        if self._found is None or self._found[0] is not self.run:
            self._found = (self.run, debrief(self.run))
        return self._found[1]

    @property
    def outside(self) -> bool:
        """Whether a forecast of the present stage is outside its tolerance."""
        return any(reading.exception for reading in readings(self.run))


def _point(run: Run) -> Point:
    expected = forecast(run)
    return Point(run.stage, run.day, expected.cost, expected.cost_range)


def _next_seed(seed: object) -> int:
    return seed + 1 if isinstance(seed, int) else 1


def _own_project(file: Path, benefits: Sequence[float] | None, rate: float) -> StagedProject:
    from itpm_lessons.exchange.stages_csv import read_stages

    return own_project(file.stem, read_stages(file), benefits, rate)
