"""Choose the sentences of which a policy for urgent cards is made."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake

# What each sentence settles, and ways to say it. Four of these make a policy.
SOUND = {
    "when": (
        "A card is urgent when people cannot clock in, or pay would be wrong, before tomorrow.",
        "A card is urgent when each hour of waiting costs more than $500; the request says why.",
    ),
    "who": (
        "The product owner decides; in her absence, the service desk lead.",
        "The product owner decides within the hour, after a talk with the tester.",
    ),
    "limit": (
        "One urgent card at a time; a second one waits until the first is done.",
        "At most one card is in the urgent lane. It does not count for the limits of the stages.",
    ),
    "others": (
        "Whoever is free next takes it; what lies aside meanwhile is marked on the board.",
        "Two people may drop their card for it. The owners of those cards are told the same day.",
    ),
    "after": (
        "In the week after, the team asks where the urgent card came from.",
        "Each month the team counts its urgent cards, and what they held up.",
    ),
}
UNSOUND = {
    "voice-decides": (
        "What a site manager calls urgent is urgent.",
        "Requests of the management go in front.",
        "If somebody asks twice, the card becomes urgent.",
    ),
    "expedite-without-limit": (
        "As many urgent cards as necessary may be on the board.",
        "Urgent cards are taken up at once, however many there are.",
        "There is no limit in the urgent lane, since emergencies know none.",
    ),
    "expedite-is-free": (
        "The dates of the other cards stay as they were promised.",
        "Urgent cards are done beside the usual work, so nothing else moves.",
        "The other cards are not touched, as the team works a little faster.",
    ),
}


def case(random):
    """Choose four sound sentences and one of each kind that is not, in any order."""
    if random is None:
        right = [SOUND[part][0] for part in ("when", "who", "limit", "after")]
        wrong = [(belief, sentences[0]) for belief, sentences in UNSOUND.items()]
        lines = [wrong[0][1], right[2], right[0], wrong[2][1], right[3], wrong[1][1], right[1]]
    else:
        parts = random.sample(list(SOUND), 4)
        right = [random.choice(SOUND[part]) for part in parts]
        wrong = [(belief, random.choice(sentences)) for belief, sentences in UNSOUND.items()]
        lines = [*right, *(sentence for _, sentence in wrong)]
        random.shuffle(lines)
    letters = dict(zip("abcdefg", lines, strict=True))
    return tuple((letter, text, _belief(text, wrong)) for letter, text in letters.items())


def _belief(text, wrong):
    """Return what somebody believes who wants this sentence in a policy; "" if it belongs there."""
    return next((belief for belief, sentence in wrong if sentence == text), "")


STATEMENT = """Urgent cards will come. **Which four of these sentences belong into the policy for \
them?** A policy can be checked by anyone who stands before the board: it says when, who, how \
many, and what becomes of the other work."""


def expedite_policy(case):
    """Return the sentences that can be kept and checked."""
    return [letter for letter, text, belief in case if not belief]


def _with(belief):
    return lambda case: [letter for letter, text, held in case if held in ("", belief)]


def _has(belief):
    return lambda answer, case: any(
        letter in answer for letter, text, held in case if held == belief
    )


def _sentence(case, belief):
    return next(text for _, text, held in case if held == belief)


WHY = {
    "voice-decides": "not checkable: it depends on who asks, not on what waiting costs",
    "expedite-without-limit": "if all overtake, nobody does",
    "expedite-is-free": "not true: people who leave their card make it later",
}


def explanation(case):
    """Say of each sentence what speaks for or against it."""
    rows = [f"| {text} | {WHY[held] if held else '**belongs**'} |" for _, text, held in case]
    return f"""{table_of_rows("| Sentence | |", rows)}

An urgent card is bought with the time of the others. The policy does not make that cheaper; it \
makes the price visible, and the purchase rare."""


EXERCISE = Exercise(
    title="A policy for urgent cards",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: ChoiceSet(
        {letter: text for letter, text, _ in case}, label="These four belong into it"
    ),
    solution=expedite_policy,
    explanation=explanation,
    hints=(
        "Could a newcomer tell from the sentence whether it is being kept?",
        "Three do not belong: one lets the voice decide, one sets no limit, one says that it "
        "costs nothing.",
        lambda case: (
            f"Leave out “{_sentence(case, 'voice-decides')}” and "
            f"“{_sentence(case, 'expedite-without-limit')}” One of the others promises too much."
        ),
    ),
    mistakes=(
        Mistake(
            "voice-decides",
            _with("voice-decides"),
            lambda case: (
                f"“{_sentence(case, 'voice-decides')}” makes the voice the measure. Soon all "
                "requests come with that voice. What counts is what waiting costs, and that one "
                "named person judges it."
            ),
            "Take that sentence out.",
            _has("voice-decides"),
        ),
        Mistake(
            "expedite-without-limit",
            _with("expedite-without-limit"),
            lambda case: (
                f"“{_sentence(case, 'expedite-without-limit')}” Three urgent cards hold each other "
                "up, and the rest of the board stands still."
            ),
            "How many can overtake at the same time?",
            _has("expedite-without-limit"),
        ),
        Mistake(
            "expedite-is-free",
            _with("expedite-is-free"),
            lambda case: (
                f"“{_sentence(case, 'expedite-is-free')}” Whoever takes up the urgent card leaves "
                "another one, and that one comes later. A policy says so, and who is told."
            ),
            "Ask of each sentence: is it true?",
            _has("expedite-is-free"),
        ),
    ),
    outcome="set-policies",
    domains=("pmi-acp:delivery", "pmp:process"),
)
