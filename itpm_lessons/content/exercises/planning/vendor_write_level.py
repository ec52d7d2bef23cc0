"""Write one measurable service level or acceptance criterion; rules check its parts."""

import re
from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake
from itpm_lessons.practice.kinds import Rule, Text
from itpm_lessons.practice.kinds.text import length, mentions

_MEASURED = re.compile(
    r"\b(measur|monitor|test|check|sampl|probe|record|verif|compar|stopwatch|timed\b|tool|meter"
    r"|logs?\b|logged|log ?book|ticket (system|times)|reports? of|list of|by lot"
    r"|writ(e|es|ten) down|wrote down|notes?\b|noted|(by|of|on|from|our) (the |our )?clocks?\b"
    r"|seen? in\b"
    r"|count(s|ed)? (by|from|in) (our|the|your|both|a)\b"
    r"|(desk|lead|sides|team|we|system) counts?\b)",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(if|otherwise|or else|below (that|this|it|these)|in a (month|week|quarter) with"
    r"|(when|where|should) .{0,30}(miss|fail|less|fewer|longer|more)|credit|again|not accepted"
    r"|refus|reject|repa(y|id)|refund|given back|gives back|return|deduct|reduc|penalt|mend"
    r"|(free of|without|no) charge)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(as soon as possible|asap|as (fast|quickly|well|far) as possible|reasonabl[ey]|best effort"
    r"s?|fast|quick(ly)?|timely|prompt(ly)?|appropriate(ly)?|adequate(ly)?|(high|good) quality"
    r"|user[- ]friendly|state of the art|usually|normally|generally|stable|smooth(ly)?|sufficient"
    r"(ly)?|satisfactory|professional(ly)?|swift(ly)?|without delay|immediately)\b",
    re.IGNORECASE,
)
_NUMBER_WORD = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|all)"
_MEASURE = re.compile(
    rf"{_NUMBER_WORD}[\s-]*(?:%|percent|per cent|seconds?|minutes?|min\b|hours?|h\b|days?|working"
    r"|errors?|mailboxes|mails?|files?|faults?|calls?|tickets?|requests?|people|persons?|points?"
    r"|places?|of|in|mbit|megabit|times?|out of|questions?|phones?)",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(month|week|quarter|year|daily|each day|every day|per day|day \d|days|night|hours?"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)",
    re.IGNORECASE,
)


MEASURED_BY = (
    "The rule did not find who measures; it looks for words such as measured, tested, checked, "
    "monitored, recorded, writes down, log, clock, ticket system or counted by the service desk."
)


@dataclass(frozen=True)
class Wish:
    """What somebody wants, words for its subject, and the parts of a model answer."""

    said: str
    words: tuple[str, ...]
    promise: str
    measured: str
    missed: str
    vague: str
    bare: str


WISHES = (
    Wish(
        "“When something is broken, the supplier has to answer fast.”",
        ("fault", "ticket", "incident", "answer", "repl", "call"),
        "Of the faults reported on working days from 07:00 to 19:00, 95 % get a first answer by a "
        "person within 30 minutes, counted over each calendar month",
        "measured by the times in our ticket system",
        "If it is less, 5 % of the month's fee are given back",
        "Faults are answered as soon as possible by qualified staff, and the supplier makes its "
        "best effort to keep every user satisfied at any time.",
        "The supplier promises that 95 % of all faults will get their first answer within 30 "
        "minutes, and that the remaining 5 % will get theirs within 60 minutes.",
    ),
    Wish(
        "“The mail has to be there when we need it.”",
        ("mail", "available", "availab"),
        "On working days from 06:00 to 20:00 the mail is available 99.5 % of the time, counted "
        "over each calendar month",
        "measured each minute by a probe that signs in and reads a mail",
        "Below that 5 % of the month's fee are given back, below 99 % it is 10 %",
        "The mail is available around the clock as far as technically possible, and outages are "
        "repaired promptly by the professional team of the supplier.",
        "The supplier promises that the mail will be available 99.5 % of the time, with a second "
        "data centre 40 km away, two power lines and 3 engineers.",
    ),
    Wish(
        "“The copied mailboxes have to be all right.”",
        ("mailbox", "mail", "cop"),
        "By day 28 all 260 mailboxes are copied. A mailbox is accepted when its number of mails "
        "equals the old one and 5 mails drawn by lot open with their attachments",
        "checked by our service desk within 5 working days",
        "A mailbox that fails is copied again without charge and checked again",
        "All mailboxes are copied carefully and in good quality by experienced staff, so that the "
        "users can go on with their work without noticing the move.",
        "The supplier promises that all 260 mailboxes will be copied by day 28, by 2 engineers in "
        "8 nights, with no more than 1 % of errors.",
    ),
    Wish(
        "“If I delete a file by mistake, I want it back soon.”",
        ("file", "restor", "backup", "deleted"),
        "A deleted file not older than 30 days is restored within 4 working hours of the request, "
        "in 9 of 10 cases of a quarter",
        "measured by the times in the ticket, and tested by us with one file each month",
        "If fewer are, the supplier names cause and cure within a week and returns 5 % of the "
        "month's fee",
        "Deleted files are restored quickly by the supplier, who keeps an adequate number of "
        "backups and helps each user in a friendly way.",
        "The supplier promises that a deleted file will be back within 4 hours, as it keeps 30 "
        "backups of all files in 2 data centres that lie 40 km apart.",
    ),
    Wish(
        "“The wireless network has to work in the whole hall.”",
        ("wireless", "network", "signal", "hall", "access point", "Mbit"),
        "At each of 40 marked places in the hall a hand scanner gets at least 20 Mbit/s over the "
        "wireless network, 3 times in a row, by 31 March",
        "measured by both sides together with the supplier's test tool, and kept as a record",
        "A place that fails is mended and measured again before the hall is accepted",
        "The wireless network covers the whole hall with a stable signal that is sufficient for "
        "all usual work, by the state of the art.",
        "The supplier promises a wireless network with 60 access points and at least 20 Mbit/s in "
        "the whole hall, made of parts with 5 years of warranty.",
    ),
    Wish(
        "“After the training the service desk has to know the new system.”",
        ("training", "service desk", "trained", "question"),
        "By day 22 each of the 3 people of the service desk solves 8 of 10 typical requests in the "
        "new system without help",
        "tested by our lead with a list that both sides agreed on before the training",
        "Whoever solves fewer gets one more day of training without charge and is tested again",
        "The supplier gives the service desk an appropriate training of high quality, after which "
        "everybody is able to work with the new system.",
        "The supplier promises a training of 4 days for all 3 people of the service desk, with 120 "
        "pages of material, and that they will know 100 % of the new system.",
    ),
)


def case(random):
    """Take the wish about faults, or another one, to be kept by another number of words."""
    if random is None:
        return (WISHES[0], 70)
    return (random.choice(WISHES), random.randrange(70, 101))


def statement(case):
    """Give the wish, and ask for one sentence or two that can be measured."""
    wish, _most = case
    return f"""Somebody of your house says: {wish.said}

**Write it as one service level or acceptance criterion that can be measured**, in one to three \
sentences. Choose sensible numbers yourself."""


def rules(case):
    """Return what the text has to hold."""
    wish, most = case
    return (
        length(15, most),
        mentions(
            "says what it is about",
            *wish.words,
            repair=f"The rule looks for one of these words: {', '.join(wish.words)}.",
        ),
        Rule(
            "gives a limit as a number with what it counts, such as 95 % or 30 minutes",
            lambda text: re.search(r"\d", text) is not None and _MEASURE.search(text) is not None,
        ),
        Rule(
            "says how or by whom it is measured",
            lambda text: _MEASURED.search(text) is not None,
            MEASURED_BY,
        ),
        Rule(
            "says over which time, or by when",
            lambda text: _PERIOD.search(text) is not None,
            "The rule looks for a month, week, quarter, days, hours or a date.",
        ),
        Rule(
            "says what follows when it is missed",
            lambda text: _MISSED.search(text) is not None,
            "The rule looks for words such as if, otherwise, below that, credit, again, not "
            "accepted, given back or without charge.",
        ),
        Rule(
            "leaves out words without a measure",
            lambda text: _VAGUE.search(text) is None,
            "The rule found a word such as fast, promptly, as soon as possible, reasonable, best "
            "effort, adequate, stable or usually. Put a number in its place.",
        ),
    )


def vendor_write_level(case):
    """Return a level with promise, measurement and consequence."""
    wish, _most = case
    return f"{wish.promise}, {wish.measured}. {wish.missed}."


def explanation(case):
    """Show a model answer, and what each part is for."""
    return f"""One that would do:

{vendor_write_level(case)}

A limit that is a number; what counts and in which time; who measures, and by what; what follows. \
With one part missing, the two sides will fill it in differently."""


def _is_vague(answer, case):
    return bool(_VAGUE.search(answer))


def _unmeasured(answer, case):
    rule = rules(case)[3]
    return bool(re.search(r"\d", answer)) and not rule.kept(answer)


EXERCISE = Exercise(
    title="Write one that can be measured",
    minutes=7,
    case=case,
    statement=statement,
    answer=lambda case: Text(
        rules(case),
        cannot_judge="whether the numbers are sensible, affordable, and the ones that matter",
        label="Your service level or criterion",
    ),
    solution=vendor_write_level,
    explanation=explanation,
    hints=(
        "How would a stranger find out at the end of the month whether it was kept?",
        "Four parts: a limit with its number; over which time or by when; measured by whom and "
        "with what; what follows if not.",
        lambda case: (
            f"You could begin: “{case[0].promise[:60].rsplit(' ', 1)[0]} …”, then “measured by …”, "
            "and end: “If it is less, …”"
        ),
    ),
    mistakes=(
        Mistake(
            "vague-is-flexible",
            lambda case: case[0].vague,
            "The text holds words that sound like a promise and have no measure. Each side will "
            "read them in its own favor on the day on which it matters.",
            "Put a number in place of each of these words.",
            _is_vague,
        ),
        Mistake(
            "number-is-measurable",
            lambda case: case[0].bare,
            "There are numbers. " + MEASURED_BY + " Without somebody who measures, a number is a "
            "matter of opinion.",
            "Say who measures, and by what.",
            _unmeasured,
        ),
    ),
    outcome="specify-service",
    domains=("pmp:process", "capm:business_analysis", "project-plus:it_governance"),
)
