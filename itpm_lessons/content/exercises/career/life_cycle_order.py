"""Put the steps of a project in order; comparing with the plan begins with the work."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Ordering

ORDER = ("mandate", "plan", "agree", "compare", "build", "pilot", "live", "hand over", "close")
ALWAYS = ("mandate", "plan", "compare", "build", "live", "hand over", "close")

PROJECTS = (
    {
        "name": "ClockIn",
        "build": "The first screens of the app are made",
        "pilot": "Twenty people try the app for a week",
        "live": "All 400 hourly staff clock in by phone",
        "hand over": "Payroll and the help desk take the app over, and say that they accept it",
    },
    {
        "name": "ServerMove",
        "build": "The first servers are set up at the supplier's",
        "pilot": "Twenty mailboxes move, as a trial",
        "live": "All 260 people work with the new servers",
        "hand over": "The service desk takes over, and the company accepts the move in writing",
    },
    {
        "name": "Shop tablets",
        "build": "The first tablet is set up with the rota on it",
        "pilot": "Two shops use tablets for a fortnight",
        "live": "All 30 shops use their tablets",
        "hand over": "The IT service takes the tablets over, and the head of shops accepts them",
    },
    {
        "name": "New web shop",
        "build": "The first product page is built",
        "pilot": "Fifty customers order by invitation",
        "live": "The shop is open to all",
        "hand over": "The sales team takes the shop over, and its head accepts it",
    },
)
COMMON = {
    "mandate": "The sponsor says what is to be better, sets limits and names who leads",
    "plan": "Work, dates, cost and risks are planned with the team",
    "agree": "The plan is agreed on; from now on it is what one measures against",
    "compare": "From here on, each week until the end: compare with the plan, and act",
    "close": "What was learned is written down, and the team goes to other work",
}


@dataclass(frozen=True)
class Steps:
    """A project by its place in `PROJECTS`, and its steps in the order in which they are shown."""

    project: int
    shown: tuple[str, ...]

    @property
    def texts(self):
        """The texts of the steps, by their keys."""
        known = COMMON | PROJECTS[self.project]
        return {step: known[step] for step in self.shown}


def case(random):
    """Choose a project and seven to nine steps, in an order that is to be put right."""
    if random is None:
        shown = ("live", "plan", "close", "compare", "mandate", "hand over", "build", "agree")
        return Steps(0, shown)
    others = [step for step in ORDER if step not in ALWAYS]
    chosen = [*ALWAYS, *random.sample(others, random.choice((0, 1, 2)))]
    random.shuffle(chosen)
    return Steps(random.randrange(len(PROJECTS)), tuple(chosen))


def life_cycle_order(steps):
    """Return the steps in order: what a step needs comes before it."""
    known = (
        "mandate", "plan", "agree", "compare", "build", "pilot", "live", "hand over", "close",
    )  # fmt: skip
    return [step for step in known if step in steps.shown]


def moved(steps, step, before):
    """Put `step` in front of `before`, or at the end for "", and leave the rest in order."""
    order = [each for each in life_cycle_order(steps) if each != step]
    place = order.index(before) if before else len(order)
    return [*order[:place], step, *order[place:]]


EXPLANATION = """The phases have many names. These four are common:

- **Initiating:** what is it for, within which limits, who leads?
- **Planning:** how, when, at what cost, with which risks? Then the plan is agreed on.
- **Executing:** the result is made, tried and put to use.
- **Closing:** it is handed over and accepted, what was learned is kept, the team is free.

**Monitoring** is no fifth phase that waits for its turn. It begins with the first work and runs \
until the end; that is why it stands before the first piece of work. A plan with which nobody \
compares is of use only once, on the day it is agreed on."""


def _behind(step, other):
    return lambda answer, steps: answer.index(step) > answer.index(other)


EXERCISE = Exercise(
    title="From the first word to the last",
    minutes=4,
    case=case,
    statement=lambda steps: (
        f"The project *{PROJECTS[steps.project]['name']}*, from the first word to the last. **Put "
        "the steps in order.** One of them begins at its place and then goes on beside all that "
        "follow."
    ),
    answer=lambda steps: Ordering(steps.texts, label="First to last"),
    solution=life_cycle_order,
    explanation=EXPLANATION,
    hints=(
        "Ask of each step: what has to be there before it?",
        "What one compares with has to be there first. And what one wants to be able to change "
        "must not be done yet.",
        lambda steps: (
            f"“{COMMON['mandate']}” is the first, “{COMMON['close']}” the last. The comparing "
            f"begins just before “{steps.texts['build']}”."
        ),
    ),
    mistakes=(
        Mistake(
            "monitoring-comes-last",
            lambda steps: moved(steps, "compare", "hand over"),
            "You begin to compare when the work is done. Then a delay can be told, and no longer "
            "be mended. Monitoring runs from the first work to the end.",
            "Put the comparing in front of the first piece of work.",
            _behind("compare", "build"),
        ),
        Mistake(
            "watching-needs-no-plan",
            lambda steps: moved(steps, "compare", "plan"),
            "You compare with a plan before there is one. Until then nobody can say what is late.",
            "Put the comparing behind the plan, and in front of the first piece of work.",
            _behind("plan", "compare"),
        ),
        Mistake(
            "planning-comes-first",
            lambda steps: moved(steps, "plan", "mandate"),
            "You plan before anybody has said what for, and within which limits. Such a plan "
            "answers a question that was not asked.",
            "Begin with the purpose and the limits.",
            _behind("mandate", "plan"),
        ),
        Mistake(
            "live-means-closed",
            lambda steps: moved(steps, "close", "hand over"),
            "You let the team go before somebody has taken the result over. Whoever runs it from "
            "now on then has nobody left to ask.",
            "First hand over and have it accepted, then close.",
            _behind("hand over", "close"),
        ),
    ),
    outcome="place-in-life-cycle",
    domains=("capm:fundamentals", "project-plus:life_cycle_phases"),
)
