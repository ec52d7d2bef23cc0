"""A Brier score with two gaps: one square, and the score."""

from itpm_lessons.content.forecasts import Forecasts, draw, outcome_word
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Table

SQUARE, SCORE = "Gap 1: the square", "Gap 2: the Brier score"


def case(random):
    """Take four answers of Chidi, or others; one that is wrong has the first gap."""
    if random is None:
        return Forecasts("Chidi", 3, ((95, True), (75, False), (50, True), (75, True)))
    while True:
        drawn = draw(random, 4)
        percent, _ = drawn.answers[gap(drawn)]
        if percent > 50:
            return drawn


def gap(forecasts):
    """Return the place of the first wrong answer, which has the gap."""
    return next(n for n, (_, right) in enumerate(forecasts.answers) if not right)


def statement(forecasts):
    """Show the sheet with two gaps."""
    rows = []
    for place, (percent, right) in enumerate(forecasts.answers):
        hidden = place == gap(forecasts)
        square = "**gap 1**" if hidden else f"{forecasts.squares[place]:.4f}"
        rows.append(
            f"| {place + 1} | {percent} %, {percent / 100:g} | {outcome_word(right)} | "
            f"{forecasts.distances[place]:.2f} | {square} |"
        )
    head = "| Answer | How sure | What came | Distance | Its square |"
    return f"""{forecasts.name} answered four questions.

{table_of_rows(head, rows)}

The Brier score is the mean of the four squares: **gap 2**.

**Fill the two gaps**, with three decimals."""


def score_two_gaps(forecasts):
    """Return the square of the gap, and the mean of all four squares."""
    squares = [(percent / 100 - right) ** 2 for percent, right in forecasts.answers]
    missing = next(n for n, (_, right) in enumerate(forecasts.answers) if not right)
    return {
        "Gap 1: the square": [squares[missing]],
        "Gap 2: the Brier score": [sum(squares) / len(squares)],
    }


def _answer(forecasts, square=None, score=None):
    right = score_two_gaps(forecasts)
    return {
        SQUARE: right[SQUARE] if square is None else [square],
        SCORE: right[SCORE] if score is None else [score],
    }


def _with_square(square):
    """Answer with another square in gap 1, and go on rightly from there."""

    def answer(forecasts):
        place = gap(forecasts)
        others = sum(forecasts.squares) - forecasts.squares[place]
        return _answer(forecasts, square(forecasts), (others + square(forecasts)) / 4)

    return answer


def _distance(forecasts):
    return forecasts.distances[gap(forecasts)]


def _turned(forecasts):
    return (1 - forecasts.answers[gap(forecasts)][0] / 100) ** 2


def _near(row, value):
    return lambda answer, forecasts: abs(answer[row]["value"] - value(forecasts)) < 0.0011


def explanation(forecasts):
    """Write both steps."""
    place = gap(forecasts)
    percent = forecasts.answers[place][0] / 100
    squares = " + ".join(f"{each:.4f}" for each in forecasts.squares)
    return f"""- Answer {place + 1} was wrong, so 0 came. The distance is {percent:g} − 0 = \
{percent:g}, and its square {percent:g} × {percent:g} = **{forecasts.squares[place]:.4f}**.
- ({squares}) / 4 = **{forecasts.brier:.3f}**.

Whoever says 50 % each time gets 0.25. {forecasts.name} is \
{"below that: the confidences told something" if forecasts.brier < 0.25 else "not below that"}."""


EXERCISE = Exercise(
    title="Two gaps: how good was the forecast?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        [SQUARE, SCORE],
        {"value": "Value"},
        unit="",
        tolerance=0.001,
        label="The two gaps",
        corner="gap",
    ),
    solution=score_two_gaps,
    explanation=explanation,
    hints=(
        "Look how the squares of the other answers came about.",
        "The distance stands in the row. Multiply it by itself. Then take the mean of the four.",
        lambda forecasts: (
            f"Gap 1 is {_distance(forecasts):g} × {_distance(forecasts):g}. Add it to the other "
            "three squares and divide by 4."
        ),
    ),
    mistakes=(
        Mistake(
            "brier-not-squared",
            _with_square(_distance),
            lambda forecasts: (
                f"{_distance(forecasts):g} is the distance. The score takes its square, so that "
                "one large distance weighs more than two small ones."
            ),
            "Multiply the distance by itself.",
            _near(SQUARE, _distance),
        ),
        Mistake(
            "wrong-taken-as-right",
            _with_square(_turned),
            "You measured how far the confidence is from 1. This answer was wrong, so that 0 came: "
            "the surer, the further off.",
            "Take the distance that stands in the row.",
            _near(SQUARE, _turned),
        ),
        Mistake(
            "sum-is-mean",
            lambda forecasts: _answer(forecasts, score=sum(forecasts.squares)),
            "Your second gap is the sum of the squares. The score is their mean, so that a test of "
            "20 questions can be compared with one of 4.",
            "Divide the sum by 4.",
            _near(SCORE, lambda forecasts: sum(forecasts.squares)),
        ),
    ),
    outcome="score-own-forecast",
    domains=("capm:business_analysis",),
)
