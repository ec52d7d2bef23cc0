"""Find the bottleneck: what each stage can finish a day, and what the board can."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount, days

BOARD = "Whole board"


@dataclass(frozen=True)
class Stage:
    """A stage: its people, and the days of work that one of them has with a card."""

    name: str
    people: int
    work: float

    @property
    def rate(self):
        """Cards a day at most."""
        return self.people / self.work


def case(random):
    """Take the team of ClockIn, or another one."""
    if random is None:
        return (Stage("Design", 1, 1), Stage("Build", 2, 3), Stage("Test", 1, 2))
    while True:
        stages = tuple(
            Stage(name, random.randint(1, 4), random.choice([0.5, 1, 1.5, 2, 3, 4, 5]))
            for name in ("Design", "Build", "Test")
        )
        rates = sorted(stage.rate for stage in stages)
        if rates[1] - rates[0] > 0.05 and _biggest(stages) is not _bottleneck(stages):
            return stages


def _bottleneck(stages):
    return min(stages, key=lambda stage: stage.rate)


def _biggest(stages):
    return max(stages, key=lambda stage: stage.work)


def _heads(people):
    return "1 person" if people == 1 else f"{people} people"


def statement(stages):
    """Give the people and the work, and ask for the rates."""
    rows = [f"| {stage.name} | {stage.people} | {amount(stage.work)} |" for stage in stages]
    table = table_of_rows("| Stage | People | Days of work on a card |", rows)
    return f"""Each person works on one card at a time, and every card passes all stages.

{table}

**How many cards a day can each stage finish at most, and how many the whole board?** Write \
them as decimals, with two places: 0.67 and not 2/3."""


def stage_rates(stages):
    """Return the cards a day of each stage and of the board, which is as fast as the slowest."""
    rates = {stage.name: stage.people / stage.work for stage in stages}
    board = min(rates.values())
    return {name: [rate] for name, rate in {**rates, "Whole board": board}.items()}


def _answer(stages, board, rate=lambda stage: stage.rate):
    rates = {stage.name: [rate(stage)] for stage in stages}
    return {**rates, BOARD: [board]}


def biggest_work(stages):
    """Take the stage with the most work on a card as the bottleneck."""
    return _answer(stages, _biggest(stages).rate)


def people_left_out(stages):
    """Forget that people of one stage work side by side."""
    rates = [1 / stage.work for stage in stages]
    return _answer(stages, min(rates), lambda stage: 1 / stage.work)


def added_up(stages):
    """Add the rates of the stages."""
    return _answer(stages, sum(stage.rate for stage in stages))


def averaged(stages):
    """Take the average of the rates."""
    return _answer(stages, sum(stage.rate for stage in stages) / len(stages))


def turned_round(stages):
    """Give the days for each card in place of the cards a day."""
    gaps = [1 / stage.rate for stage in stages]
    return _answer(stages, max(gaps), lambda stage: 1 / stage.rate)


def _board_is(belief):
    return lambda answer, stages: (
        abs(answer[BOARD]["rate"] - belief(stages)[BOARD][0]) < 0.01
        and abs(answer[BOARD]["rate"] - _bottleneck(stages).rate) >= 0.01
    )


def _stages_turned_round(answer, stages):
    """Recognise the days for each card, whatever was taken for the board."""
    others = [stage for stage in stages if abs(stage.rate - 1 / stage.rate) > 0.02]
    return bool(others) and all(
        abs(answer[stage.name]["rate"] - 1 / stage.rate) < 0.01 for stage in others
    )


def explanation(stages):
    """Divide for each stage, and find the smallest."""
    lines = "\n".join(
        f"- {stage.name}: {stage.people} / {amount(stage.work)} = {amount(stage.rate)} a day"
        for stage in stages
    )
    slowest = _bottleneck(stages)
    return f"""{lines}

The whole board finishes **{amount(slowest.rate)}** a day at most: what {slowest.name} lets \
through. It is the bottleneck. Work done faster before it waits in front of it; capacity behind it \
stands idle part of the time."""


EXERCISE = Exercise(
    title="Where is the bottleneck?",
    minutes=4,
    case=case,
    statement=statement,
    answer=lambda stages: Table(
        [*(stage.name for stage in stages), BOARD],
        {"rate": "Cards a day"},
        unit="",
        tolerance=0.01,
        corner="stage",
        label="At most",
    ),
    solution=stage_rates,
    explanation=explanation,
    hints=(
        lambda stages: (
            f"A card is {days(stages[-1].work)} of work in {stages[-1].name}. What does one person "
            "finish in a day, and what do all of them?"
        ),
        "People divided by days of work on a card. Every card has to pass every stage.",
        lambda stages: (
            f"{_biggest(stages).name}: {_biggest(stages).people} / {amount(_biggest(stages).work)} "
            f"= {amount(_biggest(stages).rate)}. The board is as fast as the smallest of the three."
        ),
    ),
    mistakes=(
        Mistake(
            "biggest-work-is-bottleneck",
            biggest_work,
            lambda stages: (
                f"For the board you took {_biggest(stages).name}, where a card is most work. With "
                f"{_heads(_biggest(stages).people)} that is {amount(_biggest(stages).rate)} cards "
                f"a day, and {_bottleneck(stages).name} lets fewer through."
            ),
            "Compare the rates of the stages, not their days of work.",
            _board_is(biggest_work),
        ),
        Mistake(
            "people-left-out",
            people_left_out,
            "That is what one person finishes. Where several work side by side, the stage "
            "finishes as many times more.",
            "Put the people above the line: people / days of work.",
        ),
        Mistake(
            "stage-rates-add-up",
            added_up,
            "You added the rates. That would hold if each stage had its own cards; here each card "
            "goes through all of them.",
            "Which stage does a card have to wait for?",
            _board_is(added_up),
        ),
        Mistake(
            "board-is-average",
            averaged,
            "You took the average of the stages. A fast stage does not make up for a slow one: "
            "what it does more waits in front of the slow one.",
            "Which of the three lets the fewest cards through?",
            _board_is(averaged),
        ),
        Mistake(
            "rate-turned-round",
            turned_round,
            "These are the days for each card. The question asks for cards a day, the same "
            "division turned round.",
            "Divide the people by the days.",
            _stages_turned_round,
        ),
    ),
    outcome="find-bottleneck",
    domains=("pmi-acp:delivery", "capm:agile", "pmp:process"),
)
