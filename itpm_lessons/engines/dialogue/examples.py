"""A script small enough to be worked out by hand: an order that nobody has explained."""

from .script import EFFECT, END, PRICE, Choice, End, Meter, Scene, Script

_METERS = (
    Meter("clarity", "Clarity", EFFECT, about="how well both know what is wanted"),
    Meter("minutes", "Minutes", PRICE, unit="min"),
)
_START = Scene(
    "start",
    "A vague order",
    "“Make the report nicer, please.”",
    (
        Choice("ask", "Ask what it is for", "It is for the board.", "Purpose decides the form.",
               "write", {"minutes": 5}, {"clarity": 2}),  # type: ignore[arg-type]
        Choice("guess", "Say yes and begin", "You begin.", "Nothing is clear yet.",
               "write", {"minutes": 1}, {}),  # type: ignore[arg-type]
        Choice("brag", "Promise the best report ever", "“Good!”", "Now much is expected.",
               "write", {"minutes": 1}, {"clarity": -2}),  # type: ignore[arg-type]
    ),
)  # fmt: skip
_WRITE = Scene(
    "write",
    "The first page",
    "The first page is there.",
    (
        Choice("show", "Show a sketch first", "“A bit shorter.”", "A sketch is cheap to change.",
               END, {"minutes": 5}, {"clarity": 1}),  # type: ignore[arg-type]
        Choice("write", "Write it all, then show it", "“Hm.”", "Much to change, late.",
               END, {"minutes": 5}, {"clarity": -1}),  # type: ignore[arg-type]
    ),
)  # fmt: skip

#: Six ways: clarity 2, 0 or -2 from the first decision, +1 or -1 from the second.
ORDER = Script(
    "A vague order",
    "Find out what is wanted.",
    "Asking early is cheap.",
    _METERS,
    (_START, _WRITE),
    (
        End("clear", "A clear order", "Both know what is wanted.", {"clarity": 1}),  # type: ignore[arg-type]
        End("guess", "A guess", "It has to be done again."),
    ),
    budget=20,
)
