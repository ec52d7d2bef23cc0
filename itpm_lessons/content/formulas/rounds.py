"""Formulas of choosing an approach and of working in rounds."""

from collections.abc import Iterator

from itpm_lessons.engines.forecast import mean_velocity, sprints_needed
from itpm_lessons.engines.formula_sheet import Formula
from itpm_lessons.engines.methodology import Release, ReleasePlan
from itpm_lessons.engines.sprint import Team
from itpm_lessons.engines.weighted import weighted_mean

APPROACH, TOPIC = "Choosing", "Rounds"
SCRUM, CHOOSING = "methodology/scrum", "methodology/choosing_approach"
RATED = ((4, 3), (3, 3), (5, 1), (2, 1))  # rating and weight of four criteria


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_weighted(), _release_value(), _capacity(), _velocity(), _sprints(), _burn_down())


def _weighted() -> Formula:
    score = float(weighted_mean(RATED))
    sums = " + ".join(f"{weight} × {rating}" for rating, weight in RATED)
    weights = " + ".join(str(weight) for _, weight in RATED)
    return Formula(
        "weighted-score",
        "Weighted score",
        APPROACH,
        "score = (w₁ × r₁ + w₂ × r₂ + …) ÷ (w₁ + w₂ + …)",
        "Weight times rating, added up, divided by all the weights.",
        (("w", "weight: how many times a criterion counts"), ("r", "rating, such as 1 to 5")),
        f"Four criteria: ({sums}) ÷ ({weights}) = {score:.2f}.",
        score,
        "divide by the number of criteria",
        "A criterion of weight 3 counts as three; the divisor has to count it so, too.",
        CHOOSING,
    )


def _release_value() -> Formula:
    plan = ReleasePlan((Release(4, 3), Release(8, 3), Release(12, 4)))
    value = plan.value_by(20)
    return Formula(
        "release-value",
        "Value of early releases",
        APPROACH,
        "value = sum of (value a week × weeks in use)",
        "What is out earlier is of use for longer.",
        (
            ("value a week", "what is gained while this much is in use"),
            ("weeks in use", "until the next release or the end"),
        ),
        f"Releases in weeks 4, 8 and 12 with 3, 6 and 10 a week in all, up to week 20: "
        f"3 × 4 + 6 × 4 + 10 × 8 = {value:g}; one release in week 12 brings "
        f"{plan.as_one().value_by(20):g}.",
        value,
        "same scope, same value",
        "The same parts are there in the end, but the early ones were used for weeks before.",
        CHOOSING,
    )


def _capacity() -> Formula:
    team = Team()
    days = team.days - team.events
    return Formula(
        "capacity",
        "Capacity of a Sprint",
        TOPIC,
        "capacity = people × days × hours × focus",
        "The hours that are really there for the planned work.",
        (
            ("people", "Developers"),
            ("days", "working days without those for events"),
            ("hours", "working hours a day"),
            ("focus", "share of them for this work, 0 to 1"),
        ),
        f"{team.people} × {days:g} × {team.hours:g} × {team.focus:g} = {team.capacity:g} hours.",
        team.capacity,
        "people × days × 8",
        "It plans as if nobody had meetings, questions and other duties.",
        SCRUM,
    )


def _velocity() -> Formula:
    done = Team().velocities
    velocity = mean_velocity(done)
    return Formula(
        "velocity",
        "Mean velocity",
        TOPIC,
        "velocity = points Done ÷ Sprints",
        "What the same team finished in the Sprints that are over, on average.",
        (("points Done", "of items that meet the Definition of Done"),),
        f"({' + '.join(f'{each:g}' for each in done)}) ÷ {len(done)} = {velocity:g}.",
        velocity,
        "take the best Sprint",
        "The best one shows what happened once, not what to expect.",
        SCRUM,
    )


def _sprints() -> Formula:
    done = Team().velocities
    needed = sprints_needed(148, done)
    return Formula(
        "sprints-left",
        "Sprints left",
        TOPIC,
        "Sprints = points left ÷ velocity, rounded up",
        "A part of a Sprint is a Sprint.",
        (("points left", "of all that is still wanted"), ("velocity", "points Done a Sprint")),
        f"148 ÷ {mean_velocity(done):g} = {148 / mean_velocity(done):.2f}, so {needed} Sprints; to "
        f"be 85 percent sure, {sprints_needed(148, done, 0.85)}.",
        needed,
        "148 ÷ 25 = 6",
        "Divides by the best Sprint, and promises what was reached once in five.",
        SCRUM,
    )


def _burn_down() -> Formula:
    points, days, today = 22, 10, 6
    left = points * (days - today) / days
    return Formula(
        "burn-down",
        "Even pace of a burn-down",
        TOPIC,
        "left by now = points × (days − today) ÷ days",
        "What would be left today if every day finished the same.",
        (
            ("points", "taken into the Sprint"),
            ("days", "of the Sprint"),
            ("today", "days that are over"),
        ),
        f"{points} points, day {today} of {days}: {points} × {days - today} ÷ {days} = {left:g}. "
        f"13 are left, so {13 - left:.1f} more than at an even pace.",
        left,
        "points × today ÷ days",
        "That is what should be done, not what should be left.",
        SCRUM,
    )
