"""After a Sprint: the Review, where only Done counts, and the Retrospective, for one change."""

from itpm_lessons.engines.forecast import sprints_needed
from itpm_lessons.engines.sprint import IMPROVEMENTS, Happening, Phase, SprintResult, rules
from itpm_lessons.engines.sprint.deck import card_of

from ..cards import card, lane, lanes
from ..frame import UNDO_KEYS, button, frame, group, panel, row, side
from ..lettering import amount
from ..markup import Markup, join, tag
from .charts import burn_down
from .state import SprintState
from .words import again_tools, history_tools, percent, points, range_of, sprint_of, title_of, worth

SURE = 0.85  # how sure the longer forecast of the rest is


def review_page(state: SprintState) -> Markup:
    """Draw the Sprint Review."""
    result = state.game.results[-1]
    over = state.game.phase == Phase.OVER
    onward = "To the debrief" if over else "To the Retrospective"
    return frame(
        f"{sprint_of(state)} · Review",
        lanes(_done(state, result), _not_done(state, result), label="Result", wide=True),
        _happenings(state, result.number),
        figures=[
            (points(result.velocity), f"Done of {amount(result.scope)}"),
            (_value_words(result), "value Done"),
            ("met" if result.goal_met else "missed" if result.goal else "none", "Sprint Goal"),
        ],
        tools=[
            history_tools(state),
            again_tools(state),
            group(button(onward, "game:onward", primary=True)),
        ],
        side=side(_forecast_panel(state, result), _curve_panel(state, result)),
        note=_meaning(result),
        data_id="sprint",
        keys=UNDO_KEYS,
    )


def _value_words(result: SprintResult) -> str:
    """Write the value, less what escaped defects take from it."""
    if not result.escaped:
        return amount(result.value)
    taken = rules.ESCAPED_VALUE * result.escaped
    return f"{amount(result.value)} − {amount(taken)} = {amount(result.net_value)}"


def _done(state: SprintState, result: SprintResult) -> Markup:
    return lane(
        "Done",
        *(_story(state, name, "good", f"value {worth(state.game, name)}") for name in result.done),
        id="lane:done",
        count=points(result.velocity),
        empty="Nothing was Done.",
    )


def _not_done(state: SprintState, result: SprintResult) -> Markup:
    world = state.game.world
    spent = {name: world.spent[world.names.index(name)] for name in result.carried_over}
    return lane(
        "Not Done",
        *(
            _story(state, name, "", f"{amount(round(hours))} hours in it, counts 0 points")
            for name, hours in spent.items()
        ),
        id="lane:rest",
        count="back to the Product Backlog" if spent else "",
        empty="Everything is Done.",
    )


def _story(state: SprintState, name: str, tone: str, line: str) -> Markup:
    item = state.game.backlog[name]
    return card(
        f"story:{name}",
        title_of(item),
        item.acceptance or None,
        line,
        corner=amount(item.points),
        tone=tone,
    )


def _happenings(state: SprintState, number: int) -> Markup | None:
    told = [each for each in state.game.world.happened if each.sprint == number]
    if not told:
        return None
    return tag(
        "div",
        tag(
            "div",
            "What was decided, and what came of it",
            class_="itpm-panel-title",
            role="heading",
            aria_level=4,
        ),
        tag("ul", *map(_told, told), class_="itpm-lines"),
        class_="itpm-told",
        data_id="told",
    )


def _told(each: Happening) -> Markup:
    asked = card_of(each.card)
    chosen = asked.option(each.option)
    return tag(
        "li",
        tag("span", f"Day {each.day}", class_="itpm-where"),
        tag("b", chosen.label if chosen else each.option),
        tag("span", each.outcome),
    )


