"""Rules by which a line of a resume is judged: verb, scope, measure, result, and no more.

They see words and numbers. What they do not do: judge whether it happened, or whether the verb
is larger than the writer's part in it.
"""

import re

from itpm_lessons.practice.kinds import Rule
from itpm_lessons.practice.kinds.text import length, mentions

from .evidence_variants import Work
from .objective_variants import in_digits, numbers_in

PAST = (
    r"(?:\w+ed|built|brought|came|chose|cut|did|drew|drove|found|gave|got|held|kept|led|let|made|met"
    r"|put|ran|rang|rebuilt|redrew|rewrote|said|sat|sent|set|shrank|spoke|split|stood|taught|told"
    r"|took|went|won|wrote)"
)
"""Verbs by which somebody says what they did, as a pattern."""
_BEGINS = re.compile(
    rf"^\W*(?:(?:together )?with [^,.;]{{1,40}}, )?(?:as [^,.;]{{1,40}}, )?(?:I )?(?:\w+ly )?"
    rf"(?P<verb>{PAST})\b",
    re.IGNORECASE,
)
_NO_VERBS = {
    *("dedicated", "detailed", "experienced", "gifted", "indeed", "involved", "motivated", "need"),
    *("assisted", "attended", "contributed", "helped", "participated", "supported", "worked"),
    *("qualified", "skilled", "speed", "talented", "tasked", "used", "seasoned", "devoted"),
}
DUTY = re.compile(
    r"\b(?:responsib\w+|in charge|duties|duty|tasks? (?:were|was|included?)|tasked with"
    r"|my role (?:was|included)|accountable for|involved in)\b",
    re.IGNORECASE,
)
PRAISE = re.compile(
    r"\b(?:excellent\w*|outstanding\w*|great(?:ly)?|successful\w*|significant\w*|substantial\w*"
    r"|massive\w*|dramatic\w*|hugely?|highly|very|dynamic\w*|passionate\w*|motivated|proactive\w*"
    r"|innovative\w*|world[- ]class|best|perfect\w*|impressive\w*|team player|hard[- ]working"
    r"|results?[- ]driven|modern|professional\w*)\b",
    re.IGNORECASE,
)
WE = re.compile(r"\b(?:we|our team|the team|us)\b", re.IGNORECASE)
_YEAR = range(1990, 2041)


def bullet_rules(work: Work) -> list[Rule]:
    """Return what a line about this piece of work has to hold, each rule as the learner reads it.

    >>> from itpm_lessons.content.evidence_variants import WORKS
    >>> all(rule.kept(WORKS[0].bullet) for rule in bullet_rules(WORKS[0]))
    True
    """
    return [
        length(12, 35),
        Rule(
            "verb: begins with what you did",
            begins_with_verb,
            "The rule looks for a verb in the past: introduced, planned, trained, cut. Helped or "
            "supported leaves open what your part was.",
        ),
        Rule(
            f"scope: gives for how many people or places, {_either(work.people)}",
            lambda text: counts_people(text, work.people),
        ),
        mentions(
            "measure: says what was counted",
            *work.words,
            repair=f"The rule looks for a word such as {', '.join(work.words)}.",
        ),
        Rule(
            f"result: gives the share before, {work.before} %",
            lambda text: gives(text, work.before, work.first, work.checked),
            f"A count needs its whole: {work.first} of {work.checked}.",
        ),
        Rule(
            f"result: gives the share after, {work.after} %",
            lambda text: gives(text, work.after, work.left, work.checked),
        ),
        Rule(
            "result: says what that saves, with its number",
            lambda text: _names_relief(text, work),
            "The rule looks for the hours or minutes saved.",
        ),
        Rule(
            "has no numbers but those of the notes and what follows from them",
            lambda text: not strange_numbers(text, work),
        ),
        Rule(
            "leads from the share before to the share after",
            lambda text: not turned(text, work),
        ),
        Rule("does not list duties", lambda text: not DUTY.search(text)),
        Rule(
            "does without praise",
            lambda text: not PRAISE.search(text),
            "The rule found a word such as successfully, significantly, excellent or modern.",
        ),
    ]


