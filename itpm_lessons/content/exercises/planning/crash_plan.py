"""Buy days where they bring the finish forward: the least cost for two earlier finishes."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from itpm_lessons.content.cases import clockin
from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table, chain, listed
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount, days


@dataclass(frozen=True)
class Offer:
    """Days of one activity that can be bought, and what each of them costs in dollars."""

    name: str
    days: int
    cost: int


@dataclass(frozen=True)
class Crash:
    """A plan, the days on offer, and two finishes to reach."""

    project: Project
    offers: tuple[Offer, ...]
    targets: tuple[int, int]

    @cached_property
    def chains(self):
        """All chains from a first activity to a last one."""
        return chains(self.project)

    def finish_after(self, bought):
        """Return the finish when some activities are shorter by the days bought."""
        return max(self.days_left(path, bought) for path in self.chains)

    def days_left(self, path, bought):
        """Return the days that a chain takes with the days bought."""
        return sum(self.project[name].duration - bought.get(name, 0) for name in path)


def chains(project):
    """Return all chains through the network, each as a tuple of names."""
    open_ones = [(name,) for name in project.names if not project.into(name)]
    found = []
    while open_ones:
        path = open_ones.pop()
        after = [(*path, link.successor) for link in project.out_of(path[-1])]
        open_ones += after
        found += [] if after else [path]
    return found


def case(random):
    """Take ClockIn with its prices, to day 40 and 39; or other days, prices and targets."""
    if random is None:
        return Crash(clockin.project, _offers(None), (40, 39))
    while True:
        drawn = Crash(clockin_plan(random), _offers(random), (0, 0))
        now = int(drawn.finish_after({}))
        reach = now - int(drawn.finish_after(_everything(drawn.offers)))
        if reach >= 3:
            days_off = random.randint(2, reach - 1)
            return replace(drawn, targets=(now - days_off, now - days_off - 1))


def _offers(random):
    prices = {name: offer.cost_per_day for name, offer in clockin.crash.items()}
    if random is not None:
        prices = dict(zip(prices, random.sample(range(300, 1300, 100), len(prices)), strict=True))
    return tuple(Offer(name, offer.max_days, prices[name]) for name, offer in clockin.crash.items())


def _everything(offers):
    return {offer.name: offer.days for offer in offers}


def statement(case):
    """Ask for the two costs, and give the offers."""
    on_offer = {offer.name: offer.days for offer in case.offers}
    prices = {offer.name: f"${offer.cost:,}" for offer in case.offers}
    table = activity_table(case.project, {"Days on offer": on_offer, "Price of a day": prices})
    first, second = case.targets
    return f"""The plan finishes on day {amount(schedule(case.project).duration)}. Days of some \
activities can be bought:

{table}

**What does it cost at least to finish on day {first}, and on day {second}?** Each of the two is \
counted from the plan as it is now."""


def crash_plan(case):
    """Return the least cost of each finish: try every purchase, and keep the cheapest.

    The longest chain sets the finish; a day bought beside it brings nothing.
    """
    least = {}
    for bought in product(*(range(offer.days + 1) for offer in case.offers)):
        shorter = {offer.name: days for offer, days in zip(case.offers, bought, strict=True)}
        cost = sum(offer.cost * shorter[offer.name] for offer in case.offers)
        finish = max(
            sum(case.project[name].duration - shorter.get(name, 0) for name in path)
            for path in case.chains
        )
        for target in case.targets:
            if finish <= target:
                least[target] = min(cost, least.get(target, cost))
    return {f"Day {target}": [least[target]] for target in case.targets}


def _days_off(case):
    now = int(schedule(case.project).duration)
    return [now - target for target in case.targets]


def _answer(case, costs):
    return {f"Day {target}": [cost] for target, cost in zip(case.targets, costs, strict=True)}


def _cheapest_days(offers, count):
    """Buy the cheapest days among some offers."""
    return sum(sorted(cost for offer in offers for cost in [offer.cost] * offer.days)[:count])


def _critical_offers(case):
    critical = schedule(case.project).critical
    return [offer for offer in case.offers if offer.name in critical]


def cheapest_anywhere(case):
    """Buy the cheapest days, wherever they are."""
    return [_cheapest_days(case.offers, count) for count in _days_off(case)]


def old_path_only(case):
    """Buy the cheapest days of the activities that are critical now, and of no others."""
    return [_cheapest_days(_critical_offers(case), count) for count in _days_off(case)]


def without_limits(case):
    """Buy all days of the cheapest critical activity."""
    cheapest = min(offer.cost for offer in _critical_offers(case))
    return [cheapest * count for count in _days_off(case)]


def all_of_it(case):
    """Buy all that is on offer."""
    return [sum(offer.cost * offer.days for offer in case.offers)] * 2


def best_purchase(case, target):
    """Return the cheapest purchase that reaches a finish."""
    options = product(*(range(offer.days + 1) for offer in case.offers))
    good = []
    for bought in options:
        shorter = {offer.name: days for offer, days in zip(case.offers, bought, strict=True)}
        if case.finish_after(shorter) <= target:
            cost = sum(offer.cost * shorter[offer.name] for offer in case.offers)
            good.append((cost, sum(bought), bought))
    return min(good)


def _in_words(case, bought):
    parts = [
        f"{offer.name} {count} × ${offer.cost:,}"
        for offer, count in zip(case.offers, bought, strict=True)
        if count
    ]
    return " + ".join(parts)


def explanation(case):
    """Say what to buy for each of the two, and why."""
    lines = []
    for target in case.targets:
        cost, _, bought = best_purchase(case, target)
        lines.append(f"- Day {target}: {_in_words(case, bought)} = **${cost:,}**.")
    critical = schedule(_shortened(case)).critical
    purchases = "\n".join(lines)
    return f"""{purchases}

