"""A risk and its response, for exercises: its size before and after, and the price of that."""

from dataclasses import dataclass
from random import Random

from itpm_lessons.content.risk_variants import chance_text
from itpm_lessons.content.stage_variants import dollars

RISKS = (
    ("One site keeps to paper", "Two shift supervisors try the screens and train their shifts"),
    ("Geofence fails in the warehouses", "Walk through the sites with a test app"),
    ("Old phones can't run the app", "Count the phones and try the three oldest"),
    ("The backend developer leaves", "A second developer takes part in each review"),
    ("Night shifts are counted wrongly", "Payroll goes through twenty old night shifts with us"),
)
NEW_RISKS = (
    "the supervisors are missing on their shifts",
    "the testers lose a day that they need elsewhere",
    "the helpers are called back by their own department",
    "the screens are changed on hearsay",
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
    name, action = random.choice(RISKS)
    tenths, impact = random.randrange(3, 7), random.randrange(4_000, 16_000, 1_000)
    left_tenths, left_impact = random.randrange(1, tenths), impact
    if random.random() < 0.3:
        left_tenths, left_impact = tenths, random.randrange(1_000, impact // 2 + 500, 1_000)
    cost = random.randrange(600, 2_700, 100)
    risk = (name, tenths / 10, impact, action, cost, left_tenths / 10, left_impact)
    if not with_new:
        return Answered(*risk)
    new = (
        random.choice(NEW_RISKS),
        random.randrange(1, 6) / 10,
        random.randrange(1_000, 4_000, 500),
    )
    return Answered(*risk, *new)


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
