"""A contract to set: terms by sliders, price and profit over the actual cost."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.procurement import ContractType, Settlement, Terms
from itpm_lessons.engines.procurement.examples import TERMS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed import read_money
from itpm_lessons.views.axis import round_step
from itpm_lessons.views.contract import ContractState, contract_page
from itpm_lessons.views.markup import Markup

from .stage import read_number
from .value_stage import ValueStage

NARROWEST, WIDEST = 280, 1400  # pixels of the pictures
UNKNOWN = 640  # until the page has said how much room there is
MONEY = ("target_cost", "fee", "ceiling", "least_fee", "most_fee", "limit")


class ContractWidget(ValueStage):
    """Five types of contract over the actual cost: what the buyer pays, what the seller keeps.

    Parameters
    ----------
    contract : Settlement or Terms, optional
        Terms, or terms with a type and an actual cost; target cost 100,000, fee 10,000, ceiling
        125,000, share 70/30 and an actual cost of 115,000 where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    contract : Settlement
        Type, terms and actual cost, with price, profit and who bears the next dollar.
    table : pandas.DataFrame
        The five types at the present actual cost.

    Examples
    --------
    >>> widget = ContractWidget()
    >>> widget.on_enter("actual", "130000")
    >>> widget.contract.price, widget.contract.profit
    (125000.0, -5000.0)
    """

    HELD = "contract"
    contract = traitlets.Instance(Settlement)

    def __init__(self, contract: Any = None, **state: Any):
        if isinstance(contract, Terms):
            actual = contract.target_cost * 1.15
            contract = Settlement(ContractType.FIXED_PRICE_INCENTIVE, contract, round(actual))
        super().__init__(contract, **state)

    def pattern(self) -> Settlement:
        """Return a contract with a ceiling, above its target cost."""
        return Settlement(ContractType.FIXED_PRICE_INCENTIVE, TERMS, 115_000)

    def read(self, file: Path) -> Settlement:
        """Refuse: a contract is given as terms."""
        remedy = "give terms, such as Terms(100_000, 10_000, 125_000, 0.7)"
        raise Refusal("a contract", "is not kept in a file", remedy)

    @property
    def table(self) -> Any:
        """The five types at the present actual cost, as a pandas table."""
        import pandas

        done = [
            Settlement(each, self.contract.terms, self.contract.actual) for each in ContractType
        ]
        rows = [
            {
                "type": each.type.value,
                "name": each.type.full_name,
                "price": each.price,
                "profit": each.profit,
                "buyer bears": each.buyer_bears,
                "seller bears": each.seller_bears,
            }
            for each in done
        ]
        return pandas.DataFrame(rows).set_index("type")

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, or choose a type."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        if kind in ("type-of", "compare") and what in [each.value for each in ContractType]:
            self.contract = replace(self.contract, type=ContractType(what))

    def on_key(self, id: str, key: str) -> None:
        """Move the actual cost by a step of its picture; undo and redo."""
        by = {"ArrowLeft": -1, "ArrowRight": 1}.get(key)
        if id == "mark:actual" and by is not None:
            step = round_step(self._scale / 100)
            self.contract = replace(self.contract, actual=max(0, self.contract.actual + by * step))
        else:
            super().on_key(id, key)

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show what a slider, or the mark on the picture, comes to while it is moved."""
        name = "actual" if id == "mark:actual" else id
        if name in (*MONEY, "actual", "share"):
            self.preview(self._with(name, value))
            if done:
                self.settle()

    def on_enter(self, id: str, value: str) -> None:
        """Take the number at which a slider was let go, or that was typed."""
        kind, _, what = id.partition(":")
        if id in (*MONEY, "actual", "share"):
            self.preview(self._with(id, float(value)))
            self.settle()
        elif kind == "type" and what in (*MONEY, "actual", "share"):
            name = what.replace("_", " ")
            share = what == "share"
            number = read_number(value, name, "%") if share else read_money(value, name)
            self.contract = self._with(what, number)
        elif id == "limited":
            terms = self.contract.terms
            limit = terms.ceiling if value == "on" else None
            self.contract = replace(self.contract, terms=terms.with_changes(limit=limit))
        self.redraw()

    def _with(self, name: str, value: float) -> Settlement:
        terms = self.contract.terms
        if name == "actual":
            return replace(self.contract, actual=value)
        if name == "share":
            if not 0 <= value <= 100:
                problem = f"buyer's share is {value:g} %"
                raise Refusal("contract", problem, "give 0 to 100, as 70 for 70/30")
            return replace(
                self.contract, terms=terms.with_changes(buyer_share=round(value / 100, 6))
            )
        return replace(self.contract, terms=terms.with_changes(**{name: value}))

    # ---- drawing

    @property
    def _scale(self) -> float:
        """Return the size of the numbers with which the widget began, for its sliders."""
        return round_step(self._original.terms.target_cost)

    def draw(self) -> Markup:
        """Draw the page."""
        return contract_page(
            ContractState(
                self.contract,
                scale=self._scale,
                width=min(WIDEST, max(NARROWEST, self.width("contract") or UNKNOWN)),
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                problem=self._problem,
            )
        )
