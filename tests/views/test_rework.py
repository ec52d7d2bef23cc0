"""The pages of the rework simulation: what they say, parsed."""

from xml.etree import ElementTree

import pytest

from itpm_lessons.engines.quality import Game, Settings, debrief, undisturbed
from itpm_lessons.views.rework import ReworkState, rework_page
from itpm_lessons.views.rework.pictures import progress_picture, weeks_picture


def parsed(markup):
    return ElementTree.fromstring(f"<x>{markup}</x>")


def text_of(element):
    return " ".join(" ".join(element.itertext()).split())


def by_id(root, id):
    return next(each for each in root.iter() if each.get("data-id") == id)


def ids(root):
    return [each.get("data-id") for each in root.iter() if each.get("data-id")]


def after(weeks, settings=Settings(), seed=1):
    game = Game.of(seed)
    for _ in range(weeks):
        if game.over:
            break
        game = game.work(settings)
    return game


def row_of(panel, name):
    return next(
        text_of(row.find("b"))
        for row in panel.iter("div")
        if row.find("span") is not None and row.find("b") is not None
        and text_of(row.find("span")) == name
    )  # fmt: skip


def test_prices_of_the_next_week_are_those_of_the_engine():
    game, chosen = after(3), Settings(0.25, 0.5, 8.0, 1)
    panel = by_id(parsed(rework_page(ReworkState(game, chosen))), "panel:prices")
    said = game.outlook(chosen)
    assert row_of(panel, "wages") == f"${said.cost:,.0f}"
    assert row_of(panel, "hiring") == "$2,000"
    assert row_of(panel, "person-days done").startswith(f"{round(said.work, 1):g} (+")
    assert row_of(panel, "right the first time").startswith(f"{said.quality * 100:.0f} %")


def test_a_week_left_alone_has_nothing_in_brackets():
    panel = by_id(parsed(rework_page(ReworkState(Game.of(1)))), "panel:prices")
    assert "(" not in row_of(panel, "person-days done")


def test_what_nobody_sees_is_not_said():
    game = after(6)
    hidden = round(game.state.hidden)
    shown = text_of(parsed(rework_page(ReworkState(game, seen=True))))
    kept = parsed(rework_page(ReworkState(game, seen=False)))
    assert f"hidden rework {hidden}" in shown and "nobody knows" not in shown
    assert "nobody knows" in text_of(kept) and "really done" in text_of(kept)
    assert not [each for each in kept.iter() if "itpm-area" in (each.get("class") or "")]
    label = by_id(kept, "progress-picture").get("aria-label")
    assert "really" not in label and "%" in label


def test_at_the_end_everything_is_shown():
    game = after(60)
    text = text_of(parsed(rework_page(ReworkState(game, seen=False))))
    assert "nobody knows" not in text and "more work than the plan" in text


def test_the_picture_says_what_it_shows():
    game = after(8)
    label = by_id(parsed(progress_picture(ReworkState(game), 600)), "progress-picture")
    now = game.state
    assert f"reported done {now.reported * 100:.0f} %" in label.get("aria-label")
    assert f"really done {now.really * 100:.0f} %" in label.get("aria-label")
    weeks = by_id(parsed(weeks_picture(ReworkState(game), 600)), "weeks-picture")
    assert f"{now.worked:.0f} person-days worked in 8 weeks" in weeks.get("aria-label")


def test_the_long_last_tenth_is_marked():
    game = next(g for n in range(8, 30) if (g := after(n)).state.reported > 0.92)
    text = text_of(parsed(progress_picture(ReworkState(game.work().work()), 600)))
    assert "“90 % done” for" in text
    assert "“90 % done”" not in text_of(parsed(progress_picture(ReworkState(after(3)), 600)))


def test_the_project_left_alone_is_drawn_beside():
    game = after(5, Settings(0.3))
    with_it = progress_picture(ReworkState(game, alone=undisturbed(game)), 600)
    assert "itpm-line-ideal" in with_it
    same = after(5)
    assert "itpm-line-ideal" not in progress_picture(
        ReworkState(same, alone=undisturbed(same)), 600
    )


@pytest.mark.parametrize("width", [300, 480, 920])
def test_nothing_leaves_the_pictures(width):
    for weeks, settings in ((0, Settings()), (12, Settings()), (60, Settings(0.0, 1.0, 20.0))):
        state = ReworkState(after(weeks, settings))
        for picture in (progress_picture(state, width), weeks_picture(state, width)):
            for rect in parsed(picture).iter("rect"):
                assert float(rect.get("x")) + float(rect.get("width")) <= width
            for circle in parsed(picture).iter("circle"):
                assert 0 <= float(circle.get("cx")) <= width


def test_a_release_has_its_price_before_it_is_made():
    game = Game.of(1)
    while not game.may_release:
        game = game.work()
    price = (300 - game.state.right) * 1_600
    assert f"${price:,.0f} today" in text_of(parsed(rework_page(ReworkState(game))))
    unseen = text_of(parsed(rework_page(ReworkState(game, seen=False))))
    assert "today" not in unseen and "$1,600 for each person-day" in unseen
    done = text_of(parsed(rework_page(ReworkState(game.release()))))
    assert "still wrong" in done and "Released after" in done


def test_the_debrief_adds_up():
    game = after(60, Settings(0.2, 0.25))
    found = debrief(game, others=40, lucks=4)
    root = parsed(rework_page(ReworkState(game, found=found, notes={"next": "a <b>"})))
    panel = by_id(root, "panel:sum")
    values = [
        int(row.find("b").text.replace("−", "-").replace("$", "").replace(",", "").replace("+", ""))
        for row in panel.findall("div[@class='itpm-row']")
    ]
    assert sum(values[:-1]) == values[-1] == round(found.mine.cost)
    assert by_id(root, "note:next").text == "a <b>"
    assert "40 others ran the same project" in text_of(root)


def test_ids_are_unique():
    for state in (ReworkState(after(6)), ReworkState(after(60))):
        found = ids(parsed(rework_page(state)))
        assert len(found) == len(set(found))


def test_what_counts_is_stated():
    panel = by_id(parsed(rework_page(ReworkState(Game.of(1)))), "panel:rules")
    assert row_of(panel, "each week after week 14") == "$10,000"
    assert row_of(panel, "an hour of overtime is paid") == "150 %"
    assert row_of(panel, "a person-day released wrong") == "$1,600"  # 4 x 2,000 / 5
    assert "99 %" in text_of(panel)


def test_hidden_rework_at_the_end_is_the_same_on_both_pages():
    game = after(60)
    board = by_id(parsed(rework_page(ReworkState(game))), "panel:heaps")
    found = debrief(game, others=20, lucks=3)
    table = by_id(parsed(rework_page(ReworkState(game, found=found))), "compared")
    rows = {text_of(row.find("th")): text_of(row.find("td")) for row in table.iter("tr")
            if row.find("td") is not None}  # fmt: skip
    assert rows["hidden rework at the end"] == row_of(board, "hidden rework")
    assert rows["not right when released"] == "–"


def test_the_cheapest_way_is_held_against_other_lucks():
    game = after(60)
    found = debrief(game, others=60, lucks=10)
    panel = text_of(by_id(parsed(rework_page(ReworkState(game, found=found))), "panel:best"))
    assert "by the luck of this seed" in panel
    assert f"${found.best_usual:,.0f} on average" in panel
    assert ("without any pressure" in panel) == (found.ways[0] != found.ways[0].calm)
