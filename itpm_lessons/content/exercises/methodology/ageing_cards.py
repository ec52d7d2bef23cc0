"""Find the cards that are already older than most finished ones ever became."""

from dataclasses import dataclass

from itpm_lessons.content.flow_logs import TITLES
from itpm_lessons.content.plan_words import listed, table_of_rows
from itpm_lessons.practice import Exercise, Mistake, NameSet

LETTERS = "ABCDEF"


@dataclass(frozen=True)
class Ageing:
    """Cards in progress with start and size in points; the day today; the days that 85 % keep."""

    cards: tuple[tuple[str, int, int], ...]
    today: int
    within: int

    @property
    def ages(self):
        """Days in progress so far, by letter."""
        starts = (start for _, start, _ in self.cards)
        return {name: self.today - day for name, day in zip(LETTERS, starts, strict=True)}

    @property
    def points(self):
        """Points, by letter."""
        return {name: points for name, (_, _, points) in zip(LETTERS, self.cards, strict=True)}


def case(random):
    """Take six cards on day 30 that 85 % finish within 8 days, or others."""
    if random is None:
        starts, points, today, within = (27, 19, 24, 12, 21, 29), (8, 2, 3, 5, 1, 8), 30, 8
        titles = TITLES[:6]
    else:
        today, within = random.randint(25, 60), random.randint(6, 12)
        ages = [within + random.randint(1, 9) for _ in range(random.randint(2, 3))]
        ages += [random.randint(1, within) for _ in range(6 - len(ages))]
        random.shuffle(ages)
        starts = [today - age for age in ages]
        points = [random.choice([1, 2, 3, 5, 8]) for _ in ages]
        titles = random.sample(TITLES, 6)
    return Ageing(tuple(zip(titles, starts, points, strict=True)), today, within)


def statement(case):
    """Show the cards in progress, and ask which of them to talk about."""
    rows = [
        f"| {name} {title} | {start} | {points} |"
        for name, (title, start, points) in zip(LETTERS, case.cards, strict=True)
    ]
    table = table_of_rows("| Card in progress | Started on day | Points |", rows)
    return f"""It is day {case.today}. Of the cards that are finished, 85 of 100 took at most \
{case.within} days. These are in progress:

{table}

**Which cards are older today than those {case.within} days?** The team talks about these first."""


def ageing_cards(case):
    """Return the cards that have been in progress for more days than 85 % of the finished ones."""
    late = []
    for name, (_, start, _) in zip("ABCDEF", case.cards, strict=True):
        age = case.today - start
        if age > case.within:
            late.append(name)
    return late


def largest(case):
    """Name the cards with the most points."""
    most = max(case.points.values())
    return [name for name, points in case.points.items() if points == most]


def oldest_alone(case):
    """Name only the oldest card."""
    return [max(case.ages, key=case.ages.get)]


def day_for_age(case):
    """Take the day of the start as the age."""
    return [
        name for name, (_, start, _) in zip(LETTERS, case.cards, strict=True) if start > case.within
    ]


def youngest(case):
    """Name the cards that are within the days."""
    return [name for name, age in case.ages.items() if age <= case.within]


def explanation(case):
    """Give the age of each card."""
    ages = ", ".join(f"{name} {age}" for name, age in case.ages.items())
    return f"""Age is today less the day of the start: {ages}. More than {case.within} days: \
**{listed(ageing_cards(case))}**.

Time in progress is known when a card is done, and then it is too late to help. Age is known every \
morning. Whatever holds these cards, they have waited longer than most cards ever do."""


def _one(case, letters):
    name = letters[0]
    return f"{name} was started on day {case.today - case.ages[name]} and is {case.ages[name]}"


EXERCISE = Exercise(
    title="Cards that grow old",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda case: NameSet(list(LETTERS), label="Older than that"),
    solution=ageing_cards,
    explanation=explanation,
    hints=(
        "How long has each card been in progress until today?",
        lambda case: f"Take the day of the start from {case.today}.",
        lambda case: (
            f"{_one(case, oldest_alone(case))} days old, so it belongs to them. Compare the others "
            f"with {case.within}."
        ),
    ),
    mistakes=(
        Mistake(
            "size-is-age",
            largest,
            "You named the largest cards. Points were somebody's estimate of the work before it "
            "began; a small card can be stuck for weeks, and a large one may be two days old.",
            "Leave the points aside and compute the ages.",
        ),
        Mistake(
            "oldest-alone",
            oldest_alone,
            lambda case: (
                f"The oldest card belongs to them. It is not the only one that has been in "
                f"progress for more than {case.within} days."
            ),
            "Compute the age of each of the other cards.",
        ),
        Mistake(
            "date-is-the-time",
            day_for_age,
            lambda case: (
                f"You compared the day of the start with {case.within}. "
                f"{_one(case, youngest(case))} days old: a late start means a young card."
            ),
            lambda case: f"Age is {case.today} less the day of the start.",
        ),
    ),
    outcome="read-flow",
    domains=("pmi-acp:delivery", "pmp:process"),
)
