"""One JupyterLab and one Chromium for all browser tests; skipped, saying so, without Chromium."""

import shutil
from pathlib import Path

import pytest

from benchmarks import lab_session

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """A JupyterLab server whose folder holds copies of the course's notebooks."""
    pytest.importorskip("playwright", reason="browser tests need the package playwright")
    if not lab_session.find_chromium():
        pytest.skip("browser tests need Chromium: install it, or set ITPM_CHROMIUM to its path")
    folder, home = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("home")
    for name in ("notebooks", "exercises", "solutions"):
        shutil.copytree(ROOT / name, folder / name)
    with lab_session.start(folder, home) as session:
        yield session


@pytest.fixture(scope="session")
def chromium(lab):
    """A browser window that the tests share; each test opens its own page in it."""
    with lab_session.browser(viewport={"width": 1280, "height": 900}, bypass_csp=True) as context:
        yield context


@pytest.fixture
def page(chromium):
    """An empty page; whatever the page itself reports as an error fails the test."""
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert not errors, errors
