"""A case that has become worse, at the gate: what the project manager recommends."""

from dataclasses import dataclass

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Choice, Exercise, Mistake


@dataclass(frozen=True)
class Gate:
    """What a project was worth when it was agreed, and how it stands at a gate, in dollars.

    `benefits` is the present value of all that is still to come back.
    """

    agreed_value: int
    spent: int
    to_spend: int
    benefits: int

    @property
    def ahead(self) -> int:
        """What going on is worth from here."""
        return self.benefits - self.to_spend

    @property
    def whole(self) -> int:
        """What the project is worth as a whole, the spent money included."""
        return self.benefits - self.to_spend - self.spent


def case(random):
    """Take ClockIn after two stages, with benefits a year later; or other numbers."""
    if random is None:
        return Gate(14_139, 60_400, 42_200, 102_907)
    spent, to_spend = (random.randrange(low, 71_000, 1_000) for low in (30_000, 25_000))
    value = random.randrange(9_000, 26_000, 500)
    ahead = random.randrange(3_000, spent + value - 2_000, 500)
    if random.random() < 0.55:
        ahead = -random.randrange(3_000, min(to_spend, 25_000) - 2_000, 500)
    return Gate(value, spent, to_spend, to_spend + ahead)


def statement(gate):
    """Give what is known at the gate."""
    return f"""When the project was agreed, its net present value was \
{dollars(gate.agreed_value)}. Now, at a gate, the case has become worse:

| Line | Amount |
| --- | ---: |
| Spent so far | {dollars(gate.spent)} |
| Still to spend | {dollars(gate.to_spend)} |
| Present value of the benefits to come | {dollars(gate.benefits)} |

Stopping costs nothing further and brings nothing. **What does the project manager recommend to \
the board?**"""


def options(gate):
    """Say what could be recommended, and why."""
    return {
        "renew": "Go on, with the changed business case put to the board for a fresh decision",
        "quiet": "Go on as planned; the board has agreed to the project, and it holds",
        "spent": f"Go on, because otherwise the {dollars(gate.spent)} spent would be lost",
        "worse": "Stop, because the case is worse than the one that was agreed",
        "stop": "Stop, because what is to come is worth less than what is still to be spent",
    }


def gate_verdict(gate):
    """Return the recommendation: compare what is to come with what is still to be spent."""
    worth_of_going_on = gate.benefits - gate.to_spend
    return "renew" if worth_of_going_on > 0 else "stop"


def explanation(gate):
    """Compare what is to come with what is still to be spent."""
    sums = f"""Going on is worth {dollars(gate.benefits)} − {dollars(gate.to_spend)} = \
**{dollars(gate.ahead)}**. The {dollars(gate.spent)} are spent in both cases and so decide \
nothing."""
    if gate.ahead > 0:
        loss = (
            ""
            if gate.whole > 0
            else f" Counted with the spent money, the project loses {dollars(-gate.whole)}; "
            "stopping here would lose more."
        )
        return f"""{sums}{loss}

That is more than stopping, which is worth 0. But the board agreed to another case, so it is \
asked again, with the new numbers. **Go on, with a fresh decision.**"""
    return f"""{sums}

That is less than stopping, which is worth 0. **Stop**, and say so with these numbers. Somebody \
will point at the {dollars(gate.spent)}; they are gone on either way."""


EXERCISE = Exercise(
    title="A worse case at the gate",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda gate: Choice(options(gate), label="The recommendation"),
    solution=gate_verdict,
    explanation=explanation,
    hints=(
        "Which of the amounts can still be changed by today's decision?",
        lambda gate: (
            f"Compare {dollars(gate.benefits)} to come with {dollars(gate.to_spend)} still to "
            "spend."
        ),
        lambda gate: (
            f"Going on is worth {dollars(gate.ahead)}, stopping 0. And a case that has changed is "
            "one to which nobody has agreed yet."
        ),
    ),
    mistakes=(
        Mistake(
            "approved-once",
            lambda gate: "quiet",
            "The board agreed to a case with other numbers. That a project was once worth its "
            "money says nothing about today; at each gate it is asked again.",
            "Ask what the board knew when it agreed.",
        ),
        Mistake(
            "sunk-cost-holds",
            lambda gate: "spent",
            lambda gate: (
                f"The {dollars(gate.spent)} are gone, whatever is decided now. What is spent is no "
                "reason to go on, nor one to stop. Look ahead alone."
            ),
            "Compare what is to come with what is still to be spent.",
        ),
        Mistake(
            "worse-means-stop",
            lambda gate: "worse",
            lambda gate: (
                "It is worse, and going on still brings more than it costs from here: "
                f"{dollars(gate.ahead)}."
                if gate.ahead > 0
                else "Stopping is right, and this is not the reason. A case can be worse and still "
                "worth going on; here what is to come is below what is still to be spent."
            ),
            "Compare going on with stopping, not today with the first day.",
        ),
    ),
    outcome="judge-at-the-gate",
    domains=("pmp:business_environment", "capm:business_analysis", "prince2:foundation"),
)
