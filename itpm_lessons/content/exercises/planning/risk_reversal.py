"""Find the two risks that the score of a matrix puts in the wrong order."""

from dataclasses import dataclass
from itertools import combinations

from itpm_lessons.content.cases.risks import scale_ends
from itpm_lessons.content.risk_variants import chance_text
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, NameSet


@dataclass(frozen=True)
class Scored:
    """A threat with its probability, its impact in dollars, and its score in the matrix."""

    name: str
    probability: float
    impact: int
    score: int

    @property
    def value(self) -> float:
        """Its expected value, in dollars."""
        return self.probability * self.impact


def case(random):
    """Take four risks of which one pair is reversed and another one tied."""
    if random is None:
        numbers = ((0.15, 18_000), (0.25, 6_000), (0.55, 5_000), (0.7, 9_000))
        return _scored(numbers)
    while True:
        drawn = _scored(
            (random.randrange(5, 95, 5) / 100, random.randrange(1_000, 26_000, 500))
            for _ in range(4)
        )
        if len(_reversed(drawn)) == len(_tied(drawn)) == 1:
            return drawn


def _scored(numbers):
    ends = scale_ends("clockin")
    return tuple(
        Scored(
            name,
            chance,
            impact,
            (1 + sum(chance > end for end in ends.probability))
            * (1 + sum(impact > end for end in ends.impact)),
        )
        for name, (chance, impact) in zip("ABCD", numbers, strict=True)
    )


def _reversed(case):
    return [
        {one.name, other.name}
        for one, other in combinations(case, 2)
        if (one.score - other.score) * (one.value - other.value) < 0
    ]


def _tied(case):
    return [
        {one.name, other.name}
        for one, other in combinations(case, 2)
        if one.score == other.score and one.value != other.value
    ]


def statement(case):
    """Give the four risks with their scores."""
    rows = "\n".join(
        f"| {each.name} | {chance_text(each.probability)} | {dollars(each.impact)} | {each.score} |"
        for each in case
    )
    return f"""Four threats, scored on ClockIn's scales of five levels.

| Risk | Probability | Impact | Score |
| --- | ---: | ---: | ---: |
{rows}

**Which two does the score put in the wrong order?** That is: one has the higher score, and the \
other costs more on average, which is probability times impact. There is exactly one such pair."""


def risk_reversal(case):
    """Return the pair of which one has the higher score and the other the higher value."""
    for one in case:
        for other in case:
            if one.score > other.score and one.value < other.value:
                return {one.name, other.name}


def widest(case):
    """Take the risks with the highest and the lowest score."""
    ranked = sorted(case, key=lambda each: (each.score, each.value))
    return {ranked[0].name, ranked[-1].name}


def largest(case):
    """Take the two that cost most on average."""
    ranked = sorted(case, key=lambda each: -each.value)
    return {ranked[0].name, ranked[1].name}


def explanation(case):
    """Write the four values beside the scores."""
    rows = "\n".join(
        f"- {each.name}: {each.probability:g} × {dollars(each.impact)} = {dollars(each.value)}, "
        f"score {each.score}"
        for each in case
    )
    pair = risk_reversal(case)
    high, low = sorted((each for each in case if each.name in pair), key=lambda each: -each.score)
    one, other = sorted(*_tied(case))
    return f"""{rows}

**{high.name} and {low.name}**: {high.name} has the higher score, {high.score} against \
{low.score}, and the smaller value, {dollars(high.value)} against {dollars(low.value)}. That is \
rank reversal. {one} and {other} have one score and different values; there the matrix is only too \
coarse, which is called range compression."""


EXERCISE = Exercise(
    title="Where the score misleads",
    minutes=4,
    case=case,
    statement=statement,
    answer=NameSet("ABCD", label="The two risks"),
    solution=risk_reversal,
    explanation=explanation,
    hints=(
        "Multiply probability and impact of each risk, and write the result beside the score.",
        lambda case: (
            f"A costs {dollars(case[0].value)} on average, B {dollars(case[1].value)}. Now the "
            "other two. Then go through the pairs."
        ),
        lambda case: (
            "By value the order is "
            + ", ".join(each.name for each in sorted(case, key=lambda each: -each.value))
            + ". Which two stand the other way round by score?"
        ),
    ),
    mistakes=(
        Mistake(
            "tie-is-reversal",
            lambda case: _tied(case)[0],
            lambda case: (
                f"{' and '.join(sorted(_tied(case)[0]))} have the same score. The matrix does not "
                "tell them apart, and it does not put one of them wrongly in front either."
            ),
            "Look for two with different scores.",
        ),
        Mistake(
            "wide-gap-is-reversal",
            widest,
            lambda case: (
                f"{' and '.join(sorted(widest(case)))} have the highest and the lowest score, and "
                "their values are in the same order. Look at risks whose scores lie close "
                "together; there a matrix errs most easily."
            ),
            "Compare scores that are neighbours.",
        ),
        Mistake(
            "large-is-misplaced",
            largest,
            lambda case: (
                f"{' and '.join(sorted(largest(case)))} cost most on average. That alone is no "
                "mistake of the matrix: put their scores beside it, and the order agrees or is "
                "equal."
            ),
            "Compare the order by score with the order by value, pair by pair.",
        ),
    ),
    outcome="place-in-matrix",
    domains=("pmp:business_environment", "project-plus:concepts", "capm:predictive"),
)
