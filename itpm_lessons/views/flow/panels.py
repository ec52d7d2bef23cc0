"""What stands beside the board: the selected card or person, the limit of all, and comparisons."""

from math import isnan

from itpm_lessons.engines.flow import Card, Expedite, MovePerson, ServiceClass, Swarm, price
from itpm_lessons.engines.refusal import Refusal

from ..frame import button, group, panel, row
from ..lettering import amount, days
from ..markup import Markup, tag
from .columns import limit_tools
from .state import FlowState
from .words import class_of, status_of


def panels(state: FlowState) -> list[Markup | None]:
    """Draw the panels for the present selection."""
    kind, _, what = (state.selected or "").partition(":")
    about: Markup | None = None
    if kind == "card":
        about = _card_panel(state, int(what))
    elif kind == "person":
        about = _person_panel(state, int(what.partition(":")[0]))
    return [about or _hint(state), _whole_limit(state), _rivals(state)]


def _hint(state: FlowState) -> Markup:
    if state.game.over:
        said = "Take steps back by ↶, begin the same days anew by Reset, or take another seed."
        return panel("The days are over", tag("p", said), data_id="panel:hint")
    return panel(
        "Your move",
        tag("p", "Set a limit above a column, then let days pass."),
        tag("p", "Carry a person ☺ to another stage: costs them half a day."),
        tag(
            "p",
            "Cards are pulled by themselves. Pick one to put it first or to help it out of "
            "a block.",
        ),
        tag("p", state.assumed) if state.assumed else None,
        None if state.game.day else tag("p", _inherited(state)),
        data_id="panel:hint",
    )


def _inherited(state: FlowState) -> str:
    return f"The board has run for {state.game.first} days; the figures above are of those."


def _card_panel(state: FlowState, number: int) -> Markup | None:
    game = state.game
    card = next((each for each in game.state.cards if each.number == number), None)
    if card is None:
        return None
    board, now = game.state.board, game.state.day
    rows = [row("asked for", _on(card.arrived, game.first))]
    if card.started is not None:
        rows.append(row("begun", _on(card.started, game.first)))
    if card.done is not None:
        rows.append(row("done", _on(card.done, game.first)))
    if card.blocked:
        rows.append(row("was blocked", days(round(card.blocked, 1))))
    if card.interruptions:
        rows.append(row("interrupted", f"{card.interruptions} ×"))
    worked = card.touch + (now - card.since if card.status == "working" else 0)
    rows.append(row("worked on", days(round(worked, 1))))
    said = class_of(card, now)
    return panel(
        state.name_of(card),
        tag("p", status_of(card, board, now), f" · {said}" if said else ""),
        *rows,
        *_acts(state, card),
        data_id="panel:card",
    )


def _on(day: float, first: int) -> str:
    on = round(day - first, 1)
    return f"day {amount(on)}" if on >= 0 else f"{days(-on)} before"


def _acts(state: FlowState, card: Card) -> list[Markup]:
    if state.game.over or card.status == "done":
        return []
    acts = []
    if card.service is not ServiceClass.EXPEDITE:
        acts += _act(state, "Expedite it", "act:expedite", Expedite(card.number))
    if card.status == "blocked":
        acts += _act(state, "Help it out of the block", "act:swarm", Swarm(card.number))
    return acts


def _act(state: FlowState, label: str, id: str, decision: object) -> list[Markup]:
    """Draw a button with its price below; or why it can't be pressed."""
    try:
        said, possible = price(state.game.state, decision), True
    except Refusal as refusal:
        said, possible = f"Not now: {refusal.problem}.", False
    return [group(button(label, id, disabled=not possible)), tag("p", said)]


def _person_panel(state: FlowState, place: int) -> Markup | None:
    names = state.game.state.board.names
    if place >= len(names) or state.game.over:
        return None
    moves: list[Markup] = []
    for target, name in enumerate(names):
        if target != place:
            decision = MovePerson(names[place], name)
            moves += _act(state, f"Move to {name}", f"move:{target}", decision)
    return panel(f"A person of {names[place]}", *moves, data_id="panel:person")


def _whole_limit(state: FlowState) -> Markup:
    board = state.game.state.board
    in_all = f"{state.game.state.wip} in progress"
    return panel(
        "The whole board",
        row("now", in_all),
        limit_tools("board", board.limit, "the whole board"),
        data_id="panel:board",
    )


def _rivals(state: FlowState) -> Markup | None:
    """Compare with other limits on the same days so far."""
    game = state.game
    if not game.day or not state.rivals:
        return None
    mine = ("you", game.measures, game.state.wip)
    rows = [
        tag(
            "tr",
            tag("th", name, scope="row"),
            tag("td", each.done),
            tag("td", wip),
            tag("td", "–" if isnan(each.cycle_p85) else f"{each.cycle_p85:.0f} d"),
            class_="itpm-mine" if name == "you" else None,
        )
        for name, each, wip in (mine, *state.rivals)
    ]
    titles = ("done", "WIP", "85 % in")
    head = tag("tr", tag("td"), *(tag("th", title, scope="col") for title in titles))
    return panel(
        "The same days, other limits",
        tag("table", tag("thead", head), tag("tbody", *rows), class_="itpm-figures itpm-rivals"),
        tag(
            "p",
            "Same items; people and answers as you had them. What was begun before a limit is "
            "done first, so a limit shows late.",
        ),
        data_id="panel:rivals",
    )
