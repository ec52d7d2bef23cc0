"""The same project as a SimPy model: processes that interrupt each other, written on its own.

It shares only the numbers of `rules` and the plan; its luck, its book-keeping and its policies
are its own. Two policies: nobody looks, and control by exception.
"""

import random

import simpy

from itpm_lessons.engines.stages import rules


class Project:
    """A project as processes: a team that works, issues that come, and a manager who looks."""

    def __init__(self, plan, benefits, rate, reserve, seed, controlled):
        self.plan, self.controlled = plan, controlled  # rows: days, budget, percent, room in days
        self.benefits, self.discount, self.reserve = benefits, rate, reserve
        self.dice = random.Random(seed)
        self.env = simpy.Environment()
        self.common = self.dice.normalvariate(rules.SLOW_MEAN, rules.SLOW_COMMON)
        self.bill = self.kept = 0.0
        self.kept, self.held, self.asked = 1.0, 0.0, 0
        self.stopped = False
        self.old_days = self.old_work = 0.0
        self.env.process(self.life())
        self.env.run()

    @property
    def worth(self):
        return sum(
            benefit / (1 + self.discount) ** year for year, benefit in enumerate(self.benefits, 1)
        )

    def life(self):
        """Go from stage to stage, through the gates between them."""
        hope = 1.0
        for number in range(len(self.plan)):
            yield self.env.process(Stage(self, number, hope).work_on())
            if self.stopped:
                return
            if number + 1 < len(self.plan):
                hope = yield self.env.process(self.gate(number))
                if self.stopped:
                    return

    def gate(self, number):
        days, budget = self.plan[number + 1][:2]
        a_day = budget / days
        self.asked += 1
        if not self.controlled:
            return 1.0
        cost, end = self.bill, self.env.now
        speed = self.later_speed()
        for length, money, *_ in self.plan[number + 1 :]:
            cost, end = cost + money * speed, end + length * speed
        total, budgets = sum(row[0] for row in self.plan), sum(row[1] for row in self.plan)
        value = self.kept * self.worth * self.lateness(end)
        parting = rules.STOP_DAYS * a_day
        if value <= cost - self.bill - parting:
            self.bill, self.stopped = self.bill + parting, True
            return 1.0
        fine = cost <= 1.1 * budgets and end <= total + 5
        if fine and value - cost >= self.worth - 1.1 * budgets:
            return 1.0
        self.bill += (rules.REPLAN_DAYS + rules.CURE_DAYS) * a_day
        self.common *= 1 - rules.CURE_SHARE
        yield self.env.timeout(rules.REPLAN_DAYS)
        self.held += rules.REPLAN_DAYS
        return max(1.0, 1 + (speed - 1) * (1 - rules.CURE_SHARE))

    def later_speed(self, days=0.0, work=0.0):
        seen = (rules.TRUST + self.old_days + days) / (rules.TRUST + self.old_work + work)
        return 1 + rules.COMMON_SHARE * (seen - 1)

    def lateness(self, end):
        late = max(0.0, end - sum(row[0] for row in self.plan)) / 260
        return (1 + self.discount) ** -late

    def value(self):
        if self.stopped:
            return -self.bill
        return self.kept * self.worth * self.lateness(self.env.now) - self.bill


