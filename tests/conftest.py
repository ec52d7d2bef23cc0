"""What every test shares."""

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory, monkeypatch):
    """Keep progress in a folder of the test's own, never in the home of who runs it."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("ITPM_DATA", str(folder))
    return folder
