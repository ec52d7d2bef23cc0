"""What every test shares."""

import pytest
from hypothesis import HealthCheck, settings

# No test may fail because the machine is busy, and none by luck of the draw: what passes here
# passes there. `pytest --hypothesis-profile=explore` draws new examples each time.
CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("kit", derandomize=True, **CALM)
settings.register_profile("explore", derandomize=False, **CALM)
settings.load_profile("kit")


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory, monkeypatch):
    """Keep progress in a folder of the test's own, never in the home of who runs it."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("ITPM_DATA", str(folder))
    return folder
