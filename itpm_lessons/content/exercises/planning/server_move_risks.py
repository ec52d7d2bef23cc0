"""The second case: the register of ServerMove, and whether a bridge for the line pays."""

from dataclasses import dataclass

from itpm_lessons.content.risk_variants import Line, chance_text, register_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table

ALL, WORST = "Expected value of all four", "Most that they can cost together"
WITH, WORTH = "Expected value with the bridge", "Worth of the bridge"


@dataclass(frozen=True)
class Move:
    """Risks of ServerMove, the late line first and the opportunity last, and a mobile bridge."""

    lines: tuple[Line, ...]
    cost: int
    left_impact: int
    new_probability: float
    new_impact: int

    @property
    def late(self) -> Line:
        """The late line."""
        return self.lines[0]

    @property
    def total(self) -> float:
        """Expected value of all risks, in dollars."""
        return sum(each.value for each in self.lines)

    @property
    def left(self) -> float:
        """Expected value of the late line with the bridge."""
        return self.late.probability * self.left_impact

    @property
    def new(self) -> float:
        """Expected value of the slow bridge."""
        return self.new_probability * self.new_impact

    @property
    def bridged(self) -> float:
        """Expected value of all risks with the bridge."""
        return self.total - self.late.value + self.left + self.new


def _move(chances, impacts, *bridge):
    names = (
        "The supplier installs the line late",
        "Copies of mailboxes have gaps",
        "Staff can't sign in on the first Monday",
        "A school buys the old servers",
    )
    lines = [
        Line(name, chance, impact, name == names[-1])
        for name, chance, impact in zip(names, chances, impacts, strict=True)
    ]
    return Move(tuple(lines), *bridge)


def case(random):
    """Take the numbers of the course; or others."""
    if random is None:
        return _move((0.3, 0.25, 0.4, 0.5), (12_000, 8_000, 5_000, 3_000), 900, 4_000, 0.5, 800)
    chances = [random.randrange(10, 65, 5) / 100 for _ in range(4)]
    impacts = [
        random.randrange(9_000, 20_000, 1_000),
        random.randrange(4_000, 12_000, 1_000),
        random.randrange(2_000, 8_000, 1_000),
        random.randrange(1_000, 5_000, 500),
    ]
    left = random.randrange(2_000, 7_000, 1_000)
    new = (random.randrange(2, 7) / 10, random.randrange(500, 2_500, 100))
    return _move(chances, impacts, random.randrange(500, 2_500, 100), left, *new)


def statement(move):
    """Give the register and the response."""
    return f"""{register_table(move.lines)}

The supplier offers a mobile link as a **bridge** for {dollars(move.cost)}. If the line is late, \
it then costs {dollars(move.left_impact)} instead of {dollars(move.late.impact)}; the probability \
stays. But the link may be too slow for copying: {chance_text(move.new_probability)}, \
{dollars(move.new_impact)}.

**Fill the four lines.** For the most, let every threat happen and the opportunity not."""


def server_move_risks(move):
    """Return the four lines, in dollars."""
    line, copies, sign_in, servers = move.lines
    others = (
        copies.probability * copies.impact
        + sign_in.probability * sign_in.impact
        - servers.probability * servers.impact
    )
    before = line.probability * line.impact + others
    left = line.probability * move.left_impact + move.new_probability * move.new_impact
    after = left + others
    return {
        "Expected value of all four": [before],
        "Most that they can cost together": [line.impact + copies.impact + sign_in.impact],
        "Expected value with the bridge": [after],
        "Worth of the bridge": [before - after - move.cost],
    }


def _answer(move, *, total=None, bridged=None, cost=None):
    total = move.total if total is None else total
    bridged = move.bridged if bridged is None else bridged
    worth = total - bridged - (move.cost if cost is None else cost)
    worst = sum(each.impact for each in move.lines if not each.opportunity)
    amounts = (total, worst, bridged, worth)
    return {line: [value] for line, value in zip((ALL, WORST, WITH, WORTH), amounts, strict=True)}


def shifted(move, by):
    """Answer with a wrong share of the opportunity in both sums."""
    return _answer(move, total=move.total + by, bridged=move.bridged + by)


def _is(answer, line, value):
    return abs(answer[line]["amount"] - value) < 0.01


def _saving(move):
    return -move.lines[-1].value


