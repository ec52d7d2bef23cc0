"""The business case of ServerMove: old cost against new, and what must stay out of the sum."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table

LINES = ("Net benefit of a year", "Worth today, three years", "Net present value")
NET, WORTH, VALUE = LINES
YEARS = 3
WEEKS = 50


@dataclass(frozen=True)
class Move:
    """Yearly cost of the own room and of the supplier, the move itself, and what misleads."""

    own: int
    supplier: int
    move: int
    percent: int
    storage: int
    hours: int
    wage: int

    @property
    def net(self) -> int:
        """What is no longer paid, minus what is paid instead."""
        return self.own - self.supplier

    @property
    def annuity(self) -> float:
        """What a dollar at the end of each year is worth today."""
        return sum((1 + self.percent / 100) ** -year for year in range(1, YEARS + 1))

    @property
    def worth(self) -> float:
        """Three years of net benefit in today's money."""
        return self.net * self.annuity

    @property
    def staff(self) -> int:
        """What the administrators' hours would come to."""
        return self.hours * self.wage * WEEKS


def case(random):
    """Take the move of the course, or other amounts."""
    if random is None:
        return Move(74_000, 46_000, 58_000, 7, 38_000, 5, 60)
    own = random.randrange(60_000, 121_000, 1_000)
    supplier = int(round(own * random.uniform(0.55, 0.7), -3))
    percent = random.randint(5, 11)
    bare = Move(own, supplier, 0, percent, 0, 0, 0)
    move = int(round(bare.worth * random.choice((0.75, 0.82, 0.9, 1.06, 1.14)), -3))
    storage = random.randrange(25_000, 60_000, 1_000)
    hours = random.randint(4, 9)
    if bare.net + hours * 60 * WEEKS == supplier:  # else two mistakes would give the same answer
        hours += 1
    return Move(own, supplier, move, percent, storage, hours, 60)


def statement(move):
    """Tell what is known, with two things that do not belong."""
    rows = [
        f"| Own server room: power, cooling, maintenance | {dollars(move.own)} a year |",
        f"| Supplier: space, servers, line | {dollars(move.supplier)} a year |",
        f"| The move itself, paid now | {dollars(move.move)} |",
        f"| Storage bought two years ago, of no use after the move | {dollars(move.storage)} |",
        f"| Administrators' time that becomes free | {move.hours} hours a week at ${move.wage} |",
        f"| Rate | {move.percent} % a year |",
    ]
    table = table_of_rows("| What | Amount |", rows)
    return f"""The wholesaler moves its servers to a supplier. The contract runs for three years; \
all yearly amounts are counted at the end of each year. The administrators stay, and will use the \
free hours for work that waits. The board counts money that is no longer spent, and nothing else. \
The old storage can't be sold.

{table}

**Fill the three lines.** Write a minus where one comes out."""


def server_move_case(move):
    """Return net benefit, worth of three years, and net present value, in dollars."""
    net = move.own - move.supplier
    growth = 1 + move.percent / 100
    worth = net / growth + net / growth**2 + net / growth**3
    return {
        "Net benefit of a year": [net],
        "Worth today, three years": [round(worth)],
        "Net present value": [round(worth - move.move)],
    }


def _answer(net, worth, value):
    return {line: [round(x)] for line, x in zip(LINES, (net, worth, value), strict=True)}


def _with_net(net):
    return lambda move: _answer(
        net(move), net(move) * move.annuity, net(move) * move.annuity - move.move
    )


