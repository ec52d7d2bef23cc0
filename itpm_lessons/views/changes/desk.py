"""The desk: letters that came in, the one that lies open, and what each decision would take."""

from itpm_lessons.engines.change_control import Game, Kind, Letter, Price, rules
from itpm_lessons.engines.change_control.course import NAMES, floats

from ..cards import card, lane
from ..frame import button, scroller
from ..lettering import amount, money
from ..markup import Markup, join, tag
from .state import ChangeState
from .words import DECISIONS, KINDS, MEANS, days, later, more

HEADS = ("decision", "finish", "cost", "value", "defects", "trust", "decides", "net")


def desk(state: ChangeState) -> Markup:
    """Draw the inbox and the letter that lies open."""
    letter = state.letter
    return tag(
        "div",
        _inbox(state),
        _nothing(state.game) if letter is None else _opened(state.game, letter),
        class_="itpm-desk",
        data_id="desk",
    )


def _inbox(state: ChangeState) -> Markup:
    game, shown = state.game, state.letter
    drawn = [_envelope(game, letter, letter is shown) for letter in game.inbox]
    count = f"{len(drawn)} open" if drawn else None
    return lane("Inbox", *drawn, id="lane:inbox", count=count, empty="Nothing waits for an answer.")


def _envelope(game: Game, letter: Letter, shown: bool) -> Markup:
    weeks, looked = game.waits(letter.id), game.analysed(letter.id)
    here = "new this week" if not weeks else f"waits {weeks} week{'s' if weeks > 1 else ''}"
    tone = "warn" if weeks else "task"
    known = "looked into" if looked else "price not known"
    return card(
        f"letter:{letter.id}",
        letter.title,
        letter.writer,
        join(here, " · ", known),
        tone=tone,
        selected=shown,
        reachable=shown,
        spoken=f"{letter.title}, from {letter.writer}: {here}, {known}",
    )


def _nothing(game: Game) -> Markup:
    said = (
        "The inbox is empty. Let a week pass; the team works on the plan below."
        if not game.over
        else "The project is finished. The debrief says what your decisions came to."
    )
    return tag("div", tag("p", said), class_="itpm-letter itpm-letter-none", data_id="letter")


def _opened(game: Game, letter: Letter) -> Markup:
    looked = game.analysed(letter.id)
    return tag(
        "div",
        tag("div", letter.title, class_="itpm-panel-title", role="heading", aria_level=4),
        tag("div", f"from {letter.writer}", class_="itpm-small"),
        tag("blockquote", letter.says, class_="itpm-says"),
        tag("p", "They think it takes: ", tag("b", letter.claim), ".", class_="itpm-claim"),
        _known(game, letter) if looked else _ask(game, letter),
        _choices(game, letter, looked),
        class_="itpm-letter",
        data_id=f"letter-open:{letter.id}",
        role="region",
        aria_label=f"Request: {letter.title}",
    )


def _ask(game: Game, letter: Letter) -> Markup:
    lost, price = game.analysis_price
    again = " (others were looked into this week already)" if price < rules.ANALYSIS_PRICE else ""
    return tag(
        "div",
        button(
            join(
                "Ask for an impact analysis",
                tag("span", f" · {days(lost)} of what runs, {money(price)}", class_="itpm-price"),
            ),
            f"analyse:{letter.id}",
            primary=True,
            focus=f"ask:{letter.id}",
        ),
        tag("div", f"Until then no price is known{again}.", class_="itpm-small"),
        class_="itpm-ask",
    )


