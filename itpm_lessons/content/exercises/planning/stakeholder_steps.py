"""What to do next with people who stand where they stand."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

STEPS = {
    "listen": "Ask them alone what worries them, before anything is settled",
    "lead": "Ask them to do a visible part of it themselves",
    "agree": "Agree on their one condition, keep it, and report when it changes",
    "show": "Show them, where they work, what changes for them",
    "leave": "Send one message when something concerns them",
}
PEOPLE = {
    "listen": (
        "The staff representatives can refuse consent, and fear that phones track people.",
        "The shop managers' speaker could stop the pilot, and thinks she was passed over.",
        "The head of operations may call off the switch-over, and thinks the date reckless.",
    ),
    "lead": (
        "The sponsor is all for it, but so far only the project manager speaks about it.",
        "A site manager loves the app, and the other two listen to him.",
        "The head of payroll wants it badly, and waits for the result.",
    ),
    "agree": (
        "The head of HR must sign the rules on working time, and has little time for more.",
        "The data protection officer can forbid it, and has forty other cases.",
        "The head of IT security has to let it into the network, and cares for nothing else in it.",
    ),
    "show": (
        "The 400 hourly staff will use it twice a day, and have not heard of it.",
        "The drivers need their mail on the road, and don't know that it moves.",
        "The students who help out live by the rota, and nobody has told them of the tablets.",
    ),
    "leave": (
        "The supplier of the phones would deliver to anybody, and decides nothing.",
        "The cleaning firm has one room less from autumn on.",
        "The courier brings the parcels once.",
    ),
}


def case(random):
    """Choose six, each step at least once, in any order."""
    if random is None:
        chosen = [("agree", 0), ("listen", 0), ("show", 0), ("leave", 0), ("lead", 0), ("lead", 1)]
    else:
        chosen = [(step, random.randrange(3)) for step in STEPS]
        step = random.choice(list(STEPS))
        others = [n for n in range(3) if (step, n) not in chosen]
        chosen.append((step, random.choice(others)))
        random.shuffle(chosen)
    return tuple((PEOPLE[step][place], step) for step, place in chosen)


STATEMENT = """Six people or groups, from several projects. **Which next step brings each of them \
furthest, for the hours that it costs you?** A step may serve more than once."""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def stakeholder_steps(case):
    """Return the next step for each, by number."""
    return {str(number): step for number, (text, step) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but takes one step for another."""
    return lambda case: {
        number: other.get(step, step) for number, step in stakeholder_steps(case).items()
    }


def explanation(case):
    """Give the step for each."""
    rows = [f"| {text} | **{STEPS[step]}** |" for text, step in case]
    table = table_of_rows("| Who | Next step |", rows)
    return f"""{table}

Against and powerful: listen first. In favour and silent: ask them for something. Powerful and \
busy: one agreement. Touched and unaware: show it where they work. The rest: little, and at the \
right moment."""


def _of(case, step):
    return next(text for text, found in case if found == step)


EXERCISE = Exercise(
    title="The next step",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), STEPS, label="Next step"),
    solution=stakeholder_steps,
    explanation=explanation,
    hints=(
        "Ask of each: where do they stand, and where would you like them to stand?",
        lambda case: (
            f"“{_of(case, 'listen')}” A good argument comes too early there. “{_of(case, 'lead')}” "
            "There goodwill lies idle."
        ),
        lambda case: (
            f"“{_of(case, 'agree')}” One condition. “{_of(case, 'show')}” They have to see it."
        ),
    ),
    mistakes=(
        Mistake(
            "opponents-left-out",
            instead(listen="leave"),
            lambda case: (
                f"“{_of(case, 'listen')}” A single message goes past the one who can stop it. What "
                "they fear is known to nobody yet but them."
            ),
            "Go there first, and before it is settled.",
            lambda answer, case: any(
                answer[number] == "leave"
                for number, right in stakeholder_steps(case).items()
                if right == "listen"
            ),
        ),
        Mistake(
            "arguments-win",
            instead(listen="show"),
            lambda case: (
                f"“{_of(case, 'listen')}” To show it to them answers a question that they have not "
                "asked. First find out what it is."
            ),
            "Let them speak before you show anything.",
            lambda answer, case: any(
                answer[number] == "show"
                for number, right in stakeholder_steps(case).items()
                if right == "listen"
            ),
        ),
        Mistake(
            "condition-before-listening",
            instead(listen="agree"),
            lambda case: (
                f"“{_of(case, 'listen')}” Which condition? Nobody has named one yet; what you know "
                "is a fear. Whoever offers terms before asking agrees on the wrong thing, and it "
                "is on paper before they have been heard."
            ),
            "Ask them first. An agreement may come out of it.",
            lambda answer, case: any(
                answer[number] == "agree"
                for number, right in stakeholder_steps(case).items()
                if right == "listen"
            ),
        ),
        Mistake(
            "supporters-need-nothing",
            instead(lead="leave"),
            lambda case: (
                f"“{_of(case, 'lead')}” To leave them alone wastes the best voice you have. Others "
                "listen to them rather than to a project manager."
            ),
            "Ask them for something that others see.",
            lambda answer, case: any(
                answer[number] == "leave"
                for number, right in stakeholder_steps(case).items()
                if right == "lead"
            ),
        ),
        Mistake(
            "same-message-for-all",
            lambda case: dict.fromkeys(_lines(case), "leave"),
            "The same message for all is read by those who need it least.",
            "Ask of each what it is that keeps them where they stand.",
            lambda answer, case: len(set(answer.values())) == 1,
        ),
    ),
    outcome="map-stakeholders",
    domains=("pmp:people", "capm:business_analysis"),
)
