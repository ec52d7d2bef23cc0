"""Where on this machine a learner's data belongs."""

import os
import sys
from pathlib import Path

VARIABLE = "ITPM_DATA"
_HOMES = {"win32": "AppData/Local", "darwin": "Library/Application Support"}


def data_folder() -> Path | None:
    """Return the folder for a learner's data; None where not even a home is known.

    The environment variable ``ITPM_DATA`` comes first, then what the system says.
    """
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser()
    try:
        from platformdirs import user_data_path
    except ImportError:
        return _by_system()
    try:
        return user_data_path("itpm", appauthor=False)
    except (OSError, RuntimeError):
        return None


def _by_system() -> Path | None:
    shared = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME")
    try:
        home = Path(shared) if shared else Path.home() / _HOMES.get(sys.platform, ".local/share")
    except RuntimeError:
        return None
    return home / "itpm"
