"""The commands at a real terminal: lines are edited by the system, Ctrl-C ends calmly."""

import os
import select
import subprocess
import sys
import time

import pytest

from itpm_lessons.course import content
from itpm_lessons.practice import Attempt, Progress

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

LATE = "planning/late_payroll"
PATIENCE = 30  # seconds until a command that says nothing counts as hung


class Terminal:
    """A command at a terminal of its own."""

    def __init__(self, *arguments):
        self.end, far = pty.openpty()
        code = "from itpm_lessons.cli import app; app()"
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments], stdin=far, stdout=far, stderr=far,
            start_new_session=True, preexec_fn=_own_terminal,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80", "PYTHONUTF8": "1"},
        )  # fmt: skip
        os.close(far)
        self.said, self.seen = "", 0

    def until(self, text):
        """Read until the command says this, behind what was waited for before."""
        last = time.monotonic() + PATIENCE
        while text not in self.said[self.seen :]:
            assert time.monotonic() < last, f"{text!r} was not said: {self.said[-800:]}"
            if select.select([self.end], [], [], 1)[0]:
                try:
                    self.said += os.read(self.end, 65536).decode(errors="replace")
                except OSError:  # Linux says so when the command has ended
                    assert text in self.said[self.seen :], self.said[-800:]
        self.seen = self.said.index(text, self.seen) + len(text)
        return self

    def type(self, text):
        os.write(self.end, text.encode())
        return self

    def ended(self):
        return self.process.wait(PATIENCE)

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.end)


@pytest.fixture
def terminal():
    opened = []

    def open_it(*arguments):
        opened.append(Terminal(*arguments))
        return opened[-1]

    yield open_it
    for each in opened:
        each.close()


def _own_terminal():
    """Make standard input the controlling terminal, so that Ctrl-C is a signal."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_an_exercise_is_answered_with_a_slip_taken_back_by_the_keyboard(terminal):
    answer = str(int(content().exercise(LATE).at(0).expected))
    at = terminal("practice", LATE)
    at.until("> ").type("\n").until(": ")
    at.type(f"9\x7f{answer}\n").until("Correct.").until("> ")
    at.type("q\n").until("goes on here")
    assert at.ended() == 0
    assert "No terminal" not in at.said
    assert Progress.open().standing(LATE).solved


@pytest.mark.parametrize("before", ["", "\n"])
def test_ctrl_c_ends_calmly(terminal, before):
    at = terminal("practice", LATE)
    at.until("> ").type(before)
    if before:
        at.until("The plan finishes on day: ")
    at.type("\x03").until("Stopped. What you have answered is kept.")
    assert at.ended() == 0
    assert "Traceback" not in at.said and "Aborted" not in at.said


def test_a_review_is_stopped_by_the_end_of_the_input(terminal):
    lesson = content().lessons[0]
    Progress.open().record(Attempt(lesson.exercises[0], "hint"))
    at = terminal("review")
    at.until("Letter: ").type("\x04").until("Stopped.")
    assert at.ended() == 0 and "Traceback" not in at.said
