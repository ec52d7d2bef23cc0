"""Lines of a resume as they were and as they are now, with what could show that they are true."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..refusal import Refusal
from ..tidy import NAME, SENTENCE, tidy
from .bullet import BulletCheck, check_bullet

MOST_BULLETS = 60
FIELDS = ("before", "after", "proof")


@dataclass(frozen=True)
class Bullet:
    """A line before, the line after, and where it could be seen or who could confirm it.

    >>> Bullet("Did tickets", "Sorted 60 tickets a day").now
    'Sorted 60 tickets a day'
    """

    before: str = ""
    after: str = ""
    proof: str = ""

    def __post_init__(self) -> None:
        for field in FIELDS:
            longest = NAME if field == "proof" else SENTENCE
            object.__setattr__(self, field, tidy("bullet", field, getattr(self, field), longest))

    @property
    def now(self) -> str:
        """The line as it stands: after, or before where nothing was rewritten yet."""
        return self.after or self.before


@dataclass(frozen=True)
class BulletList:
    """Lines in their order; it has one at least, which may be empty.

    >>> lines = BulletList((Bullet("Did tickets"),)).changed(0, after="Sorted 60 tickets a day")
    >>> len(lines.added()), lines.complete
    (2, 0)
    """

    bullets: tuple[Bullet, ...] = (Bullet(),)
    name: str = "My bullets"

    def __post_init__(self) -> None:
        object.__setattr__(self, "bullets", tuple(self.bullets))
        object.__setattr__(self, "name", tidy("bullets", "name", self.name))
        if not 1 <= len(self.bullets) <= MOST_BULLETS:
            problem = f"there are {len(self.bullets)}"
            raise Refusal("bullets", problem, f"keep 1 to {MOST_BULLETS}")

    def __len__(self) -> int:
        return len(self.bullets)

    def __iter__(self) -> Iterator[Bullet]:
        return iter(self.bullets)

    def __getitem__(self, place: int) -> Bullet:
        return self.bullets[self._there(place)]

    def _there(self, place: int) -> int:
        if not 0 <= place < len(self.bullets):
            problem = f"there is none at place {place}"
            raise Refusal("bullet", problem, f"use 0 to {len(self.bullets) - 1}")
        return place

    def checks(self) -> tuple[BulletCheck, ...]:
        """Check each line as it stands now."""
        return tuple(check_bullet(bullet.now, bullet.proof) for bullet in self.bullets)

    @property
    def complete(self) -> int:
        """How many lines have all four parts, with nothing against them."""
        return sum(check.complete for check in self.checks())

    @property
    def sound(self) -> int:
        """How many are complete, or can be checked without a count."""
        return sum(check.complete or check.checkable for check in self.checks())

    def changed(self, place: int, **fields: Any) -> "BulletList":
        """Return the list with other texts in one line."""
        at = self._there(place)
        changed = replace(self.bullets[at], **fields)
        return replace(self, bullets=(*self.bullets[:at], changed, *self.bullets[at + 1 :]))

    def added(self) -> "BulletList":
        """Return the list with an empty line at its end."""
        return replace(self, bullets=(*self.bullets, Bullet()))

    def without(self, place: int) -> "BulletList":
        """Return the list without one line; the last one is emptied instead."""
        at = self._there(place)
        rest = (*self.bullets[:at], *self.bullets[at + 1 :])
        return replace(self, bullets=rest or (Bullet(),))
