"""How dialogues say prices, changes and meters."""

from itpm_lessons.engines.dialogue import EFFECT, PRICE, Choice, Meter, Play, Script

PROMPTS = {
    "next": "Which one decision would you make otherwise next time? Write what you would say.",
    "real": "Where does such a moment wait for you, and what will you have found out before it?",
}


def signed(value: int) -> str:
    """Write a change with its sign.

    >>> signed(2), signed(-1), signed(0)
    ('+2', '−1', '0')
    """
    return "0" if not value else f"{'+' if value > 0 else '−'}{abs(value)}"


def plain(value: int) -> str:
    """Write a value; below 0 with a true minus sign.

    >>> plain(3), plain(-3)
    ('3', '−3')
    """
    return str(value) if value >= 0 else f"−{-value}"


def price_words(script: Script, choice: Choice) -> str:
    """Say what a choice costs, meter by meter.

    >>> from itpm_lessons.engines.dialogue.examples import ORDER
    >>> price_words(ORDER, ORDER["start"]["ask"])
    '5 min'
    """
    costs = dict(choice.costs)
    parts = [
        f"{costs[meter.id]} {meter.unit or meter.name.lower()}"
        for meter in script.of_kind(PRICE)
        if meter.id in costs
    ]
    return " · ".join(parts)


def changes(script: Script, choice: Choice) -> list[tuple[Meter, int]]:
    """Return the effects of a choice, in the order of the meters."""
    effects = dict(choice.effects)
    return [(m, effects[m.id]) for m in script.of_kind(EFFECT) if effects.get(m.id)]


def change_words(script: Script, choice: Choice) -> str:
    """Say what a choice brought about.

    >>> from itpm_lessons.engines.dialogue.examples import ORDER
    >>> change_words(ORDER, ORDER["start"]["brag"]), change_words(ORDER, ORDER["start"]["guess"])
    ('Clarity −2', 'no change')
    """
    said = [f"{meter.name} {signed(value)}" for meter, value in changes(script, choice)]
    return ", ".join(said) or "no change"


def left_words(play: Play) -> str:
    """Say what is left of the budget; nothing where there is none.

    >>> from itpm_lessons.engines.dialogue.examples import ORDER
    >>> left_words(Play(ORDER))
    '20 of 20 minutes left'
    """
    script = play.script
    if not script.budget:
        return ""
    over = f", +{play.overtime} overtime" if play.overtime else ""
    if play.left < 0:
        return f"{-play.left} {script.unit} more than the {script.budget}{over}"
    return f"{play.left} of {script.budget} {script.unit} left{over}"


def share_words(play: Play) -> str:
    """Say the share that the script asks for; nothing where it asks for none."""
    if play.share is None or play.script.share is None:
        return ""
    return f"{play.share:.0%} {play.script.share.name}".replace("%", " %", 1)
