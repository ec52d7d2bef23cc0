"""Write an objective with all five parts; rules check what can be checked."""

import re

from itpm_lessons.content.objective_variants import (
    AIMS,
    draw_aim,
    has_date,
    in_digits,
    numbers_in,
    shares_in,
)
from itpm_lessons.practice import Exercise, Mistake, Text
from itpm_lessons.practice.kinds.text import Rule, length, mentions

_VAGUE = re.compile(
    r"\b(?:improv\w+|better|optimi[sz]\w+|modern\w*|efficien\w+|significant\w*|clearly|user-friendly"
    r"|as (?:soon|far|much|good|well) as possible|state[- ]of[- ]the[- ]art|best|excellent"
    r"|world[- ]class|streamlin\w+|soon|timely)\b",
    re.IGNORECASE,
)
_BUILDS = re.compile(
    r"\b(?:introduc|implement|buil[dt]|develop|deliver|launch|install|roll(?:ed|s)?[- ]?out"
    r"|in place|goes? live|is live|is finished)\w*",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"\b(?:everybody|everyone|all (?:of us|departments|teams|staff)|the (?:whole )?team|together"
    r"|jointly)\b",
    re.IGNORECASE,
)


_ROLE = re.compile(
    r"\b(?:head|manager|lead|leader|director|chief|owner|owns?|owned|answers?|answerable|accountable"
    r"|responsible|responsibility)\b",
    re.IGNORECASE,
)


def case(random):
    """Take ClockIn's corrections, or another aim."""
    return AIMS[0] if random is None else draw_aim(random)


def statement(aim):
    """Give the notes of a talk, of which an objective can be made."""
    return f"""Your notes from a talk about {aim.area}:

- The sponsor wants {aim.product}, “something modern”. Budget and team are settled.
- What hurts is {aim.measure}: {aim.amount(aim.baseline)} today, counted over the last eight weeks.
- {aim.limit.capitalize()} {aim.amount(aim.target)} would be enough; she asked for {aim.date}.
- {aim.owner[0].upper()}{aim.owner[1:]} sees this number each week and can change how the work \
is done.

**Write the objective in one or two sentences.** It should hold whatever is built to reach it."""


def objective_write(aim):
    """Return an objective that names measure, start, target, date and owner."""
    verb, limit = ("falls", "at most") if aim.target < aim.baseline else ("rises", "at least")
    start, goal = aim.amount(aim.baseline), aim.amount(aim.target)
    return (
        f"By {aim.date}, {aim.measure} {verb} from {start} to {limit} {goal}; "
        f"{aim.owner} answers for it."
    )


def rules(aim):
    """Return what can be seen in a text without understanding it."""
    owners = ", ".join(aim.owner_words)
    return [
        length(12, 60),
        mentions(
            "names what is measured",
            *aim.words,
            repair=f"The rule looks for a word such as {', '.join(aim.words[:3])}.",
        ),
        Rule(
            f"gives the number of today, {aim.amount(aim.baseline)}",
            lambda text: gives(text, aim.baseline, aim),
            as_share(aim.baseline, aim),
        ),
        Rule(
            f"gives the number to reach, {aim.amount(aim.target)}",
            lambda text: gives(text, aim.target, aim),
            as_share(aim.target, aim),
        ),
        Rule(
            "does not name what is built",
            lambda text: not built_in(text, aim),
            f"The rule looks for {', '.join(aim.built[:3])}. The objective should hold whatever is "
            "built to reach it.",
        ),
        Rule("names a day or month by which it is reached", has_date),
        Rule(
            "names who answers for it",
            lambda text: _named(text, aim) and _ROLE.search(text) is not None,
            f"The rule looks for {owners}, as a role or with a word such as answers or owns.",
        ),
        Rule(
            "does without words that anybody may read as they like",
            lambda text: not _VAGUE.search(text),
            "The rule found a word such as improve, better, modern, efficient, clearly or soon.",
        ),
        Rule(
            "leads from today's number to the other one",
            lambda text: not swapped(text, aim),
            "Write from the number of today to the number to reach.",
        ),
    ]


def gives(text, value, aim):
    """Tell whether a text gives a value: as it stands, or as a count with its whole."""
    counted = shares_in(text) if aim.unit == "%" else []
    return value in numbers_in(text) or any(abs(share - value) < 0.05 for share in counted)


def as_share(value, aim):
    """Say how a share may be written, for those who wrote a count."""
    if aim.unit != "%":
        return ""
    return f"A count needs its whole: {value * 4:g} of 400 = {aim.amount(value)}."


def built_in(text, aim):
    """Find the first word in a text that names what is built; "" where there is none."""
    found = re.search(rf"\b(?:{'|'.join(map(re.escape, aim.built))})\b", text, re.IGNORECASE)
    return found[0] if found else ""


