"""The dates of the game's plan, quickly: the critical path forward, for thousands of replays.

`critical_path` does this for every plan; here the one of the game is written out. A test compares
the two.
"""

from collections.abc import Sequence

from .examples import CLOCKIN

NAMES = CLOCKIN.project.names
PLACES = {name: place for place, name in enumerate(NAMES)}
BASE = [float(each.duration) for each in CLOCKIN.project.activities]
FINISH, COST = float(CLOCKIN.finish), float(CLOCKIN.cost)  # as agreed at first
AFTER = [tuple(PLACES[link.predecessor] for link in CLOCKIN.project.into(name)) for name in NAMES]
# The activity on which work lands that comes too late for its own; one way through the plan.
NEXT = [
    min((PLACES[link.successor] for link in CLOCKIN.project.out_of(name)), default=None)
    for name in NAMES
]


def ends(days: Sequence[float]) -> list[float]:
    """Return the early finish of each activity, in the order of the plan.

    Written out, as it is what a replay does most; `AFTER` says the same as a table.

    >>> ends(BASE)[-1]
    45.0
    """
    a = days[0]
    b, c = a + days[1], a + days[2]
    d = b + days[3]
    e = (d if d > c else c) + days[4]
    f, g, k = c + days[5], c + days[6], b + days[10]
    h = (e if e > f else f) + days[7]
    i = (h if h > g else g) + days[8]
    j = i + days[9]
    return [a, b, c, d, e, f, g, h, i, j, k, (j if j > k else k) + days[11]]


def floats(durations: Sequence[float]) -> list[float]:
    """Return the total float of each activity.

    >>> dict(zip(NAMES, floats(BASE)))["F"]
    4.0
    """
    early = ends(durations)
    finish = max(early)
    late = [finish] * len(early)
    for place in reversed(range(len(early))):
        begin = late[place] - durations[place]
        for other in AFTER[place]:
            late[other] = min(late[other], begin)
    return [end - early[place] for place, end in enumerate(late)]
