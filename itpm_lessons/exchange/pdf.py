"""HTML documents as tagged PDF, printed by a browser that is installed here.

Chrome, Chromium and Edge print a page with its headings, lists, tables and texts for pictures as
tags that a screen reader follows, and with its title and language. No other program is needed,
and the page on paper is the page on the screen. The browser runs without a window and with a
profile of its own, and is handed a page that asks for nothing from elsewhere.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from itpm_lessons.engines.refusal import Refusal

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)
SECONDS = 60
OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-extensions",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
)


def find_browser() -> str | None:
    """Return the path of a browser that can print to PDF, None where there is none."""
    named = (shutil.which(name) for name in NAMES)
    return next(filter(None, named), None) or _in_its_usual_place()


def _in_its_usual_place() -> str | None:
    paths = [Path(path) for path in _MAC] if sys.platform == "darwin" else _on_windows()
    return next((str(path) for path in paths if path.is_file()), None)


def _on_windows() -> list[Path]:
    bases = map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
    return [Path(base, path) for base in bases if base for path in _WINDOWS]


def to_pdf(html: str) -> bytes:
    """Print an HTML document to a tagged PDF.

    Parameters
    ----------
    html : str
        A whole document that refers to nothing outside itself.

    Returns
    -------
    bytes
        The PDF. It holds the day and time at which it was made.

    Raises
    ------
    Refusal
        When no browser is found, or when it prints nothing.
    """
    browser = find_browser()
    if browser is None:
        problem = "needs Chrome, Chromium or Edge, and none is found"
        raise Refusal("PDF", problem, "install one, or open the HTML page and print it")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page, pdf = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(html, encoding="utf-8")
        said = _print(browser, page, pdf, Path(folder, "profile"))
        data = pdf.read_bytes() if pdf.is_file() else b""
    if not data.startswith(b"%PDF"):
        raise Refusal("PDF", f"was not printed ({said})", "open the HTML page and print it")
    return data


def _print(browser: str, page: Path, pdf: Path, profile: Path) -> str:
    """Run the browser; return what it said last, for the case that nothing came of it."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    command = [browser, *OPTIONS, *(["--no-sandbox"] if root else [])]
    command += [f"--user-data-dir={profile}", f"--print-to-pdf={pdf}", page.as_uri()]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else f"status {done.returncode}"


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF that a browser printed; 0 where that can't be told.

    >>> page_count(b"<</Type /Pages /Count 2>>")
    2
    """
    found = re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", pdf)
    return max(map(int, found), default=0)
