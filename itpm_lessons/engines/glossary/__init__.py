"""Words of the field: terms with their meaning, found by any spelling, and found in a text.

A `Glossary` holds terms by topic. `Glossary.search` forgives case, hyphens, plurals and small
slips, and knows abbreviations; `Glossary.mentions` finds the terms that a text uses. Nothing here
reads files, knows which terms there are, or judges whether an explanation is good.
"""

from .index import Glossary, letter_of
from .mentions import Mention, Names
from .ranking import Found
from .spelling import key, words_of
from .term import Term, Topic

__all__ = ["Found", "Glossary", "Mention", "Names", "Term", "Topic", "key", "letter_of", "words_of"]
