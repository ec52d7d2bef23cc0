"""Drafts of objectives, and the first thing that each of them lacks."""

from itpm_lessons.content.objective_variants import AIMS, DATES, draw_aim
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

LACKS = {
    "measure": "Measure: what is counted",
    "baseline": "Start: how it is today",
    "target": "Target: how far it should get",
    "date": "Date: by when",
    "owner": "Owner: who answers for it",
    "nothing": "Nothing",
}


def _drafts(aim):
    """Write the aim without one of its parts, each part in turn."""
    start, goal = aim.amount(aim.baseline), f"{aim.limit} {aim.amount(aim.target)}"
    what = f"{aim.measure[0].upper()}{aim.measure[1:]}"
    owns = f"{aim.owner} answers for it"
    direction = "falls clearly" if aim.verb == "falls" else "rises clearly"
    return {
        "measure": f"By {aim.date}, {aim.product} is in place, in time and in budget; {owns}.",
        "baseline": f"By {aim.date}, {aim.measure} is {goal}; {owns}.",
        "target": f"By {aim.date}, {aim.measure} {direction} from {start}; {owns}.",
        "date": f"{what} {aim.verb} from {start} to {goal} as soon as possible; {owns}.",
        "owner": f"By {aim.date}, {aim.measure} {aim.verb} from {start} to {goal}; all departments "
        "work for it together.",
        "nothing": aim.sentence,
    }


def case(random):
    """Choose a draft for each part that can be missing, and one or two more."""
    if random is None:
        order = ("target", "measure", "nothing", "owner", "baseline", "date", "measure")
        places = (1, 0, 0, 3, 2, 5, 4)
        return tuple((_drafts(AIMS[n])[part], part) for part, n in zip(order, places, strict=True))
    parts = [*LACKS, random.choice(list(LACKS))]
    random.shuffle(parts)
    aims = random.sample(AIMS, len(AIMS))
    drawn = [draw_aim(random, (aim,)) for aim in (*aims, aims[0])]
    return tuple((_drafts(aim)[part], part) for part, aim in zip(parts, drawn, strict=True))


STATEMENT = """Seven drafts of objectives. Go through the five parts in this order: measure, \
start, target, date, owner. **What is the \
first that each draft lacks?**"""


def _lines(case):
    return {str(number): draft for number, (draft, _) in enumerate(case, 1)}


def objective_missing(case):
    """Return what each draft lacks, by its number."""
    return {str(number): part for number, (draft, part) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but takes one part for another."""
    return lambda case: {
        number: other.get(part, part) for number, part in objective_missing(case).items()
    }


def explanation(case):
    """Say of each draft what is missing."""
    rows = [f"| {draft} | **{LACKS[part]}** |" for draft, part in case]
    table = table_of_rows("| Draft | Lacks |", rows)
    return f"""{table}

A draft that lacks a part is not wrong. It leaves a question open, and somebody will answer it \
later, when it is expensive."""


def _of(case, part):
    return next(draft for draft, found in case if found == part)


def _accepts(part):
    """Recognise that a draft without this part was taken for complete."""
    return lambda answer, case: any(
        answer[number] == "nothing"
        for number, right in objective_missing(case).items()
        if right == part
    )


def _mistake(id, part, why, next_step):
    return Mistake(
        id,
        instead(**{part: "nothing"}),
        lambda case: f"“{_of(case, part)}” {why}",
        next_step,
        _accepts(part),
    )


EXERCISE = Exercise(
    title="What does the draft lack?",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), LACKS, label="The first that is missing"),
    solution=objective_missing,
    explanation=explanation,
    hints=(
        "Look for two numbers, a date and a person. And for what the numbers count.",
        lambda case: (
            f"“{_of(case, 'nothing')}” has all five. Lay the others beside it, part by part."
        ),
        lambda case: (
            f"“{_of(case, 'baseline')}” has one number. “{_of(case, 'owner')}” has no single "
            "person in it."
        ),
    ),
    mistakes=(
        _mistake(
            "product-is-benefit",
            "measure",
            "says what will have been built. When it is there, nobody knows yet whether anything "
            "has become better.",
            "Ask of each draft: what would one count, and where?",
        ),
        _mistake(
            "target-speaks-for-itself",
            "baseline",
            "has a target and no starting point. Perhaps that is already reached today.",
            "Look for two numbers: from, and to.",
        ),
        _mistake(
            "direction-is-target",
            "target",
            "gives a direction. A change that nobody notices would keep it.",
            "Look for the number at which somebody would say: reached.",
        ),
        _mistake(
            "soon-is-a-date",
            "date",
            "has no day. On which morning would somebody look whether it has been reached?",
            f"Look for a day in the calendar, such as {DATES[1]}.",
        ),
        _mistake(
            "everybody-owns",
            "owner",
            "names everybody. When the number does not move, each of them may wait for another.",
            "Look for one person, by role or by name.",
        ),
    ),
    outcome="formulate-objective",
    domains=("capm:business_analysis", "pmp:business_environment", "capm:fundamentals"),
)
