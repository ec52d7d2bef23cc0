"""Tools that are handed content: decks to sort, scenes, careers, words, facts."""

from datetime import date
from functools import cache
from os import PathLike
from typing import Any

from itpm_lessons.content.career import career, framework
from itpm_lessons.content.documents import library
from itpm_lessons.content.fact_shelf import read_shelf, tables
from itpm_lessons.content.formulas import sheet
from itpm_lessons.engines.facts import Shelf
from itpm_lessons.practice import Progress
from itpm_lessons.widgets.dialogue import DialogueWidget
from itpm_lessons.widgets.documents import DocumentWidget
from itpm_lessons.widgets.facts import FactWidget
from itpm_lessons.widgets.formulas import FormulaWidget
from itpm_lessons.widgets.glossary import GlossaryWidget
from itpm_lessons.widgets.ladder import LadderWidget
from itpm_lessons.widgets.skills import SkillWidget
from itpm_lessons.widgets.sorter import SorterWidget

from . import content, lessons, numbered_titles


def sorter(id: str, *, seed: int = 1) -> SorterWidget:
    """Open the deck of cards `id` of content/decks, for a learner to sort; `seed` shuffles it.

    Raises `Refusal` when there is no deck of this id.
    """
    return SorterWidget(content().deck(id), seed=seed)


def dialogue(id: str, *, seed: int = 1) -> DialogueWidget:
    """Open the branching scene `id` of content/dialogues, for a learner to play.

    `seed` chooses the order in which choices are listed. Raises `Refusal` when there is no
    dialogue of this id.
    """
    return DialogueWidget(content().dialogue(id), seed)


def documents(seed: int = 1) -> DocumentWidget:
    """Open the document finder: documents of a structured method by need, and a quiz.

    `seed` chooses the quiz.
    """
    return DocumentWidget(library(), seed)


def ladder(tab: str = "ladder", **state: Any) -> LadderWidget:
    """Open the rooms of careers: ladder, certificates, months of experience, keeping one.

    `tab` is what is shown first: "ladder", "choose", "months" or "keep".

    >>> ladder("months").path.experience.months
    0
    """
    return LadderWidget(career(), tab=tab, **state)


def skills(file: str | PathLike[str] | None = None, **state: Any) -> SkillWidget:
    """Open a self-assessment of skills; `file` is one's own, such as ``my_skills.csv``.

    >>> skills().assessment.role
    'Junior project manager'
    """
    return SkillWidget(framework(), file, **state)


def glossary(term: str = "") -> GlossaryWidget:
    """Open the glossary, at `term` where one is given: a name, an abbreviation, any spelling.

    >>> glossary("total floats").term
    'total-float'
    """
    return GlossaryWidget(
        content().glossary, term, lessons=numbered_titles(), progress=Progress.open()
    )


def formula_sheet(formula: str = "") -> FormulaWidget:
    """Open the formula sheet, at the formula of this id where one is given.

    >>> formula_sheet("channels").formula
    'channels'
    """
    return FormulaWidget(sheet(), formula, lessons=numbered_titles(), progress=Progress.open())


def fact_browser(topic: str = "", *, today: date | None = None) -> FactWidget:
    """Open the facts that this course states, each with source, day and doubts.

    `topic` is the id of the heading that is shown first, as `"pay"`; ages are counted to `today`.
    """
    return FactWidget(fact_shelf(), today or date.today(), topic=topic)


@cache
def fact_shelf() -> Shelf:
    """Return all facts, with the lessons and questions that rest on their sources."""
    facts, sources = tables()
    rests = [
        (source["id"], lesson.id, content().items[id]["stem"])
        for lesson in lessons()
        for id in (*lesson.cards, *lesson.questions)
        for source in content().items[id]["source"]
    ]
    titles = {lesson.id: f"{lesson.number} {lesson.title}" for lesson in lessons()}
    return read_shelf(facts, sources, rests, titles)
