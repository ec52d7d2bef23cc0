"""Six people, and the certificate that stated rules give each of them."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

CERTIFICATES = {
    "none": "None for now",
    "prince2": "PRINCE2 Foundation",
    "csm": "CSM",
    "psm": "PSM I",
    "pmp": "PMP",
    "project-plus": "Project+",
    "capm": "CAPM",
}


@dataclass(frozen=True)
class Person:
    """Somebody, the certificate that the rules give, and the rule, as it is said to a learner."""

    name: str
    about: str
    certificate: str
    why: str


PEOPLE = {
    "none": (
        Person(
            "Amina",
            "24, Nairobi, tests software. Nobody asks her for a certificate, and she has not yet "
            "looked at postings. A friend says that one cannot do harm.",
            "none",
            "nobody asks for one",
        ),
        Person(
            "Jerzy",
            "58, Łódź, runs a help desk and becomes coordinator in the same house. His employer "
            "asks for no certificate, and he applies nowhere else.",
            "none",
            "nobody asks for one",
        ),
    ),
    "prince2": (
        Person(
            "Marlon",
            "41, Leeds, has a four-year degree and has led projects for the last 40 months. Eight "
            "of the ten postings that he saved name PRINCE2.",
            "prince2",
            "the postings name it",
        ),
        Person(
            "Ingrid",
            "29, Antwerp, has a four-year degree and has led projects for the last 38 months. The "
            "public body that she wants to work for names PRINCE2 in its postings.",
            "prince2",
            "the postings name it",
        ),
    ),
    "scrum": (
        Person(
            "Tomás",
            "36, Córdoba, develops software and becomes Scrum Master in spring. His postings ask "
            "for a Scrum certificate; he pays himself and wants no course.",
            "psm",
            "Scrum is asked for, and no course is paid",
        ),
        Person(
            "Priya",
            "27, Pune, is an analyst. The postings that she saved ask for a Scrum certificate, "
            "whichever. Nobody pays her a course.",
            "psm",
            "Scrum is asked for, and no course is paid",
        ),
        Person(
            "Olga",
            "45, Almaty, is a tester. Her employer wants a Scrum certificate of her, whichever, "
            "and pays for a course of two days.",
            "csm",
            "Scrum is asked for, and a course is paid",
        ),
        Person(
            "Samuel",
            "31, Accra, joins a Scrum team whose company asks for a Scrum certificate and has "
            "booked a trainer for two days.",
            "csm",
            "Scrum is asked for, and a course is paid",
        ),
    ),
    "pmp": (
        Person(
            "Fatou",
            "39, Dakar, has a four-year degree and has led projects in 50 months of the last six "
            "years. Her postings ask for a certificate in project management, none by name.",
            "pmp",
            "a degree and 36 months of leading within eight years",
        ),
        Person(
            "Dale",
            "52, Ohio, has a secondary diploma and has led projects in 66 months of the last eight "
            "years. His postings ask for a certificate in project management, none by name.",
            "pmp",
            "a diploma and 60 months of leading within eight years",
        ),
    ),
    "project-plus": (
        Person(
            "Ravi",
            "26, Toronto, does IT support and has helped in roll-outs for nine months. The "
            "postings for coordinators that he saved name Project+.",
            "project-plus",
            "the postings name it",
        ),
        Person(
            "Grace",
            "47, Denver, administers servers and has led projects for two years. Her postings "
            "name Project+.",
            "project-plus",
            "the postings name it",
        ),
    ),
    "capm": (
        Person(
            "Linh",
            "30, Hanoi, has a four-year degree. In the last 40 months she was in project teams, "
            "and led in 8 of them. Her postings ask for a certificate in project management, none "
            "by name.",
            "capm",
            "fewer than 36 months of leading",
        ),
        Person(
            "Stefan",
            "50, Sofia, has a secondary diploma. In the last 70 months he was in project teams, "
            "and led in 30 of them. His postings ask for a certificate in project management, none "
            "by name.",
            "capm",
            "fewer than 60 months of leading",
        ),
    ),
}


def case(random):
    """Take the six people of the course, or others, in another order."""
    if random is None:
        return tuple(
            PEOPLE[kind][0] for kind in ("pmp", "none", "scrum", "capm", "prince2", "project-plus")
        )
    people = [random.choice(group) for group in PEOPLE.values()]
    random.shuffle(people)
    return tuple(people)


def statement(case):
    """Give the rules and the people."""
    rules = table_of_rows(
        "| | If … | then |",
        [
            "| 1 | nobody asks for a certificate | none for now |",
            "| 2 | one is asked for by its name | that one |",
            "| 3 | any Scrum certificate is asked for, and somebody pays for a course | CSM |",
            "| 4 | any Scrum certificate is asked for, and nobody pays for a course | PSM I |",
            "| 5 | led projects within the last eight years: 36 months with a four-year degree, "
            "60 with a secondary diploma | PMP |",
            "| 6 | none of these | CAPM |",
        ],
    )
    people = "\n".join(f"- **{person.name}**, {person.about}" for person in case)
    return f"""These rules are the course's, not an owner's. Read them from the top: **the first \
