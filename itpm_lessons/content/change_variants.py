"""Changes to ClockIn and to plans like it, for exercises: what is wanted, its days, its price."""

from dataclasses import dataclass
from random import Random

from itpm_lessons.engines.critical_path import Schedule, schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.views.lettering import amount

from .plan_variants import clockin_plan

BUDGET = 97_000

# What is wanted, by the activity that grows by it.
WISHES = {
    "B": ("a design in large print, for staff who see little", "two looks of every screen"),
    "C": ("the API also serves the old clocks at the gates", "the API keeps every request"),
    "D": ("the screens also come in Spanish and Polish", "the screens also run on tablets"),
    "E": ("clocking in by fingerprint or face", "geofences that follow the mobile crews"),
    "F": ("the overtime rules of the second pay contract", "payroll also gets the breaks"),
    "G": ("an outside firm attacks the app as well", "the review also covers the phones"),
    "H": ("the test also covers phones that are six years old", "a test with 400 people at once"),
}


@dataclass(frozen=True)
class Change:
    """A wish that makes one activity `days` longer and costs `price` dollars more.

    `budget` is what the project may cost today, in dollars.
    """

    wish: str
    project: Project
    activity: str
    days: int
    price: int
    budget: int = BUDGET

    @property
    def plan(self) -> Schedule:
        """The plan without the change."""
        return schedule(self.project)

    @property
    def changed(self) -> Schedule:
        """The plan with the change in it."""
        longer = self.project[self.activity].duration + self.days
        return schedule(self.project.with_duration(self.activity, longer))

    @property
    def total_float(self) -> float:
        """Days of total float of the activity before the change."""
        return self.plan[self.activity].total_float

    @property
    def delay(self) -> float:
        """Days by which the finish moves."""
        return self.changed.duration - self.plan.duration

    @property
    def label(self) -> str:
        """The activity as a sentence names it: its title and its letter."""
        return f"“{self.project[self.activity].title}” ({self.activity})"

    @property
    def finish(self) -> str:
        """The day on which the plan finishes without the change, as text."""
        return amount(self.plan.duration)


def on_the_path(random: Random) -> Change:
    """Draw a change to an activity that is critical."""
    project = clockin_plan(random)
    critical = [name for name in schedule(project).critical if name in WISHES]
    return _change(random, project, random.choice(critical), random.randint(2, 8))


def beside_the_path(random: Random) -> Change:
    """Draw a change to an activity that has float, larger than the float."""
    while True:
        project = clockin_plan(random)
        plan = schedule(project)
        beside = [n for n in WISHES if 0 < plan[n].total_float <= 8]
        if beside:
            name = random.choice(beside)
            days = int(plan[name].total_float) + random.randint(1, 5)
            return _change(random, project, name, days)


def _change(random: Random, project: Project, name: str, days: int) -> Change:
    wish = random.choice(WISHES[name])
    price = days * random.randrange(600, 1_500, 100)
    return Change(wish, project, name, days, price, random.randrange(80_000, 121_000, 1_000))
