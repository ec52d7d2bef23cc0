"""The page of the course map: figures, the map or the list of outcomes, one lesson beside it."""

from ..frame import button, frame, group, side
from ..lettering import hours
from ..markup import Markup, classes, join, piece, tag
from .panels import lesson_panel, meter_bar, outcome_list, way_to
from .state import MapState, Place

RULE = "A lesson is mastered when four in five of its exercises are solved. Nothing is locked."


def map_page(state: MapState) -> Markup:
    """Draw the map.

    Ids: ``lesson:ID`` shows a lesson beside the map, ``by:lesson`` and ``by:outcome`` choose
    what is listed, ``refresh`` reads the log again.

    >>> "0 of 0" in map_page(MapState([]))
    True
    """
    go = next((place for place in state.places if place.id == state.go), None)
    return frame(
        "Your course",
        outcome_list(state.outcomes) if state.by_outcome else _map(state),
        figures=[
            (f"{state.mastered} of {len(state.places)}", "lessons mastered"),
            (hours(state.spent), "spent, at least"),
        ],
        tools=[
            group(
                button("Lessons", "by:lesson", pressed=not state.by_outcome),
                button("Outcomes", "by:outcome", pressed=state.by_outcome),
                label="What is listed",
            ),
            button("Refresh", "refresh"),
            *([way_to(go, "Continue: " + go.title, primary=True)] if go else []),
        ],
        side=side(lesson_panel(state.shown)) if state.shown else None,
        note=_note(state),
        data_id="course-map",
    )


def _map(state: MapState) -> Markup:
    if not state.places:
        return tag("p", "The course has no lessons yet.", class_="itpm-empty")
    parts: dict[str, list[Place]] = {}
    for place in state.places:
        parts.setdefault(place.part, []).append(place)
    return tag(
        "div",
        *(_part(part, places, state) for part, places in parts.items()),
        class_="itpm-map",
        data_nav=True,
        data_id="map",
    )


def _part(part: str, places: list[Place], state: MapState) -> Markup:
    return tag(
        "div",
        tag("div", part.capitalize(), class_="itpm-map-part", role="heading", aria_level=4),
        tag("div", *(_place(each, state) for each in places), class_="itpm-map-places"),
        class_="itpm-map-row",
    )


def _place(place: Place, state: MapState) -> Markup:
    stands = "mastered" if place.meter.mastered else "begun" if place.begun else "not begun"
    return piece(
        tag(
            "button",
            tag(
                "span",
                tag("span", place.number, class_="itpm-map-number"),
                tag("span", place.title),
                tag("b", "✓", aria_hidden="true") if place.meter.mastered else None,
                class_="itpm-map-name",
            ),
            meter_bar(place.meter),
            tag("span", f"{place.meter.said} · {stands}", class_="itpm-said"),
            type="button",
            tabindex=0,
            class_=classes(
                "itpm-map-place",
                not place.begun and "itpm-map-ahead",
                place.id == state.go and "itpm-map-next",
                place.id == state.open and "itpm-selected",
            ),
            data_id=f"lesson:{place.id}",
            aria_pressed=str(place.id == state.open).lower(),
        )
    )


def _note(state: MapState) -> Markup:
    weakest = state.weakest
    return join(
        tag("span", tag("b", "Next "), state.step, " ") if state.step else None,
        tag("span", tag("b", "Weakest outcome "), weakest.name, f" {weakest.said} solved. ")
        if weakest
        else None,
        tag("span", RULE),
        tag("span", " ", state.coming) if state.coming else None,
        tag("span", " ", state.notice) if state.notice else None,
    )