def explanation(move):
    """Work it out, and say why two lines stay out."""
    growth = 1 + move.percent / 100
    each = f"{dollars(move.net)} / {growth:g}"
    parts = f"{each} + {each}^2 + {each}^3"
    value = move.worth - move.move
    verdict = (
        "On these numbers the move is worth its money."
        if value > 0
        else "On these numbers the move is not worth its money. There may be other reasons for it; "
        "then they have to be named, and somebody has to want them at this price."
    )
    return f"""- Net benefit: {dollars(move.own)} − {dollars(move.supplier)} = \
**{dollars(move.net)}** a year.
- Worth today: {parts} = **{dollars(move.worth)}** (^ stands for “to the power of”).
- Net present value: {dollars(move.worth)} − {dollars(move.move)} = **{dollars(value)}**.

The storage is paid, whether the servers move or not: sunk cost. The hours are worth something, \
and yet no payment falls away by them; name them in words beside the sum. {verdict}"""


EXERCISE = Exercise(
    title="ServerMove: is it worth the move?",
    minutes=6,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"amount": "Amount"},
        unit="$",
        tolerance=10,
        label="Three lines; $10 up or down count as right",
        corner="line",
    ),
    solution=server_move_case,
    explanation=explanation,
    hints=(
        "Ask of each line: which payments are other ones, if the servers move?",
        "The room's cost falls away, the supplier's comes instead. The storage is paid either way, "
        "and the administrators are, too.",
        lambda move: (
            f"Net benefit {dollars(move.net)}. Divide it by {1 + move.percent / 100:g} once, "
            f"twice, three times, add, and subtract "
            f"{dollars(move.move)}."
        ),
    ),
    mistakes=(
        Mistake(
            "running-cost-forgotten",
            _with_net(lambda move: move.own),
            lambda move: (
                f"You counted the {dollars(move.own)} that fall away, and not the "
                f"{dollars(move.supplier)} a year that come instead."
            ),
            "Subtract what the supplier gets from what the room costs.",
            lambda answer, move: answer[NET]["amount"] == move.own,
        ),
        Mistake(
            "nothing-costs-nothing",
            _with_net(lambda move: -move.supplier),
            lambda move: (
                f"You counted the {dollars(move.supplier)} a year that are new, and not the "
                f"{dollars(move.own)} that fall away. To stay is an alternative with a price, too."
            ),
            "Compare moving with staying.",
            lambda answer, move: abs(answer[NET]["amount"]) == move.supplier,
        ),
        Mistake(
            "hours-are-money",
            _with_net(lambda move: move.net + move.staff),
            lambda move: (
                f"You added the free hours, {dollars(move.staff)} a year. Nobody is paid less for "
                "them: the administrators stay. The hours are a benefit in words, not in money."
            ),
            "Leave the hours out of the sum.",
            lambda answer, move: answer[NET]["amount"] == move.net + move.staff,
        ),
        Mistake(
            "sunk-cost-holds",
            lambda move: _answer(move.net, move.worth, move.worth - move.move - move.storage),
            lambda move: (
                f"You took off the {dollars(move.storage)} for the old storage. They are spent "
                "whether the servers move or stay, so they can't speak for either."
            ),
            "Leave out what today's decision does not change.",
            lambda answer, move: (
                abs(answer[VALUE]["amount"] - (move.worth - move.move - move.storage)) <= 10
            ),
        ),
        Mistake(
            "money-has-no-date",
            lambda move: _answer(move.net, 3 * move.net, 3 * move.net - move.move),
            lambda move: (
                f"You took three times {dollars(move.net)}. What comes at the end of year 3 is "
                f"worth {(1 + move.percent / 100) ** -3:.2f} of it today."
            ),
            "Discount each year for itself.",
            lambda answer, move: answer[WORTH]["amount"] == 3 * move.net,
        ),
        Mistake(
            "present-value-is-net",
            lambda move: _answer(move.net, move.worth, move.worth),
            lambda move: (
                f"Your last line repeats the worth of three years. The move costs "
                f"{dollars(move.move)}, which have to be subtracted."
            ),
            "Subtract the cost of the move in the last line.",
            lambda answer, move: answer[VALUE]["amount"] == answer[WORTH]["amount"],
        ),
    ),
    outcome="test-value",
    domains=("capm:business_analysis", "pmp:business_environment", "prince2:foundation"),
)
