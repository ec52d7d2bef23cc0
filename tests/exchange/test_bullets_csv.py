"""Lines of a resume as CSV: forgiving in form, exact about what is wrong."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.resume import Bullet, BulletList
from itpm_lessons.exchange.bullets_csv import read_bullets, write_bullets
from itpm_lessons.exchange.intake import visible

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf")), max_size=40).map(visible)


def read(tmp_path, text):
    file = tmp_path / "my_bullets.csv"
    file.write_text(text, encoding="utf-8")
    return read_bullets(file)


def test_columns_by_other_names_in_any_order(tmp_path):
    lines = read(tmp_path, "Evidence;After;Bullet\nthe log;Sorted 60 tickets;Did tickets\n")
    assert lines == BulletList(
        (Bullet("Did tickets", "Sorted 60 tickets", "the log"),), "my_bullets"
    )


def test_one_column_is_enough(tmp_path):
    assert [each.now for each in read(tmp_path, "bullet\nDid tickets\n\nMoved rooms\n")] == [
        "Did tickets",
        "Moved rooms",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "my_bullets.csv"),
        ("before\n", "has a header and no rows"),
        ("after\nx\n", "there is no column 'before'"),
        (f"before\n{'x' * 501}\n", "row 2, column 'before': has 501 letters; keep 500 at most"),
        ("before\n" + "x\n" * 61, "row 62: is past 60 lines"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_row(tmp_path, text, said):
    with pytest.raises(Refusal) as caught:
        read(tmp_path, text)
    assert said in str(caught.value)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(st.tuples(TEXTS, TEXTS, TEXTS).filter(any), min_size=1, max_size=5))
def test_lines_are_written_and_read_back_equal(tmp_path, rows):
    lines = BulletList(tuple(Bullet(*row) for row in rows), "file")
    write_bullets(lines, tmp_path / "file.csv")
    assert read_bullets(tmp_path / "file.csv") == lines


def test_empty_lines_are_left_out_and_an_empty_list_can_be_read_again(tmp_path):
    file = tmp_path / "file.csv"
    write_bullets(BulletList((Bullet("a"), Bullet(), Bullet("b"))), file)
    assert [each.before for each in read_bullets(file)] == ["a", "b"]
    write_bullets(BulletList(), file)
    assert read_bullets(file).bullets == (Bullet(),)


def test_the_pattern_holds_no_line_of_anybody_else(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_bullets(own_file("my_bullets.csv")).bullets == (Bullet(),)
