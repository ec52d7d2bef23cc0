"""Pieces of work from many jobs, with what was counted before and after, for exercises.

All people and numbers are invented. What it does not do: judge a text; see bullet_rules.
"""

from dataclasses import dataclass, replace
from random import Random

from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class Work:
    """What somebody did, for whom, and what was counted each week before and after.

    `checked` items are looked at in a week; of these `before` and later `after` percent have the
    fault. To mend one takes `minutes`. `faulty` names those with the fault in few words; `staff`
    is how many people belong to the place: a number that tempts. `words` and `relief` are those by
    which a text names the measure and the result.
    """

    person: str
    place: str
    duty: str
    did: str
    scope: str
    people: tuple[int, ...]
    items: str
    fault: str
    faulty: str
    words: tuple[str, ...]
    mending: str
    relief: tuple[str, ...]
    checked: int
    before: int
    after: int
    minutes: int
    staff: int

    @property
    def first(self) -> int:
        """Faults a week at the start.

        >>> WORKS[0].first, WORKS[0].left, WORKS[0].fewer, WORKS[0].hours
        (24, 8, 16, 3.2)
        """
        return self.checked * self.before // 100

    @property
    def left(self) -> int:
        """Faults a week that remain."""
        return self.checked * self.after // 100

    @property
    def fewer(self) -> int:
        """Faults a week that fall away."""
        return self.first - self.left

    @property
    def saved(self) -> int:
        """Minutes a week that fall away."""
        return self.fewer * self.minutes

    @property
    def hours(self) -> float:
        """Hours a week that fall away."""
        return self.saved / 60

    @property
    def bullet(self) -> str:
        """What could stand in a resume: verb, scope, measure, result."""
        return (
            f"{self.did} {self.scope}; {self.faulty} fell from {self.before} % to {self.after} % "
            f"of {self.checked}, saving {amount(self.hours)} hours a week."
        )


WORKS = (
    Work(
        "Lena works in payroll.",
        "a company with paper timesheets",
        "Responsible for timesheets and for training on the new app",
        "Planned and held training for a clock-in app",
        "at 3 sites with 2 colleagues",
        (3, 2),
        "timesheets",
        "need a correction",
        "faulty timesheets",
        ("timesheet", "sheet", "correct"),
        "correcting",
        ("hour", "minute", "correcting"),
        400,
        6,
        2,
        12,
        600,
    ),
    Work(
        "Tomasz has managed two shops for eleven years.",
        "two shops of a chain",
        "Responsible for stock, staff and a modern customer experience",
        "Introduced a daily check of the shelf labels",
        "in 2 shops with 12 colleagues",
        (2, 12),
        "shelf labels",
        "show a wrong price",
        "wrong shelf labels",
        ("label", "price"),
        "relabeling",
        ("hour", "minute", "relabel"),
        300,
        10,
        4,
        4,
        420,
    ),
    Work(
        "Ama is a nurse in a care home.",
        "a care home",
        "In charge of documentation and of smooth hand-overs",
        "Redesigned the hand-over sheet",
        "on 4 wards with 18 nurses",
        (4, 18),
        "hand-over sheets",
        "lack an entry",
        "hand-over sheets with a blank",
        ("sheet", "entr", "hand-over", "handover"),
        "asking back",
        ("hour", "minute", "asking"),
        250,
        8,
        2,
        10,
        310,
    ),
    Work(
        "Joaquín leads a shift in a warehouse.",
        "a warehouse",
        "Duties included loading, route lists and contact with drivers",
        "Moved the loading plan to one board",
        "for 3 shifts and 24 drivers",
        (3, 24),
        "pallets",
        "stand at the wrong gate",
        "pallets at a wrong gate",
        ("pallet", "gate"),
        "moving pallets twice",
        ("hour", "minute", "twice"),
        800,
        5,
        2,
        15,
        900,
    ),
    Work(
        "Priya teaches mathematics.",
        "a school",
        "Responsible for the organization of tests in the upper grades",
        "Set up a shared calendar of tests",
        "for 9 teachers and 7 classes",
        (9, 7),
        "test sheets",
        "come back late",
        "late test sheets",
        ("test", "late"),
        "reminding",
        ("hour", "minute", "remind"),
        200,
        15,
        6,
        5,
        240,
    ),
    Work(
        "Nadia had no paid job for three years, and kept a club's accounts as a volunteer.",
        "a sports club",
        "Responsible for the club's fees, as a volunteer",
        "Introduced a payment form for a sports club",
        "in 3 sections with 2 volunteers",
        (3, 2),
        "payments",
        "come without a name",
        "payments without a name",
        ("payment", "name"),
        "tracing payments",
        ("hour", "minute", "trac"),
        100,
        12,
        3,
        20,
        320,
    ),
)


def draw_work(random: Random, among: tuple[Work, ...] = WORKS) -> Work:
    """Draw a piece of work with other counts; all of them come out whole.

    >>> drawn = draw_work(Random(1))
    >>> drawn.checked * drawn.before % 100, drawn.checked * drawn.after % 100
    (0, 0)
    """
    work = random.choice(among)
    checked = work.checked * random.choice((1, 2, 3, 4)) // 2
    while True:
        before, after = random.randint(5, 16), random.randint(1, 6)
        minutes = random.choice((3, 4, 5, 6, 8, 9, 10, 12, 15, 18))
        drawn = replace(
            work,
            checked=checked,
            before=before,
            after=after,
            minutes=minutes,
            staff=checked + random.choice((50, 150, 250)),
        )
        whole = checked * before % 100 == 0 == checked * after % 100
        if (
            whole
            and before - after >= 3
            and drawn.fewer != drawn.left > 1
            and drawn.saved % 6 == 0 < drawn.saved - 60
        ):
            return drawn
