"""Put the steps of the method in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "list": "List the activities and how many days each takes",
    "links": "Ask of each activity what it waits for, and draw the arrows",
    "check": "Look for loops, and for ends that should not be ends",
    "forward": "Go from start to end: find early starts and early finishes",
    "finish": "Read the finish of the plan: the largest early finish",
    "backward": "Go from end to start: find late finishes and late starts",
    "float": "Subtract early start from late start: this is the total float",
    "path": "Mark the activities without float: they are critical",
    "tell": "Tell the owners of the critical activities, with your assumptions",
}
ALWAYS = ("forward", "finish", "backward", "float", "path")


def case(random):
    """Choose seven of the steps, in an order that is to be put right."""
    if random is None:
        return ("float", "links", "path", "list", "backward", "forward", "finish")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, 2)]
    random.shuffle(chosen)
    return tuple(chosen)


def order_of_steps(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("list", "links", "check", "forward", "finish", "backward", "float", "path", "tell")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in order_of_steps(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """Each step uses what the ones before have found.

- Activities, arrows and the look for loops come before all calculating.
- The backward pass begins at the finish of the plan, and only the forward pass finds that.
- Total float is late start minus early start, so it needs both passes.
- The critical path is read from the floats. When it is known, its owners can be told."""


EXERCISE = Exercise(
    title="The steps in order",
    minutes=3,
    case=case,
    statement="**Put the steps in the order in which one can do them.** "
    "Ask of each: what has to be known before?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=order_of_steps,
    explanation=EXPLANATION,
    hints=(
        "Where does the backward pass begin, and how do you know that number?",
        "Float is late start minus early start, so both passes come before it.",
        "Forward, finish, backward, float, path: these five stand in this order. The others come "
        "before or after them.",
    ),
    mistakes=(
        Mistake(
            "backward-before-forward",
            lambda case: moved(case, "backward", "forward"),
            "The backward pass begins at the finish of the plan. As long as nobody has gone "
            "forward, there is no finish to begin with.",
            "Move the backward pass behind the step that finds the finish.",
            lambda answer, case: answer.index("backward") < answer.index("forward"),
        ),
        Mistake(
            "finish-comes-last",
            lambda case: moved(case, "finish", "float"),
            "Forward comes first, that is right. The backward pass then begins at the finish of "
            "the plan, so the finish is read before it, from the early finishes.",
            "Put the finish of the plan between the two passes.",
            lambda answer, case: answer.index("backward") < answer.index("finish"),
        ),
        Mistake(
            "path-before-floats",
            lambda case: moved(case, "path", "backward"),
            "The critical path is marked before the floats are known. On a small drawing the eye "
            "may find it; with many chains it will not, and the floats say it for certain.",
            "Ask what you read the critical path from.",
            lambda answer, case: answer.index("path") < answer.index("float"),
        ),
        Mistake(
            "float-from-one-pass",
            lambda case: moved(case, "float", "backward"),
            "Total float is late start minus early start. After the forward pass only the early "
            "start is known.",
            "Ask which of the passes finds the late starts.",
            lambda answer, case: answer.index("float") < answer.index("backward"),
        ),
    ),
    outcome="calculate-dates",
    domains=("capm:predictive", "project-plus:tools_documentation"),
)
