"""The documents of the course, and the referee who reads them; broken on purpose."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from itpm_lessons.catalogue import CONTENT, Content
from itpm_lessons.checks.documents import documents as rule
from itpm_lessons.checks.finding import Kit
from itpm_lessons.content.documents import library
from itpm_lessons.engines.documents import KINDS, QUIZ


def test_the_library_has_what_the_finder_needs():
    found = library()
    assert len(found.documents) >= 18 and len(found.needs) >= len(found.documents)
    assert {each.kind for each in found.documents} == set(KINDS)
    used = {moment for each in found.documents for moment in each.moments}
    assert used == set(found.moments) and len(found.moments) == 7
    assert len(found.quiz(1).needs) == QUIZ


@pytest.mark.parametrize(
    ("need", "document"),
    [
        ("still-worth-it", "business-case"),
        ("vendor-may-go", "risk-register"),
        ("phones-lose-line", "issue-register"),
        ("over-the-limit", "exception-report"),
        ("all-is-well", "highlight-report"),
        ("team-stands", "checkpoint-report"),
        ("who-tomorrow", "stage-plan"),
        ("gates-and-total", "project-plan"),
        ("when-is-it-good", "product-description"),
    ],
)
def test_answers_by_hand(need, document):
    assert library().need(need).document == document


@pytest.fixture
def kit(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("documents.toml", "misconceptions.toml"):
        shutil.copy(CONTENT / name, folder / name)
    return Kit(tmp_path, Content(folder), date(2026, 11, 23))


def change(kit, before, after):
    file = Path(kit.content.folder, "documents.toml")
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_referee_finds_nothing(kit):
    assert not list(rule(kit))


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('owner = "the team manager"', 'owner = " "', "owner is blank"),
        ('document = "checkpoint-report"\nwhy', 'document = "daily-log"\nwhy', "answers no need"),
        ('misconception = "risk-is-issue"', 'misconception = "gone"', "which is unknown"),
        ('id = "daily-log"', 'id = "diary"', "names document 'daily-log', which is not there"),
        ('moments = ["closing"]', 'moments = ["ending"]', "names moment 'ending'"),
        ('why = "A small thing', 'why = "Small."\nold = "A small thing', "unexpected keyword"),
        ("To be the project manager's notebook", "PRINCE2 demands a notebook", "names PRINCE2"),
    ],
)
def test_the_referee_says_what_to_mend(kit, before, after, what):
    change(kit, before, after)
    found = [str(finding) for finding in rule(kit)]
    assert any(what in each for each in found), found


def test_without_documents_there_is_nothing_to_check(kit):
    Path(kit.content.folder, "documents.toml").unlink()
    assert not list(rule(kit))