line that fits decides.**

{rules}

{people}

**Which certificate do the rules give each of them?**"""


def certificate_choice(case):
    """Return the certificate by the person's name."""
    return {person.name: person.certificate for person in case}


def _instead(**other):
    return lambda case: {
        person.name: other.get(person.certificate.replace("-", "_"), person.certificate)
        for person in case
    }


def _gave(wanted, *given):
    """Recognise that somebody for whom one of `given` is right got `wanted`."""
    return lambda answer, case: any(
        answer[person.name] == wanted and person.certificate in given for person in case
    )


def _who(case, *certificates):
    return next(person for person in case if person.certificate in certificates)


NAMED = {
    "prince2": "the postings ask for PRINCE2 by its name, and line 2 comes before line 5",
    "project-plus": "the postings ask for Project+ by its name, and line 2 comes before line 5",
    "psm": "a Scrum certificate is asked for, and line 4 comes before line 5",
    "csm": "a Scrum certificate is asked for, and line 3 comes before line 5",
    "none": "nobody asks for any, and line 1 comes first",
}


def pmp_for_others(answer, case):
    """Say why PMP, well known as it is, is not what the rules give somebody."""
    person = next(each for each in case if answer[each.name] == "pmp" and each.certificate in NAMED)
    return f"You gave PMP to {person.name}. It is well known; but here {NAMED[person.certificate]}."


def explanation(case):
    """Give the rule for each person."""
    rows = [
        f"| {person.name} | **{CERTIFICATES[person.certificate]}** | {person.why} |"
        for person in case
    ]
    return f"""{table_of_rows("| Who | Certificate | Because |", rows)}

Rules make the choice open to question: change a fact about somebody and see whether the line \
changes. The hours of training that PMP and CAPM ask for besides are left out here. Conditions and \
prices change; before paying, look at the owner's own page."""


EXERCISE = Exercise(
    title="Six people, which certificate?",
    minutes=6,
    case=case,
    statement=statement,
    answer=lambda case: Matching(
        [person.name for person in case], CERTIFICATES, label="Which certificate?"
    ),
    solution=certificate_choice,
    explanation=explanation,
    hints=(
        "Take one person, and go down the lines until one fits. Then stop.",
        "Line 1 and line 2 come first: does anybody ask, and do they ask for one by its name?",
        lambda case: (
            f"For {_who(case, 'capm').name} count the months of *leading* only. "
            f"{_who(case, 'none').name} is asked by nobody."
        ),
    ),
    mistakes=(
        Mistake(
            "best-known-first",
            _instead(prince2="pmp", project_plus="pmp"),
            lambda case: pmp_for_others(_instead(prince2="pmp", project_plus="pmp")(case), case),
            "Ask first whether, and for which one, somebody asks.",
            _gave("pmp", *NAMED),
            pmp_for_others,
        ),
        Mistake(
            "team-months-lead",
            _instead(capm="pmp"),
            lambda case: (
                f"{_who(case, 'capm').name} was in project teams for long enough, and led in too "
                "few of these months. Line 5 counts months of leading."
            ),
            "Compare the months of leading with 36 or 60.",
            _gave("pmp", "capm"),
        ),
        Mistake(
            "certificate-before-need",
            _instead(none="capm"),
            lambda case: (
                f"Nobody asks {_who(case, 'none').name} for a certificate. It would cost money and "
                "weeks, and a later posting may ask for another."
            ),
            "Line 1 comes before all others.",
            lambda answer, case: answer[_who(case, "none").name] != "none",
        ),
        Mistake(
            "names-for-one-thing",
            _instead(psm="csm", csm="psm"),
            lambda case: (
                f"Both are Scrum certificates, yet CSM asks for a course of 16 hours and PSM I for "
                f"none. Look who pays for a course of {_who(case, 'psm', 'csm').name}."
            ),
            "Compare lines 3 and 4.",
            lambda answer, case: (
                {answer[_who(case, "psm", "csm").name], _who(case, "psm", "csm").certificate}
                == {"psm", "csm"}
            ),
        ),
    ),
    outcome="select-certificate",
    domains=("capm:fundamentals",),
)
