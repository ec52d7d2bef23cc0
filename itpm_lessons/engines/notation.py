"""How planners write what an activity waits for: ``B``, ``B SS+2``, ``C FF-1``, with commas."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from .activity import Activity, Dependency, DependencyType
from .refusal import Refusal

# Read from the end, piece by piece: one pattern for all would take minutes on hostile text.
_LAG = re.compile(r"([+\-−–])\s*(\d+(?:\.\d+)?)\s*(?:d|days?)?\Z", re.IGNORECASE)
_TYPE = re.compile(r"(?<=[\s\d])(FS|SS|FF|SF)\Z", re.IGNORECASE)
# What planners write where an activity waits for nothing.
NOTHING = frozenset({"", "-", "–", "—", "none", "nothing", "n/a", "na", "nil", "start"})


def read_predecessors(text: str, successor: str, names: Collection[str]) -> list[Dependency]:
    """Read what `successor` waits for; `names` are the activities that there are.

    With the mapping that `aliases` makes, also by title and in other case. A name that stands in
    `names` as written always wins, so ``Sign-off`` and ``Phase SS`` can be names. Refuses a name
    that is not there and a lag that is not a number.

    >>> [str(link) for link in read_predecessors("B, C SS+2", "D", {"B", "C", "D"})]
    ['B → D', 'C SS+2 → D']
    >>> [link.lag for link in read_predecessors("Sign-off, Sign-off FF-1", "D", {"Sign-off"})]
    [0, -1]
    >>> read_predecessors("none", "D", {"B"})
    []
    """
    if (text or "").strip().casefold() in NOTHING and text.strip() not in names:
        return []
    parts = [part.strip() for part in re.split(r"[,;]", text)]
    return [_read_one(part, successor, names) for part in parts if part]


def aliases(activities: Iterable[Activity]) -> dict[str, str]:
    """Map all that an activity may be called to its name: name or title, also in small letters.

    A name comes before a title; what two activities could be called is left out.

    >>> aliases([Activity("A", 3, "API")])
    {'api': 'A', 'API': 'A', 'a': 'A', 'A': 'A'}
    """
    known = list(activities)
    titles = [(activity.title, activity.name) for activity in known if activity.title]
    names = [(activity.name, activity.name) for activity in known]
    called: dict[str, str] = {}
    for pairs in (_small(titles), titles, _small(names), names):
        times = Counter(alias for alias, _ in pairs)
        called |= {alias: name for alias, name in pairs if times[alias] == 1}
    return called


def _small(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(alias.casefold(), name) for alias, name in pairs]


def write_predecessors(links: Iterable[Dependency]) -> str:
    """Write links as `read_predecessors` reads them.

    >>> write_predecessors([Dependency("B", "D"), Dependency("C", "D", "SS", 2)])
    'B, C SS+2'
    """
    return ", ".join(link.notation for link in links)


def _read_one(text: str, successor: str, names: Collection[str]) -> Dependency:
    if text in names:
        return Dependency(_meant(text, names), successor)
    rest, lag = _cut(_LAG, text)
    days = float(lag[2]) * (1 if lag[1] == "+" else -1) if lag else 0.0
    name, type_ = (rest, None) if rest in names else _cut(_TYPE, rest)
    name = name if name in names else name.casefold()
    if name in names:
        return Dependency(
            _meant(name, names),
            successor,
            DependencyType(type_[0].upper() if type_ else "FS"),
            int(days) if days.is_integer() else days,
        )
    there_are = set(names.values()) if isinstance(names, Mapping) else names
    known = ", ".join(sorted(there_are)[:12]) or "(none)"
    raise Refusal(
        f"activity {successor!r}",
        f"predecessor {shortened(text)!r} is not understood",
        f"write names of the plan ({known}) with commas between, "
        "each with a type and lag in days if needed, as in B SS+2",
    )


def _meant(alias: str, names: Collection[str]) -> str:
    return names[alias] if isinstance(names, Mapping) else alias


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    """Cut what `pattern` finds at the end off `text`."""
    found = pattern.search(text)
    return (text[: found.start()].rstrip(), found) if found else (text, None)


def shortened(text: str) -> str:
    """Cut a long text down to what a message can show."""
    return text if len(text) <= 60 else f"{text[:59]}…"
