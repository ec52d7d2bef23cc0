"""A register as a workbook, read back from the parts of the archive, not with what wrote it."""

import re
from zipfile import ZipFile

import pytest
from defusedxml import ElementTree

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.risk import Matrix, Register, Response, Risk, Scale
from itpm_lessons.engines.risk.examples import CLOCKIN
from itpm_lessons.exchange.risks_xlsx import write_risks_xlsx

SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
ANSWERED = CLOCKIN.with_risk(
    CLOCKIN["R2"].with_response(Response("mitigate", "test in the halls", 1_000, 0.1))
).with_risk(CLOCKIN["R5"].with_response(Response("enhance", "ask them", 500, 0.5)))


class Sheet:
    """Cells of a worksheet by their addresses: values, formulas and what type a cell says it is."""

    def __init__(self, file, number):
        with ZipFile(file) as archive:
            root = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            shared = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        strings = ["".join(i.itertext()) for i in shared.findall("m:si", SPACE)]
        self.values, self.formulas = {}, {}
        for cell in root.iter(f"{{{SPACE['m']}}}c"):
            value, formula = cell.find("m:v", SPACE), cell.find("m:f", SPACE)
            if value is not None:
                text = cell.get("t") == "s"
                self.values[cell.get("r")] = strings[int(value.text)] if text else float(value.text)
            if formula is not None:
                self.formulas[cell.get("r")] = formula.text

    def computed(self, address):
        """Compute a formula of this file's few kinds, a second way beside the stored results."""
        if address not in self.formulas:
            return self.values.get(address, 0)
        formula = self.formulas[address]
        if whole := re.fullmatch(r"SUM\(([A-Z])(\d+):\1(\d+)\)", formula):
            letter, first, last = whole.groups()
            return sum(self.computed(f"{letter}{n}") for n in range(int(first), int(last) + 1))
        formula = re.sub(
            r'IF\((B\d+)="opportunity",-1,1\)',
            lambda found: "(-1)" if self.values[found[1]] == "opportunity" else "1",
            formula,
        )
        return eval(re.sub(r"[A-Z]\d+", lambda found: f"({self.computed(found[0])})", formula))


@pytest.fixture
def book(tmp_path):
    def made(register=ANSWERED, matrix=None, number=1):
        file = tmp_path / "risks.xlsx"
        write_risks_xlsx(register, matrix or Matrix(), file)
        return Sheet(file, number)

    return made


def test_the_register_has_real_numbers_and_formulas(book):
    sheet = book()
    assert (sheet.values["A2"], sheet.values["F2"], sheet.values["G2"]) == ("R1", 0.2, 18_000)
    assert (sheet.values["B6"], sheet.values["I6"]) == ("opportunity", "project manager")
    assert sheet.values["H6"] == -2_000 and sheet.values["H7"] == 11_200
    # what is left: 11,200 - 2,700 - 3,000; worth: 2,700 - 1,000 and 3,000 - 500
    assert (sheet.values["O7"], sheet.values["P3"], sheet.values["P6"]) == (5_500, 1_700, 2_500)
    assert {address[0] for address in sheet.formulas} == {"H", "L", "O", "P"}


@pytest.mark.parametrize("register", [ANSWERED, CLOCKIN])
def test_formulas_compute_what_is_stored_beside_them(book, register):
    sheet = book(register)
    assert len(sheet.formulas) >= 14
    for address in sheet.formulas:
        assert sheet.computed(address) == pytest.approx(sheet.values[address])


def test_texts_never_become_formulas_or_links(book, tmp_path):
    odd = ["=1+1", "+1", "-1", "@SUM(A1)", "http://example.org", "{=1}", "\x01\n<&>", "'x"]
    register = Register.of(
        *(
            Risk(f"={n}", text, text, text, 0.1, 1, owner=text, response=Response("avoid", text))
            for n, text in enumerate(odd)
        )
    )
    sheet = book(register)
    assert {address[0] for address in sheet.formulas} == {"H", "L", "O", "P"}
    assert [sheet.values[f"C{row}"] for row in range(2, 8)] == odd[:6]
    assert sheet.values["A2"] == "=0"
    with ZipFile(tmp_path / "risks.xlsx") as archive:
        assert not [name for name in archive.namelist() if "rels" in name and "sheet" in name]
    assert not Sheet(tmp_path / "risks.xlsx", 2).formulas


def test_the_matrix_holds_each_risk_in_its_cell(book):
    sheet = book(number=2)
    values = sheet.values
    assert values["A1"] == "Before the responses"
    assert (
        values["A3"] == "very likely, up to 100 %" and values["A7"] == "very unlikely, up to 20 %"
    )
    assert (
        values["B2"] == "very small, up to $2,000" and values["F2"] == "very large, above $20,000"
    )
    assert values["E7"] == "4 low\nR1" and values["D6"] == "6 medium\nR2, R3"
    assert values["F3"] == "25 high" and values["B7"] == "1 low"
    # after: R2 at 0.1 is very unlikely, R5 at 0.5 about even
    assert values["A9"] == "After the responses"
    assert values["D15"] == "3 low\nR2" and values["D13"] == "9 medium\nR4, R5"
    assert values["A17"].endswith("Medium from 6, high from 15. It sorts; it is no amount.")


def test_without_responses_there_is_one_matrix(book):
    values = book(CLOCKIN, number=2).values
    assert "After the responses" not in values.values()


def test_an_empty_register_and_another_matrix(book):
    days = Scale.of("Delay", "days", ("short", 2), ("long", 10), ("very long", 40))
    matrix = Matrix(impact=days, medium=4, high=8)
    assert book(Register(), matrix).values["H2"] == 0
    assert book(Register(), matrix, 2).values["D2"] == "very long, up to 40 days"


def test_what_the_scales_do_not_hold_is_refused(tmp_path):
    small = Scale.of("Cost", "$", ("a", 10), ("b", 20), ("c", 30))
    with pytest.raises(Refusal, match="outside"):
        write_risks_xlsx(CLOCKIN, Matrix(impact=small), tmp_path / "risks.xlsx")
    assert not list(tmp_path.iterdir())
    with pytest.raises(Refusal, match="cannot be written"):
        write_risks_xlsx(CLOCKIN, Matrix(), tmp_path / "none" / "risks.xlsx")