class Stage:
    """One stage: the team, what comes in, and the looks at the forecast."""

    def __init__(self, project, number, hope):
        self.project, self.number = project, number
        self.days, self.budget, percent, self.room = project.plan[number]
        self.a_day = self.budget / self.days
        self.percent = 1 + percent / 100
        self.most_days = self.days * hope + self.room
        self.most_money = self.budget * hope * self.percent
        dice = project.dice
        drag = project.common + dice.normalvariate(0, rules.SLOW_OWN)
        self.drag = min(max(drag, rules.SLOW_LEAST), rules.SLOW_MOST)
        self.dear = 1 + dice.normalvariate(rules.DEAR_MEAN, rules.DEAR_SPREAD)
        self.todo, self.finished, self.paid, self.wages = self.days, 0.0, 0.0, 0.0
        self.hope, self.since_days, self.since_work = hope, 0.0, 0.0
        self.start, self.cut = project.env.now, False
        self.inbox = sorted(self.surprises(), key=lambda surprise: surprise["at"])

    def surprises(self):
        dice, found, clock = self.project.dice, [], 0.0
        while True:
            clock += dice.expovariate(rules.ISSUES_A_DAY)
            if clock >= self.days:
                break
            found.append(dice.choice(["rework", "absence", "wish", "price"]))
        if dice.random() < rules.CASE_CHANCE:
            found.append("case")
        return [self.surprise(kind) for kind in found]

    def surprise(self, kind):
        low, high = rules.WORK_ADDED.get(kind, (0, 0))
        cheap, dear = rules.MONEY_ADDED.get(kind, (0, 0))
        small, large = rules.BENEFITS_LOST.get(kind, (0, 0))
        uniform = self.project.dice.uniform
        return {
            "kind": kind,
            "at": uniform(rules.EARLIEST, rules.LATEST) * self.days,
            "days": uniform(low, high) * self.days,
            "money": uniform(cheap, dear) * self.budget,
            "loss": uniform(small, large),
        }

    def work_on(self):
        """Work day after day; before each, see to what came in and, at times, to the forecast."""
        project, env, day = self.project, self.project.env, 0
        while self.todo - self.finished > 1e-9 or (
            self.inbox and self.finished >= self.inbox[0]["at"]
        ):
            while self.inbox and self.finished >= self.inbox[0]["at"]:
                self.answer(self.inbox.pop(0))
                if project.stopped:
                    return
            if day and project.controlled:
                self.look()
                if project.stopped:
                    return
            if self.todo - self.finished <= 1e-9:
                continue
            pace = project.dice.uniform(1 - rules.CHANCE, 1 + rules.CHANCE) / (1 + self.drag)
            portion = min(1.0, (self.todo - self.finished) / pace)
            yield env.timeout(portion)
            self.finished = self.todo if portion < 1 else self.finished + pace
            self.since_days += portion
            self.since_work += pace * portion
            self.wages += portion * self.a_day * self.dear
            self.pay(portion * self.a_day * self.dear)
            day += 1
        yield env.timeout(self.close())

    def close(self):
        """End the stage; return for how long the board holds the project."""
        project = self.project
        lasted = project.env.now - self.start
        project.old_days += lasted
        project.old_work += self.finished
        late = lasted > self.most_days or self.paid > self.most_money
        if project.controlled and late and self.number + 1 < len(project.plan):
            days, budget = project.plan[self.number + 1][:2]
            project.bill += rules.REVIEW_DAYS * budget / days
            project.held += rules.REVIEW_DAYS
            return rules.REVIEW_DAYS
        return 0

    def pay(self, money):
        self.paid += money
        self.project.bill += money

    # ---- what the manager knows

    @property
    def lasted(self):
        return self.project.env.now - self.start

    def guess(self, more_days=0.0, more_money=0.0):
        speed = (rules.TRUST * self.hope + self.since_days) / (rules.TRUST + self.since_work)
        wage = (rules.TRUST * self.a_day + self.wages) / (rules.TRUST + self.lasted)
        to_go = (self.todo - self.finished + more_days) * speed
        return self.lasted + to_go, self.paid + more_money + to_go * wage, speed, wage

    def bursts(self, *more):
        days, money, *_ = self.guess(*more)
        return days > self.most_days or money > self.most_money

    def look(self):
        if self.bursts():
            self.ask_board(0.0, 0.0)

    def answer(self, surprise):
        project = self.project
        days, money = surprise["days"], surprise["money"]
        if surprise["kind"] == "case":
            project.kept *= 1 - surprise["loss"]
            if project.controlled:
                self.ask_board(0.0, 0.0)
            return
        if not project.controlled or not self.bursts(days, money):
            self.todo += days
            self.pay(money)
            return
        bill = rules.PREMIUM * days * self.a_day + money
        if bill <= project.reserve and not self.bursts():
            project.reserve -= bill
            project.bill += bill
        else:
            self.ask_board(days, money)

    def ask_board(self, days, money):
        project = self.project
        project.asked += 1
        end, cost, speed, wage = self.guess(days, money)
        left = self.todo - self.finished + days
        later = project.plan[self.number + 1 :]
        ahead = project.later_speed(self.lasted, self.finished)
        all_cost = project.bill + cost - self.paid + sum(row[1] for row in later) * ahead
        all_days = self.start + end + sum(row[0] for row in later) * ahead
        to_pay = all_cost - project.bill
        gain = project.kept * project.worth * project.lateness(all_days)

        def after(days_saved, kept=1.0):
            behind = max(0.0, all_days - sum(row[0] for row in project.plan))
            return gain * kept * (1 + project.discount) ** (min(behind, days_saved) / 260)

        share = rules.CURE_SHARE * max(0.0, speed - 1)
        won = share * (left + rules.COMMON_SHARE * sum(row[0] for row in later))
        answers = {"cure": after(won) - to_pay - (rules.CURE_DAYS - won) * wage}
        if not self.cut:
            gone = rules.LEFT_OUT * left
            lost = rules.LESSER * gone * self.a_day / sum(row[1] for row in project.plan)
            answers["cut"] = after(gone * speed, 1 - lost) - to_pay + gone * speed * wage
        answers["go on"] = gain - to_pay
        answers["stop"] = -rules.STOP_DAYS * wage
        chosen = max(answers, key=answers.get)
        self.pay(rules.EXCEPTION_DAYS * wage + money)
        self.todo += days
        self.carry_out(chosen, speed, wage)

    def carry_out(self, chosen, speed, wage):
        project = self.project
        if chosen == "stop":
            self.pay(rules.STOP_DAYS * wage)
            project.stopped = True
            return
        if chosen == "cure":
            keeps = 1 - rules.CURE_SHARE
            self.pay(rules.CURE_DAYS * wage)
            self.drag *= keeps if self.drag > 0 else 1
            project.common *= keeps
            self.hope = 1 + (speed - 1) * keeps if speed > 1 else speed
            self.since_days = self.since_work = 0.0
        if chosen == "cut":
            gone = rules.LEFT_OUT * (self.todo - self.finished)
            project.kept *= 1 - rules.LESSER * gone * self.a_day / sum(r[1] for r in project.plan)
            self.todo -= gone
            self.cut = True
        days, money, *_ = self.guess()
        self.most_days, self.most_money = days + self.room, money * self.percent
