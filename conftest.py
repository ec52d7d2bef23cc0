"""What holds for all tests, those of the notebooks too: nothing of a learner's is touched."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests import notebook_kernels

NOTEBOOKS = Path(__file__).parent / "notebooks"
BROWSER = Path(__file__).parent / "tests" / "browser"
DATA, RUN = "ITPM_DATA", "ITPM_TEST_RUN"


def _own_files():
    """List what learners make beside the lessons; running the notebooks makes it, too."""
    return set(NOTEBOOKS.glob("my_*"))


def _helps_another(config):
    """Whether this process runs tests for one that shares them out (`pytest -n`)."""
    return hasattr(config, "workerinput")


def pytest_configure(config):
    """Keep progress in a folder of this process; kernels that run notebooks inherit it.

    All of them lie in one folder of the run, which the process that shares tests out removes:
    its helpers end without a word.
    """
    config.own_files = _own_files()
    if not _helps_another(config):
        os.environ[RUN] = tempfile.mkdtemp(prefix="itpm-tests-")
    os.environ[DATA] = tempfile.mkdtemp(prefix="data-", dir=os.environ[RUN])
    notebook_kernels.use(tempfile.mkdtemp(prefix="k-", dir=os.environ[RUN]))


def pytest_collection_modifyitems(items):
    """Take the longest first: what lasts for minutes, begun last, would keep one process alone."""
    items.sort(key=lambda item: (BROWSER not in item.path.parents, item.path.suffix != ".ipynb"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """With several processes (`pytest -n`), keep together what shares a kernel or a page."""
    from xdist.scheduler import LoadScopeScheduling

    class Sharing(LoadScopeScheduling):
        """A file stays in one process.

        The lessons in the browser are minutes each. The notebooks of the lessons stay together:
        they save what a learner makes in the same folder.
        """

        def _split_scope(self, nodeid):
            file, _, test = nodeid.partition("::")
            _, _, lesson = test.partition("[")
            if file.startswith("notebooks/"):
                return "notebooks"
            return f"{file}[{lesson}" if file.endswith("test_whole_lessons.py") else file

    return Sharing(config, log)


def pytest_unconfigure(config):
    """Leave nothing behind, when all have ended."""
    if not _helps_another(config):
        shutil.rmtree(os.environ.pop(RUN, ""), ignore_errors=True)
        for path in _own_files() - config.own_files:
            path.unlink()
