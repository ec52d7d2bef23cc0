"""The tab of channels: people on a ring, how channels grow, and what teams change."""

from itpm_lessons.engines.communication import ACROSS_TEAMS, Chain, Structure, channels

from ..frame import button, group, panel, row, side
from ..markup import Markup, join, tag
from ..sliders import slider, sliders
from .chain import percent
from .growth import growth
from .ring import own_channels, ring, team_name, who
from .state import MOST_PEOPLE, MOST_TEAMS, CommunicationState
from .tab import Tab, half


def channels_tab(state: CommunicationState) -> Tab:
    """Draw people on a ring, how channels grow, and what teams change."""
    structure, width = state.lab.structure, half(state.width)
    teams = len(structure.teams)
    controls = sliders(
        slider("people", "people", structure.people, 1, MOST_PEOPLE),
        slider("teams", "teams with a lead", teams, 1, max(1, min(MOST_TEAMS, structure.people))),
        label="People and teams",
    )
    tools = group(
        button("+ person", "more"),
        button("− person", "less", disabled=structure.people == 1),
        label="People",
    )
    pictures = tag(
        "div",
        ring(structure, state.person, min(width, 520)),
        growth(structure, min(width, 620)),
        class_="itpm-pictures itpm-halves" if width < state.width else "itpm-pictures",
        data_id="channel-pictures",
    )
    figures: list[tuple[object, str]] = [
        (structure.people, "people"),
        (structure.channels, "channels"),
    ]
    if teams > 1:
        figures.append((structure.flat, "without teams"))
    return Tab(
        figures,
        join(pictures, controls, tools),
        side(_person_panel(state), _sum_panel(structure), _price_panel(state)),
        _channels_note(state),
    )


def _person_panel(state: CommunicationState) -> Markup:
    structure, person = state.lab.structure, state.person
    if person is None or person >= structure.people:
        return panel(
            "A person",
            tag("p", "Pick somebody on the ring to see their channels. Delete takes them away."),
            data_id="panel-person",
        )
    return panel(
        who(structure, person),
        row("channels of their own", own_channels(structure, person)),
        group(button("Take away", "away", disabled=structure.people == 1), label="Person"),
        data_id="panel-person",
    )


def _sum_panel(structure: Structure) -> Markup:
    people = structure.people
    rows = [row(f"{people} × {people - 1} ÷ 2", f"{structure.flat}")]
    title = "Everybody with everybody"
    if structure.leads:
        title = "In teams"
        rows = [
            row(f"{team_name(team)}: {size} × {size - 1} ÷ 2", channels(size))
            for team, size in enumerate(structure.teams)
        ]
        count = len(structure.teams)
        rows.append(row(f"leads: {count} × {count - 1} ÷ 2", channels(count)))
        rows.append(row("together", structure.channels))
    return panel(title, *rows, data_id="panel-sum")


def _price_panel(state: CommunicationState) -> Markup:
    if not state.lab.structure.leads:
        more = state.lab.structure.people
        return panel(
            "One person more",
            row("new channels", f"+{more}"),
            tag("p", "A new person can talk to everybody who is there already."),
            data_id="panel-price",
        )
    each = state.lab.chain.each
    kept = Chain(ACROSS_TEAMS, each).kept
    return panel(
        "The price of teams",
        row("hand-overs across", ACROSS_TEAMS),
        row("of it arrives", percent(kept)),
        tag(
            "p",
            "From a member of one team to one of another: to the lead, to the other lead, on; "
            f"each time {percent(each)} is kept.",
        ),
        data_id="panel-price",
    )


def _channels_note(state: CommunicationState) -> Markup:
    structure = state.lab.structure
    if not structure.leads:
        more = channels(structure.people + 3) - structure.flat
        return join(
            tag("b", f"{structure.people} people, {structure.flat} pairs who can talk. "),
            f"Three people more would add {more}: channels grow faster than people do. "
            "Set teams to 2 or 3 and look what a lead in each team takes away.",
        )
    saved = structure.flat - structure.channels
    return join(
        tag("b", f"Teams with leads keep {structure.channels} of {structure.flat} channels. "),
        f"{saved} pairs need not talk any more. The price: news from team to team goes through "
        "two leads, and each hand-over can lose some of it.",
    )
