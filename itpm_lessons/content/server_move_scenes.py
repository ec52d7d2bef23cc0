"""What went wrong at first at ServerMove, and how it ended: scenes for a story. All invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scene:
    """A trial at ServerMove: what went wrong, your part, what you did, how it ended.

    `start` of `tried` were wrong at first, `end` of `again` in the second trial. `price` is
    confidential.
    """

    situation: str
    task: str
    deeds: tuple[str, str, str]
    second: str
    learned: str
    start: int
    tried: int
    end: int
    again: int
    price: int = 46_000

    @property
    def before(self) -> str:
        """The count at the start."""
        return f"{self.start} of {self.tried}"

    @property
    def after(self) -> str:
        """The count at the end."""
        return f"{self.end} of {self.again}"


SCENES = (
    Scene(
        "In the first trial, folders were missing in {before} mailboxes",
        "find out with the supplier how the others are to be copied",
        (
            "compared the faulty mailboxes with the sound ones",
            "found that all of them had shared folders",
            "wrote a check of five lines for the second trial",
        ),
        "in the second trial it was {after}",
        "ask for shared folders before the first trial",
        3,
        20,
        1,
        40,
    ),
    Scene(
        "In the first walk through the hall, hand scanners lost the network in {before} places",
        "get the hall ready before the season",
        (
            "marked the places on a plan",
            "asked the drivers where pallets stand high",
            "had two access points moved",
        ),
        "in the second walk it was {after}",
        "walk through the hall on a day on which it is full",
        6,
        30,
        2,
        50,
    ),
    Scene(
        "After the training the service desk could not solve {before} typical requests",
        "see that the desk can work alone on the first day",
        (
            "sat beside the desk for a morning",
            "listed the requests that took longest",
            "asked the supplier for one more day on these",
        ),
        "a week later it was {after}",
        "agree on the list of requests before the training is booked",
        12,
        20,
        2,
        20,
    ),
    Scene(
        "In the first test, {before} deleted files could not be brought back in time",
        "have this settled before the old servers are switched off",
        (
            "looked at the times of each step with the supplier",
            "found that the request waited for one person",
            "named a second one and had the test repeated",
        ),
        "in the second test it was {after}",
        "ask on day one who stands in for whom",
        7,
        10,
        1,
        15,
    ),
)
