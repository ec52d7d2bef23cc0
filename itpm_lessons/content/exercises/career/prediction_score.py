"""Error of a prediction and Brier score, from five answers."""

from itpm_lessons.content.forecasts import Forecasts, draw
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number, Table

ERROR, SCORE = "Absolute error", "Brier score"


def case(random):
    """Take five answers of Noor, or others."""
    if random is None:
        answers = ((95, True), (75, False), (50, True), (33, False), (75, True))
        return Forecasts("Noor", 4, answers)
    return draw(random, 5)


def statement(forecasts):
    """Show the answers, and ask for error and score."""
    rows = [
        f"| {place} | {percent} % | {'right' if right else 'wrong'} |"
        for place, (percent, right) in enumerate(forecasts.answers, 1)
    ]
    return f"""Before a test of five questions, {forecasts.name} predicted \
**{forecasts.predicted}** right answers. Then:

{table_of_rows("| Question | How sure | It was |", rows)}

**How far was the prediction off, and what is the Brier score?** The score with three decimals."""


def prediction_score(forecasts):
    """Return how many questions the prediction was off, and the mean of the squared distances."""
    right = sum(outcome for _, outcome in forecasts.answers)
    squares = [(percent / 100 - outcome) ** 2 for percent, outcome in forecasts.answers]
    return {
        "Absolute error": [abs(forecasts.predicted - right)],
        "Brier score": [sum(squares) / len(squares)],
    }


def _answer(forecasts, error=None, score=None):
    return {
        ERROR: [forecasts.error if error is None else error],
        SCORE: [forecasts.brier if score is None else score],
    }


def _mean_distance(forecasts):
    return sum(forecasts.distances) / len(forecasts.answers)


def _all_as_right(forecasts):
    squares = [(1 - percent / 100) ** 2 for percent, _ in forecasts.answers]
    return sum(squares) / len(squares)


def _near(row, value):
    return lambda answer, forecasts: abs(answer[row]["value"] - value(forecasts)) < 0.0011


def explanation(forecasts):
    """Write the sum of all squares."""
    rows = [
        f"| {place} | {percent / 100:g} | {int(right)} | {distance:.2f} | {square:.4f} |"
        for place, ((percent, right), distance, square) in enumerate(
            zip(forecasts.answers, forecasts.distances, forecasts.squares, strict=True), 1
        )
    ]
    table = table_of_rows("| Question | Sure | Came | Distance | Square |", rows)
    below = forecasts.brier < 0.25
    return f"""{forecasts.right} were right, {forecasts.predicted} predicted: \
**{forecasts.error}** off.

{table}

The squares add up to {sum(forecasts.squares):.4f}; divided by 5 that is \
**{forecasts.brier:.3f}**. That is {"below" if below else "not below"} \
0.25, which one gets by saying 50 % each time."""


EXERCISE = Exercise(
    title="How good was the forecast?",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        [ERROR, SCORE],
        {"value": "Value"},
        unit="",
        tolerance=0.001,
        corner="measure",
        label="Error in questions, and score",
        numbers={ERROR: Number(unit="questions")},
    ),
    solution=prediction_score,
    explanation=explanation,
    hints=(
        "Count the right answers first. Then take question by question: how far was the "
        "confidence from 1 or 0?",
        "Write a column with the distances, and one with their squares. The score is the mean of "
        "the second.",
        lambda forecasts: (
            f"The squares are {', '.join(f'{each:.4f}' for each in forecasts.squares)}. Right were "
            f"{forecasts.right}."
        ),
    ),
    mistakes=(
        Mistake(
            "error-with-sign",
            lambda forecasts: _answer(forecasts, error=-forecasts.error),
            "An absolute error has no sign: it says how far off, whichever way.",
            "Leave the minus out.",
            _near(ERROR, lambda forecasts: -forecasts.error),
        ),
        Mistake(
            "brier-not-squared",
            lambda forecasts: _answer(forecasts, score=_mean_distance(forecasts)),
            lambda forecasts: (
                f"{_mean_distance(forecasts):.3f} is the mean of the distances. The score takes "
                "the mean of their squares, so that one large distance weighs more than several "
                "small ones."
            ),
            "Square each distance first.",
            _near(SCORE, _mean_distance),
        ),
        Mistake(
            "sum-is-mean",
            lambda forecasts: _answer(forecasts, score=sum(forecasts.squares)),
            "That is the sum of the squares. The score is their mean.",
            "Divide by the five questions.",
            _near(SCORE, lambda forecasts: sum(forecasts.squares)),
        ),
        Mistake(
            "wrong-taken-as-right",
            lambda forecasts: _answer(forecasts, score=_all_as_right(forecasts)),
            "You measured each confidence from 1. Where the answer was wrong, 0 came, and the "
            "distance is the confidence itself.",
            "Go through the wrong answers once more.",
            _near(SCORE, _all_as_right),
        ),
    ),
    outcome="score-own-forecast",
    domains=("capm:business_analysis",),
)
