"""Formulas of control by stages."""

from collections.abc import Iterator

from itpm_lessons.engines.formula_sheet import Formula
from itpm_lessons.engines.stages.tolerance import Forecast, Tolerance

TOPIC, LESSON = "Control", "methodology/structured_control"


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    forecast = Forecast(18_000, 15_600)
    reading = Tolerance.of_percent("cost", 30_000, 10).read(forecast)
    yield Formula(
        "at-completion",
        "Forecast for the end of a stage",
        TOPIC,
        "forecast = spent so far + what is still needed",
        "Spent is not all: what is still to be done has to be guessed anew.",
        (("spent", "dollars so far"), ("needed", "dollars for the rest, as estimated today")),
        f"18,000 + 15,600 = ${forecast.at_completion:,.0f}.",
        forecast.at_completion,
        "the plan less what is spent is what is needed",
        "That supposes the plan comes true, and hides each overrun until the money is gone.",
        LESSON,
    )
    yield Formula(
        "tolerance",
        "Departure from a plan, and tolerance",
        TOPIC,
        "departure = (forecast − plan) ÷ plan;  exception where it is beyond the tolerance",
        "The forecast counts, as soon as it is known.",
        (
            ("forecast", "what it will probably come to"),
            ("plan", "what was approved"),
            ("tolerance", "how far it may depart, such as 10 percent"),
        ),
        f"({forecast.at_completion:,.0f} − 30,000) ÷ 30,000 = {reading.percent:g} percent, beyond "
        f"10: an exception, ${reading.beyond:,.0f} over the limit.",
        reading.percent or 0.0,
        "(forecast − plan) ÷ forecast",
        "The plan is the base, since the tolerance was agreed as a share of it.",
        LESSON,
    )
