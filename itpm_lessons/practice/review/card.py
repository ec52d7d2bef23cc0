"""A card of the review deck, and the box that holds all cards of a course.

Where cards come from is not known here: whoever has questions, terms or formulas makes a
`ReviewCard` of each.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from itpm_lessons.engines.refusal import Refusal

from ..exercise import Exercise


@dataclass(frozen=True)
class ReviewCard:
    """Something to be recalled: a question that is judged, or a front and a back.

    Parameters
    ----------
    id : str
        The name under which the log keeps it, as ``question/kanban-littles-law``. A question
        answered in a lesson is logged under the same name, which makes that the first meeting.
    kind : str
        What it is, in a word: question, term, formula.
    lesson : str
        Id of its lesson.
    title : str
        What it is about, in a few words; it gives nothing away.
    front, back : str
        Prose; for a question they stay empty.
    ask : callable, optional
        Makes the exercise that asks it, when it is needed.
    chosen : bool
        Whether it enters the deck only when the learner adds it, not with its lesson.

    Examples
    --------
    >>> card = ReviewCard("term/float", "term", "planning/critical_path", "Total float",
    ...     front="What is total float?", back="How long an activity may slip …")
    >>> card.is_judged
    False
    """

    id: str
    kind: str
    lesson: str
    title: str
    front: str = ""
    back: str = ""
    ask: Callable[[], Exercise] | None = None
    chosen: bool = False

    def __post_init__(self) -> None:
        if self.ask is None and not (self.front.strip() and self.back.strip()):
            problem = "has neither a question nor a front and a back"
            raise Refusal(f"card {self.id!r}", problem, "give front and back, or ask")

    @property
    def is_judged(self) -> bool:
        """Whether an answer is judged, rather than told by the learner."""
        return self.ask is not None


@dataclass(frozen=True)
class CardLesson:
    """A lesson as the deck knows it: one attempt at one of its `exercises` has begun it."""

    id: str
    title: str
    exercises: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CardBox:
    """All cards of a course, with their lessons in the order of the course.

    A card whose id stands twice, or whose lesson is not there, is refused.
    """

    cards: tuple[ReviewCard, ...]
    lessons: tuple[CardLesson, ...]

    def __post_init__(self) -> None:
        for card in self.cards:
            if self.by_id[card.id] is not card:
                raise Refusal(f"card {card.id!r}", "stands twice", "give one another id")
            if card.lesson not in self.lesson_by_id:
                problem = f"its lesson {card.lesson!r} is not there"
                raise Refusal(f"card {card.id!r}", problem, "name a lesson of the course")

    @classmethod
    def of(cls, cards: Iterable[ReviewCard], lessons: Iterable[CardLesson]) -> "CardBox":
        """Make a box of any iterables."""
        return cls(tuple(cards), tuple(lessons))

    @cached_property
    def by_id(self) -> dict[str, ReviewCard]:
        """The cards by their ids."""
        return {card.id: card for card in self.cards}

    @cached_property
    def lesson_by_id(self) -> dict[str, CardLesson]:
        """The lessons by their ids."""
        return {lesson.id: lesson for lesson in self.lessons}

    def lesson_of(self, card: ReviewCard) -> CardLesson:
        """Return the lesson of a card."""
        return self.lesson_by_id[card.lesson]

    def count(self, lesson: str) -> int:
        """Count the cards that enter with a lesson."""
        return sum(card.lesson == lesson and not card.chosen for card in self.cards)
