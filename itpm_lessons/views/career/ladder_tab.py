"""The room of the ladder: stairs, four things that change, and what the next step asks for."""

from itpm_lessons.engines.career import DIMENSIONS, Ladder, Place, compared, listed

from ..frame import panel, side
from ..markup import Markup, join, tag
from .stairs import columns, stairs
from .state import CareerState
from .tab import Tab


def ladder_tab(state: CareerState) -> Tab:
    """Draw the ladder and where somebody stands on it."""
    ladder, place = state.career.ladder, state.path.place
    level = None if state.level is None else min(max(0, state.level), len(ladder) - 1)
    none = state.path.none_yet
    body = join(
        stairs(ladder, place, level, state.width),
        tag("p", tag("b", "Where does your own work stand? "),
            "Pick the sentence that is true of it, in each column, or “none yet”.",
            class_="itpm-career-ask"),
        columns(ladder, place, none),
    )  # fmt: skip
    figures: list[tuple[object, str]] = [(f"{len(place.said) + len(none)} of 4", "said")]
    return Tab(
        figures,
        body,
        side(*_panels(ladder, level), _about(state)),
        _note(ladder, place, none),
    )


def _panels(ladder: Ladder, level: int | None) -> list[Markup]:
    if level is None:
        words = "Pick a step of the ladder to read what it is, and what changes towards the next."
        return [panel("The steps", tag("p", words), data_id="panel-level")]
    return [_level_panel(ladder, level), _next_panel(ladder, level)]


def _level_panel(ladder: Ladder, number: int) -> Markup:
    level = ladder[number]
    also = f"Also called {listed(list(level.also))}." if level.also else None
    rows = (
        tag("p", tag("b", f"{name.capitalize()}. "), level.says(name), class_="itpm-level-says")
        for name in DIMENSIONS
    )
    title = f"{level.name} · step {number + 1} of {len(ladder)}"
    return panel(title, tag("p", also) if also else None, *rows, data_id="panel-level")


def _next_panel(ladder: Ladder, number: int) -> Markup:
    level = ladder[number]
    if number + 1 == len(ladder):
        return panel("Beside each other", tag("p", level.next), data_id="panel-next")
    above = ladder[number + 1]
    rows = (
        tag("p", tag("b", f"{name.capitalize()}. "), upper, class_="itpm-level-says")
        for name, (_, upper) in compared(level, above).items()
    )
    return panel(
        f"What changes towards {above.short or above.name}",
        *rows,
        tag("p", tag("b", "A way there. "), level.next),
        data_id="panel-next",
    )


def _about(state: CareerState) -> Markup:
    return panel(
        "About this ladder",
        tag("p", state.career.about_ladder),
        tag("p", "Described in this course's own words. Read postings by what they ask for."),
        data_id="panel-about",
    )


def _note(ladder: Ladder, place: Place, none: tuple[str, ...]) -> Markup:
    said = place.said
    if none:
        where = "" if not said else " Elsewhere it shows what you have done already."
        return join(
            tag("b", f"None yet in {listed(list(none))}. "),
            "Read the lowest sentence there: which piece of work, in the job that you have, would "
            f"make it true?{where}",
        )
    if not said:
        return join(
            tag("b", "Four things change from step to step. "),
            "Say where your own work stands in each: a title alone does not tell.",
        )
    low, high = place.lowest or 0, place.highest or 0
    names = [ladder[n].short or ladder[n].name for n in (low, high)]
    if low == high:
        more = "" if len(said) == len(DIMENSIONS) else " so far"
        return join(
            tag("b", f"{names[0]} in {listed(list(said))}{more}. "),
            _way(ladder, low),
        )
    behind = [name for name in place.behind if said[name] == low]
    return join(
        tag("b", f"Between {names[0]} and {names[1]}. "),
        f"{listed(behind).capitalize()} {'stands' if len(behind) == 1 else 'stand'} lowest: "
        f"the next piece of work that changes {'this' if len(behind) == 1 else 'these'} "
        "will show most.",
    )


def _way(ladder: Ladder, number: int) -> str:
    return ladder[number].next