def explanation(move):
    """Write the four sums, and what follows."""
    parts = " + ".join(f"{each.probability:g} × {dollars(each.impact)}" for each in move.lines[:-1])
    last = move.lines[-1]
    worst = " + ".join(dollars(each.impact) for each in move.lines[:-1])
    worth = move.total - move.bridged - move.cost
    verdict = (
        "It pays on average."
        if worth > 0
        else "It does not pay on average. A board that could not bear the late line may want it "
        "all the same, and should then say why."
    )
    (most,) = server_move_risks(move)[WORST]
    return f"""- All four: {parts} − {last.probability:g} × {dollars(last.impact)} = \
**{dollars(move.total)}**.
- Most: {worst} = **{dollars(most)}**.
- With the bridge: {dollars(move.late.value)} of the late line give way to \
{move.late.probability:g} × {dollars(move.left_impact)} = {dollars(move.left)}, and the slow link \
adds {move.new_probability:g} × {dollars(move.new_impact)} = {dollars(move.new)}: \
**{dollars(move.bridged)}**.
- Worth: {dollars(move.total)} − {dollars(move.bridged)} − {dollars(move.cost)} = \
**{dollars(worth)}**. {verdict}"""


EXERCISE = Exercise(
    title="ServerMove: does the bridge pay?",
    minutes=6,
    case=case,
    statement=statement,
    answer=Table(
        [ALL, WORST, WITH, WORTH],
        {"amount": "Amount"},
        unit="$",
        label="Four lines",
        corner="line",
    ),
    solution=server_move_risks,
    explanation=explanation,
    hints=(
        "All four first, with the sign that each of them has. Then change what the bridge changes.",
        lambda move: (
            f"All four come to {dollars(move.total)}. The bridge changes the first one, from "
            f"{dollars(move.late.value)} to {dollars(move.left)}, and brings a new one."
        ),
        lambda move: (
            f"With the bridge: {dollars(move.total)} − {dollars(move.late.value)} + "
            f"{dollars(move.left)} + {dollars(move.new)}. Its worth is what that saves, less "
            f"{dollars(move.cost)}."
        ),
    ),
    mistakes=(
        Mistake(
            "opportunity-ignored",
            lambda move: shifted(move, _saving(move)),
            lambda move: (
                f"“{move.lines[-1].name}” is missing in your sum. It may happen, and it makes the "
                "move cheaper."
            ),
            "Take its expected value from the sum.",
            lambda answer, move: _is(answer, ALL, move.total + _saving(move)),
        ),
        Mistake(
            "opportunity-added",
            lambda move: shifted(move, 2 * _saving(move)),
            lambda move: (
                f"You added “{move.lines[-1].name}” like a threat. It saves money, so it counts "
                "with a minus."
            ),
            "Look at what each risk does to the cost if it happens.",
            lambda answer, move: _is(answer, ALL, move.total + 2 * _saving(move)),
        ),
        Mistake(
            "secondary-ignored",
            lambda move: _answer(move, bridged=move.bridged - move.new),
            "You left out that the link may be too slow. That risk comes with the bridge and "
            "belongs to what it leaves behind.",
            lambda move: f"Add {move.new_probability:g} × {dollars(move.new_impact)}.",
            lambda answer, move: _is(answer, WITH, move.bridged - move.new),
        ),
        Mistake(
            "residual-ignored",
            lambda move: _answer(move, bridged=move.bridged - move.left),
            lambda move: (
                "You let the bridge take the late line away. It can still be late; then it costs "
                f"{dollars(move.left_impact)}."
            ),
            lambda move: f"Add {move.late.probability:g} × {dollars(move.left_impact)}.",
            lambda answer, move: (
                _is(answer, WITH, move.bridged - move.left)
                or _is(answer, WITH, move.bridged - move.left - move.new)
            ),
        ),
        Mistake(
            "response-price-ignored",
            lambda move: _answer(move, cost=0),
            lambda move: (
                f"Your worth is what the bridge saves. It also costs {dollars(move.cost)}, whether "
                "the line is late or not."
            ),
            "Take the price from what it saves.",
            lambda answer, move: _is(answer, WORTH, move.total - move.bridged),
        ),
    ),
    outcome="weigh-response",
    domains=("pmp:business_environment", "capm:predictive", "project-plus:concepts"),
)
