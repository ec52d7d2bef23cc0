"""Charters, KPIs and stakeholders as files: read back, read as people save them, refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.charter import LINES, Charter
from itpm_lessons.engines.charter import examples as charters
from itpm_lessons.engines.objectives import Kpi, KpiSet, Measured
from itpm_lessons.engines.objectives.examples import CLOCKIN_KPIS, HELP_DESK_KPIS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stakeholders import StakeholderMap
from itpm_lessons.engines.stakeholders import examples as maps
from itpm_lessons.exchange.charter_csv import (
    charter_markdown,
    read_charter,
    write_charter,
    write_charter_page,
)
from itpm_lessons.exchange.kpis_csv import read_kpis, write_kpis
from itpm_lessons.exchange.stakeholders_csv import read_stakeholders, write_stakeholders

READERS = {"charter": read_charter, "kpis": read_kpis, "stakeholders": read_stakeholders}


def opened(tmp_path, read, text):
    file = tmp_path / "mine.csv"
    file.write_text(text, encoding="utf-8")
    return read(file)


@pytest.mark.parametrize("charter", [charters.CLOCKIN, charters.HELP_DESK, Charter()])
def test_a_charter_reads_back(tmp_path, charter):
    write_charter(charter, tmp_path / "mine.csv")
    assert read_charter(tmp_path / "mine.csv") == charter


@pytest.mark.parametrize("kpis", [CLOCKIN_KPIS, HELP_DESK_KPIS])
def test_kpis_read_back(tmp_path, kpis):
    write_kpis(kpis, tmp_path / "mine.csv")
    assert read_kpis(tmp_path / "mine.csv").rows == kpis.rows


@pytest.mark.parametrize("people", [maps.CLOCKIN, maps.HELP_DESK])
def test_stakeholders_read_back(tmp_path, people):
    write_stakeholders(people, tmp_path / "mine.csv")
    assert read_stakeholders(tmp_path / "mine.csv").people == people.people


numbers = st.none() | st.floats(-1e9, 1e9).map(lambda value: round(value, 3))


@given(numbers, numbers, numbers, st.sampled_from(["up", "down"]), st.sampled_from(["", "%", "s"]))
def test_any_kpi_reads_back(tmp_path_factory, baseline, target, actual, direction, unit):
    file = tmp_path_factory.getbasetemp() / "kpis.csv"
    kpis = KpiSet((Measured(Kpi("one", baseline, target, unit, direction), actual),), "kpis")
    try:
        write_kpis(kpis, file)
        assert read_kpis(file) == kpis
    except Refusal as refused:  # 1.234 could be a thousand, as everywhere
        assert "could be a thousand" in str(refused)


def test_kpis_as_people_save_them(tmp_path):
    text = (
        "\ufeffIndicator;Start;Target;Unit;Better;Amber to;Value\r\n"
        "corrections;6 %;2,5 %;%;less;3 %;\r\n"
        "users;;85;;higher;;80,5\r\n"
    )
    one, two = opened(tmp_path, read_kpis, text)
    assert (one.kpi.baseline, one.kpi.target, one.kpi.amber, one.actual) == (6, 2.5, 3, None)
    assert (one.kpi.direction, two.kpi.direction, two.actual) == ("down", "up", 80.5)


def test_stakeholders_as_people_save_them(tmp_path):
    text = "name\tinterest\tinfluence\tstance\nBoard\t7.0\t9\tPositive\nUnion\t9\t8\topponent\n"
    grid = opened(tmp_path, read_stakeholders, text)
    assert [(who.name, who.power, who.attitude) for who in grid] == [
        ("Board", 9, "for"),
        ("Union", 8, "against"),
    ]


def test_charters_as_people_save_them(tmp_path):
    text = 'Line;Content\nTitle;Shop\nEXCLUSIONS;"web; app"\nWho decides what;owner\n'
    page = opened(tmp_path, read_charter, text)
    assert (page["project"], page["out"], page["decides"]) == ("Shop", "web; app", "owner")


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("kpis", "kpi,target\n,3\n", "row 2, column 'kpi': is empty"),
        ("kpis", "kpi,target\na,3\n\nA,4\n", "row 4, column 'kpi': 'A' stands in row 2"),
        ("kpis", "kpi,target\na,much\n", "row 2, column 'target': 'much' is not a number"),
        ("kpis", 'kpi,target\na,"1,000"\n', "could be a thousand or a decimal"),
        ("kpis", "kpi,target,amber\na,85,90\n", "row 2, KPI 'a': the amber limit 90 lies above"),
        ("kpis", "kpi,kind\na,late\n", "'late' is not known; use one of leading, lagging"),
        ("kpis", "kpi,direction\na,left\n", "use one of up, down"),
        ("kpis", "target\n3\n", "there is no column 'kpi'"),
        ("kpis", "kpi\n" + "".join(f"k{i}\n" for i in range(50)), "row 42: is past 40 KPIs"),
        ("stakeholders", "name,power,interest\nA,11,5\n", "row 2, stakeholder 'A': power is 11"),
        ("stakeholders", "name,power,interest\nA,2.5,5\n", "'2.5' is not whole"),
        ("stakeholders", "name,power,interest\nA,,5\n", "is empty; give a whole number"),
        ("stakeholders", "name,power,interest,now\nA,2,5,asleep\n", "'asleep' is not known"),
        ("stakeholders", "name,power\nA,2\n", "there is no column 'interest'"),
        ("stakeholders", f"name,power,interest\n{'x' * 99},2,5\n", "keep 60 at most"),
        ("charter", "field,text\ncolour,blue\n", "'colour' is no line of a charter"),
        (
            "charter",
            "field,text\nProject,a\nname,b\n",
            "row 3, column 'field': 'name' is there twi",
        ),
        ("charter", "field\nproject\n", "there is no column 'text'"),
        ("charter", f"field,text\nproblem,{'x ' * 700}\n", "keep 1200 at most"),
    ],
)
def test_what_cannot_be_read_is_explained_with_its_row(tmp_path, kind, text, said):
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, READERS[kind], text)
    assert said in str(refused.value)


@pytest.mark.parametrize("kind", READERS)
def test_a_cell_is_no_formula(tmp_path, kind):
    file = tmp_path / "mine.csv"
    evil = "=1+1"
    if kind == "charter":
        write_charter(Charter.of(problem=evil), file)
        assert read_charter(file)["problem"] == evil
    elif kind == "kpis":
        write_kpis(KpiSet((Measured(Kpi(evil)),)), file)
        assert read_kpis(file)[0].kpi.name == evil
    else:
        write_stakeholders(StakeholderMap().added().changed("New stakeholder 1", name=evil), file)
        assert read_stakeholders(file).people[0].name == evil
    assert f"'{evil}" in file.read_text("utf-8-sig")


# ---- the page


def test_the_page_has_every_line_the_figures_and_what_is_missing():
    page = charter_markdown(charters.HELP_DESK)
    assert page.startswith("# Project charter: Ticket system\n")
    for line in LINES:
        assert f"**{line.name}.**" in page
    assert "**Net present value.** \\$826" in page
    assert "**Out of scope.** *(empty)*" in page and "Not ready to be signed" in page


def test_what_a_learner_wrote_is_text_in_the_page():
    page = charter_markdown(Charter.of(project="*a* <b> $5$", problem="- one\n1. two"))
    assert page.startswith(r"# Project charter: \*a\* \<b\> \$5\$")
    assert "\\- one" in page and "1\\. two" in page


def test_no_line_of_a_text_makes_a_heading_and_no_entity_is_read():
    """A line of === or --- under words would make them a heading; &lt; would become <."""
    page = charter_markdown(Charter.of(problem="loud\n===\nmore\n---\n-5 and = 3\na &lt; b"))
    lines = [line.rstrip() for line in page.split("\n")]
    assert "\\===" in lines and "\\---" in lines and "-5 and = 3" in lines
    assert "a \\&lt; b" in lines


def test_a_page_ends_in_md(tmp_path):
    write_charter_page(charters.CLOCKIN, tmp_path / "my_charter.md")
    assert (tmp_path / "my_charter.md").read_text("utf-8").startswith("# Project charter: ClockIn")
    with pytest.raises(Refusal, match=r"let it end in \.md"):
        write_charter_page(charters.CLOCKIN, tmp_path / "my_charter.csv")
