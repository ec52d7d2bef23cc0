"""Transfer: move all people at once, or in waves? Weeks of use, added up over people."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Table

ONCE, WAVES = "All at once", "In three waves"


@dataclass(frozen=True)
class Move:
    """The week in which all move; or waves, each a week and a number of people."""

    until: int
    once: int
    waves: tuple[tuple[int, int], ...]

    @property
    def people(self):
        """Everybody who moves."""
        return sum(count for _, count in self.waves)


def case(random):
    """Move 260 people in week 10, or 20, 120 and 120 in weeks 6, 8 and 10; or others."""
    if random is None:
        return Move(14, 10, ((6, 20), (8, 120), (10, 120)))
    first = random.randint(4, 8)
    second = first + random.randint(1, 3)
    third = second + random.randint(1, 3)
    small, middle = random.randrange(10, 50, 10), random.randrange(60, 150, 10)
    waves = ((first, small), (second, middle), (third, 260 - small - middle))
    return Move(third + random.randint(3, 8), third - random.randint(0, 1), waves)


def statement(case):
    """Give both ways, and ask for the weeks of use."""
    lines = "\n".join(f"- week {week}: {count} people" for week, count in case.waves)
    return f"""ServerMove has to bring {case.people} people to the new mail server.

**All at once:** everybody in week {case.once}.

**In three waves**, each of other people:

{lines}

One person who works on the new server for one week makes one *person-week*. Whoever moves in week \
{case.once} has worked there for {case.until} − {case.once} = {case.until - case.once} weeks by \
week {case.until}.

**How many person-weeks on the new server does each way give by week {case.until}?**"""


def server_move_waves(case):
    """Return the person-weeks of both ways: people, times the weeks since they moved."""
    once = case.people * (case.until - case.once)
    waves = sum(count * (case.until - week) for week, count in case.waves)
    return {ONCE: [once], WAVES: [waves]}


def _answer(case, waves):
    return {ONCE: [case.people * (case.until - case.once)], WAVES: [waves]}


def waves_end(case):
    """Let each wave count only until the next one."""
    ends = [week for week, _ in case.waves[1:]] + [case.until]
    return sum(count * (end - week) for (week, count), end in zip(case.waves, ends, strict=True))


def counted_again(case):
    """Let everybody who has moved so far count once more, up to the end, with each wave."""
    moved = [sum(count for _, count in case.waves[: n + 1]) for n in range(len(case.waves))]
    weeks = [week for week, _ in case.waves]
    return sum(count * (case.until - week) for count, week in zip(moved, weeks, strict=True))


def all_from_the_first(case):
    """Count everybody from the first wave on."""
    return case.people * (case.until - case.waves[0][0])


def explanation(case):
    """Add up the waves, and name their price."""
    parts = [f"{count} × ({case.until} − {week})" for week, count in case.waves]
    values = [count * (case.until - week) for week, count in case.waves]
    first, last = case.waves[0][0], case.waves[-1][0]
    once = case.people * (case.until - case.once)
    return f"""At once: {case.people} × ({case.until} − {case.once}) = **{once:,} person-weeks**.

In waves: {" + ".join(parts)} = {" + ".join(map(str, values))} = **{sum(values):,} \
person-weeks**.

The waves are increments: each one is finished and stays. The larger gain is not in the sum. What \
goes wrong with the first {case.waves[0][1]} people goes wrong for {case.waves[0][1]}, and not for \
{case.people}. The price: from week {first} to week {last} two mail servers run side by side."""


EXERCISE = Exercise(
    title="ServerMove in waves",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda case: Table(
        [ONCE, WAVES],
        {"use": f"Person-weeks by week {case.until}"},
        unit="person-weeks",
        corner="way",
        label="Weeks of use",
    ),
    solution=server_move_waves,
    explanation=explanation,
    hints=(
        "Take one wave after the other: how many people, and for how many weeks?",
        lambda case: (
            f"The first wave gives {case.waves[0][1]} × {case.until - case.waves[0][0]} "
            "person-weeks. These people stay on the new server."
        ),
        lambda case: (
            "Add to it "
            + " and ".join(f"{count} × {case.until - week}" for week, count in case.waves[1:])
            + "."
        ),
    ),
    mistakes=(
        Mistake(
            "same-scope-same-value",
            lambda case: _answer(case, case.people * (case.until - case.once)),
            "You gave both ways the same. All have moved in the end, but with waves some of them "
            "have worked on the new server for longer.",
            "Count the weeks of each wave from the week in which it moved.",
        ),
        Mistake(
            "releases-replace",
            lambda case: _answer(case, waves_end(case)),
            "You let each wave count until the next one comes. These are other people each time: "
            "the first ones stay on the new server and go on counting.",
            lambda case: f"Count every wave up to week {case.until}.",
        ),
        Mistake(
            "releases-add-up",
            lambda case: _answer(case, counted_again(case)),
            lambda case: (
                f"You added the waves up as you went: {case.waves[0][1]}, then "
                f"{case.waves[0][1] + case.waves[1][1]}, then {case.people} people, each up to "
                f"week {case.until}. So the first {case.waves[0][1]} are counted three times."
            ),
            "Take only the people of a wave, and count them up to the end.",
        ),
        Mistake(
            "value-before-release",
            lambda case: _answer(case, all_from_the_first(case)),
            lambda case: (
                f"You counted all {case.people} from week {case.waves[0][0]} on. In that week only "
                f"{case.waves[0][1]} people have moved."
            ),
            "Multiply each wave by its own weeks.",
        ),
    ),
    outcome="compare-releases",
    domains=("capm:agile", "pmp:process"),
)
