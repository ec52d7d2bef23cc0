"""A load with two gaps: the window in seconds, and how much room the server has."""

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


def case(random):
    """Take 600 students in 20 minutes, or another load."""
    return Load(600, 20, 4, 5, CROWDS[0]) if random is None else draw_load(random)


def statement(load):
    """Show the sheet with all lines but two."""
    who, want = load.crowd
    rows = [
        f"| {SECONDS} | {load.minutes} minutes | **gap 1** |",
        f"| {AVERAGE} | {load.people:,} / {load.seconds:,} | {amount(load.average)} |",
        f"| {BURST} | × {load.times} | {amount(load.burst)} |",
        f"| Capacity, as tested | requests a second | {amount(load.capacity)} |",
        f"| {ROOM} |  | **gap 2** |",
    ]
    return f"""{load.people:,} {who} {want}. Nearly all of them come within {load.minutes} \
minutes, each with one request. In a burst {load.times} times as many as on average come in one \
second. The developer asks for three weeks to make the server faster.

{table_of_rows("| Line | How | Value |", rows)}

**Fill the two gaps.**"""


def two_gaps(load):
    """Return the window in seconds, and the capacity divided by the burst."""
    seconds = load.minutes * 60
    burst = load.times * load.people / seconds
    return {
        "Window, in seconds": [seconds],
        "Capacity, as a multiple of the burst": [load.capacity / burst],
    }


def _answer(load, seconds=None, room=None):
    return {
        SECONDS: [load.seconds if seconds is None else seconds],
        ROOM: [load.room if room is None else room],
    }


def explanation(load):
    """Write both sums, and what they say."""
    verdict = (
        "The server bears the burst. Load is no reason for the three weeks. There may be another "
        "one, such as a server that fails: so ask."
        if load.holds
        else "In a burst more comes than the server bears. The developer has a reason; what is to "
        "be done, and at what price, is the next question."
    )
    return f"""- {load.minutes} × 60 = **{load.seconds:,} seconds**.
- {amount(load.capacity)} / {amount(load.burst)} = **{amount(load.room)}**. Below 1 the burst is \
more than the server bears.

{verdict}"""


def _is(row, wanted):
    return lambda answer, load: abs(answer[row]["value"] - wanted(load)) <= 0.05


EXERCISE = Exercise(
    title="Two gaps: is it too much?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        [SECONDS, ROOM],
        {"value": "Value"},
        unit="",
        tolerance=0.05,
        label="The two gaps; 0.05 up or down count as right",
        corner="line",
        numbers={SECONDS: Number("seconds")},
    ),
    solution=two_gaps,
    explanation=explanation,
    hints=(
        "A minute has 60 seconds. And a multiple says how many times one number goes into another.",
        "Which number is to be how many times which? The capacity, in bursts.",
        lambda load: (
            f"{load.minutes} × 60, and {amount(load.capacity)} divided by {amount(load.burst)}."
        ),
    ),
    mistakes=(
        Mistake(
            "minute-for-second",
            lambda load: _answer(load, seconds=load.minutes),
            lambda load: (
                f"{load.minutes} are the minutes. Rates here are for a second, so the window has "
                "to be in seconds."
            ),
            "Multiply by 60.",
            lambda answer, load: answer[SECONDS]["value"] == load.minutes,
        ),
        Mistake(
            "rate-turned-round",
            lambda load: _answer(load, room=1 / load.room),
            lambda load: (
                f"You divided the burst by the capacity. {amount(1 / load.room)} says which part "
                "of the capacity the burst needs; asked is how many bursts fit in."
            ),
            "Divide the capacity by the burst.",
            _is(ROOM, lambda load: 1 / load.room),
        ),
        Mistake(
            "average-load-is-enough",
            lambda load: _answer(load, room=load.capacity / load.average),
            lambda load: (
                f"You compared with the average, {amount(load.average)}. People don't come evenly: "
                f"in a burst it is {amount(load.burst)}, and that is when a server fails."
            ),
            lambda load: f"Divide by {amount(load.burst)}.",
            _is(ROOM, lambda load: load.capacity / load.average),
        ),
    ),
    outcome="interpret-technical-facts",
    domains=("project-plus:it_governance",),
)
