"""Start JupyterLab on a workbook, open at the notebook that the course starts with."""

import os
from pathlib import Path
from urllib.parse import quote

from .workbook import first_notebook


def arguments(folder: Path, port: int | None = None, browser: bool = True) -> list[str]:
    """Arguments of ``jupyter lab`` for the workbook in `folder`."""
    first = first_notebook()
    there = first is not None and (folder / first).is_file()
    return [
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/lab{f'/tree/{quote(first)}' if there else ''}",
        *([f"--ServerApp.port={port}"] if port else []),
        *([] if browser else ["--no-browser"]),
        # Jupyter asks for this where a container or a classroom server has no other user.
        *(["--allow-root"] if getattr(os, "geteuid", lambda: 1)() == 0 else []),
    ]


def start(folder: Path, port: int | None = None, browser: bool = True) -> None:
    """Run JupyterLab in this process until it is stopped."""
    from jupyterlab.labapp import main

    main(arguments(folder, port, browser))
