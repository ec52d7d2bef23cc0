"""Lines of a resume and a posting: marks, parts, counts, and what is said plainly."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.resume import (
    CANNOT_JUDGE,
    NOT_THEIR_SOFTWARE,
    Application,
    Bullet,
    BulletList,
    check_bullet,
)
from itpm_lessons.engines.resume.examples import EXAMPLE_BULLETS, POSTING, RESUME
from itpm_lessons.views.bullets import BulletState, bullets_page, marked
from itpm_lessons.views.lettering import width_of
from itpm_lessons.views.posting import PostingState, posting_page

EXAMPLE = Application(POSTING, RESUME)


def parsed(markup):
    return ET.fromstring(re.sub(r"<!--[{}]-->", "", str(markup)))


def words(element):
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def with_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def bullets(lines=EXAMPLE_BULLETS, **state):
    return parsed(bullets_page(BulletState(lines, **state)))


def posting(application=EXAMPLE, **state):
    return parsed(posting_page(PostingState(application, **state)))


# ---- bullets


def test_before_and_after_stand_side_by_side_with_fields():
    page = bullets()
    ids = [each.get("data-id") for each in page.iter("textarea")]
    assert ids == [f"{side}:{n}" for n in range(3) for side in ("before", "after")]
    assert all(each.get("data-live") is not None for each in page.iter("textarea"))


def test_a_finding_is_marked_in_the_text_by_a_number_and_explained_beside():
    line = with_id(bullets(), "line:0")
    before = of_class(line, "itpm-resume-column")[0]
    marks = of_class(before, "itpm-mark-off")
    assert [words(each) for each in marks] == ["Responsible for1", "helped2", "many3"]
    told = of_class(before, "itpm-resume-found")[0]
    assert words(told[0]).startswith("1 “Responsible for” · duty. A duty says what somebody should")
    assert words(told[2]).startswith("3 “many” · vague amount.")


def test_parts_are_said_with_a_sign_and_in_words():
    line = with_id(bullets(), "line:0")
    before, after = of_class(line, "itpm-parts")
    assert words(before[0]).startswith("–verbI find none: begin with what you did")
    assert [words(each) for each in after][:2] == ["✓verbSorted", "✓scope60 tickets"]


def test_an_empty_field_says_what_belongs_there():
    line = with_id(bullets(), "line:2")
    assert "Write it anew: what you did" in words(of_class(line, "itpm-resume-column")[1])
    nothing = bullets(BulletList())
    assert words(of_class(nothing, "itpm-note")[0]).startswith("Nothing stands here yet.")


def test_figures_rules_and_limits():
    page = bullets()
    assert [words(each) for each in of_class(page, "itpm-figure")] == [
        "2 of 3hold so far",
        "2findings",
    ]
    assert CANNOT_JUDGE in words(with_id(page, "panel:limits"))
    assert len(with_id(page, "panel:rules").findall(".//li")) == 6


def test_a_file_that_cannot_be_opened_says_so():
    page = bullets(problem="mine.csv cannot be opened yet. Row 2. Then run this cell again.")
    assert "Row 2" in words(page) and not list(page.iter("textarea"))


@settings(deadline=None, max_examples=80)
@given(st.text(st.sampled_from('Led many best 9 30 % <b>&" team apps from 6 to 2.'), max_size=200))
def test_marks_leave_the_text_as_it_is(text):
    check = check_bullet(text)
    drawn = parsed(f"<p>{marked(check)}</p>")
    for sup in list(drawn.iter("mark")):
        for number in list(sup.findall("sup")):
            sup.remove(number)
    assert "".join(drawn.itertext()) == check.text


def test_words_of_a_learner_are_only_words():
    page = bullets(BulletList((Bullet("<script>x</script>", "</textarea><b>y", "\"onfocus='z'"),)))
    assert not list(page.iter("script"))
    assert with_id(page, "proof:0").get("value") == "\"onfocus='z'"


# ---- posting


def test_the_keywords_stand_in_the_order_shown_named_missing():
    rows = [[words(cell) for cell in row] for row in with_id(posting(), "keywords").find("tbody")]
    assert [row[1] for row in rows] == ["✓shown"] * 6 + ["○named, not shown"] + ["–missing"] * 5
    assert [row[0] for row in rows][6] == "Scrum"
    by_name = {row[0]: row for row in rows}
    assert by_name["stakeholder"][2] == "5× stuffed"
    (taken,) = [row for row in rows if "minutes of 40 weekly meetings" in row[3]]
    assert "minutes" in taken[0]


def test_the_keyword_is_marked_in_its_sentence():
    table = with_id(posting(), "keywords")
    for row in table.find("tbody"):
        marks = list(row.iter("mark"))
        assert len(marks) == ("missing" not in words(row[1]))


def test_the_share_is_said_and_drawn_with_the_goal():
    page = posting()
    assert [words(each) for each in of_class(page, "itpm-figure")] == [
        "6 of 12keywords shown",
        "50.0 %goal 75 %",
        "1stuffed",
    ]
    bar = next(page.iter("svg"))
    assert bar.get("aria-label").startswith("50.0 % of the keywords are shown in a sentence")
    said = words(of_class(page, "itpm-note")[0])
    assert said.startswith("50.0 %: 6 of 12 keywords are shown by something you did. 3 more reach")
    assert "“stakeholder” stands there 5 times." in said


def test_it_says_that_it_is_no_employers_software():
    assert NOT_THEIR_SOFTWARE in words(posting())


@pytest.mark.parametrize("width", [None, 200, 520, 2000])
@pytest.mark.parametrize(
    "application",
    [EXAMPLE, Application(), Application(POSTING), Application("", RESUME),
     Application(POSTING, POSTING), Application("", "", "front desk")],
)  # fmt: skip
def test_words_of_the_bar_stay_inside_at_every_width(application, width):
    page = posting(application, width=width)
    bar = next(page.iter("svg"))
    wide = float(bar.get("width"))
    for text in bar.iter("text"):
        x = float(text.get("x"))
        assert x >= 0 and x + width_of(text.text, 11) <= wide
    for rect in bar.iter("rect"):
        assert 0 <= float(rect.get("x")) + float(rect.get("width")) <= wide + 0.1


def test_without_texts_there_is_a_word_for_it():
    page = posting(Application())
    assert "No keyword yet" in words(page)
    assert words(of_class(page, "itpm-note")[0]).startswith("Nothing to compare yet.")


def test_long_sentences_are_cut_between_words():
    long = "Wrote " + "very long words " * 20 + "of the risk register " + "and so on " * 20
    page = posting(Application("risk register", long))
    cell = with_id(page, "keywords").find("tbody")[0][3]
    assert words(cell).startswith("… ") and words(cell).endswith(" …")
    assert set(words(cell).replace("…", "").split()) <= set(long.split())
