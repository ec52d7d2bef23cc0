"""Find the lines of a charter that have a heading and no content."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import listed, table_of_rows
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake

HEADINGS = {
    "problem": "Problem",
    "objective": "Objective",
    "scope": "In and out",
    "value": "Business case",
    "kpis": "How it is measured",
    "milestones": "Milestones",
    "budget": "Budget and tolerance",
    "risks": "Risks and assumptions",
    "stakeholders": "Stakeholders",
    "authority": "Who decides what",
}
GOOD = {
    "problem": (
        "6 of 100 timesheets need a correction; payroll types in 400 sheets a week, 20 hours.",
        "Payroll types 400 sheets a week by hand and corrects 24 of them, 12 minutes each.",
    ),
    "objective": (
        "By 30 June, the share of sheets to be corrected falls from 6 % to at most 2 %; the head "
        "of payroll answers for it.",
        "By 30 September, sheets to be corrected fall from 24 a week to at most 8; the head of "
        "payroll answers for it.",
    ),
    "scope": (
        "In: clocking in and out, approval, export to payroll. Out: holidays, planning of shifts.",
        "In: hourly staff at three sites. Out: office staff, holidays, a version for other phones.",
    ),
    "value": (
        "$97,000 now; $38,000, $46,000, $46,000 a year net; at 8 % worth $14,139 beyond the cost.",
        "Costs $97,000, brings $111,139 in today's money over three years; 12.7 % may be missing.",
    ),
    "kpis": (
        "Adoption, from 0 to 85 % on day 30; corrections, from 6 % to 2 %; each with an owner.",
        "Corrections: 6 % today, 2 % wanted, counted weekly; the head of payroll owns it.",
    ),
    "milestones": (
        "Pilot ends on day 41, go-live on day 45.",
        "System test passed by day 36, pilot over by day 41, live on day 45.",
    ),
    "budget": (
        "$97,000; up to 6 % more, and 5 days, without asking the sponsor.",
        "$97,000 ± 6 %; beyond that the sponsor decides.",
    ),
    "risks": (
        "The payroll vendor may change its interface; assumed: all staff have a phone or use one "
        "at the gate.",
        "The geofence may fail inside the warehouses; assumed: consent of the staff "
        "representatives by day 17.",
    ),
    "stakeholders": (
        "Eight, on the map; the staff representatives are to be heard first.",
        "See the map: sponsor, payroll and staff representatives closely; 400 staff informed.",
    ),
    "authority": (
        "The sponsor releases money and stops; the project manager decides inside the tolerance.",
        "Sponsor: money, scope, stop. Product Owner: order of the backlog. Manager: the rest "
        "within limits.",
    ),
}
HOLLOW = {
    "objective": (
        "To build a modern app for clocking in, and bring it to all sites.",
        "The app is delivered in time, in budget and in good quality.",
    ),
    "scope": (
        "Everything that a good start needs.",
        "As agreed with all departments.",
    ),
    "value": (
        "The app will pay for itself within a reasonable time.",
        "Digital processes save money in the long run.",
    ),
    "kpis": (
        "Acceptance, quality, satisfaction.",
        "Suitable indicators from usage and operations.",
    ),
    "authority": (
        "The team decides together; everybody is responsible.",
        "All departments decide by agreement.",
    ),
}
OPEN = {
    "budget": ("To be settled with finance.", "Will follow."),
    "risks": ("To be completed.", "None known yet; to follow."),
    "stakeholders": ("To be named.", "List to follow."),
}
WHY_HOLLOW = {
    "objective": "it says what is built, and not what is different afterwards",
    "scope": "whatever somebody wants later is in",
    "value": "there is no number that could turn out wrong",
    "kpis": "names of indicators without a start, a target and an owner",
    "authority": "when two of them disagree, nobody decides",
}


@dataclass(frozen=True)
class Charter:
    """The lines of a charter, which of them are hollow, and which say openly that they are."""

    lines: tuple[tuple[str, str], ...]
    hollow: frozenset[str]
    openly: frozenset[str]


def case(random):
    """Take a charter of ClockIn with four hollow lines, or another one."""
    if random is None:
        return _charter(
            {"objective": 0, "kpis": 0, "authority": 0, "budget": 0}, dict.fromkeys(GOOD, 0)
        )
    hollow = {"objective", "authority", random.choice(list(OPEN))}
    hollow |= set(random.sample(["scope", "value", "kpis"], random.randint(1, 2)))
    return _charter(
        {heading: random.randrange(2) for heading in sorted(hollow)},
        {heading: random.randrange(2) for heading in GOOD},
    )


def _charter(hollow, good):
    texts = HOLLOW | OPEN
    lines = tuple(
        (
            heading,
            texts[heading][hollow[heading]] if heading in hollow else GOOD[heading][good[heading]],
        )
        for heading in HEADINGS
    )
    return Charter(lines, frozenset(hollow), frozenset(set(hollow) & set(OPEN)))


def statement(charter):
    """Show the page, and ask which lines are hollow."""
    rows = [f"| **{HEADINGS[heading]}** | {text} |" for heading, text in charter.lines]
    table = table_of_rows("| Line | What stands there |", rows)
    return f"""A colleague's charter for ClockIn lies before you. Tomorrow the sponsor is to sign \
it.

