"""A message that is handed on from person to person: what arrives of it."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import listed
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount

ROLES = (
    "the head of payroll",
    "the product owner",
    "the project manager",
    "the team lead",
    "the developer",
    "the tester",
    "the trainer",
)


@dataclass(frozen=True)
class Chain:
    """Those through whom a message goes, and the percent that arrives at each hand-over."""

    people: tuple[str, ...]
    kept_percent: int

    @property
    def handovers(self):
        """How many times the message is handed on."""
        return len(self.people) - 1

    @property
    def kept(self):
        """Share that arrives at one hand-over."""
        return self.kept_percent / 100


def case(random):
    """Take five people and 90 %, or another chain."""
    if random is None:
        return Chain(ROLES[:3] + ROLES[4:6], 90)
    count = random.randint(3, 6)
    people = tuple(sorted(random.sample(ROLES, count), key=ROLES.index))
    return Chain(people, random.choice((70, 75, 80, 85, 90, 92, 95)))


def statement(chain):
    """Describe the chain and ask for the share that arrives."""
    return f"""The rules for overtime go from mouth to mouth: {" → ".join(chain.people)}. At each \
hand-over {chain.kept_percent} of 100 details arrive as they were meant, and the rest gets lost or \
bent. What is lost does not come back.

**Which share of the details reaches {chain.people[-1]} as they were meant?** Write a share such \
as 0.5, or a percentage with its sign."""


def handover_loss(chain):
    """Return the share that is left: each hand-over keeps a part of what the one before kept."""
    share = 1
    for _ in range(len(chain.people) - 1):
        share = share * chain.kept_percent / 100
    return share


def explanation(chain):
    """Multiply step by step, and say what helps."""
    arrives = handover_loss(chain)
    steps = " × ".join([amount(chain.kept)] * chain.handovers)
    alone = round(100 * (1 - chain.kept))
    return f"""{len(chain.people)} people are {chain.handovers} hand-overs: {steps} = \
**{arrives:.3f}**. Of 100 details {round(100 * (1 - arrives))} are lost or bent, although each \
person loses only {alone}.

Two things help: fewer hand-overs, and something that does not pass through mouths. A written rule \
with three examples, or {listed((chain.people[0], chain.people[-1]))} in one room for half an \
hour, makes one hand-over of {chain.handovers}."""


EXERCISE = Exercise(
    title="From mouth to mouth",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number(tolerance=0.005, share=True, label="Share that arrives"),
    solution=handover_loss,
    explanation=explanation,
    hints=(
        "Count the arrows, not the people.",
        lambda chain: (
            f"The second hand-over can only keep {chain.kept_percent} % of what the first one has "
            "left. So the shares are multiplied."
        ),
        lambda chain: (
            f"After two hand-overs {amount(chain.kept)} × {amount(chain.kept)} = "
            f"{amount(chain.kept**2)} are left. There are {chain.handovers} in all."
        ),
    ),
    mistakes=(
        Mistake(
            "losses-add-up",
            lambda chain: 1 - chain.handovers * (1 - chain.kept),
            lambda chain: (
                f"You took away {amount(1 - chain.kept)} at each hand-over. The second one can "
                "lose only from what has arrived there, so the losses get smaller."
            ),
            "Multiply the shares instead of adding the losses.",
        ),
        Mistake(
            "people-are-handovers",
            lambda chain: chain.kept ** len(chain.people),
            lambda chain: (
                f"You counted {len(chain.people)} hand-overs, one for each person. The first one "
                f"has the message already: there are {chain.handovers}."
            ),
            "Count the arrows between the people.",
        ),
        Mistake(
            "last-handover-counts",
            lambda chain: chain.kept,
            lambda chain: (
                f"One hand-over keeps {chain.kept_percent} %. What {chain.people[-2]} hands on has "
                "been through all the others before."
            ),
            "Start with 1, and multiply once for each arrow.",
        ),
        Mistake(
            "lost-for-kept",
            lambda chain: 1 - chain.kept**chain.handovers,
            "That is the share that gets lost. Asked is the share that arrives.",
            "Take it from 1.",
        ),
        Mistake(
            "share-for-percent",
            lambda chain: 100 * chain.kept**chain.handovers,
            "The digits are right. As a share it lies between 0 and 1; as a percentage it needs "
            "its sign.",
            "Divide by 100, or write %.",
        ),
    ),
    outcome="repair-communication",
    domains=("pmp:people", "capm:fundamentals", "project-plus:concepts"),
)
