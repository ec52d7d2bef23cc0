"""Each lesson has a handout of one page; what is printed is of the edition that is written."""

from pathlib import Path

import pytest

from itpm_lessons import handouts
from itpm_lessons.build import SOURCES
from itpm_lessons.catalogue import Content
from itpm_lessons.exchange.pdf import page_count

ROOT = Path(__file__).parents[2]
CONTENT = Content(ROOT / SOURCES)
PAGES = handouts.handout_pages(CONTENT)


@pytest.mark.parametrize("lesson", CONTENT.lessons, ids=lambda lesson: lesson.id)
def test_every_lesson_has_one_page_to_print(lesson):
    page = handouts.path_of(lesson)
    assert lesson.title.replace("&", "&amp;") in PAGES[page]
    printed = (ROOT / handouts.print_of(page)).read_bytes()
    assert page_count(printed) == 1 and b"/StructTreeRoot" in printed


def test_prints_are_of_the_pages_as_they_are_written():
    assert handouts.out_of_date_prints(ROOT, PAGES) == []


def test_another_text_is_another_edition(tmp_path):
    page, html = next(iter(PAGES.items()))
    target = tmp_path / handouts.print_of(page)
    target.parent.mkdir(parents=True)
    target.write_bytes((ROOT / handouts.print_of(page)).read_bytes())
    assert handouts.out_of_date_prints(tmp_path, {page: html}) == []
    changed = html.replace("edition ", "edition 0")
    assert handouts.out_of_date_prints(tmp_path, {page: changed}) == [handouts.print_of(page)]


def test_no_formula_or_mark_is_left_in_a_page():
    for html in PAGES.values():
        body = html.partition("<main>")[2]
        assert "**" not in body and "$$" not in body and "`" not in body
