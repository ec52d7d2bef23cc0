"""The kinds of answer: each reads, compares, explains, and draws the form that asks for it."""

from .choice import Choice
from .choice_set import ChoiceSet, NameSet
from .kind import Kind
from .matching import Matching
from .number import Number
from .ordering import Ordering
from .plain import Malformed, NotAttempted, plain
from .table import Table
from .text import Rule, Text

__all__ = [
    "Choice",
    "ChoiceSet",
    "Kind",
    "Malformed",
    "Matching",
    "NameSet",
    "NotAttempted",
    "Number",
    "Ordering",
    "Rule",
    "Table",
    "Text",
    "plain",
]
