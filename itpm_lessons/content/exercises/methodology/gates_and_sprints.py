"""Put the gates and Sprints of a hybrid ClockIn in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "start": "Gate 1: the sponsor releases the money and agrees which part goes which way",
    "contract": "Sign the payroll contract; the Sprints build on its export format",
    "sprint1": "Sprint 1: a first clock-in screen, tried by ten people at the end",
    "sprint2": "Sprint 2: the screen as the ten people wanted it, and the geofence",
    "review": "Security review of what the Sprints have built",
    "pilot_gate": "Gate 2: with the security report on the table, go or no-go for the pilot",
    "pilot": "Pilot at one site, for four weeks",
    "roll_gate": "Gate 3: by the figures of the pilot, go or no-go for the roll-out",
    "roll": "Roll-out to the phones of all three sites",
    "day30": "Day 30 after the roll-out: compare adoption with the target of 85 %",
}
ALWAYS = ("start", "sprint1", "sprint2", "review", "pilot_gate", "pilot")


def case(random):
    """Choose eight of the steps, in an order that is to be put right."""
    if random is None:
        return (
            "pilot",
            "sprint2",
            "roll_gate",
            "start",
            "review",
            "contract",
            "pilot_gate",
            "sprint1",
        )
    chosen = [*ALWAYS, *random.sample([step for step in STEPS if step not in ALWAYS], 2)]
    random.shuffle(chosen)
    return tuple(chosen)


def gates_and_sprints(case):
    """Return the steps in order: a gate comes before what it decides on."""
    known = ["start", "contract", "sprint1", "sprint2", "review"]
    known += ["pilot_gate", "pilot", "roll_gate", "roll", "day30"]
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in gates_and_sprints(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


def after(case, step, other):
    """Put `step` right behind `other`."""
    steps = [each for each in gates_and_sprints(case) if each != step]
    place = steps.index(other) + 1
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """A gate stands before what it decides on, and after what it is decided by.

- Gate 1 comes before any money is spent, also before the first Sprint.
- The contract is planned ahead, because the Sprints build on what it fixes.
- Sprint 2 uses what the ten people said about Sprint 1. That is what a round is for.
- The security review gives gate 2 something to decide by, and gate 2 comes before the pilot.
- The pilot's figures decide on the roll-out, and the roll-out is measured on day 30."""


EXERCISE = Exercise(
    title="Gates and Sprints in one calendar",
    minutes=4,
    case=case,
    statement="**Put these steps of a hybrid ClockIn in order.** A gate is a decision: go on, "
    "change, or stop. Ask of each gate what it decides on, and by what. Ask of each other step "
    "what it uses.",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=gates_and_sprints,
    explanation=EXPLANATION,
    hints=(
        "Which step may happen before anybody has released the money?",
        "Gate 2 needs the security report and decides on the pilot. So it stands between the two.",
        "Gate 1, Sprint 1, Sprint 2, security review, gate 2, pilot: these six stand in this "
        "order.",
    ),
    mistakes=(
        Mistake(
            "gate-after-the-fact",
            lambda case: after(case, "pilot_gate", "pilot"),
            "Gate 2 comes after the pilot here. Then it can say that the pilot was a good or a bad "
            "idea, but it can't decide on it.",
            "Put each gate before what it decides on.",
            lambda answer, case: answer.index("pilot") < answer.index("pilot_gate"),
        ),
        Mistake(
            "agile-needs-no-gate",
            lambda case: after(case, "start", "sprint1"),
            "A Sprint runs before gate 1 here, before anybody has released the money for it. "
            "Working in rounds does not replace the decision to begin.",
            "Ask which step may happen before the money is released.",
            lambda answer, case: answer.index("sprint1") < answer.index("start"),
        ),
        Mistake(
            "quality-at-the-end",
            lambda case: after(case, "review", "pilot"),
            "The security review comes after the gate that should be decided by it. The gate has "
            "nothing on the table then, and the pilot runs on what nobody has examined.",
            "Put the review before gate 2.",
            lambda answer, case: answer.index("pilot_gate") < answer.index("review"),
        ),
        Mistake(
            "rounds-without-feedback",
            lambda case: moved(case, "sprint2", "sprint1"),
            "Sprint 2 builds the screen as the ten people wanted it, and they see the first one "
            "at the end of Sprint 1.",
            "Ask of Sprint 2 what it uses.",
            lambda answer, case: answer.index("sprint2") < answer.index("sprint1"),
        ),
    ),
    outcome="design-hybrid",
    domains=("capm:fundamentals", "pmp:process", "prince2:principles"),
)
