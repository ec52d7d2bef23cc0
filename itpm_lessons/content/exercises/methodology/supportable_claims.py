"""Choose the claims about approaches that the Pulse survey of 2024 supports."""

from dataclasses import dataclass

from itpm_lessons.practice import ChoiceSet, Exercise, Mistake


@dataclass(frozen=True)
class Claim:
    """A claim; `why` says what supports it, or what is wrong with it. No belief: supportable."""

    text: str
    why: str
    belief: str = ""


EQUAL = "The report found performance equal, whatever the approach."
SUPPORTED = {
    "equal": (
        "Respondents reported equal project performance for predictive, agile and hybrid work.",
        "On average, agile and predictive projects performed equally in this survey.",
    ),
    "use": (
        "The use of hybrid approaches rose from 20 % in 2020 to 31 % in 2023.",
        "By what respondents report, hybrid approaches were used more in 2023 than in 2020.",
    ),
    "who": (
        "The performance figures are what respondents report about their own organizations.",
        "The figures rest on the answers of 2,246 project professionals and 342 senior leaders.",
    ),
}
WHY_SUPPORTED = {
    "equal": EQUAL,
    "use": "The report gives both figures.",
    "who": "That is how the figure came about: a survey with 2,246 and 342 respondents.",
}
UNSUPPORTED = {
    "approach-always-wins": (
        (
            "Agile projects perform better than predictive ones.",
            "Predictive projects are safer, since more of them reach their goals.",
            "With agile methods ClockIn will meet more of its goals.",
        ),
        EQUAL,
    ),
    "popular-means-better": (
        (
            "Hybrid is used more and more, so it gives better results.",
            "Since hybrid grew by half, it must be the most successful approach.",
        ),
        "More use is not a better result. Use grew; performance was equal.",
    ),
    "equal-means-irrelevant": (
        (
            "It makes no difference which approach ClockIn's payroll contract gets.",
            "As all approaches perform equally, a project may pick any of them.",
        ),
        "An average over projects, each with the approach that was chosen for it, says nothing "
        "about giving one of them another.",
    ),
    "survey-shows-causes": (
        (
            "The survey shows that approach has no influence on the result of a project.",
            "The survey proves that the approach causes neither success nor failure.",
        ),
        "A survey asks after the fact and compares averages of different projects. It can't show "
        "causes, and no influence is as strong a claim as a large one.",
    ),
}


def case(random):
    """Take the six claims of the course, or draw others; in any order."""
    if random is None:
        picks = dict.fromkeys([*SUPPORTED, *UNSUPPORTED], 0)
        order = ["approach-always-wins", "equal", "popular-means-better", "who"]
        order += ["equal-means-irrelevant", "use", "survey-shows-causes"]
        return tuple(_claim(name, picks[name]) for name in order)
    names = [*random.sample(list(SUPPORTED), random.randint(2, 3)), *UNSUPPORTED]
    random.shuffle(names)
    return tuple(_claim(name, random.randrange(_count(name))) for name in names)


def _count(name):
    return len(SUPPORTED[name] if name in SUPPORTED else UNSUPPORTED[name][0])


def _claim(name, place):
    if name in SUPPORTED:
        return Claim(SUPPORTED[name][place], WHY_SUPPORTED[name])
    texts, why = UNSUPPORTED[name]
    return Claim(texts[place], why, name)


STATEMENT = """A colleague prepares a slide on approaches. Her one source is PMI's *Pulse of the \
Profession 2024*: a survey of 2,246 project professionals and 342 senior leaders. They reported \
which share of their organization's projects met the business goals. The mean was 73.8 %, and it \
was equal for predictive, agile and hybrid approaches. The use of hybrid approaches rose from 20 % \
in 2020 to 31 % in 2023. PMI publishes the survey and sells certificates.

**Which of these claims may stand on the slide?**"""


def _options(case):
    return {"abcdefgh"[place]: claim.text for place, claim in enumerate(case)}


def supportable_claims(case):
    """Return the letters of the claims that the survey supports."""
    return {letter for letter, claim in zip("abcdefgh", case, strict=False) if not claim.belief}


def _letter(case, belief):
    return next(
        letter for letter, claim in zip("abcdefgh", case, strict=False) if claim.belief == belief
    )


def _with(belief):
    return lambda case: supportable_claims(case) | {_letter(case, belief)}


def _has(belief):
    return lambda answer, case: _letter(case, belief) in answer


def _text(case, belief):
    return next(claim.text for claim in case if claim.belief == belief)


def explanation(case):
    """Say of each claim what carries it, or what does not."""
    return "\n".join(
        f"- *{claim.text}* {'No. ' if claim.belief else 'Yes. '}{claim.why}" for claim in case
    )


def _mistake(belief, next_step):
    return Mistake(
        belief,
        _with(belief),
        lambda case: f"“{_text(case, belief)}” does not belong. {UNSUPPORTED[belief][1]}",
        next_step,
        _has(belief),
    )


EXERCISE = Exercise(
    title="What may stand on the slide?",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: ChoiceSet(_options(case), label="These may stand"),
    solution=supportable_claims,
    explanation=explanation,
    hints=(
        "Keep apart what was counted, what was asked, and what somebody concludes from it.",
        "Equal averages support neither a winner nor the sentence that the choice is idle.",
        lambda case: (
            f"{len(supportable_claims(case))} of the claims only repeat what was asked and "
            "answered. The others go further."
        ),
    ),
    mistakes=(
        _mistake("approach-always-wins", "Compare the claim with the mean for each approach."),
        _mistake("popular-means-better", "Keep how many use it apart from what it brings."),
        _mistake(
            "equal-means-irrelevant", "Ask whether the averages say anything about one project."
        ),
        _mistake("survey-shows-causes", "Ask whether anybody gave out the approaches by lot."),
    ),
    outcome="support-choice",
    domains=("capm:fundamentals", "pmi-acp:mindset"),
)
