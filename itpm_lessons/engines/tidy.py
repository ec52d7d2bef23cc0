"""Texts of a value: white space single, and no longer than a file can hold it."""

from .refusal import Refusal, shown

NAME, SENTENCE = 200, 500  # letters of a name, a label, an owner; and of a sentence


def tidy(culprit: str, what: str, value: object, longest: int = NAME) -> str:
    """Return a text as a file gives it back; refuse what is none, and what is too long.

    >>> tidy("risk 'R1'", "owner", "  head of   payroll ")
    'head of payroll'
    """
    if not isinstance(value, str):
        raise Refusal(culprit, f"{what} is {shown(value)}", "give a text, or leave it out")
    words = " ".join(value.split())
    if len(words) > longest:
        raise Refusal(culprit, f"{what} has {len(words)} letters", f"keep {longest} at most")
    return words
