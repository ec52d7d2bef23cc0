"""How the engines say no: what is wrong, with which value, and what to do about it."""


class Refusal(ValueError):
    """Bad input, explained; every engine and reader raises this and nothing else for it.

    The message has a fixed shape, so that a learner can act on it and a widget can show it.

    Parameters
    ----------
    culprit : str
        What the trouble is about, named as the learner knows it: ``activity 'A'``, ``row 4``.
    problem : str
        What is wrong, with the offending value in it.
    remedy : str
        What to do instead, as an imperative.

    Examples
    --------
    >>> print(Refusal("activity 'A'", "duration is -1", "give 0 or more working days"))
    activity 'A': duration is -1; give 0 or more working days
    """

    def __init__(self, culprit: str, problem: str, remedy: str):
        self.culprit, self.problem, self.remedy = culprit, problem, remedy
        super().__init__(culprit, problem, remedy)

    def __str__(self) -> str:
        return f"{self.culprit}: {self.problem}; {self.remedy}"


def shortened(text: str) -> str:
    """Cut a long text down to what a message can show."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def shown(value: object) -> str:
    """Write a value that was given for a message, cut down to what it can show.

    >>> shown("five"), len(shown(10**400))
    ("'five'", 60)
    """
    try:
        return shortened(repr(value))
    except ValueError:  # Python writes no whole number of more than 4,300 digits
        return "a number of thousands of digits"
