"""A Brier score with four gaps: two distances squared, the score, and the error of a prediction."""

from itpm_lessons.content.forecasts import Forecasts, draw, outcome_word
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Table

RIGHT, WRONG = "Gap 1: a square", "Gap 2: a square"
SCORE, ERROR = "Gap 3: the Brier score", "Gap 4: the absolute error"


def case(random):
    """Take four answers of Dilek, or others: the first two have the gaps, 50 % and a wrong one."""
    if random is None:
        return Forecasts("Dilek", 3, ((50, True), (95, False), (75, True), (33, False)))
    while True:
        drawn = draw(random, 4)
        half, sure = drawn.answers[:2]
        if half[0] == 50 and sure[0] > 50 and not sure[1]:
            return drawn


def statement(forecasts):
    """Show the sheet with four gaps."""
    rows = []
    for place, (percent, right) in enumerate(forecasts.answers):
        square = f"**gap {place + 1}**" if place < 2 else f"{forecasts.squares[place]:.4f}"
        rows.append(f"| {place + 1} | {percent} % | {outcome_word(right)} | {square} |")
    head = "| Answer | How sure | What came | Square of the distance |"
    return f"""{forecasts.name} predicted {forecasts.predicted} right answers of four, and then \
answered.

{table_of_rows(head, rows)}

- The Brier score is **gap 3**.
- The prediction was off by so many questions, whichever way: **gap 4**.

**Fill the four gaps**, squares and score with three decimals."""


def score_four_gaps(forecasts):
    """Return both squares, their mean with the others, and how far the prediction was off."""
    squares = [(percent / 100 - right) ** 2 for percent, right in forecasts.answers]
    right = sum(outcome for _, outcome in forecasts.answers)
    return [
        [squares[0]],
        [squares[1]],
        [sum(squares) / len(squares)],
        [abs(forecasts.predicted - right)],
    ]


def _answer(forecasts, first=None, second=None, score=None, error=None):
    """Answer with other values; the score follows from the squares where none is given."""
    one = forecasts.squares[0] if first is None else first
    two = forecasts.squares[1] if second is None else second
    mean = (one + two + sum(forecasts.squares[2:])) / 4
    off = forecasts.error if error is None else error
    return [[one], [two], [mean if score is None else score], [off]]


def _distance(forecasts):
    return forecasts.distances[1]


def _turned(forecasts):
    return (1 - forecasts.answers[1][0] / 100) ** 2


def _signed(forecasts):
    return -forecasts.error


def _near(row, value):
    return lambda answer, forecasts: abs(answer[row]["value"] - value(forecasts)) < 0.0011


def explanation(forecasts):
    """Write all four steps."""
    sure = forecasts.answers[1][0] / 100
    squares = " + ".join(f"{each:.4f}" for each in forecasts.squares)
    return f"""- Gap 1: 50 % is half away from whatever comes: 0.5 × 0.5 = **0.25**.
- Gap 2: {sure:g} sure, and 0 came: {sure:g} × {sure:g} = **{forecasts.squares[1]:.4f}**. The \
surer one is of something wrong, the more it costs.
- Gap 3: ({squares}) / 4 = **{forecasts.brier:.3f}**.
- Gap 4: {forecasts.predicted} predicted, {forecasts.right} right: **{forecasts.error}** off."""


EXERCISE = Exercise(
    title="Four gaps: confidence and outcome",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        [RIGHT, WRONG, SCORE, ERROR],
        {"value": "Value"},
        unit="",
        tolerance=0.001,
        label="The four gaps",
        corner="gap",
    ),
    solution=score_four_gaps,
    explanation=explanation,
    hints=(
        "Right counts as 1, wrong as 0. How far is the confidence from that?",
        "Square each distance. The score is the mean of the four squares; the error counts "
        "questions.",
        lambda forecasts: (
            f"0.5 × 0.5; {_distance(forecasts):g} × {_distance(forecasts):g}; all four squares "
            f"divided by 4; and the difference between {forecasts.predicted} and "
            f"{forecasts.right}."
        ),
    ),
    mistakes=(
        Mistake(
            "half-is-perfect",
            lambda forecasts: _answer(forecasts, first=0),
            "You let 50 % cost nothing. It is half away from whatever comes, so it costs 0.25 each "
            "time: not the worst, and nothing was told by it.",
            "Take the distance of 0.5 from what came.",
            _near(RIGHT, lambda forecasts: 0),
        ),
        Mistake(
            "brier-not-squared",
            lambda forecasts: _answer(forecasts, 0.5, _distance(forecasts)),
            "Your squares are the distances themselves. Multiply each by itself.",
            "Square first, then take the mean.",
            _near(WRONG, _distance),
        ),
        Mistake(
            "wrong-taken-as-right",
            lambda forecasts: _answer(forecasts, second=_turned(forecasts)),
            "In gap 2 you measured how far the confidence is from 1. The answer was wrong: 0 came, "
            "and the distance is the confidence itself.",
            "Measure the distance from 0.",
            _near(WRONG, _turned),
        ),
        Mistake(
            "sum-is-mean",
            lambda forecasts: _answer(forecasts, score=sum(forecasts.squares)),
            "Gap 3 is the sum of the squares. The score is their mean.",
            "Divide the sum by 4.",
            _near(SCORE, lambda forecasts: sum(forecasts.squares)),
        ),
        Mistake(
            "error-with-sign",
            lambda forecasts: _answer(forecasts, error=_signed(forecasts)),
            "An absolute error has no sign. With signs, one time too high and one time too low "
            "would look like two good predictions.",
            "Leave the minus out.",
            _near(ERROR, _signed),
        ),
    ),
    outcome="score-own-forecast",
    domains=("capm:business_analysis",),
)
