"""The style sheet: contrast of its colours (WCAG 2.2), one theme, no address of the network."""

import re
from pathlib import Path

import pytest

from itpm_lessons.widgets import stage

HERE = Path(stage.__file__).parent
CSS = (HERE / "stage.css").read_text(encoding="utf-8")
TOKENS = {
    name: pair
    for name, *pair in re.findall(
        r"--itpm-([a-z-]+): (?:var\(--jp-[a-z0-9-]+, )?light-dark\((#\w{6}), (#\w{6})\)", CSS
    )
}
# JupyterLab's own surfaces (layout-color1) of its light and dark theme, and ours elsewhere.
SURFACES = {"light": ["#ffffff"], "dark": ["#14181f", "#212121", "#111111"]}


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour, surface, share):
    pairs = [(int(colour[i : i + 2], 16), int(surface[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def test_the_formula_agrees_with_the_standard():
    """WCAG: black on white is 21 to 1; #777777 on white is just below 4.5."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("token", ["ink", "muted", "critical", "good", "warn", "task"])
def test_words_can_be_read(token, theme):
    colour, ink = (TOKENS[name][theme == "dark"] for name in (token, "ink"))
    for surface in SURFACES[theme]:
        assert contrast(colour, surface) >= 4.5
        assert contrast(colour, mixed(ink, surface, 0.04)) >= 4.5  # raised: head and side


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("token", ["float", "edge", "focus"])
def test_marks_and_edges_of_fields_can_be_seen(token, theme):
    for surface in SURFACES[theme]:
        assert contrast(TOKENS[token][theme == "dark"], surface) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("words", "fill"),
    [("on-fill", "task"), ("on-fill", "critical"), ("on-fill", "stripe")]
    + [("ink", f"{kind}-soft") for kind in ("critical", "task", "good", "warn")]
    + [("muted", "critical-soft"), ("muted", "warn-soft"), ("muted", "good-soft")],
)
def test_words_on_fills_can_be_read(words, fill, theme):
    dark = theme == "dark"
    assert contrast(TOKENS[words][dark], TOKENS[fill][dark]) >= 4.5


def test_critical_and_other_bars_differ_without_colour():
    """The two fills are near in lightness, so the hatch must show: its stripes differ enough."""
    for dark in (False, True):
        assert contrast(TOKENS["critical"][dark], TOKENS["stripe"][dark]) >= 1.3


def test_colours_stand_in_the_tokens_alone():
    rules = CSS.partition("margin: 4px 0;")[2]
    assert not re.findall(r"#[0-9a-f]{3,8}\b|rgb\(", rules)


def test_dark_is_no_rule_of_its_own():
    assert CSS.count('data-jp-theme-light="false"') == 1


@pytest.mark.parametrize("file", ["stage.css", "stage.js"])
def test_nothing_is_fetched(file):
    assert "://" not in (HERE / file).read_text(encoding="utf-8")


def test_every_rule_is_closed():
    """A brace that is missing makes all that follows a part of another rule."""
    text = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    depth = 0
    for line in text.splitlines():
        if line.startswith((".", "@", "[")):
            assert depth == 0, f"not closed before: {line}"
        depth += line.count("{") - line.count("}")
    assert depth == 0
