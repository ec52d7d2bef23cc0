"""After the last day: what you did, beside two hundred replays, and a question for next time."""

from itpm_lessons.engines.flow import Debrief, Expedite, MovePerson, SetLimit, Swarm, cost_of_delay

from ..frame import button, group
from ..lettering import amount
from ..markup import Markup, join, tag
from .curves import replay_chart
from .state import CRITERIA, FlowState
from .words import limit_word, limits_of, whole_days

TICK = 1  # milliseconds between batches of replays


def debriefing(state: FlowState, width: int) -> Markup:
    """Draw the debrief of a game that is over."""
    debrief = state.debrief
    body: list[Markup | None]
    if debrief is None:
        body = [button("Replay these days with 200 other limits", "debrief:go", primary=True)]
    elif not debrief.complete:
        body = [_progress(debrief)]
    else:
        body = [_found(state, debrief, width), _next_time(state)]
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
    decided = state.game.decided
    if not decided:
        return "You changed nothing on the board."
    said = [f"day {day}: {_said(state, what)}" for day, what in decided[-6:]]
    earlier = len(decided) - len(said)
    return f"What you did: {f'{earlier} more before; ' if earlier else ''}{'; '.join(said)}."


def _said(state: FlowState, what: object) -> str:
    match what:
        case SetLimit(stage, limit):
            return f"limit of {stage or 'the whole board'} {limit_word(limit)}"
        case MovePerson(source, target):
            return f"a person from {source} to {target}"
        case Expedite(number):
            return f"{state.name_of(state.game.state[number])} expedited"
        case Swarm(number):
            return f"a swarm on {state.name_of(state.game.state[number])}"
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
    return tag(
        "div",
        tag("div", replay_chart(debrief, state.criterion, width), data_id="slot:replays"),
        tag(
            "div",
            tag(
                "p",
                tag("b", f"Best of {total} ({CRITERIA[state.criterion]}): "),
                f"{limits_of(best.board)}. {best.done} done, 85 % within "
                f"{whole_days(best.cycle_p85)}. {better} of the {total} replays beat yours.",
            ),
            _elsewhere(state),
            tag(
                "p",
                "They met the same items, blocks and requests, answered as you did; they set "
                "their limits on day 0, and did nothing else.",
                class_="itpm-price",
            ),
        ),
        class_="itpm-found",
    )


def _elsewhere(state: FlowState) -> Markup | None:
    if state.elsewhere is None:
        return None
    mine, best = state.elsewhere
    return tag(
        "p",
        tag("b", "Luck or limits? "),
        "On ten other lots of items the best one's limits do ",
        join(f"{amount(round(best.done, 1))} items, 85 % within {whole_days(best.cycle_p85)}"),
        f"; your last limits ({limits_of(state.game.state.board)}) do "
        f"{amount(round(mine.done, 1))}, within {whole_days(mine.cycle_p85)}.",
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
