import os
import sys

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import intake, open_plan


def refused(path):
    with pytest.raises(Refusal) as caught:
        open_plan(path)
    return caught.value


def test_a_missing_file_and_a_folder(tmp_path):
    assert "not there" in refused(tmp_path / "no.csv").problem
    assert "a folder" in refused(tmp_path).problem
    assert "cannot be read" in refused("a\0b").problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b" \r\n ", "empty"),
        (b"PK\x03\x04rest", "Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"\0" * 1_000, "not a text file"),
        (b"\x81\x8d\x8f" * 100, "not a text file"),
        (b"\xff\xfea\0b", "not a text file"),
        ("activity".encode("utf-16-le"), "not a text file"),
    ],
)
def test_content_that_is_no_plan(tmp_path, content, problem):
    file = tmp_path / "plan.csv"
    file.write_bytes(content)
    assert problem in refused(file).problem


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path, monkeypatch):
    file = tmp_path / "huge.csv"
    with file.open("wb") as stream:
        stream.truncate(50 * 2**20)
    monkeypatch.setattr("pathlib.Path.open", None)  # opening it would be a TypeError
    assert "16 MB" in refused(file).problem


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path, monkeypatch):
    file = tmp_path / "log.csv"
    file.write_bytes(b"x" * 100)
    monkeypatch.setattr(intake, "MAX_BYTES", 10)
    monkeypatch.setattr(intake, "_refuse_unreadable", lambda *_: None)
    assert "larger" in refused(file).problem


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no device files and named pipes")
def test_devices_and_pipes_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "ordinary" in refused(tmp_path / "pipe").problem
    assert "ordinary" in refused("/dev/zero").problem


def test_values_are_shown_short_and_harmless():
    assert intake.shown("\x1b[2J" + "x" * 100) == repr("\x1b[2J" + "x" * 56 + "…")