def swapped(text, aim):
    """Recognise that the target stands before the baseline, with “from” before it."""
    number = re.escape(f"{aim.target:g}")
    begins = rf"\bfrom (?:at (?:most|least) )?{number}(?!\d|\.\d)"
    turned = re.search(begins, in_digits(text), re.IGNORECASE) is not None
    shares = shares_in(text) if aim.unit == "%" else []
    return turned or shares[:2] == [aim.target, aim.baseline]


def _named(text, aim):
    return any(re.search(rf"\b{re.escape(word)}", text, re.I) for word in aim.owner_words)


def without_number(aim):
    """Write what is heard most."""
    return (
        f"With {aim.product} we clearly improve {aim.area}, make the work more efficient, and "
        "reach a better quality for all who take part in it."
    )


def of_the_product(aim):
    """Take the delivery for the aim."""
    return (
        f"By {aim.date}, {aim.product} is in place, tested, in time and within the budget, and "
        "everybody has been trained for it."
    )


def of_all(aim):
    """Let everybody answer for it."""
    return (
        f"By {aim.date}, {aim.measure} {aim.verb} from {aim.amount(aim.baseline)} to "
        f"{aim.amount(aim.target)}; everybody answers for it."
    )


def turned(aim):
    """Exchange the two numbers."""
    return (
        f"By {aim.date}, {aim.measure} {aim.verb} from {aim.amount(aim.target)} to "
        f"{aim.amount(aim.baseline)}; {aim.owner} answers for it."
    )


def explanation(aim):
    """Show a model answer, part by part."""
    return f"""One that would do:

{objective_write(aim)}

Measure: {aim.measure}. Today: {aim.amount(aim.baseline)}. Target: {aim.limit} \
{aim.amount(aim.target)}. Date: {aim.date}. Owner: {aim.owner}. Nothing in the model answer says \
what is built, so a cheaper way to the same number stays open."""


def no_target(answer, aim):
    """Recognise broad words where the numbers should stand."""
    return bool(_VAGUE.search(answer)) and not gives(answer, aim.target, aim)


def only_product(answer, aim):
    """Recognise a delivery: it is built or live, and no way leads from number to number."""
    if not _BUILDS.search(answer):
        return False
    path = re.search(r"\b(?:from|instead of|today)\b", answer, re.IGNORECASE)
    return not gives(answer, aim.target, aim) or (bool(built_in(answer, aim)) and not path)


def nobody(answer, aim):
    """Recognise that all are named and the owner is not."""
    return bool(_EVERYBODY.search(answer)) and not _named(answer, aim)


EXERCISE = Exercise(
    title="Write the objective",
    minutes=6,
    case=case,
    statement=statement,
    answer=lambda aim: Text(
        rules(aim),
        cannot_judge="whether the target is worth the money and can be reached",
        label="Your objective",
    ),
    solution=objective_write,
    explanation=explanation,
    hints=(
        "Five parts: measure, start, target, date, owner.",
        lambda aim: f"Begin with what is measured: “{aim.measure} …” Then from, to, by, and who.",
        lambda aim: (
            f"“By {aim.date}, {aim.measure} {aim.verb} from … to {aim.limit} …; … answers for it.”"
        ),
    ),
    mistakes=(
        Mistake(
            "broad-words-are-safe",
            without_number,
            "Nobody could ever say that this was missed. That is comfortable, and it means that "
            "nobody can say it was reached either.",
            lambda aim: (
                f"Replace the broad words by two numbers: {aim.amount(aim.baseline)} today, "
                f"{aim.amount(aim.target)} to reach."
            ),
            no_target,
        ),
        Mistake(
            "product-is-benefit",
            of_the_product,
            lambda aim: (
                f"This says what is delivered. {aim.product[0].upper()}{aim.product[1:]} can be in "
                f"place on its day, and {aim.measure} is what it was before."
            ),
            "Write what is to be different for somebody, as a number.",
            only_product,
        ),
        Mistake(
            "everybody-owns",
            of_all,
            lambda aim: (
                "All of them answer for it here, so nobody does. One person sees the number and "
                f"can act on it: {aim.owner}."
            ),
            "Put one role or name in.",
            nobody,
        ),
        Mistake(
            "start-and-target-swapped",
            turned,
            "The numbers have changed places: you start from the target, and end where it stands "
            "today.",
            lambda aim: (
                f"From {aim.amount(aim.baseline)}, to {aim.limit} {aim.amount(aim.target)}."
            ),
            swapped,
        ),
    ),
    outcome="formulate-objective",
    domains=("capm:business_analysis", "pmp:business_environment", "capm:fundamentals"),
)
