"""A negotiation: what each side needs, what each can do without the other, and what to propose."""

from dataclasses import dataclass

from itpm_lessons.content.cases import server_move
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Choice, Exercise, Mistake

MONTHS = (("March", "April"), ("June", "July"), ("September", "October"), ("November", "January"))


@dataclass(frozen=True)
class Talk:
    """What is on the table, in dollars.

    `alone` is what doing it ourselves would cost, `effort` what buying costs us beside the price,
    `asked` and `opening` the two prices said so far, `floor` what the supplier needs in its
    quiet month, `rush` what the busy month costs it in addition, `wait` what waiting costs us.
    """

    busy: str
    quiet: str
    alone: int
    effort: int
    asked: int
    opening: int
    floor: int
    rush: int
    wait: int
    price: int

    @property
    def most(self):
        """The most that we can pay in the quiet month and still be better off than alone."""
        return self.alone - self.effort - self.wait

    @property
    def middle(self):
        """The middle between what was asked and what was offered."""
        return (self.asked + self.opening) // 2

    @property
    def traded(self):
        """What the proposal for the quiet month costs us in all."""
        return self.price + self.effort + self.wait


def case(random):
    """Let the quiet month suit both; or draw numbers by which it does, or does not."""
    if random is None:
        facts = server_move.facts
        alone = facts["make_set_up"] + facts["make_day"] * facts["move_days"]
        return Talk(
            *("March", "April", alone, facts["buy_set_up"]),
            *(21_600, 20_000, 18_000, 3_500, 800, 19_000),
        )
    effort = random.randrange(2_000, 5_500, 500)
    floor = random.randrange(14_000, 30_000, 1_000)
    deal = random.random() < 0.5
    wait = random.randrange(500, 1_500, 100) if deal else random.randrange(3_000, 4_600, 200)
    room = random.randrange(1_200, 2_400, 200) if deal else -random.randrange(600, 1_600, 200)
    rush = max(2_500, wait + room) // 500 * 500 + random.randrange(500, 1_500, 500)
    alone = floor + effort + wait + room
    limit = alone - effort  # what buying in the busy month may cost
    asked = max(limit, floor + rush) + random.randrange(800, 2_000, 200)
    opening = 2 * limit - asked + random.randrange(400, 1_000, 200)
    price = floor + (room // 2 if deal else 200)
    return Talk(*random.choice(MONTHS), alone, effort, asked, opening, floor, rush, wait, price)


def statement(talk):
    """Tell what is known of both sides."""
    canonical = (talk.asked, talk.busy) == (21_600, "March")
    rate = (
        " (By its day rate of $620 the 30 days would be $18,600. This is an offer at a fixed "
        "price, and in March it asks more.)"
        if canonical
        else ""
    )
    return f"""The supplier asks {dollars(talk.asked)} for the move in {talk.busy}.{rate} You have \
offered {dollars(talk.opening)}. Then you stop naming prices and ask questions. You know now:

- **You without the supplier:** doing it yourselves would cost {dollars(talk.alone)} in all, in \
{talk.busy}. Buying costs you {dollars(talk.effort)} beside the price, for contract and supervision.
- **The supplier:** {talk.busy} is its busiest month. It would have to hire freelancers for \
{dollars(talk.rush)}. In {talk.quiet} its own people are free, and the work would cost it \
{dollars(talk.floor)}.
- **You and the date:** {talk.busy} was your wish because the rent of the server room ends then. \
Waiting until {talk.quiet} would cost you {dollars(talk.wait)}.

Either way the work would be done equally well.

**What serves your project best, by these numbers?**"""


def options(talk):
    """Say what could be done next."""
    return {
        "trade": f"Propose {talk.quiet} in place of {talk.busy}, for {dollars(talk.price)}",
        "alone": f"Thank the supplier, and do the work yourselves for {dollars(talk.alone)}",
        "middle": f"Meet in the middle, at {dollars(talk.middle)} in {talk.busy}",
        "accept": f"Sign at {dollars(talk.asked)}, since this is what such work costs",
        "bluff": f"Claim that a rival does it for {dollars(talk.floor - 1_000)}, though none has "
        "offered",
    }


def vendor_negotiation(talk):
    """Return what to do: trade the date if that costs less in all than doing it alone."""
    in_all = talk.price + talk.effort + talk.wait
    return "trade" if in_all < talk.alone else "alone"


def _other(talk):
    return "alone" if vendor_negotiation(talk) == "trade" else "trade"


def explanation(talk):
    """Compare each proposal with the alternative."""
    middle = talk.middle + talk.effort
    head = f"""Your alternative costs {dollars(talk.alone)}. Whatever costs more in all is worse \
than no contract.

| Proposal | In all |
| --- | ---: |
| {talk.busy} at {dollars(talk.asked)} | {dollars(talk.asked + talk.effort)} |
| {talk.busy} in the middle, {dollars(talk.middle)} | {dollars(middle)} |
| {talk.quiet} at {dollars(talk.price)}, waiting included | {dollars(talk.traded)} |
| alone | {dollars(talk.alone)} |"""
    if vendor_negotiation(talk) == "trade":
        return f"""{head}

**{talk.quiet}** is the best, and the supplier is better off with it, too: it needs \
{dollars(talk.floor)} and gets {dollars(talk.price)}. The prices were apart because both stood on \
the same month. The date cost the supplier {dollars(talk.rush)} and was worth \
{dollars(talk.wait)} to you. Such a difference can be shared."""
    return f"""{head}

**Alone** is the best. The most that you could pay in {talk.quiet} is {dollars(talk.most)}, \
and the supplier needs {dollars(talk.floor)}: no price suits both. Ending a talk in a friendly way \
is a result. You know why, and the supplier may come back."""


EXERCISE = Exercise(
    title="Two prices and a month",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda talk: Choice(options(talk), label="What serves you best"),
    solution=vendor_negotiation,
    explanation=explanation,
    hints=(
        "What do you do if there is no contract, and what does that cost? Compare everything "
        "with it.",
        lambda talk: (
            f"Add your own {dollars(talk.effort)} to each price, and {dollars(talk.wait)} to a "
            f"price in {talk.quiet}."
        ),
        lambda talk: (
            f"{talk.quiet} at {dollars(talk.price)} costs {dollars(talk.traded)} in all, alone "
            f"{dollars(talk.alone)}. Both {talk.busy} proposals cost more than that."
        ),
    ),
    mistakes=(
        Mistake(
            "alternative-ignored",
            _other,
            lambda talk: (
                f"You walked away from {dollars(talk.traded)} in all and do it for "
                f"{dollars(talk.alone)}. The supplier’s price was high for {talk.busy}; ask what "
                "makes it high."
                if _other(talk) == "alone"
                else f"You want this contract at {dollars(talk.traded)} in all, while doing it "
                f"yourselves costs {dollars(talk.alone)}. A deal is good when it is better than no "
                "deal, not because it is one."
            ),
            "Write what each way costs in all, and compare with doing it alone.",
        ),
        Mistake(
            "middle-is-fair",
            lambda talk: "middle",
            lambda talk: (
                f"The middle depends on who began with the wilder number. {dollars(talk.middle)} "
                f"and your own {dollars(talk.effort)} are {dollars(talk.middle + talk.effort)}, "
                f"more than the {dollars(talk.alone)} of doing it alone."
            ),
            "Compare with your alternative, not with the two prices.",
        ),
        Mistake(
            "first-price-is-the-price",
            lambda talk: "accept",
            lambda talk: (
                f"With your own effort that is {dollars(talk.asked + talk.effort)}, more than "
                f"{dollars(talk.alone)}. The first price holds what {talk.busy} costs the "
                "supplier. Under other conditions it is another price."
            ),
            "Ask what the price is made of, and what would lower it.",
        ),
        Mistake(
            "bluff-costs-nothing",
            lambda talk: "bluff",
            "“Then take them”, the supplier may say, and you have no such offer. If it is found "
            "out later, nothing that you say is believed. A true alternative needs "
            "no lie.",
            "Use the alternative that you have.",
        ),
    ),
    outcome="negotiate-fairly",
    domains=("pmp:process", "pmp:people"),
)
