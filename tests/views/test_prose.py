"""Small prose becomes markup, and never more than that."""

from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from itpm_lessons.views.prose import Prose, blocks, inline, plain_text, prose

MARKS = st.text(alphabet="ab*`|-\n <>&\"'\\_#[](){}", max_size=60)
ALLOWED = {"p", "strong", "em", "code", "ul", "li", "div"}
ALLOWED |= {"table", "thead", "tbody", "tr", "th", "td"}


class Balanced(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen, self.words = [], set(), ""

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


def test_paragraphs_lists_and_tables():
    shown = prose("One\nline.\n\nTwo **strong** words.\n- first\n- *second*")
    assert shown == (
        "<p>One line.</p><p>Two <strong>strong</strong> words.</p>"
        "<ul><li>first</li><li><em>second</em></li></ul>"
    )
    table = prose("| name | days |\n|---|---:|\n| A | **5** |")
    assert '<th scope="col">days</th>' in table and "<td><strong>5</strong></td>" in table
    assert "---" not in table


def test_marks_within_marks():
    assert inline("**a `b*` c**") == "<strong>a <code>b*</code> c</strong>"
    assert inline("2 * 3 * 4") == "2 * 3 * 4"
    assert inline("`<b>`") == "<code>&lt;b&gt;</code>"


def test_a_numbered_list_counts_on_from_its_first_number():
    assert prose("3. Third\n4. Fourth") == '<ol start="3"><li>Third</li><li>Fourth</li></ol>'
    assert prose("Steps:\n1. One\n2. Two") == "<p>Steps:</p><ol><li>One</li><li>Two</li></ol>"


def test_a_line_wrapped_before_a_number_is_no_list():
    wrapped = "The plan ends on day\n45. Then it stops."
    assert prose(wrapped) == "<p>The plan ends on day 45. Then it stops.</p>"
    assert [kind for kind, _ in blocks("- on day\n45. it ends")] == ["list", "paragraph"]


@given(MARKS)
@example("<script>alert(1)</script>")
@example("**<img src=x onerror=alert(1)>**")
@example("| <b> | `</table>` |")
@example("|")
def test_nothing_but_the_known_elements_comes_out(source):
    parser = Balanced()
    parser.feed(prose(source))
    parser.close()
    assert parser.open == [] and parser.seen <= ALLOWED


@given(st.text(alphabet="ab *`", max_size=40))
def test_plain_text_loses_marks_only(source):
    kept = [letter for letter in plain_text(source) if letter in "ab"]
    assert kept == [letter for letter in source if letter in "ab"]


def test_prose_shows_itself():
    class Printer:
        def text(self, words):
            self.said = words

    printer = Printer()
    Prose("The **finish**")._repr_pretty_(printer, False)
    assert printer.said == "The finish"
    assert Prose("The **finish**")._repr_html_() == "<p>The <strong>finish</strong></p>"


def test_a_table_of_nothing_but_rules_is_nothing():
    assert prose("|-") == prose("| --- |\n|---|") == ""
