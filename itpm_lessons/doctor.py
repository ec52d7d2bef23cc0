"""What is right and what is wrong with this installation, and what to do about it."""

import contextlib
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path

DISTRIBUTION = "itpm-lessons"
OLDEST_PYTHON = (3, 11)
EXTENSION = "itpm_lessons.server"
LAB_EXTENSIONS = ("anywidget", "@jupyter-widgets/jupyterlab-manager")
OPTIONAL = {"numba": "fast", "mpxj": "plans", "jupytext": "author"}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; `remedy` is empty where nothing needs doing."""

    name: str
    ok: bool
    found: str
    remedy: str = ""
    required: bool = True


def examine() -> list[Finding]:
    """Look at everything; a look that fails is a finding itself, never an exception."""
    looks: list[Callable[[], Iterator[Finding]]] = [
        python, packages, lab_extensions, prompt_connection, quiet_start, progress_folder,
        course, notebooks, workbook, extras,
    ]  # fmt: skip
    return [finding for look in looks for finding in _guarded(look)]


def _guarded(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except Exception as error:
        problem = f"could not be looked at: {type(error).__name__}: {error}"
        yield Finding(look.__name__.replace("_", " "), False, problem, _reinstall())


def _reinstall() -> str:
    return f'run: "{sys.executable}" -m pip install --upgrade --force-reinstall {DISTRIBUTION}'


def python() -> Iterator[Finding]:
    """Look at the version of Python."""
    version, oldest = sys.version.split()[0], ".".join(map(str, OLDEST_PYTHON))
    yield Finding("Python", sys.version_info >= OLDEST_PYTHON, version, f"use {oldest} or later")


def packages() -> Iterator[Finding]:
    """Look at each package that the kit needs: is it there, and in the range that was tested."""
    from packaging.requirements import Requirement

    for text in metadata.requires(DISTRIBUTION) or []:
        needed = Requirement(text)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            yield _package(needed.name, needed.specifier)


def _package(name: str, specifier: object) -> Finding:
    remedy = f'run: "{sys.executable}" -m pip install "{name}{specifier}"'
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Finding(name, False, "is not installed", remedy)
    if util.find_spec(name.replace("-", "_")) is None:
        return Finding(name, False, f"{version} cannot be imported", remedy)
    fits = specifier.contains(version, prereleases=True)  # type: ignore[attr-defined]
    return Finding(name, fits, version, remedy)


def lab_extensions() -> Iterator[Finding]:
    """Look for the parts of JupyterLab without which no widget shows."""
    from jupyter_core.paths import jupyter_path

    for name in LAB_EXTENSIONS:
        folders = [Path(path, name) for path in jupyter_path("labextensions")]
        where = next((each for each in folders if (each / "package.json").is_file()), None)
        package = "anywidget" if name == "anywidget" else "jupyterlab_widgets"
        remedy = f'run: "{sys.executable}" -m pip install --force-reinstall {package}'
        found = "is there" if where else "is missing: widgets would stay blank"
        yield Finding(f"JupyterLab extension {name}", where is not None, found, remedy)


def prompt_connection() -> Iterator[Finding]:
    """Look whether JupyterLab loads the extension that makes small answers leave at once."""
    from jupyter_core.paths import jupyter_config_path
    from jupyter_server.extension.config import ExtensionConfigManager

    manager = ExtensionConfigManager(read_config_path=jupyter_config_path())
    active = bool(manager.get_jpserver_extensions().get(EXTENSION))
    importable = util.find_spec(EXTENSION) is not None
    yield Finding(
        "prompt connection",
        active and importable,
        "is active" if active else "is not active: each answer waits about 40 ms longer",
        f"run: jupyter server extension enable {EXTENSION}",
    )


def quiet_start() -> Iterator[Finding]:
    """Look whether JupyterLab's question about news is off."""
    from jupyterlab.commands import get_app_dir

    file = Path(get_app_dir(), "settings", "overrides.d", "itpm_lessons.json")
    found = "is off" if file.is_file() else "is on: JupyterLab asks once whether to fetch news"
    yield Finding("news pop-up", file.is_file(), found, "answer No when asked", required=False)


def progress_folder() -> Iterator[Finding]:
    """Look whether attempts can be kept."""
    from .practice.data_folder import data_folder

    folder = data_folder()
    problem = "no home folder is known" if folder is None else _unwritable(folder)
    remedy = "set the variable ITPM_DATA to a folder that you may write; the course runs without"
    found = f"{folder} cannot be written: {problem}" if problem else str(folder)
    yield Finding("progress folder", not problem, found, remedy)


def _unwritable(folder: Path) -> str:
    """Try to write there; the reason when it fails, and nothing left behind."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent  # it is made on the first attempt
    probe = folder / f".itpm-{secrets.token_hex(8)}.part"
    try:
        probe.touch(exist_ok=False)
    except OSError as error:
        return error.strerror or str(error)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(probe)
    return ""


def notebooks() -> Iterator[Finding]:
    """Look whether the kit has its notebooks."""
    from .workbook import kit_files, kit_folder

    count = len(kit_files(kit_folder()))
    remedy = "in a checkout run: itpm build" if _in_checkout() else _reinstall()
    yield Finding("lessons and exercises", count > 0, f"{count} in {kit_folder()}", remedy)


def course() -> Iterator[Finding]:
    """Look whether the list of lessons can be read."""
    from .course import lessons

    yield Finding("course", True, f"{len(lessons())} in the list")


def _in_checkout() -> bool:
    return Path(__file__).parent.parent.joinpath("pyproject.toml").is_file()


def workbook() -> Iterator[Finding]:
    """Look whether the learner's workbook has what the kit has."""
    from .workbook import default_folder, kit_files, kit_folder, wanting

    folder = default_folder()
    if not folder.is_dir():
        yield Finding("workbook", True, f"{folder} is made by: itpm lab")
        return
    missing = wanting(folder, kit_folder())
    found = f"{folder} has {len(kit_files(kit_folder())) - len(missing)} notebooks up to date"
    yield Finding(
        "workbook",
        not missing,
        f"{found}, {len(missing)} missing or older" if missing else found,
        "run: itpm lab",
        required=False,
    )


def extras() -> Iterator[Finding]:
    """Look for what makes some things faster or reads more, and is not needed."""
    for name, extra in OPTIONAL.items():
        there = util.find_spec(name) is not None
        remedy = f'if you want it: pip install "{DISTRIBUTION}[{extra}]"'
        found = "is installed" if there else "is not installed"
        yield Finding(f"{name} (optional)", there, found, remedy, required=False)
