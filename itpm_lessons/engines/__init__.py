"""Floor 1, the subject itself: plain Python; no Jupyter, files, clock or global randomness."""