def _forecast_panel(state: SprintState, result: SprintResult) -> Markup:
    if state.forecast is None:
        return panel("Forecast", tag("p", "There were no Sprints before to forecast from."))
    low, high = state.forecast
    inside = low <= result.velocity <= high
    velocities = [*state.game.team.velocities, *(each.velocity for each in state.game.results)]
    above = "above it" if result.velocity > high else "below it"
    return panel(
        "The forecast, tested",
        row("last Sprints had", f"{range_of(low, high)} pt"),
        row("this one", points(result.velocity), critical=not inside),
        row("that is", "inside" if inside else above, critical=not inside),
        tag("p", "Velocity looks back. It forecasts a range, and promises nothing."),
        *_rows_to_go(state, velocities),
        data_id="panel:forecast",
    )


def _rows_to_go(state: SprintState, velocities: list[float]) -> list[Markup]:
    """Say how many Sprints the rest of the Product Backlog takes, by all velocities so far."""
    left = sum(state.game.backlog[name].points for name in state.game.open_stories)
    if not left or not any(velocities):
        return []
    mean, sure = sprints_needed(left, velocities), sprints_needed(left, velocities, SURE)
    return [
        row("left in the backlog", points(left)),
        row("Sprints at the mean", mean),
        row(f"in {percent(SURE)} of cases", sure),
    ]


def _curve_panel(state: SprintState, result: SprintResult) -> Markup:
    return panel(
        "Burn-down",
        burn_down(result.remaining, result.planned, state.game.team.days),
        row(
            "defects that escaped",
            f"{result.escaped}: −{amount(rules.ESCAPED_VALUE * result.escaped)} value"
            if result.escaped
            else 0,
            critical=result.escaped > 0,
        ),
        data_id="panel:curve",
    )


def _meaning(result: SprintResult) -> Markup:
    if result.carried_over:
        left = result.scope - result.velocity
        return join(
            tag("b", f"{amount(left)} points were begun or waited, and count nothing yet. "),
            "An item that is almost Done cannot be used, shown or paid for.",
        )
    return join(tag("b", "Everything is Done. "), "The Increment can be used from today.")


def retrospective_page(state: SprintState) -> Markup:
    """Draw the Retrospective: one improvement is chosen."""
    made = state.game.world.improvements
    offers = [each for each in IMPROVEMENTS.values() if each.id not in made]
    return frame(
        f"{sprint_of(state)} · Retrospective",
        tag(
            "p",
            "What will the team change? One thing, so that it gets done.",
            class_="itpm-caption",
        ),
        tag(
            "div",
            *(
                tag(
                    "div",
                    tag("b", each.title),
                    tag("p", each.brings),
                    button(
                        join("Choose", tag("span", f" · {each.price}", class_="itpm-price")),
                        f"improve:{each.id}",
                        spoken=f"{each.title}: {each.price}",
                    ),
                    class_="itpm-offer",
                    data_id=f"offer:{each.id}",
                )
                for each in offers
            ),
            class_="itpm-offers",
        ),
        tools=[
            history_tools(state),
            group(button("Change nothing", "improve:")),
        ],
        side=side(_facts_panel(state), _made_panel(made)),
        note=join(
            tag("b", "An improvement is paid for once and works from then on. "),
            "What did the last ten days cost you most?",
        ),
        data_id="sprint",
        keys=UNDO_KEYS,
    )


def _facts_panel(state: SprintState) -> Markup:
    result, world = state.game.results[-1], state.game.world
    told = [each for each in world.happened if each.sprint == result.number]
    return panel(
        "What the Sprint shows",
        row("planned", points(result.planned)),
        row("Done", points(result.velocity)),
        row("items not Done", len(result.carried_over)),
        row("defects that escaped", result.escaped, critical=result.escaped > 0),
        row("decisions asked for", len(told)),
        *(tag("p", f"Day {each.day}: {_asked(each)}") for each in told),
        data_id="panel:facts",
    )


def _asked(each: Happening) -> str:
    """Say what happened, as the card did."""
    return card_of(each.card).text.replace(" ({points} points)", "").replace("{story}", each.story)


def _made_panel(made: tuple[str, ...]) -> Markup | None:
    if not made:
        return None
    return panel("Already changed", *(tag("p", IMPROVEMENTS[id].title) for id in made))