def begins_with_verb(text: str) -> bool:
    """Tell whether a line begins with what somebody did.

    >>> begins_with_verb("Introduced a check"), begins_with_verb("With 2 colleagues, I cut it")
    (True, True)
    >>> begins_with_verb("Responsible for checks"), begins_with_verb("Experienced manager")
    (False, False)
    """
    found = _BEGINS.search(text)
    return found is not None and found["verb"].casefold() not in _NO_VERBS


def gives(text: str, percent: int, count: int, whole: int) -> bool:
    """Tell whether a text gives a share in percent, or as a count of its whole.

    >>> gives("from 6 to 2 %", 6, 24, 400), gives("24 of 400", 6, 24, 400), gives("6", 6, 24, 400)
    (True, True, False)
    """
    plain = in_digits(text)
    signed = r" ?(?:%|per ?cent)"
    share = rf"(?<![\d.]){percent}(?:\.0+)?(?:{signed}| (?:down )?to \d[\d.]*{signed})"
    counted = count in numbers_in(text) and whole in numbers_in(text)
    return counted or re.search(share, plain, re.IGNORECASE) is not None


def counts_people(text: str, numbers: tuple[int, ...]) -> bool:
    """Tell whether one of some numbers stands in a text, and not as a share or a count of faults.

    >>> counts_people("at 3 sites", (3, 2)), counts_people("from 3 % to 2 of 400", (3, 2))
    (True, False)
    """
    any_of = "|".join(map(str, numbers))
    found = rf"(?<![\d.])(?<!from )(?:{any_of})(?!\.?\d)(?! ?(?:%|per ?cent))(?! of \d)"
    return re.search(found, in_digits(text), re.IGNORECASE) is not None


def turned(text: str, work: Work) -> bool:
    """Recognise that the value of today stands after “from”."""
    after = rf"(?:{work.after}|{work.left})"
    before = rf"(?:{work.before}|{work.first})"
    found = rf"\bfrom {after}(?!\d|\.\d)[^.]*\bto {before}(?!\d|\.\d)"
    return re.search(found, in_digits(text), re.IGNORECASE) is not None


def strange_numbers(text: str, work: Work) -> list[float]:
    """Return the numbers of a text that the notes do not hold and that do not follow from them.

    >>> from itpm_lessons.content.evidence_variants import WORKS
    >>> strange_numbers("cut by 66.7 % in 2026, 3 hours a week, 160 a year", WORKS[0])
    []
    >>> strange_numbers("cut by 90 % at 40 sites", WORKS[0])
    [90.0, 40.0]
    """
    known = _known(work)
    return [
        number
        for number in numbers_in(text)
        if number not in _YEAR and not any(abs(number - each) < 0.051 for each in known)
    ]


def _known(work: Work) -> set[float]:
    given = {*work.people, work.checked, work.before, work.after, work.minutes, work.staff}
    shares = {work.before - work.after, 100 * work.fewer / work.first}
    weekly = {work.first, work.left, work.fewer, work.saved, work.hours}
    longer = {time * value for time in (4, 50, 52) for value in (work.fewer, work.hours)}
    exact = {*given, *shares, *weekly, *longer, 1, 5, 50, 52, 100}
    return {*map(float, exact), *(float(round(value)) for value in exact)}


def _names_relief(text: str, work: Work) -> bool:
    hours, minutes = work.hours, work.saved
    per_year = {time * hours for time in (1, 4, 50, 52)}
    wanted = {minutes, *per_year, *map(round, per_year)}
    said = any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in work.relief)
    near = any(abs(number - value) < 0.051 for number in numbers_in(text) for value in wanted)
    return said and near


def _either(numbers: tuple[int, ...]) -> str:
    return " or ".join(map(str, numbers))
