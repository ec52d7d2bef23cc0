"""Write a Sprint Goal for what the team could do next."""

import re
from dataclasses import dataclass, replace

from itpm_lessons.content.scrum_words import ITEMS, points, rows
from itpm_lessons.practice import Exercise, Mistake, Text
from itpm_lessons.practice.kinds.text import Rule, length, mentions


@dataclass(frozen=True)
class Aim:
    """The items at the top of the backlog, who gains from them, and a goal that says so."""

    items: tuple[str, ...]
    who: str
    words: tuple[str, ...]
    goal: str
    sizes: tuple[int, ...] = ()

    @property
    def points(self) -> tuple[int, ...]:
        """Points of the items: the course's own, unless others were drawn."""
        return self.sizes or tuple(ITEMS[item] for item in self.items)


AIMS = (
    Aim(
        (
            "Sign in with the company account",
            "Clock in and out, one site",
            "Large type on the start screen",
        ),
        "the staff at the north site",
        ("staff", "employee", "crew", "worker", "people"),
        "The first crew at the north site can clock in with the app instead of on paper.",
    ),
    Aim(
        ("Clock in offline, sent later", "Reminder at a fixed time", "Log of corrected times"),
        "the crews who work in the cellar, without a network",
        ("staff", "employee", "crew", "worker", "people", "cellar"),
        "Crews in the cellar can clock in without a network, and no clock-in is lost.",
    ),
    Aim(
        ("Supervisor approves one day", "Put a missed clock-in right", "Log of corrected times"),
        "the supervisors",
        ("supervisor",),
        "Supervisors can put a missed clock-in right themselves, without writing to payroll.",
    ),
    Aim(
        ("Payroll file of one site", "Supervisor approves one day", "Log of corrected times"),
        "the people in payroll",
        ("payroll",),
        "Payroll can take over one real week of approved hours without typing them in.",
    ),
    Aim(
        ("Geofence of the north site", "Clock in and out, one site", "My hours of today"),
        "the site managers, who have to trust the times",
        ("manager",),
        "The manager of the north site can rely on a clock-in having been made there.",
    ),
    Aim(
        ("Spanish on the start screen", "Large type on the start screen", "My hours of today"),
        "the staff who read Spanish or need large type",
        ("staff", "employee", "crew", "worker", "people"),
        "Staff who read Spanish, or need large type, can clock in and see their hours unaided.",
    ),
)
EVERYBODY = ("nobody", "no one", "everybody", "everyone", "anybody", "anyone", "all of")
# What somebody can do afterwards, or is spared.
CAN = re.compile(
    r"\b(?:can|could|able|enables?|allows?|lets?|possible|without|instead|unaided|themselves"
    r"|rid of|spared?|saves?|no longer|no more|any ?more|no need|stops?|never|needn['’]t"
    r"|(?:do|does|need|have|has|must)(?: not|n['’]t)"
    r"|(?:nobody|no one)\b.{0,60}\b(?:has|have|needs?|must))\b",
    re.IGNORECASE,
)
# A sentence about items, or about what the team gets finished. Others may finish: a shift, a form.
WORK = re.compile(
    r"\b(?:items?|user stor(?:y|ies)|stories|tickets?|tasks?|backlog)\b"
    r"|^(?:to )?(?:finish|complete)\b"
    r"|\b(?:we|team|developers)\b[^,.;]{0,30}\b(?:finish|complete)",
    re.IGNORECASE,
)
NUMBERS = re.compile(
    r"\b(?:points|1 point|velocity)\b"
    r"|\b(?:reach|finish|complete|deliver)\b[^,.;]{0,20}\d ?(?:%|per ?cent)",
    re.IGNORECASE,
)


def case(random):
    """Take the top of the backlog for the north site, or another three items in any order."""
    if random is None:
        return AIMS[0]
    aim = random.choice(AIMS)
    sizes = tuple(random.choice([2, 3, 5, 8]) for _ in aim.items)
    return replace(aim, items=tuple(random.sample(aim.items, 3)), sizes=sizes)


def statement(aim):
    """Show the items and who gains; ask for the goal."""
    table = rows(["Item", "Points"], zip(aim.items, aim.points, strict=True))
    return f"""In Sprint Planning these items stand at the top of the Product Backlog. They are \
there for {aim.who}.

{table}

**Write a Sprint Goal for them in one sentence.** It should still make sense if one of the items \
turned out to be too large and were left out."""


def sprint_goal(aim):
    """Return a Sprint Goal: who gains what, and no list of work."""
    return aim.goal


def _who(aim):
    """Return words for those who gain; where all staff do, "nobody has to" names them, too."""
    return aim.words + EVERYBODY if "staff" in aim.words else aim.words


def kind(aim):
    """Ask for one sentence, with the rules by which it is judged."""
    return Text(
        [
            length(8, 30),
            replace(
                mentions(f"says who gains from it (here: {aim.who})", *_who(aim)),
                repair=f"Name them, with a word such as “{aim.words[0]}”.",
            ),
            Rule(
                "says what they can do then, or what they are spared",
                lambda text: CAN.search(text) is not None,
                "Words such as “can”, “without” or “no longer” show it.",
            ),
            Rule(
                "is no list of work and no number of points",
                lambda text: not (WORK.search(text) or NUMBERS.search(text)),
                "Leave out items, tasks, points, and what the team finishes.",
            ),
        ],
        cannot_judge="whether the goal is worth two weeks, and whether the team believes in it",
        label="Your Sprint Goal",
    )


EXERCISE = Exercise(
    title="Write a Sprint Goal",
    minutes=5,
    case=case,
    statement=statement,
    answer=kind,
    solution=sprint_goal,
    explanation="A good Sprint Goal says why the Sprint is worth doing, in words that somebody "
    "outside the team understands. It leaves room: the exact items may change, the goal stays. On "
    "day 7 it answers the question what may be left out.",
    hints=(
        "Begin with those who gain from it, and go on with what they can do afterwards.",
        lambda aim: (
            f"Who gains: {aim.who}. What can they do after the Sprint, and could not before?"
        ),
        lambda aim: f"One that keeps the rules begins: “{' '.join(aim.goal.split()[:5])} …”",
    ),
    mistakes=(
        Mistake(
            "sprint-goal-is-a-list",
            lambda aim: f"We finish all items: {', '.join(aim.items)}.",
            lambda aim: (
                "That is a list of work. If one of the items turns out too large on day 6, a list "
                f"does not say which to leave out. Say what {aim.who} gain."
            ),
            "Leave out the names of the items, and say what becomes possible.",
            lambda answer, aim: bool(WORK.search(answer)),
        ),
        Mistake(
            "points-are-the-goal",
            lambda aim: f"We reach {points(sum(aim.points))} in two weeks.",
            "Points measure how large the team thinks work is. Nobody outside the team gains a "
            "point; they gain what the product can do.",
            "Leave out the number. For whom is the Sprint worth its money?",
            lambda answer, aim: bool(NUMBERS.search(answer)),
        ),
    ),
    outcome="plan-sprint",
    domains=("psm1:artifacts", "capm:agile", "pmi-acp:product"),
)
