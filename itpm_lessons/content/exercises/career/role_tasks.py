"""Sort ten tasks of IT project managers into planning, carrying out and overseeing."""

from itpm_lessons.content.matched_lines import (
    canonical,
    drawn,
    first,
    instead,
    lines,
    quoting,
    takes,
)
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

PARTS = {
    "plan": "Plan",
    "do": "Carry out",
    "watch": "Oversee",
}
UPDATE = "Bring the project plan up to date, with new dates and people, after a change was agreed"
HOLD = "Watch whether the execution of the project stays within budget, schedule and scope"
# After the task list of O*NET for 15-1299.09, shortened and in our words. The sorting is ours.
TASKS = {
    "plan": (
        "Break the whole of the work down into parts that can be handed out",
        "Think through what could go wrong, and settle what would be done then",
        "Work out how many people and which things the project will need",
        "Work out what a way of introducing the system will cost, and what it will bring",
        "Set up the budget of the coming year",
    ),
    "do": (
        "Give people in the project their duties",
        "Negotiate with a supplier, so that the devices come",
        "Coordinate what the people in the project do from day to day",
        "Talk a problem through with those who have it, until it is solved",
        "Choose a developer for the project, together with the personnel department",
        "Hand a finished piece over to those who ordered it",
    ),
    "watch": (
        "Look which milestones have been reached, and which are late",
        "Collect figures and trends, and write the status report",
        "Look how team members do their work, and tell each of them",
    ),
}
ORDER = ("do", "watch", "plan", "do", "plan", "watch", "do", "plan")


def case(random):
    """Take ten tasks: four of planning, three each of the others; two of them always."""
    if random is None:
        chosen = list(canonical(TASKS, ORDER))
        return (*chosen[:2], (UPDATE, "plan"), *chosen[2:6], (HOLD, "watch"), *chosen[6:])
    chosen = [*drawn(random, TASKS, {"plan": 3, "do": 3, "watch": 2})]
    chosen += [(UPDATE, "plan"), (HOLD, "watch")]
    random.shuffle(chosen)
    return tuple(chosen)


STATEMENT = """Ten tasks of IT project managers, after the list of O\\*NET, the U.S. \
description of occupations. **Which part of the work is each?** Ask: does it settle something in \
advance, does it make something happen now, or does it compare what has happened with what was \
meant to?"""


def role_tasks(case):
    """Return the part to which each task belongs, by its number."""
    return {str(number): part for number, (task, part) in enumerate(case, 1)}


def update_is_watching(case):
    """Take the update of the plan for a part of overseeing."""
    return {
        str(number): "watch" if task == UPDATE else part
        for number, (task, part) in enumerate(case, 1)
    }


def _moves_update(answer, case):
    return any(
        answer[str(number)] == "watch" for number, (task, _) in enumerate(case, 1) if task == UPDATE
    )


def explanation(case):
    """Name the part of each task."""
    rows = [f"| {task} | **{PARTS[part]}** |" for task, part in case]
    return f"""{table_of_rows("| Task | Part |", rows)}

The three come round again and again. Overseeing finds a difference, planning answers it, and \
carrying out makes the answer true. The tasks are O\\*NET's, in our words; sorting them into \
three is this course's."""


ARRANGING = "is done with people, now, and something has changed after it. A plan would say *that* \
it is to be done, by whom and when."
CHECKING = "makes nothing happen by itself. It compares: this was meant, that is the case."

EXERCISE = Exercise(
    title="Plan, carry out, oversee",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(lines(case), PARTS, label="Which part?"),
    solution=role_tasks,
    explanation=explanation,
    hints=(
        "Imagine the minute after. Is there a decision on paper, has something changed between "
        "people, or does somebody know how things stand?",
        lambda case: (
            f"“{first(case, 'do')}” changes something between people: carry out. "
            f"“{first(case, 'watch')}” tells how things stand: oversee."
        ),
        "Four are planning, three are carrying out, three are overseeing. A plan that is brought "
        "up to date is a plan.",
    ),
    mistakes=(
        Mistake(
            "checking-is-doing",
            instead(watch="do"),
            lambda case: f"“{first(case, 'watch')}” {CHECKING}",
            "Look for the tasks after which somebody knows more and nothing else is different.",
            takes("watch", "do"),
            quoting("watch", "do", CHECKING),
        ),
        Mistake(
            "arranging-is-planning",
            instead(do="plan"),
            lambda case: f"“{first(case, 'do')}” {ARRANGING}",
            "Look for the tasks in which somebody else takes part and is in another place "
            "afterwards.",
            takes("do", "plan"),
            quoting("do", "plan", ARRANGING),
        ),
        Mistake(
            "planning-ends-at-start",
            update_is_watching,
            "You took the update of the plan for overseeing, perhaps because it comes while the "
            "work is under way. Overseeing has found something by then. What the update "
            "settles is the days to come.",
            "Ask of it what it changes: what is known of yesterday, or what is meant for tomorrow?",
            _moves_update,
        ),
    ),
    outcome="explain-role",
    domains=("capm:fundamentals", "project-plus:concepts"),
)
