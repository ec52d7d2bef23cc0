"""Rank four answers by five criteria that are stated in advance."""

from itpm_lessons.content.interview_variants import ANSWERS
from itpm_lessons.practice import Exercise, Mistake, Ordering

# Which criteria each sort of answer keeps: case, own part, checkable result, learned, discreet.
KEPT = {"best": "CORLD", "ours": "CRLD", "leak": "COR", "general": "D"}
LETTERS = "ABCD"
CRITERIA = {
    "C": "tells one case",
    "O": "says what the speaker did",
    "R": "gives a result that somebody could check",
    "L": "says what was learned",
    "D": "keeps what belongs to others",
}


def case(random):
    """Take the plan that did not hold, or another question; in any order."""
    if random is None:
        return (ANSWERS[0], ("general", "leak", "best", "ours"))
    shown = list(KEPT)
    random.shuffle(shown)
    return (random.choice(ANSWERS), tuple(shown))


def statement(case):
    """Give question, criteria and answers."""
    answers, shown = case
    criteria = "\n".join(f"- {text}" for text in CRITERIA.values())
    said = "\n".join(
        f"- **{letter}**: {getattr(answers, sort)}"
        for letter, sort in zip(LETTERS, shown, strict=True)
    )
    return f"""An interviewer has asked: *{answers.asked}* Before the first talk, five criteria \
were agreed on. Each is worth one point: the answer

{criteria}

Four people have answered:

{said}

**Rank the answers by their points, most points first.**"""


def interview_rank(case):
    """Return the letters of the answers, from most points to least."""
    _answers, shown = case
    points = {"best": 5, "ours": 4, "leak": 3, "general": 1}
    ranked = sorted(range(len(shown)), key=lambda place: -points[shown[place]])
    return ["ABCD"[place] for place in ranked]


def _letter(case, sort):
    return LETTERS[case[1].index(sort)]


def first(sort):
    """Return a function that puts one sort of answer in front, and leaves the rest in order."""

    def answer(case):
        letter = _letter(case, sort)
        return [letter, *(each for each in interview_rank(case) if each != letter)]

    return answer


def _above(sort):
    """Recognise that an answer stands higher than its points put it."""
    return lambda answer, case: (
        answer.index(_letter(case, sort)) < interview_rank(case).index(_letter(case, sort))
    )


def explanation(case):
    """Give the points of each answer."""
    lines = []
    for letter in interview_rank(case):
        sort = case[1][LETTERS.index(letter)]
        missing = [text for key, text in CRITERIA.items() if key not in KEPT[sort]]
        said = f"; it lacks: {', '.join(missing)}" if missing else ""
        lines.append(f"- **{letter}**: {len(KEPT[sort])} of 5{said}.")
    return "\n".join(
        [
            *lines,
            "",
            "Other houses have other criteria, and few tell them. These five can be prepared for, "
            "whatever is asked.",
        ]
    )


EXERCISE = Exercise(
    title="Four answers, five criteria",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda case: Ordering(
        {letter: f"Answer {letter}" for letter in LETTERS}, label="Most points first"
    ),
    solution=interview_rank,
    explanation=explanation,
    hints=(
        "Give points, one criterion after the other, and leave aside how it sounds.",
        lambda case: (
            f"{_letter(case, 'general')} tells no case. {_letter(case, 'leak')} gives away what is "
            "not the speaker's."
        ),
        lambda case: (
            f"{_letter(case, 'ours')} says *we* throughout: 4 points. {_letter(case, 'leak')} has "
            "no lesson either: 3 points."
        ),
    ),
    mistakes=(
        Mistake(
            "confident-sounds-best",
            first("general"),
            lambda case: (
                f"{_letter(case, 'general')} sounds sure of itself. It tells no case, no deed of "
                "its own, no result and no lesson: 1 point."
            ),
            "Count points, and not how well it sounds.",
            lambda answer, case: answer[-1] != _letter(case, "general"),
        ),
        Mistake(
            "details-prove-it",
            first("leak"),
            lambda case: (
                f"{_letter(case, 'leak')} gives away what belongs to others, and nothing was "
                "learned: 3 points. Details of one's own would have helped."
            ),
            "Look at the fourth and fifth criterion once more.",
            _above("leak"),
        ),
        Mistake(
            "we-is-modest",
            first("ours"),
            lambda case: (
                f"{_letter(case, 'ours')} tells what the team did. What the speaker did stays "
                "open: 4 points."
            ),
            "Look for a sentence that begins with *I*.",
            _above("ours"),
        ),
    ),
    outcome="handle-interview",
    domains=("pmp:people", "capm:fundamentals"),
)
