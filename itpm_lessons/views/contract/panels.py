"""What stands beside the lines of a contract: the next dollar, five types compared, the sums."""

from itpm_lessons.engines.procurement import ContractType, Settlement

from ..frame import button, panel, row, scroller
from ..lettering import amount, pixels
from ..markup import Markup, classes, tag
from ..sliders import slider, sliders
from .state import ContractState, cents, dollars
from .words import next_dollar


def next_panel(done: Settlement) -> Markup:
    """Show the next dollar as a bar, shared between buyer and seller, and in words."""
    share = min(1.0, done.buyer_bears)
    buyer = pixels(216 * share)
    bar = tag(
        "svg",
        tag("rect", x=0, y=0, width=216, height=22, rx=3, class_="itpm-seller-part"),
        tag("rect", x=0, y=0, width=buyer, height=22, rx=3, class_="itpm-buyer-part"),
        tag("text", "buyer", x=6, y=15, class_="itpm-on-part") if share > 0.25 else None,
        tag("text", "seller", x=210, y=15, class_="itpm-end") if share < 0.75 else None,
        viewBox="0 0 216 22",
        width=216,
        height=22,
        role="img",
        aria_label=f"Buyer {cents(done.buyer_bears)}",
        class_="itpm-next-dollar",
    )
    return panel("The next dollar", bar, tag("p", next_dollar(done)), data_id="panel-next")


def types_panel(state: ContractState) -> Markup:
    """Set the five types side by side at the same actual cost; ids ``compare:NAME``."""
    head = tag(
        "tr", tag("td"), *(tag("th", name, scope="col") for name in ("pays", "profit", "next $"))
    )
    body = (_type(state, each) for each in ContractType)
    table = tag("table", tag("thead", head), tag("tbody", *body), class_="itpm-compare itpm-types")
    return panel(
        f"All five at {dollars(state.done.actual)}",
        scroller(table, "Types of contract compared"),
        tag("p", "pays: the buyer, in $. next $: what the buyer bears of it."),
        data_id="panel-types",
    )


def _type(state: ContractState, type: ContractType) -> Markup:
    done = Settlement(type, state.terms, state.done.actual)
    chosen = type is state.done.type
    name = button(type.value, f"compare:{type.value}", pressed=chosen, spoken=type.full_name)
    return tag(
        "tr",
        tag("th", name, scope="row"),
        tag("td", amount(round(done.price))),
        tag(
            "td",
            amount(round(done.profit)),
            class_="itpm-critical-text" if done.profit < 0 else None,
        ),
        tag("td", cents(done.buyer_bears)),
        class_=classes(chosen and "itpm-chosen-row"),
    )


def sum_panel(state: ContractState) -> Markup:
    """Show target price and, where there is one, how the point of total assumption is found."""
    terms = state.terms
    rows = [row("target price", dollars(terms.target_price))]
    if state.point is not None:
        room = f"{dollars(terms.ceiling)} − {dollars(terms.target_price)}"
        rows += [
            row("total assumption at", dollars(state.point)),
            tag("p", f"({room}) ÷ {amount(terms.buyer_share)} + {dollars(terms.target_cost)}"),
        ]
    elif state.done.type is ContractType.FIXED_PRICE_INCENTIVE:
        rows.append(
            tag("p", "The buyer bears nothing of what is over: the ceiling is not reached.")
        )
    return panel("The sum", *rows, data_id="panel-sum")


def controls(state: ContractState) -> Markup:
    """Offer what can be set; each type has its own controls beside those of all."""
    terms, scale, type = state.terms, state.scale, state.done.type
    step, low, high = scale / 100, *state.costs

    def of(id: str, label: str, value: float, least: float, most: float) -> Markup:
        return slider(id, label, value, min(least, value), max(most, value), step, money=True)

    shown = [
        of("target_cost", "target cost", terms.target_cost, scale / 5, scale * 2),
        of("fee", "fee at the target", terms.fee, 0, scale / 2),
        of("actual", "actual cost", state.done.actual, low, high),
    ]
    if type in (ContractType.FIXED_PRICE_INCENTIVE, ContractType.COST_PLUS_INCENTIVE_FEE):
        ratio = f"shared {_parts(terms.buyer_share)} (buyer/seller)"
        shown.append(
            slider(
                "share", "buyer's share", terms.buyer_share * 100, 0, 100, 5, unit="%", words=ratio
            )
        )
    if type is ContractType.FIXED_PRICE_INCENTIVE:
        shown.append(of("ceiling", "ceiling price", terms.ceiling, scale / 5, scale * 3))
    if type is ContractType.COST_PLUS_INCENTIVE_FEE:
        shown.append(of("least_fee", "least fee", terms.lowest_fee, 0, scale / 2))
        shown.append(of("most_fee", "greatest fee", terms.highest_fee, 0, scale / 2))
    if type is ContractType.TIME_AND_MATERIALS:
        shown.append(_limit(terms.limit))
        if terms.limit is not None:
            shown.append(of("limit", "limit of the price", terms.limit, scale / 5, scale * 3))
    return sliders(*shown, label="Terms")


def _limit(limit: float | None) -> Markup:
    box = tag("input", type="checkbox", data_id="limited", checked=limit is not None)
    return tag(
        "label", box, " with a limit", class_="itpm-setting itpm-check", data_id="limited-of"
    )


def _parts(buyer: float) -> str:
    """Write a share line as one says it.

    >>> _parts(0.7)
    '70/30'
    """
    return f"{amount(round(buyer * 100, 1))}/{amount(round(100 - buyer * 100, 1))}"
