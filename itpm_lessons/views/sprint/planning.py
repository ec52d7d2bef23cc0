"""Sprint Planning: the Product Backlog, the Sprint Backlog, and what the plan promises."""

from itpm_lessons.engines.backlog import Item

from ..axis import Axis
from ..cards import card, lane, lanes
from ..frame import button, frame, group, panel, row, side
from ..lettering import amount, pixels
from ..markup import Markup, classes, join, tag
from .state import SprintState
from .words import (
    again_tools,
    history_tools,
    percent,
    points,
    range_of,
    sprint_of,
    title_of,
    worth,
)

HOURS = "A point takes about ten hours all told."


def planning_page(state: SprintState) -> Markup:
    """Draw the page on which a Sprint is planned."""
    planned = sum(state.game.backlog[name].points for name in state.draft.stories)
    return frame(
        f"{state.game.backlog.name or 'Product'} · {sprint_of(state)} · Planning",
        _load(state, planned),
        lanes(
            _product_backlog(state), _sprint_backlog(state, planned), label="Backlogs", wide=True
        ),
        figures=_figures(state, planned),
        tools=[history_tools(state), again_tools(state), _start(state)],
        side=side(*_panels(state)),
        note=_meaning(state, planned),
        data_id="sprint",
        keys="Control+z Control+Z Control+y",
    )


def _figures(state: SprintState, planned: float) -> list[tuple[object, str]]:
    shown: list[tuple[object, str]] = [(points(planned), "planned")]
    if state.forecast:
        shown.append((range_of(*state.forecast), "forecast, points"))
    if state.outlook and state.draft.stories:
        shown.append((percent(state.outlook.all_done), "chance of all Done"))
    return shown


def _start(state: SprintState) -> Markup:
    return group(
        button("Start the Sprint", "plan:start", primary=True, disabled=not state.draft.stories)
    )


def _product_backlog(state: SprintState) -> Markup:
    names = [name for name in state.game.open_stories if name not in state.draft.stories]
    return tag(
        "div",
        lane(
            "Product Backlog",
            *(_card(state, name, place == 0) for place, name in enumerate(names)),
            id="lane:product",
            count=f"{len(names)} stories",
            drop="product",
            empty="Everything is planned or Done.",
        ),
        class_="itpm-tall-lane",
        data_id="slot:product",
    )


def _sprint_backlog(state: SprintState, planned: float) -> Markup:
    names = state.draft.stories
    over = state.forecast is not None and planned > state.forecast[1]
    return tag(
        "div",
        lane(
            "Sprint Backlog",
            *(_card(state, name, place == 0) for place, name in enumerate(names)),
            id="lane:sprint",
            count=points(planned),
            drop="sprint",
            note="more than in any of the last Sprints" if over else None,
            loud=over,
            empty="Drag stories here, or press → on one. The order is the order of work.",
        ),
        class_="itpm-tall-lane",
        data_id="slot:sprint",
    )


def _card(state: SprintState, name: str, first: bool) -> Markup:
    item, planned = state.game.backlog[name], name in state.draft.stories
    goal = name in state.draft.goal
    started = _started(state, name)
    waits = _waits(state, item)
    lines = [
        "★ Sprint Goal" if goal else None,
        f"value {worth(state.game, name)}" + (f" · after {waits}" if waits else ""),
        started,
    ]
    return card(
        f"story:{name}",
        title_of(item),
        *lines,
        corner=amount(item.points),
        tone="task" if goal else "",
        movable=True,
        keys="ArrowLeft ArrowRight PageUp PageDown g",
        spoken=f"{item.name}: {amount(item.points)} points, {lines[1]}"
        + (", part of the Sprint Goal" if goal else "")
        + (", in the Sprint" if planned else ""),
        selected=name == state.selected,
        reachable=name == state.selected or (first and not _here(state, planned)),
    )


def _here(state: SprintState, planned: bool) -> bool:
    """Whether the selected story lies in this lane, so that Tab stops at it."""
    return state.selected is not None and (state.selected in state.draft.stories) == planned


def _waits(state: SprintState, item: Item) -> str:
    """Name what a story still waits for."""
    world = state.game.world
    done = {name for name, sprint in zip(world.names, world.done_in, strict=True) if sprint}
    return ", ".join(name for name in item.after if name not in done)


def _started(state: SprintState, name: str) -> str | None:
    world = state.game.world
    spent = world.spent[world.names.index(name)]
    return f"begun, {amount(round(spent))} hours in it" if spent else None


