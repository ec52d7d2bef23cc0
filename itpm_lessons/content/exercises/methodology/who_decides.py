"""Say of eight situations of ClockIn whose decision, or whose care, each of them is."""

from itpm_lessons.content.scrum_words import numbered, rows
from itpm_lessons.practice import Exercise, Matching, Mistake

WHO = {
    "owner": "The Product Owner",
    "master": "The Scrum Master",
    "developers": "The Developers",
    "team": "The whole Scrum Team",
}

SITUATIONS = {
    "owner": (
        "Payroll wants the export first; the sites want the geofence, which lets people clock in "
        "only at their site. Which comes first?",
        "A site manager asks for a new item in the Product Backlog. Does it get a place there?",
        "What is the product to achieve this year? Someone has to say it and keep saying it.",
        "The Sprint Goal has lost its purpose. May the Sprint end before its day?",
    ),
    "master": (
        "The Daily Scrum has become a report and takes half an hour. Who sees to it that it works?",
        "The lender of test phones answers nobody. Who sees to it that the block goes away?",
        "A department head does not know how a wish gets into the product. Who helps with that?",
        "The Retrospective was dropped twice. Who sees to it that it takes place?",
    ),
    "developers": (
        "How many of the items at the top of the backlog are taken into this Sprint?",
        "How large is the export to payroll, compared with other items?",
        "Who of the team writes the offline storage tomorrow?",
        "On day 4 the plan for the rest of the Sprint no longer fits. Who changes it?",
        "Are clock-ins without a network kept on the phone as a file or as a small database?",
    ),
    "team": (
        "Why is this Sprint worth doing? Its goal is to be put into words.",
        "Which change in the way of working is tried in the next Sprint?",
        "The company has no standard for it: what has to be true before work counts as Done?",
    ),
}
CANONICAL = (
    ("owner", 0),
    ("developers", 2),
    ("master", 1),
    ("developers", 0),
    ("team", 0),
    ("owner", 1),
    ("developers", 3),
    ("master", 0),
)


def case(random):
    """Choose eight situations, at least one for each of the four."""
    if random is None:
        chosen = list(CANONICAL)
    else:
        counts = {"owner": 2, "master": 2, "developers": 3, "team": 1}
        chosen = [
            (who, place)
            for who, count in counts.items()
            for place in random.sample(range(len(SITUATIONS[who])), count)
        ]
        random.shuffle(chosen)
    return tuple((SITUATIONS[who][place], who) for who, place in chosen)


def who_decides(case):
    """Return whose each situation is, by its number."""
    return {str(number): who for number, (_, who) in enumerate(case, 1)}


def taken_by(case, **other):
    """Answer rightly, but let one take what belongs to another."""
    return {number: other.get(who, who) for number, who in who_decides(case).items()}


def gives(who, instead):
    """Return a test for answers that give something that belongs to `who` to `instead`."""
    return lambda answer, case: any(
        right == who and answer[number] == instead for number, right in who_decides(case).items()
    )


def _first(case, who):
    return next(text for text, right in case if right == who)


EXERCISE = Exercise(
    title="Who decides?",
    minutes=5,
    case=case,
    statement="**Whose is each of these, by the Scrum Guide?** Three accountabilities and the "
    "whole Scrum Team are to choose from. Others may advise; you are asked who answers for it.",
    answer=lambda case: Matching(numbered(text for text, _ in case), WHO, label="Whose is it?"),
    solution=who_decides,
    explanation=lambda case: (
        "Three questions help: is it about *what* is worth doing, about *how* and *how much*, or "
        "about whether the team can work well?\n\n"
        + rows(["Situation", "Whose"], [(text, f"**{WHO[who]}**") for text, who in case])
    ),
    hints=(
        "What is worth doing, and in which order? How is it done, and how much fits? Does the team "
        "work well? These are three different accountabilities.",
        lambda case: (
            f"“{_first(case, 'developers')}” is about the work itself. Those who do "
            "the work decide about it."
        ),
        "Two belong to the Product Owner, two to the Scrum Master, three to the Developers, and "
        "one to all of them together.",
    ),
    mistakes=(
        Mistake(
            "master-assigns-work",
            lambda case: taken_by(case, developers="master"),
            lambda case: (
                f"“{_first(case, 'developers')}” does not belong to the Scrum Master. The Scrum "
                "Master is no team leader who hands out work: how the work is done, by whom and "
                "how much of it, is settled by the Developers."
            ),
            "Look again at everything that is about the work itself.",
            gives("developers", "master"),
        ),
        Mistake(
            "owner-decides-how-much",
            lambda case: taken_by(case, developers="owner"),
            lambda case: (
                "The Product Owner decides what is worth doing and in which order. "
                f"“{_first(case, 'developers')}” is another question: size, amount and way of "
                "working belong to those who do the work."
            ),
            "Separate what comes first from how much fits.",
            gives("developers", "owner"),
        ),
        Mistake(
            "team-decides-all",
            lambda case: taken_by(case, owner="team"),
            lambda case: (
                f"“{_first(case, 'owner')}” needs one person who answers for it. All may argue; "
                "the Product Owner is one person and no committee."
            ),
            "Ask of each: who could be asked tomorrow why it was decided like this?",
            gives("owner", "team"),
        ),
        Mistake(
            "master-owns-the-goal",
            lambda case: taken_by(case, team="master"),
            lambda case: (
                f"“{_first(case, 'team')}” is decided by all of the Scrum Team together. The Scrum "
                "Master sees to it that this talk takes place, and does not decide for the others."
            ),
            "Tell taking care of a talk from deciding what comes out of it.",
            gives("team", "master"),
        ),
    ),
    outcome="explain-scrum",
    domains=("psm1:team", "csm:roles", "capm:agile", "pmi-acp:leadership"),
)
