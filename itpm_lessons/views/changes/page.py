"""The desk with the plan and the log below it, or the debrief."""

from functools import lru_cache

from itpm_lessons.engines.change_control import (
    FOUND,
    Entry,
    Game,
    Problem,
    Told,
    problems_of_log,
    rules,
)
from itpm_lessons.engines.change_control.course import COST, FINISH
from itpm_lessons.engines.change_control.debrief import AGREED

from ..frame import UNDO_KEYS, button, frame, group, scroller, side
from ..lettering import amount, money
from ..markup import Markup, classes, join, piece, tag
from .debriefing import debrief_page
from .desk import desk
from .panels import plan_panel, room_panel, trail_panel, trust_panel
from .plan import plan_picture
from .state import ChangeState
from .tools import again_tools
from .words import DECIDED, day_said, days, moved, told, week_of

LAST_TOLD = 6
LOUD = ("found undecided", "found blind", "found guess", "fined", "went round", "finished alone")


def change_page(state: ChangeState) -> Markup:
    """Draw the page of a game.

    >>> from itpm_lessons.engines.change_control import Game
    >>> "Inbox" in change_page(ChangeState(Game.of(1)))
    True
    """
    return debrief_page(state) if state.found is not None else _desk_page(state)


def _desk_page(state: ChangeState) -> Markup:
    game = state.game
    return frame(
        f"ClockIn · change requests · week {game.week}",
        _end(game) if game.over else None,
        piece(tag("div", desk(state))),
        _news(game),
        _plan(state),
        piece(tag("div", _log(game))),
        figures=_figures(game),
        tools=[_clock(game), again_tools(state)],
        side=side(plan_panel(state), trail_panel(state), trust_panel(state), room_panel(state)),
        note=_meaning(game),
        data_id="changes",
        keys=UNDO_KEYS,
    )


def _figures(game: Game) -> list[tuple[object, str]]:
    world = game.world
    known = "" if game.over else " known"
    return [
        (day_said(world.finish), f"finish{known}; first plan {amount(FINISH)}"),
        (money(world.cost), f"cost{known}; first plan {money(COST)}"),
        (money(world.net_value), f"net value{known}; planned {money(AGREED)}"),
    ]


def _clock(game: Game) -> Markup:
    waiting = bool(game.inbox)
    return group(
        button("Week ▶", "game:week", primary=not waiting and not game.over, disabled=game.over,
               spoken="One week on", focus=None if waiting else f"week:{game.week}"),
        button("To the next letter", "game:on", disabled=game.over or waiting),
        label="Time",
    )  # fmt: skip


def _end(game: Game) -> Markup:
    said = f"Finished on {day_said(game.world.finish)}, for {money(game.world.cost)}."
    return tag(
        "div",
        tag("p", tag("b", "It is over. "), said),
        button("What would other decisions have come to?", "game:debrief", primary=True),
        class_="itpm-decision",
        data_id="end",
    )


# ---- what came of it


def _news(game: Game) -> Markup:
    there = game.world.told[-LAST_TOLD:]
    heading = tag("div", "What came of it", class_="itpm-panel-title", role="heading", aria_level=4)
    if not there:
        said = (
            "Requests come on Mondays. Ask what one takes, or decide at once. What is decided "
            "without a record shows in the plan only when the work should have been finished."
        )
        return tag("div", tag("p", said, class_="itpm-small"), data_id="news", class_="itpm-told")
    lines = tag("ul", *(_line(game, each) for each in reversed(there)), class_="itpm-lines")
    return tag("div", heading, lines, class_="itpm-told itpm-news", data_id="news")


def _line(game: Game, each: Told) -> Markup:
    title = "The project" if each.letter is None else game.letters[each.letter].title
    return tag(
        "li",
        tag("span", f"week {week_of(each.day)}", class_="itpm-where"),
        tag("b", title),
        tag("span", told(game, each), class_="itpm-critical-text" if each.what in LOUD else None),
    )


