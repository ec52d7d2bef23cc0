"""The words of the course: the referee who reads them, and the marks that the build sets."""

import re
import shutil
from datetime import date

import pytest

from itpm_lessons.build import GLOSSARY_PAGE, products
from itpm_lessons.catalogue import CONTENT, Content
from itpm_lessons.check import check
from itpm_lessons.checks.finding import Kit
from itpm_lessons.checks.glossary import COMING, MOST_WORDS
from itpm_lessons.checks.glossary import glossary as rule
from itpm_lessons.content.terms import glossary, read_glossary
from itpm_lessons.engines.glossary import Glossary, Term
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.word_links import linked
from itpm_lessons.wordbook import glossary_page

LINK = re.compile(r'\[([^\]]+)\]\(glossary\.md#([a-z0-9-]+) "((?:[^"\\]|\\.)*)"\)')
DOTTED = re.compile(r'<abbr title="([^"]*)">([^<]*)</abbr>')
NEEDED = """API; UX designer; backend; release; environment; mobile device management; geofence;
latency; DevOps; backup; authentication; technical debt; predictive; agile; Scrum;
Kanban; hybrid; stage; scope; milestone; critical path; total float; baseline; PERT;
earned value; CPI; SPI; EAC; TCPI; quality assurance; defect; risk; issue; residual
risk; RACI; conflict; Brooks's law; stakeholder; communication plan; statement of
work; service level; PTA; change request; scope creep; business case; net present
value; KPI; lessons learned; handover to operations; STAR story; certificate; PMO;
product owner; technical lead; sponsor; Definition of Done; WIP limit; bottleneck; fat
tail"""


@pytest.fixture(scope="module")
def content():
    return Content()


# ---- what there is


def test_there_are_enough_words_in_every_topic():
    assert len(glossary().terms) >= 260
    assert all(len(glossary().of_topic(topic.id)) >= 8 for topic in glossary().topics)


@pytest.mark.parametrize("name", [each.strip() for each in NEEDED.split(";")])
def test_what_learners_will_meet_is_explained(name):
    found = glossary().search(name)
    assert found and found[0].rank <= 1, name


def test_what_the_scrum_guide_defines_rests_on_it():
    for name in ("Sprint", "Increment", "Product Owner", "Definition of Done", "Sprint Review"):
        assert glossary().best(name).source == "scrum-guide-2020"
    for name in ("Velocity", "Story point", "Burn-down", "User story"):
        assert glossary().best(name).source == ""  # not in the Guide


def test_owners_names_are_said_to_be_theirs():
    for name in ("PMP", "CAPM", "PMI-ACP", "PSM", "CSM", "Project+", "ITIL", "PRINCE2"):
        term = glossary().best(name)
        assert "trademark" in term.more, term.term


# ---- the referee


@pytest.fixture
def broken(tmp_path, content):
    """A copy of the words, to be broken, and what the referee says of it."""
    folder = tmp_path / "itpm_lessons" / "content"
    ignore = shutil.ignore_patterns("exercises", "__pycache__", "questions")
    shutil.copytree(CONTENT, folder, ignore=ignore)

    def say(file, old, new):
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        kit = Kit(tmp_path, Content(folder), date(2026, 12, 1))
        return [str(finding) for finding in rule(kit)]

    return say


