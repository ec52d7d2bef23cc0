"""Slow and obvious second methods, and the networks that tests draw."""

from itertools import pairwise

from hypothesis import strategies as st

from itpm_lessons.engines.network import Activity, Dependency, Project


@st.composite
def projects(draw, most=7, types=("FS", "SS", "FF", "SF"), lags=(-4, 4), least=1, longest=6):
    """Draw a project: activities in no special order, any links that make no loop."""
    names = draw(st.permutations("ABCDEFGHIJ"[: draw(st.integers(least, most))]))
    activities = [Activity(name, draw(st.integers(0, longest))) for name in sorted(names)]
    links = {}
    for place, after in enumerate(names):
        for before in names[:place]:
            for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2]))):
                link = Dependency(
                    before, after, draw(st.sampled_from(types)), draw(st.integers(*lags))
                )
                links[link] = None
    return Project(activities, links)


def near_ties(random):
    """Draw a plan twice: in twentieths of a day, which are whole numbers, and in days.

    Chains are often equally long, or differ by a twentieth.
    """
    names = "ABCDEFG"
    days = {
        name: 20 * random.choice([0, 10, 20, 30]) + random.choice([0, 0, 1, 2]) for name in names
    }
    links = {
        (before, after, random.choice(["FS", "FS", "SS", "FF", "SF"])):
            20 * random.choice([0, 0, 0, 5, -10]) + random.choice([0, 0, 0, 1, -1])
        for place, after in enumerate(names)
        for before in names[:place]
        if random.random() < 0.4
    }  # fmt: skip
    whole = Project(
        [Activity(name, number) for name, number in days.items()],
        [Dependency(*ends, lag) for ends, lag in links.items()],
    )
    return whole, in_days(whole, 20)


def in_days(project, parts):
    """Copy a plan whose numbers count so many `parts` of a day, with numbers that count days."""
    return Project(
        [Activity(each.name, each.duration / parts) for each in project.activities],
        [
            Dependency(link.predecessor, link.successor, link.type, link.lag / parts)
            for link in project.dependencies
        ],
    )


def relaxed_dates(project, start_clamp=True):
    """Push dates until no dependency complains, first later from day 0, then earlier from the end.

    Returns ES, EF, LS, LF, total float and free float by name.
    """
    days = {activity.name: activity.duration for activity in project.activities}
    waits = {link.successor for link in project.dependencies}
    early = {name: 0 if start_clamp or name not in waits else -(10**9) for name in days}
    changed = True
    while changed:
        changed = False
        for link in project.dependencies:
            while slack(link, early, days) < 0:
                early[link.successor] -= slack(link, early, days)
                changed = True
    end = max(early[name] + days[name] for name in days)
    late = {name: end - days[name] for name in days}
    changed = True
    while changed:
        changed = False
        for link in project.dependencies:
            while slack(link, late, days) < 0:
                late[link.predecessor] += slack(link, late, days)
                changed = True
    free = {}
    for name in days:
        gaps = [
            slack(link, early, days) for link in project.dependencies if link.predecessor == name
        ]
        free[name] = min(gaps) if gaps else end - early[name] - days[name]
    return {
        name: (
            early[name], early[name] + days[name], late[name], late[name] + days[name],
            late[name] - early[name], free[name],
        )
        for name in days
    }  # fmt: skip


def slack(link, start, days):
    """Spare time on `link`, spelled out for each type."""
    p, s = link.predecessor, link.successor
    match link.type.value:
        case "FS":
            return start[s] - (start[p] + days[p]) - link.lag
        case "SS":
            return start[s] - start[p] - link.lag
        case "FF":
            return (start[s] + days[s]) - (start[p] + days[p]) - link.lag
        case "SF":
            return (start[s] + days[s]) - start[p] - link.lag


def all_critical_paths(project):
    """Walk every way through the moments of a small network; keep the longest, by names.

    A way leaves day 0 for the start of an activity, moves between the start and the finish of
    it (its duration, there or back), along links from moment to moment, and ends at a finish.
    Dropped are ways that stand still at day 0 or at the end without lag where one could go on.
    """
    days = {activity.name: activity.duration for activity in project.activities}
    end = max(row[1] for row in relaxed_dates(project).values())
    found = {}

    def walk(name, moment, time, names, moved):
        if moment == "F" and time == end:
            found.setdefault(names, None)
        if not moved:
            there = "F" if moment == "S" else "S"
            step = days[name] if moment == "S" else -days[name]
            walk(name, there, time + step, names, True)
        for link in project.out_of(name):
            if link.type.value[0] == moment:
                after = link.successor
                walk(after, link.type.value[1], time + link.lag, (*names, after), False)

    for name in days:
        walk(name, "S", 0, (name,), False)
    early = {name: row[0] for name, row in relaxed_dates(project).items()}
    kept = set()
    for names in found:
        first, last = names[0], names[-1]
        longer_before = any(
            link.lag == 0
            and slack(link, early, days) == 0
            and (link.type.value[1] == "S" or days[first] == 0)
            for link in project.into(first)
        )
        longer_after = any(
            link.lag == 0
            and slack(link, early, days) == 0
            and (link.type.value[0] == "F" or days[last] == 0)
            for link in project.out_of(last)
        )
        if not longer_before and not longer_after:
            kept.add(names)
    return kept


def is_chain(project, names):
    """Whether each of `names` holds the next."""
    return all(
        any(link.successor == after for link in project.out_of(before))
        for before, after in pairwise(names)
    )


def clockin():
    """Return the plan of the course's case, restated."""
    return Project.of(
        "ClockIn",
        A=(5, ""), B=(8, "A"), C=(12, "A"), D=(10, "B"), E=(7, "C, D"), F=(9, "C"), G=(4, "C"),
        H=(6, "E, F"), I=(5, "H, G"), J=(3, "I"), K=(4, "B"), L=(1, "J, K"),
    )  # fmt: skip
