"""What a sitting comes to: score, prediction, confidence, and a profile by domain.

- *Absolute error* of the prediction: how many questions it was off, whichever way.
- *Brier score*: the mean, over the questions, of (confidence − outcome)², the confidence as a
  share, the outcome 1 or 0. 0 is perfect; to say 50 % each time gives 0.25 whatever happens. After
  G. W. Brier, "Verification of Forecasts Expressed in Terms of Probability", Monthly Weather
  Review 78 (1950), in its form for two outcomes.
- *Interval* of 80 % for the share of a domain: Wilson's, see `engines.proportion`. With four
  questions it is wide, and that is what it has to say.

Not done here: a forecast of an exam. Twenty questions of this course are no paper of an owner.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from math import sqrt
from statistics import NormalDist

from itpm_lessons.engines.proportion import wilson_interval
from itpm_lessons.engines.refusal import Refusal

from ..review.day import moment_of
from .items import DOMAINS, NAMES, Item
from .sitting import STEPS, Given, Sitting

CONFIDENCE = 0.8  # of the intervals
ALWAYS_HALF = 0.25  # Brier score of whoever says 50 % each time
ENOUGH = 2 / 3  # a domain with a smaller share right is weak
UNSURE = 50  # percent; what was right at this or less was half a guess
MOST_LESSONS = 3


@dataclass(frozen=True)
class DomainResult:
    """One domain: how many were asked and right, and the interval of the share."""

    id: str
    name: str
    right: int
    asked: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.asked


@dataclass(frozen=True)
class StepResult:
    """One step of confidence, in percent: how many answers were given with it, how many right."""

    percent: int
    given: int
    right: int


@dataclass(frozen=True)
class Result:
    """The result of a sitting; `predicted` and `right` count questions, of `asked`."""

    take: int
    day: str
    predicted: int
    right: int
    asked: int
    brier: float
    expected: float
    luck: float
    domains: tuple[DomainResult, ...]
    steps: tuple[StepResult, ...]

    @property
    def absolute_error(self) -> int:
        """How many questions the prediction was off."""
        return abs(self.predicted - self.right)

    @property
    def weak(self) -> tuple[str, ...]:
        """Ids of the domains with less than two in three right, the weakest first."""
        below = [each for each in self.domains if each.share < ENOUGH - 1e-9]
        return tuple(each.id for each in sorted(below, key=lambda each: each.share))

    @property
    def leaning(self) -> str:
        """How confidence and outcome compare: "over", "under", or "near", as luck alone may be.

        The confidences add up to a number of right answers. If they were true, the number that
        is right would lie within `luck` of it in four of five such tests.
        """
        off = self.expected - self.right
        return "near" if abs(off) <= self.luck else "over" if off > 0 else "under"


def brier_score(confidences: Sequence[float], outcomes: Sequence[bool]) -> float:
    """Return the mean of (confidence − outcome)²; confidences are shares, from 0 to 1.

    >>> round(brier_score([0.95, 0.75, 0.33], [True, True, False]), 4)
    0.058
    >>> brier_score([0.5, 0.5], [True, False])
    0.25
    """
    if not confidences or len(confidences) != len(outcomes):
        raise Refusal("Brier score", "confidences and outcomes do not pair", "give one for each")
    if any(not 0 <= each <= 1 for each in confidences):
        raise Refusal("Brier score", "a confidence is outside 0 to 1", "give 75 % as 0.75")
    pairs = zip(confidences, outcomes, strict=True)
    return sum((confidence - outcome) ** 2 for confidence, outcome in pairs) / len(confidences)


def result_of(sitting: Sitting, zone: tzinfo | None = None) -> Result:
    """Work out the result of a sitting that has ended; refuse one that goes on.

    Its day is that of the learner's calendar, in `zone` or in the zone of the machine.
    """
    if not sitting.ended or sitting.predicted is None:
        raise Refusal("diagnostic", "this sitting goes on", "end it first")
    given = [sitting.given[id] for id in sitting.asked]
    sure = [each.confidence / 100 for each in given]
    outcomes = [each.right for each in given]
    spread = sqrt(sum(each * (1 - each) for each in sure))
    return Result(
        sitting.take,
        _day(sitting.ended, zone),
        sitting.predicted,
        sum(outcomes),
        len(given),
        brier_score(sure, outcomes),
        sum(sure),
        NormalDist().inv_cdf(0.5 + CONFIDENCE / 2) * spread,
        _domains(given),
        _steps(given),
    )


def _day(ended: str, zone: tzinfo | None) -> str:
    """Return the day of a moment where the learner is; "" where the moment is none."""
    moment = moment_of(ended)
    try:
        return moment.astimezone(zone).date().isoformat() if moment else ""
    except (OverflowError, OSError, ValueError):  # at the ends of the calendar
        return ""


def _domains(given: Sequence[Given]) -> tuple[DomainResult, ...]:
    known = [domain.id for domain in DOMAINS]
    others = sorted({each.domain for each in given} - set(known))
    found = []
    for id in (*known, *others):
        outcomes = [each.right for each in given if each.domain == id]
        if outcomes:
            right, asked = sum(outcomes), len(outcomes)
            ends = wilson_interval(right, asked, CONFIDENCE)
            found.append(DomainResult(id, NAMES.get(id, id), right, asked, *ends))
    return tuple(found)


def _steps(given: Sequence[Given]) -> tuple[StepResult, ...]:
    steps = sorted({each.confidence for each in given} | set(STEPS))
    by_step = {step: [each.right for each in given if each.confidence == step] for step in steps}
    return tuple(
        StepResult(step, len(outcomes), sum(outcomes))
        for step, outcomes in by_step.items()
        if outcomes
    )


def lessons_to_begin_with(
    sitting: Sitting, items: Mapping[str, Item], course: Sequence[str]
) -> tuple[str, ...]:
    """Return up to three lessons: those of most wrong answers, in their order in the course.

    Where as many were wrong, answers that were right and held for half a guess decide. `course`
    holds the ids of all lessons; items of other lessons are passed over.
    """
    weight: dict[str, tuple[int, int]] = {}
    for id in sitting.asked:
        item, given = items.get(id), sitting.given.get(id, Given())
        if item is None or item.lesson not in course:
            continue
        wrong, guessed = weight.get(item.lesson, (0, 0))
        unsure = given.right and given.confidence <= UNSURE
        weight[item.lesson] = (wrong + (not given.right), guessed + unsure)
    looked_at = [lesson for lesson, counts in weight.items() if any(counts)]
    worst = sorted(looked_at, key=lambda id: (*(-count for count in weight[id]), course.index(id)))
    return tuple(sorted(worst[:MOST_LESSONS], key=course.index))


def missed_domains(sitting: Sitting, items: Mapping[str, Item]) -> dict[str, tuple[str, ...]]:
    """Return, by the lesson that teaches them, the domains of the questions that were missed."""
    found: dict[str, dict[str, None]] = {}
    for id in sitting.asked:
        item = items.get(id)
        if item is not None and item.lesson and not sitting.given.get(id, Given()).right:
            found.setdefault(item.lesson, {})[item.domain] = None
    return {lesson: tuple(domains) for lesson, domains in found.items()}
