"""Start JupyterLab on a workbook, open at the notebook that the course starts with."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from .workbook import first_notebook


def arguments(folder: Path, port: int | None = None, browser: bool = True) -> list[str]:
    """Arguments of ``jupyter lab`` for the workbook in `folder`."""
    start = first_notebook()
    if start and not (folder / start).is_file():
        start = None
    return [
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/lab{f'/tree/{quote(start)}' if start else ''}",
        *([f"--ServerApp.port={port}"] if port else []),
        *([] if browser else ["--no-browser"]),
        # Jupyter asks for this where a container or a classroom server has no other user.
        *(["--allow-root"] if getattr(os, "geteuid", lambda: 1)() == 0 else []),
    ]


def start(folder: Path, port: int | None = None, browser: bool = True) -> int:
    """Run JupyterLab until it is stopped; returns its exit code."""
    command = [sys.executable, "-m", "jupyterlab", *arguments(folder, port, browser)]
    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # Jupyter gets Ctrl-C as well, and asks whether to stop
