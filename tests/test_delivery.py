"""What a learner installs: pyproject.toml, environment.yml and requirements.lock say the same."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NEEDED = {r.name: r for r in map(Requirement, PROJECT["dependencies"])}
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
# conda-forge's names, where they differ: its `matplotlib` brings a whole desktop toolkit along.
CONDA_NAMES = {"matplotlib": "matplotlib-base"}
PROMISED = {"jupyterlab", "ipywidgets", "anywidget", "pandas", "networkx", "matplotlib", "nbval"}


def by_pip():
    (section,) = [each["pip"] for each in CONDA["dependencies"] if isinstance(each, dict)]
    return section


def by_conda():
    return [each for each in CONDA["dependencies"] if isinstance(each, str)]


def locked():
    pins = re.findall(r"^([A-Za-z0-9_.\[\]-]+)==([^ ;\\]+)", LOCK, re.MULTILINE)
    found = {}
    for name, pinned in pins:
        found.setdefault(canonicalize_name(name), set()).add(Version(pinned))
    return found


def satisfies(name, specifier, pinned):
    """Whether conda's own reading of the range takes this version of the package it calls so."""
    rattler = pytest.importorskip("rattler", reason="py-rattler is not installed")
    spec = rattler.MatchSpec(f"{CONDA_NAMES.get(name, name)} {specifier}")
    assert str(spec.name.normalized if spec.name else "") == CONDA_NAMES.get(name, name)
    return rattler.VersionSpec(spec.version).matches(rattler.Version(str(pinned)))


def test_what_the_course_promises_is_needed_by_default():
    assert set(NEEDED) >= PROMISED


@pytest.mark.parametrize("name", NEEDED)
def test_each_range_ends_before_the_next_major_version(name):
    signs = [each.operator for each in NEEDED[name].specifier]
    assert sorted(signs) == ["<", ">="]


def test_environment_yml_lists_the_same_packages_and_the_kit_itself():
    *packages, itself = by_pip()
    assert itself == "-e ."
    found = {r.name: r.specifier for r in map(Requirement, packages)}
    assert found == {name: needed.specifier for name, needed in NEEDED.items()}


def test_conda_brings_python_in_the_range_of_the_project_and_pip():
    specs = {re.split("[<>=]", each)[0]: each for each in by_conda()}
    assert list(specs) == ["python", "pip"]
    oldest = min(SpecifierSet(specs["python"].removeprefix("python")), key=lambda s: s.version)
    assert str(oldest) == PROJECT["requires-python"]
    newest = max(re.findall(r"Python :: 3\.(\d+)", "\n".join(PROJECT["classifiers"])), key=int)
    assert satisfies("python", specs["python"].removeprefix("python"), f"3.{newest}.0")
    assert not satisfies("python", specs["python"].removeprefix("python"), f"3.{int(newest) + 1}.0")


@pytest.mark.parametrize("name", NEEDED)
def test_what_is_installed_here_fits_for_pip_and_for_conda(name):
    here, specifier = version(name), NEEDED[name].specifier
    assert specifier.contains(here)
    assert satisfies(name, str(specifier), here)
    assert not satisfies(name, str(specifier), "0.0.1")


def test_the_lock_tells_no_address():
    assert "://" not in LOCK
    assert not re.search(r"^\s*-(?!-hash)", LOCK, re.MULTILINE)


def test_every_locked_package_has_its_hashes():
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) >= len(NEEDED)
    for entry in entries:
        assert re.fullmatch(r"\S+==\S+( ; [^\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+", entry)


@pytest.mark.parametrize("name", NEEDED)
def test_the_lock_holds_versions_that_the_project_allows(name):
    pinned = locked()[canonicalize_name(name)]
    assert all(NEEDED[name].specifier.contains(each) for each in pinned)


@pytest.mark.parametrize("file", [".gitignore"])
def test_files_that_record_addresses_are_not_kept(file):
    ignored = (ROOT / file).read_text("utf-8").splitlines()
    assert {"uv.lock", "pylock*.toml"} <= set(ignored)


def test_the_readmes_first_lines_are_the_two_commands():
    first_screen = (ROOT / "README.md").read_text("utf-8")[:1_200]
    commands = re.findall(r"^    (python3 .*)$", first_screen, re.MULTILINE)
    assert [each.rpartition(" run ")[2] for each in commands] == [
        "--no-dev itpm lab",
        "pytest -n auto",
    ]


def test_the_plan_in_the_readme_can_be_scheduled(tmp_path):
    from itpm_lessons import read_plan, schedule

    text = (ROOT / "README.md").read_text("utf-8")
    plan = re.search(r"(    activity,duration.*\n(?:    .*\n)+)", text)[1].replace("    ", "")
    (tmp_path / "plan.csv").write_text(plan, encoding="utf-8")
    assert schedule(read_plan(tmp_path / "plan.csv")).duration == 13


def test_the_licence_of_the_project_is_in_its_file():
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert PROJECT["license"] == "BSD-3-Clause AND CC-BY-4.0"
    assert "BSD 3-Clause License" in text and "CC BY 4.0" in text


def test_data_for_jupyter_is_laid_by_every_installation():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"][
        "targets"
    ]["wheel"]
    for source in (*wheel["shared-data"], *wheel["force-include"]):
        assert (ROOT / source).exists(), source
    assert set(wheel["force-include"]) == {"notebooks", "exercises"}
