"""What holds for all tests, those of the notebooks too: nothing of a learner's is touched."""

import os
import shutil
import tempfile
from pathlib import Path

NOTEBOOKS = Path(__file__).parent / "notebooks"
DATA = "ITPM_DATA"


def _own_files():
    """List what learners make beside the lessons; running the notebooks makes it, too."""
    return set(NOTEBOOKS.glob("my_*"))


def pytest_configure(config):
    """Keep progress in a folder of this run; kernels that run notebooks inherit it."""
    config.own_files = _own_files()
    os.environ[DATA] = tempfile.mkdtemp(prefix="itpm-tests-")


def pytest_unconfigure(config):
    """Leave nothing behind."""
    shutil.rmtree(os.environ.pop(DATA, ""), ignore_errors=True)
    for path in _own_files() - config.own_files:
        path.unlink()
