"""What is asked: one module an exercise, found by its place, as in `planning/finish_day`."""
