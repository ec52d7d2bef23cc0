"""A contract: price and profit over the actual cost, and who bears the next dollar."""

from .page import contract_page
from .state import ContractState

__all__ = ["ContractState", "contract_page"]
