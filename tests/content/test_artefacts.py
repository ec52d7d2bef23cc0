"""Every kind of artefact has a reader, a drawing, a lesson, and a widget that opens it."""

import pytest

from itpm_lessons import __all__ as exported
from itpm_lessons.content.own_files import PATTERNS
from itpm_lessons.course import lessons
from itpm_lessons.course.folio import artefact_kinds
from itpm_lessons.exchange.artefacts import READERS, found_in
from itpm_lessons.views.portfolio import DRAWINGS

KINDS = {kind.file: kind for kind in artefact_kinds()}


def test_readers_drawings_and_blocks_are_about_the_same_files():
    assert set(KINDS) == set(READERS) == set(DRAWINGS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_a_kind_is_whole(kind):
    assert kind.widget in exported and kind.shows.endswith(".") and len(kind.shows) > 50
    assert kind.notebook in {lesson.notebook for lesson in lessons()}
    assert kind.example is PATTERNS[kind.file]


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_the_example_that_the_course_lays_is_known_as_unchanged(kind, tmp_path):
    PATTERNS[kind.file](tmp_path / kind.file)
    (found,) = found_in(tmp_path, [kind])
    assert found.unchanged and not found.problem
