"""A faded example: four numbers from a log of cards, with less help."""

from dataclasses import dataclass

from itpm_lessons.content.flow_logs import Log, other_log, share
from itpm_lessons.content.flow_pictures import log_bars
from itpm_lessons.content.plan_words import listed
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount


@dataclass(frozen=True)
class Question:
    """A log, and one of its days on which the cards are to be counted."""

    log: Log
    day: int

    @property
    def rows(self):
        """The names of the four gaps."""
        return [
            f"In progress during day {self.day} (cards)",
            "Finished a day (cards)",
            "Average in progress (cards)",
            "Average time in progress (days)",
        ]


def case(random):
    """Take eight cards over ten days, or eight others."""
    if random is not None:
        log = other_log(random, 8)
        joints = [day for day in range(1, log.length) if _finished_on(log, day)]
        return Question(log, random.choice(joints))
    cards = (
        ("Wrong break time", 0, 3),
        ("Larger buttons", 0, 2),
        ("Spanish texts", 1, 6),
        ("Login after update", 2, 3),
        ("Night shift report", 3, 7),
        ("Missing site", 4, 6),
        ("Export for payroll", 6, 9),
        ("Battery drain", 6, 10),
    )
    return Question(Log(cards, 10), 6)


def _finished_on(log, day):
    return [title for title, _, finish in log.cards if finish == day]


def statement(case):
    """Give the log alone."""
    log = case.log
    return f"""Eight cards in {log.length} days. Nothing was in progress before day 0, and nothing \
is left after the last day.

{log.table(with_days=False)}

**Fill the four gaps.** Find the days of each card first; you need their sum twice. Write \
decimals: 2.8, not 28/10."""


def log_numbers(case):
    """Return the count on one day, the throughput, and both averages."""
    cards, length = case.log.cards, case.log.length
    total = sum(finish - start for _, start, finish in cards)
    that_day = sum(start <= case.day < finish for _, start, finish in cards)
    numbers = [that_day, len(cards) / length, total / length, total / len(cards)]
    return {row: [number] for row, number in zip(case.rows, numbers, strict=True)}


def _answer(case, **changed):
    log = case.log
    right = dict(
        that_day=log.in_progress(case.day),
        rate=log.finished / log.length,
        wip=log.card_days / log.length,
        time=log.card_days / log.finished,
    )
    numbers = (right | changed).values()
    return {row: [number] for row, number in zip(case.rows, numbers, strict=True)}


def finish_counts(case):
    """Count a card on the day on which it is finished, too."""
    cards = case.log.cards
    return _answer(case, that_day=sum(start <= case.day <= end for _, start, end in cards))


def starts_alone(case):
    """Count only the cards that were started on that day."""
    return _answer(case, that_day=sum(start == case.day for _, start, _ in case.log.cards))


def days_a_card(case):
    """Give days for each card finished in place of cards a day."""
    return _answer(case, rate=case.log.length / case.log.finished)


def exchanged(case):
    """Divide by the cards where the days belong, and the other way round."""
    log = case.log
    return _answer(case, wip=log.card_days / log.finished, time=log.card_days / log.length)


def _cell(case, row, answer):
    return answer[case.rows[row]]["value"]


def explanation(case):
    """Work out the four numbers, and check them against each other."""
    log = case.log
    spans = " + ".join(str(finish - start) for _, start, finish in log.cards)
    on_day = [title for title, start, finish in log.cards if start <= case.day < finish]
    wip, rate = log.card_days / log.length, log.finished / log.length
    return f"""The days of the cards: {spans} = {log.card_days}.

- During day {case.day}: {listed(on_day)}, so **{len(on_day)}**.
- Finished a day: {share(log.finished, log.length)}.
- In progress on average: {share(log.card_days, log.length)}.
- Time on average: {share(log.card_days, log.finished)}.

The check: {amount(wip)} / {amount(rate)} = {amount(wip / rate)}."""


EXERCISE = Exercise(
    title="Four numbers from a log",
    minutes=6,
    case=case,
    statement=statement,
    picture=lambda case: log_bars(case.log),
    answer=lambda case: Table(
        case.rows, {"value": "Number"}, unit="", tolerance=0.01, corner="gap"
    ),
    solution=log_numbers,
    explanation=explanation,
    hints=(
        "Write the days of each card behind its row: finished minus started.",
        lambda case: (
            f"The days add up to {case.log.card_days}. Divide that by the days of the log, and by "
            "the number of cards."
        ),
        lambda case: (
            f"Finished a day is {share(case.log.finished, case.log.length)}. On day {case.day} "
            f"count what was started by day {case.day} and finished later than that."
        ),
    ),
    mistakes=(
        Mistake(
            "counts-both-ends",
            finish_counts,
            lambda case: (
                f"{listed(_finished_on(case.log, case.day))} finished at {case.day}: that was the "
                f"end of day {case.day - 1}. During day {case.day} nothing of it was in progress."
            ),
            "Leave out what is finished by the number of that day.",
            lambda answer, case: _cell(case, 0, answer) == finish_counts(case)[case.rows[0]][0],
        ),
        Mistake(
            "starts-alone-count",
            starts_alone,
            lambda case: (
                f"You counted too few cards for day {case.day}. In progress are those started on "
                "that day, and those from earlier days that finish later. A card finished at "
                f"{case.day + 1} was in progress all through day {case.day}."
            ),
            lambda case: f"Put a finger on {case.day} in the picture, and count the bars below it.",
            lambda answer, case: _cell(case, 0, answer) < case.log.in_progress(case.day),
        ),
        Mistake(
            "rate-turned-round",
            days_a_card,
            lambda case: (
                f"{share(case.log.length, case.log.finished)} is the days for each finished card. "
                "Finished a day asks the other way round: cards for each day."
            ),
            "Put the cards above the line, and the days below it.",
            lambda answer, case: (
                abs(_cell(case, 1, answer) - case.log.length / case.log.finished) < 0.01
            ),
        ),
        Mistake(
            "averages-exchanged",
            exchanged,
            lambda case: (
                "The two averages have changed places. Cards in progress is an average over days, "
                "time in progress is an average over cards."
            ),
            "Ask of each: an average over what?",
        ),
    ),
    outcome="compute-flow",
    domains=("pmi-acp:delivery", "capm:agile"),
)
