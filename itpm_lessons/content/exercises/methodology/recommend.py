"""Recommend an approach for two parts of ClockIn, in a few sentences to the sponsor."""

import re
from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake
from itpm_lessons.practice.kinds import Rule, Text
from itpm_lessons.practice.kinds.text import avoids, length, mentions


@dataclass(frozen=True)
class Half:
    """A part of the project: its name, words by which a text names it, and what is known of it."""

    name: str
    words: tuple[str, ...]
    known: str


@dataclass(frozen=True)
class Request:
    """Two parts that need an approach, and the week of the next gate."""

    planned: Half
    open: Half
    gate: int


PLANNED = (
    Half(
        "the contract with the payroll vendor",
        ("contract", "vendor"),
        "it is signed once, and a later change costs a new price",
    ),
    Half(
        "the settings of the 300 company phones",
        ("setting", "phone"),
        "they go out in one weekend, and a wrong one means collecting all phones again",
    ),
    Half(
        "the move of the 600 staff records",
        ("record", "move"),
        "it runs once, on a Sunday, and every record has to be right on Monday",
    ),
    Half(
        "the security review",
        ("security", "review"),
        "the company has fixed the list of checks, and without it there is no pilot",
    ),
)
OPEN = (
    Half(
        "the clock-in screen",
        ("screen",),
        "nobody knows yet what the staff find quick, and ten of them can try a draft each week",
    ),
    Half(
        "the sizes of the geofence",
        ("geofence", "size"),
        "how exact phones are inside the halls shows only there, and a size is changed in a minute",
    ),
    Half(
        "the report for supervisors",
        ("report", "supervisor"),
        "they will know what they need when they see it, and each column can come alone",
    ),
    Half(
        "the wording of the reminders",
        ("wording", "reminder"),
        "what makes people clock in is unknown, and two versions can be tried every week",
    ),
    Half(
        "the help page in the app",
        ("help",),
        "which questions will come is unknown, and a page is changed within an hour",
    ),
)
PLAN = ("plan", "predictive")
ROUNDS = ("round", "Sprint", "iterat", "agile", "draft")
LOUD = ("always", "never", "best", "proven", "modern", "everyone", "everybody", "obviously")


def case(random):
    """Write about contract and clock-in screen, or about two other parts."""
    if random is None:
        return Request(PLANNED[0], OPEN[0], 8)
    return Request(random.choice(PLANNED), random.choice(OPEN), random.randint(5, 12))


def statement(case):
    """Give the two parts and ask for the text."""
    return f"""Your sponsor asks how you want to run two parts of ClockIn.

- {_first(case.planned.name)}: {case.planned.known}.
- {_first(case.open.name)}: {case.open.known}.

The next gate is in week {case.gate}. **Recommend an approach for each of the two, with the reason \
and with what will be decided at the gate.** Write to a person, not to a committee."""


def _first(text):
    return text[0].upper() + text[1:]


def recommend(case):
    """Return a recommendation that keeps the rules, as one of many good ones."""
    return (
        f"I suggest that we plan {case.planned.name} ahead, because {case.planned.known}. "
        f"For {case.open.name} I suggest short rounds of two weeks, because {case.open.known}. "
        f"At the gate in week {case.gate} I bring you the finished plan of the first and what the "
        "rounds have shown on the second, and you decide whether we go on like this."
    )


def _rules(case):
    return (
        length(40, 120),
        mentions(f"names {case.planned.name}", *case.planned.words),
        mentions(f"names {case.open.name}", *case.open.words),
        mentions("says what is planned ahead", *PLAN),
        mentions("says what goes in rounds", *ROUNDS),
        mentions("gives a reason with because, since or so that", "because", "since", "so that"),
        mentions("says what is decided at the gate", "gate", "decide", "decision"),
        avoids(f"does without {', '.join(LOUD)}", *LOUD),
        Rule(
            "gives each part the approach that fits what is known of it",
            lambda text: not exchanged(text, case),
        ),
    )


