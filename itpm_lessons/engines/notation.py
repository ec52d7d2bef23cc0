"""How planners write what an activity waits for: ``B``, ``B SS+2``, ``C FF-1``, with commas."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import pairwise

from .activity import Activity, Dependency, DependencyType
from .refusal import Refusal, shortened, shown

# Read from the end, piece by piece: one pattern for all would take minutes on hostile text.
_LAG = re.compile(
    r"([+\-−–])\s*(\d{1,400}(?:\.\d{1,400})?\s*(?:e?%|(?!(?:FS|SS|FF|SF)\Z)[a-z]{0,20}))\Z",
    re.IGNORECASE,
)
_TYPE = re.compile(r"(?<=[\s\d])(FS|SS|FF|SF)\Z", re.IGNORECASE)
_DAYS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:d|days?)?", re.IGNORECASE)
_CUT_LAG = re.compile(r"[+\-−–]\s*\d+\Z")
#: Turns the text of a lag without its sign, such as ``2.5 d``, into days; told who is to blame.
LagReader = Callable[[str, str], float]
# What planners write where an activity waits for nothing.
NOTHING = frozenset({"", "-", "–", "—", "none", "nothing", "n/a", "na", "nil", "start"})


def read_days(text: str, culprit: str) -> float:
    """Read a number of days; refuse what is in another unit.

    >>> read_days("2", "lag"), read_days("2.5 days", "lag")
    (2, 2.5)
    """
    found = _DAYS.fullmatch(text)
    if not found:
        raise Refusal(culprit, f"lag {shown(text)} is not in days", "give days, as in B SS+2")
    whole, _, fraction = found[1].partition(".")
    return float(found[1]) if fraction.strip("0") else int(whole)


def read_predecessors(
    text: str, successor: str, names: Collection[str], read_lag: LagReader = read_days
) -> list[Dependency]:
    """Read what `successor` waits for; `names` are the activities that there are.

    With the mapping that `aliases` makes, also by title and in other case. A name that stands in
    `names` comes before a type or a lag, so ``Sign-off`` and ``Phase SS`` can be names. Refuses a
    name that is not there, a lag that `read_lag` does not understand, and a comma that could
    belong to a lag: ``B+2,5`` is 2.5 days to some and two predecessors to others.

    >>> [str(link) for link in read_predecessors("B, C SS+2", "D", {"B", "C", "D"})]
    ['B → D', 'C SS+2 → D']
    >>> [link.lag for link in read_predecessors("Sign-off, Sign-off FF-1", "D", {"Sign-off"})]
    [0, -1]
    >>> read_predecessors("none", "D", {"B"})
    []
    """
    if not isinstance(text, str):
        raise Refusal(
            f"activity {successor!r}",
            f"its predecessors are {shown(text)}",
            "write them as one text with commas between, as in 'A, B SS+2'",
        )
    if text.strip().casefold() in NOTHING and text.strip() not in names:
        return []
    _refuse_decimal_comma(text, successor, names)
    parts = [part.strip() for part in re.split(r"[,;]", text)]
    return [_read_one(part, successor, names, read_lag) for part in parts if part]


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


def _refuse_decimal_comma(text: str, successor: str, names: Collection[str]) -> None:
    """Refuse a comma without space between the digits of a lag and further digits."""
    for before, after in pairwise(text.split(",")):
        part = before.rpartition(";")[2].strip()
        digits = re.match(r"\d+", after)
        if digits and _CUT_LAG.search(before) and part not in names:
            raise Refusal(
                f"activity {successor!r}",
                f"{shortened(f'{part},{digits[0]}')!r} can be read two ways",
                "write a lag as 2.5, and a space after a comma between predecessors",
            )


def _read_one(text: str, successor: str, names: Collection[str], read_lag: LagReader) -> Dependency:
    rest, lag = _cut(_LAG, text)
    name, type_ = _cut(_TYPE, rest)
    readings = ((text, None, None), (rest, None, lag), (name, type_, lag))
    for called, type_, lag in readings:
        name = called if called in names else called.casefold()
        if name in names:
            return Dependency(
                _meant(name, names),
                successor,
                DependencyType(type_[0].upper() if type_ else "FS"),
                _days(lag, successor, read_lag),
            )
    there_are = set(names.values()) if isinstance(names, Mapping) else names
    known = ", ".join(sorted(there_are)[:12]) or "(none)"
    raise Refusal(
        f"activity {successor!r}",
        f"predecessor {shortened(text)!r} is not understood",
        f"write names of the plan ({known}) with commas between, "
        "each with a type and lag in days if needed, as in B SS+2",
    )


def _days(lag: re.Match[str] | None, successor: str, read_lag: LagReader) -> float:
    if lag is None:
        return 0
    days = read_lag(lag[2], f"activity {successor!r}")
    return days if lag[1] == "+" else -days


def _meant(alias: str, names: Collection[str]) -> str:
    return names[alias] if isinstance(names, Mapping) else alias


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    """Cut what `pattern` finds at the end off `text`."""
    found = pattern.search(text)
    return (text[: found.start()].rstrip(), found) if found else (text, None)
