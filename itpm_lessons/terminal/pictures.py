"""What a picture of the course says to somebody who does not see it, as lines of text."""

import xml.etree.ElementTree as ET

from itpm_lessons.views.markup import Markup


def in_words(picture: Markup) -> list[str]:
    """Return the words of a picture: its captions, its name, and what its parts are called.

    >>> in_words(Markup('<p>Before</p><svg aria-label="Plan"><g aria-label="A: 5 days"/></svg>'))
    ['Before', 'Plan', '- A: 5 days']
    """
    page = ET.fromstring(f"<page>{picture}</page>")
    said: list[str] = []
    for element in page.iter():
        name = element.get("aria-label")
        if element.tag == "p":
            said.append(" ".join("".join(element.itertext()).split()))
        elif name and element.get("role") != "region":
            said.append(name if element.tag == "svg" else f"- {name}")
    return said
