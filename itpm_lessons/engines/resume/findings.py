"""What speaks against a line of a resume: which words, why, and how to mend them.

The rules look at words, not at the person. Each is a question that a reader could ask; where there
is a good answer, the answer belongs into the line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .quantities import NO_THINGS, Quantity, counted


@dataclass(frozen=True)
class Finding:
    """Something to mend: its kind, the words and where they stand, why, and how.

    `start` and `end` are 0 where it is about the whole line.
    """

    kind: str
    words: str
    start: int
    end: int
    why: str
    mend: str

    def __str__(self) -> str:
        about = f"“{self.words}”: " if self.words else ""
        return f"{about}{self.why} {self.mend}"


# Kind, words, why, how to mend. What is looked for stands here alone.
_PHRASES: tuple[tuple[str, str, str, str], ...] = (
    (
        "duty",
        r"(?:was |were |am )?(?:responsible|accountable|in charge|tasked) (?:for|of|with)"
        r"|duties (?:included?|were)|my (?:job|task|role) was(?: to)?",
        "A duty says what somebody should do, not what you did.",
        "Begin with what you did: planned, cut, moved, trained.",
    ),
    (
        "weak verb",
        r"(?:helped?(?: to)?|assisted(?: in| with)?|supported|participated in|took part in"
        r"|(?:was )?involved in|worked (?:on|with)|contributed to|dealt with)",
        "It leaves open what your own part was.",
        "Name that part, however small: listed, phoned, tested, wrote.",
    ),
    (
        "alone",
        r"single[- ]handed(?:ly)?|all (?:alone|by myself)|without (?:any )?(?:help|support)",
        "Work on a project is hardly ever one person's, and a reader will ask.",
        "Say with whom; if you were alone, say as what: “as the only …”.",
    ),
    (
        "we",
        r"we|our team",
        "The reader wants to know what you did.",
        "Name your own part, and the team as its size: “with a team of 9”.",
    ),
    (
        "superlative",
        r"best|most (?!of\b)[a-z]+|largest|biggest|fastest|highest|greatest|finest"
        r"|(?:an?|the) leading|number one|unique|first-class|world[- ]class"
        r"|state[- ]of[- ]the[- ]art|cutting[- ]edge",
        "Nobody can check it: the best of which, and who says so?",
        "Drop it, or say by which measure, and among whom.",
    ),
    (
        "praise",
        r"excellent(?:ly)?|outstanding|exceptional(?:ly)?|great(?:ly)?|strong(?:ly)?|proven"
        r"|successful(?:ly)?|effective(?:ly)?|efficient(?:ly)?|seamless(?:ly)?|smooth(?:ly)?"
        r"|innovative|dynamic|passionate(?:ly)?|motivated|hard[- ]working|results?[- ]driven"
        r"|detail[- ]oriented|team[- ]player|expert|skil(?:l)?ful(?:ly)?|professional(?:ly)?"
        r"|very|extremely|highly|amazing|perfect(?:ly)?",
        "It praises, and gives the reader nothing to see.",
        "Drop it; let a number or an example say it.",
    ),
    (
        "vague amount",
        r"many|various|several|numerous|countless|a lot of|lots of|significant(?:ly)?"
        r"|substantial(?:ly)?|considerabl[ey]|dramatic(?:ally)?|large|huge|big|much"
        r"|noticeabl[ey]|a number of",
        "It stands where a number could stand.",
        "Say how many, or how much; count it if you can.",
    ),
    (
        "absolute",
        r"always|never|every (?:single )?(?:time|day)|guarantee[ds]?|100 ?(?:%|percent)"
        r"|flawless(?:ly)?",
        "One counterexample makes it untrue.",
        "Say over which time it was counted, and by whom.",
    ),
)  # fmt: skip
_COMPILED = tuple(
    (kind, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), why, mend)
    for kind, words, why, mend in _PHRASES
)
_PRODUCT = re.compile(
    r"\b(?:built|developed|programmed|coded|created|designed|launched|implemented|introduced"
    r"|rolled out|migrated|delivered)\s+(?:an?|the|our|its|their|\d+)?\s*(?:[\w-]+\s+){0,3}?"
    r"(?:app|application|system|platform|website|web site|web shop|portal|software|product"
    r"|database|network|data cent(?:re|er)|intranet)s?\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:team|teams|together|colleagues?|developers?|designers?|testers?|engineers?|led|leading|coordinat\w+"
    r"|suppliers?|vendors?|contractors?|as the only|as the sole|my own|personal"
    r"|training case|course|volunteers?)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"^\W*(I(?:['’](?:ve|m|d))?)\b")
_ING = re.compile(r"^\W*([A-Za-z]{3,}ing)\b")
_BETTER = (
    r"faster|slower|less|more|fewer|cheaper|better|higher|lower|growth|improvement|increase"
    r"|decrease|reduction|savings?|saved"
)
_CHANGE_OF = re.compile(
    r"\b(?:by|sav(?:ed|es|ing)|improv\w+|increas\w+|reduc\w+|decreas\w+|cut|lower\w*|rais\w+"
    r"|boost\w+|grew|up|down|about|over|almost|nearly)\s*$",
    re.IGNORECASE,
)
_SAVED = re.compile(r"\bsav(?:ed|es|ing)\b[^.;]{0,20}$", re.IGNORECASE)
_PERIOD = re.compile(
    r"\b(?:a|an|per|each|every) (?:hour|shift|day|week|month|quarter|year)\b"
    r"|\b(?:daily|weekly|monthly|yearly|annually)\b"
    r"|\b(?:in|within|over|during) (?:the )?(?:first |last )?"
    r"(?:\d+|one|two|three|four|six|twelve|20\d\d|a)\b|\bin (?:all|total)\b|\bonce\b",
    re.IGNORECASE,
)
LEAST, MOST = 8, 35  # words of a line
NEAR = 40  # letters before a number that say what it is


def findings(
    text: str, quantities: tuple[Quantity, ...], changes: tuple[tuple[int, int], ...]
) -> tuple[Finding, ...]:
    """Return what speaks against a line, in the order in which it stands there.

    `quantities` are its numbers, `changes` the places where it says from where to where.
    """
    found = [
        *_phrases(text),
        *_opening(text),
        *_alone(text),
        *_numbers(text, quantities, changes),
        *_length(text),
    ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _phrases(text: str) -> Iterator[Finding]:
    for kind, pattern, why, mend in _COMPILED:
        for each in pattern.finditer(text):
            yield Finding(kind, each[0], each.start(), each.end(), why, mend)


def _opening(text: str) -> Iterator[Finding]:
    if found := _FIRST_PERSON.search(text):
        why = "Whose resume it is, the reader knows."
        yield _at("pronoun", found, why, "Begin with the verb.")
    if found := _ING.search(text):
        why = "It sounds like something that goes on, without an end."
        yield _at("-ing", found, why, "Write it as done: “planned”, not “planning”.")


def _at(kind: str, found: re.Match[str], why: str, mend: str) -> Finding:
    return Finding(kind, found[1], found.start(1), found.end(1), why, mend)


def _alone(text: str) -> Iterator[Finding]:
    if _TOGETHER.search(text):
        return
    for found in _PRODUCT.finditer(text):
        why = "That is the work of several people, claimed as one person's."
        mend = "Say what your part was and with whom: “planned and led …, a team of 9”."
        yield Finding("alone", found[0], found.start(), found.end(), why, mend)


def _numbers(
    text: str, quantities: tuple[Quantity, ...], changes: tuple[tuple[int, int], ...]
) -> Iterator[Finding]:
    for each in quantities:
        if any(start <= each.start < end for start, end in changes):
            continue
        words = text[each.start : each.end]
        if each.percent:
            if _has_no_base(text, each):
                why = "A share of what? Of 10 it is little, of 10,000 much."
                mend = "Say from where to where, or of how many: “from 6 % to 2 % of 400 sheets”."
                yield Finding("no base", words, each.start, each.end, why, mend)
        elif not counted(each) and not _part_of(text, each):
            why = "The number doesn't say what it counts."
            yield Finding("bare number", words, each.start, each.end, why, "Add the thing counted.")
        elif _saved_without_a_period(text, each):
            why = "Saved once, or each week? That is a factor of fifty."
            mend = "Add the time: “3.2 hours a week”."
            yield Finding("no period", words, each.start, each.end, why, mend)


def _saved_without_a_period(text: str, each: Quantity) -> bool:
    """Tell whether time or money is saved, and nothing says in which time."""
    saves = each.thing in "$€£" or each.thing.casefold() in ("minutes", "hours", "days", "weeks")
    near = text[max(0, each.start - NEAR) : each.start]
    return saves and bool(_SAVED.search(near)) and not _PERIOD.search(text[each.end :])


def _part_of(text: str, each: Quantity) -> bool:
    """Tell whether a number is the whole of which a change is a part: “from 24 to 8 of 400”."""
    before = text[max(0, each.start - NEAR) : each.start]
    return re.search(r"\d[\w %]*\s+(?:out )?of\s*$", before) is not None


def _has_no_base(text: str, each: Quantity) -> bool:
    after, before = text[each.end :], text[max(0, each.start - NEAR) : each.start]
    if re.match(r"\s+of\s+(?:the |all )?[$€£]?\d|[,:(]?\s+\(?from\b", after):
        return False
    if _CHANGE_OF.search(before) or re.match(rf"\s+(?:{_BETTER})\b", after, re.IGNORECASE):
        return True
    named = re.match(r"\s+(?:of\b|([a-z]+))", after)
    return named is None or named[1] in NO_THINGS


def _length(text: str) -> Iterator[Finding]:
    count = len(text.split())
    if 0 < count < LEAST:
        why = (
            f"{count} {'word' if count == 1 else 'words'} hardly hold what was done and its result."
        )
        yield Finding("length", "", 0, 0, why, f"Use {LEAST} to {MOST}.")
    if count > MOST:
        why = f"{count} words are more than two lines; the result drowns."
        yield Finding("length", "", 0, 0, why, f"Keep {LEAST} to {MOST}, or make two lines of it.")
