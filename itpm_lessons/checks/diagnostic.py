"""The diagnostic keeps its form, and what lessons need are lessons."""

from collections.abc import Iterator

from itpm_lessons.practice.diagnostic import COUNT, DOMAINS, Item, item_of, off_the_outline

from .finding import Finding, Kit, guarded


def diagnostic(kit: Kit) -> Iterator[Finding]:
    """Check the questions of the diagnostic together, where there are any."""
    if not kit.content.diagnostic:
        return
    where = f"{kit.place('course.toml')} [diagnostic]"
    yield from guarded(where, _whole(kit, where))


def _whole(kit: Kit, where: str) -> Iterator[Finding]:
    known = [id for id in kit.content.diagnostic if id in kit.content.items]
    items = [item_of(kit.content.items[id]) for id in known]  # refuses what it cannot ask
    if len(kit.content.diagnostic) != COUNT:
        what = f"has {len(kit.content.diagnostic)} questions"
        yield Finding(where, what, f"make it {COUNT}: pages and lessons say so")
    for domain in off_the_outline(items):
        percent = next(each.percent for each in DOMAINS if each.id == domain)
        what = f"domain {domain!r} is off its share of {percent} % by more than one question"
        yield Finding(where, what, "add a question of it, or take one out")
    lessons = {lesson.id for lesson in kit.content.lessons}
    yield from (_lost(where, item) for item in items if item.lesson not in lessons)


def _lost(where: str, item: Item) -> Finding:
    what = f"question {item.id!r} sends to lesson {item.lesson!r}, which is not there"
    return Finding(where, what, "name in tags.notebook the lesson that teaches it")


def needs(kit: Kit) -> Iterator[Finding]:
    """Check that the lessons which others need are there, and come before them."""
    where = f"{kit.place('course.toml')} [needs]"
    order = [lesson.id for lesson in kit.content.lessons]
    for id, before in kit.content.needs.items():
        for each in (id, *before):
            if each not in order:
                yield Finding(where, f"names lesson {each!r}, which is not there", "take it out")
        late = [
            each
            for each in before
            if {each, id} <= {*order} and order.index(each) >= order.index(id)
        ]
        for each in late:
            what = f"{id!r} needs {each!r}, which comes later"
            yield Finding(where, what, "put it first in the course, or take it out")
