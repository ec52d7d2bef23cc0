"""Whose average settles: series with thin and with fat tails."""

from dataclasses import dataclass
from random import Random

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, NameSet
from itpm_lessons.views.lettering import amount

COUNTS = (100, 1_000, 10_000)


@dataclass(frozen=True)
class Series:
    """Overruns in percent: `tail` is their tail index α, None where there is no fat tail."""

    name: str
    tail: float | None
    means: tuple[float, ...]


def case(random):
    """Take five sources with known tails; or five others."""
    tails = (1.6, 0.8, None, 1.0, 3.0) if random is None else _drawn_tails(random)
    draws = random or Random("ClockIn")
    return tuple(
        Series(name, tail, _running_means(draws, tail))
        for name, tail in zip("ABCDE", tails, strict=True)
    )


def _drawn_tails(random):
    fat = random.choice(([0.7, 1.0], [0.8, 1.0], [0.9], [1.0], [0.6, 0.9], [0.8]))
    finite = random.sample((1.3, 1.5, 1.8, 2.2, 3.0), 4 - len(fat))
    tails = [*fat, *finite, None]
    random.shuffle(tails)
    return tuple(tails)


def _running_means(random, tail):
    """Return the mean of the first 100, 1,000 and 10,000 overruns, in percent."""
    means, total = [], 0.0
    for count in range(1, COUNTS[-1] + 1):
        share = 1 - random.random()  # above 0, up to 1
        total += 20 * share if tail is None else 10 * share ** (-1 / tail)
        if count in COUNTS:
            means.append(round(total / count, 1))
    return tuple(means)


def statement(case):
    """Give the tails and what the averages did."""
    rows = [
        f"| {each.name} | {'–' if each.tail is None else f'{each.tail:g}'} | "
        + " | ".join(amount(mean) for mean in each.means)
        + " |"
        for each in case
    ]
    head = "| Kind | α | Mean of 100 | of 1,000 | of 10,000 |"
    return f"""Five kinds of projects. For each, cost overruns in percent were drawn by a \
computer, 10,000 of them, and the mean was taken along the way. α is the tail index; – means that \
no overrun goes beyond a limit.

{table_of_rows(head, rows)}

**Of which kinds has the average nothing to settle at, however many more are drawn?** Judge by \
α. One draw of a table shows one piece of luck; choose *none* if it is none of them."""


def risk_tails(case):
    """Return the kinds without a mean: those whose tail index is 1 or less."""
    return {each.name for each in case if each.tail is not None and each.tail <= 1}


def all_fat(case):
    """Take each kind with a fat tail."""
    return {each.name for each in case if each.tail is not None}


def turned(case):
    """Take the large tail indices for the fat ones."""
    return {each.name for each in case if each.tail is not None and each.tail > 1}


def explanation(case):
    """Say of each kind what its average does."""
    rows = "\n".join(f"- {each.name}: {_fate(each)}" for each in case)
    return f"""{rows}

Where there is no mean, an expected value is a number about the past and not about the next \
project. Look at percentiles there, and limit what a single project can lose."""


def _fate(series):
    if series.tail is None:
        return "limited, the average settles quickly."
    if series.tail <= 1:
        return (
            f"α = {series.tail:g} is 1 or less. **No mean**: now and then one overrun outweighs "
            "all before it, and the average goes up again."
        )
    slow = ", slowly, with leaps on the way" if series.tail < 2 else ""
    return f"α = {series.tail:g} is above 1. There is a mean, and the average settles{slow}."


def _largest(case):
    return max(case, key=lambda each: each.means[-1])


def largest_alone(case):
    """Answer somebody who gave the largest average alone; it can be a right part of the answer."""
    found = _largest(case)
    if found.name in risk_tails(case):
        return (
            f"{found.name} is right. Is another α 1 or less? The size of an average so far is one "
            "piece of luck; α decides."
        )
    return (
        f"{found.name} has the largest average so far, and that is one piece of luck. Whether an "
        "average settles is decided by α."
    )


EXERCISE = Exercise(
    title="Whose average settles?",
    minutes=4,
    case=case,
    statement=statement,
    answer=NameSet({**{name: name for name in "ABCDE"}, "none": "none"}, label="No mean"),
    solution=risk_tails,
    explanation=explanation,
    hints=(
        "The size of α decides. Which tails are fatter, those with a small or with a large α?",
        "Small α, fat tail. Between a tail that is fat and one that has no mean at all lies one "
        "number.",
        "The mean is missing where α is 1 or less.",
    ),
    mistakes=(
        Mistake(
            "more-data-settles",
            lambda case: {"none"},
            "That is what one is used to: take more, and the average calms down. Where α is 1 or "
            "less it does not. The next large value comes before the last one has been averaged "
            "away.",
            "Look for an α of 1 or less.",
        ),
        Mistake(
            "fat-means-no-mean",
            all_fat,
            "You took all that have a fat tail. Above α = 1 there is a mean, and the average gets "
            "there; it takes its time when α is near 1.",
            "Compare each α with 1.",
        ),
        Mistake(
            "tail-index-turned",
            turned,
            "You took the large α for the fat tails. It is the other way round: the larger α, the "
            "faster large values become rare. A small α leaves many of them.",
            "Look for the smallest α.",
        ),
        Mistake(
            "largest-is-no-mean",
            lambda case: {_largest(case).name},
            largest_alone,
            "Compare each α with 1.",
        ),
    ),
    outcome="contrast-tails",
    domains=("pmp:business_environment", "capm:business_analysis"),
)
