"""A faded example: from a log of cards to averages, with two gaps."""

from itpm_lessons.content.flow_logs import Log, other_log, share
from itpm_lessons.content.flow_pictures import log_bars
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

WIP, TIME = "Average in progress (cards)", "Average time in progress (days)"


def case(random):
    """Take five cards over ten days, or five others."""
    if random is not None:
        return other_log(random, 5)
    cards = (
        ("Wrong break time", 0, 4),
        ("Larger buttons", 1, 6),
        ("Spanish texts", 2, 9),
        ("Missing site", 3, 5),
        ("Battery drain", 5, 10),
    )
    return Log(cards, 10)


def statement(log):
    """Show the counting, with two results left open."""
    return f"""Another ten days, other cards.

{log.table()}

- Rows: the cards were in progress for {log.card_days} days together.
- Columns: counted day by day, {log.card_days} cards again.
- Finished a day: {log.finished} cards in {log.length} days, {share(log.finished, log.length)}.

**Fill the two gaps:** how many cards were in progress on average, and how many days was a card \
in progress on average?"""


def averages(log):
    """Return both averages: the same sum, divided by days and by cards."""
    total = sum(finish - start for _, start, finish in log.cards)
    return {WIP: [total / log.length], TIME: [total / len(log.cards)]}


def _answer(wip, time):
    return {WIP: [wip], TIME: [time]}


def exchanged(log):
    """Divide by the cards where the days belong, and the other way round."""
    return _answer(log.card_days / log.finished, log.card_days / log.length)


def both_ends(log):
    """Count the day of the start and the day of the finish for each card."""
    return _answer(log.card_days / log.length, (log.card_days + log.finished) / log.finished)


def multiplied(log):
    """Multiply the cards in progress by the cards a day."""
    wip = log.card_days / log.length
    return _answer(wip, wip * log.finished / log.length)


def explanation(log):
    """Divide the one sum twice, and check with the law."""
    wip, rate = log.card_days / log.length, log.finished / log.length
    return f"""- In progress on average: {share(log.card_days, log.length)} cards.
- Time in progress on average: {share(log.card_days, log.finished)} days.

The check: cards in progress, divided by cards finished a day, is \
{amount(wip)} / {amount(rate)} = {amount(wip / rate)}. It is the same number, since the same \
{log.card_days} stands above."""


EXERCISE = Exercise(
    title="Rows and columns, with two gaps",
    minutes=3,
    case=case,
    statement=statement,
    picture=log_bars,
    answer=Table([WIP, TIME], {"value": "Average"}, unit="", tolerance=0.01, corner="gap"),
    solution=averages,
    explanation=explanation,
    hints=(
        "Both averages divide the same sum. What do you divide it by in each case?",
        lambda log: (
            f"Cards in progress is an average over the {log.length} days. Time in progress is an "
            f"average over the {log.finished} cards."
        ),
        lambda log: (
            f"In progress: {log.card_days} / {log.length}. Time: {log.card_days} / {log.finished}."
        ),
    ),
    mistakes=(
        Mistake(
            "averages-exchanged",
            exchanged,
            lambda log: (
                "The two averages have changed places. What is in progress is counted day by day, "
                f"so it is divided by the {log.length} days; the time is counted card by card."
            ),
            "Ask of each gap: an average over what?",
        ),
        Mistake(
            "counts-both-ends",
            both_ends,
            lambda log: (
                "You counted the day of the start and the day of the finish. A card from day "
                f"{log.cards[0][1]} to day {log.cards[0][2]} was in progress for "
                f"{log.cards[0][2] - log.cards[0][1]} days here. Some tools do count both ends, "
                "which is why one has to say how one counts."
            ),
            "Take the last column of the table as it is.",
        ),
        Mistake(
            "flow-multiplied",
            multiplied,
            "You multiplied cards in progress by cards a day. That gives no number of days: cards "
            "divided by cards a day does.",
            "Divide the sum of days by the number of cards.",
        ),
    ),
    outcome="compute-flow",
    domains=("pmi-acp:delivery", "capm:agile"),
)
