"""The file of the log when several kernels make it, or find it damaged, at the same moment."""

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

from itpm_lessons.practice import log_file

from .logs_to_test import ANSWER, child, finish

TOGETHER = """
    import time
    print("ready", flush=True)
    while not Path(sys.argv[2]).exists():
        time.sleep(0.001)
    for number in range(10):
        progress.record(Attempt(sys.argv[3], "answer", variant=number))
    print("notice:" + progress.notice)
"""


def start_together(file):
    """Let three kernels begin at once; return what each has to say."""
    start = file.parent / "start"
    start.unlink(missing_ok=True)
    kernels = [child(TOGETHER, file, start, name) for name in ("one", "two", "three")]
    assert [kernel.stdout.readline() for kernel in kernels] == ["ready\n"] * 3
    start.touch()
    return [" ".join(finish(kernel)) for kernel in kernels]


def damage(file):
    file.write_bytes(b"garbage " * 2000)


def set_aside(file):
    return list(file.parent.glob("progress-damaged-*.sqlite3"))


# ---------------------------------------------------------------- made by several at once


def test_a_file_that_another_made_meanwhile_is_not_replaced(file, open_log, monkeypatch):
    write = log_file._write_tables

    def write_slowly(fresh):
        write(fresh)
        monkeypatch.setattr(log_file, "_write_tables", write)
        if not file.exists():  # an older kit, which knows of no lock
            other = file.with_name("other")
            write(other)
            other.rename(file)
            with closing(open_log(file)) as progress:
                progress.record(ANSWER)

    file.parent.mkdir()
    monkeypatch.setattr(log_file, "_write_tables", write_slowly)
    log_file.create(file)
    assert len(open_log(file).attempts()) == 1


def test_a_kernel_that_comes_late_to_a_missing_file_leaves_the_others(file, open_log, monkeypatch):
    quicker, slower = open_log(file), open_log(file)
    exists = Path.exists

    def not_yet(path):
        if path != file:
            return exists(path)
        monkeypatch.setattr(Path, "exists", exists)
        quicker.record(ANSWER)
        return False

    monkeypatch.setattr(Path, "exists", not_yet)
    slower.record(ANSWER)
    quicker.record(ANSWER)
    assert len(open_log(file).attempts()) == 3 and not list(file.parent.glob("*damaged*"))


def test_kernels_that_start_together_on_a_missing_file_lose_nothing(file, open_log):
    file.parent.mkdir()
    assert start_together(file) == ["notice:"] * 3
    for name in ("one", "two", "three"):
        assert [each.variant for each in open_log(file).attempts(name)] == list(range(10))
    assert not list(file.parent.glob("*damaged*"))


def test_the_name_of_the_folder_may_be_anything(tmp_path, open_log):
    for name in ("a b", "50%", "#1", "größe"):
        file = tmp_path / name / "progress.sqlite3"
        open_log(file).record(ANSWER)
        assert len(open_log(file).attempts()) == 1
        assert {each.name.split("-")[0] for each in file.parent.iterdir()} == {
            file.name,
            f".{file.name}.lock",
        }


# ---------------------------------------------------------------- found damaged by several


def test_the_file_that_another_kernel_repaired_is_not_set_aside(file, open_log, monkeypatch):
    file.parent.mkdir()
    damage(file)
    quicker, slower = open_log(file), open_log(file)
    real = log_file.set_aside

    def slowly(path):
        monkeypatch.setattr(log_file, "set_aside", real)
        quicker.record(ANSWER)
        return real(path)

    monkeypatch.setattr(log_file, "set_aside", slowly)
    slower.record(ANSWER)
    assert len(open_log(file).attempts()) == 2
    (aside,) = set_aside(file)
    assert aside.name in quicker.notice and slower.notice == ""


