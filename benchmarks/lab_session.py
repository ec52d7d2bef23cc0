"""A real JupyterLab in a real Chromium, with private folders: for browser tests and latency.

Nothing here touches the user's own settings, workspace or progress, and no request leaves
the machine. Chromium is looked for as ``chromium``, ``chromium-browser``, ``google-chrome`` or
``chrome`` on the PATH, or at the path in the variable ITPM_CHROMIUM.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Off-screen cells stay in the page, so that a test finds them without scrolling.
WHOLE_NOTEBOOK = {"windowingMode": "none"}
# How the cells of the notebook that is shown stand: "running", "done", or the first error's text.
CELLS_STAND = """() => {
  const panel = jupyterapp.shell.currentWidget;
  if (panel.sessionContext.session.kernel.status !== 'idle') return 'running';
  const code = panel.content.widgets.filter((cell) => cell.model.type === 'code');
  for (const { model } of code) for (let i = 0; i < model.outputs.length; i++) {
    const output = model.outputs.get(i).toJSON();
    if (output.output_type === 'error') return `${output.ename}: ${output.evalue}`;
  }
  const ran = ({ model }) => model.executionCount > 0 || !model.sharedModel.source.trim();
  return code.every(ran) ? 'done' : 'running'; }"""
SERVER_STARTS_WITHIN, KERNEL_STARTS_WITHIN = 60, 60_000  # seconds, milliseconds


def find_chromium() -> str | None:
    """Path of a Chromium or Chrome of this machine, None where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return os.environ.get("ITPM_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


class LabSession:
    """A running JupyterLab server on `folder`; use `start` to get one."""

    def __init__(self, folder: Path, address: str, token: str, process: subprocess.Popen):
        self.folder, self.address, self.token, self.process = folder, address, token, process

    def url(self, path: str) -> str:
        """Address that opens the notebook at `path` (relative to the folder) in a fresh layout."""
        return f"{self.address}/lab/tree/{path}?token={self.token}&reset"

    def open(self, page, path: str) -> None:
        """Open a notebook in `page` and wait until its kernel is idle."""
        page.goto(self.url(path))
        page.wait_for_function(
            """() => { const app = window.jupyterapp, panel = app?.shell?.currentWidget;
                return panel?.sessionContext?.session?.kernel?.status === 'idle'; }""",
            timeout=KERNEL_STARTS_WITHIN,
        )

    def run_all(self, page, within: float = 120) -> None:
        """Run all cells and wait until the kernel has done them; `within` is in seconds.

        Raises RuntimeError with the name and text of the error when a cell fails.
        """
        page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
        ended = f"() => {{ const now = ({CELLS_STAND})(); return now !== 'running' && now; }}"
        state = page.wait_for_function(ended, timeout=within * 1000).json_value()
        if state != "done":
            raise RuntimeError(f"a cell failed: {state}")

    def restart_kernel(self, page) -> None:
        """Restart the kernel of the notebook that is shown, and clear all outputs."""
        page.evaluate(
            """async () => { const panel = jupyterapp.shell.currentWidget;
                await panel.sessionContext.session.kernel.restart();
                for (const cell of panel.content.widgets) {
                  if (cell.model.type === 'code') { cell.model.clearExecution(); } } }"""
        )
        page.wait_for_function(
            "() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'",
            timeout=KERNEL_STARTS_WITHIN,
        )


@contextmanager
def start(folder: Path, home: Path, *arguments: str, theme: str = "JupyterLab Light"):
    """Start JupyterLab on `folder`, with all its private state under `home`; yields LabSession.

    `arguments` go to the server as they are. Raises RuntimeError with the server's own last
    words when it doesn't come up.
    """
    port, token = _free_port(), secrets.token_hex(16)
    environment = _private_environment(home, theme)
    log = home / "server.log"
    command = [
        sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root",
        f"--ServerApp.port={port}", "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1",
        f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}",
        "--LabApp.expose_app_in_browser=True", *arguments,
    ]  # fmt: skip
    with log.open("w") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
    try:
        session = LabSession(folder, f"http://127.0.0.1:{port}", token, process)
        _wait_for(session, log)
        yield session
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def browser(**context):
    """Start Chromium; yields a context (`viewport`, `color_scheme` … as Playwright has them)."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS
        )
        try:
            yield chromium.new_context(**context)
        finally:
            chromium.close()


def _private_environment(home: Path, theme: str) -> dict[str, str]:
    settings = home / "settings"
    _write(settings / "@jupyterlab/notebook-extension/tracker.jupyterlab-settings", WHOLE_NOTEBOOK)
    _write(settings / "@jupyterlab/apputils-extension/themes.jupyterlab-settings", {"theme": theme})
    private = {
        "HOME": home,
        "JUPYTER_CONFIG_DIR": home / "config",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": settings,
        "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces",
        "IPYTHONDIR": home / "ipython",
        "ITPM_DATA": home / "progress",
    }
    return {**os.environ, **{name: str(path) for name, path in private.items()}}


def _write(path: Path, value: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(session: LabSession, log: Path) -> None:
    deadline = time.monotonic() + SERVER_STARTS_WITHIN
    while time.monotonic() < deadline and session.process.poll() is None:
        try:
            urllib.request.urlopen(
                f"{session.address}/api?token={session.token}", timeout=2
            ).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"JupyterLab did not start: {log.read_text(errors='replace')[-2000:]}")
