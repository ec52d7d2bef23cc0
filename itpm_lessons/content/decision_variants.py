"""Decisions between two ways, each with a sure cost and one thing that may come on top."""

from dataclasses import dataclass
from random import Random

from itpm_lessons.content.cases.risks import Option, decision
from itpm_lessons.content.risk_variants import chance_text
from itpm_lessons.content.stage_variants import dollars

OWN = (
    "the data of the other company are worse than they look",
    "the rules of the night shift are not written down anywhere",
    "the second system has no test environment",
)
OUTSIDE = (
    "the supplier charges for changes",
    "the supplier's people have to be trained twice",
    "the hand-over takes a month longer",
)


@dataclass(frozen=True)
class Decision:
    """Build in house, or have it built outside; costs in dollars."""

    own: Option
    outside: Option

    @property
    def own_value(self) -> float:
        """Expected cost of building in house."""
        return self.own.cost + self.own.probability * self.own.extra

    @property
    def outside_value(self) -> float:
        """Expected cost of having it built outside."""
        return self.outside.cost + self.outside.probability * self.outside.extra

    @property
    def break_even(self) -> float:
        """The chance, as a share, at which building in house costs as much as outside."""
        return (self.outside_value - self.own.cost) / self.own.extra

    @property
    def knowing(self) -> float:
        """Expected cost if one knew first whether the event of building in house happens."""
        return (
            1 - self.own.probability
        ) * self.own.cost + self.own.probability * self.outside_value

    @property
    def best(self) -> float:
        """The smaller expected cost of the two."""
        return min(self.own_value, self.outside_value)


def clockin_decision() -> Decision:
    """Return the decision of ClockIn."""
    options = decision("clockin")
    return Decision(options["in_house"], options["outsource"])


def drawn_decision(random: Random) -> Decision:
    """Draw a decision in which knowing would change something, either way being best so far."""
    while True:
        own = Option(
            "Build in house",
            random.randrange(20_000, 60_000, 1_000),
            random.choice(OWN),
            random.randrange(20, 65, 5) / 100,
            random.randrange(20_000, 60_000, 1_000),
        )
        outside = Option(
            "Have it built outside",
            own.cost + random.randrange(2_000, 14_000, 1_000),
            random.choice(OUTSIDE),
            random.randrange(10, 50, 5) / 100,
            random.randrange(8_000, 30_000, 1_000),
        )
        drawn = Decision(own, outside)
        bad = own.cost + own.extra
        apart = abs(drawn.own_value - drawn.outside_value)
        if own.cost + 2_000 < drawn.outside_value < bad - 2_000 and apart > 500:
            return drawn


def options_table(choice: Decision) -> str:
    """Write both ways as a table."""
    rows = [
        f"| {way.name} | {dollars(way.cost)} | {chance_text(way.probability)}: {way.event} "
        f"| {dollars(way.extra)} |"
        for way in (choice.own, choice.outside)
    ]
    head = ["| Way | Sure | What may come | Then it costs more by |", "| --- | ---: | --- | ---: |"]
    return "\n".join([*head, *rows])
