"""The card at hand: the question with its form, or front and back; the rating and what it does."""

from ..frame import button, group
from ..markup import Markup, classes, join, tag
from ..prose import inline, prose
from ..task_card import Feedback
from .state import CardShown, Choice

MEANING = "Again: forgotten, or guessed. Hard: with effort. Good: recalled. Easy: at once."


def card_at_hand(card: CardShown) -> Markup:
    """Draw the card.

    >>> drawn = card_at_hand(CardShown("Float", "Critical path", "What is float?"))
    >>> "Turn over" in drawn
    True
    """
    flips = card.form is None and not card.turned
    return tag(
        "div",
        tag(
            "div",
            tag("b", card.title),
            tag("span", card.where, class_="itpm-where"),
            class_="itpm-review-head",
        ),
        tag("div", prose(card.asks), class_="itpm-prose", data_id="asks"),
        _answered(card) if card.turned else _unanswered(card),
        class_=classes("itpm-review-card", flips and "itpm-flips"),
        data_id="review:card",
        tabindex=-1 if card.turned else 0,
        data_focus=None if card.turned else card.turn,
        role="group",
        aria_label=f"Card: {card.title}",
    )


def _unanswered(card: CardShown) -> Markup:
    if card.form is None:
        return tag("div", button("Turn over", "review:turn", primary=True), class_="itpm-answer")
    return join(
        tag(
            "div",
            card.form,
            button("Check", "review:check", primary=True),
            button("I don't know", "review:turn"),
            class_="itpm-answer",
            data_submit="review:check",
            data_id="review:form",
        ),
        _said(card.feedback),
    )


def _answered(card: CardShown) -> Markup:
    gave = tag("p", "Your answer: ", tag("b", card.given)) if card.given else None
    return join(
        tag("div", gave, class_="itpm-prose itpm-review-given") if gave else None,
        _said(card.feedback),
        tag("div", prose(card.answer), class_="itpm-solution", data_id="the-answer")
        if card.answer
        else None,
        _ratings(card) if card.choices else _onward(card),
    )


def _said(feedback: Feedback | None) -> Markup:
    if feedback is None:
        return tag("div", role="status", data_id="feedback")
    first, _, others = feedback.message.strip().partition("\n\n")
    said = tag(
        "div",
        tag("p", tag("strong", feedback.opening), " ", inline(" ".join(first.split("\n")))),
        prose(others),
        class_=f"itpm-feedback itpm-{feedback.tone}",
    )
    return tag("div", said, role="status", data_id="feedback")


def _ratings(card: CardShown) -> Markup:
    buttons = (_rating(choice, card.turn) for choice in card.choices)
    return tag(
        "div",
        tag("div", "How well did you know it?", class_="itpm-panel-title"),
        group(*buttons, label="Rating, and when the card comes back"),
        tag("div", MEANING, class_="itpm-small"),
        class_="itpm-ratings",
        data_id="review:ratings",
    )


def _rating(choice: Choice, turn: str) -> Markup:
    after = tag("span", choice.interval, class_="itpm-after-it")
    return button(
        join(tag("b", f"{choice.key} {choice.name}"), " ", after),
        f"rate:{choice.name.lower()}",
        primary=choice.suggested,
        focus=turn if choice.suggested else None,
    )


def _onward(card: CardShown) -> Markup:
    return tag(
        "div",
        tag("div", card.rated),
        button("Next card", "review:next", primary=True, focus=card.turn),
        class_="itpm-ratings",
        data_id="review:ratings",
    )
