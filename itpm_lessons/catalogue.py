"""What authors wrote in content/, found by its id.

The order of lessons, and what belongs to each, stands in `content/course.toml` alone.
"""

import importlib.util
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from itpm_lessons.content.terms import read_glossary
from itpm_lessons.engines.card_deck import Bin, Card, Deck, Lure
from itpm_lessons.engines.dialogue import Script, read_script
from itpm_lessons.engines.glossary import Glossary
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Exercise
from itpm_lessons.practice.question import question_exercise

CONTENT = Path(__file__).parent / "content"

_NOT_PROSE = re.compile(r"\A---\n.*?\n---\n|^(```+|~~~+).*?^\1", re.DOTALL | re.MULTILINE)
_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True)
class Lesson:
    """One lesson as `course.toml` lists it.

    `questions` are recalled in the lesson, `cards` are questions for later days. `minutes` is all
    of a learner's time, `words` the length of the prose. `part` is the part of the course that it
    stands in on the map, the topic of its id if nothing else is said.
    """

    id: str
    number: str
    title: str
    minutes: int
    exercises: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    widgets: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    part: str = ""
    words: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "part", self.part or self.id.partition("/")[0])

    @property
    def notebook(self) -> str:
        """The name of its notebook; the number shows the way in a list of files.

        >>> Lesson("planning/critical_path", "07", "The critical path", 150).notebook
        '07_critical_path.ipynb'
        """
        return f"{self.number}_{self.id.rpartition('/')[2]}.ipynb"


@dataclass(frozen=True)
class Shown:
    """A widget of the gallery: its class, a heading, what it is for, and code that shows it."""

    name: str
    title: str
    about: str
    code: str


class Content:
    """What authors wrote, in one folder.

    Ids are `topic/name`, the path of the file below `lessons/` or `exercises/`; a question has
    the id that its block gives it. An id that is not there is refused, with those most like it.
    """

    def __init__(self, folder: Path = CONTENT):
        self.folder = folder

    @cached_property
    def lessons(self) -> tuple[Lesson, ...]:
        """Return the lessons in the order of the course."""
        listed = self.table("course").get("lesson", [])
        return tuple(self._lesson(block) for block in listed)

    def _lesson(self, block: dict[str, Any]) -> Lesson:
        values: dict[str, Any] = {
            key: tuple(v) if isinstance(v, list) else v for key, v in block.items()
        }
        try:
            return Lesson(**values, words=count_words(self.lesson_text(block.get("id", ""))))
        except TypeError as error:
            raise Refusal(
                f"lesson {block.get('id', block)!r} in course.toml",
                f"its block cannot be read ({error})",
                "give id, number, title and minutes, and only keys that a Lesson has",
            ) from None

    @cached_property
    def diagnostic(self) -> tuple[str, ...]:
        """Questions of the diagnostic, in its order; `[[diagnostic]]` in course.toml lists them."""
        blocks = self.table("course").get("diagnostic", [])
        return tuple(id for block in blocks for id in block["questions"])

    @cached_property
    def needs(self) -> dict[str, tuple[str, ...]]:
        """Lessons that should come before a lesson, by its id; `[needs]` in course.toml."""
        return {id: tuple(needs) for id, needs in self.table("course").get("needs", {}).items()}

    @cached_property
    def gallery(self) -> tuple[Shown, ...]:
        """Return the widgets that can be tried without a lesson; `gallery.toml` lists them."""
        try:
            return tuple(Shown(**block) for block in self.table("gallery").get("widget", []))
        except TypeError as error:
            problem = f"a block cannot be read ({error})"
            raise Refusal("gallery.toml", problem, "give name, title, about and code") from None

    def lesson(self, id: str) -> Lesson:
        """Return the lesson of this id."""
        found = {lesson.id: lesson for lesson in self.lessons}
        return found[known("lesson", id, found)]

    def lesson_text(self, id: str) -> str:
        """Return the Markdown of a lesson, as written."""
        path = self.folder / "lessons" / f"{known('lesson', id, self.lesson_ids)}.md"
        return path.read_text(encoding="utf-8")

    @cached_property
    def lesson_ids(self) -> tuple[str, ...]:
        """Ids of all lessons that are written, listed or not."""
        return self._ids("lessons", "md")

    @cached_property
    def exercise_ids(self) -> tuple[str, ...]:
        """Ids of all exercises that are written, listed or not."""
        return self._ids("exercises", "py")

    def exercise(self, id: str) -> Exercise:
        """Return the exercise that `exercises/<id>.py` makes."""
        exercise = self._module(known("exercise", id, self.exercise_ids)).__dict__.get("EXERCISE")
        if isinstance(exercise, Exercise):
            return exercise
        raise Refusal(
            f"exercises/{id}.py", "makes no EXERCISE", "end it with EXERCISE = Exercise(...)"
        )

    def _module(self, id: str) -> ModuleType:
        """Load the module of an exercise from this folder, once."""
        path = self.folder / "exercises" / f"{id}.py"
        name = "itpm_lessons.content.exercises." + id.replace("/", ".")
        loaded = sys.modules.get(name)
        if loaded and Path(str(loaded.__file__)) == path:
            return loaded
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec and spec.loader
        module = sys.modules[name] = importlib.util.module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except BaseException:
            del sys.modules[name]  # else the next call would find half a module
            raise
        return module

    @cached_property
    def items(self) -> dict[str, dict[str, Any]]:
        """All questions by id, as written; `file` is added and says where."""
        return {item["id"]: item for item in self.blocks}

    @cached_property
    def blocks(self) -> list[dict[str, Any]]:
        """All blocks `[[question]]`, with the `file` that each stands in."""
        return [
            {**item, "file": path.relative_to(self.folder).as_posix()}
            for path in sorted((self.folder / "questions").rglob("*.toml"))
            for item in read_toml(path).get("question", [])
        ]

    def question(self, id: str) -> Exercise:
        """Return a question as the exercise that asks it."""
        return question_exercise(self.items[known("question", id, self.items)])

    @cached_property
    def deck_ids(self) -> tuple[str, ...]:
        """Ids of all decks of cards that are to be sorted."""
        return self._ids("decks", "toml")

    def deck(self, id: str) -> Deck:
        """Return the deck that `decks/<id>.toml` describes."""
        return deck_of(self.deck_block(id))

    def deck_block(self, id: str) -> dict[str, Any]:
        """Return a deck as written."""
        return read_toml(self.folder / "decks" / f"{known('deck', id, self.deck_ids)}.toml")

    @cached_property
    def dialogue_ids(self) -> tuple[str, ...]:
        """Ids of all branching scenes."""
        return self._ids("dialogues", "toml")

    def dialogue(self, id: str) -> Script:
        """Return the script that `dialogues/<id>.toml` describes."""
        return read_script(self.dialogue_block(id))

    def dialogue_block(self, id: str) -> dict[str, Any]:
        """Return a dialogue as written."""
        place = self.folder / "dialogues" / f"{known('dialogue', id, self.dialogue_ids)}.toml"
        return read_toml(place)

    @cached_property
    def glossary(self) -> Glossary:
        """Return the words of the field, explained; empty where none are written."""
        return read_glossary(self.folder / "glossary")

    def table(self, name: str) -> dict[str, Any]:
        """Return what `<name>.toml` holds: course, facts, gallery, sources and so on."""
        return read_toml(self.folder / f"{name}.toml")

    def _ids(self, kind: str, suffix: str) -> tuple[str, ...]:
        base = self.folder / kind
        found = (path.relative_to(base).with_suffix("") for path in base.rglob(f"*.{suffix}"))
        return tuple(sorted(path.as_posix() for path in found if not path.name.startswith("_")))


