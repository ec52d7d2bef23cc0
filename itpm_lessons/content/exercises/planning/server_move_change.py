"""The second case: a change that touches two overlapping activities of two parties."""

from dataclasses import dataclass

from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import server_move_plan
from itpm_lessons.content.plan_words import activity_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount, days

FINISH, COST = "New finish, on day", "The change costs, in dollars"
BEYOND = "Days beyond the tolerance"


@dataclass(frozen=True)
class MoreMailboxes:
    """ServerMove with more to copy (G) and to check (H), the day rates, and the tolerance."""

    project: Project
    mailboxes: int
    copying: int
    checking: int
    supplier_rate: int
    own_rate: int
    tolerance: int

    @property
    def planned(self):
        """The day on which the plan finishes today."""
        return schedule(self.project).duration

    @property
    def changed(self):
        """The plan with both activities longer."""
        return schedule(_longer(_longer(self.project, "G", self.copying), "H", self.checking))

    @property
    def delay(self):
        """Days by which the finish moves."""
        return self.changed.duration - self.planned

    @property
    def cost(self):
        """Dollars for both parties."""
        return self.copying * self.supplier_rate + self.checking * self.own_rate


def _longer(project, name, more):
    return project.with_duration(name, project[name].duration + more)


def case(random):
    """Let 40 archive mailboxes move, too: 4 days of copying, 3 of checking; or other numbers."""
    if random is None:
        return MoreMailboxes(server_move_plan(None), 40, 4, 3, 1_200, 450, 2)
    return MoreMailboxes(
        server_move_plan(random),
        random.randrange(20, 90, 10),
        random.randint(2, 7),
        random.randint(2, 7),
        random.randrange(900, 1_600, 100),
        random.randrange(300, 650, 50),
        random.randint(1, 3),
    )


def statement(move):
    """Give the wish and the plan, and ask for finish, cost and tolerance."""
    return f"""The auditors ask that {move.mailboxes} mailboxes of people who have left move as \
well. The supplier needs {days(move.copying)} more for the copying (G), at \
{dollars(move.supplier_rate)} a day: for changes the contract has a rate of its own, for both of \
the supplier's engineers together. Your own administrators need {days(move.checking)} more for \
the checking (H), at {dollars(move.own_rate)} a day. The board has agreed on day \
{amount(move.planned)}, with a tolerance of {days(move.tolerance)}.

{activity_table(move.project)}

The check (H) may begin 2 days after the copying (G) has begun (SS+2), and ends at the earliest a \
day after the copying has ended (FF+1). The training (F) starts 2 days before the pilot ends \
(FS−2). The server room is cleared (L) from 5 days after the switch-over on (FS+5).

**On which day does the plan finish with the change, what does the change cost, and by \
how many days is the finish beyond the tolerance?** If it is inside, write 0."""


def server_move_change(move):
    """Return the new finish, the cost, and the days beyond the tolerance."""
    before = schedule(move.project)
    project = move.project
    for name, more in (("G", move.copying), ("H", move.checking)):
        project = project.with_duration(name, project[name].duration + more)
    after = schedule(project)
    late = after.duration - before.duration
    return {
        "New finish, on day": [after.duration],
        "The change costs, in dollars": [
            move.copying * move.supplier_rate + move.checking * move.own_rate
        ],
        "Days beyond the tolerance": [max(0, late - move.tolerance)],
    }


def _answer(move, late, cost=None, tolerance=None):
    room = move.tolerance if tolerance is None else tolerance
    cells = (move.planned + late, move.cost if cost is None else cost, max(0, late - room))
    return {row: [cell] for row, cell in zip((FINISH, COST, BEYOND), cells, strict=True)}


