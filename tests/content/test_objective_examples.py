"""The examples of the objective tools restate the case; here they are held to it."""

import tomllib
from importlib.resources import files

from itpm_lessons.content import cases
from itpm_lessons.content.cases import clockin
from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.charter import examples as charters
from itpm_lessons.engines.charter import read_benefits
from itpm_lessons.engines.objectives.examples import CLOCKIN_KPIS, HELP_DESK_KPIS
from itpm_lessons.engines.stages.examples import BENEFITS
from itpm_lessons.engines.stakeholders import Stakeholder
from itpm_lessons.engines.stakeholders import examples as maps
from itpm_lessons.engines.typed import read_money
from itpm_lessons.exchange.charter_csv import read_charter
from itpm_lessons.exchange.kpis_csv import read_kpis
from itpm_lessons.exchange.stakeholders_csv import read_stakeholders


def test_the_map_of_clockin_is_that_of_the_case():
    written = files(cases).joinpath("clockin_stakeholders.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(written)["stakeholders"]
    given = [Stakeholder(**{k: v for k, v in row.items() if k != "why"}) for row in rows]
    assert list(maps.CLOCKIN) == given
    assert all(row["why"] for row in rows)


def test_the_kpis_of_clockin_are_those_of_the_case():
    words = {"up": "at least", "down": "at most"}
    assert [
        (kpi.name, f"{words[kpi.direction]} {kpi.target:g} {kpi.unit}")
        for kpi in (row.kpi for row in CLOCKIN_KPIS)
    ] == [(row["name"], row["target"]) for row in clockin.kpis]
    assert CLOCKIN_KPIS[1].kpi.baseline == clockin.facts["sheets_with_corrections_percent"]
    assert CLOCKIN_KPIS[0].actual == 100 * 322 / clockin.facts["hourly_staff"]


def test_the_charter_of_clockin_has_the_money_of_the_case():
    assert read_money(charters.CLOCKIN["budget"]) == clockin.facts["budget"]
    assert read_benefits(charters.CLOCKIN["benefits"]) == BENEFITS


def test_the_patterns_are_the_help_desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_charter(own_file("my_charter.csv")) == charters.HELP_DESK
    assert read_kpis(own_file("my_kpis.csv")).rows == HELP_DESK_KPIS.rows
    assert read_stakeholders(own_file("my_stakeholders.csv")).people == maps.HELP_DESK.people
