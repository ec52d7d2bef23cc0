"""Ways to tell people something: how soon it reaches them, whether they can answer, what stays.

What this is: rules of thumb of this kit, for the checks of a communication plan. A team that
answers its e-mail within five minutes has a quicker e-mail than this one; then say so in the plan
by naming another way.
"""

import re
from dataclasses import dataclass

#: How soon something must be known, the most urgent first; the numbers order them.
URGENCIES = ("at once", "the same day", "this week", "this month")


@dataclass(frozen=True)
class Way:
    """One way to tell people something.

    `reaches` is the most urgent news that it carries, by `URGENCIES`; `answers` says whether the
    receiver can answer there and then or in the same place; `stays` whether it can be looked up
    later; `names` are the words by which it is known in a plan.
    """

    name: str
    reaches: str
    answers: bool
    stays: bool
    names: tuple[str, ...] = ()

    @property
    def speed(self) -> int:
        """Place of `reaches` among the urgencies: 0 is the most urgent."""
        return URGENCIES.index(self.reaches)


WAYS = (
    Way("phone call", "at once", True, False, ("phone", "call", "telephone", "phone tree")),
    Way("in person", "at once", True, False, ("face to face", "talk", "conversation", "visit")),
    Way("text message", "at once", True, True, ("sms", "text", "pager", "push message", "alert")),
    Way("chat", "the same day", True, True, ("chat message", "message", "slack", "teams chat")),
    Way("meeting", "this week", True, False, ("workshop", "review", "stand-up", "video call")),
    Way("e-mail", "the same day", True, True, ("email", "mail", "e mail")),
    Way("report", "this week", False, True, ("status report", "written report", "dashboard")),
    Way("newsletter", "this month", False, True, ("circular", "intranet news", "letter")),
    Way("shared page", "this month", False, True, ("wiki", "intranet", "shared folder", "faq")),
    Way("notice board", "this month", False, False, ("poster", "notice", "screen")),
    Way("training", "this month", True, False, ("course", "class", "demonstration")),
)


def way(written: str) -> Way | None:
    """Find the way that is meant; None where none of the kit's is.

    What follows "by", "via" or "through" decides where it names a way; else the longest name that
    stands in the words, so that a video call is a meeting.

    >>> way("Monthly e-mail").name, way("Video call").name, way("smoke signals")
    ('e-mail', 'meeting', None)
    >>> way("minutes of the meeting by e-mail").name
    'e-mail'
    """
    said = f" {' '.join(written.casefold().replace(',', ' ').split())} "
    starts = [each.end() - 1 for each in re.finditer(r" (?:by|via|through) ", said)]
    parts = (said[start:] for start in (*reversed(starts), 0))
    return next((known for part in parts if (known := _named(part)) is not None), None)


def _named(said: str) -> Way | None:
    """Find the way with the longest name in words that have a space on both sides."""
    names = {name: each for each in WAYS for name in (each.name, *each.names)}
    found = [name for name in names if f" {name} " in said or f" {name}s " in said]
    return names[max(found, key=len)] if found else None
