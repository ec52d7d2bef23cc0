"""How planners write what an activity waits for: ``B``, ``B SS+2``, ``C FF-1``, with commas."""

import re
from collections.abc import Collection, Iterable

from .activity import Dependency, DependencyType
from .refusal import Refusal

_LINK = re.compile(
    r"(?P<name>.+?)\s*(?:(?<=[\s\d])(?P<type>FS|SS|FF|SF))?\s*(?P<lag>[+-]\s*\d+(?:\.\d+)?)?\s*(?:d|days?)?",
    re.IGNORECASE,
)


def read_predecessors(text: str, successor: str, names: Collection[str]) -> list[Dependency]:
    """Read what `successor` waits for; `names` are the activities that there are.

    A name that stands in `names` as written always wins, so ``Sign-off`` and ``Phase SS`` can
    be names. Refuses a name that is not there and a lag that is not a number.

    >>> [str(link) for link in read_predecessors("B, C SS+2", "D", {"B", "C", "D"})]
    ['B → D', 'C SS+2 → D']
    >>> [link.lag for link in read_predecessors("Sign-off, Sign-off FF-1", "D", {"Sign-off"})]
    [0, -1]
    """
    parts = [part.strip() for part in re.split(r"[,;]", text or "")]
    return [_read_one(part, successor, names) for part in parts if part]


def write_predecessors(links: Iterable[Dependency]) -> str:
    """Write links as `read_predecessors` reads them.

    >>> write_predecessors([Dependency("B", "D"), Dependency("C", "D", "SS", 2)])
    'B, C SS+2'
    """
    return ", ".join(link.notation for link in links)


def _read_one(text: str, successor: str, names: Collection[str]) -> Dependency:
    if text in names:
        return Dependency(text, successor)
    found = _LINK.fullmatch(text)
    if found and found["name"] in names:
        lag = float((found["lag"] or "0").replace(" ", ""))
        return Dependency(
            found["name"],
            successor,
            DependencyType((found["type"] or "FS").upper()),
            int(lag) if lag.is_integer() else lag,
        )
    known = ", ".join(sorted(names)[:12]) or "(none)"
    raise Refusal(
        f"activity {successor!r}",
        f"predecessor {text!r} is not understood",
        f"write a name of the plan ({known}), then if needed a type and lag in days, as in B SS+2",
    )
