import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from itpm_lessons import laying, workbook
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.workbook import open_workbook, prepare_workbook, wanting

LESSON, TASK = "notebooks/07_path.ipynb", "exercises/planning/slip.ipynb"
AS_ROOT = getattr(os, "geteuid", lambda: 1)() == 0


def notebook(*sources, outputs=(), kind="code"):
    cells = [{"cell_type": kind, "source": s, "outputs": list(outputs), "id": s} for s in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def put(folder, name, data):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


@pytest.fixture
def kit(tmp_path):
    folder = tmp_path / "kit"
    put(folder, LESSON, notebook("read", "try"))
    put(folder, TASK, notebook("answer = ..."))
    put(folder, "solutions/planning/slip.ipynb", notebook("answer = 1"))
    put(folder, "notebooks/.ipynb_checkpoints/07_path-checkpoint.ipynb", b"{}")
    return folder


@pytest.fixture
def book(tmp_path):
    return tmp_path / "Größe und Weg"  # blanks and umlauts, as in many a home folder


def files(folder):
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if not name.startswith(".itpm/"))


def test_lessons_and_exercises_are_laid_and_solutions_are_not(kit, book):
    laid = open_workbook(book, kit)
    assert laid.new == [TASK, LESSON] == files(book)
    assert (book / LESSON).read_bytes() == (kit / LESSON).read_bytes()
    assert not laid.problems and "2 notebooks" in laid.sentences[0]


def test_opening_again_does_nothing_and_says_nothing(kit, book):
    open_workbook(book, kit)
    assert open_workbook(book, kit).sentences == [] == wanting(book, kit)


def test_an_untouched_notebook_follows_the_kit_even_when_it_was_run(kit, book):
    open_workbook(book, kit)
    put(book, LESSON, notebook("read", "try", "", outputs=[{"output_type": "stream"}]))
    put(kit, LESSON, notebook("read", "try more"))
    assert wanting(book, kit) == [LESSON]
    assert open_workbook(book, kit).refreshed == [LESSON]
    assert (book / LESSON).read_bytes() == (kit / LESSON).read_bytes()


@pytest.mark.parametrize(
    "mine",
    [
        notebook("read", "mine"),
        notebook("try", "read"),
        notebook("read"),
        notebook("read", "try", "a note"),
        notebook("read", "try", kind="raw"),
        b"half a file {",
        b"",
        b"[" * 100_000,
    ],
)
def test_a_touched_notebook_is_kept_and_the_newer_is_laid_beside_once(kit, book, mine):
    open_workbook(book, kit)
    put(book, LESSON, mine)
    assert open_workbook(book, kit).sentences == []  # the kit has nothing newer
    put(kit, LESSON, newest := notebook("read", "better"))
    beside = "notebooks/07_path.newer.ipynb"
    laid = open_workbook(book, kit)
    assert laid.beside == {LESSON: beside} and beside in laid.sentences[0]
    assert (book / LESSON).read_bytes() == mine and (book / beside).read_bytes() == newest
    assert open_workbook(book, kit).sentences == []
    (book / beside).unlink()
    assert open_workbook(book, kit).sentences == []  # it was offered, and declined


def test_what_was_laid_beside_and_then_worked_in_is_kept_too(kit, book):
    open_workbook(book, kit)
    put(book, LESSON, notebook("mine"))
    put(kit, LESSON, notebook("second"))
    open_workbook(book, kit)
    put(book, "notebooks/07_path.newer.ipynb", notebook("mine again"))
    put(kit, LESSON, notebook("third"))
    assert open_workbook(book, kit).beside == {LESSON: "notebooks/07_path.newer-2.ipynb"}
    assert (book / "notebooks/07_path.newer.ipynb").read_bytes() == notebook("mine again")


