"""Rungs of the ladder, told by what somebody does and decides, in order."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

RUNGS = {
    "coordinator": (
        "Keeps plan, minutes and list of actions current, for somebody else's project",
        "Reminds people of what is due, and tells the project manager what is late",
        "Prepares the report whose words another person answers for",
    ),
    "associate": (
        "Leads one small project, with a more experienced colleague beside him",
        "Leads one part of a project; what deviates goes to the project manager",
        "Plans a roll-out to one office, and has the plan looked at before it is agreed",
    ),
    "middle": (
        "Answers alone for one project with its budget and team, within agreed limits",
        "Goes to the sponsor herself when the forecast leaves the limits of her project",
        "Makes plan, estimate and contract for one project, and signs for it",
    ),
    "senior": (
        "Leads one project of several teams and suppliers, which nobody has done before",
        "Takes over one project in trouble, and helps other project managers besides",
        "Leads one project whose sponsors disagree, and finds out first what is wanted",
    ),
    "programme": (
        "Steers several projects towards one benefit, and moves people between them",
        "Stops one project so that four others reach what they were begun for",
        "Answers for what five projects bring together, years after each has ended",
    ),
}
ORDER = tuple(RUNGS)


def case(random):
    """Choose a sentence for each rung, in an order that is to be put right."""
    if random is None:
        return tuple(
            (rung, 0) for rung in ("senior", "coordinator", "programme", "middle", "associate")
        )
    while True:
        chosen = [(rung, random.randrange(len(texts))) for rung, texts in RUNGS.items()]
        random.shuffle(chosen)
        if [rung for rung, _ in chosen] != list(ORDER):
            return tuple(chosen)


def ladder_order(case):
    """Return the rungs from the first to the last."""
    return ["coordinator", "associate", "middle", "senior", "programme"]


def _swapped(one, other):
    def answer(case):
        swap = {one: other, other: one}
        return [swap.get(rung, rung) for rung in ORDER]

    return answer


def _before(one, other):
    return lambda answer, case: answer.index(one) < answer.index(other)


EXPLANATION = """From rung to rung something is given that the one before did not have.

- **Coordinator**: keeps the records of somebody else's project.
- **Associate or junior**: leads something small, or a part, with somebody beside.
- **Middle**, most often just *project manager*: one whole project, alone, within agreed limits.
- **Senior**: one project that is larger or harder than the usual, and help for others.
- **Program**: several projects, and the benefit for which they are done.

Titles differ from house to house. What somebody may decide alone is the surer sign."""


EXERCISE = Exercise(
    title="Five rungs",
    minutes=3,
    case=case,
    statement="**Put the sentences in the order of the ladder**, from the first rung to the last. "
    "Titles are left out on purpose: ask what each may decide alone.",
    answer=lambda case: Ordering(
        {rung: RUNGS[rung][place] for rung, place in case}, label="First rung to last"
    ),
    solution=ladder_order,
    explanation=EXPLANATION,
    hints=(
        "Who keeps records, who leads a part, who leads a whole, who leads several?",
        "Two sentences have somebody above who answers for the project. They come first.",
        "Records; a small one with help; one whole project; a hard one; several.",
    ),
    mistakes=(
        Mistake(
            "coordinating-is-leading",
            _swapped("coordinator", "associate"),
            "You put the keeping of records above the leading of something small. Records are for "
            "somebody else's decisions; leading a part means to take some of them.",
            "Ask who decides about anything at all.",
            _before("associate", "coordinator"),
        ),
        Mistake(
            "middle-is-beginner",
            _swapped("associate", "middle"),
            "You put a whole project below a part of one. The middle of the ladder is where "
            "somebody answers alone for the first time.",
            "Ask who has somebody beside, and who has not.",
            _before("middle", "associate"),
        ),
        Mistake(
            "programme-is-large-project",
            _swapped("senior", "programme"),
            "You put one hard project above several. A project ends with its result; who steers "
            "several answers for what comes of them together.",
            "Count the projects in each sentence.",
            _before("programme", "senior"),
        ),
    ),
    outcome="compare-ladders",
    domains=("capm:fundamentals", "project-plus:concepts"),
)
