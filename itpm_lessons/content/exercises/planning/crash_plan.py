"""Buy days where they bring the finish forward: the least cost for two earlier finishes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from itpm_lessons.content.cases import clockin
from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table, chain, listed
from itpm_lessons.engines.crashing import CrashOption, crash, crash_one_at_a_time
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount, days


@dataclass(frozen=True)
class Crash:
    """A plan, the days on offer by activity, and two finishes to reach."""

    project: Project
    offers: Mapping[str, CrashOption]
    targets: tuple[int, int]


def case(random):
    """Take ClockIn with its prices, to day 40 and 39; or other days, prices and targets."""
    if random is None:
        return Crash(clockin.project, _offers(None), (40, 39))
    while True:
        project, offers = clockin_plan(random), _offers(random)
        everything = {name: offer.days for name, offer in offers.items()}
        now = int(schedule(project).duration)
        reach = now - int(_after_buying(project, everything).duration)
        if reach >= 3:
            days_off = random.randint(2, reach - 1)
            return Crash(project, offers, (now - days_off, now - days_off - 1))


def _offers(random):
    prices = {name: offer.cost_per_day for name, offer in clockin.crash.items()}
    if random is not None:
        prices = dict(zip(prices, random.sample(range(300, 1300, 100), len(prices)), strict=True))
    return {
        name: CrashOption(offer.max_days, prices[name]) for name, offer in clockin.crash.items()
    }


def _after_buying(project, bought):
    for name, count in bought.items():
        project = project.with_duration(name, project[name].duration - count)
    return schedule(project)


def statement(case):
    """Ask for the two costs, and give the offers."""
    on_offer = {name: offer.days for name, offer in case.offers.items()}
    prices = {name: f"${offer.cost_per_day:,}" for name, offer in case.offers.items()}
    table = activity_table(case.project, {"Days on offer": on_offer, "Price of a day": prices})
    first, second = case.targets
    return f"""The plan finishes on day {amount(schedule(case.project).duration)}. Days of some \
activities can be bought:

{table}

**What does it cost at least to finish on day {first}, and on day {second}?** Each of the two is \
counted from the plan as it is now."""


def crash_plan(case):
    """Return the least cost of each finish; `crash` finds the cheapest days to buy.

    A day brings the finish forward only where every longest chain loses it.
    """
    costs = {}
    for target in case.targets:
        plan = crash(case.project, case.offers, target)
        costs[f"Day {target}"] = [plan.cost]
    return costs


def _days_off(case):
    now = int(schedule(case.project).duration)
    return [now - target for target in case.targets]


def _answer(case, costs):
    return {f"Day {target}": [cost] for target, cost in zip(case.targets, costs, strict=True)}


def _cheapest_days(offers, count):
    """Name the activity of each of the cheapest days among some offers."""
    by_cost = sorted(offers, key=lambda name: offers[name].cost_per_day)
    return [name for name in by_cost for _ in range(offers[name].days)][:count]


def _costs(case, offers):
    """Add up the cheapest days among some offers, as many as each finish is to come earlier."""
    return [
        sum(offers[name].cost_per_day for name in _cheapest_days(offers, count))
        for count in _days_off(case)
    ]


def _critical_offers(case):
    critical = schedule(case.project).critical
    return {name: offer for name, offer in case.offers.items() if name in critical}


def cheapest_anywhere(case):
    """Buy the cheapest days, wherever they are."""
    return _costs(case, case.offers)


def old_path_only(case):
    """Buy the cheapest days of the activities that are critical now, and of no others."""
    return _costs(case, _critical_offers(case))


def without_limits(case):
    """Buy all days of the cheapest critical activity."""
    cheapest = min(offer.cost_per_day for offer in _critical_offers(case).values())
    return [cheapest * count for count in _days_off(case)]


def price_of_the_last_day(case):
    """Give for the second finish only what it costs beyond the first."""
    first, second = (cost for (cost,) in crash_plan(case).values())
    return [first, second - first]


def all_of_it(case):
    """Buy all that is on offer."""
    return [sum(offer.days * offer.cost_per_day for offer in case.offers.values())] * 2


def _purchase(case, target):
    """Write what to buy for a finish, and what it costs."""
    plan = crash(case.project, case.offers, target)
    parts = [
        f"{name}: {days(count)} × ${case.offers[name].cost_per_day:,}"
        for name, count in plan.bought.items()
    ]
    return " + ".join(parts), f"${plan.cost:,}"


def explanation(case):
    """Say what to buy for each of the two, and why."""
    lines = []
    for target in case.targets:
        bought, cost = _purchase(case, target)
        lines.append(f"- Day {target}: {bought} = **{cost}**.")
    critical = crash(case.project, case.offers, case.targets[0]).schedule.critical
    purchases = "\n".join(lines)
    return f"""{purchases}

No cheaper purchase gets there. With the first of them made, {listed(critical)} are critical: look \
for every chain that has to lose a day before the next one is won.{_trap(case)}"""


def _trap(case):
    """Say where it costs more to buy the cheapest critical day again and again."""
    for target in case.targets:
        cost = crash_one_at_a_time(case.project, case.offers, target).cost
        if cost > crash(case.project, case.offers, target).cost:
            return (
                f" Whoever takes the cheapest critical day each time pays ${cost:,} for day "
                f"{target}: what was cheap at first is not always part of the cheapest purchase."
            )
    return ""


def _rival(case):
    """Return the chain that stays too long when days are bought on the old path alone."""
    bought = Counter(_cheapest_days(_critical_offers(case), _days_off(case)[-1]))
    old = set(schedule(case.project).critical)
    longest = _after_buying(case.project, bought).critical_paths()
    return next(path for path in longest if not old.issuperset(path))


def _wasted(case):
    """Return the cheapest offer that is not critical now, as prose."""
    beside = case.offers.keys() - _critical_offers(case).keys() or case.offers
    name = min(beside, key=lambda name: case.offers[name].cost_per_day)
    return f"{name} for ${case.offers[name].cost_per_day:,}"


def _last_hint(case):
    bought, cost = _purchase(case, case.targets[0])
    return (
        f"For day {case.targets[0]} the least is {cost}: {bought}. Now compare what one more day "
        "costs on every chain that has become critical."
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
            f"{listed(_critical_offers(case))}. Begin with the cheapest, and "
            "after each day see whether another chain has become as long. Then look for a day that "
            "both chains share, and whether each day bought so far is still needed."
        ),
        _last_hint,
    ),
    mistakes=(
        Mistake(
            "cheapest-anywhere",
            lambda case: _answer(case, cheapest_anywhere(case)),
            lambda case: (
                f"You took the cheapest days on the list. {_wasted(case)} is among them, and it "
                "has float: a day bought there only adds to the float."
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
            "last-day-is-the-price",
            lambda case: _answer(case, price_of_the_last_day(case)),
            lambda case: (
                f"The second number is what day {case.targets[1]} costs beyond day "
                f"{case.targets[0]}. Both are asked from the plan as it is now, without anything "
                "bought."
            ),
            "Add what you have paid for the first of the two.",
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
