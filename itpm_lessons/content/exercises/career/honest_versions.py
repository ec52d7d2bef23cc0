"""Sentences about earlier work, held against the notes: true, too much, too little, not yours."""

from dataclasses import dataclass

from itpm_lessons.content.life_notes import LIVES
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

VERDICTS = {
    "holds": "Holds: the notes say so",
    "more": "Too much: more than the notes say",
    "less": "Too little: leaves out what the notes give",
    "keep": "Not yours to tell: it belongs to the employer",
}


PARTS = {
    "result": "holds",
    "gap": "holds",
    "title": "more",
    "size": "more",
    "bare": "less",
    "secret": "keep",
}


@dataclass(frozen=True)
class Page:
    """The notes, and the sentences in the order in which they are shown, each with its part."""

    notes: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]


def case(random):
    """Take the shop, or another life; the numbers and the order vary."""
    if random is None:
        life, n, m = LIVES[0], 12, 2
        order = ["title", "result", "bare", "secret", "gap", "size"]
    else:
        life, n, m = random.choice(LIVES), random.randrange(9, 31), random.randint(2, 5)
        order = list(PARTS)
        random.shuffle(order)
    notes = tuple(note.format(n=n, m=m) for note in life.notes)
    return Page(notes, tuple((getattr(life, part).format(n=n, m=m), part) for part in order))


def statement(page):
    """Show the notes, and ask about the sentences."""
    notes = "\n".join(f"- {note}" for note in page.notes)
    return f"""These notes come from a talk:

{notes}

Six sentences for a resume have been made of them. **What is to be said of each?**"""


def _lines(page):
    return {str(number): text for number, (text, _) in enumerate(page.lines, 1)}


def honest_versions(page):
    """Return what is to be said of each sentence, by its number."""
    verdict = {
        "result": "holds",
        "gap": "holds",
        "title": "more",
        "size": "more",
        "bare": "less",
        "secret": "keep",
    }
    return {str(number): verdict[part] for number, (text, part) in enumerate(page.lines, 1)}


def instead(**other):
    """Return a function that answers rightly, but for some parts."""
    return lambda page: {
        str(number): other.get(part, PARTS[part]) for number, (_, part) in enumerate(page.lines, 1)
    }


def _given(part, *verdicts):
    """Recognise that one sentence got one of some verdicts."""
    return lambda answer, page: any(
        answer[str(number)] in verdicts
        for number, (_, found) in enumerate(page.lines, 1)
        if found == part
    )


def _of(page, part):
    return next(text for text, found in page.lines if found == part)


SHORT = {"holds": "Holds", "more": "Too much", "less": "Too little", "keep": "Not yours"}
WHY = {
    "result": "own verb, size and result are in the notes",
    "gap": "it says what the time was, and nobody has to guess",
    "title": "the notes say who led it; the part was another",
    "size": "the notes say how many took part, and that is fewer",
    "bare": "plan, list or dates of one's own have gone from it",
    "secret": "whoever tells it of the last employer will tell it of the next",
}


def explanation(page):
    """Say of each sentence why."""
    rows = [f"| {text} | {SHORT[PARTS[part]]}: {WHY[part]} |" for text, part in page.lines]
    table = table_of_rows("| Sentence | Verdict |", rows)
    return f"""{table}

Too much and too little are the same fault: the reader learns something else than what was."""


EXERCISE = Exercise(
    title="True, too much, too little, not yours",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda page: Matching(_lines(page), VERDICTS, label="The sentence"),
    solution=honest_versions,
    explanation=explanation,
    hints=(
        "Take one sentence, and look for the note that carries it. Who led it? How many were they?",
        lambda page: (
            f"“{_of(page, 'result')}” is carried by the notes. So is the sentence about a "
            "time that some would rather hide."
        ),
        "Two hold, two say too much, one says too little, and one belongs to the employer.",
    ),
    mistakes=(
        Mistake(
            "title-may-be-fitted",
            instead(title="holds"),
            lambda page: (
                f"“{_of(page, 'title')}” By the notes, others led or decided that. A title of "
                "one's own making falls with the first call to the former employer."
            ),
            "Name what was planned, listed or agreed instead: it is true, and it is project work.",
            _given("title", "holds", "less"),
        ),
        Mistake(
            "bigger-sounds-better",
            instead(size="holds"),
            lambda page: (
                f"“{_of(page, 'size')}” The number is in the notes, but for something else. Look "
                "how many took part in this."
            ),
            "Ask of each number what it counts in the notes.",
            _given("size", "holds", "less"),
        ),
        Mistake(
            "modest-is-honest",
            instead(bare="holds"),
            lambda page: (
                f"“{_of(page, 'bare')}” That is no lie. It hides what the reader is looking for: "
                "something that was planned, listed or agreed, and came out well."
            ),
            "Look for what the notes give beyond that.",
            _given("bare", "holds", "more"),
        ),
        Mistake(
            "details-prove-it",
            instead(secret="holds"),
            lambda page: (
                f"“{_of(page, 'secret')}” True or not, it is not yours to pass on. A reader learns "
                "from it how you treat what is entrusted to you."
            ),
            "Ask of each sentence whom its data belong to.",
            _given("secret", "holds", "less", "more"),
        ),
        Mistake(
            "gap-must-be-hidden",
            instead(gap="less"),
            lambda page: (
                f"“{_of(page, 'gap')}” That is enough: short and true. Whether to say more is "
                "up to the one whose life it is. Where nothing stands, readers guess."
            ),
            "A plain word about a time is neither too much nor too little.",
            _given("gap", "less", "more", "keep"),
        ),
    ),
    outcome="detect-claims",
    domains=("pmp:people", "project-plus:concepts"),
)