def _plan(state: ChangeState) -> Markup:
    world = state.game.world
    width = max(320, min(1240, state.width or 640))
    found = sum(each for each in world.found if each > 0)
    said = "Grey below a bar: the first plan. Pale: work as planned; full colour: agreed since."
    if found > 0.05:
        said += f" Striped: {days(found)} that came to light and were not agreed."
    return tag(
        "div",
        tag("div", "The plan as it is known", class_="itpm-panel-title", role="heading",
            aria_level=4),
        _picture(state.game, width),
        tag("div", said, class_="itpm-small"),
        class_="itpm-told",
        data_id="plan-room",
        data_measure="plan-room",
    )  # fmt: skip


@lru_cache(8)  # the same game is the same plan, whichever letter lies open
def _picture(game: Game, width: int) -> Markup:
    return plan_picture(game.world, width)


# ---- the log


def _log(game: Game) -> Markup:
    entries = game.log
    heading = tag("div", "The change log", class_="itpm-panel-title", role="heading", aria_level=4)
    if not entries:
        said = (
            "Each decision that is recorded stands here, with its impact on scope, time, cost, "
            "quality and risk, who decided, when, and who sees to it."
        )
        return tag("div", heading, tag("p", said, class_="itpm-small"), data_id="log",
                   class_="itpm-told")  # fmt: skip
    broken = problems_of_log(entries)
    rows = [_entry(entry, [each for each in broken if each.number == entry.number])
            for entry in reversed(entries)]  # fmt: skip
    heads = ("", "request", "decision", "finish", "cost", "quality", "risk", "by", "day", "owner")
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", head, scope="col") for head in heads))),
        tag("tbody", *rows),
        class_="itpm-change-log",
    )
    with_gaps = len({each.number for each in broken})
    said = (
        f"{with_gaps} of {_entries(len(entries))} {'breaks' if with_gaps == 1 else 'break'} a rule "
        "of the log."
        if with_gaps
        else "The one entry keeps the rules of the log."
        if len(entries) == 1
        else f"All {len(entries)} entries keep the rules of the log."
    )
    return tag(
        "div",
        heading,
        scroller(table, "Change log"),
        tag("div", said, class_=classes("itpm-small", with_gaps and "itpm-critical-text")),
        class_="itpm-told",
        data_id="log",
    )


def _entries(count: int) -> str:
    return f"{count} entr{'y' if count == 1 else 'ies'}"


def _entry(entry: Entry, broken: list[Problem]) -> Markup:
    fields = {each.field for each in broken}
    when = "" if entry.decided_on is None else amount(entry.decided_on)
    cells = [
        ("decision", DECIDED.get(entry.decision, entry.decision)),
        ("time", None if entry.time is None else moved(entry.time)),
        ("cost", None if entry.cost is None else money(entry.cost)),
        ("quality", entry.quality),
        ("risk", entry.risk),
        ("decided by", "nobody" if entry.decision == FOUND else entry.decided_by),
        ("decided on", when),
        ("owner", "nobody" if entry.decision == FOUND else entry.owner),
    ]
    return tag(
        "tr",
        tag("td", entry.number),
        tag("th", entry.what, scope="row"),
        *(_cell(said, name in fields) for name, said in cells),
    )


def _cell(said: str | None, broken: bool) -> Markup:
    shown = said or ("missing" if broken else "–")
    return tag("td", shown, class_="itpm-critical-text" if broken else None)


def _meaning(game: Game) -> Markup:
    world = game.world
    unagreed = world.finish - world.agreed_finish
    unseen = sum(how in rules.UNRECORDED and letter.days > 0
                 for letter, how in zip(game.letters, world.state, strict=True))  # fmt: skip
    if unagreed > 0.05:
        return join(
            tag("b", f"{days(unagreed)} later than anybody agreed. "),
            "Each of them was small or unseen when it was said yes to; together they are a date.",
        )
    if unseen and not game.over:
        return join(
            tag("b", "The plan looks as agreed, and it is not. "),
            f"{unseen} {'thing was' if unseen == 1 else 'things were'} done with no record; what "
            "they took will show when their activity should be finished.",
        )
    moved = world.agreed_finish - FINISH
    if moved > 0.05:
        return join(
            tag("b", f"The finish has moved by {days(moved)}, and it was agreed. "),
            "A changed plan is no failure; a plan that is changed without anybody deciding is.",
        )
    return join(
        tag("b", "The plan stands. "),
        "What is asked for now competes for the same float; two small things may share none.",
    )
