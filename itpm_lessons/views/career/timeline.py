"""Periods as bars over months: what overlaps is hatched, the last row counts each month once."""

from collections.abc import Sequence
from dataclasses import dataclass

from itpm_lessons.engines.career import Experience, Period, month_name, month_of

from ..lettering import fitted, pixels, width_of
from ..markup import Markup, classes, tag

ROW, BAR, TOP, LEFT, RIGHT = 42, 16, 26, 8, 10  # pixels
FEWEST = 12  # months on the axis at least


@dataclass(frozen=True)
class Months:
    """Months from `first` to before `end` on `width` pixels.

    >>> Months(24288, 24300, 258).at(24294)
    128
    """

    first: int
    end: int
    width: int

    @classmethod
    def of(cls, experience: Experience, width: int) -> "Months":
        """Make room for all periods, in whole years."""
        first, last = experience.span or (24312, 24312)
        start = first // 12 * 12
        return cls(start, max((last // 12 + 1) * 12, start + FEWEST), width)

    @property
    def step(self) -> float:
        """How many pixels a month has."""
        return (self.width - LEFT - RIGHT) / (self.end - self.first)

    def at(self, month: float) -> float:
        """Where the beginning of a month stands."""
        return pixels(LEFT + (month - self.first) * self.step)


def timeline(
    experience: Experience, selected: int | None, width: int, counted: Experience | None = None
) -> Markup:
    """Draw the periods and, below them, the months that count: those of `counted` if it is given.

    Ids: ``period:N`` for the bar, ``start:N`` and ``end:N`` for its ends.
    """
    room, counted = Months.of(experience, width), counted or experience
    rows = [
        _period(room, experience, number, number == selected)
        for number in range(len(experience.periods))
    ]
    height = TOP + ROW * (len(rows) + 1) + 6
    return tag(
        "svg",
        _hatch(),
        _axis(room, height),
        *rows,
        _counted(room, counted, TOP + ROW * len(rows)),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group",
        aria_label=said(experience, counted),
        class_="itpm-timeline",
        data_step=round(room.step, 5),
        data_unit=1,
    )


def said(experience: Experience, counted: Experience | None = None) -> str:
    """Say what is drawn.

    >>> said(Experience())
    'No period yet.'
    """
    if not experience.periods:
        return "No period yet."
    experience, drawn = counted or experience, len(experience.periods)
    twice = f", {experience.twice} counted twice" if experience.twice else ""
    return (
        f"{drawn} {'period' if drawn == 1 else 'periods'}; their months add up to "
        f"{experience.added_up}{twice}; {experience.months} count."
    )


def span_words(period: Period) -> str:
    """Say from when to when a period lasts; days are named where they cut a month."""
    first, last = month_of(period.start), month_of(period.end)
    if period.months == last - first + 1:
        return month_name(first) if first == last else f"{month_name(first)} to {month_name(last)}"
    return f"{period.start} to {period.end}"


def _axis(room: Months, height: int) -> Markup:
    every = max(1, -(-44 // max(1, round(room.step * 12))))
    years = [m for m in range(room.first, room.end + 1, 12) if (m - room.first) // 12 % every == 0]
    lines = "".join(f"M{room.at(month)} 18V{height - 4}" for month in years)
    words = [
        tag("text", month // 12, x=min(room.at(month), room.width - 32), y=12, class_="itpm-year")
        for month in years
    ]
    return tag("g", tag("path", d=lines, class_="itpm-grid"), *words)


def _period(room: Months, experience: Experience, number: int, selected: bool) -> Markup:
    period, top = experience.periods[number], TOP + ROW * number
    first, last = month_of(period.start), month_of(period.end)
    left, right = room.at(first), room.at(last + 1)
    again = [m for m in experience.overlaps if m in period.whole and period.led]
    shown = _label(period, number, room.width - LEFT - RIGHT)
    start = min(left, max(LEFT, room.width - RIGHT - width_of(shown, 12)))
    spoken = f"{period.what or 'period'}, {span_words(period)}, {_count(period.months)}"
    if not period.led:
        spoken += ", not led"
    if again:
        spoken += f", {len(again)} of them in another period too"
    return tag(
        "g",
        tag("rect", x=0, y=top, width=room.width, height=ROW - 4, class_="itpm-band"),
        tag("text", shown, x=pixels(start), y=top + 13),
        tag("rect", x=left, y=top + 18, width=pixels(max(3, right - left)), height=BAR, rx=3,
            class_=classes("itpm-period-bar", not period.led and "itpm-period-other")),
        *(_again(room, months, top) for months in runs(again)),
        _handle("start", number, left, top, first),
        _handle("end", number, right, top, last),
        data_id=f"period:{number}",
        data_keys="ArrowLeft ArrowRight Delete",
        tabindex=0,
        role="button",
        aria_pressed=str(selected).lower(),
        aria_label=spoken,
        class_=classes("itpm-period", selected and "itpm-selected"),
    )  # fmt: skip


def _label(period: Period, number: int, width: float) -> str:
    """Say what a bar is; where there is little room the axis alone says from when to when."""
    name, count = period.what or f"period {number + 1}", _count(period.months)
    if not period.led:
        count += ", not led"
    whole = f"{name} · {span_words(period)} · {count}"
    if width_of(whole, 12) <= width:
        return whole
    return f"{fitted(name, width - width_of(f' · {count}', 12), 12)} · {count}"


def _count(months: int) -> str:
    return "1 month" if months == 1 else f"{months} months"


def _again(room: Months, months: tuple[int, int], top: int) -> Markup:
    left, right = room.at(months[0]), room.at(months[1] + 1)
    return tag("rect", x=left, y=top + 18, width=pixels(right - left), height=BAR,
               class_="itpm-period-again")  # fmt: skip


def _handle(which: str, number: int, at: float, top: int, month: int) -> Markup:
    grip = tag("rect", x=pixels(at - 6), y=top + 14, width=12, height=BAR + 8, class_="itpm-grip",
               data_drag="move", data_value=month)  # fmt: skip
    return tag("g", grip, data_id=f"{which}:{number}")


def _counted(room: Months, experience: Experience, top: int) -> Markup:
    words = f"counted once: {_count(experience.months)}"
    drawn = [
        tag("rect", x=room.at(first), y=top + 20, width=pixels(room.at(last + 1) - room.at(first)),
            height=BAR, rx=3, class_="itpm-period-counted")
        for first, last in runs(experience.whole)
    ]  # fmt: skip
    return tag("g", tag("text", words, x=LEFT, y=top + 14, class_="itpm-counted-words"), *drawn)


def runs(months: Sequence[int]) -> list[tuple[int, int]]:
    """Put months that follow each other together: first and last of each run.

    >>> runs([1, 2, 3, 7])
    [(1, 3), (7, 7)]
    """
    found: list[tuple[int, int]] = []
    for month in months:
        if found and month == found[-1][1] + 1:
            found[-1] = (found[-1][0], month)
        else:
            found.append((month, month))
    return found


def _hatch() -> Markup:
    return tag(
        "pattern",
        tag("rect", width=6, height=6, class_="itpm-hatch"),
        tag("path", d="M0 0V6", class_="itpm-stripe"),
        id="itpm-months-hatch",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