def test_a_file_that_is_moved_while_it_is_opened_is_made_anew(file, open_log, monkeypatch):
    file.parent.mkdir()
    damage(file)
    connect = log_file._connection

    def after_another(path, mode):
        monkeypatch.setattr(log_file, "_connection", connect)
        log_file.set_aside(path)
        return connect(path, mode)

    monkeypatch.setattr(log_file, "_connection", after_another)
    progress = open_log(file)
    progress.record(ANSWER)
    assert len(open_log(file).attempts()) == 1 and len(set_aside(file)) == 1
    assert progress.notice == ""


def test_kernels_that_meet_the_damage_together_lose_nothing(file, open_log):
    file.parent.mkdir()
    damage(file)
    said = start_together(file)
    assert sorted("damaged" in each for each in said) == [False, False, True]
    for name in ("one", "two", "three"):
        assert [each.variant for each in open_log(file).attempts(name)] == list(range(10))
    assert len(set_aside(file)) == 1


def test_while_another_kernel_sets_it_aside_an_answer_waits(file, open_log, monkeypatch):
    monkeypatch.setattr(log_file, "BUSY_SECONDS", 0.05)
    file.parent.mkdir()
    damage(file)
    progress = open_log(file)
    with log_file._alone(file):
        progress.record(ANSWER)
        assert "holds" in progress.notice and not set_aside(file)
    progress.record(ANSWER)
    assert len(open_log(file).attempts()) == 2 and len(set_aside(file)) == 1


@contextmanager
def held_open(file, open_log):
    """Damage a log while another kernel has it open, its last attempts in the write-ahead log."""
    holder = open_log(file)
    for _ in range(50):
        holder.record(ANSWER)
    with closing(sqlite3.connect(file)) as log:
        log.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    holder.record(ANSWER)
    damage(file)
    yield
    holder.close()


def test_what_belongs_to_a_damaged_file_goes_with_it(file, open_log):
    with held_open(file, open_log):
        wal = Path(f"{file}-wal").read_bytes()
        progress = open_log(file)
        recorded = progress.record(ANSWER)
        (aside,) = set_aside(file)
        assert Path(f"{aside}-wal").read_bytes() == wal != b"" and Path(f"{aside}-shm").exists()
        assert progress.attempts() == [recorded]


def test_the_journal_of_an_emptied_file_is_not_played_into_the_new_one(file, open_log):
    file.parent.mkdir()
    file.touch()
    Path(f"{file}-journal").write_bytes(b"of another file")
    progress = open_log(file)
    progress.record(ANSWER)
    (aside,) = set_aside(file)
    assert Path(f"{aside}-journal").read_bytes() == b"of another file"
    assert len(open_log(file).attempts()) == 1


def test_a_damaged_file_that_can_not_be_moved_stays_whole_and_answers_wait(
    file, open_log, monkeypatch
):
    """As on Windows, where nothing moves a file that another kernel has open."""
    rename = Path.rename

    def refuse(path, to):
        if path == file:
            raise PermissionError(13, "The process cannot access the file", str(path))
        return rename(path, to)

    with held_open(file, open_log):
        parts = {part: part.read_bytes() for part in (file, Path(f"{file}-wal"))}
        progress = open_log(file)
        with monkeypatch.context() as context:
            context.setattr(Path, "rename", refuse)
            progress.record(ANSWER)
            progress.record(ANSWER)
        assert {part: part.read_bytes() for part in parts} == parts
        assert not list(file.parent.glob("*damaged*"))
        assert "is damaged" in progress.notice and "Shut down the other" in progress.notice
        assert "can't be written" not in progress.notice and len(progress.attempts()) == 2
    progress.record(ANSWER)
    assert len(open_log(file).attempts()) == 3 and "not deleted" in progress.notice


def test_a_damaged_file_in_a_folder_that_can_not_be_written(file, open_log, monkeypatch):
    file.parent.mkdir()
    damage(file)
    progress = open_log(file)
    monkeypatch.setattr("os.access", lambda path, mode: False)
    monkeypatch.setattr(log_file, "_move", raise_read_only)
    progress.record(ANSWER)
    assert "is damaged" in progress.notice and f"{file.parent} can't be written" in progress.notice


def raise_read_only(*_):
    raise OSError(30, "Read-only file system")
