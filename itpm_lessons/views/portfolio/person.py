"""Lines of a resume and rated skills, as they stand in a portfolio.

Who could confirm a line is left off the page: such names are for those who ask.
"""

from itpm_lessons.engines.career import Assessment
from itpm_lessons.engines.resume import BulletList

from ..markup import tag
from .parts import Drawing, some, table

OFF_THE_PAGE = "Who or what could show it, the author says when asked."
NO_EVIDENCE = "No skill has something done beside it, so none is shown."


def bullets_drawing(bullets: BulletList) -> Drawing:
    """List the lines as they stand now, without who could confirm them.

    >>> from itpm_lessons.engines.resume import Bullet
    >>> drawn = bullets_drawing(BulletList((Bullet("", "Sorted 60 tickets", "the boss"),)))
    >>> "Sorted 60" in drawn.body[0], "boss" in str(drawn)
    (True, False)
    """
    listed = [bullet for bullet in bullets if bullet.now]
    if not listed:
        return Drawing(body=(tag("p", "No line stands in the file yet."),))
    named = any(bullet.proof for bullet in listed)
    body = tag("ul", *(tag("li", bullet.now) for bullet in listed))
    return Drawing(said=OFF_THE_PAGE if named else None, body=(body,))


def skills_drawing(skills: Assessment) -> Drawing:
    """Show the rated skills beside which something done is named; leave the others out.

    >>> from itpm_lessons.engines.career import Rating
    >>> drawn = skills_drawing(Assessment((Rating("Risk", 2, "a register"), Rating("Time", 3))))
    >>> "a register" in drawn.body[0], "Time" in drawn.body[0]
    (True, False)
    """
    shown = [each for each in skills if each.evidence and each.level]
    if not shown:
        return Drawing(body=(tag("p", NO_EVIDENCE),))
    rows = [(each.skill, each.evidence, f"{each.level} of 4") for each in shown]
    made = table(
        f"{some(len(shown), 'skill')} with something done",
        ("skill", "shown by", "own rating"),
        rows,
        numbers=(2,),
    )
    return Drawing(body=(made,))
