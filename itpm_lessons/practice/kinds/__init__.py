"""The kinds of answer: each reads, compares, explains, and draws the form that asks for it."""

from .choice import Choice
from .choice_set import ChoiceSet, NameSet
from .kind import Kind
from .number import Number
from .ordering import Ordering
from .plain import Malformed, NotAttempted, plain

__all__ = [
    "Choice",
    "ChoiceSet",
    "Kind",
    "Malformed",
    "NameSet",
    "NotAttempted",
    "Number",
    "Ordering",
    "plain",
]
