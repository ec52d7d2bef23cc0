"""Choose the claims about failing IT projects that the evidence supports."""

from dataclasses import dataclass

from itpm_lessons.practice import ChoiceSet, Exercise, Mistake


@dataclass(frozen=True)
class Claim:
    """A claim; `why` says what supports it, or what is wrong with it. No belief: supportable."""

    text: str
    why: str
    belief: str = ""


SUPPORTED = {
    "standish": (
        (
            "A report of 1994 put 31 of 100 projects down as cancelled on the way.",
            "By its own definitions, a report of 1994 called 16 of 100 projects a success.",
        ),
        "It says what was reported, when, and no more.",
    ),
    "criticism": (
        (
            "Two researchers hold that the report of 1994 counts success in a misleading way.",
            "A study of 2010 finds that the report's figures did not fit the projects it examined.",
        ),
        "That is what they wrote, after 5,457 forecasts of 1,211 projects.",
    ),
    "overruns": (
        (
            "By a book of 2023, 18 of 100 IT projects went more than half above their budget.",
            "A study of 5,392 IT projects finds that very large overruns are rare, and not rare "
            "enough to be forgotten.",
        ),
        "It gives the source and keeps to what was counted.",
    ),
}
UNSUPPORTED = {
    "chaos-proves-failure": (
        (
            "It is proved that 84 of 100 IT projects fail.",
            "The report of 1994 proves that most IT projects are failures.",
        ),
        "The report counts what its respondents told, and calls a project challenged when it is "
        "off its first estimates, however useful it became. Researchers dispute both.",
    ),
    "tail-is-typical": (
        (
            "An IT project ends up at more than five times its budget on average.",
            "Whoever begins an IT project has to expect an overrun of 447 %.",
        ),
        "447 % is the average of the worst 18 of 100. The other 82 are not in it.",
    ),
    "criticism-proves-opposite": (
        (
            "As the report was refuted, we know that most IT projects succeed.",
            "Since 2010 it is known that IT projects hardly ever fail.",
        ),
        "That a figure is in doubt does not put another one in its place.",
    ),
    "survey-shows-causes": (
        (
            "A project manager would have saved the 31 of 100 that were cancelled.",
            "The figures show that projects without a project manager fail.",
        ),
        "None of the sources compares projects with and without one, all else being equal.",
    ),
}
ORDER = ("chaos-proves-failure", "standish", "tail-is-typical", "overruns")
ORDER = (*ORDER, "survey-shows-causes", "criticism", "criticism-proves-opposite")


def case(random):
    """Take the seven claims of the course, or draw others; in any order."""
    if random is None:
        return tuple(_claim(name, 0) for name in ORDER)
    names = [*random.sample(list(SUPPORTED), random.randint(2, 3)), *UNSUPPORTED]
    random.shuffle(names)
    return tuple(_claim(name, random.randrange(2)) for name in names)


def _claim(name, place):
    texts, why = SUPPORTED.get(name) or UNSUPPORTED[name]
    return Claim(texts[place], why, "" if name in SUPPORTED else name)


STATEMENT = """A friend writes a page *Why IT projects need a project manager*. His sources:

- Standish Group, 1994: of the projects that respondents told of, 16 of 100 were a *success* (in \
time, in budget, all functions), 53 *challenged*, 31 *impaired* (cancelled).
- Eveleens and Verhoef, 2010: applied these definitions to 5,457 forecasts of 1,211 projects. They \
call them misleading and one-sided; the figures did not fit the projects they examined.
- Flyvbjerg and others, 2022: overruns of 5,392 IT projects have a fat tail. Flyvbjerg and \
Gardner, 2023: 18 of 100 went more than 50 % above budget, and these 18 by 447 % on average.

**Which of these sentences may stand on the page?**"""


def _options(case):
    return {"abcdefgh"[place]: claim.text for place, claim in enumerate(case)}


def role_claims(case):
    """Return the letters of the claims that the sources support."""
    return {letter for letter, claim in zip("abcdefgh", case, strict=False) if not claim.belief}


def _letter(case, belief):
    return next(
        letter for letter, claim in zip("abcdefgh", case, strict=False) if claim.belief == belief
    )


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
        lambda case: role_claims(case) | {_letter(case, belief)},
        lambda case: f"“{_text(case, belief)}” may not stand. {UNSUPPORTED[belief][1]}",
        next_step,
        lambda answer, case: _letter(case, belief) in answer,
    )


EXERCISE = Exercise(
    title="What may stand on the page?",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: ChoiceSet(_options(case), label="These may stand"),
    solution=role_claims,
    explanation=explanation,
    hints=(
        "Keep apart what was counted, how it was counted, and what somebody concludes from it.",
        "Of which projects is 447 % the average? And who compared projects with and without a "
        "project manager?",
        lambda case: f"{len(role_claims(case))} of the claims keep to what a source says.",
    ),
    mistakes=(
        _mistake("chaos-proves-failure", "Ask what exactly was counted as a success."),
        _mistake("tail-is-typical", "Ask of which projects the number is the average."),
        _mistake("criticism-proves-opposite", "Ask which source gives a share of successes."),
        _mistake("survey-shows-causes", "Ask which source compares two kinds of projects."),
    ),
    outcome="justify-role",
    domains=("capm:fundamentals", "pmp:business_environment"),
)
