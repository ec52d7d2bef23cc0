"""The log of attempts, and everything that can happen to its file; each is tried for real."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from itpm_lessons.practice import Attempt, Progress
from itpm_lessons.practice.data_folder import data_folder
from itpm_lessons.practice.log_file import Damaged
from itpm_lessons.practice.progress import FILE

from .logs_to_test import ANSWER, child, finish


def test_what_is_recorded_is_found_again(file, open_log):
    first = open_log(file).record(ANSWER)
    assert first.at.endswith("+00:00")
    again = open_log(file)
    assert again.attempts() == again.attempts("planning/slip") == [first]
    assert again.attempts("planning/other") == []
    assert again.notice == ""


def test_the_name_of_the_learner_stays(file, open_log):
    name = open_log(file).learner
    assert open_log(file).learner == name != "learner"
    assert Progress(None).learner == "learner"


def test_nothing_in_the_log_can_be_changed(file, open_log):
    open_log(file).record(ANSWER)
    with closing(sqlite3.connect(file)) as log:
        for change in ("DELETE FROM attempts", "UPDATE attempts SET score = 1"):
            with pytest.raises(sqlite3.IntegrityError, match="only appended to"):
                log.execute(change)


def test_the_standing_of_several_exercises(file, open_log):
    progress = open_log(file)
    progress.record(ANSWER)
    found = progress.standings(["planning/slip", "planning/other"])
    assert found["planning/slip"].tries == 1 and found["planning/other"].tries == 0
    assert progress.standing("planning/slip", 2).last_variant == 3


# ---------------------------------------------------------------- killed at any moment

WRITE = """
    for number in range(int(sys.argv[2]), 100_000):
        progress.record(Attempt("x", "answer", variant=number))
        print(number, flush=True)
