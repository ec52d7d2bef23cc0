"""The running Sprint: the board, the card that asks for a decision, and the curves beside it."""

from collections.abc import Sequence

from itpm_lessons.engines.sprint import Card, Option, Phase
from itpm_lessons.engines.sprint.cards import NOBODY
from itpm_lessons.engines.sprint.world import CHECK, DOING, DONE, TODO

from ..cards import card, lane, lanes
from ..frame import UNDO_KEYS, button, frame, group, panel, row, side
from ..lettering import amount, are
from ..markup import Markup, join, tag
from .charts import burn_down, burn_up, flow
from .state import CHARTS, SprintState
from .words import again_tools, percent, points, sprint_of, title_of, worth

TICK = 700  # milliseconds a day takes while the days pass by themselves


def board_page(state: SprintState) -> Markup:
    """Draw the page of a running Sprint."""
    world = state.game.world
    today = min(world.day + 1, world.team.days)
    return frame(
        f"{sprint_of(state)} · day {today} of {world.team.days}",
        _decision(state),
        _board(state),
        figures=_figures(state),
        tools=[_clock(state), again_tools(state)],
        side=side(_chart_panel(state), _story_panel(state)),
        note=_meaning(state),
        data_id="sprint",
        keys=UNDO_KEYS,
    )


def _decision(state: SprintState) -> Markup | None:
    world = state.game.world
    if world.card is None:
        return None
    if world.target == NOBODY:
        return _card_of_the_day(world.card, world.card.offered(world, NOBODY))
    options = world.card.offered(world, world.target)
    name, size = world.names[world.target], world.points[world.target]
    return _card_of_the_day(world.card, options, name, size)


def _card_of_the_day(
    asked: Card, options: Sequence[Option], story: str = "", size: float = 0
) -> Markup:
    """Draw a card that asks for a decision, each option with its price."""
    text = asked.text.replace("{points}", amount(size)).replace("{story}", story)
    return tag(
        "div",
        tag("p", tag("b", f"{asked.kind}. "), text),
        tag(
            "div",
            *(
                button(
                    join(option.label, tag("span", f" · {option.price}", class_="itpm-price")),
                    f"choose:{option.id}",
                )
                for option in options
            ),
            class_="itpm-choices",
            role="group",
            aria_label="Your decision",
        ),
        class_="itpm-decision",
        data_id=f"decision:{asked.id}",
        data_follow=True,
        role="region",
        aria_label=f"{asked.kind}: a decision is needed",
    )


def _figures(state: SprintState) -> list[tuple[object, str]]:
    world = state.game.world
    shown: list[tuple[object, str]] = [
        (points(world.planned), "planned"),
        (points(world.points_left()), "not Done"),
    ]
    if state.outlook and world.goal:
        shown.append((percent(state.outlook.goal), "chance of the Sprint Goal"))
    elif state.outlook:
        shown.append((percent(state.outlook.all_done), "chance of all Done"))
    return shown


def _clock(state: SprintState) -> Markup:
    world, waits = state.game.world, state.game.phase == Phase.DECIDING
    playing = state.playing and not waits
    play = button("❚❚ Pause" if playing else "▶ Play", "game:play", pressed=playing, disabled=waits)
    return group(
        button("◀ Back", "game:undo", disabled=not state.can_undo, spoken="One step back"),
        tag("span", play, data_id="clock", data_tick=TICK if playing else None),
        button(
            "Day ▶",
            "game:day",
            primary=True,
            disabled=waits,
            spoken="One day on",
            focus=None if waits else f"decided {len(world.happened)}",
        ),
        label="Time",
    )


def _board(state: SprintState) -> Markup:
    world = state.game.world
    limit = f"limit {world.limit}"
    in_progress = sum(DOING <= world.place[story] <= CHECK for story in world.order)
    held = (
        ("To do", TODO, "Nothing is left to start."),
        ("Doing", DOING, "Nothing in work."),
        ("Check", CHECK, "Nothing in check."),
        ("Done", DONE, "Nothing is Done yet."),
    )
    shown = []
    for title, place, empty in held:
        stories = [story for story in world.order if world.place[story] == place]
        size = sum(world.points[story] for story in stories)
        shown.append(
            lane(
                f"{title}",
                *(_card(state, story, index == 0) for index, story in enumerate(stories)),
                id=f"lane:{place}",
                count=points(size),
                note=f"{in_progress} in progress (doing + check), {limit}"
                if place == DOING
                else None,
                drop="todo" if place == TODO else None,
                controls=_limit_tools(world.limit) if place == DOING else None,
                empty=empty,
            )
        )
    return lanes(*shown, label="Sprint board")


