"""Scales of a matrix in a file beside the register."""

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.risk import COST, Matrix
from itpm_lessons.engines.risk.rescaling import bounded, longer, rescaled
from itpm_lessons.exchange.scales_csv import read_scales, write_scales

LINES = """scale,level,up to
probability,rare,0.1
probability,now and then,0.5
probability,often,1
impact,cheap,1000
impact,dear,20000
impact,ruinous,
colour,medium,3
colour,high,6
"""


def written(tmp_path, text):
    path = tmp_path / "my_risks-scales.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_by_hand(tmp_path):
    matrix = read_scales(written(tmp_path, LINES))
    assert matrix.probability.labels == ("rare", "now and then", "often")
    assert matrix.impact.bounds(1) == (1_000, 20_000)
    assert (matrix.medium, matrix.high) == (3, 6)


def test_semicolons_and_decimal_commas(tmp_path):
    text = LINES.replace("0.1", "0,1").replace("0.5", "0,5")
    rows = [";".join(line.split(",", 2)) for line in text.splitlines()]
    assert read_scales(written(tmp_path, "\n".join(rows))) == read_scales(written(tmp_path, LINES))


@pytest.mark.parametrize(
    "matrix",
    [Matrix(), rescaled(Matrix(medium=4, high=12), impact=longer(bounded(COST, 0, 2_500.5)))],
)
def test_what_is_written_is_read_back(tmp_path, matrix):
    path = tmp_path / "s.csv"
    write_scales(matrix, path)
    assert read_scales(path) == matrix


@pytest.mark.parametrize(
    "old, new, culprit",
    [
        ("impact,cheap,1000", "impact,cheap,30000", "scale '"),
        ("probability,rare", "chance,rare", "row 2"),
        ("probability,often,1", "probability,often,2", "scale 'Probability'"),
        ("colour,high,6", "colour,loud,6", "row 9"),
        ("colour,high,6", "colour,high,2", "matrix"),
        ("impact,dear,20000\n", "", "scale '"),
        ("0.1", "often", "row 2"),
    ],
)
def test_what_is_no_scale_is_refused_with_its_place(tmp_path, old, new, culprit):
    with pytest.raises(Refusal) as refused:
        read_scales(written(tmp_path, LINES.replace(old, new)))
    assert culprit in str(refused.value)
