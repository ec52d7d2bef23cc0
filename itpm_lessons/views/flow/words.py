"""How the Kanban flow game says things: figures, ages, what becomes of a card, what it means."""

from math import isnan

from itpm_lessons.engines.flow import Board, Card, Game, ServiceClass, days_behind, pace

from ..lettering import amount, days
from ..markup import Markup, join, tag


def whole_days(value: float) -> str:
    """Write days, rounded to whole ones, or a dash where there are none yet.

    >>> whole_days(13.6), whole_days(1.2), whole_days(float("nan"))
    ('14 days', '1 day', '–')
    """
    return "–" if isnan(value) else days(round(value))


def percent(share: float) -> str:
    """Write a share, or a dash.

    >>> percent(0.268), percent(float("nan"))
    ('27 %', '–')
    """
    return "–" if isnan(share) else f"{100 * share:.0f} %"


def limit_word(limit: int | None) -> str:
    """Write a limit.

    >>> limit_word(3), limit_word(None)
    ('3', 'none')
    """
    return "none" if limit is None else str(limit)


def limits_of(board: Board) -> str:
    """Write all limits of a board in one line.

    >>> limits_of(Board.of(Build=(2, 3, 4), Test=(1, 2), limit=6))
    'Build 4, 6 in all'
    """
    said = [f"{stage.name} {stage.limit}" for stage in board.stages if stage.limit is not None]
    said += [f"{board.limit} in all"] if board.limit is not None else []
    return ", ".join(said) or "no limits"


def status_of(card: Card, board: Board, now: float) -> str:
    """Say what happens to a card at present."""
    if card.status == "working":
        return "in work"
    if card.status == "blocked":
        return f"■ blocked, {days(max(1, round((card.until or now) - now)))} more"
    since = round(now - card.since)
    if card.status == "finished":
        return f"ready for {board.names[card.place + 1]}{_for(since)}"
    if card.status == "waiting":
        return f"waits for a person{_for(since)}"
    if card.status == "queued":
        return f"asked for {_ago(since)}"
    return f"✓ took {days(max(1, round((card.done or 0) - (card.started or 0))))}"


def _for(since: int) -> str:
    return f", {days(since)}" if since > 0 else ""


def _ago(since: int) -> str:
    return f"{days(since)} ago" if since > 0 else "today"


def class_of(card: Card, now: float) -> str | None:
    """Say how urgent a card is, where it is more than others."""
    if card.service is ServiceClass.EXPEDITE:
        return "▲ expedite"
    if card.service is ServiceClass.FIXED_DATE and card.due is not None:
        left = round(card.due - now)
        return f"◆ due in {days(left)}" if left >= 0 else f"◆ {days(-left)} late"
    return None


def meaning(game: Game) -> Markup:
    """Say in two sentences what holds the board up, and how long what is begun now will take."""
    state = game.state
    head, behind = _held_up(game), days_behind(state.wip, state)
    if not behind or not state.board.capacity:
        return head
    wip, rate = state.wip, amount(pace(state))
    law = (
        f" With {wip} in progress and {rate} done a day lately, a card begun now takes about "
        f"{wip} ÷ {rate} = {days(round(behind))} if they are taken in turn; a single one may take "
        "far longer."
    )
    return join(head, law)


def _held_up(game: Game) -> Markup:
    state = game.state
    board = state.board
    slow = board.bottlenecks
    if not board.capacity:
        return join(tag("b", "Nobody works in "), tag("b", slow[0].name), ": nothing gets done.")
    if len(slow) > 1:
        names = " and ".join(stage.name for stage in slow)
        return join(tag("b", f"{names} set the pace"), f": {amount(board.capacity)} a day each.")
    name, place = slow[0].name, board.place(slow[0].name)
    before = waiting_before(game, place)
    wait = f", and {before} wait for it" if before else ""
    most = (
        f": on average the board finishes no more than its {amount(board.capacity)} a day, though "
        f"more in some weeks{wait}."
    )
    return join(tag("b", f"{name} is the bottleneck"), most)


def waiting_before(game: Game, place: int) -> int:
    """Count the items that wait for a stage: in it for a person, or ready in the one before."""
    state = game.state
    own = sum(card.status == "waiting" for card in state.in_stage(place))
    ready = sum(c.status == "finished" for c in state.in_stage(place - 1)) if place else 0
    return own + ready
