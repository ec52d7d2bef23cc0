"""Put the steps of dealing with risks in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

STEPS = {
    "scales": "Agree what counts as likely and as costly, and who decides",
    "collect": "Collect with the team what may happen, from the plan and from earlier projects",
    "write": "Write each down as cause, event and effect",
    "assess": "Judge for each how likely it is and what it would cost",
    "owner": "Name one owner for each that is worth watching",
    "respond": "Let the owner work out a response, if one is worth its price",
    "plan": "Put the response into plan and budget, with a day",
    "act": "Carry the response out",
    "watch": "Look again: what has changed, what is left, what is new?",
}
ALWAYS = ("scales", "write", "assess", "owner", "respond", "act")


def case(random):
    """Choose seven or eight of the steps, in an order that is to be put right."""
    if random is None:
        return ("respond", "write", "watch", "scales", "act", "owner", "assess")
    others = [step for step in STEPS if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, random.choice((1, 2)))]
    random.shuffle(chosen)
    return tuple(chosen)


def risk_steps(case):
    """Return the steps in order: what a step needs comes before it."""
    known = ("scales", "collect", "write", "assess", "owner", "respond", "plan", "act", "watch")
    return [step for step in known if step in case]


def moved(case, step, before):
    """Put `step` in front of `before`, and leave the rest in order."""
    steps = [each for each in risk_steps(case) if each != step]
    place = steps.index(before)
    return [*steps[:place], step, *steps[place:]]


EXPLANATION = """Each step uses what the ones before have brought.

- Scales come first. Agreed on afterwards, they would be bent until the favourite risk looks large.
- What is not written as cause, event and effect can't be judged: people would judge different \
things under one name.
- The judging shows what deserves an owner. The owner works out the response, and answers for it.
- A response that stands in no plan and no budget will not be carried out.
- Looking again closes the round: some risks are gone, some are left in part, and responses have \
brought new ones."""


EXERCISE = Exercise(
    title="Step by step through a risk",
    minutes=3,
    case=case,
    statement="**Put the steps in order.** Ask of each: what does it need from the others?",
    answer=lambda case: Ordering({step: STEPS[step] for step in case}, label="First to last"),
    solution=risk_steps,
    explanation=EXPLANATION,
    hints=(
        "What has to stand before anybody can say that a risk is large?",
        "Writing comes before judging, and judging before naming an owner.",
        "Scales, write, assess, owner, respond, act: these stand in this order. Collecting comes "
        "before the writing, plan and budget before the acting, the second look at the end.",
    ),
    mistakes=(
        Mistake(
            "response-before-assessment",
            lambda case: moved(case, "respond", "assess"),
            "The response is worked out before anybody has judged the risk. Then nobody can say "
            "whether it is worth its price, and the loudest risk gets the money.",
            "Put the judging in front of the response.",
            lambda answer, case: answer.index("respond") < answer.index("assess"),
        ),
        Mistake(
            "owner-comes-last",
            lambda case: moved(case, "respond", "owner"),
            "The response is worked out before the risk has an owner. An owner who only gets the "
            "result carries out somebody else's idea, or doesn't.",
            "Put the owner in front of the response.",
            lambda answer, case: answer.index("respond") < answer.index("owner"),
        ),
        Mistake(
            "scales-bend-to-risks",
            lambda case: [
                *(step for step in risk_steps(case) if step in ("collect", "write", "assess")),
                "scales",
                *(step for step in risk_steps(case) if step in ("owner", "respond", "plan", "act")),
                *(step for step in risk_steps(case) if step == "watch"),
            ],
            "The scales are agreed on after the judging. So each judged on a scale of their own, "
            "and what is agreed now will be bent until the result looks right.",
            "Begin with the scales.",
            lambda answer, case: answer.index("assess") < answer.index("scales"),
        ),
    ),
    outcome="formulate-risk",
    domains=("pmp:business_environment", "prince2:foundation", "project-plus:concepts"),
)