"""


def test_a_killed_kernel_loses_nothing_that_was_recorded(file, open_log):
    said = -1
    for round_ in range(12):
        process = child(WRITE, file, said + 1)
        for _ in range(1 + 7 * round_):
            said = int(process.stdout.readline())
        process.kill()
        whole = [line for line in process.stdout if line.endswith("\n")]
        said = max([said, *map(int, whole)])
        process.communicate()
        kept = [each.variant for each in open_log(file).attempts()]
        assert kept[: said + 1] == list(range(said + 1))  # one more may have been under way
        assert len(kept) <= said + 2
        said = len(kept) - 1
    assert open_log(file).notice == ""


def test_killed_while_the_file_is_made(file, open_log):
    for delay in range(12):
        process = child("progress.record(Attempt('x', 'answer'))", file)
        try:
            process.wait(timeout=0.08 + delay * 0.01)
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        progress = open_log(file)
        progress.record(ANSWER)
        assert progress.notice == "" and ANSWER.case in {each.case for each in progress.attempts()}
        progress.close()
        shutil.rmtree(file.parent)


# ---------------------------------------------------------------- two at once


def test_two_kernels_write_at_once(file, open_log):
    code = """
        for number in range(200):
            progress.record(Attempt(sys.argv[2], "answer", variant=number))
        print("notice:" + progress.notice)
    """
    kernels = [child(code, file, name) for name in ("one", "two", "three")]
    assert [finish(kernel) for kernel in kernels] == [["notice:"]] * 3
    progress = open_log(file)
    for name in ("one", "two", "three"):
        assert [each.variant for each in progress.attempts(name)] == list(range(200))


def test_an_answer_waits_while_another_program_holds_the_file(file, open_log, monkeypatch):
    monkeypatch.setattr("itpm_lessons.practice.log_file.BUSY_SECONDS", 0.05)
    progress = open_log(file)
    progress.record(ANSWER)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        progress.record(ANSWER)
        assert "Another program" in progress.notice and len(progress.attempts()) == 2
    progress.record(ANSWER)
    assert progress.notice == "" and len(open_log(file).attempts()) == 3


# ---------------------------------------------------------------- damage

GARBAGE = {
    "garbage": lambda whole: b"garbage " * 2000,
    "empty": lambda whole: b"",
    "half": lambda whole: whole[: len(whole) // 2],
    "a hole": lambda whole: whole[:4096] + b"\xff" * 6000 + whole[10096:],
    "first page lost": lambda whole: b"\0" * 4096 + whole[4096:],
    "a text": lambda whole: b"id,answer\n1,47\n",
}


@pytest.mark.parametrize("how", GARBAGE)
def test_a_damaged_file_is_set_aside_and_said(how, file, open_log):
    progress = open_log(file)
    for _ in range(50):
        progress.record(ANSWER)
    progress.close()
    damaged = GARBAGE[how](file.read_bytes())
    file.write_bytes(damaged)
    again = open_log(file)
    recorded = again.record(ANSWER)
    assert again.attempts() == [recorded]
    (aside,) = file.parent.glob("progress-damaged-*.sqlite3")
    assert aside.read_bytes() == damaged
    assert aside.name in again.notice and "not deleted" in again.notice
    assert open_log(file).attempts() == [recorded]


def test_damage_while_the_file_is_open(file, open_log):
    progress = open_log(file)
    for _ in range(50):
        progress.record(ANSWER)
    with closing(sqlite3.connect(file)) as log:
        log.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    with file.open("r+b") as raw:
        raw.write(b"garbage " * 512)
    progress.record(ANSWER)
    progress.record(ANSWER)
    fresh = open_log(file)
    assert fresh.attempts()[-1].case == ANSWER.case
    assert "damaged" in (progress.notice + fresh.notice)


def test_another_database_is_not_taken_for_a_log(file, open_log):
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as other:
        other.executescript("CREATE TABLE attempts (x); PRAGMA user_version = 1;")
    progress = open_log(file)
    progress.record(ANSWER)
    assert len(progress.attempts()) == 1 and "damaged" in progress.notice


def test_a_file_that_was_replaced_is_noticed(file, open_log):
    one, other = open_log(file), open_log(file)
    one.record(ANSWER)
    other.record(ANSWER)
    for part in file.parent.iterdir():
        part.rename(part.with_name("old-" + part.name))
    other.record(ANSWER)
    one.record(ANSWER)
    assert len(open_log(file).attempts()) == 2


COPY = (
    "INSERT INTO attempts SELECT NULL, at, {exercise}, version, {variant}, event, status, "
    "score, misconception, {data}, {entries} FROM attempts"
)
LINE = {"exercise": "exercise", "variant": "variant", "data": "data", "entries": "entries"}


def add_line(file, **changed):
    """Write a changed copy of the first attempt, as no kit does."""
    with closing(sqlite3.connect(file)) as log, log:
        log.execute(COPY.format(**{**LINE, **changed}))


@pytest.mark.parametrize("entries", ["'{broken'", "'5'", "x'ff'", "'" + "[" * 9999 + "'"])
def test_unreadable_entries_do_not_hide_the_attempt(entries, file, open_log):
    open_log(file).record(ANSWER)
    add_line(file, entries=entries)
    first, second = open_log(file).attempts()
    assert first.entries == {"answer": "51"} and second.entries == {}


def test_text_that_is_not_unicode_hides_nothing(file, open_log):
    open_log(file).record(ANSWER)
    add_line(file, data="CAST(x'28ff29' AS TEXT)")
    progress = open_log(file)
    assert [each.case for each in progress.attempts()] == ["(6, 4)", "(\ufffd)"]
    assert progress.standing("planning/slip", 2).tries == 2 and progress.notice == ""


@pytest.mark.parametrize("variant", ["'abc'", "9e999", "x'ff'"])
def test_a_line_without_sense_hides_no_other(variant, file, open_log):
    open_log(file).record(ANSWER)
    add_line(file, variant=variant)
    progress = open_log(file)
    last = progress.record(ANSWER)
    assert progress.attempts() == open_log(file).attempts() and len(progress.attempts()) == 2
    assert progress.attempts()[-1] == last and progress.notice == ""
    with closing(sqlite3.connect(file)) as log:
        assert log.execute("SELECT count(*) FROM attempts").fetchone() == (3,)


def test_a_log_without_its_name_is_still_a_log(file, open_log):
    open_log(file).record(ANSWER)
    with closing(sqlite3.connect(file)) as log:
        log.execute("DROP TABLE about")
    progress = open_log(file)
    assert progress.learner == "learner" and progress.notice == ""
    progress.record(ANSWER)
    assert len(open_log(file).attempts()) == 2 and progress.notice == ""


def test_half_a_character_is_stored_as_an_escape(file, open_log):
    progress = open_log(file)
    progress.record(replace(ANSWER, case="day \ud83d", entries={"answer": "\ud83d"}))
    progress.record(ANSWER)
    first, second = open_log(file).attempts()
    assert first.case == "day \\ud83d" and first.entries == {"answer": "\ud83d"}
    assert second.case == ANSWER.case and progress.attempts("\ud83d") == []


UNSTORABLE = {"variant": 2**70, "score": float("nan"), "version": "new", "entries": {"a": 1j}}


@pytest.mark.parametrize("name", UNSTORABLE)
def test_what_no_log_can_hold_is_dropped_and_later_answers_are_kept(name, file, open_log, caplog):
    progress = open_log(file)
    progress.record(replace(ANSWER, **{name: UNSTORABLE[name]}))
    assert "'planning/slip' can't be stored and is dropped" in caplog.text
    kept = progress.record(ANSWER)
    assert progress.attempts() == open_log(file).attempts() == [kept] and progress.notice == ""


def test_what_sqlite_says_is_passed_on(file, open_log):
    open_log(file).record(ANSWER)
    with closing(sqlite3.connect(file)) as log, log:
        log.execute("CREATE TRIGGER t BEFORE INSERT ON attempts BEGIN SELECT no_such(1); END")
    progress = open_log(file)
    progress.record(ANSWER)
    assert "says 'no such function: no_such'" in progress.notice and str(file) in progress.notice
    assert "written" not in progress.notice and len(progress.attempts()) == 2


def fails_with(error, code=None):
    error.sqlite_errorcode = code
    return Mock(side_effect=error)


def test_while_the_file_can_not_be_read_what_was_known_stands_in(file, open_log, monkeypatch):
    open_log(file).record(ANSWER)
    progress = open_log(file)
    before = progress.attempts("planning/slip")
    last = progress.record(ANSWER)
    progress.close()
    busy = fails_with(sqlite3.OperationalError("database is locked"), sqlite3.SQLITE_BUSY)
    with monkeypatch.context() as context:
        context.setattr("itpm_lessons.practice.log_file.connect", busy)
        assert progress.attempts("planning/slip") == [*before, last]
        assert "can't be shown" in progress.notice and "wait" not in progress.notice
    assert progress.attempts("planning/slip") == [*before, last] and progress.notice == ""


def test_a_disk_that_damages_again_and_again_is_said(file, open_log, monkeypatch):
    progress = open_log(file)
    first = progress.record(ANSWER)
    progress.close()
    with monkeypatch.context() as context:
        context.setattr("itpm_lessons.practice.log_file.connect", fails_with(Damaged()))
        second = progress.record(ANSWER)
        assert "disk may be failing" in progress.notice and "ITPM_DATA" in progress.notice
    assert progress.attempts() == [first, second] and "wait" in progress.notice
    third = progress.record(ANSWER)
    assert open_log(file).attempts() == [first, second, third] and progress.notice == ""


def test_a_name_that_can_not_be_read_just_now_is_said(file, open_log, monkeypatch):
    progress = open_log(file)
    busy = fails_with(sqlite3.OperationalError("database is locked"), sqlite3.SQLITE_BUSY)
    with monkeypatch.context() as context:
        context.setattr(Progress, "_opened", lambda *_: Mock(execute=busy))
        assert progress.learner == "learner" and "Another program" in progress.notice
    assert progress.learner != "learner" and progress.notice == ""


# ---------------------------------------------------------------- newer, read-only, full


def test_a_newer_file_is_left_alone(file, open_log):
    open_log(file).record(ANSWER)
    with closing(sqlite3.connect(file)) as log:
        log.execute("PRAGMA user_version = 2")
        log.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    before = file.read_bytes()
    progress = open_log(file)
    progress.record(ANSWER)
    assert len(progress.attempts()) == 1
    assert "newer version" in progress.notice and "Update" in progress.notice
    progress.close()
    assert file.read_bytes() == before and not list(file.parent.glob("*damaged*"))


def test_a_folder_that_can_not_be_made(tmp_path, open_log):
    blocker = tmp_path / "a-file"
    blocker.write_text("in the way")
    progress = open_log(blocker / "below" / FILE)
    assert progress.attempts() == []
    progress.record(ANSWER)
    assert len(progress.attempts()) == 1 and progress.standing("planning/slip", 2).tries == 1
    assert "can't be kept" in progress.notice and "forgotten" in progress.notice


@pytest.fixture
def mounted(tmp_path):
    """A file system of 384 kB of its own; remounted read-only on demand."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=384k", "tmpfs"]
    if (
        not shutil.which("mount")
        or subprocess.run(["mount", *options, folder], capture_output=True).returncode
    ):
        pytest.skip("no right to mount a small disk here")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_read_only_home_is_read_and_said(mounted, open_log):
    file = mounted / FILE
    first = open_log(file)
    first.record(ANSWER)
    first.close()
    subprocess.run(["mount", "-o", "remount,ro", mounted], check=True)
    progress = open_log(file)
    progress.record(ANSWER)
    assert "can't be kept" in progress.notice
    assert len(progress.attempts()) == 2


