"""The ratings of a profile as sliders, each with its words, and how much it counts."""

from functools import lru_cache

from itpm_lessons.engines.methodology import Profile, Rated
from itpm_lessons.engines.methodology.examples import PROFILES

from ..frame import button
from ..markup import Markup, classes, piece, tag


def ratings_form(profile: Profile) -> Markup:
    """Draw a row a criterion. Ids: ``rate:NAME``, ``lighter:NAME`` and ``heavier:NAME``.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN
    >>> ratings_form(CLOCKIN).count('type="range"')
    8
    """
    ends = tag(
        "div",
        tag("span", "← 1 speaks for predictive"),
        tag("span", "5 speaks for agile →"),
        class_="itpm-row itpm-small",
    )
    return tag("div", ends, *map(_row, profile), class_="itpm-ratings", data_id="ratings")


def _row(row: Rated) -> Markup:
    return tag("div", _inside(row), data_id=f"criterion:{row.name}")


@lru_cache(256)
def _inside(row: Rated) -> Markup:
    """Draw what stands in a row; most rows stay as they are while one is changed."""
    title = row.criterion.title
    slider = tag(
        "input",
        type="range",
        min=1,
        max=5,
        step=1,
        value=row.rating,
        data_id=f"rate:{row.name}",
        aria_label=f"{title}, from 1 to 5",
        aria_valuetext=f"{row.rating}: {row.words}",
    )
    return piece(
        tag(
            "div",
            tag("div", tag("b", title), _weight(row), class_="itpm-criterion-head"),
            slider,
            tag("div", tag("b", row.rating), f" {row.words}", class_="itpm-criterion-words"),
            class_=classes("itpm-criterion", not row.weight and "itpm-left-out"),
        )
    )


def _weight(row: Rated) -> Markup:
    said = f"counts × {row.weight}"
    return tag(
        "span",
        tag("span", said, class_="itpm-small"),
        button(
            "−",
            f"lighter:{row.name}",
            disabled=row.weight == 0,
            spoken=f"{row.criterion.title} counts less",
        ),
        button(
            "+",
            f"heavier:{row.name}",
            disabled=row.weight == 5,
            spoken=f"{row.criterion.title} counts more",
        ),
        class_="itpm-weight",
        role="group",
        aria_label=f"{row.criterion.title} {said}",
    )


def examples_list(profile: Profile) -> Markup:
    """Draw the list of profiles to start from; id ``example``."""
    chosen = next((name for name, each in PROFILES.items() if each == profile), "")
    options = [tag("option", "your own ratings", value="", selected=not chosen)]
    options += [tag("option", name, value=name, selected=name == chosen) for name in PROFILES]
    field = tag("select", *options, data_id="example", aria_label="Profile to start from")
    return tag("div", field, class_="itpm-tools")
