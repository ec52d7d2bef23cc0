"""Looking things up: search, needs, documents by kind, and what one of them is for."""

from itpm_lessons.engines.documents import KINDS, Document, Need

from ..cards import card, lane, lanes
from ..frame import button, frame, group, panel, side
from ..markup import Markup, join, tag
from .state import DocumentState

TITLE = "Which document?"


def finder_page(state: DocumentState) -> Markup:
    """Draw the page on which one looks things up."""
    found = state.library.search(state.words, state.moment, state.kind)
    return frame(
        TITLE,
        _search(state),
        tag(
            "div", _needs(state, found), _documents(state, found), class_="itpm-finder",
            data_id="finder",
        ),
        figures=[(f"{len(found)} of {len(state.library.documents)}", "documents")],
        tools=[modes(state)],
        side=side(*_panels(state)),
        note=_meaning(state, found),
        data_id="documents",
    )  # fmt: skip


def modes(state: DocumentState) -> Markup:
    """Draw the two switches between looking up and the quiz."""
    asking = state.quiz is not None
    return group(
        button("Find", "mode:find", pressed=not asking),
        button("Quiz", "mode:quiz", pressed=asking),
        label="Mode",
    )


def _search(state: DocumentState) -> Markup:
    return tag(
        "div",
        tag(
            "label",
            tag("span", "Search"),
            tag(
                "input",
                type="search",
                data_id="find:words",
                value=state.words,
                autocomplete="off",
                placeholder="limit, lessons, supplier …",
                class_="itpm-input",
            ),
            class_="itpm-field",
        ),
        _select("moment", "Process", "any", state.library.moments, state.moment),
        _select("kind", "Kind", "any", KINDS, state.kind),
        button("Show all", "find:all", disabled=not (state.words or state.moment or state.kind)),
        class_="itpm-search",
        role="search",
        data_id="search",
    )


def _select(part: str, label: str, none: str, options: dict[str, str], chosen: str) -> Markup:
    listed = (
        tag("option", name, value=key, selected=key == chosen)
        for key, name in {"": none, **options}.items()
    )
    field = tag("select", *listed, data_id=f"find:{part}", class_="itpm-input")
    return tag("label", tag("span", label), field, class_="itpm-field")


# ---- needs and documents


def _needs(state: DocumentState, found: tuple[Document, ...]) -> Markup:
    there = {document.id for document in found}
    shown = [need for need in state.library.needs if need.document in there]
    return lane(
        "I need to …",
        *(_need(state, need, first=place == 0) for place, need in enumerate(shown)),
        id="lane:needs",
        count=len(shown) or None,
        empty="No need fits what is searched for.",
    )


def _need(state: DocumentState, need: Need, *, first: bool) -> Markup:
    chosen = need.id == state.need
    return card(f"need:{need.id}", need.text, selected=chosen, reachable=first or chosen)


def _documents(state: DocumentState, found: tuple[Document, ...]) -> Markup:
    drawn = []
    for kind, title in KINDS.items():
        of_kind = [document for document in found if document.kind == kind]
        if state.kind and state.kind != kind:
            continue
        drawn.append(
            lane(
                title,
                *(_card(state, each, first=place == 0) for place, each in enumerate(of_kind)),
                id=f"lane:{kind}",
                count=len(of_kind) or None,
                empty="None fits.",
            )
        )
    return lanes(*drawn, label="Documents", data_id="lanes:documents")


def _card(state: DocumentState, document: Document, *, first: bool) -> Markup:
    chosen = document.id == state.document
    confused = _taken_for(state)
    return card(
        f"document:{document.id}",
        document.name,
        "answers the need" if chosen and state.need else None,
        "not this one" if document.id in confused else None,
        tone="task" if chosen else "warn" if document.id in confused else "",
        selected=chosen,
        reachable=first or chosen,
    )


def _taken_for(state: DocumentState) -> set[str]:
    """Documents that are easily taken for the one that is selected."""
    if not state.need:
        return set()
    return {lure.document for lure in state.library.need(state.need).lures}


# ---- what is selected


def _panels(state: DocumentState) -> list[Markup]:
    if state.need:
        return [_why_panel(state), _document_panel(state, brief=True)]
    if state.document:
        return [_document_panel(state, brief=False)]
    return [
        panel(
            "Pick a need or a document",
            tag("p", "A need shows the document that answers it, and why not its neighbours."),
            tag("p", "A document shows what it is for, who keeps it, and what it is taken for."),
            tag("p", "On the keyboard ↑ ↓ go from card to card, Enter picks."),
        )
    ]


def _why_panel(state: DocumentState) -> Markup:
    need = state.library.need(state.need)
    name = state.library[need.document].name
    others = (
        tag(
            "p",
            tag("b", f"Why not the {_small(state.library[lure.document].name)}? "),
            lure.words,
        )
        for lure in need.lures
    )
    return panel(
        name,
        tag("p", f"I need to {need.text}."),
        tag("p", tag("b", "Because: "), need.why),
        *others,
        data_id=f"panel:need:{need.id}",
    )


def _document_panel(state: DocumentState, *, brief: bool) -> Markup:
    document = state.library[state.document]
    also = f"also: {', '.join(document.also)}" if document.also else ""
    pieces: list[Markup | None] = [
        tag("p", document.purpose),
        tag("p", also) if also else None,
        _line("kept by", document.owner),
        _line("read by", document.reader),
        _line("when", document.when),
        _line("in it", ", ".join(document.holds)),
    ]
    if not brief:
        pieces.append(_neighbours(state, document))
    title = f"About the {_small(document.name)}" if brief else document.name
    return panel(title, *pieces, data_id=f"panel:document:{document.id}")


def _line(name: str, said: str) -> Markup:
    return tag("p", tag("b", f"{name[:1].upper()}{name[1:]}: "), said)


def _neighbours(state: DocumentState, document: Document) -> Markup | None:
    if not document.neighbours:
        return None
    rows = (
        tag(
            "p",
            button(
                state.library[each.document].name,
                f"document:{each.document}",
                spoken=f"Show the {_small(state.library[each.document].name)}",
            ),
            " ",
            each.difference,
        )
        for each in document.neighbours
    )
    return tag(
        "div",
        tag("p", tag("b", "Easily taken for")),
        *rows,
        class_="itpm-neighbours",
    )


def _small(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"


def _meaning(state: DocumentState, found: tuple[Document, ...]) -> Markup:
    if not found:
        return join(tag("b", "Nothing fits. "), "Take a word out, or show all.")
    if state.document:
        document = state.library[state.document]
        moments = ", ".join(_small(state.library.moments[each]) for each in document.moments)
        return join(tag("b", f"{document.name}: "), f"matters in {moments}.")
    return join(
        tag("b", "Begin with the need. "),
        "A document that answers nobody's need can go; names differ from method to method.",
    )