def test_a_full_disk_is_said_and_caught_up_with(mounted, open_log):
    progress = open_log(mounted / FILE)
    long = Attempt("x", "answer", case="c" * 2000)
    count = 0
    while not progress.notice and count < 500:
        progress.record(long)
        count += 1
    assert "disk is full" in progress.notice and len(progress.attempts()) == count > 5
    subprocess.run(["mount", "-o", "remount,size=8m", mounted], check=True)
    progress.record(long)
    assert progress.notice == ""
    assert len(open_log(mounted / FILE).attempts()) == count + 1


def test_a_limit_on_the_size_of_files_is_like_a_full_disk(file, open_log):
    resource = pytest.importorskip("resource")
    code = """
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        progress.record(Attempt("x", "answer"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, resource.RLIM_INFINITY))
        for number in range(100):
            progress.record(Attempt("x", "answer", case="c" * 2000))
        print("full" in progress.notice, len(progress.attempts()))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        progress.record(Attempt("x", "answer"))
        print(repr(progress.notice), len(progress.attempts()))
        progress.close()
    """
    assert resource and finish(child(code, file)) == ["True", "101", "''", "102"]
    assert len(open_log(file).attempts()) == 102


# ---------------------------------------------------------------- where it is


def test_the_folder_of_a_test_is_its_own(data_folder):
    progress = Progress.open()
    assert progress.file == data_folder / FILE
    assert Progress.open() is progress


def test_the_system_says_where_the_folder_is(monkeypatch):
    monkeypatch.delenv("ITPM_DATA")
    assert data_folder().name == "itpm"


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("linux", ".local/share/itpm"),
        ("darwin", "Library/Application Support/itpm"),
        ("win32", "AppData/Local/itpm"),
    ],
)
def test_without_platformdirs_there_is_a_sensible_folder(system, expected, monkeypatch, tmp_path):
    for variable in ("ITPM_DATA", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setitem(sys.modules, "platformdirs", None)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert data_folder() == tmp_path / expected


def test_without_a_home_nothing_is_kept_and_that_is_said(monkeypatch):
    monkeypatch.setattr("itpm_lessons.practice.progress.data_folder", lambda: None)
    progress = Progress.open()
    progress.record(ANSWER)
    assert len(progress.attempts()) == 1 and "forgotten" in progress.notice
