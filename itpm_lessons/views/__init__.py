"""Floor 2, pictures of engine results: pure functions that return SVG or HTML text."""
