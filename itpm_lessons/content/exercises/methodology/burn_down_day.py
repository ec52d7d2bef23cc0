"""Read a burn-down on one day: ideal, actual, and how far behind."""

from dataclasses import dataclass

from itpm_lessons.content.scrum_words import points, rows, some_items
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

DAYS = 10
ROWS = ("Ideal", "Actual", "Behind")
DONE, TEST, WORK, OPEN = "Done", "in test, “90 %”", "being built", "not begun"


@dataclass(frozen=True)
class Board:
    """The items of a Sprint with points and state, in the evening of `day`."""

    day: int
    items: tuple[tuple[str, int, str], ...]

    @property
    def total(self) -> int:
        """Points of all items."""
        return sum(size for _, size, _ in self.items)

    def in_state(self, *states: str) -> int:
        """Points of the items in these states."""
        return sum(size for _, size, state in self.items if state in states)


def case(random):
    """Take ClockIn's Sprint on its sixth day, or another board."""
    if random is None:
        return Board(
            6,
            (
                ("Sign in with the company account", 3, DONE),
                ("Clock in and out, one site", 5, DONE),
                ("Spanish on the start screen", 1, DONE),
                ("Clock in offline, sent later", 8, TEST),
                ("Reminder at a fixed time", 2, WORK),
                ("My hours of today", 3, OPEN),
            ),
        )
    states = [DONE, DONE, random.choice([DONE, WORK]), TEST, WORK, OPEN]
    while True:
        sizes = some_items(random, 6)
        items = tuple((name, sizes[name], state) for name, state in zip(sizes, states, strict=True))
        board = Board(random.randint(4, 7), items)
        if _behind(board) > 0.5 and board.in_state(TEST) >= 2:
            return board


def _behind(board):
    return board.total - board.in_state(DONE) - board.total * (DAYS - board.day) / DAYS


def statement(board):
    """Show the board."""
    table = rows(["Item", "Points", "State"], board.items)
    return f"""A Sprint of {DAYS} days, in the evening of day {board.day}. It was planned with \
{points(board.total)}.

{table}

**How many points would be left by an even pace (ideal), how many are left (actual), and by how \
many is the Sprint behind the even pace?**"""


def burn_down_day(board):
    """Return what is left: by an even pace, by what is Done, and the difference."""
    ideal = board.total * (10 - board.day) / 10
    actual = board.total - board.in_state("Done")
    return [[ideal], [actual], [actual - ideal]]


def _with_done(board, done):
    """Answer as if these points were Done."""
    ideal, actual = board.total * (DAYS - board.day) / DAYS, board.total - done
    return [[ideal], [actual], [actual - ideal]]


def _what_is_done(board):
    """Give the points that are done in place of those that are left."""
    ideal, actual = board.total * board.day / DAYS, board.in_state(DONE)
    return [[ideal], [actual], [ideal - actual]]


def _shows_done(answer, board):
    """Tell whether one of the lines says what is done, where that is not also what is left."""
    return any(
        abs(answer[row]["Points"] - done) < 0.05 < abs(right - done)
        for row, (done,), (right,) in zip(
            ROWS[:2], _what_is_done(board), burn_down_day(board), strict=False
        )
    )


def _sign_turned(board):
    ideal, actual, behind = (value for (value,) in burn_down_day(board))
    return [[ideal], [actual], [-behind]]


def explanation(board):
    """Compute the three, and say what they mean."""
    ideal, actual, behind = (value for (value,) in burn_down_day(board))
    left = DAYS - board.day
    return f"""- Ideal: {left} of {DAYS} days are left, so {amount(board.total)} × {left} ÷ {DAYS} \
= **{amount(ideal)}**.
- Actual: {amount(board.total)} − {board.in_state(DONE)} Done = **{amount(actual)}**.
- Behind: {amount(actual)} − {amount(ideal)} = **{amount(behind)}**.

The item in test may be Done tomorrow, and the line would drop at once by \
{points(board.in_state(TEST))}. A line that falls in few large steps is a sign of large items. It \
says where to look, and no more: ask what keeps the test waiting."""


EXERCISE = Exercise(
    title="Day by day: how far behind?",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        ROWS, ["Points"], unit="points", tolerance=0.05, label="In the evening", corner="line"
    ),
    solution=burn_down_day,
    explanation=explanation,
    hints=(
        "How many of the days are left? The even pace leaves the same part of the points.",
        "The actual line knows two states: Done, and everything else.",
        lambda board: (
            f"Ideal: {amount(board.total)} × {DAYS - board.day} ÷ {DAYS}. Actual: "
            f"{amount(board.total)} − {board.in_state(DONE)}. Behind is actual minus ideal."
        ),
    ),
    mistakes=(
        Mistake(
            "nearly-done-counts",
            lambda board: _with_done(board, board.in_state(DONE, TEST)),
            lambda board: (
                f"You counted the item in test ({points(board.in_state(TEST))}) as Done. “90 %” is "
                "a feeling, and the last tenth is the test. It counts when it is Done."
            ),
            "Take off only the items whose state is Done.",
            lambda answer, board: (
                answer["Actual"]["Points"] == board.total - board.in_state(DONE, TEST)
                or abs(
                    answer["Actual"]["Points"]
                    - (board.total - board.in_state(DONE) - 0.9 * board.in_state(TEST))
                )
                < 0.06
            ),
        ),
        Mistake(
            "burn-down-shows-done",
            _what_is_done,
            lambda board: (
                f"A burn-down shows what is left. By an even pace "
                f"{amount(board.total * board.day / DAYS)} would be done by now, and "
                f"{board.in_state(DONE)} are Done: one of these stands in your table."
            ),
            "Take what is done from the total, in both rows.",
            _shows_done,
        ),
        Mistake(
            "below-is-behind",
            _sign_turned,
            "Ideal and actual are right. More is left than the even pace would leave, so the "
            "Sprint is behind by a positive number. On a burn-down, behind is *above* the line.",
            "Take the ideal from the actual.",
        ),
    ),
    outcome="read-burn-charts",
    domains=("capm:agile", "pmi-acp:delivery", "csm:delivery"),
)
