"""Variants of the cases, for exercises: other days and sometimes other links, the same story."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from itpm_lessons.engines.critical_path import Schedule, schedule
from itpm_lessons.engines.network import Dependency, Project
from itpm_lessons.engines.notation import read_predecessors
from itpm_lessons.practice import Mistake
from itpm_lessons.views.lettering import amount, days

from .cases import clockin, help_desk, server_move

CLOCKIN_DAYS = dict(A=(3, 7), B=(6, 11), C=(8, 19), D=(7, 12), E=(4, 9), F=(6, 14), G=(3, 13))
CLOCKIN_DAYS |= dict(H=(4, 8), I=(4, 7), J=(2, 4), K=(3, 6))
CLOCKIN_LINKS = {"G": ("C", "C, D"), "K": ("B", "D"), "E": ("C, D", "D")}
SERVER_MOVE_DAYS = dict(B=(4, 9), C=(12, 20), D=(6, 14), E=(4, 7), F=(3, 6), G=(6, 11), K=(4, 7))
HELP_DESK_DAYS = dict(Settings=(2, 4), Import=(3, 9), Guide=(1, 4), Training=(1, 5), Cards=(1, 4))


def clockin_plan(random: Random | None) -> Project:
    """Return ClockIn itself for None, and else a ClockIn with other days and links."""
    if random is None:
        return clockin.project
    return _relinked(_other_days(clockin.project, CLOCKIN_DAYS, random), CLOCKIN_LINKS, random)


def server_move_plan(random: Random | None) -> Project:
    """Return ServerMove itself for None, and else a ServerMove with other days."""
    if random is None:
        return server_move.project
    return _other_days(server_move.project, SERVER_MOVE_DAYS, random)


def help_desk_plan(random: Random | None) -> Project:
    """Return the worked example itself for None, and else one with other days and links."""
    if random is None:
        return help_desk.project
    links = {"Cards": ("Guide", "Settings"), "Training": ("Guide", "Guide, Import")}
    return _relinked(_other_days(help_desk.project, HELP_DESK_DAYS, random), links, random)


def _other_days(project: Project, ranges: Mapping[str, tuple[int, int]], random: Random) -> Project:
    for name, (least, most) in ranges.items():
        project = project.with_duration(name, random.randint(least, most))
    return project


def _relinked(project: Project, choices: Mapping[str, tuple[str, ...]], random: Random) -> Project:
    for name, texts in choices.items():
        links = read_predecessors(random.choice(texts), name, project.names)
        project = project.with_predecessors(name, links)
    return project


@dataclass(frozen=True)
class Slip:
    """A plan, and an activity of it that takes some days longer."""

    project: Project
    activity: str
    days: int

    @property
    def plan(self) -> Schedule:
        """The plan before the slip."""
        return schedule(self.project)

    @property
    def longer(self) -> Project:
        """The project with the slip in it."""
        return self.project.with_duration(self.activity, self.new_duration)

    @property
    def new_duration(self) -> float:
        """Days that the activity takes now."""
        return self.project[self.activity].duration + self.days

    @property
    def label(self) -> str:
        """The activity as a sentence names it: its title and its letter."""
        return f"“{self.project[self.activity].title}” ({self.activity})"

    @property
    def total_float(self) -> float:
        """Days of total float of the activity before the slip."""
        return self.plan[self.activity].total_float

    @property
    def delay(self) -> float:
        """Days by which the finish moves."""
        return schedule(self.longer).duration - self.plan.duration


# What is asked is a day; the delay is how one gets there.
DELAY_FOR_DAY = Mistake(
    "delay-for-day",
    lambda slip: slip.delay,
    lambda slip: (
        f"The finish moves by {days(slip.delay)}, so this number is right as the delay. "
        "The question asks for the day on which the plan finishes."
    ),
    lambda slip: (
        f"Add {days(slip.delay)} to day {amount(slip.plan.duration)}."
        if slip.delay
        else "On which day did it finish before? It stays there."
    ),
)


@dataclass(frozen=True)
class Overlap:
    """A ClockIn in which the screens (D) may start `lag` days after the design (B) has started."""

    project: Project
    lag: int

    @property
    def overlapped(self) -> Project:
        """The project with the start-to-start link."""
        return self.project.with_predecessors("D", [Dependency("B", "D", "SS", self.lag)])


def overlap(random: Random | None) -> Overlap:
    """Return ClockIn with SS+3 for None, and else a variant whose critical path will move."""
    if random is None:
        return Overlap(clockin_plan(None), 3)
    project = clockin_plan(random).with_predecessors("E", clockin_plan(None).into("E"))
    return Overlap(project, random.randint(1, 5))


def beyond_float(random: Random, project: Project, names: str) -> Slip:
    """Let one of `names` slip by more than its float, so that the finish moves."""
    name = random.choice(names)
    room = int(schedule(project)[name].total_float)
    return Slip(project, name, room + random.randint(1, 6))


def within_float(random: Random, project: Project, names: str) -> Slip:
    """Let one of `names` slip by less than its float, so that the finish stays."""
    name = random.choice(names)
    room = int(schedule(project)[name].total_float)
    return Slip(project, name, random.randint(1, max(1, room - 1)))
