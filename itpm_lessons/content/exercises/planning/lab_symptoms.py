"""Which trouble is behind a symptom? Eight sentences from a week in a project."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

TROUBLES = {
    "creep": "Scope creep: work came in that nobody decided",
    "talk": "Poor communication: word got lost, late or bent",
    "clash": "Resource conflict: one person is wanted twice at a time",
    "rework": "Rework: what was done has to be done again",
}

SYMPTOMS = {
    "creep": (
        "The list of screens has grown from 14 to 19, and so the screens are a week late.",
        "The tester has six functions more to test than were agreed; each site asked for two.",
        "Every estimate was right, and yet the work takes longer: there are more pieces than "
        "before.",
        "Each of the three sites got an extra of its own on request; they take nine days in all.",
    ),
    "talk": (
        "The developer built 30 days of history; payroll had said 13 months, to somebody else.",
        "Site 2 hears on Friday that its training was on Thursday.",
        "Two teams solved the same question, each in its own way, and neither knew.",
        "The sponsor learns from the newspaper of the works council that the date has moved.",
    ),
    "clash": (
        "The screens have both iOS developers full time from day 13 on; the training counts on one "
        "of them for half of each day.",
        "The security engineer works half time and is planned for 30 hours a week.",
        "On Mondays the only test phone for old systems is booked by both teams.",
        "The backend developer jumps between three tasks, because three people wait for him.",
    ),
    "rework": (
        "Of ten finished stories, three come back from the test each week.",
        "The velocity is good and the same login has now been built for the third time.",
        "After two weeks of overtime more is built than before, and more is returned.",
        "What is called 90 % done stays so, since the mended parts are counted once more.",
    ),
}


def case(random):
    """Choose eight symptoms, two of each trouble, in any order."""
    if random is None:
        order = ("clash", "creep", "talk", "rework", "creep", "clash", "rework", "talk")
        seen = dict.fromkeys(TROUBLES, -1)
        chosen = []
        for kind in order:
            seen[kind] += 1
            chosen.append((SYMPTOMS[kind][seen[kind]], kind))
        return tuple(chosen)
    chosen = [(text, kind) for kind, texts in SYMPTOMS.items() for text in random.sample(texts, 2)]
    random.shuffle(chosen)
    return tuple(chosen)


STATEMENT = """Eight sentences from a project that is late. **Which trouble is behind each?** Ask \
what would have to be different for the sentence not to be true: fewer pieces, other words, \
another day for somebody, or a better first try?"""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def lab_symptoms(case):
    """Return the trouble behind each symptom, by its number."""
    return {str(number): kind for number, (text, kind) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but takes one trouble for another."""
    return lambda case: {
        number: other.get(kind, kind) for number, kind in lab_symptoms(case).items()
    }


def takes(kind, *others):
    """Recognise that a symptom of one trouble was taken for another one."""
    return lambda answer, case: any(
        answer[number] in others for number, right in lab_symptoms(case).items() if right == kind
    )


def _first(case, kind):
    return next(text for text, found in case if found == kind)


def explanation(case):
    """Name the trouble behind each symptom."""
    rows = [f"| {text} | **{TROUBLES[kind].partition(':')[0]}** |" for text, kind in case]
    return f"""{table_of_rows("| Symptom | Trouble |", rows)}

Each trouble has a cure of its own. A log does not mend a message that got lost, another meeting \
does not make a second developer, and a second developer does not make the first try better."""


def _known(answer, case):
    wrong = next(
        text
        for n, (text, kind) in enumerate(case, 1)
        if kind == "creep" and answer[str(n)] == "talk"
    )
    return (
        f"“{wrong}” Had all of them heard of it, the work would be the same. It is more than what "
        "was agreed, and nobody who may decide it has done so."
    )


EXERCISE = Exercise(
    title="What is wrong here?",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), TROUBLES, label="Trouble"),
    solution=lab_symptoms,
    explanation=explanation,
    hints=(
        "Late is what they have in common. Look for what makes it late: more, misunderstood, "
        "elsewhere, or again.",
        "There are two of each. Where a person or a thing can be in one place only, it is a "
        "conflict over resources.",
        lambda case: (
            f"Again: “{_first(case, 'rework')}” Misunderstood: “{_first(case, 'talk')}” More: "
            f"“{_first(case, 'creep')}”"
        ),
    ),
    mistakes=(
        Mistake(
            "all-is-communication",
            lambda case: dict.fromkeys(_lines(case), "talk"),
            lambda case: (
                "Talking better would have helped somewhere in all of these. It is the trouble "
                f"itself only where word got lost. “{_first(case, 'clash')}” stays true if "
                "everybody knows it."
            ),
            "Imagine that everybody had known. What would still be late?",
            lambda answer, case: list(answer.values()).count("talk") >= 4,
        ),
        Mistake(
            "slow-means-too-few",
            instead(rework="clash"),
            lambda case: (
                f"“{_first(case, 'rework')}” With more people more would be built, and more would "
                "come back. What is missing is not hands."
            ),
            "Look whether the same thing is done twice.",
            takes("rework", "clash"),
        ),
        Mistake(
            "late-means-creep",
            instead(rework="creep", clash="creep"),
            lambda case: (
                f"“{_first(case, 'clash')}” Nothing was added to the scope there. Late work has "
                "other causes than wishes of others."
            ),
            "Ask whether the list of what is to be built has grown.",
            lambda answer, case: any(
                takes(kind, "creep")(answer, case) for kind in ("rework", "clash")
            ),
        ),
        Mistake(
            "known-is-decided",
            instead(creep="talk"),
            lambda case: _known(instead(creep="talk")(case), case),
            "Imagine that everybody had known. Would there be less to do?",
            takes("creep", "talk"),
            _known,
        ),
        Mistake(
            "growth-is-bad-estimating",
            instead(creep="rework"),
            lambda case: (
                f"“{_first(case, 'creep')}” Nothing is done a second time there. There is more to "
                "do than was agreed, and somebody let it in."
            ),
            "Count the pieces: are there more than before?",
            takes("creep", "rework"),
        ),
    ),
    outcome="diagnose-trouble",
    domains=("pmp:business_environment", "pmp:people", "capm:fundamentals"),
)
