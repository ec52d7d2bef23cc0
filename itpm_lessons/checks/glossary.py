"""The glossary: each word once, explained in other words, and taught where it says so."""

import re
from collections.abc import Iterator

from itpm_lessons.catalogue import Lesson
from itpm_lessons.content.terms import read_terms
from itpm_lessons.engines.glossary import Names, Term, key, words_of

from .finding import Finding, Kit

MOST_WORDS, MOST_MORE = 30, 45
OPEN = "not_in_glossary"  # the file of words in bold that need no explanation there
COMING = frozenset(  # lessons whose terms stand here already
    {
        "career/start_here",
        "career/the_role",
        "career/career_paths",
        "career/resume_and_interview",
    }
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FENCES = re.compile(r"^(```+|~~~+).*?^\1", re.DOTALL | re.MULTILINE)
# What a lesson introduces: a word or three in bold, in small letters, within a sentence.
_INTRODUCED = re.compile(r"(?<=[a-z,] )\*\*([a-z][a-z-]*(?: [a-z-]+){0,2})\*\*")


def glossary(kit: Kit) -> Iterator[Finding]:
    """Check the terms, and what lessons introduce; nothing where there is no glossary."""
    topics, terms = read_terms(kit.content.folder / "glossary")
    if not terms:
        return
    lessons = {lesson.id: _prose(kit, lesson) for lesson in kit.content.lessons}
    known = _Known(kit, terms, lessons)
    for term in terms:
        where = f"{kit.place(f'glossary/{term.topic}.toml')} [{term.id}]"
        for what, repair in (*_words(term), *known.problems(term)):
            yield Finding(where, what, repair)
    yield from _twice(kit, terms)
    yield from _unexplained(kit, terms, lessons)
    for topic in topics:
        if topic.title == topic.id:
            yield Finding(
                kit.place(f"glossary/{topic.id}.toml"), "has no title", 'begin with title = "…"'
            )


def _words(term: Term) -> Iterator[tuple[str, str]]:
    """Check how a term is explained."""
    if not _ID.fullmatch(term.id):
        yield f"has the id {term.id!r}", "use small letters, figures and hyphens"
    for part in ("term", "short"):
        if not getattr(term, part).strip():
            yield f"{part} is blank", "write it"
    for part, most in (("short", MOST_WORDS), ("more", MOST_MORE)):
        text = getattr(term, part)
        if len(text.split()) > most:
            yield f"{part} has {len(text.split())} words", f"say it in {most} at most"
        if text.strip() and not text.endswith((".", "?", "!")):
            yield f"{part} does not end like a sentence", "make it a sentence"
        if "$" in text:
            yield f"{part} holds a dollar sign, which becomes a formula", "write dollars"
    for name in term.names:
        if _holds(term.short, name):
            yield f"explains {name!r} by itself", "say it in other words"


def _holds(text: str, name: str) -> bool:
    """Tell whether a text uses a name, word by word.

    >>> _holds("A stage has a gate.", "gates"), _holds("A stagecoach.", "stage")
    (True, False)
    """
    words, asked = words_of(text), words_of(name)
    return any(words[at : at + len(asked)] == asked for at in range(len(words)))


class _Known:
    """What a term may name: other terms, lessons that use it, sources."""

    def __init__(self, kit: Kit, terms: tuple[Term, ...], lessons: dict[str, str]):
        self.ids = {term.id for term in terms}
        self.sources = set(kit.content.table("sources"))
        self.lessons = lessons
        self.used = {
            id: {
                mention.term.id
                for mention in Names(
                    (*(term for term in terms if id in term.lessons), *terms)
                ).mentions(text)
            }
            for id, text in lessons.items()
        }

    def problems(self, term: Term) -> Iterator[tuple[str, str]]:
        for other in term.see:
            if other not in self.ids or other == term.id:
                what = "is itself" if other == term.id else "is not in the glossary"
                yield f"related term {other!r} {what}", "name another, or add it"
        for lesson in term.lessons:
            if lesson in self.lessons:
                if term.id not in self.used[lesson]:
                    what = f"names lesson {lesson!r}, which never uses the word"
                    yield what, "take the lesson out, or use the word there"
            elif lesson not in COMING:
                yield f"lesson {lesson!r} is unknown", "name one that course.toml lists"
        if term.source and term.source not in self.sources:
            yield f"source {term.source!r} is unknown", "add it to sources.toml"


def _twice(kit: Kit, terms: tuple[Term, ...]) -> Iterator[Finding]:
    """Find ids and names that stand twice; what tells namesakes apart stands in brackets."""
    ids: set[str] = set()
    names: dict[str, str] = {}
    for term in terms:
        where = f"{kit.place(f'glossary/{term.topic}.toml')} [{term.id}]"
        if term.id in ids:
            yield Finding(where, "has an id that stands twice", "rename one")
        ids.add(term.id)
        for name in (term.term, *term.also):
            other = names.setdefault(key(name), term.id)
            if other != term.id:
                what = f"{name!r} is a name of {other!r}, too"
                yield Finding(where, what, "take it from one of them, or add (what it is) to it")


def _unexplained(kit: Kit, terms: tuple[Term, ...], lessons: dict[str, str]) -> Iterator[Finding]:
    """Find what lessons introduce in bold and neither the glossary nor the list of words has."""
    names = Names(terms)
    listed = {key(word) for word in kit.content.table(OPEN).get("words", [])}
    for id, text in lessons.items():
        missing = {
            word
            for word in _INTRODUCED.findall(text)
            if names.of(word) is None and key(word) not in listed
        }
        for word in sorted(missing):
            repair = f"add it to the glossary, or to {kit.place(f'{OPEN}.toml')}"
            what = f"introduces {word!r}, which the glossary does not explain"
            yield Finding(kit.place(f"lessons/{id}.md"), what, repair)


def _prose(kit: Kit, lesson: Lesson) -> str:
    return _FENCES.sub("", kit.content.lesson_text(lesson.id))
