"""The page of the rework simulation: levers, pictures, prices; or the debrief."""

from functools import lru_cache

from itpm_lessons.engines.quality import Game, State, rules

from ..frame import UNDO_KEYS, button, frame, group, side
from ..lettering import money
from ..markup import Markup, join, piece, tag
from .debriefing import debrief_page
from .levers import (
    heaps_panel,
    levers,
    people_panel,
    prices_panel,
    release_words,
    rules_panel,
)
from .pictures import progress_picture, weeks_picture
from .state import ReworkState
from .tools import again_tools
from .words import TEAM, percent, person_days, weeks

TICK = 550  # milliseconds a week takes while the weeks pass by themselves


def rework_page(state: ReworkState) -> Markup:
    """Draw the page of a game.

    >>> from itpm_lessons.engines.quality import Game
    >>> "Overtime" in rework_page(ReworkState(Game.of(1)))
    True
    """
    return debrief_page(state) if state.found is not None else _board(state)


def _board(state: ReworkState) -> Markup:
    game = state.game
    return frame(
        f"{TEAM} · rework · {weeks(game.state.time)} of {rules.DATE}",
        _due(state),
        levers(state),
        piece(tag("div", _pictures(state))),
        figures=_figures(state),
        tools=[_clock(state), _glasses(state), again_tools(state)],
        side=side(
            prices_panel(state), piece(tag("div", heaps_panel(state), class_="itpm-panel")),
            people_panel(state), rules_panel(),
        ),
        note=_meaning(state),
        data_id="rework",
        keys=UNDO_KEYS,
    )  # fmt: skip


def _figures(state: ReworkState) -> list[tuple[object, str]]:
    now = state.game.state
    really = percent(now.really) if state.shows_hidden else "?"
    return [
        (percent(now.reported), "reported done"),
        (really, "really done"),
        (money(now.cost), "cost so far" if not state.game.over else "cost in all"),
    ]


def _clock(state: ReworkState) -> Markup:
    ended = state.game.over
    playing = state.playing and not ended
    play = button("❚❚ Pause" if playing else "▶ Play", "game:play", pressed=playing, disabled=ended)
    return group(
        button("Week ▶", "game:week", primary=not ended, disabled=ended, spoken="One week on"),
        tag("span", play, data_id="clock", data_tick=TICK if playing else None),
        label="Time",
    )


def _glasses(state: ReworkState) -> Markup:
    return group(
        button(
            "Show hidden rework",
            "game:seen",
            pressed=state.shows_hidden,
            disabled=state.game.over,
        ),
        label="What is shown",
    )


def _due(state: ReworkState) -> Markup | None:
    game, now = state.game, state.game.state
    if game.over:
        how = "Released" if now.released else "Finished"
        said = f"{how} after {weeks(now.time)}, for {money(now.cost)}."
        return tag(
            "div",
            tag("p", tag("b", "It is over. "), said),
            button("What would other decisions have come to?", "game:debrief", primary=True,
                   focus="over"),
            class_="itpm-decision",
            data_id="end",
        )  # fmt: skip
    if game.may_release:
        price = tag("span", f" · {release_words(state)}", class_="itpm-price")
        return tag(
            "div",
            tag("p", tag("b", "Nearly all that anybody knows of is done. "),
                "Go on testing, or release?"),
            tag("div", button(join("Release now", price), "game:release"), class_="itpm-choices"),
            class_="itpm-decision",
            data_id="end",
        )  # fmt: skip
    return None


def _pictures(state: ReworkState) -> Markup:
    width = max(300, min(1240, state.width or 640))
    return tag(
        "div",
        _drawn(state.game, state.alone, state.shows_hidden, width),
        class_="itpm-rework",
        data_id="rework-room",
        data_measure="rework-room",
    )


@lru_cache(8)  # the levers are of the next week; the pictures show those that are past
def _drawn(game: Game, alone: tuple[State, ...], shows: bool, width: int) -> Markup:
    state = ReworkState(game, alone=alone, seen=shows)
    return join(progress_picture(state, width), weeks_picture(state, width))


def _meaning(state: ReworkState) -> Markup:
    game, now = state.game, state.game.state
    if game.over and now.released:
        left = person_days(rules.SCOPE - now.right)
        return join(
            tag("b", f"Released with {left} still wrong. "),
            "They are done again by users and support, at a higher price.",
        )
    if game.over:
        extra = now.worked / rules.SCOPE - 1
        return join(
            tag("b", f"{percent(extra)} more work than the plan. "),
            "Nobody planned it, and nobody was lazy: it is work that was done more than once.",
        )
    if now.week == 0:
        return join(
            tag("b", "Everything looks done when it leaves a desk. "),
            "How much of it is right shows later. Set the levers, guess, and let a week pass.",
        )
    if not state.shows_hidden:
        return join(
            tag("b", f"{percent(now.reported)} is what the report can say. "),
            "How much of that is wrong nobody in the project knows yet.",
        )
    if now.reported >= 0.9 and now.really < 0.97:
        return join(
            tag("b", "The long last tenth. "),
            f"{percent(now.reported)} look done and {percent(now.really)} are: now the errors "
            "of the past weeks are found, and done again.",
        )
    return join(
        tag("b", f"{person_days(now.hidden)} look done, and are not. "),
        "The warm band is work that has been paid for once and will be paid for again.",
    )
