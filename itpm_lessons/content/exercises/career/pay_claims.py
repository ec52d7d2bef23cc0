"""Choose the sentences on pay that a survey supports."""

from dataclasses import dataclass

from itpm_lessons.practice import ChoiceSet, Exercise, Mistake


@dataclass(frozen=True)
class Claim:
    """A sentence; `why` says what carries it, or what is wrong with it. No belief: supported."""

    text: str
    why: str
    belief: str = ""


SUPPORTED = {
    "counted": (
        (
            "Of those in the U.S. who answered, the group with the certificate has a median pay "
            "about 24 % higher.",
            "Two groups of respondents were compared; their medians are $135,000 and $109,157.",
        ),
        "It repeats what was counted, and among whom.",
    ),
    "unknown": (
        (
            "From these two medians one cannot tell what the certificate itself adds.",
            "Experience, employer and kind of project may explain part of the difference, or all.",
        ),
        "Holders may differ in many ways from the others, and the two medians do not part these.",
    ),
    "half": (
        (
            "About half of the certified respondents in the U.S. earn less than $135,000.",
            "Many certified respondents report less than $135,000 a year.",
        ),
        "That is what a median is: the middle of those who answered.",
    ),
}
UNSUPPORTED = {
    "survey-shows-causes": (
        (
            "The certificate raises pay by about 24 %.",
            "About $26,000 of a holder's pay come from the certificate.",
            "Without the exam, holders would earn 24 % less.",
        ),
        "That makes a cause of a difference. Who has the certificate may have more years, larger "
        "projects, another employer; nobody gave it out by lot.",
    ),
    "median-for-everyone": (
        (
            "Whoever passes the exam this spring can expect about $135,000.",
            "A junior with the certificate earns $135,000 in the U.S.",
        ),
        "A median is the middle of a group with all its years of work. It promises nothing to one "
        "person, least of all to a beginner.",
    ),
    "respondents-are-all": (
        (
            "Half of all U.S. holders of the certificate earn more than $135,000.",
            "The median pay of all project managers without it is $109,157 in the U.S.",
        ),
        "Only those are counted who chose to answer. Who is content, or a member, may answer more "
        "readily than others.",
    ),
    "publisher-does-not-matter": (
        (
            "Since the owner of the certificate asked, the figures need no second look.",
            "It makes no difference who published the figures.",
        ),
        "The publisher sells the certificate. That does not make a figure wrong, and it is a "
        "reason to look who was asked, and how.",
    ),
}
LETTERS = "abcdefgh"


def case(random):
    """Take the seven sentences of the course, or others, in any order."""
    if random is None:
        order = ["survey-shows-causes", "counted", "median-for-everyone", "unknown"]
        order += ["respondents-are-all", "half", "publisher-does-not-matter"]
        return tuple(_claim(name, 0) for name in order)
    names = [*random.sample(list(SUPPORTED), random.randint(2, 3)), *UNSUPPORTED]
    random.shuffle(names)
    return tuple(_claim(name, random.randrange(_count(name))) for name in names)


def _count(name):
    return len((SUPPORTED.get(name) or UNSUPPORTED[name])[0])


def _claim(name, place):
    texts, why = SUPPORTED.get(name) or UNSUPPORTED[name]
    return Claim(texts[place], why, name if name in UNSUPPORTED else "")


STATEMENT = """A friend sends you the survey: PMI, November 2025, second hand. Median pay of U.S. \
respondents: $135,000 with the PMP certificate, $109,157 without. Whoever wanted to answer did; \
PMI sells the certificate.

**Which of these sentences may she repeat?**"""


def _options(case):
    return {LETTERS[place]: claim.text for place, claim in enumerate(case)}


def pay_claims(case):
    """Return the letters of the sentences that the survey supports."""
    return {letter for letter, claim in zip("abcdefgh", case, strict=False) if not claim.belief}


def _letter(case, belief):
    return next(
        letter for letter, claim in zip(LETTERS, case, strict=False) if claim.belief == belief
    )


def _text(case, belief):
    return next(claim.text for claim in case if claim.belief == belief)


def _mistake(belief, next_step):
    return Mistake(
        belief,
        lambda case: pay_claims(case) | {_letter(case, belief)},
        lambda case: f"“{_text(case, belief)}” does not belong. {UNSUPPORTED[belief][1]}",
        next_step,
        lambda answer, case: _letter(case, belief) in answer,
    )


def explanation(case):
    """Say of each sentence what carries it, or what does not."""
    return "\n".join(
        f"- *{claim.text}* {'No. ' if claim.belief else 'Yes. '}{claim.why}" for claim in case
    )


EXERCISE = Exercise(
    title="What may she repeat?",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: ChoiceSet(_options(case), label="These may be repeated"),
    solution=pay_claims,
    explanation=explanation,
    hints=(
        "Keep apart what was counted, among whom, and what somebody makes of it.",
        "A median is the middle of those who answered. It is no promise, and no cause.",
        lambda case: f"{len(pay_claims(case))} of the sentences stay with what was counted.",
    ),
    mistakes=(
        _mistake("survey-shows-causes", "Ask what else may differ between the two groups."),
        _mistake("median-for-everyone", "Ask of whom it is the middle."),
        _mistake("respondents-are-all", "Ask who was counted, and who was not."),
        _mistake("publisher-does-not-matter", "Ask what the publisher lives on."),
    ),
    outcome="evaluate-career-claims",
    domains=("capm:fundamentals",),
)
