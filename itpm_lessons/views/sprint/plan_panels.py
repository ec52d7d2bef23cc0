"""The panels beside a plan: the story picked, the Sprint Goal, how the team works."""

from ..frame import button, group, panel, row
from ..lettering import amount
from ..markup import Markup, tag
from .state import SprintState
from .words import percent, title_of, worth


def plan_panels(state: SprintState) -> list[Markup]:
    """Draw all of them."""
    picked = _story_panel(state) if state.selected in _all(state) else _how_panel()
    return [picked, _goal_panel(state), _rules_panel(state)]


def _all(state: SprintState) -> set[str | None]:
    return {*state.game.open_stories}


def _how_panel() -> Markup:
    return panel(
        "How to plan",
        tag(
            "p",
            "Drag items over, or use the keys on one: → into the Sprint, ← out of it, "
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
        words = (
            "Pick an item of the Sprint Backlog and press ★, or G on it: those without which this "
            "Sprint would miss its purpose."
        )
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
        return "Many hands on each item; the third and further ones help half as much."
    return "Five people on three items: two and two work together."


def _done_words(full: bool) -> str:
    if full:
        return "Two hours a point; nine of ten defects are found now."
    return "Under one hour a point; six of ten defects escape: 4 of the value each, 9 hours later."
