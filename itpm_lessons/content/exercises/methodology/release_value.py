"""Value over time: what one release and three releases have brought by a given week."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Table

ONE, THREE = "One release", "Three releases"


@dataclass(frozen=True)
class Releases:
    """One release of everything, or releases by and by; hours saved a week from each one on."""

    until: int
    one: tuple[int, int]
    three: tuple[tuple[int, int], ...]


def case(random):
    """Release all in week 12, or parts in weeks 4, 8 and 12; or in other weeks."""
    if random is None:
        return Releases(20, (12, 10), ((4, 3), (8, 6), (12, 10)))
    first = random.randint(3, 6)
    second = first + random.randint(2, 4)
    third = second + random.randint(2, 4)
    full = random.randint(8, 15)
    rates = sorted(random.sample(range(2, full), 2))
    return Releases(
        third + random.randint(5, 10),
        (third - random.randint(0, 1), full),
        ((first, rates[0]), (second, rates[1]), (third, full)),
    )


def statement(case):
    """Give both plans, and ask for the value of each."""
    week, rate = case.one
    lines = [
        f"- from week {at} on the app saves payroll {saved} hours a week" + ("," if at else "")
        for at, saved in case.three
    ]
    plan = "\n".join(line.rstrip(",") for line in lines)
    return f"""ClockIn can come out at once, or in three releases.

**One release:** everything comes out in week {week} and saves payroll {rate} hours a week from \
then on.

**Three releases:** each one replaces the one before.

{plan}

**How many hours has each of the two plans saved by week {case.until}?** Count whole weeks, from \
the week of the release to week {case.until}: a release in week {week} has worked for \
{case.until} − {week} = {case.until - week} weeks."""


def release_value(case):
    """Return the hours saved by each plan: hours a week, times the weeks for which they hold."""
    week, rate = case.one
    ends = [at for at, _ in case.three[1:]] + [case.until]
    stretches = [rate * (end - at) for (at, rate), end in zip(case.three, ends, strict=True)]
    return {ONE: [rate * (case.until - week)], THREE: [sum(stretches)]}


def _answer(one, three):
    return {ONE: [one], THREE: [three]}


def _alone(case):
    week, rate = case.one
    return rate * (case.until - week)


def rates_added(case):
    """Let each release go on beside the next one."""
    return sum(rate * (case.until - at) for at, rate in case.three)


def without_last(case):
    """Stop counting when the last release is out."""
    *_, (last, full) = case.three
    return release_value(case)[THREE][0] - full * (case.until - last)


def explanation(case):
    """Add up the stretches."""
    week, rate = case.one
    ends = [at for at, _ in case.three[1:]] + [case.until]
    parts = [f"{saved} × ({end} − {at})" for (at, saved), end in zip(case.three, ends, strict=True)]
    values = [saved * (end - at) for (at, saved), end in zip(case.three, ends, strict=True)]
    total = sum(values)
    more = total - _alone(case)
    return f"""One release: {rate} × ({case.until} − {week}) = **{_alone(case)} hours**.

Three releases: {" + ".join(parts)} = {" + ".join(map(str, values))} = **{total} hours**.

The same app at the end, and {more} hours more by week {case.until}, for part of it was in use \
earlier. What the releases themselves cost is not in this sum yet."""


EXERCISE = Exercise(
    title="The same app, sooner in part",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda case: Table(
        [ONE, THREE],
        {"value": f"Hours saved by week {case.until}"},
        unit="hours",
        corner="plan",
        label="What has each plan saved?",
    ),
    solution=release_value,
    explanation=explanation,
    hints=(
        "Cut the time into stretches in which the hours a week stay the same.",
        lambda case: (
            f"The first of the three holds from week {case.three[0][0]} to week "
            f"{case.three[1][0]}: {case.three[0][1]} × {case.three[1][0] - case.three[0][0]} hours."
        ),
        lambda case: (
            f"The last stretch goes from week {case.three[2][0]} to week {case.until} and gives "
            f"{case.three[2][1] * (case.until - case.three[2][0])} hours. Add the two before it."
        ),
    ),
    mistakes=(
        Mistake(
            "same-scope-same-value",
            lambda case: _answer(_alone(case), _alone(case)),
            "You gave both plans the same. At the end there is the same app; but with three "
            "releases part of it has saved hours for weeks before that.",
            "Add up what the first two releases save before the last one is out.",
        ),
        Mistake(
            "releases-add-up",
            lambda case: _answer(_alone(case), rates_added(case)),
            lambda case: (
                "You let each release save its hours up to the end, beside the next ones. The "
                f"second one saves {case.three[1][1]} hours a week in all, the "
                f"{case.three[0][1]} of the first included."
            ),
            "End each stretch where the next release begins.",
        ),
        Mistake(
            "value-before-release",
            lambda case: _answer(case.one[1] * case.until, case.one[1] * case.until),
            lambda case: (
                f"{case.one[1]} hours a week from week 0 on: but before a release nobody uses it, "
                "and it saves nothing."
            ),
            "Count from the week of the release.",
            lambda answer, case: answer[ONE]["value"] == case.one[1] * case.until,
        ),
        Mistake(
            "end-left-out",
            lambda case: _answer(_alone(case), without_last(case)),
            lambda case: (
                "That is what has been saved when the last release comes out. It goes on saving "
                f"until week {case.until}."
            ),
            "Add the stretch after the last release.",
        ),
    ),
    outcome="compare-releases",
    domains=("capm:agile", "pmp:process", "pmi-acp:mindset"),
)
