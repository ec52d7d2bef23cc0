"""Say what the Guide foresees for Sprints in trouble: cancel, renegotiate, or go on."""

from itpm_lessons.content.scrum_words import numbered, rows
from itpm_lessons.practice import Exercise, Matching, Mistake

ACTS = {
    "owner": "The Product Owner may cancel the Sprint",
    "master": "The Scrum Master may cancel the Sprint",
    "longer": "The Sprint is made some days longer",
    "scope": "It goes on; Developers and Product Owner renegotiate its scope",
    "backlog": "It goes on as planned; the wish goes to the Product Owner, for the Product Backlog",
}

SITUATIONS = {
    "owner": (
        "Goal: payroll sees a real day of hours. The vendor withdraws its interface for good.",
        "Goal: clock-ins carry the place. A new law forbids to store where staff are.",
        "Goal: the north site can start. The company sells the north site this week.",
    ),
    "scope": (
        "On day 7 it is clear that two of six items won't be Done. The goal is still in reach.",
        "An item turns out twice as large as thought. Without a part of it the goal still holds.",
        "A developer is ill for the rest of the Sprint. Not all items will fit any more.",
    ),
    "backlog": (
        "On day 3 the sponsor wants a QR code on the screen. The goal has nothing to do with it.",
        "Sales has promised a dark mode to a customer and calls the developers about it.",
        "The works council asks for a report that nobody has thought of. It is wanted next month.",
    ),
}
CANONICAL = (("scope", 0), ("owner", 0), ("backlog", 0), ("scope", 1))


def case(random):
    """Choose four or five situations, each kind at least once."""
    if random is None:
        chosen = list(CANONICAL)
    else:
        extra = random.choice(["owner", "scope", "backlog"])
        counts = {kind: 1 + (kind == extra) for kind in SITUATIONS}
        chosen = [
            (kind, place)
            for kind, count in counts.items()
            for place in random.sample(range(len(SITUATIONS[kind])), count)
        ]
        random.shuffle(chosen)
    return tuple((SITUATIONS[kind][place], kind) for kind, place in chosen)


def cancel_sprint(case):
    """Return what the Guide foresees in each situation, by its number."""
    return {str(number): act for number, (_, act) in enumerate(case, 1)}


def taken_for(case, **other):
    """Answer rightly, but act otherwise in one kind of situation."""
    return {number: other.get(act, act) for number, act in cancel_sprint(case).items()}


def acts(kind, otherwise):
    """Return a test for answers that act `otherwise` in a situation of this kind."""
    return lambda answer, case: any(
        right == kind and answer[number] == otherwise
        for number, right in cancel_sprint(case).items()
    )


def _first(case, kind):
    return next(text for text, found in case if found == kind)


EXERCISE = Exercise(
    title="Cancel it?",
    minutes=4,
    case=case,
    statement="**What does the Scrum Guide foresee in each of these situations?** Look at the "
    "Sprint Goal first: has it lost its purpose, or is it only harder to reach?",
    answer=lambda case: Matching(numbered(text for text, _ in case), ACTS, label="What now?"),
    solution=cancel_sprint,
    explanation=lambda case: (
        "A Sprint can be cancelled when its goal has become obsolete, and only the Product Owner "
        "may do that. Being late is no such reason: the scope is open to talk, the goal and the "
        "end are not. A wish from outside takes its way through the Product Owner.\n\n"
        + rows(["Situation", "What now"], [(text, f"**{ACTS[act]}**") for text, act in case])
    ),
    hints=(
        "A goal that is harder to reach is still a goal. When does it make no sense any more?",
        lambda case: f"“{_first(case, 'owner')}” Reaching this goal would help nobody now.",
        "Obsolete goal: the Product Owner may cancel. Too much work: less scope. A new wish: the "
        "Product Backlog. Nothing makes a Sprint longer.",
    ),
    mistakes=(
        Mistake(
            "master-cancels-sprint",
            lambda case: taken_for(case, owner="master"),
            "The reason is right: the goal is obsolete. The decision belongs to the Product Owner, "
            "who answers for the value of the work. The Scrum Master can advise.",
            "Who answers for what the Sprint is worth?",
            acts("owner", "master"),
        ),
        Mistake(
            "late-sprint-is-cancelled",
            lambda case: taken_for(case, scope="owner"),
            lambda case: (
                f"“{_first(case, 'scope')}” That is too much work for the days that are left, and "
                "the goal still makes sense. Cancelling would throw away a Sprint to escape a talk."
            ),
            "Ask whether the goal has lost its purpose. If not, talk about scope.",
            acts("scope", "owner"),
        ),
        Mistake(
            "sprint-can-be-extended",
            lambda case: taken_for(case, scope="longer"),
            "A Sprint ends on its day. If it could be made longer, nobody outside would know when "
            "there is something to see, and too much work would never show.",
            "The end is fixed. What else can give way?",
            lambda answer, case: "longer" in answer.values(),
        ),
        Mistake(
            "wish-enters-sprint",
            lambda case: taken_for(case, backlog="scope"),
            lambda case: (
                f"“{_first(case, 'backlog')}” You renegotiate the Sprint for it. The wish does not "
                "serve the Sprint Goal and nothing has been learned about the work; it can wait "
                "for its place in the Product Backlog."
            ),
            "Who decides where a wish stands in the Product Backlog?",
            acts("backlog", "scope"),
        ),
    ),
    outcome="critique-scrum",
    domains=("psm1:events", "csm:events", "capm:agile", "pmi-acp:delivery"),
)