def _load(state: SprintState, planned: float) -> Markup:
    """Draw the plan as a bar beside what the last Sprints brought."""
    team, width = state.game.team, 560
    capacity = team.capacity / 10
    most = max(planned, capacity, *(state.forecast or ())) * 1.1
    axis = Axis(8, width - 8, most)
    over = state.forecast is not None and planned > state.forecast[1]
    pieces: list[Markup] = []
    if state.forecast:
        low, high = (axis.at(value) for value in state.forecast)
        words = f"last Sprints: {range_of(*state.forecast)} points"
        pieces += [
            tag(
                "rect", x=low, y=6, width=pixels(max(high - low, 2)), height=26, class_="itpm-zone"
            ),
            tag("text", words, x=pixels(min(low, width - 190)), y=45, class_="itpm-said-here"),
        ]
    bar = tag(
        "rect",
        x=8,
        y=12,
        width=pixels(max(0, axis.exactly(planned) - 8)),
        height=14,
        rx=3,
        class_=classes("itpm-load", over and "itpm-over-full"),
        data_id="load-bar",
    )
    said = f"{points(planned)} planned"
    label = f"{said}; capacity {amount(team.capacity)} hours, about {amount(capacity)} points"
    return tag(
        "svg",
        *pieces,
        bar,
        tag("text", said, x=14, y=23, class_="itpm-load-said") if planned > most / 4 else None,
        viewBox=f"0 0 {width} 50",
        width=width,
        height=50,
        role="img",
        aria_label=label,
        class_="itpm-load-chart",
        data_id="load",
    )


def _panels(state: SprintState) -> list[Markup]:
    picked = _story_panel(state) if state.selected in _all(state) else _how_panel()
    return [picked, _goal_panel(state), _rules_panel(state)]


def _all(state: SprintState) -> set[str | None]:
    return {*state.game.open_stories}


def _how_panel() -> Markup:
    return panel(
        "How to plan",
        tag(
            "p",
            "Drag stories over, or use the keys on one: → into the Sprint, ← out of it, "
            "Page Up and Page Down in the order of work, G for the Sprint Goal.",
        ),
        data_id="panel:how",
    )


def _story_panel(state: SprintState) -> Markup:
    name = str(state.selected)
    item, planned = state.game.backlog[name], name in state.draft.stories
    goal = name in state.draft.goal
    tools = [
        button("Put back", "plan:out") if planned else button("Into the Sprint", "plan:in"),
        button("★ Sprint Goal", "plan:goal", pressed=goal) if planned else None,
        button("↑", "plan:up", spoken="Earlier") if planned else None,
        button("↓", "plan:down", spoken="Later") if planned else None,
    ]
    return panel(
        title_of(item),
        tag("p", item.title) if item.title else None,
        row("points", amount(item.points)),
        row("value", worth(state.game, name)),
        row("waits for", ", ".join(item.after)) if item.after else None,
        tag("p", tag("b", "Accepted when: "), item.acceptance) if item.acceptance else None,
        group(*(tool for tool in tools if tool is not None), label=title_of(item)),
        data_id="panel:story",
    )


def _goal_panel(state: SprintState) -> Markup:
    names = state.draft.goal
    if not names:
        words = "Mark with ★ the stories without which this Sprint would miss its purpose."
        return panel("Sprint Goal", tag("p", words), data_id="panel:goal")
    chance = state.outlook and row("chance", percent(state.outlook.goal))
    return panel(
        "Sprint Goal",
        tag("p", "Its purpose needs ", tag("b", ", ".join(names)), "."),
        chance or None,
        data_id="panel:goal",
    )


def _rules_panel(state: SprintState) -> Markup:
    draft = state.draft
    return panel(
        "How the team works",
        _stepper(draft.limit),
        tag("p", _limit_words(draft.limit)),
        tag(
            "div",
            tag("span", "Done means"),
            group(
                button("checked fully", "done:full", pressed=draft.full_check),
                button("checked briefly", "done:short", pressed=not draft.full_check),
                label="Definition of Done",
            ),
            class_="itpm-setting",
        ),
        tag("p", _done_words(draft.full_check)),
        data_id="panel:rules",
    )


def _stepper(limit: int) -> Markup:
    return tag(
        "div",
        tag("span", "in progress at most"),
        group(
            button("−", "limit:less", disabled=limit <= 1, spoken="One less in progress"),
            tag("b", limit, class_="itpm-count"),
            button("+", "limit:more", disabled=limit >= 9, spoken="One more in progress"),
            label="Limit of work in progress",
        ),
        class_="itpm-setting",
    )


def _limit_words(limit: int) -> str:
    if limit > 3:
        return f"Everybody finds something; {3 * (limit - 3)} % of the hours go into switching."
    if limit < 3:
        return "Many hands on each story; the third and further ones help half as much."
    return "Five people on three stories: two and two work together."


def _done_words(full: bool) -> str:
    if full:
        return "Two hours a point; nine of ten defects are found now."
    return "Under one hour a point; six of ten defects escape: 4 of the value each, 9 hours later."


def _meaning(state: SprintState, planned: float) -> Markup:
    if not state.draft.stories:
        return join(
            tag("b", "Choose what this Sprint is for"),
            ", then take the stories that serve it. ",
            HOURS,
            f" The team has {amount(state.game.team.capacity)} hours.",
        )
    if state.outlook is None:
        return join(HOURS)
    low, high = _middle_range(state.outlook.velocities)
    return join(
        "Of 100 replays of this plan, eight of ten end with ",
        tag("b", f"{range_of(low, high)} points Done"),
        f" of {amount(planned)}. ",
        "In the others luck was better or worse than that.",
    )


def _middle_range(values: tuple[float, ...]) -> tuple[float, float]:
    tenth = len(values) // 10
    return values[tenth], values[-tenth - 1]
