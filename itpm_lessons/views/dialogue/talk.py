"""The conversation: turns that are past, the scene that waits for an answer, the end."""

from itpm_lessons.engines.dialogue import Choice, Play, Scene, Turn

from ..frame import button
from ..markup import Markup, classes, join, piece, tag
from .state import DialogueState
from .words import change_words, changes, price_words, signed


def conversation(state: DialogueState) -> list[Markup]:
    """Draw all turns so far, the last one open, and what comes now."""
    play = state.play
    drawn = [
        piece(_turn(play, turn, number, last=number == len(play.log) - 1))
        for number, turn in enumerate(play.log)
    ]
    log = tag("div", *drawn, class_="itpm-turns", data_id="turns") if drawn else None
    now = _ending(state) if play.over else _asking(state)
    return [each for each in (log, now) if each is not None]


def _turn(play: Play, turn: Turn, number: int, *, last: bool) -> Markup:
    """Draw a turn in full, or folded into one line."""
    said = join(
        _bubble(turn.scene),
        tag("div", tag("b", "You", class_="itpm-speaker"), turn.choice.text,
            tag("span", f" · {price_words(play.script, turn.choice)}", class_="itpm-price"),
            class_="itpm-bubble itpm-bubble-mine"),
        tag("p", turn.choice.after, class_="itpm-after-told"),
        tag("p", _chips(play, turn.choice), turn.choice.why, class_="itpm-why"),
    )  # fmt: skip
    if last:
        return tag("div", said, class_="itpm-turn itpm-turn-last")
    brief = tag(
        "summary",
        tag("span", turn.scene.time, class_="itpm-where") if turn.scene.time else None,
        tag("b", turn.scene.title),
        tag("span", f" {change_words(play.script, turn.choice)}", class_="itpm-small"),
    )
    return tag("details", brief, said, class_="itpm-turn")


def _chips(play: Play, choice: Choice) -> Markup:
    found = changes(play.script, choice)
    if not found:
        return tag("span", "no change", class_="itpm-effect")
    return join(
        *(
            tag(
                "span",
                f"{meter.name} {signed(value)}",
                class_=classes(
                    "itpm-effect",
                    "itpm-effect-good" if value * meter.worth > 0 else "itpm-effect-bad",
                ),
            )
            for meter, value in found
        )
    )


def _bubble(scene: Scene) -> Markup:
    return tag(
        "div",
        tag("b", scene.who, class_="itpm-speaker") if scene.who else None,
        scene.says,
        class_="itpm-bubble",
    )


def _asking(state: DialogueState) -> Markup:
    """Draw the scene that waits, with its choices and their prices."""
    play, scene = state.play, state.play.scene
    assert scene is not None
    place = tag("span", scene.time, class_="itpm-where") if scene.time else None
    numbered = enumerate(state.listed, 1)
    return tag(
        "div",
        tag("div", tag("b", scene.title), place, class_="itpm-scene-head", role="heading",
            aria_level=4),
        _bubble(scene),
        tag(
            "div",
            *(_choice(state, choice, number) for number, choice in numbered),
            class_="itpm-choices itpm-answers-down",
            role="group",
            aria_label="What do you do?",
            data_id=f"choices:{scene.id}",
        ),
        class_="itpm-decision itpm-scene",
        data_id=f"scene:{len(play.log)}:{scene.id}",
        data_follow=True,
        role="region",
        aria_label=f"Your decision: {scene.title}",
    )  # fmt: skip


def _choice(state: DialogueState, choice: Choice, number: int) -> Markup:
    play, scene = state.play, state.play.scene
    assert scene is not None
    shut = choice not in play.open
    paid = price_words(play.script, choice)
    price = f" · {paid}, more than is left" if shut else f" · {paid}"
    return button(
        join(
            tag("span", str(number), class_="itpm-choice-key", aria_hidden="true"),
            tag("span", choice.text, tag("span", price, class_="itpm-price")),
        ),
        f"choose:{scene.id}:{choice.id}",
        disabled=shut,
        focus=f"turn {len(play.log)}" if number == 1 else None,
    )


def _ending(state: DialogueState) -> Markup:
    end = state.play.end
    assert end is not None
    return tag(
        "div",
        tag("p", tag("b", f"{end.title}. "), end.says),
        tag(
            "div",
            button("Look back: what would other ways have come to?", "dialogue:debrief",
                   primary=True, focus="over"),
            class_="itpm-choices",
        ),
        class_="itpm-decision itpm-scene itpm-scene-end",
        data_id="end",
        data_follow=True,
    )  # fmt: skip
