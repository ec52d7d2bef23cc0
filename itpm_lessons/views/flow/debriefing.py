"""After the last day: what you did, beside two hundred replays, and a question for next time."""

from collections.abc import Sequence

from itpm_lessons.engines.flow import (
    NO_LOSS,
    Debrief,
    Expedite,
    MovePerson,
    SetLimit,
    Swarm,
    cost_of_delay,
)

from ..frame import button, group
from ..lettering import amount
from ..markup import Markup, tag
from .curves import replay_chart
from .state import CRITERIA, FlowState
from .words import limit_word, limits_of, whole_days
from .worth import luck, worth

_BETTER = {
    "throughput": "did more than you",
    "time": "were faster than you",
    "balance": "were faster than you and did as many or more",
    "cost": "cost less than yours",
}
TICK = 1  # milliseconds between batches of replays


def debriefing(state: FlowState, width: int) -> Markup:
    """Draw the debrief of a game that is over."""
    debrief = state.debrief
    body: list[Markup | None]
    if debrief is None:
        body = [
            button(
                "Replay these days without your decisions, and with 200 other limits",
                "debrief:go",
                primary=True,
            )
        ]
    elif not debrief.complete:
        body = [_progress(debrief)]
    else:
        body = [worth(state), _found(state, debrief, width), _next_time(state)]
    return tag(
        "div",
        tag(
            "p", tag("b", "Your sixty days" if state.game.days == 60 else "Your days"), _told(state)
        ),
        tag("div", tag("span", "Judge by:"), _criteria(state), class_="itpm-setting"),
        *body,
        class_="itpm-debrief",
        data_id="debrief",
        role="region",
        aria_label="Debrief",
    )


def _told(state: FlowState) -> str:
    game = state.game
    mine = game.outcome
    cost = cost_of_delay(game.state.cards, game.requests, game.state.day)
    money = f" The urgent requests cost ${cost:,.0f} while they waited." if game.requests else ""
    did = _did(state)
    return (
        f": {mine.done} items done, 85 % of them within {whole_days(mine.cycle_p85)}, "
        f"{amount(round(mine.wip, 1))} in progress on average.{money} {did}"
    )


def _did(state: FlowState) -> str:
    decided = _settled(state.game.decided)
    if not decided:
        return "You changed nothing on the board."
    said = [f"day {day}: {_said(state, what)}" for day, what in decided[-6:]]
    earlier = len(decided) - len(said)
    return f"What you did: {f'{earlier} more before; ' if earlier else ''}{'; '.join(said)}."


def _settled(decided: Sequence[tuple[int, object]]) -> list[tuple[int, object]]:
    """Leave out a limit that was changed again on the same day: several clicks are one decision."""
    kept: dict[object, tuple[int, object]] = {}
    for place, (day, what) in enumerate(decided):
        key = (day, what.stage) if isinstance(what, SetLimit) else place
        kept[key] = (day, what)
    return list(kept.values())


def _said(state: FlowState, what: object) -> str:
    match what:
        case SetLimit(stage, limit):
            return f"limit of {stage or 'the whole board'} {limit_word(limit)}"
        case MovePerson(source, target):
            return f"a person from {source} to {target}"
        case Expedite(number):
            return f"{state.name_of(state.game.state[number])} expedited"
        case Swarm(number):
            return f"help for {state.name_of(state.game.state[number])}"
    return str(what)


def _criteria(state: FlowState) -> Markup:
    buttons = [
        button(label, f"criterion:{id}", pressed=id == state.criterion)
        for id, label in CRITERIA.items()
    ]
    return group(*buttons, label="Judge by")


def _progress(debrief: Debrief) -> Markup:
    done = len(debrief.outcomes)
    share = 100 * done / max(1, len(debrief.boards))
    return tag(
        "div",
        tag("p", f"Replayed {done} of {len(debrief.boards)} …"),
        tag("div", tag("span", style=f"width:{share:.0f}%"), class_="itpm-meter"),
        data_id="debrief:more",
        data_tick=TICK,
    )


def _found(state: FlowState, debrief: Debrief, width: int) -> Markup:
    best, better = debrief.best(state.criterion), debrief.better(state.criterion)
    total = len(debrief.outcomes)
    money = f", urgent requests ${best.cost:,.0f}" if state.game.requests else ""
    return tag(
        "div",
        tag("div", replay_chart(debrief, state.criterion, width), data_id="slot:replays"),
        tag(
            "div",
            tag(
                "p",
                tag("b", f"Best of {total} limits ({CRITERIA[state.criterion]}): "),
                f"{limits_of(best.board)}. {best.done} done, 85 % within "
                f"{whole_days(best.cycle_p85)}{money}. {better} of the {total} "
                f"{_BETTER[state.criterion]}"
                f"{_no_loss(debrief) if state.criterion == 'balance' else ''}.",
            ),
            luck(state),
            tag(
                "p",
                "They met the same items, blocks and requests; answers, moved people and urgent "
                "cards are yours. Their limits hold from day 0 on.",
                class_="itpm-price",
            ),
        ),
        class_="itpm-found",
    )


def _no_loss(debrief: Debrief) -> str:
    most = max(each.done for each in debrief.outcomes)
    return f"; no loss means at least {NO_LOSS:.0%} of the {most} that the most did".replace(
        "%", " %"
    )


def _next_time(state: FlowState) -> Markup:
    return tag(
        "label",
        tag("span", tag("b", "Next time: "), "what would you do otherwise, on which day, and how "
            "would you see that it works?"),
        tag("textarea", state.plan, data_id="debrief:plan", rows=2, maxlength=2000,
            class_="itpm-textarea"),
        class_="itpm-field-tall itpm-field",
    )  # fmt: skip
