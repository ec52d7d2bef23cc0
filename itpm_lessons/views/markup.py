"""Write SVG and HTML by calling functions; text is escaped unless it is already markup."""

import re
from functools import lru_cache
from html import escape

# XML allows no other control characters; one of them in a name would break the whole picture.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SPECIAL = re.compile("[&<>\"'\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
# HTML elements that have no end tag; written `<input />`, which HTML and XML both read.
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


class Markup(str):
    """Text that is SVG or HTML already; a notebook shows it as a picture."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


def text(value: object) -> Markup:
    """Escape `value` for use inside an element or an attribute.

    >>> text("R&D <x>")
    'R&amp;D &lt;x&gt;'
    """
    return value if isinstance(value, Markup) else Markup(_escaped(str(value)))


def _escaped(value: str) -> str:
    if not _SPECIAL.search(value):  # as nearly always; a picture asks this thousands of times
        return value
    return escape(_CONTROL.sub("�", value))


def tag(name: str, /, *children: object, **attributes: object) -> Markup:
    """Make one element; children that are not `Markup` are escaped.

    `class_` gives ``class`` and `data_id` gives ``data-id``. None and False leave an attribute
    or a child out; True writes an attribute of its own name, as ``disabled="disabled"``.

    >>> tag("text", "R&D", x=1, class_="name")
    '<text x="1" class="name">R&amp;D</text>'
    >>> tag("input", type="checkbox", checked=True, disabled=False)
    '<input type="checkbox" checked="checked" />'
    """
    shown = "".join([_attribute(key, value) for key, value in attributes.items()])
    if not _is_name(name):
        raise ValueError(f"element name {name!r} is not a name; use letters, digits and hyphens")
    if name in _VOID:
        return Markup(f"<{name}{shown} />")
    return Markup(f"<{name}{shown}>{join(*children)}</{name}>")


def join(*children: object) -> Markup:
    """Put pieces side by side; None and False are left out.

    >>> join(tag("b", "A"), " & ", None)
    '<b>A</b> &amp; '
    """
    return Markup("".join([text(c) for c in children if c is not None and c is not False]))


def piece(element: Markup) -> Markup:
    """Mark one element as a piece that often stays as it is while things around it change.

    The stage does not even parse a piece that it has shown in this place before. A piece
    holds no other piece. To every other reader the marks are comments.

    >>> piece(tag("b", "A"))
    '<!--{--><b>A</b><!--}-->'
    """
    return Markup(f"<!--{{-->{element}<!--}}-->")


def classes(*names: object) -> str | None:
    """Join class names, leaving out what is empty; None when nothing remains.

    >>> classes("bar", False, "critical"), classes("")
    ('bar critical', None)
    """
    return " ".join(str(name) for name in names if name) or None


@lru_cache(4096, typed=True)  # typed, since 1 equals True and is written otherwise
def _attribute(key: str, value: object) -> str:
    if value is None or value is False:
        return ""
    written = _written(key)
    return f' {written}="{written if value is True else _escaped(str(value))}"'


def _written(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


@lru_cache(256)
def _is_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None
