"""How much of a posting a resume shows: the share, what is missing, and what is stuffed."""

from dataclasses import dataclass
from math import ceil

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount

LINES = ("Share of keywords shown", "More needed for the target", "Words stuffed")
SHARE, MORE, STUFFED = LINES
MOST = 4
WORDS = (
    *("schedule", "budget", "stakeholders", "risk", "suppliers", "training", "reporting"),
    *("milestones", "backlog", "roll-out", "change requests", "minutes of meetings"),
    *("testing", "hand-over", "documentation", "support"),
)


@dataclass(frozen=True)
class Posting:
    """The keywords of a posting, how often each stands in the resume, and the target in percent."""

    counts: tuple[tuple[str, int], ...]
    target: int

    @property
    def found(self) -> int:
        """How many of the keywords stand there with evidence."""
        return sum(count > 0 for _, count in self.counts)

    @property
    def share(self) -> float:
        """The share of the keywords, in percent."""
        return 100 * self.found / len(self.counts)

    @property
    def wanted(self) -> int:
        """How many keywords reach the target."""
        return ceil(self.target * len(self.counts) / 100)

    @property
    def stuffed(self) -> list[str]:
        """Words that stand there more than four times."""
        return [word for word, count in self.counts if count > MOST]

    @property
    def uses(self) -> int:
        """How often keywords stand there, all taken together."""
        return sum(count for _, count in self.counts)


def case(random):
    """Take 7 of 12, or another posting."""
    if random is None:
        counts = (3, 1, 0, 4, 6, 2, 0, 1, 0, 0, 2, 0)
        return Posting(tuple(zip(WORDS, counts, strict=False)), 75)
    while True:
        size = random.randint(10, 16)
        target = random.choice((70, 75, 80))
        words = random.sample(WORDS, size)
        counts = [random.choice((0, 0, 1, 1, 2, 3)) for _ in words]
        places = random.sample(range(size), random.randint(2, 4))
        for place, count in zip(places, (4, 6, 5, 7), strict=False):
            counts[place] = count
        drawn = Posting(tuple(zip(words, counts, strict=True)), target)
        if drawn.found + 2 <= drawn.wanted and drawn.found != size - drawn.found:
            return drawn


def statement(posting):
    """Show the counts, and ask for three numbers."""
    rows = [f"| {word} | {count or '–'} |" for word, count in posting.counts]
    table = table_of_rows("| Keyword of the posting | Times in the resume |", rows)
    return f"""A posting has {len(posting.counts)} keywords. Each that stands in this resume is \
shown there by something that was done.

{table}

The aim is to show {posting.target} % of the keywords. A word that stands there more than {MOST} \
times counts as stuffed, by a rule of thumb of this course.

**Which share is shown, in percent? How many more keywords does the resume need to reach \
{posting.target} %? How many words are stuffed?**"""


def keyword_share(posting):
    """Return the share in percent, the keywords still needed, and the words used too often."""
    size = len(posting.counts)
    found = sum(count > 0 for word, count in posting.counts)
    needed = -(-posting.target * size // 100)
    stuffed = sum(count > 4 for word, count in posting.counts)
    return {
        "Share of keywords shown": [100 * found / size],
        "More needed for the target": [needed - found],
        "Words stuffed": [stuffed],
    }


def _answer(posting, **changed):
    right = dict(
        share=posting.share,
        more=posting.wanted - posting.found,
        stuffed=len(posting.stuffed),
    )
    values = (right | changed).values()
    return {line: [value] for line, value in zip(LINES, values, strict=True)}


def _edge(posting):
    return sum(count >= MOST for _, count in posting.counts)


def _is(line, wanted):
    return lambda answer, posting: abs(answer[line]["number"] - wanted(posting)) < 0.06


def explanation(posting):
    """Work out the three numbers."""
    size, wanted = len(posting.counts), posting.wanted
    exact = posting.target * size / 100
    up = "" if exact == wanted else f" = {amount(exact)}, which means {wanted}"
    reach = f"{posting.target} % of {size}{up or f' are {wanted}'}"
    return f"""- Share: {posting.found} of {size} = **{posting.share:.1f} %**.
- Needed: {reach}. {wanted} − {posting.found} = **{wanted - posting.found} more**.
- Stuffed: {", ".join(posting.stuffed)}: **{len(posting.stuffed)}**. A word that stands there \
{MOST} times is not more than {MOST}.

Add a keyword only if there is something you did that shows it. Else the posting asks for \
something that you have still to learn, and that is worth knowing, too."""


EXERCISE = Exercise(
    title="How much of the posting is shown?",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"number": "Number"},
        unit="",
        label="Three numbers",
        corner="line",
        numbers={SHARE: Number("%", tolerance=0.06)},
    ),
    solution=keyword_share,
    explanation=explanation,
    hints=(
        "A keyword counts once, however often it stands there.",
        lambda posting: (
            f"{posting.found} keywords stand there. Divide by {len(posting.counts)}. For the "
            f"second number: how many keywords are {posting.target} %?"
        ),
        lambda posting: (
            f"{posting.found} / {len(posting.counts)}; {posting.wanted} − {posting.found}; and the "
            f"words with {MOST + 1} or more."
        ),
    ),
    mistakes=(
        Mistake(
            "repetition-counts",
            lambda posting: _answer(posting, share=100 * posting.uses / len(posting.counts)),
            lambda posting: (
                f"You added up how often the words stand there, {posting.uses} times. Each keyword "
                "is shown or not. To repeat it shows nothing more."
            ),
            "Count the lines that have a number.",
            _is(SHARE, lambda posting: 100 * posting.uses / len(posting.counts)),
        ),
        Mistake(
            "rest-for-part",
            lambda posting: _answer(posting, share=100 - posting.share),
            "That is the share of the keywords that are missing.",
            "Count those that stand there.",
            _is(SHARE, lambda posting: 100 - posting.share),
        ),
        Mistake(
            "total-for-more",
            lambda posting: _answer(posting, more=posting.wanted),
            lambda posting: (
                f"{posting.wanted} is how many there should be in all. {posting.found} of them are "
                "there already."
            ),
            lambda posting: f"Subtract {posting.found}.",
            _is(MORE, lambda posting: posting.wanted),
        ),
        Mistake(
            "nearly-is-enough",
            lambda posting: _answer(posting, more=posting.wanted - posting.found - 1),
            lambda posting: (
                f"With {posting.wanted - 1} of {len(posting.counts)} it is "
                f"{100 * (posting.wanted - 1) / len(posting.counts):.1f} %, which is less than "
                f"{posting.target} %."
            ),
            "Round up, not down.",
            _is(MORE, lambda posting: posting.wanted - posting.found - 1),
        ),
        Mistake(
            "edge-belongs-above",
            lambda posting: _answer(posting, stuffed=_edge(posting)),
            lambda posting: (
                f"A word that stands there {MOST} times is at the limit. Stuffed is more than "
                f"{MOST}."
            ),
            f"Count the words with {MOST + 1} or more.",
            _is(STUFFED, _edge),
        ),
    ),
    outcome="read-posting",
    domains=("pmp:people", "capm:fundamentals"),
)
