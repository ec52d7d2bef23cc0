"""Put what happens in one Sprint in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "goal": "The Scrum Team agrees why this Sprint is worth doing",
    "select": "The Developers select the items, in talk with the Product Owner",
    "plan": "The Developers plan how the chosen items become Done",
    "daily": "Day 2: the Developers see that a task waits, and change their plan for the day",
    "done": "Day 4: the first item meets the Definition of Done",
    "scope": "Day 7: an item is larger than thought; its scope is renegotiated",
    "review": "Stakeholders look at what is Done and talk about what comes next",
    "retro": "The Scrum Team chooses a change in its own way of working",
    "next": "The next Sprint begins",
}
ALWAYS = ("goal", "select", "plan", "review", "retro", "next")


def case(random):
    """Choose seven or eight of the steps, in an order that is to be put right."""
    if random is None:
        return ("retro", "plan", "daily", "review", "goal", "next", "select")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, random.randint(1, 2))]
    random.shuffle(chosen)
    return tuple(chosen)


def event_order(case):
    """Return the steps in order: Planning's three topics, the days, Review, Retrospective."""
    known = ("goal", "select", "plan", "daily", "done", "scope", "review", "retro", "next")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in event_order(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


def comes_before(one, other):
    """Return a test for answers that put `one` before `other`."""
    return lambda answer, case: answer.index(one) < answer.index(other)


EXPLANATION = """The Sprint holds everything else.

- Sprint Planning asks three things: why is this Sprint valuable, what can be Done, how will it \
get done. Take them in this order, as the Guide does.
- Then come the working days, each with its Daily Scrum.
- The Review is the last event but one: what was made, and what comes next for the product.
- The Retrospective ends the Sprint: how the team works. The next Sprint begins right after it."""


EXERCISE = Exercise(
    title="One Sprint in order",
    minutes=3,
    case=case,
    statement="**Put what happens in one Sprint in order**, from its first event to the start of "
    "the next Sprint.",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=event_order,
    explanation=EXPLANATION,
    hints=(
        "Three steps belong to Sprint Planning. They answer why, what and how.",
        "Two events end the Sprint: first about the product, then about the way of working.",
        "Goal, selection, plan; then the days in their order; Review, Retrospective, next Sprint.",
    ),
    mistakes=(
        Mistake(
            "retrospective-before-review",
            lambda case: moved(case, "retro", "review"),
            "You let the team look at its way of working before the stakeholders have seen the "
            "result. What comes out in the Review is part of what there is to learn from, so the "
            "Retrospective comes last.",
            "Exchange the last two events of the Sprint.",
            comes_before("retro", "review"),
        ),
        Mistake(
            "goal-after-the-items",
            lambda case: moved(case, "goal", "review"),
            "You word the goal when the items are already chosen and planned. Then it can only "
            "be a title for them. The question why comes first, so that it can decide what is in.",
            "Begin Planning with the reason for the Sprint.",
            lambda answer, case: answer.index("goal") > answer.index("plan"),
        ),
        Mistake(
            "tasks-before-items",
            lambda case: moved(case, "plan", "select"),
            "How the work gets done can be planned when it is known which work. Selecting the "
            "items comes before planning their tasks.",
            "Put the three topics of Planning in the order why, what, how.",
            comes_before("plan", "select"),
        ),
        Mistake(
            "retrospective-outside",
            lambda case: moved(case, "next", "retro"),
            "You let the next Sprint begin before the Retrospective. All events take place inside "
            "a Sprint; the Retrospective ends it, and the next one begins right after.",
            "What is the last event of a Sprint?",
            comes_before("next", "retro"),
        ),
    ),
    outcome="explain-scrum",
    domains=("psm1:events", "csm:events", "capm:agile"),
)
