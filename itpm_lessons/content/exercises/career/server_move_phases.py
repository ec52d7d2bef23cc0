"""ServerMove: the phase to which each piece of work belongs, or none."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

PHASES = {
    "initiating": "Initiating",
    "planning": "Planning",
    "executing": "Executing",
    "monitoring": "Monitoring",
    "closing": "Closing",
    "operations": "Operations",
}

WORK = {
    "initiating": (
        "The managing director says why the server room is to go, and names who leads",
        "It is settled that the move may cost $30,000, and that she decides on more",
        "One page says what is to be better afterwards, and for whom",
    ),
    "planning": (
        "With the supplier, the weeks in which mailboxes move are laid down",
        "The team estimates how long 260 mailboxes take, and writes the dates down",
        "A list is made of what could go wrong, with somebody for each line",
    ),
    "executing": (
        "The supplier builds the new servers",
        "The mailboxes of the sales team are copied",
        "The service desk is trained on the new system",
        "An engineer tests whether the copied files can be opened",
    ),
    "monitoring": (
        "Each Friday, mailboxes moved are compared with mailboxes planned",
        "In week three it is seen that the line comes late, and the director is told",
        "Every week, hours used are set against hours planned",
    ),
    "closing": (
        "The company accepts the move in writing, and the last invoice is paid",
        "The team writes down what it would do otherwise next time",
        "The service desk takes over, with a list of what is still open",
    ),
    "operations": (
        "Two years on, the service desk creates mailboxes for new staff",
        "Each night, from now on, the new servers are backed up",
        "Users' questions about e-mail are answered, month after month",
    ),
}
CANONICAL = (
    ("executing", 0), ("initiating", 0), ("monitoring", 0), ("planning", 1), ("operations", 0),
    ("closing", 0), ("executing", 3), ("planning", 2),
)  # fmt: skip


def case(random):
    """Choose eight pieces of work: a test and one of each phase, and one more of planning."""
    if random is None:
        return CANONICAL
    chosen = [("executing", 3), ("executing", random.randrange(3))]
    chosen += [("planning", place) for place in random.sample(range(3), 2)]
    for phase in ("initiating", "monitoring", "closing", "operations"):
        chosen.append((phase, random.randrange(3)))
    random.shuffle(chosen)
    return tuple(chosen)


def _text(phase, place):
    return WORK[phase][place]


def _lines(case):
    return {str(number): _text(*each) for number, each in enumerate(case, 1)}


def server_move_phases(case):
    """Return the phase of each piece of work, by its number."""
    return {str(number): phase for number, (phase, _) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but takes one phase for another."""
    return lambda case: {
        number: other.get(phase, phase) for number, phase in server_move_phases(case).items()
    }


def takes(phase, *others):
    """Recognise that work of one phase was put into one of the others."""
    return lambda answer, case: any(
        answer[number] in others
        for number, right in server_move_phases(case).items()
        if right == phase
    )


def _of(case, phase):
    return next(_text(*each) for each in case if each[0] == phase)


def _test_as_monitoring(case):
    tests = [str(number) for number, each in enumerate(case, 1) if each == ("executing", 3)]
    return server_move_phases(case) | dict.fromkeys(tests, "monitoring")


def _test_is_monitoring(answer, case):
    return any(
        answer[str(number)] == "monitoring"
        for number, each in enumerate(case, 1)
        if each == ("executing", 3)
    )


def explanation(case):
    """Name the phase of each piece of work."""
    rows = [f"| {_text(phase, place)} | **{PHASES[phase]}** |" for phase, place in case]
    table = table_of_rows("| Work | Where it belongs |", rows)
    return f"""{table}

The phases are those of ClockIn, though nothing is programmed here. The test of a copy asks \
whether the *product* is good and belongs to making it; monitoring asks whether *time, money and \
scope* run as planned. What goes on for years after the hand-over is the daily work of others."""


EXERCISE = Exercise(
    title="Another project, the same phases",
    minutes=5,
    case=case,
    statement="A wholesaler with 260 employees closes its server room: *ServerMove*. E-mail and "
    "files move to an outside supplier. Eight pieces of work. **Where does each belong?** "
    "Monitoring runs beside the other phases; operations are no part of the project.",
    answer=lambda case: Matching(_lines(case), PHASES, label="Where does it belong?"),
    solution=server_move_phases,
    explanation=explanation,
    hints=(
        "Ask of each: does it say what for, does it say how, is it the work itself, a comparison, "
        "or a taking over?",
        "One of the eight goes on after the project and never ends. Two are planning, two are "
        "work on the result.",
        lambda case: (
            f"“{_of(case, 'operations')}” is no part of the project. “{_of(case, 'monitoring')}” "
            "compares."
        ),
    ),
    mistakes=(
        Mistake(
            "work-means-executing",
            instead(planning="executing"),
            lambda case: (
                f"“{_of(case, 'planning')}”: that is work, and it is not yet work on the result. "
                "It says how and when that will be done."
            ),
            "Ask what is there afterwards: a plan, or a piece of the result?",
            takes("planning", "executing"),
        ),
        Mistake(
            "planning-comes-first",
            instead(initiating="planning"),
            lambda case: (
                f"“{_of(case, 'initiating')}”: that says what for, within which limits and who "
                "leads. Only then can anybody plan."
            ),
            "Ask whether it says what for, or how.",
            takes("initiating", "planning"),
        ),
        Mistake(
            "monitoring-comes-last",
            instead(monitoring="closing"),
            lambda case: (
                f"“{_of(case, 'monitoring')}”: this is done while work goes on, so that something "
                "can still be changed."
            ),
            "Look at the words that say how often, or when.",
            takes("monitoring", "closing"),
        ),
        Mistake(
            "monitoring-is-testing",
            _test_as_monitoring,
            "The test asks whether a copy is good. That belongs to making it. Monitoring compares "
            "progress, time and money with the plan.",
            "Ask what is compared: the product with what it should be, or progress with the plan?",
            _test_is_monitoring,
        ),
        Mistake(
            "handover-is-no-end",
            instead(operations="executing"),
            lambda case: (
                f"“{_of(case, 'operations')}”: that goes on without an end, and others do it. If "
                "it belonged to the project, the project would never be over."
            ),
            "Ask whether it ends with the move.",
            takes("operations", "executing", "closing", "monitoring"),
        ),
        Mistake(
            "supplier-is-outside",
            instead(executing="operations"),
            lambda case: (
                f"“{_of(case, 'executing')}”: somebody outside may do it, and it is done once, for "
                "this project. What the project orders and waits for is part of it."
            ),
            "Ask whether it would happen without the project.",
            takes("executing", "operations"),
        ),
        Mistake(
            "live-means-closed",
            instead(closing="operations"),
            lambda case: (
                f"“{_of(case, 'closing')}”: that is done once, to end the project properly. When "
                "the servers run, this is still to do."
            ),
            "Ask whether it is done once.",
            takes("closing", "operations"),
        ),
    ),
    outcome="place-in-life-cycle",
    domains=("capm:fundamentals", "project-plus:life_cycle_phases"),
)