def explanation(move):
    """Follow the two activities, add the two prices, and compare with the tolerance."""
    before, after = schedule(move.project), move.changed
    beyond = max(0, move.delay - move.tolerance)
    verdict = (
        f"{amount(beyond)} beyond. It goes to the board, today, with this sheet"
        if beyond
        else "inside. It is yours, unless the money has a limit of its own"
    )
    return f"""- The copying starts on day {amount(after["G"].early_start)} and is done on day \
{amount(after["G"].early_finish)} in place of {amount(before["G"].early_finish)}. The check can \
end at {amount(after["G"].early_finish)} + 1 at the earliest, and by its own length on day \
{amount(after["G"].early_start)} + 2 + {amount(after["H"].duration)} = \
{amount(after["G"].early_start + 2 + after["H"].duration)}. The later one counts: day \
{amount(after["H"].early_finish)}. Everything after it moves by {days(move.delay)}: **day \
{amount(after.duration)}**.
- {move.copying} × {dollars(move.supplier_rate)} + {move.checking} × {dollars(move.own_rate)} = \
**{dollars(move.cost)}**. The two activities run beside each other; both are paid.
- {days(move.delay)} late with a tolerance of {days(move.tolerance)}: **{verdict}**.

Days overlap, dollars do not."""


EXERCISE = Exercise(
    title="Forty more mailboxes",
    minutes=6,
    case=case,
    statement=statement,
    picture=lambda move: bars(move.project),
    answer=Table(
        [FINISH, COST, BEYOND],
        {"value": "With the change"},
        label="Three numbers",
        corner="line",
        numbers={
            FINISH: Number("days", label="Finish on day"),
            COST: Number("$"),
            BEYOND: Number("days"),
        },
    ),
    solution=server_move_change,
    explanation=explanation,
    hints=(
        "Time: copying and checking overlap. Money: two parties, two rates.",
        lambda move: (
            f"The copying is now done on day {amount(move.changed['G'].early_finish)}. When can "
            "the check end at the earliest, by the copying and by its own length?"
        ),
        lambda move: (
            f"The check ends on day {amount(move.changed['H'].early_finish)}; before it was day "
            f"{amount(schedule(move.project)['H'].early_finish)}. By so much the finish moves."
        ),
    ),
    mistakes=(
        Mistake(
            "overlapping-days-add",
            lambda move: _answer(move, move.copying + move.checking),
            lambda move: (
                f"You added {amount(move.copying)} and {days(move.checking)}. The check runs "
                "beside the copying, so part of its days is spent at the same time."
            ),
            "Find the day on which each of the two ends.",
            lambda answer, move: (
                answer[FINISH]["value"] == move.planned + move.copying + move.checking
            ),
        ),
        Mistake(
            "change-touches-one-party",
            lambda move: _answer(move, move.delay, cost=move.copying * move.supplier_rate),
            lambda move: (
                f"{dollars(move.copying * move.supplier_rate)} is what the supplier gets. Your own "
                f"people work {days(move.checking)} on it and do nothing else meanwhile."
            ),
            "Add the days of your own staff.",
            lambda answer, move: answer[COST]["value"] == move.copying * move.supplier_rate,
        ),
        Mistake(
            "change-costs-money-alone",
            lambda move: _answer(move, 0),
            lambda move: (
                "The finish stays in your answer. The move to the new servers waits for the check, "
                f"and the check for the copying, which takes {days(move.copying)} longer."
            ),
            "Follow what waits for H.",
            lambda answer, move: answer[FINISH]["value"] == move.planned,
        ),
        Mistake(
            "tolerance-ignored",
            lambda move: _answer(move, move.delay, tolerance=0),
            lambda move: (
                f"{days(move.delay)} is how much later it is. The agreement leaves "
                f"{days(move.tolerance)} of that to you."
            ),
            "Take the tolerance from the days late; below 0 it is 0.",
            lambda answer, move: answer[BEYOND]["value"] == move.delay,
        ),
    ),
    outcome="analyse-change",
    domains=("pmp:business_environment", "pmp:process", "capm:predictive"),
)