def deck_of(block: dict[str, Any]) -> Deck:
    """Make a deck of what a file of content/decks says; its sources are the referee's affair."""
    try:
        bins = tuple(Bin(**each) for each in block.get("bin", []))
        cards = tuple(
            Card(**{**each, "lures": tuple(Lure(**lure) for lure in each.get("lures", []))})
            for each in block.get("card", [])
        )
        return Deck(block["title"], bins, cards, block.get("task", ""), block.get("closing", ""))
    except (TypeError, KeyError) as error:
        raise Refusal(
            f"deck {block.get('title', '?')!r}",
            f"cannot be read ({error})",
            "give title, bins (id, title, note) and cards (title, bin, why, lures)",
        ) from None


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; one that cannot be read is refused by name and line."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        problem = str(error) if isinstance(error, ValueError) else "cannot be read"
        raise Refusal(f"content file {path.name!r}", problem, "mend it") from None


def known(what: str, id: str, ids: Iterable[str]) -> str:
    """Return `id` if it is one of `ids`; else refuse, and name those most like it.

    >>> known("exercise", "planning/two_flots", ["planning/two_floats", "planning/finish_day"])
    Traceback (most recent call last):
    itpm_lessons.engines.refusal.Refusal: exercise 'planning/two_flots': there is none of this \
id; did you mean 'planning/two_floats'?
    """
    ids = list(ids)
    if id in ids:
        return id
    by_name = [each for each in ids if each.rpartition("/")[2] == str(id).rpartition("/")[2]]
    close = by_name or get_close_matches(str(id), ids, n=3, cutoff=0.7)
    remedy = (
        f"did you mean {' or '.join(map(repr, close))}?" if close else "`itpm course` lists all"
    )
    raise Refusal(f"{what} {id!r}", "there is none of this id", remedy)


def count_words(markdown: str) -> int:
    r"""Count the words of prose: all but the head of the file and what stands in code fences.

    >>> count_words("Two words.\n\n```{code-cell}\nnot = 'these'\n```\n\nFour – in all.")
    5
    """
    return len(_WORD.findall(_NOT_PROSE.sub("", markdown)))