def _known(game: Game, letter: Letter) -> Markup:
    """Say what the analysis found."""
    if letter.kind is Kind.ELABORATION:
        said = (
            "It adds nothing: it works out a detail of what was agreed (progressive "
            "elaboration). No board is needed, and no line in the log. Unanswered, the team "
            "would have to guess."
        )
        return tag("p", tag("b", "Impact: none. "), said, class_="itpm-found-out")
    activity, work, cost, late = game.world.estimate(letter)
    room = floats(game.world.known)[activity]
    request = letter.request
    spare = f"{days(room)} of float" if room > 0.004 else "no float"
    lines = [
        ("scope", request.what),
        ("work", f"{later(work)} on {NAMES[activity]}, which has {spare}"),
        ("cost", money(cost)),
        ("value", money(request.value) if not letter.fine else "none; it is a must"),
        ("quality", request.quality),
        ("risk", request.risk),
        ("kind", KINDS[letter.kind]),
    ]
    if late:
        done = letter.activity
        lines.insert(2, ("late", f"{done} is done; the change takes {rules.LATE:g} times as long"))
    if letter.fine:
        lines.insert(4, ("if not", f"fine and stop of the app, {money(letter.fine)}"))
    return tag(
        "dl",
        *(join(tag("dt", name), tag("dd", said)) for name, said in lines),
        class_="itpm-impact",
        aria_label="What the analysis found",
    )


def _choices(game: Game, letter: Letter, looked: bool) -> Markup:
    """Draw the decisions; with prices, once they are known."""
    if not looked:
        return tag(
            "div",
            *(
                button(
                    join(
                        DECISIONS[id],
                        tag("span", f" · {MEANS[id]}", class_="itpm-price"),
                    ),
                    f"choose:{letter.id}:{id}",
                    disabled=not game.prices(letter.id)[id].open,
                )
                for id in rules.DECISIONS
            ),
            class_="itpm-choices",
            role="group",
            aria_label="Decide without knowing the price",
        )
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", head, scope="col") for head in HEADS))),
        tag("tbody", *(_line(letter, each) for each in game.prices(letter.id).values())),
        class_="itpm-prices",
    )
    return join(scroller(table, "Decisions and what each takes"), _traded(game, letter))


def _traded(game: Game, letter: Letter) -> Markup | None:
    """Say what a trade would take out."""
    if not game.world.can_trade(letter):
        return None
    what = rules.LESSER[letter.activity][2]
    said = f"A trade would take {days(letter.days)} of “{what}” out of {letter.activity}."
    return tag("div", said, class_="itpm-small")


def _line(letter: Letter, each: Price) -> Markup:
    choice = button(
        DECISIONS[each.decision],
        f"choose:{letter.id}:{each.decision}",
        disabled=not each.open,
        spoken=f"{DECISIONS[each.decision]}: {MEANS[each.decision]}",
        focus=f"decide:{letter.id}" if each.decision == rules.DECISIONS[0] else None,
    )
    if not each.open:
        why = "not enough lesser work is left there to trade" if letter.days else "nothing to trade"
        return tag("tr", tag("th", choice, scope="row"), tag("td", why, colspan=len(HEADS) - 1))
    cells = (
        finely(each.delay) if each.delay > 0.004 else "same",
        _cost(each),
        more(each.value) if abs(each.value) >= 0.5 else "0",
        amount(each.defects) if each.defects else "0",
        join(*_trust(each)) if each.trust else "0",
        each.decider,
        tag("b", more(each.worth)),
    )
    named = zip(HEADS[1:], cells, strict=True)
    return tag(
        "tr",
        tag("th", choice, scope="row"),
        *(tag("td", said, data_head=head) for head, said in named),
    )


def finely(value: float, unit: str = " days") -> str:
    """Write to a hundredth, so that the net can be worked out from it.

    >>> finely(1.25), finely(-1.875, "")
    ('+1.25 days', '−1.88')
    """
    return f"{'+' if value > 0 else ''}{amount(value)}{unit}"


def _cost(each: Price) -> str:
    total = each.cost + each.fine
    return money(total) if not each.fine else f"{money(total)} fine"


def _trust(each: Price) -> list[Markup]:
    return [
        tag("span", f"{group} {finely(change, '')}", class_="itpm-trust-change")
        for group, change in each.trust
    ]
