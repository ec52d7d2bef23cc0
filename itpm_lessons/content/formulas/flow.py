"""Formulas of flow, on the board of ClockIn."""

from collections.abc import Iterator

from itpm_lessons.engines.flow import Item, flow_efficiency, littles_law
from itpm_lessons.engines.formula_sheet import Formula
from itpm_lessons.engines.percentile import nearest_rank, percentile

TOPIC, LESSON = "Flow", "methodology/kanban"
TIMES = (2, 3, 3, 4, 4, 5, 5, 6, 8, 13)


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_little(), _rate(), _percentile(), _efficiency())


def _little() -> Formula:
    # Three cards a day, evenly, each under way for four days; looked at while it is in full swing.
    cards = [Item(str(n), n / 3, n / 3, n / 3 + 4) for n in range(120)]
    law = littles_law(cards, 32, 8)
    return Formula(
        "littles-law",
        "Little's law",
        TOPIC,
        "WIP = throughput × cycle time;  cycle time = WIP ÷ throughput",
        "On average, what is under way is what leaves a day times the days that each takes.",
        (
            ("WIP", "cards begun and not finished, on average"),
            ("throughput", "cards done a day"),
            ("cycle time", "days from begun to done, on average"),
        ),
        f"{law.wip:g} cards under way, {law.throughput:g} done a day: {law.wip:g} ÷ "
        f"{law.throughput:g} = {law.wip / law.throughput:g} days.",
        law.wip / law.throughput,
        "WIP × throughput",
        "Days come out only when cards are divided by cards a day.",
        LESSON,
    )


def _rate() -> Formula:
    steps = {"UX": (1, 1), "development": (2, 3), "test": (1, 2)}
    rates = {name: people / days for name, (people, days) in steps.items()}
    slowest = min(rates, key=lambda name: rates[name])
    listed = ", ".join(
        f"{name} {people} ÷ {days} = {rates[name]:.2f}" for name, (people, days) in steps.items()
    )
    return Formula(
        "step-rate",
        "What a step can do",
        TOPIC,
        "rate = people ÷ days for a card;  the smallest rate is the bottleneck",
        "A board finishes no more than its slowest step.",
        (("people", "who work at this step"), ("days", "that one of them needs for a card")),
        f"{listed}: the bottleneck is {slowest} with {rates[slowest]:g} a day.",
        rates[slowest],
        "the step with the most work on a card",
        "Development takes longest for a card, but two people share it.",
        LESSON,
    )


def _percentile() -> Formula:
    value, rank = percentile(TIMES, 85), nearest_rank(len(TIMES), 85)
    return Formula(
        "percentile",
        "Percentile by nearest rank",
        TOPIC,
        "rank = p ÷ 100 × n, rounded up;  take the value at that rank, in order",
        "The value that p of 100 do not exceed.",
        (("p", "percent"), ("n", "how many values there are")),
        f"85th of {', '.join(map(str, TIMES))}: 0.85 × {len(TIMES)} = 8.5, "
        f"so rank {rank}: {value:g} days.",
        value,
        "85 % of the largest value",
        "A percentile counts values; it does not take a share of one.",
        LESSON,
    )


def _efficiency() -> Formula:
    share = flow_efficiency([Item("A", 0, 0, 22.4, touch=6)])
    return Formula(
        "flow-efficiency",
        "Flow efficiency",
        TOPIC,
        "flow efficiency = days worked on ÷ days from begun to done",
        "The share of the time in which somebody really works on a card.",
        (("days worked on", "without waiting"),),
        f"6 ÷ 22.4 = {share:.1%}.",
        share,
        "days worked on ÷ days of waiting",
        "The whole time is the base; otherwise the share can pass 100 percent.",
        LESSON,
    )
