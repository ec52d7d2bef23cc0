"""The Sprint once more, as people who each work by themselves: SimPy processes, quarter hours.

It holds one Sprint with the full check, without cards, absences, improvements and carry-over;
those are held by days by hand and by the cost of each option. Written without the engine's day:
every Developer looks around each quarter of an hour, joins the story with the fewest people, or
starts one. Only the luck (hours of each day, real efforts, defects) is taken from the engine, so
that both meet the same.
"""

import simpy

from itpm_lessons.engines.sprint import rules

QUANTUM = 0.25


class Story:
    def __init__(self, points, factor, defects, after):
        self.build = points * 10 * rules.BUILD_SHARE * factor
        self.check = points * 10 * rules.CHECK_SHARE
        self.check += rules.REPAIR_HOURS * sum(u < rules.FULL_FINDS for u in defects)
        self.points, self.after = points, after
        self.begun, self.helpers = False, 0

    @property
    def done(self):
        return self.build <= 1e-9 and self.check <= 1e-9

    def take(self, hours):
        part = min(self.build, hours)
        self.build -= part
        self.check -= hours - part


class Office:
    def __init__(self, stories, limit, people):
        self.stories, self.limit, self.people = stories, limit, people

    def in_progress(self):
        return [story for story in self.stories if story.begun and not story.done]

    def choose(self):
        begun = self.in_progress()
        idle = [story for story in begun if not story.helpers]
        if not idle and len(begun) < self.limit:
            for story in self.stories:
                if not story.begun and all(other.done for other in story.after):
                    story.begun = True
                    return story
        order = sorted(begun, key=lambda story: (story.helpers, story.build > 1e-9))
        return order[0] if order else None

    def developer(self, env, day_hours):
        for hours in day_hours:
            begins, left = env.now, hours / self.people
            while left > 1e-9:
                story = self.choose()
                step = min(QUANTUM, left)
                if story is not None:
                    story.helpers += 1
                yield env.timeout(step)
                if story is not None:
                    rate = rules.attention(story.helpers) / story.helpers
                    rate *= 1 - 0.03 * max(0, len(self.in_progress()) - 3)
                    story.take(step * rate)
                    yield env.timeout(0)  # all finish the quarter hour before anybody moves on
                    story.helpers -= 1
                    yield env.timeout(0)
                left -= step
            yield env.timeout(begins + 24 - env.now)


def points_done(items, luck, chosen, limit, team):
    """Points that are Done after one Sprint with these stories, without cards."""
    stories = {}
    for place in chosen:
        item = items[place]
        after = [stories[name] for name in item.after if name in stories]
        stories[item.name] = Story(item.points, luck.factors[place], luck.defects[place], after)
    office, env = Office(list(stories.values()), limit, team.people), simpy.Environment()
    for _ in range(team.people):
        env.process(office.developer(env, luck.sprint(0).hours))
    env.run()
    return sum(story.points for story in stories.values() if story.done)
