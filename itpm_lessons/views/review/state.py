"""What the page of a review shows: values that a widget fills in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..markup import Markup
from ..task_card import Feedback


@dataclass(frozen=True)
class Choice:
    """A rating that may be given: its key, its name, and when the card then comes back."""

    key: str
    name: str
    interval: str
    suggested: bool = False


@dataclass(frozen=True)
class CardShown:
    """The card at hand.

    Parameters
    ----------
    title, where : str
        What kind of card it is; beside it its lesson, once it is turned: to know it before is
        half of many answers.
    asks, answer : str
        Prose; `answer` is drawn when the card is `turned`.
    form : Markup, optional
        The inputs of a question that is judged; a card without is turned over.
    given : str
        What was answered, in words.
    choices : sequence of Choice
        The ratings that may be given now.
    rated : str
        What is said where the rating is given already, as after a wrong answer.
    turn : str
        Names this moment of this card; the focus goes along when it changes.
    """

    title: str
    where: str
    asks: str
    answer: str = ""
    form: Markup | None = None
    turned: bool = False
    given: str = ""
    feedback: Feedback | None = None
    choices: Sequence[Choice] = ()
    rated: str = ""
    turn: str = ""


@dataclass(frozen=True)
class Group:
    """A lesson in a list: what can be done with it is named by `id`."""

    id: str
    title: str
    more: str = ""


@dataclass(frozen=True)
class ReviewState:
    """All that the page shows.

    Parameters
    ----------
    left, reviewed, size : int
        Cards left today, reviews made today, cards in the deck.
    card : CardShown, optional
        The card at hand; without one `empty` says why there is none, and when there will be.
    forecast : sequence of (str, int)
        The name of each day, from today on, and the reviews due on it.
    exam, exam_day : str, int
        The day of the exam as in the field, and how many days off it is; "" and 0 without one.
    new_per_day, kept_back : int
        The limit of new cards, and how many wait for other days.
    leeches, to_add : sequence of Group
        Cards to be read again in their lessons; lessons whose cards have not entered yet.
    note : str
        What it means.
    notices : sequence of str
        How progress is kept, where something is wrong with that.
    """

    left: int
    reviewed: int
    size: int
    card: CardShown | None = None
    empty: str = ""
    forecast: Sequence[tuple[str, int]] = ()
    exam: str = ""
    exam_day: int = 0
    longest: str = ""
    first_exam_day: str = ""
    new_per_day: int = 10
    kept_back: int = 0
    leeches: Sequence[Group] = ()
    to_add: Sequence[Group] = ()
    note: str = ""
    notices: Sequence[str] = field(default=())
    can_undo: bool = False
    can_redo: bool = False