{table}

**Which lines have a heading and nothing behind it?** A line is good enough if somebody could \
later say whether it was kept."""


def charter_missing(charter):
    """Return the headings of the lines that leave open what they should settle."""
    return set(charter.hollow)


def explanation(charter):
    """Say of each hollow line what is missing."""
    said = []
    for heading, text in charter.lines:
        if heading in charter.hollow:
            why = WHY_HOLLOW.get(heading, "it says itself that it is open")
            said.append(f"- **{HEADINGS[heading]}**, “{text}”: {why}.")
    return "\n".join(
        [
            *said,
            "",
            "The milestones are an outline, and that is enough: dates in detail belong to the "
            "plan, which is made when the charter has been signed.",
        ]
    )


def _names(headings):
    return listed([HEADINGS[heading] for heading in HEADINGS if heading in headings])


def _text(charter, wanted):
    return next(text for heading, text in charter.lines if heading == wanted)


EXERCISE = Exercise(
    title="Headings without content",
    minutes=4,
    case=case,
    statement=statement,
    answer=ChoiceSet(HEADINGS, label="These lines are hollow"),
    solution=charter_missing,
    explanation=explanation,
    hints=(
        "Ask of each line: could somebody say in a year that this was *not* kept?",
        lambda charter: (
            f"{len(charter.hollow)} lines are hollow. {_names(charter.openly)} says so itself; the "
            "others sound finished."
        ),
        lambda charter: (
            f"Besides {_names(charter.openly)}: one says what is built, one makes all decide, and "
            "the rest of them have neither number nor limit."
        ),
    ),
    mistakes=(
        Mistake(
            "heading-is-content",
            lambda charter: set(charter.openly),
            lambda charter: (
                f"{_names(charter.openly)} is right: it says openly that it is open, so it will be "
                f"asked about. “{_text(charter, 'authority')}” sounds finished and settles "
                "nothing; such lines are the expensive ones."
            ),
            "Look for lines that nobody could ever break.",
        ),
        Mistake(
            "product-is-benefit",
            lambda charter: charter.hollow - {"objective"},
            lambda charter: (
                f"You let the objective pass: “{_text(charter, 'objective')}” That can be kept "
                "without anything having become better for anybody."
            ),
            "Look in it for what is measured, from where to where.",
            lambda answer, charter: "objective" not in answer and len(answer) > 1,
        ),
        Mistake(
            "everybody-owns",
            lambda charter: charter.hollow - {"authority"},
            lambda charter: (
                f"“{_text(charter, 'authority')}” sounds friendly. On the day on which two want "
                "different things, nobody has the last word."
            ),
            "Look for one name or role for each kind of decision.",
            lambda answer, charter: "authority" not in answer and len(answer) > 1,
        ),
        Mistake(
            "charter-holds-all",
            lambda charter: charter.hollow | {"stakeholders"},
            lambda charter: (
                f"“{_text(charter, 'stakeholders')}” is short, and it can be broken: the map is "
                "there or not, and whoever it names has been heard or not. The page may point to "
                "a map; it need not repeat it."
            ),
            "Ask of a short line, too, whether somebody could break it.",
            lambda answer, charter: "stakeholders" in answer - charter.hollow,
        ),
        Mistake(
            "plan-in-charter",
            lambda charter: charter.hollow | {"milestones"},
            lambda charter: (
                f"“{_text(charter, 'milestones')}” is an outline, and as much as can be promised "
                "now. The plan with its activities is made afterwards, with the team."
            ),
            "Leave to the plan what belongs to it.",
            lambda answer, charter: "milestones" in answer,
        ),
    ),
    outcome="write-charter",
    domains=("capm:predictive", "pmp:business_environment", "prince2:foundation"),
)
