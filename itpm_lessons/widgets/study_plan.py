"""Plan one's study: days, minutes and a goal in, sessions with dates out, kept and exported."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.study_plan import (
    StudyLesson,
    StudyPlan,
    StudyWish,
    Way,
    findings,
    make_plan,
    ways_to_fit,
)
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.study_plan import StudyPlanState, study_plan_page

from .own_file import place_to_save
from .stage import read_number
from .value_stage import ValueStage

UNITS = {"minutes": "minutes", "hours": "hours", "review": "minutes"}


class StudyPlanWidget(ValueStage):
    """A plan of study that is made anew from today, with the lessons that are left.

    Parameters
    ----------
    wish : StudyWish or path, optional
        What is wished, or a CSV file with the columns field and value; an open one where it is
        missing. A start before today is today.
    lessons : iterable of StudyLesson
        What is left to study, in the order of the course.
    weak : iterable of str
        Domains to take up first, where the wish names none.
    domains : mapping
        Names of the domains that can be taken up first, by their ids.
    today : date, optional
        The day on which this is shown; left out, the day of the clock.
    renew : callable, optional
        Reads the log again and returns `lessons` and `weak` as they are now.
    coming : str
        A sentence about lessons that are still being written.
    owner : str
        Whose plan it is: keeps sessions of two people apart in one calendar.
    begun : bool
        Whether something was studied already, so that the first session reviews it.

    Attributes
    ----------
    table : pandas.DataFrame
        The sessions, one piece of one a row.

    Examples
    --------
    >>> lessons = [StudyLesson("a", "Start", 90, label="00")]
    >>> widget = StudyPlanWidget(lessons=lessons, today=date(2026, 11, 26))
    >>> widget.on_pick("day:5")
    >>> widget.wish.weekdays, widget.plan.last_lesson_day
    ((1, 3), datetime.date(2026, 12, 1))
    """

    HELD = "wish"
    wish = traitlets.Instance(StudyWish)

    def __init__(
        self,
        wish: Any = None,
        lessons: Iterable[StudyLesson] = (),
        weak: Iterable[str] = (),
        domains: Mapping[str, str] | None = None,
        today: date | None = None,
        owner: str = "",
        begun: bool = False,
        renew: Callable[[], tuple[Iterable[StudyLesson], Iterable[str]]] | None = None,
        coming: str = "",
        **state: Any,
    ):
        self.lessons, self.weak = tuple(lessons), tuple(weak)
        self.domains, self.owner = dict(domains or {}), owner
        self._renew, self.coming = renew, coming
        self.today, self.begun = today or date.today(), begun
        if isinstance(wish, StudyWish):
            wish = self._from_here(wish)
        super().__init__(wish, **state)

    def pattern(self) -> StudyWish:
        """Return an open wish that begins today."""
        return StudyWish(self.today, first=self.weak)

    def read(self, file: Path) -> StudyWish:
        """Read a wish from CSV; refuse one of which no plan can be made."""
        from itpm_lessons.exchange.study_plan_csv import read_study_plan

        wish = self._from_here(read_study_plan(file, self.today, self.domains or None))
        plan_of(wish, self.lessons, self.begun)
        return wish

    def _from_here(self, wish: StudyWish) -> StudyWish:
        """Begin no earlier than today, and with the weak domains where none are named."""
        start = max(wish.start, self.today)
        return wish.changed(start=start, first=wish.first or self.weak)

    def write(self, value: StudyWish, file: Path) -> None:
        """Write a wish as CSV."""
        from itpm_lessons.exchange.study_plan_csv import write_study_plan

        write_study_plan(value, file)

    @property
    def plan(self) -> StudyPlan:
        """The plan that follows from the wish."""
        return plan_of(self.wish, self.lessons, self.begun)

    @property
    def table(self) -> Any:
        """The sessions as a pandas table: a row for review, and one for each piece of a lesson."""
        import pandas

        rows: list[tuple[object, ...]] = []
        for session in self.plan.sessions:
            if session.review:
                rows.append((session.day, "review", session.review, False))
            rows += [(session.day, p.lesson.title, p.minutes, p.ends) for p in session.pieces]
        columns = ["day", "what", "minutes", "ends"]
        return pandas.DataFrame(rows, columns=columns).set_index("day")

    def save_calendar(self, path: Any = None) -> Path:
        """Write the sessions as an iCalendar file and return where.

        Without `path`, beside the file that was opened, under the next free name.
        """
        from itpm_lessons.exchange.calendar_ics import write_calendar

        target = place_to_save(self._file, path, "study plan", ".ics")
        write_calendar(self.plan.sessions, target, datetime.now(UTC), owner=self.owner)
        self.say(
            f"Saved as {target.name}. Open it in your calendar: sessions stand at 19:00, where "
            "you can move them."
        )
        return target

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a day, a domain, a way that would fit, or a tool."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "day" if what.isdecimal():
                self._set(weekdays=_toggled(self.wish.weekdays, int(what)))
            case "domain" if what in self.domains:
                self._take_up(_toggled(self.wish.first, what))
            case "renew" if self._renew is not None:
                self._read_log()
            case "way":
                way = next((each for each in self._ways() if each.kind == what), None)
                if way is not None:
                    self.wish = way.wish
            case "calendar":
                self.save_calendar()
        self.redraw()

    def _take_up(self, first: tuple[str, ...]) -> None:
        """Take domains up first, and say so where that changes no order."""
        before = self.plan.order
        self._set(first=first)
        if self.plan.order == before:
            self.say("The order stays as it was: what these lessons need comes before them anyway.")

    def _read_log(self) -> None:
        """Take over what was solved, and the last diagnostic, since the cell ran."""
        assert self._renew is not None
        lessons, weak = self._renew()
        self.lessons, self.weak = tuple(lessons), tuple(weak)
        self._set(first=self.weak or self.wish.first)
        self.say("Read again: what is solved is taken off; weak domains come first.")

    def on_enter(self, id: str, value: str) -> None:
        """Take a number or a day."""
        kind, _, field = id.partition(":")
        if kind != "set":
            return
        if field in UNITS:
            self._set(**{field: read_number(value, field, UNITS[field])})
        elif field in ("start", "goal"):
            self._set_day(field, value)
        self.redraw()

    def _set_day(self, field: str, value: str) -> None:
        from itpm_lessons.exchange.study_plan_csv import read_day

        if value.strip():
            day: date | None = read_day(value, field)
        else:
            day = None if field == "goal" else self.today
        if field == "start" and day is not None and day < self.today:
            raise Refusal("start", f"{day} is over", f"begin on {self.today} or later")
        self._set(**{field: day})

    def _set(self, **changes: Any) -> None:
        """Change the wish; one of which no plan can be made is refused and changes nothing."""
        wish = self.wish.changed(**changes)
        plan_of(wish, self.lessons, self.begun)
        self.wish = wish

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return study_plan_page(
            StudyPlanState(
                None if self._problem else self.plan,
                () if self._problem else findings(self.plan),
                () if self._problem else self._ways(),
                self.domains,
                self.today,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                can_renew=self._renew is not None,
                coming=self.coming,
                problem=self._problem,
            )
        )

    def _ways(self) -> tuple[Way, ...]:
        return _ways_of(self.wish, self.lessons, self.begun)


def _toggled(chosen: tuple[Any, ...], one: Any) -> tuple[Any, ...]:
    """Take one out of what is chosen, or add it at the end.

    >>> _toggled((1, 3), 3), _toggled((1, 3), 0)
    ((1,), (1, 3, 0))
    """
    return tuple(each for each in chosen if each != one) if one in chosen else (*chosen, one)


@lru_cache(64)
def plan_of(wish: StudyWish, lessons: tuple[StudyLesson, ...], begun: bool) -> StudyPlan:
    """Make the plan, once for each wish; refuses what the plan refuses."""
    return make_plan(wish, lessons, begun=begun)


@lru_cache(64)
def _ways_of(wish: StudyWish, lessons: tuple[StudyLesson, ...], begun: bool) -> tuple[Way, ...]:
    return ways_to_fit(wish, lessons, begun=begun)
