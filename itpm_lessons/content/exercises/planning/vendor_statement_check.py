"""Check a statement of work: find the sentences that can be signed as they stand."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import ChoiceSet, Exercise, Mistake

# What each sentence settles, and ways to say it. Four of these can be signed.
SOUND = {
    "result": (
        "The supplier hands over 260 mailboxes with all mail and folders of the day before.",
        "The supplier hands over 60 wireless access points, fixed, connected, named as in plan 3.",
    ),
    "acceptance": (
        "A mailbox is accepted when it has as many mails as the old one and its owner can sign in.",
        "We check within 5 working days after the hand-over, and name in writing what fails.",
    ),
    "limits": (
        "Not included: mailboxes of people who left, and anything on private devices.",
        "Not included: electrical work. The customer provides sockets at all 60 places by 1 March.",
    ),
    "date": (
        "The copies are complete by day 28; each working day later lowers the price by $200.",
        "The supplier may copy on working days from 18:00 to 06:00; we give access by day 20.",
    ),
    "ending": (
        "By the last day the supplier hands over plans, settings and passwords; we test them.",
        "At the end our data come back in full and are then deleted; the supplier confirms it.",
    ),
}
UNSOUND = {
    "vague-is-flexible": (
        "The copies are made with due care and within a reasonable time.",
        "The network is fast enough for all usual work.",
        "The supplier replies to faults as soon as possible.",
    ),
    "effort-is-result": (
        "Two experienced engineers work on the migration for eight days.",
        "The supplier attends a meeting each week and works with full effort.",
        "An engineer is on site on 12 days and looks after the copying.",
    ),
    "everything-included": (
        "The price includes all work that turns out to be necessary.",
        "The supplier does whatever a successful move requires.",
        "Further wishes of the customer are covered by the fixed price.",
    ),
    "knowledge-comes-back": (
        "What was built is explained on request, as long as the supplier has time.",
        "At the end of the contract the supplier supports a hand-over in good faith.",
        "Passwords stay with the supplier, so that they are safe.",
    ),
}


def case(random):
    """Choose four sound sentences and one of each kind that is not, in any order."""
    if random is None:
        right = [SOUND[part][0] for part in ("result", "acceptance", "limits", "ending")]
        wrong = {sentences[0]: belief for belief, sentences in UNSOUND.items()}
        vague, effort, everything, knowledge = wrong
        lines = [effort, right[0], right[3], vague, right[2], everything, knowledge, right[1]]
    else:
        right = [random.choice(SOUND[part]) for part in random.sample(list(SOUND), 4)]
        wrong = {random.choice(sentences): belief for belief, sentences in UNSOUND.items()}
        lines = [*right, *wrong]
        random.shuffle(lines)
    letters = zip("abcdefgh", lines, strict=True)
    return tuple((letter, text, wrong.get(text, "")) for letter, text in letters)


STATEMENT = """A draft of a statement of work. **Which four sentences can be signed as they \
stand?** Test each: could two people who do not like each other still agree on whether it was \
kept?"""


def vendor_statement_check(case):
    """Return the sentences of which one can see whether they were kept."""
    return [letter for letter, text, belief in case if not belief]


def _with(belief):
    return lambda case: [letter for letter, _, held in case if held in ("", belief)]


def _has(belief):
    return lambda answer, case: any(letter in answer for letter, _, held in case if held == belief)


WHY = {
    "vague-is-flexible": "no: each side reads these words in its own favor",
    "effort-is-result": "no: it can be kept in full while nothing works",
    "everything-included": "no: without a limit it brings quarrels, or a price for whatever comes",
    "knowledge-comes-back": "no: what is not handed over by a day may never be",
}
FEEDBACK = {
    "vague-is-flexible": "Vague words feel friendly on the day of signing. On the day of the "
    "quarrel each side reads them in its own favor, and nobody can show who is right.",
    "effort-is-result": "This promises presence, not a result. It can be kept to the letter while "
    "not one mailbox arrives.",
    "everything-included": "It sounds safe for the buyer. The supplier will price in whatever "
    "might come, or argue about each piece later. What is not included belongs into the contract.",
    "knowledge-comes-back": "When the contract ends, the supplier's people are on other work. What "
    "has to come back needs a list, a day, and a test by your own people.",
}


def _sentence(case, belief):
    return next(text for _, text, held in case if held == belief)


def explanation(case):
    """Say of each sentence what speaks for or against it."""
    rows = [f"| {text} | {WHY[held] if held else '**can be signed**'} |" for _, text, held in case]
    return f"""{table_of_rows("| Sentence | Verdict |", rows)}

A statement of work says what will be there, how one sees that it is good, what is not meant, by \
when, what you provide, and what comes back at the end."""


def _mistake(belief):
    return Mistake(
        belief,
        _with(belief),
        lambda case: f"“{_sentence(case, belief)}” {FEEDBACK[belief]}",
        "Take that sentence out, or write it so that it can be checked.",
        _has(belief),
    )


EXERCISE = Exercise(
    title="Can this be signed?",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: ChoiceSet(
        {letter: text for letter, text, _ in case}, label="These four can be signed"
    ),
    solution=vendor_statement_check,
    explanation=explanation,
    hints=(
        "Ask of each sentence: on the last day, how would one see that it was kept?",
        "Look for words without a measure, for work without a result, for a promise without a "
        "limit, and for knowledge that need not be handed over.",
        lambda case: (
            f"Leave out “{_sentence(case, 'vague-is-flexible')}” and "
            f"“{_sentence(case, 'effort-is-result')}” Two more have to be written anew."
        ),
    ),
    mistakes=tuple(_mistake(belief) for belief in UNSOUND),
    outcome="specify-service",
    domains=("pmp:process", "capm:business_analysis", "project-plus:tools_documentation"),
)
