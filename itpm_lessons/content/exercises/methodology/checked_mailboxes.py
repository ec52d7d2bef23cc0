"""Transfer to ServerMove: find where help brings the last mailbox forward."""

from dataclasses import dataclass, replace

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import days

PLANNED, COPIER, CHECKER = "As planned", "One more to copy", "One more to check"


@dataclass(frozen=True)
class Team:
    """People of a stage, and the mailboxes that each of them does in a day."""

    stage: str
    by: str
    people: int
    each: int

    @property
    def rate(self):
        """Mailboxes a day."""
        return self.people * self.each

    @property
    def stronger(self):
        """The team with one more."""
        return replace(self, people=self.people + 1)


@dataclass(frozen=True)
class Move:
    """The mailboxes, and the teams of the three stages that each of them passes."""

    mailboxes: int
    copy: Team
    check: Team
    hand_over: Team

    @property
    def teams(self):
        """The three stages in order."""
        return self.copy, self.check, self.hand_over


def case(random):
    """Take 260 mailboxes and the teams of ServerMove, or teams that are faster or slower."""
    if random is None:
        return _move(260, (2, 20), (2, 10), (3, 8))
    while True:
        size = random.choice([180, 200, 240, 260, 300, 320, 400])
        copy = random.randint(2, 3), random.choice([15, 20, 25, 30])
        check = random.randint(2, 3), random.choice([5, 6, 8, 10, 12])
        hand = random.randint(2, 4), random.choice([5, 6, 8, 10, 12])
        move = _move(size, copy, check, hand)
        rates = [team.rate for team in move.teams]
        if rates[1] < rates[2] < min(rates[0], move.check.stronger.rate):
            return move


def _move(size, copy, check, hand):
    return Move(
        size,
        Team("Copy", "supplier's engineers", *copy),
        Team("Check", "system administrators", *check),
        Team("Hand over", "service desk", *hand),
    )


def statement(move):
    """Tell of the three stages and the two offers."""
    rows = [f"| {team.stage} | {team.by} | {team.people} | {team.each} |" for team in move.teams]
    table = table_of_rows("| Stage | By | People | Each does a day |", rows)
    return f"""In ServerMove {move.mailboxes} mailboxes pass three stages:

{table}

The supplier offers one more engineer for the copying, so that “it goes faster”. Your head of IT \
could lend one more administrator for the checking instead.

**How many days does it take until all mailboxes are handed over?** Count the days that the \
slowest stage needs for all of them; leave aside the hours before it gets its first mailbox and \
after its last. Give one decimal, and do not round to whole days."""


def days_until_done(move):
    """Return the days for each of the three ways: mailboxes divided by the smallest rate."""
    copy, check, hand_over = (team.people * team.each for team in move.teams)
    one_more_copies = (move.copy.people + 1) * move.copy.each
    one_more_checks = (move.check.people + 1) * move.check.each
    return {
        "As planned": [move.mailboxes / min(copy, check, hand_over)],
        "One more to copy": [move.mailboxes / min(one_more_copies, check, hand_over)],
        "One more to check": [move.mailboxes / min(copy, one_more_checks, hand_over)],
    }


def _answer(move, board):
    """Return the days when `board` says from three rates what the whole does."""
    copy, check, hand_over = (team.rate for team in move.teams)
    ways = {
        PLANNED: (copy, check, hand_over),
        COPIER: (move.copy.stronger.rate, check, hand_over),
        CHECKER: (copy, move.check.stronger.rate, hand_over),
    }
    return {way: [move.mailboxes / board(*rates)] for way, rates in ways.items()}


def first_stage(move):
    """Let the copying set the pace."""
    return _answer(move, lambda copy, check, hand_over: copy)


def bottleneck_stays(move):
    """Let the checking set the pace, also when it has become faster than the next stage."""
    return _answer(move, lambda copy, check, hand_over: check)


def average_pace(move):
    """Let the average of the three set the pace."""
    return _answer(move, lambda *rates: sum(rates) / 3)


def explanation(move):
    """Find the slowest stage each time."""
    right = days_until_done(move)
    copy, check, hand_over = (team.rate for team in move.teams)
    more, stronger = move.copy.stronger.rate, move.check.stronger.rate
    return f"""Mailboxes a day: copy {copy}, check {check}, hand over {hand_over}.

- As planned, checking is the slowest: {move.mailboxes} / {check} = **{_days(right[PLANNED])}**.
- One more to copy: {more}, {check}, {hand_over}. Checking is the slowest as before: \
**{_days(right[COPIER])}**. What is copied faster lies in front of the check.
- One more to check: {copy}, {stronger}, {hand_over}. Now handing over is the slowest: \
{move.mailboxes} / {hand_over} = **{_days(right[CHECKER])}**.

Help at the bottleneck helps until another stage is the bottleneck. Then look again."""


def _days(cell):
    return days(round(cell[0], 1))


def _row_is(row, belief):
    """Recognise a belief in one row where it differs from what is right."""

    def found(answer, move):
        given, right = answer[row]["days"], days_until_done(move)[row][0]
        return abs(given - belief(move)[row][0]) < 0.06 and abs(given - right) > 0.06

    return found


EXERCISE = Exercise(
    title="Help, but where?",
    minutes=6,
    case=case,
    statement=statement,
    answer=Table(
        [PLANNED, COPIER, CHECKER], {"days": "Days"}, tolerance=0.06, corner="way", label="Days"
    ),
    solution=days_until_done,
    explanation=explanation,
    hints=(
        "How many mailboxes a day does each stage do with all its people?",
        lambda move: (
            f"Copy {move.copy.rate}, check {move.check.rate}, hand over {move.hand_over.rate} a "
            "day. Which of them do the others wait for?"
        ),
        lambda move: (
            f"As planned: {move.mailboxes} / {move.check.rate}. With one more to check the stage "
            f"does {move.check.stronger.rate} a day; compare that with handing over."
        ),
    ),
    mistakes=(
        Mistake(
            "first-stage-sets-pace",
            first_stage,
            lambda move: (
                f"You counted with the {move.copy.rate} mailboxes a day of the copying. A mailbox "
                f"is not done when it is copied: only {move.check.rate} a day are checked."
            ),
            "Which stage lets the fewest mailboxes through?",
            _row_is(COPIER, first_stage),
        ),
        Mistake(
            "bottleneck-stays",
            bottleneck_stays,
            lambda move: (
                f"With one more to check, {move.check.stronger.rate} a day are checked. But only "
                f"{move.hand_over.rate} a day are handed over: the bottleneck has moved."
            ),
            "Compare all three rates again after each change.",
            _row_is(CHECKER, bottleneck_stays),
        ),
        Mistake(
            "board-is-average",
            average_pace,
            "You counted with the average of the three stages. What one stage does more, another "
            "can't take; it piles up in front of it.",
            "Count with the slowest stage.",
            _row_is(PLANNED, average_pace),
        ),
    ),
    outcome="find-bottleneck",
    domains=("pmp:process", "pmi-acp:delivery"),
)
