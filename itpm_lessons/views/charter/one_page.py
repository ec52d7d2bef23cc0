"""The charter as one page to read, to sign and to print."""

from itpm_lessons.engines.charter import GROUPS, LINES, Charter, figures, standing

from ..markup import Markup, join, tag


def one_page(charter: Charter) -> Markup:
    """Draw the page; empty lines are named, so that nobody signs over them.

    >>> page = one_page(Charter.of(project="Shop", sponsor="owner of the shop"))
    >>> "Project charter: Shop" in page, "(empty)" in page
    (True, True)
    """
    head = tag(
        "div", f"Project charter: {charter.title}", class_="itpm-charter-title", role="heading",
        aria_level=3,
    )  # fmt: skip
    return tag(
        "article",
        head,
        tag("div", *(_section(charter, name) for name in GROUPS), class_="itpm-charter-sections"),
        tag("p", standing(charter), class_="itpm-small"),
        tag(
            "div",
            tag("span", "Sponsor, date"),
            tag("span", "Project manager, date"),
            class_="itpm-charter-signed",
        ),
        class_="itpm-charter-page",
        data_id="charter-page",
        aria_label=f"Project charter of {charter.title}",
    )


def _section(charter: Charter, name: str) -> Markup:
    rows = [
        _line(line.name, charter[line.key])
        for line in LINES
        if line.group == name and (line.needed or charter[line.key]) and line.key != "project"
    ]
    if name == "Business case":
        rows += [_line(*figure) for figure in figures(charter)]
    heading = tag("div", name, class_="itpm-panel-title", role="heading", aria_level=4)
    return tag("section", heading, tag("dl", *rows))


def _line(name: str, text: str) -> Markup:
    parts = text.split("\n") if text else []
    broken: list[object] = []
    for index, part in enumerate(parts):
        broken += [tag("br"), part] if index else [part]
    shown = join(*broken) if parts else tag("i", "(empty)")
    return tag("div", tag("dt", name), tag("dd", shown))


def charter_html(charter: Charter, style: str) -> str:
    """Write the page as a document of its own; `style` is the rules that it needs."""
    title = f"Project charter: {charter.title}"
    head = tag(
        "head", tag("meta", charset="utf-8"), tag("title", title), tag("style", Markup(style))
    )
    body = tag("body", tag("div", one_page(charter), class_="itpm-stage"))
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"
