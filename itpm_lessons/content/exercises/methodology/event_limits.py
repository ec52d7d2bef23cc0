"""Tell meetings that break a limit of the Scrum Guide from those that break a house rule."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import listed
from itpm_lessons.content.scrum_words import lettered, rows
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake
from itpm_lessons.views.lettering import amount

LIMITS = {
    "Sprint Planning": 480,
    "Sprint Review": 240,
    "Sprint Retrospective": 180,
    "Daily Scrum": 15,
}
LENGTHS = {1: "one week", 2: "two weeks", 3: "three weeks", 4: "one month"}


@dataclass(frozen=True)
class Meeting:
    """An event of a Sprint of some weeks (4 stands for a month), and its length in minutes."""

    event: str
    weeks: int
    minutes: int

    def __str__(self) -> str:
        return f"{self.event} of {self.length}, in a Sprint of {LENGTHS[self.weeks]}"

    @property
    def length(self) -> str:
        """Write the length in hours, or in minutes where it is short."""
        if self.minutes < 60:
            return f"{self.minutes} minutes"
        hours = self.minutes / 60
        return f"{amount(hours)} {'hour' if hours == 1 else 'hours'}"

    @property
    def share(self) -> float:
        """The limit that a proportional rule would give, in minutes."""
        limit = LIMITS[self.event]
        return limit if self.event == "Daily Scrum" else limit * self.weeks / 4


def case(random):
    """Choose six meetings: within, beyond, and beyond only if limits shrank with the Sprint."""
    if random is None:
        return (
            Meeting("Sprint Planning", 2, 360),
            Meeting("Sprint Planning", 4, 540),
            Meeting("Sprint Review", 2, 150),
            Meeting("Daily Scrum", 2, 25),
            Meeting("Sprint Retrospective", 1, 30),
            Meeting("Daily Scrum", 4, 15),
        )
    long = random.sample(["Sprint Planning", "Sprint Review", "Sprint Retrospective"], 3)
    meetings = [
        _beyond_its_share(random, long[0]),
        _beyond_its_share(random, long[1]),
        Meeting(long[2], random.randint(1, 4), LIMITS[long[2]] + random.choice([30, 60, 90])),
        Meeting(random.choice(long), 4, random.choice([60, 90, 120, 150])),
        Meeting("Daily Scrum", random.randint(1, 4), random.choice([20, 25, 30])),
        Meeting("Daily Scrum", random.randint(1, 4), random.choice([10, 15])),
    ]
    random.shuffle(meetings)
    return tuple(meetings)


def _beyond_its_share(random, event):
    weeks = random.randint(1, 3)
    least = int(LIMITS[event] * weeks / 4) // 30 * 30 + 30
    return Meeting(event, weeks, random.randrange(least, LIMITS[event] + 1, 30))


def event_limits(case):
    """Return the letters of the meetings that are longer than the Guide allows."""
    return [letter for letter, each in zip("abcdef", case, strict=True) if beyond(each)]


def beyond(meeting):
    """Compare with the one number that the Guide gives for this event."""
    return meeting.minutes > LIMITS[meeting.event]


def those(case, breaks):
    """Name the meetings of which somebody would say that they break a limit."""
    return [letter for letter, each in zip("abcdef", case, strict=True) if breaks(each)]


def _spared(case):
    """Return a meeting that is within the Guide's limit, and beyond a proportional one."""
    return next(each for each in case if not beyond(each) and each.minutes > each.share)


def explanation(case):
    """Compare each meeting with the Guide's number."""
    said = {True: "**breaks it**", False: "keeps it"}
    table = rows(
        ["Meeting", "Limit", "By the Guide"],
        [(each, _limit(each.event), said[beyond(each)]) for each in case],
    )
    return f"""{table}

For Planning, Review and Retrospective the Guide gives one number each, for a Sprint of a month, \
and adds that they are usually shorter when the Sprint is. “Usually” is no limit. A team can agree \
on half for two weeks; then it is the team's rule, and a good one to have."""


def _long_ones(case):
    return listed(each.event for each in case if beyond(each) and each.event != "Daily Scrum")


def _limit(event):
    return Meeting(event, 4, LIMITS[event]).length


EXERCISE = Exercise(
    title="Which limit is broken?",
    minutes=4,
    case=case,
    statement="**Which of these meetings are longer than the Scrum Guide allows?** House rules of "
    "the team do not count here.",
    answer=lambda case: ChoiceSet(lettered(map(str, case)), label="These break a limit"),
    solution=event_limits,
    explanation=explanation,
    hints=(
        "The Guide gives one number for each event. Which part of it depends on the length of the "
        "Sprint?",
        "Planning 8 hours, Review 4, Retrospective 3, for a month; the Daily Scrum 15 minutes. For "
        "shorter Sprints the first three are “usually shorter”.",
        lambda case: (
            f"“{_spared(case)}” keeps the limit: {_spared(case).length} is not more than "
            f"{_limit(_spared(case).event)}."
        ),
    ),
    mistakes=(
        Mistake(
            "timebox-scales",
            lambda case: those(case, lambda each: each.minutes > each.share),
            lambda case: (
                "You let the limits shrink with the Sprint. The Guide does not: "
                f"“{_spared(case)}” is within the one number that it gives, "
                f"{_limit(_spared(case).event)}."
            ),
            "Take the full number for each event, whatever the length of the Sprint.",
            lambda answer, case: any(
                not beyond(each) and each.minutes > each.share
                for letter, each in zip("abcdef", case, strict=True)
                if letter in answer
            ),
        ),
        Mistake(
            "timebox-is-target",
            lambda case: those(case, lambda each: each.minutes != LIMITS[each.event]),
            "You marked meetings that are shorter than the limit. A timebox is the most that may "
            "be spent: when the purpose is reached, the event may end.",
            "Mark only what is longer.",
            lambda answer, case: any(
                each.minutes < LIMITS[each.event] and each.minutes <= each.share
                for letter, each in zip("abcdef", case, strict=True)
                if letter in answer
            ),
        ),
        Mistake(
            "daily-is-a-report",
            lambda case: those(case, lambda each: beyond(each) and each.event != "Daily Scrum"),
            lambda case: (
                f"For the long meetings you are right: {_long_ones(case)} is beyond its limit. "
                "The Daily Scrum has a limit, too: 15 minutes, on every day and in every Sprint."
            ),
            "Look at the two Daily Scrums.",
        ),
    ),
    outcome="explain-scrum",
    domains=("psm1:events", "csm:events", "capm:agile"),
)
