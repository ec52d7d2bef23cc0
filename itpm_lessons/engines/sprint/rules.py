"""The rules of the Sprint simulation, all in one place: what they are, and with which numbers.

A Scrum team works through a Sprint day by day. Time is in working hours and working days.

1. **Effort.** A point takes about ten hours of the team's time, all told: five and a half to
   build, two to check, and the rest goes into repairs, surprises and what is left unfinished.
   What a story really takes to build is drawn; its points are known beforehand, its hours not.
2. **Hours.** Each Developer has six hours a day. One day in ten goes into the events of Scrum,
   and interruptions take a fifth of the rest, some days more, some less.
3. **Starting.** A Developer with nothing in hand starts the next story from the top of the Sprint
   Backlog, if what it waits for is Done and the limit allows one more in progress; else they
   help with a story in progress, stories in check first.
4. **Helping.** Two people on a story are worth two. Each one more is worth half.
5. **Switching.** Each story in progress beyond three costs the whole team 3 % of its hours.
6. **Checking.** A built story is checked. The full Definition of Done finds nine defects of ten,
   each repaired in three hours. The short one takes less than half the time and finds four of ten.
7. **Defects** that escape are met by users first, which takes four from the value, and cost nine
   hours each in the next Sprint.
8. **Done or not.** At the end of the Sprint only stories that are Done count, as a whole. The
   others go back to the Product Backlog; what was built stays, and the check begins anew.
9. **Cards.** Up to three times a Sprint something happens that asks for a decision (`deck`). What
   an improvement prevents does not come, and nothing comes in its place. When everything is Done
   early, the team may take in the next story, or look for defects.
10. **Improvements.** After each Sprint the team chooses one (`IMPROVEMENTS`). It has a price in
    hours of the next Sprint, and works from then on.

These rules are a model made for learning: their numbers are the kit's own, chosen so that the
velocity of ClockIn's team lies about 20 points a Sprint, as it did before. They are not measured
on teams.

Everything drawn at random depends on the seed, the Sprint, the day and the story, never on what
was decided: two ways to play one seed meet the same efforts, hours, defects and days of cards, and
the same deck. Which card comes on such a day also depends on what there is for it to be about.
"""

from dataclasses import dataclass

HOURS_PER_POINT = 10.0
BUILD_SHARE = 0.56  # of the hours of a point, building
CHECK_SHARE = 0.18  # of the hours of a point, checking; repairs and losses come on top
EFFORT_SPREAD = 0.3  # standard deviation of the logarithm of a story's real effort

DEFECTS_PER_POINT = 0.25
REPAIR_HOURS = 3.0  # for a defect that the check finds
ESCAPED_HOURS = 9.0  # for one that comes back a Sprint later
ESCAPED_VALUE = 4.0  # what it takes from the value, since users meet it first

FULL_FINDS, SHORT_FINDS = 0.9, 0.4  # share of the defects that a check finds
SHORT_CHECK = 0.4  # hours of the short check, as a share of the full one

FOCUS = (0.5, 1.0, 0.9)  # least, greatest and likeliest share of a day without interruptions

FULL_HELPERS = 2  # people on one story who are worth as much as they are
FURTHER_HELP = 0.5  # what each one more is worth
FREE_IN_PROGRESS = 3  # stories in progress that cost nothing extra
SWITCHING = 0.03  # share of the hours that each one more costs

SPRINTS = 3
CARDS_A_SPRINT = 3


@dataclass(frozen=True)
class Improvement:
    """What a team can choose in a Retrospective: its price in hours, and what it brings."""

    id: str
    title: str
    price: str
    brings: str
    hours: float


AUTOMATED_CHECK, AUTOMATED_FINDS = 0.65, 0.95

IMPROVEMENTS = {
    each.id: each
    for each in (
        Improvement(
            "automate",
            "Automate the tests",
            "14 hours of the next Sprint",
            "Checks take a third less time and find more.",
            14,
        ),
        Improvement(
            "refine",
            "Refine stories with the Product Owner before Planning",
            "8 hours of the next Sprint",
            "Stories hold fewer surprises: real efforts lie half as far from the estimate.",
            8,
        ),
        Improvement(
            "agree",
            "Agree on how requests reach the team, and on 15 minutes for the Daily Scrum",
            "2 hours of the next Sprint",
            "Long Daily Scrums, side tasks and pet ideas no longer come up.",
            2,
        ),
        Improvement(
            "environment",
            "Set up a test environment and test phones of our own",
            "12 hours of the next Sprint",
            "A test server that is down, or an old phone, no longer holds anybody up.",
            12,
        ),
    )
}


def attention(people: int) -> float:
    """How many people's work `people` on one story do.

    >>> attention(1), attention(2), attention(4)
    (1, 2, 3.0)
    """
    if people <= FULL_HELPERS:
        return people
    return FULL_HELPERS + FURTHER_HELP * (people - FULL_HELPERS)


def left_after_switching(in_progress: int) -> float:
    """Share of the hours that is left with so many stories in progress.

    >>> left_after_switching(3), left_after_switching(5)
    (1.0, 0.94)
    """
    return 1 - SWITCHING * max(0, in_progress - FREE_IN_PROGRESS)
