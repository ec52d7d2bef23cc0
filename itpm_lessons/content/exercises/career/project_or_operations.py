"""Project or operations: eight statements about a company."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

BINS = {"project": "Project", "operations": "Operations"}

# The first word says what tempts: size, computers, a deadline; a project tempts the other way.
STATEMENTS = {
    "project": (
        ("Paper timesheets are replaced by an app within six months.", "a new way of clocking in"),
        ("The rooms of a site are painted over one weekend.", "freshly painted rooms"),
        ("A three-person team moves 260 mailboxes to a data center.", "mailboxes in a new place"),
        ("Two people write a guide for new staff, for the first time.", "a guide"),
        ("The company prepares for a law that comes in January.", "work that keeps the new law"),
        ("A small shop gets its first web page.", "a web page"),
        ("The help desk tries out for two months whether chat helps it.", "an answer on chat"),
    ),
    "long": (
        ("Payroll pays 600 people, at $2 million a month.", "The pay comes round each month"),
        ("A factory makes 90,000 locks a year.", "One lock follows the other in the same way"),
        ("Forty drivers deliver parcels, all year round.", "Each day there are parcels again"),
    ),
    "technology": (
        ("An administrator resets forgotten passwords.", "Somebody forgets one every week"),
        ("Each night a program makes copies of all data.", "The next night it does so again"),
        ("The help desk answers questions about phones.", "Questions keep coming"),
    ),
    "deadline": (
        ("By the fifth of each month the invoices go out.", "The fifth comes every month"),
        ("Timesheets are checked by Monday noon, every week.", "There is another Monday"),
        ("By each year's end the stock is counted.", "It is counted again next year"),
    ),
}
SMALLEST = (1, 2, 3, 5)  # of the projects: those that take a weekend or a few people
CANONICAL = (
    ("project", 0), ("long", 0), ("technology", 0), ("project", 1), ("deadline", 0),
    ("project", 3), ("technology", 1), ("project", 6),
)  # fmt: skip


def case(random):
    """Choose eight statements: four projects, four of operations that tempt in three ways."""
    if random is None:
        return CANONICAL
    tempting = ["long", "technology", "deadline"]
    kinds = [*tempting, random.choice(tempting)]
    chosen = [("project", place) for place in random.sample(range(7), 4)]
    for kind in tempting:
        chosen += [(kind, place) for place in random.sample(range(3), kinds.count(kind))]
    random.shuffle(chosen)
    return tuple(chosen)


def _text(kind, place):
    return STATEMENTS[kind][place][0]


def _lines(case):
    return {str(number): _text(*each) for number, each in enumerate(case, 1)}


def project_or_operations(case):
    """Return where each statement belongs, by its number."""
    return {
        str(number): "project" if kind == "project" else "operations"
        for number, (kind, _) in enumerate(case, 1)
    }


def _numbers(case, kind):
    return [str(number) for number, (found, _) in enumerate(case, 1) if found == kind]


def taken_for_project(kind):
    """Return a function that answers rightly but takes one kind of operations for a project."""
    return lambda case: project_or_operations(case) | dict.fromkeys(_numbers(case, kind), "project")


def tempted_by(kind):
    """Recognise that operations of one kind were taken for a project."""
    return lambda answer, case: any(answer[number] == "project" for number in _numbers(case, kind))


def quoting(kind, words):
    """Return feedback that begins with the first statement that was answered wrongly."""

    def told(answer, case):
        wrong = [n for n in _numbers(case, kind) if answer[n] == "project"]
        number = (wrong or _numbers(case, kind))[0]
        place = case[int(number) - 1]
        return f"“{_text(*place)}” {STATEMENTS[kind][place[1]][1]}, and no end is planned. {words}"

    return told


def _small(case):
    """Return the numbers of the projects that take little: a weekend, two or three people."""
    return [
        str(n) for n, each in enumerate(case, 1) if each[0] == "project" and each[1] in SMALLEST
    ]


def small_for_operations(case):
    """Answer rightly but take small projects for operations; the first project where none is."""
    small = _small(case) or _numbers(case, "project")[:1]
    return project_or_operations(case) | dict.fromkeys(small, "operations")


def small_said(answer, case):
    """Quote the first small project that was taken for operations."""
    taken = [n for n in _numbers(case, "project") if answer[n] == "operations"]
    kind, place = case[int(taken[0]) - 1]
    return (
        f"“{_text(kind, place)}” It takes little, and it ends, and leaves "
        f"{STATEMENTS[kind][place][1]}. Size does not decide."
    )


LONG = quoting("long", "It is large, and size does not decide.")
TECHNOLOGY = quoting("technology", "Computers do the same round after round, too.")
DEADLINE = quoting("deadline", "A deadline that comes back is part of the round.")


def explanation(case):
    """Say of each statement what it is, and why."""
    rows = []
    for kind, place in case:
        text, why = STATEMENTS[kind][place]
        if kind == "project":
            rows.append(f"| {text} | **Project** | It ends, and leaves {why}. |")
        else:
            rows.append(f"| {text} | **Operations** | {why}. |")
    table = table_of_rows("| Statement | What it is | Why |", rows)
    return f"""{table}

Two questions decide: does it **end**, and is something there afterwards that was **not there \
before**? Size, computers and deadlines do not."""


def _hint(case):
    kind, place = next(each for each in case if each[0] != "project")
    return (
        f"Four of the eight are projects. “{_text(kind, place)}” is none of them: "
        f"{STATEMENTS[kind][place][1][0].lower()}{STATEMENTS[kind][place][1][1:]}."
    )


EXERCISE = Exercise(
    title="Project or operations?",
    minutes=4,
    case=case,
    statement="Eight things that happen in companies. **Which are projects, and which are "
    "operations?**",
    answer=lambda case: Matching(_lines(case), BINS, label="What is it?"),
    solution=project_or_operations,
    explanation=explanation,
    hints=(
        "Ask of each: does it end, or does it come round again?",
        "A project leaves something that was not there before. How large it is, and whether "
        "computers are in it, makes no difference.",
        _hint,
    ),
    mistakes=(
        Mistake(
            "long-means-project",
            taken_for_project("long"),
            lambda case: LONG(taken_for_project("long")(case), case),
            "Ask whether it ends, not how large it is.",
            tempted_by("long"),
            LONG,
        ),
        Mistake(
            "technology-means-project",
            taken_for_project("technology"),
            lambda case: TECHNOLOGY(taken_for_project("technology")(case), case),
            "Ask whether it ends, not what it is done with.",
            tempted_by("technology"),
            TECHNOLOGY,
        ),
        Mistake(
            "deadline-means-project",
            taken_for_project("deadline"),
            lambda case: DEADLINE(taken_for_project("deadline")(case), case),
            "Ask whether the work ends on that day, or begins anew.",
            tempted_by("deadline"),
            DEADLINE,
        ),
        Mistake(
            "small-is-no-project",
            small_for_operations,
            lambda case: small_said(small_for_operations(case), case),
            "Ask whether it ends and leaves something new, not how small it is.",
            lambda answer, case: any(answer[n] == "operations" for n in _small(case)),
            small_said,
        ),
    ),
    outcome="tell-project-from-operation",
    domains=("capm:fundamentals", "project-plus:concepts"),
)
