"""The board: a lane a stage with its limit, people and cards, the queue, and what is done."""

from itpm_lessons.engines.flow import Card, ServiceClass, WorkStage

from ..cards import card, lane, lanes
from ..frame import button, group
from ..lettering import amount, days
from ..markup import Markup, classes, tag
from .state import FlowState
from .words import class_of, status_of

MOST = 7  # cards of a lane that are drawn one by one
_ORDER = {"finished": 0, "working": 1, "blocked": 2, "waiting": 3}
_TONES = {"working": "task", "blocked": "critical", "done": "good"}


def board_lanes(state: FlowState) -> Markup:
    """Draw queue, stages and what is done, side by side."""
    stages = state.game.state.board.stages
    drawn = [_stage(state, place, stage) for place, stage in enumerate(stages)]
    return lanes(_queue(state), *drawn, _done(state), label="Kanban board", data_id="flow-board")


def _queue(state: FlowState) -> Markup:
    queue = state.game.state.queue
    shown = sorted(queue, key=lambda each: each.service is not ServiceClass.EXPEDITE)
    return lane(
        "Asked for",
        *_cards(state, shown, 4, "more"),
        id="lane:queue",
        drop="queue",
        count=len(queue),
        note="not begun",
        empty="Nobody waits.",
        label=f"Asked for: {len(queue)} items that are not begun",
    )


def _done(state: FlowState) -> Markup:
    game = state.game
    done = [each for each in game.state.done if (each.done or 0) > game.first] if game.day else []
    return lane(
        "Done",
        *_cards(state, done[::-1], 5, ""),
        id="lane:done",
        drop="done",
        count=len(done),
        note=f"in {game.day} {'day' if game.day == 1 else 'days'}",
        empty="Nothing yet.",
        label=f"Done: {len(done)} items since the take-over",
    )


def _stage(state: FlowState, place: int, stage: WorkStage) -> Markup:
    game = state.game
    there = sorted(game.state.in_stage(place), key=lambda each: _ORDER[each.status])
    slow = stage in game.state.board.bottlenecks
    over = stage.limit is not None and len(there) > stage.limit
    count = f"{len(there)} of {stage.limit}" if stage.limit else str(len(there))
    pace = f"{amount(stage.capacity)} a day"
    return lane(
        stage.name,
        *_cards(state, there, MOST, "more here"),
        id=f"lane:{place}",
        count=count,
        drop=f"stage:{place}",
        note=f"{'Bottleneck:' if slow else 'up to'} {pace}{', over limit' if over else ''}",
        loud=slow,
        controls=tag(
            "div",
            limit_tools(str(place), stage.limit, stage.name),
            _people(state, place, stage),
            class_="itpm-lane-tools",
        ),
        empty="Nothing here.",
        label=f"{stage.name}{', the bottleneck' if slow else ''}: {count}, {pace} at most",
    )


def limit_tools(id: str, limit: int | None, name: str) -> Markup:
    """Draw the buttons of a WIP limit; ids ``limit:ID:less``, ``more`` and ``none``."""
    word = "no limit" if limit is None else f"limit {limit}"
    return group(
        button("−", f"limit:{id}:less", disabled=limit == 1, spoken=f"Lower limit of {name}"),
        tag("span", word, class_="itpm-count"),
        button("+", f"limit:{id}:more", disabled=limit is None, spoken=f"Higher limit of {name}"),
        button("∞", f"limit:{id}:none", disabled=limit is None, spoken=f"No limit of {name}"),
        label=f"WIP limit of {name}",
    )


def _people(state: FlowState, place: int, stage: WorkStage) -> Markup:
    game = state.game
    busy = sum(each.status == "working" for each in game.state.in_stage(place))
    away = sum(where == place for _, where in game.state.away)
    free = max(0, stage.people - busy - away)
    words = ["busy"] * busy + ["free"] * free + ["away"] * (stage.people - busy - free)
    chips = [_person(state, place, number, word) for number, word in enumerate(words)]
    return tag(
        "div",
        *chips or [tag("span", "nobody works here", class_="itpm-where itpm-tight")],
        class_="itpm-people",
        role="group",
        aria_label=f"People in {stage.name}",
    )


def _person(state: FlowState, place: int, number: int, word: str) -> Markup:
    id, name = f"person:{place}:{number}", state.game.state.board.names[place]
    return tag(
        "span",
        "☺ ",
        word,
        class_=classes(
            "itpm-person", f"itpm-person-{word}", id == state.selected and "itpm-chosen"
        ),
        data_id=id,
        data_move=not state.game.over or None,
        data_keys="ArrowLeft ArrowRight",
        tabindex=0 if number == 0 else -1,
        role="button",
        aria_pressed=str(id == state.selected).lower(),
        aria_label=f"Person of {name}, {word}; arrow keys move to the stage before or after",
        title="Carry to another stage: costs half a day",
    )


def _cards(state: FlowState, there: list[Card], most: int, more: str) -> list[Markup]:
    shown = there if len(there) <= most + 1 else there[:most]
    drawn = [_card(state, each, index == 0) for index, each in enumerate(shown)]
    if len(there) > len(shown) and more:
        rest = f"+ {len(there) - len(shown)} {more}"
        drawn.append(tag("p", rest, class_="itpm-lane-empty"))
    return drawn


def _card(state: FlowState, each: Card, first: bool) -> Markup:
    now = state.game.state.day
    status, urgent = status_of(each, state.game.state.board, now), class_of(each, now)
    age = None if each.started is None or each.done is not None else now - each.started
    name, id = state.name_of(each), f"card:{each.number}"
    aged = None if age is None else f"{max(1, round(age))} d"
    spoken = [
        name,
        status,
        urgent and urgent[2:],
        aged and f"in progress for {days(int(aged[:-2]))}",
    ]
    tone = "warn" if urgent and each.status != "blocked" else _TONES.get(each.status, "")
    return card(
        id,
        name,
        status,
        urgent,
        corner=aged,
        tone=tone,
        keys="e s" if each.done is None else None,
        spoken=", ".join(word for word in spoken if word),
        selected=id == state.selected,
        reachable=first,
    )
