"""How many clock-ins a second 400 people are who come within ten minutes."""

from itpm_lessons.content.role_loads import AVERAGE, BURST, Load
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

WORKDAYS = (8, 10, 12, 24)  # hours over which somebody may spread the people


def case(random):
    """Take 400 people in 10 minutes and a burst of five times the average, or another crowd."""
    if random is None:
        return Load(400, 10, 5)
    minutes = random.choice((4, 5, 6, 8, 10, 12, 15, 20))
    return Load(random.randrange(300, 1_500, 20), minutes, random.randint(3, 8))


def statement(load):
    """Ask for both rates."""
    return f"""At the change of shifts {load.people:,} hourly staff clock in within \
{load.minutes} minutes. “{load.people:,} people at once,” says the developer, “no server stands \
that.” A clock-in is one request.

**How many requests a second are these, evenly spread? And how many in a burst of {load.times} \
times the average?** Two decimals are enough."""


def peak_load(load):
    """Return the requests a second: on average over the window, and in a burst."""
    average = load.people / (load.minutes * 60)
    return {
        "Requests a second, on average": [average],
        "Requests a second, in a burst": [load.times * average],
    }


def _both(average, burst):
    return {AVERAGE: [average], BURST: [burst]}


def _of_rate(load, rate):
    return _both(rate, load.times * rate)


def _spread(load):
    """List the averages over whole days, a second."""
    return [load.people / (hours * 3_600) for hours in WORKDAYS]


def not_in_the_window(answer, load):
    """Recognise the number of people, or their spread over a working day."""
    average = answer[AVERAGE]["value"]
    over_day = any(abs(average - rate) < 0.1 * rate for rate in _spread(load))
    return average == load.people or over_day


def outside(answer, load):
    """Say which of the two was done."""
    if answer[AVERAGE]["value"] == load.people:
        return (
            f"{load.people:,} is the number of people. They come within {load.minutes} minutes, "
            f"which are {load.seconds:,} seconds; they don't come in one."
        )
    return (
        f"You spread the clock-ins over a whole day. They come within {load.minutes} minutes, and "
        "the server has to bear these."
    )


def explanation(load):
    """Divide, multiply, and say what the number is good for."""
    note = (
        " For ClockIn it can be: in the test the server answered 20 a second, six times the burst."
        if load.people == 400 and load.minutes == 10
        else ""
    )
    return f"""{load.minutes} minutes are {load.seconds:,} seconds. {load.people:,} / \
{load.seconds:,} = **{amount(load.average)} a second**, and {load.times} times that is \
**{amount(load.burst)} a second**.

“{load.people:,} at once” has become a number that can be compared with what the server \
bears.{note} That the burst is {load.times} times the average is an assumption. Ask where it comes \
from, or have the minutes of one morning counted."""


EXERCISE = Exercise(
    title="Everybody at once?",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        [AVERAGE, BURST],
        {"value": "Requests a second"},
        unit="a second",
        tolerance=0.05,
        label="Load; 0.05 up or down count as right",
        corner="when",
    ),
    solution=peak_load,
    explanation=explanation,
    hints=(
        "How long is the window, in the unit that is asked for?",
        lambda load: f"{load.people:,} requests in {load.minutes} × 60 seconds.",
        lambda load: (
            f"Divide {load.people:,} by {load.seconds:,}. Then multiply by {load.times} for the "
            "burst."
        ),
    ),
    mistakes=(
        Mistake(
            "peak-as-average",
            lambda load: _of_rate(load, load.people),
            lambda load: outside(_cells(load, load.people), load),
            lambda load: f"Divide {load.people:,} by the seconds of the window.",
            not_in_the_window,
            outside,
        ),
        Mistake(
            "minute-for-second",
            lambda load: _of_rate(load, load.people / load.minutes),
            lambda load: (
                f"{load.people:,} / {load.minutes} = {amount(load.people / load.minutes)} is the "
                "number a minute. A second is sixty times shorter."
            ),
            "Divide by 60 once more.",
            lambda answer, load: abs(answer[AVERAGE]["value"] - load.people / load.minutes) < 0.05,
        ),
        Mistake(
            "burst-is-added",
            lambda load: _both(load.average, load.average + load.times),
            lambda load: (
                f"You added {load.times}. A burst of {load.times} times the average is "
                f"{load.times} times as many."
            ),
            lambda load: f"Multiply your average by {load.times}.",
            lambda answer, load: (
                abs(answer[BURST]["value"] - answer[AVERAGE]["value"] - load.times) < 0.02
            ),
        ),
        Mistake(
            "rate-turned-round",
            lambda load: _of_rate(load, load.seconds / load.people),
            lambda load: (
                f"{load.seconds:,} / {load.people:,} = {amount(load.seconds / load.people)} is how "
                "many seconds lie between two clock-ins. Asked is how many clock-ins lie in a "
                "second."
            ),
            "Divide the people by the seconds.",
            lambda answer, load: abs(answer[AVERAGE]["value"] - load.seconds / load.people) < 0.02,
        ),
        Mistake(
            "average-load-is-enough",
            lambda load: _both(load.average, load.average),
            lambda load: (
                f"Your burst is the average. In a burst {load.times} times as many come in a "
                "second, and that is when a server fails."
            ),
            lambda load: f"Multiply the average by {load.times}.",
            lambda answer, load: answer[BURST]["value"] == answer[AVERAGE]["value"],
        ),
    ),
    outcome="interpret-technical-facts",
    domains=("project-plus:it_governance",),
)


def _cells(load, rate):
    return {AVERAGE: {"value": rate}, BURST: {"value": load.times * rate}}
