"""What is new on a rung: situations, one with a title that misleads, and the rung they show."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

RUNGS = {
    "coordinator": "Coordinator",
    "associate": "Associate or junior",
    "middle": "Middle: project manager",
    "senior": "Senior",
    "programme": "Program, portfolio, PMO",
}


@dataclass(frozen=True)
class Scene:
    """A situation, the rung that it shows and why; `title` is what a card names wrongly."""

    text: str
    rung: str
    why: str
    title: str = ""


SCENES = {
    "coordinator": (
        Scene(
            "She collects the state of twelve tasks each Thursday, for the report of another.",
            "coordinator",
            "records for somebody else's report",
        ),
        Scene(
            "He books the rooms, writes the minutes and asks after what was agreed.",
            "coordinator",
            "nothing is decided, all is kept in order",
        ),
    ),
    "associate": (
        Scene(
            "She leads the training part of a roll-out. Her plan is gone through with the project "
            "manager before it holds.",
            "associate",
            "a part of a project, with somebody beside",
        ),
        Scene(
            "He leads a move of ten desks; a colleague looks at plan and costs once a week.",
            "associate",
            "something small, with somebody beside",
        ),
    ),
    "middle": (
        Scene(
            "She has a goal, a budget with 10 % of room and a team of nine. How she gets there is "
            "her affair; beyond the room she goes to the sponsor.",
            "middle",
            "one whole project, alone, within limits",
        ),
        Scene(
            "He signs the plan of his project, and tells the sponsor himself that it will be late.",
            "middle",
            "one whole project, alone",
        ),
    ),
    "senior": (
        Scene(
            "Three sponsors want different things of one project. Before any plan she finds out "
            "which problem is to be solved.",
            "senior",
            "one project in which not even the goal is given",
        ),
        Scene(
            "He leads one project with six teams and two suppliers, and goes through the plans of "
            "two younger colleagues.",
            "senior",
            "one large project, and help for others",
        ),
    ),
    "programme": (
        Scene(
            "She takes two developers from one project and gives them to another, since both serve "
            "the same benefit.",
            "programme",
            "she decides between projects",
        ),
        Scene(
            "Of eleven proposals he recommends four, by what they bring and cost together.",
            "programme",
            "which projects are done at all",
        ),
        Scene(
            "She writes the rules by which all projects of the house report, and helps with them.",
            "programme",
            "how projects are led in the house",
        ),
    ),
}
MISLEADING = (
    Scene(
        "On his card stands “Senior Project Manager”. He updates the plans of another and sends "
        "out the minutes.",
        "coordinator",
        "records for another, whatever the card says",
        "senior",
    ),
    Scene(
        "On her card stands “Coordinator”. The budget of $300,000 is hers, and she alone answers "
        "to the sponsor.",
        "middle",
        "one whole project, alone, whatever the card says",
        "coordinator",
    ),
    Scene(
        "On his card stands “Program Manager”. He leads one part of one project, and has each "
        "plan looked at.",
        "associate",
        "a part, with somebody beside, whatever the card says",
        "programme",
    ),
)


def case(random):
    """Take a scene for each rung and one with a title that misleads."""
    if random is None:
        order = ("middle", "coordinator", "programme", "associate", "senior")
        return (*(SCENES[rung][0] for rung in order), MISLEADING[0])
    scenes = [random.choice(group) for group in SCENES.values()]
    scenes.append(random.choice(MISLEADING))
    random.shuffle(scenes)
    return tuple(scenes)


def _lines(case):
    return {str(number): scene.text for number, scene in enumerate(case, 1)}


def ladder_changes(case):
    """Return for each scene, by its number, the rung that it shows."""
    return {str(number): scene.rung for number, scene in enumerate(case, 1)}


def by_title(case):
    """Believe the card."""
    return {str(number): scene.title or scene.rung for number, scene in enumerate(case, 1)}


def _instead(right, wrong):
    return lambda case: {
        str(number): wrong if scene.rung == right and not scene.title else scene.rung
        for number, scene in enumerate(case, 1)
    }


def _gave(right, wrong):
    return lambda answer, case: any(
        scene.rung == right and answer[str(number)] == wrong for number, scene in enumerate(case, 1)
    )


def _text(case, rung):
    return next(scene.text for scene in case if scene.rung == rung and not scene.title)


def _misled(case):
    return next(scene for scene in case if scene.title)


def explanation(case):
    """Give rung and reason for each scene."""
    rows = [f"| {scene.text} | **{RUNGS[scene.rung]}** | {scene.why} |" for scene in case]
    return f"""{table_of_rows("| Scene | Rung | Because |", rows)}

What is given to somebody changes from rung to rung: a task, a part, a goal, a problem, a choice."""


EXERCISE = Exercise(
    title="Which rung does this show?",
    minutes=4,
    case=case,
    statement="**Which rung of the ladder does each scene show?** Go by what somebody decides, "
    "and for whom.",
    answer=lambda case: Matching(_lines(case), RUNGS, label="Which rung?"),
    solution=ladder_changes,
    explanation=explanation,
    hints=(
        "Ask of each: a task, a part, a whole project, a hard one, or several?",
        "A title on a card is no scene. What does this person do?",
        lambda case: (
            f"The scene with the card shows {RUNGS[_misled(case).rung].lower()}. Each rung comes "
            "once, and this one twice."
        ),
    ),
    mistakes=(
        Mistake(
            "title-is-level",
            by_title,
            lambda case: (
                "In the scene with the card, the card names one rung and the work shows another: "
                f"{_misled(case).why}."
            ),
            "Cover the title and read the rest.",
            lambda answer, case: any(
                scene.title and answer[str(number)] == scene.title
                for number, scene in enumerate(case, 1)
            ),
        ),
        Mistake(
            "coordinating-is-leading",
            _instead("coordinator", "associate"),
            lambda case: (
                f"“{_text(case, 'coordinator')}” keeps things in order for somebody who decides. "
                "Nothing is led yet."
            ),
            "Ask who takes the decision in this scene.",
            _gave("coordinator", "associate"),
        ),
        Mistake(
            "middle-is-beginner",
            _instead("middle", "associate"),
            lambda case: (
                f"“{_text(case, 'middle')}” Nobody stands beside. That is a whole project, "
                "answered for alone: the middle of the ladder."
            ),
            "Ask who looks over the plan before it holds.",
            _gave("middle", "associate"),
        ),
        Mistake(
            "programme-is-large-project",
            _instead("senior", "programme"),
            lambda case: (
                f"“{_text(case, 'senior')}” It is large or hard, and it is one project. Steering "
                "several is the next rung."
            ),
            "Count the projects.",
            _gave("senior", "programme"),
        ),
    ),
    outcome="compare-ladders",
    domains=("capm:fundamentals", "project-plus:concepts"),
)
