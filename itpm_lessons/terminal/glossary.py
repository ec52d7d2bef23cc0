"""A word of the field, explained in the terminal: `itpm glossary WORD`."""

from typing import Any

from itpm_lessons.course import content, numbered_titles
from itpm_lessons.engines.glossary import Glossary, Term
from itpm_lessons.engines.glossary.ranking import SLIP
from itpm_lessons.engines.refusal import Refusal, shown

EXAMPLE = "Give a word, in any spelling, such as: itpm glossary critical path"
MOST = 5  # other terms that are named beside the best one


def look_up(words: str) -> dict[str, Any]:
    """Find the term that somebody means, and others like it.

    Raises `Refusal` when nothing fits.

    >>> look_up("total floats")["term"], look_up("critcal path")["term"]
    ('Total float', 'Critical path')
    """
    glossary = content().glossary
    found = glossary.search(words)
    if not found:
        remedy = "try one word of it, or open the glossary: itpm lab, notebooks/glossary.ipynb"
        raise Refusal(f"word {shown(words)}", "is not in the glossary", remedy)
    best, *others = found
    named = [each.term.term for each in others[:MOST]]
    exact = best.rank < SLIP
    return {**_told(glossary, best.term), "asked": words, "exact": exact, "others": named}


def _told(glossary: Glossary, term: Term) -> dict[str, Any]:
    titles = numbered_titles()
    return {
        "id": term.id,
        "term": term.term,
        "short": term.short,
        "more": term.more,
        "also": list(term.also),
        "see": [glossary[id].term for id in term.see],
        "lessons": [title for id, title in titles.items() if id in term.lessons],
    }


def lines(told: dict[str, Any]) -> list[str]:
    """Write what was found, a line for each part.

    >>> lines(look_up("wip"))[:2]
    ['Work in progress (WIP)', 'Everything that is begun and not finished.']
    """
    also = f" ({', '.join(told['also'])})" if told["also"] else ""
    said = [] if told["exact"] else [f"Nothing is called {told['asked']!r}. Nearest:"]
    said += [f"{told['term']}{also}", told["short"]]
    said += [told["more"]] if told["more"] else []
    for name, values in (
        ("Related", told["see"]),
        ("Taught in", told["lessons"]),
        ("Also found", told["others"]),
    ):
        said += [f"{name}: {', '.join(values)}"] if values else []
    return said
