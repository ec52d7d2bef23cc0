"""The tab of hand-overs: a chain, and the message as each station has it."""

from itpm_lessons.engines.communication import Chain, most_hand_overs
from itpm_lessons.engines.communication.examples import NOTICE

from ..frame import button, group, panel, row, side
from ..markup import Markup, join, tag
from ..sliders import slider, sliders
from .chain import message_of, percent, questions, stations
from .state import MOST_HAND_OVERS, CommunicationState
from .tab import Tab, half


def hand_overs_tab(state: CommunicationState) -> Tab:
    """Draw the chain, and the message as the selected station has it."""
    chain, width = state.lab.chain, half(state.width)
    there = NOTICE.after(chain, state.lab.seed)[-1]
    controls = sliders(
        slider("hand-overs", "hand-overs", chain.hand_overs, 0, MOST_HAND_OVERS),
        slider("fidelity", "a hand-over keeps", chain.fidelity * 100, 50, 100, unit="%"),
        slider("caught", "read-back catches", chain.caught * 100, 0, 100, 5, unit="%",
               words="of what was lost" if chain.caught else "no read-back"),
        label="The chain",
    )  # fmt: skip
    picture = tag(
        "div",
        stations(state, min(width, 620)),
        message_of(state, NOTICE),
        class_="itpm-pictures itpm-halves" if width < state.width else "itpm-pictures",
        data_id="chain-pictures",
    )
    luck = group(button("Other words are lost", "luck"), label="Luck")
    seed = tag("span", f"seed {state.lab.seed}", class_="itpm-small")
    figures: list[tuple[object, str]] = [
        (percent(chain.kept), "arrives on average"),
        (f"{sum(there)} of {len(there)}", "words this time"),
    ]
    return Tab(
        figures,
        join(picture, controls, tag("div", luck, seed, class_="itpm-hand")),
        side(questions(state, NOTICE), _chain_panel(chain)),
        _chain_note(chain),
    )


def _chain_panel(chain: Chain) -> Markup:
    each = f"{chain.fidelity:.2f}".rstrip("0").rstrip(".")
    rows = [row("one hand-over keeps", percent(chain.each))]
    if chain.caught:
        lost = percent(1 - chain.fidelity)
        rows.append(tag("p", f"{each} and, of the {lost} that was lost, {percent(chain.caught)}."))
    rows.append(
        row(f"{percent(chain.each)} to the power of {chain.hand_overs}", percent(chain.kept))
    )
    if 0 < chain.each < 1:
        rows.append(row("hand-overs that keep half of it", most_hand_overs(chain, 0.5)))
    rows.append(tag("p", "Arithmetic with a share that you choose, no measurement."))
    return panel("The sum", *rows, data_id="panel-chain")


def _chain_note(chain: Chain) -> Markup:
    count = chain.hand_overs
    if count < 2:
        return join(
            tag("b", f"{percent(chain.kept)} arrives. "), "Add hand-overs and see shares multiply."
        )
    direct, checked = chain.direct().kept, Chain(count, chain.fidelity, max(chain.caught, 0.8)).kept
    said = f"Told directly, {percent(direct)} would arrive"
    if chain.caught < 0.8:
        said += f"; with read-back that catches 80 % at each step, {percent(checked)}"
    return join(tag("b", f"After {count} hand-overs {percent(chain.kept)} arrives. "), f"{said}.")
