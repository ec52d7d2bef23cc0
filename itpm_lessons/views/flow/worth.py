"""What each decision was worth on the same days, and how much of it was luck, in words."""

from collections.abc import Sequence
from math import isnan

from itpm_lessons.engines.flow import Elsewhere, Outcome, Worth

from ..lettering import amount
from ..markup import Markup, tag
from .state import FlowState
from .words import limits_of, whole_days

_WITHOUT = {
    "people": "nobody moved",
    "limits": "limits as they were",
    "cards": "no card put first or unblocked",
    "queued": "all requests queued",
    "expedited": "all requests expedited",
    "wait": "outage: nobody helps",
    "swarm": "outage: somebody helps",
    "nothing": "nothing decided at all",
}
_DID = {
    "people": "Moving people",
    "limits": "Your limits",
    "cards": "What you did to single cards",
}


def worth(state: FlowState) -> Markup | None:
    """Compare the game with the same days without each kind of decision."""
    mine = state.game.outcome
    if not state.worths:
        return None
    rows = [_row("as you played", mine, True)]
    rows += [_row(_WITHOUT[each.changed], each.outcome) for each in state.worths]
    titles = ("done", "85 % in", "average WIP", "requests cost")
    head = tag("tr", tag("td"), *(tag("th", title, scope="col") for title in titles))
    return tag(
        "div",
        tag("p", tag("b", "What each decision was worth. "), "The same days, all else as you did:"),
        tag(
            "div",
            tag(
                "table", tag("thead", head), tag("tbody", *rows), class_="itpm-figures itpm-rivals"
            ),
            class_="itpm-scroll",
        ),
        tag("p", " ".join(_sentences(mine, state.worths))),
        data_id="debrief:worth",
    )


def _row(name: str, each: Outcome, mine: bool = False) -> Markup:
    return tag(
        "tr",
        tag("th", name, scope="row"),
        tag("td", each.done),
        tag("td", "–" if isnan(each.cycle_p85) else f"{each.cycle_p85:.0f} d"),
        tag("td", amount(round(each.wip, 1))),
        tag("td", f"${each.cost:,.0f}"),
        class_="itpm-mine" if mine else None,
    )


def _sentences(mine: Outcome, worths: Sequence[Worth]) -> list[str]:
    """Say what each kind of decision brought, and what the answers to requests weigh."""
    said = [
        f"{_DID[each.changed]}: {_difference(mine, each.outcome)}."
        for each in worths
        if each.changed in _DID
    ]
    answers = [each for each in worths if each.changed in ("queued", "expedited")]
    said += [
        f"Your answers, beside {_WITHOUT[each.changed]}: {_difference(mine, each.outcome)}."
        for each in answers
    ]
    if answers:
        said.append("A board does not know whether items are worth that money. You decide.")
    return said


def _difference(mine: Outcome, other: Outcome) -> str:
    """Say what a game has more or less than another one: items, days, money.

    >>> from itpm_lessons.engines.flow import Board
    >>> board = Board.of(Build=(1, 1))
    >>> _difference(Outcome(board, 1, 45, 0, 0, 15, 9, 900), Outcome(board, 1, 29, 0, 0, 36, 9))
    '16 items more, 85 % done 21 days sooner, $900 more for requests'
    """
    said = []
    if items := mine.done - other.done:
        said.append(f"{_count(abs(items), 'item')} {'more' if items > 0 else 'fewer'}")
    if mine.done and other.done and (time := round(mine.cycle_p85) - round(other.cycle_p85)):
        said.append(f"85 % done {_count(abs(time), 'day')} {'later' if time > 0 else 'sooner'}")
    if money := round(mine.cost - other.cost):
        said.append(f"${abs(money):,} {'more' if money > 0 else 'less'} for requests")
    return ", ".join(said) or "no difference"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def luck(state: FlowState) -> Markup | None:
    """Compare with the same decisions, and with the best limits, on other lots of items."""
    if state.elsewhere is None:
        return None
    yours, best = state.elsewhere
    mine = state.game.outcome
    done, times = [x.done for x in yours.runs], [x.cycle_p85 for x in yours.runs]
    limits = limits_of(state.debrief.best(state.criterion).board) if state.debrief else ""
    return tag(
        "p",
        tag("b", "Luck or limits? "),
        f"On ten other lots of items your decisions do {min(done)} to {max(done)} items, on "
        f"average {amount(round(yours.done, 1))}, 85 % within {whole_days(min(times))} to "
        f"{whole_days(max(times))}, on average {whole_days(yours.cycle_p85)}. "
        f"{_verdict(mine, done, times)} With the best one's limits ({limits}) they do "
        f"{amount(round(best.done, 1))}, within {whole_days(best.cycle_p85)}: "
        f"{_better(yours, best)}.",
    )


def _verdict(mine: Outcome, done: list[int], times: list[float]) -> str:
    """Say whether the player was lucky: outside what ten other lots gave."""
    items, within = f"{mine.done} items", whole_days(mine.cycle_p85)
    said = [f"your {items} are good luck"] if mine.done > max(done) else []
    said += [f"your {items} are bad luck"] if mine.done < min(done) else []
    said += [f"your {within} are good luck"] if mine.cycle_p85 < min(times) else []
    said += [f"your {within} are bad luck"] if mine.cycle_p85 > max(times) else []
    if not said:
        return f"Your {items} and {within} lie among these: neither good nor bad luck."
    return f"Beyond all ten, {' and '.join(said)}."


def _better(yours: Elsewhere, best: Elsewhere) -> str:
    """Say whether limits that were best on one lot are better on others, too."""
    more, sooner = best.done - yours.done, yours.cycle_p85 - best.cycle_p85
    if abs(more) < 1 and abs(sooner) < 1:
        return "no real difference, so what they won in this lot was luck"
    if sooner >= 1 and more > -1:
        return "sooner at about as many items or more, so the limits do it, not luck"
    if more >= 1 and sooner > -1:
        return "more items in about the time or less, so the limits do it, not luck"
    if more < 0 < sooner:
        return "sooner and fewer items, a trade and no gift"
    if sooner < 0 < more:
        return "more items and later, a trade and no gift"
    return "no better than yours, so what they won in this lot was luck"
