"""Tell what belongs to the Increment, and so into the Review."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import listed
from itpm_lessons.content.scrum_words import ITEMS, rows
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake

CHECKS = ("Built", "Own criteria met", "Reviewed", "Tested on two phones", "No known defect")
LETTERS = "ABCDE"
TICK, CROSS = "yes", "**no**"
ALL = (True,) * 5
# How an item can fall short, from nearly Done to only built.
SHORT = {
    "nearly": ((True, True, True, True, False), (True, True, True, False, True)),
    "criteria": ((True, True, False, False, True), (True, True, False, True, False)),
    "built": ((True, False, False, False, False), (True, False, True, False, False)),
}


@dataclass(frozen=True)
class Checked:
    """Items by letter, each with its name and the five answers of the Definition of Done."""

    items: tuple[tuple[str, tuple[bool, ...]], ...]

    def those(self, holds) -> list[str]:
        """Return the letters of the items whose answers satisfy `holds`."""
        return [
            letter for letter, (_, checks) in zip(LETTERS, self.items, strict=True) if holds(checks)
        ]

    def name(self, letter: str) -> str:
        """Return the name of an item."""
        return self.items[LETTERS.index(letter)][0]


def case(random):
    """Take two items that are Done, one nearly, one with its criteria met, and one only built."""
    if random is None:
        names = [
            "Clock in and out, one site",
            "Clock in offline, sent later",
            "Spanish on the start screen",
        ]
        names += ["Payroll file of one site", "My hours of today"]
        checks = [ALL, SHORT["nearly"][1], SHORT["built"][0], SHORT["criteria"][0], ALL]
    else:
        names = random.sample(list(ITEMS), 5)
        checks = [ALL, random.choice([ALL, SHORT["nearly"][0]])]
        checks += [random.choice(SHORT[kind]) for kind in ("nearly", "criteria", "built")]
        random.shuffle(checks)
    return Checked(tuple(zip(names, checks, strict=True)))


def statement(case):
    """Show the Definition of Done, item by item."""
    table = rows(
        ["Item", *CHECKS],
        [
            (f"{letter} {name}", *(TICK if check else CROSS for check in checks))
            for letter, (name, checks) in zip(LETTERS, case.items, strict=True)
        ],
    )
    return f"""It is the last morning of the Sprint. The team's Definition of Done has five lines, \
the columns of this table.

{table}

**Which items are part of the Increment, and can be shown as such at the Review?**"""


def shown_at_review(case):
    """Return the letters of the items that meet every line of the Definition of Done."""
    return case.those(all)


def explanation(case):
    """Say which are Done, and what becomes of the others."""
    done = case.those(all)
    others = [letter for letter in LETTERS if letter not in done]
    return f"""Only {listed(done)} {"meets" if len(done) == 1 else "meet"} every line. Work that \
does not meet the Definition of Done is not part of the Increment. It can't be released and is not \
shown at the Review as if it were; {listed(others)} {"goes" if len(others) == 1 else "go"} back \
into the Product Backlog, where the Product Owner decides what comes of them.

This is not about being strict. A stakeholder who has seen an item takes it for ready, and plans \
with it."""


EXERCISE = Exercise(
    title="What may be shown?",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda case: ChoiceSet(
        {letter: f"{letter} {case.name(letter)}" for letter in LETTERS}, label="In the Increment"
    ),
    solution=shown_at_review,
    explanation=explanation,
    hints=(
        "How many lines of the Definition of Done may be open?",
        "“Own criteria met” is one line of five. The others count as much.",
        lambda case: f"{len(case.those(all))} of the five {_meet(case)} every line.",
    ),
    mistakes=(
        Mistake(
            "nearly-done-counts",
            lambda case: case.those(lambda checks: sum(checks) >= 4),
            lambda case: (
                f"In {_listed_nearly(case)} one line is open. That is enough: nobody knows "
                "what the missing test or the known defect still costs."
            ),
            "Take only items without any “no”.",
        ),
        Mistake(
            "criteria-met-is-done",
            lambda case: case.those(lambda checks: checks[1]),
            "You took all items that meet their own acceptance criteria. These say what the item "
            "must do; the Definition of Done also says with what quality, and holds for all.",
            "Look at the other columns as well.",
        ),
        Mistake(
            "built-is-done",
            lambda case: list(LETTERS),
            "All of them are built, and that is one line of five. What was not reviewed and tested "
            "can still turn out to be wrong.",
            "Look for items without any “no”.",
        ),
    ),
    outcome="judge-done",
    domains=("psm1:artifacts", "csm:artifacts", "capm:agile", "pmi-acp:delivery"),
)


def _meet(case):
    return "meets" if len(case.those(all)) == 1 else "meet"


def _listed_nearly(case):
    return listed(case.those(lambda checks: sum(checks) == 4))
