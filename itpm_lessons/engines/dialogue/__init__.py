"""Branching scenes: what is said, what can be answered, what each answer costs and brings about.

A script is data: scenes with choices, meters, ends. A choice has a price, known before it is made,
and effects, told afterwards. A choice can leave a mark that a later scene asks for, so that a
consequence may come late. There is no chance: all ways through a script are counted exactly.

Not done here: whether a script is true to life, speech of one's own (one chooses among what is
written), characters that remember more than the marks, and drawing.
"""

from .checks import problems
from .debrief import Debrief, Step, debrief
from .play import Play, Turn, open_choices, price, shuffled
from .problem import Problem
from .reading import read_script
from .script import EFFECT, END, PRICE, Choice, End, Meter, Scene, Script, Share
from .ways import Outlook, best_way, outlook

__all__ = [
    "EFFECT",
    "END",
    "PRICE",
    "Choice",
    "Debrief",
    "End",
    "Meter",
    "Outlook",
    "Play",
    "Problem",
    "Scene",
    "Script",
    "Share",
    "Step",
    "Turn",
    "best_way",
    "debrief",
    "open_choices",
    "outlook",
    "price",
    "problems",
    "read_script",
    "shuffled",
]
