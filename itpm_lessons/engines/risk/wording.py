"""A risk in one sentence: cause, event and effect told apart.

The three parts are different things, and a register that mixes them leads to responses that miss:
one acts on a cause, prepares for an event, and limits an effect. Whether a text is really a
cause cannot be judged here.

Source: D. Hillson, "Effective Opportunity Management for Projects" (2003), for the form of cause,
risk and effect.
"""

import re

MISSING = "…"
_LEADS = {
    "cause": re.compile(r"^because\s+", re.I),
    "event": re.compile(r"^(?:it may happen that|there is a (?:risk|chance) that)\s+", re.I),
    "effect": re.compile(r"^(?:(?:which|this|that|it)\s+)?(?:would|will)\s+", re.I),
}


def statement(cause: str, event: str, effect: str) -> str:
    """Write cause, event and effect as one sentence; words that the sentence has are not doubled.

    >>> statement("Because roofs are metal", "GPS fails inside", "would delay the pilot.")
    'Because roofs are metal, it may happen that GPS fails inside; this would delay the pilot.'
    >>> statement("", "GPS fails inside", "")
    'Because …, it may happen that GPS fails inside; this would …'
    """
    why, what, then = (
        _part(part, _LEADS[name])
        for name, part in (("cause", cause), ("event", event), ("effect", effect))
    )
    end = "" if then == MISSING else "."
    return f"Because {why}, it may happen that {what}; this would {then}{end}"


def _part(text: str, lead: re.Pattern[str]) -> str:
    said = re.sub(r"^due to\s", "of ", text.strip().rstrip(" .,;"), flags=re.I)
    return lead.sub("", said) or MISSING
