"""Where does the critical path run when the API grows? Days count, not activities."""

from itpm_lessons.content.plan_pictures import blank_network
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table, chain, table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Ordering
from itpm_lessons.views.lettering import amount

SCREENS = "ABDEHIJL"
THROUGH_API = {"E": "ACEHIJL", "F": "ACFHIJL", "G": "ACGIJL"}


def case(random):
    """Let the API take so long that the critical path runs through it, and one way alone."""
    if random is None:
        return clockin_plan(None).with_duration("C", 18)
    project = clockin_plan(random)
    for name in "EG":
        project = project.with_predecessors(name, clockin_plan(None).into(name))
    before = project["B"].duration + project["D"].duration
    project = project.with_duration("C", before + random.randint(1, 3))
    return _longest(project, random.choice("EFG"), random)


def _longest(project, goal, random):
    """Make `goal` so long that the way through it is the longest one from the API to the pilot."""
    test = project["H"].duration
    ways = {"E": test, "F": test, "G": 0}
    others = [project[name].duration + more for name, more in ways.items() if name != goal]
    return project.with_duration(goal, max(1, max(others) - ways[goal] + random.randint(1, 3)))


def critical(project):
    """Return the longest of the chains through the API."""
    return max(THROUGH_API.values(), key=lambda names: length(project, names))


def runner_up(project):
    """Return the second longest of the chains through the API."""
    return sorted(THROUGH_API.values(), key=lambda names: length(project, names))[-2]


def without_short_ones(project):
    """Leave out what takes three days or less."""
    return [name for name in critical(project) if project[name].duration > 3]


def length(project, names):
    """Add up the days of a chain."""
    return sum(project[name].duration for name in names)


def statement(project):
    """Ask for the path, and give the plan."""
    return f"""The payroll system turns out to be older than expected, and the API (C) now takes \
{amount(project["C"].duration)} days.

{activity_table(project)}

**Write the critical path** from A to L, with hyphens between the letters. For example, \
A-C-D-L has the right form, though this plan has no such chain."""


def longest_chain(project):
    """Return the critical path: compare all chains from the first activity to the last."""
    chains = [[project.names[0]]]
    done = []
    while chains:
        path = chains.pop()
        waiting = [link.successor for link in project.out_of(path[-1])]
        chains += [[*path, name] for name in waiting]
        if not waiting:
            done.append(path)
    return max(done, key=lambda path: sum(project[name].duration for name in path))


def explanation(project):
    """Compare the chains."""
    rows = [
        f"| {chain(names)} | {len(names)} | {amount(length(project, names))} |"
        for names in (SCREENS, *THROUGH_API.values(), "ABKL")
    ]
    table = table_of_rows("| Chain | Activities | Days |", rows)
    return f"""Compare the chains:

{table}

So **{chain(critical(project))}** is critical, although the chain through D and E has more \
activities."""


EXERCISE = Exercise(
    title="Where does the path run now?",
    minutes=5,
    case=case,
    statement=statement,
    picture=blank_network,
    answer=lambda project: Ordering(project.names, path=True, label="Critical path"),
    solution=longest_chain,
    explanation=explanation,
    hints=(
        "All chains begin with A and end with J-L or K-L. They differ in between.",
        "Write down the chains through D-E, through C-E, C-F and C-G, and add up their days.",
        lambda project: (
            f"Through D-E it is {amount(length(project, SCREENS))} days, by way of "
            f"{chain(runner_up(project))} {amount(length(project, runner_up(project)))}. "
            f"There is one of {amount(length(project, critical(project)))}."
        ),
    ),
    mistakes=(
        Mistake(
            "most-activities-is-critical",
            lambda project: SCREENS,
            lambda project: (
                f"{chain(SCREENS)} has the most activities, eight of them. Together they take "
                f"{amount(length(project, SCREENS))} days, and there is a chain with fewer boxes "
                "and more days."
            ),
            "Add up the days of the chains through C.",
        ),
        Mistake(
            "follows-one-chain",
            runner_up,
            lambda project: (
                f"You took the API in, which is right. But {chain(runner_up(project))} takes "
                f"{amount(length(project, runner_up(project)))} days, and from C there is a longer "
                "way to the pilot."
            ),
            "Compare E and F where they join at H, and then H and G where they join at I.",
        ),
        Mistake(
            "short-cannot-be-critical",
            without_short_ones,
            lambda project: (
                f"{chain(without_short_ones(project))} lies on the longest chain, and its short "
                "activities are missing. A path is unbroken from the first activity to the last, "
                "and a day lost on a short one counts as much."
            ),
            "Write the whole chain, from A to L.",
        ),
    ),
    outcome="find-critical-path",
    domains=("capm:predictive", "pmp:process"),
)
