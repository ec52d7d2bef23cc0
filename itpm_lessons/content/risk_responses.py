"""A risk and its response, for exercises: its size before and after, and the price of that."""

from dataclasses import dataclass
from random import Random

from itpm_lessons.content.risk_variants import chance_text
from itpm_lessons.content.stage_variants import dollars

# A risk, what is done about it, and the new risk that this brings.
RISKS = (
    (
        "One site keeps to paper",
        "Two shift supervisors try the screens and train their shifts",
        "the supervisors are missing on their shifts",
    ),
    (
        "Geofence fails in the warehouses",
        "Walk through the sites with a test app",
        "the walk holds up the loading of a truck",
    ),
    (
        "Old phones can't run the app",
        "Try the app on the three oldest phones of each site",
        "the phones are missing on a shift",
    ),
    (
        "The backend developer leaves",
        "A second developer takes part in each review",
        "the second developer's own work is late",
    ),
    (
        "Night shifts are counted wrongly",
        "Payroll goes through twenty old night shifts with us",
        "a pay run is late because of that",
    ),
)


@dataclass(frozen=True)
class Answered:
    """A threat, its response, what the response leaves, and the new risk that it brings.

    Impacts and cost are in dollars; without a new risk `new_probability` is 0.
    """

    name: str
    probability: float
    impact: int
    action: str
    cost: int
    left_probability: float
    left_impact: int
    new_name: str = ""
    new_probability: float = 0
    new_impact: int = 0

    @property
    def now(self) -> float:
        """Expected value without the response."""
        return self.probability * self.impact

    @property
    def residual(self) -> float:
        """Expected value of what the response leaves of the risk itself."""
        return self.left_probability * self.left_impact

    @property
    def new(self) -> float:
        """Expected value of the new risk."""
        return self.new_probability * self.new_impact

    @property
    def left(self) -> float:
        """Expected value with the response, the new risk included."""
        return self.residual + self.new

    @property
    def saved(self) -> float:
        """What the response takes away on average."""
        return self.now - self.left

    @property
    def worth(self) -> float:
        """What it saves less what it costs."""
        return self.saved - self.cost


def drawn(random: Random, *, with_new: bool) -> Answered:
    """Draw a risk whose response lowers its probability or its impact."""
    name, action, new_name = random.choice(RISKS)
    tenths, impact = random.randrange(3, 7), random.randrange(4_000, 16_000, 1_000)
    left_tenths, left_impact = random.randrange(1, tenths), impact
    if random.random() < 0.3:
        left_tenths, left_impact = tenths, random.randrange(1_000, impact // 2 + 500, 1_000)
    cost = random.randrange(600, 2_700, 100)
    risk = (name, tenths / 10, impact, action, cost, left_tenths / 10, left_impact)
    if not with_new:
        return Answered(*risk)
    new_tenths, new_impact = random.randrange(1, 5), random.randrange(500, 3_000, 500)
    answered = Answered(*risk, new_name, new_tenths / 10, new_impact)
    return answered if answered.saved > 0 else drawn(random, with_new=True)


def facts_table(risk: Answered) -> str:
    """Write what is known as a table."""
    rows = [
        f"| {risk.name} | {chance_text(risk.probability)} | {dollars(risk.impact)} |",
        f"| The same, with the response | {chance_text(risk.left_probability)} "
        f"| {dollars(risk.left_impact)} |",
    ]
    if risk.new_probability:
        rows.append(
            f"| New with it: {risk.new_name} | {chance_text(risk.new_probability)} "
            f"| {dollars(risk.new_impact)} |"
        )
    return "\n".join(["| Risk | Probability | Impact |", "| --- | ---: | ---: |", *rows])
