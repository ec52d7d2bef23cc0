"""Fat tails beside thin ones: running averages, percentiles, and what they are good for."""

from .page import MOST, STEP, TailState, tail_page

__all__ = ["MOST", "STEP", "TailState", "tail_page"]
