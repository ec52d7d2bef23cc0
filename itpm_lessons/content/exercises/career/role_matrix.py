"""Who answers for it? Eight questions, and one person for each."""

from itpm_lessons.content.matched_lines import (
    canonical,
    drawn,
    first,
    instead,
    lines,
    quoting,
    takes,
)
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

WHO = {
    "manager": "Project manager",
    "owner": "Product Owner",
    "master": "Scrum Master",
    "lead": "Technical lead",
    "line": "IT manager",
    "sponsor": "Sponsor",
    "all": "Several of them, together",
}
QUESTIONS = {
    "manager": (
        "When will the whole be ready, with training, roll-out and payroll's part in it?",
        "Is what the supplier delivers there when the team needs it?",
        "Does everybody who is affected know what happens when?",
        "What does a late part do to the date of all the others?",
    ),
    "owner": (
        "Which of two functions is built first?",
        "Is the export good enough for payroll, or does it go back?",
        "Does a site's wish get a place in the product backlog?",
    ),
    "master": (
        "Does the team look back on how it works, and change something?",
        "Do people around the team understand how Scrum, its way of working, goes?",
        "Is the team's short talk each morning of use to the team?",
    ),
    "lead": (
        "Is what has been built sound inside, so that it can be changed next year?",
        "By which technical rules do all developers write code?",
        "Which of two databases fits?",
    ),
    "line": (
        "Who gets a raise, and which course, at the end of the year?",
        "Which of the department's people work on which project?",
        "Who keeps the app running when the project is over?",
    ),
    "sponsor": (
        "Is the project still worth its money?",
        "May it cost $12,000 more than was agreed?",
        "Does it go on after the pilot, or does it end?",
    ),
}
ORDER = ("owner", "manager", "line", "lead", "sponsor", "master", "manager", "owner")


def case(random):
    """Choose eight questions, two for manager and Product Owner and one for each other."""
    if random is None:
        return canonical(QUESTIONS, ORDER)
    counts = dict.fromkeys(QUESTIONS, 1) | {"manager": 2, "owner": 2}
    return drawn(random, QUESTIONS, counts)


STATEMENT = """Eight questions of ClockIn, with the six roles as the lesson describes them. Many \
people take part in each answer. **Who is the one person whom you would ask tomorrow why it was \
decided like this?**"""


def role_matrix(case):
    """Return who answers for each question, by its number."""
    return {str(number): who for number, (question, who) in enumerate(case, 1)}


def _together(answer, case):
    return "all" in answer.values()


def explanation(case):
    """Name the one for each question."""
    rows = [f"| {question} | **{WHO[who]}** |" for question, who in case]
    return f"""{table_of_rows("| Question | Who answers for it |", rows)}

Help may come from all; the answer comes from one. In another house the lines may run \
differently: a small one may have one person for two of the roles. What must not happen is that a \
line has nobody, or two."""


def _told(who, words):
    return lambda case: f"“{first(case, who)}” {words}"


ORDERS = "is about the product: what is worth more to those who use it. The project manager can \
say what each answer does to the date."
DESIGNS = "is about how the thing is built. The project manager asks what it costs and what hangs \
on it; somebody who knows the craft decides."
BOSS = "is asked beyond this project. People belong to a department that lends them, and it will \
be there when the project is over."
FITS = "is about how the parts of this one project fit together, a supplier's part too. The IT \
manager looks after people and systems beyond it."
WORTH = "is for the one who pays to say. The project manager brings the figures; deciding would \
mean to judge one's own work."

EXERCISE = Exercise(
    title="One answers for it",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(lines(case), WHO, label="Who answers?"),
    solution=role_matrix,
    explanation=explanation,
    hints=(
        "Is it about the product, the way of working, the technique, the people of a department, "
        "the money, or about how all of it fits together?",
        "Product: Product Owner. Way of working: Scrum Master. Technique: technical lead. People "
        "of the department: IT manager. Money: sponsor. How it fits together: project manager.",
        lambda case: (
            f"“{first(case, 'manager')}” is the project manager's. Each role has at least one, and "
            "no line needs several."
        ),
    ),
    mistakes=(
        Mistake(
            "manager-orders-backlog",
            instead(owner="manager"),
            _told("owner", ORDERS),
            "Look for what is about the product, and leave the dates aside.",
            takes("owner", "manager"),
            quoting("owner", "manager", ORDERS),
        ),
        Mistake(
            "manager-decides-technology",
            instead(lead="manager"),
            _told("lead", DESIGNS),
            "Ask who could be wrong about it without knowing.",
            takes("lead", "manager"),
            quoting("lead", "manager", DESIGNS),
        ),
        Mistake(
            "manager-is-boss",
            instead(line="manager"),
            _told("line", BOSS),
            "Ask of each whether it ends with the project.",
            takes("line", "manager"),
            quoting("line", "manager", BOSS),
        ),
        Mistake(
            "supplier-is-outside",
            instead(manager="line"),
            _told("manager", FITS),
            "Ask whether it is about one project, or about all people and systems of a department.",
            takes("manager", "line"),
            quoting("manager", "line", FITS),
        ),
        Mistake(
            "manager-owns-business-case",
            instead(sponsor="manager"),
            _told("sponsor", WORTH),
            "Ask whose money it is.",
            takes("sponsor", "manager"),
            quoting("sponsor", "manager", WORTH),
        ),
        Mistake(
            "everybody-owns",
            lambda case: dict.fromkeys(lines(case), "all"),
            "Several take part in each of these. If several *answer* for one, each can wait for "
            "the others, and whoever asks is sent round.",
            "Name one for each line.",
            _together,
        ),
    ),
    outcome="distinguish-roles",
    domains=("pmp:people", "capm:fundamentals", "project-plus:concepts"),
)
