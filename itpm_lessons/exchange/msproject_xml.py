"""The bare contents of an MS Project XML file: fields of the project, its tasks, their links.

Parsed by defusedxml as a stream: document types, entities and outside references are refused, so
are depth, and more elements than a plan has. Nothing here knows what the fields mean.
"""

import re
from dataclasses import dataclass, field
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

from ..engines.refusal import Refusal
from .intake import MAX_ACTIVITIES, MAX_LINKS, shown

MAX_DEPTH, MAX_ELEMENTS, MAX_TEXT = 24, 300_000, 2_000
MAX_PIECES = 4 * MAX_ELEMENTS  # of text; a parser hands it over in lines
# A tag or a text that goes on for this long belongs to no plan, and costs seconds to parse.
_ENDLESS = re.compile(rb"<[^<]{100000}")
_REMEDY = "in MS Project save the plan as XML (File, Save As, XML Format)"
Fields = dict[str, str]


@dataclass
class RawTask:
    """A task as its elements say: field names as in the file, values as text."""

    fields: Fields = field(default_factory=dict)
    links: list[Fields] = field(default_factory=list)


class Collector(ContentHandler):
    """What the parser reports to; it keeps the project's fields, the tasks and their links."""

    def __init__(self, culprit: str):
        super().__init__()
        self.culprit = culprit
        self.project: Fields = {}
        self.tasks: list[RawTask] = []
        self._path: list[str] = []
        self._text: list[str] = []
        self._elements = self._links = self._pieces = 0

    def startElement(self, name: str, attrs: object) -> None:
        """Enter an element."""
        self._elements += 1
        path = self._path
        path.append(name.rpartition(":")[2])
        self._text = []
        if len(path) <= 4 or self._elements > MAX_ELEMENTS:
            self._enter(path)
        elif len(path) > MAX_DEPTH:
            self._refuse(f"has elements {MAX_DEPTH} deep")

    def _enter(self, path: list[str]) -> None:
        if path[0] != "Project":
            self._refuse(f"is XML of another kind: its root is {shown(path[0])}")
        if self._elements > MAX_ELEMENTS:
            self._refuse(f"has more than {MAX_ELEMENTS} elements")
        if path[1:] == ["Tasks", "Task"]:
            self.tasks.append(RawTask())
        elif path[1:] == ["Tasks", "Task", "PredecessorLink"]:
            self.tasks[-1].links.append({})
            self._links += 1
        if len(self.tasks) > MAX_ACTIVITIES or self._links > MAX_LINKS:
            self._refuse(f"has more than {MAX_ACTIVITIES} tasks or {MAX_LINKS} links")

    def characters(self, content: str) -> None:
        """Take text of the element that was entered last."""
        self._pieces += 1
        if self._pieces > MAX_PIECES:
            self._refuse("has too many lines")
        self._text.append(content)

    def endElement(self, name: str) -> None:
        """Leave an element; keep its text where it is a field."""
        path = self._path
        if (target := self._owner(path)) is not None:
            text = "".join(self._text)
            if len(text) > MAX_TEXT:
                self._refuse(f"has {len(text)} characters in one {shown(path[-1])}")
            target[path[-1]] = text.strip()
        self._text = []
        path.pop()

    def _owner(self, path: list[str]) -> Fields | None:
        """Find where the field at `path` belongs; None for what is no field of interest."""
        if len(path) == 2:
            return self.project if path[1] != "Tasks" else None
        if path[1:3] != ["Tasks", "Task"] or not self.tasks:
            return None
        if len(path) == 4 and path[3] not in ("PredecessorLink", "Notes"):
            return self.tasks[-1].fields
        if len(path) == 5 and path[3] == "PredecessorLink":
            return self.tasks[-1].links[-1]
        return None

    def _refuse(self, problem: str) -> None:
        raise Refusal(self.culprit, problem, _REMEDY)


def read_xml(data: bytes, culprit: str) -> Collector:
    """Collect what an MS Project XML file holds; refuse what is hostile, broken or another kind."""
    collector = Collector(culprit)
    if data.count(b"<") > 2 * MAX_ELEMENTS:
        raise Refusal(culprit, f"has more than {MAX_ELEMENTS} elements", _REMEDY)
    if _ENDLESS.search(data):
        raise Refusal(culprit, "has a tag or a text of more than 100,000 characters", _REMEDY)
    try:
        parser = make_parser()
        parser.forbid_dtd = True
        parser.setContentHandler(collector)
        parser.feed(data)
        parser.close()
    except Refusal:
        raise
    except DefusedXmlException:
        raise Refusal(
            culprit, "declares a document type or entities, which plans never do", _REMEDY
        ) from None
    except (SAXException, LookupError, ValueError) as error:
        raise Refusal(culprit, f"is broken XML: {shown(error, 120)}", _REMEDY) from None
    return collector
