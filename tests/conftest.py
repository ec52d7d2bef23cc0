"""What every test shares."""

import pytest
from hypothesis import HealthCheck, settings

# No test may fail because the machine is busy.
settings.register_profile("kit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kit")


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory, monkeypatch):
    """Keep progress in a folder of the test's own, never in the home of who runs it."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("ITPM_DATA", str(folder))
    return folder
