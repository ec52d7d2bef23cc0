"""A load with four gaps, from the people to the room that the server has."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.role_loads import (
    AVERAGE,
    BURST,
    CROWDS,
    ROOM,
    SECONDS,
    Load,
    draw_load,
)
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount

LINES = (SECONDS, AVERAGE, BURST, ROOM)


def case(random):
    """Take 720 drivers in 10 minutes, or another load."""
    return Load(720, 10, 5, 4.8, CROWDS[1]) if random is None else draw_load(random)


def statement(load):
    """Give what is known, and ask for the rest."""
    who, want = load.crowd
    rows = [
        f"| People | {load.people:,} {who} |",
        f"| Window | {load.minutes} minutes |",
        f"| Burst | {load.times} times the average |",
        f"| Capacity, as tested | {amount(load.capacity)} requests a second |",
    ]
    return f"""{load.people:,} {who} {want}, each with one request.

{table_of_rows("| What is known | Value |", rows)}

**Fill the four gaps.** Does the server bear it?"""


def four_gaps(load):
    """Return window, average, burst, and the capacity as a multiple of the burst."""
    seconds = load.minutes * 60
    average = load.people / seconds
    burst = load.times * average
    return {
        "Window, in seconds": [seconds],
        "Requests a second, on average": [average],
        "Requests a second, in a burst": [burst],
        "Capacity, as a multiple of the burst": [load.capacity / burst],
    }


def _sheet(seconds, average, burst, room):
    values = (seconds, average, burst, room)
    return {line: [value] for line, value in zip(LINES, values, strict=True)}


def in_minutes(load):
    """Go on with the minutes, as if they were seconds."""
    average = load.people / load.minutes
    burst = load.times * average
    return _sheet(load.minutes, average, burst, load.capacity / burst)


def added(load):
    """Add the factor of the burst to the average."""
    burst = load.average + load.times
    return _sheet(load.seconds, load.average, burst, load.capacity / burst)


def _right(load, room):
    return _sheet(load.seconds, load.average, load.burst, room)


def _is(row, wanted):
    return lambda answer, load: abs(answer[row]["value"] - wanted(load)) <= 0.02


def explanation(load):
    """Write the four sums."""
    verdict = (
        f"It bears the burst {amount(load.room)} times over."
        if load.holds
        else "In a burst more comes than it bears: requests wait, or are refused. How long, and "
        "who notices, is the next question."
    )
    return f"""- Window: {load.minutes} × 60 = **{load.seconds:,} seconds**.
- Average: {load.people:,} / {load.seconds:,} = **{amount(load.average)} a second**.
- Burst: {load.times} × {amount(load.average)} = **{amount(load.burst)} a second**.
- Room: {amount(load.capacity)} / {amount(load.burst)} = **{amount(load.room)}**. {verdict}"""


EXERCISE = Exercise(
    title="Four gaps: from people to room",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"value": "Value"},
        unit="",
        tolerance=0.02,
        label="The four gaps; 0.02 up or down count as right",
        corner="line",
        numbers={SECONDS: Number("seconds")},
    ),
    solution=four_gaps,
    explanation=explanation,
    hints=(
        "Go from top to bottom; each line uses the one before.",
        lambda load: (
            f"The window is {load.minutes} × 60 seconds. Divide the people by it. A burst is "
            f"{load.times} times that."
        ),
        lambda load: (
            f"{load.people:,} / {load.seconds:,} = {amount(load.average)}; times {load.times} = "
            f"{amount(load.burst)}. Divide {amount(load.capacity)} by that."
        ),
    ),
    mistakes=(
        Mistake(
            "minute-for-second",
            in_minutes,
            lambda load: (
                f"You divided by {load.minutes}, so that your rates are for a minute. The capacity "
                "is for a second."
            ),
            lambda load: f"Write the window as {load.minutes} × 60 seconds, and go on from there.",
            lambda answer, load: (
                answer[SECONDS]["value"] == load.minutes
                or _is(AVERAGE, lambda load: load.people / load.minutes)(answer, load)
            ),
        ),
        Mistake(
            "burst-is-added",
            added,
            lambda load: (
                f"You added {load.times} to the average. In a burst {load.times} *times* as many "
                "come: multiply."
            ),
            lambda load: f"Multiply {amount(load.average)} by {load.times}.",
            _is(BURST, lambda load: load.average + load.times),
        ),
        Mistake(
            "rate-turned-round",
            lambda load: _right(load, 1 / load.room),
            lambda load: (
                f"You divided the burst by the capacity. {amount(1 / load.room)} says which part "
                "of the capacity a burst needs; asked is how many bursts fit in."
            ),
            "Divide the capacity by the burst.",
            _is(ROOM, lambda load: 1 / load.room),
        ),
        Mistake(
            "average-load-is-enough",
            lambda load: _right(load, load.capacity / load.average),
            lambda load: (
                f"You compared the capacity with the average. A server fails in the second in "
                f"which most come: {amount(load.burst)}."
            ),
            lambda load: f"Divide {amount(load.capacity)} by {amount(load.burst)}.",
            _is(ROOM, lambda load: load.capacity / load.average),
        ),
    ),
    outcome="interpret-technical-facts",
    domains=("project-plus:it_governance",),
)
