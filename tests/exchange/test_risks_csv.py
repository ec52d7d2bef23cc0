"""A risk register as CSV."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.risk import STRATEGIES, Register, Response, Risk, doubts
from itpm_lessons.engines.risk.examples import CLOCKIN
from itpm_lessons.exchange.intake import visible
from itpm_lessons.exchange.risks_csv import read_risks, write_risks

HEAD = "name,event,probability,impact,kind,response,action,cost,residual probability\n"
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).map(visible)
names = texts.filter(lambda name: name and not name.startswith("="))
shares = st.integers(0, 1_000).map(lambda n: n / 1_000)
amounts = st.one_of(st.integers(0, 10**6), st.integers(0, 10**6).map(lambda n: n / 100))


def cells(text):
    """Text as a spreadsheet keeps it: one that is written as ="…" is that mark's content."""
    return text if not text.startswith('="') else "x"


@st.composite
def risks(draw):
    kind = draw(st.sampled_from(list(STRATEGIES)))
    made = st.builds(
        Response,
        st.sampled_from(STRATEGIES[kind]),
        texts.map(cells),
        amounts,
        st.none() | shares,
        st.none() | amounts,
        texts.map(cells),
    )
    parts = [cells(draw(texts)) for _ in range(4)]
    return Risk(
        draw(names), *parts[:3], draw(shares), draw(amounts), kind, parts[3], draw(st.none() | made)
    )


def opened(tmp_path, text, name="club.csv"):
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_risks(file)


@settings(deadline=None, max_examples=60)
@given(st.lists(risks(), min_size=1, max_size=4, unique_by=lambda risk: risk.name))
def test_what_is_written_reads_back(tmp_path_factory, written):
    file = tmp_path_factory.mktemp("risks") / "mine.csv"
    write_risks(Register(tuple(written)), file)
    assert read_risks(file).risks == tuple(written)


def test_clockin_reads_back(tmp_path):
    answered = CLOCKIN.with_risk(
        CLOCKIN["R2"].with_response(Response("mitigate", "=test, in halls", 900, 0.1, None, "late"))
    )
    write_risks(answered, tmp_path / "clockin.csv")
    assert read_risks(tmp_path / "clockin.csv").risks == answered.risks
    assert read_risks(tmp_path / "clockin.csv").name == "clockin"
    assert "'=test, in halls" in (tmp_path / "clockin.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "R1,rain,0.2,$500,threat,mitigate,tents,90,0.1\nR2,sun,50%,100,opportunity,,,,\n",
        "Risk;Likelihood;Cost if it happens;Type;Strategy;Measure;Response cost;"
        "Probability after\r\n"
        "rain;20 %;500;;Mitigation;tents;90;10%\r\nsun;0,5;100;Opportunity;none;;;\r\n",
        "sep=\t\nImpact\tDescription\tP\tID\tKind\tResponse\tAction\tCost\tResidual probability\n"
        "500\train\t0.2\tR1\tnegative\tReduce\ttents\t90\t.1\n".replace(".1\n", "0.1\n")
        + "100\tsun\t0.5\tR2\tPositive\t-\t\t0\t\n",
    ],
)
def test_tables_as_people_save_them(tmp_path, text):
    rain, sun = opened(tmp_path, text)
    assert (rain.name, rain.event, rain.probability, rain.impact) == ("R1", "rain", 0.2, 500)
    assert rain.response == Response("mitigate", "tents", 90, 0.1)
    assert (sun.name, sun.kind, sun.probability, sun.response) == ("R2", "opportunity", 0.5, None)


def test_risks_without_names_get_the_free_ones(tmp_path):
    register = opened(tmp_path, "id,event,probability,impact\n,a,0.1,1\nR1,b,0.1,1\n,c,0.1,1\n")
    assert register.names == ("R2", "R1", "R3")
    assert register.name == "club"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            HEAD + "R1,rain,20,500,,,,,\n",
            "row 2, column 'probability': '20' is more than 1",
        ),
        (HEAD + "R1,rain,120%,500,,,,,\n", "'120%' is more than 100 %"),
        (HEAD + "R1,rain,often,500,,,,,\n", "row 2, column 'probability': 'often' is not a share"),
        (HEAD + "R1,rain,,500,,,,,\n", "row 2, column 'probability': is empty"),
        (HEAD + "R1,rain,0.2,,,,,,\n", "row 2, column 'impact': is empty"),
        (HEAD + "R1,rain,0.2,-5,,,,,\n", "row 2, risk 'R1': impact is -5"),
        (HEAD + 'R1,rain,0.2,"18,000",,,,,\n', "could be a thousand or a decimal"),
        (HEAD + "R1,rain,0.2,18,000,threat,,,,\n", "write an impact without a comma in it"),
        (HEAD + "R1,rain,0.2,18,000,threat,,,,\n", "column 'kind': is '000'"),
        (HEAD + "R1,rain,0.2,5,issue,,,,\n", "write threat or opportunity"),
        (HEAD + "R1,rain,0.2,5,,hope,,,\n", "its strategy is 'hope'"),
        (HEAD + "R1,rain,0.2,5,,exploit,,,\n", "is no response to a threat"),
        (HEAD + "R1,rain,0.2,5,,,tents,,\n", "is empty, though there is 'action'"),
        (HEAD + "R1,a,0.2,5,,,,,\nR1,b,0.2,5,,,,,\n", "row 3, column 'name': 'R1' stands in row 2"),
        ("event,impact\nrain,5\n", "row 1: there is no column 'probability'"),
        ("event,probability,impact\n", "has a header and no rows"),
        ("event,probability,impact\n" + "rain,0.1,1\n" * 201, "keep the 200 that matter most"),
        ("", "is empty"),
        (b"PK\x03\x04 something", "an Excel workbook"),
    ],
)
def test_what_cannot_be_read_is_explained_with_its_row(tmp_path, text, said):
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, text)
    assert said in str(refused.value)


def test_the_pattern_is_a_register_without_doubts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    register = read_risks(own_file("my_risks.csv"))
    assert len(register) == 3
    assert {risk.kind for risk in register} == {"threat", "opportunity"}
    assert all(doubts(risk) == () for risk in register)
    # 0.3 x 1,200 + 0.2 x 1,000 - 0.4 x 500; then 0.1 x 600 + 200 - 0.7 x 500
    assert register.expected_value() == 360
    assert register.expected_value(residual=True) == -90
