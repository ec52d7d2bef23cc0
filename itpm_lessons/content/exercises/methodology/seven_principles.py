"""Seven habits of a project, and the principle that each of them keeps."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

PRINCIPLES = {
    "justification": "Ensure continued business justification",
    "experience": "Learn from experience",
    "roles": "Define roles, responsibilities and relationships",
    "exception": "Manage by exception",
    "stages": "Manage by stages",
    "products": "Focus on products",
    "tailor": "Tailor to suit the project",
}

# What one sees in a project that keeps the principle.
HABITS = {
    "justification": (
        "When payroll lowers its saving, somebody calculates at once whether ClockIn still pays.",
        "The board stops a project that runs to plan, because nobody needs its result any more.",
        "Each decision of the board begins with the page that says what the project is worth.",
    ),
    "experience": (
        "Before the roll-out somebody asks the shop that gave tablets to its staff last year.",
        "What went wrong in stage 1 is written down in stage 1 and read before stage 2.",
        "The estimate of the interface begins with what the last three interfaces took.",
    ),
    "roles": (
        "The tester knows who accepts the app, and that person knows it, too.",
        "On one page it says who pays, who uses, who builds, and who answers to whom.",
        "Payroll and the vendor each have a name on the board, and know what it stands for.",
    ),
    "exception": (
        "The board hears nothing for three weeks, and knows that all is within the limits.",
        "The project manager moves $900 between two teams and asks nobody, for that was agreed.",
        "A forecast of 12 % where 10 % were agreed goes upward on the same day.",
    ),
    "stages": (
        "The board pays for the pilot when it has seen the test, and not before.",
        "The next ten days are planned in detail, the weeks after them in outline.",
        "At the end of the build, everybody may ask whether there should be a next part.",
    ),
    "products": (
        "Before anyone builds the export, its fields and its test are written down.",
        "Progress is counted in accepted screens, not in hours at the desk.",
        "The plan begins with a list of what has to exist at the end, not with tasks.",
    ),
    "tailor": (
        "With four people, risks, issues and lessons share one sheet with three columns.",
        "The team shows its task board instead of a report, since the board reads it anyway.",
        "A project of three months has two stages, one of two years has seven.",
    ),
}


def case(random):
    """Choose one habit for each principle, in any order."""
    if random is None:
        order = ("stages", "tailor", "justification", "products", "exception", "roles")
        return tuple((HABITS[name][0], name) for name in (*order, "experience"))
    chosen = [(random.choice(habits), name) for name, habits in HABITS.items()]
    random.shuffle(chosen)
    return tuple(chosen)


STATEMENT = """**Which principle does each of these habits keep?** Each principle occurs once. \
The names are those of PRINCE2 7, the sentences are ours."""


def _lines(case):
    return {str(number): habit for number, (habit, _) in enumerate(case, 1)}


def seven_principles(case):
    """Return the principle of each habit, by its number."""
    return {str(number): name for number, (habit, name) in enumerate(case, 1)}


def exchanged(one, other):
    """Return a function that answers rightly, but takes two principles for each other."""
    swap = {one: other, other: one}
    return lambda case: {
        number: swap.get(name, name) for number, name in seven_principles(case).items()
    }


def explanation(case):
    """Give the principle of each habit."""
    rows = [f"| {habit} | **{PRINCIPLES[name]}** |" for habit, name in case]
    return table_of_rows("| Habit | Principle |", rows)


def _habit(case, name):
    return next(habit for habit, found in case if found == name)


EXERCISE = Exercise(
    title="Seven habits, seven principles",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), PRINCIPLES, label="Which principle is it?"),
    solution=seven_principles,
    explanation=explanation,
    hints=(
        "Look for the word in each sentence that the principle could not do without: worth, "
        "before, who, limits, part, result, size.",
        lambda case: (
            f"“{_habit(case, 'exception')}” is about limits inside which nobody has to ask. "
            f"“{_habit(case, 'stages')}” is about going from one part to the next."
        ),
        lambda case: (
            f"“{_habit(case, 'products')}” is about what is to exist. "
            f"“{_habit(case, 'justification')}” is about whether it is worth its price. "
            f"“{_habit(case, 'tailor')}” fits the method to the size of the project."
        ),
    ),
    mistakes=(
        Mistake(
            "stages-mixed-with-exception",
            exchanged("stages", "exception"),
            lambda case: (
                "Stages and exception have changed places. Stages cut the project into parts, with "
                f"a decision before each: “{_habit(case, 'stages')}” Exception says how far one "
                f"may go inside a part without asking: “{_habit(case, 'exception')}”"
            ),
            "Ask of the two sentences: is there a limit in it, or a next part?",
        ),
        Mistake(
            "product-is-benefit",
            exchanged("products", "justification"),
            lambda case: (
                "Products and justification have changed places. A product is what is handed over; "
                "justification asks whether that is worth its price. "
                f"“{_habit(case, 'justification')}” looks at the worth."
            ),
            "Ask of the two sentences: is it about the thing, or about what the thing is good for?",
        ),
        Mistake(
            "tailoring-is-experience",
            exchanged("tailor", "experience"),
            lambda case: (
                "Tailoring and experience have changed places. Experience looks back: "
                f"“{_habit(case, 'experience')}” Tailoring fits the way of working to the project "
                f"at hand: “{_habit(case, 'tailor')}”"
            ),
            "Ask of the two sentences: does it look at the past, or at the size of this project?",
        ),
    ),
    outcome="describe-the-method",
    domains=("prince2:foundation", "capm:predictive", "pmp:business_environment"),
)
