"""The page of a contract; what is drawn is said by one value, `ContractState`."""

from itpm_lessons.engines.procurement import ContractType

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..markup import Markup, join, tag
from .panels import controls, next_panel, sum_panel, types_panel
from .pictures import price_chart, profit_chart
from .state import ContractState, cents, dollars
from .words import meaning, next_dollar, standing

WIDE = 720  # pixels from which on the two pictures stand beside each other


def contract_page(state: ContractState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.procurement import Settlement
    >>> from itpm_lessons.engines.procurement.examples import TERMS
    >>> done = Settlement(ContractType("FPIF"), TERMS, 115_000)
    >>> "point of total assumption" in contract_page(ContractState(done))
    True
    """
    done = state.done
    title = f"Contract · {done.type.full_name}"
    if state.problem:
        return unopened(title, state.problem, data_id="contract")
    two = state.width >= WIDE
    width = (state.width - 20) // 2 if two else state.width
    pictures = tag(
        "div",
        tag("div", tag("b", "What the buyer pays"), price_chart(state, width)),
        tag("div", tag("b", "What the seller keeps"), profit_chart(state, width)),
        class_="itpm-pictures itpm-halves" if two else "itpm-pictures",
        data_id="contract-pictures",
    )
    body = tag(
        "div",
        _types(done.type),
        pictures,
        controls(state),
        data_measure="contract",
        data_id="contract-body",
        class_="itpm-contract",
    )
    return frame(
        title,
        body,
        figures=[
            (dollars(done.price), "buyer pays"),
            (dollars(done.profit), "seller keeps"),
            (cents(done.buyer_bears), "of the next $: buyer"),
        ],
        tools=[_changes(state)],
        side=side(next_panel(done), types_panel(state), sum_panel(state)),
        note=join(tag("b", standing(done)), next_dollar(done), " ", meaning(state)),
        data_id="contract",
        keys=UNDO_KEYS,
    )


def _types(chosen: ContractType) -> Markup:
    shown = (
        button(f"{each.full_name} ({each.value})", f"type-of:{each.value}", pressed=each is chosen)
        for each in ContractType
    )
    return group(*shown, label="Type of contract")


def _changes(state: ContractState) -> Markup:
    return group(
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
        label="Changes",
    )
