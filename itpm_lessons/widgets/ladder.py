"""Careers in projects: the ladder, certificates by reasons, months that count, keeping one up."""

from collections.abc import Callable
from datetime import date
from typing import Any

import traitlets

from itpm_lessons.engines.career import (
    DIMENSIONS,
    Career,
    ContinuingPlan,
    Experience,
    Renewal,
)
from itpm_lessons.engines.career.continuing import MOST_UNITS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed import read_money
from itpm_lessons.views.career import TABS, CareerPath, CareerState, career_page
from itpm_lessons.views.markup import Markup

from .ladder_periods import moved, new_period, retyped
from .ladder_table import ladder_table
from .stage import read_number
from .value_stage import ValueStage

NARROWEST, WIDEST = 280, 1240  # pixels of the pictures
UNKNOWN = 600  # until the page has said how much room there is


class LadderWidget(ValueStage):
    """Four rooms: the ladder, certificates, months of experience, keeping a certificate.

    Parameters
    ----------
    career : Career
        Ladder, certificates and people to start from; `ladder()` opens those of the course.
    path : CareerPath, optional
        Where somebody stands; nothing is said yet where it is missing.
    today : datetime.date, optional
        The day on which conditions are looked at.
    tab : {"ladder", "choose", "months", "keep"}, optional
        What is shown.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    path : CareerPath
        Place on the ladder, situation with periods, plan of keeping a certificate.
    level, period : int
        Which step and which period are picked, from 0; None for none.
    certificate : str
        Id of the certificate whose reasons are shown.
    table : pandas.DataFrame
        What the tab shows, as numbers or words.
    """

    HELD = "path"
    path = traitlets.Instance(CareerPath)
    tab = traitlets.Enum(list(TABS), "ladder")
    level = traitlets.Int(None, allow_none=True, min=0)
    certificate = traitlets.Unicode("")
    period = traitlets.Int(None, allow_none=True)

    def __init__(
        self, career: Career, path: Any = None, *, today: date | None = None, **state: Any
    ):
        self.career, self.today = career, today or date.today()
        super().__init__(path, **state)

    def pattern(self) -> CareerPath:
        """Return the path of somebody who has said nothing yet."""
        return CareerPath(plan=_plan(self.career.certificates["pmp"].renewal, confirmed=False))

    @property
    def table(self) -> Any:
        """What the tab shows as a pandas table; see `ladder_table`."""
        return ladder_table(self._state(), self.tab)

    @traitlets.observe("tab", "level", "certificate", "period")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @traitlets.observe("path")
    def _keep_selection(self, _: Any) -> None:
        if self.period is not None and self.period >= len(self.path.experience.periods):
            self.period = None

    def undo(self) -> None:
        """Take back the last change, and show where it was."""
        before = self.path
        super().undo()
        self.tab = self.path.differs(before) or self.tab

    def redo(self) -> None:
        """Make the change again that was taken back, and show where it is."""
        before = self.path
        super().redo()
        self.tab = self.path.differs(before) or self.tab

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, or pick a step, a sentence, a certificate, a period."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "show" if what in TABS:
                self.tab = what
            case "level":
                self.career.ladder[int(what)]
                self.level = int(what)
            case "place":
                self._stand(*what.split(":"))
            case "certificate":
                self.certificate = self.career.certificates[what].id
            case "period" | "start" | "end":
                self._pick_period(int(what), toggled=kind == "period")
            case "add":
                self.path = self._led(new_period(self.path.experience, self.today))
                self.period = len(self.path.experience.periods) - 1
            case "remove":
                last = len(self.path.experience.periods) - 1
                self._remove(last if self.period is None else self.period)

    def _stand(self, dimension: str, number: str) -> None:
        if dimension not in DIMENSIONS:
            raise ValueError(f"{dimension!r} is no thing that changes on the ladder")
        if number == "none":
            self.path = self.path.without_level(dimension)
            return
        self.career.ladder[int(number)]
        here = self.path.place.at(dimension)
        level = None if here == int(number) else int(number)
        self.path = self.path.stood(dimension, level)

    def _led(self, experience: Experience) -> CareerPath:
        return self.path.being(experience=experience)

    def _pick_period(self, number: int, toggled: bool) -> None:
        if not 0 <= number < len(self.path.experience.periods):
            raise ValueError(f"there is no period {number}")
        self.period = None if toggled and number == self.period else number

    def _remove(self, number: int) -> None:
        if number >= 0:
            self.period = None
            self.path = self._led(self.path.experience.without(number))

    def on_key(self, id: str, key: str) -> None:
        """Move the end of a period by a month, or take it away; undo and redo."""
        kind, _, what = id.partition(":")
        if kind == "period" and key in ("ArrowLeft", "ArrowRight"):
            by = 1 if key == "ArrowRight" else -1
            self.path = self._led(moved(self.path.experience, int(what), "end", by=by))
            self.period = int(what)
        elif kind == "period" and key == "Delete":
            self._pick_period(int(what), toggled=False)
            self._remove(int(what))
        else:
            super().on_key(id, key)
        self.redraw()

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show what an end of a period, or a slider, comes to while it is moved."""
        kind, _, what = id.partition(":")
        if kind in ("start", "end"):
            led = moved(self.path.experience, int(what), kind, to=int(value))
            self.preview(self._led(led))
            if done:
                self.settle()
                self.period = int(what)
        elif self._is_slider(id):
            self.preview(self._slid(id, value))

    def on_enter(self, id: str, value: str) -> None:
        """Take words or a number from a field, or a choice from a list."""
        if id in _FIELDS:
            self.path = _said(self, id, value)
        elif id in ("what", "from", "to", "led") and self.period is not None:
            self.path = self._led(retyped(self.path.experience, self.period, id, value))
        elif self._is_slider(id):
            self.preview(self._slid(id, float(value)))
            self.settle()
        elif self._is_slider(id.removeprefix("type:")):
            slider = id.removeprefix("type:")
            unit = "months" if slider in ("left", "wait") else "units"
            self.path = self._slid(slider, read_number(value, slider, unit))
        self.redraw()

    def _is_slider(self, id: str) -> bool:
        kind, _, place = id.partition(":")
        if kind == "done":
            return place.isdecimal() and int(place) < len(self.path.plan.categories)
        return id in _PLAN

    def _slid(self, id: str, value: float) -> CareerPath:
        plan = self.path.plan
        if id.startswith("done:"):
            return self.path.changed(plan=plan.with_done(int(id[5:]), value))
        return self.path.changed(plan=plan.changed(**{_PLAN[id]: value}))

    # ---- drawing

    def _state(self) -> CareerState:
        return CareerState(
            self.career,
            self.path,
            self.today,
            self.tab,
            self.level,
            self.certificate,
            self.period,
            width=min(WIDEST, max(NARROWEST, self.width("career") or UNKNOWN)),
            can_undo=self.can_undo,
            can_redo=self.can_redo,
            can_reset=self.can_reset,
        )

    def draw(self) -> Markup:
        """Draw the page."""
        return career_page(self._state())


_PLAN = {"needed": "needed", "left": "months", "wait": "wait"}


#: What fields are called on the page, for a message about one.
_LABELS = {
    "hours": "hours of lessons so far",
    "a_week": "hours a week from now",
    "budget": "dollars for the exam",
    "weeks": "wanted within weeks",
}


def _said(widget: LadderWidget, id: str, value: str) -> CareerPath:
    """Take what a field says; a refusal names the field as the page does."""
    try:
        return _FIELDS[id](widget, value)
    except Refusal as refusal:
        label = _LABELS.get(id)
        if label is None:
            raise
        raise Refusal(f"“{label}”", refusal.problem, refusal.remedy) from None


def _person(widget: LadderWidget, name: str) -> CareerPath:
    if name == widget.path.example or (name and name not in widget.career.situations):
        return widget.path
    return widget.path.starting_from(name, widget.career.situations.get(name))


def _one_of(known: Any, value: str, what: str) -> str:
    if value and value not in known:
        raise Refusal(what, f"{value!r} is not known", "choose one of the list")
    return value


def _number(value: str, what: str, unit: str) -> float:
    return read_number(value, what, unit) if value.strip() else 0


def _held(widget: LadderWidget, value: str) -> CareerPath:
    others = tuple(each for each in widget.path.person.holds if each != "capm")
    return widget.path.being(holds=(*others, "capm") if value == "on" else others)


def _plan(renewal: Renewal | None, *, confirmed: bool) -> ContinuingPlan:
    """Make the empty plan of a renewal; what is known from memory stays out until confirmed."""
    if renewal is not None and renewal.fact.needs_owner and not confirmed:
        return ContinuingPlan.of(None)
    limited = confirmed or renewal is None or not renewal.doubtful
    return ContinuingPlan.of(renewal, limited=limited)


def _kept(widget: LadderWidget, id: str) -> CareerPath:
    renewal = widget.career.certificates[id].renewal
    return widget.path.changed(kept=id, plan=_plan(renewal, confirmed=False), confirmed=False)


def _confirmed(widget: LadderWidget, value: str) -> CareerPath:
    """Count with numbers from memory, or no longer; what was entered of the plan stays."""
    renewal, old = widget.career.certificates[widget.path.kept].renewal, widget.path.plan
    plan = _plan(renewal, confirmed=value == "on")
    if renewal is not None and not renewal.fact.needs_owner:
        done = min(MOST_UNITS, sum(each.done for each in old.categories))
        plan = plan.with_done(0, done)
        plan = plan.changed(needed=old.needed, months=old.months, wait=old.wait)
    return widget.path.changed(plan=plan, confirmed=value == "on")


_FIELDS: dict[str, Callable[[LadderWidget, str], CareerPath]] = {
    "person": _person,
    "goal": lambda w, v: w.path.asked(goal=_one_of(w.career.certificates.goals, v, "goal")),
    "method": lambda w, v: w.path.asked(method=_one_of(w.career.certificates.methods, v, "method")),
    "education": lambda w, v: w.path.being(education=v),
    "hours": lambda w, v: w.path.being(hours=_number(v, "hours of lessons", "hours")),
    "a_week": lambda w, v: w.path.being(a_week=_number(v, "hours a week", "hours")),
    "budget": lambda w, v: w.path.asked(budget=read_money(v, "budget") if v.strip() else None),
    "weeks": lambda w, v: w.path.asked(
        weeks=read_number(v, "weeks", "weeks") if v.strip() else None
    ),
    "renews": lambda w, v: w.path.asked(renews=v == "on"),
    "goes_on": lambda w, v: w.path.being(goes_on=v == "on"),
    "capm": _held,
    "aim": lambda w, v: w.path.changed(aim=w.career.certificates[v].id),
    "kept": _kept,
    "confirmed": _confirmed,
}
