"""The page of a portfolio: what it holds, how it is made for ears, and what it leaves out."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from itpm_lessons.content.own_files import PATTERNS
from itpm_lessons.engines.change_control import Entry
from itpm_lessons.engines.charter.examples import CLOCKIN as CHARTER
from itpm_lessons.engines.decision_tree.examples import CLOCKIN as TREE
from itpm_lessons.engines.flow import Board
from itpm_lessons.engines.network import Project
from itpm_lessons.engines.portfolio import Piece, Portfolio
from itpm_lessons.engines.procurement import Scores
from itpm_lessons.engines.risk.assessment import Assessment
from itpm_lessons.engines.risk.examples import CLOCKIN as RISKS
from itpm_lessons.exchange.artefacts import READERS
from itpm_lessons.views.markup import Markup, tag
from itpm_lessons.views.portfolio import DRAWINGS, Drawing, Paper, Sheet, portfolio_page
from itpm_lessons.views.portfolio.parts import breakable, picture, table

DAY = "26 November 2026"
PLAN = Project.of("Shop", A=(5, "", "Ask"), B=(8, "A"), C=(2, "A"), D=(1, "B, C"))


class Page(HTMLParser):
    """What a reader who sees nothing is given: headings, pictures, cells and words."""

    def __init__(self, markup):
        super().__init__()
        self.tags, self.headings, self.said, self.open = [], [], [], []
        self.feed(markup)
        self.words = " ".join(" ".join(self.said).split())

    def handle_starttag(self, name, attributes):
        self.tags.append((name, dict(attributes)))
        level = dict(attributes).get("aria-level")
        if re.fullmatch("h[1-6]", name) or level:
            self.headings.append(int(level or name[1]))

    def handle_startendtag(self, name, attributes):
        self.tags.append((name, dict(attributes)))

    def handle_data(self, text):
        self.said.append(text)

    def all(self, name, **wanted):
        return [a for n, a in self.tags if n == name and wanted.items() <= a.items()]


def sheet(drawing=None, unchanged=False, **piece):
    kept = Piece("my_plan.csv", **piece)
    return Sheet("Project plan", "A plan.", drawing or Drawing(), kept, unchanged)


def page(*sheets, **head):
    return portfolio_page(Paper(Portfolio(**head), sheets, DAY, "0.1"))


def drawn(file, value):
    return page(Sheet("It", "Shows.", DRAWINGS[file](value), Piece(file)))


# ---- the page


def test_what_nobody_typed_is_not_there():
    bare = page(sheet())
    assert "In my own words" not in bare and "<dl>" not in bare and 'class="headline"' not in bare
    assert "<h1>Project management portfolio</h1>" in bare
    said = page(sheet(decided="Payroll <first>."), name="Ada & Bob")
    assert "<h1>Ada &amp; Bob</h1>" in said and "Payroll &lt;first&gt;." in said
    assert "What I decided, and why" in said and "What I did" not in said


def test_it_says_of_each_piece_whose_project_it_is_about():
    words = Page(page(sheet(), sheet(own=True), sheet(own=True, unchanged=True))).words
    assert "Made in a course, on an invented case · file my_plan.csv" in words
    assert "About a project of my own · file" in words
    assert "The course's example, unchanged · file" in words
    assert DAY in words and "the kit has checked neither" in words
    assert words.count("(own project)") == 1  # in the contents; an unchanged example is none


def test_contents_lead_to_the_pieces_where_there_are_some():
    found = Page(page(sheet(), sheet(), sheet()))
    assert [a["href"] for a in found.all("a")] == ["#piece-0", "#piece-1", "#piece-2"]
    assert [a["id"] for a in found.all("h2")] == ["piece-0", "piece-1", "piece-2"]
    assert not Page(page(sheet(), sheet())).all("nav")


def test_findings_of_checks_are_listed():
    assert "<li>nobody is told</li>" in page(sheet(Drawing(notes=("nobody is told",))))


# ---- for all kinds


@pytest.mark.parametrize("file", sorted(DRAWINGS))
def test_headings_tables_and_pictures_are_made_for_ears(file, tmp_path):
    PATTERNS[file](tmp_path / file)
    markup = drawn(file, READERS[file](tmp_path / file))
    found = Page(markup)
    levels = found.headings
    assert levels[:2] == [1, 2] and all(b - a <= 1 for a, b in pairwise(levels))
    assert found.all("html", lang="en")
    for cell in found.all("th"):
        assert cell["scope"] in ("row", "col")
    pictures = found.all("div", role="img")
    assert all(len(each["aria-label"]) > 20 for each in pictures)
    if file not in ("my_bullets.csv", "my_skills.csv"):  # whose example says nothing yet
        assert len(found.all("table")) + len(found.all("dl")) >= 1
    assert not found.all("button") and not found.all("input")
    assert "tabindex" not in markup and "data-id" not in markup and "nan" not in found.words


@pytest.mark.parametrize("file", sorted(DRAWINGS))
def test_names_of_a_learner_are_text(file, tmp_path):
    """What a file says stays text, however it looks."""
    PATTERNS[file](tmp_path / file)
    markup = drawn(file, READERS[file](tmp_path / file))
    assert "<script" not in markup and "javascript:" not in markup


# ---- what each says


def test_a_plan_names_its_critical_path_and_its_floats():
    """A 5, then B 8 beside C 2, then D 1: 14 days by A, B, D; C may slip 6 days."""
    words = Page(drawn("my_plan.csv", PLAN)).words
    assert "14 days from start to finish" in words and "A → B → D" in words
    assert "3 of 4 activities critical" in words
    cells = re.search(r'scope="row">C</th>(.*?)</tr>', drawn("my_plan.csv", PLAN))[1]
    assert re.findall(r">([^<>]*)</td>", cells) == ["2", "5", "7", "6", "6", "A", ""]


def test_an_empty_plan_says_so():
    assert "no activities yet" in drawn("my_plan.csv", Project(()))


def test_risks_are_counted_in_money():
    """ClockIn: 3,600 + 3,600 + 2,000 + 4,000 - 2,000 = 11,200 dollars."""
    words = Page(drawn("my_risks.csv", Assessment(RISKS))).words
    assert "$11,200 expected in all" in words and "saves $10,000" in words and "none yet" in words


def test_a_decision_is_rolled_back():
    """In house 48,000 + 0.45 x 50,000 = 70,500; outsourced 55,000 + 0.3 x 24,000 = 62,200."""
    words = Page(drawn("my_decision.csv", TREE)).words
    assert "$62,200 on average" in words and "$70,500" in words and "chosen" in words


def test_a_tree_that_is_not_finished_says_what_is_missing():
    torn = TREE.with_node(replace(TREE["rework"], probability=0.2))
    assert "Nothing can be rolled back yet" in drawn("my_decision.csv", torn)


def test_vendors_are_ranked_and_a_knock_out_has_no_place():
    scores = Scores.of({"price": 3, "safety": 1}, Ash=(8, 4), Birch=(6, 9)).with_least("safety", 5)
    words = Page(drawn("my_vendors.csv", scores)).words
    assert "Birch comes first" in words and "Place out 1" in words and "75 %" in words


def test_a_change_that_was_not_looked_into_says_so():
    words = Page(drawn("my_changes.csv", (Entry(7, "A new field", "users", 3),))).words
    assert "not looked into" in words and "1 open" in words


def test_a_board_names_its_bottleneck():
    """Two people and three days an item: two thirds of an item a day."""
    words = Page(drawn("my_board.csv", Board.of("Desk", Sort=(1, 1), Solve=(2, 3)))).words
    assert "0.67 items a day at most" in words and "bottleneck" in words


def test_a_charter_is_its_one_page():
    words = Page(drawn("my_charter.csv", CHARTER)).words
    assert "Project charter: ClockIn" in words and "$14,139" in words


# ---- parts


def test_a_picture_is_one_image_without_gestures():
    inner = tag("svg", tag("g", role="button", tabindex=0, data_id="x", aria_label="Bar"), width=90,
                height=9)  # fmt: skip
    made = picture(inner, "One bar")
    assert made.count("role=") == made.count("aria-label=") == 1 and "data-id" not in made


@pytest.mark.parametrize(("width", "height"), [(640, 900), (1200, 300)])
def test_what_does_not_fit_on_paper_is_left_out_and_said(width, height):
    assert "left out" in picture(Markup("<svg></svg>"), "Much", (width, height))


def test_a_long_plan_keeps_its_table():
    names = {f"A{n}": (1, f"A{n - 1}" if n else "") for n in range(80)}
    markup = drawn("my_plan.csv", Project.of(**names))
    assert "left out" in markup and markup.count('scope="row"') == 80


def test_of_a_great_many_rows_the_first_are_shown():
    names = {f"A{n}": (1, "") for n in range(5_000)}
    markup = drawn("my_plan.csv", Project.of(**names))
    assert markup.count('scope="row"') == 200 and "the first 200 of 5,000 rows" in markup


def test_words_beyond_any_column_may_break_and_lose_nothing():
    word = "x" * 70
    made = table("T", ["a"], [(f"short {word} end",)])
    assert made.count("<wbr />") >= 3 and "".join(Page(made).said).endswith(f"short {word} end")
    assert breakable("plain words") == "plain words"