def _limit_tools(limit: int) -> Markup:
    return group(
        button("−", "limit:less", disabled=limit <= 1, spoken="One less in progress"),
        button("+", "limit:more", disabled=limit >= 9, spoken="One more in progress"),
        label="Limit of work in progress",
    )


def _card(state: SprintState, story: int, first: bool) -> Markup:
    world = state.game.world
    name, place = world.names[story], world.place[story]
    goal = story in world.goal
    blocked = DOING <= place <= CHECK and world.blocked_until[story] > world.day
    said = _said(state, story, blocked)
    tone = "critical" if blocked else "good" if place == DONE else "task" if goal else ""
    return card(
        f"story:{name}",
        title_of(world.backlog[name]),
        said,
        "★ Sprint Goal" if goal else None,
        corner=amount(world.points[story]),
        tone=tone,
        movable=place == TODO,
        keys="PageUp PageDown" if place == TODO else None,
        spoken=f"{name}: {amount(world.points[story])} points"
        + (f", {said}" if said else "")
        + (", part of the Sprint Goal" if goal else ""),
        selected=name == state.selected,
        reachable=first,
    )


def _said(state: SprintState, story: int, blocked: bool) -> str | None:
    world = state.game.world
    if blocked:
        left = world.blocked_until[story] - world.day
        return f"■ blocked, {left} {'day' if left == 1 else 'days'} more"
    if world.place[story] == DONE:
        return "✓ meets Done"
    if world.place[story] == DOING:
        return f"{amount(round(world.spent[story]))} hours in it"
    waiting = [world.names[other] for other in world.after[story] if world.place[other] != DONE]
    if world.place[story] == TODO and waiting:
        return f"waits for {', '.join(waiting)}"
    return None


def _chart_panel(state: SprintState) -> Markup:
    world, days = state.game.world, state.game.team.days
    drawn = {
        "down": lambda: burn_down(world.remaining, world.planned, days, state.outlook),
        "up": lambda: burn_up(world.remaining, world.in_scope, days),
        "flow": lambda: flow(world.lanes, days),
    }[state.chart]()
    tabs = group(
        *(button(title, f"chart:{id}", pressed=id == state.chart) for id, title in CHARTS.items()),
        label="Charts",
    )
    return tag(
        "div",
        tabs,
        tag("div", drawn, data_id=f"slot:{state.chart}"),
        *_chart_rows(state),
        class_="itpm-panel",
        data_id="panel:chart",
    )


def _chart_rows(state: SprintState) -> list[Markup]:
    world = state.game.world
    even = world.planned * (1 - world.day / world.team.days)
    behind = world.points_left() - even
    word = "behind an even pace" if behind > 0 else "ahead of an even pace"
    rows = [row(word, points(abs(behind)), critical=behind > 0)]
    if world.debt >= 1:
        rows.append(row("hours already taken", amount(round(world.debt))))
    if state.chart == "down" and state.outlook:
        rows.append(tag("p", "Shaded: where eight of ten replays go on from here."))
    return rows


def _story_panel(state: SprintState) -> Markup | None:
    world = state.game.world
    if state.selected not in world.names:
        return None
    item = state.game.backlog[str(state.selected)]
    story = world.names.index(item.name)
    return panel(
        title_of(item),
        tag("p", item.title) if item.title else None,
        row("points", amount(item.points)),
        row("value", worth(state.game, item.name)),
        row("hours spent", amount(round(world.spent[story]))),
        tag("p", tag("b", "Accepted when: "), item.acceptance) if item.acceptance else None,
        data_id="panel:story",
    )


def _meaning(state: SprintState) -> Markup:
    world = state.game.world
    if world.card is not None:
        return join(
            tag("b", "Decide first. "), "Each option says its price; what it brings shows later."
        )
    last = next((each for each in reversed(world.happened) if each.sprint == world.number), None)
    if last and last.day == world.day + 1:
        return join(tag("b", "Decided. "), last.outcome)
    blocked = [
        world.names[story]
        for story in world.order
        if DOING <= world.place[story] <= CHECK and world.blocked_until[story] > world.day
    ]
    if blocked:
        return join(
            tag("b", ", ".join(blocked)), f" {are(len(blocked))} blocked; all else goes on."
        )
    done = sum(world.place[story] == DONE for story in world.order)
    return join(
        tag("b", f"{done} of {len(world.order)} stories are Done. "),
        "An item counts when it is Done, and not before.",
    )
