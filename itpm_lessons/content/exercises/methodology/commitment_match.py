"""Six sentences of ClockIn: Product Goal, Sprint Goal, Definition of Done, or one item's own."""

from itpm_lessons.content.scrum_words import numbered, rows
from itpm_lessons.practice import Exercise, Matching, Mistake

KINDS = {
    "product": "Product Goal, for the Product Backlog",
    "sprint": "Sprint Goal, for the Sprint Backlog",
    "done": "Definition of Done, for the Increment",
    "item": "None of the three: acceptance criterion of one item",
}

SENTENCES = {
    "product": (
        "By the end of the year staff at all three sites are paid from clock-ins, not from paper.",
        "Payroll closes a month without typing in a single timesheet.",
        "Corrections fall from 6 of 100 sheets to 2 of 100 clock-ins, at all sites.",
    ),
    "sprint": (
        "In two weeks the first crew at the north site can clock in, even in the cellar.",
        "By the Review, payroll can see one real day of hours in its own system.",
        "After these two weeks, supervisors can put a forgotten clock-in right themselves.",
    ),
    "done": (
        "Somebody other than the author has reviewed the change.",
        "It runs on the two oldest iPhones that the staff use.",
        "No known defect is left open, and the automatic tests pass.",
        "The help text for it is written.",
    ),
    "item": (
        "If the phone is offline, the clock-in appears on the server within a minute of signal.",
        "Outside the fence of the site, the button to clock in is grey and says why.",
        "The export has one row for each person and day, in the vendor's format.",
        "A supervisor can change the time of a clock-in, and the old time stays visible.",
    ),
}
CANONICAL = (("done", 0), ("sprint", 0), ("item", 0), ("product", 0), ("item", 2), ("done", 1))


def case(random):
    """Choose six sentences: one of each goal, two of each of the others."""
    if random is None:
        chosen = list(CANONICAL)
    else:
        counts = {"product": 1, "sprint": 1, "done": 2, "item": 2}
        chosen = [
            (kind, place)
            for kind, count in counts.items()
            for place in random.sample(range(len(SENTENCES[kind])), count)
        ]
        random.shuffle(chosen)
    return tuple((SENTENCES[kind][place], kind) for kind, place in chosen)


def commitment_match(case):
    """Return what each sentence is, by its number."""
    return {str(number): kind for number, (_, kind) in enumerate(case, 1)}


def exchanged(case, **other):
    """Answer rightly, but take one kind for another."""
    return {number: other.get(kind, kind) for number, kind in commitment_match(case).items()}


def _first(case, kind):
    return next(text for text, found in case if found == kind)


def took(kind, instead):
    """Return a test for answers that take a sentence of this kind for another."""
    return lambda answer, case: any(
        right == kind and answer[number] == instead
        for number, right in commitment_match(case).items()
    )


EXERCISE = Exercise(
    title="Which promise is it?",
    minutes=4,
    case=case,
    statement="**What is each of these sentences?** Ask two things of it. How far does it reach: "
    "months, one Sprint, or a single item? And does it hold for every piece of work, or for one?",
    answer=lambda case: Matching(numbered(text for text, _ in case), KINDS, label="What is it?"),
    solution=commitment_match,
    explanation=lambda case: (
        "A goal says where to; the Definition of Done says when work counts; an acceptance "
        "criterion says what one item must do.\n\n"
        + rows(["Sentence", "What it is"], [(text, f"**{KINDS[kind]}**") for text, kind in case])
    ),
    hints=(
        "Would the sentence make sense on every item of the backlog? Then it is about Done.",
        lambda case: (
            f"“{_first(case, 'item')}” says what the app does in one situation. It can be tested "
            "for one item, and means nothing for the others."
        ),
        "One is a Product Goal and one a Sprint Goal: the one with the shorter way to go is the "
        "Sprint's. Two are about Done, and two belong to single items.",
    ),
    mistakes=(
        Mistake(
            "commitments-mixed-up",
            lambda case: exchanged(case, product="sprint", sprint="product"),
            lambda case: (
                f"The two goals have changed places. “{_first(case, 'product')}” takes many "
                "Sprints: the Product Goal. What can be true at the end of this Sprint is the "
                "Sprint Goal."
            ),
            "Ask of each goal how many Sprints it takes.",
            lambda answer, case: (
                took("product", "sprint")(answer, case) or took("sprint", "product")(answer, case)
            ),
        ),
        Mistake(
            "done-is-per-item",
            lambda case: exchanged(case, item="done"),
            lambda case: (
                f"“{_first(case, 'item')}” holds for one item only. The Definition of Done is one "
                "list for all of the work; an item has to meet it and its own criteria."
            ),
            "Try the sentence on another item. Does it still mean something?",
            took("item", "done"),
        ),
        Mistake(
            "done-is-negotiable",
            lambda case: exchanged(case, done="item"),
            lambda case: (
                f"“{_first(case, 'done')}” is asked of every item, not of one. If each item could "
                "choose what Done means for it, nobody would know what an Increment is worth."
            ),
            "Which sentences would you want to be true of all items?",
            took("done", "item"),
        ),
    ),
    outcome="explain-scrum",
    domains=("psm1:artifacts", "csm:artifacts", "capm:agile", "pmi-acp:product"),
)
