"""Transfer to a migration: what is Done in it, and how many Sprints are left."""

from dataclasses import dataclass

from itpm_lessons.content.cases import server_move
from itpm_lessons.content.scrum_words import is_quotient, rows, sprints, whole_sprints
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

ROWS = ("Mailboxes Done", "Mailboxes left", "Sprints left")


@dataclass(frozen=True)
class Move:
    """Mailboxes in all, and for each Sprint those copied, checked, and confirmed by the owner."""

    mailboxes: int
    sprints: tuple[tuple[int, int, int], ...]

    def total(self, column: int) -> int:
        """Add up a column over the Sprints."""
        return sum(row[column] for row in self.sprints)


def case(random):
    """Take ServerMove's 260 mailboxes after three Sprints, or other numbers."""
    if random is None:
        return Move(int(server_move.facts["mailboxes"]), ((52, 44, 38), (56, 50, 44), (54, 47, 41)))
    while True:
        found = Move(random.randrange(220, 361, 10), tuple(_sprint(random) for _ in range(3)))
        left = [rest[2][0] for rest in (moved_mailboxes(found), _by_column(found, 0))]
        if left[0] > left[1] > 0:
            return found


def _sprint(random):
    confirmed = random.randint(30, 48)
    checked = confirmed + random.randint(3, 8)
    return checked + random.randint(4, 10), checked, confirmed


def statement(case):
    """Show the Sprints, and the Definition of Done."""
    table = rows(
        ["Sprint", "Copied", "Copied and checked", "… and confirmed by the owner"],
        [(number, *row) for number, row in enumerate(case.sprints, 1)],
    )
    return f"""ServerMove, the second case of this course: a wholesaler moves {case.mailboxes} \
mailboxes to a supplier's data centre. Own staff and the supplier's engineers move them in Sprints \
of one week. Their Definition of Done: the mailbox is copied, somebody else has checked it, and \
its owner has opened it and confirmed that nothing is missing.

{table}

Each mailbox is counted once in a column, in the Sprint in which it got that far. **How many \
mailboxes are Done, how many are left, and how many more Sprints does that take at the mean of \
these three?** A Sprint that is begun counts in full."""


def moved_mailboxes(case):
    """Return what is Done, what is left, and the Sprints for it at the mean so far."""
    done = sum(confirmed for _, _, confirmed in case.sprints)
    left = case.mailboxes - done
    mean = done / len(case.sprints)
    return [[done], [left], [whole_sprints(left, mean)]]


def _by_column(case, column):
    """Answer as if a mailbox were Done when it got as far as this column."""
    done = case.total(column)
    left = case.mailboxes - done
    return [[done], [left], [whole_sprints(left, done / len(case.sprints))]]


def rounded_down(case):
    """Leave out the Sprint that is begun."""
    (done,), (left,), _ = moved_mailboxes(case)
    return [[done], [left], [left * len(case.sprints) // done]]


def _not_rounded(answer, case):
    """Tell whether Done and left are right, and the division stands as it came out."""
    (done,), (left,), _ = moved_mailboxes(case)
    *given, more = (row["Number"] for row in answer.values())
    return given == [done, left] and is_quotient(more, left, done / len(case.sprints))


def explanation(case):
    """Count what is confirmed, and divide."""
    (done,), (left,), (more,) = moved_mailboxes(case)
    mean = done / len(case.sprints)
    numbers = " + ".join(str(row[2]) for row in case.sprints)
    return f"""- Done: {numbers} = **{done}**. Only the last column meets the Definition of Done.
- Left: {case.mailboxes} − {done} = **{left}**.
- {left} ÷ {amount(mean)} a Sprint = {amount(left / mean)}, so **{sprints(more)}**.

The supplier could report {case.total(0)} copied. Both numbers are true; only one of them says \
that people can work. Note what Scrum does not help with here: the network line comes when it \
comes, and what a contract fixes is not found out in Sprints."""


EXERCISE = Exercise(
    title="Another case: mailboxes in Sprints",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(ROWS, ["Number"], unit="", label="ServerMove", corner="line"),
    solution=moved_mailboxes,
    explanation=explanation,
    hints=(
        "Which column says Done? Read the Definition of Done once more.",
        lambda case: (
            f"Done are {case.total(2)}. Take them from {case.mailboxes}, and find the mean of a "
            "Sprint."
        ),
        lambda case: (
            f"{case.mailboxes - case.total(2)} ÷ {amount(case.total(2) / len(case.sprints))} a "
            "Sprint, rounded up."
        ),
    ),
    mistakes=(
        Mistake(
            "built-is-done",
            lambda case: _by_column(case, 0),
            lambda case: (
                f"You counted what was copied, {case.total(0)}. A copy that nobody has checked or "
                "opened is what “built” is for software: a part of the way."
            ),
            "Count in the column that meets the whole Definition of Done.",
            lambda answer, case: answer["Mailboxes Done"]["Number"] == case.total(0),
        ),
        Mistake(
            "nearly-done-counts",
            lambda case: _by_column(case, 1),
            lambda case: (
                f"You counted what was checked, {case.total(1)}. A part of the Definition of Done "
                "is missing: the owner has not confirmed it yet."
            ),
            "Count in the last column.",
            lambda answer, case: answer["Mailboxes Done"]["Number"] == case.total(1),
        ),
        Mistake(
            "begun-sprints-are-free",
            rounded_down,
            "Done and left are right. After the whole Sprints some mailboxes are left over, and "
            "they need a Sprint, too.",
            "Round up.",
            _not_rounded,
        ),
    ),
    outcome="judge-done",
    domains=("capm:agile", "pmi-acp:delivery"),
)
