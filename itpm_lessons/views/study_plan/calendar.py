"""Sessions by weeks: a row a week, a column a day, in each session what it holds."""

from datetime import date, timedelta
from functools import lru_cache

from itpm_lessons.engines.study_plan import WEEKDAYS, Piece, Session, StudyPlan

from ..frame import scroller
from ..markup import Markup, classes, join, piece, tag

SHORT = tuple(day[:3] for day in WEEKDAYS)


def calendar(plan: StudyPlan, today: date | None = None) -> Markup:
    """Draw the weeks of a plan; where there is no session, say so.

    >>> from itpm_lessons.engines.study_plan import StudyLesson, StudyWish, make_plan
    >>> plan = make_plan(StudyWish(date(2026, 11, 26)), [StudyLesson("a", "Start", 90, label="00")])
    >>> "26 Nov" in calendar(plan), "00" in calendar(plan)
    (True, True)
    """
    if not plan.sessions:
        return tag("p", "There is no session: nothing is left to study.", class_="itpm-empty")
    head = tag(
        "tr", tag("th", "Week of", scope="col"), *(tag("th", day, scope="col") for day in SHORT)
    )
    goal = plan.wish.goal
    rows = [
        _week(first, sessions, _in_week(first, goal), _in_week(first, today), place == 0)
        for place, (first, sessions) in enumerate(plan.weeks)
    ]
    last = plan.weeks[-1][0]
    if goal is not None and goal >= last + timedelta(7):
        first = goal - timedelta(goal.weekday())
        rows.append(_week(first, (), goal, _in_week(first, today)))
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="itpm-weeks")
    return tag("div", scroller(table, "Sessions by weeks"), class_="itpm-weeks-room")


def _in_week(first: date, day: date | None) -> date | None:
    return day if day is not None and first <= day < first + timedelta(7) else None


@lru_cache(2048)
def _week(
    first: date,
    sessions: tuple[Session, ...],
    goal: date | None,
    today: date | None,
    with_year: bool = False,
) -> Markup:
    by_day = {session.day: session for session in sessions}
    days = [first + timedelta(number) for number in range(7)]
    cells = (_day(day, by_day.get(day), day == goal, day == today) for day in days)
    new_year = with_year or (first.month == 1 and first.day <= 7)
    year = tag("small", f" {first:%Y}") if new_year else None
    label = tag("th", f"{first.day} {first:%b}", year, scope="row")
    return piece(tag("tr", label, *cells))


def _day(day: date, session: Session | None, is_goal: bool, is_today: bool) -> Markup:
    names = classes(
        session and "itpm-session", session and not session.pieces and "itpm-session-review",
        is_goal and "itpm-goal", is_today and "itpm-today",
    )  # fmt: skip
    mark = tag("small", _mark(day, is_goal, is_today), class_="itpm-day")
    if session is None:
        return tag("td", mark, class_=names)
    last = len(session.pieces) - 1
    what = join(*(_piece(each, place < last) for place, each in enumerate(session.pieces)))
    return tag(
        "td",
        mark,
        tag("b", what if session.pieces else "review"),
        tag("small", session.minutes, tag("span", " min", class_="itpm-unit-word")),
        class_=names,
        title=in_words(session),
    )


def _mark(day: date, is_goal: bool, is_today: bool) -> str:
    said = " goal" if is_goal else " today" if is_today else ""
    return f"{day.day}{said}"


def _piece(held: Piece, more: bool) -> Markup:
    """Write the mark of a lesson, with a tick where it ends here."""
    label = held.lesson.label or held.lesson.title
    words = f"{label}{' ✓' if held.ends else ''}{',' if more else ''}"
    return join(tag("span", words, class_="itpm-unbroken"), " " if more else None)


def in_words(session: Session) -> str:
    """Say what a session holds, in one line.

    >>> in_words(Session(date(2026, 12, 1), 20))
    'Tuesday 1 December: 20 minutes of review'
    """
    parts = [
        f"{each.minutes} minutes of {each.lesson.title}{', to its end' if each.ends else ''}"
        for each in session.pieces
    ]
    if session.review:
        parts.insert(0, f"{session.review} minutes of review")
    day = session.day
    return f"{WEEKDAYS[day.weekday()]} {day.day} {day:%B}: {'; '.join(parts)}"
