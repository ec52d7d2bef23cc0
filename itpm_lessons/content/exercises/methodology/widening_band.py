"""Find the stage that holds the flow in a cumulative flow diagram: the band that widens."""

from dataclasses import dataclass

from itpm_lessons.content.flow_pictures import cumulative_flow
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Choice, Exercise, Mistake

STAGES = ("Design", "Build", "Test", "Release")
WEEKS = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Bands:
    """Cards in each stage at the end of each week, and cards done by then."""

    cards: tuple[tuple[int, ...], ...]
    done: tuple[int, ...]

    @property
    def entered(self):
        """How many cards had entered each stage so far: what lies in it and beyond it."""
        lines = {}
        for place, stage in enumerate(STAGES):
            beyond = [sum(week) for week in zip(*self.cards[place:], self.done, strict=True)]
            lines[stage] = beyond
        return lines

    @property
    def growth(self):
        """By how many cards each band has widened."""
        return [band[-1] - band[0] for band in self.cards]


def case(random):
    """Let the test widen while the build is wide, or draw other bands."""
    if random is None:
        cards = ((3, 2, 3, 3, 2), (9, 8, 9, 9, 8), (1, 2, 4, 5, 7), (1, 1, 2, 1, 1))
        return Bands(cards, (6, 10, 14, 18, 22))
    while True:
        widening, wide = random.sample([1, 2, 3], 2)
        cards = [_level(random, random.randint(2, 3)) for _ in STAGES]
        cards[wide] = _level(random, random.randint(8, 10))
        cards[widening] = _growing(random)
        done = [random.randint(5, 9)]
        while len(done) < len(WEEKS):
            done.append(done[-1] + random.randint(3, 5))
        bands = Bands(tuple(cards), tuple(done))
        if _never_falls(bands):
            return bands


def _never_falls(bands):
    return all(list(line) == sorted(line) for line in bands.entered.values())


def _level(random, size):
    return tuple(size + random.choice([-1, 0, 0]) for _ in WEEKS)


def _growing(random):
    counts = [1]
    while len(counts) < len(WEEKS):
        counts.append(counts[-1] + random.randint(1, 2))
    return tuple(counts)


def statement(bands):
    """Give the cumulative counts, and ask for the stage."""
    entered = bands.entered
    rows = [
        f"| {week} | {' | '.join(str(entered[stage][place]) for stage in STAGES)} "
        f"| {bands.done[place]} |"
        for place, week in enumerate(WEEKS)
    ]
    head = f"| Week | {' | '.join(f'Entered {stage.lower()}' for stage in STAGES)} | Done |"
    return f"""A board without limits. A card enters the next stage as soon as the stage before is \
through with it. At the end of each week so many cards had entered each stage since the beginning:

{table_of_rows(head, rows)}

**Which stage holds the flow?** Compute what lies in each stage: what has entered it, less what \
has entered the next one."""


def widening_band(bands):
    """Return the stage in which the cards become more from week to week."""
    lines = [*bands.entered.values(), bands.done]
    widened = {}
    for stage, upper, lower in zip(STAGES, lines, lines[1:], strict=False):
        widened[stage] = (upper[-1] - lower[-1]) - (upper[0] - lower[0])
    return max(widened, key=widened.get)


def widest_now(bands):
    """Take the stage with the most cards in it."""
    return STAGES[max(range(4), key=lambda place: sum(bands.cards[place]))]


def highest_line(bands):
    """Take the stage whose line is highest, which is the first."""
    return STAGES[0]


def _band(bands, stage):
    return ", ".join(map(str, bands.cards[STAGES.index(stage)]))


def explanation(bands):
    """Give the bands week by week."""
    rows = [f"| {stage} | {_band(bands, stage)} |" for stage in STAGES]
    found = widening_band(bands)
    return f"""{table_of_rows("| Stage | Cards in it, week by week |", rows)}

**{found}** takes in more than it lets out, week after week. {widest_now(bands)} holds more cards, \
but not more and more: as much goes out of it as comes in. With a limit on {found}, the stages \
before it would have to stop, or to help."""


def _picture(bands):
    lines = {stage.lower(): line for stage, line in bands.entered.items()}
    return cumulative_flow(WEEKS, {**lines, "done": bands.done}, "week")


EXERCISE = Exercise(
    title="The band that widens",
    minutes=4,
    case=case,
    statement=statement,
    picture=_picture,
    answer=Choice(STAGES, label="This stage holds the flow"),
    solution=widening_band,
    explanation=explanation,
    hints=(
        "One week says little. Compare what lies in each stage in the first and in the last week.",
        lambda bands: (
            "In the first week lie "
            + ", ".join(
                f"{band[0]} in {stage.lower()}"
                for stage, band in zip(STAGES, bands.cards, strict=True)
            )
            + ". Do the same for the last week."
        ),
        lambda bands: (
            f"{widest_now(bands)} went from {bands.cards[STAGES.index(widest_now(bands))][0]} to "
            f"{bands.cards[STAGES.index(widest_now(bands))][-1]} cards, which is level. One other "
            "stage grew all the time."
        ),
    ),
    mistakes=(
        Mistake(
            "widest-band-holds",
            widest_now,
            lambda bands: (
                f"{widest_now(bands)} holds most cards: {_band(bands, widest_now(bands))}. "
                "But they do not become more, so as much goes out as comes in. A wide band makes "
                "cards slow; a widening one holds the flow."
            ),
            "Look for the stage whose number grows from week to week.",
        ),
        Mistake(
            "height-is-progress",
            highest_line,
            "The line of the first stage is the highest in every such diagram, since all cards "
            "enter there. What counts is the room between two lines.",
            "Take the entries of the next stage from those of each stage.",
        ),
    ),
    outcome="find-bottleneck",
    domains=("pmi-acp:delivery", "pmp:process"),
)
