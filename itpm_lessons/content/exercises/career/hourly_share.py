"""Which share of the staff a project is about."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number

COMPANIES = (
    ("The company of ClockIn", "employees", "are paid by the hour and will clock in with the app"),
    ("A wholesaler", "employees", "have a mailbox that is to move"),
    ("A chain of shops", "staff", "will get a tablet"),
    ("A hospital", "staff", "work in shifts and will use the new rota"),
    ("A city", "employees", "record their hours on paper so far"),
)


@dataclass(frozen=True)
class Staff:
    """A company by its place in `COMPANIES`, how many it has, and how many are meant."""

    company: int
    whole: int
    part: int


def case(random):
    """Take 400 of 600, or other counts."""
    if random is None:
        return Staff(0, 600, 400)
    whole = random.randrange(150, 951, 50)
    part = random.randrange(30, whole - 20, 10)
    return Staff(random.randrange(len(COMPANIES)), whole, part)


def statement(staff):
    """Ask for the share."""
    company, people, meant = COMPANIES[staff.company]
    return f"""{company} has {staff.whole} {people}. {staff.part} of them {meant}.

**Which share of the {people} is that?** Give percent, with one decimal."""


def hourly_share(staff):
    """Return the part divided by the whole, in percent."""
    return 100 * staff.part / staff.whole


def explanation(staff):
    """Divide, and say what the number is for."""
    share = 100 * staff.part / staff.whole
    people = COMPANIES[staff.company][1]
    return f"""{staff.part} / {staff.whole} = {share / 100:.3f}, which is **{share:.1f} %**.

A share needs its whole. “{share:.0f} %” alone can be read as a share of the sites, of the hours \
or of last year's staff. Write: *{share:.1f} % of the {staff.whole} {people}*. You will divide \
like this for KPIs, for progress and for your own résumé."""


def _rest(staff):
    return staff.whole - staff.part


EXERCISE = Exercise(
    title="Whom it is about",
    minutes=2,
    case=case,
    statement=statement,
    answer=Number(unit="%", tolerance=0.06, label="Their share"),
    solution=hourly_share,
    explanation=explanation,
    hints=(
        "Which number is the whole, and which is a part of it?",
        "Divide the part by the whole. Percent means: of every hundred.",
        lambda staff: f"Divide {staff.part} by {staff.whole}, and multiply by 100.",
    ),
    mistakes=(
        Mistake(
            "rest-for-part",
            lambda staff: 100 * _rest(staff) / staff.whole,
            lambda staff: f"That is the share of the other {_rest(staff)}.",
            lambda staff: f"Asked for are the {staff.part}.",
        ),
        Mistake(
            "part-against-rest",
            lambda staff: 100 * staff.part / _rest(staff),
            lambda staff: (
                f"You compared the {staff.part} with the other {_rest(staff)}. A share compares a "
                f"part with the whole, which is {staff.whole}."
            ),
            lambda staff: f"Divide by {staff.whole}.",
        ),
        Mistake(
            "rate-turned-round",
            lambda staff: 100 * staff.whole / staff.part,
            "You divided the whole by the part. A part cannot be more than 100 % of its whole.",
            "Turn the division round.",
        ),
        Mistake(
            "share-for-percent",
            lambda staff: staff.part / staff.whole,
            lambda staff: (
                f"{staff.part / staff.whole:.3f} is the share as a part of 1. In percent it is a "
                "hundred times that."
            ),
            "Multiply by 100.",
        ),
    ),
    outcome="state-share",
    domains=("capm:business_analysis", "project-plus:concepts"),
)
