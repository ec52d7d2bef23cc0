"""The page of a dialogue: the conversation, or the debrief."""

from itpm_lessons.engines.dialogue import EFFECT

from ..frame import UNDO_KEYS, button, frame, group, side
from ..markup import Markup, join, tag
from .debriefing import debrief_page
from .panels import budget_panel, meters_panel
from .state import DialogueState
from .talk import conversation
from .tools import again_tools
from .words import change_words, left_words, plain

KEYS = "123456"


def dialogue_page(state: DialogueState) -> Markup:
    """Draw the page of a dialogue.

    >>> from itpm_lessons.engines.dialogue import Play
    >>> from itpm_lessons.engines.dialogue.examples import ORDER
    >>> "Make the report nicer" in dialogue_page(DialogueState(Play(ORDER)))
    True
    """
    return debrief_page(state) if state.found is not None else _talk(state)


def _talk(state: DialogueState) -> Markup:
    play = state.play
    intro = None if play.log else tag("p", play.script.task, class_="itpm-prose itpm-scene-task")
    return frame(
        play.script.title,
        intro,
        *conversation(state),
        figures=_figures(state),
        tools=[again_tools(state), *_back(state)],
        side=side(meters_panel(play), budget_panel(play)),
        note=_meaning(state),
        data_id="dialogue",
        keys=f"{' '.join(KEYS[: len(state.listed)])} {UNDO_KEYS}".strip(),
    )


def _back(state: DialogueState) -> list[Markup]:
    if not state.play.over:
        return []
    return [group(button("Look back", "dialogue:debrief"), label="Page")]


def _figures(state: DialogueState) -> list[tuple[object, str]]:
    play = state.play
    shown: list[tuple[object, str]] = [
        (plain(play.meters[meter.id]), meter.name.lower()) for meter in play.script.of_kind(EFFECT)
    ]
    if play.script.budget:
        left, _, rest = left_words(play).partition(" ")
        shown.append((left, rest))
    return shown


def _meaning(state: DialogueState) -> Markup:
    play = state.play
    if play.over:
        looking = "Look back: there you see what each of your answers gave away."
        return join(tag("b", "It is over. "), play.script.closing if play.total > 0 else looking)
    if not play.log:
        return join(
            tag("b", "Choose what you would really do. "),
            "Each choice says what it takes; what comes of it, you see then. Number keys choose, "
            "and every step can be taken back.",
        )
    last = play.log[-1]
    said = change_words(play.script, last.choice)
    return join(
        tag("b", f"{last.scene.title}: {said}. "),
        "Read why before you go on; what was said stays said, unless you take it back.",
    )
