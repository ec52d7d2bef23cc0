"""Floor 2, what is asked of a learner, how it is judged, and what is remembered."""
