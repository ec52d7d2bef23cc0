"""Fat tails beside thin ones: what an average of past projects can tell, and where it cannot.

A cost is a multiple of its plan, 1 or more. In the *fat* world it follows a Pareto distribution:
``P(cost > x) = x ** -alpha``. The smaller `alpha`, the more the few largest projects weigh. At
`alpha` of 1 or below there is no mean at all: the average of a sample grows for ever, in leaps. Up
to 2 there is a mean, yet no variance, and averages of samples stay far apart for a long time.

The *thin* world has the same least and the same median, and an exponential tail. Large costs are
so rare there that no single project weighs much, and averages soon agree.

These are models, not data. Which `alpha` fits a kind of project is a question for large samples,
and small ones always make tails look thinner than they are: the largest is not in them yet.
Nothing here estimates `alpha`, or calls an average of a sample settled.

Source: B. B. Mandelbrot and N. N. Taleb, "Mild vs. wild randomness" (2010), for the contrast; the
Pareto distribution of type I for the formulas.
"""

from .compared import MOST_SAMPLES, Tails
from .formulas import (
    LEAST_ALPHA,
    MOST_ALPHA,
    theoretical_mean,
    theoretical_percentile,
    thin_mean,
    thin_percentile,
)
from .samples import MOST_DRAWS, Sample, draw_fat, draw_thin

__all__ = [
    "LEAST_ALPHA",
    "MOST_ALPHA",
    "MOST_DRAWS",
    "MOST_SAMPLES",
    "Sample",
    "Tails",
    "draw_fat",
    "draw_thin",
    "theoretical_mean",
    "theoretical_percentile",
    "thin_mean",
    "thin_percentile",
]
