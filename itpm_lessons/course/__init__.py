"""The course as learners meet it; each module opens a part of it by ids.

What all of them need stands here: the content, and the lessons in their order.
"""

from functools import cache

from itpm_lessons.catalogue import Content, Lesson


@cache
def content() -> Content:
    """Return the content of the kit."""
    return Content()


def lessons() -> list[Lesson]:
    """Return the lessons of the course in their order.

    >>> "planning/critical_path" in [lesson.id for lesson in lessons()]
    True
    """
    return list(content().lessons)


def numbered_titles() -> dict[str, str]:
    """Return the lessons as they are named to a learner, by id.

    >>> numbered_titles()["planning/critical_path"]
    '07 The critical path'
    """
    return {lesson.id: f"{lesson.number} {lesson.title}" for lesson in lessons()}


def gallery() -> list[dict[str, object]]:
    """List the widgets that can be tried without a lesson, with the lessons that use them.

    >>> gallery()[0]
    {'name': 'PlanWidget', 'lessons': ['planning/critical_path']}
    """
    return [
        {"name": shown.name, "lessons": [x.id for x in lessons() if shown.name in x.widgets]}
        for shown in content().gallery
    ]
