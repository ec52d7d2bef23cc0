"""Links of an MS Project file, between activities and from or to summary tasks."""

from collections import Counter
from collections.abc import Iterator

from ..engines.network import Dependency, DependencyType, LoopError
from ..engines.refusal import Refusal
from .intake import MAX_DAYS, MAX_LINKS
from .msproject_clock import Clock
from .msproject_tasks import Task, whole
from .msproject_xml import Fields

_TYPES = (
    DependencyType.FINISH_TO_FINISH,
    DependencyType.FINISH_TO_START,
    DependencyType.START_TO_FINISH,
    DependencyType.START_TO_START,
)
_PERCENT, _ELAPSED_PERCENT = frozenset({19, 51}), frozenset({20, 52})
# LagFormat and DurationFormat: even numbers up to 12, and 32 more, are elapsed time.
ELAPSED = frozenset({4, 6, 8, 10, 12, 36, 38, 40, 42, 44})
_SAID = {
    "elapsed": "{} in elapsed time; each is counted as its average share of the working week.",
    "percent": "{} in per cent of the predecessor's duration, as it is now.",
    "summary": "{} from or to summary tasks; each holds for all activities below the summary.",
    "outside": "{} to inactive tasks or other files; none of them is followed.",
}


class LinkReader:
    """Reads the links of all tasks into dependencies, and counts what needs a note."""

    def __init__(
        self,
        tasks: list[Task],
        below: dict[int, list[int]],
        names: dict[int, str],
        days: dict[int, float],
        clock: Clock,
    ):
        self._tasks = {task.uid: task for task in tasks}
        self._below, self._names, self._days, self._clock = below, names, days, clock
        self._seen: Counter[str] = Counter()
        self._pairs = 0
        self.dependencies: dict[Dependency, None] = {}

    @property
    def notes(self) -> list[str]:
        """Sentences on links that were not taken over just as they stand."""
        return [
            said.format("1 link is" if n == 1 else f"{n} links are")
            for what, said in _SAID.items()
            if (n := self._seen[what])
        ]

    def read(self) -> "LinkReader":
        """Read all links; refuse one that leads nowhere, and loops."""
        for task in self._tasks.values():
            for link in task.links:
                self.dependencies.update(dict.fromkeys(self._one(task, link)))
        return self

    def _one(self, task: Task, link: Fields) -> Iterator[Dependency]:
        uid = whole(link, "PredecessorUID", None, f"link of {task.culprit}")
        outside = link.get("CrossProject") in ("1", "true")
        if not outside and uid not in self._tasks:
            raise Refusal(
                f"link of {task.culprit}", f"PredecessorUID {uid} is no task", "drop the link"
            )
        if outside or not (task.counts and self._tasks[uid].counts):
            self._seen["outside"] += 1
            return
        type_ = self._type(task, link)
        befores, afters = (self._active(each) for each in (uid, task.uid))
        self._refuse_summary(task, uid, type_)
        self._pairs += len(befores) * len(afters)
        if self._pairs > MAX_LINKS:
            raise Refusal(task.culprit, f"is past {MAX_LINKS} links", "split the plan")
        for before in befores:
            lag = self._lag(task, link, before)
            for after in afters:
                if before == after:
                    raise LoopError((self._names[before],) * 2)
                yield Dependency(self._names[before], self._names[after], type_, lag)

    def _active(self, uid: int) -> list[int]:
        return [leaf for leaf in self._below[uid] if leaf in self._names]

    def _type(self, task: Task, link: Fields) -> DependencyType:
        number = whole(link, "Type", 1, f"link of {task.culprit}")
        if not 0 <= number < len(_TYPES):
            raise Refusal(f"link of {task.culprit}", f"Type is {number}", "use 0, 1, 2 or 3")
        return _TYPES[number]

    def _refuse_summary(self, task: Task, uid: int, type_: DependencyType) -> None:
        """Refuse what hangs on a summary's start: no link says "with the first of these"."""
        ends = (self._below[uid] != [uid], self._below[task.uid] != [task.uid])
        self._seen["summary"] += any(ends)
        starts = (type_[0] == "S", type_[1] == "F")
        for summary, inexpressible, culprit in zip(ends, starts, (uid, task.uid), strict=True):
            if summary and inexpressible:
                raise Refusal(
                    f"link of {task.culprit}",
                    f"it is {type_} and hangs on the summary {self._tasks[culprit].culprit}",
                    "link the activities below the summary instead",
                )

    def _lag(self, task: Task, link: Fields, before: int) -> float:
        culprit = f"link of {task.culprit}"
        amount, form = whole(link, "LinkLag", 0, culprit), whole(link, "LagFormat", 7, culprit)
        if not amount:
            return 0
        elapsed, share = form in ELAPSED | _ELAPSED_PERCENT, form in _PERCENT | _ELAPSED_PERCENT
        self._seen["elapsed"] += elapsed
        self._seen["percent"] += share
        minutes = amount / 10
        if share:
            minutes = self._days[before] * self._clock.day * amount / 100
        lag = self._clock.days(minutes, elapsed=elapsed)
        if abs(lag) > MAX_DAYS:
            raise Refusal(culprit, f"LinkLag is {amount}", f"give at most {MAX_DAYS} days")
        return lag
