"""Tell slices of a large item, which somebody can use, from layers and from steps of work."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import listed
from itpm_lessons.content.scrum_words import lettered
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake

LETTERS = "abcdef"
SLICE, LAYER, STEP = "slice", "layer", "step"
# Of each large item: slices that somebody can use, layers of the system, steps of the work.
CUTS = {
    "Clock in without a network": {
        SLICE: (
            "A clock-in without a network is kept on the phone and sent when the network is back",
            "A clock-in that is still waiting is marked as not yet sent, for its owner to see",
            "A clock-in that was kept for more than a day is sent to the supervisor for a look",
            "If the phone's clock was changed while it waited, the supervisor is told",
        ),
        LAYER: (
            "The storage on the phone for all offline functions",
            "The interface of the server for all offline functions",
            "All screens of the offline functions",
        ),
        STEP: ("Design everything that has to do with offline", "Test everything offline"),
    },
    "Export to payroll": {
        SLICE: (
            "Payroll downloads yesterday's hours of one site as a file",
            "Hours of all sites go to payroll's system every night",
            "Payroll sees which hours were changed after the export",
            "Overtime is marked in the file for those with a fixed contract",
        ),
        LAYER: (
            "All tables of the database for the export",
            "The connection to the vendor's server, without data",
            "The screens in which the export will one day be set up",
        ),
        STEP: ("Specify the export in full", "Review and release the export"),
    },
    "Supervisor approves hours": {
        SLICE: (
            "A supervisor sees the hours of the own crew for one day",
            "A supervisor approves a day with one tap",
            "A supervisor sends a day back with a reason",
            "A deputy can approve while the supervisor is away",
        ),
        LAYER: (
            "The rights of all roles in the database",
            "The server's functions for all approvals",
            "The look of all supervisors' screens",
        ),
        STEP: ("Work out the whole approval on paper", "Write the tests of the approval"),
    },
    "Check the site by geofence": {
        SLICE: (
            "Who clocks in outside the one round fence of the north site is told so",
            "The site manager can draw the fence of a site on a map",
            "Who has switched location off can clock in and is marked",
            "A crew that works at two sites in a day can clock in at both",
        ),
        LAYER: (
            "The storage of fences for all sites",
            "The code on the phone that reads the location, without any use of it",
            "The server's calculation for fences of every shape",
        ),
        STEP: ("Study what phones can measure", "Test all fences at all sites"),
    },
}


@dataclass(frozen=True)
class Cut:
    """A large item and six pieces of it, each with what it is."""

    item: str
    pieces: tuple[tuple[str, str], ...]

    def of(self, *kinds: str) -> list[str]:
        """Return the letters of the pieces of these kinds."""
        return [
            letter for letter, (_, kind) in zip(LETTERS, self.pieces, strict=True) if kind in kinds
        ]

    def first(self, kind: str) -> str:
        """Return the text of the first piece of a kind."""
        return next(text for text, found in self.pieces if found == kind)


def case(random):
    """Choose a large item, and of it three slices, two layers and a step."""
    if random is None:
        cut = CUTS["Clock in without a network"]
        order = ((LAYER, 0), (SLICE, 0), (STEP, 1), (SLICE, 1), (LAYER, 2), (SLICE, 3))
        pieces = [(cut[kind][place], kind) for kind, place in order]
        return Cut("Clock in without a network", tuple(pieces))
    item = random.choice(list(CUTS))
    slices = random.randint(2, 3)
    counts = {SLICE: slices, LAYER: 2, STEP: 4 - slices}
    pieces = [
        (text, kind)
        for kind, count in counts.items()
        for text in random.sample(CUTS[item][kind], count)
    ]
    random.shuffle(pieces)
    return Cut(item, tuple(pieces))


def _some(answer, letters):
    """Recognise some of these letters in an answer that does not simply name all pieces."""
    return bool(answer & set(letters)) and len(answer) < len(LETTERS)


def statement(cut):
    """Name the large item, and ask which pieces are slices."""
    return f"""“{cut.item}” is too large for a Sprint. Six ways to take a piece of it are \
proposed. **Which of them are slices: pieces that can be Done in a Sprint, and that somebody can \
then use?**"""


def slicing(cut):
    """Return the letters of the pieces that somebody can use when they are Done."""
    return cut.of("slice")


def explanation(cut):
    """Say which are slices, and what the others are."""
    return f"""Slices are {listed(cut.of(SLICE))}. Each goes through all layers, thin as it is, \
and at its end a user, a supervisor or payroll has something to try.

- Layers are {listed(cut.of(LAYER))}. When one is ready, nobody can use anything until the other \
layers are there, too. What was wrong about it shows only then.
- Only work is {listed(cut.of(STEP))}, and no piece of the product: with a step alone nothing \
is Done."""


EXERCISE = Exercise(
    title="Cut a large item",
    minutes=4,
    case=case,
    statement=statement,
    answer=lambda cut: ChoiceSet(
        lettered(text for text, _ in cut.pieces), label="These are slices"
    ),
    solution=slicing,
    explanation=explanation,
    hints=(
        "Imagine that the piece is Done, and no later one is. Who can now do or see something new?",
        lambda cut: f"“{cut.first(LAYER)}”: who would notice that it is there?",
        lambda cut: f"There are {len(cut.of(SLICE))}. “{cut.first(SLICE)}” is one of them.",
    ),
    mistakes=(
        Mistake(
            "layers-are-slices",
            lambda cut: cut.of(LAYER),
            lambda cut: (
                f"“{cut.first(LAYER)}” is a layer of the system. When it is built, nobody can use "
                "it yet, or try whether it is right."
            ),
            "Cut through all layers, and keep the piece thin.",
            lambda answer, cut: _some(answer, cut.of(LAYER)),
        ),
        Mistake(
            "tasks-are-slices",
            lambda cut: cut.of(SLICE, STEP),
            lambda cut: (
                f"“{cut.first(STEP)}” is a step of the work. Steps belong to every slice; as a "
                "piece of its own it leaves nothing that could be Done."
            ),
            "Leave out what ends without a product, however useful the work is.",
            lambda answer, cut: _some(answer, cut.of(STEP)),
        ),
        Mistake(
            "smaller-is-enough",
            lambda cut: list("abcdef"),
            "All of them are smaller, that is right. Small alone does not help at the Review: "
            "what counts is whether somebody can use the piece.",
            "Ask of each piece who could try it.",
        ),
    ),
    outcome="plan-sprint",
    domains=("capm:agile", "pmi-acp:product", "psm1:product"),
)
