"""The inbox game a second time, as processes: activities wait for each other, letters for Mondays.

Written from the rules as `rules.py` tells them, in another style than the engine: time runs
continuously, an activity works off whatever days were put on its pile, and is open for more until
the pile is empty. Decisions are those of one fixed way for each kind of run.
"""

import simpy

from itpm_lessons.engines.change_control import CLOCKIN, Kind, rules

FOLLOWS = {"A": "B", "B": "D", "C": "E", "D": "E", "E": "H", "F": "H", "G": "I", "H": "I",
           "I": "J", "J": "L", "K": "L", "L": None}  # fmt: skip


class Site:
    """A building site: piles of work by activity, and who has finished."""

    def __init__(self, letters, arrives, factor, way):
        self.env = simpy.Environment()
        self.pile = {a.name: float(a.duration) for a in CLOCKIN.project.activities}
        self.work_done = {name: self.env.event() for name in self.pile}
        self.running = set()
        self.spent = 97_000.0
        self.letters, self.arrives, self.factor, self.way = letters, arrives, factor, way

    def activity(self, name):
        waits = [self.work_done[link.predecessor] for link in CLOCKIN.project.into(name)]
        yield simpy.AllOf(self.env, waits)
        self.running.add(name)
        while self.pile[name] > 1e-9:
            share, self.pile[name] = self.pile[name], 0.0
            yield self.env.timeout(share)
        self.running.discard(name)
        self.work_done[name].succeed(self.env.now)

    def office(self):
        week = 1
        yield self.env.timeout(1e-9)  # on Monday the work of the day has begun
        while not self.work_done["L"].triggered:
            looked = 0
            for place, letter in enumerate(self.letters):
                if self.arrives[place] == week:
                    looked += self.answer(letter, self.factor[place], looked)
            yield self.env.timeout(rules.DAYS_A_WEEK)
            week += 1

    def answer(self, letter, factor, looked):
        """Answer a letter on its Monday; tell whether it was looked into."""
        asked = self.way == "board"
        if asked:
            share = rules.FURTHER if looked else 1
            for name in self.running:
                self.pile[name] += rules.ANALYSIS_DAYS * share
            self.spent += rules.ANALYSIS_PRICE * share
        if letter.kind is Kind.ELABORATION:
            self.spent += rules.BOARD_PRICE if asked else 0
            return asked
        name, times = letter.activity, 1.0
        while self.work_done[name].triggered and FOLLOWS[name]:
            name, times = FOLLOWS[name], rules.LATE
        estimate = letter.days * times
        real = estimate * factor * (1.0 if asked else rules.UNTRACKED)
        self.pile[name] += real
        bought = letter.request.cost - letter.days * rules.RATE
        self.spent += bought + real * rules.RATE
        return asked

    def run(self):
        for name in self.pile:
            self.env.process(self.activity(name))
        self.env.process(self.office())
        self.env.run(self.work_done["L"])
        return self.env.now, self.spent
