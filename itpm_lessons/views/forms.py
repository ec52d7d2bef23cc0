"""Native labelled inputs for the kinds of answer; each carries the id that its value goes by.

Ids begin with ``answer``. A list of inputs is a fieldset, so that a screen reader says what it
is for; everything works by keyboard because the browser's own controls are used.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from .markup import Markup, classes, tag


def number_input(id: str, label: str, value: str, *, unit: str = "", note: str = "") -> Markup:
    """Draw an input for a number; its unit stands beside it. Enter checks.

    >>> "Finish on day" in number_input("answer", "Finish on day", "47")
    True
    """
    field = tag(
        "input",
        type="text",
        inputmode="decimal",
        data_id=id,
        value=value,
        size=8,
        autocomplete="off",
        class_="itpm-input",
    )
    return _labelled(label, field, tag("span", unit, class_="itpm-unit") if unit else None, note)


def text_input(id: str, label: str, value: str, *, note: str = "") -> Markup:
    """Draw an input for a short text. Enter checks."""
    field = tag(
        "input",
        type="text",
        data_id=id,
        value=value,
        size=24,
        autocomplete="off",
        spellcheck="false",
        class_="itpm-input",
    )
    return _labelled(label, field, None, note)


def _labelled(label: str, field: Markup, unit: Markup | None, note: str) -> Markup:
    hint = tag("span", note, class_="itpm-form-note") if note else None
    return tag("label", tag("span", label), field, unit, hint, class_="itpm-field")


def textarea(id: str, label: str, value: str, *, rules: Iterable[str] = ()) -> Markup:
    """Draw an input for a text of several lines, above it the rules by which it is judged."""
    listed = tag("ul", *(tag("li", rule) for rule in rules), class_="itpm-rules")
    field = tag("textarea", value, data_id=id, rows=5, class_="itpm-input itpm-textarea")
    return tag(
        "div", listed, tag("label", tag("span", label), field, class_="itpm-field itpm-field-tall")
    )


def radio_list(
    group: str,
    legend: str,
    options: Mapping[str, str],
    chosen: str,
    *,
    kind: str = "answer",
    inline: bool = False,
) -> Markup:
    """Draw options of which one can be chosen; `group` must be unique on the page.

    Ids begin with `kind`; `inline` sets short options side by side.
    """
    return _fieldset(
        legend,
        *(
            _option(
                label,
                kind=kind,
                key=key,
                type="radio",
                name=group,
                value=key,
                checked=key == chosen,
            )
            for key, label in options.items()
        ),
        inline=inline,
    )


def checkbox_list(
    legend: str, options: Mapping[str, str], chosen: Collection[str], *, inline: bool = False
) -> Markup:
    """Draw options of which any number can be ticked, `inline` for short names."""
    boxes = (
        _option(label, type="checkbox", checked=key in chosen, key=key)
        for key, label in options.items()
    )
    return _fieldset(legend, *boxes, inline=inline)


def _option(label: str, *, key: str, kind: str = "answer", **attributes: object) -> Markup:
    field = tag("input", data_id=f"{kind}:{key}", **attributes)
    return tag("label", field, tag("span", label), class_="itpm-option")


def select_list(
    legend: str, rows: Mapping[str, str], options: Mapping[str, str], chosen: Mapping[str, str]
) -> Markup:
    """Draw one row a label, each with the same options to select from."""
    return _fieldset(
        legend,
        *(
            tag(
                "label",
                tag("span", label),
                _select(f"answer:{key}", options, chosen.get(key, "")),
                class_="itpm-match",
            )
            for key, label in rows.items()
        ),
    )


def _select(id: str, options: Mapping[str, str], chosen: str) -> Markup:
    entries = {"": "choose …", **options}
    listed = (
        tag("option", label, value=key, selected=key == chosen) for key, label in entries.items()
    )
    return tag("select", *listed, data_id=id, class_="itpm-input")


def order_list(legend: str, items: Mapping[str, str]) -> Markup:
    """Draw items in their present order, each with buttons that move it up and down."""
    last = len(items) - 1
    rows = (
        tag(
            "li",
            tag("span", label, class_="itpm-order-label"),
            _mover("up", "↑", key, label, disabled=place == 0),
            _mover("down", "↓", key, label, disabled=place == last),
            data_id=f"answer-item:{key}",
        )
        for place, (key, label) in enumerate(items.items())
    )
    return _fieldset(legend, tag("ol", *rows, class_="itpm-order"))


def _mover(way: str, sign: str, key: str, label: str, *, disabled: bool) -> Markup:
    # Not `disabled`: a button that is disabled while it has the focus throws the focus away.
    return tag(
        "button",
        sign,
        type="button",
        data_id=f"answer-{way}:{key}",
        aria_label=f"Move {label} {way}",
        aria_disabled="true" if disabled else None,
        class_="itpm-button",
    )


def input_table(
    legend: str,
    corner: str,
    rows: Sequence[str],
    columns: Mapping[str, str],
    values: Mapping[str, str],
    wrong: Collection[str] = (),
) -> Markup:
    """Draw a table of number inputs; `values` go by ``answer:row:column``, counted from 0."""
    head = tag(
        "tr", tag("th", corner, scope="col"), *(tag("th", c, scope="col") for c in columns.values())
    )
    body = (
        tag(
            "tr",
            tag("th", row, scope="row"),
            *(
                tag("td", _cell(f"answer:{r}:{c}", f"{row}, {column}", values, wrong))
                for c, column in enumerate(columns.values())
            ),
        )
        for r, row in enumerate(rows)
    )
    table = tag("table", tag("thead", head), tag("tbody", *body), class_="itpm-figures")
    return _fieldset(legend, tag("div", table, class_="itpm-scroll"))


def _cell(id: str, spoken: str, values: Mapping[str, str], wrong: Collection[str]) -> Markup:
    return tag(
        "input",
        type="text",
        inputmode="decimal",
        size=4,
        autocomplete="off",
        data_id=id,
        value=values.get(id, ""),
        aria_label=spoken,
        aria_invalid="true" if id in wrong else None,
        class_="itpm-input itpm-cell",
    )


def _fieldset(legend: str, *rows: Markup, inline: bool = False) -> Markup:
    return tag(
        "fieldset",
        tag("legend", legend),
        tag("div", *rows, class_=classes("itpm-options", inline and "itpm-options-inline")),
        class_="itpm-fieldset",
    )