def test_nothing_is_to_mend(broken):
    assert broken("glossary/risk.toml", "Risk", "Risk") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("risk.toml", 'id = "threat"', 'id = "risk"', "an id that stands twice"),
        ("risk.toml", 'id = "threat"', 'id = "Threat!"', "has the id 'Threat!'"),
        ("risk.toml", 'term = "Threat"', 'term = "Slack"', "'Slack' is a name of"),
        ("risk.toml", '"risk log"', '"Kanban-Board"', "is a name of 'kanban-board', too"),
        ("risk.toml", 'see = ["issue"', 'see = ["isue"', "'isue' is not in the glossary"),
        ("risk.toml", 'see = ["issue"', 'see = ["risk"', "related term 'risk' is itself"),
        ("risk.toml", '["planning/risk"', '["planning/rsk"', "lesson 'planning/rsk' is unknown"),
        (
            "risk.toml",
            'lessons = ["planning/risk"]',
            'lessons = ["methodology/scrum"]',
            "names lesson 'methodology/scrum', which never uses the word",
        ),
        ("risk.toml", '"cox-2008"', '"cox-1908"', "source 'cox-1908' is unknown"),
        (
            "risk.toml",
            'short = "An uncertain event that would do harm."',
            'short = " "',
            "short is blank",
        ),
        ("risk.toml", "would do harm.", "is a threat.", "explains 'Threat' by itself"),
        ("risk.toml", "would do harm.", "would do harm", "does not end like a sentence"),
        ("risk.toml", "would do harm.", "costs $5.", "holds a dollar sign"),
        (
            "risk.toml",
            "would do harm.",
            "would do " + "much " * MOST_WORDS + "harm.",
            f"words; say it in {MOST_WORDS} at most",
        ),
        ("risk.toml", 'title = "Risk"\n', "", "has no title"),
    ],
)
def test_a_broken_word_is_found(broken, file, old, new, says):
    found = broken(f"glossary/{file}", old, new)
    assert any(says in finding for finding in found), found


def test_a_word_that_a_lesson_introduces_has_to_be_explained(broken):
    found = broken("not_in_glossary.toml", '"auditor", ', "")
    assert any("introduces 'auditor', which the glossary does not explain" in x for x in found)


