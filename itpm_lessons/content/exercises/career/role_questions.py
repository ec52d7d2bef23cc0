"""Choose the questions by which somebody who does not program can judge an estimate."""

from dataclasses import dataclass

from itpm_lessons.practice import ChoiceSet, Exercise, Mistake


@dataclass(frozen=True)
class Ask:
    """A question; `why` says what it brings, or what is wrong with it. No belief: it helps."""

    text: str
    why: str
    belief: str = ""


@dataclass(frozen=True)
class Talk:
    """Who asks for what, and the questions that come to the manager's mind."""

    wish: str
    asks: tuple[Ask, ...]


WISHES = (
    "The backend developer: “The server has to bear 100 clock-ins a second. That is three weeks.”",
    "The DevOps engineer: “We need a second environment for tests. That is six days.”",
    "The security engineer: “Phones with an old system have to be refused. That is nine days.”",
    "An iOS developer: “A clock-in has to work without a network, too. That is eight days.”",
    "The tester: “We have to try out the way back to the old release. That is five days.”",
)
HELPS = {
    "need": (
        (
            "What would happen to a person at the gate if we left it out?",
            "Who would notice if it was not there, and when?",
        ),
        "What it protects from is the first half of any judgement.",
    ),
    "basis": (
        (
            "Which number does it rest on, and who measured that?",
            "How do we know that it is needed: was it counted, tried, or assumed?",
        ),
        "It tells a measured fact from a guess, and needs no code.",
    ),
    "range": (
        (
            "If it goes well, how many days, and if it goes badly?",
            "Between which two numbers of days would you bet that it lies?",
        ),
        "One number hides how sure somebody is; two show it.",
    ),
    "smaller": (
        (
            "Is there a smaller version that covers the worst of it?",
            "What could you have ready in a third of the time, and what would be missing?",
        ),
        "It turns yes or no into a choice with prices.",
    ),
    "plan": (
        (
            "What else in the plan waits for you while you do that?",
            "Which other piece comes later if you begin this on Monday?",
        ),
        "The price of days is what does not happen in them.",
    ),
}
HINDERS = {
    "manager-writes-code": (
        (
            "May I see the code, so that I can check whether it is so much?",
            "In which programming language is it written, and why in that one?",
        ),
        "The answer would tell a developer something. It tells the manager nothing about whether "
        "the days are well spent.",
    ),
    "estimate-is-a-bid": (
        (
            "Can you do it in half of that, as you did last time?",
            "And what is the estimate without your safety margin?",
        ),
        "It treats the number as a first offer. The next estimate will have room to be cut, and "
        "then nobody knows anything.",
    ),
    "technical-is-not-mine": (
        (
            "You are the specialist: on which day shall I put it into the plan?",
            "That is technical, so I need not know. From when on may I count with it?",
        ),
        "It takes the wish as settled. What it is good for, and what it displaces, nobody has "
        "asked.",
    ),
}
ORDER = ("manager-writes-code", "need", "basis", "estimate-is-a-bid", "range", "smaller")
ORDER = (*ORDER, "technical-is-not-mine")


def case(random):
    """Take the wish for 100 a second and seven questions, or another wish and others."""
    if random is None:
        return Talk(WISHES[0], tuple(_ask(name, 0) for name in ORDER))
    names = [*random.sample(list(HELPS), random.randint(3, 4)), *HINDERS]
    random.shuffle(names)
    return Talk(random.choice(WISHES), tuple(_ask(name, random.randrange(2)) for name in names))


def _ask(name, place):
    texts, why = HELPS.get(name) or HINDERS[name]
    return Ask(texts[place], why, "" if name in HELPS else name)


def statement(talk):
    """Tell the wish."""
    return f"""{talk.wish}

You have five minutes with this person, and don't program. **Which of these questions help you to \
judge what you were told?** Judge means: say what the days are for, how sure they are, and what \
else could be done."""


def _options(talk):
    return {"abcdefgh"[place]: ask.text for place, ask in enumerate(talk.asks)}


def role_questions(talk):
    """Return the letters of the questions that help."""
    return {letter for letter, ask in zip("abcdefgh", talk.asks, strict=False) if not ask.belief}


def _letter(talk, belief):
    return next(
        letter for letter, ask in zip("abcdefgh", talk.asks, strict=False) if ask.belief == belief
    )


def _text(talk, belief):
    return next(ask.text for ask in talk.asks if ask.belief == belief)


def _mistake(belief, next_step):
    return Mistake(
        belief,
        lambda talk: role_questions(talk) | {_letter(talk, belief)},
        lambda talk: f"“{_text(talk, belief)}” does not help. {HINDERS[belief][1]}",
        next_step,
        lambda answer, talk: _letter(talk, belief) in answer,
    )


def explanation(talk):
    """Say of each question what it brings."""
    lines = "\n".join(
        f"- *{ask.text}* {'No. ' if ask.belief else 'Yes. '}{ask.why}" for ask in talk.asks
    )
    return f"""{lines}

None of the good ones needs code. If the answer is “I don't know yet”, the next step is half a \
day to find out."""


EXERCISE = Exercise(
    title="Five minutes with a specialist",
    minutes=4,
    case=case,
    statement=statement,
    answer=lambda talk: ChoiceSet(_options(talk), label="These help"),
    solution=role_questions,
    explanation=explanation,
    hints=(
        "Ask of each: what would I know after the answer that I could tell the sponsor?",
        "Out go those for which one has to be a developer, those that press the number down, and "
        "those that take it as it is.",
        lambda talk: f"{len(role_questions(talk))} of the questions help.",
    ),
    mistakes=(
        _mistake("manager-writes-code", "Leave out what only another developer can use."),
        _mistake("estimate-is-a-bid", "Ask for what the number rests on, before you ask for less."),
        _mistake("technical-is-not-mine", "Ask what it is for before it goes into the plan."),
    ),
    outcome="judge-estimates",
    domains=("project-plus:it_governance", "pmp:people"),
)
