"""Floor 2, files of the outside world: read into engine values, written from them."""
