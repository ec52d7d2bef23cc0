"""What holds for all tests, those of the notebooks too: nobody's real progress is touched."""

import os
import shutil
import tempfile

_FOLDER = "ITPM_DATA"


def pytest_configure(config):
    """Keep progress in a folder of this run; kernels that run notebooks inherit it."""
    os.environ[_FOLDER] = tempfile.mkdtemp(prefix="itpm-tests-")


def pytest_unconfigure(config):
    """Remove that folder."""
    shutil.rmtree(os.environ.pop(_FOLDER, ""), ignore_errors=True)
