"""A screen of lines: prose is shown, lines are read; a stream that ends, or Ctrl-C, ends calmly."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress

from itpm_lessons.practice import Status, Verdict

from .prose import WIDEST, line_of, rendered

TONES = {
    Status.CORRECT: "bold green",
    Status.INCORRECT: "bold dark_orange3",
    Status.NOT_ATTEMPTED: "bold",
}
NO_TERMINAL = "No terminal is connected: answers are read from the input, one a line."
KEPT = "Stopped. What you have answered is kept."
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Ended(Exception):
    """No more lines come."""


class Screen:
    """What is shown, and what is typed.

    Parameters
    ----------
    read : callable, optional
        Reads one line after a prompt; the built-in `input` where it is left out.
    """

    def __init__(self, read: Callable[[str], str] | None = None):
        from rich.console import Console

        with suppress(ImportError):  # arrow keys edit a line where there is such a thing
            import readline  # noqa: F401
        self.console = Console(highlight=False, soft_wrap=False)
        self._read = read or input
        self.is_typed_at = sys.stdin is not None and sys.stdin.isatty()

    def prose(self, source: str, indent: int = 0) -> None:
        """Show prose: paragraphs, lists and tables."""
        from rich.padding import Padding

        for block in rendered(clean(source), self.console.width - indent):
            self.console.print(Padding(block, (0, 0, 0, indent)))
            self.console.print()

    def line(self, text: str = "", style: str = "") -> None:
        """Show one line of plain text; it is broken between words where it is too long."""
        from rich.text import Text

        self.console.print(Text(clean(text), style=style))

    def options(self, options: Mapping[str, str]) -> None:
        """Show options, each behind the letter by which it goes."""
        from rich.table import Table

        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(min_width=max(map(len, options), default=1) + 1)
        grid.add_column(max_width=WIDEST, overflow="fold")
        for letter, text in options.items():
            grid.add_row(f"{letter})", line_of(clean(text)))
        self.console.print(grid)

    def heading(self, title: str, where: str = "") -> None:
        """Show where the learner is."""
        self.console.print()
        self.console.rule(style="dim")
        self.line(title, "bold")
        if where:
            self.line(where, "dim")
        self.console.print()

    def verdict(self, verdict: Verdict, *, with_next_step: bool = True) -> None:
        """Show what is said to an answer."""
        self.console.print()
        self.line(verdict.opening, TONES[verdict.status])
        if verdict.message:
            self.prose(verdict.message)
        if with_next_step and verdict.next_step:
            self.prose(verdict.next_step)

    def ask(self, prompt: str) -> str:
        """Read a line; raises `Ended` where there is none.

        What is too long for a prompt stands above it, broken between words.
        """
        above, _, last = clean(prompt).rpartition("\n")
        if len(last) > self.console.width * 2 // 3:
            above, last = f"{above}\n{last}".strip("\n"), "> "
        if above:
            self.line(above)
        try:
            line = self._read(last)
        except EOFError:
            raise Ended from None
        if not self.is_typed_at:
            self.line(line)
        return clean(line).strip()


def clean(text: str) -> str:
    """Leave out what would steer a terminal.

    >>> clean("a" + chr(27) + "[2Jb")
    'a[2Jb'
    """
    return _CONTROL.sub("", text)


@contextmanager
def safely(screen: Screen) -> Iterator[None]:
    """End calmly, whatever ends the input."""
    if not screen.is_typed_at:
        screen.line(NO_TERMINAL, "dim")
    try:
        yield
    except (Ended, KeyboardInterrupt):
        screen.line()
        screen.line(KEPT)
