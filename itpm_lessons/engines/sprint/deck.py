"""All cards that can come in a Sprint: text, options and their prices."""

from .cards import (
    Card,
    Option,
    add_on_top,
    all_go,
    anybody,
    block,
    cut_down,
    drift,
    fall_ill,
    first_in_work,
    go_on,
    guess,
    in_check_late,
    largest_in_work,
    let_escape,
    let_wait,
    lose,
    nothing,
    pull_next,
    search_defects,
    skip_check,
    something_to_swap,
    something_to_take_out,
    swap,
    swarm,
    take_out,
    wish,
)

_CARDS = (
    Card(
        "server",
        "Impediment",
        "The payroll test server is down. “{story}” needs it and stands still.",
        first_in_work,
        (
            Option("escalate", "Have the Scrum Master press operations", "2 hours, 1 day blocked",
                   block(1, "The server was back after a day.", 2)),
            Option("wait", "Write a ticket and wait", "no hours, 3 days blocked",
                   block(3, "The ticket took three days.")),
            Option("stub", "Build a stand-in for the server", "8 hours, not blocked",
                   lose(8, "The stand-in answers like the server, and is there to stay.")),
        ),
        "environment",
    ),
    Card(
        "illness",
        "Impediment",
        "A Developer is ill for three days.",
        anybody,
        (
            Option("out", "Take the last item that nobody started out of the Sprint",
                   "a person for 3 days, 1 hour, and that item", take_out, something_to_take_out),
            Option("go-on", "Go on as planned", "a person for 3 days",
                   fall_ill(1.0, 0, "Three days with one person less.")),
            Option("borrow", "Borrow a developer from another team",
                   "7 hours to explain; half a person for 3 days",
                   fall_ill(0.5, 7, "The guest needed help at first, then helped.")),
        ),
    ),
    Card(
        "unclear",
        "Impediment",
        "The acceptance criteria of “{story}” can be read in two ways.",
        first_in_work,
        (
            Option("ask", "Ask the Product Owner today", "2 hours",
                   lose(2, "One conversation, and it was clear.")),
            Option("guess", "Take the likelier reading and go on",
                   "nothing now; an even chance that two fifths are built again", guess),
            Option("wait", "Let it lie until the next refinement", "2 days blocked",
                   block(2, "It lay for two days.")),
        ),
        "refine",
    ),
    Card(
        "urgent",
        "Scope",
        "The sponsor wants “{story}” ({points} points) in this Sprint.",
        wish,
        (
            Option("later", "The Product Owner puts it first in the Product Backlog",
                   "no hours; later, it is worth a fifth less", let_wait),
            Option("swap", "Take it in, and as much out that nobody has started",
                   "3 hours to plan anew", swap, something_to_swap),
            Option("add", "Take it in on top", "nothing now; its hours are nobody's", add_on_top),
        ),
    ),
    Card(
        "shortcut",
        "Quality",
        "“{story}” is in check, and the Review is near. Somebody says: call it Done.",
        in_check_late,
        (
            Option("keep", "Keep to the Definition of Done", "the hours of the check",
                   nothing("It was checked to the end.")),
            Option("skip", "Call it Done unchecked",
                   "nothing now; each of its defects costs 4 of the value and 9 hours later",
                   skip_check),
        ),
    ),
    Card(
        "drift",
        "Habit",
        "The Daily Scrum has begun to take 35 minutes.",
        anybody,
        (
            Option("keep", "Stop at 15; details afterwards, for those concerned", "1 hour, once",
                   lose(1, "Those who had something to settle stayed behind.")),
            Option("drift", "Let it run, people like it", "20 minutes a day for everybody", drift),
        ),
        "agree",
    ),
    Card(
        "side-task",
        "Scope",
        "A department head hands a Developer a task directly.",
        anybody,
        (
            Option("owner", "Send it to the Product Owner", "half an hour",
                   lose(0.5, "It became one more item to order.")),
            Option("do", "Do it, to keep the peace", "8 hours",
                   lose(8, "It was done, and the next one is on its way.")),
        ),
        "agree",
    ),
    Card(
        "pet-idea",
        "Scope",
        "A Developer has a fine idea: an animation when one clocks in.",
        anybody,
        (
            Option("note", "Write it down for the Product Owner", "half an hour",
                   lose(0.5, "It waits in the Product Backlog with its value and its price.")),
            Option("do", "Let it in, it is only an afternoon", "6 hours, no value",
                   lose(6, "Nobody had asked for it.")),
        ),
        "agree",
    ),
    Card(
        "old-phone",
        "Quality",
        "On an old phone of a colleague the app crashes.",
        anybody,
        (
            Option("fix", "Repair it now", "5 hours", lose(5, "It runs on old phones, too.")),
            Option("leave", "Note it and go on",
                   "nothing now; it costs 4 of the value, and 9 hours later", let_escape),
        ),
        "environment",
    ),
    Card(
        "larger",
        "Surprise",
        "“{story}” is much larger than it looked: half as much again to build.",
        largest_in_work,
        (
            Option("cut", "Agree with the Product Owner on its core",
                   "1 hour, and 30 % of its value", cut_down),
            Option("go-on", "Build it all", "half as many hours again", go_on),
            Option("swarm", "Build it all, three people on it first",
                   "half as many hours again, and the others wait", swarm),
        ),
        "refine",
    ),
    Card(
        "meeting",
        "Habit",
        "All Developers are asked to a two-hour meeting of the department.",
        anybody,
        (
            Option("one", "Send one, who reports", "2 hours", lose(2, "One went and reported.")),
            Option("all", "All go", "2 hours for everybody", all_go),
        ),
    ),
    Card(
        "owner-away",
        "Impediment",
        "The Product Owner is away for two days, and “{story}” needs an answer.",
        first_in_work,
        (
            Option("deputy", "Ask the payroll clerk who deputizes", "3 hours",
                   lose(3, "The clerk knew.")),
            Option("wait", "Wait for the Product Owner", "2 days blocked",
                   block(2, "The story waited for two days.")),
        ),
        "refine",
    ),
)  # fmt: skip
CARDS = {card.id: card for card in _CARDS}

# Comes by itself when everything is Done early, as often as that happens.
EARLY = Card(
    "early",
    "Time left",
    "Everything in the Sprint is Done, and days are left. Next: “{story}” ({points} points).",
    wish,
    (
        Option("pull", "Take it in", "1 hour to plan it", pull_next),
        Option("search", "Look for defects in what is Done", "the day", search_defects),
    ),
)


def card_of(id: str) -> Card:
    """Return the card of this id, drawn or coming by itself."""
    return EARLY if id == EARLY.id else CARDS[id]
