"""A number to set: a slider and a field for the same number, so that mouse and keyboard both do."""

from .lettering import amount
from .markup import Markup, tag


def slider(
    id: str,
    label: str,
    value: float,
    low: float,
    high: float,
    step: float = 1,
    *,
    unit: str = "",
    money: bool = False,
    words: object = None,
) -> Markup:
    """Draw a slider with a field beside its name.

    The slider sends its `id`, the field ``type:ID``. The slider ends at `low` and `high`; what
    is typed may lie beyond them, if the widget takes it.

    Parameters
    ----------
    id : str
        What the widget is given when the slider moves.
    label : str
        What is set.
    value, low, high, step : float
        Where it stands, the ends of the slider, and its steps.
    unit : str
        What stands behind the field.
    money : bool
        Whether a dollar sign stands before it.
    words : object, optional
        What the number means, below the slider.

    Examples
    --------
    >>> 'data-id="type:people"' in slider("people", "people", 9, 2, 24)
    True
    """
    written = amount(value).replace(",", "").replace("−", "-")
    spoken = f"{'$' if money else ''}{amount(value)}{' ' if unit else ''}{unit}"
    field = tag(
        "input",
        type="text",
        inputmode="decimal",
        value=written,
        data_id=f"type:{id}",
        autocomplete="off",
        aria_label=f"{label}, typed",
        class_="itpm-short",
    )
    moving = tag(
        "input",
        type="range",
        min=low,
        max=high,
        step=step,
        value=written,
        data_id=id,
        aria_label=label,
        aria_valuetext=spoken,
    )
    head = tag(
        "div",
        tag("span", label),
        tag("span", "$" if money else None, field, f" {unit}" if unit else None),
        class_="itpm-slider-head",
    )
    below = None if words is None else tag("div", words, class_="itpm-small")
    return tag("div", head, moving, below, class_="itpm-slider", data_id=f"slider:{id}")


def sliders(*each: Markup, label: str, data_id: str = "sliders") -> Markup:
    """Set sliders beside each other, in as many columns as there is room for.

    >>> "itpm-sliders" in sliders(slider("a", "a", 1, 0, 5), label="Numbers")
    True
    """
    return tag("div", *each, class_="itpm-sliders", role="group", aria_label=label, data_id=data_id)
