"""What tests of the log share: a file of their own, and logs that are closed again."""

import pytest

from itpm_lessons.practice import Progress


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "progress.sqlite3"


@pytest.fixture
def open_log():
    opened = []

    def open_it(file):
        opened.append(Progress(file))
        return opened[-1]

    yield open_it
    for progress in opened:
        progress.close()
