"""Random networks as columns: durations, and the predecessor and successor of each link."""

import random
from dataclasses import dataclass

LINKS_EACH = 2.5
REACH = 40  # how far back a predecessor may lie in a deep network


@dataclass(frozen=True)
class Columns:
    name: str
    durations: list[int]
    predecessors: list[int]
    successors: list[int]

    def __len__(self) -> int:
        return len(self.durations)


def draw(count: int, *, deep: bool, shuffled: bool, seed: int = 7) -> Columns:
    """Draw `count` activities of 1 to 20 days with 2.5 finish-to-start links each.

    In a wide network a predecessor is any earlier activity, in a deep one it is among the last
    40. Sorted: each activity stands after its predecessors. Shuffled: activities are numbered
    and links listed at random.
    """
    pick = random.Random(seed)
    links = set()
    for after in range(1, count):
        for _ in range(2 + (pick.random() < LINKS_EACH - 2)):
            links.add((pick.randrange(max(0, after - REACH) if deep else 0, after), after))
    pairs = sorted(links, key=lambda link: (link[1], link[0]))
    number = list(range(count))
    if shuffled:
        pick.shuffle(number)
        pick.shuffle(pairs)
    return Columns(
        f"{'deep' if deep else 'wide'}, {'shuffled' if shuffled else 'sorted'}",
        [pick.randint(1, 20) for _ in range(count)],
        [number[before] for before, _ in pairs],
        [number[after] for _, after in pairs],
    )