def test_taking_over_the_newer_version_ends_the_matter(kit, book):
    open_workbook(book, kit)
    put(book, LESSON, notebook("mine"))
    put(kit, LESSON, notebook("second"))
    open_workbook(book, kit)
    put(book, LESSON, notebook("second"))
    open_workbook(book, kit)
    put(kit, LESSON, notebook("third"))
    assert open_workbook(book, kit).refreshed == [LESSON]


def test_a_deleted_notebook_comes_back_and_that_is_said(kit, book):
    open_workbook(book, kit)
    (book / LESSON).unlink()
    laid = open_workbook(book, kit)
    assert laid.returned == [LESSON] and "laid again" in laid.sentences[0]


@pytest.mark.parametrize("damage", [b"{", b"[]", b'{"a": 1}', b"\xff\xfe", b"[" * 100_000, None])
def test_without_a_record_whatever_differs_is_the_learners(kit, book, damage):
    open_workbook(book, kit)
    record = book / workbook.RECORD
    record.unlink() if damage is None else record.write_bytes(damage)
    put(kit, LESSON, notebook("second"))
    assert open_workbook(book, kit).beside == {LESSON: "notebooks/07_path.newer.ipynb"}
    assert (book / LESSON).read_bytes() == notebook("read", "try")


def test_files_of_the_learner_stay(kit, book):
    put(book, LESSON, b"mine from before")
    put(book, "notebooks/own.ipynb", b"own")
    laid = open_workbook(book, kit)
    assert list(laid.beside) == [LESSON]
    assert (book / LESSON).read_bytes() == b"mine from before"
    assert (book / "notebooks/own.ipynb").read_bytes() == b"own"


def test_a_folder_in_the_way_of_a_notebook(kit, book):
    (book / LESSON).mkdir(parents=True)
    assert open_workbook(book, kit).beside == {LESSON: "notebooks/07_path.newer.ipynb"}
    assert (book / LESSON).is_dir()


def test_a_file_in_the_way_of_a_folder_is_said(kit, book):
    put(book, "notebooks", b"a file")
    laid = open_workbook(book, kit)
    assert laid.new == [TASK] and LESSON in laid.problems[0]
    assert (book / "notebooks").read_bytes() == b"a file"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_is_the_learners_and_what_it_points_to_is_not_written(kit, book, tmp_path):
    open_workbook(book, kit)
    elsewhere = tmp_path / "elsewhere.ipynb"
    (book / LESSON).rename(elsewhere)
    (book / LESSON).symlink_to(elsewhere)
    (book / TASK).unlink()
    (book / TASK).symlink_to(tmp_path / "nowhere")
    put(kit, LESSON, notebook("second"))
    laid = open_workbook(book, kit)
    assert set(laid.beside) == {LESSON} and (book / LESSON).is_symlink()
    assert elsewhere.read_bytes() == notebook("read", "try")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_read_only_workbook_is_said(kit, book):
    book.mkdir()
    book.chmod(0o500)
    try:
        assert len(open_workbook(book, kit).problems) == 3
    finally:
        book.chmod(0o700)


def test_a_full_disk_is_said_and_leaves_no_half_file(kit, book, monkeypatch):
    def full(self, data):
        with open(self, "wb") as stream:
            stream.write(data[:5])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    laid = open_workbook(book, kit)
    assert len(laid.problems) == 3 and "No space left" in laid.problems[0]
    assert files(book) == [] and list((book / ".itpm").iterdir()) == []


def test_a_crash_in_the_middle_leaves_whole_files_and_the_next_run_goes_on(kit, book, monkeypatch):
    real = laying.put_new

    def crash(target, data):
        if target.name == "07_path.ipynb":
            raise KeyboardInterrupt
        real(target, data)

    monkeypatch.setattr(workbook, "put_new", crash)
    with pytest.raises(KeyboardInterrupt):
        open_workbook(book, kit)
    assert files(book) == [TASK]
    monkeypatch.undo()
    assert open_workbook(book, kit).new == [LESSON]
    put(kit, TASK, notebook("second"))
    open_workbook(book, kit)
    assert (book / TASK).read_bytes() == notebook("second")  # it never counted as touched