def test_a_block_that_cannot_be_read_is_refused_by_name(tmp_path):
    (tmp_path / "x.toml").write_text('[[term]]\nid = "a"\nterm = "A"\n', encoding="utf-8")
    with pytest.raises(Refusal, match=r"term 'a' in glossary/x.toml"):
        read_glossary(tmp_path)
    (tmp_path / "x.toml").write_text("[[term]\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"glossary/x.toml"):
        read_glossary(tmp_path)


def test_lessons_that_are_coming_are_those_of_the_career():
    assert {id.partition("/")[0] for id in COMING} == {"career"}


def test_a_course_without_words_has_no_page_and_no_finding(sample):
    assert GLOSSARY_PAGE not in products(Content(sample.content))
    assert sample.findings() == []


def test_the_rule_is_one_of_the_referee(sample):
    folder = sample.content / "glossary"
    folder.mkdir()
    text = 'title = "T"\n\n[[term]]\nid = "gate"\nterm = "Gate"\nshort = "A gate."\n'
    (folder / "one.toml").write_text(text, encoding="utf-8")
    (sample.content / "not_in_glossary.toml").write_text("words = []\n", encoding="utf-8")
    sample.build()
    found = [str(x) for x in check(sample.root, date(2026, 12, 1))]
    assert len(found) == 1 and "explains 'Gate' by itself" in found[0]


# ---- marks in lessons

OWN = Term("gate", "Gate", 'A "decision" whether to go on.', lessons=("a/b",))
OTHER = Term("float", "Float", "Room & time.")
COMMON = Term("plan", "Plan", "What is to come.", lessons=("a/b",), everyday=True)
WORDS = Glossary((OWN, OTHER, COMMON))


def marked(*cells):
    return linked(list(cells), WORDS, "a/b")


def test_the_first_mention_is_marked_and_no_other():
    first, second = marked("## Begin\n\nA gate, a gate.", "A gate with float and float.")
    assert first == (
        '## Begin\n\nA [gate](glossary.md#gate "A \\"decision\\" whether to go on."), a gate.'
    )
    assert second == 'A gate with <abbr title="Room &amp; time.">float</abbr> and float.'


def test_where_a_term_is_introduced_counts_more_than_where_it_is_mentioned():
    (text,) = marked("## Begin\n\nA gate. A **gate** is this. A **gate** again.")
    assert text.startswith("## Begin\n\nA gate. A **[gate](glossary.md#gate ")
    assert text.endswith('")** is this. A **gate** again.')


def test_an_everyday_word_is_only_marked_where_it_is_introduced():
    assert marked("## B\n\nA plan.") == ["## B\n\nA plan."]
    assert "**[plan](glossary.md#plan" in marked("## B\n\nA plan. A **plan:** this.")[0].replace(
        ":**", "**"
    )


@pytest.mark.parametrize(
    "kept",
    [
        "`gate` and ``a gate``",
        "```text\ngate\n```",
        "~~~\ngate\n~~~",
        "### The gate",
        "| gate | float |\n|---|---|\n| gate | float |",
        "[the gate](somewhere.md) and ![gate](gate.png)",
        "<b>gate</b> <img alt='gate'>",
        "$gate$ and $$\ngate\n$$",
        "**Sources.** The Gate, 2019, and the Float.",
    ],
)
def test_what_is_no_prose_stays_as_it_is(kept):
    text = f"## Begin\n\n{kept}\n\nOn."
    assert marked(text) == [text]


def test_before_the_first_section_and_on_the_handout_nothing_is_marked():
    cells = ["# Title\n\nA gate.", "## On one page\n\nA gate.", "A gate.", "## Next\n\nA gate."]
    out = marked(*cells)
    assert out[:3] == cells[:3] and "glossary.md#gate" in out[3]


@pytest.mark.parametrize("number", range(len(Content().lessons)))
def test_marks_of_every_lesson(content, number):
    lesson = content.lessons[number]
    made = products_of(content, lesson)
    text = "\n".join(made)
    links, dotted = LINK.findall(text), DOTTED.findall(text)
    ids = [id for _, id, _ in links]
    assert 1 <= len(ids) == len(set(ids)) <= 60 and len(dotted) <= 25
    assert len({words for _, words in dotted}) == len(dotted)
    for words, id, said in links:
        term = content.glossary[id]
        assert lesson.id in term.lessons and said.replace('\\"', '"') == term.short
        assert "`" not in words
    plain = DOTTED.sub(lambda x: x[2], LINK.sub(lambda x: x[1], text))
    assert plain == "\n".join(cells_of(content, lesson)), "marks change nothing but themselves"


def cells_of(content, lesson):
    import jupytext

    cells = jupytext.reads(content.lesson_text(lesson.id), fmt="md:myst").cells
    return [cell.source for cell in cells if cell.cell_type == "markdown"]


def products_of(content, lesson):
    return linked(cells_of(content, lesson), content.glossary, lesson.id)


# ---- the page


def test_every_link_of_the_page_has_its_place():
    page = glossary_page(glossary(), {"methodology/scrum": ("05 Scrum", "05_scrum.ipynb")})
    places = re.findall(r'<span id="([^"]+)">', page)
    assert len(places) == len(set(places))
    asked = set(re.findall(r"\]\(#([^)]+)\)", page))
    assert asked <= set(places)
    assert {term.id for term in glossary().terms} <= set(places)
    assert "Taught in [05 Scrum](05_scrum.ipynb)." in page
    assert page == glossary_page(glossary(), {"methodology/scrum": ("05 Scrum", "05_scrum.ipynb")})


@pytest.mark.parametrize(
    "phrase",
    [
        "phones, networks and the programs on them",
        "may lean towards failed projects",
        "There you carry over what you have learned",
        "a program wrote for you",
        "Carry over the warning",
        "Clocking in at the gate",
    ],
)
def test_a_word_that_means_something_else_is_not_marked(phrase):
    assert linked([f"## One\n\nText: {phrase}."], glossary(), "planning/risk") == [
        f"## One\n\nText: {phrase}."
    ]


def test_a_word_is_marked_beside_a_phrase_in_which_it_means_something_else():
    (text,) = linked(["## One\n\nClocking in at the gate, then a gate."], glossary(), "x/y")
    assert text.startswith("## One\n\nClocking in at the gate, then a <abbr ")
