"""The state of a game while it is played; what moves it stands in `deciding` and in `weeks`.

Mutable, with plain lists, so that a debrief can replay hundreds of games. Players only meet `Game`,
which holds one of these and never changes it.
"""

from copy import copy
from typing import Self

from . import deciding, rules, weeks
from .authority import Room
from .course import BASE, COST, FINISH, NAMES, NEXT, PLACES, ends
from .deck import Letter
from .log import Entry
from .luck import Luck
from .records import OPEN, Hidden, Told

_LISTS = ("known", "true", "hidden", "found", "state", "analysed", "log", "told", "trail")


class World:
    """A project, its inbox, and what is known and not known of both."""

    def __init__(self, luck: Luck, *, told: bool = True):
        self.luck, self.tells = luck, told  # replays need neither log nor story
        self.week, self.day, self.over = 1, 0.0, False
        self.known, self.true = list(BASE), list(BASE)  # days of each activity
        self.known_ends, self.true_ends = ends(BASE), ends(BASE)
        self.hidden: list[Hidden] = []
        self.found = [0.0] * len(BASE)  # days that came to light and were not agreed
        self.cost = COST
        self.agreed_finish, self.agreed_cost = FINISH, COST
        self.used_days = self.used_cost = 0.0  # of what the manager may approve alone
        self.trust = dict.fromkeys(rules.GROUPS, rules.TRUST)
        self.lesser = {name: days for name, (days, _, _) in rules.LESSER.items()}
        self.value = self.fines = self.expected_defects = 0.0
        self.defects = 0
        self.state = [OPEN] * len(luck.letters)
        self.analysed = [False] * len(luck.letters)
        self.analyses_this_week = 0
        self.log: list[Entry] = []
        self.told: list[Told] = []
        self.trail: list[tuple[float, float, float, float]] = []
        self.leave_trail()

    def copy(self) -> Self:
        """Return an independent copy."""
        other = copy(self)
        for name in _LISTS:
            setattr(other, name, list(getattr(self, name)))
        other.trust, other.lesser = dict(self.trust), dict(self.lesser)
        return other

    # ---- what can be seen

    def inbox(self) -> list[int]:
        """Return the places of the letters that are here and open, the oldest first."""
        arrives = self.luck.arrives
        return [
            place
            for place, state in enumerate(self.state)
            if state == OPEN and arrives[place] <= self.week
        ]

    def lands(self, letter: Letter) -> tuple[int, bool]:
        """Return the activity on which work for a letter lands now, and whether that is late."""
        place, done = PLACES[letter.activity], self.true_ends
        late = False
        following = NEXT[place]
        while done[place] <= self.day and following is not None:
            place, late = following, True
            following = NEXT[place]
        return place, late

    def estimate(self, letter: Letter) -> tuple[int, float, float, bool]:
        """Return activity, days, cost as an analysis would find them now, and if it is late."""
        place, late = self.lands(letter)
        times = rules.LATE if late else 1.0
        extra = letter.days * (times - 1) * rules.RATE
        return place, letter.days * times, letter.request.cost + extra, late

    def delay_of(self, place: int, days: float) -> float:
        """Return by how much the finish that is known would move."""
        longer = list(self.known)
        longer[place] += days
        return ends(longer)[-1] - self.known_ends[-1]

    def can_trade(self, letter: Letter) -> bool:
        """Tell whether enough lesser work is left in the activity that a letter is about."""
        place, days, _, late = self.estimate(letter)
        left = self.lesser.get(NAMES[place], 0.0)
        return not late and 0 < days <= left + 1e-9

    @property
    def room(self) -> Room:
        """What the manager may approve alone, and how much of it is used."""
        return Room(rules.ROOM_DAYS, rules.ROOM_COST, self.used_days, self.used_cost)

    def decider(self, letter: Letter, delay: float, cost: float, known: bool = True) -> str:
        """Tell who decides, as `Room.decides` does.

        What was not looked into nobody can hold against the room: it is charged when it surfaces.
        """
        if not known:
            return "board" if letter.fine else "manager"
        fits = (
            self.used_days + delay <= rules.ROOM_DAYS + 1e-9
            and self.used_cost + cost <= rules.ROOM_COST + 1e-9
        )
        return "manager" if fits and not letter.fine else "board"

    @property
    def finish(self) -> float:
        """The finish as far as the plan knows."""
        return self.known_ends[-1]

    @property
    def mean_trust(self) -> float:
        """The mean of the four groups."""
        return sum(self.trust.values()) / len(self.trust)

    @property
    def net_value(self) -> float:
        """What the project is worth as far as is known; at the end, what it was worth."""
        late = max(0.0, self.finish - FINISH)
        defects = self.defects if self.over else self.expected_defects
        return (
            rules.BENEFITS
            + rules.worth_of_trust(self.mean_trust)
            + self.value
            - self.cost
            - rules.DELAY_PRICE * late
            - rules.DEFECT_PRICE * defects
            - self.fines
        )

    # ---- moves

    def analyse(self, place: int) -> None:
        """Look into a letter; what is running waits a little."""
        deciding.analyse(self, place)

    def decide(self, place: int, decision: str) -> None:
        """Carry out a decision on an open letter."""
        deciding.decide(self, place, decision)

    def pass_week(self) -> None:
        """Let a week pass: people wait, go round, and what nobody recorded comes to light."""
        weeks.pass_week(self)

    # ---- what decisions are made of

    def use_room(self, delay: float, cost: float) -> None:
        """Charge what the manager approved alone; what saves gives nothing back."""
        self.used_days += max(0.0, delay)
        self.used_cost += max(0.0, cost)

    def pay(self, dollars: float) -> None:
        """Pay what was agreed."""
        self.cost += dollars
        self.agreed_cost += dollars

    def build(self, place: int, days: float, *, tracked: bool, late: bool) -> float:
        """Count value and defects of what is built; return the defects to be expected of it."""
        letter = self.luck.letters[place]
        self.value += letter.request.value
        expected = rules.defects(days, tracked=tracked, late=late)
        self.defects += int(expected + self.luck.finds[place])
        group, lost = letter.hurts
        if group:
            self.move_trust(group, -lost)
            self.tell(place, "hurt", trust=-lost)
        return expected

    def hide(
        self, activity: int, days: float, cost: float, letter: int, how: str, defects: float = 0
    ) -> None:
        """Add work to what is really done, and not to what is known."""
        begin = self.true_ends[activity] - self.true[activity]
        least = max(0.0, self.day - begin) if begin < self.day else 0.0
        days = max(days, least - self.true[activity])  # what is past stays
        self.add(activity, 0, days)
        self.hidden.append(Hidden(activity, days, cost, letter, how, defects))

    def add(self, activity: int, known: float, true: float) -> None:
        """Make an activity longer, as far as is known and in truth."""
        if known:
            self.known[activity] += known
            self.known_ends = ends(self.known)
        if true:
            self.true[activity] += true
            self.true_ends = ends(self.true)

    def lengthen(self, days: float) -> None:
        """Make all that is running longer, at once: `ends` is what a replay does most."""
        for activity, (end, true) in enumerate(zip(self.true_ends, self.true, strict=True)):
            if end - true <= self.day < end:
                self.known[activity] += days
                self.true[activity] += days
        self.known_ends, self.true_ends = ends(self.known), ends(self.true)

    def move_trust(self, group: str, points: float) -> None:
        """Let the trust of a group rise or fall, within 0 and 100."""
        self.trust[group] = min(100.0, max(0.0, self.trust[group] + points))

    def tell(
        self,
        place: int | None,
        what: str,
        days: float = 0,
        cost: float = 0,
        trust: float = 0,
        delay: float = 0,
    ) -> None:
        """Remember what happened, for the player."""
        if self.tells:
            numbers = round(days, 6), round(cost, 2), trust, round(delay, 6)
            self.told.append(Told(self.day, place, what, *numbers))

    def leave_trail(self) -> None:
        """Remember finish and cost as they are known today."""
        self.trail.append((self.day, self.agreed_finish, self.finish, self.cost))
