"""The state of a game while it is played, and what each decision does to it; rules in `rules`.

Mutable, with plain lists, so that a debrief can replay hundreds of games. Players only meet `Game`,
which holds one of these and never changes it.
"""

from copy import copy
from typing import NamedTuple, Self

from ..refusal import Refusal
from . import rules
from .authority import Room
from .course import BASE, COST, FINISH, NAMES, NEXT, PLACES, ends
from .deck import Letter
from .log import FOUND, Entry
from .luck import Luck
from .requests import Kind

OPEN, GONE = "open", "gone"  # of a letter; else the decision


class Told(NamedTuple):
    """Something that happened: the day, the place of the letter, what it was, and how much."""

    day: float
    letter: int | None
    what: str
    days: float = 0
    cost: float = 0
    trust: float = 0


class Hidden(NamedTuple):
    """Work that the plan does not show yet: where, how much, of which letter, and why not."""

    activity: int
    days: float
    cost: float
    letter: int
    how: str  # "undecided", "blind", "estimate", "guess"
    defects: float = 0  # to be expected of it


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
        self._leave_trail()

    def copy(self) -> Self:
        """Return an independent copy."""
        other = copy(self)
        for name in (
            "known",
            "true",
            "hidden",
            "found",
            "state",
            "analysed",
            "log",
            "told",
            "trail",
        ):
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

    def decider(self, letter: Letter, delay: float, cost: float) -> str:
        """Tell who decides, as `Room.decides` does."""
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

    # ---- decisions

    def analyse(self, place: int) -> None:
        """Look into a letter; what is running waits a little."""
        self._refuse_unless_open(place)
        if self.analysed[place]:
            raise Refusal("this request", "was looked into already", "decide on it")
        days, price = rules.analysis(self.analyses_this_week)
        self.analyses_this_week += 1
        self.analysed[place] = True
        before = self.finish
        for activity, end in enumerate(self.true_ends):
            if end - self.true[activity] <= self.day < end:
                self._add(activity, days, days)
        self.agreed_finish += self.finish - before  # whoever asks for it agrees to it
        self._pay(price)
        self._tell(place, "analysed", self.finish - before, price)

    def decide(self, place: int, decision: str) -> None:
        """Carry out a decision on an open letter."""
        self._refuse_unless_open(place)
        letter = self.luck.letters[place]
        if decision not in rules.DECISIONS:
            known = ", ".join(rules.DECISIONS)
            raise Refusal(f"decision {decision!r}", "is not known", f"use one of {known}")
        if decision == "trade" and not self.can_trade(letter):
            problem = "there is not as much lesser work left in the same activity"
            raise Refusal("the trade", problem, "decide otherwise")
        self.state[place] = decision
        if letter.kind is Kind.ELABORATION:
            self._elaborate(place, decision)
        elif decision == "do":
            self._do(place, "did", rules.DONE_AT_ONCE)
        elif decision in ("approve", "trade"):
            self._accept(place, decision)
        else:
            self._decline(place, decision)

    def _refuse_unless_open(self, place: int) -> None:
        here = self.state[place] == OPEN and self.luck.arrives[place] <= self.week
        if self.over or not here:
            raise Refusal("this request", "is not open", "choose one from the inbox")

    def _elaborate(self, place: int, decision: str) -> None:
        group = self.luck.letters[place].group
        if decision == "do":
            self._trust(group, 2)
            self._tell(place, "elaborated", trust=2)
        elif decision in ("approve", "trade"):
            self._trust(group, rules.NEEDLESS_BOARD)
            self._pay(rules.BOARD_PRICE)
            self._enter(place, decision, self.analysed[place], 0, rules.BOARD_PRICE, "board", True)
            self._tell(place, "needless", cost=rules.BOARD_PRICE, trust=rules.NEEDLESS_BOARD)
        else:
            self._trust(group, rules.NO)
            self._enter(place, decision, self.analysed[place], 0, 0, "manager", False)
            self._guess(place, rules.NO)

    def _guess(self, place: int, trust: float) -> None:
        """Let the team guess what nobody answered; some of it is done again."""
        activity, _ = self.lands(self.luck.letters[place])
        days = rules.GUESSED * self.luck.factor[place]
        self._hide(activity, days, days * rules.RATE, place, "guess")
        self._tell(place, "guessed", trust=trust)

    def _do(self, place: int, what: str, trust: float) -> None:
        """Have it done with no trace in plan and log."""
        letter = self.luck.letters[place]
        activity, days, cost, late = self.estimate(letter)
        real = days * self.luck.factor[place] * rules.UNTRACKED
        defects = self._build(place, real, tracked=False, late=late)
        self._hide(activity, real, cost + (real - days) * rules.RATE, place, "undecided", defects)
        self._trust(letter.group, trust)
        self._tell(place, what, trust=trust)

    def _accept(self, place: int, decision: str) -> None:
        letter = self.luck.letters[place]
        activity, days, cost, late = self.estimate(letter)
        real = days * self.luck.factor[place]
        self.expected_defects += self._build(place, real, tracked=True, late=late)
        trust, traded = rules.YES, ""
        out = days if decision == "trade" else 0.0
        if out:
            trust, traded = rules.TRADED, self._trade(activity, days)
            cost -= out * rules.RATE
        known = self.analysed[place]
        delay = self.delay_of(activity, days - out) if days > out else 0.0
        decider = self._price_of_deciding(letter, delay, cost, known)
        self._trust(letter.group, trust)
        if known:
            self._add(activity, days - out, days - out)
            self.agreed_finish += delay
            self._pay(cost)
            over = real - days
            self._hide(activity, over, over * rules.RATE, place, "estimate")
        else:
            over = real - out
            self._hide(activity, over, cost + (real - days) * rules.RATE, place, "blind")
        self._enter(place, decision, known, delay, cost, decider, True, traded)
        told = (delay, cost) if known else (0.0, 0.0)
        self._tell(place, decision if known else f"{decision} blind", *told, trust)

    def _trade(self, activity: int, days: float) -> str:
        """Take lesser work out of an activity; its days and value go."""
        name = NAMES[activity]
        _, worth, what = rules.LESSER[name]
        self.lesser[name] -= days
        self.value -= days * worth
        self._trust("users", rules.LEFT_OUT)
        return what

    def _price_of_deciding(self, letter: Letter, delay: float, cost: float, known: bool) -> str:
        if not known:
            return "manager"
        if self.decider(letter, delay, cost) == "board":
            self._pay(rules.BOARD_PRICE)
            return "board"
        self.used_days += max(0.0, delay)
        self.used_cost += max(0.0, cost)
        return "manager"

    def _decline(self, place: int, decision: str) -> None:
        letter, known = self.luck.letters[place], self.analysed[place]
        if decision == "defer":
            trust = rules.LATER_WITH_REASON if known else rules.LATER
            self.value += rules.kept(letter.request.value, letter.request.cost)
            self._pay(rules.DEFER_PRICE)
        else:
            trust = rules.NO_WITH_REASON if known else rules.NO
        self._trust(letter.group, trust)
        activity, days, cost, _ = self.estimate(letter)
        delay = self.delay_of(activity, days)
        self._enter(place, decision, known, delay, cost, "manager", False)
        self._tell(place, decision, trust=trust)

    # ---- what decisions are made of

    def _pay(self, dollars: float) -> None:
        """Pay what was agreed."""
        self.cost += dollars
        self.agreed_cost += dollars

    def _build(self, place: int, days: float, *, tracked: bool, late: bool) -> float:
        """Count value and defects of what is built; return the defects to be expected of it."""
        letter = self.luck.letters[place]
        self.value += letter.request.value
        expected = rules.defects(days, tracked=tracked, late=late)
        self.defects += int(expected + self.luck.finds[place])
        group, lost = letter.hurts
        if group:
            self._trust(group, -lost)
            self._tell(place, "hurt", trust=-lost)
        return expected

    def _hide(
        self, activity: int, days: float, cost: float, letter: int, how: str, defects: float = 0
    ) -> None:
        """Add work to what is really done, and not to what is known."""
        begin = self.true_ends[activity] - self.true[activity]
        least = max(0.0, self.day - begin) if begin < self.day else 0.0
        days = max(days, least - self.true[activity])  # what is past stays
        self._add(activity, 0, days)
        self.hidden.append(Hidden(activity, days, cost, letter, how, defects))

    def _add(self, activity: int, known: float, true: float) -> None:
        """Make an activity longer, as far as is known and in truth."""
        if known:
            self.known[activity] += known
            self.known_ends = ends(self.known)
        if true:
            self.true[activity] += true
            self.true_ends = ends(self.true)

    def _trust(self, group: str, points: float) -> None:
        self.trust[group] = min(100.0, max(0.0, self.trust[group] + points))

    def _tell(
        self, place: int | None, what: str, days: float = 0, cost: float = 0, trust: float = 0
    ) -> None:
        if self.tells:
            self.told.append(Told(self.day, place, what, round(days, 6), round(cost, 2), trust))

    def _enter(
        self,
        place: int,
        decision: str,
        known: bool,
        delay: float,
        cost: float,
        decider: str,
        done: bool,
        traded: str = "",
    ) -> None:
        """Write a line into the log; what was not looked into stays empty there."""
        if not self.tells:
            return
        letter = self.luck.letters[place]
        request = letter.request
        self.log.append(
            Entry(
                len(self.log) + 1,
                letter.title,
                letter.writer,
                (self.luck.arrives[place] - 1) * float(rules.DAYS_A_WEEK),
                request.what if known else "",
                round(delay, 2) if known else None,
                round(cost) if known else None,
                request.quality if known else "",
                request.risk if known else "",
                decision,
                decider,
                self.day,
                traded,
                done,
            )
        )

    # ---- time

    def pass_week(self) -> None:
        """Let a week pass: people wait, go round, and what nobody recorded comes to light."""
        if self.over:
            raise Refusal("the project", "is finished", "look at the debrief, or begin anew")
        for place in self.inbox():
            self._wait(place)
        self.week += 1
        self.day += rules.DAYS_A_WEEK
        self.analyses_this_week = 0
        self._surface()
        if self.true_ends[-1] <= self.day or self.week > rules.LONGEST_WEEKS:
            self._finish()
        self._leave_trail()

    def _wait(self, place: int) -> None:
        """Let the writer of an open letter wait another week, and see what that leads to."""
        letter = self.luck.letters[place]
        waited = self.week - self.luck.arrives[place] + 1
        if letter.kind is Kind.GOLD_PLATING:
            self.state[place] = GONE
            self._do(place, "finished alone", 0)
        elif waited < rules.PATIENCE or letter.fine:
            self._trust(letter.group, rules.WAITED)
        elif letter.kind is Kind.ELABORATION:
            self.state[place] = GONE
            self._trust(letter.group, rules.NO)
            self._guess(place, rules.NO)
        elif letter.days <= rules.SMALL:
            self.state[place] = GONE
            self._do(place, "went round", rules.WENT_ROUND)
        else:
            self.state[place] = GONE
            self._trust(letter.group, rules.NO)
            self._tell(place, "gave up", trust=rules.NO)

    def _surface(self) -> None:
        """Show what is hidden in each activity that should be finished, or is."""
        while True:
            known, true = self.known_ends, self.true_ends
            due = [
                each
                for each in self.hidden
                if known[each.activity] <= self.day or true[each.activity] <= self.day
            ]
            if not due:
                return
            for each in due:
                self.hidden.remove(each)
                self._show(each)

    def _show(self, each: Hidden) -> None:
        before = self.finish
        self._add(each.activity, each.days, 0)
        self.cost += each.cost
        self.expected_defects += each.defects
        if each.how != "estimate":
            self.found[each.activity] += each.days
        delay = self.finish - before
        points = {"undecided": rules.SURPRISE, "guess": rules.SURPRISE, "blind": rules.BLIND}
        lost = points.get(each.how, 0.0) * max(0.0, each.days)
        self._trust("sponsor", lost)
        self._tell(each.letter, f"found {each.how}", each.days, each.cost, lost)
        if each.how == "undecided" and self.tells:
            letter = self.luck.letters[each.letter]
            self.log.append(
                Entry(
                    len(self.log) + 1,
                    letter.title,
                    letter.writer,
                    self.day,
                    letter.request.what,
                    round(delay, 2),
                    round(each.cost),
                    decision=FOUND,
                    done=True,
                )
            )

    def _finish(self) -> None:
        """Settle the accounts."""
        for each in list(self.hidden):
            self.hidden.remove(each)
            self._show(each)
        for place in self.inbox():
            letter = self.luck.letters[place]
            self.state[place] = GONE
            if not letter.fine:
                self._trust(letter.group, rules.NO)
                self._tell(place, "unanswered", trust=rules.NO)
        for place, letter in enumerate(self.luck.letters):
            if letter.fine and self.state[place] not in ("approve", "trade", "do"):
                self.fines += letter.fine
                self._trust("sponsor", rules.FINED)
                self._tell(place, "fined", 0, letter.fine, rules.FINED)
        unagreed = max(0.0, self.finish - self.agreed_finish)
        lost = rules.UNAGREED_DELAY * unagreed
        self._trust("sponsor", lost)
        self._trust("users", rules.DEFECT * self.defects)
        self.over = True
        self._tell(None, "over", self.finish - FINISH, self.cost - COST, lost)

    def _leave_trail(self) -> None:
        self.trail.append((self.day, self.agreed_finish, self.finish, self.cost))
