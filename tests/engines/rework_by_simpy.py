"""The rework cycle a second time: pieces of work that people take, one by one, and errors found.

Written in another style than the engine, which moves heaps: here each piece of half a person-day
is taken by somebody, comes out right or wrong by the toss of a coin, and if wrong waits until it
is found. Nobody is hired and nobody works overtime, so that people stay as they are.
"""

import random

import simpy

from itpm_lessons.engines.quality import Settings, rules

SIZE = 0.5  # person-days


class Floor:
    """A floor of people, two heaps to take from, and pieces that are wrong and look done."""

    def __init__(self, settings: Settings, seed: int):
        self.env, self.chance, self.settings = simpy.Environment(), random.Random(seed), settings
        self.new, self.again = round(rules.SCOPE / SIZE), 0
        self.right = self.wrong = self.worked = 0
        self.all_right = self.env.event()

    def share_right(self):
        finished = self.right + self.wrong
        share = self.wrong / finished if finished else 0
        return rules.quality(self.settings, 0, 0, share)

    def person(self):
        takes = SIZE / rules.pace(self.settings, 0)
        while True:
            if self.again:
                self.again -= 1
            elif self.new:
                self.new -= 1
            else:
                yield self.env.timeout(0.02)
                continue
            yield self.env.timeout(takes)
            self.worked += 1
            if self.chance.random() < self.share_right():
                self.right += 1
                if self.right >= rules.ENOUGH * rules.SCOPE / SIZE and not self.all_right.triggered:
                    self.all_right.succeed()
            else:
                self.wrong += 1

    def tester(self):
        """Look at every piece that is wrong, each day, and find some."""
        while True:
            yield self.env.timeout(0.2)
            reported = (self.right + self.wrong) * SIZE / rules.SCOPE
            share = min(1, rules.finding(self.settings, reported) * 0.2)
            found = sum(self.chance.random() < share for _ in range(self.wrong))
            self.wrong -= found
            self.again += found

    def run(self):
        for _ in range(rules.PEOPLE):
            self.env.process(self.person())
        self.env.process(self.tester())
        self.env.run(self.all_right)
        return self.env.now, self.worked * SIZE
