"""Choose a limit from what a simulation says about each: flow kept, time as short as may be."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.engines.flow import Board, replay
from itpm_lessons.practice import Choice, Exercise, Mistake
from itpm_lessons.views.lettering import days

NONE = "no limit"
DAYS, KEPT, SPREAD = 250, 0.95, 0.8
HIGHER = ((), (20,), (30, 20))
LOWER = ((4, 2), (4, 3, 2), (5, 4, 3, 2))


@dataclass(frozen=True)
class Result:
    """What came out with one limit: cards a day, average days, days of 85 in 100 cards."""

    limit: str
    rate: float
    time: float
    within: int


@dataclass(frozen=True)
class Trial:
    """A team, as people and days of work in each stage, and the results, from no limit down."""

    design: tuple[int, float]
    build: tuple[int, float]
    test: tuple[int, float]
    seed: int
    results: tuple[Result, ...]

    @property
    def free(self):
        """The result without a limit."""
        return self.results[0]

    def __getitem__(self, limit):
        return next(result for result in self.results if result.limit == limit)


def case(random):
    """Simulate the team of ClockIn with limits of 10, 4 and 2; or another team, other limits.

    How many limits stand above and below the right one varies, so its row does not tell it.
    """
    if random is None:
        return _trial((1, 1), (2, 3), (1, 2), 12, (10, 4, 2))
    above, below = random.choice(HIGHER), random.choice(LOWER)
    while True:
        limits = (*above, random.choice([7, 8, 9, 10, 12]), *below)
        team = ((1, 1), (2, random.choice([2, 3, 4])), (1, random.choice([1.5, 2, 2.5])))
        trial = _trial(*team, random.randint(1, 99), limits)
        lucky = trial.free.rate > min(people / work for people, work in team)
        if not lucky and _is_clear(trial, len(above) + 1):
            return trial


def _is_clear(trial, right):
    """Tell whether this row keeps the flow, the next does not, and each one down is faster."""
    kept, lost = (trial.results[row].rate / trial.free.rate for row in (right, right + 1))
    times = [result.time for result in trial.results]
    falling = all(first > second for first, second in pairwise(times))
    return falling and kept > KEPT + 0.01 and lost < KEPT - 0.01


def _trial(design, build, test, seed, limits):
    team = (design, build, test)
    results = tuple(_result(team, limit, seed) for limit in (None, *limits))
    return Trial(*team, seed, results)


@lru_cache(512)
def _result(team, limit, seed):
    design, build, test = team
    board = Board.of(Design=design, Build=build, Test=test, spread=SPREAD, limit=limit)
    found = replay(board, seed, DAYS)
    name = NONE if limit is None else f"limit {limit}"
    rate, time = round(found.throughput, 3), round(found.cycle_time, 1)
    return Result(name, rate, time, round(found.cycle_p85))


def _persons(team):
    people, work = team
    return f"{people} {'person' if people == 1 else 'people'}, {days(work)} of work on a card"


def statement(trial):
    """Show the table, and say by what to choose."""
    rows = [
        f"| {result.limit} | {result.rate:.3f} | {result.time:.1f} | {result.within} |"
        for result in trial.results
    ]
    head = "| Whole board | Finished a day | Average days | 85 of 100 within (days) |"
    return f"""A team was simulated for a year of {DAYS} working days, with the same requests each \
time (seed {trial.seed}). Design: {_persons(trial.design)}. Build: {_persons(trial.build)}. Test: \
{_persons(trial.test)}. The work on a card varies, and a next request always waits.

{table_of_rows(head, rows)}

**Which limit do you choose?** The team has agreed: at least 95 % of what is finished without a \
limit, and among these the shortest average time."""


def choose_limit(trial):
    """Return the limit with the shortest time among those that keep 95 % of the flow."""
    least = 0.95 * trial.results[0].rate
    enough = [result for result in trial.results if result.rate >= least]
    return min(enough, key=lambda result: result.time).limit


def lowest(trial):
    """Take the lowest limit."""
    return trial.results[-1].limit


def no_limit(trial):
    """Set none."""
    return NONE


def next_lower(trial):
    """Take the one below the right one: much shorter times for a little less flow."""
    names = [result.limit for result in trial.results]
    return names[names.index(choose_limit(trial)) + 1]


def _share(trial, limit):
    return f"{trial[limit].rate / trial.free.rate:.0%}".replace("%", " %")


def explanation(trial):
    """Compare each limit with none."""
    rows = [
        f"| {result.limit} | {_share(trial, result.limit)} | {result.time:.1f} |"
        for result in trial.results
    ]
    best = trial[choose_limit(trial)]
    return f"""{table_of_rows("| Whole board | Flow kept | Average days |", rows)}

**{best.limit[0].upper()}{best.limit[1:]}**. Without a limit a card takes {trial.free.time:.1f} \
days, and more each month; with it {best.time:.1f}, and next to nothing is lost. The bottleneck is \
hardly ever without work in both cases; what the limit takes away is the pile in front of it.

With a lower limit the bottleneck runs dry now and then: work on cards varies, and nothing lies \
ready when it is free. Where that begins depends on the team. So it is tried out, not looked up."""


EXERCISE = Exercise(
    title="Choose the limit",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda trial: Choice(
        [result.limit for result in trial.results], label="Limit for the whole board"
    ),
    solution=choose_limit,
    explanation=explanation,
    hints=(
        "First cross out the rows that finish too little. Then compare the times of the others.",
        lambda trial: (
            f"95 % of {trial.free.rate:.3f} is {0.95 * trial.free.rate:.3f} a day. Which rows "
            "reach that?"
        ),
        lambda trial: (
            f"{len([r for r in trial.results if r.rate >= KEPT * trial.free.rate])} rows reach "
            f"{0.95 * trial.free.rate:.3f}: {NONE} with {trial.free.time:.1f} days on average is "
            "one of them."
        ),
    ),
    mistakes=(
        Mistake(
            "less-is-always-better",
            lowest,
            lambda trial: (
                f"{trial[lowest(trial)].time:.1f} days is the shortest time. But only "
                f"{_share(trial, lowest(trial))} of the flow is left: with so few cards somebody "
                "is without work most of the time, the bottleneck as well."
            ),
            "Begin with the agreement about what is finished.",
        ),
        Mistake(
            "limit-lowers-throughput",
            no_limit,
            lambda trial: (
                f"You fear that a limit costs flow. Compare the first two rows: "
                f"{trial.results[1].rate:.3f} in place of {trial.free.rate:.3f} a day, and "
                f"{trial.results[1].time:.1f} in place of {trial.free.time:.1f} days. What the "
                "limit keeps off the board would only have waited there."
            ),
            "Look for a row that finishes nearly as much in far less time.",
        ),
        Mistake(
            "nearly-is-enough",
            next_lower,
            lambda trial: (
                f"{trial[next_lower(trial)].time:.1f} days is tempting. It keeps "
                f"{_share(trial, next_lower(trial))} of the flow, and the team has agreed on 95. "
                "One may agree on something else, but before choosing, not after."
            ),
            lambda trial: f"Cross out all rows below {0.95 * trial.free.rate:.3f} a day.",
        ),
    ),
    outcome="choose-wip-limit",
    domains=("pmi-acp:delivery", "pmp:process"),
)
