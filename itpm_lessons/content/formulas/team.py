"""Formulas of people who work together, and of work that comes back."""

from collections.abc import Iterator

from itpm_lessons.engines.communication import Chain, Meeting, channels
from itpm_lessons.engines.formula_sheet import Formula
from itpm_lessons.engines.people import Onboarding
from itpm_lessons.engines.quality import total_work

TOPIC, LESSON = "People and rework", "planning/challenge_lab"


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_channels(), _hand_overs(), _meeting(), _rework(), _brooks())


def _channels() -> Formula:
    before, after = channels(9), channels(12)
    return Formula(
        "channels",
        "Communication channels",
        TOPIC,
        "channels = n × (n − 1) ÷ 2",
        "The pairs of people who may have to talk.",
        (("n", "people"),),
        f"9 people: 9 × 8 ÷ 2 = {before}; 12 people: 12 × 11 ÷ 2 = {after}, {after - before} more.",
        after,
        "n × (n − 1)",
        "Counts each pair twice, once from each end.",
        LESSON,
    )


def _hand_overs() -> Formula:
    chain = Chain(4, 0.9)
    return Formula(
        "hand-overs",
        "What arrives after hand-overs",
        TOPIC,
        "kept = share kept each time, multiplied by itself once for each hand-over",
        "Each time a part of what was left is lost.",
        (("share kept", "0 to 1, in one hand-over"),),
        f"Four hand-overs at 0.9: 0.9 × 0.9 × 0.9 × 0.9 = {chain.kept:.3f}.",
        chain.kept,
        "1 − 4 × 0.1 = 0.6",
        "Takes a tenth of the whole each time, though a tenth of the rest is lost.",
        LESSON,
    )


def _meeting() -> Formula:
    daily = Meeting(people=9, minutes=15, times=60, rate=60)
    return Formula(
        "meeting-cost",
        "Cost of meetings",
        TOPIC,
        "cost = minutes ÷ 60 × people × times × price of an hour",
        "Everybody's time counts, not the room's.",
        (("times", "how often it takes place"), ("price", "dollars for an hour of one person")),
        f"15 minutes a day, 9 people, 60 days, $60: 0.25 × 9 × 60 × 60 = ${daily.cost:,.0f}.",
        daily.cost,
        "minutes ÷ 60 × times × price",
        "Leaves out that nine people sit there.",
        LESSON,
    )


def _rework() -> Formula:
    work = total_work(0.85)
    return Formula(
        "rework",
        "Work with rework",
        TOPIC,
        "all work = planned work ÷ q",
        "What comes out wrong is done again, and a part of that comes out wrong again.",
        (
            (
                "q",
                "share that comes out right the first time; all that is wrong is found",
            ),
        ),
        f"q = 0.85: 1 ÷ 0.85 = {work:.3f}, so {work - 1:.1%} more.",
        work,
        "1 + (1 − q) = 1.15",
        "Counts the first repair and forgets that repairs go wrong, too.",
        LESSON,
    )


def _brooks() -> Formula:
    team = Onboarding(9, 3)
    return Formula(
        "onboarding",
        "A team with newcomers",
        TOPIC,
        "capacity = n + j × (a − m)",
        "At first a newcomer does little, and somebody has to help.",
        (
            ("n", "people who know the work"),
            ("j", "newcomers"),
            ("a", "what one of them does at first, as a share"),
            ("m", "what helping one of them takes, as a share"),
        ),
        f"9 + 3 × (0.25 − 0.20) = {team.first_week:g}: {team.gain_percent:.1f} percent more.",
        team.first_week,
        "9 + 3 = 12, a third more",
        "Counts heads, as if everybody knew the work on the first day.",
        LESSON,
    )
