"""A message on its way: what is left at each station, its words, and the questions it answers."""

from collections.abc import Sequence

from itpm_lessons.engines.communication import Message

from ..frame import panel
from ..lettering import fitted, pixels
from ..markup import Markup, classes, tag
from .state import CommunicationState, station_name

NAME, ROW, BAR = 118, 30, 16  # pixels for names, for a row, for a bar


def stations(state: CommunicationState, width: int) -> Markup:
    r"""Draw a bar for each station: the share of the message that is there. Ids ``station:N``.

    >>> "65.6\u00a0%" in stations(CommunicationState(), 480)
    True
    """
    shares = state.lab.chain.after()
    rows = [_station(state, place, share, width) for place, share in enumerate(shares)]
    ends = f"from 100 % to {percent(shares[-1])}"
    return tag(
        "svg",
        *rows,
        viewBox=f"0 0 {width} {ROW * len(rows)}",
        width=width,
        height=ROW * len(rows),
        role="group",
        aria_label=f"What is left of the message after each hand-over, {ends}.",
        class_="itpm-stations",
        data_nav=True,
        data_id="stations",
    )


def _station(state: CommunicationState, place: int, share: float, width: int) -> Markup:
    name, room = station_name(place), width - NAME - 58
    top, picked = place * ROW, place == state.at
    left = NAME + 6
    return tag(
        "g",
        tag("rect", x=0, y=top, width=width, height=ROW - 2, rx=4, class_="itpm-band"),
        tag("text", fitted(name, NAME - 6), x=6, y=top + 18, class_="itpm-station-name"),
        tag("rect", x=left, y=top + 6, width=room, height=BAR, rx=3, class_="itpm-hole"),
        tag("rect", x=left, y=top + 6, width=pixels(room * share), height=BAR, rx=3,
            class_="itpm-arrives"),
        tag("text", percent(share), x=width - 6, y=top + 18, class_="itpm-end"),
        class_=classes("itpm-station", picked and "itpm-selected"),
        data_id=f"station:{place}",
        tabindex=0 if picked else -1,
        role="button",
        aria_pressed=str(picked).lower(),
        aria_label=f"{name}: {percent(share)} of the message",
    )  # fmt: skip


def percent(share: float) -> str:
    """Write a share as a percentage.

    >>> percent(0.6561).split(), percent(1).split()
    (['65.6', '%'], ['100', '%'])
    """
    written = f"{share * 100:.1f}".removesuffix(".0")
    return f"{written}\u00a0%"  # a number is not torn from its sign


def words_left(message: Message, there: Sequence[bool]) -> Markup:
    """Write the message; a lost word is a gap as long as itself."""
    pieces: list[object] = []
    for word, kept in zip(message.words, there, strict=True):
        if kept:
            pieces.append(f"{word} ")
        else:
            gap = tag("span", "_" * len(word), class_="itpm-lost", role="img", aria_label="lost")
            pieces += [gap, " "]
    return tag("p", *pieces, class_="itpm-message", data_id="message")


def message_of(state: CommunicationState, message: Message) -> Markup:
    """Show what the selected station has of the message."""
    there = message.after(state.lab.chain, state.lab.seed)[state.at]
    kept = f"{sum(there)} of {len(there)} words"
    who = station_name(state.at)
    head = (
        "What is said in the beginning"
        if not state.at
        else f"What reaches the {who.lower()}: {kept}"
    )
    return tag("div", tag("b", head), words_left(message, there), data_id="message-of")


def questions(state: CommunicationState, message: Message) -> Markup:
    """List what the selected station can still answer."""
    there = message.after(state.lab.chain, state.lab.seed)[state.at]
    rows = [
        tag(
            "div",
            tag("span", "✓" if known else "✗", class_="itpm-tick", aria_hidden="true"),
            tag("span", point.question),
            tag("b", "can say" if known else "cannot say"),
            class_=classes("itpm-answer-row", known and "itpm-solved"),
        )
        for point, known in zip(message.points, message.answered(there), strict=True)
    ]
    return panel(f"Ask the {station_name(state.at).lower()}", *rows, data_id="panel-questions")
