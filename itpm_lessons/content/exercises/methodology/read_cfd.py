"""Read a cumulative flow diagram: upright for cards in progress, sideways for days."""

from dataclasses import dataclass

from itpm_lessons.content.flow_pictures import cumulative_flow
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Table

WIP, TIME = "Upright: cards in progress", "Sideways: days from start to finish"


@dataclass(frozen=True)
class Counts:
    """Cards asked for, started and done so far, on the evening of each day that is listed."""

    days: tuple[int, ...]
    asked: tuple[int, ...]
    started: tuple[int, ...]
    done: tuple[int, ...]

    @property
    def last(self):
        """The day that is asked about."""
        return self.days[-1]

    @property
    def same_height(self):
        """The day on which as many had been started as are done on the last day."""
        return self.days[self.started.index(self.done[-1])]


def case(random):
    """Take the diagram of the course, or another one."""
    if random is None:
        return Counts(
            days=(10, 12, 14, 16, 18, 20),
            asked=(40, 43, 48, 52, 56, 61),
            started=(26, 30, 34, 38, 42, 46),
            done=(15, 19, 23, 26, 30, 34),
        )
    step, back, first = random.choice([1, 2, 2, 5]), random.randint(2, 4), random.randint(10, 40)
    days = tuple(first + step * place for place in range(6))
    started = _rising(random, random.randint(40, 55))
    lag = _rising(random, 0)
    done = tuple(started[5 - back] - lag[-1] + count for count in lag)
    asked = tuple(count + random.randint(8, 11) + 2 * place for place, count in enumerate(started))
    return Counts(days, asked, started, done)


def _rising(random, first):
    counts = [first]
    while len(counts) < 6:
        counts.append(counts[-1] + random.randint(3, 6))
    return tuple(counts)


def statement(case):
    """Give the counts, and ask for both readings."""
    rows = [
        f"| {day} | {asked} | {started} | {done} |"
        for day, asked, started, done in zip(
            case.days, case.asked, case.started, case.done, strict=True
        )
    ]
    table = table_of_rows("| Day | Asked for so far | Started so far | Done so far |", rows)
    return f"""A cumulative flow diagram counts all cards from the beginning, so its lines never \
fall. Here are its last days as numbers:

{table}

**Read it on day {case.last}:** upright, how many cards are in progress? Sideways, how many days \
lie between the start and the finish of the cards that are finished now? For that, look for the \
day on which the line of started cards was as high as the line of done cards is on day \
{case.last}."""


def read_cfd(case):
    """Return both readings: between the lines on one day, and between the lines at one height."""
    in_progress = case.started[-1] - case.done[-1]
    day_started = case.days[case.started.index(case.done[-1])]
    return {
        "Upright: cards in progress": [in_progress],
        "Sideways: days from start to finish": [case.days[-1] - day_started],
    }


def _answer(case, wip, time=None):
    right = read_cfd(case)[TIME][0]
    return {WIP: [wip], TIME: [right if time is None else time]}


def options_counted(case):
    """Count from the line of the cards that were asked for."""
    return _answer(case, case.asked[-1] - case.done[-1])


def height_read(case):
    """Read the height of the line of started cards."""
    return _answer(case, case.started[-1])


def readings_exchanged(case):
    """Give the days for the cards, and the cards for the days."""
    right = read_cfd(case)
    return _answer(case, right[TIME][0], right[WIP][0])


def day_read(case):
    """Give the day on which the other line had that height."""
    return _answer(case, read_cfd(case)[WIP][0], case.same_height)


def _cell(row, belief):
    """Recognise a belief in one row, unless the row is right."""

    def found(answer, case):
        given = answer[row]["value"]
        return given == belief(case)[row][0] != read_cfd(case)[row][0]

    return found


def explanation(case):
    """Show both readings with their numbers."""
    start, height = case.same_height, case.done[-1]
    return f"""- Upright on day {case.last}: {case.started[-1]} started − {height} done = \
**{case.started[-1] - height}** cards in progress.
- Sideways at the height of {height}: reached by the started cards on day {start}, by the done \
cards on day {case.last}. {case.last} − {start} = **{case.last - start}** days.

The second reading is near the average time as long as cards are finished about in the order in \
which they are started. The cards between “asked for” and “started” are options: nobody has \
promised them yet."""


def _picture(case):
    lines = {"asked for": case.asked, "started": case.started, "done": case.done}
    return cumulative_flow(case.days, lines)


EXERCISE = Exercise(
    title="Upright and sideways",
    minutes=4,
    case=case,
    statement=statement,
    picture=_picture,
    answer=Table([WIP, TIME], {"value": "Reading"}, unit="", corner="direction"),
    solution=read_cfd,
    explanation=explanation,
    hints=(
        "In progress is what has been started and is not done yet. Which two lines bound that?",
        lambda case: (
            f"On day {case.last} the lines stand at {case.started[-1]} and {case.done[-1]}. For "
            f"the days, go back from {case.done[-1]} to the line of started cards."
        ),
        lambda case: (
            f"{case.done[-1]} cards had been started by day {case.same_height}. Take that from "
            f"{case.last}; and take {case.done[-1]} from {case.started[-1]}."
        ),
    ),
    mistakes=(
        Mistake(
            "options-in-progress",
            options_counted,
            lambda case: (
                f"{case.asked[-1]} − {case.done[-1]} counts the cards, too, that have only been "
                "asked for. They are options; in progress is what has been started."
            ),
            "Use the line of started cards.",
            _cell(WIP, options_counted),
        ),
        Mistake(
            "height-is-progress",
            height_read,
            lambda case: (
                f"{case.started[-1]} is the height of the line: all cards started since the "
                f"beginning. {case.done[-1]} of them are done."
            ),
            "Read between the lines, not from the axis.",
            _cell(WIP, height_read),
        ),
        Mistake(
            "upright-sideways-mixed-up",
            readings_exchanged,
            "The two readings have changed places. Upright stands the number of cards, sideways "
            "runs the time.",
            "Ask of each distance: does it run along the axis of days, or of cards?",
        ),
        Mistake(
            "date-is-the-time",
            day_read,
            lambda case: (
                f"On day {case.same_height} the line of started cards had that height, that is "
                f"right. The time is how far it is from there to day {case.last}."
            ),
            "Take one day from the other.",
            _cell(TIME, day_read),
        ),
    ),
    outcome="read-flow",
    domains=("pmi-acp:delivery", "pmp:process"),
)
