"""Eight stakeholders, and their place in the grid of power and interest."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stakeholder_words import (
    CLOCKIN,
    OTHERS,
    PLACES,
    Stakeholder,
    stakeholders,
    title,
)
from itpm_lessons.practice import Exercise, Matching, Mistake


@dataclass(frozen=True)
class Circle:
    """A project, and eight who have a stake in it."""

    project: str
    people: tuple[Stakeholder, ...]


def case(random):
    """Take ClockIn's eight, or eight of another project with two or more against each other."""
    if random is None:
        return Circle(title(CLOCKIN), stakeholders(CLOCKIN))
    project = random.choice(OTHERS)
    pool = stakeholders(project)
    opponent = random.choice([each for each in pool if each.against])
    chosen = [opponent]
    for place in PLACES:
        among = [each for each in pool if each.place == place and each not in chosen]
        chosen += random.sample(among, 1)
    rest = [each for each in pool if each not in chosen]
    chosen += random.sample(rest, 8 - len(chosen))
    random.shuffle(chosen)
    return Circle(title(project), tuple(chosen))


def statement(circle):
    """Tell of each what they can do and how much it touches them."""
    rows = [
        f"| {each.name} | {each.why}{' Against it so far.' if each.against else ''} |"
        for each in circle.people
    ]
    table = table_of_rows("| Who | What is known |", rows)
    return f"""Eight stakeholders of {circle.project}.

{table}

**Where does each belong?** Power: can they stop, hold up or change it? Interest: how much does \
it touch or occupy them? High power and high interest: manage closely. High power alone: keep \
satisfied. High interest alone: keep informed. Neither: monitor."""


def stakeholder_grid(circle):
    """Return the field of the grid for each: ratings of 6 and more are high."""
    places = {}
    for who in circle.people:
        if who.power >= 6:
            places[who.name] = "manage" if who.interest >= 6 else "satisfy"
        else:
            places[who.name] = "inform" if who.interest >= 6 else "monitor"
    return places


def instead(**other):
    """Return a function that answers rightly, but takes one field for another."""
    return lambda circle: {
        name: other.get(place, place) for name, place in stakeholder_grid(circle).items()
    }


def opponents_out(circle):
    """Put whoever is against it out of the way."""
    return stakeholder_grid(circle) | {
        each.name: "monitor" for each in circle.people if each.against
    }


def explanation(circle):
    """Give place and ratings of each."""
    rows = [
        f"| {each.name} | {each.power} | {each.interest} | **{PLACES[each.place]}** |"
        for each in circle.people
    ]
    table = table_of_rows("| Who | Power | Interest | Place |", rows)
    return f"""{table}

The ratings, from 1 to 10, are the course's; 6 and more is high. Others may see a 5 where we see \
a 6. What matters is that you can say *why*, and that two people who know the house agree."""


def _of(circle, place):
    return next(each for each in circle.people if each.place == place)


def _against(circle):
    return next(each for each in circle.people if each.against)


def _takes(place, other):
    return lambda answer, circle: any(
        answer[each.name] == other for each in circle.people if each.place == place
    )


EXERCISE = Exercise(
    title="Power and interest",
    minutes=6,
    case=case,
    statement=statement,
    answer=lambda circle: Matching([each.name for each in circle.people], PLACES, label="Place"),
    solution=stakeholder_grid,
    explanation=explanation,
    hints=(
        "Two questions for each, one after the other. Could the project go on if they said no? "
        "And would they notice it on an ordinary day?",
        lambda circle: (
            f"{_of(circle, 'satisfy').name}: could stop it and hardly looks. "
            f"{_of(circle, 'inform').name}: feels it daily and can't stop it."
        ),
        lambda circle: (
            f"{sum(each.power >= 6 for each in circle.people)} of the eight have high power: "
            f"{', '.join(each.name for each in circle.people if each.power >= 6)}."
        ),
    ),
    mistakes=(
        Mistake(
            "grid-turned",
            instead(satisfy="inform", inform="satisfy"),
            lambda circle: (
                f"The two have changed places. {_of(circle, 'satisfy').name}: power and little "
                f"interest, so keep satisfied. {_of(circle, 'inform').name}: interest and little "
                "power, so keep informed."
            ),
            "Exchange them.",
        ),
        Mistake(
            "opponents-left-out",
            opponents_out,
            lambda circle: (
                f"{_against(circle).name}: against it, with the power to stop it. Being against is "
                "no lack of interest; it is interest with a minus. To leave them out saves a talk "
                "now and costs the date later."
            ),
            "Place those who are against by what they can do.",
            lambda answer, circle: any(
                answer[each.name] == "monitor" for each in circle.people if each.against
            ),
        ),
        Mistake(
            "title-is-power",
            instead(satisfy="manage"),
            lambda circle: (
                f"{_of(circle, 'satisfy').name}: could stop it, and is busy with other things. Who "
                "is asked each week about what hardly touches them learns to say no. Agree on what "
                "they need, keep it, and leave them in peace."
            ),
            "Ask of those with power: does it occupy them?",
            _takes("satisfy", "manage"),
        ),
        Mistake(
            "interest-is-power",
            instead(inform="manage"),
            lambda circle: (
                f"{_of(circle, 'inform').name}: it touches them much, so they deserve to know "
                "early and to be heard. But they can't stop or change it, and your hours are few."
            ),
            "Ask of those whom it touches: can they stop it?",
            _takes("inform", "manage"),
        ),
    ),
    outcome="map-stakeholders",
    domains=("pmp:people", "capm:business_analysis", "project-plus:tools_documentation"),
)
