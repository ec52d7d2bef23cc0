"""The page of the tails: what its markup means."""

import re
from xml.etree import ElementTree

import pytest

from itpm_lessons.engines.fat_tails import Tails
from itpm_lessons.views.lettering import width_of
from itpm_lessons.views.tails import MOST, TailState, tail_page
from itpm_lessons.views.tails.charts import scale
from itpm_lessons.views.tails.words import meaning

FAT, THIN = Tails(0.8, 600), Tails(3.0, 600)


def parsed(markup):
    return ElementTree.fromstring(str(markup))


def page(tails=FAT, **more):
    return parsed(tail_page(TailState(tails, **more)))


def words(element):
    return " ".join("".join(element.itertext()).replace("\xa0", " ").split())


def chart(root, world):
    return next(each for each in root.iter("svg") if each.get("data-id") == f"chart:{world}")


def lines(svg):
    return [e for e in svg.iter("path") if "itpm-line" in (e.get("class") or "").split()]


def points(path):
    return [tuple(map(float, pair.split())) for pair in re.split("[ML]", path.get("d"))[1:]]


@pytest.mark.parametrize("tails", [FAT, Tails(1.0, 1_000), Tails(1.1, 2_000, 3), THIN])
def test_both_worlds_have_one_scale_and_all_lines_stay_inside(tails):
    root = page(tails)
    fat, thin = chart(root, "fat"), chart(root, "thin")
    ticks = [
        [words(text) for text in svg.iter("text") if text.get("class") == "itpm-end"]
        for svg in (fat, thin)
    ]
    assert [t for t in ticks[0] if t[0].isdigit()] == [t for t in ticks[1] if t[0].isdigit()]
    for svg in (fat, thin):
        height = float(svg.get("viewBox").split()[3])
        assert len(lines(svg)) >= 5
        for line in lines(svg):
            assert all(0 <= x <= float(svg.get("width")) for x, _ in points(line))
            assert all(28 <= y <= height for _, y in points(line))


def test_lines_of_the_thin_world_lie_flatter():
    root = page(Tails(1.0, 1_000))

    def spread(svg):
        ends = [points(line)[-1][1] for line in lines(svg)]
        return max(ends) - min(ends)

    assert spread(chart(root, "fat")) > 20 * spread(chart(root, "thin"))


def test_the_last_tick_is_there():
    for width in (300, 420, 900):
        assert "600" in [words(text) for text in chart(page(width=width), "fat").iter("text")]


def test_a_world_without_a_mean_says_so():
    assert "no mean: nothing to settle at" in words(chart(page(FAT), "fat"))
    assert "there is none" in words(page(FAT))
    assert "mean of this world 1.5" in words(chart(page(THIN), "fat"))
    far = page(Tails(1.02, 300, 4))
    assert "the mean, 51, is above this picture" in words(chart(far, "fat"))


def test_the_project_that_weighs_most_is_named():
    tails = FAT
    share = max(sample.share_of_largest for sample in tails.fat)
    assert f"one project of 600: {100 * share:.0f} % of the sum" in words(chart(page(), "fat"))
    assert "one project" not in words(chart(page(), "thin"))


def test_words_fit_what_is_drawn():
    assert "there is no mean to find" in meaning(FAT)
    assert "averages miss it" in meaning(Tails(1.5, 600))
    assert "thinner now" in meaning(THIN)
    for tails in (FAT, Tails(1.2, 600), Tails(1.8, 600), THIN):
        said = str(meaning(tails))
        assert "settles" not in said and "converges" not in said
        if "differ far less" in said:
            means = tails.spread("fat", lambda sample: sample.mean)
            high = tails.spread("fat", lambda sample: sample.percentile(0.95))
            assert means[1] / means[0] > high[1] / high[0]


def test_figures_stand_beside_each_other():
    text = words(page(THIN))
    for name in ("average of a sample", "half of the projects stay below", "95 of 100 stay below"):
        assert name in text


def test_charts_stand_beside_each_other_where_there_is_room():
    wide, narrow = page(width=900), page(width=424)
    assert float(chart(wide, "fat").get("width")) == 441
    assert float(chart(narrow, "fat").get("width")) == 424


def test_more_projects_end_somewhere():
    root = page(Tails(1.0, MOST))
    button = next(e for e in root.iter("button") if e.get("data-id") == "more")
    assert button.get("aria-disabled") == "true"


def test_the_scale_is_round_and_holds_the_later_averages():
    for tails in (FAT, THIN, Tails(1.0, 100), Tails(0.5, 1_000)):
        top = scale(tails)
        late = max(
            s.mean_of_first(n) for s in tails.fat for n in range(tails.draws // 2, tails.draws)
        )
        assert top > late * 0.99
        assert float(f"{top:.2g}") == pytest.approx(top)


@pytest.mark.parametrize("width", [300, 424, 760])
def test_what_is_said_of_the_largest_project_stays_inside(width):
    for seed in range(1, 12):
        svg = chart(page(Tails(0.8, 600, seed), width=width), "fat")
        for text in svg.iter("text"):
            names = (text.get("class") or "").split()
            if "itpm-said-critical" not in names:
                continue
            at, wide = float(text.get("x")), width_of(words(text), 11)
            start = at - wide if "itpm-end" in names else at
            assert start >= 0 and start + wide <= float(svg.get("width"))


def test_that_there_is_no_mean_stands_clear_of_the_name_of_the_axis():
    texts = {words(each): float(each.get("y")) for each in chart(page(FAT), "fat").iter("text")}
    name = next(y for said, y in texts.items() if said.startswith("Fat tail"))
    assert name - texts["no mean: nothing to settle at"] >= 12
