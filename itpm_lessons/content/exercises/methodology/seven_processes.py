"""Put what happens in a project in order, from the first question to the end."""

from itpm_lessons.practice import Exercise, Mistake, Ordering

MOMENTS = {
    "start": "Starting up: somebody asks whether the idea is worth a closer look",
    "let_plan": "Directing: the board allows the time to work out plan and business case",
    "initiate": "Initiating: plan, business case, roles and limits are worked out",
    "release": "Directing: the board reads them and releases the first working stage",
    "package": "Controlling a stage: the project manager agrees a work package with a team",
    "build": "Managing product delivery: the team builds it, tests it and hands it over",
    "boundary": "Managing a stage boundary: report on this stage, plan for the next one",
    "next": "Directing: the board looks at the case again and releases the next stage",
    "close": "Closing: all is handed over, the results and lessons are written down",
    "confirm": "Directing: the board confirms that the project has ended",
}
SEVEN = ("start", "let_plan", "initiate", "package", "build", "boundary", "close")


def case(random):
    """Take one moment of each process; or some more decisions of the board among them."""
    if random is None:
        return ("build", "boundary", "initiate", "close", "start", "package", "let_plan")
    others = [moment for moment in MOMENTS if moment not in SEVEN]
    chosen = [*SEVEN, *random.sample(others, random.choice((1, 2)))]
    random.shuffle(chosen)
    return tuple(chosen)


def seven_processes(case):
    """Return the moments in order: what a moment needs comes before it."""
    before_the_stages = ("start", "let_plan", "initiate", "release")
    in_and_between_stages = ("package", "build", "boundary", "next")
    at_the_end = ("close", "confirm")
    known = (*before_the_stages, *in_and_between_stages, *at_the_end)
    return [moment for moment in known if moment in case]


def moved(case, moment, before):
    """Put `moment` in front of `before`, and leave the rest in order."""
    moments = [each for each in seven_processes(case) if each != moment]
    place = moments.index(before)
    return [*moments[:place], moment, *moments[place:]]


EXPLANATION = """Before each larger expense stands a decision, and before each decision stands \
what it needs.

- Starting up is cheap: is it worth a look? The board then allows the work of initiating, and \
with its result decides whether there will be a project.
- Inside a stage the project manager agrees a work package, then the team delivers it.
- At the boundary the next stage is planned, and the board decides on that plan.
- Closing hands over; the board confirms it.

Directing stands in several places because the board decides again and again, not once."""


EXERCISE = Exercise(
    title="From the first question to the end",
    minutes=3,
    case=case,
    statement="Each line is a moment from a project, with the process to which this lesson "
    "counts it. **Put the moments in order.** Think of a stage after the project has been "
    "initiated, and ask: what does each moment need from the ones before?",
    answer=lambda case: Ordering(
        {moment: MOMENTS[moment] for moment in case}, label="First to last"
    ),
    solution=seven_processes,
    explanation=EXPLANATION,
    hints=(
        "Spend a little to learn whether to spend more: that is the order of the first three.",
        "Agree first, then build, then hand over. The plan of the next stage is made at the end of "
        "the present one, and the board decides on it after that.",
        "The seven in order: starting up, directing, initiating, controlling a stage, managing "
        "product delivery, managing a stage boundary, closing. Further decisions of the board "
        "stand behind the work on which they decide.",
    ),
    mistakes=(
        Mistake(
            "initiating-is-starting",
            lambda case: moved(case, "initiate", "start"),
            "Initiating stands in front of starting up. The two words sound alike. Starting up "
            "asks whether the idea is worth a look at all; initiating works out the plan, and "
            "that costs weeks.",
            "Put the cheap question in front of the dear answer.",
            lambda answer, case: answer.index("initiate") < answer.index("start"),
        ),
        Mistake(
            "acts-then-asks",
            lambda case: moved(case, "initiate", "let_plan"),
            "The plan is worked out before the board has allowed the time for it. That may take "
            "weeks of several people, so somebody who pays for them agrees first.",
            "Put the decision in front of what it pays for.",
            lambda answer, case: answer.index("initiate") < answer.index("let_plan"),
        ),
        Mistake(
            "builds-before-agreeing",
            lambda case: moved(case, "build", "package"),
            "The team builds before the work package is agreed. What is to be handed over, by when "
            "and within which limits, is settled before.",
            "Put the work package in front of the building.",
            lambda answer, case: answer.index("build") < answer.index("package"),
        ),
    ),
    outcome="describe-the-method",
    domains=("prince2:foundation", "capm:predictive"),
)