def test_a_notebook_saved_while_it_is_refreshed_is_kept(kit, book, monkeypatch):
    open_workbook(book, kit)
    put(kit, LESSON, notebook("second"))
    real = Path.write_bytes

    def save_meanwhile(self, data):
        real(self, data)
        if self.name.endswith(".part") and self.parent.name == "notebooks":
            real(book / LESSON, notebook("saved just now"))

    monkeypatch.setattr(Path, "write_bytes", save_meanwhile)
    laid = open_workbook(book, kit)
    assert "changed just now" in laid.problems[0]
    assert (book / LESSON).read_bytes() == notebook("saved just now")


def test_a_notebook_that_appears_meanwhile_is_not_overwritten(tmp_path):
    put(tmp_path, "here.ipynb", b"mine")
    with pytest.raises(FileExistsError):
        laying.put_new(tmp_path / "here.ipynb", b"the kit's")
    assert files(tmp_path) == ["here.ipynb"] and (tmp_path / "here.ipynb").read_bytes() == b"mine"


def test_on_a_file_system_without_links(tmp_path, monkeypatch):
    def no_links(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    laying.put_new(tmp_path / "new.ipynb", b"new")
    with pytest.raises(FileExistsError):
        laying.put_new(tmp_path / "new.ipynb", b"newer")
    assert (tmp_path / "new.ipynb").read_bytes() == b"new" and files(tmp_path) == ["new.ipynb"]


def test_many_runs_at_once_lay_the_same(kit, book):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: open_workbook(book, kit), range(16)))
    assert files(book) == [TASK, LESSON]
    assert (book / LESSON).read_bytes() == (kit / LESSON).read_bytes()
    put(kit, LESSON, notebook("second"))
    assert open_workbook(book, kit).refreshed == [LESSON]


def test_the_kits_own_folder_is_no_workbook(kit):
    before = {name: (kit / name).read_bytes() for name in files(kit)}
    assert open_workbook(kit, kit).sentences == []
    assert {name: (kit / name).read_bytes() for name in files(kit)} == before


def test_preparing_refuses_what_cannot_become_a_workbook(kit, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "kit_folder", lambda: kit)
    put(tmp_path, "a file", b"")
    with pytest.raises(Refusal, match="give another folder"):
        prepare_workbook(tmp_path / "a file")
    with pytest.raises(Refusal, match="one of them"):
        prepare_workbook(tmp_path, here=True)
    monkeypatch.setattr(workbook, "kit_folder", lambda: tmp_path / "none")
    with pytest.raises(Refusal, match="has no notebooks"):
        prepare_workbook(tmp_path / "book")


@pytest.mark.parametrize("below", ["notebooks", "exercises/planning", "notebooks/book"])
def test_a_workbook_among_the_kits_own_notebooks_is_refused(kit, monkeypatch, below):
    monkeypatch.setattr(workbook, "kit_folder", lambda: kit)
    (kit / below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(kit / below)
    before = files(kit)
    with pytest.raises(Refusal, match="among the kit's own notebooks; change into"):
        prepare_workbook(here=True)
    assert files(kit) == before
    monkeypatch.chdir(kit)
    assert prepare_workbook(here=True).sentences == []


def test_a_name_that_is_too_long_is_refused_in_words(kit, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "kit_folder", lambda: kit)
    with pytest.raises(Refusal, match="give"):
        prepare_workbook(tmp_path / ("x" * 300))


def test_the_folder_is_the_home_unless_another_is_named(kit, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "kit_folder", lambda: kit)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    assert prepare_workbook().folder == (tmp_path / "itpm-workbook").resolve()
    assert prepare_workbook(here=True).folder == (tmp_path / "x").resolve()
    assert prepare_workbook(Path("y")).folder == (tmp_path / "x" / "y").resolve()
    assert workbook.first_notebook() == LESSON