def exchanged(text, case):
    """Tell whether one clause puts the known part into rounds and another plans the open one.

    A clause that names both parts or both approaches, or says no to something, is left out: it
    could be read either way.
    """
    said = set()
    for clause in re.split(r"[,.;:!?\n–—]|\b(?:and|but|while)\b", text):
        if re.search(
            r"\b(?:no|not|nobody|cannot|never|without|instead)\b|n['’]t\b", clause, re.IGNORECASE
        ):
            continue
        parts = [half for half in (case.planned, case.open) if _names(clause, half.words)]
        ways = [way for way in (PLAN, ROUNDS) if _names(clause, way)]
        if len(parts) == len(ways) == 1:
            said.add((parts[0], ways[0]))
    return {(case.planned, ROUNDS), (case.open, PLAN)} <= said


def _names(clause, words):
    return mentions("", *words).kept(clause)


def _loud(text, case):
    return not _rules(case)[-2].kept(text)


def _halves(text, case):
    return (
        re.search(r"\bhalf (of|in|planned)\b|\bhalves\b|\b50 ?%", text, re.IGNORECASE) is not None
    )


def _one_for_all(text, case):
    rules: tuple[Rule, ...] = _rules(case)
    return not (rules[1].kept(text) and rules[2].kept(text))


EXERCISE = Exercise(
    title="A recommendation to the sponsor",
    minutes=7,
    case=case,
    statement=statement,
    answer=lambda case: Text(
        _rules(case),
        cannot_judge="whether your reasons hold, and whether the sponsor would follow them",
        label="Your recommendation",
    ),
    solution=recommend,
    explanation="Read yours once more with three questions. Does each part have its own approach? "
    "Does the reason come from the part: what is known, what a change costs, who can try it? Does "
    "the gate say when the sponsor hears more, and what about?",
    hints=(
        "Two parts, two sentences: each with an approach and a because.",
        lambda case: (
            f"The first sentence could begin: *I suggest that we plan "
            f"{case.planned.name} ahead, because …*"
        ),
        lambda case: (
            f"The second: *For {case.open.name} I suggest short rounds, because …* The "
            f"third says what is decided at the gate in week {case.gate}."
        ),
    ),
    mistakes=(
        Mistake(
            "approach-always-wins",
            lambda case: "Agile is always the best way, so both parts should be run in Sprints.",
            "The text argues with a winner. A sponsor can't check that, and the survey of this "
            "lesson does not support it. The parts give better reasons.",
            "Leave the loud words out and say what is known of each part.",
            _loud,
        ),
        Mistake(
            "hybrid-is-compromise",
            lambda case: (
                f"We do half of {case.planned.name} in a plan and half in rounds, and the "
                f"same for {case.open.name}, because a hybrid is a good compromise."
            ),
            "Halves of everything fit neither part. Hybrid means that each part gets the approach "
            "that suits it.",
            "Give each of the two parts one approach, and a reason of its own.",
            _halves,
        ),
        Mistake(
            "approach-per-project",
            lambda case: (
                "I suggest that we run the whole project in rounds, because the team "
                "knows how, and decide at the gate how it went."
            ),
            "At least one of the two parts is not named. One approach for the whole project was "
            "not asked for; these two parts differ in what is known of them.",
            "Write one sentence for each part.",
            _one_for_all,
        ),
        Mistake(
            "plan-replaces-knowing",
            lambda case: (
                f"I suggest short rounds for {case.planned.name}. I would plan {case.open.name} "
                "ahead."
            ),
            lambda case: (
                f"The two approaches have changed places. Of {case.open.name} we know this: "
                f"{case.open.known}. A plan can't settle ahead what nobody knows yet."
            ),
            "Look at each part: what is known, and what does a late change cost?",
            exchanged,
        ),
    ),
    next_step="Look at the first rule that is still open, and add what it asks for.",
    outcome="support-choice",
    domains=("pmp:business_environment", "pmp:people", "capm:fundamentals"),
)
