"""How the inbox says things: money, days, trust, what was decided and what came of it."""

from itpm_lessons.engines.change_control import Game, Kind, Told

from ..lettering import amount, money

DECISIONS = {
    "approve": "Approve",
    "trade": "Trade",
    "defer": "Defer",
    "reject": "Reject",
    "do": "Just do it",
    "answer": "Answer: it was agreed",
}
MEANS = {
    "approve": "into the plan, recorded",
    "trade": "into the plan; as much lesser work leaves it",
    "defer": "to the release after go-live",
    "reject": "no, and it ends there",
    "do": "no record, plan unchanged",
    "answer": "no record; a promise, if it was not",
}
DECIDED = {
    "approve": "approved",
    "trade": "traded",
    "defer": "deferred",
    "reject": "rejected",
    "do": "just done",
    "answer": "answered",
    "gone": "never answered",
    "open": "never answered",
    "found": "found, not decided",
}
KINDS = {
    Kind.CHANGE: "a change",
    Kind.CREEP: "scope creep, if it is just done",
    Kind.GOLD_PLATING: "gold plating",
    Kind.ELABORATION: "progressive elaboration",
}
PROMPTS = {
    "cost": "Which yes or no cost most? What would have told you so before?",
    "record": "What was done without a record? When did it show, and to whom?",
    "next": "Which rule will you agree with your sponsor before the next first request comes?",
}


def more(value: float) -> str:
    """Write a change of dollars with its sign.

    >>> more(500), more(-500), more(0)
    ('+$500', '−$500', '$0')
    """
    return f"+{money(value)}" if value >= 0.5 else money(value)


def days(value: float) -> str:
    """Write days, to a tenth, or finer where they are few.

    >>> days(1), days(13.04), days(0.25), days(0.05)
    ('1 day', '13 days', '0.25 days', '0.05 days')
    """
    rounded = round(value, 2 if abs(value) < 1 else 1)
    return f"{amount(rounded)} {'day' if rounded == 1 else 'days'}"


def later(value: float) -> str:
    """Write a change of days with its sign.

    >>> later(2), later(-0.5), later(0)
    ('+2 days', '−0.5 days', '0 days')
    """
    return f"+{days(value)}" if value > 0.004 else days(value)


def moved(value: float) -> str:
    """Write by how much the finish moves, with a sign where it does not.

    >>> moved(0.75), moved(0)
    ('+0.75 days', '+0')
    """
    return later(value) if abs(value) > 0.004 else "+0"


def decided(kind: Kind, decision: str) -> str:
    """Say what was decided; an answer that was a promise is called so.

    >>> decided(Kind.ELABORATION, "answer"), decided(Kind.CHANGE, "answer")
    ('answered', 'answered “it was agreed”, and it was not: a promise without record')
    """
    if decision == "answer" and kind is not Kind.ELABORATION:
        return "answered “it was agreed”, and it was not: a promise without record"
    return DECIDED.get(decision, decision)


def points(value: float) -> str:
    """Write points of trust with their sign.

    >>> points(3.0), points(-1.25)
    ('+3', '−1.2')
    """
    return f"{'+' if value > 0 else ''}{amount(round(value + 1e-9, 1))}"


def day_said(value: float) -> str:
    """Write a day of the project, to a hundredth, so that what was added can be added up.

    >>> day_said(45.0), day_said(45.95)
    ('day 45', 'day 45.95')
    """
    return f"day {amount(round(value + 1e-9, 2))}"


def week_of(day: float) -> int:
    """Return the week that begins on a day, the first is 1."""
    return int(day // 5) + 1


def told(game: Game, each: Told) -> str:
    """Say what happened, in a sentence without its letter."""
    trust = f" Trust {points(each.trust)}." if each.trust else ""
    group = f" Trust of the sponsor {points(each.trust)}." if each.trust else ""
    match each.what:
        case "analysed":
            return f"Looked into: finish {moved(each.days)}, {money(each.cost)}."
        case "did":
            return f"Just done, with no record. What it took is not known yet.{trust}"
        case "answered":
            return f"Answered; it was agreed, so it adds nothing.{trust}"
        case "done as agreed":
            return "Done; it was agreed, so it adds nothing. Its writer heard nothing."
        case "promised":
            return (
                "It was not agreed: the answer is a promise, with no record. What it takes is not "
                f"known yet.{trust}"
            )
        case "needless":
            return f"The board talked about a detail of the plan: {money(each.cost)}.{trust}"
        case "guessed":
            return f"Nobody answered, so the team guesses. Some of it will be done again.{trust}"
        case "guessed after reject":
            return f"You refused a detail that was agreed, so the team guesses.{trust}"
        case "guessed after defer":
            return f"You put off a detail that was agreed, so the team guesses.{trust}"
        case "finished alone":
            return "Nobody said a word, so the team went on with it, with no record."
        case "went round":
            return f"Its writer went to a developer and got it, with no record.{trust}"
        case "gave up":
            return f"Its writer gave up waiting.{trust}"
        case "approve" | "trade":
            done = "Approved" if each.what == "approve" else "Traded"
            return f"{done}: finish {moved(each.days)}, {money(each.cost)}.{trust}"
        case "approve blind" | "trade blind":
            fee = f" The board took {money(each.cost)}." if each.cost else ""
            said = "Agreed without knowing what it takes; the plan shows nothing of it."
            return f"{said}{fee}{trust}"
        case "defer" | "reject":
            return f"{DECIDED[each.what].capitalize()}.{trust}"
        case "hurt":
            return f"It is against the interest of the users.{trust}"
        case "found undecided":
            return (
                f"Came to light: {days(each.days)} of work and {money(each.cost)} that nobody "
                f"had decided on; finish {moved(each.delay)}.{group}"
            )
        case "found blind":
            return (
                f"Came to light: {later(each.days)} of work and {money(each.cost)} that were "
                f"agreed unseen; finish {moved(each.delay)}.{group}"
            )
        case "found guess":
            return (
                f"Done again, after a guess: {days(each.days)}, {money(each.cost)}; finish "
                f"{moved(each.delay)}.{group}"
            )
        case "found estimate":
            return f"It took {later(each.days)} against the estimate, {more(each.cost)}."
        case "unanswered":
            return f"Never answered.{trust}"
        case "fined":
            return f"The law was not met: {money(each.cost)}.{group}"
        case _:
            return (
                f"Finished {later(each.days)} against the first plan, "
                f"{more(each.cost)} against its cost."
            )
