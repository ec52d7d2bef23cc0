"""A learner's data can be taken away and deleted, all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Progress
from itpm_lessons.practice.data_folder import data_folder
from itpm_lessons.practice.keeping import deleted, exported, kept_files, read_export
from itpm_lessons.practice.standing import Attempt

TEXT = st.text(max_size=20).filter(lambda text: text.isascii())


@given(
    st.lists(st.builds(Attempt, TEXT, TEXT, variant=st.integers(0, 99), status=TEXT), max_size=5)
)
def test_what_is_exported_can_be_read(attempts):
    progress = Progress(None)
    kept = [progress.record(attempt) for attempt in attempts]
    assert read_export(exported(progress)) == kept


def test_deleting_leaves_nothing_and_work_can_go_on():
    progress = Progress.open()
    progress.record(Attempt("a/b", "answer", status="correct"))
    aside = data_folder() / "progress-damaged-2026-11-26-090000-abcd.sqlite3"
    other = data_folder() / "notes.txt"
    aside.write_text("x")
    other.write_text("mine")
    assert aside in kept_files() and other not in kept_files()
    assert deleted(progress, kept_files()) == []
    assert [path.name for path in data_folder().iterdir()] == ["notes.txt"]
    assert progress.attempts() == []
    progress.record(Attempt("a/c", "answer", status="correct"))
    assert [each.exercise for each in progress.attempts()] == ["a/c"] and not progress.notice


def test_another_kernel_that_is_open_begins_anew():
    one, other = Progress(data_folder() / "progress.sqlite3"), Progress.open()
    one.record(Attempt("a/b", "answer"))
    assert other.standing("a/b").tries == 1
    deleted(one, kept_files())
    other.record(Attempt("a/c", "answer"))
    assert [each.exercise for each in one.attempts()] == ["a/c"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "x"}', "[" * 9000, "null",
                                  '{"format": "itpm-progress", "attempts": [1]}'])  # fmt: skip
def test_what_is_no_export_is_refused(text):
    with pytest.raises(Refusal, match="itpm progress export"):
        read_export(text)
