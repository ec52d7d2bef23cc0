"""The course map: lessons by part, what is mastered, the weakest outcome and the next step."""

from .page import map_page
from .state import Line, MapState, Meter, Place

__all__ = ["Line", "MapState", "Meter", "Place", "map_page"]