No cheaper purchase gets there. With the first of them made, {listed(critical)} are critical: look \
for every chain that has to lose a day before the next one is won."""


def _shortened(case):
    _, _, bought = best_purchase(case, case.targets[0])
    project = case.project
    for offer, count in zip(case.offers, bought, strict=True):
        project = project.with_duration(offer.name, project[offer.name].duration - count)
    return project


def _rival(case):
    """Return the chain that stays too long when days are bought on the old path alone."""
    critical = schedule(case.project).critical
    units = [
        (offer.cost, offer.name) for offer in _critical_offers(case) for _ in range(offer.days)
    ]
    bought = Counter(name for _, name in sorted(units)[: _days_off(case)[-1]])
    beside = [path for path in case.chains if not set(path) <= set(critical)]
    return max(beside, key=lambda path: case.days_left(path, bought))


def _wasted(case):
    critical = schedule(case.project).critical
    beside = [offer for offer in case.offers if offer.name not in critical]
    return min(beside or case.offers, key=lambda offer: offer.cost)


def _last_hint(case):
    cost, _, bought = best_purchase(case, case.targets[0])
    return (
        f"For day {case.targets[0]} the least is ${cost:,}: {_in_words(case, bought)}. Now compare "
        "what one more day costs on every chain that has become critical."
    )


EXERCISE = Exercise(
    title="Buy the right days",
    minutes=10,
    case=case,
    statement=statement,
    picture=lambda case: bars(case.project),
    answer=lambda case: Table(
        [f"Day {target}" for target in case.targets],
        {"cost": "Least cost"},
        unit="$",
        label="What does it cost?",
        corner="finish",
    ),
    solution=crash_plan,
    explanation=explanation,
    hints=(
        "Which activities set the finish? A day bought anywhere else does not move it.",
        lambda case: (
            "On the critical path are on offer: "
            f"{listed([o.name for o in _critical_offers(case)])}. Begin with the cheapest, and "
            "after each day see whether another chain has become as long."
        ),
        _last_hint,
    ),
    mistakes=(
        Mistake(
            "cheapest-anywhere",
            lambda case: _answer(case, cheapest_anywhere(case)),
            lambda case: (
                f"You took the cheapest days on the list. {_wasted(case).name} for "
                f"${_wasted(case).cost:,} is among them, and it has float: a day bought there only "
                "adds to the float."
            ),
            "Leave out what is not critical, as long as it is not critical.",
        ),
        Mistake(
            "path-stays-the-same",
            lambda case: _answer(case, old_path_only(case)),
            lambda case: (
                "You bought the cheapest days on the path that is critical now. On the way there, "
                f"{chain(_rival(case))} becomes the longest chain, and from then on it has to get "
                "shorter, too."
            ),
            lambda case: f"Add up the days of {chain(_rival(case))} with your purchase.",
        ),
        Mistake(
            "crash-limits-ignored",
            lambda case: _answer(case, without_limits(case)),
            lambda case: (
                f"You bought {days(_days_off(case)[0])} and {days(_days_off(case)[1])} of the "
                "cheapest critical activity. It does not have that many on offer."
            ),
            "Look at the column of days on offer, and go on with the next cheapest.",
        ),
        Mistake(
            "crash-everything",
            lambda case: _answer(case, all_of_it(case)),
            "That is the price of all that is on offer. It is early enough, and much of it is "
            "paid for days that only become float.",
            "Start with nothing, and buy one day at a time on the critical path.",
        ),
    ),
    outcome="compress-schedule",
    domains=("pmp:process", "capm:predictive"),
)
