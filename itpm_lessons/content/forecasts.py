"""Answers that somebody was more or less sure of: the cases of exercises on one's own forecast."""

from dataclasses import dataclass
from statistics import fmean

SURE = (33, 50, 75, 95)


@dataclass(frozen=True)
class Forecasts:
    """Who answered, how many they predicted, and each answer: percent sure, and whether right."""

    name: str
    predicted: int
    answers: tuple[tuple[int, bool], ...]

    @property
    def right(self):
        """How many were right."""
        return sum(outcome for _, outcome in self.answers)

    @property
    def distances(self):
        """How far each confidence lay from what came, from 0 to 1."""
        return tuple(round(abs(percent / 100 - outcome), 2) for percent, outcome in self.answers)

    @property
    def squares(self):
        """The squares of the distances."""
        return tuple(round(distance**2, 4) for distance in self.distances)

    @property
    def brier(self):
        """The mean of the squares."""
        return fmean(self.squares)

    @property
    def error(self):
        """How many questions the prediction was off, whichever way."""
        return abs(self.predicted - self.right)


NAMES = ("Ana", "Bo", "Chidi", "Dilek", "Emil", "Fatou", "Hana", "Iker", "Mei", "Noor")


def draw(random, count):
    """Draw `count` answers of a beginner, right and wrong ones, with a prediction that is off."""
    while True:
        answers = tuple(
            (percent, random.random() < percent / 100) for percent in random.choices(SURE, k=count)
        )
        right = sum(outcome for _, outcome in answers)
        predicted = right + random.choice((-2, -1, 1, 2))
        fair = 0 < right < count and 0 <= predicted <= count
        if fair and len({percent for percent, _ in answers}) > 2:
            return Forecasts(random.choice(NAMES), predicted, answers)


def outcome_word(outcome):
    """Write what came.

    >>> outcome_word(True), outcome_word(False)
    ('right, 1', 'wrong, 0')
    """
    return "right, 1" if outcome else "wrong, 0"
